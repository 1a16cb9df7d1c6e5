"""The table of laboratory data under real keys, and with a real clipboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from blotquant.gui.tables import (
    Appearance,
    Choice,
    Column,
    LabTable,
    Series,
    SortFilterProxy,
    TableView,
    choice_column,
    number_column,
    text_column,
)
from blotquant.gui.tables import view as view_module
from blotquant.gui.tables.series_dialog import SeriesDialog

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Lane:
    number: int
    treatment: str = ""
    dose: float | None = None
    role: str = "sample"


class Desk:
    """A table of four lanes with somebody who keeps its rows."""

    def __init__(self, qtbot, count: int = 4) -> None:
        self.edits: list[tuple[str, dict]] = []
        self.said: list[str] = []
        roles = (Choice("sample", "sample"), Choice("vehicle", "vehicle control"))
        columns = (
            Column("number", "Lane", lambda lane: lane.number),
            text_column("treatment", "Treatment", lambda lane: lane.treatment),
            number_column("dose", "Dose", lambda lane: lane.dose),
            choice_column("role", "Role", lambda lane: lane.role, roles),
        )
        self.model = LabTable(columns, self.on_edit, self.look)
        self.view = TableView(self.model)
        self.view.said.connect(self.said.append)
        self.model.show_rows([Lane(number) for number in range(1, count + 1)])
        qtbot.addWidget(self.view)
        self.view.resize(500, 200)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.setFocus()

    @staticmethod
    def look(lane: Lane, column: str) -> Appearance:
        return Appearance(tooltip=f"{column} of {lane.number}", is_guess=lane.number == 2)

    def on_edit(self, label: str, cells: Mapping[tuple[int, str], str]) -> None:
        self.edits.append((label, dict(cells)))
        rows = list(self.model.rows)
        for (row, name), text in cells.items():
            value = (float(text) if text else None) if name == "dose" else text
            rows[row] = replace(rows[row], **{name: value})
        self.model.show_rows(rows)

    def select(self, *cells: tuple[int, int]) -> None:
        """Select the rectangle between two cells, or one cell."""
        first, last = (self.model.index(*cell) for cell in (cells[0], cells[-1]))
        self.view.setCurrentIndex(first)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().select(QItemSelection(first, last), flags)

    def column(self, name: str) -> list:
        return [getattr(lane, name) for lane in self.model.rows]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifiers)


@pytest.fixture
def desk(qtbot) -> Desk:
    return Desk(qtbot)


def clipboard(text: str | None = None) -> str:
    if text is not None:
        QGuiApplication.clipboard().setText(text)
    return QGuiApplication.clipboard().text()


def test_typing_and_enter_fill_a_column_downwards(desk: Desk) -> None:
    desk.select((0, 2))
    for text in ("300", "94,9", "30"):
        QTest.keyClicks(desk.view.viewport(), text[0])
        editor = desk.view.findChildren(QLineEdit)[-1]
        QTest.keyClicks(editor, text[1:])
        QTest.keyClick(editor, KEY.Key_Return)
        QApplication.processEvents()
    assert desk.column("dose") == [300.0, 94.9, 30.0, None]
    assert desk.view.currentIndex().row() == 3
    assert [cells for _, cells in desk.edits] == [
        {(0, "dose"): "300"},
        {(1, "dose"): "94.9"},
        {(2, "dose"): "30"},
    ]


def test_enter_goes_down_and_stays_at_the_last_row(desk: Desk) -> None:
    desk.select((2, 1))
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_Enter)
    assert (desk.view.currentIndex().row(), desk.view.currentIndex().column()) == (3, 1)
    assert desk.edits == []


def test_a_word_that_is_no_number_is_refused_and_named(desk: Desk) -> None:
    desk.model.setData(desk.model.index(1, 2), "abc", Qt.ItemDataRole.EditRole)
    assert desk.column("dose") == [None] * 4
    assert desk.said == ["Row 2, Dose: “abc” is not a number."]


def test_the_same_text_again_is_no_edit(desk: Desk) -> None:
    desk.model.setData(desk.model.index(0, 3), "sample", Qt.ItemDataRole.EditRole)
    assert desk.edits == []


def test_copied_cells_are_text_with_tabs(desk: Desk) -> None:
    desk.select((0, 1), (1, 3))
    desk.model.edit("x", {(0, 1): "TPO", (0, 2): "3"})
    desk.press(KEY.Key_C, CTRL)
    assert clipboard() == "TPO\t3\tsample\n\t\tsample"


def test_a_block_from_excel_is_pasted_in_one_gesture(desk: Desk) -> None:
    clipboard("vehicle\t0\tVehicle control\r\nTPO\t0,5\tsample\r\n")
    desk.select((1, 1))
    desk.press(KEY.Key_V, CTRL)
    assert desk.column("treatment") == ["", "vehicle", "TPO", ""]
    assert desk.column("dose") == [None, 0.0, 0.5, None]
    assert desk.column("role") == ["sample", "vehicle", "sample", "sample"]
    assert len(desk.edits) == 1
    assert desk.edits[0][0] == "Paste cells"
    assert desk.said == []


def test_a_paste_says_what_did_not_fit_and_what_was_refused(desk: Desk) -> None:
    clipboard("1\nx\n3\n4\n")
    desk.select((2, 2))
    desk.press(KEY.Key_V, CTRL)
    assert desk.column("dose") == [None, None, 1.0, None]
    (said,) = desk.said
    assert said.startswith(
        "Row 4, Dose: “x” is not a number. Not everything was pasted: rows below the last row of the"
    )


def test_decimal_commas_of_a_pasted_column_are_read_alike(desk: Desk) -> None:
    clipboard("0,5\n1,000\n")
    desk.select((0, 2))
    desk.press(KEY.Key_V, CTRL)
    assert desk.column("dose")[:2] == [0.5, 1.0]


def test_pasting_nothing_is_said(desk: Desk) -> None:
    clipboard(" ")
    desk.select((0, 2))
    desk.press(KEY.Key_V, CTRL)
    assert desk.said == ["There is nothing to paste: copy cells first, for example in Excel."]


def test_fill_down_copies_the_uppermost_of_each_column(desk: Desk) -> None:
    desk.model.edit("x", {(0, 1): "TPO", (0, 2): "3"})
    desk.select((0, 0), (3, 2))
    desk.press(KEY.Key_D, CTRL)
    assert desk.column("treatment") == ["TPO"] * 4
    assert desk.column("dose") == [3.0] * 4
    assert [lane.number for lane in desk.model.rows] == [1, 2, 3, 4]
    assert len(desk.edits) == 2


def test_fill_down_in_one_row_takes_the_row_above(desk: Desk) -> None:
    desk.model.edit("x", {(0, 1): "TPO"})
    desk.select((1, 1))
    desk.press(KEY.Key_D, CTRL)
    assert desk.column("treatment") == ["TPO", "TPO", "", ""]


def test_delete_clears_the_selected_cells_once(desk: Desk) -> None:
    desk.model.edit("x", {(0, 1): "TPO", (0, 2): "3", (1, 2): "1"})
    desk.select((0, 1), (1, 2))
    desk.press(KEY.Key_Delete)
    assert (desk.column("treatment")[0], desk.column("dose")[:2]) == ("", [None, None])
    assert desk.edits[-1][0] == "Clear cells"


def test_a_cell_that_must_not_be_empty_says_so(desk: Desk) -> None:
    desk.select((0, 3))
    desk.press(KEY.Key_Delete)
    assert desk.column("role") == ["sample"] * 4
    assert desk.said == ["Row 1, Role: “” is none of: sample, vehicle control."]


def test_a_series_fills_one_column_of_numbers(desk: Desk, monkeypatch) -> None:
    asked: list[tuple] = []

    def ask(parent, start: str, count: int) -> Series:
        asked.append((start, count))
        return Series(300, "dilute", 3.16)

    monkeypatch.setattr(view_module, "ask_series", ask)
    desk.model.edit("x", {(1, 2): "300"})
    desk.select((1, 2), (3, 2))
    desk.press(KEY.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert asked == [("300", 3)]
    assert desk.column("dose") == [None, 300.0, 94.9, 30.0]


def test_a_series_of_words_is_refused(desk: Desk) -> None:
    desk.select((0, 1), (3, 2))
    desk.view.ask_for_series()
    assert desk.said == ["Select the cells of one column of numbers, for example of doses."]


def test_a_choice_is_made_in_a_list(desk: Desk) -> None:
    desk.view.edit(desk.model.index(2, 3))
    box = desk.view.findChild(QComboBox)
    assert [box.itemText(i) for i in range(box.count())] == ["sample", "vehicle control"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert desk.column("role")[2] == "vehicle"
    assert desk.model.index(2, 3).data() == "vehicle control"


def test_cells_that_are_read_only_cannot_be_edited(desk: Desk) -> None:
    assert not desk.model.flags(desk.model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    clipboard("9")
    desk.select((0, 0))
    desk.press(KEY.Key_V, CTRL)
    assert desk.edits == []
    assert desk.said == ["Not everything was pasted: Lane cannot be changed here."]


def test_the_selection_stays_when_rows_change(desk: Desk) -> None:
    desk.select((1, 1), (2, 2))
    desk.model.show_rows([Lane(number, "new") for number in range(1, 5)])
    assert desk.view.selected_cells() == [(1, 1), (1, 2), (2, 1), (2, 2)]
    desk.model.show_rows(desk.model.rows[:2])
    assert desk.view.selected_cells() == [(1, 1), (1, 2)]
    desk.model.show_rows([*desk.model.rows, Lane(9)])
    assert desk.column("number") == [1, 2, 9]


def test_an_open_editor_keeps_what_is_being_typed_when_other_cells_change(desk: Desk) -> None:
    desk.view.edit(desk.model.index(1, 1))
    editor = desk.view.findChildren(QLineEdit)[-1]
    QTest.keyClicks(editor, "TP")
    desk.model.show_rows([replace(lane, dose=1.0) for lane in desk.model.rows])
    desk.model.redraw("number")
    assert (editor.text(), desk.column("dose")) == ("TP", [1.0] * 4)


def test_guesses_are_in_italics_and_say_why(desk: Desk) -> None:
    index = desk.model.index(1, 1)
    assert index.data(Qt.ItemDataRole.FontRole).italic()
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "treatment of 2"
    assert desk.model.index(0, 1).data(Qt.ItemDataRole.FontRole) is None


# --- sorting -----------------------------------------------------------------------------------


@pytest.fixture
def sorted_desk(desk: Desk) -> tuple[Desk, SortFilterProxy]:
    desk.model.show_rows(
        [Lane(1, "TPO", 10.0), Lane(2, "vehicle"), Lane(3, "eltrombopag", 9.0), Lane(4, "TPO", 100.0)]
    )
    proxy = SortFilterProxy(desk.view)
    proxy.setSourceModel(desk.model)
    return desk, proxy


def shown(proxy: SortFilterProxy) -> list[str]:
    return [proxy.index(row, 0).data() for row in range(proxy.rowCount())]


def test_numbers_are_sorted_as_numbers_and_blanks_come_last(
    sorted_desk: tuple[Desk, SortFilterProxy],
) -> None:
    _, proxy = sorted_desk
    proxy.sort(2, Qt.SortOrder.AscendingOrder)
    assert shown(proxy) == ["3", "1", "4", "2"]
    proxy.sort(2, Qt.SortOrder.DescendingOrder)
    assert shown(proxy) == ["4", "1", "3", "2"]


def test_rows_are_found_by_words_and_kept_by_cells(sorted_desk: tuple[Desk, SortFilterProxy]) -> None:
    _, proxy = sorted_desk
    proxy.search("tpo 10")
    assert shown(proxy) == ["1", "4"]
    proxy.search("")
    proxy.keep(1, {"vehicle", "TPO"})
    assert shown(proxy) == ["1", "2", "4"]
    proxy.keep(1, None)
    assert len(shown(proxy)) == 4


# --- the dialog of series ------------------------------------------------------------------------


def test_the_dialog_shows_the_values_it_will_fill_in(qtbot) -> None:
    dialog = SeriesDialog("300", 5)
    qtbot.addWidget(dialog)
    assert dialog.preview.text() == "300,  94.9,  30,  9.49,  3"
    dialog.kind.setCurrentIndex(2)
    assert dialog.preview.text() == "300,  301,  302,  303,  304"
    dialog.step.setText("0,5")
    assert dialog.series == Series(300, "add", 0.5, 3)


def test_the_dialog_does_not_fill_in_what_it_cannot_read(qtbot) -> None:
    dialog = SeriesDialog("", 5)
    qtbot.addWidget(dialog)
    ok = dialog.buttons.buttons()[0]
    assert dialog.series is None
    assert not ok.isEnabled()
    dialog.start.setText("x")
    assert dialog.preview.text() == "“x” is not a number"
    dialog.start.setText("1")
    dialog.step.setText("0")
    assert dialog.preview.text() == "The factor must be above 0."
    dialog.step.setText("2")
    assert ok.isEnabled()
