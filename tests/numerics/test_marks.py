"""Dust, scratches and hot pixels are found, and nothing of a band is."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.marks import LEAST_SIGMA, BoolArray, Signal, marks

ROWS, COLS, SIGMA = 101, 60, 5.0
AT = np.arange(ROWS)[:, None] - 50.0


def lane(
    height: float = 1000.0, *, bend: float = 0.0, noise: float = 10.0, seed: int = 1
) -> tuple[Signal, BoolArray]:
    """Return one lane with a band in its middle, and the rows that are free of it."""
    cols = np.arange(COLS)[None, :] - (COLS - 1) / 2
    sides = 1 / (1 + np.exp((np.abs(cols) - 20) / 1.5))
    band = height * np.exp(-0.5 * ((AT - bend * (cols / 20) ** 2) / SIGMA) ** 2) * sides
    grain = np.random.default_rng(seed).normal(0, noise, (ROWS, COLS))
    return (100 + band + grain).astype(np.float32)[None], (np.abs(AT[:, 0]) > 20)[None]


@pytest.mark.parametrize("bend", [-4.0, 0.0, 4.0])
@pytest.mark.parametrize("height", [0.0, 100.0, 20000.0])
def test_a_band_is_no_mark_however_bent(height: float, bend: float) -> None:
    for seed in range(5):
        signal, free = lane(height, bend=bend, seed=seed)
        assert marks(signal, free, SIGMA, 1.0) is None


@pytest.mark.parametrize("sign", [1, -1])
def test_a_scratch_is_followed_through_the_band(sign: int) -> None:
    signal, free = lane()
    where = np.zeros((ROWS, COLS), dtype=bool)
    for row in range(ROWS):  # two pixels wide, one column aside in five rows
        where[row, 20 + row // 5 : 22 + row // 5] = True
    signal[0][where] += sign * 600
    found = marks(signal, free, SIGMA, 1.0)
    assert found is not None
    assert found[0][where].mean() > 0.95
    assert found.sum() < 6 * ROWS


@pytest.mark.parametrize("row", [10, 45])
def test_a_hot_pixel_is_left_out_with_what_is_beside_it(row: int) -> None:
    signal, free = lane()
    signal[0, row, 30] += 5000
    found = marks(signal, free, SIGMA, 1.0)
    assert found is not None
    assert found[0, row - 1 : row + 2, 29:32].all()
    assert found.sum() <= 20


def test_the_gap_between_two_lanes_and_bright_ends_are_of_the_band() -> None:
    signal, free = lane(5000.0)
    tall = 5000 * np.exp(-0.5 * (AT / SIGMA) ** 2)[:, 0]
    signal[0, :, :5] += tall[:, None].astype(np.float32)  # the next lane reaches into this one
    signal[0, :, 12:16] += 0.5 * tall[:, None].astype(np.float32)
    assert marks(signal, free, SIGMA, 1.0) is None


def test_what_is_less_than_the_steps_of_the_grey_scale_is_no_mark() -> None:
    signal, free = lane(0.0, noise=0.0)
    signal[0, 30, 30] += 40
    assert marks(signal, free, SIGMA, 1.0) is not None
    assert marks(signal, free, SIGMA, 10.0) is None


def test_thin_bands_are_not_told_from_marks() -> None:
    signal, free = lane()
    signal[0, 10, 30] += 5000
    assert marks(signal, free, LEAST_SIGMA - 0.1, 1.0) is None


def test_a_lane_is_judged_by_itself() -> None:
    dusty, free = lane()
    dusty[0, 10, 30] += 5000
    clean, _ = lane(20000.0, seed=2)
    alone = marks(dusty, free, SIGMA, 1.0)
    both = marks(np.concatenate((clean, dusty)), np.concatenate((free, free)), SIGMA, 1.0)
    assert alone is not None
    assert both is not None
    assert np.array_equal(both[1], alone[0])
    assert not both[0].any()
