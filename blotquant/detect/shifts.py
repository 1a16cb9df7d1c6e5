"""How the lanes of one image lie on another image of the same membrane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from blotquant.detect.views import View, is_placed, lane_columns, placed_frame, shows_enough, shrunk, view_of
from blotquant.model import Blot
from blotquant.numerics.lane_evidence import FloatArray, noise_sd, top_hat
from blotquant.numerics.lanes import LaneFrame, carry, own_centres
from blotquant.phrases import Phrase
from blotquant.results import Pixels

FAR_DOWN = 0.15  # share of the image by which it may lie higher or lower
ALIKE = 0.6  # correlation from which two pictures are taken to show the same band rows
CLEAR = 0.25  # share of the clearest lane's evidence from which a lane shows where it is


@dataclass(frozen=True, slots=True)
class Carry:
    """Where a point of one image lies on another: d_row further down, d_col further right, in px."""

    d_row: float
    d_col: float
    residual_px: float  # median distance of bands from the middle of the shifted lanes; 0 if none is seen
    lanes_seen: int  # lanes of the other image that show where they are


def carry_shift(from_blot: Blot, to_blot: Blot, images: Mapping[str, Pixels]) -> Carry:
    """Return the shift with which lanes of one image lie on another, for `edits.carry_lanes`.

    Sideways the lanes decide.  Up and down only the band rows could tell, so that the images must show
    the same target; else they are taken to lie at the same height.

    Parameters
    ----------
    from_blot : a blot of the image whose lanes are placed.
    to_blot : a blot of the other image, its lanes placed or not.
    images : pixels by blot id.

    Raises
    ------
    ValueError
        If the first has no lanes or one without a place.
    KeyError
        If the pixels of one are not there.
    """
    if not from_blot.lanes or not is_placed(from_blot):
        raise ValueError(Phrase("the lanes of {path} have not been placed yet", path=from_blot.image.path))
    pair = (from_blot, images[from_blot.id]), (to_blot, images[to_blot.id])
    if not all(shows_enough(blot, pixels) for blot, pixels in pair):
        return Carry(0.0, 0.0, 0.0, 0)
    origin, view = (view_of(blot, pixels) for blot, pixels in pair)
    d_row = _down(origin, view, images) if from_blot.target.casefold() == to_blot.target.casefold() else 0.0
    return _sideways(origin, view, d_row)


def _sideways(origin: View, view: View, d_row: float) -> Carry:
    """Return the sideways shift and what it leaves, in pixels of the images."""
    there = _frame_on(origin, view, d_row)
    anywhere = origin.shape != view.shape
    carried, d_col = carry(there, view.seen, _profile_on(origin, view), anywhere=anywhere)
    along = view.seen.along_bands(there.centres + d_col, carried.drift)
    own, weight = own_centres(view.seen.layers, carried.drift, along, there.pitch)
    clear = (weight > CLEAR * weight.max(initial=0.0)) & (weight > 0)
    left = float(np.median(np.abs(own - along)[clear])) if clear.any() else 0.0
    return Carry(d_row, d_col * view.factor, left * view.factor, int(clear.sum()))


def _frame_on(origin: View, view: View, d_row: float) -> LaneFrame:
    """Return the lanes of one image where they would lie on the other if it were not shifted sideways."""
    frame, scale = placed_frame(origin), origin.factor / view.factor
    middle = view.seen.shape[0] / 2
    row = view.top + view.factor * middle - d_row
    centres = np.array([(col - view.left) / view.factor for col in lane_columns(origin.blot, row)])
    return replace(
        frame,
        centres=centres,
        mid_row=middle,
        pitch=frame.pitch * scale,
        band_width=frame.band_width * scale,
    )


def _profile_on(origin: View, view: View) -> FloatArray:
    """Return the column profile of one image in the columns of the other."""
    old = origin.seen.profile
    cols = view.left + view.factor * (np.arange(view.seen.shape[1]) + 0.5)
    at = (cols - origin.left) / origin.factor - 0.5
    return np.interp(at, np.arange(len(old)), old, left=0.0, right=0.0)


def _down(origin: View, view: View, images: Mapping[str, Pixels]) -> float:
    """Return how much lower the band rows of one image lie on the other; 0 if they are not alike."""
    factor = max(origin.factor, view.factor)
    one, other = (_row_profile(seen, images[seen.blot.id], factor) for seen in (origin, view))
    reach = int(FAR_DOWN * max(len(one), len(other)))
    wide = np.pad(one, (reach, reach + max(0, len(other) - len(one))))
    windows = np.lib.stride_tricks.sliding_window_view(wide, len(other))[: 2 * reach + 1]
    scores = windows @ other / max(float(np.sqrt((one @ one) * (other @ other))), 1e-12)
    best = int(np.argmax(scores))
    if scores[best] < ALIKE:
        return 0.0
    return (reach - best - _between(scores, best)) * factor + (view.top - origin.top)


def _between(scores: FloatArray, best: int) -> float:
    """Return how far from the best whole step the vertex of a parabola through its neighbours lies."""
    if best in (0, len(scores) - 1):
        return 0.0
    before, at, after = scores[best - 1 : best + 2]
    bend = before - 2 * at + after
    return float(0.5 * (before - after) / bend) if bend < 0 else 0.0


def _row_profile(seen: View, pixels: Pixels, factor: int) -> FloatArray:
    """Return how much each row shows of bands, without the rows' mean; strong and weak bands alike."""
    hat = top_hat(shrunk(seen.piece(pixels), pixels, factor))
    level = 3 * noise_sd(hat)
    rows = np.log1p(np.maximum(hat - level, 0) / level).mean(axis=1, dtype=np.float64)
    return rows - rows.mean()
