"""A flag in words: what it means and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blotquant.gui.icons import pixmap
from blotquant.gui.panels.bench_words import severity_name
from blotquant.gui.plain_text import PlainLabel
from blotquant.results import Severity

_ICON_PX = 16


class FlagNote(QWidget):
    """An icon, the meaning of a flag, and under it what to do about it.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity: Severity | None = None
        self._mark = QLabel()
        self.meaning, self.remedy = PlainLabel(), PlainLabel()
        for label in (self.meaning, self.remedy):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.remedy.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.meaning)
        texts.addWidget(self.remedy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def show_flag(self, severity: Severity, code: str, meaning: str, remedy: str) -> None:
        """Show a flag; its code is told by the tool tip."""
        self._severity = severity
        self.setToolTip(code)
        if self.meaning.text() != meaning:
            self.meaning.setText(meaning)
            self.meaning.setAccessibleName(f"{severity_name(severity)}: {meaning}")
        if self.remedy.text() != remedy:
            self.remedy.setText(remedy)
        self.dress()

    def dress(self) -> None:
        """Draw the icon in the colours of the theme."""
        if self._severity is not None:
            self._mark.setPixmap(pixmap(self._severity, _ICON_PX, self.devicePixelRatioF()))
