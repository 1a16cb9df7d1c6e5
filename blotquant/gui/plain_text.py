"""Texts that come from files, shown as they are written.

Where it is told nothing else, Qt takes a text with tags for a page, and a page may fetch pictures from the
disk or from another server.  A sample called `<img src=...>` must do nothing of the kind.
"""

from __future__ import annotations

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that shows what it is given, tags and all.

    Parameters
    ----------
    text : str
    parent : QWidget, optional
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


def tip(text: str) -> str:
    """Return a text for a tool tip, which has no switch for plain text: tags in it are shown."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
