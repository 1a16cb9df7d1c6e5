"""Frozen rows as a Qt table, whose edits go to whoever owns the rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QPalette

from blotquant.gui.plain_text import tip
from blotquant.gui.tables.columns import Appearance, Column, Row
from blotquant.gui.words import reason, tr

Cells = Mapping[tuple[int, str], str]  # text by row (from 0) and name of the column
OnEdit = Callable[[str, Cells], object]
Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1  # the value of a cell, for `SortFilterProxy`
_ROOT = QModelIndex()


class LabTable(QAbstractTableModel, Generic[Row]):
    """A table of frozen rows.

    Parameters
    ----------
    columns : sequence of Column
    on_edit : callable, optional
        `on_edit(label, {(row, column name): text})`, once a gesture, with texts that the columns have
        checked; None for a table that is only read.
    appearance : callable, optional
        `appearance(row, column name)` -> how the cell looks.
    parent : QObject, optional
    """

    refused = Signal(str)  # cells that could not be set, in words

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        on_edit: OnEdit | None = None,
        appearance: Callable[[Row, str], Appearance] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._on_edit = on_edit
        self._appearance = appearance
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; what does not differ is not drawn again, and the selection stays."""
        old, new = self._rows, tuple(rows)
        if len(new) < len(old):
            self.beginRemoveRows(_ROOT, len(new), len(old) - 1)
            self._rows = old[: len(new)]
            self.endRemoveRows()
        elif len(new) > len(old):
            self.beginInsertRows(_ROOT, len(old), len(new) - 1)
            self._rows = (*old, *new[len(old) :])
            self.endInsertRows()
        self._rows = new
        for row, (before, after) in enumerate(zip(old, new, strict=False)):
            if before != after:
                self._tell_changed(row, before, after)

    def _tell_changed(self, row: int, before: Row, after: Row) -> None:
        """Ask for the cells of a row that differ; an editor that is open on another cell is left alone."""
        look = self._look
        changed = [
            position
            for position, column in enumerate(self.columns)
            if (column.text(before), look(before, column)) != (column.text(after), look(after, column))
        ]
        for position in changed:
            self.dataChanged.emit(self.index(row, position), self.index(row, position))

    def _look(self, row: Row, column: Column[Row]) -> Appearance:
        return self._appearance(row, column.name) if self._appearance else Appearance()

    def redraw(self, name: str) -> None:
        """Ask for every cell of a column anew, as when its appearance has changed."""
        if self._rows:
            position = self.column_of(name)
            self.dataChanged.emit(self.index(0, position), self.index(len(self._rows) - 1, position))

    def column_of(self, name: str) -> int:
        """Return the position of the column with this name."""
        return next(index for index, column in enumerate(self.columns) if column.name == name)

    def edit(self, label: str, cells: Mapping[tuple[int, int], str], note: str = "") -> int:
        """Set the texts of cells, by row and position of the column, as one gesture.

        Cells that cannot be set are left as they are and named in `refused`, together with `note`: what
        the caller has to say about the gesture.

        Returns
        -------
        int
            How many cells were handed to `on_edit`.
        """
        taken: dict[tuple[int, str], str] = {}
        faults: list[str] = []
        for (row, position), text in cells.items():
            column = self.columns[position]
            if not column.is_editable or self._on_edit is None:
                continue
            try:
                taken[row, column.name] = column.check(text)
            except ValueError as error:
                faults.append(
                    tr("Row {row}, {column}: {why}", row=row + 1, column=column.title, why=reason(error))
                )
        if taken and self._on_edit is not None:
            self._on_edit(label, taken)
        # Afterwards, so that what is shown of the edit does not hide it.
        if message := " ".join(filter(None, (_told(faults), note))):
            self.refused.emit(message)
        return len(taken)

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.isValid() and self._on_edit is not None and self.columns[index.column()].is_editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return the heading of a column, or the number of a row."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].tooltip or None
        return _alignment(self.columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = 0) -> Any:
        """Return one aspect of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(row)
        if role == SORT_ROLE:
            return column.value(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return _aspect(self._look(row, column), role)

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        """Set one cell, as an editor does."""
        column = self.columns[index.column()]
        if role != Qt.ItemDataRole.EditRole or str(value) == column.text(self._rows[index.row()]):
            return False
        label = tr("Set {column}", column=column.title.lower())
        return self.edit(label, {(index.row(), index.column()): str(value)}) > 0


def _alignment(column: Column[Row]) -> Qt.AlignmentFlag:
    is_number = column.is_number or column.editor in ("number", "count")
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _told(faults: Sequence[str]) -> str:
    if not faults:
        return ""
    shown = ". ".join(faults[:3]) + "."
    return shown if len(faults) <= 3 else tr("{shown} And {count} more.", shown=shown, count=len(faults) - 3)


def _aspect(look: Appearance, role: int) -> Any:
    if role == Qt.ItemDataRole.ToolTipRole:
        return tip(look.tooltip) or None
    if role == Qt.ItemDataRole.DecorationRole:
        return look.icon
    if role == Qt.ItemDataRole.FontRole and look.is_guess:
        font = QFont(QGuiApplication.font())
        font.setItalic(True)
        return font
    if role == Qt.ItemDataRole.ForegroundRole and look.is_faint:
        return QBrush(QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText))
    if role == Qt.ItemDataRole.BackgroundRole and look.is_missing:
        return QBrush(missing_colour())
    return None


def missing_colour() -> QColor:
    """Return the colour behind a cell that must be filled in, on a light or a dark base."""
    base = QGuiApplication.palette().color(QPalette.ColorRole.Base)
    return QColor("#fde9c8") if base.lightness() > 127 else QColor("#5a4420")
