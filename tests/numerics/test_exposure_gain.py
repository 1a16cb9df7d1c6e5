"""The gain between two exposures, from made-up volumes whose gain is known."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.exposure_gain import FEWEST, exposure_gain

VOLUMES = np.array([1e4, 2e4, 5e4, 1e5, 2e5, 4e5])


def test_exact_volumes_give_the_exact_gain() -> None:
    found = exposure_gain(5 * VOLUMES, 0.01 * VOLUMES, VOLUMES, 0.01 * VOLUMES)
    assert found is not None
    assert found.gain == pytest.approx(5, rel=1e-12)
    assert found.bands == 6
    assert found.slope == pytest.approx(1, abs=1e-12)
    assert found.deviation == pytest.approx(0, abs=1e-12)
    # Six bands of 1 %/5 and 1 % each, with 0.2 % on top: sqrt(0.002^2 + 0.01^2 + 0.002^2) / sqrt(6).
    assert found.log_se == pytest.approx(np.sqrt(2 * 0.002**2 + 0.01**2) / np.sqrt(6), rel=1e-9)


def test_one_odd_band_hardly_moves_the_gain_and_is_told() -> None:
    longer = 5 * VOLUMES
    longer[2] *= 1.5
    found = exposure_gain(longer, 0.02 * longer, VOLUMES, 0.02 * VOLUMES)
    assert found is not None
    assert found.gain == pytest.approx(5, rel=0.02)
    assert found.deviation == pytest.approx(0.5, abs=0.03)


def test_a_response_that_bends_shows_in_the_slope() -> None:
    longer = 5 * VOLUMES / (1 + VOLUMES / 1e6)  # strong bands show too little on the longer one
    found = exposure_gain(longer, 0.01 * longer, VOLUMES, 0.01 * VOLUMES)
    assert found is not None
    assert found.slope < 0.95
    assert found.deviation > 0.1


def test_fewer_than_three_bands_give_no_gain() -> None:
    few = VOLUMES[: FEWEST - 1]
    assert exposure_gain(few, few / 100, few, few / 100) is None
    assert exposure_gain(np.array([]), np.array([]), np.array([]), np.array([])) is None


def test_the_standard_error_holds_the_truth() -> None:
    rng = np.random.default_rng(5)
    inside = 0
    for _ in range(400):
        longer = 5 * VOLUMES * np.exp(0.03 * rng.standard_normal(6))
        shorter = VOLUMES * np.exp(0.03 * rng.standard_normal(6))
        found = exposure_gain(longer, 0.03 * longer, shorter, 0.03 * shorter)
        assert found is not None
        inside += abs(np.log(found.gain / 5)) < 1.96 * found.log_se
    assert 0.92 < inside / 400 < 0.985
