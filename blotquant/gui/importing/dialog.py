"""The dialog in which a person checks what was guessed about images before they are opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelection, QSize, Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from blotquant.files.surveys import SUFFIXES
from blotquant.gui.icons import icon
from blotquant.gui.importing.gallery import ICON, Gallery
from blotquant.gui.importing.gathering import LARGE_PIXELS, Gathered, gather
from blotquant.gui.importing.layout_sheet import ask_layout_sheet
from blotquant.gui.importing.outcome import outcome
from blotquant.gui.importing.preview import PreviewPane
from blotquant.gui.importing.project_rows import project_from_rows
from blotquant.gui.importing.rows import ImportRow, edited, on_one_membrane, with_lane_counts
from blotquant.gui.importing.table import appearance, columns
from blotquant.gui.jobs import LatestJob
from blotquant.gui.tables import Appearance, LabTable, TableView
from blotquant.gui.words import tr
from blotquant.model import Project


class ImportDialog(QDialog):
    """A table of images with what was guessed about each, and in words what will come of it.

    Parameters
    ----------
    paths : sequence of Path
        Files and folders that were dropped or chosen.
    folder : Path
        What image paths of the project are relative to.
    project : Project, optional
        The project that the images are added to.
    parent : QWidget, optional

    Attributes
    ----------
    result_project : Project or None
        After the dialog was accepted: the project with the images.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        folder: Path,
        project: Project | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.result_project: Project | None = None
        self.folder, self.project = folder, project
        self._rows: tuple[ImportRow, ...] = ()
        self._before: list[tuple[ImportRow, ...]] = []
        self._left_out: tuple[str, ...] = ()
        self._warnings: tuple[str, ...] = ()
        self._message = ""
        self._waiting: list[Path] = []
        self.gallery = Gallery(self)
        self._build()
        self._gathering = LatestJob(self)
        self._gathering.done.connect(self._on_gathered)
        self.gallery.changed.connect(self._on_pictures)
        self.add_files(paths)

    # Making the dialog

    def _build(self) -> None:
        self.setWindowTitle(tr("Open images"))
        self.setAcceptDrops(True)
        self.table = LabTable(columns(), self._on_edit, self._appearance, self)
        self.view = TableView(self.table)
        self.view.setAccessibleName(tr("Images"))
        self.view.setIconSize(ICON)
        self.view.verticalHeader().setDefaultSectionSize(ICON.height() + 6)
        self.view.said.connect(self._say)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for position, width in enumerate((90, 110, 76, 110, 92), start=1):
            header.resizeSection(position, width)
        self.preview = PreviewPane()
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setAccessibleName(tr("What will be opened"))
        self.words.setFixedHeight(self.fontMetrics().lineSpacing() * 7)
        self._lay_out()
        self.resize(1080, 640)

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.preview)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([780, 300])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        hint = QLabel(
            tr("Check what each image shows. What is in italics was guessed, mostly from its file name.")
        )
        hint.setWordWrap(True)
        layout.addWidget(hint)
        layout.addWidget(self._toolbar())
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.words)
        layout.addWidget(self._button_box())

    def _toolbar(self) -> QToolBar:
        bar = QToolBar()
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setIconSize(QSize(16, 16))
        self.undo_action = self._action(
            tr("Undo"), "undo", self.undo, QKeySequence(QKeySequence.StandardKey.Undo)
        )
        self.undo_action.setEnabled(False)
        self.add_action = self._action(tr("Add images..."), "add", self.ask_for_more)
        self.remove_action = self._action(
            tr("Remove rows"), "delete", self.remove_rows, QKeySequence("Ctrl+Delete")
        )
        self.double_action = self._action(tr("Another target on this image"), "duplicate", self.double_row)
        self.membrane_action = self._action(
            tr("One membrane for each pair"), "membrane", self.share_membranes
        )
        self.membrane_action.setToolTip(
            tr("For blots that were stripped and reprobed: phospho and total of a pair share their lanes.")
        )
        self.sheet_action = self._action(tr("I have a layout sheet..."), "table", self.use_layout_sheet)
        bar.addActions([self.add_action, self.remove_action, self.undo_action])
        bar.addSeparator()
        self.view.fill_action.setIcon(icon("fill_down"))
        bar.addActions([self.view.fill_action, self.double_action, self.membrane_action])
        bar.addSeparator()
        bar.addAction(self.sheet_action)
        return bar

    def _action(self, text: str, picture: str, slot: object, keys: QKeySequence | None = None) -> QAction:
        action = QAction(icon(picture), text, self)
        action.triggered.connect(slot)
        if keys is not None:
            action.setShortcut(keys)
        return action

    def _button_box(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Open | kinds.Cancel)
        self.open_button = self.buttons.button(kinds.Open)
        self.open_button.setEnabled(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        return self.buttons

    # Files

    @property
    def rows(self) -> tuple[ImportRow, ...]:
        """The rows as they are shown."""
        return self._rows

    @property
    def is_busy(self) -> bool:
        """Whether files are still being looked at."""
        return self._gathering.is_busy or self.gallery.is_busy

    def add_files(self, paths: Sequence[Path]) -> None:
        """Look at more files and folders, and add a row for each image."""
        self._waiting += [Path(path) for path in paths]
        self._gathering.request(partial(gather, tuple(self._waiting)))
        self.refresh()

    @Slot(object)
    def _on_gathered(self, found: Gathered) -> None:
        if not self._gathering.is_busy:
            self._waiting.clear()
        there = {row.place for row in self._rows}
        new = tuple(row for row in found.rows if row.place not in there)
        self._left_out = tuple(dict.fromkeys((*self._left_out, *found.left_out)))
        self._warnings = tuple(dict.fromkeys((*self._warnings, *found.warnings)))
        self._set_rows((*self._rows, *new))
        if new and not self.view.selectedIndexes():
            self.view.selectRow(0)
        self._look_at_pictures()

    def _look_at_pictures(self) -> None:
        """Have pictures read, the chosen one first; a very large one only when it is chosen."""
        chosen = self._chosen()
        places = [row.place for row in self._rows if row.shape[0] * row.shape[1] < LARGE_PIXELS]
        self.gallery.request([chosen.place, *places] if chosen else places)

    @Slot()
    def _on_pictures(self) -> None:
        self._rows = with_lane_counts(self._rows, self.gallery.lane_counts())
        self.table.redraw()
        self.refresh()

    # Rows

    def _appearance(self, row: ImportRow, name: str) -> Appearance:
        return appearance(row, name, self.gallery.icon(row.place))

    def _on_edit(self, _label: str, cells: Mapping[tuple[int, str], str]) -> None:
        self._change(edited(self._rows, cells))

    def _change(self, rows: Sequence[ImportRow]) -> None:
        """Go on to other rows, as a step that can be undone."""
        if tuple(rows) != self._rows:
            self._before.append(self._rows)
            self._message = ""
            self._set_rows(tuple(rows))

    def _set_rows(self, rows: tuple[ImportRow, ...]) -> None:
        self._rows = rows
        self.refresh()

    @Slot()
    def undo(self) -> None:
        """Take back the last change of the rows."""
        if self._before:
            self._set_rows(self._before.pop())

    @Slot()
    def remove_rows(self) -> None:
        """Leave the images of the selected rows out."""
        gone = {row for row, _ in self.view.selected_cells()}
        self._change([row for index, row in enumerate(self._rows) if index not in gone])

    @Slot()
    def double_row(self) -> None:
        """Add a row for another target on the chosen image."""
        chosen = self._chosen()
        if chosen is None:
            return
        index = self._rows.index(chosen)
        copy = replace(chosen, target="", form="loading", guessed=chosen.guessed - {"target", "form"})
        self._change([*self._rows[: index + 1], copy, *self._rows[index + 1 :]])
        self.view.setCurrentIndex(self.table.index(index + 1, self.table.column_of("target")))

    @Slot()
    def share_membranes(self) -> None:
        """Put phospho and total of each pair on one membrane."""
        self._change(on_one_membrane(self._rows))

    @Slot()
    def ask_for_more(self) -> None:
        """Ask for further images."""
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Add images"), str(self.folder), tr("Images ({patterns})", patterns=patterns)
        )
        if names:
            self.add_files([Path(name) for name in names])

    @Slot()
    def use_layout_sheet(self) -> None:
        """Take the images, lanes and samples from a layout sheet instead of this table."""
        found = ask_layout_sheet(self, self.folder, self.project)
        if found is not None:
            self.result_project = found
            super().accept()

    def _chosen(self) -> ImportRow | None:
        index = self.view.currentIndex().row()
        return self._rows[index] if 0 <= index < len(self._rows) else None

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, _chosen: QItemSelection, _before: QItemSelection) -> None:
        row = self._chosen()
        if row is not None and self.gallery.picture(row.place) is None:
            self._look_at_pictures()
        self._show_preview()
        self._allow()

    # Showing

    @Slot(str)
    def _say(self, message: str) -> None:
        self._message = message
        self.refresh()

    def refresh(self) -> None:
        """Show the rows, the preview and the words as they are now."""
        self.table.show_rows(self._rows)
        self._show_preview()
        self.words.setPlainText("\n".join(self._lines()))
        self._allow()

    def _allow(self) -> None:
        found = outcome(self._rows, self.folder, self.project)
        ready = bool(self._rows) and not found.faults and not self._waiting
        self.open_button.setEnabled(ready)
        count = len({row.place for row in self._rows})
        self.open_button.setText(tr("Open 1 image") if count == 1 else tr("Open {count} images", count=count))
        self.undo_action.setEnabled(bool(self._before))
        for action in (self.remove_action, self.double_action):
            action.setEnabled(self._chosen() is not None)

    def _lines(self) -> list[str]:
        """Return what the person should read, the most urgent first."""
        if self._waiting and not self._rows:
            return [tr("Looking at the files ...")]
        found = outcome(self._rows, self.folder, self.project)
        said = [self._message] if self._message else []
        said += [tr("To be done: {what}", what=fault) for fault in found.faults]
        said += [found.pairs, *found.notes] if self._rows else [tr("There is no image to open.")]
        said += self._warnings
        said += [tr("Left out: {what}", what=what) for what in self._left_out]
        return said + [tr("Please check: {what}", what=what) for what in self.gallery.faults()]

    def _show_preview(self) -> None:
        row = self._chosen()
        if row is None:
            self.preview.show_picture(None, "")
            return
        picture = self.gallery.picture(row.place)
        rows, cols = row.shape
        size = tr("{file}\n{cols} x {rows} px", file=row.path.name, cols=cols, rows=rows)
        depth = tr(", {bits} bit", bits=picture.bit_depth) if picture and picture.bit_depth else ""
        wait = "" if picture else "\n" + tr("Reading the picture ...")
        self.preview.show_picture(self.gallery.pixmap(row.place), f"{size}{depth}{wait}")

    # Ending

    def accept(self) -> None:
        """Make the project; if that is refused, say why and stay."""
        try:
            self.result_project = project_from_rows(self._rows, self.folder, self.project)
        except ValueError as error:
            self._say(str(error))
            return
        super().accept()

    def done(self, result: int) -> None:
        """Stop looking at files, and close."""
        self._gathering.close()
        self.gallery.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop looking at files."""
        self._gathering.close()
        self.gallery.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that were dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.add_files(paths)
        event.acceptProposedAction()
