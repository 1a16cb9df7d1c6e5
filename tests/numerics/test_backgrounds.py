"""Every way to estimate a background keeps one contract; each gives the value one can work out by hand."""

from __future__ import annotations

import warnings
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from blotquant.model import Background
from blotquant.numerics.backgrounds import (
    BACKGROUNDS,
    Settings,
    Windows,
    correlation_factor,
    fit_masked,
    masked_line,
)

ROWS, COLS, SIGMA = 120, 40, 4.0
AT = np.arange(ROWS) + 0.5
TOP, BOTTOM = 46.0, 74.0  # the box of the band: 3.5 sigma to both sides of row 60
SETTINGS = Settings()


def windows(signal: np.ndarray, top: float = TOP, bottom: float = BOTTOM, margin: float = 2.0) -> Windows:
    """Windows of these pictures, (lanes, rows, cols), with one box and its margin masked."""
    lanes, rows = signal.shape[:2]
    at = np.arange(rows)
    inside = np.clip(np.minimum(at + 1, bottom) - np.maximum(at, top), 0.0, 1.0)
    usable = (at + 1 <= top - margin) | (at >= bottom + margin)
    return Windows(
        np.ascontiguousarray(signal, dtype=np.float32),
        np.tile(inside, (lanes, 1)),
        np.tile(usable, (lanes, 1)),
        SIGMA,
    )


def from_profiles(profiles: np.ndarray, cols: int = COLS, **box: float) -> Windows:
    """Windows of which every column is the profile, (lanes, rows)."""
    return windows(np.repeat(np.atleast_2d(profiles)[:, :, None], cols, axis=2), **box)


def band(height: float, at: float = 60.0, sigma: float = SIGMA, rows: int = ROWS) -> np.ndarray:
    return height * np.exp(-0.5 * ((np.arange(rows) + 0.5 - at) / sigma) ** 2)


def noisy(
    heights: tuple[float, ...] = (0, 50, 1000, 20000),
    noise: float = 20.0,
    seed: int = 0,
    slope: float = 0.5,
) -> Windows:
    """Bands on 500 counts and a slope, with pixel noise."""
    random = np.random.default_rng(seed)
    lanes = np.array([500 + slope * AT + band(height) for height in heights])
    return windows(lanes[:, :, None] + random.normal(0, noise, (len(heights), ROWS, COLS)))


def with_signal(old: Windows, signal: np.ndarray) -> Windows:
    return Windows(signal.astype(np.float32), old.inside, old.usable, old.sigma)


def volume(name: str, of: Windows) -> np.ndarray:
    """The background-subtracted volume of each lane, summed the plain way."""
    above = of.profiles - BACKGROUNDS[name](of, SETTINGS)
    return (above * of.inside).sum(axis=1) * of.signal.shape[2]


# The contract

every = pytest.mark.parametrize("name", BACKGROUNDS)


def test_the_registry_is_what_a_project_can_name():
    assert set(BACKGROUNDS) == set(get_args(Background))


@every
def test_shape_and_type(name):
    background = BACKGROUNDS[name](noisy(), SETTINGS)
    assert background.shape == (4, ROWS)
    assert background.dtype == np.float64


@every
def test_the_input_is_not_changed(name):
    given = noisy()
    for array in (given.signal, given.inside, given.usable):
        array.setflags(write=False)
    before = given.signal.copy()
    BACKGROUNDS[name](given, SETTINGS)
    assert_array_equal(given.signal, before)


@every
def test_lanes_one_by_one_give_the_same_as_all_at_once(name):
    together = noisy()
    alone = [
        Windows(
            together.signal[k : k + 1], together.inside[k : k + 1], together.usable[k : k + 1], together.sigma
        )
        for k in range(4)
    ]
    expected = np.concatenate([BACKGROUNDS[name](lane, SETTINGS) for lane in alone])
    assert_allclose(BACKGROUNDS[name](together, SETTINGS), expected, rtol=1e-9)


@every
@pytest.mark.parametrize("rows", [117, 118, 119, 120])
def test_upside_down_gives_upside_down(name, rows):
    # Not symmetric: a slope, and a box off the middle.
    above = windows(noisy().signal[:, :rows], top=40.0, bottom=74.0)
    turned = Windows(above.signal[:, ::-1], above.inside[:, ::-1], above.usable[:, ::-1], SIGMA)
    assert_allclose(
        BACKGROUNDS[name](turned, SETTINGS)[:, ::-1], BACKGROUNDS[name](above, SETTINGS), rtol=1e-6
    )


