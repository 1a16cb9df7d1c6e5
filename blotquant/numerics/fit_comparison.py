"""What two fits, or two parameters of one fit, say about each other (methods, 7.5)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from blotquant.numerics.dose_response import Fit


@dataclass(frozen=True, slots=True)
class Comparison:
    """Test of a restricted against a fuller model: F with its degrees of freedom, and its p value."""

    f: float
    df: int
    residual_df: int
    p: float


def compare(restricted: Fit, full: Fit) -> Comparison | None:
    """Test whether the fuller model is needed (extra sum of squares); None without degrees of freedom."""
    from scipy.special import fdtrc

    extra = restricted.df - full.df
    if extra <= 0 or full.df <= 0 or full.rss <= 0:
        return None
    f = max((restricted.rss - full.rss) / extra / (full.rss / full.df), 0.0)
    return Comparison(f, extra, full.df, float(fdtrc(extra, full.df, f)))


@dataclass(frozen=True, slots=True)
class Difference:
    """Difference of two parameters with its standard error and t interval."""

    estimate: float
    se: float
    low: float
    high: float


def difference(found: Fit, minuend: int, subtrahend: int, confidence: float) -> Difference | None:
    """Return parameter `minuend` less parameter `subtrahend`; None where it has no standard error.

    With the log10 EC50 of a reference and of a test agonist it is the log10 of the relative potency.
    """
    from scipy.special import stdtrit

    c = found.covariance
    variance = c[minuend, minuend] + c[subtrahend, subtrahend] - 2 * c[minuend, subtrahend]
    if found.df <= 0 or not variance > 0:
        return None
    estimate = float(found.parameters[minuend] - found.parameters[subtrahend])
    se = math.sqrt(variance)
    reach = float(stdtrit(found.df, (1 + confidence) / 2)) * se
    return Difference(estimate, se, estimate - reach, estimate + reach)
