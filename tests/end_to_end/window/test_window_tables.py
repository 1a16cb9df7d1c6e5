"""The tables as somebody uses them who comes from a spreadsheet: fill, series, sheets, sort, filter."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QToolBar

from blotquant.files.layouts import read_layout
from blotquant.gui.main_window import MainWindow
from blotquant.gui.tables.series_dialog import SeriesDialog
from tests.end_to_end.window.person import (
    CTRL,
    LEFT,
    SHIFT,
    Person,
    blot,
    bring_forward,
    click_cell,
    measured,
    press,
    type_keys,
    wait,
)
from tests.end_to_end.window.test_window_links import bring_up

Key = Qt.Key


def select_cells(window: MainWindow, column: str, first: int, last: int) -> None:
    """Click a cell of the table of samples, and with Shift another one below it."""
    panel = window.docks.samples
    place = panel.table.column_of(column)
    click_cell(panel.view, panel.table.index(first, place))
    below = panel.table.index(last, place)
    panel.view.scrollTo(below)
    QTest.mouseClick(panel.view.viewport(), LEFT, SHIFT, panel.view.visualRect(below).center())
    bring_forward(window)
    panel.view.setFocus()


def click_action(window: MainWindow, action: QAction) -> None:
    """Click the button of an action of the panel of samples."""
    bar = window.docks.samples.findChild(QToolBar)
    assert bar is not None
    button = bar.widgetForAction(action)
    QTest.mouseClick(button, LEFT)
    measured(window)


def doses(window: MainWindow) -> list[float | None]:
    by_id = {sample.id: sample for sample in window.session.project.samples}
    return [by_id[one.sample_id].dose for one in blot(window).lanes]


def treatments(window: MainWindow) -> list[str]:
    by_id = {sample.id: sample for sample in window.session.project.samples}
    return [by_id[one.sample_id].treatment for one in blot(window).lanes]


def test_a_treatment_is_filled_down(opened: MainWindow) -> None:
    select_cells(opened, "treatment", 1, 5)
    QTest.keyClick(opened.docks.samples.view, Key.Key_D, CTRL)
    measured(opened)
    assert treatments(opened) == ["vehicle", *["hetrombopag"] * 5]
    assert len(blot(opened).lanes) == 6  # on the blot these keys duplicate lanes
    type_keys(opened, Key.Key_Z, CTRL)
    assert treatments(opened)[5] == "rhTPO"


def test_delete_in_the_table_clears_cells_and_no_lane(opened: MainWindow) -> None:
    select_cells(opened, "dose", 1, 2)
    QTest.keyClick(opened.docks.samples.view, Key.Key_Delete)
    measured(opened)
    assert len(blot(opened).lanes) == 6
    assert doses(opened)[1:4] == [None, None, 10]


def test_a_dilution_series_is_filled_by_its_dialog(opened: MainWindow, person: Person) -> None:
    def three_fold(dialog: QDialog) -> None:
        assert isinstance(dialog, SeriesDialog)
        dialog.start.clear()
        QTest.keyClicks(dialog.start, "300")
        dialog.step.clear()
        QTest.keyClicks(dialog.step, "10")
        assert dialog.preview.text().startswith("300,  30,  3")
        press(dialog, "Fill")

    select_cells(opened, "dose", 1, 4)
    person.will(three_fold)
    click_action(opened, opened.docks.samples.view.series_action)
    assert doses(opened)[1:5] == [300, 30, 3, 0.3]


def test_a_layout_sheet_goes_out_and_comes_back_changed(
    opened: MainWindow, person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel, out = opened.docks.samples, folder / "out.csv"
    person.saves.append(out)
    click_action(opened, panel.export_action)
    assert "out.csv" in panel.hint.text()
    assert [sample.treatment for sample in read_layout(out).samples][:2] == ["vehicle", "hetrombopag"]
    out.write_text(out.read_text(encoding="utf-8").replace("rhTPO", "ruxolitinib"), encoding="utf-8")
    asked: list[tuple[object, ...]] = []

    def choose(*question: object) -> tuple[str, str]:
        asked.append(question)
        return str(out), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    click_action(opened, panel.import_action)
    assert treatments(opened)[5] == "ruxolitinib"
    assert asked[0][2:] == (str(folder), "Layout sheets (*.csv *.tsv *.xlsx)")
    assert panel.table.index(5, panel.table.column_of("treatment")).data() == "ruxolitinib"


@pytest.fixture
def ratios(opened: MainWindow) -> MainWindow:
    bring_up(opened, "Ratios")
    wait(lambda: opened.docks.ratios.model.rowCount() == 6, "for the ratios")
    return opened


def test_a_click_on_a_header_sorts_and_the_row_that_was_chosen_stays_so(ratios: MainWindow) -> None:
    table, model = ratios.docks.ratios.table, ratios.docks.ratios.model
    column = [one.key for one in model.columns].index("fold")
    click_cell(table, model.index(0, 0))
    chosen = model.rows[0]
    header = table.horizontalHeader()
    table.scrollTo(model.index(0, column))
    middle = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    for falls in (False, True):
        QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(middle, header.height() // 2))
        folds = [row.result.fold or 0.0 for row in model.rows]
        assert folds == sorted(folds, reverse=falls)
        assert [model.rows[place] for place in table.chosen()] == [chosen]


def test_words_filter_the_rows_and_the_count_says_so(ratios: MainWindow) -> None:
    panel = ratios.docks.ratios
    QTest.keyClicks(panel.filters.search, "hetrombopag")
    assert panel.model.rowCount() == 4
    assert panel.filters.count.text() == "4 of 6 rows"
    QTest.keyClicks(panel.filters.search, " xyz")
    assert panel.model.rowCount() == 0
    panel.filters.search.clear()
    assert panel.filters.count.text() == "6 rows"
