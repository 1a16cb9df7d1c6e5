"""Everything can be reached without a mouse, and a screen reader can name it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from blotquant.gui.main_window import MainWindow
from tests.end_to_end.window.person import blot, wait

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
OF_QT = ("qt_", "ScrollLeftButton", "ScrollRightButton")  # parts of Qt's own widgets
OF_QT_INSIDE = (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
PANELS = ("blots", "display", "profile", "samples", "bands", "pairs", "ratios", "problems")


def name_of(widget: QWidget) -> str:
    """Return what a screen reader says, or the words of the label that belongs to it."""
    buddies = [label for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    if buddies:
        return buddies[0].text()
    if isinstance(widget, QComboBox):  # Qt takes what is chosen for its name
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def nameless(top: QWidget) -> list[str]:
    """Return the interactive widgets that are shown and have no name."""
    found: list[str] = []
    for widget in top.findChildren(QWidget):
        if not isinstance(widget, INTERACTIVE) or isinstance(widget, QScrollBar) or not widget.isVisible():
            continue
        parent = widget.parentWidget()
        if widget.objectName().startswith(OF_QT) or isinstance(parent, OF_QT_INSIDE):
            continue
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus and isinstance(widget, QAbstractItemView):
            continue  # headers of tables, which the table speaks for
        if not name_of(widget).strip():
            found.append(f"{type(widget).__name__} in {type(parent).__name__}")
    return found


@pytest.fixture
def full(opened: MainWindow) -> MainWindow:
    """The window with a lane chosen and the other blot of the pair shown."""
    opened.session.select(lane_ids=[blot(opened).lanes[1].id], band=1)
    opened.actions_["show_partner"].trigger()
    wait(lambda: opened.docks.profile.plot is not None, "for the plot")
    return opened


def test_a_screen_reader_can_name_every_widget(full: MainWindow) -> None:
    for panel in PANELS:
        full.docks.show(panel)
        if panel == "ratios":
            wait(lambda: full.docks.ratios.plot is not None, "for the plot")
        QTest.qWait(20)
        assert nameless(full) == [], panel


def test_the_start_page_can_be_named_and_used_by_keys(window: MainWindow) -> None:
    assert nameless(window) == []
    reached = tab_order(window)
    assert window.start_page.open_button in reached
    assert window.start_page.demo_button in reached


DIALOGS = ("method", "find_lanes", "shortcuts", "about", "guide")


def test_a_screen_reader_can_name_what_is_in_dialogs(full: MainWindow) -> None:
    for key in DIALOGS:
        full.actions_[key].trigger()
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        assert len(dialogs) == 1
        assert nameless(dialogs[0]) == [], key
        dialogs[0].close()


def tab_order(window: QWidget, most: int = 200) -> list[QWidget]:
    """Return the widgets that Tab leads to, in their order, until it begins again."""
    window.activateWindow()
    wait(window.isActiveWindow)
    window.setFocus()
    seen: list[QWidget] = []
    for _ in range(most):
        window.focusNextChild()
        now = QApplication.focusWidget()
        if now is None or any(now is one for one in seen):
            break
        seen.append(now)
    return seen


def test_tab_leads_from_the_blots_over_the_picture_to_the_numbers(full: MainWindow) -> None:
    docks = full.docks
    reached = tab_order(full)
    wanted = (docks.blots.tree, full.area.canvas.view, docks.profile.plot, docks.samples.view)
    places = [next((at for at, one in enumerate(reached) if one is widget), -1) for widget in wanted]
    assert min(places) >= 0
    assert places == sorted(places)


def test_buttons_whose_actions_are_in_no_menu_are_reached_by_tab(full: MainWindow) -> None:
    for panel in ("samples", "pairs"):
        full.docks.show(panel)
        QTest.qWait(20)
        reached = tab_order(full)
        buttons = full.docks.widget(panel).findChildren(QToolButton)
        inside = [one for one in buttons if one.text() and one.isVisible() and one.isEnabled()]
        assert inside
        assert [one.text() for one in inside if not any(one is other for other in reached)] == []


def test_tab_leaves_every_table_forwards_and_backwards(full: MainWindow) -> None:
    full.activateWindow()
    wait(full.isActiveWindow)
    for panel in PANELS:
        full.docks.show(panel)
        QTest.qWait(20)
        for view in full.docks.widget(panel).findChildren(QAbstractItemView):
            if not view.isVisible() or view.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                view.setFocus()
                assert view.hasFocus()
                for _ in range(80):
                    if view.hasFocus():
                        QTest.keyClick(view, key)
                assert not view.hasFocus(), (panel, key)
