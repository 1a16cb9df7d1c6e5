"""Which lanes have room for their number above the blot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication

from blotquant.gui import theme
from blotquant.gui.blot.labels import Labels, lane_colours, numbered_lanes, row_pills
from blotquant.gui.blot.looks import BlotLook, LaneLook, RowLook
from blotquant.gui.blot.shapes import LaneShape, Line, RowLine
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


def test_numbers_of_close_target_rows_stand_side_by_side(qapp: QApplication) -> None:
    places = ((1, 50.0, True), (2, 56.0, True), (3, 58.0, False), (4, 120.0, False))
    rows = tuple(
        RowLook(row, place, RowLine((place, 60.0), (place, 300.0)), target) for row, place, target in places
    )
    pills = row_pills(qapp.font(), QTransform(), BlotLook(rows=rows), theme.current())
    written = {pill.text: (pill.middle.x(), pill.middle.y()) for pill in pills}
    assert set(written) == {"1", "2", "4"}  # there is no room for 3
    assert written["1"][0] == written["4"][0]
    assert written["1"][0] - written["2"][0] > 12
    assert written["2"][1] == 56


def test_a_number_is_drawn_in_the_colour_of_its_ground(qapp: QApplication) -> None:
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(0)
    rows = (RowLook(1, 50.0, RowLine((50.0, 60.0), (50.0, 300.0)), True),)
    painter = QPainter(image)
    Labels().paint(painter, QTransform(), BlotLook(rows=rows), theme.current(), None)
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(30, 62) for y in range(40, 60)}
    assert theme.current().band_ok.lower() in colours
