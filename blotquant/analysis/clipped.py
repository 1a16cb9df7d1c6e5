"""Estimates of the bands of one row that are clipped, from what was cut out of the image around them."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from blotquant.numerics.backgrounds import BoolArray, FloatArray
from blotquant.numerics.clipped_bands import (
    NO_SHAPE,
    OTHER_SHAPE,
    OVERLAPS,
    TOO_LITTLE,
    ClippedRow,
    Estimates,
    estimates,
    refused,
)
from blotquant.numerics.windows import RowWindows
from blotquant.phrases import Phrase
from blotquant.results import ClippedEstimate

ALMOST_CLIPPED = 0.97  # share of the saturation level from which an interpolated pixel may hold a clipped one
CLEAR = 30.0  # volume over the SE of an empty box from which a band tells the shape of its row

REASONS: Mapping[str, Phrase] = {
    NO_SHAPE: Phrase("fewer than three bands of the row are clear and not clipped"),
    OVERLAPS: Phrase("the band overlaps a neighbour"),
    TOO_LITTLE: Phrase("too little of the band is left"),
    OTHER_SHAPE: Phrase("its flanks are not those of the other bands of the row"),
}


def clipped_estimates(
    cut: RowWindows,
    level: FloatArray,
    clip: float | None,
    centres: FloatArray,
    sd: FloatArray,
    clear: BoolArray,
    *,
    overlapping: bool,
) -> Estimates | None:
    """Estimate the clipped bands of a row; None if no band of it is clipped.

    Parameters
    ----------
    cut : the windows of the row.
    level : (lanes, rows) background.
    clip : signal from which pixels are clipped.
    centres : (lanes,) image rows of the bands.
    sd : (lanes,) SD of a row of the profile.
    clear : (lanes,) lanes whose band is clear, and nothing is wrong with it.
    overlapping : whether the row runs into another.
    """
    if clip is None or not cut.saturated.any():
        return None
    if overlapping:
        return refused(cut.saturated > 0, OVERLAPS)
    rows = np.flatnonzero(cut.windows.inside.any(axis=0))
    part = slice(int(rows[0]), int(rows[-1]) + 1)
    signal, inside = cut.windows.signal[:, part], cut.windows.inside[:, part]
    near = _near(signal >= ALMOST_CLIPPED * clip) & (cut.saturated > 0)[:, None, None]
    return estimates(
        ClippedRow(
            np.asarray(signal - level[:, part, None], dtype=np.float64),
            near & (inside > 0)[:, :, None],
            inside * cut.row_area[:, part],
            clip - np.einsum("lr,lr->l", level[:, part], inside) / np.maximum(inside.sum(axis=1), 1e-9),
            centres - cut.first_row - part.start,
            cut.windows.sigma,
            sd,
            clear & (cut.saturated == 0),
        )
    )


def _near(clipped: BoolArray) -> BoolArray:
    """Return the clipped samples and those beside them: interpolation mixes neighbours."""
    near = clipped.copy()
    near[:, 1:] |= clipped[:, :-1]
    near[:, :-1] |= clipped[:, 1:]
    beside = near.copy()
    beside[:, :, 1:] |= near[:, :, :-1]
    beside[:, :, :-1] |= near[:, :, 1:]
    return beside


def estimate_of(found: Estimates | None, lane: int, other: tuple[float, float]) -> ClippedEstimate | None:
    """Return the estimate of one lane's band, or why there is none; None where none is wanted.

    Parameters
    ----------
    found : of its row.
    lane : its index.
    other : what else leaves the volume open, in counts and as a share of it.
    """
    if found is None:
        return None
    if found.reason[lane]:
        return ClippedEstimate(None, None, REASONS[found.reason[lane]])
    volume = float(found.volume[lane])
    if not math.isfinite(volume):
        return None
    counts, share = other
    return ClippedEstimate(volume, math.hypot(counts, share * volume, found.relative_se[lane] * volume))
