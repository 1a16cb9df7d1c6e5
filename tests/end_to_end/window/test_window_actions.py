"""Every action of the menus in every state of the window: nothing breaks, whatever is tried when."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from blotquant.gui.actions import acts
from blotquant.gui.main_window import MainWindow
from tests.end_to_end.window.person import Person, blot, measured, wait

ENDS = {"quit"}  # the window is wanted a little longer
Prepare = Callable[[MainWindow, Path], None]


def nothing(window: MainWindow, folder: Path) -> None:
    """The start page."""


def sheet(window: MainWindow, folder: Path) -> None:
    """A pair of blots that has been measured."""
    assert window.documents.open_any([folder / "layout.csv"])
    measured(window)


def lane_chosen(window: MainWindow, folder: Path) -> None:
    """One lane chosen, and its band."""
    sheet(window, folder)
    window.session.select(lane_ids=[blot(window).lanes[2].id], band=1)


def all_chosen(window: MainWindow, folder: Path) -> None:
    """Every lane chosen, something done and something undone."""
    lane_chosen(window, folder)
    window.actions_["duplicate"].trigger()
    window.actions_["flip"].trigger()
    window.actions_["undo"].trigger()
    window.actions_["select_all"].trigger()


def not_measured(window: MainWindow, folder: Path) -> None:
    """While it is being measured."""
    assert window.documents.open_any([folder / "layout.csv"])


def image_gone(window: MainWindow, folder: Path) -> None:
    """The image that is looked at cannot be read."""
    (folder / "pSTAT5_r1.tif").unlink()
    sheet(window, folder)


def no_lanes(window: MainWindow, folder: Path) -> None:
    """All lanes were deleted."""
    sheet(window, folder)
    window.actions_["select_all"].trigger()
    window.actions_["delete_lanes"].trigger()
    measured(window)


def last_removed(window: MainWindow, folder: Path) -> None:
    """All blots were taken out of the project."""
    sheet(window, folder)
    window.actions_["remove_image"].trigger()
    window.actions_["remove_image"].trigger()


def close_dialogs() -> None:
    """Close what an action has opened without waiting for it."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, (QDialog, QMenu)) and widget.isVisible():
            widget.close()
    QCoreApplication.processEvents()


STATES = (nothing, sheet, lane_chosen, all_chosen, not_measured, image_gone, no_lanes, last_removed)


@pytest.mark.parametrize("prepare", STATES, ids=lambda prepare: prepare.__name__)
def test_no_action_breaks_anything(
    window: MainWindow, folder: Path, person: Person, prepare: Prepare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    monkeypatch.setattr("blotquant.gui.documents.documents.demo_layout", lambda _: None)
    person.cancels = True
    prepare(window, folder)
    done = 0
    for act in acts():
        if act.key in window.actions_ and act.key not in ENDS and window.actions_[act.key].isEnabled():
            window.actions_[act.key].trigger()
            QCoreApplication.processEvents()
            close_dialogs()
            done += 1
    assert done >= 6
    wait(lambda: window.session.progress is None, "for the measurement")
    QTest.qWait(20)


def test_every_action_is_reached_by_keys(window: MainWindow) -> None:
    reached: set[QAction] = set()

    def walk(menu: QMenu) -> None:
        for action in menu.actions():
            reached.add(action)
            inner = action.menu()
            if isinstance(inner, QMenu):
                walk(inner)

    for action in window.menuBar().actions():
        assert "&" in action.text()
        menu = action.menu()
        assert isinstance(menu, QMenu)
        walk(menu)
    missing = [key for key in window.actions_._actions if window.actions_[key] not in reached]
    assert missing == []


def test_the_keys_of_tools_are_no_keys_of_menus(window: MainWindow) -> None:
    taken = {QKeySequence(act.shortcut).toString() for act in acts() if act.shortcut}
    tools = {action.shortcut().toString() for action in window.area.toolbar.actions()}
    assert len(tools) == 5
    assert not tools & taken
