from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from blotquant import edits
from blotquant.gui.blot.canvas import BlotCanvas
from blotquant.gui.blot.draw_tools import lane_width, split
from blotquant.gui.blot.split_box import SplitBox
from blotquant.model import Blot
from tests.gui.blot.pointer import LEFT, PLAIN, at, drag

Key = Qt.Key


def blot(canvas: BlotCanvas) -> Blot:
    shown = canvas.blot
    assert shown is not None
    return shown


def box(canvas: BlotCanvas) -> SplitBox:
    found = canvas.findChild(SplitBox)
    assert isinstance(found, SplitBox)
    return found


# One lane


def test_a_drag_draws_a_lane_and_numbers_it_by_where_it_lies(canvas: BlotCanvas) -> None:
    widths = sorted(lane.width_px for lane in blot(canvas).lanes)
    first, second = (lane.centre[0][1] for lane in blot(canvas).lanes[:2])
    col = (first + second) / 2
    canvas.set_tool("lane")
    drag(canvas.view, [at(canvas.view, 20, col), at(canvas.view, 90, col), at(canvas.view, 180, col + 4)])
    drawn = blot(canvas).lanes[1]
    assert len(blot(canvas).lanes) == 7
    assert drawn.number == 2
    assert drawn.centre[0] == pytest.approx((20, col), abs=1)
    assert drawn.centre[1] == pytest.approx((180, col + 4), abs=1)
    assert drawn.width_px == pytest.approx((widths[2] + widths[3]) / 2)
    assert canvas.session.selection.lane_ids == (drawn.id,)
    assert canvas.session.undo_label == "Draw lane"
    assert canvas.tool_name == "lane"
    canvas.session.undo()
    assert len(blot(canvas).lanes) == 6


def test_a_lane_can_be_drawn_from_its_bottom_and_never_beyond_the_image(canvas: BlotCanvas) -> None:
    canvas.set_tool("lane")
    drag(canvas.view, [at(canvas.view, 180, 20), at(canvas.view, 100, 20), at(canvas.view, -8, 20)])
    drawn = blot(canvas).lanes[0]
    assert drawn.centre[0] == pytest.approx((0.0, 20), abs=1)
    assert drawn.centre[1] == pytest.approx((180, 20), abs=1)


def test_a_click_or_a_short_drag_draws_nothing(canvas: BlotCanvas) -> None:
    canvas.set_tool("lane")
    QTest.mouseClick(canvas.view.viewport(), LEFT, PLAIN, at(canvas.view, 20, 20))
    drag(canvas.view, [at(canvas.view, 20, 20), at(canvas.view, 24, 60)])
    assert canvas.session.undo_label is None


def test_a_lane_that_waits_for_its_place_gets_it(canvas: BlotCanvas) -> None:
    session = canvas.session
    session.stop_measuring()
    canvas.set_tool("lane")
    session.apply("Unplace", edits.unplace_lanes, "b1")
    drag(canvas.view, [at(canvas.view, 20, 50), at(canvas.view, 90, 50), at(canvas.view, 180, 50)])
    lanes = blot(canvas).lanes
    assert len(lanes) == 6
    assert lanes[0].centre[0] == pytest.approx((20, 50), abs=1)
    assert session.undo_label == "Place lane 1"


def test_escape_forgets_the_lane_and_then_ends_the_tool(canvas: BlotCanvas) -> None:
    named: list[str] = []
    canvas.tool_changed.connect(named.append)
    canvas.set_tool("lane")
    drag(canvas.view, [at(canvas.view, 20, 20), at(canvas.view, 150, 20)], release=False)
    QTest.keyClick(canvas.view, Key.Key_Escape)
    QTest.mouseRelease(canvas.view.viewport(), LEFT, PLAIN, at(canvas.view, 150, 20))
    assert canvas.session.undo_label is None
    assert canvas.tool_name == "lane"
    QTest.keyClick(canvas.view, Key.Key_Escape)
    assert canvas.tool_name == "select"
    assert named == ["lane", "select"]


# A frame


def draw_frame(canvas: BlotCanvas) -> None:
    canvas.set_tool("frame")
    drag(canvas.view, [at(canvas.view, 180, 400), at(canvas.view, 90, 100), at(canvas.view, 20, 40)])


