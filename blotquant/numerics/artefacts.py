"""Leave dust, scratches and hot pixels out of bands and backgrounds (docs/method.md, section 2.4).

They are left out in two dimensions, before anything is averaged over the width of a lane: a thin line that
runs slantwise through a lane lifts every row a little, and no row shows it.  Each lane is judged by its own
pixels alone.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.kept import Kept
from blotquant.numerics.marks import Signal, marks

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

_KNOWN = 1 / 3  # share of a row's pixels that must be left to tell its level
_BESIDE = 2.0  # pixels, SD: how near those lie that tell how a mark's rows differ from the usual shape
_REACH = 4.0  # of these SDs, beyond which pixels tell nothing
_TOGETHER = 200_000  # pixels of as many lanes as are searched at once: more would leave the processor's cache
_FEWEST = 4  # rows that tell what share of a row a column holds


@dataclass(frozen=True, slots=True, eq=False)
class Cleaned:
    """Windows in which the row's own shape stands in for the pixels left out."""

    signal: Signal  # (lanes, rows, cols)
    left_out: FloatArray  # (lanes, rows) share of the row that stood on pixels left out
    unknown: BoolArray  # (lanes, rows) rows of which too little is left


@dataclass(frozen=True, slots=True, eq=False)
class _LaneMarks:
    """The marks of one lane."""

    marked: BoolArray  # (rows, cols)
    instead: Signal  # what stands in for them
    left_out: FloatArray
    unknown: BoolArray


def cleaned(
    signal: Signal,
    free: BoolArray,
    sigma: float,
    step: float,
    kept: Kept | None = None,
    places: Sequence[Hashable] | None = None,
) -> Cleaned | None:
    """Leave marks out of windows; None where there are none, which is most often so.

    Parameters
    ----------
    signal : (lanes, rows, cols), not changed.
    free : (lanes, rows) rows that no band touches.
    sigma : SD of the thinnest bands in rows.
    step : grey step of the picture, counts.
    kept : the marks of an earlier measurement.
    places : all that `signal`, `free` and `sigma` of each lane are made from but the pixels.
    """
    if kept is None or places is None:
        found = _lane_marks(signal, free, sigma, step)
    else:
        keys = [("marks", place) for place in places]
        found = kept.lane_by_lane(keys, lambda those: _lane_marks(signal[those], free[those], sigma, step))
    if all(marks is None for marks in found):
        return None
    out, left_out = signal.copy(), np.zeros(signal.shape[:2])
    unknown = np.zeros(signal.shape[:2], dtype=bool)
    for lane, own in enumerate(found):
        if own is not None:
            out[lane][own.marked], left_out[lane], unknown[lane] = own.instead, own.left_out, own.unknown
    return Cleaned(out, left_out, unknown)


def _lane_marks(signal: Signal, free: BoolArray, sigma: float, step: float) -> list[_LaneMarks | None]:
    """Return the marks of every lane; None for lanes without any."""
    found: list[_LaneMarks | None] = [None] * len(signal)
    together = max(1, _TOGETHER // max(1, signal[0].size))
    for first in range(0, len(signal), together):
        some = slice(first, first + together)
        marked = marks(signal[some], free[some], sigma, step)
        if marked is None:
            continue
        for lane in np.flatnonzero(marked.any(axis=(1, 2))).tolist():
            own = marked[lane]
            told, left_out, unknown = by_shape(signal[first + lane], own)
            found[first + lane] = _LaneMarks(own.copy(), told[own], left_out, unknown)
    return found


def by_shape(signal: Signal, marked: BoolArray) -> tuple[Signal, FloatArray, BoolArray]:
    """Let the shape of the rows across the lane stand in for marked pixels.

    Pixel (i, j) is alpha_j + beta_j t_i, t_i being the mean of row i: a band of any height on a
    background of any level, each with its own shape across the lane.  The parameters are fitted to the pixels
    that are left, and t_i is the mean that these tell of row i.

    Parameters
    ----------
    signal : (rows, cols) one lane.
    marked : (rows, cols)

    Returns
    -------
    signal : with marked pixels replaced.
    left_out : (rows,) share of the row's mean that marked pixels would have held.
    unknown : (rows,) rows too little of which is left; their level is drawn from the rows beside them.
    """
    known = (~marked).astype(np.float64)
    values, held = signal * known, known.sum(axis=1)
    enough = held >= _KNOWN * signal.shape[1]
    if enough.sum() < _FEWEST:
        return signal, marked.mean(axis=1), ~enough
    total = values.sum(axis=1)
    level = total / np.maximum(held, 1)
    shape = np.ones(signal.shape[1])
    alpha = np.zeros_like(shape)
    for _ in range(2):
        rows = slice(None) if enough.all() else enough
        alpha, shape = _columns(values[rows], known[rows], level[rows])
        weight = known @ shape
        level = (total - known @ alpha) / np.maximum(weight, _KNOWN)
        enough = weight >= _KNOWN * len(shape)
        level = _bridged(level, enough)
    told = alpha + shape * level[:, None]
    out = signal.copy()
    near = _box_around(marked, round(_REACH * _BESIDE))
    told[near] += _beside(values[near] - told[near] * known[near], known[near])
    out[marked] = told[marked]
    return out, marked @ shape / len(shape), ~enough


def _box_around(marked: BoolArray, reach: int) -> tuple[slice, slice]:
    """Return the box that holds all marked pixels and all within `reach` of them."""
    found = (np.flatnonzero(marked.any(axis=axis)) for axis in (1, 0))
    rows, cols = (slice(max(0, int(at[0]) - reach), int(at[-1]) + reach + 1) for at in found)
    return rows, cols


def _beside(residual: FloatArray, known: FloatArray) -> FloatArray:
    """Return the average residual of the known pixels beside each pixel: bands may be bent within a lane."""
    from scipy.ndimage import gaussian_filter

    weight, total = (
        gaussian_filter(one, _BESIDE, mode="constant", truncate=_REACH) for one in (known, residual)
    )
    return total / np.maximum(weight, 1e-3)


def _columns(values: FloatArray, known: FloatArray, level: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return alpha and beta of every column, of means 0 and 1; columns without enough rows lie between.

    Parameters
    ----------
    values : (rows, cols) 0 where they are not known.
    known : (rows, cols) 1 or 0.
    level : (rows,)
    """
    count, total = known.sum(axis=0), values.sum(axis=0)
    held, usual = np.maximum(count, 1), level.mean()
    away = level - usual  # so that little is lost in the differences of sums
    middle = away @ known / held
    spread = away**2 @ known - held * middle**2
    enough = count >= _FEWEST
    if not enough.any():
        return np.zeros(len(count)), np.ones(len(count))
    told = enough & (spread >= 0.25 * np.median(spread[enough]))
    beta = (away @ values - middle * total) / np.maximum(spread, 1e-12)
    at = np.arange(len(count))
    beta = np.maximum(np.interp(at, at[told], beta[told]), 0.0)
    beta = beta / max(float(beta.mean()), 1e-9)
    alpha = np.interp(at, at[told], (total / held - beta * (middle + usual))[told])
    return alpha - alpha.mean(), beta


def _bridged(level: FloatArray, known: BoolArray) -> FloatArray:
    """Return the levels with unknown ones drawn from those beside them."""
    if known.all() or known.sum() < _FEWEST:
        return level
    from scipy.interpolate import CubicSpline

    at, places = np.arange(len(level)), np.flatnonzero(known)
    drawn = np.interp(at, places, level[known])
    within = ~known & (at > places[0]) & (at < places[-1])
    drawn[within] = CubicSpline(places, level[known])(at[within])
    return drawn
