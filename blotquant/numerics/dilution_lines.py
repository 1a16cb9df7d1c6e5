"""Amplification efficiency from a dilution series: Ct over log10 of the amount (methods, 8.2).

E = 10^(-1/slope), 2 for a perfect doubling (Rasmussen 2001, in Rapid Cycle Real-Time PCR; Pfaffl 2001,
10.1093/nar/29.9.e45).  ln E = -ln 10 / slope, so Var(ln E) = (ln 10 SE / slope^2)^2.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from blotquant.numerics.least_squares import FloatArray

LEAST_LEVELS = 3  # amounts that a line needs
_LN10 = math.log(10)


@dataclass(frozen=True, slots=True)
class DilutionLine:
    """The line of one gene: Ct = intercept + slope * log10(amount)."""

    slope: float
    slope_se: float  # NaN without degrees of freedom
    intercept: float
    r_squared: float
    n: int  # wells
    levels: int  # amounts

    @property
    def df(self) -> int:
        """Degrees of freedom of the line."""
        return self.n - 2

    @property
    def efficiency(self) -> float:
        """By what the product is multiplied in a cycle; NaN where the line does not fall."""
        return 10 ** (-1 / self.slope) if self.slope < 0 else math.nan

    @property
    def ln_variance(self) -> float:
        """Variance of ln efficiency."""
        return (_LN10 * self.slope_se / self.slope**2) ** 2


def dilution_line(amount: FloatArray, ct: FloatArray) -> DilutionLine | None:
    """Fit the line of a dilution series.

    Parameters
    ----------
    amount : (n,) above 0, any unit
    ct : (n,) cycles, or differences of cycles

    Returns
    -------
    DilutionLine or None
        None with fewer than three amounts.
    """
    levels = len(np.unique(amount))
    if levels < LEAST_LEVELS:
        return None
    x = np.log10(amount)
    middle = x - x.mean()
    squares = float(middle @ middle)
    slope = float(middle @ ct) / squares
    residual = ct - ct.mean() - slope * middle
    rss, total = float(residual @ residual), float(np.sum((ct - ct.mean()) ** 2))
    df = len(ct) - 2
    se = math.sqrt(rss / df / squares) if df > 0 else math.nan
    share = 1 - rss / total if total > 0 else math.nan
    return DilutionLine(slope, se, float(ct.mean() - slope * x.mean()), share, len(ct), levels)
