"""The axes at the bottom of the plots of curves: doses with the vehicle before them, and minutes."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import replace

from blotquant.gui.panels.chart_axes import Axis
from blotquant.gui.panels.dose_axis import decades
from blotquant.gui.panels.number_text import dose
from blotquant.gui.panels.time_axis import round_step
from blotquant.gui.words import tr

_BEFORE = 0.11  # of the length of the doses: how far before them the vehicle stands
_LEAST_BEFORE = 0.3  # decades
_ASIDE = 0.006  # of the length of the axis: how far the dots of two experiments lie apart
_NO_DOSE = ("", 0.0, "", None)  # the place of the vehicle among those of an Axis


def doses_axis(
    doses: Collection[float], ends: Sequence[float], unit: str, experiments: Sequence[str], *, zero: bool
) -> Axis:
    """Return an axis of log10 dose, with a place for the vehicle before a break.

    Parameters
    ----------
    doses : collection of float
        Those above zero are on the axis.
    ends : sequence of float
        Doses up to which curves are drawn.
    unit : str
    experiments : sequence of str
        Their dots lie beside each other.
    zero : bool
        Whether there is a vehicle.
    """
    above = [math.log10(amount) for amount in (*doses, *ends) if amount > 0] or [0.0, 1.0]
    low, high = min(above), max(above)
    before = max(_BEFORE * (high - low), _LEAST_BEFORE)
    first = low - (1.5 * before if zero else 0.3 * before)
    last = high + 0.3 * before
    ticks, minor = decades(low, high)
    vehicle = low - before
    return Axis(
        title=tr("dose ({unit})", unit=unit) if unit else tr("dose"),
        first=first,
        last=last,
        ticks=tuple(([(vehicle, "0")] if zero else []) + ticks),
        minor=tuple(minor),
        breaks=(low - 0.5 * before,) if zero else (),
        places={_NO_DOSE: vehicle} if zero else {},
        shifts=_asides(experiments, _ASIDE * (last - first)),
    )


def dose_place(axis: Axis, amount: float) -> float | None:
    """Return where a dose lies on an axis of `doses_axis`; the vehicle is dose 0."""
    return math.log10(amount) if amount > 0 else axis.places.get(_NO_DOSE)


def minutes_axis(times: Collection[float], experiments: Sequence[str]) -> Axis:
    """Return an axis of minutes."""
    first, last = min([0.0, *times]), max(times, default=0.0)
    last = last if last > first else first + 1.0
    axis = linear_axis(tr("time (min)"), first, last, round_step((last - first) / 6))
    return replace(axis, shifts=_asides(experiments, _ASIDE * (last - first)))


def linear_axis(title: str, first: float, last: float, step: float = 0.0) -> Axis:
    """Return an axis of plain numbers, with some room at both ends; `step` from one tick to the next."""
    length = last - first
    step = step or decimal_step(length / 6)
    ticks = range(math.ceil(first / step - 1e-9), math.floor(last / step + 1e-9) + 1)
    return Axis(
        title=title,
        first=first - 0.04 * length,
        last=last + 0.04 * length,
        ticks=tuple((step * number, dose(step * number)) for number in ticks),
    )


def decimal_step(least: float) -> float:
    """Return the next of 1, 2, 5, 10, ... from a length on."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least * (1 - 1e-9))


def _asides(experiments: Sequence[str], step: float) -> dict[str, float]:
    """Return how far to the side the dots of each experiment are drawn, so that all can be seen."""
    middle = (len(experiments) - 1) / 2
    return {name: (place - middle) * step for place, name in enumerate(experiments)}
