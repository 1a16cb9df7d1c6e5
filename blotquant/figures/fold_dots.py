"""Folds of one target: a dot for each experiment, the geometric mean and its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blotquant import palette
from blotquant.experiments import Condition, condition_of
from blotquant.figures.conditions import Column, Group, condition_of_row, groups
from blotquant.figures.fold_axis import below_mm, show_conditions, show_folds
from blotquant.figures.style import axes_at, colour_of, column_width, marker_of, new_figure, styled
from blotquant.results import RatioResult, Report, SummaryResult

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _TOP, _HEIGHT = 13.0, 2.0, 6.0, 46.0  # mm
_COLUMN = 5.2  # mm that a condition likes to have
_SPREAD = 0.22  # of a column, to either side, over which the dots of one condition lie
_STARS = ((0.001, "***"), (0.01, "**"), (0.05, "*"))


@dataclass(frozen=True, slots=True)
class Dot:
    """One fold of one experiment."""

    x: float
    fold: float
    series: int
    status: str
    counted: bool  # False: left out of the mean


def fold_dots(report: Report, target: str, *, width_mm: float | None = None) -> Figure:
    """Return the dots of one target over all its conditions.

    Parameters
    ----------
    report : Report
    target : str
    width_mm : float, optional
        85, 114 or 174; by default the narrowest column that holds the conditions.
    """
    found = groups(report, (target,))
    span = found[-1].columns[-1].place + 1.2 if found else 1.2
    width = width_mm or column_width(_LEFT + _RIGHT + _COLUMN * span)
    wide = (width - _LEFT - _RIGHT) / span
    below = below_mm(found, wide)
    with styled():
        figure = new_figure(width, _TOP + _HEIGHT + below)
        axes = axes_at(figure, _LEFT, _TOP, width - _LEFT - _RIGHT, _HEIGHT)
        axes.set_title(target)
        axes.set_ylabel("Fold over the vehicle")
        rows = [row for row in report.summary if row.target == target]
        dots = fold_points(report, target, found)
        ends = [end for row in rows for end in (row.fold, row.fold_low, row.fold_high)]
        show_folds(axes, [*ends, *(dot.fold for dot in dots)], room_above=0.1)
        if found:
            show_conditions(axes, found, wide_mm=wide)
        _draw_dots(axes, dots)
        _draw_means(axes, rows, {one.condition: one for group in found for one in group.columns})
    return figure


def fold_points(report: Report, target: str, found: Sequence[Group]) -> list[Dot]:
    """Return the dots of a target; those of one experiment have one place within every column."""
    places = {column.condition: (column, group) for group in found for column in group.columns}
    samples = {sample.id: sample for sample in report.project.samples}
    used = {i for row in report.summary for of_one in row.rows for i in of_one}
    mine = [(i, row) for i, row in enumerate(report.ratios) if row.target == target]
    experiments = list(dict.fromkeys(samples[row.sample_id].replicate for _, row in mine))
    dots: list[Dot] = []
    for index, row in mine:
        sample = samples[row.sample_id]
        at = places.get(condition_of(sample))
        if at is not None and row.fold is not None and row.fold > 0:
            column, group = at
            shift = _shift(experiments.index(sample.replicate), len(experiments))
            dots.append(Dot(column.place + shift, row.fold, group.series, _status(row), index in used))
    return dots


def _status(row: RatioResult) -> str:
    return "at least" if "SATURATED" in row.flags and row.status == "ok" else row.status


def _shift(place: int, count: int) -> float:
    return 0.0 if count < 2 else _SPREAD * (2 * place / (count - 1) - 1)


def _draw_dots(axes: Axes, dots: Sequence[Dot]) -> None:
    """Draw dots full, limits as arrowheads, and what was not detected or not counted hollow."""
    looks: dict[tuple[str, int, bool], list[Dot]] = {}
    for dot in dots:
        hollow = dot.status != "ok" or not dot.counted
        marker = {"at least": "^", "at most": "v"}.get(dot.status, marker_of(dot.series))
        looks.setdefault((marker, dot.series, hollow), []).append(dot)
    for (marker, series, hollow), some in looks.items():
        axes.plot(
            [dot.x for dot in some],
            [dot.fold for dot in some],
            linestyle="none",
            marker=marker,
            markersize=2.9,
            markeredgewidth=0.6,
            color=colour_of(series),
            markerfacecolor="white" if hollow else colour_of(series),
            zorder=3,
        )


def _draw_means(axes: Axes, rows: Sequence[SummaryResult], columns: Mapping[Condition, Column]) -> None:
    for row in rows:
        column = columns[condition_of_row(row)]
        if not row.fold or row.fold <= 0:
            continue
        x = column.place
        axes.plot((x - 0.33, x + 0.33), (row.fold, row.fold), color=palette.TEXT, linewidth=1.1, zorder=4)
        if row.fold_low and row.fold_high:
            axes.plot((x, x), (row.fold_low, row.fold_high), color=palette.TEXT, linewidth=0.7, zorder=2)
        if stars := stars_of(row):
            axes.text(x, 1.0, stars, transform=axes.get_xaxis_transform(), ha="center", va="top", fontsize=6)


def stars_of(row: SummaryResult) -> str:
    """Return the stars of the adjusted p value of a row, "" where it is not below 0.05."""
    p = row.test.p_adjusted if row.test is not None else None
    return "" if p is None else next((stars for limit, stars in _STARS if p < limit), "")
