"""The loading table with what is done with it: printed, copied, made the lanes of a blot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QToolBar, QVBoxLayout, QWidget

from blotquant import edits
from blotquant.gui.assays.loading_rows import LaneToLoad, loading_columns, with_loading_cells
from blotquant.gui.documents.desk import explain
from blotquant.gui.documents.messages import Answers
from blotquant.gui.icons import icon
from blotquant.gui.keyboard import reach_by_tab
from blotquant.gui.naming import blot_title
from blotquant.gui.panels.bench_words import flags_tip
from blotquant.gui.panels.project_panel import tool_bar
from blotquant.gui.session import Session
from blotquant.gui.tables import Appearance, Cells, LabTable, TableView
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.assays.outcomes import BcaResult


class LoadingPage(QWidget):
    """One row for each lane of the gel.

    Parameters
    ----------
    session : Session
    answers : callable
        Returns who is asked for files.
    parent : QWidget, optional
    """

    said = Signal(str)

    def __init__(
        self, session: Session, answers: Callable[[], Answers], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._answers = session, answers
        self.result: BcaResult | None = None
        self.table: LabTable[LaneToLoad] = LabTable(loading_columns(), self._on_edit, _appearance, self)
        self.view = TableView(self.table)
        self.view.setAccessibleName(tr("Loading table"))
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.said.connect(self.said)
        self._is_fitted = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar())
        layout.addWidget(self.view, 1)
        self.follow()

    def _bar(self) -> QToolBar:
        bar = tool_bar()
        self.lanes_action = self._action(tr("Make lanes of it"), "lane", self.make_lanes)
        self.layout_action = self._action(tr("Export layout sheet…"), "export", self.export_layout)
        self.print_action = self._action(tr("Print…"), "batch", self.print_table)
        self.pdf_action = self._action(tr("Save as PDF…"), "save", self.save_pdf)
        self.copy_action = self._action(tr("Copy table"), "copy", self.copy)
        self.layout_action.setToolTip(
            tr("Write what is in each lane as the layout sheet of the blot, for batch or for later")
        )
        bar.addActions([self.lanes_action, self.layout_action])
        bar.addSeparator()
        bar.addActions([self.print_action, self.pdf_action, self.copy_action])
        reach_by_tab(bar)
        return bar

    def _action(self, text: str, picture: str, slot: Callable[[], object]) -> QAction:
        action = QAction(icon(picture), text, self)
        action.triggered.connect(slot)
        return action

    # What is shown

    def show_result(self, result: BcaResult | None) -> None:
        """Show the lanes of a result."""
        self.result = result
        self.table.show_rows([LaneToLoad(row) for row in result.loading] if result is not None else [])
        if self.table.rows and not self._is_fitted:
            self._is_fitted = True
            self.view.resizeColumnsToContents()
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Offer the lanes to the blot that is looked at."""
        blot = self._session.blot()
        there = bool(self.table.rows)
        self.lanes_action.setEnabled(there and blot is not None)
        if blot is None:
            tip = tr("Open the image of the gel first: its lanes then get these samples")
        else:
            name = blot_title(self._session.project, blot)
            tip = tr("Say by this table what the lanes of {blot} hold", blot=name)
        self.lanes_action.setToolTip(tip)
        for action in (self.layout_action, self.print_action, self.pdf_action, self.copy_action):
            action.setEnabled(there)

    # What is done

    def _on_edit(self, label: str, cells: Cells) -> None:
        named = {
            (lysate.sample, name): text
            for (row, name), text in cells.items()
            if (lysate := self.table.rows[row].lysate) is not None
        }
        if named:
            self._session.apply(label, with_loading_cells, named)
        else:
            self.said.emit(tr("A ladder is set in the settings: lanes kept for the ladder."))

    @Slot()
    def make_lanes(self) -> None:
        """Let the loading table say what the lanes of the blot hold."""
        from blotquant.assays.loading import lanes_to_load

        blot = self._session.blot()
        if blot is None or self.result is None:
            return
        lanes = lanes_to_load(self.result.loading)
        label = tr("Make lanes of the loading table")
        if self._session.apply(label, edits.load_lanes, blot.id, lanes):
            name = blot_title(self._session.project, blot)
            self.said.emit(tr("The lanes of {blot} hold these samples now.", blot=name))

    @Slot()
    def export_layout(self) -> Path | None:
        """Ask for a file, and write the layout sheet."""
        from blotquant.files.loading_layout import write_loading_layout

        place, result = self._session.folder / "layout.csv", self.result
        path = self._answers().file_to_save(tr("Export layout sheet"), place, tr("Layout sheets"), ".csv")
        if path is None or result is None:
            return None
        return self._written(path, lambda: write_loading_layout(result, path))

    @Slot()
    def save_pdf(self) -> Path | None:
        """Ask for a file, and write the table for the bench."""
        from blotquant.gui.assays.loading_print import write_pdf

        place = self._session.folder / f"{tr('loading')}.pdf"
        path = self._answers().file_to_save(tr("Save as PDF"), place, "PDF", ".pdf")
        if path is None or self.result is None:
            return None
        rows, source = self.table.rows, self.result.data.source
        return self._written(path, lambda: write_pdf(rows, source, path))

    def _written(self, path: Path, write: Callable[[], None]) -> Path | None:
        try:
            write()
        except Exception as error:
            failed = tr("{name} could not be written.", name=path.name)
            explain(self._session, self._answers(), failed, error)
            return None
        self.said.emit(tr("Written: {file}", file=path.name))
        return path

    @Slot()
    def print_table(self) -> None:
        """Print the table for the bench."""
        from blotquant.gui.assays.loading_print import print_rows

        if self.result is not None:
            print_rows(self.table.rows, self.result.data.source, self.window())

    @Slot()
    def copy(self) -> None:
        """Put the table on the clipboard, for a spreadsheet."""
        titles = [column.title for column in self.table.columns]
        lines = [[column.text(row) for column in self.table.columns] for row in self.table.rows]
        QGuiApplication.clipboard().setText("".join("\t".join(line) + "\n" for line in (titles, *lines)))
        self.said.emit(tr("Table copied"))


def _appearance(row: LaneToLoad, name: str) -> Appearance:
    if row.lysate is None:
        return Appearance(is_faint=True)
    if name == "lane" and (row.loading.flags or row.status):
        return Appearance(tooltip=flags_tip(row.loading.flags) or row.status, icon=icon("warning"))
    return Appearance(is_faint=name == "load_ug" and bool(row.status))
