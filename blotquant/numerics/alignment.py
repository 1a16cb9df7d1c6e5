"""Making blots comparable: one factor per blot, estimated from what the blots share (methods, 6.4).

Every function takes values above zero, (conditions, blots) with NaN where a condition is not on a
blot, and returns one scale per blot, (blots,): value / scale is comparable.  Scales have a geometric
mean of 1; NaN where a blot cannot be aligned.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from blotquant.numerics.least_squares import FloatArray, IntArray
from blotquant.numerics.two_way import parts, two_way

_TURNS = 2000
_SAME = 1e-13


def fixed_point(values: FloatArray, reference: int) -> FloatArray:
    """Align at one condition; its noise goes into every value of the blot."""
    return _centred(values[reference].copy())


def sum_of_shared(values: FloatArray) -> FloatArray:
    """Align by the sum over the conditions that are on all blots.

    Degasperi 2014, 10.1371/journal.pone.0087293.
    """
    shared = np.isfinite(values).all(axis=1)
    if not shared.any():
        return np.full(values.shape[1], np.nan)
    return _centred(values[shared].sum(axis=0))


def two_way_scales(values: FloatArray) -> FloatArray:
    """Align by the log two-way model: the scales are its blot effects."""
    condition, block = np.nonzero(np.isfinite(values))
    if not _is_connected(condition, block, values.shape):
        return np.full(values.shape[1], np.nan)
    return _centred(np.exp(two_way(np.log(values[condition, block]), condition, block).block))


def optimal(values: FloatArray) -> FloatArray:
    """Align by least squares on the linear scale: blots are scaled to their common mean, again and again.

    Each turn scales blot j by the factor that minimises sum_i (factor_j y_ij - mean_i)^2.  Strong
    values decide.
    """
    known = np.isfinite(values)
    condition, block = np.nonzero(known)
    if not _is_connected(condition, block, values.shape):
        return np.full(values.shape[1], np.nan)
    filled = np.where(known, values, 0.0)
    factors = 1 / two_way_scales(values)
    for _ in range(_TURNS):
        mean = (filled * factors).sum(axis=1) / known.sum(axis=1)
        new = (filled * mean[:, None]).sum(axis=0) / (filled**2).sum(axis=0)
        new = new / np.exp(np.mean(np.log(new)))
        moved = float(np.abs(new / factors - 1).max())
        factors = new
        if moved < _SAME:
            break
    return _centred(1 / factors)


@dataclass(frozen=True, slots=True, eq=False)
class Likelihood:
    """The maximum-likelihood alignment: condition levels, scales and errors (blotIt's model)."""

    level: FloatArray  # (conditions,) with a mean of 1, in units of the mean of all values
    scale: FloatArray  # (blots,) of the formula: value = level / scale
    relative_error: float
    objective: float
    covariance: FloatArray  # (conditions, conditions) of ln level


def maximum_likelihood(values: FloatArray) -> Likelihood | None:
    """Align by maximum likelihood under an error in proportion to the prediction.

    F = sum ((f - y) / s)^2 + sum ln(pi s^2) with f = a_i / s_j and s = s_R f, values divided by their
    mean, mean a = 1 (Kemmer 2022, 10.1371/journal.pone.0264295).  Standard errors are those of the
    curvature, times Bessel's sqrt(n / (n - parameters + 1)).

    Returns
    -------
    Likelihood or None
        None for a design in which nothing connects some conditions, or too few values.
    """
    from scipy.optimize import minimize  # here, as start-up must not wait for scipy

    condition, block = np.nonzero(np.isfinite(values))
    conditions, blots = values.shape
    free = conditions + blots
    if not _is_connected(condition, block, values.shape) or len(condition) < free + 1:
        return None
    y = values[condition, block] / values[condition, block].mean()
    target = _Objective(y, condition, block, conditions, blots)
    model = two_way(np.log(y), condition, block)
    rough = max(float(np.sqrt(np.mean(model.residuals**2))), 1e-6)
    start = np.concatenate([model.condition, -model.block, [math.log(rough)]])
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):  # of steps that are not taken
        found = minimize(target, start, jac=True, method="BFGS", options={"gtol": 1e-9, "maxiter": 2000})
    best = np.asarray(found.x, dtype=np.float64)
    gauge = math.log(float(np.mean(np.exp(best[:conditions]))))
    bessel = len(y) / (len(y) - (free + 1) + 1)
    covariance = 2 * np.linalg.pinv(target.curvature(best), rcond=1e-9) * bessel
    return Likelihood(
        np.exp(best[:conditions] - gauge),
        np.exp(best[conditions:free] - gauge),
        math.exp(best[-1]),
        float(found.fun),
        covariance[:conditions, :conditions],
    )


class _Objective:
    """F and its gradient by ln a, ln s and ln s_R."""

    def __init__(
        self, y: FloatArray, condition: IntArray, block: IntArray, conditions: int, blots: int
    ) -> None:
        self._y, self._condition, self._block = y, condition, conditions + block
        self._size = conditions + blots + 1

    def __call__(self, parameters: FloatArray) -> tuple[float, FloatArray]:
        f = np.exp(parameters[self._condition] - parameters[self._block])
        error = math.exp(parameters[-1]) * f
        off = (f - self._y) / error
        value = float(np.sum(off**2) + np.sum(np.log(math.pi * error**2)))
        by_error = 2 - 2 * off**2  # by ln of the error
        by_f = 2 * off * f / error + by_error
        gradient = np.zeros(self._size)
        np.add.at(gradient, self._condition, by_f)
        np.add.at(gradient, self._block, -by_f)
        gradient[-1] = by_error.sum()
        return value, gradient

    def curvature(self, parameters: FloatArray) -> FloatArray:
        """Return the matrix of second derivatives, from differences of the gradient."""
        rows: list[FloatArray] = []
        for place in range(self._size):
            step = np.zeros(self._size)
            step[place] = 1e-5
            rows.append((self(parameters + step)[1] - self(parameters - step)[1]) / 2e-5)
        matrix = np.array(rows)
        return (matrix + matrix.T) / 2


def spread(values: FloatArray, scale: FloatArray) -> float:
    """Return the coefficient of variation between blots that is left, pooled over the conditions.

    sqrt(exp(s^2) - 1) with s^2 the variance of ln (value / scale) within conditions; NaN where no
    condition is on two blots.

    Parameters
    ----------
    values : (conditions, blots)
    scale : (blots,) ones for the values as they are
    """
    logs = np.log(values / scale)
    known = np.isfinite(logs)
    count = known.sum(axis=1)
    enough = count >= 2
    if not enough.any():
        return math.nan
    filled = np.where(known, logs, 0.0)[enough]
    mean = filled.sum(axis=1) / count[enough]
    squares = np.where(known[enough], (filled - mean[:, None]) ** 2, 0.0).sum()
    return math.sqrt(math.expm1(float(squares) / float((count[enough] - 1).sum())))


def _is_connected(condition: IntArray, block: IntArray, shape: tuple[int, ...]) -> bool:
    if len(np.unique(condition)) < shape[0] or len(np.unique(block)) < shape[1]:
        return False
    return int(parts(condition, block)[0].max()) == 0


def _centred(scale: FloatArray) -> FloatArray:
    known = np.isfinite(scale)
    return scale / np.exp(np.mean(np.log(scale[known]))) if known.any() else scale
