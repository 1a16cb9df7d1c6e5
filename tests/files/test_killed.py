"""The power fails while a file is written: the old file is there whole, or the new one is.

The writer runs in a child process that kills itself at the first, the second, the third ... time it
asks the system to open, move or remove a file, and in the middle of every write.
"""

from __future__ import annotations

import os
import signal
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from blotquant import edits
from blotquant.files.atomic import all_or_none, write_atomically
from blotquant.files.csv_tables import write_csv_tables
from blotquant.files.projects import read_project, write_project
from blotquant.model import Project

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

    from blotquant import pipeline
    from tests.example_report import example_report

    report, path = example_report(), tmp_path / "out.xlsx"
    pipeline.export(report, path)
    before = path.read_bytes()
    count = 0
    for moment in (1, 2, 3, 5, 8, 13):
        killed_at(lambda: pipeline.export(report, path), moment)
        openpyxl.load_workbook(path, read_only=True).close()
        count += 1
    assert len(path.read_bytes()) == pytest.approx(len(before), rel=0.2)
    assert count == 6
