"""Stored values and what they mean: polarity, saturation, grey from colour, infinities."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from blotquant.numerics import pixels
from blotquant.numerics.pixels import (
    block_means,
    cap_infinite,
    content_box,
    guess_polarity,
    luminance,
    saturation_level,
)

OPPOSITE = {"dark-bands": "light-bands", "light-bands": "dark-bands", "ambiguous": "ambiguous"}


def drawn_blot(shape=(240, 320), rows=2, lanes=5, height=5.0, weakest=0.1, noise=10.0, seed=0):
    """Light Gaussian bands of 20 to 200 counts on a level background of 500 counts."""
    random = np.random.default_rng(seed)
    row, col = np.mgrid[: shape[0], : shape[1]] + 0.5
    picture = np.full(shape, 500.0)
    for band in range(rows):
        for lane in range(lanes):
            down = (row - (band + 0.5) * shape[0] / rows) / height
            across = (col - (lane + 0.5) * shape[1] / lanes) / (0.3 * shape[1] / lanes)
            picture += 200 * random.uniform(weakest, 1) * np.exp(-(down**2) / 2 - across**4)
    return picture + random.normal(0, noise, shape)


def framed(picture, level, share):
    """The picture within a noisy surround of another level."""
    surround = np.random.default_rng(1).normal(level, 10, picture.shape)
    top, left = (round(n * share) for n in picture.shape)
    surround[top:-top, left:-left] = picture[top:-top, left:-left]
    return surround


def vignetted(picture, loss):
    """The picture with corners darker by that share."""
    row, col = np.mgrid[-1 : 1 : picture.shape[0] * 1j, -1 : 1 : picture.shape[1] * 1j]
    return picture * (1 - loss * (row**2 + col**2) / 2)


PICTURES = {
    "usual": drawn_blot(),
    "weak": drawn_blot(weakest=0.05, noise=40),
    "one row": drawn_blot(rows=1),
    "one band": drawn_blot(rows=1, lanes=1, height=3),
    "narrow strip": drawn_blot(shape=(40, 400), rows=1, lanes=8),
    "dense": drawn_blot(rows=6, lanes=10, height=8),
    "many pixels": drawn_blot(shape=(1000, 1400), rows=3, height=12),
    "on its side": drawn_blot().T,
    "vignetted": vignetted(drawn_blot(), 0.3),
}


@pytest.mark.parametrize("name", PICTURES)
def test_polarity_is_seen_and_turns_with_the_picture(name):
    picture = PICTURES[name]
    assert guess_polarity(picture) == "light-bands"
    assert guess_polarity(2000.0 - picture) == "dark-bands"


def test_polarity_of_integers_is_that_of_their_negative():
    picture = PICTURES["usual"].round().astype(np.uint16)
    before = picture.copy()
    assert guess_polarity(picture) == "light-bands"
    assert guess_polarity(np.uint16(65535) - picture) == "dark-bands"
    assert_array_equal(picture, before)


def test_a_steep_slope_does_not_hide_the_bands():
    # The slope is ten times the strongest band, so the median says nothing.
    picture = PICTURES["usual"] + np.linspace(0, 2000, 320)
    assert guess_polarity(picture) == "light-bands"
    assert guess_polarity(3000 - picture) == "dark-bands"


@pytest.mark.parametrize("share", [0.05, 0.15, 0.25])
@pytest.mark.parametrize("level", [0.0, 1000.0])
def test_a_surround_may_make_it_ambiguous_but_never_wrong(level, share):
    picture = framed(PICTURES["usual"], level, share)
    assert guess_polarity(picture) in {"light-bands", "ambiguous"}
    assert guess_polarity(1000 - picture) in {"dark-bands", "ambiguous"}


@pytest.mark.parametrize("shape", [(600, 800), (200, 256), (40, 60), (30, 200)])
def test_noise_alone_is_ambiguous(shape):
    for seed in range(5):
        random = np.random.default_rng(seed)
        assert guess_polarity(random.normal(1000, 30, shape)) == "ambiguous"
        assert guess_polarity(random.poisson(3, shape).astype(np.uint16)) == "ambiguous"
        assert guess_polarity(random.normal(100, 1, shape).astype(np.uint8)) == "ambiguous"


def test_a_plain_slope_is_ambiguous():
    slope = np.linspace(500, 1500, 300) + np.random.default_rng(2).normal(0, 10, (200, 300))
    assert guess_polarity(slope) == "ambiguous"


@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (500, 1), (2, 2), (3, 3000)])
def test_polarity_of_odd_shapes(shape):
    assert guess_polarity(np.full(shape, 7, np.uint8)) == "ambiguous"


@settings(max_examples=30)
@given(st.integers(0, 20), st.sampled_from([0.25, 4.0, 256.0]), st.sampled_from([0.0, -500.0, 1e4]))
def test_polarity_ignores_scale_and_offset(seed, scale, offset):
    picture = drawn_blot(shape=(60, 80), lanes=3, height=2, seed=seed)
    told = guess_polarity(picture)
    assert told == "light-bands"
    assert guess_polarity(scale * picture + offset) == told
    assert guess_polarity(offset - scale * picture) == OPPOSITE[told]


def test_block_means_by_hand():
    values = np.array([[1, 3, 5, 7], [1, 3, 5, 7], [10, 20, 30, 40], [10, 20, 30, 40]], np.uint16)
    assert_array_equal(block_means(values, 2), [[2, 6], [15, 35]])
    assert_array_equal(block_means(values, 4), values)
    assert_array_equal(block_means(values, 99), values)


def test_block_means_leave_incomplete_blocks_out():
    values = np.array([[0, 2, 100], [4, 6, 100], [100, 100, 100]], np.uint8)
    assert_array_equal(block_means(values, 2), [[3.0]])  # 3 / 2 rounds to blocks of 2 x 2
    assert_array_equal(block_means(np.arange(6.0).reshape(1, 6), 2), [[1, 4]])


def ramp_with_pile(pile, each=1):
    """Levels 100 to 130, the last of them `pile` times and the others `each` times."""
    return np.concatenate([np.repeat(np.arange(100, 130), each), np.full(pile, 130)])[None, :]


@pytest.mark.parametrize(
    ("pile", "each", "ceiling"),
    [
        (10, 1, 130.0),  # at least 10 pixels and 5 x 1
        (9, 1, 65535.0),  # too few pixels
        (15, 3, 130.0),  # exactly 5 x 3
        (14, 3, 65535.0),  # fewer than 5 x 3
    ],
)
def test_pile_up_rule_by_hand(pile, each, ceiling):
    values = ramp_with_pile(pile, each).astype(np.uint16)
    assert saturation_level(values, (0, 65535), dark_bands=False) == ceiling
    floor = 65535 - ceiling
    assert saturation_level(np.uint16(65535) - values, (0, 65535), dark_bands=True) == floor


def test_saturation_without_pile_up_is_the_end_of_the_range():
    gel = np.array([[3, 80, 216]], np.uint8)
    assert saturation_level(gel, (0, 255), dark_bands=False) == 255
    assert saturation_level(gel, (0, 255), dark_bands=True) == 0


def test_a_picture_that_reaches_full_scale_clips_there():
    values = np.array([[5, 200, 255, 255]], np.uint8)
    assert saturation_level(values, (0, 255), dark_bands=False) == 255


def test_float_pictures_clip_only_at_a_pile_up():
    smooth = np.linspace(0, 1, 400).reshape(20, 20)
    assert saturation_level(smooth, None, dark_bands=False) is None
    assert saturation_level(smooth, None, dark_bands=True) is None
    assert saturation_level(smooth.clip(0.25, 0.75), None, dark_bands=False) == 0.75
    assert saturation_level(smooth.clip(0.25, 0.75), None, dark_bands=True) == 0.25


def test_twelve_bits_in_sixteen():
    picture = np.random.default_rng(3).gamma(2, 900, (100, 100)).clip(0, 4095).astype(np.uint16)
    assert saturation_level(picture, (0, 65535), dark_bands=False) == 4095


def slow_ceiling(values, full):
    """The rule of the docstring, from a histogram of everything."""
    levels, counts = np.unique(values, return_counts=True)
    below = counts[:-1][-20:]
    piled = below.size and counts[-1] >= max(10, 5 * np.median(below))
    return float(levels[-1]) if piled else full


@given(st.integers(0, 10**6), st.sampled_from([30, 300, 60000]), st.integers(0, 40))
def test_ceiling_equals_the_slow_answer(seed, span, piled):
    random = np.random.default_rng(seed)
    values = random.gamma(1.5, span / 8, (15, 15)).clip(0, span).astype(np.uint16)
    values.flat[:piled] = values.max()
    assert saturation_level(values, (0, 65535), dark_bands=False) == slow_ceiling(values, 65535.0)
    mirrored = saturation_level(np.uint16(65535) - values, (0, 65535), dark_bands=True)
    assert mirrored == 65535 - slow_ceiling(values, 65535.0)


def test_large_pictures_are_counted_in_parts(monkeypatch):
    values = ramp_with_pile(15, each=3).astype(np.uint16).reshape(-1, 1)
    monkeypatch.setattr(pixels, "_PART", 20)
    assert saturation_level(values, (0, 65535), dark_bands=False) == 130.0


def test_luminance_by_hand():
    rgb = np.array([[[200, 100, 50], [255, 255, 255], [7, 7, 7]]], np.uint8)
    grey = luminance(rgb)
    assert grey.dtype == np.float32
    assert grey[0, 0] == pytest.approx(0.299 * 200 + 0.587 * 100 + 0.114 * 50, rel=1e-6)
    assert_array_equal(grey[0, 1:], [255, 7])


def test_equal_channels_are_taken_as_they_are():
    one = np.arange(12, dtype=np.uint16).reshape(3, 4)
    grey = luminance(np.stack([one] * 3, axis=-1))
    assert grey.dtype == np.uint16
    assert_array_equal(grey, one)


def test_a_picture_shown_in_one_colour_is_that_channel():
    one = np.arange(12, dtype=np.uint8).reshape(3, 4)
    empty = np.zeros_like(one)
    assert_array_equal(luminance(np.stack([empty, one, empty], axis=-1)), one)


def test_infinite_pixels_become_the_largest_finite_value():
    values = np.array([[1.0, np.inf], [5.0, np.nan]], np.float32)
    capped, ceiling = cap_infinite(values)
    assert ceiling == 5.0
    assert capped.dtype == np.float32
    assert_array_equal(capped, [[1, 5], [5, np.nan]])
    assert np.isinf(values[0, 1])


def test_without_infinite_pixels_nothing_is_copied():
    values = np.array([[1.0, 5.0]])
    assert cap_infinite(values) == (values, None)
    assert cap_infinite(values)[0] is values


def test_nothing_finite_gives_no_ceiling():
    assert cap_infinite(np.array([[np.inf, np.nan]]))[1] is None


# Borders


def bordered(top: int, left: int, bottom: int, right: int, value: int = 0) -> np.ndarray:
    """Noise of 80 x 120 pixels about 500 in a frame of one value."""
    inside = np.random.default_rng(3).integers(400, 600, (80, 120)).astype(np.uint16)
    return np.pad(inside, ((top, bottom), (left, right)), constant_values=value)


def test_a_border_of_one_value_is_left_out_with_two_pixels_more():
    assert content_box(bordered(10, 5, 0, 7)) == (12, 7, 90, 123)  # 90 x 132 pixels in all
    assert content_box(bordered(3, 3, 3, 3, value=65535)) == (5, 5, 81, 121)


def test_a_picture_without_a_border_is_whole():
    assert content_box(bordered(0, 0, 0, 0)) == (0, 0, 80, 120)


def test_an_empty_edge_of_the_usual_value_is_no_border():
    """Exported pictures have exact zeros where nothing is: that is background, and may be needed as such."""
    values = np.zeros((80, 120), dtype=np.uint16)
    values[30:40, 20:60] = 900
    assert content_box(values) == (0, 0, 80, 120)


def test_a_picture_that_would_vanish_is_whole():
    assert content_box(np.full((40, 40), 7, dtype=np.uint16)) == (0, 0, 40, 40)
    narrow = np.zeros((60, 60), dtype=np.uint16)
    narrow[:, 25:35] = np.random.default_rng(4).integers(400, 600, (60, 10))
    assert content_box(narrow) == (0, 0, 60, 60)
