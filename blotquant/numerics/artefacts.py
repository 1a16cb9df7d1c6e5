"""Leave dust, scratches and hot pixels out of bands and backgrounds (docs/method.md, section 2.4).

They are left out in two dimensions, before anything is averaged over the width of a lane: a thin line that
runs slantwise through a lane lifts every row a little, and no row shows it.  Each lane is judged by its own
pixels alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.marks import Signal, marks

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

_KNOWN = 1 / 3  # share of a row's pixels that must be left to tell its level
_BESIDE = 2.0  # pixels, SD: how near those lie that tell how a mark's rows differ from the usual shape
_FEWEST = 4  # rows that tell what share of a row a column holds


@dataclass(frozen=True, slots=True, eq=False)
class Cleaned:
    """Windows in which the row's own shape stands in for the pixels left out."""

    signal: Signal  # (lanes, rows, cols)
    left_out: FloatArray  # (lanes, rows) share of the row that stood on pixels left out
    unknown: BoolArray  # (lanes, rows) rows of which too little is left


def cleaned(signal: Signal, free: BoolArray, sigma: float, step: float) -> Cleaned | None:
    """Leave marks out of windows; None where there are none, which is most often so.

    Parameters
    ----------
    signal : (lanes, rows, cols), not changed.
    free : (lanes, rows) rows that no band touches.
    sigma : SD of the thinnest bands in rows.
    step : grey step of the picture, counts.
    """
    marked = marks(signal, free, sigma, step)
    if marked is None:
        return None
    out, left_out = signal.copy(), np.zeros(signal.shape[:2])
    unknown = np.zeros(signal.shape[:2], dtype=bool)
    for lane in np.flatnonzero(marked.any(axis=(1, 2))).tolist():
        out[lane], left_out[lane], unknown[lane] = by_shape(signal[lane], marked[lane])
    return Cleaned(out, left_out, unknown)


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
    known = ~marked
    values = signal.astype(np.float64)
    enough = known.sum(axis=1) >= _KNOWN * signal.shape[1]
    if enough.sum() < _FEWEST:
        return signal, marked.mean(axis=1), ~enough
    level = np.where(known, values, 0.0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    shape = np.ones(signal.shape[1])
    alpha = np.zeros_like(shape)
    for _ in range(2):
        alpha, shape = _columns(values, known & enough[:, None], level)
        weight = np.maximum(known @ shape, _KNOWN)
        level = np.where(known, values - alpha, 0.0).sum(axis=1) / weight
        enough = known @ shape >= _KNOWN * len(shape)
        level = _bridged(level, enough)
    told = alpha + shape * level[:, None]
    told += _beside(values - told, known)
    out = signal.copy()
    out[marked] = told[marked]
    return out, marked @ shape / len(shape), ~enough


def _beside(residual: FloatArray, known: BoolArray) -> FloatArray:
    """Return the average residual of the known pixels beside each pixel: bands may be bent within a lane."""
    from scipy.ndimage import gaussian_filter

    weight = gaussian_filter(known.astype(np.float64), _BESIDE, mode="constant")
    total = gaussian_filter(np.where(known, residual, 0.0), _BESIDE, mode="constant")
    return total / np.maximum(weight, 1e-3)


def _columns(values: FloatArray, known: BoolArray, level: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return alpha and beta of every column, of means 0 and 1; columns without enough rows lie between."""
    count = known.sum(axis=0)
    held = np.maximum(count, 1)
    mean_level = level @ known / held
    mean = np.where(known, values, 0.0).sum(axis=0) / held
    away = np.where(known, level[:, None] - mean_level, 0.0)
    spread = (away**2).sum(axis=0)
    enough = count >= _FEWEST
    if not enough.any():
        return np.zeros(len(count)), np.ones(len(count))
    told = enough & (spread >= 0.25 * np.median(spread[enough]))
    beta = (away * np.where(known, values, 0.0)).sum(axis=0) / np.maximum(spread, 1e-12)
    at = np.arange(len(count))
    beta = np.maximum(np.interp(at, at[told], beta[told]), 0.0)
    beta = beta / max(float(beta.mean()), 1e-9)
    alpha = np.interp(at, at[told], (mean - beta * mean_level)[told])
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