@every
@pytest.mark.parametrize("factor", [1 / 512, 1 / 3, 3.0, 64.0])
def test_scaling_the_signal_scales_the_background(name, factor):
    once = noisy()
    scaled = with_signal(once, once.signal.astype(np.float64) * factor)
    expected = BACKGROUNDS[name](once, SETTINGS) * factor
    assert_allclose(BACKGROUNDS[name](scaled, SETTINGS), expected, rtol=2e-6)


@every
@pytest.mark.parametrize("constant", [-500.0, 64.0, 4096.0])
def test_adding_a_constant_changes_no_volume(name, constant):
    once = noisy()
    raised = with_signal(once, once.signal + constant)
    # float32 holds counts near 20000 to 0.002; the box is 1120 pixels.
    assert_allclose(volume(name, raised), volume(name, once), atol=3.0)


@every
@pytest.mark.parametrize("level", [0.0, 1.0, 777.7, 65535.0, -40.0])
def test_a_flat_profile_has_no_volume(name, level):
    flat = from_profiles(np.full((3, ROWS), level))
    background = BACKGROUNDS[name](flat, SETTINGS)
    assert_allclose(background, np.float32(level), rtol=1e-6, atol=1e-9)
    assert_allclose(volume(name, flat), 0.0, atol=1e-3 * abs(level) + 1e-9)


EDGE_CASES = {
    "one lane of zeros among others": from_profiles(np.stack([np.zeros(ROWS), 500 + band(900)])),
    "a single bright row": from_profiles(np.where(np.arange(ROWS) == 60, 1000.0, 0.0)[None]),
    "a step": from_profiles(np.where(np.arange(ROWS) < 60, 100.0, 900.0)[None]),
    "box at the top edge": from_profiles(500 + band(900, at=5.0), top=0.0, bottom=19.0),
    "box at the bottom edge": from_profiles(500 + band(900, at=115.0), top=101.0, bottom=120.0),
    "box over nearly everything": from_profiles(500 + band(900), top=4.0, bottom=116.0),
    "a box of less than a row": from_profiles(500 + band(900), top=60.2, bottom=60.6),
    "a lane one pixel wide": from_profiles(500 + band(900), cols=1),
    "huge counts": from_profiles(1e9 + band(1e8)),
    "tiny counts": from_profiles(1e-6 + band(1e-5)),
}


@every
@pytest.mark.parametrize("case", EDGE_CASES)
def test_no_background_is_ever_nan(name, case):
    assert np.isfinite(BACKGROUNDS[name](EDGE_CASES[case], SETTINGS)).all()


@every
@pytest.mark.parametrize("cols", [1, 5, 8, 11, 16])
def test_the_width_of_a_lane_does_not_matter(name, cols):
    """Equal columns: the profile is all there is, whatever the width."""
    profile = 500 + 0.5 * AT + band(1000)
    wide = BACKGROUNDS[name](from_profiles(profile, cols=80), SETTINGS)
    assert_allclose(BACKGROUNDS[name](from_profiles(profile, cols=cols), SETTINGS), wide, rtol=1e-5)


@every
@settings(max_examples=8)
@given(factor=st.floats(0.01, 100), constant=st.floats(0, 10000), seed=st.integers(0, 5))
def test_volumes_scale_and_do_not_shift(name, factor, constant, seed):
    once = noisy(heights=(300, 5000), seed=seed)
    other = with_signal(once, once.signal.astype(np.float64) * factor + constant)
    error = 2e-6 * (constant + factor * 6000) * 1120
    assert_allclose(volume(name, other), factor * volume(name, once), rtol=1e-5, atol=error)


@every
def test_a_strong_band_on_a_flat_background_is_recovered(name):
    """All agree where the task is easy: 1000 counts on flat 500, without noise."""
    lane = from_profiles(500 + band(1000))
    truth = 1000 * SIGMA * np.sqrt(2 * np.pi) * COLS
    assert volume(name, lane)[0] == pytest.approx(truth, rel=0.04)


# masked_line and masked_quadratic


