"""Blots of one target made comparable, and the folds that follow (methods, 6.4)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from blotquant.experiments import Condition, TargetValues, Value
from blotquant.model import Method
from blotquant.phrases import Phrase
from blotquant.results import AlignedFold, AlignmentResult, SummaryResult

if TYPE_CHECKING:
    from blotquant.numerics.alignment import Likelihood
    from blotquant.numerics.least_squares import FloatArray

WAYS = ("two_way", "fixed_point", "sum", "optimal", "maximum_likelihood")


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """What was measured: conditions down, experiments across; NaN where a condition is missing."""

    conditions: tuple[Condition, ...]
    experiments: tuple[int | str, ...]
    references: Mapping[Condition, tuple[Condition, ...]]
    values: FloatArray
    main: int  # the reference condition that is on most experiments

    def references_of(self, place: int) -> list[int]:
        """Return the places of the conditions that one is compared with."""
        return [self.conditions.index(one) for one in self.references[self.conditions[place]]]


def align(of_target: TargetValues, method: Method) -> tuple[AlignmentResult, dict[Condition, AlignedFold]]:
    """Align the experiments of one target.

    Parameters
    ----------
    of_target : TargetValues
    method : Method
        The way that is used, and the confidence.

    Returns
    -------
    AlignmentResult, dict
        How the experiments were scaled and how much each way would leave between them, and the
        aligned fold of every condition that has one.
    """
    from blotquant.numerics.alignment import maximum_likelihood

    table = _table(of_target.values)
    if table is None:
        return AlignmentResult(of_target.target, method.alignment, (), (), Phrase("no values")), {}
    scales = {way: _scales(way, table) for way in WAYS if way != "maximum_likelihood"}
    likelihood = maximum_likelihood(table.values)
    if likelihood is not None:
        scales["maximum_likelihood"] = 1 / likelihood.scale
    used = scales.get(method.alignment)
    result = AlignmentResult(
        of_target.target,
        method.alignment,
        tuple(_scaled(table, used)),
        tuple(_left(table, scales)),
        _status(table, used),
    )
    chosen = likelihood if method.alignment == "maximum_likelihood" else None
    return result, _folds(table, used, chosen, method) if result.status == "ok" else {}


def _table(values: Sequence[Value]) -> _Table | None:
    import numpy as np

    if not values:
        return None
    conditions = tuple(dict.fromkeys(value.condition for value in values))
    experiments = tuple(dict.fromkeys(value.experiment for value in values))
    table = np.full((len(conditions), len(experiments)), np.nan)
    for value in values:
        table[conditions.index(value.condition), experiments.index(value.experiment)] = math.exp(value.level)
    references = {
        value.condition: tuple(one for one in value.reference if one in conditions) for value in values
    }
    counts = [
        int(np.isfinite(table[place]).sum()) if condition in references[condition] else 0
        for place, condition in enumerate(conditions)
    ]
    return _Table(conditions, experiments, references, table, int(np.argmax(counts)))


def _scales(way: str, table: _Table) -> FloatArray:
    from blotquant.numerics import alignment

    ways: Mapping[str, Callable[[], FloatArray]] = {
        "two_way": lambda: alignment.two_way_scales(table.values),
        "fixed_point": lambda: alignment.fixed_point(table.values, table.main),
        "sum": lambda: alignment.sum_of_shared(table.values),
        "optimal": lambda: alignment.optimal(table.values),
    }
    return ways[way]()


def _scaled(table: _Table, scale: FloatArray | None) -> list[tuple[int | str, float | None]]:
    if scale is None:
        return [(experiment, None) for experiment in table.experiments]
    return [(name, _known(value)) for name, value in zip(table.experiments, scale, strict=True)]


def _left(table: _Table, scales: Mapping[str, FloatArray]) -> list[tuple[str, float | None]]:
    """Return the coefficient of variation between experiments before and after each way."""
    import numpy as np

    from blotquant.numerics.alignment import spread

    ways = {"none": np.ones(len(table.experiments)), **scales}
    return [(way, _known(spread(table.values, scale))) for way, scale in ways.items()]


def _status(table: _Table, scale: FloatArray | None) -> str:
    """Say why the experiments cannot be aligned, or "ok"."""
    import numpy as np

    from blotquant.numerics.two_way import parts

    if len(table.experiments) < 2:
        return Phrase("one experiment")
    if int(parts(*np.nonzero(np.isfinite(table.values)))[0].max()) > 0:
        return Phrase("not connected: no condition links some of the experiments")
    if scale is None or not bool(np.isfinite(scale).any()):
        return Phrase("too few shared conditions for this alignment")
    return "ok"


def _known(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _folds(
    table: _Table, scale: FloatArray | None, likelihood: Likelihood | None, method: Method
) -> dict[Condition, AlignedFold]:
    import numpy as np

    assert scale is not None
    logs = np.log(table.values / scale)
    compared = [
        place
        for place, condition in enumerate(table.conditions)
        if table.references[condition] and condition not in table.references[condition]
    ]
    if likelihood is not None:
        folds = [_likely(likelihood, table, place, method.confidence) for place in compared]
    elif method.alignment == "two_way":
        folds = _modelled(table, compared, method.confidence)
    else:
        folds = [_averaged(logs, table, place, method) for place in compared]
    return {
        table.conditions[place]: AlignedFold(math.exp(fold), _exp(low), _exp(high), _cv(logs[place]))
        for place, (fold, low, high) in zip(compared, folds, strict=True)
        if math.isfinite(fold)
    }


_LogFold = tuple[float, float, float]  # ln fold, low, high; NaN where there is none


def _modelled(table: _Table, places: Sequence[int], confidence: float) -> list[_LogFold]:
    """Return the differences of conditions from their references in the log two-way model."""
    import numpy as np

    from blotquant.numerics.log_means import t_quantile
    from blotquant.numerics.two_way import contrasts, two_way

    values, names = _merged(table)
    condition, block = np.nonzero(np.isfinite(values))
    model = two_way(np.log(values[condition, block]), condition, block)
    found = contrasts(
        model,
        np.array([names[place] for place in places], dtype=np.intp),
        np.array([names[table.references_of(place)[0]] for place in places], dtype=np.intp),
    )
    reaches = [
        t_quantile(int(df), confidence) * float(se) if df > 0 else math.nan
        for df, se in zip(found.df, found.se, strict=True)
    ]
    return [
        (float(estimate), float(estimate) - reach, float(estimate) + reach)
        for estimate, reach in zip(found.estimate, reaches, strict=True)
    ]


def _merged(table: _Table) -> tuple[FloatArray, dict[int, int]]:
    """Return the table with the conditions of one reference as one row, and the new row of each.

    Two vehicles of one time count as one condition.
    """
    import numpy as np

    groups: dict[tuple[int, ...], int] = {}
    names: dict[int, int] = {}
    rows: list[FloatArray] = []
    for place, condition in enumerate(table.conditions):
        is_reference = condition in table.references[condition]
        group = tuple(table.references_of(place)) if is_reference else (place,)
        if group not in groups:
            groups[group] = len(rows)
            logs = np.log(table.values[list(group)])
            known = np.isfinite(logs)
            with np.errstate(invalid="ignore", divide="ignore"):
                rows.append(np.exp(np.where(known, logs, 0.0).sum(axis=0) / known.sum(axis=0)))
        names[place] = groups[group]
    stacked = np.array(rows)
    for group, row in groups.items():
        stacked[row, np.isnan(table.values[list(group)]).all(axis=0)] = np.nan
    return stacked, names


def _averaged(logs: FloatArray, table: _Table, place: int, method: Method) -> _LogFold:
    """Return the difference of the means of aligned values; an interval where it is a paired one."""
    import numpy as np

    from blotquant.numerics.log_means import mean_of

    reference = logs[table.references_of(place)].mean(axis=0)
    both = np.isfinite(logs[place]) & np.isfinite(reference)
    if not both.any():
        return math.nan, math.nan, math.nan
    if method.alignment == "fixed_point":
        found = mean_of((logs[place] - reference)[both].tolist(), method.confidence)
        return found.mean, found.low, found.high
    difference = float(np.nanmean(logs[place]) - np.nanmean(reference))
    return difference, math.nan, math.nan


def _likely(likelihood: Likelihood, table: _Table, place: int, confidence: float) -> _LogFold:
    import numpy as np

    from blotquant.numerics.log_means import t_quantile

    weights = np.zeros(len(table.conditions))
    references = table.references_of(place)
    weights[place] = 1.0
    weights[references] -= 1 / len(references)
    estimate = float(weights @ np.log(likelihood.level))
    count = int(np.isfinite(table.values).sum())
    df = count - len(table.conditions) - len(table.experiments)
    se = math.sqrt(max(float(weights @ likelihood.covariance @ weights), 0.0))
    reach = t_quantile(max(df, 1), confidence) * se
    return estimate, estimate - reach, estimate + reach


def _exp(value: float) -> float | None:
    return math.exp(value) if math.isfinite(value) else None


def _cv(logs: FloatArray) -> float | None:
    import numpy as np

    known = logs[np.isfinite(logs)]
    return math.sqrt(math.expm1(float(np.var(known, ddof=1)))) if len(known) > 1 else None


def with_aligned(
    summary: Sequence[SummaryResult], folds: Mapping[str, Mapping[Condition, AlignedFold]]
) -> tuple[SummaryResult, ...]:
    """Return the summary with the aligned folds, by target and condition."""
    aligned = [
        folds.get(row.target, {}).get(Condition(row.treatment, row.dose, row.dose_unit, row.time_min))
        for row in summary
    ]
    return tuple(
        row if row.aligned == fold else replace(row, aligned=fold)
        for row, fold in zip(summary, aligned, strict=True)
    )
