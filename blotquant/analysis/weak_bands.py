"""Weak bands: rows that count by the shape of the row's bands (docs/decisions/0027-weak-bands.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from blotquant.analysis.bands import RowMeasured, Weighed
from blotquant.analysis.boxes import Boxes
from blotquant.analysis.errors import own_error
from blotquant.analysis.row_shapes import RowShape, row_shape, share_in_box
from blotquant.model import Method
from blotquant.numerics.backgrounds import BoolArray, FloatArray, correlation_factor
from blotquant.numerics.optimal_sums import STRONG, Noise, OptimalSums, optimal_sums, template

BEYOND_UNSURE = 0.25  # of what the shape puts beyond the box


def refined(
    found: Mapping[int, RowMeasured], drawn: Boxes, votes: BoolArray, method: Method
) -> dict[int, RowMeasured]:
    """Return the rows with what the shape of their bands tells; those that overlap others stay as they are.

    Parameters
    ----------
    found : rows as measured, overlapping ones parted.
    drawn : the boxes of all rows of the blot.
    votes : (lanes,) lanes that say what a band looks like; markers do not.
    method : whether weak bands are weighted.
    """
    return {row: _refined(one, drawn, row, votes, method) for row, one in found.items()}


def _refined(one: RowMeasured, drawn: Boxes, row: int, votes: BoolArray, method: Method) -> RowMeasured:
    automatic = ~drawn.by_hand[row] & (one.inside.sum(axis=1) > 0)
    whole = automatic & (one.saturated == 0)
    shape = row_shape(one, drawn, row, votes & whole) if one.parted is None else None
    if shape is None:
        return one
    by_line = method.background in ("masked_line", "masked_quadratic")
    share = share_in_box(one, drawn, row, shape, by_line=by_line)
    beyond = np.where(whole & _uncut(one, drawn, row), 1 - share, 0.0)
    weak = automatic & (one.volume < STRONG * one.se)
    if method.weak_bands == "weighted" and weak.any():
        one = _weighed(one, drawn, row, shape, np.flatnonzero(weak))
    return _completed(one, beyond) if shape.told_beyond else _in_doubt(one, beyond)


def _uncut(one: RowMeasured, drawn: Boxes, row: int) -> BoolArray:
    """Return which boxes reach as far as automatic boxes do."""
    top, bottom = drawn.reach(row)
    return ~one.cut_by_edge & (drawn.tops[row] <= top + 1e-6) & (drawn.bottoms[row] >= bottom - 1e-6)


def _completed(one: RowMeasured, beyond: FloatArray) -> RowMeasured:
    """Return a row with the share of its bands that lies beyond the boxes."""
    share = 1 - beyond
    return replace(
        _in_doubt(one, BEYOND_UNSURE * beyond),
        volume=one.volume / share,
        se=one.se / share,
        own_se=None if one.own_se is None else one.own_se / share,
        alternatives=tuple((name, other / share) for name, other in one.alternatives),
        other_boxes=tuple((name, other / share) for name, other in one.other_boxes),
        share=share,
    )


def _in_doubt(one: RowMeasured, share: FloatArray) -> RowMeasured:
    """Return a row of which a share of each band is in doubt."""
    return replace(one, doubt=np.hypot(one.doubt, share * one.volume))


def _weighed(
    one: RowMeasured, drawn: Boxes, row: int, shape: RowShape, lanes: NDArray[np.intp]
) -> RowMeasured:
    """Return a row with the rows of some lanes' boxes weighted."""
    rows = np.arange(one.profile.shape[1]) + 0.5
    places = rows + (one.first_row[lanes] - drawn.centres[row, lanes] - shape.off)[:, None]
    bands = template(shape.shape, shape.at, places, shape.width)
    signal = ((one.profile - one.background) * one.row_area)[lanes]
    sums = optimal_sums(signal, one.inside[lanes], bands, _noise(one, lanes))
    return _replaced(one, lanes, sums, shape.shape.name)


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
    own = one.own_se
    if one.unrest is not None and one.line is not None:
        own = own_error(one.unrest, one.line, one.inside * weights, one.row_area, weights)
    rows = np.maximum(one.inside.sum(axis=1), 1e-9)
    level = np.einsum("lr,lr->l", one.inside, weights) / rows  # what counts of a change of the background

    def moved(other: FloatArray) -> FloatArray:
        """Return a volume as another background or box moves it, weighted."""
        return np.where(counts, volume + level * (other - one.volume), other)

    return replace(
        one,
        volume=volume,
        se=se,
        doubt=doubt,
        own_se=own,
        alternatives=tuple((name, moved(other)) for name, other in one.alternatives),
        other_boxes=tuple((name, moved(other)) for name, other in one.other_boxes),
        weighed=Weighed(shape, weights, counts),
    )
