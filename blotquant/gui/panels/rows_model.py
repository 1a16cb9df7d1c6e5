"""A table of values that change while somebody looks at them: sorted, filtered, updated cell by cell.

Sorting and filtering are done here and not by a proxy, which would ask for every cell of a sorted
column again at each of the sixty reports a second of a drag.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from blotquant.gui.icons import icon
from blotquant.gui.plain_text import tip

Row = TypeVar("Row")
SortKey = float | str | tuple[float | str, ...]
_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_MANY_CELLS = 60
_TO_THE_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_TO_THE_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: how a row is shown, sorted and copied.

    `raw` is what is copied, sorted and edited; `text` what is shown, the same by default.
    """

    key: str
    title: str
    raw: Callable[[Row], float | str | None]
    text: Callable[[Row], str] | None = None
    sort: Callable[[Row], SortKey | None] | None = None
    tip: Callable[[Row], str] | None = None
    icon: Callable[[Row], str] | None = None
    hint: str = ""
    number: bool = False
    editable: Callable[[Row], bool] | None = None

    def looks(self, row: Row) -> tuple[str, str]:
        """Return text and icon of a cell."""
        if self.text is None:
            raw = self.raw(row)
            shown = "" if raw is None else str(raw)
        else:
            shown = self.text(row)
        return shown, self.icon(row) if self.icon is not None else ""


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows of any kind in columns.

    Parameters
    ----------
    columns : sequence of Column
    key : callable
        What a row is known by from one report to the next.
    parent : QObject, optional
    """

    edited = Signal(object, str, object)  # row, key of the column, what was entered
    counted = Signal()  # other rows are shown, or others are there

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._rows: list[Row] = []  # all, in the order they came
        self._shown: list[Row] = []
        self._places: dict[Hashable, int] = {}
        self._keep: Callable[[Row], bool] | None = None
        self._order: tuple[int, Qt.SortOrder] | None = None

    # What there is

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown, in the order shown."""
        return tuple(self._shown)

    def row(self, place: int) -> Row:
        """Return the row shown at a place."""
        return self._shown[place]

    def place(self, key: Hashable) -> int | None:
        """Return where a row is shown; None if it is not."""
        return self._places.get(key)

    # Changes

    def show(self, rows: Iterable[Row]) -> None:
        """Show these rows; where they are those of before only changed cells are drawn again."""
        self._rows = list(rows)
        self._arrange()

    def keep(self, wanted: Callable[[Row], bool] | None) -> None:
        """Show only the rows that are wanted."""
        self._keep = wanted
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order in which the rows came."""
        self._order = (column, order) if column >= 0 else None
        self._arrange()

    def _arrange(self) -> None:
        wanted = self._sorted([row for row in self._rows if self._keep is None or self._keep(row)])
        keys = [self._key(row) for row in wanted]
        before = [self._key(row) for row in self._shown]
        if keys == before:
            self._replace(wanted)
        elif len(keys) == len(before) and set(keys) == set(before):
            self._move(wanted, keys)
        else:
            self.beginResetModel()
            self._take(wanted, keys)
            self.endResetModel()
        self.counted.emit()

    def _sorted(self, rows: list[Row]) -> list[Row]:
        if self._order is None:
            return rows
        column = self.columns[self._order[0]]
        value = column.sort or column.raw
        known = [row for row in rows if value(row) is not None]
        known.sort(key=lambda row: _comparable(value(row)), reverse=self._order[1] != _ASCENDING)
        return known + [row for row in rows if value(row) is None]  # blanks last, whichever way

    def _take(self, rows: list[Row], keys: Sequence[Hashable]) -> None:
        self._shown = rows
        self._places = {key: place for place, key in enumerate(keys)}

    def _replace(self, rows: list[Row]) -> None:
        cells = [
            (place, column)
            for place, (row, before) in enumerate(zip(rows, self._shown, strict=True))
            if row != before
            for column, described in enumerate(self.columns)
            if described.looks(row) != described.looks(before)
        ]
        self._shown = rows
        if len(cells) > _MANY_CELLS:
            self.dataChanged.emit(self.index(cells[0][0], 0), self.index(cells[-1][0], len(self.columns) - 1))
            return
        for place, column in cells:  # one by one: Qt draws the whole table again for more than one
            index = self.index(place, column)
            self.dataChanged.emit(index, index)

    def _move(self, rows: list[Row], keys: Sequence[Hashable]) -> None:
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        names = [self._key(self._shown[index.row()]) for index in held]
        self._take(rows, keys)
        moved = [
            self.index(self._places[name], index.column()) for name, index in zip(names, held, strict=True)
        ]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    # What Qt asks for

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return text, tool tip, alignment or icon of a cell."""
        column, row = self.columns[index.column()], self._shown[index.row()]
        if role == _Role.DisplayRole:
            return column.looks(row)[0]
        if role == _Role.EditRole:
            return column.raw(row)
        if role == _Role.TextAlignmentRole:
            return _TO_THE_RIGHT if column.number else _TO_THE_LEFT
        if role == _Role.ToolTipRole and column.tip:
            return tip(column.tip(row)) or None
        if role == _Role.DecorationRole and column.icon and (name := column.icon(row)):
            return icon(name)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Return title, tool tip or alignment of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _Role.DisplayRole:
            return column.title
        if role == _Role.ToolTipRole:
            return column.hint or None
        if role == _Role.TextAlignmentRole:
            return _TO_THE_RIGHT if column.number else _TO_THE_LEFT
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return whether a cell can be edited, besides the usual."""
        usual = super().flags(index)
        editable = self.columns[index.column()].editable if index.isValid() else None
        if editable is not None and editable(self._shown[index.row()]):
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Tell what was entered; the cell changes when the report does."""
        if role != _Role.EditRole or not index.isValid():
            return False
        self.edited.emit(self._shown[index.row()], self.columns[index.column()].key, value)
        return False


_ASCENDING = Qt.SortOrder.AscendingOrder


def _comparable(value: SortKey | None) -> SortKey:
    return value.casefold() if isinstance(value, str) else value if value is not None else 0.0
