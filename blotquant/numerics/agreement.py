"""How well two or more readings of the same things agree: ICC, Bland-Altman limits, CV."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FEWEST = 3  # things below which nothing is said of agreement


@dataclass(frozen=True, slots=True)
class Icc:
    """An intraclass correlation coefficient with its confidence interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Limits:
    """Bland-Altman: the mean difference of two readings and the limits of agreement, with intervals."""

    bias: float
    bias_low: float
    bias_high: float
    sd: float
    lower: float  # bias - 1.96 SD
    upper: float
    lower_low: float  # outer end of the interval of the lower limit
    upper_high: float


@dataclass(frozen=True, slots=True)
class _Squares:
    """Mean squares of readings: things in rows, readers in columns."""

    things: int
    readers: int
    rows: float
    columns: float
    error: float
    within: float


def icc_agreement(readings: NDArray[np.float64], confidence: float = 0.95) -> Icc | None:
    """Return ICC(A,1), also called ICC(2,1): absolute agreement of single readings by any reader.

    Two-way random effects; formulas and interval of McGraw and Wong 1996 (doi
    10.1037/1082-989X.1.1.30, tables 4 and 7).

    Parameters
    ----------
    readings : ndarray, shape (things, readers)
    confidence : float

    Returns
    -------
    Icc or None
        None for fewer than `FEWEST` things or where all readings are the same number.
    """
    from scipy.stats import f

    squares = _squares(readings)
    if squares is None:
        return None
    n, k = squares.things, squares.readers
    rows, columns, error = squares.rows, squares.columns, squares.error
    value = (rows - error) / (rows + (k - 1) * error + k * (columns - error) / n)
    if 1 - value < 1e-12:
        return Icc(1.0, 1.0, 1.0)
    a = k * value / (n * (1 - value))
    b = 1 + k * value * (n - 1) / (n * (1 - value))
    spread = (a * columns) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1))
    freedom = (a * columns + b * error) ** 2 / spread if spread > 0 else float((n - 1) * (k - 1))
    part = (1 + confidence) / 2
    below = float(f.ppf(part, n - 1, freedom))
    above = float(f.ppf(part, freedom, n - 1))
    rest = k * columns + (k * n - k - n) * error
    low = n * (rows - below * error) / (below * rest + n * rows)
    high = n * (above * rows - error) / (rest + n * above * rows)
    return Icc(value, low, high)


def icc_consistency(readings: NDArray[np.float64], confidence: float = 0.95) -> Icc | None:
    """Return ICC(C,1), also called ICC(3,1): agreement apart from a constant between the readers.

    McGraw and Wong 1996.  Parameters and None as in `icc_agreement`.
    """
    from scipy.stats import f

    squares = _squares(readings)
    if squares is None:
        return None
    n, k = squares.things, squares.readers
    value = (squares.rows - squares.error) / (squares.rows + (k - 1) * squares.error)
    if squares.error <= 1e-12 * squares.rows:
        return Icc(1.0, 1.0, 1.0)
    ratio, part = squares.rows / squares.error, (1 + confidence) / 2
    low = ratio / float(f.ppf(part, n - 1, (n - 1) * (k - 1)))
    high = ratio * float(f.ppf(part, (n - 1) * (k - 1), n - 1))
    return Icc(value, (low - 1) / (low + k - 1), (high - 1) / (high + k - 1))


def icc_one_way(readings: NDArray[np.float64]) -> float | None:
    """Return ICC(1), for things read by different readers each.

    Shrout and Fleiss 1979 (doi 10.1037/0033-2909.86.2.420).  Parameters and None as in `icc_agreement`.
    """
    squares = _squares(readings)
    if squares is None:
        return None
    return (squares.rows - squares.within) / (squares.rows + (squares.readers - 1) * squares.within)


def _squares(readings: NDArray[np.float64]) -> _Squares | None:
    values = np.asarray(readings, dtype=np.float64)
    n, k = values.shape
    if n < FEWEST or k < 2:
        return None
    mean = float(values.mean())
    by_row, by_column = values.mean(axis=1), values.mean(axis=0)
    rows = k * float(np.sum((by_row - mean) ** 2)) / (n - 1)
    columns = n * float(np.sum((by_column - mean) ** 2)) / (k - 1)
    rest = values - by_row[:, np.newaxis] - by_column + mean
    error = float(np.sum(rest**2)) / ((n - 1) * (k - 1))
    within = float(np.sum((values - by_row[:, np.newaxis]) ** 2)) / (n * (k - 1))
    if rows <= 0 and columns <= 0 and error <= 0:
        return None
    return _Squares(n, k, rows, columns, error, within)


def bland_altman(
    first: NDArray[np.float64], second: NDArray[np.float64], confidence: float = 0.95
) -> Limits | None:
    """Return the mean of second - first and the limits within which 95 % of differences are expected.

    Bland and Altman 1986 (doi 10.1016/S0140-6736(86)90837-8); the standard error of a limit is the root
    of 3/n times the SD of the differences.

    Parameters
    ----------
    first, second : ndarray, shape (things,)
    confidence : float
        Of the intervals of bias and limits.
    """
    from scipy.stats import t

    differences = np.asarray(second, dtype=np.float64) - np.asarray(first, dtype=np.float64)
    count = differences.size
    if count < FEWEST:
        return None
    bias, sd = float(differences.mean()), float(differences.std(ddof=1))
    quantile = float(t.ppf((1 + confidence) / 2, count - 1))
    half, of_limit = quantile * sd / math.sqrt(count), quantile * sd * math.sqrt(3 / count)
    lower, upper = bias - 1.96 * sd, bias + 1.96 * sd
    return Limits(bias, bias - half, bias + half, sd, lower, upper, lower - of_limit, upper + of_limit)


def within_cv(first_log: NDArray[np.float64], second_log: NDArray[np.float64]) -> float | None:
    """Return the coefficient of variation between two readings of one thing, from their logarithms.

    The variance within a thing is half the mean square difference of ln; CV = root of (exp(variance) - 1).

    Parameters
    ----------
    first_log, second_log : ndarray, shape (things,)
        ln of the readings.
    """
    differences = np.asarray(second_log, dtype=np.float64) - np.asarray(first_log, dtype=np.float64)
    if differences.size < FEWEST:
        return None
    return math.sqrt(math.expm1(float(np.mean(differences**2)) / 2))
