"""What may be wrong with a plate: wells off their replicates, an edge unlike the middle, a poor window.

All of it compares wells that hold the same, so that no effect of a treatment is taken for a fault.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.least_squares import FloatArray, IntArray
from blotquant.numerics.log_means import t_quantile

BoolArray = NDArray[np.bool_]
LEAST_WELLS = 3  # of one condition, from which it can be told which of them is off
_ALPHA = 0.01  # for all wells of a plate together
_SHARE = 0.4  # of its degrees of freedom that a median variance keeps


def outliers(value: FloatArray, condition: IntArray) -> BoolArray:
    """Return which wells are off the other wells of their condition, at most one in each.

    A well's distance from the mean of the others is compared with the scatter of all conditions, taken
    robustly (the median variance over that of chi squared, so that outliers do not hide each other),
    by a t test at p < 0.01 after Bonferroni.

    Parameters
    ----------
    value : (wells,) signal; NaN counts as missing
    condition : (wells,) number of the condition of each
    """
    found = np.zeros(len(value), dtype=np.bool_)
    groups = [np.flatnonzero((condition == one) & np.isfinite(value)) for one in np.unique(condition)]
    groups = [wells for wells in groups if len(wells) >= LEAST_WELLS]
    if len(groups) < LEAST_WELLS:
        return found
    scatter = _robust_sd([value[wells] for wells in groups])
    wells_in_all = sum(map(len, groups))
    limit = t_quantile(_SHARE * (wells_in_all - len(groups)), 1 - _ALPHA / wells_in_all)
    for wells in groups:
        n, own = len(wells), value[wells]
        apart = np.abs(own - (own.sum() - own) / (n - 1)) / math.sqrt(1 + 1 / (n - 1))
        worst = int(np.argmax(apart))
        found[wells[worst]] = bool(apart[worst] > limit * scatter) and scatter > 0
    return found


def _robust_sd(groups: list[FloatArray]) -> float:
    from scipy.special import chdtri

    ratios = [float(own.var(ddof=1)) / (float(chdtri(len(own) - 1, 0.5)) / (len(own) - 1)) for own in groups]
    return math.sqrt(float(np.median(ratios)))


@dataclass(frozen=True, slots=True)
class EdgeEffect:
    """How much more the wells at the edge give than equal wells inside."""

    difference: float  # in units of the signal
    p: float
    wells: int  # edge wells that have equal ones inside


def edge_effect(value: FloatArray, condition: IntArray, at_edge: BoolArray) -> EdgeEffect | None:
    """Compare wells at the edge of a plate with wells of the same condition inside.

    Least squares with one level for each condition and one difference for the edge.

    Parameters
    ----------
    value, condition : (wells,) as in `outliers`
    at_edge : (wells,)

    Returns
    -------
    EdgeEffect or None
        None where no condition has wells in both places, or nothing is left to judge the scatter by.
    """
    from scipy.special import stdtr

    products = squares = 0.0
    parts: list[tuple[FloatArray, FloatArray]] = []
    wells = 0
    for one in np.unique(condition):
        own = (condition == one) & np.isfinite(value)
        edge = at_edge[own].astype(np.float64)
        if 0 < edge.sum() < len(edge):
            y, x = value[own] - value[own].mean(), edge - edge.mean()
            products, squares = products + float(x @ y), squares + float(x @ x)
            parts.append((x, y))
            wells += int(edge.sum())
    df = sum(len(x) - 1 for x, _ in parts) - 1
    if not parts or df <= 0:
        return None
    difference = products / squares
    rss = sum(float(np.sum((y - difference * x) ** 2)) for x, y in parts)
    se = math.sqrt(rss / df / squares)
    p = 2 * float(stdtr(df, -abs(difference / se))) if se > 0 else float(difference == 0)
    return EdgeEffect(difference, p, wells)


def z_prime(high: FloatArray, low: FloatArray) -> float:
    """Return Z' of two controls: 1 - 3 (SD + SD) / |difference| (Zhang 1999, 10.1177/108705719900400206).

    NaN with fewer than two wells of one of them.

    Parameters
    ----------
    high, low : (wells,) signals of the two controls
    """
    if min(len(high), len(low)) < 2 or high.mean() == low.mean():
        return math.nan
    scatter = float(high.std(ddof=1) + low.std(ddof=1))
    return 1 - 3 * scatter / abs(float(high.mean() - low.mean()))
