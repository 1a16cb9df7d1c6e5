"""Fits of dose-response curves, and how sure they are (methods, section 7)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from blotquant.numerics.curve_starts import starts
from blotquant.numerics.least_squares import FloatArray, Minima, minimise
from blotquant.numerics.sigmoid import Curves

Model = Literal["3PL", "4PL", "5PL"]
SLOPES = (0.2, 5.0)
ASYMMETRIES = (0.1, 10.0)
BEYOND = 2.0  # powers of ten that an EC50 may lie outside the doses
AT_BOUND = 1e-6
_NO_EFFECT = 1e-12  # of a parameter on the curve, relative to that of the others
_SINGULAR = 1e-7  # of a column that the others nearly make up, relative to its size


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """Curves fitted to responses.

    The covariance is that of Gauss and Newton, s^2 (J'J)^-1, with zeros for what is held or lies at a
    bound; it is NaN where the responses do not tell the parameters apart.
    """

    curves: Curves
    parameters: FloatArray  # (size,)
    lower: FloatArray
    upper: FloatArray
    rss: float
    df: int  # responses less free parameters
    covariance: FloatArray  # (size, size)

    @property
    def free(self) -> int:
        """How many parameters were free."""
        return int(np.sum(self.lower < self.upper))

    @property
    def sigma(self) -> float:
        """Residual standard deviation, on the scale of the fit; NaN without degrees of freedom."""
        return math.sqrt(self.rss / self.df) if self.df > 0 else math.nan

    @property
    def aicc(self) -> float:
        """Akaike's criterion with the small-sample correction; infinite where it has none."""
        n, k = len(self.curves.response), self.free + 1
        if n - k - 1 <= 0 or self.rss <= 0:
            return math.inf
        return n * math.log(self.rss / n) + 2 * k + 2 * k * (k + 1) / (n - k - 1)

    @property
    def residuals(self) -> FloatArray:
        """Response minus curve on the scale of the fit, (n,)."""
        return -self.curves.residuals(self.parameters[None, :])[0][0]

    def is_at_bound(self, place: int) -> bool:
        """Say whether a free parameter ended at one of its bounds."""
        low, high, value = self.lower[place], self.upper[place], self.parameters[place]
        return bool(low < high and (value <= low + AT_BOUND or value >= high - AT_BOUND))


def bounds(
    curves: Curves, model: Model = "4PL", held: Mapping[int, float] | None = None
) -> tuple[FloatArray, FloatArray]:
    """Return the lower and upper bounds of the parameters of a model, (size,) each.

    Parameters
    ----------
    curves : Curves
    model : "3PL" holds the slope at 1, "4PL" the asymmetry at 1
    held : parameters that are not fitted, by place
    """
    given = curves.log_dose[np.isfinite(curves.log_dose)]
    lower, upper = np.full(curves.size, -np.inf), np.full(curves.size, np.inf)
    lower[curves.middle], upper[curves.middle] = given.min() - BEYOND, given.max() + BEYOND
    lower[curves.slope], upper[curves.slope] = SLOPES if model != "3PL" else (1.0, 1.0)
    lower[curves.asymmetry], upper[curves.asymmetry] = ASYMMETRIES if model == "5PL" else (1.0, 1.0)
    for place, value in (held or {}).items():
        lower[place] = upper[place] = value
    return lower, upper


def fit(
    curves: Curves,
    lower: FloatArray,
    upper: FloatArray,
    start: FloatArray | None = None,
) -> Fit:
    """Fit curves to responses by least squares from several starts.

    Parameters
    ----------
    curves : Curves
    lower, upper : (size,) from `bounds`
    start : (starts, size), optional
        Default: those of `curve_starts.starts`.
    """
    begin = starts(curves, lower, upper) if start is None else start
    first = minimise(curves.residuals, begin, lower, upper, iterations=7)
    leading = first.parameters[np.argsort(first.rss, kind="stable")[:2]]
    return _result(curves, minimise(curves.residuals, leading, lower, upper, iterations=200), lower, upper)


def _result(curves: Curves, found: Minima, lower: FloatArray, upper: FloatArray) -> Fit:
    parameters, rss = found.parameters[found.best], float(found.rss[found.best])
    df = len(curves.response) - int(np.sum(lower < upper))
    return Fit(
        curves, parameters, lower, upper, rss, df, _covariance(curves, parameters, lower, upper, rss, df)
    )


def _covariance(
    curves: Curves, parameters: FloatArray, lower: FloatArray, upper: FloatArray, rss: float, df: int
) -> FloatArray:
    _, derivatives = curves.residuals(parameters[None, :])
    inside = (lower < upper) & (parameters > lower + AT_BOUND) & (parameters < upper - AT_BOUND)
    jacobian = derivatives[0][:, inside]
    covariance = np.zeros((curves.size, curves.size))
    size = np.linalg.norm(jacobian, axis=0)
    if df <= 0 or not bool((size > _NO_EFFECT * size.max(initial=0.0)).all()):
        return np.full_like(covariance, np.nan)
    triangle = np.linalg.qr(jacobian / size, mode="r")
    if float(np.abs(np.diag(triangle)).min(initial=1.0)) < _SINGULAR:
        return np.full_like(covariance, np.nan)
    root = np.linalg.inv(triangle) / size[:, None]
    covariance[np.ix_(inside, inside)] = root @ root.T * rss / df
    return covariance


def effective_dose(log_ec50: float, slope: float, percent: float, asymmetry: float = 1.0) -> float:
    """Return the log10 of the dose at which `percent` of the span is reached (methods, 7.1)."""
    odds = (percent / 100) ** (-1 / asymmetry) - 1
    return log_ec50 - math.log10(odds / (2 ** (1 / asymmetry) - 1)) / slope
