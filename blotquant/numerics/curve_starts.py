"""Where fits of dose-response curves begin: near every minimum there may be (methods, 7.1)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.least_squares import FloatArray
from blotquant.numerics.sigmoid import Curves, curve

_SLOPES = np.array([0.5, 0.8, 1.2, 2.0, 3.5])
_DOSES = 25  # of the grid


def starts(curves: Curves, lower: FloatArray, upper: FloatArray) -> FloatArray:
    """Return one start for each of five slopes: (starts, size).

    For a slope, each EC50 is the best of a grid of doses, with the bottom and top that belong to it.

    Parameters
    ----------
    curves : Curves
    lower, upper : (size,) bounds
    """
    found = np.zeros((len(_SLOPES), curves.size))
    found[:, curves.asymmetry] = 1.0
    found[:, curves.slope] = _SLOPES[:, None]
    found = np.clip(found, lower, upper)
    for middle in dict.fromkeys(curves.middle.tolist()):
        _start_middle(curves, middle, found)
    return np.clip(found, lower, upper)


def _start_middle(curves: Curves, middle: int, found: FloatArray) -> None:
    """Fill in the best EC50 of a grid, and the bottoms and tops that belong to it."""
    own = curves.middle == middle
    doses, slopes = curves.log_dose[own], found[:, curves.slope[own]]
    given = doses[np.isfinite(doses)]
    grid = np.linspace(given.min() - 0.5, given.max() + 0.5, _DOSES)
    ones = np.ones(len(doses))
    shares = curve(doses, 0 * ones, ones, grid[None, :, None], slopes[:, None, :], ones, "linear")[0]
    ends, rss = _ends(curves, own, shares)
    best = np.argmin(rss, axis=1)
    rows = np.arange(len(found))
    found[:, middle] = grid[best]
    for (bottom, top), (low, high) in ends.items():
        found[:, bottom], found[:, top] = low[rows, best], high[rows, best]


def _ends(
    curves: Curves, own: NDArray[np.bool_], shares: FloatArray
) -> tuple[dict[tuple[int, int], tuple[FloatArray, FloatArray]], FloatArray]:
    """Return bottom and top of each curve for each slope and EC50, and the sum of squares there.

    They are linear, so they need no search; on the log scale errors are taken as proportional.
    """
    response, logs = curves.response[own], curves.scale == "log"
    weight = 1 / response**2 if logs else np.ones_like(response)
    rss = np.zeros(shares.shape[:2])
    ends: dict[tuple[int, int], tuple[FloatArray, FloatArray]] = {}
    pairs = list(zip(curves.bottom[own].tolist(), curves.top[own].tolist(), strict=True))
    for pair in dict.fromkeys(pairs):
        rows = np.array([place for place, other in enumerate(pairs) if other == pair])
        w, y, v = weight[rows], response[rows], shares[:, :, rows]
        u = 1 - v
        uu, uv, vv = (u * u) @ w, (u * v) @ w, (v * v) @ w
        uy, vy = u @ (w * y), v @ (w * y)
        determinant = np.maximum(uu * vv - uv**2, 1e-12 * (uu + vv) ** 2)
        low, high = (vv * uy - uv * vy) / determinant, (uu * vy - uv * uy) / determinant
        if logs:
            least = 0.05 * float(y.min())
            low, high = np.maximum(low, least), np.maximum(high, least)
        rss += (y - u * low[..., None] - v * high[..., None]) ** 2 @ w
        ends[pair] = (np.log(low), np.log(high)) if logs else (low, high)
    return ends, rss
