"""What the panels share: wells come in, are edited and left out, and everything can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from blotquant.assay_model import KINDS, AssayKind, kind_of
from blotquant.assays import measure_assays
from blotquant.gui.assays.page import AssaysPage
from blotquant.gui.assays.panel import AssayPanel
from blotquant.gui.exclusion_dialog import ReasonDialog
from tests.gui.assays.conftest import Shown
from tests.gui.documents.scripted import Scripted

DEMO = Path(__file__).parents[3] / "assets" / "demo"


def settled(panel: AssayPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.numbers.is_measured, timeout=60_000)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_panel_says_what_is_needed_and_offers_three_ways(kind: AssayKind, page: AssaysPage) -> None:
    page.show_kind(kind)
    panel = page.panel(kind)
    assert panel.empty.isVisible()
    assert not panel.bar.isVisible()
    assert all(b.isVisible() for b in (panel.empty.importing, panel.empty.pasting, panel.empty.demo))


@pytest.mark.parametrize("kind", KINDS)
def test_the_panel_shows_what_batch_measures(kind: AssayKind, shown: Shown) -> None:
    panel = shown(kind)
    assert panel.parts.isVisible()
    (found,) = measure_assays(panel.session.project)
    assert panel.result is not None
    assert panel.result.problems == found.problems
    from blotquant.assay_tables import assay_rows

    rows = assay_rows([found])
    for key, table in panel.tables.items():
        assert [dict(row.cells) for row in table.rows.rows] == rows[key]


@pytest.mark.parametrize("kind", KINDS)
def test_bringing_wells_in_is_one_step_that_is_undone(kind: AssayKind, shown: Shown) -> None:
    panel = shown(kind)
    assert panel.session.undo_label == "Simulated example"
    panel.session.undo()
    assert panel.session.project.assays == ()
    assert panel.empty.isVisible()
    panel.session.redo()
    assert [kind_of(data) for data in panel.session.project.assays] == [kind]


def test_files_of_an_instrument_are_imported(page: AssaysPage) -> None:
    page.show_kind("bca")
    panel = page.panel("bca")
    panel.answers = Scripted(opens=[[DEMO / "bca.csv"]])
    panel.empty.importing.click()
    assert panel.session.project.assays[0].source == "bca.csv"
    assert panel.session.undo_label == "Import bca.csv"


def test_a_file_that_makes_no_sense_is_refused_with_every_row(page: AssaysPage, tmp_path: Path) -> None:
    page.show_kind("qpcr")
    panel = page.panel("qpcr")
    panel.answers = answers = Scripted()
    bad = tmp_path / "bad.csv"
    bad.write_text("gene,sample,ct\nGAPDH,vehicle,high\nBAK,vehicle,200\n", encoding="utf-8")
    assert not panel.take_files([bad])
    (told,) = answers.told
    assert "row 2, column ct: 'high' is not a reading" in told.explanation
    assert "row 3, column ct: 200 is no cycle" in told.explanation
    assert panel.session.project.assays == ()


def test_cells_from_a_spreadsheet_are_pasted(page: AssaysPage) -> None:
    page.show_kind("bca")
    panel = page.panel("bca")
    QGuiApplication.clipboard().setText("")
    assert not panel.paste()
    assert "nothing to paste" in panel.hint.text()
    QGuiApplication.clipboard().setText("well\tstandard\tsample\tabsorbance\nA1\t0\t\t0.1\nB1\t\tone\t0.4\n")
    panel.empty.pasting.click()
    assert [well.place for well in panel.session.project.assays[0].wells] == ["A1", "B1"]
    assert len(panel.wells.rows) == 2


def test_readings_alone_are_taken_for_the_wells_that_are_there(shown: Shown, qtbot: QtBot) -> None:
    panel = shown("bca")
    QGuiApplication.clipboard().setText("\t1\t2\t3\nA\t0.2\t0.21\tOVRFLW\nB\t1.1\t1.2\t1.3\n")
    assert panel.paste()
    wells = panel.session.project.assays[0].wells
    assert [(w.absorbance, w.overflow) for w in wells[:3]] == [(0.2, False), (0.21, False), (None, True)]  # type: ignore[union-attr]
    assert (wells[3].place, wells[3].absorbance) == ("A4", 0.131)  # type: ignore[union-attr]
    assert wells[0].concentration_ug_ml == 0  # type: ignore[union-attr]
    settled(panel, qtbot)
    panel.session.undo()
    assert panel.session.project.assays[0].wells[0].absorbance == 0.108  # type: ignore[union-attr]


def test_the_readings_of_a_second_plate_find_their_plate(shown: Shown) -> None:
    panel = shown("proliferation")
    QGuiApplication.clipboard().setText("plate\twell\tsignal\n2\tA1\t7000\n2\tE4\tOVRFLW\n")
    assert panel.paste()
    rows = {(row.text("plate"), row.text("place")): row.well for row in panel.wells.rows}
    assert rows["2", "A1"].signal == 7000  # type: ignore[union-attr]
    assert rows["2", "E4"].excluded == "beyond the reader's range"
    assert rows["1", "A1"].signal != 7000  # type: ignore[union-attr]


def test_a_well_is_left_out_with_a_reason_and_taken_back(shown: Shown, qtbot: QtBot) -> None:
    panel = shown("proliferation")
    before = panel.result
    panel.wells.choose([40])
    assert panel.bar.exclude.isEnabled()
    panel.bar.exclude.click()
    (dialog,) = panel.findChildren(ReasonDialog)
    dialog.reason.setCurrentText("bubble")
    dialog.accept()
    settled(panel, qtbot)
    assert panel.session.project.assays[0].wells[40].excluded == "bubble"
    assert panel.session.undo_label == "Exclude a well: bubble"
    assert panel.tabs.tabText(panel.tabs.indexOf(panel.excluded_place)) == "Excluded (1)"
    assert panel.result is not before
    assert panel.bar.exclude.text() == "Count again"
    panel.bar.exclude.click()
    assert panel.session.project.assays[0].wells[40].excluded == ""


def test_wells_that_are_left_out_are_found_from_the_list(shown: Shown, qtbot: QtBot) -> None:
    panel = shown("bca")
    panel.wells._exclude([20], "smear")
    settled(panel, qtbot)
    panel.tabs.setCurrentWidget(panel.excluded_place)
    row = panel.excluded_view.visualRect(panel.excluded.index(0, 0)).center()
    QTest.mouseClick(panel.excluded_view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert panel.wells.chosen() == [20]


def test_a_cell_that_is_edited_changes_the_number(shown: Shown, qtbot: QtBot) -> None:
    panel = shown("bca")
    column = panel.wells.table.column_of("absorbance")
    panel.wells.table.setData(panel.wells.table.index(19, column), "0.5", Qt.ItemDataRole.EditRole)
    settled(panel, qtbot)
    assert panel.session.project.assays[0].wells[19].absorbance == 0.5  # type: ignore[union-attr]
    table = panel.tables["bca"].rows
    assert table.row(0).value("absorbance") == pytest.approx((0.897 + 0.5) / 2)


def test_a_cell_that_makes_no_sense_is_refused_in_words(shown: Shown, qtbot: QtBot) -> None:
    panel = shown("proliferation")
    refused: list[str] = []
    panel.session.failed.connect(refused.append)
    row = next(row for row, one in enumerate(panel.wells.rows) if one.text("role") == "vehicle")
    column = panel.wells.table.column_of("role")
    panel.wells.table.setData(panel.wells.table.index(row, column), "sample", Qt.ItemDataRole.EditRole)
    assert len(refused) == 1
    assert "a sample needs its dose" in refused[0]


@pytest.mark.parametrize("kind", KINDS)
def test_dots_and_wells_are_chosen_together(kind: AssayKind, shown: Shown) -> None:
    panel = shown(kind)
    plot = panel.plots.plot.plots[0]
    dot = plot.chart.dots[-1]
    panel._on_dot(dot.row)
    chosen = panel.wells.chosen()
    assert chosen
    assert all(dot.row.comes_from({str(row)}) for row in chosen)
    assert (dot.x, dot.y) in plot.ringed


def test_tables_and_pictures_are_copied(shown: Shown) -> None:
    panel = shown("qpcr")
    panel.tabs.setCurrentWidget(panel.tables["qpcr_efficiencies"])
    panel.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["gene", "n", "slope"]
    assert len(lines) == 5
    panel.copy_picture()
    assert not QGuiApplication.clipboard().image().isNull()


def test_the_assay_is_removed(shown: Shown) -> None:
    panel = shown("bca")
    panel.bar.remove.click()
    assert panel.session.project.assays == ()
    assert panel.empty.isVisible()
