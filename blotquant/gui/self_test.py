"""`--self-test`: a small experiment measured in a real window and in batch must give one workbook."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from blotquant.assay_model import KINDS
from blotquant.gui.app import application
from blotquant.gui.main_window import MainWindow

PATIENCE_S = 120.0


class SelfTestError(Exception):
    """A step of the self-test failed; the message says which."""


def self_test() -> int:
    """Open, measure and export a pair of the demo and its assays in a window, repeat it in batch, compare.

    Returns
    -------
    int
        0 if both workbooks agree cell by cell; 1 if not, with the first difference on stderr.
    """
    application()
    with tempfile.TemporaryDirectory(prefix="blotquant-") as name:
        try:
            compared = _compared(Path(name))
        except SelfTestError as error:
            sys.stderr.write(f"blotquant --self-test: {error}\n")
            return 1
    sys.stdout.write(f"self-test passed: {compared} cells are the same from the window and from batch\n")
    return 0


def _compared(folder: Path) -> int:
    from blotquant.demo import write_pair

    layout = write_pair(folder)[0]
    project = folder / "trial.blotquant.json"
    _from_window(layout, project, folder / "window.xlsx")
    _from_batch(project, folder / "batch.xlsx")
    return same_cells(folder / "window.xlsx", folder / "batch.xlsx")


def _from_window(layout: Path, project: Path, workbook: Path) -> None:
    window = MainWindow()
    window.show()
    try:
        window.documents.open_any([layout])
        _wait(lambda: window.session.is_measured, "the window did not finish measuring")
        for kind in KINDS:
            window.show_assay(kind)
            window.assays.panel(kind).show_demo()
        _wait(lambda: window.assays.numbers.is_measured, "the window did not finish the assays")
        window.documents.save_to(project)
        window.documents.write_workbook(workbook)
        _wait(workbook.exists, "the window wrote no workbook")
    finally:
        window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _from_batch(project: Path, workbook: Path) -> None:
    command = [sys.executable, "-m", "blotquant", "--batch", str(project), "-o", str(workbook), "--quiet"]
    if getattr(sys, "frozen", False):
        command[1:3] = []
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S)
    if done.returncode:
        raise SelfTestError(f"batch ended with {done.returncode}: {done.stderr.strip()}")


def _wait(done: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not done():
        QCoreApplication.processEvents()
        if time.monotonic() > end:
            raise SelfTestError(otherwise)
        time.sleep(0.005)


def same_cells(one: Path, other: Path) -> int:
    """Return how many cells two workbooks hold, formulas and values.

    Raises
    ------
    SelfTestError
        At the first cell that differs.
    """
    from openpyxl import load_workbook

    count = 0
    for values_only in (False, True):
        mine, yours = (load_workbook(path, data_only=values_only) for path in (one, other))
        if mine.sheetnames != yours.sheetnames:
            raise SelfTestError(f"the sheets differ: {mine.sheetnames} and {yours.sheetnames}")
        for sheet in mine.sheetnames:
            count += _same_sheet(sheet, _cells(mine[sheet]), _cells(yours[sheet]))
    return count


def _cells(sheet: object) -> dict[str, object]:
    rows: object = getattr(sheet, "iter_rows")()  # noqa: B009  openpyxl's types know three kinds of sheets
    return {cell.coordinate: cell.value for row in rows for cell in row if cell.value is not None}  # type: ignore


def _same_sheet(name: str, mine: dict[str, object], yours: dict[str, object]) -> int:
    for place in sorted({*mine, *yours}):
        if mine.get(place) != yours.get(place):
            raise SelfTestError(f"{name}!{place}: {mine.get(place)!r} and {yours.get(place)!r}")
    return len(mine)
