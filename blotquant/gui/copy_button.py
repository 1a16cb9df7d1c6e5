"""A button that copies a text and says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from blotquant.gui.icons import icon
from blotquant.gui.words import tr

SHOWN_MS = 2000


class CopyButton(QPushButton):
    """Copies what a function returns; "Copied" stands on it for a moment, as a copy is not seen.

    Parameters
    ----------
    text : str
        What stands on the button, e.g. "Copy report".
    source : callable
        Called when the button is pressed; returns the text to copy.
    parent : QWidget, optional
        The owner.
    """

    def __init__(self, text: str, source: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(icon("copy"), text, parent)
        self.setAutoDefault(False)
        self._text, self._source = text, source
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._settle)
        self.clicked.connect(self.copy)

    def copy(self) -> None:
        """Copy the text to the clipboard."""
        QGuiApplication.clipboard().setText(self._source())
        self.setMinimumWidth(self.width())  # the shorter word must not make its neighbours jump
        self.setText(tr("Copied"))
        self.setIcon(icon("ok"))
        self._timer.start(SHOWN_MS)

    def _settle(self) -> None:
        self.setText(self._text)
        self.setIcon(icon("copy"))
