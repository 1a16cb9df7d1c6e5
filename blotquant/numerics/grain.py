"""How much noisier the rows of a band are than those of its background.

Light comes in photons: where there is more of it, its noise is larger.  How much larger, only the gain of the
camera would tell, which no file states; but the picture shows it.  Differences between neighbouring pixels of
a row are compared, and only as a ratio, so that it does not matter by how much interpolation or a blurred
noise makes them smaller.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.backgrounds import BoolArray, FloatArray, correlation_factor

_STEP_NOISE = 0.477  # median |second difference| of values rounded to steps of 1
_SMOOTH = 15  # rows over which what is left of bands beside a box is smooth


def grain(residual: FloatArray) -> float:
    """Return the variance of a sum of many neighbouring rows of background, per row.

    Without what varies slowly: tails of the bands, a bent background.

    Parameters
    ----------
    residual : (lanes, rows) profile - background, nan where a row was not used.
    """
    known = np.isfinite(residual)
    filled, around = np.where(known, residual, 0.0), np.ones(_SMOOTH)
    if known.sum() < 2 * _SMOOTH or residual.shape[1] < _SMOOTH:
        return 0.0
    sums, counts = (
        np.array([np.convolve(lane, around, mode="same") for lane in of])
        for of in (filled, known.astype(np.float64))
    )
    rough = np.where(known, residual - sums / np.maximum(counts, 1), np.nan)
    lost = float(np.mean(1 / np.maximum(counts[known], 1)))
    lanes = max(1, int(known.any(axis=1).sum()))
    alike = correlation_factor(rough, float(residual.shape[1]), round(lost * known.sum() / lanes))
    return alike * float(np.nanmean(rough**2)) / max(1 - lost, 0.5)


def unrest(signal: NDArray[np.float32], inside: FloatArray, usable: BoolArray, step: float) -> FloatArray:
    """Return the variance of the rows of each box over that of the background's rows, less 1, (lanes, rows).

    Medians across the middle half of the lane: the sides of a band are steep.  Noise makes it scatter about
    the truth and below 0; only its sum over a box means anything.

    Parameters
    ----------
    signal : (lanes, rows, columns)
    inside : (lanes, rows) share of each row in the box.
    usable : (lanes, rows) rows of the background.
    step : of the grey scale; rounding is the least noise.
    """
    quarter, out = signal.shape[2] // 4, np.zeros(inside.shape)
    rows = _some_rows(inside, usable)
    inside, usable = inside[:, rows], usable[:, rows]
    middle = signal[:, rows, quarter : signal.shape[2] - quarter]
    if middle.shape[2] < 5:
        return out
    bends = np.abs(middle[:, :, 2:] - 2 * middle[:, :, 1:-1] + middle[:, :, :-2])
    squares = np.median(bends, axis=2).astype(np.float64) ** 2
    calm = np.einsum("lr,lr->l", squares, usable) / np.maximum(usable.sum(axis=1), 1)
    calm = np.maximum(calm, (_STEP_NOISE * step) ** 2)
    known = calm > 1e-18 * float(squares.max(initial=0.0))
    ratio = squares / np.where(known, calm, 1.0)[:, None] - 1
    out[:, rows] = np.where(known[:, None] & (inside > 0), ratio, 0.0)
    return out


def _some_rows(inside: FloatArray, usable: BoolArray) -> NDArray[np.intp]:
    """Return all rows of the boxes, and every third of the others: they are only averaged."""
    boxes, others = np.any(inside > 0, axis=0), np.any(usable, axis=0)
    return np.flatnonzero(boxes | (others & (np.arange(len(boxes)) % 3 == 0)))
