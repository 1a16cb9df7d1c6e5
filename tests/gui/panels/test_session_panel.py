"""A panel works when it is seen, and catches up when it comes to the front."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow
from pytestqt.qtbot import QtBot

from blotquant.gui.panels.session_panel import SessionPanel
from blotquant.gui.session import Session


class Counting(SessionPanel):
    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.refreshed = self.selected = 0

    def refresh(self) -> None:
        self.refreshed += 1

    def show_selection(self) -> None:
        self.selected += 1


def test_a_panel_behind_another_waits_until_it_is_in_front(qtbot: QtBot) -> None:
    session, window = Session(), QMainWindow()
    qtbot.addWidget(window)
    panels = [Counting(session), Counting(session)]
    docks = [QDockWidget(name, window) for name in ("front", "behind")]
    for dock, panel in zip(docks, panels, strict=True):
        dock.setWidget(panel)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    window.tabifyDockWidget(*docks)
    docks[0].raise_()
    window.resize(600, 400)
    window.show()
    qtbot.waitUntil(lambda: panels[0].is_seen and not panels[1].is_seen)
    front, behind = panels
    before = (front.refreshed, behind.refreshed)
    session.report_changed.emit()
    session.report_changed.emit()
    session.selection_changed.emit()
    assert (front.refreshed, behind.refreshed) == (before[0] + 2, before[1])
    assert (front.selected, behind.selected) == (1, 0)
    docks[1].raise_()
    qtbot.waitUntil(lambda: behind.refreshed == before[1] + 1)
    session.report_changed.emit()
    assert (front.refreshed, behind.refreshed) == (before[0] + 2, before[1] + 2)


def test_a_hidden_panel_is_refreshed_once_when_it_is_shown(qtbot: QtBot) -> None:
    session = Session()
    panel = Counting(session)
    qtbot.addWidget(panel)
    for _ in range(3):
        session.report_changed.emit()
    assert panel.refreshed == 0
    panel.show()
    assert panel.refreshed == 1
    panel.hide()
    panel.show()
    assert panel.refreshed == 1
