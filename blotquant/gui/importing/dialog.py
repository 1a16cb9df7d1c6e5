"""The dialog in which a person checks what was guessed about images before they are opened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from blotquant.files.surveys import SUFFIXES
from blotquant.gui.icons import icon
from blotquant.gui.importing.gallery import Gallery
from blotquant.gui.importing.gathering import Gathered, gather
from blotquant.gui.importing.image_table import ImageTable
from blotquant.gui.importing.layout_sheet import ask_layout_sheet
from blotquant.gui.importing.outcome import outcome
from blotquant.gui.importing.preview import PreviewPane
from blotquant.gui.importing.project_rows import project_from_rows
from blotquant.gui.importing.rows import ImportRow
from blotquant.gui.jobs import LatestJob
from blotquant.gui.keyboard import reach_by_tab
from blotquant.gui.words import reason, tr
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
        self._waiting: list[Path] = []
        self._left_out: tuple[str, ...] = ()
        self._warnings: tuple[str, ...] = ()
        self._message = ""
        self.gallery = Gallery(self)
        self.images = ImageTable(self.gallery)
        self.preview = PreviewPane()
        self.words = QPlainTextEdit()
        self._lay_out()
        self._gathering = LatestJob(self)
        self._gathering.done.connect(self._on_gathered)
        self.images.rows_changed.connect(self._on_rows)
        self.images.chosen_changed.connect(self._show_preview)
        self.images.said.connect(self._say)
        self.add_files(paths)

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Open images"))
        self.setAcceptDrops(True)
        self.words.setReadOnly(True)
        self.words.setAccessibleName(tr("What will be opened"))
        self.words.setFixedHeight(self.fontMetrics().lineSpacing() * 7)
        hint = QLabel(
            tr("Check what each image shows. What is in italics was guessed, mostly from its file name.")
        )
        hint.setWordWrap(True)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.images)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([780, 300])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        for widget in (hint, self._toolbar(), splitter, self.words, self._button_box()):
            layout.addWidget(widget)
        layout.setStretchFactor(splitter, 1)
        self.images.view.setFocus()  # not the first button above it
        self.resize(1080, 640)

    def _toolbar(self) -> QToolBar:
        add = QAction(icon("add"), tr("Add images..."), self)
        add.triggered.connect(self.ask_for_more)
        sheet = QAction(icon("table"), tr("I have a layout sheet..."), self)
        sheet.triggered.connect(self.use_layout_sheet)
        bar = self.images.toolbar(add)
        bar.addSeparator()
        bar.addAction(sheet)
        reach_by_tab(bar)
        return bar

    def _button_box(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Open | kinds.Cancel)
        self.open_button = self.buttons.button(kinds.Open)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        return self.buttons

    # Files

    @property
    def rows(self) -> tuple[ImportRow, ...]:
        """The rows as they are shown."""
        return self.images.rows

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
        self._left_out = tuple(dict.fromkeys((*self._left_out, *found.left_out)))
        self._warnings = tuple(dict.fromkeys((*self._warnings, *found.warnings)))
        self.images.add_rows(found.rows)

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

    # Showing

    @Slot()
    def _on_rows(self) -> None:
        self._message = ""
        self.refresh()

    @Slot(str)
    def _say(self, message: str) -> None:
        self._message = message
        self.refresh()

    def refresh(self) -> None:
        """Show the preview and the words as they are now."""
        found = outcome(self.rows, self.folder, self.project)
        self._show_preview()
        self.words.setPlainText("\n".join(self._lines()))
        ready = not found.faults and not self._waiting and not self._is_counting()
        self.open_button.setEnabled(bool(self.rows) and ready)
        count = len({row.place for row in self.rows})
        self.open_button.setText(tr("Open 1 image") if count == 1 else tr("Open {count} images", count=count))

    def _is_counting(self) -> bool:
        """Return whether the number of lanes of an image may still be seen in its picture."""
        unknown = (row for row in self.rows if "lanes" in row.guessed and not row.lanes)
        return self.gallery.is_busy and any(self.gallery.picture(row.place) is None for row in unknown)

    def _lines(self) -> list[str]:
        """Return what the person should read, the most urgent first."""
        if self._waiting and not self.rows:
            return [tr("Looking at the files ...")]
        found = outcome(self.rows, self.folder, self.project)
        said = [self._message] if self._message else []
        said += [tr("Counting the lanes in the pictures …")] if self._is_counting() else []
        said += [tr("To be done: {what}", what=fault) for fault in found.faults]
        said += [found.pairs, *found.notes] if self.rows else [tr("There is no image to open.")]
        said += self._warnings
        said += [tr("Left out: {what}", what=what) for what in self._left_out]
        return said + [tr("Please check: {what}", what=what) for what in self.gallery.faults()]

    @Slot()
    def _show_preview(self) -> None:
        row = self.images.chosen()
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
            self.result_project = project_from_rows(self.rows, self.folder, self.project)
        except ValueError as error:
            self._say(reason(error))
            return
        super().accept()

    def done(self, result: int) -> None:
        """Stop looking at files, and close."""
        self._stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop looking at files."""
        self._stop()
        super().closeEvent(event)

    def _stop(self) -> None:
        self._gathering.close()
        self.gallery.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that were dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.add_files(paths)
        event.acceptProposedAction()
