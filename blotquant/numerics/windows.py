"""The straightened windows of all lanes around one band row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.artefacts import cleaned
from blotquant.numerics.backgrounds import BoolArray, FloatArray, Place, Windows
from blotquant.numerics.geometry import Strip, centre_col, lane_strip, lane_strips, stored_piece
from blotquant.numerics.grey_scale import GreyScale
from blotquant.numerics.integrate import box_shares
from blotquant.numerics.kept import Kept
from blotquant.numerics.ridges import Ridges, scale_answers

PLATEAU = 2  # touching pixels at saturation that make a band a clipped one; lossy formats break plateaus
LookedAt = tuple[bytes, float, float, tuple[int, int], int]  # nodes, width, slope, rows, columns


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
    grey: GreyScale = field(default_factory=GreyScale)

    def columns_at(self, rows: FloatArray) -> FloatArray:
        """Return each lane's centre column at its own row, (lanes,)."""
        return np.array(
            [centre_col(nodes, row) for nodes, row in zip(self.nodes, rows.tolist(), strict=True)]
        )


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What to cut out around one band row; arrays are (lanes,) unless said."""

    centres: FloatArray  # image row of the band on each lane's centre line
    half: NDArray[np.intp]  # rows above and below the centre that may be background
    tops: FloatArray  # image rows of the box
    bottoms: FloatArray
    masks: FloatArray  # (bands, lanes, 2) top and bottom of everything that is no background
    span: tuple[int, int]  # image rows that belong to the lanes
    sigma: float  # band SD in rows
    thinnest: float = 0.0  # SD of the thinnest bands of the blot; below a few rows no marks are looked for


@dataclass(frozen=True, slots=True, eq=False)
class RowWindows:
    """Windows of one band row and where they lie."""

    windows: Windows
    row_area: FloatArray  # (lanes, rows) pixels each row stands for
    first_row: NDArray[np.intp]  # (lanes,) image row of the window's first row
    saturated: NDArray[np.intp]  # (lanes,) clipped pixels in the box
    in_span: BoolArray  # (lanes, rows) rows that belong to the lane
    cut_off: BoolArray  # (lanes,) part of the box lies beyond the lane or the image and is left out
    left_out: FloatArray  # (lanes, rows) share of each row left out, where its shape stands in


@dataclass(frozen=True, slots=True, eq=False)
class LaneLook:
    """What a first look along one lane shows, for finding bands; volumes are measured on all columns."""

    where: LookedAt
    profile: FloatArray  # (rows,) mean signal per row
    sturdy: FloatArray  # (rows,) the same of the middle half, in which a speck or scratch is no band
    answers: FloatArray  # (scales,) see `ridges.scale_answers`
    ridges: Ridges  # of the sturdy profile


def lane_looks(
    lanes: LaneSet, rows: tuple[int, int], columns: int = 48, *, before: Iterable[LaneLook] = ()
) -> tuple[LaneLook, ...]:
    """Look along each lane, at `columns` samples across it at most.

    Parameters
    ----------
    lanes : LaneSet
    rows : first and one past the last image row.
    columns : most samples across a lane.
    before : earlier looks at the very same pixels: lanes that lie as they did then are not sampled again.
    """
    known = {look.where: look for look in before}
    places: list[LookedAt] = [
        (nodes.tobytes(), float(width), float(slope), rows, columns)
        for nodes, width, slope in zip(lanes.nodes, lanes.widths, lanes.slopes, strict=True)
    ]
    new = [k for k, where in enumerate(places) if where not in known]
    samples = [min(columns, int(np.ceil(lanes.widths[k]))) for k in new]
    for count in set(samples):
        alike = [k for k, own in zip(new, samples, strict=True) if own == count]
        known.update((look.where, look) for look in _looks(lanes, alike, [places[k] for k in alike], count))
    return tuple(known[where] for where in places)


def _looks(
    lanes: LaneSet, those: Sequence[int], places: Sequence[LookedAt], count: int
) -> Iterable[LaneLook]:
    """Look along some lanes, at as many samples across each."""
    first, last = places[0][3]
    nodes, at = [lanes.nodes[k] for k in those], np.array(those)
    starts, shape = np.full(len(those), first), (last - first, count)
    stored, _ = lane_strips(lanes.values, nodes, lanes.widths[at], lanes.slopes[at], starts, shape)
    profiles, sturdy = (
        lanes.offset + lanes.sign * samples.mean(axis=2, dtype=np.float64)
        for samples in (stored, _middle_half(stored))
    )
    answers = scale_answers(sturdy)
    for k, where in enumerate(places):
        yield LaneLook(where, profiles[k], sturdy[k], answers[k], Ridges(sturdy[k]))


def _middle_half(signal: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return each row's samples without the lowest and the highest quarter."""
    quarter = signal.shape[2] // 4
    return np.sort(signal, axis=2)[..., quarter : signal.shape[2] - quarter]


