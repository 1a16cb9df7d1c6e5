"""What the plot of ratios shows, as values: where each dot lies, and what the axes say.

Nothing is computed here that stands in no report: a dot is a ratio or fold of the report, a bar its
geometric mean with the interval.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from blotquant.gui.panels.chart_axes import Axis, OfSample
from blotquant.gui.panels.chart_rows import Row
from blotquant.gui.panels.condition_axis import condition_axis
from blotquant.gui.panels.dose_axis import dose_axis
from blotquant.gui.panels.ratio_rows import RatioRow
from blotquant.gui.panels.time_axis import time_axis
from blotquant.gui.words import listed, tr
from blotquant.results import Report, SummaryResult

Value = Literal["fold", "ratio"]
Along = Literal["dose", "time", "condition"]
Mark = Literal["measured", "estimated", "at least", "at most", "not detected"]
VEHICLE = -1  # number of the series that the others are compared with


@dataclass(frozen=True, slots=True)
class Dot:
    """One ratio of one experiment."""

    row: Row
    x: float
    y: float
    mark: Mark
    series: int


@dataclass(frozen=True, slots=True)
class Mean:
    """The geometric mean of a condition over the experiments, with its interval where there is one."""

    x: float
    y: float
    low: float | None
    high: float | None
    series: int


@dataclass(frozen=True, slots=True)
class Chart:
    """All that is drawn; y is log10 of the value where `log` is set."""

    target: str
    axis: Axis
    value: Value
    log: bool
    dots: tuple[Dot, ...] = ()
    means: tuple[Mean, ...] = ()
    series: tuple[tuple[int, str], ...] = field(default=())  # number and name, in the order of the report
    left_out: str = ""  # what is not drawn, in words


def ratio_chart(report: Report, rows: Sequence[RatioRow], target: str, value: Value, along: Along) -> Chart:
    """Return the plot of one target.

    Parameters
    ----------
    report : Report
        For the means.
    rows : sequence of RatioRow
        All of the report.
    target : str
    value : {"fold", "ratio"}
        Folds on a logarithmic axis, ratios on a linear one.
    along : {"dose", "time", "condition"}
        What the other axis is.
    """
    numbers = series_numbers(rows)
    mine = [row for row in rows if row.result.target == target]
    axis = {"dose": dose_axis, "time": time_axis, "condition": condition_axis}[along](mine)
    log = value == "fold"
    dots: list[Dot] = []
    blank = elsewhere = 0
    for row in mine:
        x = axis.place(row.sample)
        y, mark = _height(row, value)
        if x is None:
            elsewhere += 1
        elif y is None or (log and y <= 0):
            blank += 1
        else:
            shift = axis.shift(row.sample)
            dots.append(Dot(row, x + shift, math.log10(y) if log else y, mark, numbers[row.sample.treatment]))
    means = _means(report.summary, target, axis, numbers) if log else ()
    used = {dot.series for dot in dots}
    series = tuple((number, name) for name, number in numbers.items() if number in used)
    return Chart(target, axis, value, log, tuple(dots), means, series, _left_out(blank, elsewhere, along))


def series_numbers(rows: Iterable[OfSample]) -> dict[str, int]:
    """Return the number of every treatment, the same for all targets; that of vehicles is VEHICLE."""
    numbers: dict[str, int] = {}
    for row in rows:
        if row.sample.treatment not in numbers:
            treatments = sum(number != VEHICLE for number in numbers.values())
            numbers[row.sample.treatment] = VEHICLE if row.sample.role == "vehicle" else treatments
    return numbers


def _height(row: RatioRow, value: Value) -> tuple[float | None, Mark]:
    """Return what is drawn of a row, and how: a value, a bound, or the limit of what could be seen."""
    result = row.result
    number = result.fold if value == "fold" else result.ratio
    if result.status == "not detected":
        # The fold of the report stands in for a value below the limit; of ratios the limit is known.
        return (number if value == "fold" else result.ratio_high), "not detected"
    if result.status == "not quantifiable":
        return None, "measured"
    return number, "measured" if result.status == "ok" else result.status


def _means(
    summary: Iterable[SummaryResult], target: str, axis: Axis, numbers: dict[str, int]
) -> tuple[Mean, ...]:
    means: list[Mean] = []
    for row in summary:
        x = axis.place_of(row.treatment, row.dose, row.dose_unit, row.time_min)
        if row.target == target and row.fold and x is not None and row.treatment in numbers:
            low, high = _log(row.fold_low), _log(row.fold_high)
            means.append(Mean(x, math.log10(row.fold), low, high, numbers[row.treatment]))
    return tuple(means)


def _log(value: float | None) -> float | None:
    return math.log10(value) if value else None


def _left_out(blank: int, elsewhere: int, along: Along) -> str:
    parts: list[str] = []
    if elsewhere and along == "dose":
        parts.append(tr("{number} ratios at other times", number=elsewhere))
    elif elsewhere:
        parts.append(tr("{number} ratios that belong to no time course", number=elsewhere))
    if blank:
        parts.append(tr("{number} without a value", number=blank))
    return tr("Not drawn: {what}", what=listed(parts)) if parts else ""


def usual_along(rows: Sequence[RatioRow]) -> Along:
    """Return the axis that shows most of an experiment."""
    doses = {row.sample.dose for row in rows if row.sample.dose and row.sample.role == "sample"}
    times = {row.sample.time_min for row in rows if row.sample.time_min is not None}
    if len(doses) > 2 and len(doses) >= len(times):
        return "dose"
    return "time" if len(times) > 2 else "condition"
