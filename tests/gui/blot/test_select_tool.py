"""Choosing and changing by mouse and keyboard, with real events on the canvas."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from blotquant.gui.blot.canvas import BlotCanvas
from blotquant.gui.blot.looks import LaneLook
from blotquant.gui.session import Session
from blotquant.model import Blot, Lane
from tests.gui.blot.pointer import LEFT, PLAIN, at, drag

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def blot(canvas: BlotCanvas) -> Blot:
    shown = canvas.blot
    assert shown is not None
    return shown


def lane(canvas: BlotCanvas, number: int) -> Lane:
    return next(one for one in blot(canvas).lanes if one.number == number)


def look(canvas: BlotCanvas, number: int) -> LaneLook:
    return next(one for one in canvas.look.lanes if one.number == number)


def middle(canvas: BlotCanvas, number: int, row: float = 20.0) -> QPoint:
    return at(canvas.view, *look(canvas, number).shape.point(row, 0.0))


def band_middle(canvas: BlotCanvas, number: int) -> QPoint:
    band = look(canvas, number).bands[0]
    return middle(canvas, number, (band.top_px + band.bottom_px) / 2)


def click(canvas: BlotCanvas, place: QPoint, keys: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.mouseClick(canvas.view.viewport(), LEFT, keys, place)


def chosen(canvas: BlotCanvas) -> list[int]:
    ids = canvas.session.selection.lane_ids
    return sorted(one.number for one in blot(canvas).lanes if one.id in ids)


def measured(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.is_measured, timeout=20_000)


def scale(canvas: BlotCanvas) -> float:
    return canvas.view.transform().m11()


# Choosing


def test_a_click_chooses_a_lane_and_a_click_beside_gives_it_up(canvas: BlotCanvas) -> None:
    click(canvas, middle(canvas, 3))
    assert chosen(canvas) == [3]
    assert canvas.session.selection.band is None
    click(canvas, QPoint(5, 5))
    assert chosen(canvas) == []
    assert canvas.session.undo_label is None


def test_a_click_on_a_band_chooses_it_and_its_lane(canvas: BlotCanvas) -> None:
    click(canvas, band_middle(canvas, 4))
    assert chosen(canvas) == [4]
    assert canvas.session.selection.band == 1


def test_ctrl_adds_and_takes_away_and_shift_chooses_up_to_here(canvas: BlotCanvas) -> None:
    click(canvas, middle(canvas, 2))
    click(canvas, middle(canvas, 5), CTRL)
    assert chosen(canvas) == [2, 5]
    click(canvas, middle(canvas, 2), CTRL)
    assert chosen(canvas) == [5]
    click(canvas, middle(canvas, 3), SHIFT)
    assert chosen(canvas) == [3, 4, 5]


def test_a_click_on_one_of_several_chosen_lanes_chooses_it_alone(canvas: BlotCanvas) -> None:
    canvas.session.select(lane_ids=[one.id for one in blot(canvas).lanes])
    click(canvas, middle(canvas, 2))
    assert chosen(canvas) == [2]


def test_a_frame_drawn_from_beside_chooses_what_it_touches(canvas: BlotCanvas) -> None:
    click(canvas, middle(canvas, 6))
    drag(canvas.view, [at(canvas.view, 10, 2), at(canvas.view, 30, 30), middle(canvas, 2, 50)])
    assert chosen(canvas) == [1, 2]
    drag(canvas.view, [middle(canvas, 5, 20), middle(canvas, 5, 40), middle(canvas, 4, 50)], LEFT, CTRL)
    assert chosen(canvas) == [1, 2, 4, 5]
    assert canvas.session.undo_label is None


def test_escape_gives_up_bit_by_bit(canvas: BlotCanvas) -> None:
    click(canvas, band_middle(canvas, 4))
    QTest.keyClick(canvas.view, Key.Key_Escape)
    assert (chosen(canvas), canvas.session.selection.band) == ([4], None)
    QTest.keyClick(canvas.view, Key.Key_Escape)
    assert chosen(canvas) == []


# Dragging lanes


def test_dragging_a_lane_moves_it_as_one_step_and_its_numbers_follow(
    canvas: BlotCanvas, qtbot: QtBot
) -> None:
    session, before = canvas.session, lane(canvas, 3)
    volume = session.result("b1").bands[2].volume  # pyright: ignore[reportOptionalMemberAccess]
    start = middle(canvas, 3)
    steps = [start + QPoint(step, step // 2) for step in (0, 8, 16, 24)]
    drag(canvas.view, steps)
    after = lane(canvas, 3)
    moved = 24 / scale(canvas)
    for (row, col), (row_was, col_was) in zip(after.centre, before.centre, strict=True):
        assert (row - row_was, col - col_was) == pytest.approx((moved / 2, moved), abs=0.01)
    assert session.undo_label == "Move lane 3"
    measured(qtbot, session)
    assert session.result("b1").bands[2].volume != volume  # pyright: ignore[reportOptionalMemberAccess]
    session.undo()
    assert lane(canvas, 3) == before
    assert session.undo_label is None


def test_all_chosen_lanes_are_moved(canvas: BlotCanvas) -> None:
    canvas.session.select(lane_ids=[one.id for one in blot(canvas).lanes][:2])
    before = [one.centre for one in blot(canvas).lanes]
    drag(
        canvas.view, [middle(canvas, 2), middle(canvas, 2) + QPoint(10, 0), middle(canvas, 2) + QPoint(20, 0)]
    )
    shifts = [one.centre[0][1] - was[0][1] for one, was in zip(blot(canvas).lanes, before, strict=True)]
    assert shifts == pytest.approx([20 / scale(canvas)] * 2 + [0] * 4, abs=0.01)
    assert canvas.session.undo_label == "Move 2 lanes"


def test_escape_in_a_drag_leaves_everything_as_it_was(canvas: BlotCanvas) -> None:
    before, start = canvas.session.project, middle(canvas, 3)
    drag(canvas.view, [start, start + QPoint(15, 0), start + QPoint(30, 0)], release=False)
    assert canvas.session.project != before
    QTest.keyClick(canvas.view, Key.Key_Escape)
    assert canvas.session.project == before
    QTest.mouseMove(canvas.view.viewport(), start + QPoint(60, 0))
    QTest.mouseRelease(canvas.view.viewport(), LEFT, PLAIN, start + QPoint(60, 0))
    assert canvas.session.project == before
    assert canvas.session.undo_label is None


def test_a_shaking_hand_moves_nothing(canvas: BlotCanvas) -> None:
    before, start = canvas.session.project, middle(canvas, 3)
    drag(canvas.view, [start, start + QPoint(1, 2), start + QPoint(2, 1)])
    assert canvas.session.project == before
    assert chosen(canvas) == [3]


def test_an_edge_sets_the_width_of_all_chosen_lanes(canvas: BlotCanvas) -> None:
    click(canvas, middle(canvas, 2))
    click(canvas, middle(canvas, 3), CTRL)
    held = look(canvas, 3).shape
    edge = at(canvas.view, *held.point(20.0, held.width_px / 2))
    inward = at(canvas.view, *held.point(20.0, 15.0))
    drag(canvas.view, [edge, edge - QPoint(8, 0), inward])
    assert [lane(canvas, n).width_px for n in (2, 3)] == pytest.approx([30.0, 30.0], abs=1 / scale(canvas))
    assert lane(canvas, 3).centre == held.centre
    assert canvas.session.undo_label == "Resize 2 lanes"


def test_an_edge_of_a_lane_that_is_not_chosen_moves_it(canvas: BlotCanvas) -> None:
    held, width = look(canvas, 3).shape, lane(canvas, 3).width_px
    edge = at(canvas.view, *held.point(20.0, held.width_px / 2 - 1))
    drag(canvas.view, [edge, edge + QPoint(6, 0), edge + QPoint(12, 0)])
    assert lane(canvas, 3).width_px == width
    assert canvas.session.undo_label == "Move lane 3"


def test_an_end_tilts_a_lane(canvas: BlotCanvas) -> None:
    click(canvas, middle(canvas, 2))
    before = lane(canvas, 2).centre
    end = at(canvas.view, *before[-1])
    drag(canvas.view, [end, end + QPoint(6, 0), end + QPoint(12, 0)])
    after = lane(canvas, 2).centre
    assert after[0] == before[0]
    assert after[-1][1] - before[-1][1] == pytest.approx(12 / scale(canvas), abs=1 / scale(canvas))
    assert canvas.session.undo_label == "Tilt lane 2"


def test_a_double_click_adds_a_point_that_bends_the_lane_and_delete_removes_it(canvas: BlotCanvas) -> None:
    place = middle(canvas, 2, 60.0)
    QTest.mouseDClick(canvas.view.viewport(), LEFT, PLAIN, place)
    assert len(lane(canvas, 2).centre) == 3
    assert canvas.session.undo_label == "Add point to lane 2"
    drag(canvas.view, [place, place + QPoint(8, 0), place + QPoint(14, 0)])
    bent = lane(canvas, 2).centre
    assert bent[1][1] - (bent[0][1] + bent[2][1]) / 2 == pytest.approx(14 / scale(canvas), abs=2)
    assert canvas.session.undo_label == "Bend lane 2"
    QTest.keyClick(canvas.view, Key.Key_Delete)
    assert len(lane(canvas, 2).centre) == 2
    assert len(blot(canvas).lanes) == 6


def test_a_point_cannot_pass_its_neighbours(canvas: BlotCanvas) -> None:
    click(canvas, middle(canvas, 2))
    top, bottom = lane(canvas, 2).centre
    place = at(canvas.view, *top)
    drag(canvas.view, [place, place + QPoint(0, 20), at(canvas.view, bottom[0] + 40, bottom[1])])
    after = lane(canvas, 2).centre
    assert after[0][0] == pytest.approx(bottom[0] - 1.0)
    assert after[1] == bottom


def test_delete_without_a_point_deletes_the_chosen_lanes(canvas: BlotCanvas) -> None:
    click(canvas, middle(canvas, 2))
    click(canvas, middle(canvas, 3), CTRL)
    QTest.keyClick(canvas.view, Key.Key_Delete)
    assert len(blot(canvas).lanes) == 4
    assert canvas.session.undo_label == "Delete 2 lanes"
    canvas.session.undo()
    assert len(blot(canvas).lanes) == 6


# Keys


def test_arrow_keys_nudge_by_one_and_with_shift_by_ten_pixels(canvas: BlotCanvas) -> None:
    click(canvas, middle(canvas, 2))
    (row, col), _ = lane(canvas, 2).centre
    QTest.keyClick(canvas.view, Key.Key_Right)
    QTest.keyClick(canvas.view, Key.Key_Right)
    QTest.keyClick(canvas.view, Key.Key_Down, SHIFT)
    assert lane(canvas, 2).centre[0] == pytest.approx((row + 10, col + 2))
    canvas.session.undo()
    assert lane(canvas, 2).centre[0] == (row, col)


def test_arrow_keys_nudge_the_point_that_is_held(canvas: BlotCanvas) -> None:
    click(canvas, middle(canvas, 2))
    top, bottom = lane(canvas, 2).centre
    click(canvas, at(canvas.view, *bottom))
    QTest.keyClick(canvas.view, Key.Key_Left)
    assert lane(canvas, 2).centre == (top, (bottom[0], bottom[1] - 1))


def test_up_and_down_nudge_the_band_that_is_chosen(canvas: BlotCanvas) -> None:
    click(canvas, band_middle(canvas, 3))
    before = look(canvas, 3).bands[0]
    QTest.keyClick(canvas.view, Key.Key_Down)
    QTest.keyClick(canvas.view, Key.Key_Down)
    (band,) = lane(canvas, 3).bands
    assert (band.top_px, band.bottom_px) == pytest.approx((before.top_px + 2, before.bottom_px + 2))
    canvas.session.undo()
    assert lane(canvas, 3).bands == ()


def test_brackets_make_lanes_wider_and_bands_higher(canvas: BlotCanvas) -> None:
    click(canvas, middle(canvas, 2))
    width = lane(canvas, 2).width_px
    for key, keys in (
        (Key.Key_BracketRight, PLAIN),
        (Key.Key_BracketRight, PLAIN),
        (Key.Key_BraceLeft, SHIFT),
    ):
        QTest.keyClick(canvas.view, key, keys)
    assert lane(canvas, 2).width_px == pytest.approx(width - 8)
    canvas.session.undo()
    assert lane(canvas, 2).width_px == width
    click(canvas, band_middle(canvas, 3))
    before = look(canvas, 3).bands[0]
    QTest.keyClick(canvas.view, Key.Key_BracketRight)
    (band,) = lane(canvas, 3).bands
    assert (band.top_px, band.bottom_px) == pytest.approx((before.top_px - 1, before.bottom_px + 1))
    for _ in range(5):
        QTest.keyClick(canvas.view, Key.Key_BraceLeft, SHIFT)
    (band,) = lane(canvas, 3).bands  # made smaller once: twice would leave nothing of it
    assert (band.top_px, band.bottom_px) == pytest.approx((before.top_px + 9, before.bottom_px - 9))


def test_arrow_keys_move_the_picture_when_nothing_is_chosen(canvas: BlotCanvas) -> None:
    before = at(canvas.view, 0, 0)
    QTest.keyClick(canvas.view, Key.Key_Right)
    assert at(canvas.view, 0, 0) - before == QPoint(-60, 0)


# Bands


def test_dragging_the_edge_of_a_band_sets_it_by_hand_and_fixes_the_rows(
    canvas: BlotCanvas, qtbot: QtBot
) -> None:
    session = canvas.session
    found = session.result("b1").rows_px  # pyright: ignore[reportOptionalMemberAccess]
    assert len(found) == 2
    click(canvas, band_middle(canvas, 4))
    held, band = look(canvas, 4), look(canvas, 4).bands[0]
    edge = at(canvas.view, *held.shape.point(band.bottom_px, -8.0))
    drag(canvas.view, [edge, edge + QPoint(0, 6), edge + QPoint(0, 12), edge + QPoint(0, 20)])
    (stored,) = lane(canvas, 4).bands
    assert stored.kind == "manual"
    assert stored.top_px == pytest.approx(band.top_px)
    assert stored.bottom_px == pytest.approx(band.bottom_px + 20 / scale(canvas), abs=0.01)
    assert blot(canvas).rows_at == found
    assert session.undo_label == "Set band 1 of lane 4"
    measured(qtbot, session)
    result = next(b for b in session.result("b1").bands if b.lane == 4)  # pyright: ignore[reportOptionalMemberAccess]
    assert (result.kind, result.bottom_px) == ("manual", pytest.approx(stored.bottom_px))
    session.undo()
    assert lane(canvas, 4).bands == ()
    assert blot(canvas).rows_at == ()
    assert session.undo_label is None


def test_the_edges_of_a_band_do_not_pass_each_other(canvas: BlotCanvas) -> None:
    click(canvas, band_middle(canvas, 4))
    held, band = look(canvas, 4), look(canvas, 4).bands[0]
    edge = at(canvas.view, *held.shape.point(band.top_px, -8.0))
    drag(canvas.view, [edge, edge + QPoint(0, 30), edge + QPoint(0, 150)])
    (stored,) = lane(canvas, 4).bands
    assert (stored.top_px, stored.bottom_px) == pytest.approx((band.bottom_px - 1, band.bottom_px))


def test_a_click_on_another_row_makes_it_the_target_for_all_lanes(canvas: BlotCanvas, qtbot: QtBot) -> None:
    session, other = canvas.session, canvas.look.rows[1]
    assert not other.is_target
    click(canvas, at(canvas.view, other.line.row_at(150.0), 150.0))
    assert blot(canvas).rows == (2,)
    assert len(blot(canvas).rows_at) == 2
    assert session.undo_label == "Target is row 2"
    measured(qtbot, session)
    assert {band.band for band in session.result("b1").bands} == {2}  # pyright: ignore[reportOptionalMemberAccess]
    assert [row.is_target for row in canvas.look.rows] == [False, True]
    first = canvas.look.rows[0]
    click(canvas, at(canvas.view, first.line.row_at(150.0), 150.0), CTRL)
    assert blot(canvas).rows == (1, 2)


def test_hovering_says_what_can_be_done(canvas: BlotCanvas) -> None:
    said: list[str] = []
    canvas.hint_changed.connect(said.append)
    viewport = canvas.view.viewport()
    other = canvas.look.rows[1]
    QTest.mouseMove(viewport, at(canvas.view, other.line.row_at(150.0), 150.0))
    assert said[-1].startswith("Click to make row 2 the target")
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    click(canvas, middle(canvas, 2))
    QTest.mouseMove(viewport, at(canvas.view, *lane(canvas, 2).centre[0]))
    assert said[-1].startswith("Drag to bend or tilt")
    assert viewport.cursor().shape() == Qt.CursorShape.SizeAllCursor
    QTest.mouseMove(viewport, QPoint(4, 4))
    assert said[-1].startswith("Click a lane or band")
    assert viewport.cursor().shape() == Qt.CursorShape.ArrowCursor
