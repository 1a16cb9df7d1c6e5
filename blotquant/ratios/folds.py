"""Every ratio over the vehicle of the same blots, experiment and time."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from blotquant.model import Sample
from blotquant.ratios.sides import geometric_mean
from blotquant.results import RatioResult


@dataclass(frozen=True, slots=True)
class _Reference:
    """What the rows of one condition are divided by; they count within their pairing."""

    rows: tuple[int, ...] = ()
    value: float | None = None
    flags: tuple[str, ...] = ()


def with_folds(
    samples: Mapping[str, Sample],
    rows: Sequence[RatioResult],
    floors: Sequence[float | None],
    first: int = 0,
) -> tuple[RatioResult, ...]:
    """Return the rows of one pairing with fold, log2_fold, reference and reference_value filled in.

    The reference is the geometric mean of the normalised ratios of the vehicle rows of the same
    pairing, replicate and time; where there is none, of the vehicle at time 0 or without a
    time; where there is none either, of the same treatment and dose at time 0.

    A row that is not detected counts with its measured ratio if that is positive, else with its
    floor (methods, 4.6), be it the sample (flag BELOW_LOD_FLOOR) or the vehicle (flag
    REFERENCE_BELOW_LOD).  A vehicle that is saturated or not quantifiable cannot serve.

    Parameters
    ----------
    samples
        The samples of the project by id.
    rows
        All rows of the pairing, without folds.
    floors
        For each row the normalised ratio at LOD/sqrt(2), None where there is none.
    first
        Index of the first of these rows among all rows of the report.

    Returns
    -------
    tuple of RatioResult
        `reference` holds the rows that served, with their ratio or their floor.
    """
    of_row = [samples[row.sample_id] for row in rows]
    groups: dict[int | str, list[int]] = {}
    for index, sample in enumerate(of_row):
        groups.setdefault(sample.replicate, []).append(index)
    done: list[RatioResult] = []
    for row, sample, floor in zip(rows, of_row, floors, strict=True):
        candidates = _candidates(sample, {other: of_row[other] for other in groups[sample.replicate]})
        done.append(_with_fold(row, floor, _reference(candidates, rows, floors), first))
    return tuple(done)


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
    return _Reference(tuple(known), geometric_mean(list(known.values())), tuple(flags))


def _usable(row: RatioResult, floor: float | None) -> float | None:
    """Return the value with which a row can serve as a reference; None if it cannot."""
    left_out = {"SATURATED", "EXCLUDED_BY_HAND"} & set(row.flags)
    if left_out or row.status not in ("ok", "estimated", "not detected"):
        return None
    return _value(row, floor)


def _value(row: RatioResult, floor: float | None) -> float | None:
    """Return what a row counts as: its normalised ratio if that is positive, else its floor."""
    if row.normalised_ratio is None or row.normalised_ratio > 0:
        return row.normalised_ratio
    return floor if floor is not None and floor > 0 else None


def _with_fold(row: RatioResult, floor: float | None, reference: _Reference, first: int) -> RatioResult:
    value = _value(row, floor)
    fold = None if value is None or reference.value is None else value / reference.value
    stands_in = fold is not None and value != row.normalised_ratio
    own = ("BELOW_LOD_FLOOR",) if stands_in else ()
    return replace(
        row,
        fold=fold,
        log2_fold=None if fold is None else math.log2(fold),
        reference=tuple(first + index for index in reference.rows),
        reference_value=reference.value,
        flags=tuple(dict.fromkeys((*row.flags, *own, *reference.flags))),
    )
