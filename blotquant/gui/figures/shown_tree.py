"""Which targets and conditions the plots show: a tick for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from blotquant import edits
from blotquant.gui.panels.bench_words import condition_text
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import ConditionRef

if TYPE_CHECKING:
    from blotquant.results import Report

_VALUE = Qt.ItemDataRole.UserRole
_TICK = Qt.ItemFlag.ItemIsUserCheckable
_PARENT = _TICK | Qt.ItemFlag.ItemIsAutoTristate


class ShownTree(QWidget):
    """Ticks for targets, and for conditions under their treatments.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(tr("Targets and conditions shown"))
        self.tree.itemChanged.connect(self._on_tick)
        note = QLabel(
            tr("Shown in plots, heat map and pathways. Means, tests and curves stay those of all data.")
        )
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree, 1)
        layout.addWidget(note)
        self._known: tuple[object, ...] = ()

    def refresh(self) -> None:
        """Show what there is and what of it is ticked."""
        report, choices = self._session.report, self._session.project.figures
        if report is None:
            return
        targets, conditions = _targets(report), _conditions(report)
        with QSignalBlocker(self.tree):
            if (targets, conditions) != self._known:
                self._known = (targets, conditions)
                self._fill(targets, conditions)
            for item in _leaves(self.tree):
                value = item.data(0, _VALUE)
                hidden = value in choices.hidden_targets or value in choices.hidden_conditions
                item.setCheckState(0, Qt.CheckState.Unchecked if hidden else Qt.CheckState.Checked)

    def _fill(self, targets: tuple[str, ...], conditions: tuple[ConditionRef, ...]) -> None:
        self.tree.clear()
        top = _item(tr("Targets"), self.tree, _PARENT)
        for target in targets:
            _item(target, top, _TICK, target)
        for treatment in dict.fromkeys(one.treatment for one in conditions):
            of_one = [one for one in conditions if one.treatment == treatment]
            parent = self.tree if len(of_one) == 1 else _item(treatment, self.tree, _PARENT)
            for one in of_one:
                words = condition_text(one.treatment, one.dose, one.dose_unit, one.time_min)
                _item(words, parent, _TICK, one)
        top.setExpanded(True)

    @Slot(QTreeWidgetItem)
    def _on_tick(self, item: QTreeWidgetItem) -> None:
        if item.childCount() or item.data(0, _VALUE) is None:
            return  # what lies under it tells by itself
        hidden = [
            one.data(0, _VALUE) for one in _leaves(self.tree) if one.checkState(0) == Qt.CheckState.Unchecked
        ]
        targets = [one for one in hidden if isinstance(one, str)]
        conditions = [one for one in hidden if isinstance(one, ConditionRef)]
        self._session.apply_merged(
            tr("Choose what figures show"), "figures shown", edits.hide_in_figures, targets, conditions
        )


def _item(
    words: str, parent: QTreeWidget | QTreeWidgetItem, flags: Qt.ItemFlag, value: object = None
) -> QTreeWidgetItem:
    made = QTreeWidgetItem([words])
    made.setFlags(made.flags() | flags)
    made.setData(0, _VALUE, value)
    made.setCheckState(0, Qt.CheckState.Checked)
    if isinstance(parent, QTreeWidget):
        parent.addTopLevelItem(made)
    else:
        parent.addChild(made)
    return made


def _leaves(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    found: list[QTreeWidgetItem] = []
    for top in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(top)
        if item is not None:
            children = [item.child(place) for place in range(item.childCount())]
            found += [child for child in children if child is not None] or [item]
    return found


def _targets(report: Report) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.target for row in report.summary))


def _conditions(report: Report) -> tuple[ConditionRef, ...]:
    from blotquant.figures.choices import as_reference
    from blotquant.figures.conditions import groups

    return tuple(as_reference(column.condition) for group in groups(report) for column in group.columns)
