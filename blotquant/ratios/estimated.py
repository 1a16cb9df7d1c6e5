"""Clipped bands as ratios take them: with the estimate of their volume, where that is asked for."""

from __future__ import annotations

from dataclasses import replace

from blotquant.model import ClippedBands
from blotquant.results import BandResult, BlotResult

FLAG = "ESTIMATED"
_CLIPPED = "SATURATED"  # keeps a ratio out of means and tests


def takes_estimate(band: BandResult, clipped_bands: ClippedBands) -> bool:
    """Return whether the estimate of a band takes the place of its volume in a ratio."""
    wanted = clipped_bands != "limit" and band.status == "at least"
    return wanted and band.estimate is not None and band.estimate.volume is not None


def with_estimates(result: BlotResult, clipped_bands: ClippedBands) -> BlotResult:
    """Return a blot with its clipped bands as ratios take them.

    Parameters
    ----------
    result : as it was measured.
    clipped_bands : "limit" for what was measured, "estimate" for estimates that are kept out of means and
        tests, "count" for estimates that enter them.
    """
    if not any(takes_estimate(band, clipped_bands) for band in result.bands):
        return result
    return replace(result, bands=tuple(_as_taken(band, clipped_bands) for band in result.bands))


def _as_taken(band: BandResult, clipped_bands: ClippedBands) -> BandResult:
    estimate = band.estimate
    if not takes_estimate(band, clipped_bands) or estimate is None or estimate.volume is None:
        return band
    lacking = estimate.volume - band.volume
    flags = band.flags if clipped_bands == "estimate" else [one for one in band.flags if one != _CLIPPED]
    return replace(
        band,
        volume=estimate.volume,
        volume_se=estimate.se or 0.0,
        status="estimated",
        flags=(*flags, FLAG),
        alternatives=tuple((name, value + lacking) for name, value in band.alternatives),
        other_boxes=tuple((name, value + lacking) for name, value in band.other_boxes),
    )
