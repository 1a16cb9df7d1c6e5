"""From ratios to what statistics may count: one value per independent experiment and condition.

The lanes, exposures and blots of one experiment are technical: they are averaged on the ln scale
before anything is tested or fitted (methods, 6.5).  A replicate is an independent experiment.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from blotquant.assay_model import Condition
from blotquant.model import Project, Sample
from blotquant.results import RatioResult

_LIMITS = ("at least", "at most", "not quantifiable")


@dataclass(frozen=True, slots=True)
class Value:
    """One condition of one experiment: the mean of its rows on the ln scale."""

    condition: Condition
    experiment: int | str
    role: str  # of its samples
    rows: tuple[int, ...]  # indices in Report.ratios
    reference: tuple[Condition, ...]  # the conditions that the fold is over
    log_fold: float
    level: float  # ln of the normalised ratio: comparable within the experiment only
    detected: bool
    level_at_lod: float  # the same with undetected bands at their limit of detection
    flags: tuple[str, ...]

    @property
    def is_reference(self) -> bool:
        """Whether this is what others are compared with."""
        return self.condition in self.reference

    @property
    def level_at_half_lod(self) -> float:
        """The level with undetected bands at half their limit of detection."""
        return self.level if self.detected else self.level_at_lod - math.log(2)


@dataclass(frozen=True, slots=True)
class TargetValues:
    """All that one target has to say; the rows that may not be counted stand apart."""

    target: str
    rows: tuple[int, ...]  # every row of the target
    values: tuple[Value, ...]
    left_out: tuple[int, ...]


def is_counted(row: RatioResult) -> bool:
    """Say whether a row enters a mean: its fold is a number, not merely a limit, and nobody excluded it."""
    return (
        row.fold is not None
        and row.status not in _LIMITS
        and "SATURATED" not in row.flags
        and "EXCLUDED_BY_HAND" not in row.flags
    )


def condition_of(sample: Sample) -> Condition:
    """Return the condition of a sample."""
    return Condition(sample.treatment, sample.dose, sample.dose_unit, sample.time_min)


def by_target(project: Project, ratios: Sequence[RatioResult]) -> tuple[TargetValues, ...]:
    """Return the values of every target, targets and conditions in the order of the rows.

    Parameters
    ----------
    project : Project
        Its samples.
    ratios : sequence of RatioResult
        All rows of a report; the values hold indices into it.
    """
    return tuple(
        target_values(project, ratios, target, rows) for target, rows in rows_by_target(ratios).items()
    )


def rows_by_target(ratios: Sequence[RatioResult]) -> dict[str, tuple[int, ...]]:
    """Return the indices of the rows of every target, in the order in which targets first appear."""
    targets: dict[str, list[int]] = {}
    for index, row in enumerate(ratios):
        targets.setdefault(row.target, []).append(index)
    return {target: tuple(rows) for target, rows in targets.items()}


def target_values(
    project: Project, ratios: Sequence[RatioResult], target: str, rows: Sequence[int]
) -> TargetValues:
    """Return the values of one target, see `by_target`; `rows` are those of `rows_by_target`."""
    samples = {sample.id: sample for sample in project.samples}
    counted = [index for index in rows if is_counted(ratios[index])]
    groups: dict[tuple[Condition, int | str], list[int]] = {}
    for index in counted:
        sample = samples[ratios[index].sample_id]
        groups.setdefault((condition_of(sample), sample.replicate), []).append(index)
    bases = _Bases(counted, ratios, samples)
    values = tuple(
        _value(condition, experiment, of_group, ratios, bases)
        for (condition, experiment), of_group in groups.items()
    )
    known = set(counted)
    return TargetValues(target, tuple(rows), values, tuple(i for i in rows if i not in known))


class _Bases:
    """ln of what the folds of an experiment are over, averaged over its blots.

    Blots of one experiment have exposures of their own, so folds are averaged and not ratios.
    """

    def __init__(
        self, rows: Sequence[int], ratios: Sequence[RatioResult], samples: Mapping[str, Sample]
    ) -> None:
        self._ratios, self._samples = ratios, samples
        found: dict[tuple[int | str, tuple[Condition, ...]], dict[str, float]] = {}
        for index in rows:
            value = ratios[index].reference_value
            experiment = samples[ratios[index].sample_id].replicate
            if value is not None:
                of_blots = found.setdefault((experiment, self.reference(index)), {})
                of_blots.setdefault(ratios[index].pairing_id, math.log(value))
        self._found = {key: fmean(of_blots.values()) for key, of_blots in found.items()}

    def reference(self, index: int) -> tuple[Condition, ...]:
        """Return the conditions that a row is compared with, in the order of the rows."""
        rows = self._ratios[index].reference
        conditions = (condition_of(self._samples[self._ratios[row].sample_id]) for row in rows)
        return tuple(dict.fromkeys(conditions))

    def role(self, index: int) -> str:
        """Return the role of a row's sample."""
        return self._samples[self._ratios[index].sample_id].role

    def base(self, experiment: int | str, reference: tuple[Condition, ...]) -> float:
        return self._found[experiment, reference]


def _value(
    condition: Condition,
    experiment: int | str,
    rows: Sequence[int],
    ratios: Sequence[RatioResult],
    bases: _Bases,
) -> Value:
    reference = bases.reference(rows[0])
    base = bases.base(experiment, reference)
    log_fold = fmean(log_fold_of(ratios[index]) for index in rows)
    return Value(
        condition=condition,
        experiment=experiment,
        role=bases.role(rows[0]),
        rows=tuple(rows),
        reference=reference,
        log_fold=log_fold,
        level=log_fold + base,
        detected=all(ratios[index].status != "not detected" for index in rows),
        level_at_lod=fmean(_log_fold_at_lod(ratios[index]) for index in rows) + base,
        flags=tuple(dict.fromkeys(flag for index in rows for flag in ratios[index].flags)),
    )


def log_fold_of(row: RatioResult) -> float:
    """Return ln of the fold of a row.

    Raises
    ------
    ValueError
        If the row has none; ask `is_counted` first.
    """
    if row.fold is None:
        raise ValueError(f"row {row.sample_id} of {row.target} has no fold and cannot be averaged")
    return math.log(row.fold)


def _log_fold_at_lod(row: RatioResult) -> float:
    """Return ln of the fold that a row would have with an undetected band at its limit of detection."""
    log_fold = log_fold_of(row)
    if row.status != "not detected":
        return log_fold
    if "BELOW_LOD_FLOOR" in row.flags:  # counts as LOD / sqrt(2)
        return log_fold + math.log(2) / 2
    if row.ratio is None or row.ratio_high is None or row.ratio <= 0 or row.ratio_high <= 0:
        return log_fold
    return log_fold + math.log(row.ratio_high / row.ratio)
