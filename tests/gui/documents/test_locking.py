"""One window per project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from blotquant.gui.documents.locking import ProjectLock

HOLD = """
import sys
from pathlib import Path
from blotquant.gui.documents.locking import ProjectLock
lock = ProjectLock(Path(sys.argv[1]))
print(lock.move_to(Path(sys.argv[2])), flush=True)
sys.stdin.read()
"""


def test_a_second_window_cannot_have_it_until_the_first_leaves(tmp_path: Path) -> None:
    first, second = ProjectLock(tmp_path / "locks"), ProjectLock(tmp_path / "locks")
    project = tmp_path / "trial.blotquant.json"
    assert first.move_to(project)
    assert first.move_to(project)
    assert not second.move_to(project)
    assert first.move_to(None)
    assert second.move_to(project)
    second.release()


def test_what_was_held_is_kept_when_another_cannot_be_had(tmp_path: Path) -> None:
    first, second = ProjectLock(tmp_path), ProjectLock(tmp_path)
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    assert first.move_to(one)
    assert second.move_to(two)
    assert not second.move_to(one)
    assert not first.move_to(two)
    first.release()
    second.release()


def test_a_link_to_a_project_is_the_same_project(tmp_path: Path) -> None:
    project, link = tmp_path / "trial.json", tmp_path / "link.json"
    project.touch()
    link.symlink_to(project)
    first, second = ProjectLock(tmp_path), ProjectLock(tmp_path)
    assert first.move_to(project)
    assert not second.move_to(link)
    first.release()


def test_the_folder_of_the_project_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "read-only"
    folder.mkdir()
    lock = ProjectLock(tmp_path / "locks")
    assert lock.move_to(folder / "trial.json")
    assert list(folder.iterdir()) == []
    lock.release()
    assert list((tmp_path / "locks").iterdir()) == []


def test_where_no_lock_can_be_made_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    lock = ProjectLock(tmp_path / "file" / "locks")
    assert lock.move_to(tmp_path / "trial.json")
    lock.release()


@pytest.mark.parametrize("killed", [False, True])
def test_the_lock_of_another_process_ends_with_it(tmp_path: Path, killed: bool) -> None:
    project = tmp_path / "trial.json"
    command = [sys.executable, "-c", HOLD, str(tmp_path / "locks"), str(project)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        lock = ProjectLock(tmp_path / "locks")
        assert not lock.move_to(project)
        if killed:
            other.kill()  # SIGKILL: nothing is tidied up
        else:
            other.communicate()
        other.wait()
    assert lock.move_to(project)
    lock.release()
