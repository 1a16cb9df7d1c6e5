"""Lanes placed on drawn blots whose lanes are known: within two pixels, also where a lane is empty."""

from __future__ import annotations

import numpy as np
import pytest
import synthetic
from numpy.testing import assert_allclose

from blotquant.numerics.lane_evidence import column_profile, noise_sd, survey, top_hat
from blotquant.numerics.lanes import LaneFrame, carry, comb, could_shift, find_lanes, place

SHAPE = (240, 480)
NOISE = 20.0


def drawn(
    counts: np.ndarray | list[float], *, shape: tuple[int, int] = SHAPE, **options
) -> tuple[np.ndarray, synthetic.Truth]:
    """A blot whose bands have these heights in counts (rows of bands x lanes), and its truth."""
    heights = np.atleast_2d(np.asarray(counts, dtype=float))
    pitch = options.pop("pitch_px", shape[1] / (heights.shape[1] + 1))
    volumes = heights * 0.75 * pitch * 4.0 * np.sqrt(2 * np.pi)
    image, truth = synthetic.blot(volumes, shape, pitch_px=pitch, noise=NOISE, **options)
    return image, truth


def centres_at(truth: synthetic.Truth, row: float) -> np.ndarray:
    """The true columns of the lanes at an image row."""
    top, bottom = truth["centres"][:, 0], truth["centres"][:, 1]
    return top[:, 1] + (row - top[:, 0]) / (bottom[:, 0] - top[:, 0]) * (bottom[:, 1] - top[:, 1])


def errors(frame: LaneFrame, truth: synthetic.Truth) -> np.ndarray:
    return frame.centres - centres_at(truth, frame.mid_row)


def uneven(count: int, rows: int = 1, height: float = 1500.0, seed: int = 1) -> np.ndarray:
    """Heights that vary by a factor of about ten."""
    return height * np.exp(np.random.default_rng(seed).uniform(-1.2, 1.2, (rows, count)))


# All lanes seen


@pytest.mark.parametrize("count", [1, 2, 5, 15, 26])
@pytest.mark.parametrize("tilt_deg", [-5.0, -1.0, 0.0, 3.0, 5.0])
def test_lanes_of_a_tilted_blot(count, tilt_deg):
    shape = (240, 640) if count == 26 else SHAPE
    pitch = 0.92 * shape[1] / (count + 1) if count > 1 else 150.0
    image, truth = drawn(uneven(count, rows=2), shape=shape, tilt_deg=tilt_deg, pitch_px=pitch)
    frame = find_lanes(image.astype(np.float32), count)
    assert np.abs(errors(frame, truth)).max() < 2.0
    assert frame.slope == pytest.approx(np.tan(np.deg2rad(tilt_deg)), abs=0.02)
    assert frame.drift == pytest.approx(-frame.slope, abs=0.02)  # a turned picture turns both
    if count > 1:
        assert frame.pitch == pytest.approx(truth["pitch_px"], rel=0.1)
    assert frame.band_width == pytest.approx(truth["width_px"], abs=6.0)


def test_columns_are_counted_from_the_outer_edge_of_the_picture():
    """The middle of the first pixel is at 0.5, as everywhere in the program."""
    image, truth = drawn([[1500.0] * 4])
    assert_allclose(find_lanes(image.astype(np.float32), 4).centres, truth["col_px"][0], atol=0.25)


def test_the_ends_of_a_lane_follow_its_drift():
    frame = LaneFrame(np.array([100.0, 140.0]), 50.0, 0.1, -0.1, 40.0, 30.0, 2.0)
    assert frame.nodes(0, 0.0, 100.0) == ((0.0, 95.0), (100.0, 105.0))
    assert frame.nodes(1, 50.0, 60.0) == ((50.0, 140.0), (60.0, 141.0))


def test_a_smile_moves_no_lane():
    image, truth = drawn(uneven(10, rows=2), smile_px=10.0)
    assert np.abs(errors(find_lanes(image.astype(np.float32), 10), truth)).max() < 2.0


def test_a_gradient_and_an_offset_do_not_matter():
    image, truth = drawn(uneven(10), background=3000.0, gradient=(2.0, 6.0))
    assert np.abs(errors(find_lanes(image.astype(np.float32), 10), truth)).max() < 2.0


def test_bands_dark_on_light_are_found_once_turned_over():
    image, truth = drawn(uneven(8), dark_bands=True)
    signal = 65535.0 - image.astype(np.float32)
    assert np.abs(errors(find_lanes(signal, 8), truth)).max() < 2.0


