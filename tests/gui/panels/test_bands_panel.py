"""The table of bands: the numbers of the report, edited and corrected by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.gui.panels.bands_panel import BandsPanel
from blotquant.gui.panels.number_text import counts, decimal
from blotquant.gui.session import Session
from blotquant.model import Project
from blotquant.results import BandResult
from tests.gui.panels.conftest import lane_ids, wait_measured

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(measured: Session, qtbot: QtBot) -> BandsPanel:
    panel = BandsPanel(measured)
    qtbot.addWidget(panel)
    panel.resize(1366, 300)
    panel.show()
    return panel


def bands(session: Session) -> tuple[BandResult, ...]:
    result = session.result(session.selection.blot_id)
    assert result is not None
    return result.bands


def column(panel: BandsPanel, key: str) -> int:
    return [column.key for column in panel.model.columns].index(key)


def shown(panel: BandsPanel, key: str) -> list[str]:
    place = column(panel, key)
    return [panel.model.index(row, place).data() for row in range(panel.model.rowCount())]


def click(panel: BandsPanel, row: int, key: str = "volume") -> None:
    where = panel.table.visualRect(panel.model.index(row, column(panel, key))).center()
    QTest.mouseClick(panel.table.viewport(), LEFT, pos=where)


def test_the_numbers_are_those_of_the_report(panel: BandsPanel, measured: Session) -> None:
    found = bands(measured)
    assert shown(panel, "lane") == ["1", "2", "3", "4", "5", "6"]
    assert shown(panel, "volume") == [counts(band.volume) for band in found]
    assert shown(panel, "volume_se") == [counts(band.volume_se) for band in found]
    assert shown(panel, "top_px") == [decimal(band.top_px) for band in found]
    assert shown(panel, "sample")[1] == "hetrombopag 1 nM, replicate 1"
    assert panel.title.text() == "STAT5 phospho, replicate 1"


def test_another_blot_has_other_rows(panel: BandsPanel, measured: Session) -> None:
    before = shown(panel, "volume")
    measured.select(blot_id=measured.project.blots[1].id)
    assert panel.title.text() == "STAT5 total, replicate 1"
    assert shown(panel, "volume") != before


def test_rows_and_lanes_choose_each_other(panel: BandsPanel, measured: Session) -> None:
    click(panel, 2)
    assert measured.selection.lane_ids == tuple(lane_ids(measured, 0, 3))
    assert measured.selection.band == 1
    QTest.keyClick(panel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert measured.selection.lane_ids == tuple(lane_ids(measured, 0, 3, 4))
    measured.select(lane_ids=lane_ids(measured, 0, 6))
    assert panel.table.chosen() == [5]
    assert measured.selection.band is None


def test_a_limit_is_set_in_its_cell(panel: BandsPanel, measured: Session, qtbot: QtBot) -> None:
    before = bands(measured)[1]
    click(panel, 1, "bottom_px")
    QTest.keyClick(panel.table, Qt.Key.Key_F2)
    editor = panel.table.findChild(QDoubleSpinBox)
    assert editor.value() == pytest.approx(before.bottom_px, abs=0.006)
    editor.selectAll()
    QTest.keyClicks(editor, "118.5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: measured.undo_label == "Set band limits in lane 2")
    wait_measured(qtbot, measured)
    after = bands(measured)[1]
    assert (after.top_px, after.bottom_px, after.kind) == (before.top_px, 118.5, "manual")
    qtbot.waitUntil(lambda: shown(panel, "kind")[1] == "set by hand")
    assert measured.project.blots[0].rows_at != ()


def test_leaving_a_cell_as_it_was_changes_nothing(panel: BandsPanel, measured: Session, qtbot: QtBot) -> None:
    project = measured.project
    click(panel, 1, "top_px")
    QTest.keyClick(panel.table, Qt.Key.Key_F2)
    with qtbot.waitSignal(panel.model.edited):
        QTest.keyClick(panel.table.findChild(QDoubleSpinBox), Qt.Key.Key_Return)
    assert measured.project is project


def test_an_impossible_limit_is_refused_in_words(panel: BandsPanel, measured: Session, qtbot: QtBot) -> None:
    project = measured.project
    with qtbot.waitSignal(measured.failed) as failed:
        panel.model.setData(panel.model.index(0, column(panel, "top_px")), 500.0)
    assert "must be above bottom" in failed.args[0]
    assert measured.project is project


def test_bands_are_corrected_by_keyboard_in_one_step(
    panel: BandsPanel, measured: Session, qtbot: QtBot
) -> None:
    project = measured.project
    click(panel, 3)
    QTest.keyClick(panel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(panel.table, Qt.Key.Key_M, CTRL)
    wait_measured(qtbot, measured)
    qtbot.waitUntil(lambda: shown(panel, "kind")[3:5] == ["marked absent"] * 2)
    assert shown(panel, "status")[3] == "not detected"
    assert measured.undo_label == "Mark band absent: 2 lanes"
    measured.undo()
    assert measured.project == project
    measured.redo()
    wait_measured(qtbot, measured)
    qtbot.waitUntil(lambda: panel.automatic.isEnabled())
    QTest.keyClick(panel.table, Qt.Key.Key_B, CTRL)
    wait_measured(qtbot, measured)
    qtbot.waitUntil(lambda: shown(panel, "kind") == ["automatic"] * 6)


def test_a_lane_is_deleted_by_keyboard(panel: BandsPanel, measured: Session, qtbot: QtBot) -> None:
    click(panel, 5)
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert len(measured.project.blots[0].lanes) == 5
    wait_measured(qtbot, measured)
    assert measured.undo_label == "Delete: lane 6"


def test_a_screen_reader_finds_the_cells(panel: BandsPanel) -> None:
    interface = QAccessible.queryAccessibleInterface(panel.table)
    assert interface.text(QAccessible.Text.Name) == "Bands of the blot"
    assert interface.childCount() > 6 * len(panel.model.columns)


def test_bands_of_two_rows_are_chosen_one_by_one(panel: BandsPanel, measured: Session, qtbot: QtBot) -> None:
    blot = measured.project.blots[0]
    measured.apply("Two rows", edits.fix_rows, blot.id, [40.0, 100.0])
    measured.apply("Both", edits.choose_rows, blot.id, [1, 2])
    wait_measured(qtbot, measured)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 12)
    assert shown(panel, "band")[:4] == ["1", "2", "1", "2"]
    click(panel, 3)
    assert (measured.selection.lane_ids, measured.selection.band) == (tuple(lane_ids(measured, 0, 2)), 2)
    assert panel.table.chosen() == [3]
    measured.select(band=None)
    assert panel.table.chosen() == [2, 3]


def test_it_says_what_to_do_without_a_blot(panel: BandsPanel, measured: Session) -> None:
    measured.start(Project(), measured.folder)
    assert panel.place.message.text().startswith("Open images")
    assert panel.place.message.isVisible()
