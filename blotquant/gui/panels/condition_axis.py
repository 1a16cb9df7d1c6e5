"""An axis with the conditions side by side, in groups of one treatment."""

from __future__ import annotations

from collections.abc import Sequence

from blotquant.gui.panels.bench_words import condition_text
from blotquant.gui.panels.chart_axes import Axis, Condition, OfSample, condition_of, side_steps
from blotquant.gui.panels.number_text import dose
from blotquant.gui.words import clauses, tr

_STEP = 0.16  # of the distance of two conditions: how far the dots of one lie apart


def condition_axis(rows: Sequence[OfSample]) -> Axis:
    """Return an axis with the conditions side by side in the order of the report.

    A tick says what differs within its group, and the name of the group what they have in common;
    a condition alone in its group is named by its tick.
    """
    conditions = list(dict.fromkeys(condition_of(row.sample) for row in rows))
    runs = [conditions[start:end] for start, end in _runs(conditions)]
    texts = [text for run in runs for text in _texts(run, conditions)]
    groups: list[tuple[float, float, str]] = []
    for run in runs:
        start = groups[-1][1] if groups else -0.5
        groups.append((start, start + len(run), _group(run)))
    return Axis(
        title="",
        first=-0.6,
        last=len(conditions) - 0.4,
        ticks=tuple((float(place), text) for place, text in enumerate(texts)),
        groups=tuple(groups),
        upright=True,
        joined=False,
        places={condition: float(place) for place, condition in enumerate(conditions)},
        shifts=side_steps(rows, _STEP),
    )


def _runs(conditions: Sequence[Condition]) -> list[tuple[int, int]]:
    """Return where runs of one treatment begin and end."""
    runs: list[tuple[int, int]] = []
    for place, condition in enumerate(conditions):
        if runs and conditions[runs[-1][0]][0] == condition[0]:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _texts(run: Sequence[Condition], conditions: Sequence[Condition]) -> list[str]:
    """Return the texts of the ticks of a group."""
    if len(run) == 1:
        treatment, amount, unit, time_min = run[0]
        alike = [other for other in conditions if other[0] == treatment]
        times = len({other[3] for other in alike}) > 1
        return [condition_text(treatment, amount or None, unit, time_min if times else None)]
    doses, times = len({c[1] for c in run}) > 1, len({c[3] for c in run}) > 1
    return [_differs(condition, doses or not times, times) for condition in run]


def _differs(condition: Condition, doses: bool, times: bool) -> str:
    _, amount, _, time_min = condition
    parts = [dose(amount)] if doses else []
    if times and time_min is not None:
        parts.append(tr("{minutes} min", minutes=f"{time_min:g}"))
    return clauses(parts)


def _group(run: Sequence[Condition]) -> str:
    """Return what the conditions of a group have in common: "hetrombopag (nM), 15 min"."""
    if len(run) == 1:
        return ""
    treatment, amount, unit, time_min = run[0]
    same_dose, same_time = len({c[1] for c in run}) == 1, len({c[3] for c in run}) == 1
    if same_dose:
        return condition_text(treatment, amount, unit, time_min if same_time else None)
    named = f"{treatment} ({unit})" if unit else treatment
    return condition_text(named, None, "", time_min if same_time else None)