def test_lanes_in_one_part_of_the_picture_are_found_there():
    """Ten lanes in the left half: the comb is not stretched over the picture."""
    image, _ = drawn(uneven(10), shape=(240, 260))
    wide = np.full((240, 480), 500, dtype=np.uint16)
    wide += np.random.default_rng(3).integers(0, 60, wide.shape).astype(np.uint16)
    wide[:, :260] = image
    frame = find_lanes(wide.astype(np.float32), 10)
    assert_allclose(frame.centres, 130 + (np.arange(10) - 4.5) * 260 / 11, atol=2.0)


# Lanes not seen


@pytest.mark.parametrize("count", [5, 15, 26])
@pytest.mark.parametrize("empty", ["first", "last", "middle", "first two", "first, middle and last"])
def test_an_empty_lane_has_its_place(count, empty):
    which = {
        "first": [0],
        "last": [count - 1],
        "middle": [count // 2],
        "first two": [0, 1],
        "first, middle and last": [0, count // 2, count - 1],
    }[empty]
    heights = uneven(count, rows=2)
    heights[:, which] = 0.0
    occupied = np.ones(count, dtype=bool)
    occupied[which] = False
    image, truth = drawn(heights, shape=(240, 640) if count == 26 else SHAPE, tilt_deg=1.0)
    frame = find_lanes(image.astype(np.float32), count, occupied)
    assert np.abs(errors(frame, truth)[occupied]).max() < 2.0
    assert np.abs(errors(frame, truth)).max() < 0.06 * truth["pitch_px"] + 2.0


@pytest.mark.parametrize("count", [5, 12])
def test_a_gap_in_the_middle_needs_no_hint(count):
    """Where lanes on both sides are seen, one in between may be empty although none was expected to be."""
    heights = uneven(count)
    heights[:, count // 2] = 0.0
    image, truth = drawn(heights)
    assert np.abs(errors(find_lanes(image.astype(np.float32), count), truth)).max() < 3.0


@pytest.mark.parametrize("count", [8, 26])
def test_weak_lanes_beside_strong_ones_keep_their_place(count):
    """A strong neighbour, 50 times as strong, does not draw a weak lane towards itself."""
    heights = np.full((2, count), 4000.0)
    heights[:, 1::3] = 80.0  # four times the noise of a pixel
    image, truth = drawn(heights)
    assert np.abs(errors(find_lanes(image.astype(np.float32), count), truth)).max() < 2.0


def test_lanes_that_are_all_weak():
    image, truth = drawn(np.full((2, 10), 60.0))  # three times the noise of a pixel
    assert np.abs(errors(find_lanes(image.astype(np.float32), 10), truth)).max() < 3.0


def test_nothing_to_see_still_gives_lanes_in_order():
    noise = np.random.default_rng(4).normal(500, 20, SHAPE).astype(np.float32)
    frame = find_lanes(noise, 6)
    assert len(frame.centres) == 6
    assert (np.diff(frame.centres) > 0).all()
    assert (frame.centres > 0).all()
    assert (frame.centres < SHAPE[1]).all()
    seen = find_lanes(drawn(uneven(6))[0].astype(np.float32), 6)
    assert frame.contrast < seen.contrast  # this is how the clearest image of a membrane is known


def test_a_constant_picture_gives_lanes_too():
    frame = find_lanes(np.full(SHAPE, 500.0, dtype=np.float32), 4)
    assert np.isfinite(frame.centres).all()
    assert len(frame.centres) == 4


# Dirt


def test_dust_moves_no_lane():
    image, truth = drawn(uneven(10, rows=2), dust=15, dust_counts=5000.0)
    assert np.abs(errors(find_lanes(image.astype(np.float32), 10), truth)).max() < 2.0


@pytest.mark.parametrize("way", ["down", "across"])
def test_a_scratch_moves_no_lane(way):
    image, truth = drawn(uneven(10, rows=2), tilt_deg=1.0)
    signal = image.astype(np.float32)
    for row in range(SHAPE[0]):
        at = 205 if way == "down" else min(SHAPE[1] - 4, 20 + round(1.6 * row))
        signal[row, at : at + 3] += 2000
    assert np.abs(errors(find_lanes(signal, 10), truth)).max() < 2.0


# Parts of it


def test_comb_by_hand():
    # Four lanes of ten columns each, every 20 columns, from column 30 on.
    profile = np.zeros(160)
    for lane in range(4):
        profile[30 + 20 * lane : 40 + 20 * lane] = 1.0
    first, pitch, contrast = comb(profile, 4, np.ones(4, dtype=bool))
    assert first == pytest.approx(35, abs=1.0)
    assert pitch == pytest.approx(20, abs=0.5)
    assert contrast > 1.5


def test_comb_uses_what_is_known_to_be_empty():
    """Three of four lanes are seen; whether the first or the last is missing only the sheet knows."""
    profile = np.zeros(160)
    for lane in (1, 2, 3):
        profile[30 + 20 * lane : 40 + 20 * lane] = 1.0
    first_empty = comb(profile, 4, np.array([False, True, True, True]))[0]
    last_empty = comb(profile, 4, np.array([True, True, True, False]))[0]
    assert first_empty == pytest.approx(35, abs=1.5)
    assert last_empty == pytest.approx(55, abs=1.5)


def test_the_top_hat_keeps_bands_and_takes_off_the_rest():
    rows = np.arange(120)[:, None] + np.zeros(40)
    haze = (500 + 3 * rows).astype(np.float32)
    band = 1000 * np.exp(-0.5 * ((rows - 60) / 3.0) ** 2)
    hat = top_hat((haze + band).astype(np.float32))
    assert hat[60, 20] == pytest.approx(950, rel=0.06)  # smoothed by one pixel: 1000 * 3 / sqrt(10)
    assert np.abs(hat[10:40]).max() < 60  # 3 counts a row over the 20 rows of the opening


def test_the_noise_is_told_from_a_slope():
    # 1.4826 MAD of differences / sqrt 2: 5.00 for an SD of 5 on a strong slope (methods, 2.1).
    noise = np.random.default_rng(5).normal(0, 5, (300, 200))
    assert noise_sd(noise + 10 * np.arange(300)[:, None]) == pytest.approx(5.0, rel=0.03)
    assert noise_sd(np.zeros((30, 30))) > 0


def test_the_column_profile_adds_up_along_the_drift():
    layers = np.zeros((3, 60))
    for layer, at in enumerate((-20.0, 0.0, 20.0)):
        layers[layer, int(30 + 0.25 * at)] = 1.0
    profile = column_profile(layers, np.array([-20.0, 0.0, 20.0]), 0.25)
    assert profile[30] == pytest.approx(3.0)
    assert profile.sum() == pytest.approx(3.0)


# Another picture of the same membrane


def carried(count: int, by: int, heights: np.ndarray) -> np.ndarray:
    """How wrong lanes are that were carried to a picture of these bands, moved sideways by `by` pixels."""
    reference_image, truth = drawn(uneven(count, rows=2))
    reference = survey(reference_image.astype(np.float32))
    frame = place(reference, count)
    other_image, _ = drawn(heights, seed=9)
    other = survey(np.roll(other_image, by, axis=1).astype(np.float32))
    there, shift = carry(frame, other, reference.profile)
    assert shift == pytest.approx(by, abs=1.0)
    return there.centres - (centres_at(truth, there.mid_row) + by)


@pytest.mark.parametrize("by", [-12, -3, 0, 7, 20])
def test_lanes_are_carried_to_a_shifted_copy(by):
    assert np.abs(carried(10, by, uneven(10, seed=2))).max() < 1.0


@pytest.mark.parametrize("by", [-5, 0, 8])
@pytest.mark.parametrize("shown", ["left half", "right half", "every other"])
def test_lanes_are_carried_to_a_picture_that_shows_only_some(by, shown):
    heights = uneven(10, seed=3)
    hidden = {
        "left half": slice(5, None),
        "right half": slice(0, 5),
        "every other": slice(0, None, 2),
    }[shown]
    heights[:, hidden] = 0.0
    assert np.abs(carried(10, by, heights)).max() < 1.0


def test_lanes_stay_on_a_picture_that_shows_nothing():
    image, _ = drawn(uneven(10))
    reference = survey(image.astype(np.float32))
    frame = place(reference, 10)
    constant = survey(np.full(SHAPE, 500.0, dtype=np.float32))
    there, shift = carry(frame, constant, reference.profile)
    assert shift == 0.0
    assert_allclose(there.centres, frame.centres)


def test_a_shift_of_whole_lanes_is_followed_only_between_other_fields():
    """The pattern repeats with the pitch: within one field the nearest match is meant."""
    image, truth = drawn(uneven(10, rows=2), shape=(240, 700), pitch_px=40.0)
    reference = survey(image.astype(np.float32))
    frame = place(reference, 10)
    moved = survey(np.roll(image, 80, axis=1).astype(np.float32))
    near, shift = carry(frame, moved, reference.profile)
    assert abs(shift) < 0.75 * truth["pitch_px"]
    far, shift = carry(frame, moved, reference.profile, anywhere=True)
    assert shift == pytest.approx(80, abs=1.0)
    assert np.abs(far.centres - (centres_at(truth, far.mid_row) + 80)).max() < 1.0
    assert np.abs(near.centres - far.centres).min() > 0.75 * truth["pitch_px"]


def test_lanes_are_carried_between_pictures_of_unequal_width():
    image, truth = drawn(uneven(10, rows=2), shape=(240, 700), pitch_px=40.0)
    reference = survey(image.astype(np.float32))
    part = survey(image[:, 120:600].astype(np.float32))
    there, shift = carry(place(reference, 10), part, reference.profile, anywhere=True)
    assert shift == pytest.approx(-120, abs=1.0)
    assert np.abs(there.centres - (centres_at(truth, 120.0) - 120)).max() < 1.0


# Which lanes they are


def unsure(heights: np.ndarray, **options) -> bool:
    image, _ = drawn(heights, **options)
    seen, count = survey(image.astype(np.float32)), len(heights)
    everything = np.ones(count, dtype=bool)
    return could_shift(seen, place(seen, count, everything), everything)


def test_lanes_that_all_show_something_could_not_lie_elsewhere():
    assert not unsure(np.full(8, 1500.0), pitch_px=40.0)
    assert not unsure(uneven(8), pitch_px=40.0)


def test_lanes_that_show_nothing_at_one_end_could_lie_elsewhere_if_there_is_room():
    """Eight lanes of 40 columns on 480: a lane fits beside them on either side."""
    half = np.where(np.arange(8) < 4, 1500.0, 0.0)
    assert unsure(half, pitch_px=40.0)
    assert unsure(half[::-1], pitch_px=40.0)
    assert not unsure(half, pitch_px=58.0)  # no room for one more on either side


@pytest.mark.parametrize(("visible", "expected"), [((0, 5, 11), True), ((0, 2, 5, 8, 11), False)])
def test_few_visible_lanes_do_not_tell_where_the_others_are(visible: tuple[int, ...], expected: bool):
    heights = np.zeros(12)
    heights[list(visible)] = 1500.0
    assert unsure(heights, shape=(240, 500), pitch_px=39.0) == expected


def test_lanes_known_to_be_empty_leave_no_doubt():
    half = np.where(np.arange(8) < 4, 1500.0, 0.0)
    image, _ = drawn(half, pitch_px=40.0)
    seen, occupied = survey(image.astype(np.float32)), half > 0
    assert not could_shift(seen, place(seen, 8, occupied), occupied)


def test_a_picture_that_shows_nothing_leaves_every_doubt():
    seen = survey(np.full(SHAPE, 500.0, dtype=np.float32))
    everything = np.ones(6, dtype=bool)
    assert could_shift(seen, place(seen, 6), everything)


def test_a_band_beside_the_lanes_says_that_there_are_more_lanes_than_stated():
    image, _ = drawn(np.full(9, 1500.0), pitch_px=40.0)
    seen = survey(image.astype(np.float32))
    for count in (9, 8, 7):
        everything = np.ones(count, dtype=bool)
        assert could_shift(seen, place(seen, count, everything), everything) == (count < 9)


# Ordinary patterns, each alone on its membrane

PATTERNS = {
    "dose response of 12": 1e5 / (1 + (100 / 10 ** np.linspace(-2, 4, 12)) ** 1.5),
    "dose response of 8": 1e5 / (1 + (10 / 10 ** np.linspace(-2, 3, 8))),
    "first half": np.r_[np.full(6, 1e5), np.full(6, 1e3)],
    "last half": np.r_[np.full(6, 1e3), np.full(6, 1e5)],
    "every other": np.tile([1e5, 1e3], 6),
    "steps of 40": np.linspace(2e4, 1e5, 40),
    "steps of 26": np.linspace(2e3, 1e5, 26),
    "15 alike": np.full(15, 1e5),
    "3 of 26": np.where(np.isin(np.arange(26), [3, 12, 20]), 1e5, 300.0),
    "2 of 8": np.where(np.isin(np.arange(8), [2, 5]), 1e5, 300.0),
    "1 of 8": np.where(np.arange(8) == 2, 1e5, 300.0),
}
BROAD = 0.9  # share of the pitch from which gaps are too narrow for three bands to tell 26 lanes


@pytest.mark.parametrize("share", [0.55, 0.75, BROAD])
@pytest.mark.parametrize("cols", [600, 1200])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_an_ordinary_pattern_alone_on_its_membrane(pattern, cols, share):
    """The lanes fill the picture; all that show something lie within 0.15 pitch of the truth."""
    volumes = PATTERNS[pattern]
    if pattern == "3 of 26" and share == BROAD:
        share = 0.85
    pitch = cols / (len(volumes) + 1)
    image, truth = synthetic.blot(
        volumes * cols / 600, (300, cols), noise=15.0, seed=1, width_px=share * pitch
    )
    frame = find_lanes(image.astype(np.float32), len(volumes))
    away = np.abs(errors(frame, truth))[volumes > 5000]
    assert away.max() < 0.15 * pitch
