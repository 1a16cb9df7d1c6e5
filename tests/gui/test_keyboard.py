"""Tab leads where a mouse would go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from blotquant.gui.keyboard import lead_through, reach_by_tab


def test_buttons_of_a_toolbar_are_reached(qtbot: QtBot) -> None:
    bar = QToolBar()
    qtbot.addWidget(bar)
    bar.addAction(QAction("Turn", bar))
    bar.addSeparator()
    button = bar.widgetForAction(bar.actions()[0])
    assert isinstance(button, QToolButton)
    assert button.focusPolicy() == Qt.FocusPolicy.NoFocus
    reach_by_tab(bar)
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_tab_leads_through_parts_in_the_order_that_is_wanted(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    parts: list[QWidget] = []
    fields: list[QLineEdit] = []
    for _ in range(2):
        part = QWidget()
        inner = QHBoxLayout(part)
        fields += [QLineEdit(), QLineEdit()]
        inner.addWidget(fields[-2])
        inner.addWidget(fields[-1])
        row.addWidget(part)
        parts.append(part)
    with qtbot.waitActive(window):
        window.show()
    lead_through(reversed(parts))
    fields[2].setFocus()
    order = [fields[2]]
    for _ in range(3):
        window.focusNextChild()
        order.append(next(field for field in fields if field.hasFocus()))
    assert order == [fields[2], fields[3], fields[0], fields[1]]
