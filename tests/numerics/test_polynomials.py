"""Fast polynomial fits are those of numpy, and NIST's."""

from pathlib import Path

import numpy as np
import pytest
import scipy
from numpy.testing import assert_allclose, assert_array_equal

from blotquant.numerics.polynomials import PolynomialFit

NORRIS = Path(scipy.__file__).parent / "stats" / "tests" / "data" / "nist_linregress" / "Norris.dat"
PLACES = np.array([0.2, 1.0, 2.1, 2.9, 4.0, 5.3])


@pytest.mark.parametrize("degree", [0, 1, 2])
def test_fits_are_those_of_numpy_to_the_last_bit(degree: int) -> None:
    rng = np.random.default_rng(degree)
    for _ in range(20):
        values, weights = rng.normal(0, 5, 6), rng.uniform(0, 2, 6)
        fit = PolynomialFit(PLACES, degree)
        theirs = np.polynomial.Polynomial.fit(PLACES, values, degree, w=weights)
        coefficients = fit.coefficients(values, weights)
        assert_array_equal(coefficients, theirs.coef)
        assert_array_equal(fit.at_places(coefficients), theirs(PLACES))
        assert_array_equal(fit.slopes_at_places(coefficients), theirs.deriv()(PLACES))


def test_a_polynomial_is_found_again() -> None:
    fit = PolynomialFit(PLACES, 2)
    values = 3 - 2 * PLACES + 0.5 * PLACES**2
    assert_allclose(fit.at_places(fit.coefficients(values, np.ones(6))), values, rtol=1e-12)


def test_a_line_is_nists() -> None:
    if not NORRIS.exists():
        pytest.skip("this SciPy came without NIST's data")
    lines = NORRIS.read_text(encoding="utf-8").splitlines()[60:]
    y, x = np.array([line.split() for line in lines if line.strip()], dtype=np.float64).T
    fit = PolynomialFit(x, 1)
    coefficients = fit.coefficients(y, np.ones_like(y))
    at_0, at_1 = fit.at(coefficients, np.array([0.0, 1.0]))
    assert at_0 == pytest.approx(-0.262323073774029, rel=1e-11)
    assert at_1 - at_0 == pytest.approx(1.00211681802045, rel=1e-12)
    assert np.sum((y - fit.at_places(coefficients)) ** 2) == pytest.approx(26.6173985294224, rel=1e-11)


def test_what_has_no_weight_says_nothing() -> None:
    values, weights = 2 * PLACES, np.array([1.0, 1, 1, 1, 1, 0])
    values[-1] = 99.0
    fit = PolynomialFit(PLACES, 1)
    assert_allclose(fit.at_places(fit.coefficients(values, weights)), 2 * PLACES, rtol=1e-12)


def test_equal_places_give_a_constant() -> None:
    fit = PolynomialFit(np.full(3, 7.0), 0)
    assert_allclose(fit.at_places(fit.coefficients(np.array([1.0, 2, 3]), np.ones(3))), [2, 2, 2])


def test_places_that_coincide_are_no_reason_to_warn() -> None:
    fit = PolynomialFit(np.array([1.0, 1.0, 1.0, 2.0]), 2)
    found = fit.at_places(fit.coefficients(np.array([3.0, 4.0, 5.0, 8.0]), np.ones(4)))
    assert_allclose(found, [4, 4, 4, 8])
