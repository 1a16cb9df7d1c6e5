"""What a person does with the window, as real events, and how they answer its dialogs."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMessageBox, QPushButton, QWidget

from blotquant.gui.blot.looks import LaneLook
from blotquant.gui.blot.shapes import Point
from blotquant.gui.documents.messages import Dialogs
from blotquant.gui.main_window import MainWindow
from blotquant.model import Blot
from tests.gui.blot.pointer import at, drag

PATIENCE_S = 60.0  # the computer may be busy with other things
LOOK_MS = 10
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton

Answer = Callable[[QDialog], object]
Kind = TypeVar("Kind", bound=QWidget)


class Person:
    """Answers the dialogs that come up, in turn; one that nobody expected fails the test.

    File dialogs are those of the system, so they are answered without being shown.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[str] = []  # what the message boxes have said
        self._answers: list[Answer] = []
        self._unexpected: list[str] = []
        self.opens: list[list[Path]] = []
        self.saves: list[Path] = []
        self.folders: list[Path] = []
        self.cancels = False  # whether every dialog is cancelled
        monkeypatch.setattr(Dialogs, "files_to_open", lambda *_: [] if self.cancels else self.opens.pop(0))
        monkeypatch.setattr(Dialogs, "file_to_save", lambda *_: None if self.cancels else self.saves.pop(0))
        monkeypatch.setattr(Dialogs, "folder", lambda *_: None if self.cancels else self.folders.pop(0))
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def will(self, answer: Answer) -> None:
        """Be ready for one more dialog."""
        self._answers.append(answer)

    def will_press(self, text: str) -> None:
        """Be ready to press a button of one more message box."""
        self.will(lambda dialog: press(dialog, text))

    @property
    def is_done(self) -> bool:
        return not (self._answers or self.opens or self.saves or self.folders)

    def leave(self) -> None:
        self._timer.stop()
        assert self._unexpected == []
        assert self.is_done

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible() or dialog.property("answered"):
            return
        if type(dialog).__name__ == "ProgressDialog":
            return
        if isinstance(dialog, QMessageBox):
            self.said.append(f"{dialog.text()} {dialog.informativeText()}".replace("\u200b", ""))
        if self._answers:
            dialog.setProperty("answered", True)
            self._timer.stop()  # an answer may run an event loop of its own
            self._timer.start()
            self._answers.pop(0)(dialog)
        else:
            if not self.cancels:
                self._unexpected.append(f"{type(dialog).__name__}: {self.said[-1:]}")
            dialog.reject()


def press(widget: QWidget, text: str) -> None:
    """Click the button of this text."""
    buttons = [b for b in widget.findChildren(QPushButton) if b.text().replace("&", "") == text]
    assert len(buttons) == 1, [b.text() for b in widget.findChildren(QPushButton)]
    QTest.mouseClick(buttons[0], LEFT)


def wait(done: Callable[[], object], what: str = "") -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < end, f"waited in vain {what}"
        QTest.qWait(5)


def measured(window: MainWindow) -> None:
    """Wait until the report is that of the project as it is now."""
    wait(lambda: window.session.is_measured, "for the measurement")
    QCoreApplication.processEvents()


def drop(window: QWidget, paths: Sequence[Path]) -> bool:
    """Drag files over the window and let them go; return whether it would take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy = Qt.DropAction.CopyAction
    over = QDragEnterEvent(QPoint(200, 200), copy, data, LEFT, PLAIN)
    over.ignore()
    QApplication.sendEvent(window, over)
    if over.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), copy, data, LEFT, PLAIN))
    return over.isAccepted()


def action(window: MainWindow, key: str) -> QAction:
    """Return an action that can be done now."""
    found = window.actions_[key]
    assert found.isEnabled(), key
    return found


def do(window: MainWindow, key: str) -> None:
    """Do what a menu offers, and wait for the numbers."""
    action(window, key).trigger()
    measured(window)


def bring_forward(window: MainWindow) -> None:
    """Let the window have the keys: without a screen nobody gives them back after a dialog."""
    if not window.isActiveWindow():
        window.activateWindow()
        wait(window.isActiveWindow, "for the window to be in front")


def type_keys(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key on the blot."""
    bring_forward(window)
    window.area.canvas.view.setFocus()
    QTest.keyClick(window.area.canvas.view, key, modifier)


# On the blot


def blot(window: MainWindow) -> Blot:
    """Return the blot that is looked at."""
    found = window.session.blot()
    assert found is not None
    return found


def on_image(window: MainWindow, place: Point) -> QPoint:
    """Return where on the screen a place (row, col) of the image is."""
    return at(window.area.canvas.view, *place)


def click(window: MainWindow, place: Point, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Click a place of the image."""
    view = window.area.canvas.view
    QTest.mouseMove(view.viewport(), on_image(window, place))
    QTest.mouseClick(view.viewport(), LEFT, modifier, on_image(window, place))


def drag_over(window: MainWindow, *places: Point) -> None:
    """Drag from one place of the image over others to the last, and wait for the numbers."""
    drag(window.area.canvas.view, [on_image(window, place) for place in places])
    measured(window)


def lane(window: MainWindow, number: int) -> LaneLook:
    """Return a lane as it is drawn."""
    return next(one for one in window.area.canvas.look.lanes if one.number == number)


def middle(window: MainWindow, number: int, row: float | None = None) -> Point:
    """Return a place in the middle of a lane, at an image row."""
    centre = lane(window, number).shape.centre
    row = (centre[0][0] + centre[-1][0]) / 2 if row is None else row
    ends = lane(window, number).shape.across(row)
    return (ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2


def click_cell(view: QAbstractItemView, index: QModelIndex) -> None:
    """Click a cell of a table."""
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, view.visualRect(index).center())
