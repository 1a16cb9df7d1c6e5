"""The place of a panel that is made when it is first seen."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget


class LatePanel(QWidget):
    """Stands in a dock until it is painted: a panel behind another one is not, and costs nothing.

    Parameters
    ----------
    parent : QWidget, optional
    """

    wanted = Signal()
    made = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the panel is wanted now."""
        super().paintEvent(event)
        if not self._is_told:
            self._is_told = True
            QTimer.singleShot(0, self, self.wanted.emit)
