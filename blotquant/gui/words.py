"""Every text a person reads in the window passes through `tr`, so that it can be translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "blotquant"  # the one context of all texts in the translation files


def tr(text: str, **values: object) -> str:
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
