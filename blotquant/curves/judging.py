"""What a fit may claim: an EC50, a bound of it, or in words why there is none (methods, 7.4)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blotquant.curves.fits import SeriesFit, flat_rss
from blotquant.phrases import Phrase

if TYPE_CHECKING:
    import numpy as np

REACHED = 0.8  # share of the span that the highest dose must reach
_ALPHA = 0.05


@dataclass(frozen=True, slots=True)
class Verdict:
    """Status and what may be said of the EC50, as log10."""

    status: str
    middle: float | None
    low: float | None
    high: float | None
    effect_p: float | None


def effect_p(found: SeriesFit) -> float | None:
    """Return the p value of the dose having no effect (extra sum of squares of the series' own fit)."""
    from scipy.special import fdtrc

    rss, df = flat_rss(found)
    extra = df - found.fit.df
    if extra <= 0 or found.fit.df <= 0 or found.fit.rss <= 0:
        return None
    f = max((rss - found.fit.rss) / extra / (found.fit.rss / found.fit.df), 0.0)
    return float(fdtrc(extra, found.fit.df, f))


def judge(found: SeriesFit, p: float | None, confidence: float) -> Verdict:
    """Say what a fit may claim.

    An EC50 is a number only if it lies within the doses, its interval has both ends, and the highest
    dose reaches four fifths of the span.

    Parameters
    ----------
    found : SeriesFit
    p : float or None
        `effect_p` of the series.
    confidence : float
    """
    from blotquant.numerics.profile import profile_interval

    if found.fit.df <= 0:
        return Verdict(Phrase("too few doses"), None, None, None, None)
    if p is not None and p > _ALPHA:
        return Verdict(Phrase("no clear effect of the dose"), None, None, None, p)
    place = found.places.middle
    middle = float(found.fit.parameters[place])
    low, high = profile_interval(found.fit, place, confidence)
    lowest, highest = (math.log10(found.series.doses[end]) for end in (0, -1))
    if found.fit.rss <= 1e-18 * len(found.rows):  # without any noise there is nothing to profile
        low = high = middle
    if lowest <= middle <= highest and low is not None and high is not None and _reached(found, middle):
        return Verdict("ok", middle, low, high, p)
    if low is not None and (middle > highest or high is None or not _reached(found, middle)):
        return Verdict(Phrase("EC50 not reached"), None, low, None, p)
    if high is not None and (middle < lowest or low is None):
        return Verdict(Phrase("EC50 below the doses"), None, None, high, p)
    return Verdict(Phrase("not identifiable"), None, None, None, p)


def _reached(found: SeriesFit, middle: float) -> bool:
    return share_at_top(found, middle) >= REACHED


def share_at_top(found: SeriesFit, middle: float) -> float:
    """Return the share of the span that the highest dose reaches."""
    import numpy as np

    from blotquant.numerics.sigmoid import curve

    theta, places = found.fit.parameters, found.places
    one = np.ones(1)
    dose = math.log10(found.series.doses[-1]) * one
    shape = middle * one, theta[places.slope] * one, theta[places.asymmetry] * one
    return float(curve(dose, 0 * one, one, *shape, "linear")[0][0])


def experiment_status(parameters: np.ndarray, doses: list[float]) -> str:
    """Say what the curve of one experiment alone may claim: as `judge`, but without an interval."""
    middle, slope = float(parameters[2]), float(parameters[3])
    lowest, highest = math.log10(doses[0]), math.log10(doses[-1])
    if middle < lowest:
        return Phrase("EC50 below the doses")
    if middle > highest or 1 / (1 + 10 ** ((middle - highest) * slope)) < REACHED:
        return Phrase("EC50 not reached")
    return "ok"
