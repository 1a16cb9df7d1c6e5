"""Bland-Altman plots of two analysts: the ratio of their numbers over the mean of both."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from blotquant import palette
from blotquant.agreement import Agreement, Compared
from blotquant.figures.style import (
    COLUMNS_MM,
    axes_at,
    colour_of,
    dash,
    marker_of,
    new_figure,
    number,
    styled,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _TOP, _HEIGHT, _BELOW = 15.0, 3.0, 8.0, 52.0, 12.0  # mm
_STEPS = (1.005, 1.01, 1.02, 1.05, 1.1, 1.25, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0, 100.0, 1000.0)  # on the axis
_WORDS = {
    "phospho_volume": ("Phospho volumes", "Mean of both (counts)"),
    "total_volume": ("Total volumes", "Mean of both (counts)"),
    "ratio": ("Ratios phospho/total", "Mean of both"),
    "fold": ("Folds over the vehicle", "Mean of both"),
}


def bland_altman_plot(compared: Compared, quantity: str, *, width_mm: float = COLUMNS_MM[0]) -> Figure:
    """Return the plot of one quantity of all targets, each target with its mark.

    Parameters
    ----------
    compared : Compared
    quantity : str
        One of `agreement.QUANTITIES`.
    width_mm : float
        85, 114 or 174.
    """
    pairs = [(pair.target, *pair.both) for pair in compared.pairs if pair.quantity == quantity and pair.both]
    targets = list(dict.fromkeys(target for target, _, _ in pairs))
    total = next((a for a in compared.agreements if (a.quantity, a.target) == (quantity, "")), None)
    title, below = _WORDS[quantity]
    with styled():
        figure = new_figure(width_mm, _TOP + _HEIGHT + _BELOW)
        axes = axes_at(figure, _LEFT, _TOP, width_mm - _LEFT - _RIGHT, _HEIGHT)
        axes.set_title(title)
        axes.set_xscale("log")
        axes.set_yscale("log")
        axes.set_xlabel(below)
        axes.set_ylabel(f"{compared.second} / {compared.first}")
        for series, target in enumerate(targets):
            both = [(a, b) for name, a, b in pairs if name == target]
            axes.plot(
                [math.sqrt(a * b) for a, b in both],
                [b / a for a, b in both],
                linestyle="none",
                marker=marker_of(series),
                markersize=2.8,
                alpha=0.7,
                color=colour_of(series),
                label=target,
            )
        _show_axes(axes, [b / a for _, a, b in pairs], total)
        if total is not None and total.bias is not None:
            _draw_limits(axes, total)
        if pairs:
            axes.legend(loc="upper left", ncols=min(4, len(targets)), columnspacing=1.0)
    return figure


def _show_axes(axes: Axes, ratios: list[float], total: Agreement | None) -> None:
    """Give the upright axis a range around 1, and both axes numbers that can be read."""
    from matplotlib.ticker import FixedLocator, FuncFormatter, NullFormatter, NullLocator

    axes.xaxis.set_major_formatter(FuncFormatter(_number))
    axes.xaxis.set_minor_formatter(NullFormatter())
    ends = [*ratios, *(e for e in ((total.lower, total.upper) if total else ()) if e is not None and e > 0)]
    most = max((abs(math.log(one)) for one in ends), default=0.0)
    reach = math.exp(max(1.5 * most, math.log(1.02)))
    axes.set_ylim(1 / reach, reach)
    steps = [one for one in _STEPS if one < reach][-2:]
    axes.yaxis.set_major_locator(FixedLocator([*(1 / one for one in steps), 1.0, *steps]))
    axes.yaxis.set_major_formatter(FuncFormatter(_number))
    axes.yaxis.set_minor_locator(NullLocator())


def _number(value: float, _place: int | None) -> str:
    return number(value)


def _draw_limits(axes: Axes, total: Agreement) -> None:
    lines = ((total.bias, (1, 0)), (total.lower, (4, 2)), (total.upper, (4, 2)))
    for height, dashes in lines:
        if height is not None:
            axes.axhline(height, color=palette.TEXT, linewidth=0.7, dashes=dashes, zorder=0.8)
    axes.axhline(1.0, color=palette.GRID, linewidth=0.6, zorder=0.5)
    low, high = total.lower, total.upper
    if total.bias is None or low is None or high is None:
        return
    words = f"bias {number(total.bias)}, limits {dash(low, high)}, n = {total.n}"
    if total.icc is not None and total.icc_low is not None and total.icc_high is not None:
        words += f"\nICC(A,1) {total.icc:.3f} ({total.icc_low:.3f} to {total.icc_high:.3f})"
    axes.text(0.99, 0.02, words, transform=axes.transAxes, fontsize=6, ha="right", va="bottom")
