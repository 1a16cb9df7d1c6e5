"""The power fails while a file is written: the old file is there whole, or the new one is.

The writer runs in a child process that kills itself at the first, the second, the third ... time it
asks the system to open, move or remove a file, and in the middle of every write.
"""

from __future__ import annotations

import os
import signal
import stat
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pytest

from blotquant import edits, pipeline
from blotquant.figures.export import export_figures
from blotquant.files.atomic import all_or_none, write_atomically
from blotquant.files.csv_tables import write_csv_tables
from blotquant.files.projects import read_project, write_project
from blotquant.model import Project
from blotquant.source_data import write_source_data
from tests.example_report import example_report
from tests.files.whole_files import EMPTY, drawn_quickly

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
EVENTS = ("open", "os.rename", "os.remove", "os.mkdir", "os.chmod", "os.truncate", "os.link", "os.utime")


def killed_at(work: Callable[[], object], moment: int) -> bool:
    """Do the work in a child that dies at a moment; return whether it was still alive at the end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about threads in the parent, which the child does not use
        child = os.fork()
    if child == 0:
        _die_at(moment)
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFEXITED(status)


def _die_at(moment: int) -> None:
    left = [moment]

    def hook(event: str, _: object) -> None:
        if event in EVENTS:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def every_moment(work: Callable[[], object], check: Callable[[], None]) -> int:
    """Kill the work at every moment there is, checking after each; return how many there were."""
    for moment in range(1, 500):
        finished = killed_at(work, moment)
        check()
        if finished:
            return moment - 1
    raise AssertionError("the work never ends")


def project(image: str) -> Project:
    return edits.add_blot(Project(), image, "Akt", "total")


def test_a_project_is_whole_whenever_its_writer_dies(tmp_path: Path) -> None:
    path, old, new = tmp_path / "p.blotquant.json", project("old.tif"), project("new.tif")
    write_project(old, path)

    def is_whole() -> None:
        assert read_project(path).blots[0].image.path in ("old.tif", "new.tif")

    assert every_moment(lambda: write_project(new, path), is_whole) >= 2
    assert read_project(path).blots[0].image.path == "new.tif"


def test_a_project_with_images_elsewhere_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "p.blotquant.json"
    write_project(project("old.tif"), path)

    def is_whole() -> None:
        assert read_project(path).blots[0].image.path in ("old.tif", "../new.tif")

    assert every_moment(lambda: write_project(project("../new.tif"), path), is_whole) >= 4


def test_tables_are_whole_whenever_their_writer_dies(tmp_path: Path) -> None:
    old = {name: pd.DataFrame({"a": ["old"] * 500}) for name in ("x", "y")}
    new = {name: pd.DataFrame({"a": ["new"] * 500}) for name in ("x", "y")}
    write_csv_tables(old, tmp_path)

    def are_whole() -> None:
        for name in ("x", "y"):
            lines = (tmp_path / f"{name}.csv").read_text("utf-8").splitlines()
            assert len(lines) == 501
            assert set(lines[1:]) in ({"old"}, {"new"})

    def write() -> None:
        with all_or_none():
            write_csv_tables(new, tmp_path)

    assert every_moment(write, are_whole) >= 4


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_a_writer_that_dies_in_the_middle_of_a_write(tmp_path: Path, share: float) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(b"old" * 1000)

    def half(place: Path) -> None:
        with place.open("wb") as file:
            file.write((b"new" * 1000)[: int(3000 * share)])
            file.flush()
            os.kill(os.getpid(), signal.SIGKILL)

    assert not killed_at(lambda: write_atomically(path, half), 10**6)
    assert path.read_bytes() == b"old" * 1000


def test_a_workbook_is_whole_whenever_its_writer_dies(tmp_path: Path) -> None:
    import openpyxl

    report, path = example_report(), tmp_path / "out.xlsx"
    pipeline.export(report, path)
    before = path.read_bytes()

    def is_whole() -> None:
        if path.read_bytes() != before:  # the new one: it holds the time at which it was made
            openpyxl.load_workbook(path, read_only=True).close()
            assert len(path.read_bytes()) == pytest.approx(len(before), rel=0.2)

    assert every_moment(lambda: pipeline.export(report, path), is_whole) >= 2


def test_figures_are_whole_whenever_their_writer_dies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def draw(content: bytes) -> Callable[[], object]:
        drawn_quickly(monkeypatch, content)
        return lambda: export_figures(example_report(), tmp_path, tmp_path, ("svg", "png"))

    draw(b"old" * 1000)()
    names = {path.name for path in tmp_path.iterdir()}

    def are_whole() -> None:
        for kind in ("first.svg", "first.png", "second.svg", "second.png", "report.pdf"):
            assert (tmp_path / kind).read_bytes() in (b"old" * 1000, b"new" * 1000)

    assert every_moment(draw(b"new" * 1000), are_whole) >= 6
    made = {path.name for path in tmp_path.iterdir() if not path.name.startswith(".blotquant-")}
    figures = {"first.svg", "first.png", "second.svg", "second.png"}
    assert made == names == figures | {"legends.txt", "report.html", "report.pdf"}


def test_source_data_are_whole_whenever_their_writer_dies(tmp_path: Path) -> None:
    path = tmp_path / "source.zip"
    figures = [tmp_path / name for name in ("old.svg", "new.svg")]
    for figure in figures:
        figure.write_text(figure.stem * 500)
    book = figures[0]  # what is in it does not matter here
    write_source_data(EMPTY, tmp_path, path, figures[:1], book)

    def is_whole() -> None:
        with ZipFile(path) as packed:
            assert packed.testzip() is None
            assert ("figures/old.svg" in packed.namelist()) != ("figures/new.svg" in packed.namelist())

    assert every_moment(lambda: write_source_data(EMPTY, tmp_path, path, figures[1:], book), is_whole) >= 4


def test_everything_is_on_the_disk_before_it_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that a power failure finds the old file or the new one, and no empty one."""
    done: list[str] = []
    sync, move = os.fsync, os.replace

    def synced(handle: int) -> None:
        done.append(
            "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else f"{os.fstat(handle).st_size} bytes"
        )
        sync(handle)

    def moved(source: Path, target: Path) -> None:
        done.append(target.name)
        move(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", moved)
    with all_or_none():
        write_atomically(tmp_path / "a.txt", lambda place: place.write_bytes(b"12345"))
        write_atomically(tmp_path / "b.txt", lambda place: place.write_bytes(b"123"))
    assert done == ["5 bytes", "3 bytes", "a.txt", "b.txt", "folder"]
