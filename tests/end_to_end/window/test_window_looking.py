"""Looking closer: the wheel, fingers, levels, the read-out, and the limits of the profile."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from blotquant.files.images import read_image
from blotquant.gui.blot.levels import Levels
from blotquant.gui.main_window import MainWindow
from blotquant.gui.panels.profile_marks import Limit
from tests.end_to_end.window.person import (
    LEFT,
    blot,
    click,
    lane,
    measured,
    middle,
    on_image,
    type_keys,
    wait,
)
from tests.gui.blot.pointer import TRACKPAD, colour_at, wheel

Key = Qt.Key


def test_the_wheel_and_fingers_zoom_about_the_pointer(opened: MainWindow) -> None:
    view = opened.area.canvas.view
    place = middle(opened, 3)
    where, zoom = on_image(opened, place), view.zoom
    wheel(view, where, QPoint(0, 240))
    assert view.zoom == pytest.approx(1.44 * zoom)
    assert (on_image(opened, place) - where).manhattanLength() <= 3
    point = QPointF(where)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, TRACKPAD, 2, point, point, point, 0.5, QPointF(), 0
    )
    QApplication.sendEvent(view.viewport(), pinch)
    assert view.zoom == pytest.approx(2.16 * zoom)
    type_keys(opened, Key.Key_0)
    assert view.zoom == pytest.approx(zoom)


def test_the_status_line_reads_out_the_pixel_under_the_pointer(opened: MainWindow, folder: Path) -> None:
    view = opened.area.canvas.view
    QTest.mouseMove(view.viewport(), on_image(opened, (100.5, 60.5)))
    stored = int(read_image(folder / blot(opened).image.path, blot(opened).image).values[100, 60])
    text = opened.status.read_out.text().replace(",", "").replace("\u202f", "").replace("\u00a0", "")
    assert str(stored) in text
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert opened.status.read_out.text() == ""


def test_levels_change_the_picture_and_no_number(opened: MainWindow) -> None:
    report, label = opened.session.report, opened.session.undo_label
    view = opened.area.canvas.view
    beside = on_image(opened, (5, 5))
    light = colour_at(view, beside).lightness()
    levels = opened.docks.display.findChild(Levels)
    assert levels is not None
    assert view.display is not None
    before = view.display
    low, _ = levels._handles()
    start = QPoint(round(low), levels.height() // 2)
    QTest.mousePress(levels, LEFT, pos=start)
    QTest.mouseMove(levels, start - QPoint(40, 0))
    QTest.mouseRelease(levels, LEFT, pos=start - QPoint(40, 0))
    assert view.display.low < before.low
    assert colour_at(view, beside).lightness() <= light
    opened.docks.display._invert.click()
    assert colour_at(view, beside).lightness() < 100
    assert opened.session.report is report
    assert opened.session.undo_label == label


def limit_place(window: MainWindow, limit: Limit, row_px: float) -> QPoint:
    """Return where on the plot of the profile a row is, at the height of the grip."""
    plot = window.docks.profile.plot
    assert plot is not None
    (_, _), (low, high) = plot.view.viewRange()
    return plot.mapFromScene(plot.view.mapViewToScene(QPointF(row_px, low + 0.6 * (high - low))))


def test_a_limit_of_the_profile_is_dragged_with_live_numbers_and_given_up_with_escape(
    opened: MainWindow,
) -> None:
    band = lane(opened, 2).bands[0]
    click(opened, middle(opened, 2, (band.top_px + band.bottom_px) / 2))
    panel = opened.docks.profile
    wait(lambda: panel.plot is not None and panel._view is not None and panel._view.band is not None)
    plot = panel.plot
    assert plot is not None
    QTest.qWait(50)  # the plot is laid out when it is painted
    before = opened.session.project
    start = limit_place(opened, plot.bottom, plot.bottom.place)
    ends = [limit_place(opened, plot.bottom, band.bottom_px + step) for step in (2, 4, 6)]
    port = plot.viewport()

    def drag_there() -> None:
        QTest.mouseMove(port, start)
        QTest.mousePress(port, LEFT, pos=start)
        for end in ends:
            QTest.qWait(20)  # the plot takes no more moves than a screen shows
            QTest.mouseMove(port, end)
        measured(opened)

    drag_there()
    assert opened.session.undo_label == "Set band limits in lane 2"
    assert lane(opened, 2).bands[0].bottom_px == pytest.approx(band.bottom_px + 6, abs=1.5)
    plot.setFocus()
    QTest.keyClick(plot, Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, pos=ends[-1])
    measured(opened)
    assert opened.session.project == before
    drag_there()
    QTest.mouseRelease(port, LEFT, pos=ends[-1])
    measured(opened)
    assert blot(opened).lanes[1].bands[0].kind == "manual"
    type_keys(opened, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.session.project == before  # one step
