"""The bands of a ladder in a marker lane, and which of them has which of the known weights."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.rows import filter_noise, ridge_filter
from blotquant.phrases import Phrase

FloatArray = NDArray[np.float64]
LEAST_SNR = 5.0  # of a ladder band
LEAST_SHARE = 0.03  # of the strongest band's answer
FEWEST = 3  # bands below which nobody can say which ones they are
LARGEST_MISFIT = 0.04  # SD of log10 of the weight about a smooth curve
SMALL_MISFIT = 0.012  # below which nothing is wrong with a match
CLEARLY_BETTER = 1.6  # times by which the next best way to match bands and weights must fit worse
_MORE_FOR_EACH = 0.4  # and more for each band or weight that is left out beyond one
_STRANGER = 0.35  # share of the misfit that is left without one band that is none of the ladder's
_MOST_WAYS = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Matched:
    """Ladder bands with their weights."""

    places: FloatArray  # (bands,) increasing
    kda: FloatArray  # (bands,) decreasing
    unsure: str = ""  # why the weights may belong to other bands; "" = they are clear


def ladder_places(profile: FloatArray, sigma: float, most: int, *, clipped: bool = False) -> FloatArray:
    """Return where the bands of one marker lane lie, in rows of the profile (+0.5 = middle of a row).

    Parameters
    ----------
    profile : (rows,) mean signal per row.
    sigma : SD of the bands of the blot in rows.
    most : how many bands to return at most, the strongest.
    clipped : whether the lane is overexposed: a filter as narrow as a band would see its two edges.
    """
    from scipy.signal import find_peaks

    scale = max(1.0, (1.5 if clipped else 0.8) * sigma)
    answer = ridge_filter(profile[None, :], scale)
    noise = float(filter_noise(answer, profile[None, :], scale)[0, 0])
    level = answer[0]
    least = max(LEAST_SNR * noise, LEAST_SHARE * float(level.max(initial=0.0)))
    peaks, _ = find_peaks(level, height=least, distance=max(1, round(2 * sigma)))
    strongest = sorted(peaks.tolist(), key=lambda peak: -float(level[peak]))[:most]
    return np.array([_vertex(level, peak) for peak in sorted(strongest)]) + 0.5


def _vertex(values: FloatArray, peak: int) -> float:
    if peak in (0, len(values) - 1):
        return float(peak)
    left, mid, right = values[peak - 1 : peak + 2]
    bend = left - 2 * mid + right
    return float(peak) if bend >= 0 else float(peak + 0.5 * (left - right) / bend)


def match_ladder(places: FloatArray, kda: FloatArray) -> Matched:
    """Give the bands of a ladder their weights, in order.

    As many bands as weights are matched one to one.  Where bands or weights are left over, the way to leave
    some out is taken that lets the weights follow the places most smoothly.

    Parameters
    ----------
    places : (bands,) places down the lane, increasing.
    kda : (weights,) known weights, decreasing.

    Returns
    -------
    Matched
        With the reason if it is not sure: too few bands, weights that do not follow the places smoothly, or
        another way to match them that fits nearly as well.  It is empty where no match was tried.
    """
    count, few = min(len(places), len(kda)), max(len(places), len(kda))
    nothing = np.zeros(0)
    if count < min(FEWEST, len(kda)) or count < 2:
        return Matched(
            nothing, nothing, Phrase("{seen} of {all} ladder bands are seen", seen=len(places), all=len(kda))
        )
    if comb(few, count) > _MOST_WAYS:
        return Matched(
            nothing,
            nothing,
            Phrase("{seen} bands are seen for {all} weights", seen=len(places), all=len(kda)),
        )
    log = np.log10(kda)
    misfits, ways = _ways(places, log, count)
    order = np.argsort(misfits, kind="stable")
    best = ways[int(order[0])]
    found = (places, kda[list(best)]) if len(places) <= len(kda) else (places[list(best)], kda)
    doubt = _doubt(misfits[order], len(places), len(kda)) or _stranger(places, log, float(misfits[order[0]]))
    return Matched(*found, doubt)


def _ways(places: FloatArray, log: FloatArray, count: int) -> tuple[FloatArray, list[tuple[int, ...]]]:
    """Return how badly each way of leaving bands or weights out fits, and the ways."""
    ways = list(combinations(range(max(len(places), len(log))), count))
    chosen = np.array(ways)
    if len(places) <= len(log):
        return _misfit(places[None, :], log[chosen]), ways
    return _misfit(places[chosen], log[None, :]), ways


def _misfit(places: FloatArray, log: FloatArray) -> FloatArray:
    """Return the SD of log weights about a smooth curve over the places, (ways,).

    A line for up to four bands, a parabola for up to six, else a cubic, one degree of freedom each; curves
    that do not fall fit nothing.
    """
    places, log = np.broadcast_arrays(places, log)
    count = places.shape[1]
    degree = 1 if count <= 4 else 2 if count <= 6 else 3
    middle = (places[:, :1] + places[:, -1:]) / 2
    at = (places - middle) / np.maximum((places[:, -1:] - places[:, :1]) / 2, 1e-9)
    table = np.stack([at**power for power in range(degree + 1)], axis=-1)
    fitted = np.einsum("wbp,wp->wb", table, np.einsum("wpb,wb->wp", np.linalg.pinv(table), log))
    free = max(count - degree - 1, 1)
    misfit = np.sqrt(np.sum((fitted - log) ** 2, axis=1) / free)
    return np.where(np.all(np.diff(fitted, axis=1) < 0, axis=1), misfit, np.inf)


def _doubt(misfits: FloatArray, bands: int, weights: int) -> str:
    """Return why the best way may not be the right one; "" if it is clear."""
    if misfits[0] > LARGEST_MISFIT:
        return Phrase("the weights do not follow the places smoothly")
    demanded = CLEARLY_BETTER + _MORE_FOR_EACH * (abs(bands - weights) - 1)
    if len(misfits) > 1 and misfits[1] < demanded * max(misfits[0], SMALL_MISFIT / 3):
        return Phrase(
            "{seen} bands are seen for {all} weights, and they can be matched in more than one way",
            seen=bands,
            all=weights,
        )
    return ""


def _stranger(places: FloatArray, log: FloatArray, misfit: float) -> str:
    """Return that one band is none of the ladder's, where as many bands as weights fit badly for its sake."""
    count = len(log)
    if len(places) != count or count < 6 or misfit < SMALL_MISFIT:
        return ""
    without = np.array([np.delete(np.arange(count), k) for k in range(count)])
    pairs = _misfit(np.repeat(places[without], count, axis=0), np.tile(log[without], (count, 1)))
    pairs[[0, -1]] = np.inf  # without its last band any ladder is smoother
    if pairs.min() >= _STRANGER * misfit:
        return ""
    return Phrase("one of the bands fits none of the weights, and one weight is not seen")
