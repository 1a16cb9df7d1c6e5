"""The tour goes by keyboard and mouse, is shown by itself only once, and stays out of the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from blotquant.gui import theme, tour
from blotquant.gui.tour import Tour, bubble_place


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(700, 400)
    row = QHBoxLayout(window)
    for text in ("one", "two", "three"):
        row.addWidget(QLineEdit(text))
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def guide(window: QWidget) -> Tour:
    fields = window.findChildren(QLineEdit)
    return Tour(window, [(field, f"This is {field.text()}.") for field in fields])


def said(guide: Tour) -> list[str]:
    return [label.text() for label in guide.findChildren(QLabel) if label.isVisible()]


def buttons(guide: Tour) -> list[str]:
    return [button.text() for button in guide.findChildren(QPushButton) if button.isVisible()]


def test_it_remembers_that_it_was_seen_and_comes_again_when_asked_for(window: QWidget, qtbot: QtBot) -> None:
    steps = [(window.findChildren(QLineEdit)[0], "Here.")]
    assert not tour.seen()
    tour.start(steps, window)
    (guide,) = window.findChildren(Tour)
    guide.end()
    qtbot.waitUntil(lambda: not window.findChildren(Tour))
    assert tour.seen()
    tour.start(steps, window)
    assert [guide.number for guide in window.findChildren(Tour)] == [1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Space])
def test_keys_go_on_and_the_last_step_ends_it(guide: Tour, qtbot: QtBot, key: Qt.Key) -> None:
    guide.start()
    for number in (1, 2, 3):
        assert guide.number == number
        qtbot.keyClick(guide, key)
    assert not guide.isVisible()


def test_left_goes_back_but_not_before_the_first(guide: Tour, qtbot: QtBot) -> None:
    guide.start()
    qtbot.keyClick(guide, Qt.Key.Key_Right)
    qtbot.keyClick(guide, Qt.Key.Key_Left)
    qtbot.keyClick(guide, Qt.Key.Key_Left)
    assert guide.number == 1


def test_escape_ends_it_and_the_keyboard_goes_back(guide: Tour, window: QWidget, qtbot: QtBot) -> None:
    second = window.findChildren(QLineEdit)[1]
    second.setFocus()
    guide.start()
    assert window.focusWidget() is guide
    with qtbot.waitSignal(guide.ended):
        qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert guide.number == 0
    assert window.focusWidget() is second


def test_tab_and_shortcuts_do_not_reach_the_window_below(guide: Tour, window: QWidget, qtbot: QtBot) -> None:
    used: list[bool] = []
    QShortcut(QKeySequence(Qt.Key.Key_Right), window).activated.connect(lambda: used.append(True))
    guide.start()
    qtbot.keyClick(guide, Qt.Key.Key_Tab)
    assert window.focusWidget() is guide
    qtbot.keyClick(guide, Qt.Key.Key_Right)
    assert (guide.number, used) == (2, [])


def test_the_mouse_works_too_and_buttons_fit_the_step(guide: Tour, qtbot: QtBot) -> None:
    guide.start()
    assert buttons(guide) == ["End tour", "Next"]
    for _ in range(2):
        (following,) = (b for b in guide.findChildren(QPushButton) if b.text() == "Next")
        qtbot.mouseClick(following, Qt.MouseButton.LeftButton)
    assert said(guide) == ["This is three.", "3 of 3"]
    assert buttons(guide) == ["Back", "Done"]


def test_what_is_said_is_read_out(guide: Tour) -> None:
    guide.start()
    assert guide.accessibleName() == "This is one."


def test_widgets_that_are_hidden_are_passed_over(guide: Tour, window: QWidget, qtbot: QtBot) -> None:
    window.findChildren(QLineEdit)[1].hide()
    guide.start()
    assert said(guide) == ["This is one.", "1 of 2"]
    qtbot.keyClick(guide, Qt.Key.Key_Right)
    assert said(guide) == ["This is three.", "2 of 2"]


def test_without_anything_to_point_at_it_ends_at_once(window: QWidget) -> None:
    guide = Tour(window, [])
    guide.start()
    assert guide.number == 0


def test_at_most_five_bubbles(window: QWidget, qtbot: QtBot) -> None:
    field = window.findChildren(QLineEdit)[0]
    guide = Tour(window, [(field, str(i)) for i in range(9)])
    guide.start()
    assert said(guide) == ["0", "1 of 5"]


def test_it_follows_the_size_of_the_window(guide: Tour, window: QWidget, qtbot: QtBot) -> None:
    guide.start()
    window.resize(900, 500)
    qtbot.waitUntil(lambda: guide.size() == QSize(900, 500))


def test_the_widget_pointed_at_stays_bright_and_the_rest_is_darker(
    guide: Tour, window: QWidget, qtbot: QtBot
) -> None:
    field = window.findChildren(QLineEdit)[0]
    inside = field.geometry().center() + QPoint(40, 0)
    outside = QPoint(5, 5)
    before = window.grab().toImage()
    guide.start()
    after = window.grab().toImage()
    assert after.pixelColor(inside) == before.pixelColor(inside)
    assert after.pixelColor(outside).lightness() < 0.7 * before.pixelColor(outside).lightness()


def test_the_bubble_has_the_colours_of_the_theme(guide: Tour, window: QWidget, qapp: object) -> None:
    from PySide6.QtWidgets import QApplication

    assert isinstance(qapp, QApplication)
    theme.apply(qapp, "dark")
    guide.start()
    bubble = guide.findChildren(QLabel)[0].parentWidget()
    assert bubble is not None
    corner = bubble.geometry().topLeft() + QPoint(8, 8)
    assert window.grab().toImage().pixelColor(corner).name() == theme.DARK.panel


# Where a bubble stands

ROOM = QRect(0, 0, 800, 600)
SIZE = QSize(300, 100)


@pytest.mark.parametrize(
    ("hole", "side"),
    [
        (QRect(300, 10, 200, 40), "below"),
        (QRect(0, 0, 60, 40), "below"),
        (QRect(300, 540, 200, 50), "above"),
        (QRect(0, 0, 200, 600), "right"),
        (QRect(600, 0, 200, 600), "left"),
    ],
)
def test_a_bubble_stands_beside_what_it_points_at(hole: QRect, side: str) -> None:
    place = bubble_place(hole, SIZE, ROOM)
    assert ROOM.contains(place)
    assert not place.intersects(hole)
    found = {
        "below": place.top() > hole.bottom(),
        "above": place.bottom() < hole.top(),
        "right": place.left() > hole.right(),
        "left": place.right() < hole.left(),
    }
    assert found[side]


def test_a_bubble_lies_on_what_fills_the_window() -> None:
    assert ROOM.contains(bubble_place(ROOM, SIZE, ROOM))
