"""Volumes turned into loads by the dilution series on the same blot, and how the series is bent.

Loads scatter in proportion, so all curves are fitted to logarithms of volumes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Curve = Callable[[FloatArray, FloatArray], FloatArray]  # parameters, loads -> ln volume

LEAST_LEVELS = 4  # loads that a calibration needs
SIGMOID_LEVELS = 6  # loads from which a fourth parameter may be fitted
CLEARLY_BETTER = 4.0  # by which AICc must fall for it
LEAST_SLOPE = 0.2  # of ln volume over ln load, below which a volume says little of the load


@dataclass(frozen=True, slots=True, eq=False)
class Calibration:
    """A fitted curve of volume over load."""

    model: str  # "hyperbola" or "4PL"
    parameters: (
        FloatArray  # ln gain, ln half-saturation, ln of the offset at the least load (1 = none), ln slope
    )
    covariance: FloatArray
    sd: float  # of ln volume about the curve
    free: int  # degrees of freedom
    low: float  # least and largest load of the series
    high: float


def calibrate(load: FloatArray, volume: FloatArray) -> Calibration | None:
    """Fit V = V0 + Vmax m / (K + m), or with m and K to a power (4PL) where that is clearly better.

    Parameters
    ----------
    load : (points,) above 0.
    volume : (points,) above 0.

    Returns
    -------
    Calibration or None
        None with fewer than four loads, or no point more than parameters.
    """
    levels = len(np.unique(load))
    if levels < LEAST_LEVELS or len(load) < 4:
        return None
    low, high = float(load.min()), float(load.max())
    best = _fitted("hyperbola", 3, load, volume, (low, high))
    if levels >= SIGMOID_LEVELS:
        bent = _fitted("4PL", 4, load, volume, (low, high))
        if _aicc(bent, len(load)) < _aicc(best, len(load)) - CLEARLY_BETTER:
            return bent
    return best


def loads_of(
    calibration: Calibration, volume: FloatArray, confidence: float = 0.95
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return the loads that volumes stand for, with their interval (inverse prediction, delta method).

    Parameters
    ----------
    calibration : Calibration
    volume : (n,) counts.
    confidence : coverage of the interval.

    Returns
    -------
    load, low, high : (n,) in the unit of the series; NaN where the load would lie outside the series, or
        where the curve is so flat that volumes no longer tell it.
    """
    from scipy.special import stdtrit

    grid = np.geomspace(calibration.low, calibration.high, 2001)
    curve = _curve(calibration.parameters, grid, calibration.low)
    flat = np.gradient(curve, np.log(grid)) < LEAST_SLOPE
    end = int(np.argmax(flat)) if flat.any() else len(grid)
    with np.errstate(invalid="ignore", divide="ignore"):
        ln_volume = np.log(np.where(volume > 0, volume, np.nan))
    ln_load = np.interp(ln_volume, curve[:end], np.log(grid[:end]), left=np.nan, right=np.nan)
    load = np.exp(ln_load)
    gradient = _gradient(calibration.parameters, load, calibration.low)
    slope = _slope(calibration.parameters, load, calibration.low)
    variance = calibration.sd**2 + np.einsum("np,pq,nq->n", gradient, calibration.covariance, gradient)
    reach = stdtrit(calibration.free, (1 + confidence) / 2) * np.sqrt(variance) / slope
    return load, load * np.exp(-reach), load * np.exp(reach)


