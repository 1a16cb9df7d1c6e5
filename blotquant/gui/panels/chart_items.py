"""What lies under the dots of the plot of ratios: means with intervals, and the groups of conditions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from blotquant.gui import theme
from blotquant.gui.panels.bare_plot import BarePlot, faded
from blotquant.gui.panels.chart_axes import Axis
from blotquant.gui.panels.chart_marks import series_colour
from blotquant.gui.panels.ratio_chart import Chart, Mean

_CAP = 0.007  # of the width: half the length of the bar of a mean

FloatArray = NDArray[np.float64]


class MeanBars:
    """For each treatment the bars of its means with their intervals, joined by a thin line."""

    def __init__(self, plot: BarePlot) -> None:
        self._plot = plot
        self._bars: list[pg.PlotCurveItem] = []
        self._joins: list[pg.PlotCurveItem] = []

    def show_means(self, chart: Chart) -> None:
        """Show the means of a chart."""
        numbers = list(dict.fromkeys(mean.series for mean in chart.means))
        while len(self._bars) < len(numbers):
            self._bars.append(self._curve(3))
            self._joins.append(self._curve(2))
        cap = _CAP * (chart.axis.last - chart.axis.first)
        for place, (bars, joins) in enumerate(zip(self._bars, self._joins, strict=True)):
            used = place < len(numbers)
            bars.setVisible(used)
            joins.setVisible(used and chart.axis.joined)
            if used:
                means = [mean for mean in chart.means if mean.series == numbers[place]]
                colour = series_colour(numbers[place])
                bars.setData(*_segments(means, cap), connect="pairs", pen=pg.mkPen(colour, width=1.6))
                joins.setData(*_path(means), pen=pg.mkPen(faded(colour, 0.55), width=1.2))

    def _curve(self, depth: int) -> pg.PlotCurveItem:
        curve = pg.PlotCurveItem()
        curve.setZValue(depth)
        self._plot.add(curve)
        return curve


def _segments(means: Sequence[Mean], cap: float) -> tuple[FloatArray, FloatArray]:
    """Return the ends of all strokes in pairs: the bar of each mean, then its interval with caps."""
    xs: list[float] = []
    ys: list[float] = []
    for mean in means:
        xs += [mean.x - 1.6 * cap, mean.x + 1.6 * cap]
        ys += [mean.y, mean.y]
        if mean.low is not None and mean.high is not None:
            xs += [mean.x, mean.x, mean.x - cap, mean.x + cap, mean.x - cap, mean.x + cap]
            ys += [mean.low, mean.high, mean.low, mean.low, mean.high, mean.high]
    return np.array(xs), np.array(ys)


def _path(means: Sequence[Mean]) -> tuple[FloatArray, FloatArray]:
    ordered = sorted(means, key=lambda mean: mean.x)
    return np.array([mean.x for mean in ordered]), np.array([mean.y for mean in ordered])


class Groups:
    """Bands of shade behind conditions of one treatment, with its name at the top."""

    def __init__(self, plot: BarePlot) -> None:
        self._plot = plot
        self._groups: tuple[tuple[float, float, str], ...] = ()
        self._length = 1.0
        self._shades: list[pg.LinearRegionItem] = []
        self._names: list[pg.TextItem] = []

    def show_groups(self, axis: Axis) -> None:
        """Show the groups of an axis; every other one is shaded."""
        if axis.groups == self._groups:
            return
        self._groups, self._length = axis.groups, axis.last - axis.first
        self._plot.remove(*self._shades, *self._names)
        self._shades, self._names = [], []
        for place, (start, end, name) in enumerate(axis.groups):
            if place % 2:
                shade = pg.LinearRegionItem((start, end), movable=False, pen=pg.mkPen(None))
                shade.setZValue(-5)
                self._shades.append(shade)
            text = pg.TextItem(name, anchor=(0.5, 0))
            text.setPos((start + end) / 2, 0.0)
            self._names.append(text)
        self._plot.add(*self._shades, *self._names)
        self.dress()

    def put_at(self, top: float) -> None:
        """Put the names at this height of the plot, cut to the width of their groups."""
        px = self._plot.view.width() / max(self._length, 1e-9)
        metrics = self._plot.fontMetrics()
        for text, (start, end, name) in zip(self._names, self._groups, strict=True):
            text.setPos((start + end) / 2, top)
            room = round((end - start) * px) - 8
            text.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 0)))

    def dress(self) -> None:
        """Put on the colours of the theme."""
        colours = theme.current()
        for shade in self._shades:
            shade.setBrush(faded(colours.muted, 0.10))
        for text in self._names:
            text.setColor(QColor(colours.muted))
