"""The lanes of a blot cut out one by one, in an order that tells nothing."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QImage

from blotquant.frames import measured_part
from blotquant.model import Blot, Lane
from blotquant.numerics.geometry import centre_cols
from blotquant.results import BandResult, BlotResult, Pixels

_BESIDE = 1.3  # widths of the lane that are shown


@dataclass(frozen=True, slots=True, eq=False)
class LaneStrip:
    """One lane as a straight picture, and its bands."""

    lane_id: str
    image: QImage
    top_row: int  # row of the blot that is the first of the picture
    bands: tuple[BandResult, ...]


def shuffled(blot: Blot, seed: int, left_out: Collection[str] = ()) -> list[Lane]:
    """Return the placed lanes in an order that only the seed and the blot decide.

    Parameters
    ----------
    blot : Blot
    seed : int
        Of `Blinding`.
    left_out : collection of str
        Samples that are not shown, as ladders, which everybody knows.
    """
    placed = [lane for lane in blot.lanes if lane.centre and lane.sample_id not in left_out]
    lanes = sorted(placed, key=lambda lane: lane.number)
    random.Random(f"{seed}/{blot.id}").shuffle(lanes)
    return lanes


def lane_strips(
    blot: Blot, result: BlotResult | None, pixels: Pixels, seed: int, left_out: Collection[str] = ()
) -> list[LaneStrip]:
    """Return the lanes of a blot as strips, shuffled, with one range from white to black.

    Parameters
    ----------
    blot : Blot
    result : BlotResult or None
    pixels : Pixels
    seed, left_out : as for `shuffled`
    """
    from blotquant.figures.greys import fitting, shown

    box = measured_part(blot, pixels)
    rows, cols = pixels.values.shape
    colours = shown(pixels, (0, 0, rows, cols), fitting([(pixels, box)]))
    top, _, bottom, _ = (round(end) for end in box)
    bands: dict[str, list[BandResult]] = {}
    for band in result.bands if result is not None else ():
        bands.setdefault(band.key[1], []).append(band)
    return [
        LaneStrip(lane.id, _straight(colours[top:bottom], lane, top), top, tuple(bands.get(lane.id, ())))
        for lane in shuffled(blot, seed, left_out)
    ]


def _straight(colours: np.ndarray, lane: Lane, top: int) -> QImage:
    """Return a lane as it is, each row moved by whole pixels so that its middle stands upright."""
    high, cols = colours.shape[:2]
    wide = max(3, round(_BESIDE * lane.width_px))
    rows = np.arange(high)
    middles = centre_cols(np.array(lane.centre, dtype=np.float64), rows + top + 0.5)
    first = np.rint(middles - wide / 2).astype(np.intp)
    places = np.clip(first[:, np.newaxis] + np.arange(wide), 0, cols - 1)
    part = np.ascontiguousarray(colours[rows[:, np.newaxis], places])
    return QImage(part.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()
