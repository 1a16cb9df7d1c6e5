"""Wells off their replicates, edges unlike the middle, and Z'."""

from __future__ import annotations

import math

import numpy as np
import pytest

from blotquant.numerics.plate_effects import edge_effect, outliers, z_prime


def _plate(seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    condition = np.repeat(np.arange(10), 3)
    return 100.0 * condition + np.random.default_rng(seed).normal(0, 5, 30), condition


def test_one_well_far_off_its_two_replicates_is_found_and_no_other() -> None:
    value, condition = _plate()
    value[13] += 60
    assert np.flatnonzero(outliers(value, condition)).tolist() == [13]


def test_good_plates_have_hardly_any_outliers() -> None:
    found = sum(bool(outliers(*_plate(seed)).any()) for seed in range(100))
    assert found <= 6


def test_missing_wells_and_pairs_are_left_alone() -> None:
    value, condition = _plate()
    value[13] += 60
    value[12] = math.nan
    assert not outliers(value, condition).any()
    assert not outliers(np.zeros(30), condition).any()


def test_an_edge_that_gives_less_is_measured() -> None:
    value, condition = _plate()
    at_edge = np.tile([True, False, False], 10)
    found = edge_effect(value - 20 * at_edge, condition, at_edge)
    assert found is not None
    assert found.difference == pytest.approx(-20, abs=5)
    assert found.p < 1e-4
    assert found.wells == 10


def test_an_edge_that_holds_other_things_says_nothing() -> None:
    value, condition = _plate()
    assert edge_effect(value, condition, condition < 3) is None
    even = edge_effect(np.zeros(30), condition, np.tile([True, False, False], 10))
    assert even is not None
    assert (even.difference, even.p) == (0, 1)


def test_z_prime_by_hand() -> None:
    assert z_prime(np.array([99.0, 101]), np.array([9.0, 11])) == pytest.approx(1 - 6 * math.sqrt(2) / 90)
    assert math.isnan(z_prime(np.array([99.0]), np.array([9.0, 11])))
