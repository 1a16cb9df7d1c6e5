"""Which part of an image is looked at: within its crop and without a border."""

from __future__ import annotations

import math

from blotquant.model import Blot
from blotquant.numerics.pixels import content_box
from blotquant.results import Pixels


def measured_part(blot: Blot, pixels: Pixels) -> tuple[int, int, int, int]:
    """Return top, left, bottom, right (half open) of what is looked at, in pixels of the oriented image.

    That is the crop, where a person has set one, else the picture without a border of one value.
    """
    return part_of(blot.crop, pixels)


def part_of(crop: tuple[float, float, float, float] | None, pixels: Pixels) -> tuple[int, int, int, int]:
    """Return the same for a crop (top, left, bottom, right), or without one."""
    if crop is None:
        return content_box(pixels.values)
    rows, cols = pixels.values.shape
    top, left, bottom, right = crop
    first, start = min(max(0, math.floor(top)), rows), min(max(0, math.floor(left)), cols)
    return first, start, min(rows, math.ceil(bottom)), min(cols, math.ceil(right))
