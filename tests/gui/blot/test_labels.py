"""Which lanes have room for their number above the blot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtGui import QTransform

from blotquant.gui.blot.labels import lane_colours, numbered_lanes
from blotquant.gui.blot.looks import BlotLook, LaneLook
from blotquant.gui.blot.shapes import LaneShape, Line
from blotquant.gui.theme import LIGHT


def look(cols: Sequence[float], *, chosen: int = 0) -> BlotLook:
    line: Line = ((0.0, 0.0), (0.0, 1.0))
    return BlotLook(
        tuple(
            LaneLook(str(k), k, LaneShape(((0.0, col), (90.0, col)), 20.0, 0.0), line, k == chosen, ())
            for k, col in enumerate(cols, 1)
        )
    )


def numbers(shown: BlotLook, wanted: float) -> list[int]:
    return [lane.number for lane in numbered_lanes(shown, QTransform(), wanted)]


@pytest.mark.parametrize(("wanted", "expected"), [(20, [1, 2, 3, 4, 5, 6]), (30, [2, 4, 6]), (90, [5])])
def test_numbers_are_left_out_evenly_where_lanes_are_narrow(wanted: float, expected: list[int]) -> None:
    assert numbers(look([20, 40, 60, 80, 100, 120]), wanted) == expected


def test_a_lane_that_is_dragged_near_another_takes_away_only_the_number_of_that_one() -> None:
    assert numbers(look([20, 40, 72, 80, 100, 120], chosen=3), 20) == [1, 2, 5, 6, 3]


def test_the_number_of_an_excluded_lane_is_grey_unless_it_is_chosen() -> None:
    shown = look([20, 40], chosen=2)
    colours = [lane_colours(replace(lane, is_excluded=True), LIGHT)[0] for lane in shown.lanes]
    assert colours == [LIGHT.band_absent, LIGHT.lane_selected]
    assert lane_colours(shown.lanes[0], LIGHT)[0] == LIGHT.lane
