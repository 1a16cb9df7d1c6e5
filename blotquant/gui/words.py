"""Every text a person reads in the window passes through `tr`, so that it can be translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from blotquant.phrases import Phrase, phrase_of

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
