"""Profiles through the ridge filter, which answers to bands and not to a straight background.

What one lane answers depends on no other lane, and is asked for again at every step of a drag of another
lane: `Ridges` keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
SCALES = np.geomspace(1.5, 36.0, 14)  # SDs in rows, from a hair to a smear
_MOST_KEPT = 6  # scales of a lane; a search for rows asks for three


def ridge_filter(profiles: FloatArray, scale: float) -> FloatArray:
    """Return minus the second derivative of the profiles smoothed by a Gaussian of SD `scale`.

    A straight background gives zero; a Gaussian band of height A and SD s gives
    A * (s / w)**3 * (scale / s)**2 at its centre, w**2 = s**2 + scale**2.
    """
    from scipy.ndimage import correlate1d

    return -(scale**2) * correlate1d(profiles, _ridge_kernel(scale), axis=-1, mode="nearest")


@lru_cache(maxsize=128)  # making it costs more than filtering with it
def _ridge_kernel(scale: float) -> FloatArray:
    """Return the second derivative of a Gaussian to 6 SDs: what scipy's filter answers to an impulse."""
    from scipy.ndimage import gaussian_filter1d

    half = int(6.0 * scale + 0.5)
    impulse = np.zeros(2 * half + 1)
    impulse[half] = 1.0
    return gaussian_filter1d(impulse, scale, order=2, mode="constant", truncate=6.0)


def scale_answers(profiles: FloatArray) -> FloatArray:
    """Return each lane's strongest answer to the ridge filter at every scale, (lanes, scales).

    Wide kernels are as long as a lane: Fourier transforms answer in an eighth of the time.
    """
    from scipy import fft

    lanes, rows = profiles.shape
    margin = len(_ridge_kernel(SCALES[-1])) // 2
    length = fft.next_fast_len(rows + 2 * margin, real=True)
    # The ends go on; a lane's first value is taken off, so that of nothing the answer is nothing.
    wide = np.empty((lanes, length))
    wide[:, :rows] = profiles - profiles[:, :1]
    wide[:, rows : rows + margin] = wide[:, rows - 1 : rows]
    wide[:, rows + margin :] = 0.0
    kernels, out = _kernel_spectra(length), np.empty((lanes, len(SCALES)))
    for lane, spectrum in enumerate(fft.rfft(wide)):  # one lane's answers fit into the processor's cache
        out[lane] = fft.irfft(spectrum * kernels, length)[:, :rows].max(axis=1)
    return out


@lru_cache(maxsize=8)
def _kernel_spectra(length: int) -> NDArray[np.complex128]:
    """Return the Fourier transforms of the kernels at all scales, (scales, frequencies)."""
    from scipy import fft

    kernels = np.zeros((len(SCALES), length))
    for kernel, scale in zip(kernels, SCALES.tolist(), strict=True):
        own = -(scale**2) * _ridge_kernel(scale)
        half = len(own) // 2
        kernel[: half + 1], kernel[length - half :] = own[half:], own[:half]
    return fft.rfft(kernels)


def spread(values: FloatArray) -> FloatArray:
    """Return 1.4826 times the median absolute deviation of each lane."""
    return 1.4826 * _median(np.abs(values - _median(values)[..., None]))


def _median(values: FloatArray) -> FloatArray:
    """Return the median along the last axis; sorting short rows is faster than what `np.median` does."""
    ranked, count = np.sort(values, axis=-1), values.shape[-1]
    return (ranked[..., (count - 1) // 2] + ranked[..., count // 2]) / 2


class Ridges:
    """One profile and its answers to the ridge filter, each computed once.

    Parameters
    ----------
    profile : (rows,) not to be changed afterwards.
    """

    __slots__ = ("_known", "_steps", "profile")

    def __init__(self, profile: FloatArray) -> None:
        self.profile = profile
        self._steps: np.float64 | None = None
        self._known: dict[float, tuple[FloatArray, np.float64]] = {}

    @staticmethod
    def steps(lanes: Sequence[Ridges]) -> FloatArray:
        """Return the spread of the differences of neighbouring rows of every profile, (lanes,)."""
        new = [lane for lane in lanes if lane._steps is None]
        if new:
            found = spread(np.diff(np.array([lane.profile for lane in new]), axis=-1))
            for lane, steps in zip(new, found, strict=True):
                lane._steps = steps
        return np.array([lane._steps for lane in lanes])

    @staticmethod
    def at_scale(lanes: Sequence[Ridges], scale: float) -> tuple[FloatArray, FloatArray]:
        """Return the filtered profiles, (lanes, rows), and the spread of each, (lanes,)."""
        new = [lane for lane in lanes if scale not in lane._known]
        if new:
            filtered = ridge_filter(np.array([lane.profile for lane in new]), scale)
            for lane, row, own in zip(new, filtered, spread(filtered), strict=True):
                if len(lane._known) >= _MOST_KEPT:
                    lane._known.clear()
                lane._known[scale] = row, own
        known = [lane._known[scale] for lane in lanes]
        return np.array([row for row, _ in known]), np.array([own for _, own in known])
