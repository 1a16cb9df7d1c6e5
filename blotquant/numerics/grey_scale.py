"""How coarse the grey scale of a picture is, and what rounding to it does to averages."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_ROWS = 64  # rows of the picture that are looked at
_MANY = 1024  # levels among them from which a picture of floats has no steps
_QUIET = 0.25  # quantile of the rows that holds no band


@dataclass(frozen=True, slots=True)
class GreyScale:
    """Steps of a grey scale, in stored counts."""

    step: float = 0.0  # least difference of two values; 0: none
    ripple: float = (
        0.0  # amplitude by which averages of many pixels go wrong, as noise does not blur the steps
    )

    def row_sd(self, pixels: int) -> float:
        """Return the least SD that the mean of a row of so many pixels can have.

        Rounding errors of a noisy picture differ from pixel to pixel; of one whose noise is less than half a
        step they are alike all along the row, and no average takes them away.
        """
        return math.sqrt(self.step**2 / (12 * max(pixels, 1)) + self.ripple**2 / 2)


def grey_scale(values: NDArray[Any]) -> GreyScale:
    """Return the grey scale of a picture, from some of its rows.

    The mean of rounded values, as a function of the true value, swings about it with an amplitude of
    step / pi * exp(-2 pi^2 (SD / step)^2), SD being that of the noise before rounding.

    Parameters
    ----------
    values : ndarray, shape (rows, cols)
        As stored.
    """
    rows = values[:: max(1, len(values) // _ROWS)]
    levels = _levels(rows)
    if len(levels) < 2 or (values.dtype.kind == "f" and len(levels) > _MANY):
        return GreyScale()
    step = float(np.diff(levels).min())
    if values.shape[1] < 2 or step <= 0:
        return GreyScale(step)
    steps = np.diff(rows.astype(np.float64), axis=1)
    variance = float(np.quantile(np.mean(steps**2, axis=1) / 2, _QUIET)) / step**2
    before = max(variance - 1 / 12, 0.0)
    return GreyScale(step, step / math.pi * math.exp(-2 * math.pi**2 * min(before, 30.0)))


def _levels(rows: NDArray[Any]) -> NDArray[np.float64]:
    """Return the values that occur, sorted."""
    if rows.dtype.kind == "u" and rows.dtype.itemsize <= 2:  # much faster than sorting
        return np.flatnonzero(np.bincount(rows.ravel())).astype(np.float64)
    return np.unique(rows[:: max(1, len(rows) // 16)]).astype(np.float64)
