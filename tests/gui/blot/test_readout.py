from __future__ import annotations

import numpy as np
import pytest

from blotquant.gui.blot.readout import PixelReadout, readout
from tests.gui.blot.pictures import picture

VALUES = np.array([[10, 20], [30, 65535]], np.uint16)


def test_a_pixel_is_read_anywhere_within_it() -> None:
    pixels = picture(VALUES, clip=65535.0)
    assert readout(pixels, 1.0, 0.0) == PixelReadout(1, 0, 30.0, 30.0, saturated=False)
    assert readout(pixels, 1.99, 0.99) == readout(pixels, 1.0, 0.0)
    assert readout(pixels, 1.5, 1.5) == PixelReadout(1, 1, 65535.0, 65535.0, saturated=True)


def test_signal_of_dark_bands() -> None:
    assert readout(picture(VALUES, "dark-bands"), 0, 0) == PixelReadout(0, 0, 10.0, 65525.0, saturated=False)


@pytest.mark.parametrize("place", [(-0.1, 0.5), (0.5, -0.1), (2.0, 0.5), (0.5, 2.0)])
def test_outside_there_is_nothing(place: tuple[float, float]) -> None:
    assert readout(picture(VALUES), *place) is None


def test_in_words() -> None:
    plain = PixelReadout(120, 340, 23456.0, 23456.0, saturated=False)
    assert str(plain) == "row 120, column 340: 23\u2009456 counts"
    turned = PixelReadout(3, 4, 5.0, 65530.0, saturated=True)
    assert str(turned) == "row 3, column 4: 65\u2009530 counts (stored 5), saturated"
    assert str(PixelReadout(0, 0, 0.125, 0.125, saturated=False)).endswith("0.125 counts")
