"""The curves of overlapping bands that were parted by a fit, over the profile of their lane."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt

from blotquant.gui.panels.bare_plot import BarePlot
from blotquant.gui.panels.lane_view import LaneView, fitted_rows, row_centres
from blotquant.gui.theme import Theme

_OVER_PROFILE = 5


class FittedBands:
    """One curve for each fitted band, standing on its background; the card says what they are."""

    def __init__(self, plot: BarePlot) -> None:
        self._plot = plot
        self._pen = pg.mkPen("#808080")
        self.curves: list[pg.PlotCurveItem] = []

    def show_bands(self, view: LaneView) -> None:
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

    def _curve(self) -> pg.PlotCurveItem:
        curve = pg.PlotCurveItem(pen=self._pen)
        curve.setZValue(_OVER_PROFILE)
        self._plot.add(curve)
        return curve

    def dress(self, colours: Theme) -> None:
        """Put on the colours of the theme."""
        self._pen = pg.mkPen(colours.series[2], width=2, style=Qt.PenStyle.DashLine)
        for curve in self.curves:
            curve.setPen(self._pen)
