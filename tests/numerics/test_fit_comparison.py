"""Parallel curves and relative potency against R (drc)."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.dose_response import Fit, bounds, fit
from blotquant.numerics.fit_comparison import compare, difference
from blotquant.numerics.sigmoid import Curves
from tests.reference_values import mustard, tpo


def _fits() -> tuple[Fit, Fit, Fit]:
    """Both agonists with curves of their own, with parallel ones, with one curve."""
    dose, response, which = tpo()
    one = np.zeros(60, dtype=np.intp)
    full = Curves(dose, response, "linear", which, which + 2, which + 4, which + 6, one + 8)
    parallel = Curves(dose, response, "linear", one, one + 1, which + 2, one + 4, one + 5)
    same = Curves(dose, response, "linear", one, one + 1, one + 2, one + 3, one + 4)
    full_fit, parallel_fit, same_fit = (fit(curves, *bounds(curves)) for curves in (full, parallel, same))
    return full_fit, parallel_fit, same_fit


def test_the_tests_give_the_numbers_of_r() -> None:
    full, parallel, same = _fits()
    assert full.rss == pytest.approx(1263.03723, rel=1e-8)
    assert parallel.rss == pytest.approx(1295.92052, rel=1e-8)
    assert 10 ** parallel.parameters[2:4] == pytest.approx([0.370432, 13.012639], rel=2e-6)
    assert parallel.parameters[4] == pytest.approx(1.140843, rel=1e-6)
    shape, potency = compare(parallel, full), compare(same, parallel)
    assert shape is not None
    assert potency is not None
    assert (shape.f, shape.df, shape.residual_df, shape.p) == pytest.approx(
        (0.451275, 3, 52, 0.717479), rel=2e-6
    )
    assert (potency.f, potency.df, potency.residual_df) == pytest.approx((969.88364, 1, 55), rel=1e-6)
    assert [one.aicc for one in (full, parallel, same)] == pytest.approx(
        [204.4158, 197.9428, 370.9691], abs=1e-4
    )


def test_relative_potency_gives_the_numbers_of_r() -> None:
    found = difference(_fits()[1], 3, 2, 0.95)
    assert found is not None
    assert (found.estimate, found.se) == pytest.approx((1.545657, 0.045289), rel=2e-5)
    assert [10**value for value in (found.estimate, found.low, found.high)] == pytest.approx(
        [35.1283, 28.5033, 43.2931], rel=2e-6
    )


def test_two_herbicides_give_the_numbers_of_drc() -> None:
    dose, response, which = mustard()
    one = np.zeros(68, dtype=np.intp)
    full = Curves(dose, response, "linear", which, which + 2, which + 4, which + 6, one + 8)
    parallel = Curves(dose, response, "linear", one, one + 1, which + 2, one + 4, one + 5)
    lower, upper = bounds(full)
    upper[6] = 10  # bentazone falls with a slope of 5.1, steeper than dose-response curves may be here
    full_fit, parallel_fit = fit(full, lower, upper), fit(parallel, *bounds(parallel))
    assert full_fit.rss == pytest.approx(8.3479339, rel=1e-7)
    assert parallel_fit.rss == pytest.approx(9.4945759, rel=1e-7)
    bentazone, glyphosate = 10 ** parallel_fit.parameters[2:4]
    assert (bentazone, glyphosate) == pytest.approx((28.483137, 66.956374), rel=1e-6)
    assert bentazone / glyphosate == pytest.approx(0.425398, rel=1e-6)
    shape = compare(parallel_fit, full_fit)
    assert shape is not None
    assert (shape.f, shape.df, shape.residual_df, shape.p) == pytest.approx(
        (2.747128, 3, 60, 0.050657), rel=1e-5
    )
    assert [full_fit.aicc, parallel_fit.aicc] == pytest.approx([-121.5261, -120.5005], abs=1e-4)


def test_a_fit_is_not_compared_with_itself() -> None:
    full = _fits()[0]
    assert compare(full, full) is None
    assert difference(full, 0, 0, 0.95) is None
