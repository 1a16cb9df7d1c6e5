"""A fault is caught wherever it is raised, told in the thread of the window, and kept as text."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRunnable, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from blotquant.gui.faults import Fault, fault_of, install_excepthook, report


class Told:
    """Keeps what was told, and in which thread."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.threads: set[object] = set()

    def __call__(self, fault: Fault) -> None:
        self.faults.append(fault)
        self.threads.add(threading.current_thread())


@pytest.fixture
def told() -> Iterator[Told]:
    told = Told()
    with capture_exceptions():  # pytest-qt would fail the test for an exception in a slot
        uninstall = install_excepthook(told)
        yield told
        uninstall()


def fail() -> None:
    raise ValueError("lane 3 has no band")


def caught() -> Fault:
    try:
        fail()
    except ValueError as error:
        return fault_of(error)
    raise AssertionError


def test_an_exception_in_a_slot_is_told(told: Told, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(fail)
    button.click()
    assert told.faults == []  # only once the slot has been left
    qtbot.waitUntil(lambda: len(told.faults) == 1)
    assert told.faults[0].kind == "ValueError"
    assert told.faults[0].message == "lane 3 has no band"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_exceptions_in_threads_and_jobs_are_told_in_the_thread_of_the_window(
    told: Told, qtbot: QtBot
) -> None:
    class Job(QRunnable):
        def run(self) -> None:
            fail()

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    pool = QThreadPool()
    pool.start(Job())
    qtbot.waitUntil(lambda: len(told.faults) == 2)
    assert told.threads == {threading.main_thread()}
    assert QThread.currentThread().isMainThread()


def test_it_is_printed_as_before_too(qtbot: QtBot) -> None:
    with capture_exceptions() as printed:
        uninstall = install_excepthook(Told())
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: len(printed) == 1)
        uninstall()
    assert printed[0][0] is ValueError


def test_a_fault_while_telling_does_not_go_round_in_circles(qtbot: QtBot) -> None:
    calls: list[Fault] = []

    def broken(fault: Fault) -> None:
        calls.append(fault)
        raise RuntimeError("no dialog")

    with capture_exceptions() as printed:
        uninstall = install_excepthook(broken)
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: len(printed) == 2)
        qtbot.wait(20)
        uninstall()
    assert len(calls) == 1
    assert [kind for kind, _, _ in printed] == [ValueError, RuntimeError]


def test_ctrl_c_is_no_fault(told: Told, qtbot: QtBot) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.wait(20)
    assert told.faults == []


def test_the_old_hooks_come_back() -> None:
    before = sys.excepthook, threading.excepthook
    uninstall = install_excepthook(Told())
    assert (sys.excepthook, threading.excepthook) != before
    uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_hook_that_somebody_set_later_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # to be put back after the test
    uninstall = install_excepthook(Told())
    later = Told()
    sys.excepthook = later  # pyright: ignore[reportAttributeAccessIssue]
    uninstall()
    assert sys.excepthook is later


# What is kept


def test_the_same_fault_has_the_same_key_and_another_line_has_another() -> None:
    assert caught().key == caught().key
    with pytest.raises(ValueError) as elsewhere:
        raise ValueError("lane 3 has no band")
    assert fault_of(elsewhere.value).key != caught().key


def test_a_fault_keeps_no_window_alive(qtbot: QtBot) -> None:
    class Window(QObject):
        pass

    def with_window() -> tuple[Fault, weakref.ref[Window]]:
        window = Window()
        try:
            fail()
        except ValueError as error:
            return fault_of(error), weakref.ref(window)
        raise AssertionError

    fault, window = with_window()
    gc.collect()
    assert window() is None
    assert fault.kind == "ValueError"


def test_the_report_holds_versions_and_traceback_but_not_the_name_of_the_user() -> None:
    home = Path.home()
    try:
        raise OSError(f"cannot read {home / 'blots' / 'a.tif'}")
    except OSError as error:
        text = report((fault_of(error),))
    assert text.startswith("blotquant fault report\n\nblotquant ")
    assert "\nQt 6." in text
    assert "in test_the_report_holds" in text
    assert f"cannot read ~{Path('/blots/a.tif')}" in text
    assert str(home) not in text or len(str(home)) == 1


def test_a_report_of_several_faults_holds_each() -> None:
    assert report((caught(), caught())).count("ValueError at test_faults.py:") == 2
