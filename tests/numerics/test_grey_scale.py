"""How coarse a grey scale is, and what that does to averages."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from blotquant.numerics.grey_scale import GreyScale, grey_scale


def picture(noise: float, scale: float = 1, dtype: type = np.uint8) -> NDArray[Any]:
    values = np.random.default_rng(1).normal(20.3, noise, (100, 200))
    return (scale * np.rint(values)).astype(dtype)


@pytest.mark.parametrize(
    ("scale", "dtype"), [(1, np.uint8), (257, np.uint16), (16, np.uint16), (0.5, np.float32)]
)
def test_the_step_is_the_least_difference_of_two_values(scale: float, dtype: type) -> None:
    assert grey_scale(picture(3.0, scale, dtype)).step == scale


def test_noise_of_a_step_leaves_no_ripple_and_none_leaves_all_of_it() -> None:
    assert grey_scale(picture(1.0)).ripple < 1e-6
    assert grey_scale(picture(0.1)).ripple == pytest.approx(1 / np.pi)


def test_floats_and_constant_pictures_have_no_steps() -> None:
    assert grey_scale(np.random.default_rng(1).normal(size=(100, 200))) == GreyScale()
    assert grey_scale(np.full((10, 10), 7, dtype=np.uint8)) == GreyScale()


def test_the_rounding_of_noisy_pixels_averages_out_and_that_of_quiet_ones_does_not() -> None:
    assert GreyScale(2.0, 0.0).row_sd(100) == pytest.approx(2 / np.sqrt(1200))
    assert GreyScale(2.0, 0.6).row_sd(10**9) == pytest.approx(0.6 / np.sqrt(2), rel=1e-6)
