"""Images as they are looked at for lanes: cut to what is measured, shrunk, and surveyed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from blotquant.frames import measured_part
from blotquant.model import Blot
from blotquant.numerics.geometry import centre_col
from blotquant.numerics.lanes import LaneFrame, Survey, survey
from blotquant.results import Pixels

SMALLEST = 8  # pixels below which a picture shows nothing
COARSE_SIDE = 700  # pixels to which about the shorter side is shrunk for finding lanes
SPARE, SPARE_PX = 1.2, 2.0  # a lane is this much wider than its bands
_AT_ONCE = 1 << 18  # pixels that are summed at once, so that the sums stay in the processor's cache
SAME_PROPORTIONS = 0.02  # relative difference of width / height up to which pictures show the same field


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What is measured of a blot's image, `factor` times smaller."""

    blot: Blot
    seen: Survey
    factor: int
    top: int
    left: int
    shape: tuple[int, int]  # pixels of the image that are looked at

    def piece(self, pixels: Pixels) -> NDArray[np.generic]:
        """Return the stored values that are looked at."""
        return pixels.values[self.top : self.top + self.shape[0], self.left : self.left + self.shape[1]]


def shows_enough(blot: Blot, pixels: Pixels) -> bool:
    """Return whether what is looked at of an image is large enough to hold anything."""
    top, left, bottom, right = measured_part(blot, pixels)
    return min(bottom - top, right - left) >= SMALLEST


def is_placed(blot: Blot) -> bool:
    """Return whether every lane of a blot has a place."""
    return all(lane.centre for lane in blot.lanes)


def view_of(blot: Blot, pixels: Pixels) -> View:
    """Look at a blot's image; `shows_enough` must hold."""
    first, start, last, end = measured_part(blot, pixels)
    piece = pixels.values[first:last, start:end]
    factor = max(1, round(min(piece.shape) / COARSE_SIDE))
    return View(blot, survey(shrunk(piece, pixels, factor)), factor, first, start, piece.shape)


def shrunk(piece: NDArray[np.generic], pixels: Pixels, factor: int) -> NDArray[np.float32]:
    """Return the signal averaged over blocks of factor x factor pixels."""
    rows, cols = (size // factor * factor for size in piece.shape)
    total = np.empty((rows // factor, cols // factor), dtype=np.float32)
    some = max(1, _AT_ONCE // (cols * factor))
    for first in range(0, len(total), some):
        part = piece[first * factor : min(len(total), first + some) * factor, :cols]
        total[first : first + some] = _block_sums(part, factor)
    return np.asarray(pixels.offset + (pixels.sign / factor**2) * total, dtype=np.float32)


def _block_sums(part: NDArray[Any], factor: int) -> NDArray[Any]:
    """Return the sums of blocks, whole rows first: that runs along memory."""
    blocks = part.reshape(-1, factor, part.shape[1])
    lines = blocks[:, 0].astype(np.float64 if part.dtype.kind == "f" else np.uint32)
    for row in range(1, factor):
        lines += blocks[:, row]
    total = lines[:, ::factor].copy()
    for col in range(1, factor):
        total += lines[:, col::factor]
    return total


def placed_frame(view: View) -> LaneFrame:
    """Return the frame of lanes that stand in the project."""
    middle = view.seen.shape[0] / 2
    cols = lane_columns(view.blot, middle * view.factor + view.top)
    centres = np.array([(col - view.left) / view.factor for col in cols])
    ends = [(lane.centre[0], lane.centre[-1]) for lane in view.blot.lanes]
    drifts = [(last[1] - first[1]) / (last[0] - first[0]) for first, last in ends]
    width = float(np.median([lane.width_px for lane in view.blot.lanes])) / view.factor
    pitch = float(np.median(np.diff(centres))) if len(centres) > 1 else 1.3 * width
    pitch = max(pitch, 0.5 * width, 1.0)  # lanes may have been drawn on top of each other
    band = (width * view.factor - SPARE_PX) / SPARE / view.factor
    return LaneFrame(centres, middle, float(np.median(drifts)), view.seen.slope, pitch, band, np.inf)


def lane_columns(blot: Blot, row: float) -> list[float]:
    """Return where the lanes of a blot cross an image row, in the order of their numbers."""
    lanes = sorted(blot.lanes, key=lambda lane: lane.number)
    return [centre_col(np.array(lane.centre), row) for lane in lanes]


def same_field(origin: View, view: View) -> bool:
    """Return whether two pictures show the same field, perhaps with another binning of the camera."""
    (rows, cols), (own_rows, own_cols) = origin.seen.shape, view.seen.shape
    return abs((cols / rows) / (own_cols / own_rows) - 1) < SAME_PROPORTIONS


def scale_between(origin: View, view: View) -> float:
    """Return how many pixels of the view a pixel of the origin is.

    Pictures of other proportions are taken to have stored pixels of equal size.
    """
    if same_field(origin, view):
        return view.seen.shape[1] / origin.seen.shape[1]
    return origin.factor / view.factor
