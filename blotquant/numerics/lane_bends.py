"""Where lanes leave their straight line: the middles of their bands, row by row.

A comb of lanes with one drift is right for most membranes.  Where a gel ran unevenly, single lanes swerve:
at a row of clear bands such a lane is bent to the middle of its own band.  Section 2.1 of docs/method.md.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from blotquant.numerics.lane_evidence import FloatArray, Layers, Survey
from blotquant.numerics.lanes import LaneFrame, own_centres

STRAIGHT = 0.08  # of the pitch: a lane is bent where its band lies further off than this
CLEAR = 0.3  # of the clear lanes' evidence: fainter bands say nothing of where their lane is
REACH = 0.4  # of the pitch: a band further off is the neighbour's
LEAST_SHARE = 0.05  # of all signal, that a row of bands must hold to bend anything


def bent(frame: LaneFrame, seen: Survey) -> LaneFrame:
    """Return the lanes bent to the bands of the picture they were found on.

    Parameters
    ----------
    frame : straight lanes.
    seen : survey of the same picture.

    Returns
    -------
    LaneFrame
        The same where all bands lie within `STRAIGHT` of their lane.
    """
    along = seen.along_bands(frame.centres, frame.drift)
    rows = [(float(seen.layers.heights[at]), _offsets(seen, frame, along, at)) for at in _band_layers(seen)]
    known = [(height, off) for height, off in rows if np.isfinite(off).any()]
    moved = np.array([off for _, off in known]).reshape(-1, len(along))
    swerving = (np.abs(np.nan_to_num(moved)) > STRAIGHT * frame.pitch).any(axis=0)
    if not swerving.any() or _crossing(along, moved, frame.pitch):
        return frame
    bends = tuple((height, np.where(swerving, off, np.nan)) for height, off in known)
    return replace(frame, bends=bends)


def _band_layers(seen: Survey) -> list[int]:
    """Return the layers that a row of bands fills, the strongest of adjoining ones."""
    mass = seen.layers.linear.sum(axis=1)
    padded = np.pad(mass, 1)
    peaks = (mass > padded[:-2]) & (mass >= padded[2:]) & (mass > LEAST_SHARE * mass.sum())
    return [int(at) for at in np.flatnonzero(peaks)]


def _offsets(seen: Survey, frame: LaneFrame, along: FloatArray, at: int) -> FloatArray:
    """Return how far right of its lane each band of a row lies; NaN where that is not clear."""
    layers = seen.layers
    row = Layers(layers.strength[[at]], layers.linear[[at]], layers.heights[[at]])
    own, weight = own_centres(row, frame.drift, along, frame.pitch, REACH)
    return np.where(weight > CLEAR * np.percentile(weight, 90), own - along, np.nan)


def _crossing(along: FloatArray, moved: FloatArray, pitch: float) -> bool:
    """Return whether two lanes, bent like this, would share a band."""
    at = along + np.nan_to_num(moved)
    return bool((np.diff(at, axis=1) < 0.6 * pitch).any())
