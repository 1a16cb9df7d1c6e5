"""Standard curves against R's lm, and against their own formulas."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

from blotquant.numerics.standard_curves import StandardCurve, logistic, quadratic
from tests.reference_values import PONTIUS, bca


def _quadratic() -> StandardCurve:
    found = quadratic(*bca())
    assert found is not None
    return found


def test_the_quadratic_has_the_numbers_of_r() -> None:
    found = _quadratic()
    assert found.parameters == pytest.approx([0.104942860031, 1.05553784908e-3, -1.00235653259e-7], rel=1e-11)
    assert found.sigma == pytest.approx(0.00616985326797, rel=1e-11)
    assert (found.df, found.n, found.low, found.high) == (15, 18, 0, 2000)


def test_nist_pontius() -> None:
    found = quadratic(np.tile(np.arange(1, 21) * 150_000.0, 2), PONTIUS)
    assert found is not None
    certified = (0.673565789473684e-3, 0.732059160401003e-6, -0.316081871345029e-14)
    assert found.parameters == pytest.approx(certified, rel=1e-11)
    assert np.sqrt(np.diag(found.covariance)) == pytest.approx(
        (0.107938612033077e-3, 0.157817399981659e-9, 0.486652849992036e-16), rel=1e-9
    )
    assert found.sigma == pytest.approx(0.205177424076185e-3, rel=1e-10)


def test_a_concentration_and_its_standard_error_have_the_numbers_of_r() -> None:
    found = _quadratic()
    concentration = found.concentration(0.850)
    assert concentration == pytest.approx(760.824372104, rel=1e-11)
    errors = [found.standard_error(concentration, wells) for wells in (1, 2, 3)]
    assert errors == pytest.approx([7.30725026729, 5.48218224355, 4.71951205589], rel=1e-10)


def test_the_four_parameter_curve_gives_the_same_concentration_as_the_reference() -> None:
    found = logistic(*bca())
    assert found is not None
    assert found.concentration(0.850) == pytest.approx(759.682911884, rel=1e-7)


@pytest.mark.parametrize("fitted", [quadratic, logistic])
def test_reading_off_undoes_the_curve_and_its_slope_is_its_derivative(
    fitted: Callable[..., StandardCurve],
) -> None:
    found = fitted(*bca())
    places = np.array([40.0, 300.0, 1700.0])
    signals = found.signal(places)
    assert [found.concentration(signal) for signal in signals] == pytest.approx(places, rel=1e-9)
    rise = (found.signal(places + 0.01) - found.signal(places - 0.01)) / 0.02
    assert found.slope(places) == pytest.approx(rise, rel=1e-6)


def test_the_standard_error_is_that_of_simulated_assays() -> None:
    concentration, _ = bca()
    true = _quadratic()
    rng = np.random.default_rng(3)
    read: list[float] = []
    for _ in range(400):
        again = quadratic(concentration, true.signal(concentration) + rng.normal(0, true.sigma, 18))
        assert again is not None
        wells = true.signal(np.array([760.0])) + rng.normal(0, true.sigma, 2)
        read.append(again.concentration(float(wells.mean())))
    assert np.std(read) == pytest.approx(true.standard_error(760.0, 2), rel=0.1)


def test_what_no_curve_can_tell() -> None:
    concentration, signal = bca()
    assert quadratic(concentration[:6], signal[:6]) is None  # three concentrations
    assert logistic(concentration[:10], signal[:10]) is None  # five
    assert quadratic(concentration, -signal) is None  # falls
    assert logistic(concentration, -signal) is None
    assert math.isnan(_quadratic().concentration(99.0))  # above the vertex
    four = logistic(concentration, signal)
    assert four is not None
    assert four.concentration(0.0) == 0
    assert math.isnan(four.concentration(99.0))