def row_windows(lanes: LaneSet, around: Around, kept: Kept | None = None) -> RowWindows:
    """Cut the windows of one band row out of the stored image.

    All windows are as long as the longest needs; what a lane may use for its background is limited to its
    own reach, so that a tall box in one lane changes nothing in another.

    Parameters
    ----------
    lanes : LaneSet
    around : Around
    kept : what an earlier measurement of the very same pixels found out, and a place for what this one does.
    """
    half = int(around.half.max())
    first = np.rint(around.centres).astype(int) - half
    columns = int(np.ceil(lanes.widths.max()))
    signal, cell_area = lane_strips(
        lanes.values, lanes.nodes, lanes.widths, lanes.slopes, first, (2 * half + 1, columns)
    )
    signal *= lanes.sign  # in place: of a large picture the windows are large, too
    signal += lanes.offset
    area = cell_area * columns
    at = first[:, None] + np.arange(2 * half + 1)[None, :]
    drawn = box_shares(2 * half + 1, around.tops - first, around.bottoms - first)
    top, bottom = max(0, around.span[0]), min(lanes.values.shape[0], around.span[1])
    in_span = (at >= top) & (at < bottom)
    inside = np.where(in_span, drawn, 0.0)
    near = np.abs(at + 0.5 - around.centres[:, None]) <= around.half[:, None] + 0.5
    banded = _covered(at, around.masks)
    usable, left_out = in_span & near & ~banded, np.zeros(at.shape)
    free = in_span & ~banded
    places = None if kept is None else _places(lanes, around, first, free)
    clean = cleaned(signal, free, around.thinnest, lanes.grey.step, kept, places)
    if clean is not None:
        signal, left_out, usable = clean.signal, clean.left_out, usable & ~clean.unknown
    return RowWindows(
        windows=Windows(signal, inside, usable, around.sigma, kept, places),
        row_area=area,
        first_row=first,
        saturated=_clipped_pixels(lanes, first, inside),
        in_span=in_span,
        cut_off=np.any(inside < drawn, axis=1) | _beside_the_image(lanes, around.centres),
        left_out=left_out,
    )


def _places(lanes: LaneSet, around: Around, first: NDArray[np.intp], free: BoolArray) -> tuple[Place, ...]:
    """Return all that the signal of each window depends on, without marks, but the pixels."""
    columns = int(np.ceil(lanes.widths.max()))
    each = zip(lanes.nodes, lanes.widths.tolist(), lanes.slopes.tolist(), first.tolist(), free, strict=True)
    return tuple(
        (nodes.tobytes(), width, slope, row, columns, own.tobytes(), around.thinnest)
        for nodes, width, slope, row, own in each
    )


def _clipped_pixels(lanes: LaneSet, first: NDArray[np.intp], inside: FloatArray) -> NDArray[np.intp]:
    """Return how many stored pixels in each box are at or above saturation."""
    out = np.zeros(len(first), dtype=np.intp)
    if not _clips(lanes, lanes.values):
        return out
    for k, start in enumerate(first):
        rows = np.flatnonzero(inside[k] > 0)
        if len(rows):
            out[k] = clipped_pixels(lanes, k, (int(start + rows[0]), int(start + rows[-1]) + 1))
    return out


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


def clipped_pixels(lanes: LaneSet, lane: int, rows: tuple[int, int]) -> int:
    """Return how many stored pixels of one lane between two rows are at or above saturation.

    None, if they do not touch: the brightest pixel of a picture that was scaled to it, and hot pixels, are
    at the end of the range, too.  A clipped band has a plateau.
    """
    if lanes.clip is None:
        return 0
    nodes, width, slope = lanes.nodes[lane], lanes.widths[lane], lanes.slopes[lane]
    if not _clips(lanes, stored_piece(lanes.values, nodes, width, rows, slope)):
        return 0
    stored = lane_strip(lanes.values, nodes, width, rows, slope, nearest=True)
    clipped = lanes.offset + lanes.sign * stored.signal >= lanes.clip
    return int(np.count_nonzero(clipped)) if _has_plateau(clipped) else 0


def _has_plateau(clipped: BoolArray) -> bool:
    """Return whether enough of the pixels touch each other."""
    from scipy.ndimage import label

    parts, _ = label(clipped, structure=np.ones((3, 3)))
    return int(np.bincount(parts[clipped], minlength=1).max()) >= PLATEAU


def _clips(lanes: LaneSet, stored: NDArray[np.generic]) -> bool:
    """Return whether any of the stored values is at or above saturation."""
    if lanes.clip is None:
        return False
    strongest = np.float32(stored.max() if lanes.sign > 0 else stored.min())
    return bool(lanes.offset + lanes.sign * strongest >= lanes.clip)


def _covered(at: NDArray[np.intp], masks: FloatArray) -> BoolArray:
    """Return which rows any band touches."""
    hit = np.zeros(at.shape, dtype=bool)
    for band in masks:
        hit |= (at + 1 > band[:, 0, None]) & (at < band[:, 1, None])
    return hit
