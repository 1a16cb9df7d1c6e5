"""BCA: the standard curve, the loading table, and what is made of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.files.layouts import read_layout
from blotquant.gui.assays.bca_panel import BcaPanel
from blotquant.gui.assays.loading_print import loading_document
from tests.experiments import write_pairs
from tests.gui.assays.conftest import Shown
from tests.gui.documents.scripted import Scripted


@pytest.fixture
def panel(shown: Shown) -> BcaPanel:
    found = shown("bca")
    assert isinstance(found, BcaPanel)
    return found


def write(panel: BcaPanel, row: int, name: str, text: str) -> None:
    table = panel.loading.table
    table.setData(table.index(row, table.column_of(name)), text, Qt.ItemDataRole.EditRole)


def test_the_chart_shows_standards_samples_and_where_the_curve_ends(panel: BcaPanel) -> None:
    chart = panel.plots.plot.plots[0].chart
    assert sum(dot.series == 0 for dot in chart.dots) == 18
    assert chart.levels == panel.result.limits  # type: ignore[union-attr]
    line = chart.lines[0].places
    assert (line[0][0], line[-1][0]) == (0.0, 2000.0)
    assert chart.notes == ("hetrombopag 1 nM 15 min, diluted 5: above the curve",)


def test_a_load_of_its_own_and_the_setting_for_all(panel: BcaPanel, qtbot: QtBot) -> None:
    assert panel.loading.table.rows[1].loading.load_ug == 25
    write(panel, 1, "load_ug", "20")
    panel.session.apply("x", edits.set_assay_method, "load_ug", 22.0)
    qtbot.waitUntil(lambda: panel.numbers.is_measured, timeout=30_000)
    assert [row.loading.load_ug for row in panel.loading.table.rows[1:3]] == [20, 22]
    write(panel, 1, "load_ug", "")
    qtbot.waitUntil(lambda: panel.numbers.is_measured, timeout=30_000)
    assert panel.loading.table.rows[1].loading.load_ug == 22


def test_a_lysate_is_described_in_the_loading_table(panel: BcaPanel, qtbot: QtBot) -> None:
    name = panel.loading.table.rows[1].name
    write(panel, 1, "treatment", "DMSO")
    write(panel, 1, "lane", "30")
    qtbot.waitUntil(lambda: panel.numbers.is_measured, timeout=30_000)
    last = panel.loading.table.rows[-1]
    assert (last.name, last.loading.lane) == (name, 30)
    assert last.condition is not None
    assert last.condition.treatment == "DMSO"


def test_a_ladder_is_not_edited_as_a_lysate(panel: BcaPanel) -> None:
    write(panel, 0, "treatment", "x")
    assert "A ladder is set in the settings" in panel.hint.text()


def test_the_table_is_copied_written_and_printed(panel: BcaPanel, tmp_path: Path) -> None:
    panel.loading.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Lane", "Sample"]
    assert len(lines) == len(panel.loading.table.rows) + 1
    pdf, layout = tmp_path / "loading.pdf", tmp_path / "layout.csv"
    panel.answers = Scripted(saves=[pdf, layout])
    assert panel.loading.save_pdf() == pdf
    assert pdf.read_bytes().startswith(b"%PDF")
    assert panel.loading.export_layout() == layout
    assert "hetrombopag" in layout.read_text("utf-8")
    text = loading_document(panel.loading.table.rows, "bca.csv").toPlainText()
    assert "vehicle 15 min" in text
    assert "6.20" in text


def test_a_folder_that_cannot_be_written_is_told(panel: BcaPanel, tmp_path: Path) -> None:
    panel.answers = answers = Scripted(saves=[tmp_path / "no" / "loading.pdf"])
    assert panel.loading.save_pdf() is None
    assert answers.told[0].text == "loading.pdf could not be written."


def test_the_loading_table_becomes_the_lanes_of_the_blot(
    panel: BcaPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not panel.loading.lanes_action.isEnabled()
    session = panel.session
    blots = read_layout(write_pairs(tmp_path, replicates=1))
    data = session.project.assays[0]
    session.start(edits.set_assay(blots, data), tmp_path)
    qtbot.waitUntil(lambda: session.is_measured and panel.numbers.is_measured, timeout=60_000)
    assert panel.loading.lanes_action.isEnabled()
    refused: list[str] = []
    session.failed.connect(refused.append)
    panel.loading.lanes_action.trigger()
    assert "this image has 6 lanes" in refused[0]
    few = {lysate.sample for lysate in data.lysates[:5]}  # type: ignore[union-attr]
    out = [row for row, well in enumerate(data.wells) if well.sample and well.sample not in few]  # type: ignore[union-attr]
    session.apply("x", edits.change_wells, "bca", {row: {"sample": ""} for row in out})
    qtbot.waitUntil(lambda: panel.numbers.is_measured, timeout=60_000)
    panel.loading.lanes_action.trigger()
    blot = session.blot()
    assert blot is not None
    samples = [session.project.sample(lane.sample_id) for lane in blot.lanes]
    assert [sample.role for sample in samples[:2]] == ["marker", "vehicle"]
    assert (samples[2].treatment, samples[2].load_ug) == ("rhTPO", 25)