@pytest.mark.parametrize("outlier", [0.0, 1000.0, -400.0])
def test_the_line_is_exact_on_a_plane_with_a_band_and_an_outlier(outlier):
    plane = 100 + 2 * AT
    profile = plane + band(900)
    profile[7] += outlier  # a speck on a row that counts as background
    lane = from_profiles(profile)
    assert_allclose(masked_line(lane, SETTINGS)[0], plane, atol=1e-3)
    fit = fit_masked(lane)
    assert not fit.curved[0]
    if outlier:
        assert np.isnan(fit.residual[0, 7])  # left out
    assert np.isnan(fit.residual[0, 50:70]).all()  # the band is no background


def test_an_overlooked_band_does_not_pull_the_line():
    plane = 100 + 2 * AT
    hidden = band(300, at=20.0, sigma=2.5)  # 13 of the 88 rows beside the band
    noise = np.random.default_rng(1).normal(0, 2, ROWS)
    with_it = masked_line(from_profiles(plane + noise + hidden + band(900)), SETTINGS)[0]
    assert np.abs(with_it - plane)[46:74].max() < 1.5
    plain = np.polyfit(AT[~_box()], (plane + noise + hidden)[~_box()], 1)
    assert np.abs(np.polyval(plain, AT) - plane)[46:74].max() > 10  # least squares would be far off


def _box() -> np.ndarray:
    return (AT > TOP - 2) & (AT < BOTTOM + 2)


def test_a_parabola_is_followed_where_it_is_clear():
    parabola = 300 + 0.05 * (AT - 40) ** 2
    lane = from_profiles(parabola + band(900))
    fit = fit_masked(lane)
    assert fit.curved.tolist() == [True]
    assert_allclose(fit.background[0], parabola, atol=2e-3)
    assert np.abs(fit_masked(lane, degree=1).background[0] - parabola).max() > 10


def test_quadratic_is_quadratic_even_without_need():
    lane = from_profiles(100 + 2 * AT + band(900))
    assert_allclose(BACKGROUNDS["masked_quadratic"](lane, SETTINGS)[0], 100 + 2 * AT, atol=1e-3)
    assert fit_masked(lane, degree=2).curved.tolist() == [True]
    assert fit_masked(lane, degree=1).curved.tolist() == [False]


@pytest.mark.parametrize("blur_rows", [0.0, 1.0])
def test_straight_backgrounds_are_rarely_called_curved(blur_rows):
    """400 lanes of noise: four standard errors leave one in 16000, and correlated rows do not add many."""
    from scipy.ndimage import gaussian_filter1d

    random = np.random.default_rng(5)
    profiles = 500 + random.normal(0, 5, (400, ROWS))
    if blur_rows:
        profiles = gaussian_filter1d(profiles, blur_rows, axis=1)
    assert fit_masked(from_profiles(profiles, cols=4)).curved.sum() <= 4


def test_a_bend_of_some_standard_errors_is_found():
    # The bend term of +-20 counts against a noise of 5 a row has a SE of about 1.
    random = np.random.default_rng(6)
    bent = 500 + 20 * ((AT - 60) / 60) ** 2
    fit = fit_masked(from_profiles(bent + random.normal(0, 5, (30, ROWS)), cols=4))
    assert fit.curved.sum() >= 28


def test_too_few_rows_raise():
    lane = from_profiles(500 + band(900))
    usable = np.zeros((1, ROWS), dtype=bool)
    usable[0, [3, 50, 110]] = True
    with pytest.raises(ValueError, match="fewer than four rows"):
        fit_masked(Windows(lane.signal, lane.inside, usable, SIGMA))
    usable[0, 70] = True
    assert np.isfinite(fit_masked(Windows(lane.signal, lane.inside, usable, SIGMA)).background).all()


def test_noise_and_leverage_are_those_of_ordinary_least_squares():
    """White noise: the robust weights cost about 5 %."""
    random = np.random.default_rng(7)
    lanes = from_profiles(500 + AT + random.normal(0, 10, (200, ROWS)), cols=4)
    fit = fit_masked(lanes)
    assert fit.noise_sd.mean() == pytest.approx(10, rel=0.05)
    design = np.stack([np.ones(ROWS), AT], axis=1)
    used, under = design[lanes.usable[0]], lanes.inside[0] @ design
    ordinary = under @ np.linalg.inv(used.T @ used) @ under
    assert fit.leverage.mean() == pytest.approx(ordinary, rel=0.15)
    assert (fit.leverage >= ordinary * 0.99).all()


