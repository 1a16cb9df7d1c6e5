"""Sums over a box in which each row counts by what it tells of the band (docs/decisions/0027-weak-bands.md).

The plain sum over a box is right whatever a band looks like, and takes up the noise of all its rows.
Where the shape is known, rows weighted by shape over variance estimate the same volume with the least noise
(Horne 1986, doi 10.1086/131801).  What is not known of the shape is variance, too: the stronger a band, the
more its weights turn into those of the plain sum.  Whether a band has the shape at all is asked of every
lane (Hausman 1978, doi 10.2307/1913827): as far as it has another, the plain sum counts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.band_shapes import FloatArray, Shape

PLACE_SD = 0.2  # widths by which a band lies off its row
WIDTH_SD = 0.05  # ln by which it differs in width from the others
SHAPE_SD = 0.005  # of the highest signal: by how much a band misses the common shape
WEAK, STRONG = 25.0, 50.0  # SNR of the plain sum up to which weights count fully, and from which not at all
OTHER_SHAPE = 7.8  # chi square of three contrasts, 5 %: at that a lane counts half by the plain sum


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """The shape of a row's bands at the rows of every lane's window, (lanes, rows), per row."""

    density: FloatArray  # integral 1
    by_place: FloatArray  # derivative by the place, in widths
    by_width: FloatArray  # derivative by the ln of the width

    def within(self, inside: FloatArray) -> Template:
        """Return the shapes scaled to what lies in the boxes: their sums are 1, those of the changes 0."""
        share = np.maximum(_dot(inside, self.density), 1e-9)[:, None]
        density = self.density / share

        def change(by: FloatArray) -> FloatArray:
            by = by / share
            return by - density * _dot(inside, by)[:, None]

        return Template(density, change(self.by_place), change(self.by_width))


def template(shape: Shape, at: FloatArray, places: FloatArray, width: float) -> Template:
    """Return the shape with parameters `at` and a width at places in rows, (lanes, rows), off the centres."""
    u = places / width
    density, by_u, _ = shape(u, at)
    return Template(density / width, -by_u / width, -(density + u * by_u) / width)


@dataclass(frozen=True, slots=True, eq=False)
class Noise:
    """What spoils the rows of each lane; arrays are (lanes,), in counts per row."""

    row_sd: FloatArray
    level_se: FloatArray  # of the background under the box
    alike: float = 1.0  # variance of a sum of neighbouring rows over that of as many independent ones


@dataclass(frozen=True, slots=True, eq=False)
class OptimalSums:
    """Volumes of weighted sums; arrays are (lanes,) unless said."""

    weights: FloatArray  # (lanes, rows) by which the rows of the plain sum count, 1 in plain sums
    weighted: NDArray[np.bool_]  # False: the plain sum
    volume: FloatArray
    noise_share: FloatArray  # SE by noise and background over that of the plain sum
    shape_se: FloatArray  # what the shape leaves open


def optimal_sums(signal: FloatArray, inside: FloatArray, shape: Template, noise: Noise) -> OptimalSums:
    """Return the volumes of bands of which the shape is known.

    Parameters
    ----------
    signal : (lanes, rows) counts per row above the background.
    inside : (lanes, rows) share of each row in the box.
    shape : of the bands, as at each lane's rows.
    noise : of the rows.
    """
    sums = _Sums(signal, inside, shape.within(inside), noise)
    first = sums.weights(np.zeros(len(signal)))
    best = sums.weights(np.abs(sums.volume(first)))
    volume = sums.volume(best)
    plain = np.ones_like(best)
    strong = _rise(volume / sums.noise_se(plain), WEAK, STRONG)
    other = sums.other_shape(best, np.abs(volume))
    share = strong + (1 - strong) * other
    counted = (share[:, None] < 1) & (inside > 0)
    weights = np.where(counted, best + share[:, None] * (plain - best), 1.0)
    return OptimalSums(
        weights,
        share < 1,
        sums.volume(weights),
        sums.noise_se(weights) / sums.noise_se(plain),
        sums.shape_se(weights, np.abs(volume)),
    )


def _rise(value: FloatArray, low: float, high: float) -> FloatArray:
    """Return 0 up to `low`, 1 from `high`, and a smooth rise between."""
    part = np.clip((value - low) / (high - low), 0.0, 1.0)
    return part * part * (3 - 2 * part)


class _Sums:
    """Weighted sums over boxes, their variances, and the weights that make these least."""

    def __init__(self, signal: FloatArray, inside: FloatArray, shape: Template, noise: Noise) -> None:
        self._signal, self._inside, self._shape, self._noise = signal, inside, shape, noise
        self._one = np.ones_like(signal)
        self._variance = noise.alike * noise.row_sd[:, None] ** 2

    def volume(self, weights: FloatArray) -> FloatArray:
        return np.einsum("lr,lr,lr->l", weights, self._inside, self._signal)

    def noise_se(self, weights: FloatArray) -> FloatArray:
        own = _dot(self._inside * weights, weights * self._variance)
        return np.sqrt(own + (_dot(self._inside, weights) * self._noise.level_se) ** 2)

    def shape_se(self, weights: FloatArray, volume: FloatArray) -> FloatArray:
        changes = self._modes(volume)[:, 1:]
        told = np.einsum("lr,lmr,lr->lm", self._inside, changes, weights)
        return np.sqrt(np.sum(told**2, axis=1))

    def _modes(self, volume: FloatArray) -> FloatArray:
        """Return what all rows of a lane share, (lanes, modes, rows): level, place, width; each by its SD."""
        by_place = (PLACE_SD * volume)[:, None] * self._shape.by_place
        by_width = (WIDTH_SD * volume)[:, None] * self._shape.by_width
        return np.stack([self._noise.level_se[:, None] * self._one, by_place, by_width], axis=1)

    def _spread(self, volume: FloatArray) -> FloatArray:
        """Return the variance of each row by itself: noise, and what the shape may miss."""
        density = np.maximum(self._shape.density, 0.0)
        highest = density.max(axis=1, keepdims=True)
        return self._variance + (SHAPE_SD * volume[:, None]) ** 2 * density * highest

    def weights(self, volume: FloatArray) -> FloatArray:
        """Return the weights of least variance that give a band of the shape its volume."""
        spread, modes = self._spread(volume), self._modes(volume)
        density = self._shape.density
        counted = modes * (self._inside / spread)[:, None, :]
        inner = counted @ modes.transpose(0, 2, 1) + np.eye(modes.shape[1])
        shares = np.linalg.solve(inner, counted @ density[:, :, None])
        best = (density - (shares.transpose(0, 2, 1) @ modes)[:, 0]) / spread
        return best / _dot(self._inside, best * density)[:, None]

    def other_shape(self, weights: FloatArray, volume: FloatArray) -> FloatArray:
        """Return how clearly a lane's band has another shape, 0 to 1.

        Three contrasts are zero on average for a band of the shape: plain less weighted sum, and the rows
        as they answer a change of place and of width.
        """
        inside, spread, modes = self._inside, self._spread(volume), self._modes(volume)
        contrasts = np.stack([1 - weights, self._shape.by_place, self._shape.by_width], axis=1)
        answer = np.einsum("lr,lcr,lr->lc", inside, contrasts, self._shape.density)
        contrasts[:, 1:] -= answer[:, 1:, None] * weights[:, None, :]
        scale = np.sqrt(np.einsum("lr,lcr->lc", inside * spread, contrasts**2)) + 1e-300
        contrasts /= scale[:, :, None]
        own = (contrasts * (inside * spread)[:, None, :]) @ contrasts.transpose(0, 2, 1)
        shared = (contrasts * inside[:, None, :]) @ modes.transpose(0, 2, 1)
        covariance = own + shared @ shared.transpose(0, 2, 1) + 1e-6 * np.eye(3)
        seen = np.einsum("lcr,lr->lc", contrasts, inside * self._signal)
        chi = np.einsum("lc,lc->l", seen, np.linalg.solve(covariance, seen[:, :, None])[:, :, 0])
        cubed = (np.maximum(chi, 0.0) / OTHER_SHAPE) ** 3
        return cubed / (1 + cubed)


def _dot(left: FloatArray, right: FloatArray) -> FloatArray:
    return np.einsum("lr,lr->l", left, right)
