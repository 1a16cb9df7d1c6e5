"""The place of a table, or of a sentence that says why there is nothing in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from blotquant.gui.plain_text import PlainLabel


class TablePlace(QStackedWidget):
    """A table, or words in its place.

    Parameters
    ----------
    table : QWidget
    parent : QWidget, optional
    """

    def __init__(self, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.message = PlainLabel()
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self.message.setMargin(16)
        for widget in (table, self.message):
            self.addWidget(widget)

    def say(self, text: str) -> None:
        """Show a sentence instead of the table; "" shows the table."""
        self.message.setText(text)
        self.setCurrentWidget(self.message if text else self._table)
