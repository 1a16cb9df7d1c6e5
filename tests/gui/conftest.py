"""What every test of the window shares: its own settings, no display, and nothing left over."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QThreadPool, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

GRACE_S = 3.0  # that threads have to end after the window is closed
QT_OWNS = {"QTipLabel", "QComboBoxPrivateContainer"}  # kept by Qt itself, not by a window


@pytest.fixture(autouse=True)
def settings_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lead the settings into an empty folder: a test never reads or writes those of the user."""
    folder = tmp_path_factory.mktemp("settings")
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.IniFormat, scope, str(folder / scope.name))
    return folder


@pytest.fixture(autouse=True)
def documents_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lead documents, recovery files and locks into an empty folder, too."""
    from blotquant.gui.documents import Places, documents

    folder = tmp_path_factory.mktemp("documents")
    monkeypatch.setattr(documents, "places", lambda: Places(folder / "data", folder))
    return folder


@pytest.fixture(autouse=True)
def _plain_look(qapp: QApplication) -> Iterator[None]:
    """Undo theme and language, so that no test sees those of the one before."""
    yield
    from blotquant.gui import language, theme

    theme.forget()
    language.forget(qapp)
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture(autouse=True)
def _nothing_left_over(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[None]:
    """Fail when a test leaves a top-level widget, a thread or a running timer behind."""
    windows, threads = qapp.topLevelWidgets(), set(threading.enumerate())
    timers = started(monkeypatch, QTimer)
    qt_threads = started(monkeypatch, QThread)
    yield
    delete_later_now()
    if left_windows(qapp, windows):
        # What the test was given holds menus of plots, which have no parent; then come cycles.
        request.node.funcargs.clear()
        gc.collect()
        delete_later_now()
    left = [f"window {type(w).__name__} {w.windowTitle()!r}" for w in left_windows(qapp, windows)]
    wait_until(lambda: not left_threads(threads, qt_threads))
    left += left_threads(threads, qt_threads)
    left += [f"timer {timer!r}" for timer in timers if shiboken6.isValid(timer) and timer.isActive()]
    for window in left_windows(qapp, windows):  # so that only the guilty test fails
        window.hide()
        window.deleteLater()
    delete_later_now()
    assert left == []


Kind = TypeVar("Kind", QTimer, QThread)


def started(monkeypatch: pytest.MonkeyPatch, kind: type[Kind]) -> list[Kind]:
    """Return a list that fills with every object of this kind whose `start` is called from Python."""
    seen: list[Kind] = []
    start = kind.start

    def watched(self: Kind, *arguments: object) -> None:
        if not any(self is other for other in seen):
            seen.append(self)
        start(self, *arguments)

    monkeypatch.setattr(kind, "start", watched)
    return seen


def left_windows(app: QApplication, before: Sequence[QWidget]) -> list[QWidget]:
    return [
        widget
        for widget in app.topLevelWidgets()
        if not any(widget is old for old in before) and widget.metaObject().className() not in QT_OWNS
    ]


def left_threads(before: set[threading.Thread], qt_threads: list[QThread]) -> list[str]:
    # A dummy is what Python makes of a thread of Qt's pool when it runs Python; those stay for reuse.
    left = [
        f"thread {thread.name}"
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    left += [f"thread {t!r}" for t in qt_threads if shiboken6.isValid(t) and t.isRunning()]
    busy = QThreadPool.globalInstance().activeThreadCount()
    return left + ([f"{busy} jobs in Qt's thread pool"] if busy else [])


def wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + GRACE_S
    while not done() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)


def delete_later_now() -> None:
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
