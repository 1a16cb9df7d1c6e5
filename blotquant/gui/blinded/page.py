"""What stands in the window while labels are hidden: one blot at a time, its lanes shuffled."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from blotquant import edits
from blotquant.gui.blinded.lane_strips import lane_strips
from blotquant.gui.blinded.strip_view import StripView
from blotquant.gui.naming import form_name
from blotquant.gui.session import Session
from blotquant.gui.words import clauses, tr
from blotquant.model import Blot


class BlindedPage(QWidget):
    """Blots to step through, the lanes of one, and what can be done with a band.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    labels_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = 0
        self.title = QLabel()
        self.title.setStyleSheet("font-weight: bold;")
        self.hint = QLabel(
            tr("Drag the edges of a box. Labels, ratios and panels are hidden until you show the labels.")
        )
        self.hint.setWordWrap(True)
        self.view = StripView()
        self.view.moved.connect(self._on_moved)
        self.view.chosen_changed.connect(self._on_chosen)
        self.before, self.after = QPushButton(tr("Previous blot")), QPushButton(tr("Next blot"))
        self.absent, self.automatic = QPushButton(tr("Mark absent")), QPushButton(tr("Back to automatic"))
        self.labels = QPushButton(tr("Show the labels…"))
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.absent.clicked.connect(self._on_absent)
        self.automatic.clicked.connect(self._on_automatic)
        self.labels.clicked.connect(self.labels_wanted)
        self._lay_out()
        session.project_changed.connect(self.refresh)
        session.report_changed.connect(self.refresh)
        session.pixels_changed.connect(self.refresh)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        layout.addLayout(head)
        layout.addWidget(self.hint)
        layout.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.absent)
        foot.addWidget(self.automatic)
        foot.addStretch(1)
        foot.addWidget(self.labels)
        layout.addLayout(foot)

    @property
    def blots(self) -> list[Blot]:
        """What is looked at in this blinding."""
        project = self._session.project
        if not project.is_blinded:
            return []
        wanted = project.blindings[-1].blot_ids
        return [blot for blot in project.blots if blot.id in wanted]

    @property
    def blot(self) -> Blot | None:
        """The blot that is shown."""
        blots = self.blots
        return blots[min(self._place, len(blots) - 1)] if blots else None

    @Slot()
    def refresh(self) -> None:
        """Show the lanes as they are now."""
        blot, session = self.blot, self._session
        pixels = None if blot is None else session.pixels(blot.id)
        if blot is None or pixels is None:
            self.view.show_strips(())
            self.title.setText(tr("Waiting for the image…") if blot is not None else "")
            return
        seed = session.project.blindings[-1].seed
        ladders = {sample.id for sample in session.project.samples if sample.role == "marker"}
        self.view.show_strips(lane_strips(blot, session.result(blot.id), pixels, seed, ladders))
        count = len(self.blots)
        self._place = min(self._place, count - 1)
        # The name of the file might say what is in the lanes; target and form cannot.
        number = tr("Blot {number} of {count}", number=self._place + 1, count=count)
        self.title.setText(clauses((number, f"{blot.target} {form_name(blot.form)}")))
        self.before.setEnabled(self._place > 0)
        self.after.setEnabled(self._place < count - 1)

    @Slot()
    def _on_chosen(self) -> None:
        there = self.view.chosen >= 0
        self.absent.setEnabled(there)
        self.automatic.setEnabled(there)

    @Slot()
    def _on_before(self) -> None:
        self._step(-1)

    @Slot()
    def _on_after(self) -> None:
        self._step(1)

    def _step(self, step: int) -> None:
        self._place = min(max(self._place + step, 0), max(len(self.blots) - 1, 0))
        self.view.chosen = -1
        self.refresh()

    @Slot(str, int, float, float)
    def _on_moved(self, lane_id: str, row: int, top: float, bottom: float) -> None:
        label = tr("Move a band limit")
        self._session.apply(label, edits.correct_band, lane_id, row, top, bottom, self._rows_found())

    @Slot()
    def _on_absent(self) -> None:
        for lane_id, row in self._chosen_bands():
            label = tr("Mark a band absent")
            self._session.apply(label, edits.mark_band_absent, lane_id, row, self._rows_found())

    @Slot()
    def _on_automatic(self) -> None:
        for lane_id, row in self._chosen_bands():
            self._session.apply(tr("Back to automatic"), edits.reset_band, lane_id, row)

    def _rows_found(self) -> tuple[float, ...]:
        result = self._session.result(None if self.blot is None else self.blot.id)
        return tuple(result.rows_px) if result is not None else ()

    def _chosen_bands(self) -> list[tuple[str, int]]:
        if not 0 <= self.view.chosen < len(self.view.strips):
            return []
        strip = self.view.strips[self.view.chosen]
        return [(strip.lane_id, band.band) for band in strip.bands]
