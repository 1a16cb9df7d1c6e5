"""Message boxes: the words on them and what each button means."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from blotquant.gui.documents.kinds import file_filters
from blotquant.gui.documents.messages import Choice, Dialogs, Message, breakable, cancel, message_box

SAVE, DISCARD = Choice("save", "Save"), Choice("discard", "Don't save", "discard")


@pytest.fixture
def dialogs(qtbot: QtBot) -> Dialogs:
    window = QWidget()
    qtbot.addWidget(window)
    return Dialogs(window)


def soon(act: Callable[[QMessageBox], None]) -> None:
    """Do something with the box that is about to be shown."""

    def now() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        act(box)

    QTimer.singleShot(0, now)


def press(text: str) -> Callable[[QMessageBox], None]:
    def act(box: QMessageBox) -> None:
        next(button for button in box.findChildren(QPushButton) if button.text() == text).click()

    return act


@pytest.mark.parametrize(
    ("button", "key"), [("Save", "save"), ("Don't save", "discard"), ("Cancel", "cancel")]
)
def test_each_button_is_its_choice(dialogs: Dialogs, button: str, key: str) -> None:
    soon(press(button))
    assert dialogs.ask(Message("Save?"), [SAVE, DISCARD, cancel()]) == key


def test_enter_is_the_first_choice_and_escape_cancels(dialogs: Dialogs, qtbot: QtBot) -> None:
    soon(lambda box: qtbot.keyClick(box, Qt.Key.Key_Return))
    assert dialogs.ask(Message("Save?"), [SAVE, DISCARD, cancel()]) == "save"
    soon(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert dialogs.ask(Message("Save?"), [SAVE, DISCARD, cancel()]) == "cancel"


def test_something_told_has_one_button(dialogs: Dialogs) -> None:
    texts: list[list[str]] = []

    def look(box: QMessageBox) -> None:
        texts.append([button.text() for button in box.buttons()])
        box.reject()

    soon(look)
    dialogs.tell(Message("Done."))
    assert texts == [["OK"]]


def test_names_are_never_read_as_formatting(qtbot: QtBot) -> None:
    box, _ = message_box(None, Message("<b>x</b> & y", "why", "list"), [cancel()])
    qtbot.addWidget(box)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert (box.text(), box.informativeText(), box.detailedText()) == ("<b>x</b> & y", "why", "list")


def test_a_long_path_can_be_broken_and_a_short_one_stays() -> None:
    assert breakable("a/b is there") == "a/b is there"
    long = "/" + "/".join(["folder"] * 8)
    assert breakable(f"{long} is there").replace("\u200b", "") == f"{long} is there"
    assert "/\u200bfolder" in breakable(long)


@pytest.mark.parametrize(
    ("typed", "answer", "expected"),
    [
        ("trial.blotquant.json", "", "trial.blotquant.json"),
        ("trial.v2", "", "trial.v2.blotquant.json"),
        ("old.v1", "Replace", "old.v1.blotquant.json"),
        ("old.v1", "Cancel", None),
    ],
)
def test_a_file_to_save_gets_its_suffix(
    dialogs: Dialogs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    answer: str,
    expected: str | None,
) -> None:
    (tmp_path / "old.v1.blotquant.json").touch()
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(tmp_path / typed)])
    if answer:
        soon(press(answer))
    found = dialogs.file_to_save("Save", tmp_path / "x.blotquant.json", "Project", ".blotquant.json")
    assert found == (None if expected is None else tmp_path / expected)


# What the file dialogs of the system are asked for


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[object, ...]]:
    """What the dialogs were called with; each chooses a file or a folder of the test."""
    calls: list[tuple[object, ...]] = []

    def files(*question: object) -> tuple[list[str], str]:
        calls.append(question[1:])
        return [str(tmp_path / "a.tif"), str(tmp_path / "b.tif")], ""

    def folder(*question: object) -> str:
        calls.append(question[1:])
        return ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", files)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
    return calls


def test_files_to_open_begin_in_their_folder_with_all_that_can_be_opened(
    dialogs: Dialogs, asked: list[tuple[object, ...]], tmp_path: Path
) -> None:
    found = dialogs.files_to_open("Open", tmp_path, file_filters())
    assert found == [tmp_path / "a.tif", tmp_path / "b.tif"]
    title, start, filters = asked[0]
    assert (title, start) == ("Open", str(tmp_path))
    first, *others = str(filters).split(";;")
    for suffix in ("*.tif", "*.png", "*.csv", "*.xlsx", "*.json"):
        assert suffix in first
    assert [one.split(" (")[0] for one in others] == ["Images", "Layout sheets", "Projects", "All files"]


def test_a_folder_begins_where_it_should_and_none_is_a_cancel(
    dialogs: Dialogs, asked: list[tuple[object, ...]], tmp_path: Path
) -> None:
    assert dialogs.folder("Folder", tmp_path) is None
    assert asked == [("Folder", str(tmp_path))]


def test_a_file_to_save_begins_with_its_name_its_folder_and_its_kind(
    dialogs: Dialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[QFileDialog] = []

    def look(dialog: QFileDialog) -> int:
        seen.append(dialog)
        assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        assert dialog.directory().absolutePath() == str(tmp_path)
        assert dialog.nameFilters() == ["Excel workbook (*.xlsx)"]
        assert dialog.defaultSuffix() == "xlsx"
        assert [Path(name).name for name in dialog.selectedFiles()] == ["blots.xlsx"]
        return 0

    monkeypatch.setattr(QFileDialog, "exec", look)
    assert dialogs.file_to_save("Export", tmp_path / "blots.xlsx", "Excel workbook", ".xlsx") is None
    assert len(seen) == 1
