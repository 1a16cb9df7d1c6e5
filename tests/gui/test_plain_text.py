"""What comes from files is shown as it is written."""

from __future__ import annotations

from PySide6.QtGui import Qt, QTextDocument
from pytestqt.qtbot import QtBot

from blotquant.gui.plain_text import PlainLabel, tip

PAGE = '<img src="file:///x.png"> & <b>Akt</b>'


def test_a_label_shows_tags(qtbot: QtBot) -> None:
    label = PlainLabel(PAGE)
    qtbot.addWidget(label)
    assert label.text() == PAGE
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_tip_shows_tags() -> None:
    document = QTextDocument()
    document.setHtml(tip(PAGE))
    assert document.toPlainText() == PAGE
    assert "<img" not in tip(PAGE)


def test_other_tips_stay_as_they_are() -> None:
    for text in ("", "STAT5 phospho, 1 nM", "dose < 1 nM & > 0"):
        assert tip(text) == text
