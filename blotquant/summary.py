"""The fold of every condition over the independent experiments."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean, stdev

from blotquant.experiments import Condition, condition_of, is_counted, log_fold_of
from blotquant.model import Project, Sample
from blotquant.results import RatioResult, Report, SummaryResult

_Key = tuple[str, Condition]  # target, condition


def summarise(
    project: Project, ratios: Sequence[RatioResult], previous: Report | None = None
) -> tuple[SummaryResult, ...]:
    """Return the geometric mean fold of every target and condition over the experiments.

    A replicate is an independent experiment.  Its rows are averaged first, on the ln scale;
    then fold = exp(mean), gsd = exp(SD) and the interval is exp(mean -/+ t * SD / sqrt(n)) with
    n - 1 degrees of freedom (methods, 6.6).  Rows that are saturated, not quantifiable or have
    no fold are left out, which is flagged EXCLUDED.

    Parameters
    ----------
    project
        The samples, and the confidence of the intervals.
    ratios
        All rows, as `ratios.ratios` returns them: the results hold indices into it.
    previous
        An earlier report.  Conditions whose rows are the very same keep their summary.

    Returns
    -------
    tuple of SummaryResult
        Targets and conditions in the order in which they first appear.  gsd and the interval
        are None when n < 2, and for a condition that is its own reference (flag REFERENCE):
        its fold is 1 by construction, so that a spread of zero would be a lie.
    """
    samples = {sample.id: sample for sample in project.samples}
    groups = _grouped(project.samples, ratios)
    kept = _kept(project, groups, ratios, previous)
    return tuple(
        kept.get(key) or _summary(*key, groups[key], ratios, samples, project.method.confidence)
        for key in _by_target(groups)
    )


def _grouped(samples: Sequence[Sample], ratios: Sequence[RatioResult]) -> dict[_Key, list[int]]:
    """Return the indices of the rows of each target and condition."""
    conditions = {sample.id: condition_of(sample) for sample in samples}
    groups: dict[_Key, list[int]] = {}
    for index, row in enumerate(ratios):
        groups.setdefault((row.target, conditions[row.sample_id]), []).append(index)
    return groups


def _by_target(keys: Iterable[_Key]) -> list[_Key]:
    """Return targets, and within each the conditions, in the order in which they first appear."""
    targets: dict[str, list[_Key]] = {}
    for key in keys:
        targets.setdefault(key[0], []).append(key)
    return [key for of_target in targets.values() for key in of_target]


def _kept(
    project: Project,
    groups: Mapping[_Key, list[int]],
    ratios: Sequence[RatioResult],
    previous: Report | None,
) -> dict[_Key, SummaryResult]:
    """Return the earlier summaries of groups that hold the very same rows at the same indices."""
    if (
        previous is None
        or previous.project.samples != project.samples
        or previous.project.method.confidence != project.method.confidence
    ):
        return {}
    alike = _names(ratios) == _names(previous.ratios)
    before = groups if alike else _grouped(previous.project.samples, previous.ratios)
    earlier = {
        (one.target, Condition(one.treatment, one.dose, one.dose_unit, one.time_min)): one
        for one in previous.summary
    }
    return {
        key: earlier[key]
        for key, indices in groups.items()
        if before.get(key) == indices and all(ratios[i] is previous.ratios[i] for i in indices)
    }


def _names(ratios: Sequence[RatioResult]) -> list[tuple[str, str]]:
    """Return what says to which group each row belongs, as long as the samples are the same."""
    return [(row.target, row.sample_id) for row in ratios]


def _summary(
    target: str,
    condition: Condition,
    indices: Sequence[int],
    ratios: Sequence[RatioResult],
    samples: Mapping[str, Sample],
    confidence: float,
) -> SummaryResult:
    experiments: dict[int | str, list[int]] = {}
    for index in indices:
        if is_counted(ratios[index]):
            experiments.setdefault(samples[ratios[index].sample_id].replicate, []).append(index)
    logs = [fmean(log_fold_of(ratios[index]) for index in rows) for rows in experiments.values()]
    counted = [index for rows in experiments.values() for index in rows]
    is_reference = bool(counted) and all(index in ratios[index].reference for index in counted)
    low, high, gsd = (None, None, None) if is_reference else _spread(logs, confidence)
    treatment, dose, dose_unit, time_min = condition
    return SummaryResult(
        target=target,
        treatment=treatment,
        dose=dose,
        dose_unit=dose_unit,
        time_min=time_min,
        rows=tuple(tuple(rows) for rows in experiments.values()),
        n=len(logs),
        fold=math.exp(fmean(logs)) if logs else None,
        fold_low=low,
        fold_high=high,
        gsd=gsd,
        flags=_flags([ratios[index] for index in counted], len(counted) < len(indices), is_reference),
    )


def _spread(logs: Sequence[float], confidence: float) -> tuple[float | None, float | None, float | None]:
    """Return the lower and upper bound and the geometric SD; None for each if n < 2."""
    n = len(logs)
    if n < 2:
        return None, None, None
    from scipy.special import stdtrit  # here, as start-up must not wait for scipy

    mean, deviation = fmean(logs), stdev(logs)
    reach = float(stdtrit(n - 1, (1 + confidence) / 2)) * deviation / math.sqrt(n)
    return math.exp(mean - reach), math.exp(mean + reach), math.exp(deviation)


def _flags(counted: Sequence[RatioResult], some_left_out: bool, is_reference: bool) -> tuple[str, ...]:
    """Return the flags of the counted rows once each, then what is special about the mean."""
    flags = dict.fromkeys(flag for row in counted for flag in row.flags)
    own = {"EXCLUDED": some_left_out, "REFERENCE": is_reference}
    return tuple(flags | dict.fromkeys(flag for flag, holds in own.items() if holds))
