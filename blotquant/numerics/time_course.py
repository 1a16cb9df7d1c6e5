"""Numbers of a time course: areas, peak and half-life (methods, 7.6)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from blotquant.numerics.least_squares import FloatArray


def area(times: FloatArray, values: FloatArray) -> float:
    """Return the area under the values by trapezoids, in value x time.

    Parameters
    ----------
    times, values : (n,) with rising times, n >= 2
    """
    return float(np.sum(np.diff(times) * (values[1:] + values[:-1])) / 2)


def net_area(times: FloatArray, values: FloatArray) -> float:
    """Return the area above the first value; what lies below it counts as negative."""
    return area(times, values - values[0])


@dataclass(frozen=True, slots=True)
class Peak:
    """The highest point: as sampled, and the vertex of the parabola through it and its neighbours."""

    time: float
    value: float
    sampled_time: float
    at_end: bool  # the highest value is the first or the last: the true peak may lie outside


def peak(times: FloatArray, values: FloatArray) -> Peak:
    """Return the peak of a time course.

    Parameters
    ----------
    times, values : (n,) with rising times
    """
    top = int(np.argmax(values))
    sampled = float(times[top])
    if top in (0, len(times) - 1):
        return Peak(sampled, float(values[top]), sampled, at_end=True)
    t, y = times[top - 1 : top + 2], values[top - 1 : top + 2]
    left, right = (y[1] - y[0]) / (t[1] - t[0]), (y[2] - y[1]) / (t[2] - t[1])
    bend = (right - left) / (t[2] - t[0])
    if bend == 0:  # three equal values
        return Peak(sampled, float(y[1]), sampled, at_end=False)
    vertex = (t[0] + t[1]) / 2 - left / (2 * bend)
    value = y[0] + left * (vertex - t[0]) + bend * (vertex - t[0]) * (vertex - t[1])
    return Peak(float(vertex), float(value), sampled, at_end=False)


@dataclass(frozen=True, slots=True)
class Decline:
    """An exponential decline: half-life with its standard error (NaN from two points)."""

    half_life: float
    se: float
    points: int


def decline(times: FloatArray, values: FloatArray, plateau: float) -> Decline | None:
    """Return the half-life of the decline towards a plateau after the peak.

    ln(value - plateau) over time, a straight line through the points after the highest one, as far
    as they stay above the plateau.

    Parameters
    ----------
    times, values : (n,) with rising times
    plateau : float
        What the values decline to: the value before the treatment.

    Returns
    -------
    Decline or None
        None where there are fewer than three such points, or they do not decline.
    """
    first = int(np.argmax(values)) + 1
    above = values[first:] > plateau
    count = len(above) if above.all() else int(np.argmin(above))
    if count < 3:
        return None
    t, y = times[first : first + count], np.log(values[first : first + count] - plateau)
    middle = t - t.mean()
    squares = float(middle @ middle)
    rate = -float(middle @ y) / squares
    if not rate > 0:
        return None
    left = y - y.mean() + rate * middle
    rate_se = math.sqrt(float(left @ left) / (count - 2) / squares)
    return Decline(math.log(2) / rate, math.log(2) * rate_se / rate**2, count)


def bootstrap_mean(values: FloatArray, confidence: float, draws: int = 4000) -> tuple[float, float]:
    """Return the percentile interval of the mean over experiments; the draws are always the same.

    Parameters
    ----------
    values : (experiments,)
    confidence : float
    draws : int
    """
    rng = np.random.default_rng(20240607)
    means = values[rng.integers(0, len(values), (draws, len(values)))].mean(axis=1)
    tail = (1 - confidence) / 2
    low, high = np.quantile(means, [tail, 1 - tail])
    return float(low), float(high)
