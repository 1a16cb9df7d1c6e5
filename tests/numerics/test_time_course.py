"""Areas, peak and half-life of a time course with known answers."""

from __future__ import annotations

import math

import numpy as np
import pytest

from blotquant.numerics.time_course import area, bootstrap_mean, decline, net_area, peak

TIMES = np.array([0.0, 5, 10, 15, 30, 60, 120])
VALUES = np.array([1.0, 6.2, 9.8, 9.1, 6.0, 3.1, 1.4])


def test_areas() -> None:
    assert area(TIMES, VALUES) == pytest.approx(490)
    assert net_area(TIMES, VALUES) == pytest.approx(370)


def test_an_area_below_the_start_is_negative() -> None:
    assert net_area(np.array([0.0, 2]), np.array([3.0, 1])) == pytest.approx(-2)


def test_the_peak_is_the_vertex_of_a_parabola() -> None:
    found = peak(TIMES, VALUES)
    assert found.time == pytest.approx(11.6860, abs=5e-5)
    assert found.value == pytest.approx(10.0445, abs=5e-5)
    assert (found.sampled_time, found.at_end) == (10.0, False)


def test_a_parabola_is_found_exactly_at_uneven_times() -> None:
    times = np.array([0.0, 1, 4, 9])
    found = peak(times, 7 - (times - 3) ** 2)
    assert (found.time, found.value) == pytest.approx((3, 7))


def test_a_peak_at_an_end_is_told() -> None:
    assert peak(np.array([0.0, 1, 2]), np.array([1.0, 2, 3])).at_end
    assert peak(np.array([0.0, 1, 2]), np.array([3.0, 3, 3])).at_end


def test_half_life() -> None:
    found = decline(TIMES, VALUES, 1.0)
    assert found is not None
    assert found.half_life == pytest.approx(24.3462, abs=5e-5)
    assert found.se == pytest.approx(0.4146, abs=5e-5)
    assert found.points == 4


def test_an_exact_decline() -> None:
    times = np.array([0.0, 1, 3, 8])
    found = decline(times, 2 + 8 * np.exp2(-times / 5), 2.0)
    assert found is not None
    assert (found.half_life, found.se) == pytest.approx((5, 0), abs=1e-9)


def test_no_decline_has_no_half_life() -> None:
    assert decline(np.array([0.0, 1, 2, 3]), np.array([1.0, 2, 3, 4]), 1.0) is None
    # After the peak two points above the plateau are too few, and a rise is no decline.
    assert decline(np.array([0.0, 1, 2, 3, 4]), np.array([1.0, 9, 4, 2, 1]), 1.0) is None
    assert decline(np.array([0.0, 1, 2, 3, 4]), np.array([1.0, 9, 2, 3, 4]), 1.0) is None


def test_the_bootstrap_is_the_same_every_time() -> None:
    values = np.array([4.0, 5, 6, 7, 9])
    low, high = bootstrap_mean(values, 0.95)
    assert (low, high) == bootstrap_mean(values, 0.95)
    assert 4 < low < values.mean() < high < 9
    assert math.isclose(low, values.mean() - 1.4, abs_tol=0.25)
