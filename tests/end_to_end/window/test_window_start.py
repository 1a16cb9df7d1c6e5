"""The first minutes: the demo, a recent file, and guesses about images that a person corrects."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QToolButton

import blotquant.demo
from blotquant.gui.importing import ImportDialog
from blotquant.gui.main_window import MainWindow
from tests.end_to_end.window.conftest import OpenWindow
from tests.end_to_end.window.person import LEFT, Person, click_cell, drop, measured, press, wait

Key = Qt.Key


@pytest.fixture
def _small_demo(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the demo be an experiment that is measured in a moment."""

    def write(place: Path, *, progress: Callable[[int, int], None]) -> None:
        place.mkdir(parents=True)
        progress(0, 1)
        shutil.copytree(folder, place, dirs_exist_ok=True)

    monkeypatch.setattr(blotquant.demo, "write_demo", write)


@pytest.mark.usefixtures("_small_demo")
def test_a_click_on_try_the_demo_shows_lanes_and_ratios(window: MainWindow) -> None:
    QTest.mouseClick(window.start_page.demo_button, LEFT)
    measured(window)
    assert window.area.isVisible()
    assert len(window.area.canvas.look.lanes) == 6
    assert window.windowTitle().startswith("Untitled")
    assert window.session.report is not None
    assert len(window.session.report.ratios) == 6


def test_a_recent_file_is_opened_by_a_click_on_the_start_page_and_from_the_menu(
    opened: MainWindow, folder: Path, person: Person, open_window: OpenWindow
) -> None:
    path = folder / "trial.blotquant.json"
    person.saves.append(path)
    opened.actions_["save"].trigger()
    opened.close()
    again = open_window()
    links = [one for one in again.start_page.findChildren(QToolButton) if path.name in one.text()]
    assert len(links) == 1
    QTest.mouseClick(links[0], LEFT)
    measured(again)
    assert again.session.path == path
    again.close()
    third = open_window()
    third.actions_.recent.refresh()
    third.actions_.recent.actions()[0].trigger()
    measured(third)
    assert third.windowTitle().startswith(path.name)


def type_into(dialog: ImportDialog, row: int, column: str, text: str) -> None:
    """Click a cell of the table of images and type over what was guessed."""
    view, table = dialog.images.view, dialog.images.table
    click_cell(view, table.index(row, table.column_of(column)))
    QTest.keyClicks(view.viewport(), text[0])
    editor = view.findChildren(QLineEdit)[-1]
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()  # the editor goes


def test_what_was_guessed_is_corrected_in_the_table(window: MainWindow, folder: Path, person: Person) -> None:
    def correct(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        wait(lambda: not dialog.is_busy and dialog.open_button.isEnabled(), "for the guesses")
        for row in range(2):
            type_into(dialog, row, "replicate", "7")
            type_into(dialog, row, "lanes", "6")
        assert [row.replicate for row in dialog.rows] == ["7", "7"]
        assert all("replicate" not in row.guessed for row in dialog.rows)
        press(dialog, "Open 2 images")

    person.will(correct)
    assert drop(window, sorted(folder.glob("*.tif")))
    measured(window)
    session = window.session
    assert {sample.replicate for sample in session.project.samples if sample.role != "empty"} <= {7}
    assert [len(one.lanes) for one in session.project.blots] == [6, 6]
    assert session.partner(session.project.blots[0].id) == session.project.blots[1].id


def test_cancelling_the_import_leaves_the_start_page(
    window: MainWindow, folder: Path, person: Person
) -> None:
    def give_up(dialog: QDialog) -> None:
        wait(lambda: isinstance(dialog, ImportDialog) and bool(dialog.rows), "for the rows")
        press(dialog, "Cancel")

    person.will(give_up)
    drop(window, sorted(folder.glob("*.tif")))
    assert window.start_page.isVisible()
    assert window.session.project.blots == ()


def test_the_phospho_blot_of_an_import_comes_up_first(
    window: MainWindow, folder: Path, person: Person
) -> None:
    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        wait(lambda: not dialog.is_busy and dialog.open_button.isEnabled(), "for the guesses")
        press(dialog, "Open 2 images")

    person.will(accept)
    # As the system hands files over: by name, in which capitals come first.
    assert drop(window, sorted(folder.glob("*.tif"), key=lambda path: path.name.removeprefix("p")))
    measured(window)
    shown = window.session.blot()
    assert shown is not None
    assert shown.form == "phospho"
