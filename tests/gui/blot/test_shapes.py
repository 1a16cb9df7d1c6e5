from __future__ import annotations

import pytest

from blotquant.gui.blot.shapes import LaneShape, RowFrame, RowLine, band_slope, corners, lane_shapes, turned
from blotquant.model import Blot, ImageRef, Lane

STRAIGHT = LaneShape(((0.0, 50.0), (100.0, 50.0)), 20.0, 0.0)
TILTED = LaneShape(((0.0, 50.0), (100.0, 60.0)), 20.0, -0.1)
BENT = LaneShape(((0.0, 50.0), (50.0, 60.0), (100.0, 50.0)), 20.0, 0.0)


def blot(*centres: tuple[tuple[float, float], ...]) -> Blot:
    lanes = tuple(
        Lane(id=f"l{i}", number=i, sample_id="s", centre=centre, width_px=20.0 if centre else 0.0)
        for i, centre in enumerate(centres, start=1)
    )
    return Blot(id="b1", image=ImageRef(path="a.tif"), target="Akt", form="total", lanes=lanes)


def test_the_outline_of_a_straight_lane_is_its_rectangle() -> None:
    assert STRAIGHT.outline() == ((0, 40), (100, 40), (100, 60), (0, 60))
    assert STRAIGHT.across(30.0) == ((30, 40), (30, 60))


def test_the_outline_follows_the_bends() -> None:
    assert BENT.outline() == ((0, 40), (50, 50), (100, 40), (100, 60), (50, 70), (0, 60))
    assert BENT.box(20.0, 40.0) == ((20, 44), (40, 48), (40, 68), (20, 64))


def test_bands_of_a_tilted_lane_are_at_right_angles_to_it() -> None:
    left, right = TILTED.across(50.0)
    assert left == pytest.approx((51.0, 45.0))
    assert right == pytest.approx((49.0, 65.0))
    along, over = (100.0, 10.0), (right[0] - left[0], right[1] - left[1])
    assert along[0] * over[0] + along[1] * over[1] == pytest.approx(0.0)


@pytest.mark.parametrize("shape", [STRAIGHT, TILTED, BENT])
@pytest.mark.parametrize(("row", "across"), [(10.0, -9.0), (49.0, 0.0), (80.0, 7.0)])
def test_locating_is_the_way_back(shape: LaneShape, row: float, across: float) -> None:
    assert shape.locate(shape.point(row, across)) == pytest.approx((row, across), abs=1e-3)


def test_what_a_lane_contains() -> None:
    assert STRAIGHT.contains((0.0, 40.0))
    assert not STRAIGHT.contains((50.0, 60.1))
    assert not STRAIGHT.contains((100.1, 50.0))
    assert TILTED.contains((98.0, 68.0))
    assert not TILTED.contains((5.0, 62.0))


def test_the_slope_of_a_blot_is_that_of_its_lanes_in_the_middle() -> None:
    down = ((0.0, 50.0), (100.0, 50.0))
    assert band_slope(blot()) == 0.0
    assert band_slope(blot(())) == 0.0
    assert band_slope(blot(down, ((0.0, 80.0), (100.0, 90.0)), ((0.0, 120.0), (100.0, 130.0)))) == -0.1
    assert set(lane_shapes(blot(down, ()))) == {"l1"}


def test_a_row_of_bands_runs_across_all_lanes_and_back() -> None:
    lanes = [LaneShape(((0.0, col), (100.0, col + 10.0)), 20.0, -0.1) for col in (50.0, 150.0)]
    frame = RowFrame(lanes, -0.1)
    line = frame.line(50.0)
    assert line.left == pytest.approx((56.0, 45.0))
    assert line.right == pytest.approx((44.0, 165.0))
    assert line.row_at(105.0) == pytest.approx(50.0)
    assert frame.row_of((55.0, 55.0)) == pytest.approx(50.0, abs=0.1)


def test_what_is_near_a_row() -> None:
    line = RowLine((10.0, 0.0), (20.0, 100.0))
    assert line.is_near((16.0, 50.0), 1.5)
    assert not line.is_near((17.0, 50.0), 1.5)
    assert not line.is_near((20.5, 105.0), 1.5)


def test_turning_is_clockwise_and_undone_by_turning_back() -> None:
    assert turned((0.0, 10.0), 90.0) == pytest.approx((10.0, 0.0))
    assert turned(turned((3.0, 4.0), 12.0), -12.0) == pytest.approx((3.0, 4.0))


def test_a_frame_is_upright_as_it_is_seen() -> None:
    assert corners((9.0, 1.0), (2.0, 5.0)) == ((2, 1), (2, 5), (9, 5), (9, 1))
    seen = [turned(place, 10.0) for place in corners((0.0, 0.0), (50.0, 80.0), 10.0)]
    assert seen[0][0] == pytest.approx(seen[1][0])
    assert seen[1][1] == pytest.approx(seen[2][1])
    assert seen[0] == pytest.approx((0.0, 0.0))
