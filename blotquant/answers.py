"""From ratios to answers: tests, alignments and curves of every target.

What costs time is done target by target, and a target of which no ratio has changed keeps its
results: moving a lane on one blot computes one target anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from blotquant.alignments import align, with_aligned
from blotquant.comparisons import compare_target, compared, known
from blotquant.curves import dose_points, dose_responses, time_courses
from blotquant.experiments import Condition, TargetValues, rows_by_target, target_values
from blotquant.model import ANSWER_SETTINGS, Method, Project
from blotquant.results import (
    AlignedFold,
    AlignmentResult,
    Comparison,
    DoseResponseResult,
    RatioResult,
    Report,
    SummaryResult,
    TimeCourseResult,
)

_SETTINGS = ("confidence", *ANSWER_SETTINGS)  # what the answers depend on


@dataclass(frozen=True, slots=True)
class Answers:
    """What follows from the ratios."""

    summary: tuple[SummaryResult, ...]
    dose_response: tuple[DoseResponseResult, ...]
    time_course: tuple[TimeCourseResult, ...]
    alignments: tuple[AlignmentResult, ...]
    unanswered: tuple[str, ...] = ()  # targets that were left for later


def answers(
    project: Project,
    ratios: Sequence[RatioResult],
    summary: Sequence[SummaryResult],
    previous: Report | None = None,
    *,
    hurried: bool = False,
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
    hurried : bool
        Leave the other targets without tests and fits, and say which in `unanswered`; their curves
        have only points.
    """
    targets = rows_by_target(ratios)
    earlier = _unchanged(project, ratios, targets, previous)
    late = tuple(name for name in targets if name not in earlier) if hurried else ()
    parts: list[_Part] = []
    for name, rows in targets.items():
        if previous is not None and name in earlier:
            parts.append(_kept(previous, name))
        else:
            values = target_values(project, ratios, name, rows)
            parts.append((_unfitted if name in late else _anew)(project, ratios, values))
    answered = {part.target: part.tests for part in parts if part.target not in late}
    tested = compared(summary, answered, project.method)
    return Answers(
        with_aligned(tested, {part.target: part.folds for part in parts}),
        tuple(one for part in parts for one in part.dose_response),
        tuple(one for part in parts for one in part.time_course),
        tuple(one for part in parts for one in part.alignments),
        late,
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """The answers of one target."""

    target: str
    tests: Mapping[Condition, Comparison]
    folds: Mapping[Condition, AlignedFold]
    dose_response: tuple[DoseResponseResult, ...]
    time_course: tuple[TimeCourseResult, ...]
    alignments: tuple[AlignmentResult, ...]


def _anew(project: Project, ratios: Sequence[RatioResult], of_target: TargetValues) -> _Part:
    alignment, folds = align(of_target, project.method)
    return _Part(
        of_target.target,
        compare_target(of_target, project.method),
        folds,
        dose_responses(project, ratios, of_target),
        time_courses(project, ratios, of_target),
        (alignment,),
    )


def _unfitted(project: Project, ratios: Sequence[RatioResult], of_target: TargetValues) -> _Part:
    """Return what costs next to nothing: the points of the curves, and the time courses."""
    return _Part(
        of_target.target,
        {},
        {},
        dose_points(project, ratios, of_target),
        time_courses(project, ratios, of_target),
        (),
    )


def _kept(previous: Report, name: str) -> _Part:
    return _Part(
        name,
        known(row for row in previous.summary if row.target == name).get(name, {}),
        _aligned(previous.summary, name),
        tuple(one for one in previous.dose_response if one.target == name),
        tuple(one for one in previous.time_course if one.target == name),
        tuple(one for one in previous.alignments if one.target == name),
    )


def _aligned(summary: Sequence[SummaryResult], target: str) -> dict[Condition, AlignedFold]:
    return {
        Condition(row.treatment, row.dose, row.dose_unit, row.time_min): row.aligned
        for row in summary
        if row.target == target and row.aligned is not None
    }


def _unchanged(
    project: Project,
    ratios: Sequence[RatioResult],
    targets: Mapping[str, tuple[int, ...]],
    previous: Report | None,
) -> set[str]:
    """Return the targets that hold the very same rows at the same indices, judged by the same method."""
    if previous is None or project.samples != previous.project.samples:
        return set()
    if _settings(project.method) != _settings(previous.project.method):
        return set()
    before = rows_by_target(previous.ratios)
    return {
        name
        for name, rows in targets.items()
        if name not in previous.unanswered
        and rows == before.get(name)
        and all(ratios[index] is previous.ratios[index] for index in rows)
    }


def _settings(method: Method) -> tuple[object, ...]:
    return tuple(getattr(method, name) for name in _SETTINGS)
