"""The curves of overlapping bands that were parted by a fit, over the profile of their lane."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsSimpleTextItem

from blotquant.gui.panels.bare_plot import BarePlot
from blotquant.gui.panels.bench_words import separation_name
from blotquant.gui.panels.lane_view import LaneView, fitted_rows, row_centres
from blotquant.gui.theme import Theme

_PLACE_PX = (8.0, 3.0)  # of the legend in the plot
_SAMPLE_PX = 22.0
_Z = 5


class FittedBands:
    """One curve for each fitted band, standing on its background, and a line that says what they are."""

    def __init__(self, plot: BarePlot) -> None:
        self._plot = plot
        self._pen = pg.mkPen("#808080")
        self.curves: list[pg.PlotCurveItem] = []
        self._sample = QGraphicsLineItem(plot.view)
        self.legend = QGraphicsSimpleTextItem(plot.view)
        self.legend.setZValue(_Z)
        self._sample.setZValue(_Z)

    def show_bands(self, view: LaneView, font: QFont) -> None:
        """Show the fitted bands of a lane; where there are none, nothing."""
        fitted = [(window, window.fitted) for window in view.profile.windows if window.fitted is not None]
        while len(self.curves) > len(fitted):
            self._plot.remove(self.curves.pop())
        while len(self.curves) < len(fitted):
            self.curves.append(self._curve())
        for curve, (window, alone) in zip(self.curves, fitted, strict=True):
            part = fitted_rows(window)
            rows = row_centres(window.first_row, len(window.profile))[part]
            curve.setData(rows, (window.background + alone)[part])
        self._show_legend(view, font)

    def _show_legend(self, view: LaneView, font: QFont) -> None:
        ways = dict.fromkeys(separation_name(band.separation) for band in view.bands if band.separation)
        self.legend.setText("; ".join(ways))
        self.legend.setFont(font)
        x, y = _PLACE_PX
        height = self.legend.boundingRect().height()
        self._sample.setVisible(bool(self.curves))
        self._sample.setLine(x, y + height / 2, x + _SAMPLE_PX, y + height / 2)
        self.legend.setPos(x + (_SAMPLE_PX + 6 if self.curves else 0), y)

    def _curve(self) -> pg.PlotCurveItem:
        curve = pg.PlotCurveItem(pen=self._pen)
        curve.setZValue(_Z)
        self._plot.add(curve)
        return curve

    def dress(self, colours: Theme) -> None:
        """Put on the colours of the theme."""
        self._pen = pg.mkPen(colours.series[2], width=1.8, style=Qt.PenStyle.DashLine)
        for curve in self.curves:
            curve.setPen(self._pen)
        self._sample.setPen(self._pen)
        self.legend.setBrush(QColor(colours.text))
