"""Files that leave the window besides the workbook: CSV tables and the annotated picture."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from blotquant.gui.main_window import MainWindow
from tests.end_to_end.window.person import Person, blot, do


def test_the_csv_files_hold_the_ratios_that_are_on_the_screen(
    opened: MainWindow, person: Person, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    person.folders.append(folder)
    do(opened, "export_csv")
    names = {file.name for file in folder.iterdir()}
    assert {"ratios.csv", "bands.csv", "method.csv"} <= names
    with (folder / "ratios.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["ratio"]]
    assert opened.session.report is not None
    wanted = [one.ratio for one in opened.session.report.ratios]
    assert [float(row["ratio"]) for row in rows] == pytest.approx(wanted)
    assert next(row["treatment"] for row in rows) == "vehicle"
    assert "tables" in opened.status.currentMessage()


def test_the_annotated_picture_shows_bands_lanes_and_the_one_that_is_chosen(
    opened: MainWindow, person: Person, tmp_path: Path
) -> None:
    opened.session.select(lane_ids=[blot(opened).lanes[2].id])
    person.saves.append(tmp_path / "blot.png")
    do(opened, "export_picture")
    image = QImage(str(tmp_path / "blot.png"))
    assert image.width() >= 420
    assert image.height() >= 200
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert any(QColor(one).lightness() < 40 for one in colours)  # bands
    assert any(QColor(one).saturation() > 150 for one in colours)  # lanes and boxes


def test_the_picture_is_copied(opened: MainWindow) -> None:
    do(opened, "copy_picture")
    assert QGuiApplication.clipboard().image().width() >= 400
    assert "Picture copied" in opened.status.currentMessage()
