"""Dunnett's comparison of several conditions with one control, by deterministic quadrature.

P(max |T_i| <= c) = int h(s) int phi(z) prod_i [Phi((l_i z + c s) / r_i) - Phi((l_i z - c s) / r_i)] dz ds

with r_i = sqrt(1 - l_i^2), h the density of chi / sqrt(df), and l_i l_j the correlation of two
comparisons: l_i = sqrt(n_i / (n_i + n_0)), sqrt(1/2) in complete blocks (Dunnett 1955,
10.1080/01621459.1955.10501294; methods, 6.6).  The inner integral is Gauss-Hermite, the outer one a
sum over ln s, so that the same data always give the same p value.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from blotquant.numerics.least_squares import FloatArray

_HERMITE = 120
_LEAST, _TAIL = 1e-32, 1e-17  # probabilities below and above the nodes of the outer integral
_STEP, _STEP_OF_DF = 0.2, 0.5
_LARGEST = 0.995  # of a loading: beyond it the control is the only one that varies


def adjusted_p(t: FloatArray, loadings: FloatArray, df: float) -> FloatArray:
    """Return the two-sided p value of each comparison, adjusted for all of them.

    Parameters
    ----------
    t : (comparisons,) difference over its standard error
    loadings : (comparisons,) l_i of the formula, see `loadings`
    df : float
        Residual degrees of freedom.
    """
    key = tuple(np.round(loadings, 12).tolist())
    return np.array([_exceeding(abs(float(value)), key, float(df)) for value in t])


def critical_value(loadings: FloatArray, df: float, confidence: float) -> float:
    """Return |t| that the largest of the comparisons exceeds with probability 1 - confidence.

    Parameters
    ----------
    loadings, df : as for `adjusted_p`
    confidence : float
    """
    return _critical(tuple(np.round(loadings, 12).tolist()), float(df), confidence)


def loadings(covariance: FloatArray) -> FloatArray:
    """Return the l_i of the comparisons from their covariance, (comparisons,).

    In a design that is not complete the correlations are no exact products; the nearest ones in the
    sense of least squares are taken, as for general linear models (Hsu 1992, 10.2307/1390745).

    Parameters
    ----------
    covariance : (comparisons, comparisons), any scale
    """
    spread = np.sqrt(np.diag(covariance))
    correlation = covariance / np.outer(spread, spread)
    count = len(correlation)
    if count == 1:
        return np.array([math.sqrt(0.5)])
    found = np.full(count, math.sqrt(0.5))
    for _ in range(200):
        before = found.copy()
        for i in range(count):
            others = np.arange(count) != i
            found[i] = correlation[i, others] @ found[others] / (found[others] @ found[others])
        if float(np.abs(found - before).max()) < 1e-13:
            break
    return np.clip(found, 0.0, _LARGEST)


@lru_cache(maxsize=4096)
def _exceeding(c: float, factors: tuple[float, ...], df: float) -> float:
    """Return P(max |T_i| > c)."""
    from scipy.special import ndtr  # here, as start-up must not wait for scipy

    if math.isnan(c):
        return math.nan
    scales, weights = _scales(df)
    nodes, densities = _normal_nodes()
    log_within = np.zeros((len(scales), len(nodes)))
    for factor, times in _counted(factors):
        rest = math.sqrt(1 - factor**2)
        centre, reach = factor * nodes / rest, c * scales[:, None] / rest
        outside = ndtr(-centre - reach) + ndtr(centre - reach)
        # ln(1 - q) keeps the digits of a small q, where 1 minus a product would lose them.
        log_within += times * np.log1p(-np.minimum(outside, 1 - 1e-16))
    return min(float(weights @ (-np.expm1(log_within) @ densities)), 1.0)


def _counted(factors: tuple[float, ...]) -> list[tuple[float, int]]:
    return [(factor, factors.count(factor)) for factor in dict.fromkeys(factors)]


@lru_cache(maxsize=64)
def _scales(df: float) -> tuple[FloatArray, FloatArray]:
    """Return nodes and weights of chi / sqrt(df).

    The nodes are even in ln s, where the density is analytic and vanishes at both ends, so that equal
    weights converge exponentially.  They reach so far down that a p value of 1e-30 keeps its digits:
    it comes from experiments whose scatter is small by chance.
    """
    from scipy.special import chdtri, gammaln

    lowest = (math.log(_LEAST) + float(gammaln(df / 2 + 1))) / df - math.log(df / 2) / 2
    highest = math.log(float(chdtri(df, _TAIL)) / df) / 2
    count = math.ceil((highest - lowest) / min(_STEP, _STEP_OF_DF / math.sqrt(df))) + 1
    logs, step = np.linspace(lowest, highest, count, retstep=True)
    squares = np.exp(2 * logs)
    log_density = (
        math.log(2) + df / 2 * math.log(df / 2) - float(gammaln(df / 2)) + df * logs - df * squares / 2
    )
    return np.exp(logs), np.exp(log_density) * float(step)


@lru_cache(maxsize=1)
def _normal_nodes() -> tuple[FloatArray, FloatArray]:
    nodes, weights = np.polynomial.hermite_e.hermegauss(_HERMITE)
    return nodes, weights / math.sqrt(2 * math.pi)


@lru_cache(maxsize=512)
def _critical(factors: tuple[float, ...], df: float, confidence: float) -> float:
    from scipy.special import stdtrit

    low = float(stdtrit(df, (1 + confidence) / 2))
    high = float(stdtrit(df, 1 - (1 - confidence) / 2 / len(factors)))  # Bonferroni's is never too small
    target = math.log(1 - confidence)
    left, right = (math.log(_exceeding(c, factors, df)) - target for c in (low, high))
    for _ in range(60):  # ln p is nearly a straight line in c
        if high - low < 1e-10 or left <= 0:
            break
        middle = low + (high - low) * left / (left - right)
        excess = math.log(_exceeding(middle, factors, df)) - target
        if excess > 0:
            low, left, right = middle, excess, right / 2  # Illinois: no end may stand still
        else:
            high, right, left = middle, excess, left / 2
        if abs(excess) < 1e-11:
            return middle
    return low
