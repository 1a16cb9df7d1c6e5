"""Exports from the window: the workbook is that of batch mode, cell by cell."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from blotquant import columns, edits
from tests.gui.documents.conftest import Office

ROOT = Path(__file__).resolve().parents[3]
DEMO = ROOT / "assets" / "demo"


def cells(path: Path, *, values: bool) -> Mapping[str, list[list[Any]]]:
    """Return all cells of a workbook, as values or as formulas."""
    book = openpyxl.load_workbook(path, data_only=values)
    found = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
    book.close()
    return found


def batch(command: str, folder: Path) -> None:
    """Run a batch command as a terminal would."""
    program, *arguments = shlex.split(command)
    assert program == "blotquant"
    done = subprocess.run(
        [sys.executable, "-m", "blotquant", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr


def small_demo(folder: Path) -> Path:
    """Write a layout of two pairs of the demo, the images of the second of which are missing."""
    lines = (DEMO / "layout.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    wanted = ("sim_pSTAT5_r1", "sim_STAT5_r1", "sim_pAkt_r1", "sim_Akt_r1")
    folder.mkdir()
    chosen = [line for line in lines[1:] if line.startswith(wanted)]
    (folder / "layout.csv").write_text("".join((lines[0], *chosen)), encoding="utf-8")
    for name in wanted[:2]:
        (folder / f"{name}.tif").write_bytes((DEMO / f"{name}.tif").read_bytes())
    return folder / "layout.csv"


def test_the_workbook_is_that_of_batch_cell_by_cell(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    layout = small_demo(tmp_path / "o'neil & co")
    project, mine = layout.with_name("trial 1.blotquant.json"), layout.with_name("trial 1.xlsx")
    office.documents.open_any([layout])
    qtbot.waitUntil(lambda: office.session.is_measured, timeout=30_000)
    blot = office.session.project.blots[0]
    office.session.apply("Move lane 2", edits.move_lane, blot.lanes[1].id, 0.0, 2.5)  # not measured yet
    office.answers.saves = [mine, project]
    assert office.documents.export_workbook() == mine
    office.answers.choices = ["save"]
    command = office.documents.copy_batch_command()
    assert command is not None
    assert QGuiApplication.clipboard().text() == command
    theirs = layout.with_name("trial 1-batch.xlsx")
    assert shlex.split(command) == ["blotquant", "--batch", str(project), "-o", str(theirs)]
    batch(command, tmp_path)
    for values in (True, False):
        one, other = cells(mine, values=values), cells(theirs, values=values)
        assert list(one) == [*(sheet.title for sheet in columns.SHEETS), "Charts"]
        assert one == other
    found = cells(mine, values=True)
    assert {row[0] for row in found["Provenance"]} >= {"sim_pSTAT5_r1.tif", "sim_STAT5_r1.tif"}
    assert [row[4] for row in found["Problems"]].count("IMAGE_MISSING") == 2
    assert len(found["Ratios"]) > 5


def test_the_export_waits_for_the_measurement(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    assert not office.session.is_measured
    office.answers.saves = [saved.with_name("saved.xlsx")]
    assert office.documents.export_workbook() == saved.with_name("saved.xlsx")
    assert office.session.is_measured
    assert office.answers.proposed == [saved.with_name("saved.xlsx")]
    assert office.said == ["Workbook written: saved.xlsx"]


def test_the_next_export_proposes_the_same_place(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    target = saved.parent.parent / "for the paper.xlsx"
    office.answers.saves = [target, None]
    office.documents.export_workbook()
    assert office.documents.export_workbook() is None
    assert office.answers.proposed[1] == target


def test_without_blots_there_is_nothing_to_export(office: Office) -> None:
    assert office.documents.export_workbook() is None
    assert office.documents.export_csv() is None
    assert [message.text for message in office.answers.told] == ["There is nothing to export yet."] * 2


def test_a_workbook_that_cannot_be_written_is_told_of_in_words(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    office.answers.saves = [saved / "x.xlsx"]
    assert office.documents.export_workbook() is None
    assert "is not a folder. Choose another folder." in office.answers.told[0].explanation


def test_the_csv_files_are_the_tables_of_the_workbook(office: Office, saved: Path, tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    folder.mkdir()
    office.documents.open_any([saved])
    office.answers.folders = [folder, folder, folder]
    assert office.documents.export_csv() == folder
    assert sorted(file.stem for file in folder.iterdir()) == sorted(sheet.key for sheet in columns.SHEETS)
    office.answers.choices = ["cancel", "replace"]
    assert office.documents.export_csv() is None
    assert office.documents.export_csv() == folder
    assert "ratios.csv" in office.answers.asked[0].explanation


def test_a_picture_is_written_at_300_dpi(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#0072b2"))
    target = saved.with_name("blot.png")
    office.answers.saves = [target]
    assert office.documents.export_picture(image) == target
    assert office.answers.proposed == [saved.with_name("pSTAT5_r1 annotated.png")]
    written = QImage(str(target))
    assert (written.width(), written.height(), written.dotsPerMeterX()) == (30, 20, 11811)
    assert written.pixelColor(5, 5) == QColor("#0072b2")


def test_a_picture_is_copied(office: Office) -> None:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("#d55e00"))
    office.documents.copy_picture(image)
    assert QGuiApplication.clipboard().image().pixelColor(1, 1) == QColor("#d55e00")


def test_the_batch_command_needs_a_saved_project(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    assert office.documents.copy_batch_command() is not None  # nothing is asked
    office.edit()
    office.answers.choices = ["cancel"]
    assert office.documents.copy_batch_command() is None
    assert office.answers.asked[0].text == "Save the project first?"


@pytest.mark.parametrize("notes", ["", "told"])
def test_a_self_test_can_save_and_export_without_questions(
    office: Office, experiment: Path, notes: str
) -> None:
    office.documents.open_any([experiment / "layout.csv"])
    if notes:
        office.edit(notes)
    assert office.documents.save_to(experiment / "trial.blotquant.json")
    assert office.documents.write_workbook(experiment / "trial.xlsx")
    assert (experiment / "trial.xlsx").is_file()
