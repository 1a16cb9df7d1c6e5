"""Standard curves of an assay: signal over concentration, and concentrations read off them (methods, 8.1).

A quadratic A = b0 + b1 c + b2 c^2, or the four-parameter logistic of the dose series.  A concentration
carries the uncertainty of the curve and that of the wells it was read from:

    Var(c) = g' Cov g + s^2 / (m (dA/dc)^2),  g = -(dA/d parameter) / (dA/dc)

the delta method for inverse prediction (Draper & Smith, Applied Regression Analysis, section 3.2).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from blotquant.numerics.curve_groups import single_curve
from blotquant.numerics.dose_response import bounds, fit
from blotquant.numerics.least_squares import FloatArray
from blotquant.numerics.sigmoid import LN10, curve

CurveKind = Literal["quadratic", "4PL"]
LEVELS: dict[CurveKind, int] = {"quadratic": 4, "4PL": 6}  # concentrations that each kind needs
_ROUNDING = 1e-24  # of a sum of squares, relative to that of the signals: no better fit


@dataclass(frozen=True, slots=True, eq=False)
class StandardCurve:
    """A fitted standard curve that rises over its standards.

    `parameters` are b0, b1, b2 of a quadratic; bottom, top, log10 EC50 and slope of a 4PL.
    """

    kind: CurveKind
    parameters: FloatArray
    covariance: FloatArray
    sigma: float  # residual standard deviation of one well
    df: int
    rss: float
    n: int  # wells
    low: float  # least and largest concentration of the standards
    high: float

    @property
    def aicc(self) -> float:
        """Akaike's criterion with the small-sample correction."""
        k = len(self.parameters) + 1
        if self.n - k - 1 <= 0:
            return math.inf
        return self.n * math.log(max(self.rss, 1e-300) / self.n) + 2 * k + 2 * k * (k + 1) / (self.n - k - 1)

    def signal(self, concentration: FloatArray) -> FloatArray:
        """Return the curve at concentrations, (n,)."""
        if self.kind == "quadratic":
            b0, b1, b2 = self.parameters
            return b0 + b1 * concentration + b2 * concentration**2
        return self._logistic(concentration)[0]

    def slope(self, concentration: FloatArray) -> FloatArray:
        """Return dA/dc, (n,); NaN for a 4PL at no concentration."""
        if self.kind == "quadratic":
            return self.parameters[1] + 2 * self.parameters[2] * concentration
        by_middle = self._logistic(concentration)[1][2]
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(concentration > 0, -by_middle / (concentration * LN10), np.nan)

    def concentration(self, signal: float) -> float:
        """Return the concentration that gives a signal, on the rising branch; NaN where there is none."""
        if self.kind == "quadratic":
            return _root(self.parameters, signal)
        bottom, top, middle, steep = self.parameters
        if signal <= bottom:
            return 0.0
        share = (signal - bottom) / (top - bottom)
        return 10 ** (middle + math.log10(share / (1 - share)) / steep) if share < 1 else math.nan

    def standard_error(self, concentration: float, wells: int) -> float:
        """Return the standard error of a concentration read off the mean signal of some wells."""
        at = np.array([concentration])
        slope = float(self.slope(at)[0])
        gradient = -self._gradient(at)[0] / slope
        variance = float(gradient @ self.covariance @ gradient) + self.sigma**2 / (wells * slope**2)
        return math.sqrt(variance) if variance >= 0 else math.nan

    def _gradient(self, concentration: FloatArray) -> FloatArray:
        if self.kind == "quadratic":
            return np.stack([np.ones_like(concentration), concentration, concentration**2], axis=-1)
        return np.stack(self._logistic(concentration)[1][:4], axis=-1)

    def _logistic(self, concentration: FloatArray) -> tuple[FloatArray, tuple[FloatArray, ...]]:
        with np.errstate(divide="ignore"):
            log_dose = np.log10(concentration)
        ones = np.ones_like(log_dose)
        bottom, top, middle, steep = (value * ones for value in self.parameters)
        return curve(log_dose, bottom, top, middle, steep, ones, "linear")


def quadratic(concentration: FloatArray, signal: FloatArray) -> StandardCurve | None:
    """Fit a quadratic to all wells by least squares.

    Parameters
    ----------
    concentration, signal : (n,), one value a well; the blank is the standard of concentration 0

    Returns
    -------
    StandardCurve or None
        None with fewer than four concentrations, without a degree of freedom, or where the curve
        does not rise from the first to the last standard.
    """
    if len(np.unique(concentration)) < LEVELS["quadratic"] or len(signal) < 4:
        return None
    size = float(concentration.max())
    design = np.stack([np.ones_like(signal), concentration / size, (concentration / size) ** 2], axis=-1)
    inverse = np.linalg.inv(np.linalg.qr(design, mode="r"))
    scaled = inverse @ inverse.T @ (design.T @ signal)
    scaled += inverse @ inverse.T @ (design.T @ (signal - design @ scaled))  # the last digits
    rss = float(np.sum((signal - design @ scaled) ** 2))
    df = len(signal) - 3
    unit = np.array([1.0, 1 / size, 1 / size**2])
    covariance = inverse @ inverse.T * rss / df * np.outer(unit, unit)
    ends = float(concentration.min()), size
    found = StandardCurve(
        "quadratic", scaled * unit, covariance, math.sqrt(rss / df), df, rss, len(signal), *ends
    )
    return found if float(found.slope(np.array(ends)).min()) > 0 else None


def logistic(concentration: FloatArray, signal: FloatArray) -> StandardCurve | None:
    """Fit a four-parameter logistic to all wells, as to a dose series.

    Parameters
    ----------
    concentration, signal : (n,)

    Returns
    -------
    StandardCurve or None
        None with fewer than six concentrations, or where the wells do not tell the parameters apart or
        the curve falls.
    """
    if len(np.unique(concentration)) < LEVELS["4PL"]:
        return None
    with np.errstate(divide="ignore"):
        curves = single_curve(np.log10(concentration), signal, "linear")
    found = fit(curves, *bounds(curves))
    covariance = found.covariance[:4, :4]
    at_bound = any(found.is_at_bound(place) for place in range(4))
    if found.df <= 0 or at_bound or not np.isfinite(covariance).all():
        return None
    if found.parameters[1] <= found.parameters[0]:
        return None
    ends = float(concentration.min()), float(concentration.max())
    rss = max(found.rss, _ROUNDING * float(signal @ signal))
    return StandardCurve(
        "4PL", found.parameters[:4], covariance, found.sigma, found.df, rss, len(signal), *ends
    )


def _root(b: FloatArray, signal: float) -> float:
    """Return the root of the quadratic where it rises."""
    inside = b[1] ** 2 - 4 * b[2] * (b[0] - signal)
    if inside < 0:
        return math.nan
    # The usual formula with its fraction turned over: no loss of digits where the curve is straight.
    return float(2 * (signal - b[0]) / (b[1] + math.sqrt(inside)))
