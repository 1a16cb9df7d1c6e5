"""The range of loads over which a dilution series is proportional (methods section 5).

Volume against load is looked at on logarithmic scales, where proportional means a slope of one.  R squared is
no criterion: it is 0.99 for a series whose strongest band is off by half.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

LEAST_LEVELS = 4  # loads that a range holds at least
SLOPES = (0.9, 1.1)  # that the 90 % interval of the slope must lie within
LEAST_P = 0.05  # of the tests for a bend and for lack of fit
NO_MATTER = 1 / 3  # share of the deviation allowed, up to which a bend does not matter however clear it is


@dataclass(frozen=True, slots=True)
class LinearRange:
    """A range of loads over which volume is proportional to load."""

    load_low: float
    load_high: float
    volume_low: float  # least and largest volume that was seen within the range
    volume_high: float
    levels: int  # different loads
    points: int
    slope: float  # of log volume over log load
    slope_low: float  # 90 % interval
    slope_high: float
    deviation: float  # largest share by which a load's mean is off the proportional line


def linear_range(
    load: FloatArray, volume: FloatArray, sound: BoolArray, *, most_off: float = 0.15
) -> LinearRange | None:
    """Return the widest range over which a dilution series is proportional; None if there is none.

    A range holds four loads at least, next to each other, and passes all of these:

    1. no load's mean is further off the proportional line than `most_off`;
    2. the 90 % interval of the slope on log-log scales lies within 0.9 to 1.1 (equivalence);
    3. a parabola fits no better (Mandel's F test, p > 0.05);
    4. every point is sound: quantifiable and not saturated;
    5. the points scatter about the line as they do about the means (lack of fit, p > 0.05), where loads
       were measured more than once.

    Loads that are all within a third of `most_off` pass 3 and 5 whatever the tests say: in a series
    measured very precisely the slightest bend is significant.  Of ranges that are as wide the one of higher
    loads is taken.

    Parameters
    ----------
    load : (points,) above 0, in any unit, in any order.
    volume : (points,) in counts.
    sound : (points,) False for points below the limit of quantification or saturated.
    most_off : share, 0.15 = 15 %.
    """
    levels = np.unique(load)
    good = sound & (volume > 0)
    fitting: list[LinearRange] = []
    for first, last in combinations(range(len(levels)), 2):
        if last - first + 1 < LEAST_LEVELS:
            continue
        within = (load >= levels[first]) & (load <= levels[last])
        if np.all(good[within]) and (found := _judged(load[within], volume[within], most_off)):
            fitting.append(found)
    return max(fitting, key=lambda one: (one.load_high / one.load_low, one.load_high), default=None)


def _judged(load: FloatArray, volume: FloatArray, most_off: float) -> LinearRange | None:
    """Return the range of these points if it passes."""
    x, y = np.log10(load), np.log10(volume)
    levels = np.unique(x)
    means = np.array([y[x == level].mean() for level in levels])
    away = means - levels
    deviation = float(np.max(np.abs(10 ** (away - away.mean()) - 1)))
    line = _Line.through(x, y)
    reach = _t_quantile(0.95, len(x) - 2) * line.slope_se
    low, high = line.slope - reach, line.slope + reach
    if deviation > most_off or low < SLOPES[0] or high > SLOPES[1]:
        return None
    doubt = min(_bend_p(x, y, line.squares), _lack_of_fit_p(x, y, means, line.squares))
    if doubt <= LEAST_P and deviation > NO_MATTER * most_off:
        return None
    return LinearRange(
        load_low=float(load.min()),
        load_high=float(load.max()),
        volume_low=float(volume.min()),
        volume_high=float(volume.max()),
        levels=len(levels),
        points=len(load),
        slope=line.slope,
        slope_low=low,
        slope_high=high,
        deviation=deviation,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    slope: float
    slope_se: float
    squares: float  # sum of squared residuals

    @classmethod
    def through(cls, x: FloatArray, y: FloatArray) -> _Line:
        away = x - x.mean()
        slope = float(away @ y / (away @ away))
        squares = float(np.sum((y - y.mean() - slope * away) ** 2))
        return cls(slope, float(np.sqrt(squares / (len(x) - 2) / (away @ away))), squares)


def _bend_p(x: FloatArray, y: FloatArray, squares: float) -> float:
    """Return the p of Mandel's test, whether a parabola fits better than the line."""
    free = len(x) - 3
    parabola = np.polynomial.Polynomial.fit(x, y, 2)
    left = float(np.sum((y - parabola(x)) ** 2))
    return _f_tail(squares - left, 1, left, free)


def _lack_of_fit_p(x: FloatArray, y: FloatArray, means: FloatArray, squares: float) -> float:
    """Return the p of the test for lack of fit; 1 where no load was measured twice."""
    levels, which = np.unique(x, return_inverse=True)
    pure = float(np.sum((y - means[which]) ** 2))
    return _f_tail(squares - pure, len(levels) - 2, pure, len(x) - len(levels))


def _f_tail(explained: float, of: int, left: float, free: int) -> float:
    """Return the tail of F = (explained / of) / (left / free); 1 where nothing can be tested.

    Squares below rounding are no evidence: points exactly on a curve would make any F.
    """
    from scipy.special import fdtrc

    if free < 1 or explained <= 1e-12:
        return 1.0
    if left <= 1e-15:
        return 0.0
    return float(fdtrc(of, free, explained / of / (left / free)))


def _t_quantile(p: float, free: int) -> float:
    from scipy.special import stdtrit

    return float(stdtrit(free, p))


def combined(ranges: Iterable[LinearRange | None]) -> tuple[float, float] | None:
    """Return the loads that lie in all of several ranges; None if there is none or a range is missing."""
    known = list(ranges)
    if not known or any(one is None for one in known):
        return None
    low = max(one.load_low for one in known if one is not None)
    high = min(one.load_high for one in known if one is not None)
    return (low, high) if low < high else None
