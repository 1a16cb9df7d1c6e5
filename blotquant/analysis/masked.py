"""Bands that reach over pixels without a number, as imagers leave them where they did not measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from blotquant.analysis.bands import RowMeasured
from blotquant.results import BandResult

MOST_MASKED = 0.05  # share of the window of a band, beyond which its background says nothing


def without_masked(
    bands: Sequence[BandResult], masked: NDArray[np.bool_] | None, found: Mapping[int, RowMeasured]
) -> list[BandResult]:
    """Return the bands, those on masked pixels flagged and, where the box is touched, not quantifiable.

    Parameters
    ----------
    bands : sequence of BandResult
        Lanes in their order, row by row.
    masked : (rows, cols) of bool, or None
        Pixels that hold no number.
    found : mapping
        What was measured, by row from 0; for the rows that the background was taken from.
    """
    if masked is None:
        return list(bands)
    places: dict[int, int] = {}
    out: list[BandResult] = []
    for band in bands:
        lane = places[band.band] = places.get(band.band, -1) + 1
        row = found.get(band.band - 1)
        window = (band.top_px, band.bottom_px) if row is None else _window(band, row, lane)
        out.append(_checked(band, masked, window))
    return out


def _window(band: BandResult, row: RowMeasured, lane: int) -> tuple[float, float]:
    first = float(row.first_row[lane])
    return min(first, band.top_px), max(first + row.profile.shape[1], band.bottom_px)


def _checked(band: BandResult, masked: NDArray[np.bool_], window: tuple[float, float]) -> BandResult:
    sides = (band.left_px, band.right_px)
    around = _share(masked, window, sides)
    if around == 0:
        return band
    flagged = replace(band, flags=(*band.flags, "MASKED"))
    hit = _share(masked, (band.top_px, band.bottom_px), sides) > 0 or around > MOST_MASKED
    return replace(flagged, status="not quantifiable") if hit else flagged


def _share(masked: NDArray[np.bool_], rows: tuple[float, float], cols: tuple[float, float]) -> float:
    (top, bottom), (left, right) = (
        (max(0, int(np.floor(low))), max(0, int(np.ceil(high)))) for low, high in (rows, cols)
    )
    piece = masked[top:bottom, left:right]
    return float(piece.mean()) if piece.size else 0.0
