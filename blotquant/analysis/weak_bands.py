"""Weak bands: rows that count by the shape of the row's bands (docs/decisions/0027-weak-bands.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from blotquant.analysis.bands import RowMeasured, Weighed
from blotquant.analysis.boxes import Boxes
from blotquant.numerics.backgrounds import BoolArray, FloatArray, correlation_factor
from blotquant.numerics.band_shapes import Shape
from blotquant.numerics.integrate import average_band
from blotquant.numerics.joint_fit import Overlap
from blotquant.numerics.optimal_sums import STRONG, Noise, OptimalSums, optimal_sums, template
from blotquant.numerics.shape_choice import simplest_fit

KNOWN_SHAPE = 15.0  # SNR of the bands of a row together from which their shape can be told
_DIFFERENT = 0.05  # by how much single bands of a row differ: no band of it counts as more than 20 SNR


@dataclass(frozen=True, slots=True, eq=False)
class _RowShape:
    """What the bands of a row look like on average."""

    shape: Shape
    at: FloatArray  # parameters
    off: float  # rows below the middle of the boxes
    width: float  # rows


def weighed_rows(found: Mapping[int, RowMeasured], drawn: Boxes, votes: BoolArray) -> dict[int, RowMeasured]:
    """Return the rows as they were found, with the weak bands of rows that overlap none summed with weights.

    Parameters
    ----------
    found : rows as measured, overlapping ones parted.
    drawn : the boxes of all rows of the blot.
    votes : (lanes,) lanes that say what a band looks like; markers do not.
    """
    return {row: _weighed(one, drawn, row, votes) for row, one in found.items()}


def _weighed(one: RowMeasured, drawn: Boxes, row: int, votes: BoolArray) -> RowMeasured:
    automatic = ~drawn.by_hand[row] & (one.inside.sum(axis=1) > 0)
    weak = automatic & (one.volume < STRONG * one.se)
    if one.parted is not None or one.line is None or not weak.any():
        return one
    shape = _row_shape(one, drawn, row, votes & automatic & (one.saturated == 0))
    if shape is None:
        return one
    lanes = np.flatnonzero(weak)
    rows = np.arange(one.profile.shape[1]) + 0.5
    places = rows + (one.first_row[lanes] - drawn.centres[row, lanes] - shape.off)[:, None]
    bands = template(shape.shape, shape.at, places, shape.width)
    signal = ((one.profile - one.background) * one.row_area)[lanes]
    sums = optimal_sums(signal, one.inside[lanes], bands, _noise(one, lanes))
    return _replaced(one, lanes, sums, shape.shape.name)


def _row_shape(one: RowMeasured, drawn: Boxes, row: int, telling: BoolArray) -> _RowShape | None:
    """Return the shape of the average band, a Gaussian or one with a tail (AICc); None if it is too faint."""
    snr = np.where(telling, np.maximum(one.volume / one.se, 0.0), 0.0)
    weight = snr / (1 + (_DIFFERENT * snr) ** 2)
    if not float(weight @ snr) > KNOWN_SHAPE * float(np.sqrt(weight @ weight)):
        return None
    weight = weight / one.se  # an average of shapes: bands of one volume count alike
    reach = drawn.extents[row]
    half = int(np.ceil(max(reach.above, reach.below)))
    above, centres = one.profile - one.background, drawn.centres[row] - one.first_row
    average = average_band(above, centres, weight, half)[None, :]
    offsets = np.arange(-half, half + 1)
    known = ((offsets >= -reach.above) & (offsets <= reach.below))[None, :]
    noise = np.array([float(np.linalg.norm(weight * _row_sd(one))) / float(weight.sum())])
    overlap = Overlap(average, known, np.array([[half + 0.5]]), reach.sigma, noise, np.array([True]))
    fit = simplest_fit(overlap)
    off, width = float(fit.centres[0, 0]) - half - 0.5, float(fit.widths[0, 0])
    return _RowShape(fit.shape, fit.shape_at, off, width)


def _row_sd(one: RowMeasured) -> FloatArray:
    """Return the noise of a row of each lane's profile."""
    return np.zeros(len(one.volume)) if one.line is None else one.line.noise_sd


def _noise(one: RowMeasured, lanes: NDArray[np.intp]) -> Noise:
    """Return the noise per row in counts; what it leaves of the SE of a box is that of the background."""
    rows = one.inside.sum(axis=1)
    area = np.einsum("lr,lr->l", one.inside, one.row_area) / np.maximum(rows, 1e-9)
    alike = 1.0 if one.line is None else correlation_factor(one.line.residual, float(np.median(rows)))
    row_sd = np.minimum(area * _row_sd(one), one.se / np.sqrt(rows * alike + 1e-9))
    level = np.sqrt(np.maximum(one.se**2 - alike * rows * row_sd**2, 0.0)) / np.maximum(rows, 1e-9)
    return Noise(np.maximum(row_sd, 1e-9 * one.se)[lanes], level[lanes], alike)


def _replaced(one: RowMeasured, lanes: NDArray[np.intp], sums: OptimalSums, shape: str) -> RowMeasured:
    """Return a row with weighted sums in the place of the plain ones of some lanes."""
    lanes, weights = lanes[sums.weighted], np.ones_like(one.profile)
    counts = np.zeros(len(weights), dtype=bool)
    counts[lanes] = True
    weights[lanes] = sums.weights[sums.weighted]
    volume, se, doubt = one.volume.copy(), one.se.copy(), one.doubt.copy()
    volume[lanes] = sums.volume[sums.weighted]
    se[lanes] = one.se[lanes] * sums.noise_share[sums.weighted]
    doubt[lanes] = np.hypot(one.doubt[lanes], sums.shape_se[sums.weighted])
    rows = np.maximum(one.inside.sum(axis=1), 1e-9)
    level = np.einsum("lr,lr->l", one.inside, weights) / rows  # what counts of a change of the background
    return replace(
        one,
        volume=volume,
        se=se,
        doubt=doubt,
        alternatives=tuple(
            (name, np.where(counts, volume + level * (other - one.volume), other))
            for name, other in one.alternatives
        ),
        weighed=Weighed(shape, weights, counts),
    )
