"""Volumes, their standard errors and the boxes they are taken in."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from scipy.ndimage import gaussian_filter

from blotquant.numerics.backgrounds import Windows, fit_masked
from blotquant.numerics.integrate import (
    average_band,
    box_shares,
    empty_box_se,
    extent,
    share_sums,
    volumes,
)

ROOT_2_PI = np.sqrt(2 * np.pi)


def gaussian(rows: int, at: float, sigma: float, height: float = 1.0) -> np.ndarray:
    return height * np.exp(-0.5 * ((np.arange(rows) + 0.5 - at) / sigma) ** 2)


# Boxes


def test_sums_of_shares_are_those_of_the_shares():
    values = np.random.default_rng(0).normal(size=(3, 9))
    tops, bottoms = (
        np.array([[0.0, 2.3, -4.0], [5.5, 8.9, 3.0]]),
        np.array([[9.0, 4.7, 1.2], [5.6, 20.0, 2.0]]),
    )
    by_shares = [(values * box_shares(9, *edges)).sum(axis=1) for edges in zip(tops, bottoms, strict=True)]
    assert_allclose(share_sums(values, tops, bottoms), by_shares, atol=1e-12)


def test_box_shares_by_hand():
    shares = box_shares(6, np.array([1.25, -3.0, 2.2, 4.0]), np.array([4.5, 1.5, 2.7, 4.0]))
    assert_allclose(
        shares,
        [
            [0, 0.75, 1, 1, 0.5, 0],
            [1, 0.5, 0, 0, 0, 0],  # begins above the window
            [0, 0, 0.5, 0, 0, 0],  # within one row
            [0, 0, 0, 0, 0, 0],  # no height
        ],
    )


def test_a_box_beyond_the_window_has_no_share_there():
    assert box_shares(3, np.array([-9.0, 5.0, -9.0]), np.array([-4.0, 9.0, 9.0])).tolist() == [
        [0, 0, 0],
        [0, 0, 0],
        [1, 1, 1],
    ]


@settings(max_examples=40)
@given(top=st.floats(-5, 25), height=st.floats(0, 30))
def test_the_shares_add_up_to_the_height_within_the_window(top, height):
    shares = box_shares(20, np.array([top]), np.array([top + height]))
    assert shares.sum() == pytest.approx(max(0.0, min(top + height, 20) - max(top, 0)), abs=1e-9)
    assert (shares >= 0).all()
    assert (shares <= 1).all()


# Volumes


def test_volumes_by_hand():
    profiles = np.array([[1.0, 5, 3], [1.0, 0, 1]])
    background = np.ones((2, 3))
    inside = np.array([[0.0, 1, 0.5], [0, 1, 1]])
    area = np.array([[10.0, 10, 10], [4, 4, 2]])
    # 4 * 1 * 10 + 2 * 0.5 * 10 = 50; what lies below the background counts negative: -1 * 4.
    assert volumes(profiles, background, inside, area).tolist() == [50.0, -4.0]


@pytest.mark.parametrize("sigma", [1.5, 4.0, 9.0])
@pytest.mark.parametrize("centre", [80.5, 80.0, 80.27])
@pytest.mark.parametrize("plane", [(0.0, 0.0), (500.0, 3.0)])
def test_a_gaussian_band_is_recovered(sigma, centre, plane):
    """A * sigma * sqrt(2 pi) * width to 0.5 % in a box of +-3.5 sigma, on a plane too (methods, R15)."""
    width, height = 24.0, 1000.0
    level = plane[0] + plane[1] * (np.arange(160) + 0.5)
    profiles = (level + gaussian(160, centre, sigma, height))[None]
    inside = box_shares(160, np.array([centre - 3.5 * sigma]), np.array([centre + 3.5 * sigma]))
    found = volumes(profiles, level[None], inside, np.full((1, 160), width))
    assert found[0] == pytest.approx(height * sigma * ROOT_2_PI * width, rel=5e-3)


def test_the_whole_path_of_a_row_recovers_a_band_on_a_plane():
    """The same with the background fitted: the band's tails beyond the mask cost less than 0.1 %."""
    windows = pictures(1, noise=0.2, plane=(500.0, 3.0), height=1000.0)
    fit = fit_masked(windows)
    found = volumes(windows.profiles, fit.background, windows.inside, area(windows))
    assert found[0] == pytest.approx(1000 * 4 * ROOT_2_PI * 20, rel=2e-3)


