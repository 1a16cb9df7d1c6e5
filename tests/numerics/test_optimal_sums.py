"""Weighted sums: unbiased, surer than plain ones, and none of a shape that the band has not."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from blotquant.numerics.band_shapes import Gaussian
from blotquant.numerics.optimal_sums import Noise, OptimalSums, optimal_sums, template

ROWS, SD, WIDTH = 61, 10.0, 6.0
BOX = np.where(np.abs(np.arange(ROWS) - 30) <= 21, 1.0, 0.0)  # 43 rows, 3.5 widths to either side
PLAIN_SE = SD * np.sqrt(43)
NONE = np.zeros(0)


def bands(volume: np.ndarray, off: float = 0.0, width: float = WIDTH) -> np.ndarray:
    u = (np.arange(ROWS) - 30 - off) / width
    return volume[:, None] * np.exp(-0.5 * u**2) / (width * np.sqrt(2 * np.pi))


def summed(signal: np.ndarray, *, sd: float = SD, level: float = 0.0) -> OptimalSums:
    lanes = len(signal)
    shape = template(Gaussian(), NONE, np.tile(np.arange(ROWS) - 30.0, (lanes, 1)), WIDTH)
    noise = Noise(np.full(lanes, sd), np.full(lanes, level))
    return optimal_sums(signal, np.tile(BOX, (lanes, 1)), shape, noise)


def drawn(snr: float, lanes: int = 4000, *, seed: int = 1, **shape: float) -> tuple[np.ndarray, np.ndarray]:
    noise = np.random.default_rng(seed).normal(0, SD, (lanes, ROWS))
    volume = np.full(lanes, snr * PLAIN_SE)
    return bands(volume, **shape) + noise, volume


def test_without_noise_every_band_has_its_volume() -> None:
    volume = np.array([1e2, 1e3, 1e4, 1e6])
    assert_allclose(summed(bands(volume)).volume, bands(volume) @ BOX, rtol=1e-12)


def test_strong_bands_are_plain_sums_to_the_last_bit() -> None:
    signal, _ = drawn(60.0, 5)
    sums = summed(signal)
    assert not sums.weighted.any()
    assert_array_equal(sums.weights, 1.0)
    assert_array_equal(sums.noise_share, 1.0)


@pytest.mark.parametrize("snr", [0.0, 2.0, 5.0, 10.0, 30.0])
def test_weak_bands_are_unbiased_and_their_error_is_the_scatter(snr: float) -> None:
    """4000 lanes each, a level of the background that is off by 2 counts (SD) beneath."""
    signal, volume = drawn(snr)
    level = np.random.default_rng(7).normal(0, 2.0, (len(volume), 1))
    sums = summed(signal + level, level=2.0)
    plain = np.hypot(PLAIN_SE, 2 * 43)
    z = (sums.volume - bands(volume) @ BOX) / (sums.noise_share * plain)
    assert abs(z.mean()) < 3 / np.sqrt(len(z))
    assert z.std() == pytest.approx(1.0, abs=0.06)
    assert np.mean(np.abs(z) < 1.96) == pytest.approx(0.95, abs=0.02)


def test_an_empty_lane_passes_the_decision_limit_one_time_in_twenty() -> None:
    signal, _ = drawn(0.0, 20000)
    sums = summed(signal)
    assert np.mean(sums.volume > 1.645 * sums.noise_share * PLAIN_SE) == pytest.approx(0.05, abs=0.006)


def test_weak_bands_have_a_third_less_noise() -> None:
    """The least that is possible is (43 / (2 sqrt(pi) 6))^-1/2 = 0.70 of the plain sum."""
    sums = summed(drawn(3.0)[0])
    assert 0.70 <= np.median(sums.noise_share) < 0.75


@pytest.mark.parametrize("other", [{"off": 6.0}, {"off": -9.0}, {"width": 9.0}, {"width": 4.0}])
@pytest.mark.parametrize(("snr", "share"), [(15.0, 0.5), (30.0, 0.1)])
def test_a_band_of_another_shape_is_summed_plainly(other: dict[str, float], snr: float, share: float) -> None:
    signal, volume = drawn(snr, 500, **other)
    sums, true = summed(signal), bands(volume, **other) @ BOX
    assert abs(np.mean(sums.volume - true)) < share * PLAIN_SE


@pytest.mark.parametrize("off", [2.0, 4.0, 6.0, 12.0])
@pytest.mark.parametrize("snr", [3.0, 6.0, 10.0])
def test_another_shape_makes_less_of_an_error_than_the_noise_of_a_plain_sum(off: float, snr: float) -> None:
    signal, volume = drawn(snr, 2000, off=off)
    assert abs(np.mean(summed(signal).volume - bands(volume, off) @ BOX)) < 1.1 * PLAIN_SE


def test_a_tail_that_the_shape_has_not_is_kept() -> None:
    """A third of the band lies 14 rows below it."""
    signal, volume = drawn(20.0, 500)
    signal = signal + bands(volume / 2, 14.0)
    true = bands(volume) @ BOX + bands(volume / 2, 14.0) @ BOX
    assert abs(np.mean(summed(signal).volume - true)) < 0.1 * PLAIN_SE


def test_a_box_that_moves_moves_the_volume_without_jumps() -> None:
    signal, _ = drawn(8.0, 1)
    shape = template(Gaussian(), NONE, np.arange(ROWS)[None, :] - 30.0, WIDTH)
    volumes: list[float] = []
    for edge in np.linspace(0, 2, 81):
        box = np.clip(np.minimum(np.arange(ROWS) + 1, 52.0) - np.maximum(np.arange(ROWS), 9 + edge), 0, 1)
        sums = optimal_sums(signal, box[None], shape, Noise(np.full(1, SD), np.zeros(1)))
        volumes.append(float(sums.volume[0]))
    assert np.abs(np.diff(volumes)).max() < 0.05 * PLAIN_SE


def test_gain_and_turning_over_change_nothing() -> None:
    signal, _ = drawn(6.0, 50)
    sums = summed(signal)
    assert_allclose(summed(3 * signal, sd=3 * SD).volume, 3 * sums.volume, rtol=1e-9)
    assert_allclose(summed(signal[:, ::-1]).volume, sums.volume, rtol=1e-9)
