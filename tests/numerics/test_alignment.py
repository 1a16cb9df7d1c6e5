"""Alignment of blots against R (blotIt) and by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from blotquant.numerics.alignment import (
    fixed_point,
    maximum_likelihood,
    optimal,
    spread,
    sum_of_shared,
    two_way_scales,
)
from tests.reference_values import alignment

# Two blots, the second twice as strong; the third condition is on the first alone.
EXACT = np.array([[1.0, 2.0], [3.0, 6.0], [5.0, np.nan]])
SCALES = pytest.approx([math.sqrt(0.5), math.sqrt(2)], rel=1e-9)


def test_maximum_likelihood_gives_the_numbers_of_blotit() -> None:
    values = alignment()
    found = maximum_likelihood(values)
    assert found is not None
    vehicle = [0.371225257, 0.350679193, 0.373654165, 0.342445825, 0.320419567]
    drug = [0.350763291, 2.154828623, 3.082034897, 1.778927919, 0.875021263]
    assert found.level == pytest.approx([*vehicle, *drug], rel=1e-5)
    assert found.scale == pytest.approx([1.537435450, 5.833935655, 0.384594789, 2.282059486], rel=1e-5)
    # At the minimum the error is the root mean square of the relative residuals, to the last digit;
    # the optimiser behind the published value stopped 2e-5 away from it.
    f = found.level[:, None] / found.scale
    off = (f - values / np.nanmean(values)) / f
    assert found.relative_error == pytest.approx(math.sqrt(np.nanmean(off**2)), rel=1e-8)
    assert found.relative_error == pytest.approx(0.0750727165, rel=2e-5)
    assert found.objective == pytest.approx(-182.2698521, rel=1e-8)


def test_every_way_finds_an_exact_scale() -> None:
    assert fixed_point(EXACT, 0) == SCALES
    assert sum_of_shared(EXACT) == SCALES
    assert two_way_scales(EXACT) == SCALES
    assert optimal(EXACT) == SCALES
    for scale in (fixed_point(EXACT, 0), two_way_scales(EXACT)):
        assert spread(EXACT, scale) == pytest.approx(0, abs=1e-7)


def test_alignment_takes_the_differences_between_blots_away() -> None:
    values = alignment()
    raw = spread(values, np.ones(4))
    aligned = [spread(values, of(values)) for of in (two_way_scales, optimal, sum_of_shared)]
    assert raw > 1.5
    assert max(aligned) < 0.1
    # Of all scales those of the two-way model leave least on the ln scale.
    assert min(aligned) == aligned[0]


def test_the_optimal_scales_are_least_squares() -> None:
    values = alignment()
    factors = 1 / optimal(values)
    mean = np.nanmean(values * factors, axis=1)

    def lack(by: float) -> float:
        moved = factors * np.where(np.arange(4) == 2, by, 1.0)
        return float(np.nansum((values * moved - mean[:, None]) ** 2))

    # The best factor of a blot is that of the mean, but for what keeps their geometric mean at 1.
    assert lack(1.0) < min(lack(0.98), lack(1.02))


def test_blots_that_nothing_connects_are_refused() -> None:
    apart = np.array([[1.0, np.nan], [2.0, np.nan], [np.nan, 3.0]])
    assert np.isnan(two_way_scales(apart)).all()
    assert np.isnan(optimal(apart)).all()
    assert np.isnan(sum_of_shared(apart)).all()
    assert maximum_likelihood(apart) is None
    assert fixed_point(apart, 0) == pytest.approx([1.0, np.nan], nan_ok=True)


def test_the_spread_by_hand() -> None:
    # ln values -0.1 and 0.1: variance 0.02
    assert spread(np.exp(np.array([[-0.1, 0.1]])), np.ones(2)) == pytest.approx(math.sqrt(math.expm1(0.02)))
    assert math.isnan(spread(np.array([[1.0, np.nan]]), np.ones(2)))
