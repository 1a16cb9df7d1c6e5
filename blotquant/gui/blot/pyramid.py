"""A picture at halved sizes, so that a large one is redrawn from about as many pixels as are seen."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from blotquant import _cv
from blotquant.results import Pixels

_SMALLEST = 256  # px of the longer side; below that halving saves nothing
_FULL = 65535

Codes = NDArray[np.uint8 | np.uint16]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Pyramid:
    """The display codes of one image at full size, half size, a quarter ...

    Pixel [i, j] of level k covers the rows i * 2**k to (i + 1) * 2**k of the image and the columns
    likewise; the last row and column may reach beyond the image.  signal = offset + scale * code.
    Codes are the stored values where these are whole numbers; pictures in floats are mapped to
    16 bit for looking at only.
    """

    levels: tuple[Codes, ...]  # means over what a pixel covers, uint8 or uint16
    saturated: tuple[Mask, ...]  # whether any pixel covered is saturated; () if none of the image is
    scale: float  # negative where bands are stored dark
    offset: float
    ends: tuple[float, float]  # the least and the greatest code of the image

    @classmethod
    def of(cls, pixels: Pixels) -> Pyramid:
        """Build the pyramid of an image: about 2 ms for each megapixel."""
        codes, scale, offset = _codes(pixels)
        mask = _saturation(pixels)
        return cls(
            tuple(_halved(codes, _half_mean)),
            tuple(_halved(mask, _half_any)) if mask is not None else (),
            scale,
            offset,
            (float(codes.min()), float(codes.max())),
        )

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the image."""
        rows, cols = self.levels[0].shape
        return rows, cols

    @property
    def code_count(self) -> int:
        """How many codes there can be: the length of a look-up table."""
        return 256 if self.levels[0].dtype == np.uint8 else _FULL + 1

    @property
    def smallest_step(self) -> float:
        """The least difference in signal that can be told apart."""
        return abs(self.scale)

    def level_for(self, device_px_per_px: float) -> int:
        """Return the coarsest level that still has a pixel for every pixel of the screen.

        Parameters
        ----------
        device_px_per_px : float
            Screen pixels that one pixel of the image takes.
        """
        halvings = math.floor(-math.log2(max(device_px_per_px, 1e-9)))
        return min(max(halvings, 0), len(self.levels) - 1)

    def signal(self, level: int) -> NDArray[np.float64]:
        """Return a level in counts of signal (more = more protein)."""
        return self.offset + self.scale * self.levels[level].astype(np.float64)


def _codes(pixels: Pixels) -> tuple[Codes, float, float]:
    """Return codes, scale and offset with signal = offset + scale * code."""
    values: NDArray[Any] = pixels.values
    if values.dtype.kind == "u":
        return values, float(pixels.sign), pixels.offset
    low, high = float(values.min()), float(values.max())
    step = (high - low) / _FULL or 1.0
    codes = np.rint((values - low) / step).astype(np.uint16)
    return codes, pixels.sign * step, pixels.offset + pixels.sign * low


def _saturation(pixels: Pixels) -> Mask | None:
    """Return where the image is saturated, or None where it is nowhere."""
    if pixels.clip is None:
        return None
    values: NDArray[Any] = pixels.values
    stored: float = (pixels.clip - pixels.offset) * pixels.sign  # the value at which the signal clips
    if values.dtype.kind == "u":  # whole numbers are compared four times as fast
        stored = math.ceil(stored) if pixels.sign > 0 else math.floor(stored)
    mask = values >= stored if pixels.sign > 0 else values <= stored
    return mask if bool(mask.any()) else None


def _halved(full: NDArray[Any], half: Callable[[NDArray[Any]], NDArray[Any]]) -> Iterator[NDArray[Any]]:
    """Yield an array and its halves until they are small."""
    level = np.ascontiguousarray(full)
    yield level
    while max(level.shape) > _SMALLEST:
        level = half(_even(level))
        yield level


def _even(level: NDArray[Any]) -> NDArray[Any]:
    """Return the array with its last row and column twice where their number is odd."""
    rows, cols = level.shape
    if rows % 2 == 0 and cols % 2 == 0:
        return level
    return np.pad(level, ((0, rows % 2), (0, cols % 2)), mode="edge")


def _half_mean(level: Codes) -> Codes:
    rows, cols = (n // 2 for n in level.shape)
    if _cv.available():
        cv = _cv.cv()
        return cv.resize(level, (cols, rows), interpolation=cv.INTER_AREA)
    by_row = level[0::2].astype(np.uint32) + level[1::2]
    total = by_row[:, 0::2] + by_row[:, 1::2]
    return ((total + 2) >> 2).astype(level.dtype)  # halves up, as OpenCV does


def _half_any(mask: Mask) -> Mask:
    by_row = mask[0::2] | mask[1::2]
    # Two neighbours are one number of 16 bit: ten times as fast as every second column.
    return by_row.view(np.uint16) != 0


def covering(first: float, last: float, level: int, count: int) -> tuple[int, int]:
    """Return which pixels of a level cover a stretch of the image, with one more at either end.

    Parameters
    ----------
    first, last : float
        Bounds in px of the image, along rows or columns.
    level : int
    count : int
        Pixels of the level along that axis.
    """
    size = 2.0**level
    start = min(max(math.floor(first / size) - 1, 0), count - 1)
    stop = min(max(math.ceil(last / size) + 1, start + 1), count)
    return start, stop
