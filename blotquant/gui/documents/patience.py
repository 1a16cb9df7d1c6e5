"""Waiting for long work with a dialog that tells how far it is and can cancel it.

The window goes on drawing while it waits.  For the first moment input is held back, and only what
takes longer gets a dialog, so that short work does not flicker.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from blotquant.gui.jobs import Cancelled, LatestJob, Tell
from blotquant.gui.session import Session
from blotquant.gui.words import tr

MOMENT_MS = 300  # how long work may take before a dialog tells of it

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Step:
    """How far a piece of work is; total 0 if nobody knows."""

    text: str
    done: int = 0
    total: int = 0
    stoppable: bool = True


class ProgressDialog(QDialog):
    """Says what is being done and how far it is, with a button to cancel it.

    Parameters
    ----------
    window : QWidget
    step : Step
        What to say first.
    """

    def __init__(self, window: QWidget, step: Step) -> None:
        super().__init__(window)
        self.setWindowTitle("blotquant")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setText(tr("Cancel"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (self._text, self._bar, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(380)
        self.show_step(step)

    def show_step(self, step: Step) -> None:
        """Show how far the work is."""
        self._text.setText(step.text)
        self._bar.setAccessibleName(step.text)
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        self._cancel.setEnabled(step.stoppable)

    def reject(self) -> None:
        """Cancel, unless the work cannot be stopped now; the dialog stays until the work has ended."""
        if self._cancel.isEnabled():
            self._cancel.setEnabled(False)
            self._text.setText(tr("Stopping…"))
            self.rejected.emit()


class _Wait(QObject):
    """One time of waiting."""

    cancelled = Signal()

    def __init__(self, window: QWidget, step: Step) -> None:
        super().__init__()
        self._window, self._step = window, step
        self._ended = False
        self._loop = QEventLoop(self)
        self._dialog: ProgressDialog | None = None

    def run(self) -> None:
        """Return after `end`."""
        moment = QTimer(self)
        moment.setSingleShot(True)
        moment.timeout.connect(self._loop.quit)
        moment.start(MOMENT_MS)
        if not self._ended:
            self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        moment.stop()
        if not self._ended:
            self._dialog = ProgressDialog(self._window, self._step)
            self._dialog.rejected.connect(self.cancelled)
            self._dialog.show()
            self._loop.exec()
            self._dialog.hide()
            self._dialog.deleteLater()

    @Slot(object)
    def show(self, step: Step) -> None:
        """Tell how far it is."""
        self._step = step
        if self._dialog is not None:
            self._dialog.show_step(step)

    @Slot()
    def end(self) -> None:
        """Wait no longer."""
        self._ended = True
        self._loop.quit()


class Patience(QObject):
    """Waits for work in the name of a window.

    Parameters
    ----------
    window : QWidget
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting = False

    @property
    def is_waiting(self) -> bool:
        """Whether something is being waited for; nothing else can be begun then."""
        return self._waiting

    def run(self, text: str, work: Callable[[Tell], _T], *, stoppable: bool = True) -> _T:
        """Do the work in a thread and return its result.

        Parameters
        ----------
        text : str
            What is being done.
        work : callable
            Gets a function to tell how far it is, as `Step` values.
        stoppable : bool
            Whether it can be cancelled, which takes effect when it next tells something.

        Raises
        ------
        Cancelled
            If the person cancelled it.
        BaseException
            Whatever the work raised.
        """
        wait = _Working(self._window, Step(text, stoppable=stoppable))
        try:
            wait.begin(work)
            self._wait(wait)
        finally:
            wait.close()
        if wait.error is not None:
            raise wait.error
        return cast(_T, wait.result)

    def until_measured(self, session: Session) -> None:
        """Wait until the report of a session is that of its project as it is now.

        Raises
        ------
        Cancelled
            If the person cancelled the waiting, or the measuring was stopped or broke.
        """
        if session.is_measured:
            return
        wait = _Measuring(self._window, session)
        session.measure_again()
        self._wait(wait)
        wait.leave()
        if not session.is_measured:
            raise Cancelled

    def _wait(self, wait: _Wait) -> None:
        self._waiting = True
        try:
            wait.run()
        finally:
            self._waiting = False


class _Working(_Wait):
    """Waits for a job of its own."""

    def __init__(self, window: QWidget, step: Step) -> None:
        super().__init__(window, step)
        self.result: object = None
        self.error: BaseException | None = Cancelled()  # until the job says another thing
        self._job = LatestJob(self)
        self._job.told.connect(self.show)
        self._job.done.connect(self._on_done)
        self._job.broke.connect(self._on_broke)
        self._job.idle.connect(self.end)
        self.cancelled.connect(self._job.cancel)

    def begin(self, work: Callable[[Tell], object]) -> None:
        """Start the job."""
        self._job.request(work)

    def close(self) -> None:
        """Wait until no thread is left."""
        self._job.close()

    @Slot(object)
    def _on_done(self, result: object) -> None:
        self.result, self.error = result, None

    @Slot(object)
    def _on_broke(self, error: BaseException) -> None:
        self.error = error


class _Measuring(_Wait):
    """Waits for the measuring of a session, which goes on if the waiting is cancelled."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, Step(tr("Measuring…")))
        self._session = session
        session.report_changed.connect(self._look)
        session.busy_changed.connect(self._look)
        session.broke.connect(self.end)
        self.cancelled.connect(self.end)

    def leave(self) -> None:
        """Hear nothing of the session any more."""
        self._session.report_changed.disconnect(self._look)
        self._session.busy_changed.disconnect(self._look)
        self._session.broke.disconnect(self.end)

    @Slot()
    def _look(self) -> None:
        progress = self._session.progress
        if progress is not None:
            text = tr("Measuring {image}…", image=progress.image) if progress.image else tr("Measuring…")
            self.show(Step(text, progress.done, progress.total))
        if self._session.is_measured or self._session.is_stopped or not self._session.is_measuring:
            self.end()
