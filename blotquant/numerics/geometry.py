"""Straight windows of signal along lanes that may be tilted or bent.

A lane is a polyline of (row, col) nodes.  A window is sampled once, from the stored pixels, on a grid
that follows the lane downwards and the band's slope sideways: grid point (i, j) lies at
row = r_i + slope * u_j, col = centre(r_i) + u_j.  Every sample carries the area of its grid cell, so
that the integral over the window is that of the image (docs/decisions/0007-one-resampling.md).
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant import _cv

FloatArray = NDArray[np.float64]
_FAR = 1e6  # columns beyond its end to which a lane is followed, however flat its last piece lies


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A straightened window: signal per pixel (rows x columns) and the pixel area of each row's samples."""

    signal: NDArray[np.float32]
    first_row: float  # lane coordinate (image row at the centre line) of the top edge of row 0
    cell_area: FloatArray  # pixels per sample, one value a row

    @property
    def row_area(self) -> FloatArray:
        """Image pixels that each row of the window stands for."""
        return self.cell_area * self.signal.shape[1]


def centre_cols(nodes: NDArray[np.float64], rows: FloatArray) -> FloatArray:
    """Return the column of a lane's centre line at the given rows.

    Parameters
    ----------
    nodes : (n, 2) array of (row, col), rows increasing; the end pieces are continued straight.
    rows : (m,) array.
    """
    if len(nodes) == 1:
        return np.full(rows.shape, nodes[0, 1])
    inside = np.interp(rows, nodes[:, 0], nodes[:, 1])
    for edge, inner, beyond in ((0, 1, rows < nodes[0, 0]), (-1, -2, rows > nodes[-1, 0])):
        if beyond.any():
            step = nodes[edge] - nodes[inner]
            line = nodes[edge, 1] + np.clip((rows - nodes[edge, 0]) * step[1] / step[0], -_FAR, _FAR)
            inside = np.where(beyond, line, inside)
    return inside


def centre_col(nodes: NDArray[np.float64], row: float) -> float:
    """Return the same at a single row: much faster, where there is only one to be asked for."""
    rows, cols = nodes.T.tolist()
    if len(rows) == 1:
        return cols[0]
    for edge, inner, beyond in ((0, 1, row < rows[0]), (-1, -2, row > rows[-1])):
        if beyond:
            step = (rows[edge] - rows[inner], cols[edge] - cols[inner])
            return cols[edge] + min(max((row - rows[edge]) * step[1] / step[0], -_FAR), _FAR)
    upper = min(bisect_right(rows, row), len(rows) - 1) - 1
    slope = (cols[upper + 1] - cols[upper]) / (rows[upper + 1] - rows[upper])
    return cols[-1] if row == rows[-1] else slope * (row - rows[upper]) + cols[upper]


def centre_lines(nodes: Sequence[NDArray[np.float64]], rows: FloatArray) -> FloatArray:
    """Return `centre_cols` of many lanes, (lanes, n), each at its own rows, (lanes, n)."""
    if any(len(line) != 2 for line in nodes):
        return np.array([centre_cols(line, own) for line, own in zip(nodes, rows, strict=True)])
    ends = np.array(nodes)
    (top, left), (bottom, right) = ends[:, 0].T[..., None], ends[:, 1].T[..., None]
    tall, wide = bottom - top, right - left
    inside = np.where(rows == bottom, right, wide / tall * (rows - top) + left)
    if rows.min() >= top.max() and rows.max() <= bottom.min():
        return inside
    above = left + np.clip((rows - top) * wide / tall, -_FAR, _FAR)
    below = right + np.clip((rows - bottom) * wide / tall, -_FAR, _FAR)
    return np.where(rows < top, above, np.where(rows > bottom, below, inside))


def lane_strip(
    values: NDArray[np.generic],
    nodes: NDArray[np.float64],
    width: float,
    rows: tuple[int, int],
    slope: float = 0.0,
    *,
    columns: int | None = None,
    nearest: bool = False,
) -> Strip:
    """Sample the window of a lane between two rows of its centre line.

    Parameters
    ----------
    values : (rows, cols) array, as stored.
    nodes : (n, 2) centre line, (row, col).
    width : horizontal width in pixels.
    rows : first and one past the last row.
    slope : rows per column by which the bands run down to the right.
    columns : number of samples across; default one per pixel.
    nearest : take the nearest stored value instead of interpolating (for counting clipped pixels).

    Returns
    -------
    Strip
        Samples beyond the image repeat its edge.
    """
    grid = _grid_of_one(nodes, width, rows, slope, columns)
    signal = _sampled(values, grid, nearest=nearest)[0]
    return Strip(signal, float(rows[0]), grid.cell_area[0])


