"""Plots of curves side by side, one for each target, under one legend."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from blotquant.gui import theme
from blotquant.gui.panels.curve_chart import CurveChart
from blotquant.gui.panels.curve_marks import CurveLegend
from blotquant.gui.panels.curve_plot import CurvePlot

_WIDE = 1.35  # width over height that suits a plot
_PICTURE_SCALE = 3.0  # pixels of a copied picture to one on the screen


class CurveGrid(QWidget):
    """As many plots as there are charts, placed as the room suggests.

    Parameters
    ----------
    parent : QWidget, optional
    """

    row_clicked = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = CurveLegend()
        self.legend.setContentsMargins(0, 0, 0, 0)
        self._plots: list[CurvePlot] = []
        self._count = 0
        self._across = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 2, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.legend)
        layout.addLayout(self._grid, 1)

    @property
    def plots(self) -> list[CurvePlot]:
        """The plots that are shown."""
        return self._plots[: self._count]

    def show_charts(self, charts: Sequence[CurveChart]) -> None:
        """Show a plot for each chart."""
        while len(self._plots) < len(charts):
            self._plots.append(self._new_plot())
        if len(charts) != self._count:
            self._count = len(charts)
            self._arrange(again=True)
        for plot, chart in zip(self._plots, charts, strict=False):
            plot.show_chart(chart)
        self.legend.show_charts(charts)

    def _new_plot(self) -> CurvePlot:
        plot = CurvePlot()
        plot.row_clicked.connect(self.row_clicked)
        plot.menu_wanted.connect(self.menu_wanted)
        return plot

    def _arrange(self, *, again: bool = False) -> None:
        across = self._best_across()
        if across == self._across and not again:
            return
        self._across = across
        for place, plot in enumerate(self._plots):
            self._grid.removeWidget(plot)
            plot.setVisible(place < self._count)
            if place < self._count:
                self._grid.addWidget(plot, place // across, place % across)

    def _best_across(self) -> int:
        """Return how many plots side by side give each the shape that suits it best."""
        width, height = max(self.width(), 1), max(self.height(), 1)

        def misfit(across: int) -> float:
            down = max(math.ceil(self._count / across), 1)
            return abs(math.log((width / across) / (height / down) / _WIDE))

        return min(range(1, max(self._count, 1) + 1), key=misfit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the plots anew where another number side by side suits better."""
        super().resizeEvent(event)
        self._arrange()

    def show_chosen(self, lanes: Collection[str]) -> None:
        """Ring the dots that come from these lanes."""
        for plot in self.plots:
            plot.show_chosen(lanes)

    def dress(self) -> None:
        """Put on the colours of the theme."""
        self.legend.update()
        for plot in self._plots:
            plot.dress()

    def picture(self) -> QImage:
        """Return legend and plots as a picture, three times as fine as on the screen."""
        return picture_of(self)


def picture_of(widget: QWidget) -> QImage:
    """Return a widget as a picture on the colour of the panel, three times as fine as on the screen."""
    image = QImage(QSize(widget.size()) * _PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_PICTURE_SCALE)
    image.fill(theme.current().panel)
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    return image
