"""Dunnett's test against R's multcomp."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.dunnett import adjusted_p, critical_value, loadings
from blotquant.numerics.log_means import t_p
from blotquant.numerics.two_way import contrasts, two_way
from tests.reference_values import block_design, ozone

BLOOD = (
    [7.40, 8.50, 7.20, 8.24, 9.84, 8.32],
    [9.76, 8.80, 7.68, 9.36],
    [12.80, 9.68, 12.16, 9.20, 10.55],
)
MUCUS = ([2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0])


def _one_way(groups: tuple[list[float], ...]) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """Differences from the first group, their standard errors, the loadings and df."""
    values = np.concatenate([np.array(group) for group in groups])
    condition = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    others = np.arange(1, len(groups))
    found = contrasts(two_way(values, condition, np.zeros_like(condition)), others, np.zeros_like(others))
    return found.estimate, found.se, loadings(found.covariance), int(found.df[0])


def test_blood_counts() -> None:
    estimate, se, factors, df = _one_way(BLOOD)
    assert estimate / se == pytest.approx([0.857032, 3.693752], rel=1e-6)
    assert adjusted_p(estimate / se, factors, df) == pytest.approx([0.620102, 0.00582536], rel=1e-6)
    c = critical_value(factors, df, 0.95)
    assert c == pytest.approx(2.513483, rel=1e-6)
    assert estimate - c * se == pytest.approx([-1.25630, 0.83973], abs=1e-5)
    assert estimate + c * se == pytest.approx([2.55630, 4.41627], abs=1e-5)


def test_mucociliary_efficiency() -> None:
    estimate, se, factors, df = _one_way(MUCUS)
    assert estimate == pytest.approx([0.385, -0.020], rel=1e-9)
    assert estimate / se == pytest.approx([0.908745, -0.050071], rel=1e-4)
    assert adjusted_p(estimate / se, factors, df) == pytest.approx([0.583172, 0.998193], rel=1e-6)
    c = critical_value(factors, df, 0.95)
    assert c == pytest.approx(2.536765, rel=1e-6)
    assert estimate - c * se == pytest.approx([-0.68973, -1.03326], abs=1e-5)


def test_months_of_very_unequal_size() -> None:
    estimate, se, factors, df = _one_way(ozone())
    assert estimate == pytest.approx([5.8291, 35.5, 36.3462, 7.8329], abs=5e-5)
    p = adjusted_p(estimate / se, factors, df)
    assert p == pytest.approx([0.96467, 0.0001154, 7.68e-5, 0.73509], rel=7e-4)  # as printed


def test_blocks() -> None:
    found = contrasts(two_way(*block_design()), np.arange(1, 5), np.zeros(4, dtype=np.intp))
    factors = loadings(found.covariance)
    assert factors == pytest.approx([np.sqrt(0.5)] * 4, rel=1e-12)
    p = adjusted_p(found.estimate / found.se, factors, 8)
    assert p == pytest.approx([0.0128253, 4.1029e-5, 5.914e-6, 1.147e-6], rel=2e-4)
    c = critical_value(factors, 8, 0.95)
    assert c == pytest.approx(3.022702, rel=1e-6)
    low, high = np.exp(found.estimate - c * found.se), np.exp(found.estimate + c * found.se)
    assert np.exp(found.estimate)[[0, 3]] == pytest.approx([1.463748, 4.304525], rel=1e-6)
    assert low[[0, 3]] == pytest.approx([1.096272, 3.223869], rel=1e-6)
    assert high[[0, 3]] == pytest.approx([1.954403, 5.747421], rel=1e-6)


def test_one_comparison_is_the_t_test() -> None:
    # t = 3, 4 degrees of freedom: p = 0.0399420
    assert adjusted_p(np.array([3.0, -3.0]), np.array([np.sqrt(0.5)]), 4) == pytest.approx(
        [0.0399420] * 2, rel=1e-5
    )
    assert critical_value(np.array([np.sqrt(0.5)]), 4, 0.95) == pytest.approx(2.776445, rel=1e-6)


def test_it_is_between_the_single_test_and_bonferroni() -> None:
    factors = np.full(6, np.sqrt(0.5))
    for t in (1.0, 2.5, 6.0, 15.0):
        single = adjusted_p(np.array([t]), factors[:1], 10)[0]
        p = adjusted_p(np.array([t]), factors, 10)[0]
        assert single < p < min(6 * single, 1)


@pytest.mark.parametrize("df", [2, 4, 8, 14, 40])
def test_the_quadrature_keeps_the_digits_of_small_p(df: int) -> None:
    # With one comparison Dunnett's p is that of t, which is known to the last digit.
    t = np.array([1.0, 3.0, 8.0, 20.0, 60.0])
    exact = np.array([t_p(float(value), df) for value in t])
    found = adjusted_p(t, np.array([np.sqrt(0.5)]), df)
    shown = exact > 1e-28
    assert found[shown] == pytest.approx(exact[shown], rel=1e-6)


def test_no_t_has_no_p() -> None:
    assert np.isnan(adjusted_p(np.array([np.nan]), np.full(3, 0.7), 8)).all()


def test_loadings_of_unequal_groups_are_those_of_the_formula() -> None:
    sizes, control = np.array([4, 5, 7]), 6
    covariance = np.diag(1 / sizes) + 1 / control
    assert loadings(covariance) == pytest.approx(np.sqrt(sizes / (sizes + control)), rel=1e-9)
