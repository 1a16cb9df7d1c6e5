"""Time courses of one target: every experiment, the geometric mean and its interval."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from blotquant.experiments import Condition
from blotquant.figures.conditions import series_numbers, treatment_words
from blotquant.figures.fold_axis import show_folds
from blotquant.figures.style import (
    COLUMNS_MM,
    VEHICLE,
    axes_at,
    colour_of,
    marker_of,
    new_figure,
    styled,
)
from blotquant.results import Report, TimeCourseResult

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _TOP, _HEIGHT, _BELOW = 13.0, 3.0, 6.0, 50.0, 11.0  # mm
_LINE = 3.4  # mm of a line of the legend
_DASHES = ("-", (0, (4, 1.5)), (0, (1.2, 1.2)), (0, (4, 1.2, 1.2, 1.2)))  # doses of one treatment


def time_course_targets(report: Report) -> list[str]:
    """Return the targets that have a time course, in the order of the report."""
    return list(dict.fromkeys(result.target for result in report.time_course))


def time_courses(report: Report, target: str, *, width_mm: float = COLUMNS_MM[0]) -> Figure:
    """Return the time courses of one target on one axis.

    Parameters
    ----------
    report : Report
    target : str
    width_mm : float
        85, 114 or 174.
    """
    results = [result for result in report.time_course if result.target == target]
    numbers = series_numbers(report.project.samples)
    top = _TOP + _LINE * len(results) + 1
    with styled():
        figure = new_figure(width_mm, top + _HEIGHT + _BELOW)
        axes = axes_at(figure, _LEFT, top, width_mm - _LEFT - _RIGHT, _HEIGHT)
        axes.set_title(target, pad=4 + _LINE * len(results) / 25.4 * 72)
        axes.set_xlabel("Time (min)")
        axes.set_ylabel("Fold over the vehicle")
        drawn = [point.response for result in results for point in result.points]
        drawn += [end for one in results for place in one.course for end in (place.low, place.high)]
        show_folds(axes, drawn)
        _show_times(axes, results)
        for place, result in enumerate(results):
            series = numbers.get(result.treatment, VEHICLE)
            same = [one for one in results[:place] if one.treatment == result.treatment]
            _draw_course(axes, result, series, len(same))
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.01))
    return figure


def _show_times(axes: Axes, results: Sequence[TimeCourseResult]) -> None:
    """Mark the times that were sampled; label those that have room."""
    times = sorted({point.x for result in results for point in result.points})
    if not times:
        return
    span = max(times[-1] - times[0], 1.0)
    axes.set_xlim(times[0] - 0.03 * span, times[-1] + 0.03 * span)
    labelled = [times[0]]
    for time in times[1:]:
        if time - labelled[-1] >= 0.04 * span:
            labelled.append(time)
    axes.set_xticks(labelled, [f"{time:g}" for time in labelled])
    axes.set_xticks([time for time in times if time not in labelled], minor=True)


def _draw_course(axes: Axes, result: TimeCourseResult, series: int, dose_place: int) -> None:
    colour, marker = colour_of(series), marker_of(series)
    for used in (True, False):
        some = [p for p in result.points if p.used == used and p.response is not None]
        axes.plot(
            [p.x for p in some],
            [p.response for p in some if p.response is not None],
            linestyle="none",
            marker=marker,
            markersize=2.6,
            markeredgewidth=0.5,
            color=colour,
            markerfacecolor=colour if used else "white",
            alpha=0.6,
            zorder=2,
        )
    words = treatment_words(Condition(result.treatment, result.dose, result.dose_unit, None))
    axes.plot(
        [place.x for place in result.course],
        [place.response for place in result.course],
        color=colour,
        linestyle=_DASHES[dose_place % len(_DASHES)],
        marker=marker,
        markersize=3.4,
        label=words,
        zorder=3,
    )
    for place in result.course:
        if place.low is not None and place.high is not None:
            axes.plot((place.x, place.x), (place.low, place.high), color=colour, linewidth=0.8, zorder=2.5)
            cap = [(place.low, "_"), (place.high, "_")]
            for end, mark in cap:
                axes.plot([place.x], [end], marker=mark, markersize=3, color=colour, markeredgewidth=0.8)
