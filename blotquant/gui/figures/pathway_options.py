"""Which two conditions the pathway picture shows side by side."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from blotquant import edits
from blotquant.gui.panels.bench_words import condition_text
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import ConditionRef


class PathwayOptions(QWidget):
    """Two boxes, left and right; "usual" lets the program choose.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.boxes = (QComboBox(), QComboBox())
        self._known: list[ConditionRef] = []
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for box, words in zip(self.boxes, (tr("On the left"), tr("On the right")), strict=True):
            box.setAccessibleName(words)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(self._on_choice)
            form.addRow(words, box)
        note = QLabel(tr("Proteins without a mean under a condition are grey."))
        note.setWordWrap(True)
        form.addRow(note)

    def refresh(self) -> None:
        """Show what there is and what was chosen."""
        report = self._session.report
        if report is None:
            return
        from blotquant.figures.choices import as_reference
        from blotquant.figures.conditions import condition_of_row

        rows = dict.fromkeys(condition_of_row(row) for row in report.summary if row.fold is not None)
        known = [as_reference(one) for one in rows]
        chosen = self._session.project.figures.pathway
        for place, box in enumerate(self.boxes):
            with QSignalBlocker(box):
                if known != self._known:
                    box.clear()
                    box.addItem(tr("Usual"), None)
                    for condition, one in zip(rows, known, strict=True):
                        box.addItem(condition_text(*condition), one)
                wanted = chosen[place] if place < len(chosen) else None
                box.setCurrentIndex(1 + known.index(wanted) if wanted in known else 0)
        self._known = known

    @Slot()
    def _on_choice(self) -> None:
        chosen = [one for box in self.boxes if isinstance(one := box.currentData(), ConditionRef)]
        self._session.apply(tr("Choose the pathways"), edits.choose_pathways, chosen)
