"""A table that is used like a spreadsheet, by mouse and by keyboard."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from blotquant.gui.tables.clipboard import Block, Cell, block_of, pasting, text_of
from blotquant.gui.tables.editors import CellDelegate
from blotquant.gui.tables.model import LabTable
from blotquant.gui.tables.numbers import with_points
from blotquant.gui.tables.series import Series
from blotquant.gui.tables.series_dialog import ask_series
from blotquant.gui.words import tr

_EDITING = QAbstractItemView.EditTrigger


class TableView(QTableView):
    """Shows a `LabTable`: select many cells, copy, paste from Excel, fill down, fill series, clear.

    Ctrl+C copies, Ctrl+V pastes, Ctrl+D fills down, Delete clears, F2 or typing edits, Enter goes
    down; a right click offers the same.

    Parameters
    ----------
    model : LabTable
    parent : QWidget, optional
    """

    said = Signal(str)  # what did not work, in words

    def __init__(self, model: LabTable, parent: QWidget | None = None) -> None:  # pyright: ignore[reportMissingTypeArgument, reportUnknownParameterType]
        super().__init__(parent)
        self.table = model
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        model.refused.connect(self.said)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_EDITING.DoubleClicked | _EDITING.EditKeyPressed | _EDITING.AnyKeyPressed)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        self._add_actions()

    def _add_actions(self) -> None:
        sequences = QKeySequence.StandardKey
        self.copy_action = self._action(tr("Copy"), QKeySequence(sequences.Copy), self.copy)
        self.paste_action = self._action(tr("Paste"), QKeySequence(sequences.Paste), self.paste)
        self.fill_action = self._action(tr("Fill down"), QKeySequence("Ctrl+D"), self.fill_down)
        self.series_action = self._action(
            tr("Fill series..."), QKeySequence("Ctrl+Shift+D"), self.ask_for_series
        )
        self.clear_action = self._action(tr("Clear"), QKeySequence(Qt.Key.Key_Delete), self.clear)
        # The key that is called Delete on a Mac is Backspace.
        self.clear_action.setShortcuts([QKeySequence(Qt.Key.Key_Delete), QKeySequence(Qt.Key.Key_Backspace)])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _action(self, text: str, keys: QKeySequence, slot: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        action.setToolTip(
            f"{text.removesuffix('...')} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})"
        )
        self.addAction(action)
        return action

    def event(self, event: QEvent) -> bool:
        """Take keys that mean something here before the window does: Ctrl+D duplicates lanes on the blot."""
        if event.type() == QEvent.Type.ShortcutOverride and self._meant(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    def _meant(self, event: QKeyEvent) -> QAction | None:
        """Return the action that has these keys; while a cell is edited they are for its text."""
        if self.state() == QAbstractItemView.State.EditingState:
            return None
        keys = QKeySequence(event.keyCombination())
        return next((action for action in self.actions() if keys in action.shortcuts()), None)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  so Qt calls it
        """Lead Tab from cell to cell, and from the last one out of the table: it is no trap."""
        at, rows = self.currentIndex(), self.table.rowCount()
        shown = [place for place in range(self.table.columnCount()) if not self.isColumnHidden(place)]
        end = (rows - 1, shown[-1]) if next else (0, shown[0])
        leaves = not at.isValid() or (at.row(), at.column()) == end
        self.setTabKeyNavigation(not leaves)
        return super().focusNextPrevChild(next)

    def selected_cells(self) -> list[Cell]:
        """Return row and column of every selected cell that is shown, in reading order."""
        hidden = {column for column in range(self.table.columnCount()) if self.isColumnHidden(column)}
        cells = {(index.row(), index.column()) for index in self.selectedIndexes()}
        return sorted(cell for cell in cells if cell[1] not in hidden)

    # Gestures

    @Slot()
    def copy(self) -> None:
        """Put the selected cells on the clipboard, as text with tabs."""
        cells = self.selected_cells()
        if not cells:
            return
        rows = sorted({row for row, _ in cells})
        columns = sorted({column for _, column in cells})
        chosen = set(cells)
        block = [
            [self._text(row, column) if (row, column) in chosen else "" for column in columns] for row in rows
        ]
        QGuiApplication.clipboard().setText(text_of(block))

    def _text(self, row: int, column: int) -> str:
        return self.table.columns[column].text(self.table.rows[row])

    @Slot()
    def paste(self) -> None:
        """Paste a block of cells from Excel, from the upper left selected cell on."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.said.emit(tr("There is nothing to paste: copy cells first, for example in Excel."))
            return
        if not (cells := self.selected_cells()):
            self.said.emit(tr("Select the cell where pasting is to begin."))
            return
        editable = [column.is_editable for column in self.table.columns]
        found = pasting(self._with_points(block_of(text), cells), cells, self.table.rowCount(), editable)
        note = found.message([column.title for column in self.table.columns])
        self.table.edit(tr("Paste cells"), found.cells, note)

    def _with_points(self, block: Block, cells: list[Cell]) -> Block:
        """Read the decimal commas of each column of numbers alike."""
        left = min(column for _, column in cells)
        width = max(len(line) for line in block)
        numeric = [
            left + offset < len(self.table.columns) and self.table.columns[left + offset].editor == "number"
            for offset in range(width)
        ]
        filled = [[*line, *[""] * (width - len(line))] for line in block]
        turned = [list(column) for column in zip(*filled, strict=True)]
        plain = [
            with_points(texts) if number else texts for texts, number in zip(turned, numeric, strict=True)
        ]
        return tuple(
            tuple(line[: len(old)]) for line, old in zip(zip(*plain, strict=True), block, strict=True)
        )

    @Slot()
    def fill_down(self) -> None:
        """Give all selected cells of a column the text of the uppermost; of a single row, that above it."""
        cells = self.selected_cells()
        filled: dict[Cell, str] = {}
        for column in {column for _, column in cells}:
            rows = [row for row, other in cells if other == column]
            first = rows[0] if len(rows) > 1 else rows[0] - 1
            if first >= 0 and self.table.columns[column].is_editable:
                text = self._text(first, column)
                filled.update({(row, column): text for row in rows if row != first})
        self.table.edit(tr("Fill down"), dict(sorted(filled.items())))

    @Slot()
    def clear(self) -> None:
        """Empty the selected cells."""
        cells = {cell: "" for cell in self.selected_cells() if self._text(*cell)}
        self.table.edit(tr("Clear cells"), cells)

    @Slot()
    def ask_for_series(self) -> None:
        """Ask for a series and fill the selected cells of one column of numbers with it."""
        rows, column = self._number_cells()
        if column is None:
            self.said.emit(tr("Select the cells of one column of numbers, for example of doses."))
            return
        series = ask_series(self, self._text(rows[0], column), len(rows))
        if series is not None:
            self.fill_series(series)

    def fill_series(self, series: Series) -> None:
        """Fill the selected cells of one column of numbers with a series, from the top."""
        rows, column = self._number_cells()
        if column is not None:
            texts = zip(rows, series.texts(len(rows)), strict=True)
            self.table.edit(tr("Fill series"), {(row, column): text for row, text in texts})

    def _number_cells(self) -> tuple[list[int], int | None]:
        cells = self.selected_cells()
        columns = {column for _, column in cells}
        if len(columns) != 1:
            return [], None
        column = columns.pop()
        is_number = self.table.columns[column].editor == "number"
        return [row for row, _ in cells], column if is_number else None

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down with Enter, do what the table's own keys mean; everything else is as in any table."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        # An editor lets Enter pass on to here; it goes down by itself when it closes.
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if enter and not is_editing and not event.modifiers() & held:
            self._go_down()
            event.accept()
        elif (action := self._meant(event)) is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after a cell was typed with Enter."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go_down()

    def _go_down(self) -> None:
        current = self.currentIndex()
        below = self.table.index(current.row() + 1, current.column(), QModelIndex())
        if below.isValid():
            self.setCurrentIndex(below)
