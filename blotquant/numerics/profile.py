"""Profile-likelihood intervals of the parameters of a fit (methods, 7.3)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from blotquant.numerics.dose_response import AT_BOUND, Fit
from blotquant.numerics.least_squares import FloatArray, minimise

# Distances from the best value at which a crossing is looked for, in standard errors.
_NEAR = np.array([1.2, 1.9, 2.3, 3.0, 4.5])
_FAR = np.array([7.0, 12.0, 25.0, 60.0])
_TURNS = 30
_EXACT = 1e-7


@dataclass(slots=True)
class _Side:
    """One end of the interval: between which two distances the rise passes the limit."""

    sign: int
    span: float  # distance of the bound
    near: tuple[float, float] = (0.0, 0.0)  # distance and rise, below the limit
    far: tuple[float, float] | None = None
    at: float | None = None  # the distance of the end, once known

    def next(self, limit: float, turn: int) -> float:
        """Return where to look next: where a parabola through 0 and the bracket passes the limit."""
        assert self.far is not None
        (d1, r1), (d2, r2) = self.near, self.far
        if turn % 4 == 3 or d2 - d1 < 1e-12 * d2:  # keeps the bracket shrinking whatever the shape
            return (d1 + d2) / 2
        if d1 == 0:
            return d2 * limit / r2
        bend = (r2 / d2 - r1 / d1) / (d2 - d1)
        slope = r1 / d1 - bend * d1
        root = slope**2 + 4 * bend * limit
        at = 2 * limit / (slope + math.sqrt(root)) if root > 0 and slope > 0 else math.nan
        return at if d1 < at < d2 else d1 + (d2 - d1) * (limit - r1) / (r2 - r1)

    def learn(self, distance: float, rise: float, limit: float) -> None:
        """Narrow the bracket by the rise at one distance."""
        if abs(rise - limit) <= _EXACT * limit:
            self.at = distance
        elif rise < limit and distance > self.near[0] and (self.far is None or distance < self.far[0]):
            self.near = distance, rise
        elif rise > limit and (self.far is None or distance < self.far[0]):
            self.far = distance, rise


def profile_interval(found: Fit, place: int, confidence: float) -> tuple[float | None, float | None]:
    """Return the profile-likelihood interval of one parameter; None for an end that is not reached.

    The ends are where the least sum of squares with this parameter held exceeds the minimum by the
    factor 1 + F(1, df) / df.

    Parameters
    ----------
    found : Fit
    place : int
        Place of the parameter in the vector.
    confidence : float
    """
    from scipy.special import fdtri  # here, as start-up must not wait for scipy

    if found.df <= 0 or not found.rss > 0:
        return None, None
    limit = math.sqrt(found.rss * float(fdtri(1, found.df, confidence)) / found.df)
    profile = _Profile(found, place)
    sides = [_Side(sign, profile.span(sign)) for sign in (-1, 1)]
    for steps in (_NEAR, _FAR):
        open_sides = [side for side in sides if side.far is None and side.span > AT_BOUND]
        _scan(profile, open_sides, steps * profile.se, limit)
    _refine(profile, [side for side in sides if side.far is not None], limit)
    low, high = (None if side.at is None else profile.best + side.sign * side.at for side in sides)
    return low, high


class _Profile:
    """How far the sum of squares rises when one parameter is moved from its best value."""

    def __init__(self, found: Fit, place: int) -> None:
        self._found, self._place = found, place
        self.best = float(found.parameters[place])
        variance = float(found.covariance[place, place])
        self.se = math.sqrt(variance) if variance > 0 else 0.25
        self._tangent = found.covariance[place] / variance if variance > 0 else np.zeros(found.curves.size)

    def span(self, sign: int) -> float:
        """Return the distance of the bound on one side."""
        return abs(float((self._found.lower if sign < 0 else self._found.upper)[self._place]) - self.best)

    def rise(self, moves: FloatArray) -> FloatArray:
        """Return the root of the rise of the least sum of squares at each distance, (moves,)."""
        found = self._found
        lower, upper = (np.tile(bound, (len(moves), 1)) for bound in (found.lower, found.upper))
        lower[:, self._place] = upper[:, self._place] = self.best + moves
        # The other parameters follow along the tangent, but not blindly to where it means nothing.
        start = found.parameters + np.clip(moves, -2 * self.se, 2 * self.se)[:, None] * self._tangent
        ended = minimise(found.curves.residuals, start, lower, upper, iterations=60, enough=1e-10)
        return np.sqrt(np.maximum(ended.rss - found.rss, 0.0))


def _scan(profile: _Profile, sides: list[_Side], steps: FloatArray, limit: float) -> None:
    if not sides:
        return
    distances = [np.unique(np.minimum(steps, side.span)) for side in sides]
    moves = [side.sign * of_side for side, of_side in zip(sides, distances, strict=True)]
    rises = profile.rise(np.concatenate(moves))
    for side, of_side in zip(sides, distances, strict=True):
        own, rises = rises[: len(of_side)], rises[len(of_side) :]
        for distance, rise in zip(of_side, own, strict=True):
            side.learn(float(distance), float(rise), limit)


def _refine(profile: _Profile, sides: list[_Side], limit: float) -> None:
    for turn in range(_TURNS):
        sides = [side for side in sides if side.at is None]
        if not sides:
            return
        distances = [side.next(limit, turn) for side in sides]
        moves = np.array([side.sign * distance for side, distance in zip(sides, distances, strict=True)])
        for side, distance, rise in zip(sides, distances, profile.rise(moves), strict=True):
            side.learn(distance, float(rise), limit)
    for side in sides:
        side.at = side.near[0]
