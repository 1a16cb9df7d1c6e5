"""Dose-response fits against R (drc), NIST and known truth."""

from __future__ import annotations

import math

import numpy as np
import pytest

from blotquant.numerics.dose_response import Fit, bounds, effective_dose, fit
from blotquant.numerics.least_squares import FloatArray
from blotquant.numerics.sigmoid import LN10, Curves
from tests.reference_values import RAT42, RAT43, ryegrass, tpo


def one_curve(log_dose: FloatArray, response: FloatArray, scale: str = "linear") -> Curves:
    """All responses on one curve with parameters of its own."""
    places = (np.full(len(log_dose), place) for place in range(5))
    return Curves(log_dose, response, "log" if scale == "log" else "linear", *places)


def of_agonist(agonist: int) -> Fit:
    """The four-parameter fit of one agonist of the tpo set."""
    dose, response, which = tpo()
    curves = one_curve(dose[which == agonist], response[which == agonist])
    return fit(curves, *bounds(curves))


def test_single_curves_give_the_numbers_of_drc() -> None:
    found = [of_agonist(0), of_agonist(1)]
    assert [10 ** one.parameters[2] for one in found] == pytest.approx([0.383902, 11.966361], rel=1e-6)
    assert sum(one.rss for one in found) == pytest.approx(1263.03723, rel=1e-8)
    assert [one.df for one in found] == [26, 26]


def test_ryegrass_gives_the_numbers_of_drc() -> None:
    found = fit(one_curve(*ryegrass()), *bounds(one_curve(*ryegrass())))
    top, bottom, middle, slope, _ = found.parameters  # without acid the roots are longest
    assert (found.rss, found.sigma) == pytest.approx((5.4002146, 0.5196256), rel=1e-7)
    assert (top, 10**middle) == pytest.approx((7.792958, 3.057955), rel=1e-6)
    # drc stops where the sum of squares no longer falls: these two move by 1e-5 without changing it.
    assert (bottom, slope) == pytest.approx((0.481414, 2.982219), rel=1e-5)
    log_likelihood = -12 * (math.log(2 * math.pi * found.rss / 24) + 1)
    assert log_likelihood == pytest.approx(-16.155143, rel=1e-7)
    assert found.aicc == pytest.approx(2 * 5 + 2 * 5 * 6 / (24 - 6) + 24 * math.log(found.rss / 24))
    effective = [10 ** effective_dose(middle, slope, percent) for percent in (10, 90)]
    assert effective == pytest.approx([1.463706, 6.388640], rel=5e-6)
    # drc's errors come from observed second derivatives, ours from first ones: 3 % apart.
    assert math.sqrt(found.covariance[3, 3]) == pytest.approx(0.46506, rel=0.03)


@pytest.mark.parametrize("ec50", [0.4, 13.4])
@pytest.mark.parametrize("scale", ["linear", "log"])
def test_noise_free_responses_give_the_truth(ec50: float, scale: str) -> None:
    dose = np.unique(tpo()[0])
    response = 5 + 95 * 10 ** (1.1 * dose) / (10 ** (1.1 * dose) + ec50**1.1)
    curves = one_curve(dose, response, scale)
    found = fit(curves, *bounds(curves))
    ends = np.exp(found.parameters[:2]) if scale == "log" else found.parameters[:2]
    assert [*ends, 10 ** found.parameters[2], found.parameters[3]] == pytest.approx(
        [5, 100, ec50, 1.1], rel=1e-8
    )


def test_nist_rat43() -> None:
    # b1 / (1 + exp(b2 - b3 x))^(1/b4) is the five-parameter curve that starts at 0, x for log10 dose.
    curves = one_curve(np.arange(1.0, 16), RAT43)
    found = fit(curves, *bounds(curves, "5PL", {0: 0.0}))
    _, top, middle, slope, asymmetry = found.parameters
    b3 = slope * LN10
    b2 = b3 * middle + math.log(2 ** (1 / asymmetry) - 1)
    assert found.rss == pytest.approx(8786.4049080, rel=1e-10)
    assert (top, b2, b3, 1 / asymmetry) == pytest.approx(
        (699.64151270, 5.2771253025, 0.75962938329, 1.2792483859), rel=2e-7
    )
    assert math.sqrt(found.covariance[1, 1]) == pytest.approx(16.302297817, rel=1e-5)


