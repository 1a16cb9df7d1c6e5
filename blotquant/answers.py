"""From ratios to answers: tests, alignments and curves of every target.

What costs time is done target by target, and a target of which no ratio has changed keeps its
results: moving a lane on one blot computes one target anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from blotquant.alignments import align, with_aligned
from blotquant.comparisons import compared, known
from blotquant.curves import dose_responses, time_courses
from blotquant.experiments import Condition, TargetValues, by_target
from blotquant.model import Method, Project
from blotquant.results import (
    AlignedFold,
    AlignmentResult,
    DoseResponseResult,
    RatioResult,
    Report,
    SummaryResult,
    TimeCourseResult,
)

_SETTINGS = (  # fields of the method that what follows the ratios depends on
    *("confidence", "alignment", "test", "adjust", "curve_model", "curve_response"),
    *("curve_top", "curve_bottom", "reference_agonist"),
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What follows from the ratios."""

    summary: tuple[SummaryResult, ...]
    dose_response: tuple[DoseResponseResult, ...]
    time_course: tuple[TimeCourseResult, ...]
    alignments: tuple[AlignmentResult, ...]


def answers(
    project: Project,
    ratios: Sequence[RatioResult],
    summary: Sequence[SummaryResult],
    previous: Report | None = None,
) -> Answers:
    """Test, align and fit the ratios of every target.

    Parameters
    ----------
    project : Project
        Samples and the method.
    ratios, summary : as in `Report`
        The summary without tests.
    previous : Report, optional
        Targets of which nothing has changed since keep their results.
    """
    targets = by_target(project, ratios)
    earlier = _unchanged(project, ratios, targets, previous)
    doses: list[DoseResponseResult] = []
    times: list[TimeCourseResult] = []
    alignments: list[AlignmentResult] = []
    folds: dict[str, Mapping[Condition, AlignedFold]] = {}
    for of_target in targets:
        if previous is not None and of_target.target in earlier:
            name = of_target.target
            doses += [one for one in previous.dose_response if one.target == name]
            times += [one for one in previous.time_course if one.target == name]
            alignments += [one for one in previous.alignments if one.target == name]
            folds[name] = _aligned(previous.summary, name)
            continue
        doses += dose_responses(project, ratios, of_target)
        times += time_courses(project, ratios, of_target)
        alignment, folds[of_target.target] = align(of_target, project.method)
        alignments.append(alignment)
    kept = {name: of for name, of in known(previous.summary if previous else ()).items() if name in earlier}
    tested = compared(targets, summary, project.method, kept)
    return Answers(with_aligned(tested, folds), tuple(doses), tuple(times), tuple(alignments))


def _aligned(summary: Sequence[SummaryResult], target: str) -> dict[Condition, AlignedFold]:
    return {
        Condition(row.treatment, row.dose, row.dose_unit, row.time_min): row.aligned
        for row in summary
        if row.target == target and row.aligned is not None
    }


def _unchanged(
    project: Project,
    ratios: Sequence[RatioResult],
    targets: Sequence[TargetValues],
    previous: Report | None,
) -> set[str]:
    """Return the targets that hold the very same rows at the same indices, judged by the same method."""
    if previous is None or project.samples != previous.project.samples:
        return set()
    if _settings(project.method) != _settings(previous.project.method):
        return set()
    before: dict[str, list[int]] = {}
    for index, row in enumerate(previous.ratios):
        before.setdefault(row.target, []).append(index)
    return {
        of_target.target
        for of_target in targets
        if list(of_target.rows) == before.get(of_target.target)
        and all(ratios[index] is previous.ratios[index] for index in of_target.rows)
    }


def _settings(method: Method) -> tuple[object, ...]:
    return tuple(getattr(method, name) for name in _SETTINGS)
