"""Figures, report and source data from the window are those of batch mode."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from blotquant import edits, pipeline
from blotquant.files.layouts import read_layout
from tests.experiments import write_pairs
from tests.gui.documents.conftest import Furnish, Office


@pytest.fixture
def office(furnish: Furnish, tmp_path: Path, qtbot: QtBot) -> Office:
    office = furnish()
    (tmp_path / "images").mkdir()
    write_pairs(tmp_path / "images")
    office.session.start(read_layout(tmp_path / "images" / "layout.csv"), tmp_path / "images")
    qtbot.waitUntil(lambda: office.session.is_measured, timeout=30_000)
    return office


def test_all_figures_are_those_of_batch_mode_with_what_was_chosen(office: Office, tmp_path: Path) -> None:
    assert office.session.apply("Width", edits.set_figure_width, "fold", 114.0)
    office.answers.folders = [tmp_path / "window"]
    assert office.documents.export_figures() == tmp_path / "window"
    report = office.session.report
    assert report is not None
    assert report.project.figures.widths_mm == (("fold", 114.0),)
    files = pipeline.export_figures(report, office.session.folder, tmp_path / "batch", jobs=1)
    assert {path.name for path in files} == {path.name for path in (tmp_path / "window").iterdir()}
    for path in files:
        assert path.read_bytes() == (tmp_path / "window" / path.name).read_bytes(), path.name


def test_one_figure_in_the_format_that_was_asked_for(office: Office, tmp_path: Path) -> None:
    office.answers.choices = ["tiff"]
    office.answers.saves = [tmp_path / "heat.tiff"]
    assert office.documents.export_figure("heat_map") == tmp_path / "heat.tiff"
    assert (tmp_path / "heat.tiff").read_bytes()[:2] in (b"II", b"MM")
    office.answers.choices = ["cancel"]
    assert office.documents.export_figure("heat_map") is None


@pytest.mark.parametrize(("kind", "start"), [("pdf", b"%PDF"), ("html", b"<!doctype html>")])
def test_the_report_alone(office: Office, tmp_path: Path, kind: str, start: bytes) -> None:
    office.answers.choices = [kind]
    office.answers.saves = [tmp_path / f"report.{kind}"]
    assert office.documents.export_report() == tmp_path / f"report.{kind}"
    assert (tmp_path / f"report.{kind}").read_bytes().startswith(start)


def test_source_data_hold_images_project_and_figures(office: Office, tmp_path: Path) -> None:
    office.answers.saves = [tmp_path / "data.zip"]
    assert office.documents.export_source_data() == tmp_path / "data.zip"
    with zipfile.ZipFile(tmp_path / "data.zip") as packed:
        names = set(packed.namelist())
    assert {"project.blotquant.json", "ratios.xlsx", "figures/report.pdf", "figures/heat_map.svg"} <= names


def test_a_folder_that_is_not_empty_is_asked_about(office: Office, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a.txt").write_text("a")
    office.answers.folders = [tmp_path / "full"]
    office.answers.choices = ["cancel"]
    assert office.documents.export_figures() is None
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["a.txt"]
