"""The view of a `RowsModel`: whole rows, sorted by a click on a title, copied as text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStyle, QTableView, QWidget

from blotquant.gui.panels.number_text import plain
from blotquant.gui.panels.rows_model import RowsModel
from blotquant.gui.words import tr

_Flag = QItemSelectionModel.SelectionFlag
_ROOM = 12  # px beside the text of a cell
_TITLE_ROOM = 20  # px beside a title: room for the arrow of sorting


class RowsView(QTableView):
    """A table of whole rows.

    Parameters
    ----------
    model : RowsModel
    name : str
        What a screen reader calls the table.
    parent : QWidget, optional
    """

    rows_chosen = Signal()  # by a person; `choose` does not tell

    def __init__(self, model: RowsModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._choosing = False
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self._dress_headers()

    def _dress_headers(self) -> None:
        side, top = self.verticalHeader(), self.horizontalHeader()
        side.hide()
        side.setDefaultSectionSize(self.fontMetrics().height() + 8)
        side.setMinimumSectionSize(self.fontMetrics().height() + 8)
        top.setHighlightSections(False)
        top.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        top.setSortIndicatorClearable(True)
        top.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        top.setStretchLastSection(True)

    def fit_columns(self, most_px: int = 400) -> None:
        """Give every column the width that its title and its texts need, up to a limit."""
        metrics = self.fontMetrics()
        mark = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize) + _ROOM // 2
        for place, column in enumerate(self.rows.columns):
            texts = {str(self.rows.index(row, place).data() or "") for row in range(self.rows.rowCount())}
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + _ROOM
            if column.icon:
                widest += mark
            title = metrics.horizontalAdvance(column.title) + _TITLE_ROOM
            self.setColumnWidth(place, min(max(widest, title), most_px))

    def chosen(self) -> list[int]:
        """Return the places of the selected rows, from the top."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def choose(self, places: Iterable[int], *, follow: bool = True) -> None:
        """Select rows without telling so, and scroll to the first if `follow`."""
        wanted = sorted(set(places))
        if wanted == self.chosen():
            return
        last = self.rows.columnCount() - 1
        selection = QItemSelection()
        for place in wanted:
            selection.select(self.rows.index(place, 0), self.rows.index(place, last))
        self._choosing = True
        self.selectionModel().select(selection, _Flag.ClearAndSelect | _Flag.Rows)
        if wanted:
            first = self.rows.index(wanted[0], max(self.currentIndex().column(), 0))
            self.selectionModel().setCurrentIndex(first, _Flag.NoUpdate)
        self._choosing = False
        if wanted and follow:
            self.scrollTo(self.rows.index(wanted[0], 0))

    @Slot()
    def _on_selected(self) -> None:
        if not self._choosing:
            self.rows_chosen.emit()

    def as_text(self) -> str:
        """Return the selected rows, or all that are shown, as a table with tabs and titles."""
        columns = self.rows.columns
        places = self.chosen() if len(self.chosen()) > 1 else range(self.rows.rowCount())
        lines = [[column.key for column in columns]]  # the names of the workbook and the CSV files
        lines += [[_cell(plain(column.raw(self.rows.row(place)))) for column in columns] for place in places]
        return "".join("\t".join(line) + "\n" for line in lines)

    @Slot()
    def copy(self) -> None:
        """Put the table on the clipboard, for a spreadsheet."""
        QGuiApplication.clipboard().setText(self.as_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy whole rows, where Qt would copy one cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the rows."""
        menu = QMenu(self)
        menu.addActions(self.actions())
        if self.actions():
            menu.addSeparator()
        menu.addAction(tr("Copy as text"), self.copy)
        menu.exec(event.globalPos())
        menu.deleteLater()


def _cell(text: str) -> str:
    """Keep a cell in its place, and a spreadsheet from reading words as a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat[:1] in ("=", "+", "@") else flat
