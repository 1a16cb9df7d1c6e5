"""How an image is shown: which signal is light, which is dark.  None of it changes a number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant import _cv
from blotquant.gui.blot.pyramid import Codes, Pyramid

GAMMA_LIMITS = (0.2, 5.0)

_LOOKED_AT = 512  # px of the longer side from which levels are chosen
_BACKGROUND = 25.0  # percentile below which only background lies, on every blot
_DARKEST = 99.7  # percentile of the signal that is shown black
_SPREAD = 1.4826  # standard deviations per median absolute deviation
_LEAST_NOISES = 12.0  # noise is never spread over more than this share of the grey levels


@dataclass(frozen=True, slots=True)
class Display:
    """How signal becomes grey, in counts of signal (more = more protein).

    `low` and below is shown white, `high` and above black, whichever way the file stores its
    bands; `invert` shows bands light on dark.  A gamma above 1 brings out faint bands.
    """

    low: float
    high: float
    gamma: float = 1.0
    invert: bool = False
    show_saturated: bool = True

    def light(self, signal: float) -> float:
        """Return how light a signal is shown: 0 black, 1 white."""
        return float(self.lights(np.array([signal]))[0])

    def lights(self, signal: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how light signals are shown: 0 black, 1 white."""
        width = max(self.high - self.low, 1e-12 * max(abs(self.high), 1.0))
        darkness = np.clip((signal - self.low) / width, 0.0, 1.0) ** (1.0 / self.gamma)
        return darkness if self.invert else 1.0 - darkness


def automatic(pyramid: Pyramid) -> tuple[float, float]:
    """Return low and high, in counts of signal, with which a blot looks right at once.

    The background becomes nearly white and the strong bands black.  Noise alone is not blown up.
    """
    signal = _looked_at(pyramid)
    low, middle, high = (float(x) for x in np.percentile(signal, (_BACKGROUND, 50.0, _DARKEST)))
    below = signal[signal <= middle]
    noise = _SPREAD * float(np.median(middle - below)) if below.size else 0.0
    return low, max(high, low + _LEAST_NOISES * noise, low + pyramid.smallest_step)


def full_range(pyramid: Pyramid) -> tuple[float, float]:
    """Return the least and the greatest signal of an image."""
    ends = [pyramid.offset + pyramid.scale * code for code in pyramid.ends]
    return min(ends), max(*ends, min(ends) + pyramid.smallest_step)


def histogram(pyramid: Pyramid, edges: NDArray[np.float64]) -> NDArray[np.int_]:
    """Return how many pixels, of those that levels are chosen by, lie between edges in signal."""
    counts, _ = np.histogram(_looked_at(pyramid), bins=edges)
    return counts


def _looked_at(pyramid: Pyramid) -> NDArray[np.float64]:
    from blotquant.numerics.pixels import content_box

    sizes = [max(level.shape) for level in pyramid.levels]
    level = next((k for k, size in enumerate(sizes) if size <= _LOOKED_AT), len(sizes) - 1)
    signal = pyramid.signal(level)
    top, left, bottom, right = content_box(signal)
    return signal[top:bottom, left:right]


def grey_table(display: Display, pyramid: Pyramid) -> NDArray[np.uint8]:
    """Return the grey level (0 black to 255 white) of every display code of an image."""
    signal = pyramid.offset + pyramid.scale * np.arange(pyramid.code_count, dtype=np.float64)
    return np.rint(255 * display.lights(signal)).astype(np.uint8)


def colour_table(grey: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """Return grey levels as opaque colours, 0xAARRGGBB."""
    return 0xFF000000 + 0x010101 * grey.astype(np.uint32)


def apply_table(codes: Codes, table: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return the colours of a part of a level, as rows without gaps."""
    part = np.ascontiguousarray(codes)
    if _cv.available():
        found: NDArray[np.int32] = _cv.cv().LUT(part, table.view(np.int32))  # twice as fast as take
        return found.view(np.uint32)
    return np.take(table, part)
