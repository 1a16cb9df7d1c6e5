"""Straight windows of signal along lanes that may be tilted or bent.

A lane is a polyline of (row, col) nodes.  A window is sampled once, from the stored pixels, on a grid
that follows the lane downwards and the band's slope sideways: grid point (i, j) lies at
row = r_i + slope * u_j, col = centre(r_i) + u_j.  Every sample carries the area of its grid cell, so
that the integral over the window is that of the image (docs/decisions/0007-one-resampling.md).
"""

from __future__ import annotations

import math
from bisect import bisect_right
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
    grid = _grid(nodes, width, rows, slope, columns)
    drift = np.gradient(grid.centre) if len(grid.centre) > 1 else np.zeros(1)
    area = (1.0 - slope * drift) * (width / len(grid.across))
    return Strip(_sampled(values, grid, nearest=nearest), float(rows[0]), area)


def stored_piece(
    values: NDArray[np.generic],
    nodes: NDArray[np.float64],
    width: float,
    rows: tuple[int, int],
    slope: float = 0.0,
) -> NDArray[np.generic]:
    """Return the part of the image that holds all stored values which `lane_strip` looks at."""
    top, bottom, left, right = _piece_of(values, _grid(nodes, width, rows, slope, None))
    return values[top:bottom, left:right]


@dataclass(frozen=True, slots=True, eq=False)
class _Grid:
    """Where a window is sampled: at row along[i] + lean[j], col centre[i] + across[j]."""

    along: FloatArray
    centre: FloatArray
    across: FloatArray
    lean: FloatArray


def _grid(
    nodes: NDArray[np.float64], width: float, rows: tuple[int, int], slope: float, columns: int | None
) -> _Grid:
    count = columns or max(1, int(np.ceil(width)))
    across = (np.arange(count, dtype=np.float64) + 0.5) * (width / count) - width / 2
    along = np.arange(rows[0], rows[1], dtype=np.float64) + 0.5
    return _Grid(along, centre_cols(nodes, along), across, slope * across)


def _piece_of(values: NDArray[np.generic], grid: _Grid) -> tuple[int, int, int, int]:
    """Return top, bottom, left, right (half open) of the pixels that a grid touches, at least one."""
    lean, wide = sorted((grid.lean[0], grid.lean[-1])), (grid.across[0], grid.across[-1])
    top, bottom = _touched(grid.along[0] + lean[0], grid.along[-1] + lean[1], values.shape[0])
    left, right = _touched(grid.centre.min() + wide[0], grid.centre.max() + wide[1], values.shape[1])
    return top, bottom, left, right


def _touched(first: float, last: float, size: int) -> tuple[int, int]:
    """Return the first and one past the last pixel that matter between two places along an axis."""
    start = min(max(0, math.floor(first - 0.5)), size - 1)
    return start, min(max(math.ceil(last - 0.5) + 2, start + 1), size)


def _sampled(values: NDArray[np.generic], grid: _Grid, *, nearest: bool) -> NDArray[np.float32]:
    top, bottom, left, right = _piece_of(values, grid)
    piece = values[top:bottom, left:right].astype(np.float32)
    row_map = _map(grid.along, grid.lean, top)
    col_map = _map(grid.centre, grid.across, left)
    if _cv.available():
        cv = _cv.cv()
        how = cv.INTER_NEAREST if nearest else cv.INTER_LINEAR
        return cv.remap(piece, col_map, row_map, how, borderMode=cv.BORDER_REPLICATE)
    from scipy.ndimage import map_coordinates

    return map_coordinates(piece, [row_map, col_map], order=0 if nearest else 1, mode="nearest")


def _map(down: FloatArray, across: FloatArray, first: int) -> NDArray[np.float32]:
    """Return the places of the samples in a piece that begins at `first`, pixel centres being whole."""
    at = down[:, None] + across[None, :]
    out = np.empty(at.shape, dtype=np.float32)
    return np.subtract(at, first + 0.5, out=out, casting="same_kind")
