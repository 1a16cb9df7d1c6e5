"""A copy cannot be seen, so the button says that it was made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from blotquant.gui import copy_button
from blotquant.gui.copy_button import CopyButton


def test_the_text_of_now_is_copied_and_the_button_says_so_for_a_moment(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copy_button, "SHOWN_MS", 30)
    texts = iter(["first", "second"])
    button = CopyButton("Copy table", lambda: next(texts))
    qtbot.addWidget(button)
    button.show()
    width = button.width()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "first"
    assert button.text() == "Copied"
    qtbot.waitUntil(lambda: button.text() == "Copy table")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "second"
    assert button.width() >= width
