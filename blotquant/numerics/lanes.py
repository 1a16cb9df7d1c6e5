"""Find the lanes of a blot when their number is known.

Signal-only lane finders lose the empty lanes that every phospho blot has.  Here all lanes are placed at
once, as an evenly spaced comb that may be tilted, and only then is each lane moved to its own bands.
The steps follow section 2.1 of the method page (docs/method.md).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
_STEEPEST = np.tan(np.deg2rad(7.0))


@dataclass(frozen=True, slots=True, eq=False)
class LaneFrame:
    """Where the lanes of an image lie: col of lane k at a row = centres[k] + drift * (row - mid_row)."""

    centres: FloatArray  # (count,) columns at mid_row
    mid_row: float
    drift: float  # columns a lane moves to the right per row downwards
    slope: float  # rows the bands run down per column to the right
    pitch: float
    band_width: float  # width over which bands rise above 5 % of their height
    contrast: float  # how much stronger the lanes are than the gaps; near 0.5 when nothing is seen

    def nodes(self, lane: int, top: float, bottom: float) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return the two (row, col) ends of a lane's centre line."""
        at = self.centres[lane]
        return (
            (top, float(at + self.drift * (top - self.mid_row))),
            (bottom, float(at + self.drift * (bottom - self.mid_row))),
        )


