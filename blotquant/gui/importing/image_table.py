"""The table of images with its toolbar: rows are edited, filled down, removed and brought back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelection, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHeaderView, QToolBar, QVBoxLayout, QWidget

from blotquant.gui.icons import icon
from blotquant.gui.importing.gallery import ICON, Gallery
from blotquant.gui.importing.gathering import LARGE_PIXELS
from blotquant.gui.importing.rows import (
    ImportRow,
    edited,
    on_one_membrane,
    with_lane_counts,
    with_stored_exposures,
)
from blotquant.gui.importing.table import appearance, columns
from blotquant.gui.tables import Appearance, LabTable, TableView
from blotquant.gui.words import tr

_WIDTHS = (90, 110, 76, 110, 92, 92)  # of all columns but the first, which takes what is left


class ImageTable(QWidget):
    """A row for every blot that is about to be opened; every change is a step that can be undone.

    Parameters
    ----------
    gallery : Gallery
        Pictures for the cells, and the numbers of lanes that they show.
    parent : QWidget, optional
    """

    rows_changed = Signal()
    chosen_changed = Signal()
    said = Signal(str)  # what did not work, in words

    def __init__(self, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._rows: tuple[ImportRow, ...] = ()
        self._before: list[tuple[ImportRow, ...]] = []
        self.table = LabTable(columns(), self._on_edit, self._appearance, self)
        self.view = TableView(self.table)
        self.view.setAccessibleName(tr("Images"))
        self.view.setIconSize(ICON)
        self.view.verticalHeader().setDefaultSectionSize(ICON.height() + 6)
        self.view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for position, width in enumerate(_WIDTHS, start=1):
            self.view.setColumnWidth(position, width)
        self.view.said.connect(self.said)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        gallery.changed.connect(self._on_pictures)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def toolbar(self, *others: QAction) -> QToolBar:
        """Return a toolbar with what can be done with the rows; `others` come first."""
        bar = QToolBar()
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setIconSize(QSize(16, 16))
        undo = QKeySequence(QKeySequence.StandardKey.Undo)
        self.remove_action = self._action(
            tr("Remove rows"), "delete", self.remove_rows, QKeySequence("Ctrl+Delete")
        )
        self.undo_action = self._action(tr("Undo"), "undo", self.undo, undo)
        self.double_action = self._action(tr("Another target on this image"), "duplicate", self.double_row)
        self.membrane_action = self._action(
            tr("One membrane for each pair"), "membrane", self.share_membranes
        )
        self.membrane_action.setToolTip(
            tr("For blots that were stripped and reprobed: phospho and total of a pair share their lanes.")
        )
        self.view.fill_action.setIcon(icon("fill_down"))
        bar.addActions([*others, self.remove_action, self.undo_action])
        bar.addSeparator()
        bar.addActions([self.view.fill_action, self.double_action, self.membrane_action])
        self._allow()
        return bar

    def _action(self, text: str, picture: str, slot: object, keys: QKeySequence | None = None) -> QAction:
        action = QAction(icon(picture), text, self)
        action.triggered.connect(slot)
        if keys is not None:
            action.setShortcut(keys)
        return action

    # What there is

    @property
    def rows(self) -> tuple[ImportRow, ...]:
        """The rows as they are shown."""
        return self._rows

    def chosen(self) -> ImportRow | None:
        """Return the row that the keyboard is in."""
        index = self.view.currentIndex().row()
        return self._rows[index] if 0 <= index < len(self._rows) else None

    def add_rows(self, rows: Sequence[ImportRow]) -> None:
        """Add rows of images that are not there yet; this is no step of undo."""
        there = {row.place for row in self._rows}
        self._show((*self._rows, *(row for row in rows if row.place not in there)))
        if self._rows and self.chosen() is None:
            self.view.selectRow(0)
        self._request_pictures()
        self.rows_changed.emit()  # now their pictures are being read

    # What can be done

    @Slot()
    def undo(self) -> None:
        """Take back the last change of the rows."""
        if self._before:
            self._show(self._before.pop())

    @Slot()
    def remove_rows(self) -> None:
        """Leave the selected rows out."""
        gone = {row for row, _ in self.view.selected_cells()}
        self._change([row for index, row in enumerate(self._rows) if index not in gone])

    @Slot()
    def double_row(self) -> None:
        """Add a row for another target on the chosen image."""
        chosen, index = self.chosen(), self.view.currentIndex().row()
        if chosen is None:
            return
        copy = replace(chosen, target="", form="loading", guessed=chosen.guessed - {"target", "form"})
        self._change([*self._rows[: index + 1], copy, *self._rows[index + 1 :]])
        self.view.setCurrentIndex(self.table.index(index + 1, self.table.column_of("target")))

    @Slot()
    def share_membranes(self) -> None:
        """Put phospho and total of each pair on one membrane."""
        self._change(on_one_membrane(self._rows))

    def _on_edit(self, _label: str, cells: Mapping[tuple[int, str], str]) -> None:
        self._change(edited(self._rows, cells))

    def _change(self, rows: Sequence[ImportRow]) -> None:
        if tuple(rows) != self._rows:
            self._before.append(self._rows)
            self._show(tuple(rows))

    # Showing

    def _show(self, rows: tuple[ImportRow, ...]) -> None:
        rows = with_stored_exposures(rows, self._gallery.exposures())
        self._rows = with_lane_counts(rows, self._gallery.lane_counts())
        self.table.show_rows(self._rows)
        self._allow()
        self.rows_changed.emit()

    def _allow(self) -> None:
        self.undo_action.setEnabled(bool(self._before))
        for action in (self.remove_action, self.double_action):
            action.setEnabled(self.chosen() is not None)
        self.membrane_action.setEnabled(bool(self._rows))

    def _appearance(self, row: ImportRow, name: str) -> Appearance:
        return appearance(row, name, self._gallery.icon(row.place))

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, _chosen: QItemSelection, _before: QItemSelection) -> None:
        row = self.chosen()
        if row is not None and self._gallery.picture(row.place) is None:
            self._request_pictures()
        self._allow()
        self.chosen_changed.emit()

    def _request_pictures(self) -> None:
        """Have pictures read, the chosen one first; a very large one only when it is chosen."""
        chosen = self.chosen()
        places = [row.place for row in self._rows if row.shape[0] * row.shape[1] < LARGE_PIXELS]
        self._gallery.request([chosen.place, *places] if chosen else places)

    @Slot()
    def _on_pictures(self) -> None:
        self._show(self._rows)
        self.table.redraw("file")
