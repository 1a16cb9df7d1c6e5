"""The lines of the plots of curves: fits with their confidence bands, EC50s, mean courses with bars."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem

from blotquant.gui.panels.bare_plot import BarePlot, faded
from blotquant.gui.panels.chart_marks import series_colour
from blotquant.gui.panels.curve_chart import CurveChart, CurveLine, Middle

_CAP = 0.006  # of the width: half the length of a cap
_TALL_PX = 5  # half the length of the ends of an interval
_BAND, _STALE_BAND, _STALE = 0.3, 0.12, 0.4  # opacities

FloatArray = NDArray[np.float64]


class CurveLines:
    """All lines of one plot; items are used again from one chart to the next."""

    def __init__(self, plot: BarePlot) -> None:
        self._plot = plot
        self._lines: list[_LineItems] = []

    def show_lines(self, chart: CurveChart, bottom: float, top: float) -> None:
        """Show the lines of a chart between these heights."""
        tall = _TALL_PX * (top - bottom) / max(self._plot.view.height(), 1.0)
        while len(self._lines) < len(chart.lines):
            self._lines.append(_LineItems(self._plot))
        for place, items in enumerate(self._lines):
            items.set_shown(place < len(chart.lines))
        width = chart.axis.last - chart.axis.first
        for items, line in zip(self._lines, chart.lines, strict=False):
            items.show_line(line, width, bottom, tall, chart.axis.last)


class _LineItems:
    """The band, the curve, and the mark of one line."""

    def __init__(self, plot: BarePlot) -> None:
        self._band = QGraphicsPolygonItem()
        self._curve, self._marks, self._drop = pg.PlotCurveItem(), pg.PlotCurveItem(), pg.PlotCurveItem()
        self._items = (self._band, self._drop, self._curve, self._marks)
        for depth, item in enumerate(self._items):
            item.setZValue(depth)
        self._band.setPen(pg.mkPen(None))
        plot.add(*self._items)

    def set_shown(self, shown: bool) -> None:
        for item in self._items:
            item.setVisible(shown)

    def show_line(self, line: CurveLine, width: float, bottom: float, tall: float, right: float) -> None:
        """Draw one line; a fit of before is faint."""
        colour = series_colour(line.series)
        strong = faded(colour, _STALE if line.stale else 1.0)
        self._band.setVisible(bool(line.band) and not line.is_course)
        self._band.setPolygon(_polygon(line.band))
        self._band.setBrush(pg.mkBrush(faded(colour, _STALE_BAND if line.stale else _BAND)))
        dash = Qt.PenStyle.DashLine if line.stale else Qt.PenStyle.SolidLine
        self._curve.setData(*_columns(line.places), pen=pg.mkPen(strong, width=1.7, style=dash))
        marks = _bars(line, _CAP * width) if line.is_course else []
        drop: list[tuple[float, float]] = []
        if line.at_zero is not None:
            x, y = line.at_zero
            marks += [(x - 3 * _CAP * width, y), (x + 3 * _CAP * width, y)]
        if line.middle is not None:
            marks += _interval(line.middle, tall, (line.places[0][0], right))
            if line.middle.x is not None:
                drop = [(line.middle.x, line.middle.y), (line.middle.x, bottom)]
        self._marks.setData(*_columns(marks), connect="pairs", pen=pg.mkPen(strong, width=1.7))
        dotted = pg.mkPen(strong, width=1.4, style=Qt.PenStyle.DotLine)
        self._drop.setData(*_columns(drop), pen=dotted)


def _columns(places: Sequence[tuple[float, float]]) -> tuple[FloatArray, FloatArray]:
    return np.array([x for x, _ in places]), np.array([y for _, y in places])


def _polygon(band: Sequence[tuple[float, float, float]]) -> QPolygonF:
    upper = [QPointF(x, high) for x, _, high in band]
    return QPolygonF([*upper, *(QPointF(x, low) for x, low, _ in reversed(band))])


def _bars(line: CurveLine, cap: float) -> list[tuple[float, float]]:
    """Return the strokes of a mean course: a bar at each mean, and its interval with caps."""
    strokes: list[tuple[float, float]] = []
    for x, y in line.places:
        strokes += [(x - 1.5 * cap, y), (x + 1.5 * cap, y)]
    for x, low, high in line.band:
        strokes += [(x, low), (x, high)]
        for end in (low, high):
            strokes += [(x - cap, end), (x + cap, end)]
    return strokes


def _interval(middle: Middle, tall: float, ends_at: tuple[float, float]) -> list[tuple[float, float]]:
    """Return the strokes of an EC50 with its interval; where it has no end it runs as far as the plot."""
    low, high, y = middle.low, middle.high, middle.y
    ends = [end for end in (low, high) if end is not None]
    strokes = [(end, y + side * tall) for end in ends for side in (-1, 1)]
    strokes += [(ends_at[0] if low is None else low, y), (ends_at[1] if high is None else high, y)]
    if middle.x is not None:
        strokes += [(middle.x, y - 0.6 * tall), (middle.x, y + 0.6 * tall)]
    return strokes