def test_a_frame_is_split_into_as_many_lanes_as_are_asked_for(canvas: BlotCanvas) -> None:
    samples = [lane.sample_id for lane in blot(canvas).lanes]
    draw_frame(canvas)
    assert box(canvas).isVisible()
    assert box(canvas).count.value() == 6
    assert box(canvas).count.hasFocus()
    assert canvas.rect().contains(box(canvas).geometry())
    QTest.keyClicks(box(canvas).count, "8")
    QTest.keyClick(box(canvas).count, Key.Key_Return)
    lanes = blot(canvas).lanes
    assert [lane.number for lane in lanes] == list(range(1, 9))
    assert [lane.sample_id for lane in lanes][:6] == samples
    assert lanes[0].centre[0] == pytest.approx((20, 62.5), abs=1.5)
    assert lanes[7].centre[1] == pytest.approx((180, 377.5), abs=1.5)
    assert [lane.width_px for lane in lanes] == pytest.approx([360 / 8 * 0.9] * 8, abs=0.5)
    assert canvas.session.undo_label == "Split frame into 8 lanes"
    assert canvas.tool_name == "select"
    assert not box(canvas).isVisible()
    canvas.session.undo()
    assert [lane.sample_id for lane in blot(canvas).lanes] == samples


@pytest.mark.parametrize("how", ["escape in the box", "button", "escape on the picture", "other tool"])
def test_a_frame_can_be_given_up(canvas: BlotCanvas, how: str) -> None:
    draw_frame(canvas)
    if how == "escape in the box":
        QTest.keyClick(box(canvas).count, Key.Key_Escape)
    elif how == "button":
        cancel = next(b for b in box(canvas).findChildren(QPushButton) if b.text() == "Cancel")
        QTest.mouseClick(cancel, LEFT)
    elif how == "escape on the picture":
        QTest.keyClick(canvas.view, Key.Key_Escape)
    else:
        canvas.set_tool("select")
    assert not box(canvas).isVisible()
    assert canvas.session.undo_label is None


def test_a_frame_of_no_size_asks_nothing(canvas: BlotCanvas) -> None:
    canvas.set_tool("frame")
    drag(canvas.view, [at(canvas.view, 20, 40), at(canvas.view, 21, 200)])
    assert not box(canvas).isVisible()


def test_the_box_shows_the_split_while_it_is_typed(canvas: BlotCanvas) -> None:
    draw_frame(canvas)
    before = canvas.view.viewport().grab().toImage()
    box(canvas).count.setValue(3)
    assert canvas.view.viewport().grab().toImage() != before
    box(canvas).rejected.emit()
    assert canvas.view.viewport().grab().toImage() != before


def test_splitting_by_hand() -> None:
    frame = (10.0, 100.0), (10.0, 140.0), (90.0, 140.0), (90.0, 100.0)
    assert split(frame, 2) == (((10, 110), (90, 110)), ((10, 130), (90, 130)))
    assert lane_width(frame, 2, 0.25) == 15.0


def test_in_a_straightened_view_lanes_run_upright_as_they_are_seen(canvas: BlotCanvas) -> None:
    canvas.session.apply("Straighten", edits.rotate_blot, "b1", -3.0)
    draw_frame(canvas)
    box(canvas).accept()
    for lane in canvas.look.lanes:
        top, bottom = (at(canvas.view, *place) for place in lane.shape.centre)
        assert abs(top.x() - bottom.x()) <= 1
        assert lane.shape.slope == pytest.approx(np.tan(np.radians(3.0)), abs=1e-6)
        left, right = (at(canvas.view, *place) for place in lane.shape.across(100.0))
        assert abs(left.y() - right.y()) <= 1


def test_the_space_bar_moves_the_picture_with_any_tool(canvas: BlotCanvas) -> None:
    canvas.set_tool("lane")
    before = at(canvas.view, 0, 0)
    QTest.keyPress(canvas.view, Key.Key_Space)
    drag(canvas.view, [QPoint(100, 100), QPoint(110, 130), QPoint(120, 180)])
    QTest.keyRelease(canvas.view, Key.Key_Space)
    assert at(canvas.view, 0, 0) - before == QPoint(20, 80)
    assert canvas.session.undo_label is None
    assert canvas.view.viewport().cursor().shape() == Qt.CursorShape.CrossCursor
