"""The sheet of keys shows every command under its group, and is searched by typing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from blotquant.gui.action_set import plain_title
from blotquant.gui.shortcut_sheet import ShortcutRow, ShortcutSheet

ROWS: list[tuple[str, QKeySequence | str, str]] = [
    ("Save", QKeySequence("Ctrl+S"), "File"),
    ("Draw a lane", QKeySequence("L"), "Lanes"),
    ("Undo", QKeySequence("Ctrl+Z"), "Edit"),
    ("Move the lane", "Arrow keys", "Lanes"),
]


@pytest.fixture
def sheet(qtbot: QtBot) -> ShortcutSheet:
    sheet = ShortcutSheet(ROWS)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def shown(sheet: ShortcutSheet) -> list[str]:
    return [row.text for row in sheet.shown()]


def test_rows_stand_under_their_groups_in_the_order_given(sheet: ShortcutSheet) -> None:
    (tree,) = sheet.findChildren(QTreeWidget)
    groups = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    found = [(g.text(0), [g.child(i).text(0) for i in range(g.childCount())]) for g in groups if g]
    assert found == [("File", ["Save"]), ("Lanes", ["Draw a lane", "Move the lane"]), ("Edit", ["Undo"])]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lane", ["Draw a lane", "Move the lane"]),
        ("LANE draw", ["Draw a lane"]),
        ("ctrl+z", ["Undo"]),
        ("arrow", ["Move the lane"]),
        ("edit", ["Undo"]),
        ("", ["Save", "Draw a lane", "Undo", "Move the lane"]),
        ("western", []),
    ],
)
def test_typing_finds_rows_by_words_keys_and_group(
    sheet: ShortcutSheet, qtbot: QtBot, typed: str, found: list[str]
) -> None:
    (field,) = sheet.findChildren(QLineEdit)
    qtbot.keyClicks(field, typed)
    assert shown(sheet) == found


def test_groups_without_rows_are_hidden_and_nothing_is_said_in_words(
    sheet: ShortcutSheet, qtbot: QtBot
) -> None:
    (field,), (tree,) = sheet.findChildren(QLineEdit), sheet.findChildren(QTreeWidget)
    qtbot.keyClicks(field, "undo")
    assert [tree.topLevelItem(i).isHidden() for i in range(3)] == [True, True, False]
    qtbot.keyClicks(field, "x")
    assert not tree.isVisible()
    field.clear()
    assert tree.isVisible()


def test_keys_are_written_as_on_this_system_and_mouse_words_as_they_are() -> None:
    native = QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText)
    assert ShortcutRow(*ROWS[0]).keys == native
    assert ShortcutRow(*ROWS[3]).keys == "Arrow keys"


def test_typing_goes_to_the_search_field_at_once(sheet: ShortcutSheet) -> None:
    (field,) = sheet.findChildren(QLineEdit)
    assert sheet.focusWidget() is field
    assert field.accessibleName() == "Search commands and keys"


@pytest.mark.parametrize(("title", "plain"), [("&File", "File"), ("文件(&F)", "文件")])
def test_headings_are_the_menus_without_their_access_keys(title: str, plain: str) -> None:
    assert plain_title(title) == plain