# correlation_factor


def test_white_noise_has_a_factor_of_about_one():
    random = np.random.default_rng(8)
    factors = [correlation_factor(random.normal(0, 3, (12, 80)), 28) for _ in range(20)]
    assert min(factors) >= 1.0
    assert np.mean(factors) == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize("rows", [5.0, 25.0, 1000.0])
def test_a_moving_average_of_three_rows(rows):
    # Autocorrelation 2/3 and 1/3, then nothing: Var(sum) / (n Var) = 1 + 2 ((1 - 1/n) 2/3 + (1 - 2/n) 1/3).
    random = np.random.default_rng(9)
    white = random.normal(0, 3, (40, 302))
    smooth = (white[:, :-2] + white[:, 1:-1] + white[:, 2:]) / 3
    expected = 1 + 2 * ((1 - 1 / rows) * 2 / 3 + (1 - 2 / rows) / 3)
    assert correlation_factor(smooth, rows) == pytest.approx(expected, rel=0.06)


def test_gaps_in_the_residuals_are_allowed():
    random = np.random.default_rng(10)
    white = random.normal(0, 3, (40, 302))
    smooth = (white[:, :-2] + white[:, 1:-1] + white[:, 2:]) / 3
    smooth[:, 100:200] = np.nan
    assert correlation_factor(smooth, 1000.0) == pytest.approx(3.0, rel=0.06)


@pytest.mark.parametrize("residual", [np.zeros((3, 40)), np.full((2, 30), np.nan), np.ones((1, 2))])
def test_nothing_to_go_by_gives_one(residual):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # numpy's remark about a mean of nothing
        assert correlation_factor(residual, 20.0) == 1.0


# The others, by hand


def test_border_median_by_hand():
    # Box rows 3 to 6; two rows above are 2 and 3, two below 7 and 8: the median is (3 + 7) / 2.
    profile = np.array([1.0, 2, 3, 50, 90, 50, 7, 8, 100, 100])
    lane = from_profiles(profile, cols=3, top=3.0, bottom=6.0)
    assert_array_equal(BACKGROUNDS["border_median"](lane, Settings(border_px=2))[0], np.full(10, 5.0))
    # One row: median of 3 and 7 too; three rows: of 1, 2, 3, 7, 8, 100.
    assert BACKGROUNDS["border_median"](lane, Settings(border_px=1))[0, 0] == 5.0
    assert BACKGROUNDS["border_median"](lane, Settings(border_px=3))[0, 0] == 5.0


def test_border_median_is_the_median_of_pixels_not_of_rows():
    picture = np.zeros((1, 10, 3))
    picture[0, 2] = [1, 1, 90]
    picture[0, 6] = [1, 2, 2]
    lane = windows(picture, top=3.0, bottom=6.0)
    assert BACKGROUNDS["border_median"](lane, Settings(border_px=1))[0, 0] == 1.5  # of 1 1 1 2 2 90


def test_border_median_uses_the_side_there_is():
    profile = np.array([50.0, 90, 50, 7, 8, 9, 100])
    lane = from_profiles(profile, cols=3, top=0.0, bottom=3.0)
    assert BACKGROUNDS["border_median"](lane, Settings(border_px=3))[0, 0] == 8.0


def test_valley_by_hand():
    # Lowest at row 10 (4 counts) and row 60 (8 counts), each in the middle of nine equal rows.
    profile = np.full(71, 10.0)
    profile[6:15], profile[56:65] = 4.0, 8.0
    lane = from_profiles(profile + band(200, at=35.5, sigma=3.0, rows=71), top=25.0, bottom=46.0)
    background = BACKGROUNDS["valley"](lane, SETTINGS)[0]
    assert background[[10, 35, 60]] == pytest.approx([4, 6, 8], abs=0.02)


def test_valley_follows_minima_and_is_high_on_weak_bands():
    """The known bias (method page, 3): minima of noise lie below the background."""
    weak = noisy(heights=(50,) * 80, noise=60.0, slope=0.0)  # 9.5 counts a row
    truth = 50 * SIGMA * np.sqrt(2 * np.pi) * COLS
    assert volume("valley", weak).mean() > 1.3 * truth
    assert volume("masked_line", weak).mean() == pytest.approx(truth, rel=0.05)


