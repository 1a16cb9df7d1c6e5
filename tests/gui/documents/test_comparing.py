"""Another analyst's project is compared with the one that is open."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.files.layouts import read_layout
from blotquant.files.projects import write_project
from blotquant.gui.comparison_dialog import ComparisonDialog
from blotquant.model import Project
from tests.experiments import write_pairs
from tests.gui.documents.conftest import Furnish, Office


@pytest.fixture
def office(furnish: Furnish, tmp_path: Path, qtbot: QtBot) -> Office:
    office = furnish()
    write_pairs(tmp_path)
    office.session.start(read_layout(tmp_path / "layout.csv"), tmp_path)
    qtbot.waitUntil(lambda: office.session.is_measured, timeout=30_000)
    return office


def test_the_agreement_is_shown_drawn_and_exported(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    session = office.session
    assert session.report is not None
    band = session.report.blots[0].bands[2]
    other = edits.set_band(session.project, band.key[1], 1, band.top_px - 2, band.bottom_px + 3)
    write_project(other, tmp_path / "ben.blotquant.json")

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ComparisonDialog)
        texts = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
        assert "Folds, STAT5" in texts
        assert dialog.table.item(texts.index("Ratios, STAT5"), 1).text() == "6"
        qtbot.waitUntil(lambda: dialog.paper.image is not None, timeout=30_000)
        office.answers.saves = [tmp_path / "c.xlsx"]
        dialog.export_wanted.emit()
        dialog.reject()

    office.answers.opens = [[tmp_path / "ben.blotquant.json"]]
    office.answers.acts = [look]
    assert office.documents.compare()
    assert office.answers.is_done
    book = openpyxl.load_workbook(tmp_path / "c.xlsx")
    assert book.sheetnames == ["Agreement", "Pairs", "Comparison"]


def test_a_project_of_other_images_is_refused_in_words(office: Office, tmp_path: Path) -> None:
    write_project(Project(), tmp_path / "empty.blotquant.json")
    office.answers.opens = [[tmp_path / "empty.blotquant.json"]]
    assert not office.documents.compare()
    assert "other images and samples" in office.answers.told[0].explanation


def test_nothing_happens_where_no_file_is_chosen(office: Office) -> None:
    office.answers.opens = [[]]
    assert not office.documents.compare()
    assert office.answers.told == []
