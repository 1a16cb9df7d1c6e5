"""Means on the ln scale, and t."""

from __future__ import annotations

import math

import pytest

from blotquant.numerics.log_means import mean_of, t_p, t_quantile


def test_three_folds() -> None:
    found = mean_of([math.log(fold) for fold in (1.8, 2.4, 3.1)], 0.95)
    assert math.exp(found.mean) == pytest.approx(2.374735, rel=1e-6)
    assert math.exp(found.sd) == pytest.approx(1.312537, rel=1e-6)
    assert (math.exp(found.low), math.exp(found.high)) == pytest.approx((1.208397, 4.666818), rel=1e-6)
    assert (found.t, found.p) == pytest.approx((5.508215, 0.031414), rel=1e-4)


def test_one_experiment_has_no_interval() -> None:
    found = mean_of([0.7], 0.95)
    assert (found.n, found.mean) == (1, 0.7)
    assert all(math.isnan(value) for value in (found.sd, found.low, found.high, found.t, found.p))


def test_equal_values_have_no_t() -> None:
    assert math.isnan(mean_of([1.0, 1.0, 1.0], 0.95).p)


def test_t() -> None:
    assert t_quantile(2, 0.95) == pytest.approx(4.302653, rel=1e-6)
    assert t_p(-4.302652729911275, 2) == pytest.approx(0.05, rel=1e-9)
