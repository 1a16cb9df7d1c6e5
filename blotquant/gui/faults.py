"""Faults of the program: an exception that nobody expected, caught wherever it was raised.

Slots, event handlers, threads and jobs of Qt's pool all end in one of Python's two hooks.  What
is kept of an exception is text, so that no frame keeps a window alive.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from blotquant.gui.attribution import versions_text

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is known of an unexpected exception."""

    kind: str  # the class of the exception
    message: str
    place: str  # file and line where it was raised; the same fault has the same kind and place
    traced: str  # the traceback as Python prints it
    time: str  # of this computer's clock, as "2026-01-31 14:05:09"

    @property
    def key(self) -> tuple[str, str]:
        """What makes two faults the same."""
        return self.kind, self.place


def fault_of(error: BaseException) -> Fault:
    """Return what is known of an exception, with the user's name taken out of the paths."""
    steps = traceback.extract_tb(error.__traceback__)
    place = f"{Path(steps[-1].filename).name}:{steps[-1].lineno}" if steps else ""
    return Fault(
        kind=type(error).__name__,
        message=_without_home(str(error)),
        place=place,
        traced=_without_home("".join(traceback.format_exception(error))),
        time=datetime.now().strftime("%Y-%m-%d %H:%M:%S"),
    )


def report(faults: tuple[Fault, ...]) -> str:
    """Return a report to paste into a message to the developers; in English, for them to read."""
    parts = ["blotquant fault report", "", versions_text()]
    for fault in faults:
        parts += ["", f"{fault.time}  {fault.kind} at {fault.place}", fault.traced.rstrip()]
    return "\n".join(parts) + "\n"


def install_excepthook(callback: Callable[[Fault], object]) -> Callable[[], None]:
    """Call a function, in the thread of the window, for every exception nobody caught.

    The exception goes to the hooks that were there before, too, so that it is still printed.
    An exception in the function itself goes to those alone.

    Parameters
    ----------
    callback : callable
        Takes a Fault.  Called from the event loop, after whatever raised has been left.

    Returns
    -------
    callable
        Puts the old hooks back.
    """
    catcher = _Catcher(callback, sys.excepthook)
    before, before_threads = sys.excepthook, threading.excepthook

    def in_thread(args: threading.ExceptHookArgs) -> None:
        before_threads(args)
        if args.exc_value is not None:  # as when the interpreter ends
            catcher.catch(args.exc_type, args.exc_value)

    def anywhere(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        catcher.catch(kind, error)

    def uninstall() -> None:
        catcher.stop()
        if sys.excepthook is anywhere:
            sys.excepthook = before
        if threading.excepthook is in_thread:
            threading.excepthook = before_threads

    sys.excepthook, threading.excepthook = anywhere, in_thread
    return uninstall


class _Catcher(QObject):
    """Carries faults from any thread into that of the window."""

    _raised = Signal(object)

    def __init__(self, callback: Callable[[Fault], object], before: Hook) -> None:
        super().__init__()
        self._callback, self._before = callback, before
        self._stopped = False
        self._raised.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def catch(self, kind: type[BaseException], error: BaseException) -> None:
        # Ctrl+C in a terminal is a wish of the user, not a fault.
        if issubclass(kind, Exception) and not self._stopped:
            self._raised.emit(fault_of(error))

    def stop(self) -> None:
        self._stopped = True

    @Slot(object)
    def _tell(self, fault: Fault) -> None:
        if self._stopped:
            return
        try:
            self._callback(fault)
        except Exception as error:  # else a fault while telling a fault would never end
            self._before(type(error), error, error.__traceback__)


def _without_home(text: str) -> str:
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text