def shape(load: FloatArray, volume: FloatArray) -> str:
    """Return how a series runs: "proportional", "offset" or "hyperbolic", by AICc.

    Ratios of two proteins hold only if both are proportional (Butler 2019, doi 10.1155/2019/5214821).

    Parameters
    ----------
    load, volume : (points,) above 0; "" is returned with fewer than four loads.  Another shape than
        "proportional" has to be better by 4.
    """
    if len(np.unique(load)) < LEAST_LEVELS:
        return ""
    x, y, least = np.log(load), np.log(volume), float(load.min())
    models: dict[str, tuple[int, Curve]] = {
        "proportional": (1, lambda p, m: p[0] + np.log(m)),
        "offset": (2, lambda p, m: p[0] + np.log(m + least * np.expm1(p[1]))),
        "hyperbolic": (2, lambda p, m: p[0] + np.log(m) - np.log1p(m / np.exp(p[1]))),
    }
    starts = {"proportional": [0.0], "offset": [0.0, 0.0], "hyperbolic": [0.0, float(x.max())]}
    limits = {"proportional": 0.0, "offset": 3.0, "hyperbolic": float(x.max()) + 9}
    scores: dict[str, float] = {}
    for name, (count, curve) in models.items():
        start = np.array([float(np.mean(y - x)), *starts[name][1:]])
        upper = np.array([np.inf, *[limits[name]] * (count - 1)])
        squares, _, _ = _least_squares(curve, start, load, y, (-np.inf, upper))
        scores[name] = _score(squares, len(load), count)
    best = min(scores, key=lambda name: scores[name])
    return best if scores[best] < scores["proportional"] - CLEARLY_BETTER else "proportional"


def _curve(p: FloatArray, load: FloatArray, least: float) -> FloatArray:
    """Return ln V, V = gain (g(m) + g(least) (offset - 1)), g(m) = m^h / (1 + (m / K)^h)."""
    power = np.exp(p[3]) if len(p) > 3 else 1.0

    def bent(m: FloatArray | float) -> FloatArray:
        return np.asarray(m) ** power / (1 + (m / np.exp(p[1])) ** power)

    return p[0] + np.log(bent(load) + bent(least) * np.expm1(p[2]))


def _fitted(
    model: str, count: int, load: FloatArray, volume: FloatArray, ends: tuple[float, float]
) -> Calibration:
    y = np.log(volume)
    start = np.array([float(np.mean(y - np.log(load))), np.log(2 * ends[1]), 0.0, 0.0])[:count]
    lower = np.array([-np.inf, np.log(ends[0]), -3.0, np.log(0.3)])[:count]
    upper = np.array([np.inf, np.log(ends[1]) + 7, 3.0, np.log(4.0)])[:count]
    squares, found, jacobian = _least_squares(
        lambda p, m: _curve(p, m, ends[0]), start, load, y, (lower, upper)
    )
    free = max(len(load) - count, 1)
    variance = squares / free
    covariance = np.asarray(variance * np.linalg.pinv(jacobian.T @ jacobian), dtype=np.float64)
    return Calibration(model, found, covariance, float(np.sqrt(variance)), free, *ends)


def _least_squares(
    curve: Curve,
    start: FloatArray,
    load: FloatArray,
    y: FloatArray,
    bounds: tuple[float | FloatArray, FloatArray],
) -> tuple[float, FloatArray, FloatArray]:
    from scipy.optimize import least_squares

    found = least_squares(lambda p: curve(p, load) - y, start, bounds=bounds)
    return 2 * float(found.cost), np.asarray(found.x), np.asarray(found.jac)


def _aicc(fit: Calibration, points: int) -> float:
    return _score(fit.sd**2 * fit.free, points, len(fit.parameters))


def _score(squares: float, points: int, parameters: int) -> float:
    """Return AICc of a fit; the variance counts as a parameter."""
    k = parameters + 1
    least = 1e-12 * points  # rounding is no better fit
    if points <= k + 1:
        return np.inf
    return points * np.log(max(squares, least) / points) + 2 * k + 2 * k * (k + 1) / (points - k - 1)


def _gradient(p: FloatArray, load: FloatArray, least: float) -> FloatArray:
    """Return d ln V / d parameter, (n, parameters), by central differences."""
    step = 1e-5
    columns = [
        (_curve(p + step * unit, load, least) - _curve(p - step * unit, load, least)) / (2 * step)
        for unit in np.eye(len(p))
    ]
    return np.stack(columns, axis=-1)


def _slope(p: FloatArray, load: FloatArray, least: float) -> FloatArray:
    """Return d ln V / d ln load."""
    step = 1e-5
    above, below = (_curve(p, load * np.exp(sign * step), least) for sign in (1, -1))
    return (above - below) / (2 * step)