ALTERED = {
    "mirrored": lambda p: p[..., ::-1],
    "lower end up": lambda p: p[:, ::-1],
    "a constant more": lambda p: p + 1000,
    "turned to dark bands and back": lambda p: 65535 - (65535 - p),
    "half the gain": lambda p: p / 2,
}


@pytest.mark.parametrize("how", ALTERED)
def test_what_may_not_change_a_volume(how):
    plain = pictures(3, noise=5.0, plane=(500.0, 1.0), height=800.0)
    other = Windows(ALTERED[how](plain.signal), plain.inside, plain.usable, plain.sigma)
    gain = 0.5 if how == "half the gain" else 1.0
    found = [volumes(w.profiles, fit_masked(w).background, w.inside, area(w)) for w in (plain, other)]
    assert_allclose(found[1], gain * found[0], rtol=1e-5)


# Standard errors

TOP, BOTTOM, ROWS, COLS = 26.5, 54.5, 81, 20  # a box of +-3.5 sigma for a sigma of 4


def pictures(
    count: int,
    *,
    noise: float,
    blur: float = 0.0,
    plane: tuple[float, float] = (500.0, 0.0),
    height: float = 0.0,
    seed: int = 0,
) -> Windows:
    """Windows of one band, or of nothing, in noise that may be blurred as a camera's is."""
    random = np.random.default_rng(seed)
    signal = random.normal(0, noise, (count, ROWS + 16, COLS + 16)) if noise else np.zeros((count, 97, 36))
    if blur:
        signal = np.stack([gaussian_filter(picture, blur) for picture in signal])
    signal = signal[:, 8:-8, 8:-8]
    signal = signal + (plane[0] + plane[1] * np.arange(ROWS) + gaussian(ROWS, 40.5, 4.0, height))[:, None]
    inside = box_shares(ROWS, np.full(count, TOP), np.full(count, BOTTOM))
    usable = box_shares(ROWS, np.full(count, TOP - 2), np.full(count, BOTTOM + 2)) == 0
    return Windows(signal.astype(np.float32), inside, usable, 4.0)


def area(windows: Windows) -> np.ndarray:
    return np.full(windows.inside.shape, float(windows.signal.shape[2]))


@pytest.mark.parametrize("blur", [0.0, 0.7, 1.0])
def test_the_standard_error_is_the_spread_of_empty_boxes(blur):
    """300 empty boxes measured one by one: their SD is what the SE promises, also where pixels are alike."""
    windows = pictures(300, noise=20.0, blur=blur, seed=1)
    fit = fit_masked(windows)
    measured = volumes(windows.profiles, fit.background, windows.inside, area(windows))
    promised = empty_box_se(fit, windows.inside, area(windows))
    assert promised.mean() == pytest.approx(measured.std(), rel=0.15)
    assert measured.mean() == pytest.approx(0.0, abs=3 * measured.std() / np.sqrt(300))
    if blur:  # white noise would promise far too little
        pixel_sd = windows.signal[:, :20].std(axis=(1, 2)).mean()
        white = pixel_sd * np.sqrt(28 * 20 * (1 + 28 / 49))
        assert measured.std() > 1.8 * white


def test_the_standard_error_by_hand():
    # Four residuals of +-2 are too few for a correlation; 10 rows of 5 px: 5 * 2 * sqrt(10 + 6) = 40.
    fit = replace(
        fit_masked(pictures(1, noise=1.0)),
        noise_sd=np.array([2.0]),
        leverage=np.array([6.0]),
        residual=np.array([[2.0, -2, np.nan, np.nan, 2, -2]]),
    )
    inside = np.full((1, 12), 10 / 12)
    assert empty_box_se(fit, inside, np.full((1, 12), 5.0)) == pytest.approx([40.0])


def test_the_standard_error_scales_and_does_not_shift():
    once = pictures(8, noise=20.0, seed=2)
    se = empty_box_se(fit_masked(once), once.inside, area(once))
    other = Windows(once.signal * 3 + 100, once.inside, once.usable, once.sigma)
    assert_allclose(empty_box_se(fit_masked(other), other.inside, area(other)), 3 * se, rtol=1e-4)


def test_without_noise_the_standard_error_is_tiny_but_not_zero():
    flat = pictures(2, noise=0.0)
    se = empty_box_se(fit_masked(flat), flat.inside, area(flat))
    assert np.isfinite(se).all()
    assert (se >= 0).all()
    assert (se < 1e-3).all()


