"""The line at the bottom: what the tool waits for, the pixel under the pointer, how far the measuring is."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from blotquant.gui.measuring import SLOW_S
from blotquant.gui.plain_text import PlainLabel
from blotquant.gui.session import Session
from blotquant.gui.words import tr

REFUSAL_MS = 12_000  # how long a refused action is explained


class StatusLine(QStatusBar):
    """Hints on the left, read-out and progress on the right.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.hint = PlainLabel()
        self.read_out = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setFixedWidth(200)
        self.bar.setAccessibleName(tr("Measuring"))
        self.stopped = QLabel(tr("Measuring was stopped: numbers are missing or old"))
        self.stop = QToolButton()
        self.stop.clicked.connect(self._on_stop)
        self.hint.setContentsMargins(8, 0, 8, 0)
        self.read_out.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self.hint, 1)
        self.addPermanentWidget(self.read_out)
        self.addPermanentWidget(self.stopped)
        self.addPermanentWidget(self.bar)
        self.addPermanentWidget(self.stop)
        for signal in (session.busy_changed, session.report_changed, session.project_changed):
            signal.connect(self.refresh)
        self.refresh()

    @Slot()
    def _on_stop(self) -> None:
        if self._session.is_stopped:
            self._session.measure_again()
        else:
            self._session.stop_measuring()

    @Slot(str)
    def show_hint(self, text: str) -> None:
        """Say what the tool waits for."""
        self.hint.setText(text)

    @Slot(str)
    def show_read_out(self, text: str) -> None:
        """Show the pixel under the pointer."""
        self.read_out.setText(text)

    @Slot(str)
    def show_refusal(self, text: str) -> None:
        """Say why something could not be done."""
        self.showMessage(text, REFUSAL_MS)

    @Slot()
    def refresh(self) -> None:
        """Show how far the measuring is, where it takes long enough to be seen."""
        progress = self._session.progress
        shown = progress is not None and progress.seconds > SLOW_S
        stopped = self._session.is_stopped
        self.stopped.setVisible(stopped)
        self.bar.setVisible(shown)
        self.stop.setVisible(shown or stopped)
        self.stop.setText(tr("Measure") if stopped else tr("Stop"))
        if progress is not None:
            self.bar.setMaximum(progress.total)
            self.bar.setValue(progress.done)
            self.bar.setFormat(tr("Measuring {done} of {total}", done=progress.done, total=progress.total))
