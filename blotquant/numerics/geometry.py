"""Straight windows of signal along lanes that may be tilted or bent.

A lane is a polyline of (row, col) nodes.  A window is sampled once, from the stored pixels, on a grid
that follows the lane downwards and the band's slope sideways: grid point (i, j) lies at
row = r_i + slope * u_j, col = centre(r_i) + u_j.  Every sample carries the area of its grid cell, so
that the integral over the window is that of the image (docs/decisions/0007-one-resampling.md).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant import _cv

FloatArray = NDArray[np.float64]


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
        step = nodes[edge] - nodes[inner]
        line = nodes[edge, 1] + (rows - nodes[edge, 0]) * step[1] / step[0]
        inside = np.where(beyond, line, inside)
    return inside


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
    count = columns or max(1, int(np.ceil(width)))
    across = (np.arange(count) + 0.5) * (width / count) - width / 2
    along = np.arange(rows[0], rows[1], dtype=np.float64) + 0.5
    centre = centre_cols(nodes, along)
    row_at = along[:, None] + slope * across[None, :]
    col_at = centre[:, None] + across[None, :]
    drift = np.gradient(centre) if len(centre) > 1 else np.zeros(1)
    area = (1.0 - slope * drift) * (width / count)
    return Strip(_sample(values, row_at - 0.5, col_at - 0.5, nearest=nearest), float(rows[0]), area)


def _sample(
    values: NDArray[np.generic], row_at: FloatArray, col_at: FloatArray, *, nearest: bool
) -> NDArray[np.float32]:
    top, left = int(np.floor(row_at.min())), int(np.floor(col_at.min()))
    top, left = (min(max(0, at), size - 1) for at, size in zip((top, left), values.shape, strict=True))
    bottom, right = int(np.ceil(row_at.max())) + 2, int(np.ceil(col_at.max())) + 2
    piece = values[top : max(bottom, top + 1), left : max(right, left + 1)].astype(np.float32)
    row_map, col_map = (row_at - top).astype(np.float32), (col_at - left).astype(np.float32)
    if _cv.available():
        cv = _cv.cv()
        how = cv.INTER_NEAREST if nearest else cv.INTER_LINEAR
        return cv.remap(piece, col_map, row_map, how, borderMode=cv.BORDER_REPLICATE)
    from scipy.ndimage import map_coordinates

    return map_coordinates(piece, [row_map, col_map], order=0 if nearest else 1, mode="nearest")
