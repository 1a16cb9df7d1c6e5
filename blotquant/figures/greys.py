"""Pixels as a reader sees them: one stated linear range from white to black, saturated pixels red."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from blotquant import palette

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from blotquant.results import Pixels

Box = tuple[int, int, int, int]  # top, left, bottom, right, half open

_WHITEST, _BLACKEST = 1.0, 99.97  # percentiles of the signal that are shown white and black
_LEAST_NOISES = 12.0  # noise is never spread over more than this share of the greys
_SPREAD = 1.4826  # standard deviations per median absolute deviation


@dataclass(frozen=True, slots=True)
class Display:
    """How signal becomes grey, in counts (more = more protein): white up to `low`, black from `high`."""

    low: float
    high: float

    @property
    def words(self) -> str:
        """The range in words."""
        digits = 0 if self.high - self.low >= 100 else 3
        return f"{self.low:,.{digits}f} to {self.high:,.{digits}f}"


def signal_of(pixels: Pixels, box: Box) -> NDArray[np.float64]:
    """Return the signal of a part of an image."""
    top, left, bottom, right = box
    return pixels.offset + pixels.sign * pixels.values[top:bottom, left:right].astype(np.float64)


def saturated_of(pixels: Pixels, box: Box) -> NDArray[np.bool_]:
    """Return which pixels of a part of an image are saturated."""
    signal = signal_of(pixels, box)
    return signal >= pixels.clip if pixels.clip is not None else np.zeros(signal.shape, dtype=bool)


def fitting(parts: Sequence[tuple[Pixels, Box]]) -> Display:
    """Return one range for parts that a reader compares: nearly nothing is cut off at either end."""
    ends = [_ends(signal_of(pixels, box)) for pixels, box in parts]
    low, high = min((low for low, _ in ends), default=0.0), max((high for _, high in ends), default=1.0)
    return Display(low, high if high > low else low + 1.0)


def _ends(signal: NDArray[np.float64]) -> tuple[float, float]:
    if signal.size == 0:
        return 0.0, 1.0
    low, middle, high = (float(x) for x in np.percentile(signal, (_WHITEST, 50.0, _BLACKEST)))
    below = signal[signal <= middle]
    noise = _SPREAD * float(np.median(middle - below)) if below.size else 0.0
    return low, max(high, low + _LEAST_NOISES * noise)


def shown(pixels: Pixels, box: Box, display: Display) -> NDArray[np.uint8]:
    """Return a part of an image as red, green and blue, shape (rows, cols, 3)."""
    share = (signal_of(pixels, box) - display.low) / (display.high - display.low)
    grey = np.rint(255 * (1 - np.clip(share, 0.0, 1.0))).astype(np.uint8)
    colours = np.repeat(grey[..., np.newaxis], 3, axis=2)
    red = palette.BAND_SATURATED
    colours[saturated_of(pixels, box)] = [int(red[k : k + 2], 16) for k in (1, 3, 5)]
    return colours
