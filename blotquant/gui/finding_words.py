"""Findings in the language of the window.

The engine writes a finding as a phrase: the meaning of its code, then what is special about the
case, and what to do.  Where that is something else in the window, the catalogue says it twice.
"""

from __future__ import annotations

from blotquant import codes
from blotquant.codes import CODES
from blotquant.gui.words import told, tr
from blotquant.phrases import Phrase
from blotquant.results import Problem


def message_text(problem: Problem) -> str:
    """Return what was found, as a sentence."""
    said = problem.message
    detail = said.values.get("detail") if isinstance(said, Phrase) else None
    if problem.code not in CODES or not isinstance(detail, str):
        return _sentence(told(said))
    # Translated as a whole sentence, so that the full stop of either language has to go.
    meaning = tr(CODES[problem.code].meaning).rstrip(".。")
    return tr("{meaning}: {detail}.", meaning=meaning, detail=told(detail))


def remedy_text(problem: Problem) -> str:
    """Return what to do about it in the window, as a sentence."""
    if problem.code in CODES and CODES[problem.code].remedy_in_window:
        return remedy_of(problem.code, image=problem.image, target=problem.target, lane=problem.lane)
    return _sentence(told(problem.remedy))


def remedy_of(code: str, *, image: str = "", target: str = "", lane: int | None = None) -> str:
    """Return what the catalogue advises in the window, as a sentence; KeyError for an unknown code."""
    row = CODES[code]
    words = row.remedy_in_window or row.remedy
    return _sentence(told(codes.remedy_of(words, image=image, target=target, lane=lane)))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
