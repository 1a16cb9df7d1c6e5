"""Ratios of loads: what the dilution series of each blot makes of its bands (docs/method.md, section 5).

The series takes the response of the antibody and the scale of the blot out of a ratio.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import NormalDist

from blotquant.ratios.sides import Side, geometric_mean
from blotquant.results import CalibratedRatio, RatioResult


@dataclass(frozen=True, slots=True)
class _Load:
    ug: float
    log_se: float


def calibrated_ratio(phospho: Side, total: Side, confidence: float) -> CalibratedRatio | None:
    """Return the ratio of the loads of both sides; None where one of them is not known.

    A side has a load where every lane has one band that lies within its dilution series.
    """
    over, under = _load_of(phospho), _load_of(total)
    if over is None or under is None or not phospho.detected:
        return None
    ratio = over.ug / under.ug
    reach = math.exp(NormalDist().inv_cdf((1 + confidence) / 2) * math.hypot(over.log_se, under.log_se))
    return CalibratedRatio(ratio, ratio / reach, ratio * reach)


def _load_of(side: Side) -> _Load | None:
    """Return the geometric mean of the loads of a side's lanes."""
    if side.loads is None or side.saturated:
        return None
    z = NormalDist().inv_cdf(0.975)  # the intervals of loads are of 95 %
    errors = [math.log(load.high / load.low) / (2 * z) for load in side.loads]
    return _Load(geometric_mean([load.ug for load in side.loads]), math.hypot(*errors) / len(errors))


def with_calibrated_folds(rows: Sequence[RatioResult], first: int) -> tuple[RatioResult, ...]:
    """Return the rows of one pairing with the folds of their calibrated ratios over the same references.

    Parameters
    ----------
    rows : with `reference` filled in.
    first : index of the first of these rows among all rows of the report.
    """
    if not any(row.calibrated for row in rows):
        return tuple(rows)
    return tuple(_with_fold(row, [rows[index - first] for index in row.reference]) for row in rows)


def _with_fold(row: RatioResult, references: Sequence[RatioResult]) -> RatioResult:
    known = [one.calibrated.ratio for one in references if one.calibrated]
    if row.calibrated is None or not known or len(known) < len(references):
        return row
    return replace(row, calibrated=replace(row.calibrated, fold=row.calibrated.ratio / geometric_mean(known)))
