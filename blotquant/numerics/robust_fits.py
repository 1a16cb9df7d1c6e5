"""Polynomials fitted to the rows of many lanes, robustly: bands that were overlooked do not pull them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

_ABSOLUTE_STEPS, _BIWEIGHT_STEPS = 6, 6  # iterations of the robust fit


def robust_levels(profiles: FloatArray, usable: BoolArray, degrees: tuple[int, ...]) -> FloatArray:
    """Return the robust fits of every lane and the weights of its rows, (lanes, 2, degrees, rows).

    The steps for all degrees are made together, as if there were so many times the lanes.
    """
    lanes, times = len(profiles), len(degrees)
    profiles, usable = np.tile(profiles, (times, 1)), np.tile(usable, (times, 1))
    order = np.repeat(degrees, lanes)
    fitted, spread = _WeightedFit(profiles, order), _Spread(usable)
    largest = np.abs(profiles).max(axis=1, initial=0.0)
    tiny = 1e-9 * np.where(largest > 0, largest, 1.0)
    weight = usable.astype(np.float64)
    for step in range(_ABSOLUTE_STEPS + _BIWEIGHT_STEPS):
        residual = profiles - fitted(weight)
        scale = np.maximum(spread(residual), tiny)[:, None]
        if step < _ABSOLUTE_STEPS:
            weight = np.where(usable, 1 / np.maximum(np.abs(residual), 0.1 * scale), 0.0)
            continue
        away = residual / (4.685 * scale)
        weight = np.where(usable & (np.abs(away) < 1), (1 - away**2) ** 2, 0.0)
        thin = weight.sum(axis=1) < order + 2
        weight[thin] = usable[thin]
    both = np.array([fitted(weight), weight])
    return np.moveaxis(both.reshape(2, times, lanes, -1), 2, 0)


class _WeightedFit:
    """Weighted least squares of all lanes over a polynomial, for one set of weights after the other.

    Lanes may have different degrees: what a lane's degree leaves out of the largest is zero throughout.
    The polynomial is the same for all lanes, so that one sum of products makes all their normal equations;
    `einsum` makes them of each lane by itself, which a product of matrices does not to the last bit.
    """

    def __init__(self, profiles: FloatArray, degrees: NDArray[np.intp]) -> None:
        shapes = basis(profiles.shape[1], int(degrees.max()))
        powers = shapes.shape[1]
        self._profiles, self._powers = profiles, np.ascontiguousarray(shapes.T)
        self._products = (self._powers[:, None] * self._powers).reshape(-1, len(shapes))
        self._used = np.where(np.arange(powers) <= degrees[:, None], 1.0, 0.0)
        self._both_used = self._used[:, :, None] * self._used[:, None, :]
        self._unused = (1 - self._used)[:, :, None] * np.eye(powers)

    def __call__(self, weight: FloatArray) -> FloatArray:
        """Return the fitted level, (lanes, rows), for the weights of the rows."""
        normal = np.einsum("lr,pr->lp", weight, self._products).reshape(self._unused.shape)
        moment = np.einsum("lr,pr->lp", weight * self._profiles, self._powers) * self._used
        found = np.linalg.solve(normal * self._both_used + self._unused, moment[..., None])[..., 0]
        return np.einsum("lp,pr->lr", found, self._powers)


def basis(rows: int, degree: int) -> FloatArray:
    """Return powers of the place along the rows, -1 to 1, nearly orthogonal, (rows, degree + 1)."""
    place = np.linspace(-1.0, 1.0, rows)
    return np.stack([np.ones(rows), place, place**2 - 1 / 3][: degree + 1], axis=1)


class _Spread:
    """1.4826 times the median of absolute values over the usable rows of each lane.

    The same as `np.nanmedian`, without its looking for the rows anew in each of many steps.
    """

    def __init__(self, usable: BoolArray) -> None:
        self._usable = usable
        count = usable.sum(axis=1)
        self._lanes, self._below, self._above = np.arange(len(count)), (count - 1) // 2, count // 2

    def __call__(self, residual: FloatArray) -> FloatArray:
        ranked = np.sort(np.where(self._usable, np.abs(residual), np.inf), axis=1)
        middle = ranked[self._lanes, self._below] + ranked[self._lanes, self._above]
        return 1.4826 * (middle / 2)
