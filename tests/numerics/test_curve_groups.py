"""Groups fitted alone at once, and the mean curve with its band."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.curve_groups import fit_each, mean_curve, single_curve
from blotquant.numerics.dose_response import bounds, fit
from blotquant.numerics.sigmoid import Curves
from tests.numerics.test_dose_response import of_agonist, one_curve
from tests.reference_values import tpo


def test_groups_fitted_at_once_are_those_fitted_alone() -> None:
    dose, response, which = tpo()
    found = fit_each(dose, response, "linear", which, "4PL")
    alone = [of_agonist(0), of_agonist(1)]
    assert found.count.tolist() == [30, 30]
    assert found.rss == pytest.approx([one.rss for one in alone], rel=1e-9)
    assert 10 ** found.parameters[:, 2] == pytest.approx([0.383902, 11.966361], rel=1e-5)


def test_the_slope_of_three_parameters_is_one() -> None:
    dose, response, which = tpo()
    assert fit_each(dose, response, "linear", which, "3PL").parameters[:, 3].tolist() == [1.0, 1.0]


def test_a_single_curve_has_its_parameters_in_the_order_of_the_formula() -> None:
    curves = single_curve(np.zeros(3), np.ones(3), "log")
    assert [part.tolist() for part in curves.parts] == [[place] * 3 for place in range(5)]
    assert curves.size == 5


def test_the_band_of_a_straight_case_by_hand() -> None:
    # Far below the EC50 the curve is its bottom alone: the band is that of the bottom.
    found = of_agonist(0)
    band = mean_curve(found, np.array([-9.0]), ([0], [1]), (2, 3, 4), 0.95)
    se = np.sqrt(found.covariance[0, 0])
    assert band.response[0] == pytest.approx(found.parameters[0], rel=1e-6)
    assert band.high[0] - band.response[0] == pytest.approx(2.0555294 * se, rel=1e-4)  # t, 26 df


def test_the_band_is_narrower_for_a_lower_confidence() -> None:
    found = of_agonist(0)
    wide, narrow = (mean_curve(found, np.array([-1.0, 0]), ([0], [1]), (2, 3, 4), c) for c in (0.95, 0.8))
    assert (narrow.low > wide.low).all()
    assert (narrow.high < wide.high).all()


def test_several_bottoms_are_averaged_on_the_scale_of_the_fit() -> None:
    dose = np.array([-np.inf, -1, 0, 1, 2] * 2)
    own = np.repeat([0, 1], 5)
    share = np.where(np.isfinite(dose), 10**dose / (10**dose + 1), 0)
    response = np.where(own == 0, 1 + 9 * share, 4 + 36 * share)
    zero = np.zeros(10, dtype=np.intp)
    curves = Curves(dose, response, "log", own, own + 2, zero + 4, zero + 5, zero + 6)
    found = fit(curves, *bounds(curves))
    band = mean_curve(found, np.array([-9.0, 9.0]), ([0, 1], [2, 3]), (4, 5, 6), 0.95)
    assert band.response == pytest.approx([2, 20], rel=1e-6)  # geometric means of 1, 4 and 10, 40


def test_without_degrees_of_freedom_there_is_no_band() -> None:
    curves = one_curve(np.array([-np.inf, -1, 0, 1]), np.array([1.0, 2, 6, 9]))
    band = mean_curve(fit(curves, *bounds(curves)), np.array([0.0]), ([0], [1]), (2, 3, 4), 0.95)
    assert np.isnan(band.low).all()
