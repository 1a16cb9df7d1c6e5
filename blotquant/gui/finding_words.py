"""Findings in the language of the window.

The engine writes a finding in English: the meaning of its code, then what is special about the
case.  The meaning is translated as a whole; the rest consists of a few phrases, which are
recognised here.  What is not recognised stays as the engine wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from blotquant.codes import CODES
from blotquant.gui.curve_status import STATUSES, status_words
from blotquant.gui.words import tr
from blotquant.results import Problem

_LANES = r"\d+(?:-\d+)?(?:(?:, | and )\d+(?:-\d+)?)*"


def message_text(problem: Problem) -> str:
    """Return what was found."""
    if problem.code not in CODES:
        return problem.message
    meaning = CODES[problem.code].meaning
    if problem.message == meaning:
        return tr(meaning)
    start = f"{meaning.removesuffix('.')}: "
    if not problem.message.startswith(start):
        return problem.message
    detail = problem.message.removeprefix(start).removesuffix(".")
    return tr("{meaning}: {detail}.", meaning=tr(meaning).rstrip(".。"), detail=detail_text(detail))


def remedy_text(problem: Problem) -> str:
    """Return what to do about it, as a sentence."""
    if problem.code not in CODES:
        return problem.remedy
    return remedy_of(problem.code, image=problem.image, target=problem.target, lane=problem.lane)


def remedy_of(code: str, *, image: str = "", target: str = "", lane: int | None = None) -> str:
    """Return what the catalogue advises for a code, as a sentence; KeyError for an unknown code."""
    text = tr(
        CODES[code].remedy,
        image=image or tr("the image"),
        target=target or tr("the target"),
        lane=tr("the lane") if lane is None else tr("lane {number}", number=lane),
    )
    return text[:1].upper() + text[1:]


def detail_text(detail: str) -> str:
    """Return what is special about a case, e.g. "phospho blot, lanes 4, 5 and 12"."""
    for pattern, words in _PHRASES:
        detail = pattern.sub(words, detail)
    return detail


def _lanes(found: re.Match[str]) -> str:
    numbers = found["numbers"].replace(" and ", tr(" and "))
    if found[0].startswith("lanes"):
        return tr("lanes {numbers}", numbers=numbers)
    return tr("lane {number}", number=numbers)


def _every_condition(found: re.Match[str]) -> str:
    counts = found["low"]
    if found["high"]:
        counts = tr("{low} to {high}", low=counts, high=found["high"])
    return tr("every condition (n = {counts})", counts=counts)


def _replicates(found: re.Match[str]) -> str:
    return tr("(replicate {name})", name=found["names"].replace(" and ", tr(" and ")))


_PHRASES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(r"(\d+) rows, at image rows ([\d, -]+); row (\d+) was measured"),
        lambda m: tr(
            "{count} rows, at image rows {places}; row {row} was measured", count=m[1], places=m[2], row=m[3]
        ),
    ),
    (re.compile(rf"\blanes? (?P<numbers>{_LANES})"), _lanes),
    (re.compile(r"\b(phospho|total|loading|stain) blot\b"), lambda m: tr("{form} blot", form=tr(m[1]))),
    (re.compile(r"\bband row (\d+)"), lambda m: tr("band row {number}", number=m[1])),
    (re.compile(r"^page (\d+)$"), lambda m: tr("page {page}", page=m[1])),
    (
        re.compile(r"^no lane has the role vehicle, concerns (.*)$"),
        lambda m: tr("no lane has the role vehicle, concerns {lanes}", lanes=m[1]),
    ),
    (re.compile(r"^concerns (.*)$"), lambda m: tr("concerns {lanes}", lanes=m[1])),
    (re.compile(r"^every condition \(n = (?P<low>\d+)(?: to (?P<high>\d+))?\)$"), _every_condition),
    (re.compile(r"\(replicate (?P<names>[^)]*)\)"), _replicates),
    (re.compile(rf"(?<=: )({'|'.join(STATUSES)})(?=;|$)"), lambda m: status_words(m[1])),
    (
        re.compile(r"^there is no background above or below the bands$"),
        lambda m: tr("there is no background above or below the bands"),
    ),
    (
        re.compile(r"^the lanes are less than (\d+) rows long$"),
        lambda m: tr("the lanes are less than {count} rows long", count=m[1]),
    ),
)
