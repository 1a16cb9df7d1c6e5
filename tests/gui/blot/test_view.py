from __future__ import annotations

from dataclasses import replace
from typing import Literal

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import blotquant.gui.blot.view as view_module
from blotquant.gui.blot.display import Display
from blotquant.gui.blot.image_item import SATURATED_COLOUR
from blotquant.gui.blot.readout import PixelReadout
from blotquant.gui.blot.view import BlotView
from tests.gui.blot.pictures import one_band, picture
from tests.gui.blot.pointer import LEFT, MIDDLE, PLAIN, TRACKPAD, at, colour_at, drag, painted, wheel

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BAND = (50, 100)  # row and column of its middle
BESIDE = (10, 20)


@pytest.fixture
def view(qtbot: QtBot) -> BlotView:
    made = BlotView()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(view: BlotView, where: QPoint) -> tuple[float, float]:
    place: QPointF = view.viewportTransform().inverted()[0].map(QPointF(where))
    return place.x(), place.y()


def scale(view: BlotView) -> float:
    """Logical pixels per pixel of the image."""
    return view.zoom / view.devicePixelRatio()


# What is painted


def test_a_large_image_is_prepared_beside_the_window(
    view: BlotView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = picture(one_band()), picture(one_band(200, 400))
    monkeypatch.setattr(view_module, "LARGE_PIXELS", large.values.size)
    view.set_pixels(small)
    shown_as = replace(view.display, gamma=2.0) if view.display is not None else None
    with qtbot.waitSignal(view.image_ready):
        view.set_pixels(large, shown_as)
        assert view.pixels is large
        assert not view.has_image  # the lanes of this image are not to be drawn over another one
    assert view.has_image
    assert view.display == shown_as
    assert colour_at(view, at(view, 100, 200)).lightness() < 10


def test_a_large_image_that_is_left_again_is_not_shown(
    view: BlotView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = picture(one_band()), picture(one_band(200, 400))
    monkeypatch.setattr(view_module, "LARGE_PIXELS", large.values.size)
    view.set_pixels(large)
    view.set_pixels(small)
    with qtbot.assertNotEmitted(view.image_ready, wait=100):
        pass
    assert view.pyramid is not None
    assert view.pyramid.shape == (100, 200)


@pytest.mark.parametrize("polarity", ["light-bands", "dark-bands"])
def test_bands_are_dark_whatever_the_file_stores_and_light_when_inverted(
    view: BlotView, polarity: Literal["dark-bands", "light-bands"]
) -> None:
    values = one_band() if polarity == "light-bands" else 65535 - one_band()
    view.set_pixels(picture(values, polarity))
    assert colour_at(view, at(view, *BAND)).lightness() < 10
    assert colour_at(view, at(view, *BESIDE)).lightness() > 245
    assert view.display is not None
    view.set_display(replace(view.display, invert=True))
    assert colour_at(view, at(view, *BAND)).lightness() > 245
    assert colour_at(view, at(view, *BESIDE)).lightness() < 10


def test_the_grey_of_a_pixel_is_that_of_the_display(view: BlotView) -> None:
    view.set_pixels(picture(np.full((50, 50), 300, np.uint16)), Display(100.0, 500.0))
    assert colour_at(view, at(view, 25, 25)).red() == pytest.approx(128, abs=1)
    view.set_display(Display(100.0, 1100.0))
    assert colour_at(view, at(view, 25, 25)).red() == pytest.approx(204, abs=1)


@pytest.mark.parametrize("turn", [0.0, 3.0])
def test_a_single_saturated_pixel_is_seen_when_all_of_a_large_image_is(view: BlotView, turn: float) -> None:
    values = np.full((4000, 4000), 1000, np.uint16)
    values[1234, 2345] = 65535
    view.set_turn(turn)
    view.set_pixels(picture(values, clip=65535.0))
    seen = view.viewport().grab().toImage()
    place = at(view, 1234.5, 2345.5)
    centre = place * (seen.width() / view.viewport().width())
    near = [seen.pixelColor(centre.x() + i, centre.y() + j) for i in range(-2, 3) for j in range(-2, 3)]
    assert max(colour.saturation() for colour in near) > 60
    assert view.display is not None
    view.set_display(replace(view.display, show_saturated=False))
    assert colour_at(view, place).saturation() == 0


def test_saturated_pixels_have_the_one_colour_when_zoomed_in(view: BlotView) -> None:
    values = one_band()
    values[49:52, 99:102] = 65535
    view.set_pixels(picture(values, clip=65535.0))
    view.zoom_by(8.0, at(view, *BAND))
    assert colour_at(view, at(view, 50.5, 100.5)) == SATURATED_COLOUR
    assert colour_at(view, at(view, 50.5, 103.5)).saturation() == 0


def test_pixels_are_sharp_squares_when_zoomed_in(view: BlotView) -> None:
    values = np.zeros((100, 100), np.uint16)
    values[50, 50] = 1000
    view.set_pixels(picture(values), Display(0.0, 1000.0))
    view.zoom_by(10.0, at(view, 50.5, 50.5))
    for row, col, light in ((50.1, 50.1, 0), (50.9, 50.9, 0), (49.9, 50.5, 255), (50.5, 51.1, 255)):
        assert colour_at(view, at(view, row, col)).red() == light


def test_the_image_ends_at_its_edge(view: BlotView) -> None:
    view.set_pixels(picture(np.full((4001, 3999), 500, np.uint16)), Display(0.0, 500.0))
    right = at(view, 2000, 3999)
    assert colour_at(view, right - QPoint(2, 0)).lightness() == 0
    assert colour_at(view, right + QPoint(2, 0)).rgb() == view.backgroundBrush().color().rgb()


def test_without_an_image_it_says_what_to_do(view: BlotView) -> None:
    view.set_message("No image yet", "Drop images here")
    empty = painted(view)
    background = view.backgroundBrush().color().rgb()
    inked = [
        x for x in range(500) if any(empty.pixelColor(x, y).rgb() != background for y in range(150, 250, 3))
    ]
    assert inked
    assert 100 < min(inked) < max(inked) < 400
    view.set_pixels(picture(one_band()))
    view.set_pixels(None)
    assert painted(view) == empty


# Zoom and place


@pytest.mark.parametrize("turn", [0.0, -4.0])
@pytest.mark.parametrize("where", [QPoint(120, 90), QPoint(400, 300)])
def test_the_wheel_zooms_about_the_pointer(view: BlotView, where: QPoint, turn: float) -> None:
    view.set_turn(turn)
    view.set_pixels(picture(one_band()))
    before, zoom = shown(view, where), view.zoom
    wheel(view, where, QPoint(0, 240))
    assert view.zoom == pytest.approx(zoom * 1.2**2)
    assert shown(view, where) == pytest.approx(before, abs=0.6 / scale(view))
    wheel(view, where, QPoint(0, -240))
    assert view.zoom == pytest.approx(zoom)
    assert shown(view, where) == pytest.approx(before, abs=1.2 / scale(view))


def test_two_fingers_on_a_trackpad_move_the_image_and_zoom_with_ctrl(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    where, zoom = QPoint(250, 200), view.zoom
    before = at(view, *BAND)
    wheel(view, where, QPoint(-40, 80), moved=QPoint(-20, 30), device=TRACKPAD)
    assert view.zoom == zoom
    assert at(view, *BAND) - before == QPoint(-20, 30)
    wheel(view, where, QPoint(0, 120), moved=QPoint(0, 40), device=TRACKPAD, modifiers=CTRL)
    assert view.zoom == pytest.approx(zoom * 1.2)


def test_pinching_zooms_about_the_fingers(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    where, zoom = QPoint(120, 90), view.zoom
    before = shown(view, where)
    place = QPointF(where)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, TRACKPAD, 2, place, place, place, 0.25, QPointF(), 0
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom == pytest.approx(1.25 * zoom)
    assert shown(view, where) == pytest.approx(before, abs=0.6 / scale(view))


def test_pinching_a_touch_screen_zooms_about_the_fingers(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    zoom, middle = view.zoom, QPoint(250, 200)
    screen = QTest.createTouchDevice()
    port = view.viewport()
    fingers = (QPoint(-40, 0), QPoint(40, 0))
    touch = QTest.touchEvent(port, screen, autoCommit=False)
    for number, finger in enumerate(fingers):
        touch.press(number, middle + finger, port)
    touch.commit()
    for spread in (1.0, 1.5, 2.0):  # Qt takes the first for the beginning
        for number, finger in enumerate(fingers):
            touch.move(number, middle + finger * spread, port)
        touch.commit()
    for number, finger in enumerate(fingers):
        touch.release(number, middle + finger * 2, port)
    touch.commit()
    assert view.zoom == pytest.approx(2 * zoom, rel=0.02)
    assert shown(view, middle) == pytest.approx((100, 50), abs=2)


def test_shift_and_the_wheel_move_sideways(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    before = at(view, *BAND)
    wheel(view, QPoint(250, 200), QPoint(0, 120), modifiers=SHIFT)
    assert at(view, *BAND) - before == QPoint(60, 0)


def test_the_image_is_fitted_with_a_margin_and_again_when_the_window_grows(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    assert at(view, 50, 0).x() == pytest.approx(30, abs=1)
    assert at(view, 50, 200).x() == pytest.approx(470, abs=1)
    assert at(view, *BAND).y() == pytest.approx(200, abs=1)
    view.resize(QSize(900, 400))
    assert at(view, 50, 200).x() - at(view, 50, 0).x() == pytest.approx(680, abs=2)  # 340 px high


def test_a_turned_image_fits_too(view: BlotView) -> None:
    view.set_pixels(picture(np.zeros((2000, 2000), np.uint16)))
    view.set_turn(10.0)
    corners = [at(view, row, col) for row in (0, 2000) for col in (0, 2000)]
    assert min(place.y() for place in corners) == pytest.approx(30, abs=1)
    assert max(place.y() for place in corners) == pytest.approx(370, abs=1)
    right = at(view, 1000, 2000) - at(view, 1000, 0)
    assert right.y() / right.x() == pytest.approx(np.tan(np.radians(10)), abs=0.01)  # clockwise


def test_keys_zoom_and_the_signal_tells_it(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    told: list[float] = []
    view.zoom_changed.connect(told.append)
    fitted = view.zoom
    for key in ("+", "-", "1", "0"):
        QTest.keyClick(view, key)
    assert told == pytest.approx([1.25 * fitted, fitted, 1.0, fitted])
    assert view.is_fitted
    assert at(view, 0, 1) - at(view, 0, 0) != QPoint(1, 0)


def test_at_actual_size_a_pixel_of_the_image_is_one_of_the_screen(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    view.actual_size()
    assert at(view, 0, 150) - at(view, 0, 50) == QPoint(round(100 / view.devicePixelRatio()), 0)
    assert not view.is_fitted


def test_zoom_has_limits(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    view.zoom_by(1e9)
    assert view.zoom == pytest.approx(64.0)
    view.zoom_by(1e-9)
    assert scale(view) == pytest.approx(48 / 200)


def test_the_image_cannot_be_lost(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    view.pan_by(QPoint(10_000, 10_000))
    assert view.viewport().rect().adjusted(-5, -5, 5, 5).contains(at(view, 0, 0))


@pytest.mark.parametrize("by", ["middle button", "space bar"])
def test_the_hand_moves_the_image(view: BlotView, by: str) -> None:
    view.set_pixels(picture(one_band()))
    before, places = at(view, *BAND), [QPoint(200, 200), QPoint(220, 190), QPoint(260, 170)]
    if by == "space bar":
        QTest.keyPress(view, Qt.Key.Key_Space)
        assert view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
        drag(view, places, LEFT)
        QTest.keyRelease(view, Qt.Key.Key_Space)
    else:
        drag(view, places, MIDDLE)
    assert at(view, *BAND) - before == QPoint(60, -30)
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    drag(view, places, LEFT)
    assert at(view, *BAND) - before == QPoint(60, -30)


def test_arrow_keys_move_the_image_when_nothing_else_wants_them(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    before = at(view, *BAND)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert at(view, *BAND) - before == QPoint(60, 0)


def test_the_same_image_keeps_zoom_and_place_and_so_does_one_of_its_size(view: BlotView) -> None:
    pixels = picture(one_band())
    view.set_pixels(pixels)
    view.zoom_by(5.0, QPoint(100, 100))
    kept = view.viewportTransform()
    view.set_pixels(pixels)
    assert view.viewportTransform() == kept
    view.set_pixels(picture(one_band(high=30_000)))
    assert view.viewportTransform() == kept
    view.set_pixels(picture(one_band(rows=200)))
    assert view.is_fitted


def test_another_image_gets_levels_of_its_own_and_keeps_the_rest(view: BlotView) -> None:
    view.set_pixels(picture(one_band()))
    assert view.display is not None
    view.set_display(replace(view.display, gamma=2.0, invert=True))
    view.set_pixels(picture(one_band(high=5000)))
    assert (view.display.gamma, view.display.invert) == (2.0, True)
    assert view.display.high < 6000


# The read-out


def test_the_pixel_under_the_pointer_is_read_out(view: BlotView) -> None:
    told: list[PixelReadout | None] = []
    view.set_pixels(picture(one_band()))
    view.hovered.connect(told.append)
    QTest.mouseMove(view.viewport(), at(view, 50.5, 100.5))
    assert told[-1] == PixelReadout(50, 100, 40_000.0, 40_000.0, saturated=False)
    QTest.mouseMove(view.viewport(), QPoint(3, 3))
    assert told[-1] is None


def test_no_pixel_is_read_while_there_is_none(view: BlotView) -> None:
    told: list[object] = []
    view.hovered.connect(told.append)
    QTest.mouseMove(view.viewport(), QPoint(100, 100))
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, QPoint(100, 100))
    wheel(view, QPoint(100, 100), QPoint(0, 120))
    view.fit()
    view.actual_size()
    assert set(told) == {None}
