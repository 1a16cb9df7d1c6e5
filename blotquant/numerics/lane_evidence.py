"""What an image shows of its lanes: the slope of the bands, the drift of the lanes, evidence per column.

Section 2.1 of docs/method.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
GROUND = 10  # percentile of a layer that is still between the lanes, or in an empty one
_STEEPEST = np.tan(np.deg2rad(7.0))
_NEAR_TILT = 0.03  # difference from the tilt of the bands up to which a drift needs little proof


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """What one image shows of its lanes before their number is used."""

    slope: float  # rows per column of the bands
    drift: float  # columns per row of the lanes
    layers: Layers
    shape: tuple[int, int]

    @property
    def profile(self) -> FloatArray:
        """Lane evidence per column along bands through the middle of the image."""
        return column_profile(self.layers.strength, self.layers.heights, self.drift)

    # Evidence is summed along the bands, which run through the middle of the image at other rows than
    # the middle one: a lane that drifts has another column there.

    def stretch(self, drift: float) -> float:
        """Return the ratio of distances of lanes along the middle row to those along the bands."""
        return 1.0 - drift * self.slope

    def at_mid_row(self, along: FloatArray, drift: float) -> FloatArray:
        """Return the columns at the middle row of lanes with the given columns along the bands."""
        middle = self.shape[1] / 2
        return middle + (along - middle) * self.stretch(drift)

    def along_bands(self, at_mid_row: FloatArray, drift: float) -> FloatArray:
        """Return the columns along the bands of lanes with the given columns at the middle row."""
        middle = self.shape[1] / 2
        return middle + (at_mid_row - middle) / self.stretch(drift)


def survey(signal: NDArray[np.float32]) -> Survey:
    """Look at an image for lanes.

    Parameters
    ----------
    signal : (rows, cols) array, larger = more protein, best not larger than about 1000 pixels a side.
    """
    hat = top_hat(signal)
    noise = noise_sd(hat)
    slope = band_slope(np.log1p(np.maximum(hat - 3 * noise, 0) / (3 * noise)))
    layers = lane_layers(hat, slope)
    drift = lane_drift(layers.strength, layers.heights, slope)
    return Survey(slope, drift, layers, (signal.shape[0], signal.shape[1]))


def top_hat(signal: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what is short in the vertical: bands and specks, without haze, gradient and offset."""
    from scipy.ndimage import gaussian_filter, grey_opening

    smooth = gaussian_filter(signal, 1.0)
    hat = smooth - grey_opening(smooth, size=(max(9, signal.shape[0] // 6), 1))
    return (hat - np.median(hat[::3, ::3])).astype(np.float32)


def noise_sd(signal: NDArray[np.floating]) -> float:
    """Return the noise SD from differences of vertical neighbours (1.4826 MAD / sqrt 2), never zero."""
    steps = np.diff(signal[:, :: max(1, signal.shape[1] // 400)], axis=0)
    spread = 1.4826 * float(np.median(np.abs(steps - np.median(steps)))) / np.sqrt(2)
    return max(spread, 1e-6 * float(np.ptp(signal)), np.finfo(np.float32).tiny)


def band_slope(strength: NDArray[np.float32]) -> float:
    """Return the slope (rows per column) at which the bands of all lanes line up best."""
    chunks, places = _chunk_means(strength, axis=1)
    return _sharpest(chunks, places)


def lane_drift(layers: FloatArray, heights: FloatArray, slope: float) -> float:
    """Return the drift (columns per row) of the lanes.

    A tilted picture tilts bands and lanes together (drift = -slope); that is kept unless another drift
    makes the lanes clearly sharper, as it does where the bands alone run askew.
    """
    best = _sharpest(layers.T, heights)
    plain = max(_sharpness(layers.T, heights, -slope), 1e-12)
    gain = _sharpness(layers.T, heights, best) / plain
    at_limit = abs(best) > 0.95 * _STEEPEST  # what is sharpest there is no lane
    near = abs(best + slope) < _NEAR_TILT
    if not at_limit and gain > (1.05 if near else 1.5):
        return best
    return 0.0 if _sharpness(layers.T, heights, 0.0) > 1.3 * plain else -slope


def _chunk_means(strength: NDArray[np.float32], axis: int) -> tuple[FloatArray, FloatArray]:
    count = max(8, min(64, strength.shape[axis] // 6))
    edges = np.linspace(0, strength.shape[axis], count + 1).astype(int)
    sums = np.add.reduceat(strength, edges[:-1], axis=axis) / np.diff(edges)
    middle = (edges[:-1] + edges[1:]) / 2 - strength.shape[axis] / 2
    return np.asarray(sums, dtype=np.float64), middle


def _sharpness(chunks: FloatArray, places: FloatArray, slope: float) -> float:
    at = np.arange(chunks.shape[0], dtype=np.float64)[:, None] + slope * places[None, :]
    low = np.clip(np.floor(at).astype(np.intp), 0, chunks.shape[0] - 2)
    part = np.clip(at - low, 0.0, 1.0)
    lower = np.take_along_axis(chunks, low, axis=0)
    upper = np.take_along_axis(chunks, low + 1, axis=0)
    return float(np.var((lower + part * (upper - lower)).sum(axis=1)))


def _sharpest(chunks: FloatArray, places: FloatArray) -> float:
    """Return the slope within 7 degrees at which the chunks, moved along it, add up to the sharpest sum."""
    coarse = np.linspace(-_STEEPEST, _STEEPEST, 57)
    best = coarse[int(np.argmax([_rough_sharpness(chunks, places, slope) for slope in coarse]))]
    fine = best + np.linspace(-1, 1, 7) * (coarse[1] - coarse[0])
    return _refined_peak(fine, np.array([_sharpness(chunks, places, slope) for slope in fine]))


def _rough_sharpness(chunks: FloatArray, places: FloatArray, slope: float) -> float:
    """Return the same as `_sharpness`, moving by whole pixels."""
    total = np.zeros(chunks.shape[0])
    for chunk, move in zip(chunks.T, np.rint(slope * places).astype(int), strict=True):
        kept = len(total) - abs(move)
        if kept <= 0:
            continue
        if move >= 0:
            total[:kept] += chunk[move:]
        else:
            total[-move:] += chunk[:kept]
    return float(np.var(total))


def _refined_peak(at: FloatArray, scores: FloatArray) -> float:
    best = int(np.argmax(scores))
    if best in (0, len(at) - 1):
        return float(at[best])
    left, mid, right = scores[best - 1 : best + 2]
    bend = left - 2 * mid + right
    shift = 0.0 if bend >= 0 else 0.5 * (left - right) / bend
    return float(at[best] + shift * (at[1] - at[0]))


def _shear_rows(strength: NDArray[np.float32], slope: float) -> NDArray[np.float32]:
    rows = np.arange(strength.shape[0])
    middle = strength.shape[1] / 2
    shifts = np.rint(slope * (np.arange(strength.shape[1]) + 0.5 - middle)).astype(int)
    take = np.clip(rows[:, None] + shifts[None, :], 0, strength.shape[0] - 1)
    return np.take_along_axis(strength, take, axis=0)


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    """Lane evidence in horizontal layers of an image."""

    strength: FloatArray  # (layers, cols), logarithmic, noise units
    linear: FloatArray  # (layers, cols), counts, zero where no band row is near
    heights: FloatArray  # (layers,) row of each layer from mid row


def lane_layers(hat: NDArray[np.float32], slope: float) -> Layers:
    """Return lane evidence per height and column.

    Each layer sums a soft horizontal window that runs along the bands.  Its logarithm in noise units lets a
    weak lane count nearly as much as a strong one while the gaps between lanes stay visible.  Layers in
    which many columns show something are band rows and count most; a scratch covers few columns.
    """
    sheared = _shear_rows(hat, slope)
    half = max(3, hat.shape[0] // 24)
    tops = np.arange(0, max(1, hat.shape[0] - half), half)
    sums = np.add.reduceat(sheared, tops, axis=0).astype(np.float64)
    layers = sums[:-1] + sums[1:] if len(sums) > 1 else sums
    noise = noise_sd(sheared) * np.sqrt(2 * half)
    strength = np.log1p(np.maximum(layers, 0) / (3 * noise))
    # Haze, and a gradient at the upper and lower edge, lift whole layers: that covers no band.
    ground = np.maximum(np.percentile(layers, GROUND, axis=1, keepdims=True), 0.0)
    coverage = (layers > ground + 6 * noise).mean(axis=1) ** 2
    heights = (tops[: len(layers)] + half) - hat.shape[0] / 2
    near = np.pad(coverage > 0.25 * coverage.max(initial=0.0), 1)
    rows = np.convolve(near, [1, 1, 1], mode="valid") > 0
    return Layers(strength * coverage[:, None], np.maximum(layers, 0) * rows[:, None], heights)


def column_profile(layers: FloatArray, heights: FloatArray, drift: float) -> FloatArray:
    """Return the lane evidence per column at mid row, summed along lanes that drift."""
    grid = np.arange(layers.shape[1], dtype=np.float64)
    moved = [np.interp(grid + drift * at, grid, e, 0.0, 0.0) for e, at in zip(layers, heights, strict=True)]
    return np.sum(moved, axis=0)
