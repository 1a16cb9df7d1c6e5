"""Long work beside the window: values in, a value out, no locks.

A job gets immutable values, so that nothing can change under it; what it says comes back by queued
signals into the thread of the window.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from blotquant.gui import garbage

Tell = Callable[[object], None]
Work = Callable[[Tell], object]


class Cancelled(Exception):  # noqa: N818  not an error: somebody wanted it
    """The job was told to stop."""


class _Voice(QObject):
    """What a job says; lives in the thread of the window, its signals are queued to there."""

    told = Signal(object, object)
    ended = Signal(object, object, object)


class _Run(QRunnable):
    def __init__(self, work: Work, voice: _Voice) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python owns it: the queued signal still names it
        self.cancelled = False
        self._work, self._voice = work, voice

    @Slot()
    def run(self) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            self._tell(None)
            result = self._work(self._tell)
        except BaseException as caught:  # whatever it is must arrive where a person can see it
            error = caught
        self._voice.ended.emit(self, result, error)

    def _tell(self, event: object) -> None:
        if self.cancelled:
            raise Cancelled
        if event is not None:
            self._voice.told.emit(self, event)


class LatestJob(QObject):
    """Does one piece of work at a time; of those that wait only the latest is done.

    Parameters
    ----------
    parent : QObject, optional
    """

    told = Signal(object)  # what the running work says on its way
    done = Signal(object)  # its result
    broke = Signal(object)  # the exception that ended it
    idle = Signal()  # nothing runs and nothing waits

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._voice = _Voice(self)
        queued = Qt.ConnectionType.QueuedConnection
        self._voice.told.connect(self._on_told, queued)
        self._voice.ended.connect(self._on_ended, queued)
        self._running: _Run | None = None
        self._waiting: Work | None = None
        self._closed = False

    @property
    def is_busy(self) -> bool:
        """Whether something runs or waits."""
        return self._running is not None or self._waiting is not None

    def request(self, work: Work) -> None:
        """Do `work(tell)` in a thread, after what runs now and instead of what waits."""
        if self._closed:
            return
        if self._running is None:
            self._begin(work)
        else:
            self._waiting = work

    def cancel(self) -> None:
        """Forget what waits, and let what runs end at its next word; its result is not told."""
        self._waiting = None
        if self._running is not None:
            self._running.cancelled = True

    def close(self) -> None:
        """Cancel everything and wait until no thread is left; nothing is told afterwards."""
        self._closed = True
        self.cancel()
        self._pool.waitForDone()
        self._forget_run()

    def _begin(self, work: Work) -> None:
        garbage.hold()
        self._running = _Run(work, self._voice)
        self._pool.start(self._running)

    def _forget_run(self) -> None:
        if self._running is not None:
            self._running = None
            garbage.release()

    @Slot(object, object)
    def _on_told(self, run: _Run, event: object) -> None:
        garbage.collect_what_is_due()
        if run is self._running and not run.cancelled:
            self.told.emit(event)

    @Slot(object, object, object)
    def _on_ended(self, run: _Run, result: object, error: Any) -> None:
        if run is not self._running or self._closed:
            return
        self._pool.waitForDone()  # its thread is on the last steps out of Python
        self._forget_run()
        if self._waiting is not None:
            work, self._waiting = self._waiting, None
            self._begin(work)
        if not run.cancelled:
            if error is None:
                self.done.emit(result)
            elif not isinstance(error, Cancelled):
                self.broke.emit(error)
        if not self.is_busy:
            self.idle.emit()
