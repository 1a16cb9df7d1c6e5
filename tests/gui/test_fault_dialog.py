"""The dialog on a fault tells once, copies, saves, and lets the work go on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from blotquant.gui import fault_dialog
from blotquant.gui.fault_dialog import FaultDesk, FaultDialog, show_fault
from blotquant.gui.faults import Fault

FAULT = Fault(
    "IndexError", "tuple index out of range", "lanes.py:41", "Traceback: ...", "2026-01-31 14:05:09"
)
OTHER = replace(FAULT, place="bands.py:7")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def desk(window: QWidget) -> FaultDesk:
    return FaultDesk(window)


def opened(desk: FaultDesk) -> FaultDialog:
    assert desk.dialog is not None
    return desk.dialog


def button(dialog: FaultDialog, text: str) -> QPushButton:
    (found,) = (b for b in dialog.findChildren(QPushButton) if b.text().startswith(text))
    return found


def words(dialog: FaultDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_says_in_plain_words_that_the_work_is_kept(desk: FaultDesk) -> None:
    desk.show(FAULT)
    assert opened(desk).isVisible()
    assert opened(desk).focusWidget() is button(opened(desk), "Go on")
    assert "Your work is kept" in words(opened(desk))
    assert "IndexError" not in words(opened(desk))  # that is for the report


def test_the_report_is_copied_and_can_be_read_first(desk: FaultDesk) -> None:
    desk.show(FAULT)
    dialog = opened(desk)
    (field,) = dialog.findChildren(QPlainTextEdit)
    assert not field.isVisible()
    height = dialog.height()
    button(dialog, "Show report").click()
    assert field.isVisible()
    assert dialog.height() >= height + field.minimumHeight()
    button(dialog, "Copy report").click()
    assert QGuiApplication.clipboard().text() == dialog.report() == field.toPlainText()
    assert "IndexError at lanes.py:41" in dialog.report()
    button(dialog, "Show report").click()
    assert dialog.height() == height


def test_a_copy_of_the_project_can_be_saved_while_it_is_open(desk: FaultDesk, qtbot: QtBot) -> None:
    desk.show(FAULT)
    with qtbot.waitSignal(desk.save_copy_wanted):
        button(opened(desk), "Save a copy").click()
    assert opened(desk).isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_go_on(desk: FaultDesk, qtbot: QtBot, key: Qt.Key) -> None:
    desk.show(FAULT)
    qtbot.keyClick(opened(desk), key)
    assert desk.dialog is None


def test_a_storm_makes_one_dialog(desk: FaultDesk, window: QWidget) -> None:
    for _ in range(1000):
        desk.show(FAULT)
    desk.show(OTHER)
    assert len(window.findChildren(FaultDialog)) == 1
    assert opened(desk).count == 1001
    assert "1001 times" in words(opened(desk))
    assert opened(desk).faults == (FAULT, OTHER)
    assert "Faults in all: 1001" in opened(desk).report()


def test_the_report_of_many_different_faults_stays_short(desk: FaultDesk) -> None:
    for i in range(2 * fault_dialog.MOST):
        desk.show(replace(FAULT, place=f"lanes.py:{i}"))
    assert len(opened(desk).faults) == fault_dialog.MOST


def test_faults_that_follow_are_in_the_report(desk: FaultDesk) -> None:
    desk.show(FAULT)
    desk.show(OTHER)
    assert "lanes.py:41" in opened(desk).report()
    assert "bands.py:7" in opened(desk).report()


def test_a_fault_that_goes_on_after_closing_is_told_again_only_after_a_pause(
    desk: FaultDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr(fault_dialog.time, "monotonic", lambda: now)
    desk.show(FAULT)
    opened(desk).accept()
    for _ in range(20):  # once a second, as when something is painted wrongly
        now += 1
        desk.show(FAULT)
    assert desk.dialog is None
    desk.show(OTHER)
    assert desk.dialog is not None
    opened(desk).accept()
    now += fault_dialog.QUIET_S
    desk.show(FAULT)
    assert desk.dialog is not None


def test_the_window_below_is_blocked_only_for_the_mouse_and_keys(desk: FaultDesk, window: QWidget) -> None:
    desk.show(FAULT)  # returns at once: no event loop inside another
    assert opened(desk).isModal()
    assert opened(desk).parentWidget() is window


def test_one_desk_serves_a_window_and_takes_exceptions_too(window: QWidget) -> None:
    saved: list[bool] = []
    for error in (ValueError("one"), KeyError("two")):
        show_fault(error, window, lambda: saved.append(True))
    (desk,) = window.findChildren(FaultDesk)
    assert [fault.kind for fault in opened(desk).faults] == ["ValueError", "KeyError"]
    button(opened(desk), "Save a copy").click()
    assert saved == [True]
