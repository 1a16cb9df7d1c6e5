from __future__ import annotations

from dataclasses import replace
from typing import Literal

import numpy as np
import pytest

from blotquant import _cv
from blotquant.gui.blot.display import (
    Display,
    apply_table,
    automatic,
    colour_table,
    full_range,
    grey_table,
    histogram,
)
from blotquant.gui.blot.pyramid import Pyramid
from tests.gui.blot.pictures import one_band, picture
from tests.synthetic import blot

Polarity = Literal["dark-bands", "light-bands"]


def slow_grey(display: Display, signal: float) -> int:
    share = min(max((signal - display.low) / (display.high - display.low), 0.0), 1.0)
    darkness = share ** (1 / display.gamma)
    return round(255 * (darkness if display.invert else 1 - darkness))


@pytest.mark.parametrize("polarity", ["dark-bands", "light-bands"])
@pytest.mark.parametrize("invert", [False, True])
@pytest.mark.parametrize("gamma", [0.5, 1.0, 2.2])
def test_the_table_is_what_each_signal_gives_by_itself(
    polarity: Polarity, invert: bool, gamma: float
) -> None:
    pyramid = Pyramid.of(picture(np.zeros((2, 2), np.uint8), polarity))
    display = Display(20.0, 220.0, gamma, invert)
    signals = range(256) if polarity == "light-bands" else range(255, -1, -1)
    wanted = [slow_grey(display, signal) for signal in signals]
    assert np.abs(grey_table(display, pyramid).astype(int) - wanted).max() <= 1  # halves may round either way


def test_a_table_of_16_bit_by_hand() -> None:
    pyramid = Pyramid.of(picture(np.zeros((2, 2), np.uint16)))
    table = grey_table(Display(1000.0, 2000.0), pyramid)
    assert table[[0, 1000, 1200, 1800, 2000, 65535]].tolist() == [255, 255, 204, 51, 0, 0]


def test_a_display_without_width_is_black_and_white() -> None:
    pyramid = Pyramid.of(picture(np.zeros((2, 2), np.uint8)))
    assert set(grey_table(Display(7.0, 7.0), pyramid).tolist()) == {0, 255}


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_applying_a_table_is_looking_up_each_pixel(
    kind: type[np.uint8] | type[np.uint16], monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(1)
    codes = rng.integers(0, np.iinfo(kind).max, (50, 60), endpoint=True).astype(kind)[3:40, 5:31]
    table = colour_table(rng.integers(0, 255, np.iinfo(kind).max + 1).astype(np.uint8))
    wanted = np.array([[table[code] for code in row] for row in codes.tolist()])
    assert np.array_equal(apply_table(codes, table), wanted)
    monkeypatch.setattr(_cv, "available", lambda: False)
    assert np.array_equal(apply_table(codes, table), wanted)


def test_colours_are_opaque_greys() -> None:
    assert [hex(c) for c in colour_table(np.array([0, 128, 255], np.uint8))] == [
        "0xff000000",
        "0xff808080",
        "0xffffffff",
    ]


# Levels that are chosen by the image


@pytest.mark.parametrize("dark_bands", [False, True])
def test_a_blot_looks_right_at_once(dark_bands: bool) -> None:
    image, truth = blot([2e6, 4e6, 8e6], noise=30.0, dark_bands=dark_bands, seed=3)
    pixels = picture(image, "dark-bands" if dark_bands else "light-bands")
    pyramid = Pyramid.of(pixels)
    table = grey_table(Display(*automatic(pyramid)), pyramid)
    grey = table[pixels.values]
    assert np.median(grey) > 235
    row, col = int(truth["row_px"][0, 2]), int(truth["col_px"][0, 2])
    assert grey[row, col] < 20
    middle = grey[int(truth["row_px"][0, 1]), int(truth["col_px"][0, 1])]
    assert 60 < middle < 200


def test_noise_alone_is_not_blown_up() -> None:
    noise = np.random.default_rng(2).normal(500, 5, (200, 200)).astype(np.uint16)
    pyramid = Pyramid.of(picture(noise))
    assert np.ptp(grey_table(Display(*automatic(pyramid)), pyramid)[noise[50:60, 50:60]].astype(int)) < 160


def test_a_printed_frame_does_not_set_the_levels() -> None:
    values = one_band(high=3000)
    framed = np.pad(values, 10, constant_values=65535)
    assert automatic(Pyramid.of(picture(framed))) == automatic(Pyramid.of(picture(values)))


def test_a_constant_picture_has_a_range_all_the_same() -> None:
    pyramid = Pyramid.of(picture(np.full((5, 5), 9, np.uint16)))
    for low, high in (automatic(pyramid), full_range(pyramid)):
        assert low < high


def test_the_range_of_dark_bands_is_in_signal() -> None:
    assert full_range(Pyramid.of(picture(np.array([[5, 250]], np.uint8), "dark-bands"))) == (5.0, 250.0)
    assert full_range(Pyramid.of(picture(np.array([[5, 200]], np.uint8), "dark-bands"))) == (55.0, 250.0)


def test_the_histogram_counts_pixels_by_signal() -> None:
    pyramid = Pyramid.of(picture(np.array([[1, 1, 3], [3, 3, 9]], np.uint16)))
    assert histogram(pyramid, np.array([0.0, 2.0, 4.0, 10.0])).tolist() == [2, 3, 1]


def test_inverting_swaps_light_and_dark() -> None:
    display = Display(0.0, 10.0)
    assert display.light(2.0) == pytest.approx(0.8)
    assert replace(display, invert=True).light(2.0) == pytest.approx(0.2)
