"""Agreement of readers: published numbers, and what can be checked by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from blotquant.numerics.agreement import (
    bland_altman,
    icc_agreement,
    icc_consistency,
    icc_one_way,
    within_cv,
)

# Six things read by four judges: Shrout and Fleiss 1979, table 2.
JUDGES = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], dtype=float
)


def test_coefficients_are_those_of_shrout_and_fleiss() -> None:
    agreement, consistency = icc_agreement(JUDGES), icc_consistency(JUDGES)
    assert agreement is not None
    assert consistency is not None
    assert icc_one_way(JUDGES) == pytest.approx(0.17, abs=0.005)  # their table 4
    assert agreement.value == pytest.approx(0.29, abs=0.005)
    assert consistency.value == pytest.approx(0.71, abs=0.0051)


def test_intervals_are_those_that_psych_of_r_gives_for_the_same_judges() -> None:
    agreement, consistency = icc_agreement(JUDGES), icc_consistency(JUDGES)
    assert agreement is not None
    assert consistency is not None
    assert (agreement.low, agreement.high) == pytest.approx((0.019, 0.761), abs=0.0015)
    assert (consistency.low, consistency.high) == pytest.approx((0.342, 0.946), abs=0.0015)


def test_a_constant_between_readers_costs_agreement_and_not_consistency() -> None:
    first = np.array([1.0, 2.0, 4.0, 7.0, 11.0])
    shifted = np.column_stack([first, first + 3])
    agreement, consistency = icc_agreement(shifted), icc_consistency(shifted)
    assert agreement is not None
    assert consistency is not None
    assert consistency.value == 1.0
    assert agreement.value < 0.85
    assert agreement.low <= agreement.value <= agreement.high
    same = icc_agreement(np.column_stack([first, first]))
    assert same is not None
    assert (same.value, same.low) == (1.0, 1.0)


def test_limits_of_agreement_by_hand() -> None:
    """Differences 1, 2, 3: mean 2, SD 1, t(0.975, 2) = 4.302653."""
    limits = bland_altman(np.array([0.0, 0.0, 0.0]), np.array([1.0, 2.0, 3.0]))
    assert limits is not None
    assert (limits.bias, limits.sd) == (2.0, 1.0)
    assert (limits.lower, limits.upper) == pytest.approx((0.04, 3.96))
    assert limits.bias_low == pytest.approx(2 - 4.302653 / math.sqrt(3), abs=1e-6)
    assert limits.upper_high == pytest.approx(3.96 + 4.302653, abs=1e-6)  # root of 3/3 is 1


def test_the_coefficient_of_variation_between_two_readings() -> None:
    """ln differences of 0.2 everywhere: variance within 0.02, CV = root of (e^0.02 - 1)."""
    first = np.array([1.0, 2.0, 3.0])
    assert within_cv(first, first + 0.2) == pytest.approx(math.sqrt(math.expm1(0.02)))


def test_two_things_say_nothing() -> None:
    two = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert icc_agreement(two) is None
    assert icc_consistency(two) is None
    assert icc_one_way(two) is None
    assert bland_altman(two[:, 0], two[:, 1]) is None
    assert within_cv(two[:, 0], two[:, 1]) is None
    assert icc_agreement(np.ones((4, 2))) is None
