"""A hand that does anything in any order: nothing breaks, and everything can be taken back."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from blotquant.gui.main_window import MainWindow
from tests.end_to_end.window.person import CTRL, LEFT, PLAIN, SHIFT, Person, measured, wait
from tests.end_to_end.window.test_window_access import PANELS

Key = Qt.Key
KEYS = (
    *(Key.Key_V, Key.Key_L, Key.Key_F, Key.Key_S, Key.Key_C, Key.Key_Escape, Key.Key_Delete),
    *(Key.Key_Return, Key.Key_Tab, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down),
    *(Key.Key_BracketLeft, Key.Key_BracketRight, Key.Key_Space, Key.Key_Z, Key.Key_A),
)
ACTIONS = (
    *("undo", "redo", "select_all", "next_lane", "next_blot", "show_partner", "fit", "turn_left", "flip"),
    *("duplicate", "delete_lanes", "equalise", "carry_partner", "absent", "automatic", "accept_bands"),
    *("free_rows", "unstraighten", "clear_crop", "light_bands", "auto_bands"),
)
STEPS = 150


class Hand:
    """Does something with a window, never the same."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window, self.chance = window, random.Random(seed)
        self.view = window.area.canvas.view

    def act(self) -> None:
        """Do one thing."""
        acts: tuple[Callable[[], None], ...] = (self._drag, self._drag, self._press, self._choose, self._look)
        self.chance.choice(acts)()
        QCoreApplication.processEvents()

    def _modifier(self) -> Qt.KeyboardModifier:
        return self.chance.choice((PLAIN, PLAIN, CTRL, SHIFT, CTRL | SHIFT))

    def _place(self) -> QPoint:
        size = self.view.viewport().size()
        return QPoint(self.chance.randrange(size.width()), self.chance.randrange(size.height()))

    def _drag(self) -> None:
        port, held = self.view.viewport(), self._modifier()
        QTest.mousePress(port, LEFT, held, self._place())
        for _ in range(self.chance.randrange(3)):
            QTest.mouseMove(port, self._place())
            if self.chance.random() < 0.2:
                self._press()
        QTest.mouseRelease(port, LEFT, held, self._place())

    def _press(self) -> None:
        QTest.keyClick(self.view, self.chance.choice(KEYS), self._modifier())

    def _choose(self) -> None:
        self.window.actions_[self.chance.choice(ACTIONS)].trigger()  # nothing if it is disabled

    def _look(self) -> None:
        self.window.docks.show(self.chance.choice(PANELS))


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_a_hand_does_can_be_taken_back(
    opened: MainWindow, seed: int, monkeypatch: pytest.MonkeyPatch, person: Person
) -> None:
    person.cancels = True  # a hand may come upon the keys that save
    monkeypatch.setattr(QMenu, "exec", lambda *_: None)
    start = opened.session.project
    hand = Hand(opened, seed)
    for step in range(STEPS):
        hand.act()
        if step % 30 == 0:
            wait(lambda: opened.session.progress is None, "for the measurement")
    assert opened.session.undo_label is not None
    hand.view.tool.cancel()
    while opened.session.undo_label is not None:
        opened.session.undo()
    assert opened.session.project == start
    measured(opened)
