"""Asking why a lane or a well is excluded: without a reason it is not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from blotquant.gui.commands.exclusions import exclude_lanes
from blotquant.gui.commands.lanes import chosen_lanes
from blotquant.gui.session import Session
from blotquant.gui.words import tr


class ReasonDialog(QDialog):
    """Asks why something is left out, and leaves it out.

    Parameters
    ----------
    what : str
        What is left out, in words.
    note : str
        What that means.
    usual : sequence of str
        Reasons to choose from.
    exclude : callable
        Told the reason; returns whether it was done.
    parent : QWidget, optional
    """

    def __init__(
        self,
        what: str,
        note: str,
        usual: Sequence[str],
        exclude: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exclude = exclude
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Exclude"))
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.addItems(list(usual))
        self.reason.setCurrentText("")
        self.reason.setAccessibleName(tr("Reason"))
        edit = self.reason.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(tr("Reason, as it will stand in the workbook"))
        self.reason.setCompleter(None)  # pyright: ignore[reportArgumentType]  nothing is put into words
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Exclude"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.reason.editTextChanged.connect(self._on_text)
        self._lay_out(what, note)
        self._on_text()

    def _lay_out(self, what: str, words: str) -> None:
        name = QLabel(what)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        note = QLabel(words)
        note.setWordWrap(True)
        label = QLabel(tr("&Why?"))
        label.setBuddy(self.reason)
        layout = QVBoxLayout(self)
        for widget in (name, note, label, self.reason, self.buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(420)
        self.reason.setFocus()

    @Slot()
    def _on_text(self) -> None:
        has_reason = bool(self.reason.currentText().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(has_reason)

    def accept(self) -> None:
        """Leave it out."""
        if self._exclude(self.reason.currentText()):
            super().accept()


class ExclusionDialog(ReasonDialog):
    """Asks for the reason and excludes lanes.

    Parameters
    ----------
    session : Session
    lane_ids : collection of str
    what : str
        The lanes or the point in words.
    parent : QWidget, optional
    """

    def __init__(
        self, session: Session, lane_ids: Collection[str], what: str, parent: QWidget | None = None
    ) -> None:
        note = tr(
            "It is left out of means, tests and curves, on the phospho and the total blot. "
            "It stays in all tables with this reason, and can be taken back."
        )
        super().__init__(what, note, _usual(), partial(exclude_lanes, session, tuple(lane_ids)), parent)


def _usual() -> list[str]:
    return [
        tr("air bubble"),
        tr("smear or scratch"),
        tr("uneven transfer"),
        tr("loading error"),
        tr("wrong sample"),
        tr("saturated"),
    ]


def ask_and_exclude(session: Session, lane_ids: Collection[str], what: str, parent: QWidget) -> None:
    """Ask why, and exclude lanes."""
    if lane_ids:
        ExclusionDialog(session, lane_ids, what, parent).open()


def exclude_chosen(session: Session, parent: QWidget) -> None:
    """Ask why, and exclude the chosen lanes of the blot that is looked at."""
    from blotquant.gui.panels.bench_words import sample_text, samples_by_lane

    lanes = chosen_lanes(session)
    samples = samples_by_lane(session.project)
    names = [
        tr("lane {number}: {sample}", number=lane.number, sample=sample_text(samples.get(lane.id)))
        for lane in lanes
    ]
    ask_and_exclude(session, [lane.id for lane in lanes], "\n".join(names[:6]), parent)