def slow_opening(picture: np.ndarray, shape: np.ndarray) -> np.ndarray:
    """Erosion, then dilation, as Sternberg writes them, pixel by pixel; mirrored at the edges."""
    reach = tuple(size // 2 for size in shape.shape)

    def each(of: np.ndarray, sign: int) -> np.ndarray:
        padded = np.pad(of, [(n, n) for n in reach], mode="symmetric")
        out = np.empty_like(of)
        for at in np.ndindex(of.shape):
            piece = padded[tuple(slice(i, i + n) for i, n in zip(at, shape.shape, strict=True))]
            out[at] = sign * (sign * piece - shape).min()
        return out

    return each(each(picture, 1), -1)


def cap(reach: int, radius: float, dimensions: int) -> np.ndarray:
    """The upper half of a ball or disk; minus infinity outside."""
    axes = np.meshgrid(*[np.arange(-reach, reach + 1)] * dimensions)
    square = sum(axis.astype(float) ** 2 for axis in axes)
    return np.where(square <= radius**2, np.sqrt(np.maximum(radius**2 - square, 0)), -np.inf)


def test_rolling_disk_is_an_opening():
    from scipy.ndimage import gaussian_filter1d

    lane = noisy(heights=(400,))
    smooth = gaussian_filter1d(lane.profiles[0], 1.0, mode="reflect")
    disk = cap(12, 12.0, 1) * np.ptp(smooth) / 256
    expected = slow_opening(smooth, disk)
    background = BACKGROUNDS["rolling_disk"](lane, Settings(ball_radius_px=12.0))[0]
    assert_allclose(background, expected, rtol=1e-9)
    assert (background <= smooth + 1e-9).all()  # rolls below the profile


def test_rolling_ball_is_an_opening():
    """Radius 8: not shrunk, so that it can be compared pixel by pixel."""
    from scipy.ndimage import gaussian_filter

    random = np.random.default_rng(11)
    picture = 500 + band(400, at=30.0, rows=60)[:, None] + random.normal(0, 20, (60, 20))
    lane = windows(picture[None], top=16.0, bottom=44.0)
    smooth = gaussian_filter(picture.astype(np.float32).astype(float), 1.0)
    expected = slow_opening(smooth, cap(8, 8.0, 2) * np.ptp(smooth) / 256).mean(axis=1)
    background = BACKGROUNDS["rolling_ball"](lane, Settings(ball_radius_px=8.0))[0]
    assert_allclose(background, expected, rtol=1e-9)


def test_scikit_image_has_another_rolling_ball():
    """It returns the apex of the ball, an erosion: far too low on noise and slopes (method page, 3.2)."""
    from skimage.restoration import rolling_ball as apex

    random = np.random.default_rng(12)
    rows = np.arange(ROWS)
    for slope, least_excess in ((0.0, 1.3), (20.0, 2.5)):
        picture = 2000 + slope * rows[:, None] + random.normal(0, 60, (ROWS, 60))
        picture += band(1000)[:, None] * ((np.arange(60) >= 10) & (np.arange(60) < 50))
        lane = windows(picture[None, :, 10:50])
        truth = 1000 * SIGMA * np.sqrt(2 * np.pi) * COLS
        above = picture - apex(picture, radius=50)
        theirs = above[46:74, 10:50].sum() / truth
        assert theirs > least_excess
        assert abs(volume("rolling_ball", lane)[0] / truth - 1) < abs(theirs - 1)
        assert volume("masked_line", lane)[0] / truth == pytest.approx(1.0, abs=0.03)


def test_arpls_is_stiff_enough_not_to_follow_the_band():
    lane = noisy(heights=(1000,), noise=5.0)
    background = BACKGROUNDS["arpls"](lane, SETTINGS)[0]
    assert np.abs(background - (500 + 0.5 * AT)).max() < 15  # 1.5 % of the band's height


def test_arpls_lambda_is_stiffness():
    lane = noisy(heights=(1000,), noise=5.0)
    stiff = BACKGROUNDS["arpls"](lane, Settings(arpls_lambda=1e7))[0]
    soft = BACKGROUNDS["arpls"](lane, Settings(arpls_lambda=1e2))[0]
    assert np.abs(np.diff(stiff, 2)).max() < 0.2 * np.abs(np.diff(soft, 2)).max()
