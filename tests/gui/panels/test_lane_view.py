from __future__ import annotations

import numpy as np

from blotquant.gui.panels.lane_view import chosen_band, filled, lane_beside, row_centres, shown_lane
from blotquant.gui.session import Session
from blotquant.results import BandWindow
from tests.gui.panels.conftest import lane_ids


def test_rows_are_drawn_at_their_centres() -> None:
    np.testing.assert_array_equal(row_centres(10, 3), [10.5, 11.5, 12.5])


def test_what_is_filled_ends_at_the_limits() -> None:
    """A slope of 2 a row over a flat 1: at 11 half-way between the centres of rows 10 and 11."""
    ones = np.ones(4)
    window = BandWindow(1, 10, np.array([0.0, 2.0, 4.0, 6.0]), ones, ones, ones)
    places, above, below = filled(window, 11.0, 13.25)
    np.testing.assert_allclose(places, [11.0, 11.5, 12.5, 13.25])
    np.testing.assert_allclose(above, [1.0, 2.0, 4.0, 5.5])
    np.testing.assert_allclose(below, 1.0)


def test_the_strongest_band_is_looked_at_unless_one_is_chosen(measured: Session) -> None:
    result = measured.result(measured.project.blots[0].id)
    assert result is not None
    bands = result.bands  # of six lanes, the last the strongest
    assert chosen_band(bands, None) is bands[5]
    assert chosen_band((), None) is None


def test_lanes_beside_the_chosen_one(measured: Session) -> None:
    assert lane_beside(measured, 1) == lane_ids(measured, 0, 1)[0]
    measured.select(lane_ids=lane_ids(measured, 0, 5))
    assert lane_beside(measured, 1) == lane_ids(measured, 0, 6)[0]
    assert lane_beside(measured, 2) is None


def test_a_lane_is_shown_with_its_sample_and_the_end_of_the_camera(measured: Session) -> None:
    assert shown_lane(measured) is None
    measured.select(lane_ids=lane_ids(measured, 0, 2))
    view = shown_lane(measured)
    assert view is not None
    assert view.sample is not None
    assert (view.lane.number, view.sample.dose, view.clip) == (2, 1.0, 65535.0)
    assert view.can_move
    assert view.ends == (0.0, 200.0)
