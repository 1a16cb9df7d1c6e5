"""Sorting by number and filtering by words, for tables that are only read."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from blotquant.gui.tables.model import SORT_ROLE

_Index = QModelIndex | QPersistentModelIndex


class SortFilterProxy(QSortFilterProxyModel):
    """Sorts numbers as numbers and blanks last, and shows the rows that hold all words searched for.

    Parameters
    ----------
    parent : QObject, optional
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._wanted: dict[int, frozenset[str]] = {}
        self.setSortRole(SORT_ROLE)

    def search(self, text: str) -> None:
        """Show the rows in which each word of the text occurs in some cell; "" shows all."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def keep(self, column: int, texts: Collection[str] | None) -> None:
        """Show only the rows whose cell in a column is one of these texts; None shows all."""
        self.beginFilterChange()
        self._wanted.pop(column, None)
        if texts is not None:
            self._wanted[column] = frozenset(texts)
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:
        """Tell whether a row is shown."""
        source = self.sourceModel()
        texts = [
            str(source.index(source_row, column, source_parent).data() or "")
            for column in range(source.columnCount(source_parent))
        ]
        if any(texts[column] not in wanted for column, wanted in self._wanted.items()):
            return False
        line = "\t".join(texts).casefold()
        return all(word in line for word in self._words)

    def lessThan(self, source_left: _Index, source_right: _Index) -> bool:
        """Compare two cells: numbers before text, blanks at the end whichever way is sorted."""
        left, right = (_rank(index.data(SORT_ROLE)) for index in (source_left, source_right))
        if left[0] == 2 or right[0] == 2:
            ascending = self.sortOrder().value == 0
            return left[0] < right[0] if ascending else left[0] > right[0]
        return left < right


def _rank(value: object) -> tuple[int, float, str]:
    if isinstance(value, int | float) and value == value:
        return 0, float(value), ""
    return (1, 0.0, value.casefold()) if isinstance(value, str) and value else (2, 0.0, "")
