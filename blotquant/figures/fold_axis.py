"""Axes of folds and conditions, drawn alike in all figures."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, cast

from blotquant import palette
from blotquant.figures.conditions import Group
from blotquant.figures.style import colour_of, text_mm

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LABEL_POINTS = 6.5
_TWO_LINES_MM = 5.0
_ROOM = 0.06  # of the height, free above and below what is drawn


def show_folds(
    axes: Axes, values: Iterable[float | None], *, room_above: float = _ROOM, room_below: float = _ROOM
) -> None:
    """Give an axis the logarithmic scale of folds that holds these values and 1, and mark 1.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    values : iterable of float or None
        Folds; what is not above zero has no place on the axis.
    room_above, room_below : float
        Shares of the height that stay free.
    """
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

    logs = [0.0, *(math.log10(value) for value in values if value is not None and value > 0)]
    low, high = min(logs), max(logs)
    if high - low < 0.3:
        low, high = low - 0.15, high + 0.15
    span = high - low
    axes.set_yscale("log")
    axes.set_ylim(10 ** (low - room_below * span), 10 ** (high + room_above * span))
    steps = (1.0, 2.0, 5.0) if span < 1.8 else (1.0, 3.0) if span < 2.6 else (1.0,)
    axes.yaxis.set_major_locator(LogLocator(subs=steps, numticks=20))
    axes.yaxis.set_major_formatter(FuncFormatter(_plain))
    axes.yaxis.set_minor_locator(LogLocator(subs=tuple(range(2, 10)), numticks=30))
    axes.yaxis.set_minor_formatter(NullFormatter())
    axes.axhline(1.0, color=palette.BAND_ABSENT, linewidth=0.6, dashes=(4, 3), zorder=0.5)


def _plain(value: float, _place: int | None = None) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:g}"


def show_conditions(axes: Axes, groups: Sequence[Group], *, wide_mm: float, colours: bool = True) -> None:
    """Write the conditions under an axis, and the titles of groups below a line each.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    groups : sequence of Group
    wide_mm : float
        Of one column in print; where labels are wider they are turned.
    colours : bool
        Titles in the colours of their treatments.
    """
    columns = [column for group in groups for column in group.columns]
    axes.set_xlim(columns[0].place - 0.6, columns[-1].place + 0.6)
    axes.set_xticks(
        [column.place for column in columns], [_fitting(column.label, wide_mm) for column in columns]
    )
    axes.tick_params(axis="x", length=0, labelsize=min(LABEL_POINTS, 0.85 * wide_mm * 72 / 25.4))
    turned = turned_labels(groups, wide_mm)
    for group in groups:
        for column in group.columns:
            label = axes.get_xticklabels()[columns.index(column)]
            if len(group.columns) == 1 or turned:
                label.set_rotation(90)
                label.set_multialignment("right")
    below = _label_mm(groups, turned=turned)
    height = (
        float(axes.get_position().height) * float(cast("Figure", axes.figure).get_size_inches()[1]) * 25.4
    )
    for group in groups:
        if group.title:
            _write_title(axes, group, below / height, colours=colours)


def turned_labels(groups: Sequence[Group], wide_mm: float) -> bool:
    """Say whether the labels of groups have to be turned to have room in columns so wide."""
    labels = [column.label for group in groups if len(group.columns) > 1 for column in group.columns]
    return any(text_mm(label, LABEL_POINTS) > 0.92 * wide_mm for label in labels)


def _label_mm(groups: Sequence[Group], *, turned: bool) -> float:
    labels = [column.label for group in groups if len(group.columns) > 1 for column in group.columns]
    return 1.2 + (max((text_mm(label, LABEL_POINTS) for label in labels), default=0) if turned else 2.6)


def below_mm(groups: Sequence[Group], wide_mm: float) -> float:
    """Return how much room labels and titles need below the axes."""
    alone = [column.label for group in groups if len(group.columns) == 1 for column in group.columns]
    lines = [line for label in alone for line in _fitting(label, wide_mm).split("\n")]
    of_titles = 7.5 if any(group.title for group in groups) else 0.0
    together = _label_mm(groups, turned=turned_labels(groups, wide_mm)) + of_titles
    return 2.0 + max(together, max((text_mm(line, LABEL_POINTS) for line in lines), default=0.0) + 1)


def _fitting(label: str, wide_mm: float) -> str:
    """Return a turned label of two lines as one where two have no room."""
    return label if wide_mm > _TWO_LINES_MM else label.replace("\n", ", ")


def _write_title(axes: Axes, group: Group, below: float, *, colours: bool) -> None:
    colour = colour_of(group.series) if colours else palette.TEXT
    across = axes.get_xaxis_transform()
    ends = (group.columns[0].place - 0.4, group.columns[-1].place + 0.4)
    axes.plot(ends, (-below, -below), color=colour, linewidth=0.8, transform=across, clip_on=False)
    axes.annotate(
        group.title,
        (group.middle, -below),
        xycoords=across,
        xytext=(0, -2),
        textcoords="offset points",
        ha="center",
        va="top",
        fontsize=LABEL_POINTS,
        color=colour,
        annotation_clip=False,
    )
