"""Clipped bands: what was drawn comes back from the flanks, or nothing does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose
from numpy.typing import NDArray

from blotquant.numerics.clipped_bands import (
    LEAST_SHOWN,
    NO_SHAPE,
    OTHER_SHAPE,
    TOO_LITTLE,
    ClippedRow,
    estimates,
    refused,
)

Array = NDArray[np.float64]
SIGMA, LEVEL = 5.0, 1000.0
HEIGHTS = np.array([2500.0, 300.0, 500.0, 700.0, 900.0, 1500.0])
ROWS, COLS = np.arange(50) + 0.5, np.arange(24)


def gauss(u: Array) -> Array:
    return np.exp(-0.5 * u**2)


def row_of(
    heights: Array = HEIGHTS, shape=gauss, odd=gauss, noise: float = 0.0, frown: float = 0.0
) -> tuple[ClippedRow, Array]:
    """Draw a row of bands clipped at LEVEL, `odd` being the shape of the first; and their true volumes."""
    bend = frown * ((2 * (COLS + 0.5) / len(COLS) - 1) ** 2 - 1 / 3)
    u = (ROWS[:, None] - 25.3 - bend) / SIGMA
    bands = np.stack([height * (odd if k == 0 else shape)(u) for k, height in enumerate(heights)])
    noisy = bands + noise * np.random.default_rng(1).standard_normal(bands.shape)
    row = ClippedRow(
        np.minimum(noisy, LEVEL),
        noisy >= LEVEL,
        np.full(bands.shape[:2], 24.0),
        np.full(len(heights), LEVEL),
        np.full(len(heights), 24.8),
        1.1 * SIGMA,
        np.full(len(heights), noise / np.sqrt(len(COLS))),
        heights < LEVEL,
    )
    return row, 24.0 * bands.mean(axis=2).sum(axis=1)


def test_a_gaussian_comes_back_exactly() -> None:
    row, true = row_of()
    found = estimates(row)
    assert_allclose(found.volume[[0, 5]], true[[0, 5]], rtol=1e-4)
    assert np.isnan(found.volume[1:5]).all()
    assert set(found.reason) == {""}


def test_a_frown_is_followed() -> None:
    row, true = row_of(frown=4.0)
    assert_allclose(estimates(row).volume[[0, 5]], true[[0, 5]], rtol=2e-3)


def test_a_shape_that_no_family_has_is_learnt_from_the_whole_bands() -> None:
    def winged(u: Array) -> Array:
        return 0.94 * gauss(u / np.where(u < 0, 0.85, 1.2)) + 0.03 * gauss(u / 2.5)

    row, true = row_of(shape=winged, odd=winged)
    assert_allclose(estimates(row).volume[[0, 5]], true[[0, 5]], rtol=0.01)


def test_the_error_covers_what_noise_does() -> None:
    row, true = row_of(noise=30.0)
    found = estimates(row)
    off = np.abs(found.volume / true - 1)[[0, 5]]
    assert np.all(off < 3 * found.relative_se[[0, 5]])
    assert np.all(found.relative_se[[0, 5]] < 0.05)


def test_what_was_measured_stays() -> None:
    row, _ = row_of()
    one = replace(row, signal=row.signal.copy())
    one.signal[0, 3] += 7.0  # a row of the foot that no band explains
    assert estimates(one).volume[0] - estimates(row).volume[0] == pytest.approx(7 * 24, rel=0.1)


@pytest.mark.parametrize(
    ("heights", "reason"),
    [
        (np.array([2500.0, 300.0, 500.0, 1500.0, 1500.0, 1500.0]), NO_SHAPE),
        (np.array([1.2 / LEAST_SHOWN * LEVEL, 300.0, 500.0, 700.0, 900.0, 800.0]), TOO_LITTLE),
    ],
)
def test_there_is_none_without_whole_bands_and_of_too_little(heights: Array, reason: str) -> None:
    found = estimates(row_of(heights)[0])
    assert found.reason[0] == reason
    assert np.isnan(found.volume[0])


def test_there_is_none_of_flanks_of_another_shape() -> None:
    found = estimates(row_of(odd=lambda u: np.exp(-np.abs(u + 1.5)) + 0.6 * np.exp(-np.abs(u - 2)))[0])
    assert found.reason[0] == OTHER_SHAPE
    assert np.isfinite(found.volume[5])


def test_smears_do_not_tell_the_shape() -> None:
    row, true = row_of(np.array([2500.0, 300.0, 500.0, 700.0, 900.0]))
    smeared = row.signal.copy()
    smeared[4] = 900 * (ROWS > 20)[:, None]  # the strongest of the whole ones is none
    found = estimates(replace(row, signal=smeared))
    assert found.volume[0] == pytest.approx(true[0], rel=1e-3)


def test_a_row_without_clipped_bands_has_none() -> None:
    found = estimates(row_of(HEIGHTS / 3)[0])
    assert np.isnan(found.volume).all()
    assert refused(np.array([True, False]), NO_SHAPE).reason == (NO_SHAPE, "")