def test_nist_rat42() -> None:
    x, y = RAT42.T  # a slope within its bounds takes x in units of 20
    curves = one_curve(x / 20, y)
    found = fit(curves, *bounds(curves, "4PL", {0: 0.0}))
    _, top, middle, slope, _ = found.parameters
    assert found.rss == pytest.approx(8.0565229338, rel=1e-9)
    assert (top, middle * slope * LN10, slope * LN10 / 20) == pytest.approx(
        (72.462237576, 2.6180768402, 0.067359200066), rel=2e-7
    )


def test_a_falling_curve_is_fitted_as_well() -> None:
    dose = np.array([-np.inf, -1, -0.5, 0, 0.5, 1, 1.5])
    response = 8 - 7 * 10 ** (2 * dose) / (10 ** (2 * dose) + 9)
    curves = one_curve(dose, response, "log")
    found = fit(curves, *bounds(curves))
    assert 10 ** found.parameters[2] == pytest.approx(3, rel=1e-7)
    assert np.exp(found.parameters[:2]) == pytest.approx([8, 1], rel=1e-7)


def test_the_models_hold_what_they_hold() -> None:
    dose, response, which = tpo()
    curves = one_curve(dose[which == 0], response[which == 0])
    three, four, five = (fit(curves, *bounds(curves, model)) for model in ("3PL", "4PL", "5PL"))
    assert (three.free, four.free, five.free) == (3, 4, 5)
    assert three.parameters[3] == 1
    assert four.parameters[4] == 1
    assert three.rss > four.rss > five.rss


def test_a_slope_at_its_bound_is_told() -> None:
    dose = np.array([-np.inf, -1, -0.5, 0, 0.5, 1])
    curves = one_curve(dose, np.array([1.0, 1, 1, 9, 9, 9]))
    found = fit(curves, *bounds(curves))
    assert found.is_at_bound(3)
    assert not found.is_at_bound(0)
    assert found.covariance[3, 3] == 0


def test_flat_responses_have_no_covariance_of_the_ec50_to_speak_of() -> None:
    dose = np.array([-np.inf, -1, -0.5, 0, 0.5, 1])
    curves = one_curve(dose, np.array([1.0, 1.02, 0.98, 1.01, 0.99, 1]), "log")
    found = fit(curves, *bounds(curves))
    assert np.isfinite(found.parameters).all()
    variance = found.covariance[2, 2]
    assert math.isnan(variance) or variance > 0.1 or found.is_at_bound(2)


def test_aicc_gives_the_numbers_of_r() -> None:
    dose, response, which = tpo()
    zero = np.zeros(60, dtype=np.intp)
    curves = Curves(dose, response, "linear", which, which + 2, which + 4, which + 6, zero + 8)
    assert fit(curves, *bounds(curves)).aicc == pytest.approx(204.4158, abs=1e-4)


def test_residuals_are_response_minus_curve() -> None:
    found = of_agonist(0)
    assert np.sum(found.residuals**2) == pytest.approx(found.rss)
    assert found.sigma == pytest.approx(math.sqrt(found.rss / 26))
    highest = int(np.argmax(found.residuals))
    value = found.curves.response[highest] - found.residuals[highest]
    assert value < found.curves.response[highest]


def test_effective_doses() -> None:
    # 90 % of the span needs 9^(1/h) times the dose of half of it.
    assert effective_dose(1.0, 2.0, 90) == pytest.approx(1 + math.log10(9) / 2)
    assert effective_dose(0.3, 1.7, 50, 3.0) == pytest.approx(0.3)
