"""Band rows: found where lanes agree, followed through a smile, never made from noise or one lane."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy.ndimage import gaussian_filter1d

from blotquant.numerics.rows import (
    Rows,
    align,
    band_sigma,
    filter_noise,
    find_rows,
    ridge_filter,
    rows_at,
    scale_answers,
)

LANES, ROWS, NOISE = 12, 200, 10.0


def lanes_of(
    heights: np.ndarray | list[list[float]] | list[float],
    at: list[float],
    *,
    sigma: float = 4.0,
    smile: float = 0.0,
    noise: float = NOISE,
    count: int = LANES,
    seed: int = 0,
) -> tuple[np.ndarray, np.ndarray]:
    """Profiles (lanes, rows) of Gaussian bands on 500 counts, and the true places (bands, lanes).

    The outer lanes lie `smile` rows higher than the middle of the picture.
    """
    random = np.random.default_rng(seed)
    across = np.linspace(-1, 1, count) if count > 1 else np.zeros(1)
    places = np.array(at)[:, None] - smile * across**2
    heights = np.broadcast_to(np.asarray(heights, dtype=float).reshape(len(at), -1), (len(at), count))
    rows = np.arange(ROWS) + 0.5
    profiles = 500 + random.normal(0, noise, (count, ROWS))
    for height, place in zip(heights, places, strict=True):
        profiles += height[:, None] * np.exp(-0.5 * ((rows - place[:, None]) / sigma) ** 2)
    return profiles, places


def found(
    profiles: np.ndarray,
    *,
    votes: np.ndarray | None = None,
    clipped: np.ndarray | None = None,
    lean: np.ndarray | None = None,
    **limits: float,
) -> Rows:
    count = len(profiles)
    return find_rows(
        profiles,
        votes=np.ones(count, dtype=bool) if votes is None else votes,
        places=np.arange(count, dtype=float),
        clipped=np.zeros(count, dtype=bool) if clipped is None else clipped,
        lean=lean,
        **limits,
    )


# Rows


def test_a_slope_that_ends_with_the_image_is_no_row() -> None:
    profiles, _ = lanes_of([[0.0] * 7 + [2000.0]], [100.0], noise=0.9, count=8, seed=2)
    rows = found(profiles + 0.4 * np.arange(ROWS))
    assert rows.at.mean(axis=1) == pytest.approx([100.0], abs=1.0)  # the band of the one lane


@pytest.mark.parametrize("sigma", [2.0, 4.0, 8.0])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 12, 26])
def test_a_single_row(sigma, count):
    profiles, truth = lanes_of([1000.0], [100.3], sigma=sigma, count=count)
    rows = found(profiles)
    assert len(rows) == 1
    assert_allclose(rows.at, truth, atol=0.3)
    assert rows.sigma == pytest.approx(sigma, rel=0.25)
    assert rows.narrow == pytest.approx(sigma, rel=0.25)
    assert rows.snr.shape == rows.height.shape == (1, count)
    assert (rows.snr > 20).all()


def test_two_rows_from_top_to_bottom():
    profiles, truth = lanes_of([[1000], [300]], [60.0, 130.0])
    rows = found(profiles)
    assert len(rows) == 2
    assert_allclose(rows.at, truth, atol=0.5)
    assert (rows.height[0] > rows.height[1]).all()


def test_a_row_seen_in_some_lanes_only():
    heights = np.where(np.arange(LANES) % 3 == 0, 800.0, 0.0)  # lanes 1, 4, 7 and 10
    profiles, truth = lanes_of(heights, [100.0])
    rows = found(profiles)
    assert len(rows) == 1
    assert_allclose(rows.at[0, heights > 0], truth[0, heights > 0], atol=0.5)
    assert (rows.snr[0, heights > 0] > 20).all()
    assert (np.abs(rows.snr[0, heights == 0]) < 5).all()


@pytest.mark.parametrize("seed", range(6))
def test_mostly_empty_lanes_are_measured_where_the_row_is(seed):
    """Bands in 4 of 12 lanes: the noise of the others must not carry them away."""
    heights = np.where(np.arange(LANES) % 3 == 0, 800.0, 0.0)
    profiles, truth = lanes_of(heights, [100.0], seed=seed)
    assert_allclose(found(profiles).at, truth, atol=1.5)


def test_how_many_lanes_a_row_needs_can_be_set():
    heights = np.where(np.arange(LANES) < 3, 200.0, 0.0)  # in 3 of 12 lanes
    profiles, _ = lanes_of(heights, [100.0])
    assert len(found(profiles, min_lanes=0.25)) == 1
    assert len(found(profiles, min_lanes=0.5)) == 0


def test_how_strong_a_row_must_be_can_be_set():
    """Bands of an SNR of 5 to 10 in every lane: none of them could stand for a row alone."""
    profiles, _ = lanes_of([100.0], [100.0])
    rows = found(profiles, min_snr=5)
    assert len(rows) == 1
    assert 5 < rows.snr.min() < rows.snr.max() < 15
    assert len(found(profiles, min_snr=40)) == 0


@pytest.mark.parametrize("distance", [5.0, 7.0])
@pytest.mark.parametrize("height", [300.0, 5000.0])
@pytest.mark.parametrize("second", [1.0, 0.3])
def test_a_doublet_is_two_rows(distance, height, second):
    profiles, truth = lanes_of([[height], [second * height]], [100.0, 100 + 4 * distance])
    rows = found(profiles)
    assert len(rows) == 2
    assert_allclose(rows.at, truth, atol=1.0)
    assert rows.narrow == pytest.approx(4.0, rel=0.25)


@pytest.mark.parametrize("height", [1000.0, 20000.0])
def test_a_strong_doublet_is_split_at_three_sigma(height):
    """They run together: the profile has hardly a dip between bands of 1 and 0.6."""
    profiles, truth = lanes_of([[height], [0.6 * height]], [100.0, 112.0])
    rows = found(profiles)
    assert len(rows) == 2
    assert_allclose(rows.at, truth, atol=1.0)
    assert rows.narrow < 4.5


def test_a_doublet_in_other_proportions_in_every_lane():
    heights = np.array([np.linspace(100, 1000, LANES), np.linspace(1000, 100, LANES)])
    profiles, truth = lanes_of(heights, [100.0, 120.0])
    rows = found(profiles)
    assert len(rows) == 2
    clear = heights > 400
    assert np.abs(rows.at - truth)[clear].max() < 1.0


def test_one_wide_band_is_one_row():
    profiles, _ = lanes_of([2000.0], [100.0], sigma=12.0)
    assert len(found(profiles)) == 1


# What is no row


@pytest.mark.parametrize("seed", range(20))
def test_noise_alone_makes_no_row(seed):
    profiles, _ = lanes_of([0.0], [100.0], seed=seed)
    rows = found(profiles)
    assert len(rows) == 0
    assert rows.at.shape == rows.snr.shape == rows.height.shape == (0, LANES)


@pytest.mark.parametrize("height", [60.0, 500.0, 50000.0])
def test_a_speck_of_dust_makes_no_row(height):
    for seed in range(5):
        profiles, _ = lanes_of([800.0], [60.0], seed=seed)
        profiles[5, 130:133] += height
        assert len(found(profiles)) == 1


@pytest.mark.parametrize("height", [200.0, 5000.0])
def test_a_band_of_one_lane_makes_no_row(height):
    heights = np.zeros((2, LANES))
    heights[0], heights[1, 3] = 800.0, height
    profiles, _ = lanes_of(heights, [60.0, 130.0])
    assert len(found(profiles)) == 1


@pytest.mark.parametrize("seed", range(10))
def test_a_band_of_one_lane_is_the_row_where_there_is_no_other(seed):
    """A positive control alone on its blot: the noise of the lanes beside it carries them nowhere."""
    heights = np.where(np.arange(LANES) == 3, 1000.0, 0.0)
    profiles, truth = lanes_of(heights, [100.0], seed=seed)
    rows = found(profiles)
    assert len(rows) == 1
    assert_allclose(rows.at, truth, atol=1.5)
    weak, _ = lanes_of(
        heights / 10, [100.0], seed=seed
    )  # less than 15 times the noise: no lane can decide alone
    assert len(found(weak)) == 0


@pytest.mark.parametrize("seed", range(6))
def test_a_blob_in_an_empty_lane_leads_no_other_lane_astray(seed):
    """It lies 16 rows below the row, between two of the three strong lanes."""
    heights = np.array([2800.0, 0, 0, 0, 0, 1400, 0, 2300])
    profiles, truth = lanes_of(heights, [80.0], count=8, noise=4.0, seed=seed)
    profiles[6] += 16 * np.exp(-0.5 * ((np.arange(ROWS) + 0.5 - 96) / 3.0) ** 2)
    rows = found(profiles)
    assert len(rows) == 1
    assert_allclose(rows.at, truth, atol=2.0)


def test_lanes_without_a_vote_make_no_row():
    """A ladder in lanes 1 and 12: its bands are no rows, but it has a place in the row of the others."""
    heights = np.zeros((4, LANES))
    heights[0] = 800.0
    heights[:, [0, -1]] = 3000.0
    profiles, truth = lanes_of(heights, [100.0, 40.0, 70.0, 150.0])
    votes = np.ones(LANES, dtype=bool)
    votes[[0, -1]] = False
    rows = found(profiles, votes=votes)
    assert len(rows) == 1
    assert_allclose(rows.at[0], truth[0], atol=0.5)
    assert len(found(profiles)) > 1  # if they had one


def test_the_foot_of_a_strong_band_makes_no_row():
    profiles, _ = lanes_of([60000.0], [100.0], sigma=5.0)
    assert len(found(profiles)) == 1


def test_flat_tops_of_clipped_lanes_are_not_split():
    """A filter finer than the plateau sees its two edges; clipped lanes get one as wide as a band."""
    heights = np.full(LANES, 5000.0)
    heights[[2, 7]] = 1200.0
    profiles, truth = lanes_of(heights, [100.0], sigma=5.0)
    profiles = np.minimum(profiles, 500 + 0.7 * 5000)
    rows = found(profiles, clipped=heights > 3000)
    assert len(rows) == 1
    assert_allclose(rows.at, truth, atol=0.5)
    assert len(found(profiles)) == 2  # what would happen otherwise
    assert len(found(profiles, clipped=np.ones(LANES, dtype=bool))) == 1  # no lane left that could tell


# Smile


@pytest.mark.parametrize("smile", [-8.0, 3.0, 12.0])
@pytest.mark.parametrize("height", [200.0, 2000.0])
def test_a_smile_is_followed(smile, height):
    profiles, truth = lanes_of([[height], [height]], [70.0, 140.0], smile=smile)
    rows = found(profiles)
    assert len(rows) == 2
    assert_allclose(rows.at, truth, atol=1.0)
    assert_allclose(rows.shift - rows.shift.mean(), (truth - truth.mean(axis=1, keepdims=True))[0], atol=1.0)


@pytest.mark.parametrize("missing", [[0], [5], [11], [0, 5, 11], [3, 4]])
@pytest.mark.parametrize("smile", [0.0, 8.0])
def test_the_place_of_an_undetected_band_is_interpolated(missing, smile):
    heights = np.full(LANES, 1500.0)
    heights[missing] = 0.0
    profiles, truth = lanes_of(heights, [100.0], smile=smile)
    rows = found(profiles)
    assert len(rows) == 1
    assert_allclose(rows.at[0, missing], truth[0, missing], atol=1.5)


@pytest.mark.parametrize("step", [-6.0, 14.0])
def test_a_tilted_picture_leads_from_lane_to_lane(step):
    """Rows run down by 6 rows a lane, or up by 14: lanes 1, 4 and 8 alone show a band."""
    lean = step * (np.arange(8) - 3.5)
    heights = np.where(np.isin(np.arange(8), [0, 3, 7]), 1500.0, 0.0)
    rows_ = np.arange(ROWS) + 0.5
    profiles, _ = lanes_of([0.0], [100.0], count=8)
    profiles += heights[:, None] * np.exp(-0.5 * ((rows_ - 100 - lean[:, None]) / 4.0) ** 2)
    rows = found(profiles, lean=lean)
    assert len(rows) == 1
    assert_allclose(rows.at[0], 100 + lean, atol=1.5)


def test_a_lane_of_its_own_height_is_followed():
    """One lane that ran 3 rows further than its neighbours keeps its own place."""
    profiles, truth = lanes_of([2000.0], [100.0])
    profiles[4] = np.roll(profiles[4], 3)
    rows = found(profiles)
    expected = truth[0].copy()
    expected[4] += 3
    assert_allclose(rows.at[0], expected, atol=0.5)


def test_align_tells_how_far_down_each_lane_lies():
    profiles, truth = lanes_of([1000.0], [100.0], smile=6.0, noise=1.0)
    strength = np.log1p(np.maximum(ridge_filter(profiles, 4.0), 0))
    shift = align(strength, votes=np.ones(LANES, dtype=bool), places=np.arange(LANES, dtype=float), sigma=4.0)
    assert_allclose(shift - shift.mean(), truth[0] - truth[0].mean(), atol=0.7)


def test_align_moves_nothing_where_nothing_is_seen():
    votes = np.ones(4, dtype=bool)
    assert align(np.zeros((4, 50)), votes=votes, places=np.arange(4.0), sigma=3.0).tolist() == [0, 0, 0, 0]
    assert align(np.ones((1, 50)), votes=votes[:1], places=np.zeros(1), sigma=3.0).tolist() == [0]


# The filter


@pytest.mark.parametrize("scale", [2.0, 4.0, 6.0])
def test_the_filter_answers_a_gaussian_as_promised(scale):
    # A (s / w)^3 (scale / s)^2 with w^2 = s^2 + scale^2; for scale = s: 1000 / sqrt(8) = 353.6.
    profile = 700 + 3 * np.arange(201.0) + 1000 * np.exp(-0.5 * ((np.arange(201) - 100) / 4.0) ** 2)
    answer = ridge_filter(profile[None], scale)[0]
    width = np.hypot(4.0, scale)
    assert answer[100] == pytest.approx(1000 * (4 / width) ** 3 * (scale / 4) ** 2, rel=0.02)
    assert np.abs(answer[[45, 155]]).max() < 1.0  # nothing of a straight background


@pytest.mark.parametrize("sigma", [2.0, 3.5, 6.0, 12.0])
def test_the_typical_width_is_that_of_the_bands(sigma):
    profiles, _ = lanes_of([1000.0], [100.0], sigma=sigma, noise=5.0)
    assert band_sigma(scale_answers(profiles), 200) == pytest.approx(sigma, rel=0.25)


def test_answers_of_a_lane_are_its_own():
    profiles, _ = lanes_of([1000.0, 300.0], [60.0, 140.0], noise=5.0)
    assert_array_equal(scale_answers(profiles)[1], scale_answers(profiles[1:])[0])


@pytest.mark.parametrize("scale", [0.9, 1.5, 4.2, 36.0])
def test_the_filter_is_scipys_to_the_last_bit(scale):
    profiles, _ = lanes_of([1000.0, 300.0], [60.0, 140.0], noise=5.0)
    theirs = gaussian_filter1d(profiles, scale, axis=-1, order=2, mode="nearest", truncate=6.0)
    assert_array_equal(ridge_filter(profiles, scale), -(scale**2) * theirs)


def test_the_noise_is_that_of_the_quiet_rows():
    profiles, _ = lanes_of([5000.0], [100.0], noise=10.0, seed=3)
    filtered = ridge_filter(profiles, 2.0)
    quiet = np.concatenate([filtered[:, 10:60], filtered[:, 140:190]], axis=1)
    noise = filter_noise(filtered, profiles, 2.0)
    assert noise.shape == (LANES, 1)
    assert 0.9 < noise.mean() / quiet.std() < 1.5  # the band itself widens the spread a little
    white, _ = lanes_of([0.0], [100.0], noise=10.0, seed=4)
    nothing = ridge_filter(white, 2.0)
    assert filter_noise(nothing, white, 2.0).mean() == pytest.approx(nothing.std(), rel=0.1)
    assert (filter_noise(np.zeros((3, 50)), np.zeros((3, 50)), 2.0) > 0).all()  # one divides by it


def test_bands_that_fill_a_short_lane_are_not_its_noise():
    """40 rows with a band of SD 6: the spread of the filtered rows is the band's, not the noise's."""
    profiles, _ = lanes_of([5000.0], [100.0], sigma=6.0)
    short = profiles[:, 80:120]
    filtered = ridge_filter(short, 4.0)
    spread = 1.4826 * np.median(np.abs(filtered - np.median(filtered, axis=1, keepdims=True)), axis=1)
    white = ridge_filter(lanes_of([0.0], [100.0])[0], 4.0).std()
    assert (spread > 100 * white).all()
    assert filter_noise(filtered, short, 4.0).max() < 0.5 * spread.min()
    rows = found(short)
    assert len(rows) == 1
    assert_allclose(rows.at, 20.0, atol=0.5)


@pytest.mark.parametrize("level", [0.0, 3000.0, 60000.0])
def test_the_level_of_the_background_makes_no_row(level):
    """A filter cut off too early answers a constant, and every ripple of the noise looks clear then."""
    profiles, truth = lanes_of([300.0], [100.0], noise=1.5, count=8)
    rows = found(profiles + level)
    assert len(rows) == 1
    assert_allclose(rows.at, truth, atol=0.5)


# Rows that a person has fixed


def fixed(profiles: np.ndarray, *places: float) -> Rows:
    return rows_at(found(profiles), np.array(places), profiles)


def test_a_fixed_row_takes_the_row_found_there_lane_by_lane():
    profiles, truth = lanes_of([[1000], [600]], [60.0, 130.0], smile=6.0)
    rows = found(profiles)
    at = fixed(profiles, float(truth[0].mean()) + 2, float(truth[1].mean()) - 2)
    assert_allclose(at.at, rows.at)
    assert_allclose(at.snr, rows.snr)
    assert_allclose(at.height, rows.height)


def test_a_row_fixed_where_nothing_is_found_runs_across_like_the_others():
    """Nothing is seen at 130: the row there has the smile of the one at 60."""
    profiles, truth = lanes_of([[1000], [0]], [60.0, 130.0], smile=6.0)
    rows = fixed(profiles, float(truth[0].mean()), float(truth[1].mean()))
    assert_allclose(rows.at, truth, atol=1.0)
    assert (rows.snr[0] > 20).all()
    assert (np.abs(rows.snr[1]) < 6).all()
    only = fixed(profiles, float(truth[1].mean()))  # what is found elsewhere is no row of this blot
    assert len(only) == 1
    assert_allclose(only.at, truth[1:], atol=1.0)


def test_fixed_rows_on_a_picture_that_shows_nothing():
    profiles, _ = lanes_of([0.0], [100.0])
    rows = fixed(profiles, 40.0, 90.0)
    assert_allclose(rows.at, [[40.0] * LANES, [90.0] * LANES])


def test_another_row_above_changes_the_meaning_of_no_fixed_row():
    """The same two places with and without a third band above them."""
    two, truth = lanes_of([[1000], [600]], [80.0, 140.0])
    three, _ = lanes_of([[800], [1000], [600]], [30.0, 80.0, 140.0])
    assert len(found(three)) == 3
    assert_allclose(fixed(three, 80.0, 140.0).at, fixed(two, 80.0, 140.0).at, atol=0.3)
    assert_allclose(fixed(three, 80.0, 140.0).at, truth, atol=0.5)