def top_hat(signal: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what is short in the vertical: bands and specks, without haze, gradient and offset."""
    from scipy.ndimage import gaussian_filter, grey_opening

    smooth = gaussian_filter(signal, 1.0)
    hat = smooth - grey_opening(smooth, size=(max(9, signal.shape[0] // 6), 1))
    return (hat - np.median(hat)).astype(np.float32)


def noise_sd(signal: NDArray[np.floating]) -> float:
    """Return the noise SD from differences of vertical neighbours (1.4826 MAD / sqrt 2), never zero."""
    steps = np.diff(signal, axis=0)
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
    gain = _sharpness(layers.T, heights, best) / max(_sharpness(layers.T, heights, -slope), 1e-12)
    return best if gain > 1.05 else -slope


def _chunk_means(strength: NDArray[np.float32], axis: int) -> tuple[FloatArray, FloatArray]:
    count = max(8, min(96, strength.shape[axis] // 6))
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
    coarse = np.linspace(-_STEEPEST, _STEEPEST, 33)
    best = coarse[int(np.argmax([_sharpness(chunks, places, slope) for slope in coarse]))]
    fine = best + np.linspace(-1, 1, 13) * (coarse[1] - coarse[0])
    return _refined_peak(fine, np.array([_sharpness(chunks, places, slope) for slope in fine]))


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
    linear: FloatArray  # (layers, cols), counts
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
    coverage = (layers > 6 * noise).mean(axis=1) ** 2
    heights = (tops[: len(layers)] + half) - hat.shape[0] / 2
    return Layers(strength * coverage[:, None], np.maximum(layers, 0) * coverage[:, None], heights)


def column_profile(layers: FloatArray, heights: FloatArray, drift: float) -> FloatArray:
    """Return the lane evidence per column at mid row, summed along lanes that drift."""
    grid = np.arange(layers.shape[1], dtype=np.float64)
    moved = [np.interp(grid + drift * at, grid, e, 0.0, 0.0) for e, at in zip(layers, heights, strict=True)]
    return np.sum(moved, axis=0)


def comb(profile: FloatArray, count: int, occupied: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Place `count` evenly spaced lanes on a column profile.

    Parameters
    ----------
    profile : (cols,) evidence per column.
    count : number of lanes.
    occupied : (count,) False for lanes that are known to be empty.

    Returns
    -------
    first, pitch, contrast
        Column of the first lane's centre, distance of lanes, and the contrast (see `LaneFrame`).
    """
    size = len(profile)
    ripple = max(float(np.std(profile - _smooth(profile, 0.5 * size / count))), 1e-12)
    running = np.concatenate(([0.0], np.cumsum(profile / ripple)))
    best = (-np.inf, size / (2 * count), size / count)
    for step, pitches in ((12, np.geomspace(0.25 * size / count, 1.1 * size / count, 70)), (48, None)):
        for pitch in best[2] * np.linspace(0.97, 1.03, 13) if pitches is None else pitches:
            firsts = np.arange(0.3 * pitch, size - pitch * (count - 0.7) + 1e-9, max(0.5, pitch / step))
            if len(firsts) == 0:
                continue
            score = _comb_scores(running, firsts, pitch, occupied)
            at = int(np.argmax(score))
            if score[at] > best[0]:
                best = (float(score[at]), float(firsts[at]), float(pitch))
    return best[1], best[2], best[0]


def _smooth(profile: FloatArray, sd: float) -> FloatArray:
    from scipy.ndimage import gaussian_filter1d

    return gaussian_filter1d(profile, sd, mode="nearest")


def _comb_scores(
    running: FloatArray, firsts: FloatArray, pitch: float, occupied: NDArray[np.bool_]
) -> FloatArray:
    """Return for each first lane how much stronger the lanes are than the gaps between them."""

    def until(at: FloatArray) -> FloatArray:
        low = np.clip(np.floor(at).astype(np.intp), 0, len(running) - 2)
        return running[low] + np.clip(at - low, 0, 1) * (running[low + 1] - running[low])

    def mean(centres: FloatArray, half: float) -> FloatArray:
        return (until(centres + half) - until(centres - half)) / (2 * half)

    count = len(occupied)
    inside = mean(firsts[:, None] + pitch * np.arange(count), 0.25 * pitch)
    gaps = mean(firsts[:, None] + pitch * (np.arange(count + 1) - 0.5), 0.1 * pitch)
    gaps[:, [0, -1]] *= 0.5
    contrast = np.where(occupied, inside, -0.5 * inside).sum(axis=1) - gaps.sum(axis=1)
    share = until(firsts + (count - 0.5) * pitch) - until(firsts - 0.5 * pitch)
    return contrast / count + 0.6 * share / max(float(running[-1]), 1e-12)


def refine_centres(layers: Layers, drift: float, centres: FloatArray, pitch: float) -> FloatArray:
    """Move each lane to the middle of its own bands, as far as it has any.

    The middle is the centre of what rises above 40 % of the lane's maximum; a robust quadratic through
    the clear lanes carries the others.
    """
    own, weight = centres.copy(), np.zeros(len(centres))
    for k, centre in enumerate(centres):
        for _ in range(3):
            across, grid = _lateral(layers, drift, own[k], 0.5 * pitch)
            core = np.maximum(across - 0.4 * across.max(initial=0.0), 0)
            if core.sum() <= 0:
                break
            own[k] += float(np.average(grid, weights=core))
        weight[k] = np.log1p(_lateral(layers, drift, own[k], 0.35 * pitch)[0].sum())
        if abs(own[k] - centre) > 0.3 * pitch:
            own[k], weight[k] = centre, 0.0
    return _blend(np.arange(len(centres), dtype=float), own, centres, weight)


def band_width(layers: Layers, drift: float, centres: FloatArray, pitch: float) -> float:
    """Return the width over which the lanes' bands rise above 5 % of their height, at most the pitch."""
    sides: list[FloatArray] = []
    for centre in centres:
        across, grid = _lateral(layers, drift, centre, 0.75 * pitch)
        peak = across[np.abs(grid) < 0.3 * pitch].max(initial=0.0)
        if peak > 0:
            sides.append(np.interp(np.arange(0, 0.5 * pitch, 0.5), grid, across) / peak)
            sides.append(np.interp(-np.arange(0, 0.5 * pitch, 0.5), grid, across) / peak)
    if not sides:
        return 0.8 * pitch
    typical = np.median(sides, axis=0)
    low = np.flatnonzero(typical < 0.05 + 0.95 * min(typical.min(), 0.2))
    return float(2 * 0.5 * low[0]) if len(low) else pitch


def _lateral(layers: Layers, drift: float, centre: float, half: float) -> tuple[FloatArray, FloatArray]:
    """Return the evidence of one lane across its width (median of its clear layers) and the columns."""
    grid = np.arange(-np.ceil(half), np.ceil(half) + 1)
    cols = np.arange(layers.linear.shape[1], dtype=np.float64)
    rows = [
        np.interp(grid + centre + drift * at, cols, row, 0.0, 0.0)
        for row, at in zip(layers.linear, layers.heights, strict=True)
    ]
    parts = np.array(rows)
    peaks = parts.max(axis=1, initial=0.0)
    clear = peaks > 0.1 * max(float(peaks.max(initial=0.0)), 1e-12)
    if not clear.any() or peaks.max() <= 0:
        return np.zeros(len(grid)), grid
    return np.median(parts[clear] / peaks[clear, None], axis=0) * peaks.max(), grid


def _blend(index: FloatArray, own: FloatArray, comb_at: FloatArray, weight: FloatArray) -> FloatArray:
    if weight.max(initial=0.0) <= 0 or len(index) < 3:
        return np.where(weight > 0, own, comb_at)
    clear = weight / np.median(weight[weight > 0])
    degree = 2 if len(index) >= 6 else 1
    strength = np.minimum(clear, 1.0)
    for _ in range(4):
        fit = np.polynomial.Polynomial.fit(index, own, degree, w=np.sqrt(strength + 1e-6))
        residual = own - fit(index)
        scale = max(1.4826 * float(np.median(np.abs(residual))), 0.5)
        strength = np.minimum(clear, 1.0) / (1 + (residual / (2 * scale)) ** 2)
    trust = np.clip(clear / 0.3, 0, 1)
    return trust * own + (1 - trust) * fit(index)


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """What one image shows of its lanes before their number is used."""

    slope: float  # rows per column of the bands
    drift: float  # columns per row of the lanes
    layers: Layers
    shape: tuple[int, int]

    @property
    def profile(self) -> FloatArray:
        """Lane evidence per column at mid row."""
        return column_profile(self.layers.strength, self.layers.heights, self.drift)


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


def place(seen: Survey, count: int, occupied: NDArray[np.bool_] | None = None) -> LaneFrame:
    """Place `count` lanes on a surveyed image.

    Parameters
    ----------
    seen : Survey
    count : the number of lanes, empty ones included.
    occupied : (count,) False for lanes known to be empty; default all True.
    """
    known = np.ones(count, dtype=bool) if occupied is None else occupied
    first, pitch, contrast = comb(seen.profile, count, known)
    return _frame(seen, seen.drift, first + pitch * np.arange(count), pitch, contrast)


def carry(frame: LaneFrame, seen: Survey, reference: Survey) -> tuple[LaneFrame, float]:
    """Carry lanes to another picture of the same membrane by registration of their column profiles.

    Returns
    -------
    LaneFrame, float
        The lanes on the other picture, and how far (pixels) they were moved sideways.
    """
    from skimage.registration import phase_cross_correlation

    size = min(len(seen.profile), len(reference.profile))
    moved = phase_cross_correlation(
        reference.profile[:size], seen.profile[:size], upsample_factor=10, normalization=None
    )[0]
    shift = -float(moved[0])
    shift -= frame.pitch * np.round(shift / frame.pitch) if abs(shift) > 0.75 * frame.pitch else 0.0
    steady = abs(seen.drift - frame.drift) < 0.03
    carried = _frame(
        seen, seen.drift if steady else frame.drift, frame.centres + shift, frame.pitch, frame.contrast
    )
    return carried, shift


def _frame(seen: Survey, drift: float, centres: FloatArray, pitch: float, contrast: float) -> LaneFrame:
    refined = refine_centres(seen.layers, drift, centres, pitch)
    width = band_width(seen.layers, drift, refined, pitch)
    return LaneFrame(refined, seen.shape[0] / 2, drift, seen.slope, pitch, width, contrast)


def find_lanes(
    signal: NDArray[np.float32], count: int, occupied: NDArray[np.bool_] | None = None
) -> LaneFrame:
    """Find `count` lanes on a signal image (larger = more protein); see `survey` and `place`."""
    return place(survey(signal), count, occupied)
