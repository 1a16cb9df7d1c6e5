"""Volumes of bands and how sure they are (methods sections 4.2 to 4.6)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from blotquant.numerics.backgrounds import FloatArray, LineFit, correlation_factor


@dataclass(frozen=True, slots=True, eq=False)
class Extent:
    """How far a band's box reaches above and below its centre, in rows, and what it was drawn from."""

    above: float
    below: float
    sigma: float  # SD of the average band
    bare_above: float = np.inf  # from where on the band is too faint to spoil a background
    bare_below: float = np.inf


def box_shares(rows: int, top: FloatArray, bottom: FloatArray) -> FloatArray:
    """Return the share of each row that lies between top and bottom, (lanes, rows), 0 to 1.

    Fractional edges make a volume a continuous function of the box, without jumps when it is dragged.

    Parameters
    ----------
    rows : number of rows of the window.
    top, bottom : (lanes,) edges in rows of the window.
    """
    at = np.arange(rows, dtype=np.float64)
    upper = np.minimum(at[None, :] + 1, bottom[:, None])
    lower = np.maximum(at[None, :], top[:, None])
    return np.clip(upper - lower, 0.0, 1.0)


def share_sums(values: FloatArray, top: FloatArray, bottom: FloatArray) -> FloatArray:
    """Return the sum of values between top and bottom, parts of rows by their share, (boxes, lanes).

    The same as with `box_shares`, by cumulative sums: many boxes over the same rows cost no more than one.

    Parameters
    ----------
    values : (lanes, rows)
    top, bottom : (boxes, lanes) edges in rows; beyond the first and the last row there is nothing.
    """
    lanes, rows = values.shape
    summed = np.zeros((lanes, rows + 1))
    np.cumsum(values, axis=1, out=summed[:, 1:])
    lane = np.arange(lanes)

    def up_to(edge: FloatArray) -> FloatArray:
        at = np.clip(edge, 0.0, rows)
        whole = np.minimum(at.astype(np.intp), rows - 1)
        return summed[lane, whole] + (at - whole) * values[lane, whole]

    return up_to(np.maximum(top, bottom)) - up_to(top)


def volumes(
    profiles: FloatArray, background: FloatArray, inside: FloatArray, row_area: FloatArray
) -> FloatArray:
    """Return the background-subtracted volume of each lane's box in counts; negatives are kept.

    Parameters
    ----------
    profiles, background : (lanes, rows) mean signal per row.
    inside : (lanes, rows) share of each row in the box.
    row_area : (lanes, rows) image pixels that each row stands for.
    """
    return np.einsum("lr,lr,lr->l", profiles - background, inside, row_area)


def empty_box_se(fit: LineFit, inside: FloatArray, row_area: FloatArray) -> FloatArray:
    """Return the SE of the volume of an empty box, in counts, per lane.

    Noise of the rows in the box plus the uncertainty of the background drawn under it, both enlarged for
    neighbouring rows being alike:  SE^2 = area^2 sd^2 (rows * f_box + leverage * f_long).
    """
    rows = inside.sum(axis=1)
    area = np.einsum("lr,lr->l", inside, row_area) / np.maximum(rows, 1e-9)
    in_box = correlation_factor(fit.residual, float(np.median(rows)))
    along = correlation_factor(fit.residual, float(fit.residual.shape[1]))
    return area * fit.noise_sd * np.sqrt(np.maximum(rows * in_box + fit.leverage * along, 1e-12))


def level_error(fit: LineFit, inside: FloatArray) -> FloatArray:
    """Return the SE of the mean background under each box, per row, (lanes,)."""
    along = correlation_factor(fit.residual, float(fit.residual.shape[1]))
    return fit.noise_sd * np.sqrt(fit.leverage * along) / np.maximum(inside.sum(axis=1), 1e-9)


def average_band(profiles: FloatArray, centres: FloatArray, weights: FloatArray, half: int) -> FloatArray:
    """Return the weighted average of bands aligned at their centres, (2 * half + 1,) rows.

    Parameters
    ----------
    profiles : (lanes, rows), background-free as far as can be.
    centres : (lanes,) band centres in rows (+0.5 = middle of a row).
    weights : (lanes,) not negative, not all zero.
    """
    offsets = np.arange(-half, half + 1, dtype=np.float64)
    grid = np.arange(profiles.shape[1]) + 0.5
    stack = np.array([np.interp(offsets + c, grid, p) for p, c in zip(profiles, centres, strict=True)])
    return np.average(stack, axis=0, weights=weights)


def extent(average: FloatArray, sigma: float, factor: float, room: float = np.inf) -> Extent:
    """Return the box of an average band: `factor` SDs, or on until the band has left the background.

    A straight line through the outermost fifths of the average is taken off first.  A tail is followed to
    1 % of the peak for at most twice `factor` SDs, and to 0.2 % for at most one and a half times them where
    no other band is near; a valley towards a neighbour ends the box (methods section 4.2).

    Parameters
    ----------
    average : (2 * half + 1,) the average band, its centre in the middle.
    sigma : SD to fall back on when the average shows no band.
    factor : half height of the box in SDs.
    room : rows to which the faintest part of a tail may be followed.
    """
    half = len(average) // 2
    flat = average - _end_line(average)
    peak = half + int(np.argmax(flat[half - 2 : half + 3])) - 2
    width = _fwhm(flat, peak) / 2.3548
    own = width if 0.4 * sigma < width < 2.5 * sigma else sigma
    shift = peak - half
    above = _reach(flat[peak::-1], own * factor, room) - shift
    below = _reach(flat[peak:], own * factor, room) + shift
    bare = [_bare(side, own, factor) for side in (flat[peak::-1], flat[peak:])]
    return Extent(float(above), float(below), float(own), bare[0] - shift, bare[1] + shift)


def _end_line(average: FloatArray) -> FloatArray:
    part = max(2, len(average) // 5)
    place = np.arange(len(average), dtype=np.float64)
    left, right = np.median(average[:part]), np.median(average[-part:])
    middle = (part - 1) / 2
    return left + (right - left) * (place - middle) / (len(average) - 1 - 2 * middle)


def _fwhm(flat: FloatArray, peak: int) -> float:
    top = flat[peak]
    if top <= 0:
        return 0.0
    sides: list[float] = []
    for side in (flat[peak::-1], flat[peak:]):
        below = np.flatnonzero(side < top / 2)
        if len(below) == 0:
            return 0.0
        at = int(below[0])
        sides.append(at - 1 + (side[at - 1] - top / 2) / max(side[at - 1] - side[at], 1e-300))
    return sum(sides)


def _reach(side: FloatArray, least: float, room: float) -> float:
    """Return how far one side of the band reaches from its peak (`side[0]`)."""
    tail = min(_fallen(side, 0.01, least), 2 * least)
    faint = min(_fallen(side, 0.002, least), 1.5 * least, room)
    return max(least, tail, faint)


def _bare(side: FloatArray, sigma: float, factor: float) -> float:
    """Return from where on one side of the band is bare enough to count as background."""
    least = (factor + 0.5) * sigma
    return float(np.clip(_fallen(side, 0.003, least), least, 2 * factor * sigma))


def _fallen(side: FloatArray, share: float, otherwise: float) -> float:
    """Return where one side of the band falls to a share of its peak."""
    level = share * side[0]
    below = np.flatnonzero(side <= level)
    if len(below) == 0 or not side[0] > 0:
        return otherwise
    at = int(below[0])
    return at - 1 + float((side[at - 1] - level) / max(side[at - 1] - side[at], 1e-300))
