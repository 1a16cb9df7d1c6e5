"""How much more one exposure of a membrane shows than another, from the bands that both show.

Section 4.8 of docs/method.md; docs/decisions/0020-exposure-series.md.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

FEWEST = 3  # bands that both exposures must show
LEAST_SD = 0.002  # of ln of a ratio: what a band reproduces between two images of one membrane at best
_TUNING = 1.345  # of Huber's weights: 95 % efficient where nothing is odd
_PRECISE = 0.05  # standard error of ln of a ratio, from which a band can tell that it is off the line


@dataclass(frozen=True, slots=True)
class Gain:
    """The ratio of two exposures."""

    gain: float  # volume of the longer exposure over that of the shorter
    log_se: float  # standard error of its logarithm
    bands: int
    slope: float  # of ln of the longer volume over ln of the shorter; 1 is proportional
    deviation: float  # largest share by which a precise band is off the gain


def exposure_gain(
    longer: FloatArray, longer_se: FloatArray, shorter: FloatArray, shorter_se: FloatArray
) -> Gain | None:
    """Return the gain between two exposures, robust against single odd bands; None for too few bands.

    Parameters
    ----------
    longer, longer_se, shorter, shorter_se : (bands,) arrays
        Volumes above zero and their standard errors, of bands that are sound on both exposures.
    """
    if len(longer) < FEWEST:
        return None
    ratio = np.log(longer / shorter)
    sd = np.sqrt((longer_se / longer) ** 2 + (shorter_se / shorter) ** 2 + LEAST_SD**2)
    middle, weight = _huber(ratio, sd)
    away = ratio - middle
    scatter = max(1.0, float(np.sum(weight * away**2)) / (len(ratio) - 1))
    size = np.log(longer * shorter) / 2
    spread = size - np.average(size, weights=weight)
    variance = float(np.sum(weight * spread**2))
    slope = 1 + float(np.sum(weight * spread * away)) / variance if variance > 0 else math.nan
    precise = np.abs(np.expm1(away[sd < _PRECISE]))
    return Gain(
        math.exp(middle),
        math.sqrt(scatter / float(weight.sum())),
        len(ratio),
        slope,
        float(precise.max(initial=0.0)),
    )


def _huber(values: FloatArray, sd: FloatArray) -> tuple[float, FloatArray]:
    """Return Huber's mean of values of known errors, and the weights of its last step."""
    weight = 1 / sd**2
    middle = float(np.median(values))
    for _ in range(50):
        off = np.abs(values - middle) / sd
        weight = np.minimum(1.0, _TUNING / np.maximum(off, 1e-12)) / sd**2
        before, middle = middle, float(np.average(values, weights=weight))
        if abs(middle - before) < 1e-12:
            break
    return middle, weight
