"""The heat map of dose and time: a cell for each condition, its fold as a number and as a colour."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QWidget,
)

from blotquant.curve_tables import dose_time_grid
from blotquant.gui.panels.bench_words import condition_text
from blotquant.gui.panels.curve_words import with_interval
from blotquant.gui.panels.heat_cells import CellPainter
from blotquant.gui.panels.heat_colours import ColourScale, Range, colour_at
from blotquant.gui.panels.number_text import NONE, plain, three_figures
from blotquant.gui.panels.summary_rows import SummaryRow, summary_row
from blotquant.gui.plain_text import tip
from blotquant.gui.words import tr
from blotquant.results import Report

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOM_PX = 18  # beside the number of a cell


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One dose of one treatment on one target, with its condition at each time."""

    target: str
    name: str  # "hetrombopag 10 nM"
    given: tuple[str, ...]  # treatment, dose, unit, as they are copied
    cells: tuple[SummaryRow | None, ...]


@dataclass(frozen=True, slots=True)
class HeatTable:
    """What the heat map shows."""

    times: tuple[str, ...] = ()
    rows: tuple[HeatRow, ...] = ()


def heat_table(report: Report, targets: Collection[str], treatments: Collection[str]) -> HeatTable:
    """Return the heat map of some targets and treatments: the report's table of dose and time.

    Vehicles are always in it; times at which nothing of it was measured are not.
    """
    grid = dose_time_grid(report)
    times = list(dict.fromkeys(name for source in grid.sources for name in source))
    ordered = [name for row in grid.rows[:1] for name in row if name in times]
    rows: list[HeatRow] = []
    for row, source in zip(grid.rows, grid.sources, strict=True):
        given = tuple(plain(row[name]) for name in ("treatment", "dose", "dose_unit"))  # pyright: ignore[reportArgumentType]
        if row["target"] in targets and given[0] in treatments:
            cells = [
                summary_row(report, report.summary[source[name]]) if name in source else None
                for name in ordered
            ]
            rows.append(HeatRow(str(row["target"]), _name(cells, given[0]), given, tuple(cells)))
    return _without_blank_times(HeatTable(tuple(ordered), tuple(rows)))


def _name(cells: Sequence[SummaryRow | None], treatment: str) -> str:
    found = next((cell.result for cell in cells if cell is not None), None)
    return (
        treatment if found is None else condition_text(treatment, found.dose or None, found.dose_unit, None)
    )


def _without_blank_times(table: HeatTable) -> HeatTable:
    held = [
        place for place in range(len(table.times)) if any(row.cells[place] is not None for row in table.rows)
    ]
    rows = tuple(
        HeatRow(row.target, row.name, row.given, tuple(row.cells[place] for place in held))
        for row in table.rows
    )
    return HeatTable(tuple(table.times[place] for place in held), rows)


class HeatModel(QAbstractTableModel):
    """The cells of a heat map for Qt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = HeatTable()
        self.range = Range(())

    def show(self, table: HeatTable) -> None:
        """Show other cells; where rows and columns are the same only their numbers change."""
        before, self_range = self.table, Range(_folds(table))
        if _frame(before) != _frame(table):
            self.beginResetModel()
            self.table, self.range = table, self_range
            self.endResetModel()
        elif before != table:
            self.table, self.range = table, self_range
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def cell(self, index: _Index) -> SummaryRow | None:
        """Return the condition of a cell."""
        return self.table.rows[index.row()].cells[index.column()]

    def colour(self, index: _Index) -> str | None:
        """Return the colour of a cell, None for one without a value."""
        cell = self.cell(index)
        fold = None if cell is None else cell.result.fold
        return colour_at(self.range.share(fold)) if fold else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of doses."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of times."""
        return 0 if parent.isValid() else len(self.table.times)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return the number of a cell, or what it is in words."""
        cell = self.cell(index)
        if role == _Role.DisplayRole:
            return NONE if cell is None else three_figures(cell.result.fold)
        if role == _Role.AccessibleDescriptionRole:
            return tr("not measured") if cell is None else _tip(cell)
        if role == _Role.ToolTipRole:
            return tr("not measured") if cell is None else tip(_tip(cell))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Return the time of a column or the dose of a row."""
        if role != _Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.table.times[section]
        row = self.table.rows[section]
        many = len({one.target for one in self.table.rows}) > 1
        return f"{row.target}: {row.name}" if many else row.name


def _frame(table: HeatTable) -> tuple[object, ...]:
    return table.times, tuple((row.target, row.name) for row in table.rows)


def _folds(table: HeatTable) -> list[float]:
    return [cell.result.fold for row in table.rows for cell in row.cells if cell and cell.result.fold]


def _tip(cell: SummaryRow) -> str:
    result = cell.result
    named = condition_text(result.treatment, result.dose, result.dose_unit, result.time_min)
    fold = with_interval(result.fold, result.fold_low, result.fold_high)
    return tr(
        "{condition}: fold {fold}, n = {n}", condition=f"{result.target}, {named}", fold=fold, n=result.n
    )


class _HeatView(QTableView):
    """The table of the heat map, copied as text."""

    def as_text(self) -> str:
        """Return the whole map as a table with tabs, named as in the workbook."""
        model = self.model()
        table = model.table if isinstance(model, HeatModel) else HeatTable()
        lines = [["target", "treatment", "dose", "dose_unit", *table.times]]
        for row in table.rows:
            folds = [plain(None if cell is None else cell.result.fold) for cell in row.cells]
            lines.append([row.target, *row.given, *folds])
        return "".join("\t".join(line) + "\n" for line in lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the whole map."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
            event.accept()
        else:
            super().keyPressEvent(event)


class DoseTimeMap(QWidget):
    """The heat map with its scale.

    Parameters
    ----------
    parent : QWidget, optional
    """

    row_clicked = Signal(object)  # the SummaryRow of a cell

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HeatModel(self)
        self.view, self.scale = _HeatView(), ColourScale()
        self.view.setModel(self.model)
        self.view.setItemDelegate(CellPainter(self.view, self.model.colour))
        self.view.setAccessibleName(tr("Folds by dose and time"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setCornerButtonEnabled(False)
        top, side = self.view.horizontalHeader(), self.view.verticalHeader()
        top.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        top.setHighlightSections(False)
        side.setHighlightSections(False)
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fit(self.view.fontMetrics())
        self.view.selectionModel().currentChanged.connect(self._on_current)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.scale)

    def _fit(self, metrics: QFontMetrics) -> None:
        self.view.horizontalHeader().setMinimumSectionSize(metrics.horizontalAdvance("0.000") + _ROOM_PX)
        self.view.verticalHeader().setDefaultSectionSize(metrics.height() + 14)

    def show_table(self, table: HeatTable) -> None:
        """Show other cells."""
        self.model.show(table)
        self.scale.show_range(self.model.range)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and (cell := self.model.cell(index)) is not None and self.view.hasFocus():
            self.row_clicked.emit(cell)
