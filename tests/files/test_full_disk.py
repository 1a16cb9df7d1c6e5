"""The disk fills up at any byte: the error says so, the old file stays, and nothing half written is left.

The writer runs in a child process whose files the system lets grow to a limit and no further.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from blotquant import edits, pipeline
from blotquant.figures.export import export_figures
from blotquant.files.atomic import WriteError
from blotquant.files.csv_tables import write_csv_tables
from blotquant.files.projects import write_project
from blotquant.model import Project
from blotquant.source_data import write_source_data
from tests.example_report import example_report
from tests.files.whole_files import EMPTY, drawn_quickly

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="this system has no limit on the size of files"
)
TOLD, DONE, OTHERWISE = 7, 0, 1


def on_a_disk_of(size: int, work: Callable[[], object]) -> int:
    """Do the work in a child whose files may have so many bytes; return how it ended."""
    import resource
    import signal

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about threads in the parent, which the child does not use
        child = os.fork()
    if child == 0:
        end = OTHERWISE
        try:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            work()
            end = DONE
        except WriteError as error:
            end = TOLD if "the disk is full. Free some space" in str(error) else OTHERWISE
        finally:
            os._exit(end)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def a_project(count: int) -> Project:
    project = Project()
    for number in range(count):
        project = edits.add_blot(project, f"{number}.tif", "Akt", "total")
    return project


def writers() -> dict[str, Callable[[Path], object]]:
    report = example_report()
    table = {"ratios": pd.DataFrame({"a": ["new"] * 2000})}
    return {
        "p.blotquant.json": lambda folder: write_project(a_project(8), folder / "p.blotquant.json"),
        "ratios.csv": lambda folder: write_csv_tables(table, folder),
        "out.xlsx": lambda folder: pipeline.export(report, folder / "out.xlsx"),
        "source.zip": lambda folder: write_source_data(EMPTY, folder, folder / "source.zip"),
        "first.svg": lambda folder: export_figures(report, folder, folder, ("svg", "png")),
    }


@pytest.mark.parametrize("name", writers())
def test_a_disk_that_is_full_at_any_byte(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn_quickly(monkeypatch, b"<svg>" + b"new" * 5000)
    write = writers()[name]
    write(tmp_path)
    whole = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    for path in tmp_path.iterdir():
        path.write_bytes(b"old")
    largest = max(whole.values())
    for size in (0, 1, largest // 3, largest - 1):
        assert on_a_disk_of(size, lambda: write(tmp_path)) == TOLD, size
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == dict.fromkeys(whole, b"old")
    assert on_a_disk_of(10**9, lambda: write(tmp_path)) == DONE
    assert {path.name: path.stat().st_size for path in tmp_path.iterdir()} == whole
