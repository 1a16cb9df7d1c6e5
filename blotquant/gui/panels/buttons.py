"""The small buttons at the edges of panels."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton

from blotquant.gui.icons import icon

ICON_PX = 16


def tool_button(name: str, tip: str) -> QToolButton:
    """Return a flat button with an icon."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIcon(icon(name))
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button


def text_button(text: str, tip: str) -> QToolButton:
    """Return a flat button with a sign."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
