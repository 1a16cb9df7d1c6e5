"""Ask how many lanes an image has, and look for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from blotquant.gui.commands.lanes import find_lanes
from blotquant.gui.jobs import LatestJob, Tell
from blotquant.gui.plain_text import PlainLabel
from blotquant.gui.session import Session
from blotquant.gui.words import told, tr
from blotquant.phrases import semicolons

if TYPE_CHECKING:
    from blotquant.detect import LaneCount
    from blotquant.results import Pixels

MOST_LANES = 60
SURE = 0.5  # confidence from which a count is said without reserve


class FindLanes(QDialog):
    """Asks for the number of lanes, beginning with what the picture shows.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        blot = session.blot()
        self.setWindowTitle(tr("Find lanes"))
        self.count = QSpinBox()
        self.count.setRange(1, MOST_LANES)
        self.count.setAccessibleName(tr("Number of lanes"))
        self.guess = PlainLabel()
        self.guess.setWordWrap(True)
        self.guess.setMinimumWidth(380)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(tr("Number of lanes, empty ones and ladders counted:")))
        layout.addWidget(self.count)
        layout.addWidget(self.guess)
        layout.addWidget(self._buttons())
        self._job = LatestJob(self)
        self._job.done.connect(self._on_guessed)
        if blot is not None and blot.lanes:
            self.count.setValue(len(blot.lanes))
            self.guess.setText(tr("Lanes that were moved by hand are looked for anew."))
        elif (pixels := session.pixels(session.selection.blot_id)) is not None:
            self.guess.setText(tr("Counting the lanes…"))
            self._job.request(lambda tell: _counted(pixels, tell))

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        buttons.button(kinds.Ok).setText(tr("Find lanes"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot(object)
    def _on_guessed(self, found: LaneCount) -> None:
        self.count.setValue(found.count)
        self.guess.setText(count_words(found))

    def done(self, result: int) -> None:
        """End the counting, and look for the lanes if that was wanted."""
        self._job.close()
        super().done(result)
        if result == QDialog.DialogCode.Accepted:
            find_lanes(self._session, self.count.value())


def count_words(found: LaneCount) -> str:
    """Say how many lanes a picture shows, how sure that is, and what speaks against it."""
    sure = f"{100 * found.confidence:.0f}"
    words = tr("The picture shows {count} lanes (confidence {sure} %).", count=found.count, sure=sure)
    if found.confidence < SURE:
        words = tr(
            "The picture may show {count} lanes (confidence {sure} %): please count them.",
            count=found.count,
            sure=sure,
        )
    if not found.reasons:
        return words
    return tr("{words} Doubts: {reasons}.", words=words, reasons=told(semicolons(found.reasons)))


def _counted(pixels: Pixels, _tell: Tell) -> LaneCount:
    from blotquant.detect import guess_lane_count

    return guess_lane_count(pixels)


def ask_and_find(session: Session, parent: QWidget) -> None:
    """Ask for the number of lanes of the blot that is looked at, and look for them."""
    if session.blot() is not None:
        FindLanes(session, parent).open()
