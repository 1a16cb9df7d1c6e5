"""How the points of curves are drawn: colour and symbol by agonist, shade by experiment, form by use."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen

from blotquant.gui import theme
from blotquant.gui.panels.chart_marks import ARROW_PX, DOT_PX, Entry, Legend, series_colour, shape
from blotquant.gui.panels.curve_chart import CurveChart, CurveMark
from blotquant.gui.panels.ratio_chart import VEHICLE
from blotquant.gui.style_sheet import mixed
from blotquant.gui.theme import Theme
from blotquant.gui.words import tr

Symbol = tuple[str | QPainterPath, int, QPen, QBrush]
# How much of the panel is in the filling of each experiment.
_SHADES = (0.0, 0.72, 0.38, 0.88, 0.2, 0.55)
MARKS: tuple[CurveMark, ...] = (
    "measured",
    "estimated",
    "at least",
    "at most",
    "not detected",
    "excluded",
    "not used",
)
_OPEN: tuple[CurveMark, ...] = ("not detected", "excluded", "not used")


def curve_symbol(series: int, mark: CurveMark, shade: int) -> Symbol:
    """Return shape, size, outline and filling of a point."""
    return _symbol(theme.current(), series, mark, shade % len(_SHADES))


@cache  # the plot keeps a picture of each symbol as long as it meets the same pen and brush
def _symbol(colours: Theme, series: int, mark: CurveMark, shade: int) -> Symbol:
    colour = series_colour(series)
    pen = pg.mkPen(colour, width=1.3)
    if mark in _OPEN:
        form = _crossed() if mark == "excluded" else shape(series, "measured")
        return form, DOT_PX + 2 * (mark == "excluded"), pen, pg.mkBrush(QColor(colours.panel))
    filled = mixed(colour, colours.panel, _SHADES[shade])
    if mark == "estimated" or mark == "at least" or mark == "at most":
        return shape(series, mark), ARROW_PX, pen, pg.mkBrush(filled)
    return shape(series, "measured"), DOT_PX, pen, pg.mkBrush(filled)


@cache
def _crossed() -> QPainterPath:
    """Return a ring with a stroke through it."""
    path = QPainterPath()
    path.addEllipse(QRectF(-0.5, -0.5, 1.0, 1.0))
    path.moveTo(-0.5, 0.5)
    path.lineTo(0.5, -0.5)
    return path


class CurveLegend(Legend):
    """Agonists, experiments, and what open symbols and arrows mean."""

    def show_chart(self, chart: CurveChart) -> None:
        """Show what the marks of a chart mean."""
        self.show_charts([chart])

    def show_charts(self, charts: Sequence[CurveChart]) -> None:
        """Show what the marks of several charts mean."""
        self.show_all(
            list(dict.fromkeys(entry for chart in charts for entry in _agonists(chart))) + _of(charts)
        )

    def symbol(self, entry: Entry) -> Symbol:
        """Return shape, size, outline and filling of a mark."""
        mark: CurveMark = entry.mark if entry.mark in MARKS else "measured"
        if entry.mark == "experiment":
            return ("o", *curve_symbol(VEHICLE, "measured", entry.shade)[1:])
        found = curve_symbol(entry.series, mark, entry.shade)
        return ("o", *found[1:]) if mark in ("not detected", "not used") else found


def _agonists(chart: CurveChart) -> list[Entry]:
    return [Entry(number, "measured", name) for number, name in chart.series]


def _of(charts: Sequence[CurveChart]) -> list[Entry]:
    experiments = list(dict.fromkeys(one for chart in charts for one in chart.experiments))
    entries = [
        Entry(VEHICLE, "experiment", tr("replicate {name}", name=name), shade)
        for shade, name in experiments
        if len(experiments) > 1
    ]
    dots = [dot for chart in charts for dot in chart.dots]
    if any(dot.series == VEHICLE for dot in dots):
        entries.insert(0, Entry(VEHICLE, "measured", tr("vehicle")))
    marks = {dot.mark for dot in dots}
    return entries + [Entry(VEHICLE, mark, name) for mark, name in _names().items() if mark in marks]


def _names() -> dict[CurveMark, str]:
    return {
        "estimated": tr("estimated"),
        "at least": tr("at least"),
        "at most": tr("at most"),
        "not detected": tr("not detected (limit)"),
        "excluded": tr("excluded by hand"),
        "not used": tr("not used"),
    }
