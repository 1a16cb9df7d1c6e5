"""Profile-likelihood intervals against R and a slow second way."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.dose_response import bounds, fit
from blotquant.numerics.profile import profile_interval
from tests.numerics.test_dose_response import of_agonist, one_curve
from tests.reference_values import ryegrass


def test_intervals_give_the_numbers_of_r() -> None:
    hetrombopag, eltrombopag = (profile_interval(of_agonist(agonist), 2, 0.95) for agonist in (0, 1))
    assert [10**end for end in hetrombopag if end is not None] == pytest.approx(
        [0.301702, 0.488597], rel=2e-6
    )
    assert [10**end for end in eltrombopag if end is not None] == pytest.approx(
        [9.368681, 16.413817], rel=1e-6
    )


def test_the_interval_of_ryegrass() -> None:
    curves = one_curve(*ryegrass())
    low, high = profile_interval(fit(curves, *bounds(curves)), 2, 0.95)
    assert low is not None
    assert high is not None
    assert (10**low, 10**high) == pytest.approx((2.691098, 3.475387), rel=1e-6)


def test_at_the_ends_the_sum_of_squares_is_at_its_limit() -> None:
    found = of_agonist(1)
    for end in profile_interval(found, 2, 0.95):
        assert end is not None
        held = fit(found.curves, *bounds(found.curves, "4PL", {2: end}))
        # F(1, 26) = 4.22520
        assert held.rss / found.rss == pytest.approx(1 + 4.225201 / 26, rel=1e-6)


def test_doses_that_stop_too_soon_leave_the_upper_end_open() -> None:
    dose = np.array([-np.inf, -2, -1.5, -1, -0.5, 0, 0.5, 1])
    noise = np.array([0.02, -0.03, 0.01, 0.03, -0.02, 0.01, -0.01, 0.02])
    curves = one_curve(dose, (1 + 9 * 10**dose / (10**dose + 13.4)) * np.exp(noise), "log")
    low, high = profile_interval(fit(curves, *bounds(curves)), 2, 0.95)
    assert low is not None
    assert low < np.log10(13.4)
    assert high is None or high > np.log10(13.4)


def test_flat_responses_have_no_interval() -> None:
    dose = np.array([-np.inf, -1, -0.5, 0, 0.5, 1])
    curves = one_curve(dose, np.array([1.0, 1.02, 0.97, 1.01, 0.98, 1]), "log")
    low, high = profile_interval(fit(curves, *bounds(curves)), 2, 0.95)
    assert low is None or high is None


def test_without_degrees_of_freedom_there_is_no_interval() -> None:
    dose = np.array([-np.inf, -1, 0, 1])
    curves = one_curve(dose, np.array([1.0, 2, 6, 9]))
    assert profile_interval(fit(curves, *bounds(curves)), 2, 0.95) == (None, None)


def test_a_wider_confidence_gives_a_wider_interval() -> None:
    found = of_agonist(0)
    narrow, wide = profile_interval(found, 2, 0.9), profile_interval(found, 2, 0.99)
    assert wide[0] is not None
    assert wide[1] is not None
    assert narrow[0] is not None
    assert narrow[1] is not None
    assert wide[0] < narrow[0] < narrow[1] < wide[1]
