"""Ways through the window for those who do not use a mouse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget


def reach_by_tab(bar: QToolBar) -> None:
    """Let Tab lead to the buttons of a toolbar, whose actions are in no menu; Qt leaves them out."""
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def lead_through(parts: Iterable[QWidget]) -> None:
    """Let Tab lead through parts of a window in this order, and within each in its own."""
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """Yield a part and what is in it where Tab can stop, in the order of now."""
    widget: QWidget | None = part
    while widget is not None:
        stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.focusProxy()
        if stops and (widget is part or part.isAncestorOf(widget)):
            yield widget
        widget = widget.nextInFocusChain()
        if widget is part:
            return
