"""An axis of doses: logarithmic, with a place before it for none and places behind it for other units."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from blotquant.gui.panels.bench_words import condition_text
from blotquant.gui.panels.chart_axes import Axis, Condition, condition_of, side_steps
from blotquant.gui.panels.number_text import dose
from blotquant.gui.panels.ratio_rows import RatioRow
from blotquant.gui.words import tr
from blotquant.model import Sample

_BESIDE = 0.14  # of the length of the doses: how far from them stands what has no dose among them
_LEAST_GAP = 0.35  # decades
_STEP = 0.009  # of the length of the axis: how far the dots of one condition lie apart


def dose_axis(rows: Sequence[RatioRow]) -> Axis:
    """Return an axis of log10 dose; what has no dose stands before it, other units behind it.

    Only the time with most doses has a place: the same dose at other times belongs to a time course.
    """
    samples = {condition_of(row.sample): row.sample for row in rows}
    time = _busiest_time(list(samples.values()))
    here = {condition: sample for condition, sample in samples.items() if sample.time_min == time}
    unit = _usual_unit(list(here.values()))
    logs = {
        key: math.log10(sample.dose)
        for key, sample in here.items()
        if sample.dose and sample.dose_unit == unit
    }
    low, high = (min(logs.values()), max(logs.values())) if logs else (0.0, 1.0)
    gap = max(_BESIDE * (high - low), _LEAST_GAP)
    before = {key: low - 1.1 * gap for key, sample in here.items() if not sample.dose}
    beyond = _beyond(here, unit, high, gap)
    ticks, minor = decades(low, high)
    first = low - (1.55 if before else 0.45) * gap
    last = max([high + 0.45 * gap, *(place + 0.95 * gap for place in beyond.values())])
    return Axis(
        title=_dose_title(unit, time),
        first=first,
        last=last,
        ticks=tuple([(place, "0") for place in list(before.values())[:1]] + ticks + _names(beyond)),
        minor=tuple(minor),
        breaks=tuple([low - 0.55 * gap] * bool(before) + [high + 0.6 * gap] * bool(beyond)),
        places={**logs, **before, **beyond},
        shifts=side_steps(rows, _STEP * (last - first)),
    )


def _beyond(here: Mapping[Condition, Sample], unit: str, high: float, gap: float) -> dict[Condition, float]:
    """Return places behind the doses for those in other units."""
    other = [key for key, sample in here.items() if sample.dose and sample.dose_unit != unit]
    return {key: high + gap * (1.25 + place) for place, key in enumerate(other)}


def _names(beyond: Mapping[Condition, float]) -> list[tuple[float, str]]:
    texts = {key: condition_text(*key[:3], None) for key in beyond}
    return [(place, texts[key].replace(" ", "\n", 1)) for key, place in beyond.items()]


def _dose_title(unit: str, time_min: float | None) -> str:
    title = tr("dose ({unit})", unit=unit) if unit else tr("dose")
    return title if time_min is None else tr("{dose} at {minutes} min", dose=title, minutes=f"{time_min:g}")


def _busiest_time(samples: Sequence[Sample]) -> float | None:
    counted = Counter(sample.time_min for sample in samples if sample.dose)
    return counted.most_common(1)[0][0] if counted else samples[0].time_min if samples else None


def _usual_unit(samples: Sequence[Sample]) -> str:
    units = Counter(sample.dose_unit for sample in samples if sample.dose)
    return units.most_common(1)[0][0] if units else ""


def decades(low: float, high: float) -> tuple[list[tuple[float, str]], list[float]]:
    """Return the ticks at 1, 10, 100 between two logs, and the small ones between them.

    Where there is no more than one decade the ticks at 2 and 5 have texts, too.
    """
    first, last = math.floor(low - 1e-9), math.ceil(high + 1e-9)
    decades = range(first, last + 1)
    inside = [power for power in decades if low - 0.05 <= power <= high + 0.05]
    wanted = (1,) if len(inside) > 1 else (1, 2, 5)
    ticks = [(power + math.log10(step), dose(step * 10.0**power)) for power in decades for step in wanted]
    minor = [power + math.log10(step) for power in decades for step in range(2, 10)]
    return (
        [(place, text) for place, text in ticks if low - 0.05 <= place <= high + 0.05],
        [place for place in minor if low - 0.05 <= place <= high + 0.05],
    )