def lane_strips(
    values: NDArray[np.generic],
    nodes: Sequence[NDArray[np.float64]],
    widths: FloatArray,
    slopes: FloatArray,
    first: NDArray[np.intp],
    shape: tuple[int, int],
) -> tuple[NDArray[np.float32], FloatArray]:
    """Sample equal windows of many lanes at once: the same numbers as `lane_strip` in half the time.

    Parameters
    ----------
    values : (rows, cols) array, as stored.
    nodes, widths, slopes : of each lane, as for `lane_strip`.
    first : (lanes,) first row of each window.
    shape : rows and columns of all windows.

    Returns
    -------
    signal : (lanes, rows, columns).
    cell_area : (lanes, rows) image pixels per sample.
    """
    grid = _grid(nodes, widths, slopes, first, shape)
    return _sampled(values, grid, nearest=False), grid.cell_area


def stored_piece(
    values: NDArray[np.generic],
    nodes: NDArray[np.float64],
    width: float,
    rows: tuple[int, int],
    slope: float = 0.0,
) -> NDArray[np.generic]:
    """Return the part of the image that holds all stored values which `lane_strip` looks at."""
    ((top, bottom, left, right),) = _pieces(values, _grid_of_one(nodes, width, rows, slope, None))
    return values[top:bottom, left:right]


@dataclass(frozen=True, slots=True, eq=False)
class _Grid:
    """Where windows are sampled: lane l at row along[l, i] + lean[l, j], col centre[l, i] + across[l, j]."""

    along: FloatArray
    centre: FloatArray
    across: FloatArray
    lean: FloatArray
    cell_area: FloatArray


def _grid_of_one(
    nodes: NDArray[np.float64], width: float, rows: tuple[int, int], slope: float, columns: int | None
) -> _Grid:
    shape = rows[1] - rows[0], columns or max(1, math.ceil(width))
    return _grid([nodes], np.array([width]), np.array([slope]), np.array([rows[0]]), shape)


def _grid(
    nodes: Sequence[NDArray[np.float64]],
    widths: FloatArray,
    slopes: FloatArray,
    first: NDArray[np.intp],
    shape: tuple[int, int],
) -> _Grid:
    rows, count = shape
    cell = (widths / count)[:, None]
    across = (np.arange(count, dtype=np.float64) + 0.5) * cell - (widths / 2)[:, None]
    along = np.arange(rows, dtype=np.float64) + first[:, None] + 0.5
    centre = centre_lines(nodes, along)
    drift = np.gradient(centre, axis=1) if rows > 1 else np.zeros((len(centre), 1))
    slope = slopes[:, None]
    return _Grid(along, centre, across, slope * across, (1.0 - slope * drift) * cell)


def _pieces(values: NDArray[np.generic], grid: _Grid) -> list[tuple[int, int, int, int]]:
    """Return for each lane top, bottom, left, right (half open) of the pixels it touches, at least one."""
    tops = _touched(grid.along, grid.lean, values.shape[0])
    lefts = _touched(grid.centre, grid.across, values.shape[1])
    return [(*rows, *cols) for rows, cols in zip(tops, lefts, strict=True)]


def _touched(down: FloatArray, across: FloatArray, size: int) -> list[tuple[int, int]]:
    """Return for each lane the first and one past the last pixel that matter along an axis."""
    low = down.min(axis=1) + across.min(axis=1) - 0.5
    high = down.max(axis=1) + across.max(axis=1) - 0.5
    starts = [min(max(0, math.floor(at)), size - 1) for at in low.tolist()]
    ends = [math.ceil(at) + 2 for at in high.tolist()]
    return [(start, min(max(end, start + 1), size)) for start, end in zip(starts, ends, strict=True)]


def _sampled(values: NDArray[np.generic], grid: _Grid, *, nearest: bool) -> NDArray[np.float32]:
    lanes, rows, cols = len(grid.along), grid.along.shape[1], grid.across.shape[1]
    out = np.empty((lanes, rows, cols), dtype=np.float32)
    places, wide = np.empty((2, rows, cols), dtype=np.float32), np.empty((rows, cols))
    for lane, (top, bottom, left, right) in enumerate(_pieces(values, grid)):
        _place(grid.along[lane], grid.lean[lane], top, wide, places[0])
        _place(grid.centre[lane], grid.across[lane], left, wide, places[1])
        piece = values[top:bottom, left:right].astype(np.float32)
        out[lane] = _remapped(piece, places[0], places[1], nearest=nearest)
    return out


def _place(
    down: FloatArray, across: FloatArray, first: int, wide: FloatArray, out: NDArray[np.float32]
) -> None:
    """Put the places of all samples in a piece that begins at `first` into `out`, pixel centres being whole.

    `wide` is room for them in double precision: one lane's fits into the cache of the processor.
    """
    np.add(down[:, None], across, out=wide)
    np.subtract(wide, first + 0.5, out=out, casting="same_kind")


def _remapped(
    piece: NDArray[np.float32], row_map: NDArray[np.float32], col_map: NDArray[np.float32], *, nearest: bool
) -> NDArray[np.float32]:
    if _cv.available():
        cv = _cv.cv()
        how = cv.INTER_NEAREST if nearest else cv.INTER_LINEAR
        return cv.remap(piece, col_map, row_map, how, borderMode=cv.BORDER_REPLICATE)
    from scipy.ndimage import map_coordinates

    return map_coordinates(piece, [row_map, col_map], order=0 if nearest else 1, mode="nearest")
