"""What a careful reviewer would ask about the curves and the alignment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from blotquant.codes import problem
from blotquant.phrases import Phrase, semicolons
from blotquant.results import (
    NOT_FITTED_YET,
    AlignmentResult,
    DoseResponseResult,
    Problem,
    SummaryResult,
    TimeCourseResult,
)

_OF_CURVES = ("HILL_AT_BOUND", "EXPERIMENTS_DIFFER")
_UNALIGNED = ("ok", "one experiment", "no values")  # nothing to object to


def curve_checks(
    summary: Sequence[SummaryResult],
    dose_response: Sequence[DoseResponseResult],
    time_course: Sequence[TimeCourseResult],
    alignments: Sequence[AlignmentResult],
) -> Iterator[Problem]:
    """Yield the findings on what follows from the ratios, one for each target and kind.

    Parameters
    ----------
    summary, dose_response, time_course, alignments
        As in `Report`.
    """
    failed = (
        (one, _said(_dose_words(one), one.status))
        for one in dose_response
        if one.status not in ("ok", NOT_FITTED_YET)
    )
    yield from _by_target("NO_EC50", failed)
    for code in _OF_CURVES:
        flagged = ((one, _dose_words(one)) for one in dose_response if code in one.flags)
        yield from _by_target(code, flagged)
    partly = ((one, _said(_time_words(one), one.status)) for one in time_course if one.status != "ok")
    yield from _by_target("NO_TIME_COURSE", partly)
    undetected = (
        (one, one.test.question) for one in summary if one.test is not None and one.test.least_favourable
    )
    yield from _by_target("UNDETECTED_IN_TEST", undetected)
    yield from _by_target(
        "NOT_ALIGNED", ((one, one.status) for one in alignments if one.status not in _UNALIGNED)
    )


def _by_target(
    code: str,
    found: Iterable[tuple[DoseResponseResult | TimeCourseResult | SummaryResult | AlignmentResult, str]],
) -> Iterator[Problem]:
    targets: dict[str, list[str]] = {}
    for one, words in found:
        targets.setdefault(one.target, []).append(words)
    for target, words in targets.items():
        yield problem(code, target=target, detail=semicolons(dict.fromkeys(words)))


def _said(what: str, status: str) -> str:
    return Phrase("{what}: {status}", what=what, status=status)


def _dose_words(result: DoseResponseResult) -> str:
    if result.time_min is None:
        return result.treatment
    return Phrase("{what} at {minutes:g} min", what=result.treatment, minutes=result.time_min)


def _time_words(result: TimeCourseResult) -> str:
    dose = "" if result.dose is None else f" {result.dose:g} {result.dose_unit}".rstrip()
    return f"{result.treatment}{dose}"
