"""Every ratio over the vehicle of the same blots, experiment and time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from blotquant.model import Sample
from blotquant.ratios.sides import geometric_mean
from blotquant.results import RatioResult


@dataclass(frozen=True, slots=True)
class _Reference:
    """What the rows of one condition are divided by."""

    rows: tuple[int, ...] = ()  # () when a value below the LOD had to be stood in for
    value: float | None = None
    flags: tuple[str, ...] = ()


def with_folds(
    samples: Sequence[Sample], rows: Sequence[RatioResult], floors: Sequence[float | None]
) -> tuple[RatioResult, ...]:
    """Return the rows with fold, log2_fold, reference and reference_value filled in.

    The reference is the geometric mean of the normalised ratios of the vehicle rows of the same
    pairing, replicate and time; where there is none, of the vehicle at time 0 or without a
    time; where there is none either, of the same treatment and dose at time 0.  A vehicle that
    is not detected serves with its measured ratio if that is positive, else with its floor
    (methods, 4.6); one that is saturated or not quantifiable cannot serve.

    Parameters
    ----------
    samples
        The samples of the project.
    rows
        The rows without folds.
    floors
        For each row the normalised ratio at LOD/sqrt(2), None where there is none.
    """
    of_row = _samples_of(samples, rows)
    groups: dict[tuple[str, int | str], list[int]] = {}
    for index, row in enumerate(rows):
        groups.setdefault((row.pairing_id, of_row[index].replicate), []).append(index)
    done: list[RatioResult] = []
    for index, row in enumerate(rows):
        group = groups[row.pairing_id, of_row[index].replicate]
        candidates = _candidates(of_row[index], {other: of_row[other] for other in group})
        done.append(_with_fold(row, _reference(candidates, rows, floors)))
    return tuple(done)


def _samples_of(samples: Sequence[Sample], rows: Sequence[RatioResult]) -> list[Sample]:
    by_id = {sample.id: sample for sample in samples}
    return [by_id[row.sample_id] for row in rows]


def _candidates(sample: Sample, group: dict[int, Sample]) -> list[int]:
    """Return the rows of the pairing and replicate that should be the reference of a sample."""
    vehicles = {index: other for index, other in group.items() if other.role == "vehicle"}
    same_time = [index for index, other in vehicles.items() if other.time_min == sample.time_min]
    start = [index for index, other in vehicles.items() if not other.time_min]
    untreated = [
        index
        for index, other in group.items()
        if other.time_min == 0
        and (other.treatment, other.dose, other.dose_unit)
        == (sample.treatment, sample.dose, sample.dose_unit)
    ]
    return same_time or start or untreated


def _reference(
    candidates: Sequence[int], rows: Sequence[RatioResult], floors: Sequence[float | None]
) -> _Reference:
    if not candidates:
        return _Reference(flags=("NO_REFERENCE",))
    values = {index: _usable(rows[index], floors[index]) for index in candidates}
    known = {index: value for index, value in values.items() if value is not None}
    flags = ["REFERENCE_UNUSABLE"] if len(known) < len(values) else []
    if not known:
        return _Reference(flags=tuple(flags))
    if any(rows[index].status == "not detected" for index in known):
        flags.append("REFERENCE_BELOW_LOD")
    as_measured = all(value == rows[index].normalised_ratio for index, value in known.items())
    return _Reference(tuple(known) if as_measured else (), geometric_mean(list(known.values())), tuple(flags))


def _usable(row: RatioResult, floor: float | None) -> float | None:
    """Return the value with which a row can serve as a reference; None if it cannot."""
    if row.status not in ("ok", "not detected") or "SATURATED" in row.flags or row.normalised_ratio is None:
        return None
    value = row.normalised_ratio if row.normalised_ratio > 0 else floor
    return value if value is not None and value > 0 else None


def _with_fold(row: RatioResult, reference: _Reference) -> RatioResult:
    positive = row.normalised_ratio is not None and row.normalised_ratio > 0
    fold = None
    if positive and row.normalised_ratio is not None and reference.value is not None:
        fold = row.normalised_ratio / reference.value
    return replace(
        row,
        fold=fold,
        log2_fold=None if fold is None else math.log2(fold),
        reference=reference.rows,
        reference_value=reference.value,
        flags=tuple(dict.fromkeys((*row.flags, *reference.flags))),
    )
