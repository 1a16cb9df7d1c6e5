"""Ways through the window for those who do not use a mouse."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import chain, pairwise

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
    stops: dict[QWidget, list[QWidget]] = {part: [] for part in parts}
    for widget in _chain(next(iter(stops))):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            part = _part_of(widget, stops)
            if part is not None:
                stops[part].append(widget)
    for before, after in pairwise(chain.from_iterable(stops.values())):
        QWidget.setTabOrder(before, after)


def _chain(first: QWidget) -> Iterator[QWidget]:
    """Yield every widget of a window in the order of Tab as it is now."""
    yield first
    widget = first.nextInFocusChain()
    while widget is not None and widget is not first:
        yield widget
        widget = widget.nextInFocusChain()


def _part_of(widget: QWidget, parts: Container[QWidget]) -> QWidget | None:
    place: QWidget | None = widget
    while place is not None and place not in parts:
        place = place.parentWidget()
    return place
