"""What can go wrong while somebody works: disks, other windows, faults of the program, its death."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import tifffile
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from blotquant.files import atomic
from blotquant.files.projects import read_project
from blotquant.gui.documents.rescue_dialog import RescueDialog
from blotquant.gui.fault_dialog import FaultDialog, install_excepthook
from blotquant.gui.main_window import MainWindow
from tests.end_to_end.window.conftest import OpenWindow
from tests.end_to_end.window.person import (
    Person,
    blot,
    do,
    drop,
    measured,
    press,
    wait,
)
from tests.experiments import TOTAL, picture

ROOT = Path(__file__).resolve().parents[3]

# A window that opens a project, changes it, and waits for its end.
VICTIM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from blotquant import edits
from blotquant.gui import app
from blotquant.gui.documents import Places, documents
from blotquant.gui.main_window import MainWindow

documents.places = lambda: Places(Path(sys.argv[1]) / "data", Path(sys.argv[1]))
application = app.application()
window = MainWindow()
window.show()
window.documents.open_any([Path(sys.argv[2])])
assert window.session.apply("Change notes", edits.set_notes, "precious")
print("changed", flush=True)
application.exec()
"""


@pytest.fixture
def saved(opened: MainWindow, folder: Path, person: Person) -> Path:
    """The opened project, saved."""
    person.saves.append(folder / "trial.blotquant.json")
    do(opened, "save")
    return folder / "trial.blotquant.json"


# Disks


def test_a_folder_that_cannot_be_written_to_loses_nothing(
    opened: MainWindow, saved: Path, person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(opened, "flip")
    before = saved.read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    with monkeypatch.context() as patch:
        patch.setattr(atomic.os, "replace", refuse)
        person.will_press("Cancel")
        do(opened, "save")
    assert "not writable" in person.said[0]
    assert saved.read_bytes() == before
    assert opened.isWindowModified()
    person.saves.append(tmp_path / "elsewhere.blotquant.json")
    do(opened, "save_as")
    assert read_project(tmp_path / "elsewhere.blotquant.json").blots[0].mirrored
    assert not opened.isWindowModified()
    measured(opened)
    assert opened.session.images is not None
    assert not opened.session.images.failures


def test_a_changed_image_is_told_of_and_accepted(opened: MainWindow, folder: Path) -> None:
    bar = opened.bench.images_bar
    assert not bar.isVisible()
    shown = opened.session.pixels(blot(opened).id)
    name = blot(opened).image.path
    tifffile.imwrite(folder / name, picture(TOTAL, 77))
    wait(bar.isVisible, "for the bar")
    assert name in bar.text.text()
    press(bar, "Accept the changed image")
    wait(lambda: not bar.isVisible(), "for the bar to go")
    measured(opened)
    assert opened.session.pixels(blot(opened).id) is not shown
    assert opened.session.undo_label == "Accept the changed image"


def test_a_deleted_image_stays_on_screen_and_is_located(
    opened: MainWindow, folder: Path, person: Person, tmp_path: Path
) -> None:
    bar = opened.bench.images_bar
    name = blot(opened).image.path
    (folder / name).rename(tmp_path / "moved.tif")
    wait(bar.isVisible, "for the bar")
    assert name in bar.text.text()
    assert opened.session.pixels(blot(opened).id) is not None
    assert opened.area.canvas.view.pixels is not None
    person.opens.append([tmp_path / "moved.tif"])
    press(bar, "Locate…")
    wait(lambda: not bar.isVisible(), "for the bar to go")
    measured(opened)
    assert blot(opened).image.path == "../moved.tif"
    assert opened.session.result(blot(opened).id) is not None


# Windows


def test_two_windows_do_not_overwrite_each_other(
    opened: MainWindow, saved: Path, person: Person, open_window: OpenWindow
) -> None:
    other = open_window()
    person.will_press("Cancel")
    drop(other, [saved])
    assert "is open in another window" in person.said[0]
    assert other.start_page.isVisible()
    person.will_press("Open a copy")
    drop(other, [saved])
    measured(other)
    assert other.session.path is None
    assert other.isWindowModified()
    assert other.session.project == opened.session.project
    person.will_press("Cancel")
    person.saves.append(saved)  # over the project of the other window
    other.actions_["save"].trigger()
    assert "is open in another window" in person.said[2]
    assert other.isWindowModified()


def test_closing_asks_and_cancel_keeps_the_window(opened: MainWindow, person: Person) -> None:
    do(opened, "flip")
    person.will_press("Cancel")
    assert not opened.close()
    assert opened.isVisible()
    assert opened.session.undo_label == "Flip image"
    person.will_press("Don't save")
    assert opened.close()


def test_a_window_closes_while_it_measures(window: MainWindow, folder: Path) -> None:
    assert window.documents.open_any([folder / "layout.csv"])
    assert not window.session.is_measured
    assert window.close()


# Faults of the program


def test_a_fault_is_told_and_the_work_is_kept(
    opened: MainWindow, qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    do(opened, "flip")
    project = opened.session.project

    def broken() -> None:
        raise ZeroDivisionError("a fault in a slot")

    shown: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FaultDialog)
        shown.append(dialog.report())
        save = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("Save a copy"))
        save.click()
        press(dialog, "Go on")

    with qtbot.captureExceptions() as caught:
        uninstall = install_excepthook(opened.on_fault)
        try:
            opened.session.selection_changed.connect(broken)
            person.saves.append(tmp_path / "copy.blotquant.json")
            person.will(look)
            opened.session.select(lane_ids=[blot(opened).lanes[1].id])
            wait(lambda: person.is_done, "for the dialog")
            opened.session.selection_changed.disconnect(broken)
        finally:
            uninstall()
    assert len(caught) == 1
    assert "ZeroDivisionError: a fault in a slot" in shown[0]
    assert opened.session.project is project
    assert read_project(tmp_path / "copy.blotquant.json").blots[0].mirrored
    do(opened, "undo")
    assert not blot(opened).mirrored


# Its death


def test_work_that_was_not_saved_survives_the_death_of_the_program(
    opened: MainWindow, saved: Path, person: Person, open_window: OpenWindow, documents_folder: Path
) -> None:
    opened.close()
    recovery = documents_folder / "data" / "recovery"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", VICTIM, str(documents_folder), str(saved)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "changed\n"
        wait(lambda: [file for file in recovery.glob("*.json") if file.name[0] != "."], "for its file")
        victim.send_signal(signal.SIGKILL)

    def restore(dialog: QDialog) -> None:
        assert isinstance(dialog, RescueDialog)
        press(dialog, "Restore")

    again = open_window()
    person.will(restore)
    again.begin()
    measured(again)
    assert again.session.project.notes == "precious"
    assert again.session.path == saved
    assert again.isWindowModified()
    do(again, "save")
    assert read_project(saved).notes == "precious"
