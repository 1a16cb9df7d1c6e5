"""Lanes bent to bands beside them: drawn blots of which one row of bands is shifted in some lanes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
import synthetic

from blotquant.numerics.lane_bends import bent
from blotquant.numerics.lane_evidence import Layers, Survey, survey
from blotquant.numerics.lanes import LaneFrame, carry, own_centres, place

LANES, PITCH, SHAPE = 8, 48.0, (300, 480)
UPPER, LOWER = 90.0, 210.0


def drawn(swerve: Sequence[float], lower: float = 1500.0) -> tuple[Survey, np.ndarray]:
    """A blot with two rows of bands, the lower of which lies `swerve` columns right of its lanes."""
    volumes = np.full((1, LANES), 0.75 * PITCH * 4.0 * np.sqrt(2 * np.pi))
    upper, truth = synthetic.blot(1500 * volumes, SHAPE, band_rows=[UPPER], pitch_px=PITCH, noise=20.0)
    image = np.asarray(upper, dtype=np.float32)
    for lane, by in enumerate(swerve):
        alone = np.zeros((1, LANES))
        alone[0, lane] = lower * volumes[0, lane]
        one, _ = synthetic.blot(alone, SHAPE, band_rows=[LOWER], pitch_px=PITCH, background=0.0)
        image += np.roll(np.asarray(one, dtype=np.float32), round(by), axis=1)
    return survey(image), truth["col_px"][0]


def columns(frame: LaneFrame, row: float) -> np.ndarray:
    lines = [np.array(frame.nodes(lane, 0.0, float(SHAPE[0]))) for lane in range(len(frame.centres))]
    return np.array([np.interp(row, line[:, 0], line[:, 1]) for line in lines])


def test_straight_lanes_stay_as_they_are() -> None:
    seen, _ = drawn([0, 2, 0, 0, -2, 0, 0, 0])  # two columns are less than 0.08 of 48
    frame = place(seen, LANES)
    assert bent(frame, seen) is frame


def test_only_a_lane_that_swerves_is_bent_and_holds_both_bands() -> None:
    swerve = [0, 0, 0, 9, 0, 0, -9, 0]
    seen, lanes = drawn(swerve)
    frame = bent(place(seen, LANES), seen)
    assert columns(frame, UPPER) == pytest.approx(lanes, abs=1.5)
    assert columns(frame, LOWER) == pytest.approx(lanes + swerve, abs=1.5)
    assert [len(frame.nodes(lane, 0.0, 300.0)) for lane in range(LANES)] == [2, 2, 2, 4, 2, 2, 4, 2]


def test_faint_bands_bend_nothing() -> None:
    seen, _ = drawn([0, 0, 0, 9, 0, 0, -9, 0], lower=40.0)
    frame = place(seen, LANES)
    assert bent(frame, seen) is frame


def test_two_lanes_are_never_bent_to_one_band() -> None:
    seen, lanes = drawn([0, 0, 0, 18, -18, 0, 0, 0])  # 12 columns apart where the pitch is 48
    frame = bent(place(seen, LANES), seen)
    assert np.diff(columns(frame, LOWER)).min() > 0.6 * PITCH
    assert columns(frame, UPPER) == pytest.approx(lanes, abs=6.0)


def test_bands_that_touch_are_told_apart_at_the_lowest_place_between() -> None:
    # Bands of SD 14 at a pitch of 48 fall to 0.46 of their height between two of them, not to 0.3.
    lanes = 40.0 + PITCH * np.arange(LANES, dtype=np.float64)
    across = np.arange(420) + 0.5
    heights = np.array([1.0, 0.8, 1.2, 0.9, 0.8, 1.1, 1.0, 0.9])
    bands = (heights[:, None] * np.exp(-(((across - lanes[:, None]) / 14) ** 2) / 2)).sum(axis=0)
    row = Layers(bands[None], 1000 * bands[None], np.zeros(1))
    own, weight = own_centres(row, 0.0, lanes + 8.0, PITCH)
    assert own[1:-1] == pytest.approx(lanes[1:-1], abs=4.0)
    assert weight.min() > 0


def test_another_picture_of_the_membrane_gets_the_same_bends_and_another_field_none() -> None:
    seen, _ = drawn([0, 0, 0, 9, 0, 0, -9, 0])
    frame = bent(place(seen, LANES), seen)
    assert frame.bends
    carried, _ = carry(frame, seen, seen.profile)
    assert columns(carried, LOWER) == pytest.approx(columns(frame, LOWER), abs=1.0)
    elsewhere, _ = carry(frame, seen, seen.profile, anywhere=True)
    assert elsewhere.bends == ()


def test_nodes_run_parallel_beyond_the_outermost_rows_and_leave_out_what_is_not_known() -> None:
    known, unknown = np.array([2.0, 5.0]), np.array([-1.0, np.nan])
    frame = LaneFrame(
        np.array([100.0, 140.0]), 50.0, 0.0, 0.0, 40.0, 30.0, 2.0, ((-20.0, unknown), (10.0, known))
    )
    assert frame.nodes(0, 0.0, 100.0) == ((0.0, 99.0), (30.0, 99.0), (60.0, 102.0), (100.0, 102.0))
    assert frame.nodes(1, 0.0, 100.0) == ((0.0, 145.0), (60.0, 145.0), (100.0, 145.0))
    assert frame.nodes(0, 70.0, 100.0) == ((70.0, 100.0), (100.0, 100.0))  # no row of bands within
