"""Bands that overlap their neighbours: parted by a joint fit (docs/decisions/0025-joint-fit.md).

Rows are measured one by one first, with boxes cut at the valley.  Where the boxes of neighbouring rows
would run into each other, one shape is fitted to all lanes, and the bands' own curves take the place of the
boxes.  Only where that says nothing (a clipped band, a lane that looks like no sum of such bands) the cut
at the valley stays, and is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from blotquant.analysis.bands import Parted, RowMeasured
from blotquant.analysis.boxes import Boxes
from blotquant.analysis.errors import FIT_ERROR
from blotquant.numerics.backgrounds import BoolArray, FloatArray, correlation_factor
from blotquant.numerics.band_shapes import Gaussian
from blotquant.numerics.integrate import level_error
from blotquant.numerics.joint_fit import JointFit, Overlap, joint_fit
from blotquant.numerics.shape_choice import misfit, simplest_fit

NOT_SUCH_BANDS = 0.1  # of the highest signal: misfit from which a lane is no sum of such bands
_TELLING_MISFIT = 0.05  # from which it does not say what the shape is
_NO_HOLE = 0.02  # below, what looks like a hole in a band is the valley beside it
_LEAST_OF_BOX = 0.2  # of the SE of its box: no fit can be surer of a band than that

Found = Mapping[int, RowMeasured]


@dataclass(frozen=True, slots=True, eq=False)
class _Together:
    """Overlapping rows of one blot on a common grid; arrays begin with (lanes,)."""

    rows: tuple[int, ...]  # of the blot
    lanes: NDArray[np.intp]  # those without boxes set by hand
    first: NDArray[np.intp]  # image row of the first row
    signal: FloatArray  # (lanes, rows) above the background
    known: BoolArray  # (lanes, rows)
    clipped: BoolArray  # lanes with clipped rows, which are not known
    noise: FloatArray  # SD of one row
    level_error: FloatArray  # SE of the background under the boxes, per row


def part(found: Found, drawn: Boxes, span: tuple[int, int], votes: BoolArray) -> dict[int, RowMeasured]:
    """Return the rows as they were found, with overlapping bands parted by a fit.

    Parameters
    ----------
    found : rows as measured with boxes cut at the valley.
    drawn : the boxes of all rows of the blot.
    span : image rows that belong to the lanes.
    votes : (lanes,) lanes that say what a band looks like; markers do not.
    """
    out = dict(found)
    for run in drawn.overlapping():
        measured = [row for row in run if row in found]
        rows = [row for row in run if measured and measured[0] - 1 <= row <= measured[-1] + 1]
        lanes = np.flatnonzero(~drawn.by_hand[rows].any(axis=0))
        if measured and len(lanes):
            together = _together(found, drawn, rows, lanes, span)
            overlap, fit = _fitted(together, drawn, votes[lanes])
            missed = misfit(overlap, fit)
            for row in measured:
                out[row] = _replaced(found[row], row, together, fit, missed)
    return out


def _together(
    found: Found, drawn: Boxes, rows: Sequence[int], lanes: NDArray[np.intp], span: tuple[int, int]
) -> _Together:
    """Put what was measured of the rows on one grid: the mean of the windows where they overlap."""
    measured = [found[row] for row in rows if row in found]
    top, bottom = drawn.tops[rows[0]][lanes], drawn.bottoms[rows[-1]][lanes]
    first = np.floor(top).astype(np.intp)
    at = first[:, None] + np.arange(int(np.ceil(bottom - first).max()))
    signal, times, clipped = np.zeros(at.shape), np.zeros(at.shape), np.zeros(at.shape, dtype=bool)
    for one in measured:
        index = at - one.first_row[lanes, None]
        there = (index >= 0) & (index < one.profile.shape[1])
        index = np.clip(index, 0, one.profile.shape[1] - 1)
        above = np.take_along_axis((one.profile - one.background)[lanes], index, axis=1)
        signal += np.where(there, above, 0.0)
        times += there
        if one.clipped is not None:
            clipped |= there & np.take_along_axis(one.clipped[lanes], index, axis=1)
    in_boxes = (at + 1 > top[:, None]) & (at < bottom[:, None])
    known = (times > 0) & in_boxes & (at >= span[0]) & (at < span[1]) & ~clipped
    lines = [(one.line, one.inside) for one in measured if one.line is not None]
    return _Together(
        tuple(rows),
        lanes,
        first,
        signal / np.maximum(times, 1),
        known,
        np.any(in_boxes & clipped, axis=1),
        np.mean([line.noise_sd[lanes] for line, _ in lines], axis=0),
        np.mean([level_error(line, inside)[lanes] for line, inside in lines], axis=0),
    )


def _fitted(together: _Together, drawn: Boxes, votes: BoolArray) -> tuple[Overlap, JointFit]:
    """Return the overlap and the fit of the simplest shape that suits all its lanes."""
    centres = drawn.centres[list(together.rows)][:, together.lanes].T - together.first[:, None]
    sigma = float(np.mean([drawn.extents[row].sigma for row in together.rows]))
    telling = votes & ~together.clipped
    overlap = Overlap(together.signal, together.known, centres, sigma, together.noise, telling)
    plain = joint_fit(overlap, Gaussian())
    odd = misfit(overlap, plain) > _TELLING_MISFIT
    if odd.any() and (telling & ~odd).any():
        centres = np.where(odd[:, None], _as_in_other_lanes(together, plain, telling & ~odd), centres)
        overlap = replace(overlap, centres=centres, telling=telling & ~odd)
        plain = joint_fit(overlap, Gaussian())
        telling = telling & (misfit(overlap, plain) < _TELLING_MISFIT)
        overlap = replace(overlap, telling=telling)
    return overlap, simplest_fit(overlap, plain)


def _as_in_other_lanes(together: _Together, fit: JointFit, good: BoolArray) -> FloatArray:
    """Return where a parabola through the bands of the good lanes has the bands of all, (lanes, bands).

    A row is followed from lane to lane by its maximum; of a weak band beside a strong one, or in noise, it
    can be another's.
    """
    lanes, first = together.lanes.astype(np.float64), together.first[:, None]
    degree = min(2, int(good.sum()) - 1)
    curves = np.polynomial.polynomial.polyfit(lanes[good], (fit.centres + first)[good], degree)
    return np.asarray(np.polynomial.polynomial.polyval(lanes, curves).T - first, dtype=np.float64)


def _replaced(
    one: RowMeasured, row: int, together: _Together, fit: JointFit, missed: FloatArray
) -> RowMeasured:
    """Return a row with the fitted bands in the place of its boxes, in the lanes that they suit."""
    band, lanes = together.rows.index(row), together.lanes
    by_fit = np.zeros(len(one.volume), dtype=bool)
    by_fit[lanes] = (missed < NOT_SUCH_BANDS) & (one.saturated[lanes] == 0)
    cut = np.zeros(len(one.volume), dtype=bool)
    cut[lanes] = ~by_fit[lanes]
    places = one.first_row[lanes, None] + np.arange(one.profile.shape[1]) + 0.5 - together.first[:, None]
    fitted = np.zeros_like(one.profile)
    fitted[lanes] = fit.curves(places)[:, band]
    fitted[~by_fit] = 0.0
    volume = np.where(by_fit, np.einsum("lr,lr->l", fitted, one.row_area), one.volume)
    whole = np.zeros(len(volume), dtype=bool)
    whole[lanes] = missed < _NO_HOLE
    empty, se = one.se.copy(), one.se.copy()
    area = one.row_area[lanes].mean(axis=1)
    empty[lanes] = np.maximum(area * _error(together, fit, fit.empty_sd, band), _LEAST_OF_BOX * one.se[lanes])
    se[lanes] = np.maximum(area * _error(together, fit, fit.area_sd, band), empty[lanes])
    se[lanes] = np.hypot(se[lanes], FIT_ERROR * volume[lanes])
    return replace(
        one,
        volume=volume,
        se=np.where(by_fit, empty, one.se),
        ghost=one.ghost & ~(by_fit & whole),
        alternatives=tuple((name, other + volume - one.volume) for name, other in one.alternatives),
        parted=Parted(fit.shape.name, by_fit, cut, fitted, np.where(by_fit, se, one.se)),
    )


def _error(together: _Together, fit: JointFit, sd: FloatArray, band: int) -> FloatArray:
    """Return the SE of one band's areas: what the fit leaves open, and the background's level."""
    residual = np.where(together.known, fit.residual, np.nan)
    alike = correlation_factor(residual, 5 * float(np.median(fit.widths)))
    own = sd[:, band] * np.sqrt(alike)
    return np.hypot(own, fit.area_by_level[:, band] * together.level_error)
