"""About shows versions, citation and licences, and copies them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QTableWidget
from pytestqt.qtbot import QtBot

from blotquant.gui import attribution
from blotquant.gui.about import About
from blotquant.gui.copy_button import CopyButton


@pytest.fixture
def about(qtbot: QtBot) -> About:
    dialog = About()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("Copy versions", attribution.versions_text()),
        ("Copy as text", attribution.citation()),
        ("Copy as BibTeX", attribution.bibtex()),
    ],
)
def test_a_button_copies_what_it_names(about: About, qtbot: QtBot, text: str, copied: str) -> None:
    QGuiApplication.clipboard().clear()
    (button,) = (b for b in about.findChildren(CopyButton) if b.text() == text)
    button.click()
    assert QGuiApplication.clipboard().text() == copied


def cells(about: About, name: str) -> list[tuple[str, ...]]:
    (table,) = (t for t in about.findChildren(QTableWidget) if t.accessibleName() == name)
    model = table.model()
    return [
        tuple(str(model.index(i, j).data()) for j in range(table.columnCount()))
        for i in range(table.rowCount())
    ]


def test_the_tables_hold_all_versions_and_licences(about: About) -> None:
    assert tuple(cells(about, "Versions")) == attribution.all_versions()
    others = cells(about, "Other software")
    assert len(others) == len(attribution.THIRD_PARTY)
    assert others[0][::2] == ("PySide6-Essentials", "LGPL-3.0-only")


def test_texts_can_be_read_but_not_changed(about: About) -> None:
    fields = about.findChildren(QPlainTextEdit)
    assert [field.isReadOnly() for field in fields] == [True, True]
    assert attribution.LICENCE_TEXT in [field.toPlainText() for field in fields]


def test_what_has_no_label_has_a_name_for_a_screen_reader(about: About) -> None:
    for kind in (QTableWidget, QPlainTextEdit):
        assert all(widget.accessibleName() for widget in about.findChildren(kind))


def test_escape_and_the_button_close_it(about: About, qtbot: QtBot) -> None:
    qtbot.keyClick(about, Qt.Key.Key_Escape)
    assert not about.isVisible()
    about.show()
    (box,) = about.findChildren(QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.Close).click()
    assert not about.isVisible()
