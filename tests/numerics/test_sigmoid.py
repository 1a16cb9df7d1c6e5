"""The dose-response curve: values by hand, derivatives by differences."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.sigmoid import Curves, Scale, curve

ONE = np.ones(1)


def _at(
    log_dose: float, bottom: float, top: float, middle: float, slope: float, asymmetry: float = 1.0
) -> float:
    parameters = (value * ONE for value in (bottom, top, middle, slope, asymmetry))
    return float(curve(log_dose * ONE, *parameters, "linear")[0][0])


def test_values_by_hand() -> None:
    # At ten times EC50 with a slope of 1, 10/11 of the span is reached; with a slope of 2, 100/101.
    assert _at(1, 2, 13, 0, 1) == pytest.approx(12)
    assert _at(1, 0, 101, 0, 2) == pytest.approx(100)
    assert _at(0.5, 3, 7, 0.5, 1.7) == pytest.approx(5)


def test_no_dose_gives_the_bottom_exactly() -> None:
    assert _at(-np.inf, 1.25, 9, 0, 1) == 1.25
    assert _at(-np.inf, 1.25, 9, 0, 0.2, 3) == 1.25


@pytest.mark.parametrize("asymmetry", [0.3, 1.0, 4.0])
def test_ec50_is_the_dose_of_half_the_span(asymmetry: float) -> None:
    assert _at(0.7, 2, 8, 0.7, 1.3, asymmetry) == pytest.approx(5)


def test_both_scales_are_the_same_curve() -> None:
    doses = np.array([-np.inf, -1.0, 0, 1])
    ones = np.ones(4)
    linear = curve(doses, 2 * ones, 8 * ones, 0 * ones, ones, ones, "linear")[0]
    logs = curve(doses, np.log(2) * ones, np.log(8) * ones, 0 * ones, ones, ones, "log")[0]
    assert np.exp(logs) == pytest.approx(linear)


@pytest.mark.parametrize("scale", ["log", "linear"])
@pytest.mark.parametrize("asymmetry", [0.7, 1.0])
def test_derivatives_are_those_of_differences(scale: Scale, asymmetry: float) -> None:
    doses = np.array([-np.inf, -2.0, -1, 0, 1, 2])
    response = np.array([1.0, 1.2, 2, 5, 9, 10])
    curves = Curves(doses, response, scale, *(np.full(6, place) for place in range(5)))
    at = np.array([[0.1, 2.2, 0.2, 1.3, asymmetry]])
    _, derivatives = curves.residuals(at)
    for place in range(5):
        step = np.zeros((1, 5))
        step[0, place] = 1e-6
        slope = (curves.residuals(at + step)[0] - curves.residuals(at - step)[0]) / 2e-6
        assert derivatives[0, :, place] == pytest.approx(slope[0], abs=1e-7)


def test_a_shared_parameter_moves_both_curves() -> None:
    doses, own = np.array([0.0, 0.0]), np.array([1, 2])
    shared = np.zeros(2, dtype=np.intp)
    curves = Curves(doses, np.ones(2), "linear", shared, own, shared + 3, shared + 4, shared + 5)
    values, derivatives = curves.residuals(np.array([[0.0, 4, 8, 0, 1, 1]]))
    assert curves.size == 6
    assert values[0] == pytest.approx([1, 3])
    assert derivatives[0, :, :3] == pytest.approx(np.array([[0.5, 0.5, 0], [0.5, 0, 0.5]]))
