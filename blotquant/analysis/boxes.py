"""Where the boxes of all bands of a blot lie, and what must not count as background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.model import Band, Lane, Method
from blotquant.numerics.backgrounds import FloatArray
from blotquant.numerics.integrate import Extent, average_band, extent
from blotquant.numerics.rows import Rows

FWHM = 2.3548
ROWS_BESIDE = 8  # free rows that a background wants above and below the band
_MANY_SIGMA = 9  # half length of the average band, enough for its tail and the background beside it


@dataclass(frozen=True, slots=True, eq=False)
class Boxes:
    """The boxes of all band rows in all lanes, in image rows."""

    tops: FloatArray  # (rows, lanes)
    bottoms: FloatArray  # (rows, lanes)
    centres: FloatArray  # (rows, lanes)
    by_hand: NDArray[np.bool_]  # (rows, lanes) boxes that a person has set
    extents: tuple[Extent, ...]  # of each row's automatic box

    @property
    def masks(self) -> FloatArray:
        """Top and bottom of what is no background: the boxes and half a sigma more, (rows, lanes, 2)."""
        margin = 0.5 * np.array([[e.sigma] for e in self.extents]).reshape(-1, 1)
        return np.stack([self.tops - margin, self.bottoms + margin], axis=-1)

    def reach(self, row: int) -> tuple[FloatArray, FloatArray]:
        """Return top and bottom of a row's automatic boxes before they are cut at a neighbour, (lanes,)."""
        extent = self.extents[row]
        return self.centres[row] - extent.above, self.centres[row] + extent.below

    def overlapping(self) -> list[tuple[int, ...]]:
        """Return the runs of neighbouring rows whose automatic boxes would overlap, in any lane."""
        runs: list[tuple[int, ...]] = []
        for row in range(len(self.tops) - 1):
            automatic = ~self.by_hand[row] & ~self.by_hand[row + 1]
            if np.any(automatic & (self.reach(row)[1] > self.reach(row + 1)[0])):
                run = runs.pop() if runs and runs[-1][-1] == row else (row,)
                runs.append((*run, row + 1))
        return runs

    def run(self, row: int) -> tuple[int, ...]:
        """Return the rows that overlap with a row, directly or through others, itself included."""
        return next((run for run in self.overlapping() if row in run), (row,))

    def around_run(self, row: int) -> tuple[FloatArray, FloatArray]:
        """Return where the boxes of a row and of those that overlap with it begin and end, (lanes,)."""
        together = list(self.run(row))
        return self.tops[together].min(axis=0), self.bottoms[together].max(axis=0)

    def half_windows(self, row: int, method: Method, span: tuple[int, int]) -> tuple[NDArray[np.intp], bool]:
        """Return how many rows above and below a band to look at in each lane, and if they are many.

        Where other bands cover most of the usual window (a ladder), it grows until it holds enough free
        rows or the whole lane: rows squeezed between bands carry the bands' tails.  A box set by hand
        that needs more gets it for its own lane.
        """
        reach = self.extents[row]
        usual = method.background_window_fwhm * FWHM * reach.sigma
        half = max(usual, method.background_min_rows, max(reach.above, reach.below) + 8)
        enough = 0.5 * (2 * half - reach.above - reach.below)
        half += self._to_end_of_run(row)
        first = half
        while half < span[1] - span[0] and not self._has_free_rows(row, half, span, enough):
            half *= 1.4
        half = min(half, float(span[1] - span[0]))
        own = (self.bottoms[row] - self.tops[row]) / 2 + 8
        return np.ceil(np.where(self.by_hand[row], np.maximum(half, own), half)).astype(np.intp), half > first

    def _to_end_of_run(self, row: int) -> float:
        """Return how far away from a row the outermost of the rows is that overlap with it."""
        away = [np.median(np.abs(self.centres[other] - self.centres[row])) for other in self.run(row)]
        return float(max(away))

    def _has_free_rows(self, row: int, half: float, span: tuple[int, int], enough: float) -> bool:
        """Return whether enough rows within `half` of the band are free of bands, on both sides of it.

        A background known on one side only would be drawn out under the band.  Medians over the lanes.
        """
        rows = np.arange(span[0], span[1])
        away = rows[None, :] + 0.5 - self.centres[row][:, None]
        free = np.abs(away) < half
        for band in self.masks:
            free &= ~((rows + 1 > band[:, 0, None]) & (rows < band[:, 1, None]))
        above, below = (free & (away < 0)).sum(axis=1), (free & (away > 0)).sum(axis=1)
        if np.median(above + below) < enough:
            return False
        for side, room in ((above, self.centres[row] - span[0]), (below, span[1] - self.centres[row])):
            if np.median(side) < ROWS_BESIDE and half < np.median(room):
                return False
        return True


