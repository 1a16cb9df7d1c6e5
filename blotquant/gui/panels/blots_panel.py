"""The list of blots, pair by pair, and what is known of each."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from blotquant.exposures import exposure_series
from blotquant.gui.changes import only_geometry
from blotquant.gui.naming import file_name, form_name, replicate_name
from blotquant.gui.plain_text import tip
from blotquant.gui.session import Session
from blotquant.gui.words import clauses, tr
from blotquant.model import Blot, Project

BLOT_ID = Qt.ItemDataRole.UserRole
ROW_PX = 22


class BlotsPanel(QWidget):
    """Blots in groups: each pair with its loading controls, then blots without a pair.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    files_dropped = Signal(list)  # of str

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[object, ...] = ()
        self._project: Project | None = None
        self._groups: list[tuple[str, list[Blot]]] = []
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(tr("Blots"))
        self.tree.setIndentation(14)
        self.tree.currentItemChanged.connect(self._on_current)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree)
        session.project_changed.connect(self.refresh)
        session.report_changed.connect(self.refresh)
        session.pixels_changed.connect(self.refresh)
        session.selection_changed.connect(self._show_selection)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the blots as they are now; nothing is done when the same would be shown."""
        project, before = self._session.project, self._project
        if before is None or not only_geometry(before, project):  # a drag leaves titles and order alone
            self._groups = grouped(project)
        self._project, groups = project, self._groups
        by_id = {blot.id: blot for blot in project.blots}
        notes = {blot.id: self._note(by_id[blot.id]) for _, blots in groups for blot in blots}
        wanted = (
            tuple(
                (title, tuple((b.id, b.form, b.exposure_s, b.image.path) for b in blots))
                for title, blots in groups
            ),
            tuple(notes.items()),
        )
        if wanted != self._shown:
            self._shown = wanted
            self._fill(groups, notes)
            self._show_selection()

    def _fill(self, groups: list[tuple[str, list[Blot]]], notes: dict[str, str]) -> None:
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for title, blots in groups:
                head = QTreeWidgetItem(self.tree, [title])
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = head.font(0)
                font.setBold(True)
                head.setFont(0, font)
                head.setSizeHint(0, QSize(0, ROW_PX))
                for blot in blots:
                    self._add(head, blot, notes[blot.id])
            self.tree.expandAll()

    def _add(self, head: QTreeWidgetItem, blot: Blot, note: str) -> None:
        name = form_name(blot.form)
        if blot.exposure_s is not None:
            name = tr("{blot}, {seconds:g} s", blot=name, seconds=blot.exposure_s)
        text = name if not note else f"{name} – {note}"
        item = QTreeWidgetItem(head, [text])
        item.setData(0, BLOT_ID, blot.id)
        item.setToolTip(0, tip(file_name(blot)))
        item.setSizeHint(0, QSize(0, ROW_PX))

    def _note(self, blot: Blot) -> str:
        """Return what is special about a blot, in few words."""
        session = self._session
        if session.images is not None and blot.id in session.images.failures:
            return tr("cannot be read")
        if not blot.lanes:
            return tr("no lanes yet")
        if session.is_measured and session.result(blot.id) is None:
            return tr("not measured")
        if blot.lanes_unsure:
            return tr("check the lanes")
        return ""

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        blot_id = None if item is None else item.data(0, BLOT_ID)
        if blot_id:
            self._session.select(blot_id=str(blot_id))

    @Slot()
    def _show_selection(self) -> None:
        for item in _items(self.tree):
            if (
                item.data(0, BLOT_ID) == self._session.selection.blot_id
                and item is not self.tree.currentItem()
            ):
                with QSignalBlocker(self.tree):
                    self.tree.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                if (head := item.parent()) is not None:
                    self.tree.scrollToItem(head)  # a form alone does not say whose it is
                self.tree.scrollToItem(item)

    def step(self, step: int) -> None:
        """Go to the next blot (1) or the one before (-1)."""
        ids = [item.data(0, BLOT_ID) for item in _items(self.tree) if item.data(0, BLOT_ID)]
        chosen = self._session.selection.blot_id
        if chosen in ids:
            self._session.select(blot_id=ids[max(0, min(ids.index(chosen) + step, len(ids) - 1))])


def _items(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    heads = [head for k in range(tree.topLevelItemCount()) if (head := tree.topLevelItem(k)) is not None]
    below = [[child for k in range(head.childCount()) if (child := head.child(k))] for head in heads]
    return [item for head, children in zip(heads, below, strict=True) for item in (head, *children)]


def grouped(project: Project) -> list[tuple[str, list[Blot]]]:
    """Return title and blots of each pair, and of what belongs to no pair, in the order of the project."""
    by_id = {blot.id: blot for blot in project.blots}
    series = exposure_series(project)
    groups: list[tuple[str, list[Blot]]] = []
    shown: set[str] = set()
    for pairing in project.pairings:
        sides = (pairing.phospho_id, pairing.total_id, pairing.loading_id, pairing.total_loading_id)
        ids = dict.fromkeys(name for side in sides if side for name in series.get(side, (side,)))
        blots = [by_id[name] for name in ids if name in by_id]
        groups.append((_pair_title(project, blots[0]), blots))
        shown.update(blot.id for blot in blots)
    rest = [blot for blot in project.blots if blot.id not in shown]
    return groups + [(tr("{title}, no pair", title=_pair_title(project, blot)), [blot]) for blot in rest]


def _pair_title(project: Project, blot: Blot) -> str:
    experiment = replicate_name(project, blot)
    return clauses((blot.target, experiment))
