"""Means on the ln scale with their t intervals, and the t tests that go with them (methods, 6.6)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over independent experiments; the interval is NaN when there are fewer than two."""

    n: int
    mean: float
    sd: float
    low: float
    high: float
    t: float  # of the mean being 0
    p: float


def mean_of(values: Sequence[float], confidence: float) -> Mean:
    """Return mean, SD, t interval and the t test of the mean against 0.

    The paired t test is that of the differences.

    Parameters
    ----------
    values : one value per experiment, at least one
    confidence : float
    """
    n, mean = len(values), fmean(values)
    if n < 2:
        return Mean(n, mean, math.nan, math.nan, math.nan, math.nan, math.nan)
    sd = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (n - 1))
    se = sd / math.sqrt(n)
    reach = t_quantile(n - 1, confidence) * se
    t = mean / se if se > 0 else math.nan
    return Mean(n, mean, sd, mean - reach, mean + reach, t, t_p(t, n - 1))


def t_quantile(df: float, confidence: float) -> float:
    """Return |t| that is exceeded with probability 1 - confidence."""
    from scipy.special import stdtrit  # here, as start-up must not wait for scipy

    return float(stdtrit(df, (1 + confidence) / 2))


def t_p(t: float, df: float) -> float:
    """Return the two-sided p value of t; NaN for NaN."""
    from scipy.special import stdtr

    return 2 * float(stdtr(df, -abs(t)))
