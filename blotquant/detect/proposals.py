"""Lanes proposed for all images of a membrane.

Images of one membrane share their lanes: they are found on the image that shows them most clearly and
carried to the others by registration (vehicle lanes of a phospho blot are nearly empty; those of its total
blot are not).  Detection only proposes; what is stored in the project is the user's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from blotquant.detect.views import (
    SPARE,
    SPARE_PX,
    View,
    is_placed,
    placed_frame,
    same_field,
    scale_between,
    shows_enough,
    view_of,
)
from blotquant.model import Blot, Method, Sample
from blotquant.numerics.lane_bends import bent
from blotquant.numerics.lanes import LaneFrame, carry, comb, could_shift, on_comb
from blotquant.results import Pixels

NO_BANDS = 0.1  # share of the pitch below which what lies in the lanes is no bands


@dataclass(frozen=True, slots=True)
class Proposal:
    """Lanes proposed for one blot, in pixels of its image."""

    blot_id: str
    centres: tuple[tuple[tuple[float, float], ...], ...]  # one centre line per lane
    width_px: float
    carried_px: float | None  # how far the lanes were moved sideways from the clearest image; None: it is it
    unsure: bool = False  # all lanes could as well lie one further left or right, or no bands lie in them


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
    seen = [blot for blot in blots if blot.id in images]
    if all(is_placed(blot) for blot in seen):
        return ()
    views = [view_of(blot, images[blot.id]) for blot in seen if shows_enough(blot, images[blot.id])]
    if not views:
        return ()
    bare = [view for view in views if not is_placed(view.blot)]
    lanes = views[0].blot.lanes
    occupied = np.array([samples[lane.sample_id].role != "empty" for lane in lanes])
    occupied = occupied if occupied.any() else np.ones(len(lanes), dtype=bool)
    origin, frame = _origin(views, occupied)
    out: list[Proposal] = []
    if not is_placed(origin.blot):
        unsure = could_shift(origin.seen, frame, occupied) or frame.band_width < NO_BANDS * frame.pitch
        out.append(replace(_proposal(origin, frame, method, None), unsure=unsure))
    for view in bare:
        if view is not origin:
            carried, shift = _carried(frame, origin, view, occupied)
            out.append(_proposal(view, carried, method, shift * view.factor))
    return tuple(out)


def _origin(views: Sequence[View], occupied: NDArray[np.bool_]) -> tuple[View, LaneFrame]:
    """Return the picture whose lanes all others take, and those lanes.

    Lanes that are placed already are authoritative; else the clearest picture decides.
    """
    for view in views:
        if is_placed(view.blot):
            return view, placed_frame(view)
    count = len(occupied)
    combs = [comb(view.seen.profile, count, occupied) for view in views]
    best = max(range(len(views)), key=lambda k: combs[k][2])
    return views[best], bent(on_comb(views[best].seen, count, combs[best]), views[best].seen)


def _width(frame: LaneFrame, method: Method) -> float:
    """Return the lane width: what the bands need with some margin, at most `lane_width` of the pitch."""
    return float(min(method.lane_width * frame.pitch, SPARE * frame.band_width + SPARE_PX))


def _carried(
    frame: LaneFrame, origin: View, view: View, occupied: NDArray[np.bool_]
) -> tuple[LaneFrame, float]:
    """Carry the lanes to another picture of the membrane, in its own (shrunken) pixels."""
    scale = scale_between(origin, view)
    there = replace(
        frame,
        centres=frame.centres * scale,
        pitch=frame.pitch * scale,
        band_width=frame.band_width * scale,
        bends=tuple((height * scale, off * scale) for height, off in frame.bends),
    )
    old = origin.seen.profile
    reference = np.interp(np.arange(0, len(old) * scale) / scale, np.arange(len(old)), old)
    carried, shift = carry(there, view.seen, reference, anywhere=not same_field(origin, view))
    reach = 0.5 * carried.pitch
    if carried.centres[0] < -reach or carried.centres[-1] > view.seen.shape[1] + reach:
        own = on_comb(view.seen, len(frame.centres), comb(view.seen.profile, len(frame.centres), occupied))
        return own, 0.0
    return carried, shift


def _proposal(view: View, frame: LaneFrame, method: Method, carried: float | None) -> Proposal:
    small = view.shape[0] / view.factor
    lines = [
        tuple(
            (row * view.factor + view.top, col * view.factor + view.left)
            for row, col in frame.nodes(lane, 0.0, small)
        )
        for lane in range(len(frame.centres))
    ]
    return Proposal(view.blot.id, tuple(lines), _width(frame, method) * view.factor, carried)
