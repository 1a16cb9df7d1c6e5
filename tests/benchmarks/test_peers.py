from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks import imagej
from benchmarks.conditions import Condition, named
from benchmarks.peers import PEERS, area, imagej_gel, under
from benchmarks.simulator import DrawnBlot, draw_pair
from benchmarks.sitting import Foot, Sitting, lower_hull, smoothed


@pytest.fixture(scope="module")
def blot() -> DrawnBlot:
    return draw_pair(named(["clean"])[0], 0)[1]


def test_the_area_of_a_ramp_between_rows_is_exact() -> None:
    ramp = np.arange(10.0)
    assert area(ramp, 2.5, 6.5) == pytest.approx(18)  # mean 4.5 over 4 rows
    assert area(ramp, 3.2, 3.8) == pytest.approx(3.5 * 0.6)


def test_the_area_under_a_line_is_that_of_a_trapezoid() -> None:
    assert under(Foot(0, 1), Foot(10, 3), 0, 10) == pytest.approx(20)
    assert under(Foot(0, 1), Foot(10, 3), 5, 10) == pytest.approx(12.5)


def test_the_hull_below_a_profile_touches_it_at_its_feet() -> None:
    assert lower_hull(np.array([1.0, 0, 3, 9, 2, 0, 5])).tolist() == [0, 1, 5, 6]


def test_smoothing_keeps_a_straight_line() -> None:
    ramp = np.arange(40.0)
    assert smoothed(ramp, 2.0)[10:30] == pytest.approx(ramp[10:30])


@pytest.mark.parametrize("name", PEERS)
def test_every_method_is_right_within_two_percent_on_clean_total_blots(name: str, blot: DrawnBlot) -> None:
    volumes = PEERS[name](Sitting(blot, (1,)))
    assert volumes.shape == blot.volumes.shape
    assert float(np.median(volumes / blot.volumes)) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize("name", PEERS)
def test_the_same_person_does_the_same_twice(name: str, blot: DrawnBlot) -> None:
    one, other = (PEERS[name](Sitting(blot, (5,))) for _ in range(2))
    assert np.array_equal(one, other)


def test_a_line_to_the_valley_cuts_doublets_short() -> None:
    blot = draw_pair(named(["doublets30"])[0], 0)[1]
    sitting = Sitting(blot, (1,))
    assert float(np.median((imagej_gel(sitting, valley_baseline=True) / blot.volumes)[:2])) < 0.7
    singles = (imagej_gel(Sitting(blot, (1,)), valley_baseline=True) / blot.volumes)[2]
    assert float(np.median(singles)) == pytest.approx(1, abs=0.01)


def test_upright_lanes_lose_signal_on_a_turned_membrane_and_followed_ones_do_not() -> None:
    blot = draw_pair(Condition(name="turned", meaning="", tilt_deg=3.0), 0)[1]
    upright, followed = (
        float(np.median(PEERS[name](Sitting(blot, (1,))) / blot.volumes))
        for name in ("GelBox, smoothing spline", "IOCBIO, line put beside")
    )
    assert upright < 0.99 < followed


@pytest.mark.skipif(bool(imagej.missing()), reason=f"ImageJ cannot be run, there is no {imagej.missing()}")
def test_the_emulation_gives_what_imagej_itself_gives(blot: DrawnBlot) -> None:
    real: NDArray[np.float64] = imagej.gel_analyzer([Sitting(blot, (1,))])[0]
    assert real / imagej_gel(Sitting(blot, (1,))) == pytest.approx(np.ones(real.shape), abs=0.01)
