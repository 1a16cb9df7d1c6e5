"""All targets under all conditions at a glance: log2 of the fold as colour, and as a number if it fits."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from blotquant import palette
from blotquant.experiments import Condition
from blotquant.figures.conditions import condition_of_row, groups
from blotquant.figures.fold_axis import below_mm, show_conditions
from blotquant.figures.style import (
    axes_at,
    column_width,
    fold_colours,
    ink_on,
    new_figure,
    styled,
    text_mm,
)
from blotquant.results import Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.colors import Normalize
    from matplotlib.figure import Figure

_RIGHT, _TOP = 15.0, 6.0  # mm; the scale of colours stands on the right
_ROW, _COLUMN = 6.5, 5.6  # mm that a target and a condition like to have
_POINTS = 5.5
_ROOM_FOR_NUMBERS = 4.4  # mm


def heat_map(report: Report, *, width_mm: float | None = None) -> Figure:
    """Return the heat map of log2 folds, targets downwards and conditions to the right.

    Parameters
    ----------
    report : Report
    width_mm : float, optional
        85, 114 or 174; by default the narrowest column that holds the conditions.
    """
    targets = list(dict.fromkeys(row.target for row in report.summary))
    found = groups(report)
    span = found[-1].columns[-1].place + 1.2 if found else 1.2
    left = 4.0 + max((text_mm(target, 7) for target in targets), default=0.0)
    width = width_mm or column_width(left + _RIGHT + _COLUMN * span)
    wide = (width - left - _RIGHT) / span
    height, below = max(len(targets), 1) * _ROW, below_mm(found, wide)
    with styled():
        figure = new_figure(width, _TOP + max(height + below, 24.0))
        axes = axes_at(figure, left, _TOP, width - left - _RIGHT, height)
        axes.set_ylim(len(targets) - 0.5, -0.5)
        axes.set_yticks(range(len(targets)), targets)
        axes.tick_params(axis="y", length=0, labelsize=7)
        for spine in axes.spines.values():
            spine.set_visible(False)
        if found:
            show_conditions(axes, found, wide_mm=wide)
        scale = fold_scale(log2_folds(report).values())
        _draw_cells(axes, report, targets, scale, wide)
        _draw_scale(figure, scale, width, max(height, 18.0))
    return figure


def log2_folds(report: Report) -> dict[tuple[str, Condition], float]:
    """Return log2 of the mean fold of every target and condition that has one."""
    return {
        (row.target, condition_of_row(row)): math.log2(row.fold)
        for row in report.summary
        if row.fold is not None and row.fold > 0
    }


def fold_scale(folds: Iterable[float]) -> Normalize:
    """Return the scale of colours that holds these log2 folds: white at 0, alike to both sides."""
    from matplotlib.colors import Normalize

    most = max((abs(fold) for fold in folds), default=1.0)
    ends = max(1.0, math.ceil(most - 1e-9))
    return Normalize(-ends, ends)


def _draw_cells(axes: Axes, report: Report, targets: list[str], scale: Normalize, wide: float) -> None:
    from matplotlib.patches import Rectangle

    folds, colours = log2_folds(report), fold_colours()
    for group in groups(report):
        for column in group.columns:
            for row, target in enumerate(targets):
                fold = folds.get((target, column.condition))
                colour = colours(float(scale(fold))) if fold is not None else palette.NOT_MEASURED
                corner = (column.place - 0.5, row - 0.5)
                hatch = "/////" if fold is None else None
                cell = Rectangle(
                    corner, 1, 1, facecolor=colour, edgecolor="white", linewidth=0.6, hatch=hatch
                )
                axes.add_patch(cell)
                if fold is not None and wide >= _ROOM_FOR_NUMBERS:
                    ink = ink_on(colours(float(scale(fold)))[:3])
                    words = f"{fold:.1f}".replace("-0.0", "0.0")
                    axes.text(column.place, row, words, ha="center", va="center", fontsize=_POINTS, color=ink)


def _draw_scale(figure: Figure, scale: Normalize, width: float, height: float) -> None:
    draw_scale(axes_at(figure, width - _RIGHT + 3.0, _TOP, 2.4, height), scale)


def draw_scale(axes: Axes, scale: Normalize) -> None:
    """Draw the scale of colours of log2 folds into upright axes."""
    from matplotlib.patches import Rectangle
    from matplotlib.ticker import MaxNLocator

    low, high = float(scale.vmin or 0), float(scale.vmax or 0)
    colours, steps = fold_colours(), 64
    step = (high - low) / steps
    for place in range(steps):  # rectangles, so that it stays editable in a drawing program
        at = low + place * step
        colour = colours((place + 0.5) / steps)
        axes.add_patch(Rectangle((0, at), 1, 1.02 * step, facecolor=colour, linewidth=0))
    axes.set_xlim(0, 1)
    axes.set_ylim(low, high)
    axes.set_xticks([])
    axes.yaxis.tick_right()
    axes.yaxis.set_label_position("right")
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.set_ylabel("log2 fold", fontsize=6.5)
    axes.tick_params(axis="y", labelsize=6)
    for side in ("top", "right"):
        axes.spines[side].set_visible(True)
