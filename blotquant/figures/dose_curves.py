"""Dose-response curves of the agonists of one target at one time, with their bands."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blotquant import palette
from blotquant.experiments import condition_of
from blotquant.figures.conditions import condition_of_row, dose_words, series_numbers
from blotquant.figures.fold_axis import show_folds
from blotquant.figures.style import (
    COLUMNS_MM,
    axes_at,
    colour_of,
    dash,
    marker_of,
    new_figure,
    number,
    styled,
    text_mm,
)
from blotquant.results import DoseResponseResult, Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _TOP, _HEIGHT, _BELOW = 13.0, 3.0, 6.0, 50.0, 11.0  # mm
_LINE = 3.4  # mm of a line of the legend
_ZERO_DECADES = 0.8  # how far left of the least dose the vehicle stands


@dataclass(frozen=True, slots=True)
class DoseQuestion:
    """What one figure of dose-response curves is about."""

    target: str
    time_min: float | None
    unit: str
    scale: str  # "fold" or "percent"

    @property
    def words(self) -> str:
        """The question in words, as "STAT3, 15 min"."""
        return self.target if self.time_min is None else f"{self.target}, {self.time_min:g} min"


def dose_questions(report: Report) -> list[DoseQuestion]:
    """Return what figures of dose-response curves there are, in the order of the report."""
    return list(dict.fromkeys(question_of(result) for result in report.dose_response))


def question_of(result: DoseResponseResult) -> DoseQuestion:
    """Return the figure that a curve belongs to."""
    return DoseQuestion(result.target, result.time_min, result.unit, result.scale)


def dose_curves(report: Report, question: DoseQuestion, *, width_mm: float = COLUMNS_MM[0]) -> Figure:
    """Return the curves that answer one question, on one axis.

    Points are single experiments, the line is the fit to all of them with its confidence band, and the
    mark on the axis is the EC50 with its interval.

    Parameters
    ----------
    report : Report
    question : DoseQuestion
    width_mm : float
        85, 114 or 174.
    """
    results = [result for result in report.dose_response if question_of(result) == question]
    numbers = series_numbers(report.project.samples)
    top = _TOP + _LINE * len(results) + 1
    with styled():
        figure = new_figure(width_mm, top + _HEIGHT + _BELOW)
        axes = axes_at(figure, _LEFT, top, width_mm - _LEFT - _RIGHT, _HEIGHT)
        axes.set_title(question.words, pad=4 + _LINE * len(results) / 25.4 * 72)
        zero = _show_doses(axes, results, question.unit)
        _show_responses(axes, results, report, question)
        for place, result in enumerate(results):
            series = numbers.get(result.treatment, place)
            _draw_curve(axes, result, series, zero)
            _mark_ec50(axes, result, series, 0.03 + 0.025 * place)
        _draw_positive(axes, report, question)
        _add_legend(axes, results, numbers, width_mm - _LEFT)
    return figure


def _show_doses(axes: Axes, results: Sequence[DoseResponseResult], unit: str) -> float:
    """Give the axis at the bottom its doses, and return where the dose 0 stands."""
    from matplotlib.ticker import FixedLocator, NullFormatter

    doses = [point.x for result in results for point in result.points if point.x > 0] or [1.0]
    low, high = math.log10(min(doses)), math.log10(max(doses))
    zero = low - _ZERO_DECADES
    axes.set_xlim(zero - 0.25, high + 0.25)
    axes.set_xlabel(f"Dose ({unit})" if unit else "Dose")
    decades = range(math.ceil(low - 1e-9), math.floor(high + 1e-9) + 1)
    axes.set_xticks([zero, *decades], ["0", *(f"{10.0**k:g}" for k in decades)])
    minor = [k + math.log10(m) for k in range(math.floor(low), math.ceil(high) + 1) for m in range(2, 10)]
    axes.xaxis.set_minor_locator(FixedLocator([x for x in minor if low - 1e-9 <= x <= high + 1e-9]))
    axes.xaxis.set_minor_formatter(NullFormatter())
    _break_axis(axes, (zero + low) / 2)
    return zero


def _break_axis(axes: Axes, x: float) -> None:
    """Show that the dose 0 has no place on a logarithmic axis."""
    across = axes.get_xaxis_transform()
    axes.plot(
        (x - 0.06, x + 0.06), (0, 0), color="white", linewidth=2.5, transform=across, clip_on=False, zorder=5
    )
    for shift in (-0.06, 0.06):
        axes.plot(
            (x + shift - 0.03, x + shift + 0.03),
            (-0.018, 0.018),
            color=palette.TEXT,
            linewidth=0.6,
            transform=across,
            clip_on=False,
            zorder=6,
        )


def _show_responses(
    axes: Axes, results: Sequence[DoseResponseResult], report: Report, question: DoseQuestion
) -> None:
    drawn = [point.response for result in results for point in result.points]
    drawn += [end for result in results for place in result.curve for end in (place.low, place.high)]
    if question.scale == "percent":
        axes.set_ylabel("Percent of the positive control")
        axes.axhline(0.0, color=palette.BAND_ABSENT, linewidth=0.6, dashes=(4, 3), zorder=0.5)
    else:
        axes.set_ylabel("Fold over the vehicle")
        show_folds(
            axes,
            [*drawn, *(fold for _, fold in _positives(report, question))],
            room_above=0.08,
            room_below=0.12,
        )


def _draw_curve(axes: Axes, result: DoseResponseResult, series: int, zero: float) -> None:
    colour = colour_of(series)
    for used in (True, False):
        some = [p for p in result.points if p.used == used and p.response is not None]
        axes.plot(
            [math.log10(p.x) if p.x > 0 else zero for p in some],
            [p.response for p in some if p.response is not None],
            linestyle="none",
            marker=marker_of(series),
            markersize=2.9,
            markeredgewidth=0.6,
            color=colour,
            markerfacecolor=colour if used else "white",
            zorder=3,
        )
    if result.curve:
        x = [math.log10(place.x) for place in result.curve]
        axes.plot(x, [place.response for place in result.curve], color=colour, zorder=2.5)
        banded = [p for p in result.curve if p.low is not None and p.high is not None]
        axes.fill_between(
            [math.log10(p.x) for p in banded],
            [p.low for p in banded if p.low is not None],
            [p.high for p in banded if p.high is not None],
            color=colour,
            alpha=0.16,
            linewidth=0,
            zorder=1,
        )


def _mark_ec50(axes: Axes, result: DoseResponseResult, series: int, height: float) -> None:
    """Mark the EC50 and its interval just above the axis."""
    if result.ec50 is None:
        return
    across, colour = axes.get_xaxis_transform(), colour_of(series)
    low, high = result.ec50_low, result.ec50_high
    if low is not None and high is not None and low > 0:
        least = axes.get_xlim()[0] + 0.25 + _ZERO_DECADES  # left of it stands the dose 0
        ends = (max(math.log10(low), least - 0.2), math.log10(high))
        axes.plot(ends, (height, height), color=colour, linewidth=1.1, transform=across, zorder=4)
    axes.plot(
        [math.log10(result.ec50)],
        [height],
        marker="v",
        markersize=3.6,
        markeredgewidth=0,
        color=colour,
        transform=across,
        zorder=4,
    )


def _positives(report: Report, question: DoseQuestion) -> list[tuple[str, float]]:
    """Return the positive controls at the time of the question: their words and fold."""
    positive = {condition_of(one) for one in report.project.samples if one.role == "positive"}
    found: list[tuple[str, float]] = []
    for row in report.summary:
        condition = condition_of_row(row)
        at_time = row.target == question.target and row.time_min == question.time_min
        if at_time and condition in positive and row.fold:
            found.append((f"{row.treatment} {dose_words(condition)}".rstrip(), row.fold))
    return found


def _draw_positive(axes: Axes, report: Report, question: DoseQuestion) -> None:
    if question.scale == "percent":
        marks = [(words, 100.0) for words, _ in _positives(report, question)]
    else:
        marks = _positives(report, question)
    for words, height in marks:
        axes.axhline(height, color=palette.TEXT, linewidth=0.7, dashes=(1.5, 1.5), zorder=0.6)
        axes.annotate(
            words,
            (0.01, height),
            xycoords=axes.get_yaxis_transform(),
            xytext=(0, 1.5),
            textcoords="offset points",
            fontsize=6,
        )


def _add_legend(
    axes: Axes, results: Sequence[DoseResponseResult], numbers: dict[str, int], room_mm: float
) -> None:
    from matplotlib.lines import Line2D

    handles: list[Line2D] = []
    for place, result in enumerate(results):
        series = numbers.get(result.treatment, place)
        words = f"{result.treatment}: {ec50_words(result)}"
        if text_mm(words, 6.5) > room_mm - 8:
            words = f"{result.treatment}: {ec50_words(result, short=True)}"
        handle = Line2D(
            [], [], color=colour_of(series), marker=marker_of(series), markersize=2.9, label=words
        )
        handle.set_linestyle("-" if result.curve else "none")
        handles.append(handle)
    axes.legend(handles=handles, loc="lower left", bbox_to_anchor=(0, 1.01))


def ec50_words(result: DoseResponseResult, *, short: bool = False) -> str:
    """Return what is known of an EC50, as "EC50 0.49 nM (0.39 to 0.62)", or why there is none."""
    if result.ec50 is None:
        above = f"; EC50 > {number(result.ec50_low)} {result.unit}" if result.ec50_low else ""
        return result.status if short else f"{result.status}{above}"
    words = f"EC50 {number(result.ec50)} {result.unit}".rstrip()
    if result.ec50_low is None or result.ec50_high is None or short:
        return words
    return f"{words} ({dash(result.ec50_low, result.ec50_high)})"
