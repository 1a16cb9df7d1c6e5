"""Image -> proposed lanes.

Images of one membrane share their lanes: they are found on the image that shows them most clearly and
carried to the others by registration (vehicle lanes of a phospho blot are nearly empty; those of its total
blot are not).  Detection only proposes; what is stored in the project is the user's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from blotquant.model import Blot, Method, Sample
from blotquant.numerics.lanes import LaneFrame, Survey, carry, comb, on_comb, survey
from blotquant.results import Pixels

COARSE_SIDE = 700  # pixels to which about the shorter side is shrunk for finding lanes


SAME_PROPORTIONS = 0.02  # relative difference of width / height up to which pictures show the same field


@dataclass(frozen=True, slots=True)
class Proposal:
    """Lanes proposed for one blot, in pixels of its image."""

    blot_id: str
    centres: tuple[tuple[tuple[float, float], ...], ...]  # one centre line per lane
    width_px: float
    carried_px: float | None  # how far the lanes were moved sideways from the clearest image; None: it is it


@dataclass(frozen=True, slots=True, eq=False)
class _View:
    blot: Blot
    seen: Survey
    factor: int
    top: int
    left: int
    rows: int


def propose_lanes(
    blots: Sequence[Blot],
    samples: Mapping[str, Sample],
    images: Mapping[str, Pixels],
    method: Method,
) -> tuple[Proposal, ...]:
    """Propose the lanes of all blots of one membrane.

    Parameters
    ----------
    blots : the blots of one membrane, each with as many lanes; one for each of its images is enough.
    samples : by id, for the roles (an "empty" lane is expected to show nothing).
    images : pixels by blot id; blots without are left out.
    method : for the lane width.

    Returns
    -------
    tuple of Proposal
        One for each blot that has an image, clearest first.
    """
    views = [_view(blot, images[blot.id]) for blot in blots if blot.id in images]
    if not views:
        return ()
    count = len(views[0].blot.lanes)
    occupied = np.array([samples[lane.sample_id].role != "empty" for lane in views[0].blot.lanes])
    combs = [comb(view.seen.profile, count, occupied) for view in views]
    order = sorted(range(len(views)), key=lambda k: -combs[k][2])
    clearest = views[order[0]]
    frame = on_comb(clearest.seen, count, combs[order[0]])
    out = [_proposal(clearest, frame, method, None)]
    for k in order[1:]:
        carried, shift = _carried(frame, clearest, views[k])
        out.append(_proposal(views[k], carried, method, shift * views[k].factor))
    return tuple(out)


def _view(blot: Blot, pixels: Pixels) -> _View:
    top, left, bottom, right = 0, 0, *pixels.values.shape
    if blot.crop is not None:
        top, left = int(blot.crop[0]), int(blot.crop[1])
        bottom, right = int(np.ceil(blot.crop[2])), int(np.ceil(blot.crop[3]))
    piece = pixels.values[top:bottom, left:right]
    factor = max(1, round(min(piece.shape) / COARSE_SIDE))
    return _View(blot, survey(_shrunk(piece, pixels, factor)), factor, top, left, piece.shape[0])


def _shrunk(piece: NDArray[np.generic], pixels: Pixels, factor: int) -> NDArray[np.float32]:
    """Return the signal averaged over blocks of factor x factor pixels."""
    rows, cols = (size // factor * factor for size in piece.shape)
    total = np.zeros((rows // factor, cols // factor), dtype=np.float32)
    for row in range(factor):
        for col in range(factor):
            total += np.asarray(piece[row:rows:factor, col:cols:factor], dtype=np.float32)
    return np.asarray(pixels.offset + (pixels.sign / factor**2) * total, dtype=np.float32)


def _width(frame: LaneFrame, method: Method) -> float:
    """Return the lane width: what the bands need with some margin, at most `lane_width` of the pitch."""
    return float(min(method.lane_width * frame.pitch, 1.2 * frame.band_width + 2))


def _carried(frame: LaneFrame, origin: _View, view: _View) -> tuple[LaneFrame, float]:
    """Carry the lanes to another picture of the membrane, in its own (shrunken) pixels."""
    scale, shift = _between(origin, view)
    there = replace(
        frame,
        centres=frame.centres * scale + shift,
        pitch=frame.pitch * scale,
        band_width=frame.band_width * scale,
    )
    same_frame = scale == 1.0 and shift == 0.0
    return carry(there, view.seen, origin.seen if same_frame else None)


def _between(origin: _View, view: _View) -> tuple[float, float]:
    """Return scale and shift of columns from one picture to another.

    Pictures of the same proportions show the same field, perhaps with another binning of the camera;
    of others, the stored pixels are taken to be of equal size.
    """
    (rows, cols), (own_rows, own_cols) = origin.seen.shape, view.seen.shape
    if abs((cols / rows) / (own_cols / own_rows) - 1) < SAME_PROPORTIONS:
        return own_cols / cols, 0.0
    return origin.factor / view.factor, (origin.left - view.left) / view.factor


def _proposal(view: _View, frame: LaneFrame, method: Method, carried: float | None) -> Proposal:
    small = view.rows / view.factor
    lines = [
        tuple(
            (row * view.factor + view.top, col * view.factor + view.left)
            for row, col in frame.nodes(lane, 0.0, small)
        )
        for lane in range(len(frame.centres))
    ]
    return Proposal(view.blot.id, tuple(lines), _width(frame, method) * view.factor, carried)