def boxes(
    rows: Rows,
    profiles: FloatArray,
    span: tuple[int, int],
    lanes: Sequence[Lane],
    clipped: NDArray[np.bool_],
    method: Method,
) -> Boxes:
    """Draw the boxes: of equal height in all lanes, cut at valleys, a person's own where there are any.

    Parameters
    ----------
    rows : band rows in image rows.
    profiles : (lanes, rows of the span) mean signal per row.
    span : image rows of the profiles.
    lanes : for boxes set by hand.
    clipped : (lanes,) lanes with saturated bands, whose shape is not a band's.
    method : for the extent of automatic boxes.
    """
    places = rows.at - span[0]
    extents = tuple(_extent(rows, places, row, profiles, clipped, method) for row in range(len(rows)))
    tops = rows.at - np.array([[e.above] for e in extents]).reshape(-1, 1)
    bottoms = rows.at + np.array([[e.below] for e in extents]).reshape(-1, 1)
    for row in range(len(rows) - 1):
        cut = rows.at[row] + _valley(rows, places, row, profiles) * (rows.at[row + 1] - rows.at[row])
        overlap = bottoms[row] > tops[row + 1]
        bottoms[row] = np.where(overlap, np.minimum(bottoms[row], cut), bottoms[row])
        tops[row + 1] = np.where(overlap, np.maximum(tops[row + 1], cut), tops[row + 1])
    centres, by_hand = rows.at.copy(), np.zeros(rows.at.shape, dtype=bool)
    for row, lane, band in _by_hand(lanes, len(rows)):
        tops[row, lane], bottoms[row, lane] = band.top_px, band.bottom_px
        centres[row, lane], by_hand[row, lane] = (band.top_px + band.bottom_px) / 2, True
    _yield_to_hand(tops, bottoms, by_hand)
    return Boxes(tops, bottoms, centres, by_hand, extents)


def _yield_to_hand(tops: FloatArray, bottoms: FloatArray, by_hand: NDArray[np.bool_]) -> None:
    """Cut automatic boxes where a box set by hand begins: no pixel counts twice."""
    for row in range(len(tops) - 1):
        upper, lower = by_hand[row] & ~by_hand[row + 1], by_hand[row + 1] & ~by_hand[row]
        tops[row + 1] = np.where(upper, np.maximum(tops[row + 1], bottoms[row]), tops[row + 1])
        bottoms[row] = np.where(lower, np.minimum(bottoms[row], tops[row + 1]), bottoms[row])


def whole_lane_boxes(lanes: int, span: tuple[int, int]) -> Boxes:
    """Return boxes that hold the whole of every lane, one row of them."""
    tops, bottoms = np.full((1, lanes), float(span[0])), np.full((1, lanes), float(span[1]))
    half = (span[1] - span[0]) / 2
    none = np.zeros((1, lanes), dtype=bool)
    return Boxes(tops, bottoms, (tops + bottoms) / 2, none, (Extent(half, half, half / 3.5),))


def _by_hand(lanes: Sequence[Lane], rows: int) -> list[tuple[int, int, Band]]:
    return [
        (band.row - 1, index, band)
        for index, lane in enumerate(lanes)
        for band in lane.bands
        if band.kind == "manual" and 1 <= band.row <= rows
    ]


def _extent(
    rows: Rows,
    places: FloatArray,
    row: int,
    profiles: FloatArray,
    clipped: NDArray[np.bool_],
    method: Method,
) -> Extent:
    """Return the reach of a row's boxes, from the average of its clear bands."""
    factor = method.band_extent_sigma
    if _gap(rows, row) < 3 * rows.sigma:  # the average shows both bands: its width is not one band's
        return Extent(factor * rows.narrow, factor * rows.narrow, rows.narrow)
    snr = rows.snr[row]
    weight = np.where((snr > 10) & ~clipped, np.minimum(snr, 50), 0.0)
    if weight.sum() <= 0:
        weight = np.maximum(snr, 0.1)
    half = int(np.ceil(_MANY_SIGMA * rows.sigma))
    return extent(average_band(profiles, places[row], weight, half), rows.sigma, factor)


def _gap(rows: Rows, row: int) -> float:
    """Return the distance to the nearest other row."""
    others = np.delete(rows.at, row, axis=0)
    return float(np.abs(others - rows.at[row]).mean(axis=1).min()) if len(others) else np.inf


def _valley(rows: Rows, places: FloatArray, row: int, profiles: FloatArray) -> float:
    """Return where between a row and the next the average profile is lowest, 0 to 1."""
    gap = float(np.mean(places[row + 1] - places[row]))
    if gap <= 2:
        return 0.5
    weight = np.clip(rows.snr[row] + rows.snr[row + 1], 0.1, 50)
    below = average_band(profiles, places[row], weight, int(np.ceil(gap)))[int(np.ceil(gap)) :]
    return float((1 + np.argmin(below[1 : max(2, int(gap))])) / gap)
