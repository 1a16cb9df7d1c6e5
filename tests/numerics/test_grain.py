"""How much noisier a band is than its background, and what noise sums to."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from blotquant.numerics.grain import grain, unrest

LANES, ROWS, COLUMNS = 12, 90, 60
BOX = np.broadcast_to(np.where(np.abs(np.arange(ROWS) - 45) <= 15, 1.0, 0.0), (LANES, ROWS))
FREE = np.broadcast_to(np.abs(np.arange(ROWS) - 45) > 20, (LANES, ROWS))


def noise(seed: int = 0, blur: float = 0.0) -> np.ndarray:
    white = np.random.default_rng(seed).normal(0, 1, (LANES, ROWS, COLUMNS))
    return gaussian_filter(white, (0, blur, blur)) if blur else white


@pytest.mark.parametrize("blur", [0.0, 1.0])
def test_a_band_with_four_times_the_noise_variance_is_told_so(blur: float) -> None:
    signal = (1000 + noise(blur=blur) * np.where(BOX > 0, 20.0, 10.0)[:, :, None]).astype(np.float32)
    told = unrest(signal, BOX, FREE, 0.0)
    assert told[BOX > 0].mean() == pytest.approx(3.0, rel=0.15)
    assert not told[BOX == 0].any()


def test_what_is_not_noise_does_not_count() -> None:
    """A level, a slope across the lane and a band that is brighter at its ends."""
    across = np.linspace(-1, 1, COLUMNS)
    band = 2000 * BOX[:, :, None] * (1 + 0.3 * across**2) + 500 * across
    told = unrest((1000 + 10 * noise() + band).astype(np.float32), BOX, FREE, 0.0)
    assert abs(told[BOX > 0].mean()) < 0.1


def test_rounding_to_grey_steps_is_noise_of_the_background() -> None:
    signal = np.where(BOX[:, :, None] > 0, np.rint(100 + 2 * noise()), 6.0).astype(np.float32)
    told = unrest(signal, BOX, FREE, 1.0)
    assert np.isfinite(told).all()
    assert told[BOX > 0].mean() == pytest.approx(4 * 12, rel=0.4)  # variance 4 over 1 / 12


def test_the_variance_of_long_sums_of_white_noise_is_that_of_its_rows() -> None:
    assert np.mean([grain(noise(seed)[:, :, 0]) for seed in range(10)]) == pytest.approx(1.0, rel=0.1)


def test_long_sums_of_blurred_noise_vary_more_than_its_rows() -> None:
    """Blurring keeps the sum of the noise, 1; single rows vary by 0.28.  Four fifths of the SD are seen."""
    found = np.mean([grain(_blurred(seed, 1.0)) for seed in range(10)])
    assert np.var(_blurred(0, 1.0)) == pytest.approx(0.28, rel=0.1)
    assert 0.55 < found < 1.1


def _blurred(seed: int, blur: float) -> np.ndarray:
    return gaussian_filter(np.random.default_rng(seed).normal(0, 1, (LANES, ROWS)), (0, blur))


def test_a_tail_beside_the_box_is_no_noise() -> None:
    tail = 10 * np.exp(-np.abs(np.arange(ROWS) - 45) / 15.0)
    assert grain(noise()[:, :, 0] + tail) == pytest.approx(grain(noise()[:, :, 0]), rel=0.15)


def test_nothing_is_told_from_a_few_rows() -> None:
    few = np.full((1, 20), np.nan)
    few[0, :8] = 1.0
    assert grain(few) == 0.0
    narrow = np.zeros((1, 20, 6), dtype=np.float32)
    assert not unrest(narrow, np.ones((1, 20)), np.ones((1, 20), dtype=bool), 0.0).any()
