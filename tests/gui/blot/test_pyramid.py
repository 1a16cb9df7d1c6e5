from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from blotquant import _cv
from blotquant.gui.blot.pyramid import Pyramid, covering
from tests.gui.blot.pictures import picture

RANDOM = np.random.default_rng(0)


@pytest.fixture(params=["opencv", "numpy"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "numpy":
        monkeypatch.setattr(_cv, "available", lambda: False)


def slow_half(level: NDArray[Any]) -> NDArray[Any]:
    """The mean of each 2 x 2 pixels one by one, halves rounded up; the edge goes on where it is odd."""
    rows, cols = level.shape
    out = np.zeros((-(-rows // 2), -(-cols // 2)), level.dtype)
    for i, j in np.ndindex(out.shape):
        four = [
            int(level[min(2 * i + a, rows - 1), min(2 * j + b, cols - 1)]) for a in (0, 1) for b in (0, 1)
        ]
        out[i, j] = (sum(four) + 2) // 4
    return out


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize("shape", [(4, 600), (301, 7), (515, 33)])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_each_level_is_the_mean_of_two_by_two_pixels_of_the_one_before(
    shape: tuple[int, int], kind: type[np.uint8] | type[np.uint16]
) -> None:
    values = RANDOM.integers(0, np.iinfo(kind).max, shape, endpoint=True).astype(kind)
    pyramid = Pyramid.of(picture(values))
    assert np.array_equal(pyramid.levels[0], values)
    assert len(pyramid.levels) > 1
    for above, below in zip(pyramid.levels, pyramid.levels[1:], strict=False):
        assert np.array_equal(below, slow_half(above))
        assert below.dtype == kind


@pytest.mark.usefixtures("either")
def test_a_small_picture_has_one_level_and_is_not_copied() -> None:
    pixels = picture(np.zeros((256, 200), np.uint16))
    pyramid = Pyramid.of(pixels)
    assert len(pyramid.levels) == 1
    assert np.shares_memory(pyramid.levels[0], pixels.values)


def test_one_saturated_pixel_is_seen_on_every_level() -> None:
    values = np.zeros((1000, 1001), np.uint16)
    values[777, 1000] = 65535
    pyramid = Pyramid.of(picture(values, clip=65535.0))
    assert len(pyramid.saturated) == len(pyramid.levels) == 3
    for level, mask in enumerate(pyramid.saturated):
        assert np.argwhere(mask).tolist() == [[777 >> level, 1000 >> level]]


def test_saturation_is_where_the_signal_clips_in_either_polarity() -> None:
    values = np.array([[0, 1, 2, 3]], np.uint16)
    light = Pyramid.of(picture(values, clip=3.0))
    dark = Pyramid.of(picture(values, "dark-bands", clip=65534.0))  # stored 1 and below
    assert light.saturated[0].tolist() == [[False, False, False, True]]
    assert dark.saturated[0].tolist() == [[True, True, False, False]]


def test_no_mask_is_kept_where_nothing_is_saturated() -> None:
    values = np.array([[0, 7]], np.uint16)
    assert Pyramid.of(picture(values, clip=8.0)).saturated == ()
    assert Pyramid.of(picture(values, clip=None)).saturated == ()


@pytest.mark.parametrize("polarity", ["light-bands", "dark-bands"])
def test_signal_of_floats_is_kept_to_a_step_of_16_bit(polarity: Any) -> None:
    values = np.array([[-5.0, 0.25, 1000.0]])
    pyramid = Pyramid.of(picture(values, polarity))
    signal = values if polarity == "light-bands" else 1000.0 - values
    assert pyramid.levels[0].dtype == np.uint16
    assert np.allclose(pyramid.signal(0), signal, atol=1005 / 65535)


def test_signal_of_dark_bands_is_full_scale_minus_what_is_stored() -> None:
    pyramid = Pyramid.of(picture(np.array([[0, 200, 255]], np.uint8), "dark-bands"))
    assert pyramid.signal(0).tolist() == [[255.0, 55.0, 0.0]]
    assert pyramid.code_count == 256


@pytest.mark.parametrize(("scale", "level"), [(3.0, 0), (1.0, 0), (0.6, 0), (0.5, 1), (0.2, 2), (1e-9, 4)])
def test_the_level_has_a_pixel_for_every_pixel_of_the_screen(scale: float, level: int) -> None:
    pyramid = Pyramid.of(picture(np.zeros((4096, 8), np.uint16)))
    assert pyramid.level_for(scale) == level


def test_a_stretch_of_the_image_is_covered_with_a_pixel_to_spare_but_not_beyond_the_level() -> None:
    assert covering(8.0, 16.0, 2, 100) == (1, 5)  # pixels 2 and 3 of four rows each, and one more
    assert covering(-50.0, 1000.0, 0, 100) == (0, 100)
    assert covering(99.5, 99.9, 0, 100) == (98, 100)
