"""Which blots belong together, and what each of them shows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSignalBlocker, Slot
from PySide6.QtWidgets import QTabWidget, QToolBar, QVBoxLayout, QWidget

from blotquant import edits
from blotquant.gui.keyboard import reach_by_tab
from blotquant.gui.naming import blot_title
from blotquant.gui.panels.image_facts import image_facts
from blotquant.gui.panels.pair_rows import (
    PairRow,
    blot_columns,
    lone_blots,
    pair_by_name,
    pair_columns,
    pair_rows,
    with_blot_cells,
    with_pair_cells,
)
from blotquant.gui.panels.project_panel import ProjectPanel, tool_bar
from blotquant.gui.session import Session
from blotquant.gui.tables import Appearance, LabTable, TableView
from blotquant.gui.words import points, tr
from blotquant.model import Blot, Project

_READ = ("file", "polarity", "encoding", "tablet", "orientation")  # columns on how the image was read
_SIDES = ("phospho", "total", "loading", "total_loading")


class PairsPanel(ProjectPanel):
    """A table of pairs and one of blots, both to be edited; a click goes to the blot.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.pairs = LabTable(pair_columns(session.project), self._on_pairs, _pair_look, self)
        self.blots = LabTable(blot_columns(), self._on_blots, self._blot_look, self)
        self.pairs_view = self._view(self.pairs, tr("Pairs"), (72, 82, 150, 150, 156, 130, 140))
        self.blots_view = self._view(
            self.blots, tr("Blots"), (186, 92, 116, 112, 96, 150, 96, 120, 130, 170, 120)
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.pairs_view, tr("Pairs"))
        self.tabs.addTab(self.blots_view, tr("Blots"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.tabs.setCornerWidget(self._toolbar())
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.hint)
        self.pairs_view.selectionModel().currentChanged.connect(self._on_pair)
        self.blots_view.selectionModel().currentChanged.connect(self._on_blot)
        self.refresh()

    def _view(
        self, table: LabTable[PairRow] | LabTable[Blot], name: str, widths: tuple[int, ...]
    ) -> TableView:
        view = self._table_view(table, name)
        for position, width in enumerate(widths):
            view.setColumnWidth(position, width)
        return view

    def _toolbar(self) -> QToolBar:
        bar = tool_bar()
        self.name_action = self._action(tr("Pair by target and replicate"), "pair", self.pair_by_name)
        self.name_action.setToolTip(
            tr("Give every phospho blot without a total the one of the same target and replicate")
        )
        self.unpair_action = self._action(tr("Unpair"), "delete", self.unpair)
        bar.addActions([self.name_action, self.unpair_action])
        reach_by_tab(bar)
        return bar

    # Showing

    @Slot()
    def refresh(self) -> None:
        """Show the pairs and blots as they are now."""
        project = self.session.project
        rows = pair_rows(project)
        self.pairs.columns = pair_columns(project)
        self.pairs.show_rows(rows)
        for name in _SIDES:  # files may have other names
            self.pairs.redraw(name)
        self.blots.show_rows(project.blots)
        self.name_action.setEnabled(any(row.pairing is None for row in rows))
        self.hint.setText(_left_over(project, rows))
        self.show_selection()

    def _blot_look(self, blot: Blot, name: str) -> Appearance:
        """Say how the image was read where that is decided."""
        pixels = self.session.pixels(blot.id) if name in _READ else None
        return Appearance() if pixels is None else Appearance(tooltip=image_facts(pixels.info))

    def show_selection(self) -> None:
        """Go to the blot that is looked at."""
        wanted = self.session.selection.blot_id
        ids = [blot.id for blot in self.blots.rows]
        with QSignalBlocker(self.blots_view.selectionModel()):
            if wanted in ids and self.blots_view.currentIndex().row() != ids.index(wanted):
                self.blots_view.setCurrentIndex(self.blots.index(ids.index(wanted), 0))
        sides = {
            side: (row, self.pairs.column_of(name))
            for row, pair in enumerate(self.pairs.rows)
            for name, side in zip(_SIDES, _members(pair), strict=True)
            if side
        }
        with QSignalBlocker(self.pairs_view.selectionModel()):
            if wanted in sides and self._member(self.pairs_view.currentIndex()) != wanted:
                self.pairs_view.setCurrentIndex(self.pairs.index(*sides[wanted]))
        for view in (self.blots_view, self.pairs_view):
            view.viewport().update()

    def _member(self, index: QModelIndex) -> str:
        """Return the blot that a cell of the table of pairs stands for."""
        if not 0 <= index.row() < len(self.pairs.rows):
            return ""
        name = self.pairs.columns[index.column()].name
        pair = self.pairs.rows[index.row()]
        chosen = _members(pair)[_SIDES.index(name)] if name in _SIDES else ""
        return chosen or pair.phospho.id

    @Slot(QModelIndex, QModelIndex)
    def _on_pair(self, index: QModelIndex, _before: QModelIndex) -> None:
        if blot_id := self._member(index):
            self.session.select(blot_id=blot_id)

    @Slot(QModelIndex, QModelIndex)
    def _on_blot(self, index: QModelIndex, _before: QModelIndex) -> None:
        if 0 <= index.row() < len(self.blots.rows):
            self.session.select(blot_id=self.blots.rows[index.row()].id)

    # Editing

    def _on_pairs(self, label: str, cells: Mapping[tuple[int, str], str]) -> None:
        rows = self.pairs.rows
        named = {(rows[row].phospho.id, name): text for (row, name), text in cells.items()}
        self.session.apply(label, with_pair_cells, named)

    def _on_blots(self, label: str, cells: Mapping[tuple[int, str], str]) -> None:
        before = len(self.session.project.pairings)
        rows = self.blots.rows
        named = {(rows[row].id, name): text for (row, name), text in cells.items()}
        self.session.apply(label, with_blot_cells, named)
        gone = before - len(self.session.project.pairings)
        if gone > 0:
            self._say(
                tr(
                    "Pairs taken apart, because the form no longer fits: {count}. Undo brings them back.",
                    count=gone,
                )
            )

    @Slot()
    def pair_by_name(self) -> None:
        """Pair what belongs together by target and replicate."""
        before = self.session.project
        self.session.apply(tr("Pair by target and replicate"), pair_by_name)
        if self.session.project == before:
            self._say(tr("No total of the same target and replicate was found."))

    @Slot()
    def unpair(self) -> None:
        """Take the chosen pair apart."""
        row = self.pairs_view.currentIndex().row()
        pairing = self.pairs.rows[row].pairing if 0 <= row < len(self.pairs.rows) else None
        if pairing is None:
            self._say(tr("Choose a pair in the table first."))
        else:
            self.session.apply(
                tr("Unpair {target}", target=self.pairs.rows[row].phospho.target), edits.unpair, pairing.id
            )


def _members(row: PairRow) -> tuple[str, str, str, str]:
    return row.phospho.id, row.total_id, row.loading_id, row.total_loading_id


def _pair_look(row: PairRow, name: str) -> Appearance:
    if name == "total" and row.pairing is None:
        return Appearance(tooltip=tr("Without a total there is no ratio: choose it here."), is_missing=True)
    return Appearance()


def _left_over(project: Project, rows: tuple[PairRow, ...]) -> str:
    """Return in words which blots are in no pair."""
    if not project.blots:
        return tr("There are no blots yet.")
    lone = [row.phospho for row in rows if row.pairing is None] + list(lone_blots(project))
    if not lone:
        return tr("Every blot is in a pair.")
    return tr("In no pair: {names}.", names=points(blot_title(project, blot) for blot in lone))
