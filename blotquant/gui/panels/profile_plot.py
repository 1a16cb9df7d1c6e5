"""The profile of one lane, with the limits of a band to be dragged."""

from __future__ import annotations

from typing import cast

import numpy as np
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem, QWidget

from blotquant.gui import theme
from blotquant.gui.panels.bare_plot import BarePlot, faded
from blotquant.gui.panels.lane_view import LaneView, filled, row_centres
from blotquant.gui.panels.profile_fits import FittedBands
from blotquant.gui.panels.profile_marks import BandMarks, CameraLimit, Limit
from blotquant.gui.words import tr

LEAST_PX = 1.0  # least height of a box
_ROOM_ABOVE = 0.10  # of the height of the profile
_ROOM_BELOW = 0.05


class ProfilePlot(BarePlot):
    """Signal down a lane, from its top at the left to its bottom at the right."""

    least_px = 180

    moved = Signal(float, float)  # top and bottom of the band while a limit is dragged
    released = Signal()
    abandoned = Signal()
    band_clicked = Signal(int)
    lane_wanted = Signal(int)  # 1: the next lane, -1: the one before
    band_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Profile of the lane"))
        self.set_titles(tr("signal (counts)"), tr("row (px)"))
        self._view: LaneView | None = None
        self._near = False
        self._held: Limit | None = None
        self.area = QGraphicsPolygonItem()
        self._lane = pg.PlotCurveItem()
        self._profile = pg.PlotCurveItem()
        self._level = pg.PlotCurveItem()
        self._marks = BandMarks(self)
        self.fits = FittedBands(self)
        self._camera = CameraLimit(tr("end of the camera's range"))
        self.top, self.bottom = Limit(tr("top")), Limit(tr("bottom"))
        self.add(self.area, self._lane, self._level, self._profile, self._camera)
        for limit in (self.top, self.bottom):
            self.add(limit)
            limit.sigDragged.connect(self._on_dragged)
            limit.sigPositionChangeFinished.connect(self._on_released)
        cast("pg.GraphicsScene", self.scene()).sigMouseClicked.connect(self._on_clicked)
        self.dress()

    # What is shown

    def show_lane(self, view: LaneView) -> None:
        """Show a lane as it was measured; a limit that is being dragged stays under the mouse."""
        self._view = view
        lane = view.profile
        self._lane.setData(row_centres(lane.first_row, len(lane.profile)), lane.profile)
        self._marks.show_bands(view)
        self.fits.show_bands(view)
        self._camera.show_level(view.clip)
        self._show_window(view)
        self._show_limits(view)
        if self._held is None:
            self._show_range(view)
        self.settle()

    def _show_window(self, view: LaneView) -> None:
        band, window = view.band, view.window
        there = band is not None and window is not None
        for item in (self.area, self._profile, self._level):
            item.setVisible(there)
        if band is None or window is None:
            return
        rows = row_centres(window.first_row, len(window.profile))
        self._profile.setData(rows, window.profile)
        self._level.setData(rows, window.background)
        places, above, below = filled(window, band.top_px, band.bottom_px)
        around = [QPointF(x, y) for x, y in zip(places, above, strict=True)]
        around += [QPointF(x, y) for x, y in zip(places[::-1], below[::-1], strict=True)]
        self.area.setPolygon(QPolygonF(around))
        self._dress_area(view)

    def _show_limits(self, view: LaneView) -> None:
        band = view.band
        for limit in (self.top, self.bottom):
            limit.setVisible(band is not None)
            limit.setMovable(view.can_move)
        if band is None:
            return
        first, last = view.ends
        places = {self.top: band.top_px, self.bottom: band.bottom_px}
        if self._held is not None:
            places[self._held] = self._held.place
        else:
            self.top.set_place(band.top_px)
            self.bottom.set_place(band.bottom_px)
        other = self.bottom if self._held is self.top else self.top
        if self._held is not None and other is not self._held:
            other.set_place(places[other])
        self.top.setBounds((first, places[self.bottom] - LEAST_PX))
        self.bottom.setBounds((places[self.top] + LEAST_PX, last))

    def show_near(self, near: bool) -> None:
        """Show only the rows around the band, or the whole lane."""
        self._near = near
        if self._view is not None:
            self._show_range(self._view)

    def _show_range(self, view: LaneView) -> None:
        first, last = view.ends
        if self._near and view.window is not None and view.band is not None:
            first = max(first, float(view.window.first_row))
            last = min(last, float(view.window.first_row + len(view.window.profile)))
        rows = row_centres(view.profile.first_row, len(view.profile.profile))
        seen = view.profile.profile[(rows >= first) & (rows <= last)]
        levels = [seen] if view.window is None else [seen, view.window.profile, view.window.background]
        values = np.concatenate(levels)
        low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
        height = (high - low) or max(abs(high), 1.0)
        self.show_part((first, last), (low - _ROOM_BELOW * height, high + _ROOM_ABOVE * height))

    # Colours

    def dress(self) -> None:
        """Put on the colours of the theme."""
        super().dress()
        colours = theme.current()
        self._lane.setPen(pg.mkPen(colours.muted, width=1))
        self._profile.setPen(pg.mkPen(colours.series[0], width=2))
        self._level.setPen(pg.mkPen(colours.series[1], width=1.5))
        self.area.setPen(pg.mkPen(None))
        for limit in (self.top, self.bottom):
            limit.dress(colours)
        self._camera.dress(colours)
        self._marks.dress(colours)
        self.fits.dress(colours)
        if self._view is not None:
            self._dress_area(self._view)

    def _dress_area(self, view: LaneView) -> None:
        colours = theme.current()
        counts = view.band is not None and view.band.kind != "absent"
        self.area.setBrush(faded(colours.series[0], 0.3) if counts else QColor(faded(colours.muted, 0.2)))

    # Gestures

    @Slot(object)
    def _on_dragged(self, limit: Limit) -> None:
        self._held = limit
        self.moved.emit(self.top.place, self.bottom.place)

    @Slot(object)
    def _on_released(self, limit: Limit) -> None:
        if self._held is limit:
            self._held = None
            self.released.emit()

    @Slot(object)
    def _on_clicked(self, event: MouseClickEvent) -> None:
        row = self.view.mapSceneToView(event.scenePos()).x()
        for band in self._view.bands if self._view is not None else ():
            if band.top_px <= row <= band.bottom_px:
                self.band_clicked.emit(band.band)
                return

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Leave a drag with Esc; go to another lane or band with the arrow keys."""
        key = Qt.Key(ev.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key == Qt.Key.Key_Escape and self._held is not None:
            self._held.let_go()
            self._held = None
            self.abandoned.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not ev.modifiers():
            self.lane_wanted.emit(steps[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not ev.modifiers():
            self.band_wanted.emit(steps[key])
        else:
            ev.ignore()
