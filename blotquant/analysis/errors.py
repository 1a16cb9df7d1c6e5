"""How sure the volumes of bands are: what noise, grey steps, marks and a band's own light leave open."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from blotquant.model import Method
from blotquant.numerics.backgrounds import FloatArray, LineFit, Windows
from blotquant.numerics.grain import grain
from blotquant.numerics.grey_scale import GreyScale
from blotquant.numerics.integrate import empty_box_se
from blotquant.numerics.windows import RowWindows

FIT_ERROR = 0.001  # of a volume: what a fit leaves open beyond its own error
STANDING_IN = 0.05  # share of what stands in for pixels left out that is uncertain


def standard_error(fit: LineFit, cut: RowWindows, method: Method, grey: GreyScale) -> FloatArray:
    """Return the SE of an empty box under the chosen background, in counts, never zero.

    Of a border median only as many rows as its border tell the background, and a median is pi / 2 times as
    uncertain as a mean.  For methods that follow minima the noise about the line is used
    (finding SE_OF_LINE).
    """
    if method.background == "border_median":
        rows = cut.windows.inside.sum(axis=1)
        border = np.pi / 2 * rows**2 / (2 * method.border_px)
        fit = replace(fit, leverage=np.maximum(border, fit.leverage))
    se = empty_box_se(fit, cut.windows.inside, cut.row_area)
    return np.maximum(se, least_error(cut.windows, cut.row_area, grey))


def least_error(windows: Windows, row_area: FloatArray, grey: GreyScale) -> FloatArray:
    """Return the least SE that the volumes of boxes can have, (lanes,), in counts, never zero.

    Rounding to the steps of the grey scale is the least noise of a picture that has such steps.
    """
    rows = np.maximum(windows.inside.sum(axis=1), 1.0)
    area = np.einsum("lr,lr->l", windows.inside, row_area) / rows
    rounding = grey.row_sd(windows.signal.shape[2]) * area * np.sqrt(rows)
    largest = max(float(windows.signal.max()), -float(windows.signal.min()))
    of_floats = 1e-9 * (largest or 1.0) * np.maximum(area * rows, 1.0)
    return np.maximum(rounding, of_floats)


def own_error(
    noisier: FloatArray, line: LineFit, weighted: FloatArray, row_area: FloatArray, weights: FloatArray
) -> FloatArray:
    """Return the SE that the noise of a band's own light adds to its volume, in counts, (lanes,).

    Parameters
    ----------
    noisier : (lanes, rows) see `numerics.grain.unrest`.
    line : the background, for the noise of its rows.
    weighted : (lanes, rows) share of each row in the box, times its weight.
    row_area : (lanes, rows)
    weights : (lanes, rows)
    """
    each = weighted * weights * row_area**2
    return np.sqrt(grain(line.residual) * np.maximum(np.einsum("lr,lr->l", each, noisier), 0.0))


def in_doubt(cut: RowWindows, level: FloatArray, grey: GreyScale) -> FloatArray:
    """Return how uncertain a volume is beside the noise, in counts, (lanes,).

    The shape that stands in for pixels left out is good to a twentieth; and where the noise does not blur
    the steps of the grey scale, the level of the background is wrong by the same under all of a band.
    """
    above = cut.windows.profiles - level
    counts = cut.windows.inside * cut.row_area
    instead = np.einsum("lr,lr,lr->l", np.maximum(above, 0.0), cut.left_out, counts)
    stepped = grey.ripple / np.sqrt(2) * np.einsum("lr,lr->l", above > grey.step / 2, counts)
    return np.hypot(STANDING_IN * instead, stepped)
