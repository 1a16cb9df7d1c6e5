"""The curve of a dose series: four- and five-parameter logistic, several curves at once.

Y(D) = B + (T - B) / (1 + (2^(1/S) - 1) * (EC50 / D)^h)^S

B is the response without a dose, exactly: a dose of 0 needs no stand-in (methods, 7.1).  EC50 is the
dose of half the span for every S; S = 1 is the four-parameter logistic.  With T < B the curve falls.
Curves may share parameters: several agonists the bottom of their common vehicle wells, several
experiments the EC50 and the slope.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from blotquant.numerics.least_squares import FloatArray, IntArray

Scale = Literal["log", "linear"]
LN10 = float(np.log(10.0))
_FLAT_OUT = 690.0  # exponent that stands for infinity without overflowing


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """Measured responses, and which parameter each of them depends on.

    Parameters are numbers in one vector; the arrays say for each response where in that vector the
    parameters of its curve stand.  On the "log" scale responses and curve are compared by their
    natural logarithms (an error in proportion to the response), and bottom and top stand in the
    vector as logarithms.
    """

    log_dose: FloatArray  # (n,) log10 of the dose, -inf for none
    response: FloatArray  # (n,) as measured; above zero on the log scale
    scale: Scale
    bottom: IntArray  # (n,) place of the bottom in the vector, and so on
    top: IntArray
    middle: IntArray  # log10 EC50
    slope: IntArray
    asymmetry: IntArray

    @property
    def size(self) -> int:
        """How many parameters there are."""
        return 1 + max(int(part.max()) for part in self.parts)

    @property
    def parts(self) -> tuple[IntArray, IntArray, IntArray, IntArray, IntArray]:
        """The places of bottom, top, middle, slope and asymmetry."""
        return self.bottom, self.top, self.middle, self.slope, self.asymmetry

    @property
    def observed(self) -> FloatArray:
        """The responses on the scale of the fit."""
        return np.log(self.response) if self.scale == "log" else self.response

    def residuals(self, parameters: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return curve minus response and its derivatives, for `least_squares.minimise`."""
        bottom, top, middle, slope, asymmetry = (parameters[:, part] for part in self.parts)
        values, partial = curve(self.log_dose, bottom, top, middle, slope, asymmetry, self.scale)
        derivatives = np.zeros((*values.shape, parameters.shape[1]))
        for derivative, part in zip(partial, self.parts, strict=True):
            derivatives[:, np.arange(len(part)), part] += derivative
        return values - self.observed, derivatives


def curve(
    log_dose: FloatArray,
    bottom: FloatArray,
    top: FloatArray,
    middle: FloatArray,
    slope: FloatArray,
    asymmetry: FloatArray,
    scale: Scale,
) -> tuple[FloatArray, tuple[FloatArray, ...]]:
    """Return the curve on its scale and its derivatives by bottom, top, middle, slope, asymmetry.

    Parameters
    ----------
    log_dose : array
        log10 of the doses, -inf for none.
    bottom, top : arrays that broadcast against it
        Logarithms of the responses on the "log" scale.
    middle, slope, asymmetry : arrays that broadcast against it
        log10 EC50, Hill slope h > 0 and S > 0.
    scale : "log" or "linear"
    """
    share, by_middle, by_slope, by_asymmetry = _share(log_dose, middle, slope, asymmetry)
    if scale == "linear":
        span = top - bottom
        values = bottom + span * share
        ends = 1 - share, share + np.zeros_like(values)
    else:
        low, high = np.exp(bottom), np.exp(top)
        response = low + (high - low) * share
        span = (high - low) / response
        values = np.log(response)
        ends = low * (1 - share) / response, high * share / response
    return values, (*ends, span * by_middle, span * by_slope, span * by_asymmetry)


def _share(
    log_dose: FloatArray, middle: FloatArray, slope: FloatArray, asymmetry: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    """Return the part of the span reached at each dose and its derivatives."""
    given = np.isfinite(log_dose)
    apart = middle - np.where(given, log_dose, 0.0)
    steep = slope * LN10
    power = np.exp(np.minimum(np.where(given, apart * steep, _FLAT_OUT), _FLAT_OUT))
    if bool((asymmetry == 1).all()):  # nearly always, and powers are slow
        half, odds = 2.0, power
        share = 1 / (1 + power)
    else:
        half = 2.0 ** (1.0 / asymmetry)
        odds = (half - 1) * power
        share = (1 + odds) ** -asymmetry
    fall = np.where(given, -asymmetry * share * odds / (1 + odds), 0.0)  # by the exponent
    by_half = -half * np.log(2.0) / asymmetry**2 / (half - 1)
    by_asymmetry = np.where(given, -share * np.log1p(odds) + fall * by_half, 0.0)
    return share, fall * steep, fall * apart * LN10, by_asymmetry
