"""Find what is too thin to be part of a band: dust, scratches, hot pixels (docs/method.md, section 2.4).

A greyscale opening by a short line takes away whatever is brighter and narrower than the line, a closing
what is darker; monotone flanks stay as they are, however steep.  What they change by much more than the
noise is a mark.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant import _cv

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
Signal = NDArray[np.float32]

CERTAIN = 7.5  # times the usual difference of closing and opening by which a pixel stands out beyond doubt
CLEAR = 4.5  # the same of pixels beside such
STEPS = 5.0  # grey steps that it must stand out at least
_STEPS_NEAR = 3.0  # the same of pixels beside such
_OF_HEIGHT = 0.25  # of a band: what its bent rows may answer
_BESIDE_CERTAIN = 0.06  # the same of pixels beside such that stand out beyond doubt
_WIDEST = 9  # columns: an upright mark is narrower
_LANE_SHARE = 6  # a mark is narrower than this part of the lane
_TALLEST = 5  # rows: a lying mark is lower
LEAST_SIGMA = 3.0  # rows: thinner bands cannot be told from marks
LEAST_WIDTH = 24  # columns of a lane in which bands are clearly wider than marks
_LONG = 2.0  # band SDs that an upright mark is seen for where no band is
_SIDE = 0.2  # of the lane's width, on either side, where there may be gaps between lanes
_ACROSS = 0.6  # of the lane's width: what lies across more of it is a band, however thin
_QUIETEST = 0.8  # of the lane's usual noise: what a single row's may seem to be at the least


@dataclass(frozen=True, slots=True, eq=False)
class _Stands:
    """By how much pixels stand out of what is beside them, all of one shape (..., cols)."""

    upright: Signal  # out of what is left and right
    lying: Signal  # out of what is above and below, beyond what a band's own top or valley does
    least: Signal  # what is beyond doubt
    near: Signal  # what belongs to a mark beside such


@dataclass(frozen=True, slots=True, eq=False)
class _Windows:
    """The windows of all lanes, opened and closed by lines across and along the lane."""

    signal: Signal  # (lanes, rows, cols)
    free: BoolArray  # (lanes, rows)
    sigma: float
    step: float
    size: int  # pixels of a line across
    across: tuple[Signal, Signal]
    along: tuple[Signal, Signal]
    noise: Signal  # (lanes, rows)
    floor: Signal  # (lanes,)

    def suspects(self) -> tuple[NDArray[np.intp], ...]:
        """Return lanes and rows in which something may stand out: all, but faster told."""
        reach = np.maximum(*((high - low).max(axis=2) for low, high in (self.across, self.along)))
        return np.nonzero(reach > np.maximum(CERTAIN * self.noise, STEPS * self.step))

    def top(self, size: int) -> np.float32:
        """Return what a line of so many rows takes off the top of a band, as a share of it."""
        return np.float32(1 - np.exp(-0.5 * ((size - 1) / 2 / self.sigma) ** 2))

    def stands(self, place: tuple[NDArray[np.intp], ...]) -> _Stands:
        """Return by how much the pixels of some rows stand out; lanes and rows, (n,) each."""
        own = self.signal[place]
        (low, high), (under, over) = ((one[place] for one in both) for both in (self.across, self.along))
        above = np.maximum(low - self.floor[place[0]][:, None], 0)
        loud, step = self.noise[place][:, None], self.step
        least = np.maximum(np.maximum(CERTAIN * loud, np.float32(STEPS * step)), _OF_HEIGHT * above)
        near = np.maximum(np.maximum(CLEAR * loud, np.float32(_STEPS_NEAR * step)), _BESIDE_CERTAIN * above)
        flat = np.maximum(own - under, over - own) - self.top(_TALLEST) * above
        flat[(flat > near).mean(axis=1) > _ACROSS] = 0
        return _Stands(np.maximum(own - low, high - own), flat, least, near)

    def of_lane(self, lane: int) -> BoolArray:
        """Return the marks of one lane, (rows, cols)."""
        found = self.stands((np.full(self.signal.shape[1], lane), np.arange(self.signal.shape[1])))
        sure = np.zeros(self.signal.shape[1:], dtype=bool)
        if near := _rows_near(found.upright > found.least, 2 * self.size):
            sure[near] |= self._spots(lane, near, found)
        if near := _rows_near(found.lying > found.least, 2):
            sure[near] |= self._lines(lane, near, found)
        return _connected(found, sure, self.free[lane], max(_TALLEST, _LONG * self.sigma))

    def _spots(self, lane: int, near: slice, found: _Stands) -> BoolArray:
        """Return which pixels of some rows belong to narrow and low marks, (rows, cols)."""
        own, (low, high) = self.signal[lane, near], (one[lane, near] for one in self.across)
        column = _of_column(own, self.size) - self.top(self.size) * np.maximum(low - self.floor[lane], 0)
        spots = np.minimum(found.upright[near], column) - _steepness((low, high), (3, 3))
        may_be_dark = self.free[lane, near, None] | _middle(own.shape[1])
        return (spots > found.least[near]) & (may_be_dark | ~_is_dark(own, (low, high)))

    def _lines(self, lane: int, near: slice, found: _Stands) -> BoolArray:
        """Return which pixels of some rows belong to lying lines, (rows, cols)."""
        own, (low, high) = self.signal[lane, near], (one[lane, near] for one in self.along)
        lines = found.lying[near] - _steepness((low, high), (1, 3))
        return (lines > found.least[near]) & (self.free[lane, near, None] | ~_is_dark(own, (low, high)))


def marks(signal: Signal, free: BoolArray, sigma: float, step: float) -> BoolArray | None:
    """Return which pixels belong to marks, with a margin of one pixel; None if there are none.

    None are looked for where bands are hardly larger than marks.

    Parameters
    ----------
    signal : (lanes, rows, cols)
    free : (lanes, rows) rows that no band touches.
    sigma : SD of the thinnest bands in rows.
    step : grey step of the picture, counts.
    """
    if sigma < LEAST_SIGMA or signal.shape[2] < LEAST_WIDTH:
        return None
    size = _odd(min(_WIDEST, signal.shape[2] // _LANE_SHARE))
    across, along = _opened_closed(signal, size, axis=2), _opened_closed(signal, _TALLEST, axis=1)
    noise, floor = _noise(across[1] - across[0]), _floor(signal, free)
    windows = _Windows(signal, free, sigma, step, size, across, along, noise, floor)
    suspect = windows.suspects()
    seen = windows.stands(suspect)
    hit = (np.maximum(seen.upright, seen.lying) > seen.least).any(axis=1)
    found = np.zeros(signal.shape, dtype=bool)
    for lane in np.unique(suspect[0][hit]).tolist():
        found[lane] = windows.of_lane(lane)
    return found if found.any() else None


def _connected(stands: _Stands, sure: BoolArray, free: BoolArray, long: float) -> BoolArray:
    """Return the connected pixels of one lane that are a mark.

    They hold a spot, narrow and low, or a lying line, or are an upright line that goes on for `long` rows
    where no band is.  Upright lines that begin and end with a band may be of the band: its bright ends, a
    gap beside it.

    Parameters
    ----------
    stands : of all pixels of the lane.
    sure : pixels of spots and lying lines.
    free : rows that no band touches.
    long : rows.
    """
    from scipy.ndimage import find_objects, label

    either = np.maximum(stands.upright, stands.lying)
    certain = either > stands.least
    if not sure.any() and (certain.any(axis=1) & free).sum() < long:
        return np.zeros(either.shape, dtype=bool)  # no part can be one
    parts, _ = label(_grown(either > stands.near), structure=np.ones((3, 3)))
    out = np.zeros(either.shape, dtype=bool)
    for number, place in enumerate(find_objects(parts), start=1):
        own = parts[place] == number
        alone = (certain[place] & own).any(axis=1) & free[place[0]]
        if (sure[place] & own).any() or alone.sum() >= long:
            out[place] |= own
    return out


def _floor(signal: Signal, free: BoolArray) -> Signal:
    """Return the usual level of the rows that no band touches, (lanes,); of all, where there are none."""
    use = free | ~free.any(axis=1, keepdims=True)
    ranked = np.sort(np.where(use, signal.mean(axis=2), np.float32(np.inf)), axis=1)
    lanes, count = np.arange(len(ranked)), use.sum(axis=1)
    middle = (ranked[lanes, (count - 1) // 2] + ranked[lanes, count // 2]) / 2
    return np.asarray(middle, dtype=np.float32)


def _rows_near(certain: BoolArray, reach: int) -> slice | None:
    """Return the rows from the first to the last with such a pixel, and `reach` more; None without any."""
    rows = np.flatnonzero(certain.any(axis=1))
    return slice(max(0, int(rows[0]) - reach), int(rows[-1]) + reach + 1) if len(rows) else None


def _of_column(signal: Signal, size: int) -> Signal:
    """Return by how much the pixels of one lane stand out of a line of `size` rows."""
    low, high = (one[0] for one in _opened_closed(signal[None], size, axis=1))
    return np.maximum(signal - low, high - signal)


def _is_dark(signal: Signal, pictures: tuple[Signal, Signal]) -> BoolArray:
    """Return which pixels stand out downwards.

    Beside a band such may be the gap to the next lane, between bands the valley of a doublet.
    """
    return pictures[1] - signal > signal - pictures[0]


def _middle(columns: int) -> BoolArray:
    at = np.arange(columns)
    return (at >= _SIDE * columns) & (at < (1 - _SIDE) * columns)


def _steepness(pictures: tuple[Signal, Signal], size: tuple[int, int]) -> Signal:
    """Return the range around each pixel, the least of the pictures: edges are never quite smooth."""
    first, second = (_range(np.ascontiguousarray(one), size) for one in pictures)
    return np.minimum(first, second)


def _range(picture: Signal, size: tuple[int, int]) -> Signal:
    if _cv.available():
        cv, box = _cv.cv(), np.ones(size, dtype=np.uint8)
        return cv.dilate(picture, box) - cv.erode(picture, box)
    from scipy.ndimage import maximum_filter, minimum_filter

    return maximum_filter(picture, size) - minimum_filter(picture, size)


def _odd(size: int) -> int:
    return max(3, size - 1 + size % 2)


def _opened_closed(signal: Signal, size: int, axis: int) -> tuple[Signal, Signal]:
    """Return the greyscale opening and closing by a line of `size` pixels along an axis.

    Each lane is continued by its edge, so that what is cut by the edge is not narrow.
    """
    wide = _continued(signal, size, axis)
    # One picture for all lanes, one below the other: what continues a lane keeps the next one out of it.
    both = _morphology(wide.reshape(-1, wide.shape[2]), size, 2 - axis)
    inner = slice(size, -size)
    low, high = (one.reshape(wide.shape)[(slice(None),) * axis + (inner,)] for one in both)
    return low, high


def _continued(signal: Signal, size: int, axis: int) -> Signal:
    """Return the windows continued by their edges along an axis, by `size` pixels on either side."""
    shape = list(signal.shape)
    shape[axis] += 2 * size
    out = np.empty(shape, dtype=np.float32)
    by_axis, own = np.moveaxis(out, axis, 0), np.moveaxis(signal, axis, 0)
    by_axis[:size], by_axis[size:-size], by_axis[-size:] = own[:1], own, own[-1:]
    return out


def _morphology(picture: Signal, size: int, down: int) -> tuple[Signal, Signal]:
    if _cv.available():
        cv = _cv.cv()
        line = np.ones((size, 1) if down else (1, size), dtype=np.uint8)
        return cv.morphologyEx(picture, cv.MORPH_OPEN, line), cv.morphologyEx(picture, cv.MORPH_CLOSE, line)
    from scipy.ndimage import grey_closing, grey_opening

    line = (size, 1) if down else (1, size)
    return grey_opening(picture, line), grey_closing(picture, line)


def _noise(ranges: Signal) -> Signal:
    """Return the usual difference of closing and opening in every row, (lanes, rows).

    Half of the pixels may lie on marks or on flanks, where there is none.
    """
    half = ranges[:, :, ::2]
    rows = np.sort(half, axis=2)[:, :, half.shape[2] // 2]
    return np.maximum(rows, np.float32(_QUIETEST) * np.median(rows, axis=1, keepdims=True))


def _grown(found: BoolArray) -> BoolArray:
    """Return the pixels and their eight neighbours."""
    out = found.copy()
    for axis in (0, 1):
        before = out.copy()
        ahead, behind = (slice(1, None), slice(None, -1))
        for to, source in ((ahead, behind), (behind, ahead)):
            place = (to, slice(None)) if axis == 0 else (slice(None), to)
            other = (source, slice(None)) if axis == 0 else (slice(None), source)
            out[place] |= before[other]
    return out
