"""Every text a person reads in the window passes through `tr`, so that it can be translated."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QCoreApplication

from blotquant.phrases import Phrase, commas, phrase_of, semicolons

CONTEXT = "blotquant"  # the one context of all texts in the translation files


def tr(text: str, /, **values: object) -> str:
    """Return a text in the language of the window.

    Parameters
    ----------
    text : str
        In English; a literal, so that it can be collected.  May name `{values}`.
    **values
        What stands in the braces.
    """
    found = QCoreApplication.translate(CONTEXT, text)
    return found.format(**values) if values else found


def told(text: str) -> str:
    """Return a text of the engine in the language of the window; one that is no phrase as it is."""
    if not isinstance(text, Phrase):
        return text
    values = {n: told(value) if isinstance(value, str) else value for n, value in text.values.items()}
    return tr(text.template, **values)


def reason(error: BaseException) -> str:
    """Return what an error says in the language of the window."""
    return told(phrase_of(error))


def listed(parts: Iterable[str]) -> str:
    """Return things of one kind as a list: "a, b, c"."""
    return told(commas(parts))


def clauses(parts: Iterable[str]) -> str:
    """Return what together names one thing: "STAT3 phospho, replicate 2"."""
    named = [part for part in parts if part]
    return reduce(lambda first, then: tr("{first}, {then}", first=first, then=then), named) if named else ""


def points(parts: Iterable[str]) -> str:
    """Return several things that are said: "a; b; c"."""
    return told(semicolons(parts))
