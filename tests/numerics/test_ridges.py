"""What is kept of a profile through the ridge filter is what would be computed anew."""

from __future__ import annotations

import numpy as np
from numpy.testing import assert_array_equal

from blotquant.numerics.ridges import Ridges, ridge_filter, spread

PROFILES = np.random.default_rng(1).normal(100.0, 5.0, (4, 60))


def lanes() -> list[Ridges]:
    return [Ridges(profile) for profile in PROFILES]


def test_lanes_one_by_one_are_those_of_all_together() -> None:
    filtered, spreads = Ridges.at_scale(lanes(), 3.0)
    assert_array_equal(filtered, ridge_filter(PROFILES, 3.0))
    assert_array_equal(spreads, spread(ridge_filter(PROFILES, 3.0)))
    assert_array_equal(Ridges.steps(lanes()), spread(np.diff(PROFILES, axis=1)))


def test_one_lane_that_moves_changes_no_other() -> None:
    kept = lanes()
    before, _ = Ridges.at_scale(kept, 3.0)
    moved = PROFILES.copy()
    moved[2] = moved[2, ::-1]
    after, spreads = Ridges.at_scale([*kept[:2], Ridges(moved[2]), kept[3]], 3.0)
    assert_array_equal(after, ridge_filter(moved, 3.0))
    assert_array_equal(spreads, spread(ridge_filter(moved, 3.0)))
    assert not np.array_equal(after[2], before[2])


def test_however_many_scales_are_asked_for_the_answers_are_right() -> None:
    kept = lanes()
    for scale in (1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.0, 1.5):
        assert_array_equal(Ridges.at_scale(kept, scale)[0], ridge_filter(PROFILES, scale))
