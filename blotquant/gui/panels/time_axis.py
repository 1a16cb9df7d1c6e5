"""An axis of minutes for what was followed over time."""

from __future__ import annotations

import math
from collections.abc import Sequence

from blotquant.gui.panels.chart_axes import Axis, condition_of, side_steps
from blotquant.gui.panels.number_text import dose
from blotquant.gui.panels.ratio_rows import RatioRow
from blotquant.gui.words import tr

_STEP = 0.006  # of the length of the axis: how far the dots of one condition lie apart


def time_axis(rows: Sequence[RatioRow]) -> Axis:
    """Return an axis of minutes; only what was followed over time has a place, and its controls."""
    times: dict[tuple[str, float | None, str], set[float]] = {}
    for row in rows:
        sample = row.sample
        if sample.time_min is not None:
            times.setdefault((sample.treatment, sample.dose, sample.dose_unit), set()).add(sample.time_min)
    followed = {series for series, found in times.items() if len(found) > 1}
    samples = {condition_of(row.sample): row.sample for row in rows}
    places = {
        key: sample.time_min
        for key, sample in samples.items()
        if sample.time_min is not None and (key[:3] in followed or sample.role == "vehicle")
    }
    if not followed:
        places = {}
    last = max(places.values(), default=1.0) or 1.0
    step = round_step(last / 6)
    ticks = [(step * number, dose(step * number)) for number in range(math.floor(last / step + 1e-9) + 1)]
    return Axis(
        title=tr("time (min)"),
        first=-0.05 * last,
        last=1.05 * last,
        ticks=tuple(ticks),
        places=places,
        shifts=side_steps(rows, _STEP * last),
    )


def round_step(least: float) -> float:
    """Return the step of minutes next above: 1, 2, 5, 10, 15, 20, 30, 60 and their tens."""
    for step in (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 360, 720):
        if step >= least:
            return float(step)
    return 1440.0 * math.ceil(least / 1440)
