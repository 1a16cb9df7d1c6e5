"""What stands over a profile: the limits of the band, the other bands, the end of the camera's range."""

from __future__ import annotations

from typing import cast

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from blotquant.gui.panels.bare_plot import BarePlot, faded
from blotquant.gui.panels.lane_view import LaneView
from blotquant.gui.theme import Theme

_OVER_ALL = 10
_GRIP_PX = 9.0


class Limit(pg.InfiniteLine):
    """One limit of the band: a line with a grip, to be dragged along the lane."""

    def __init__(self, name: str) -> None:
        super().__init__(angle=90, movable=True, name=name)
        self.addMarker("<|>", position=0.93, size=_GRIP_PX)
        self.setZValue(_OVER_ALL)

    @property
    def place(self) -> float:
        """Where it is, in px of the image."""
        return float(cast("float", self.getPos()[0]))

    def set_place(self, row_px: float) -> None:
        """Put it somewhere, whatever its bounds were."""
        self.setBounds((None, None))
        self.setValue(row_px)

    def let_go(self) -> None:
        """End the drag that is going on."""
        self.moving = False

    def setMovable(self, m: bool) -> None:
        """Allow dragging or not; the pointer says which."""
        super().setMovable(m)
        self.setCursor(Qt.CursorShape.SizeHorCursor if m else Qt.CursorShape.ArrowCursor)

    def dress(self, colours: Theme) -> None:
        """Put on the colours of the theme."""
        self.setPen(pg.mkPen(colours.text, width=1.5))
        self.setHoverPen(pg.mkPen(colours.accent, width=2.5))


class CameraLimit(pg.InfiniteLine):
    """The signal at which the camera's range ends."""

    def __init__(self, label: str) -> None:
        options = {"position": 0.02, "anchors": [(0.0, 1.0), (0.0, 1.0)]}
        super().__init__(angle=0, movable=False, label=label, labelOpts=options)

    def show_level(self, level: float | None) -> None:
        """Show it at a signal; None: no end is known."""
        self.setVisible(level is not None)
        if level is not None:
            self.setValue(level)

    def dress(self, colours: Theme) -> None:
        """Put on the colours of the theme."""
        self.setPen(pg.mkPen(colours.error, width=1, style=Qt.PenStyle.DashLine))
        self.label.setColor(QColor(colours.error))


class BandMarks:
    """The extents of the bands that are not looked at, faint, with the numbers of their rows."""

    def __init__(self, plot: BarePlot) -> None:
        self._plot = plot
        self._regions: list[tuple[pg.LinearRegionItem, pg.InfLineLabel]] = []
        self._brush, self._colour = faded("#808080", 0.12), QColor("#808080")

    def show_bands(self, view: LaneView) -> None:
        """Show the bands of a lane other than the one that is looked at."""
        others = [band for band in view.bands if band is not view.band]
        while len(self._regions) > len(others):
            self._plot.remove(self._regions.pop()[0])
        while len(self._regions) < len(others):
            self._regions.append(self._region())
        for (region, number), band in zip(self._regions, others, strict=True):
            region.setRegion((band.top_px, band.bottom_px))
            number.setFormat(str(band.band))

    def _region(self) -> tuple[pg.LinearRegionItem, pg.InfLineLabel]:
        region = pg.LinearRegionItem(movable=False, brush=self._brush, pen=pg.mkPen(None))
        number = pg.InfLineLabel(region.lines[0], position=0.93, anchors=[(0, 0), (0, 0)], color=self._colour)
        self._plot.add(region)
        return region, number

    def dress(self, colours: Theme) -> None:
        """Put on the colours of the theme."""
        self._brush, self._colour = faded(colours.muted, 0.16), QColor(colours.muted)
        for region, number in self._regions:
            region.setBrush(self._brush)
            number.setColor(self._colour)
