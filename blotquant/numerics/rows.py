"""Find the band rows of a blot and follow each of them from lane to lane.

All lanes are searched together: their profiles are aligned (smile), averaged with a cap so that no single
lane or speck decides, and a peak of that average is a row.  A row then has a place in every lane, seen
there or not, so that an undetected band is still measured where it should be.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.polynomials import PolynomialFit
from blotquant.numerics.ridges import SCALES, Ridges, ridge_filter, scale_answers, spread

FloatArray = NDArray[np.float64]
_CAP = 12.0  # SNR beyond which a lane has no more say in where the rows are
ONE_LANE_SNR = 15.0  # from which the band of a single lane may stand for a row
_RIDGE_NORM = 3 / (8 * np.sqrt(np.pi))  # variance that white noise of variance 1 keeps, times the scale
_SHIFT_SD = 0.7  # rows by which a lane's shift is uncertain
_COST_OF_DEGREE = 6.0  # improvement of fit, in squares, that a further bend of the smile must bring


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Band rows of one image; row r of lane l is centred at at[r, l] along the lane."""

    at: FloatArray  # (rows, lanes), in the rows of the profiles
    snr: FloatArray  # (rows, lanes), matched-filter signal to noise at that place
    height: FloatArray  # (rows, lanes), filter response in counts
    sigma: float  # typical band SD in rows
    narrow: float  # SD of the narrowest row, which overlapping bands do not widen
    shift: FloatArray  # (lanes,) smile: how far down each lane's bands lie

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.at)


def filter_noise(filtered: FloatArray, profiles: FloatArray, scale: float) -> FloatArray:
    """Return each lane's noise SD after filtering at `scale`, (lanes, 1).

    It is the spread of the filtered rows, but where bands fill most of a short lane no more than three
    times what the differences of neighbouring rows say (three, because real noise is blurred).
    """
    return _noise(filtered, spread(filtered), spread(np.diff(profiles, axis=-1)), scale)


def _noise(filtered: FloatArray, spreads: FloatArray, steps: FloatArray, scale: float) -> FloatArray:
    """Return `filter_noise` from the spread of the filtered rows and that of the steps between rows."""
    own = np.minimum(spreads, 3 * (steps / np.sqrt(2)) * np.sqrt(_RIDGE_NORM / scale))
    floor = max(float(np.max(np.abs(filtered), initial=0.0)) * 1e-9, np.finfo(float).tiny)
    return np.maximum(np.maximum(own, 0.5 * float(np.median(own))), floor)[:, None]


