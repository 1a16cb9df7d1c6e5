"""The straightened windows of all lanes around one band row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.backgrounds import BoolArray, FloatArray, Windows
from blotquant.numerics.geometry import Strip, centre_cols, lane_strip


@dataclass(frozen=True, slots=True, eq=False)
class LaneSet:
    """All lanes of an image and how its stored values turn into signal."""

    values: NDArray[np.generic]
    sign: int
    offset: float
    clip: float | None  # signal at and above which a pixel is saturated
    nodes: tuple[NDArray[np.float64], ...]  # centre lines, (n, 2) each
    widths: FloatArray  # (lanes,)
    slopes: FloatArray  # (lanes,) rows per column by which the bands run down to the right

    def columns_at(self, rows: FloatArray) -> FloatArray:
        """Return each lane's centre column at its own row, (lanes,)."""
        pairs = zip(self.nodes, rows, strict=True)
        return np.array([centre_cols(nodes, np.array([row]))[0] for nodes, row in pairs])


@dataclass(frozen=True, slots=True, eq=False)
class RowWindows:
    """Windows of one band row and where they lie."""

    windows: Windows
    row_area: FloatArray  # (lanes, rows) pixels each row stands for
    first_row: NDArray[np.intp]  # (lanes,) image row of the window's first row
    saturated: NDArray[np.bool_] | None  # (lanes, rows, cols), None when nothing is clipped
    on_image: BoolArray  # (lanes, rows)
    cut_off: BoolArray  # (lanes,) part of the box lies beyond the image and is left out


def lane_profiles(lanes: LaneSet, rows: tuple[int, int], columns: int = 48) -> FloatArray:
    """Return the mean signal per row of each lane, (lanes, rows), for finding bands.

    At most `columns` samples are taken across a lane; volumes are measured on all of them.
    """
    out: list[FloatArray] = []
    for nodes, width, slope in zip(lanes.nodes, lanes.widths, lanes.slopes, strict=True):
        strip = lane_strip(lanes.values, nodes, width, rows, slope, columns=min(columns, int(np.ceil(width))))
        out.append(lanes.offset + lanes.sign * strip.signal.mean(axis=1, dtype=np.float64))
    return np.array(out)


def row_windows(
    lanes: LaneSet,
    centres: FloatArray,
    half: int,
    boxes: tuple[FloatArray, FloatArray],
    masks: FloatArray,
    sigma: float,
) -> RowWindows:
    """Cut the windows of one band row out of the stored image.

    Parameters
    ----------
    lanes : LaneSet
    centres : (lanes,) image row of the band on each lane's centre line.
    half : rows above and below the centre.
    boxes : top and bottom of the band's box in each lane, image rows.
    masks : (bands, lanes, 2) top and bottom of everything that must not count as background.
    sigma : band SD in rows.
    """
    first = np.rint(centres).astype(int) - half
    columns = int(np.ceil(lanes.widths.max()))
    signal = np.empty((len(centres), 2 * half + 1, columns), dtype=np.float32)
    clipped = np.zeros(signal.shape, dtype=bool) if lanes.clip is not None else None
    area = np.empty(signal.shape[:2])
    for k in range(len(centres)):
        reach = (int(first[k]), int(first[k]) + 2 * half + 1)
        strip = signal_strip(lanes, k, reach, columns)
        signal[k], area[k] = strip.signal, strip.row_area
        found = clipped_samples(lanes, k, reach, columns) if _may_clip(lanes, signal[k]) else None
        if clipped is not None and found is not None:
            clipped[k] = found
    drawn = _shares(2 * half + 1, boxes, first)
    at = first[:, None] + np.arange(2 * half + 1)[None, :]
    on_image = (at >= 0) & (at < lanes.values.shape[0])
    inside = np.where(on_image, drawn, 0.0)
    usable = on_image & ~_covered(at, masks)
    cut_off = np.any(inside < drawn, axis=1) | _beside_the_image(lanes, centres)
    return RowWindows(Windows(signal, inside, usable, sigma), area, first, clipped, on_image, cut_off)


def _beside_the_image(lanes: LaneSet, rows: FloatArray) -> BoolArray:
    """Return which lanes reach over the left or right edge of the image, by more than half a pixel."""
    middle, half = lanes.columns_at(rows), lanes.widths / 2
    return (middle - half < -0.5) | (middle + half > lanes.values.shape[1] + 0.5)


def signal_strip(lanes: LaneSet, lane: int, rows: tuple[int, int], columns: int) -> Strip:
    """Return one lane's window in signal counts (larger = more protein)."""
    strip = lane_strip(
        lanes.values, lanes.nodes[lane], lanes.widths[lane], rows, lanes.slopes[lane], columns=columns
    )
    signal = np.asarray(lanes.offset + lanes.sign * strip.signal, dtype=np.float32)
    return Strip(signal, strip.first_row, strip.cell_area)


def clipped_samples(
    lanes: LaneSet, lane: int, rows: tuple[int, int], columns: int
) -> NDArray[np.bool_] | None:
    """Return which samples of a window lie on saturated pixels; None where nothing can be saturated."""
    if lanes.clip is None:
        return None
    stored = lane_strip(
        lanes.values,
        lanes.nodes[lane],
        lanes.widths[lane],
        rows,
        lanes.slopes[lane],
        columns=columns,
        nearest=True,
    )
    return lanes.offset + lanes.sign * stored.signal >= lanes.clip


def _may_clip(lanes: LaneSet, signal: NDArray[np.float32]) -> bool:
    return lanes.clip is not None and float(signal.max()) >= 0.5 * lanes.clip


def _shares(rows: int, boxes: tuple[FloatArray, FloatArray], first: NDArray[np.intp]) -> FloatArray:
    from blotquant.numerics.integrate import box_shares

    return box_shares(rows, boxes[0] - first, boxes[1] - first)


def _covered(at: NDArray[np.intp], masks: FloatArray) -> BoolArray:
    """Return which rows any band touches."""
    hit = np.zeros(at.shape, dtype=bool)
    for band in masks:
        hit |= (at + 1 > band[:, 0, None]) & (at < band[:, 1, None])
    return hit
