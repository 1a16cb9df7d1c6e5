"""The model of tables that are updated while one looks at them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from blotquant.gui.panels.rows_model import Column, RowsModel
from blotquant.gui.panels.rows_view import RowsView

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Item:
    name: str
    value: float | None
    note: str = ""


ITEMS = (Item("b", 10.0), Item("a", None), Item("C", 9.0, "=1+1"), Item("d", 100.0))
COLUMNS: tuple[Column[Item], ...] = (
    Column("name", "Name", lambda item: item.name),
    Column("value", "Value", lambda item: item.value, number=True, editable=lambda item: item.name != "a"),
    Column("note", "Note", lambda item: item.note, hint="what was noted"),
)


@pytest.fixture
def model(qapp) -> RowsModel[Item]:
    made: RowsModel[Item] = RowsModel(COLUMNS, lambda item: item.name)
    made.show(ITEMS)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def names(model: RowsModel[Item]) -> str:
    return "".join(item.name for item in model.rows)


def test_numbers_are_sorted_by_size_words_without_case_and_blanks_last(model: RowsModel[Item]) -> None:
    model.sort(1, ASCENDING)
    assert names(model) == "Cbda"
    model.sort(1, DESCENDING)
    assert names(model) == "dbCa"
    model.sort(0)
    assert names(model) == "abCd"
    model.sort(-1)
    assert names(model) == "baCd"


def test_only_changed_cells_are_told(model: RowsModel[Item]) -> None:
    spy = QSignalSpy(model.dataChanged)
    model.show([*ITEMS[:3], replace(ITEMS[3], value=101.0)])
    assert spy.count() == 1
    first, last = spy.at(0)[:2]
    assert (first.row(), first.column(), last.row(), last.column()) == (3, 1, 3, 1)
    model.show([*ITEMS[:3], replace(ITEMS[3], value=101.0)])
    assert spy.count() == 1


def test_a_row_that_moves_keeps_who_holds_it(model: RowsModel[Item]) -> None:
    model.sort(1)
    held = QPersistentModelIndex(model.index(0, 0))
    resets = QSignalSpy(model.modelReset)
    model.show([replace(item, value=1000.0) if item.name == "C" else item for item in ITEMS])
    assert names(model) == "bdCa"
    assert (held.row(), held.data()) == (2, "C")
    assert resets.count() == 0
    assert (model.place("C"), model.place("x")) == (2, None)


def test_rows_are_kept_by_what_is_wanted(model: RowsModel[Item]) -> None:
    model.keep(lambda item: item.value is not None)
    assert names(model) == "bCd"
    assert (model.total, model.rowCount()) == (4, 3)
    model.keep(None)
    assert names(model) == "baCd"


def test_cells_say_what_they_are(model: RowsModel[Item]) -> None:
    right = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
    assert model.index(1, 1).data() == ""
    assert model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "what was noted"
    assert model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(1, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable


def test_what_is_entered_is_told_and_nothing_changes_by_itself(model: RowsModel[Item]) -> None:
    spy = QSignalSpy(model.edited)
    assert not model.setData(model.index(0, 1), 5.0)
    assert spy.at(0) == [ITEMS[0], "value", 5.0]
    assert model.index(0, 1).data() == "10.0"
    assert not model.setData(QModelIndex(), 5.0)
    assert spy.count() == 1


@pytest.fixture
def view(model: RowsModel[Item], qtbot) -> RowsView:
    made = RowsView(model, "Items")
    qtbot.addWidget(made)
    made.show()
    return made


def test_choosing_by_code_is_not_told(view: RowsView) -> None:
    spy = QSignalSpy(view.rows_chosen)
    view.choose([3, 1])
    assert view.chosen() == [1, 3]
    assert view.currentIndex().row() == 1
    assert spy.count() == 0
    view.selectRow(2)
    assert spy.count() == 1


def chosen_or_all(view: RowsView) -> list[str]:
    return [line.split("\t")[0] for line in view.as_text().splitlines()]


@pytest.mark.parametrize(("rows", "copied"), [([], "baCd"), ([2], "baCd"), ([0, 2], "bC")])
def test_the_chosen_rows_are_copied_or_all(view: RowsView, rows: list[int], copied: str) -> None:
    view.choose(rows)
    assert chosen_or_all(view) == ["name", *copied]


def test_a_text_that_looks_like_a_formula_is_copied_as_text(view: RowsView) -> None:
    assert view.as_text().splitlines()[3] == "C\t9.0\t'=1+1"


def test_columns_are_as_wide_as_their_texts(view: RowsView, model: RowsModel[Item]) -> None:
    view.fit_columns()
    before = view.columnWidth(0)
    model.show([replace(ITEMS[0], name="a much longer name than before")])
    view.fit_columns()
    assert view.columnWidth(0) > before
    view.fit_columns(most_px=60)
    assert view.columnWidth(0) == 60
