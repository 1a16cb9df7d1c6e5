"""arPLS of all lanes at once: the numbers of pybaselines, which does them one by one."""

from __future__ import annotations

import warnings
from typing import cast

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from blotquant.numerics import baselines
from blotquant.numerics.baselines import arpls_baselines

AT = np.arange(113.0)


def profiles(rows: int = 113, noise: float = 0.02) -> np.ndarray:
    """Bands of four heights on a slope, scaled to 0..1 as they are when a background is taken."""
    at = np.arange(float(rows))
    band = np.exp(-0.5 * ((at - rows / 2) / 6.0) ** 2)
    rng = np.random.default_rng(rows)
    drawn = np.array([height * band + 0.3 * at / rows for height in (0.0, 0.1, 1.0, 20.0)])
    drawn += rng.normal(0.0, noise, drawn.shape)
    low = drawn.min(axis=1, keepdims=True)
    return (drawn - low) / (drawn.max(axis=1, keepdims=True) - low)


def one_by_one(values: np.ndarray, stiffness: float) -> np.ndarray:
    from pybaselines.whittaker import arpls

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = [cast(tuple[np.ndarray, object], arpls(row, lam=stiffness, tol=0.01))[0] for row in values]
    return np.array(found)


@pytest.mark.parametrize("rows", [5, 41, 113, 300, 1500])
@pytest.mark.parametrize("stiffness", [1e2, 1e5, 5e6])
def test_baselines_are_those_of_pybaselines(rows: int, stiffness: float) -> None:
    values = profiles(rows)
    assert_allclose(arpls_baselines(values, stiffness), one_by_one(values, stiffness), rtol=0, atol=1e-9)


@pytest.mark.parametrize("noise", [1e-6, 1e-3, 0.5])
def test_they_are_so_with_little_and_with_much_noise(noise: float) -> None:
    values = profiles(noise=noise)
    assert_allclose(arpls_baselines(values, 1e5), one_by_one(values, 1e5), rtol=0, atol=1e-9)


def test_a_lane_does_not_depend_on_the_others() -> None:
    values = profiles()
    together = arpls_baselines(values, 1e5)
    assert_array_equal(together[1:3], arpls_baselines(values[1:3], 1e5))
    assert_array_equal(together[::-1], arpls_baselines(values[::-1], 1e5))


def test_a_straight_profile_is_its_own_baseline() -> None:
    values = np.array([0.25 + 0.5 * AT / 112, np.full(113, 0.5)])
    assert_allclose(arpls_baselines(values, 1e5), values, atol=1e-6)


def test_without_lanes_there_is_nothing_to_do() -> None:
    assert arpls_baselines(np.empty((0, 113)), 1e5).shape == (0, 113)


def test_profiles_are_not_changed() -> None:
    values = profiles()
    before = values.copy()
    arpls_baselines(values, 1e5)
    assert_array_equal(values, before)


def test_a_lane_without_weights_has_no_solution_and_costs_no_other_lane() -> None:
    """Without weights any straight line solves it: the matrix of that lane cannot be factorised."""
    values, weights = profiles(), np.ones((4, 113))
    weights[1] = 0.0
    penalty = baselines._penalty(113)
    level, solved = baselines._solved(values, weights, penalty)
    assert solved.tolist() == [True, False, True, True]
    others = [0, 2, 3]
    assert_array_equal(level, baselines._solved(values[others], weights[others], penalty)[0])


def test_the_penalty_is_that_of_second_differences() -> None:
    differences = np.diff(np.eye(6), 2, axis=0)
    matrix = differences.T @ differences
    diagonals = baselines._penalty(6)
    assert diagonals[:, 0].tolist() == np.diag(matrix).tolist() == [1, 5, 6, 6, 5, 1]
    assert diagonals[:, 1].tolist() == [*np.diag(matrix, -1), 0]
    assert diagonals[:, 2].tolist() == [*np.diag(matrix, -2), 0, 0]
