"""What survives a crash."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.files.projects import read_project
from blotquant.gui.documents import Places
from blotquant.gui.documents.recovery import Recovery, find_rescued
from blotquant.gui.documents.rescue_dialog import RescueDialog
from blotquant.gui.documents.saving import file_hash
from blotquant.gui.session import Session
from tests.files.test_killed import every_moment
from tests.gui.documents.conftest import Furnish, Office

# A window that opens a project, changes it, and waits for its end.
VICTIM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from blotquant import edits
from blotquant.gui.documents import Documents, Places, Surroundings
from blotquant.gui.session import Session
app = QApplication([])
session, window = Session(), QWidget()
data, project = Path(sys.argv[1]), Path(sys.argv[2])
documents = Documents(session, window, Surroundings(places=Places(data, data), note_recent=lambda path: None))
documents.open_any([project])
session.apply("Change notes", edits.set_notes, "precious")
print("changed", flush=True)
app.exec()
"""


def wait_for(path: Path, seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not [file for file in path.glob("*.json") if file.name[0] != "."]:
        assert time.monotonic() < end, "no recovery file was written"
        time.sleep(0.05)


def crash(data: Path, project: Path) -> None:
    """Open and change a project in another process, and kill it once its recovery file is there."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path.cwd())}
    command = [sys.executable, "-c", VICTIM, str(data), str(project)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "changed\n"
        wait_for(data / "recovery")
        assert find_rescued(data / "recovery") == []  # its window lives, so it is nobody else's
        victim.send_signal(signal.SIGKILL)
        victim.wait()


def left_behind(folder: Path, project: Path) -> None:
    """Put a recovery file where it is when its process has died: nobody holds its lock."""
    session = Session()
    recovery = Recovery(session, folder, lambda: file_hash(project), session)
    session.start(read_project(project), project.parent, project)
    session.apply("Change notes", edits.set_notes, "precious")
    assert recovery.write_now()
    shutil.copy(recovery.file, folder / "dead.json")
    recovery.close()
    session.close()


@pytest.fixture
def recovery(tmp_path: Path) -> Iterator[Recovery]:
    session = Session()
    made = Recovery(session, tmp_path / "recovery", lambda: "abc", session)
    made._timer.setInterval(20)
    yield made
    made.close()
    session.close()


def session_of(recovery: Recovery) -> Session:
    return recovery._session


def test_a_killed_window_leaves_its_work_which_is_restored(
    places: Places, saved: Path, furnish: Furnish
) -> None:
    before = saved.read_bytes()
    crash(places.data, saved)
    office = furnish()
    shown: list[list[str]] = []

    def restore(dialog: QDialog) -> None:
        assert isinstance(dialog, RescueDialog)
        item = dialog.list.topLevelItem(0)
        assert item is not None
        shown.append([item.text(column) for column in (0, 2)])
        dialog.restore_button.click()

    office.answers.acts = [restore]
    assert office.documents.offer_recovery()
    assert shown == [["saved", "2"]]
    assert office.session.project.notes == "precious"
    assert (office.session.path, office.session.folder) == (saved, saved.parent)
    assert not office.session.is_saved
    assert saved.read_bytes() == before
    assert office.documents.save()
    assert read_project(saved).notes == "precious"
    assert office.answers.asked == []  # nobody else has changed the file


def test_restored_work_survives_a_second_crash_and_is_offered_once(
    places: Places, saved: Path, furnish: Furnish
) -> None:
    left_behind(places.recovery, saved)
    office = furnish()
    office.answers.acts = [lambda dialog: dialog.restore_button.click()]  # type: ignore[attr-defined]
    office.documents.offer_recovery()
    wait_for(places.recovery, 0)  # that of this window now
    assert find_rescued(places.recovery) == []
    assert not furnish().documents.offer_recovery()


def test_not_now_keeps_it_and_delete_removes_it(places: Places, saved: Path, furnish: Furnish) -> None:
    left_behind(places.recovery, saved)
    office = furnish()
    office.answers.choices = ["cancel", "delete"]
    office.answers.acts = [
        lambda dialog: dialog.later_button.click(),  # type: ignore[attr-defined]
        lambda dialog: (dialog.delete_button.click(), dialog.later_button.click()),  # type: ignore[attr-defined]
        lambda dialog: dialog.delete_button.click(),  # type: ignore[attr-defined]
    ]
    for _ in range(3):
        assert not office.documents.offer_recovery()
    assert not office.documents.offer_recovery()  # nothing is left to offer
    assert list(places.recovery.iterdir()) == []
    assert office.session.project.blots == ()


def test_work_on_a_file_that_changed_since_is_not_overwritten_unasked(
    places: Places, saved: Path, furnish: Furnish
) -> None:
    left_behind(places.recovery, saved)
    saved.write_bytes(saved.read_bytes().replace(b'"notes": ""', b'"notes": "theirs"'))
    office = furnish()
    office.answers.acts = [lambda dialog: dialog.restore_button.click()]  # type: ignore[attr-defined]
    office.answers.choices = ["cancel"]
    office.documents.offer_recovery()
    assert not office.documents.save()
    assert read_project(saved).notes == "theirs"


def test_work_on_a_file_that_another_window_has_becomes_a_document_of_its_own(
    places: Places, saved: Path, furnish: Furnish
) -> None:
    left_behind(places.recovery, saved)
    first, second = furnish(), furnish()
    first.documents.open_any([saved])
    second.answers.acts = [lambda dialog: dialog.restore_button.click()]  # type: ignore[attr-defined]
    assert second.documents.offer_recovery()
    assert (second.session.path, second.session.project.notes) == (None, "precious")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_recovery_file_is_whole_whenever_its_writer_dies(recovery: Recovery, places: Places) -> None:
    session = session_of(recovery)
    session.apply("Change notes", edits.set_notes, "old")
    assert recovery.write_now()
    recovery._lock.unlock()  # as if this process were dead
    session.apply("Change notes", edits.set_notes, "new")

    def is_whole() -> None:
        (found,) = find_rescued(recovery.file.parent)
        found.leave()
        assert found.project.notes in ("old", "new")

    assert every_moment(recovery.write_now, is_whole) >= 3
    (found,) = find_rescued(recovery.file.parent)
    found.leave()
    assert found.project.notes == "new"


def test_the_file_comes_after_a_change_and_goes_with_saving(
    office: Office, saved: Path, qtbot: QtBot
) -> None:
    recovery = office.documents._recovery
    recovery._timer.setInterval(20)
    office.documents.open_any([saved])
    office.edit()
    qtbot.waitUntil(recovery.file.exists)
    office.documents.save()
    qtbot.waitUntil(lambda: not recovery.file.exists())


def test_the_file_goes_when_the_change_is_undone(recovery: Recovery, qtbot: QtBot) -> None:
    session = session_of(recovery)
    session.apply("Change notes", edits.set_notes, "x")
    qtbot.waitUntil(recovery.file.exists)
    session.undo()
    qtbot.waitUntil(lambda: not recovery.file.exists())


def test_nothing_is_written_for_an_untouched_project(office: Office, saved: Path, qtbot: QtBot) -> None:
    office.documents._recovery._timer.setInterval(1)
    office.documents.open_any([saved])
    qtbot.waitUntil(lambda: office.session.is_measured, timeout=10_000)
    qtbot.wait(50)
    assert not office.documents._recovery.file.parent.exists()


def test_an_edit_waits_less_than_five_milliseconds_for_it(recovery: Recovery, qtbot: QtBot) -> None:
    session = session_of(recovery)
    recovery._timer.setInterval(100_000)
    taken: list[float] = []
    for number in range(20):
        session.apply("Change notes", edits.set_notes, str(number))
        start = time.perf_counter()
        recovery.write()
        taken.append(time.perf_counter() - start)
    assert sorted(taken)[10] < 0.005
    qtbot.waitUntil(lambda: not recovery._job.is_busy)


def test_a_folder_that_cannot_be_written_is_told_of_once(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").touch()
    session = Session()
    recovery = Recovery(session, tmp_path / "file" / "recovery", lambda: "", session)
    said: list[str] = []
    recovery.failed.connect(said.append)
    session.apply("Change notes", edits.set_notes, "x")
    recovery.write()
    qtbot.waitUntil(lambda: len(said) == 1)
    recovery.write()
    qtbot.waitUntil(lambda: not recovery._job.is_busy)
    assert len(said) == 1
    assert said[0].startswith("No recovery file can be written")
    recovery.close()
    session.close()


def test_a_damaged_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{", encoding="utf-8")
    assert find_rescued(tmp_path) == []
    assert (tmp_path / "x.json").exists()
    assert find_rescued(tmp_path / "nowhere") == []
