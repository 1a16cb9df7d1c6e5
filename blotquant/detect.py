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

from blotquant.frames import measured_part
from blotquant.model import Blot, Method, Sample
from blotquant.numerics.geometry import centre_cols
from blotquant.numerics.lanes import LaneFrame, Survey, carry, comb, could_shift, on_comb, survey
from blotquant.results import Pixels

SMALLEST = 8  # pixels below which a picture shows nothing
COARSE_SIDE = 700  # pixels to which about the shorter side is shrunk for finding lanes


SPARE, SPARE_PX = 1.2, 2.0  # a lane is this much wider than its bands
SAME_PROPORTIONS = 0.02  # relative difference of width / height up to which pictures show the same field


@dataclass(frozen=True, slots=True)
class Proposal:
    """Lanes proposed for one blot, in pixels of its image."""

    blot_id: str
    centres: tuple[tuple[tuple[float, float], ...], ...]  # one centre line per lane
    width_px: float
    carried_px: float | None  # how far the lanes were moved sideways from the clearest image; None: it is it
    unsure: bool = False  # all lanes could as well lie one further left or right


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
        Those whose lanes are placed lend them to the others.
    samples : by id, for the roles (an "empty" lane is expected to show nothing; where no lane is said
        to hold anything, all may).
    images : pixels by blot id; blots without are left out, and those of which a crop leaves less than
        8 pixels.
    method : for the lane width.

    Returns
    -------
    tuple of Proposal
        One for each blot that has an image and a lane without a place.
    """
    seen = [blot for blot in blots if blot.id in images and shows_enough(blot, images[blot.id])]
    if all(_is_placed(blot) for blot in seen):
        return ()
    views = [_view(blot, images[blot.id]) for blot in seen]
    bare = [view for view in views if not _is_placed(view.blot)]
    lanes = views[0].blot.lanes
    occupied = np.array([samples[lane.sample_id].role != "empty" for lane in lanes])
    occupied = occupied if occupied.any() else np.ones(len(lanes), dtype=bool)
    origin, frame = _origin(views, occupied)
    out: list[Proposal] = []
    if not _is_placed(origin.blot):
        unsure = could_shift(origin.seen, frame, occupied)
        out.append(replace(_proposal(origin, frame, method, None), unsure=unsure))
    for view in bare:
        if view is not origin:
            carried, shift = _carried(frame, origin, view, occupied)
            out.append(_proposal(view, carried, method, shift * view.factor))
    return tuple(out)


def shows_enough(blot: Blot, pixels: Pixels) -> bool:
    """Return whether what is looked at of an image is large enough to hold anything."""
    top, left, bottom, right = measured_part(blot, pixels)
    return min(bottom - top, right - left) >= SMALLEST


def _is_placed(blot: Blot) -> bool:
    return all(lane.centre for lane in blot.lanes)


def _origin(views: Sequence[_View], occupied: NDArray[np.bool_]) -> tuple[_View, LaneFrame]:
    """Return the picture whose lanes all others take, and those lanes.

    Lanes that are placed already are authoritative; else the clearest picture decides.
    """
    for view in views:
        if _is_placed(view.blot):
            return view, _placed_frame(view)
    count = len(occupied)
    combs = [comb(view.seen.profile, count, occupied) for view in views]
    best = max(range(len(views)), key=lambda k: combs[k][2])
    return views[best], on_comb(views[best].seen, count, combs[best])


def _placed_frame(view: _View) -> LaneFrame:
    """Return the frame of lanes that stand in the project."""
    lines = [np.array(lane.centre) for lane in sorted(view.blot.lanes, key=lambda lane: lane.number)]
    middle = view.seen.shape[0] / 2
    row = np.array([middle * view.factor + view.top])
    centres = np.array([(centre_cols(line, row)[0] - view.left) / view.factor for line in lines])
    drifts = [(line[-1, 1] - line[0, 1]) / (line[-1, 0] - line[0, 0]) for line in lines]
    width = float(np.median([lane.width_px for lane in view.blot.lanes])) / view.factor
    pitch = float(np.median(np.diff(centres))) if len(centres) > 1 else 1.3 * width
    pitch = max(pitch, 0.5 * width, 1.0)  # lanes may have been drawn on top of each other
    band = (width * view.factor - SPARE_PX) / SPARE / view.factor
    return LaneFrame(centres, middle, float(np.median(drifts)), view.seen.slope, pitch, band, np.inf)


def _view(blot: Blot, pixels: Pixels) -> _View:
    first, start, last, end = measured_part(blot, pixels)
    piece = pixels.values[first:last, start:end]
    factor = max(1, round(min(piece.shape) / COARSE_SIDE))
    return _View(blot, survey(_shrunk(piece, pixels, factor)), factor, first, start, piece.shape[0])


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
    return float(min(method.lane_width * frame.pitch, SPARE * frame.band_width + SPARE_PX))


def _carried(
    frame: LaneFrame, origin: _View, view: _View, occupied: NDArray[np.bool_]
) -> tuple[LaneFrame, float]:
    """Carry the lanes to another picture of the membrane, in its own (shrunken) pixels."""
    scale = _scale(origin, view)
    there = replace(
        frame,
        centres=frame.centres * scale,
        pitch=frame.pitch * scale,
        band_width=frame.band_width * scale,
    )
    old = origin.seen.profile
    reference = np.interp(np.arange(0, len(old) * scale) / scale, np.arange(len(old)), old)
    carried, shift = carry(there, view.seen, reference, anywhere=not _same_field(origin, view))
    reach = 0.5 * carried.pitch
    if carried.centres[0] < -reach or carried.centres[-1] > view.seen.shape[1] + reach:
        own = on_comb(view.seen, len(frame.centres), comb(view.seen.profile, len(frame.centres), occupied))
        return own, 0.0
    return carried, shift


def _same_field(origin: _View, view: _View) -> bool:
    """Return whether two pictures show the same field, perhaps with another binning of the camera."""
    (rows, cols), (own_rows, own_cols) = origin.seen.shape, view.seen.shape
    return abs((cols / rows) / (own_cols / own_rows) - 1) < SAME_PROPORTIONS


def _scale(origin: _View, view: _View) -> float:
    """Return how many pixels of the view a pixel of the origin is.

    Pictures of other proportions are taken to have stored pixels of equal size.
    """
    if _same_field(origin, view):
        return view.seen.shape[1] / origin.seen.shape[1]
    return origin.factor / view.factor


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