def band_sigma(answers: FloatArray, rows: int) -> float:
    """Return the typical band SD in rows.

    The ridge filter divided by the root of its scale answers a Gaussian most strongly at its own SD.

    Parameters
    ----------
    answers : (lanes, scales), see `scale_answers`.
    rows : length of the profiles.
    """
    ranked = np.sort(answers, axis=0)
    typical = np.mean(ranked[len(ranked) // 2 :], axis=0) / np.sqrt(SCALES)
    return float(np.clip(SCALES[int(np.argmax(typical))], 1.0, rows / 12))


def find_rows(
    profiles: FloatArray,
    *,
    votes: NDArray[np.bool_],
    places: FloatArray,
    clipped: NDArray[np.bool_],
    answers: FloatArray | None = None,
    ridges: Sequence[Ridges] | None = None,
    lean: FloatArray | None = None,
    min_snr: float = 5.0,
    min_lanes: float = 0.15,
    least_noise: float = 0.0,
) -> Rows:
    """Find the band rows that run across the lanes.

    Parameters
    ----------
    profiles : (lanes, rows) mean signal per row of each lane.
    votes : (lanes,) False for lanes that must not decide (markers, empty lanes).
    places : (lanes,) horizontal positions of the lanes, in units of the lane pitch.
    clipped : (lanes,) True for lanes with saturated pixels, whose flat tops would look like two bands.
    answers : (lanes, scales) `scale_answers` of the profiles, where they are known already.
    ridges : of the profiles, where they are at hand.
    lean : (lanes,) rows by which the bands of each lane lie lower because the picture is tilted.
    min_snr : signal to noise from which a peak counts.
    min_lanes : share of the voting lanes in which a row must be seen (at least two if there are four).
    least_noise : SD that a row of the profiles has at least (the steps of the grey scale).

    Returns
    -------
    Rows
        Top to bottom; empty if nothing runs across the lanes.
    """
    known = votes if votes.any() else np.ones(len(profiles), dtype=bool)
    tilt = np.zeros(len(profiles)) if lean is None else lean
    told = scale_answers(profiles) if answers is None else answers
    sigma = band_sigma(told[known], profiles.shape[1])
    lanes = [Ridges(profile) for profile in profiles] if ridges is None else ridges
    filtered, snr = _filtered(lanes, max(1.0, 0.6 * sigma), clipped, 1.5 * sigma, least_noise)
    strength = np.log1p(np.maximum(snr - 3.0, 0))  # what is above the noise, weak bands lifted
    shift = tilt + align(_Moved(tilt, profiles.shape[1])(strength), votes=votes, places=places, sigma=sigma)
    moved, need = _Moved(shift, profiles.shape[1]), _lanes_needed(int(known.sum()), min_lanes)
    level = moved(snr)[known]
    peaks = _row_peaks(level, sigma, min_snr, need)
    broad = _filtered(lanes, 1.5 * sigma, clipped, 1.5 * sigma, least_noise)[1]
    peaks = _with_weak_rows(peaks, _row_peaks(moved(broad)[known], sigma, min_snr, need), sigma)
    narrow = _narrowest(moved(profiles)[known], peaks, sigma)
    sharp = _filtered(lanes, max(0.9, 0.45 * narrow), clipped, 1.5 * sigma, least_noise)[1]
    if len(peaks) == 0:  # better the row of one lane than none: lanes beside it may all be empty
        peaks = _row_peaks(level, sigma, ONE_LANE_SNR, 1)
    clear = moved(sharp)[known & ~clipped]
    peaks = _split_rows(peaks, clear, sigma, min_snr, _lanes_needed(len(clear), min_lanes))
    at = _followed(peaks, shift, snr, sharp, sigma)
    return Rows(at, _at_rows(snr, at), _at_rows(filtered, at), sigma, narrow, shift)


def _filtered(
    lanes: Sequence[Ridges], scale: float, clipped: NDArray[np.bool_], wide: float, least_noise: float = 0.0
) -> tuple[FloatArray, FloatArray]:
    """Return the ridge-filtered profiles and the same in units of their noise.

    Clipped lanes get a filter as wide as a band: the flat top of a clipped band has two edges, which a
    narrow one takes for two bands.
    """
    filtered, noise = _filtered_alike(lanes, scale)
    if clipped.any() and wide > scale:
        those = [lane for lane, is_clipped in zip(lanes, clipped.tolist(), strict=True) if is_clipped]
        filtered[clipped], noise[clipped] = _filtered_alike(those, wide)
    return filtered, filtered / np.maximum(noise, least_noise * np.sqrt(_RIDGE_NORM / scale))


def _filtered_alike(lanes: Sequence[Ridges], scale: float) -> tuple[FloatArray, FloatArray]:
    filtered, spreads = Ridges.at_scale(lanes, scale)
    return filtered, _noise(filtered, spreads, Ridges.steps(lanes), scale)


def _with_weak_rows(peaks: FloatArray, broad: FloatArray, sigma: float) -> FloatArray:
    """Add rows that only a filter matched to the bands can tell from the noise."""
    far = [p for p in broad if not np.any(np.abs(peaks - p) < 4 * sigma)]
    return np.sort(np.concatenate((peaks, far)))


def _followed(
    peaks: FloatArray, shift: FloatArray, snr: FloatArray, sharp: FloatArray, sigma: float
) -> FloatArray:
    """Return the place of every row in every lane, (rows, lanes)."""
    reach = np.minimum(1.2 * sigma, 0.35 * _gaps(peaks))
    places = [
        _follow(snr if near > sigma else sharp, peak + shift, near)
        for peak, near in zip(peaks, reach, strict=True)
    ]
    return np.array(places).reshape(len(peaks), len(shift))


def rows_at(
    found: Rows, places: FloatArray, profiles: FloatArray, ridges: Sequence[Ridges] | None = None
) -> Rows:
    """Return one row for each given place: the found row nearest to it, else a row drawn there.

    A found row answers for the nearest place only, and only within two band SDs.  A row that was not
    found runs across the lanes as the others do (smile and tilt).

    Parameters
    ----------
    found : rows as found.
    places : (n,) rows of the profiles at the middle of the lanes, increasing.
    profiles : (lanes, rows) the profiles in which they were found.
    ridges : of the profiles, where they are at hand.
    """
    lanes = [Ridges(profile) for profile in profiles] if ridges is None else ridges
    filtered, snr = _filtered(lanes, max(1.0, 0.6 * found.sigma), np.zeros(len(lanes), dtype=bool), 0.0)
    drawn = found.shift - found.shift.mean() + places[:, None]
    at = drawn.copy()
    for row in found.at:
        nearest = int(np.argmin(np.abs(places - row.mean())))
        if abs(places[nearest] - row.mean()) <= 2 * found.sigma:
            at[nearest] = row
    return replace(found, at=at, snr=_at_rows(snr, at), height=_at_rows(filtered, at))


def _lanes_needed(lanes: int, share: float) -> int:
    return 1 if lanes < 4 else max(2, int(np.ceil(share * lanes)))


def _at_rows(values: FloatArray, at: FloatArray) -> FloatArray:
    index = np.clip(np.rint(at - 0.5).astype(int), 0, values.shape[1] - 1)
    return values[np.arange(len(values))[None, :], index]


class _Moved:
    """Moves lanes up by their shift: what `np.interp` does lane by lane, for all of them at once."""

    def __init__(self, shift: FloatArray, rows: int) -> None:
        at = np.arange(rows, dtype=np.float64) + shift[:, None]
        low = np.clip(np.floor(at), 0, rows - 2)
        self._part = np.maximum(at, 0.0) - low
        self._beyond = at >= rows - 1
        self._low = low.astype(np.intp) + rows * np.arange(len(shift))[:, None]

    def __call__(self, values: FloatArray) -> FloatArray:
        low = values.take(self._low)
        step = values.take(self._low + 1) - low
        return np.where(self._beyond, values[:, -1:], step * self._part + low)


def _row_peaks(level: FloatArray, sigma: float, min_snr: float, need: int) -> FloatArray:
    """Return the places (rows, +0.5) where enough lanes agree on a band."""
    from scipy.signal import find_peaks

    capped = np.clip(level, -_CAP / 3, _CAP)
    ranked = np.sort(capped, axis=0)
    kept = ranked[:-1] if len(ranked) > 3 else ranked  # the strongest lane alone makes no row
    together = kept.sum(axis=0) / np.sqrt(len(kept))
    seen = (level > min_snr).sum(axis=0) >= need
    mean = level.mean(axis=0)
    real = seen | (together > 2 * min_snr)  # or too weak to be seen in one lane, but the same in all
    peaks, _ = find_peaks(mean, height=0)
    # A slope that ends with the image looks like a band there; too much of a true one would be missing.
    ends = sigma, len(mean) - 1 - sigma
    inside = [p for p in map(int, peaks) if ends[0] <= p <= ends[1]]
    good = [p for p in inside if real[p] and mean[p] > _shadow(mean, p, sigma)]
    return np.array([_vertex(mean, p) for p in good]) + 0.5


def _narrowest(aligned: FloatArray, peaks: FloatArray, sigma: float) -> float:
    """Return the SD of the narrowest row: two bands run together look like one wide band, one never does."""
    if len(peaks) == 0:
        return sigma
    index = np.clip(np.rint(peaks - 0.5).astype(int), 0, aligned.shape[1] - 1)
    scales = sigma * np.geomspace(0.4, 1.2, 8)
    mean = aligned.mean(axis=0)  # the mean of the filtered lanes is the filtered mean
    answers = [ridge_filter(mean, s)[index] / np.sqrt(s) for s in scales]
    return float(scales[np.argmax(answers, axis=0)].min())


def _split_rows(peaks: FloatArray, sharp: FloatArray, sigma: float, min_snr: float, need: int) -> FloatArray:
    """Replace a row by two or more where a finer filter sees several bands in enough lanes (doublets)."""
    from scipy.signal import find_peaks

    if len(peaks) == 0 or len(sharp) == 0:
        return peaks
    weight = np.maximum(sharp.max(axis=1), 1e-9)
    mean = np.average(np.clip(sharp / weight[:, None], -1, 1), axis=0, weights=np.sqrt(weight))
    found, _ = find_peaks(mean, height=0.05, prominence=0.04)
    seen = (sharp > min_snr).sum(axis=0) >= need
    finer = np.array([_vertex(mean, p) + 0.5 for p in map(int, found) if seen[p]])
    out: list[float] = []
    for peak in peaks:
        near = finer[np.abs(finer - peak) < 2.2 * sigma] if len(finer) else finer
        own = [p for p in near if np.argmin(np.abs(peaks - p)) == np.argmin(np.abs(peaks - peak))]
        out.extend(own if len(own) > 1 else [float(peak)])
    return np.array(sorted(out))


def _shadow(mean: FloatArray, peak: int, sigma: float) -> float:
    """Return what a much stronger neighbour within 5 sigma could feign at this place."""
    reach = int(np.ceil(5 * sigma))
    near = mean[max(0, peak - reach) : peak + reach + 1]
    return 0.05 * float(near.max(initial=0.0))


def _vertex(values: FloatArray, peak: int) -> float:
    if peak in (0, len(values) - 1):
        return float(peak)
    left, mid, right = values[peak - 1 : peak + 2]
    bend = left - 2 * mid + right
    return float(peak) if bend >= 0 else float(peak + 0.5 * (left - right) / bend)


def _gaps(peaks: FloatArray) -> FloatArray:
    """Return each row's distance to its nearest neighbour."""
    if len(peaks) == 0:
        return peaks
    steps = np.concatenate(([np.inf], np.diff(peaks), [np.inf]))
    return np.minimum(steps[:-1], steps[1:])


def _follow(snr: FloatArray, start: FloatArray, within: float) -> FloatArray:
    """Move each lane's place of a row to its own maximum, as far as the band there is clear."""
    reach, lanes, last = max(1, round(within)), np.arange(len(start)), snr.shape[1] - 1
    low = np.clip(np.rint(start - 0.5).astype(int) - reach, 0, last)
    rows = low[:, None] + np.arange(2 * reach + 1)
    window = np.where(rows <= last, snr[lanes[:, None], np.minimum(rows, last)], -np.inf)
    peak = window.argmax(axis=1)
    inner = (peak > 0) & (low + peak < np.minimum(low + 2 * reach, last))
    middle = np.clip(peak, 1, 2 * reach - 1)
    left, mid, right = (window[lanes, middle + step] for step in (-1, 0, 1))
    with np.errstate(invalid="ignore", divide="ignore"):
        bend = left - 2 * mid + right
        vertex = np.where(bend >= 0, peak, peak + 0.5 * (left - right) / bend)
    own = np.where(inner, low + vertex + 0.5, start)
    weight = np.where(inner, np.maximum(mid, 0.0), 0.0)
    trust = weight**2 / (weight**2 + 36.0)
    return start + trust * (own - start)


def align(strength: FloatArray, *, votes: NDArray[np.bool_], places: FloatArray, sigma: float) -> FloatArray:
    """Return how far down each lane's bands lie relative to the lanes' average (smile), in rows.

    Lanes are matched one after the other to the average of those already placed, starting from the
    clearest; a robust quadratic over the lanes then carries the unclear ones.
    """
    count = len(strength)
    clear = np.where(votes, strength.max(axis=1), 0.0)
    clear[clear < np.log1p(2.0)] = 0.0  # below an SNR of 5 it is noise that decides
    if count < 2 or clear.max(initial=0.0) <= 0:
        return np.zeros(count)
    shift, weight = np.zeros(count), np.zeros(count)
    around = np.convolve(np.pad(clear, 1), [1, 1, 1], mode="valid")
    start = int(np.argmax(around * (clear > 0.5 * clear.max())))
    reach = int(np.ceil(max(3 * sigma, 0.03 * strength.shape[1])))
    grid, powers = np.arange(strength.shape[1], dtype=np.float64), [float(lane @ lane) for lane in strength]
    for step in (1, -1):
        model, at = strength[start].copy(), 0.0
        for lane in range(start, count if step > 0 else -1, step):
            if clear[lane] > 0:
                move, gain = _best_shift(model, strength[lane], powers[lane], at, reach)
                if gain > 0.3:
                    shift[lane], weight[lane], at = move, gain, move
                    model = 0.5 * model + 0.5 * np.interp(grid + move, grid, strength[lane])
            if weight[lane] == 0:
                shift[lane] = at
    return _smile(places, shift, weight)


def _best_shift(
    model: FloatArray, lane: FloatArray, power: float, near: float, reach: int
) -> tuple[float, float]:
    """Return by how much a lane is to be moved to look most like the model, and how like it is.

    Parameters
    ----------
    model, lane : (rows,)
    power : lane @ lane.
    near, reach : the shifts that are tried, in rows.
    """
    first, rows = round(near) - reach, len(lane)
    wide = lane.take(np.arange(first, first + rows + 2 * reach), mode="clip")  # its ends go on
    scores = np.correlate(wide, model, mode="valid")
    best = int(scores.argmax())
    norm = math.sqrt(float(model @ model) * power)
    return float(first + _vertex(scores, best)), float(scores[best]) / max(norm, 1e-12)


def _smile(places: FloatArray, shift: FloatArray, weight: FloatArray) -> FloatArray:
    """Return every lane's shift: its own where it is clear, else that of a smooth curve over the lanes.

    The curve is level, straight or bent as the clear lanes demand: a bend that they do not need would
    carry the unclear ones far off.
    """
    known = weight > 0
    if known.sum() < 2:
        return np.full(len(shift), float(shift[known][0]) if known.any() else 0.0)
    curves = [_robust_curve(places, shift, weight, degree) for degree in range(min(3, int(known.sum())))]
    costs = [cost + _COST_OF_DEGREE * degree for degree, (_, cost) in enumerate(curves)]
    curve = curves[int(np.argmin(costs))][0]
    away = np.abs(shift - curve)
    near = away < max(3 * 1.4826 * float(np.median(away[known])), 1.5)
    trust = np.where(near & known, np.clip(weight, 0, 1), 0.0)
    return trust * shift + (1 - trust) * curve


def _robust_curve(
    places: FloatArray, shift: FloatArray, weight: FloatArray, degree: int
) -> tuple[FloatArray, float]:
    """Return the curve at all places and how badly it fits (squares in units of `_SHIFT_SD`, bounded)."""
    power = weight.copy()
    curve = np.zeros(len(shift))
    fit = PolynomialFit(places, degree)
    for _ in range(5):
        curve = fit.at_places(fit.coefficients(shift, np.sqrt(power + 1e-9)))
        power = weight / (1 + ((shift - curve) / (2 * _SHIFT_SD)) ** 2)
    squares = ((shift - curve) / _SHIFT_SD) ** 2
    return curve, float(np.sum(np.clip(weight, 0, 1) * np.minimum(squares, 25.0)))
