"""Expression over independent experiments: geometric means, and tests with the experiments as blocks."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from blotquant.assay_model import Replicate
from blotquant.assays.outcomes import ExpressionResult, QuantityResult
from blotquant.experiments import Condition

if TYPE_CHECKING:
    from blotquant.numerics.least_squares import FloatArray

ENOUGH = 3  # experiments below which there is no p value
_NO_SCATTER = 1e-10
_Name = tuple[str, str]  # gene, and what it is over


def summarise_expression(
    quantities: Sequence[QuantityResult], confidence: float
) -> tuple[ExpressionResult, ...]:
    """Return the mean ratio of each gene under each condition, with its test against the vehicle.

    Experiments count, wells do not: the interval is that of t over experiments on the log scale.  The test
    is that of the two-way model with experiments as blocks, adjusted over the conditions of a gene by
    Dunnett's method.

    Parameters
    ----------
    quantities : sequence of QuantityResult
    confidence : float
    """
    groups: dict[tuple[_Name, Condition], list[int]] = {}
    for row, one in enumerate(quantities):
        if one.role != "vehicle":
            groups.setdefault((_name(one), one.condition), []).append(row)
    names = dict.fromkeys(name for name, _ in groups)
    tests = {name: _tests(quantities, name) for name in names}
    return tuple(
        _result(quantities, name, condition, rows, tests[name].get(condition), confidence)
        for (name, condition), rows in groups.items()
    )


def _name(one: QuantityResult) -> _Name:
    """Return what a row is about: a contrast has another name than its first gene."""
    return one.gene, one.over if one.is_contrast else ""


def _result(
    quantities: Sequence[QuantityResult],
    name: _Name,
    condition: Condition,
    every: Sequence[int],
    test: tuple[float, float] | None,
    confidence: float,
) -> ExpressionResult:
    from blotquant.numerics.log_means import mean_of

    rows = tuple(row for row in every if quantities[row].log2_ratio is not None)
    flags = dict.fromkeys(flag for row in rows for flag in quantities[row].flags)
    left_out = ("EXCLUDED",) if len(rows) < len(every) else ()
    few = ("FEW_EXPERIMENTS",) if len(rows) < ENOUGH else ()
    label = "/".join(part for part in name if part)
    if not rows:
        return ExpressionResult(label, condition, 0, (), None, None, None, None, None, None, left_out)
    found = mean_of([quantities[row].log2_ratio or 0.0 for row in rows], confidence)
    p, adjusted = test if test is not None else (None, None)
    return ExpressionResult(
        *(label, condition, found.n, rows, found.mean, 2**found.mean, _power(found.low), _power(found.high)),
        *(p, adjusted, (*left_out, *few, *flags)),
    )


def _power(log2: float) -> float | None:
    return 2**log2 if math.isfinite(log2) else None


def _tests(quantities: Sequence[QuantityResult], name: _Name) -> Mapping[Condition, tuple[float, float]]:
    """Return p and adjusted p of every condition of a gene that three experiments share with the vehicle."""
    own = [one for one in quantities if _name(one) == name and one.log2_ratio is not None]
    levels: dict[tuple[Condition, Replicate], float] = {}
    vehicles: dict[Condition, set[Condition]] = {}
    for one in own:
        base = None if one.calibrator is None else quantities[one.calibrator]
        if base is not None and one.role != "vehicle":
            vehicles.setdefault(base.condition, set()).add(one.condition)
            # The level of the vehicle is that of its own wells, on the scale of the ratio.
            levels[one.condition, one.replicate] = (one.log2_ratio or 0.0) + _level(base)
            levels[base.condition, base.replicate] = _level(base)
    found: dict[Condition, tuple[float, float]] = {}
    for vehicle, conditions in vehicles.items():
        found.update(_family(levels, vehicle, sorted(conditions, key=str)))
    return found


def _level(vehicle: QuantityResult) -> float:
    return -(vehicle.delta_ct or 0.0)


def _family(
    levels: Mapping[tuple[Condition, Replicate], float], vehicle: Condition, conditions: Sequence[Condition]
) -> dict[Condition, tuple[float, float]]:
    import numpy as np

    from blotquant.numerics.dunnett import adjusted_p, loadings
    from blotquant.numerics.log_means import t_p
    from blotquant.numerics.two_way import contrasts, two_way

    blocks = [replicate for condition, replicate in levels if condition == vehicle]
    counts = {one: sum((one, block) in levels for block in blocks) for one in conditions}
    tested = [one for one in conditions if counts[one] >= ENOUGH]
    order = [vehicle, *tested]
    cells = [
        (levels[one, block], place, number)
        for place, one in enumerate(order)
        for number, block in enumerate(blocks)
        if (one, block) in levels
    ]
    if not tested:
        return {}
    values, place, block = zip(*cells, strict=True)
    model = two_way(np.array(values), np.array(place, dtype=np.intp), np.array(block, dtype=np.intp))
    numbers = np.arange(1, len(order), dtype=np.intp)
    found = contrasts(model, numbers, np.zeros_like(numbers))
    if not model.is_connected or not float(model.sigma[0]) > _NO_SCATTER:
        return {}
    t: FloatArray = found.estimate / found.se
    df = float(found.df[0])
    single = [t_p(float(value), df) for value in t]
    adjusted = adjusted_p(t, loadings(found.covariance), df) if len(t) > 1 else np.array(single)
    return dict(zip(tested, zip(single, adjusted.tolist(), strict=True), strict=True))
