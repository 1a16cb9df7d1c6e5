"""Trying the demo: written once, then only opened."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import blotquant.demo
from blotquant.files.atomic import WriteError
from blotquant.gui.documents import Places
from blotquant.gui.documents.demo import write
from blotquant.gui.jobs import Cancelled
from tests.gui.documents.conftest import Office


@pytest.fixture
def written(experiment: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Write a small experiment in the place of the demo; return where it was written."""
    calls: list[Path] = []

    def write_small(folder: Path, *, progress: Callable[[int, int], None]) -> None:
        calls.append(folder)
        if folder.exists():
            raise WriteError(f"{folder} already exists.")
        folder.mkdir(parents=True)
        progress(0, 1)
        shutil.copytree(experiment, folder, dirs_exist_ok=True)

    monkeypatch.setattr(blotquant.demo, "write_demo", write_small)
    return calls


def test_the_demo_is_written_once_and_opened(office: Office, places: Places, written: list[Path]) -> None:
    assert office.documents.try_demo()
    assert office.session.folder == places.demo
    assert len(office.session.project.blots) == 2
    assert office.documents.try_demo()
    assert written == [places.demo]


def test_another_folder_can_be_chosen(
    office: Office, places: Places, written: list[Path], tmp_path: Path
) -> None:
    places.demo.mkdir(parents=True)
    (places.demo / "mine.txt").touch()
    office.answers.choices = ["cancel", "folder"]
    office.answers.folders = [tmp_path / "elsewhere"]
    assert not office.documents.try_demo()
    assert office.documents.try_demo()
    assert office.session.folder == tmp_path / "elsewhere" / "blotquant demo"


def test_what_is_cancelled_leaves_nothing(places: Places, written: list[Path]) -> None:
    def stop(_: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write(places.demo, stop)
    assert not places.demo.exists()


def test_the_real_demo_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 8:
            raise Cancelled

    with pytest.raises(Cancelled):
        blotquant.demo.write_demo(tmp_path / "demo", progress=stop)
    assert told == [(number, 35) for number in range(9)]
    assert list((tmp_path / "demo").iterdir()) == []