# The average band


def test_the_average_band_is_aligned_and_weighted():
    centres = np.array([40.5, 43.25, 37.9])
    profiles = np.stack([gaussian(81, c, 4.0, h) for c, h in zip(centres, (100, 300, 50), strict=True)])
    average = average_band(profiles, centres, np.array([1.0, 1.0, 0.0]), 20)
    assert average.shape == (41,)
    # Row k stands for k - 20 rows below the centre; interpolation costs the curvature, 1 % at most.
    expected = 200 * np.exp(-0.5 * (np.arange(-20, 21) / 4.0) ** 2)
    assert_allclose(average, expected, atol=2.0)
    assert int(np.argmax(average)) == 20


def test_the_average_of_one_lane_is_that_lane():
    profile = np.arange(30.0)[None]
    average = average_band(profile, np.array([10.5]), np.array([2.0]), 3)
    assert average.tolist() == [7, 8, 9, 10, 11, 12, 13]


# The extent of a box


@pytest.mark.parametrize("sigma", [2.0, 4.0, 7.3])
@pytest.mark.parametrize("slope", [0.0, 1.5])
def test_the_extent_of_a_gaussian_is_so_many_sigma(sigma, slope):
    half = int(np.ceil(9 * sigma))
    offsets = np.arange(-half, half + 1)
    average = 300 + slope * offsets + 1000 * np.exp(-0.5 * (offsets / sigma) ** 2)
    box = extent(average, 4.0, 3.5)
    assert box.sigma == pytest.approx(sigma, rel=0.03)
    assert box.above == pytest.approx(3.5 * sigma, rel=0.03)
    assert box.below == pytest.approx(3.5 * sigma, rel=0.03)
    assert extent(average, 4.0, 5.0).below == pytest.approx(5 * sigma, rel=0.03)


def test_a_tail_makes_the_box_longer_on_its_side():
    offsets = np.arange(-40, 41)
    tail = np.where(offsets > 0, 120 * np.exp(-offsets / 8.0), 0.0)
    average = 1000 * np.exp(-0.5 * (offsets / 4.0) ** 2) + tail
    box = extent(average, 4.0, 3.5)
    assert box.above == pytest.approx(14, abs=1.5)
    # The tail falls to 1 % of the peak, 10 counts, at 8 ln 12 = 20 rows, and to 0.2 % further on.
    assert extent(average, 4.0, 3.5, room=14.0).below == pytest.approx(19, abs=1.5)  # less the end's level
    assert 20 < box.below <= 1.5 * 3.5 * box.sigma + 1


def test_a_tail_without_end_is_cut_at_twice_the_box():
    offsets = np.arange(-40, 41)
    average = 1000 * np.exp(-0.5 * (offsets / 4.0) ** 2)
    average[60:] += 100.0 * np.exp(-np.arange(21) / 60)
    average[45:60] = np.maximum(average[45:60], 100.0)
    box = extent(average, 4.0, 3.5)
    assert box.below <= 2 * 3.5 * box.sigma
    assert box.above <= box.below


@pytest.mark.parametrize(
    "average", [np.zeros(73), np.full(73, 500.0), np.arange(73.0), -gaussian(73, 36.5, 4.0, 900.0)]
)
def test_where_no_band_is_seen_the_box_falls_back_on_the_usual_sigma(average):
    box = extent(average, 4.0, 3.5)
    assert box.sigma == 4.0
    assert box.above + box.below == 28.0
    assert abs(box.above - box.below) <= 4.0  # the centre may be two rows off


def test_a_shape_that_is_no_band_falls_back_too():
    """A single bright row is far narrower than the bands of this picture: it is not believed."""
    speck = np.zeros(73)
    speck[36] = 5000.0
    box = extent(speck, 4.0, 3.5)
    assert box.sigma == 4.0
    assert (box.above, box.below) == (14.0, 14.0)


def test_a_centre_one_row_off_keeps_the_box_over_the_band():
    offsets = np.arange(-40, 41)
    average = 1000 * np.exp(-0.5 * ((offsets - 1.0) / 4.0) ** 2)  # the band lies one row too low
    box = extent(average, 4.0, 3.5)
    assert box.below - box.above == pytest.approx(2.0, abs=0.1)
    assert box.below + box.above == pytest.approx(28.0, rel=0.03)
