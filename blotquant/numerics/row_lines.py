"""Tell band rows from the marks of thin lines: a scratch that lies across a few lanes looks like a row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.ridges import ridge_filter
from blotquant.numerics.rows import Rows

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

SEEN = 5.0  # SNR from which a lane counts as showing a band
OF_LANES = 0.5  # share of the lanes from which what they show is a row, however thin
_FINE = 0.25  # of the band SD: scale of a filter that answers lines more than bands
_TIMES = 2.0  # as strongly: so it answers what has less than a third of the band SD
_OF_LANE = 0.8  # answer of the middle half over that of the whole row, which what is half a lane wide has


def band_rows(rows: Rows, sturdy: FloatArray, whole: FloatArray, votes: BoolArray) -> BoolArray:
    """Return which rows are bands: neither thin lines seen in few lanes, nor narrow marks seen in one.

    Parameters
    ----------
    rows : rows as found, in the rows of the profiles.
    sturdy : (lanes, rows) mean signal of the middle half of every row's samples.
    whole : (lanes, rows) mean signal of all of them.
    votes : (lanes,) lanes that decide.
    """
    seen = (rows.snr > SEEN) & votes
    keep = np.ones(len(rows), dtype=bool)
    few = seen.sum(axis=1) < OF_LANES * votes.sum()
    for row in np.flatnonzero(few & seen.any(axis=1)).tolist():
        lanes, at = np.flatnonzero(seen[row]), rows.at[row, seen[row]]
        fine, usual = (_answers(sturdy[lanes], at, share * rows.sigma) for share in (_FINE, 1.0))
        thin = float(np.median(fine * np.sqrt(1 / _FINE) / np.maximum(usual, 1e-300))) > _TIMES
        narrow = False
        if len(lanes) == 1 < len(sturdy):
            middle, all_over = (_answers(one[lanes], at, 0.6 * rows.sigma) for one in (sturdy, whole))
            narrow = bool(middle[0] < _OF_LANE * all_over[0])
        keep[row] = not (thin or narrow)
    return keep


def _answers(profiles: FloatArray, at: FloatArray, scale: float) -> FloatArray:
    """Return the strongest answers of the ridge filter within two rows of each lane's place, (lanes,)."""
    filtered = ridge_filter(profiles, max(scale, 0.8))
    last = profiles.shape[1] - 1
    places = np.clip(np.rint(at - 0.5).astype(int)[:, None] + np.arange(-2, 3), 0, last)
    return filtered[np.arange(len(at))[:, None], places].max(axis=1)
