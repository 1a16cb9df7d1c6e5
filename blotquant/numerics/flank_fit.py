"""Fit a band of known shape to those of its pixels that are not clipped, lane by lane, all lanes at once.

Across the lane a band is cut into blocks.  Each has a height of its own; their places follow a parabola
(bands frown and slant), and the width is that of the lane.  The heights are linear and solved for in every
step (variable projection, Golub and Pereyra 1973, doi 10.1137/0710036; the derivative is Kaufman's).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.band_shapes import Shape

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

_PLACE_SD = np.array([0.5, 0.3, 0.3])  # SDs of a band by which place, slant, frown may be off
_MOST_OFF = np.array([1.5, 1.0, 1.0, 0.5])  # limits of these and of ln width
_MISFIT = 0.005  # share of the highest signal by which a band may be expected to miss its shape
_STEPS = 20
_ENOUGH = 1e-5


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """Bands in blocks across their lanes; arrays begin with (lanes, blocks, rows) unless said."""

    signal: FloatArray  # mean over the block, above the background
    known: BoolArray  # in the box, and not clipped
    in_box: BoolArray
    weight: FloatArray  # pixels that each block and row counts in the volume
    level: FloatArray  # (lanes,) clipping level
    centres: FloatArray  # (lanes,) where each band should be
    sigma: float
    noise: FloatArray  # (lanes,) SD of one row of one block

    def of(self, lanes: NDArray[np.intp]) -> Blocks:
        """Return some of the lanes."""
        return Blocks(
            self.signal[lanes],
            self.known[lanes],
            self.in_box[lanes],
            self.weight[lanes],
            self.level[lanes],
            self.centres[lanes],
            self.sigma,
            self.noise[lanes],
        )


@dataclass(frozen=True, slots=True, eq=False)
class FlankFit:
    """The bands as fitted."""

    model: FloatArray  # (lanes, blocks, rows)
    log_width: FloatArray  # (lanes,) ln of width over the expected one
    misfit: FloatArray  # (lanes,) root mean square of what is missed, over the known rows, in counts


@dataclass(slots=True, eq=False)
class _State:
    at: FloatArray  # (lanes, 4) place, slant, frown in SDs; ln width
    unit: FloatArray  # (lanes, blocks, rows) density
    by_u: FloatArray
    u: FloatArray
    width: FloatArray  # (lanes,)
    height: FloatArray  # (lanes, blocks)
    missed: FloatArray  # (lanes, blocks, rows) in units of the scale
    cost: FloatArray  # (lanes,)


def flank_fit(
    blocks: Blocks, shape: Shape, shape_at: FloatArray, *, spread: float, usual: float = 0.0
) -> FlankFit:
    """Fit a band to the known rows of every lane.

    Parameters
    ----------
    blocks : Blocks
    shape, shape_at : the shape and its parameters, which are not changed.
    spread : ln by which the width of a lane may be expected to differ from the usual one.
    usual : ln of the usual width over `blocks.sigma`.
    """
    problem = _Problem(blocks, shape, shape_at, spread, usual)
    start = np.zeros((len(blocks.signal), 4))
    start[:, 3] = usual
    state, damping = problem.at(start), np.full(len(start), 1e-3)
    for _ in range(_STEPS):
        trial = problem.at(problem.stepped(state, damping))
        better = trial.cost <= state.cost
        gained = np.where(better, state.cost - trial.cost, 0.0)
        damping = np.where(better, damping / 10, damping * 10)
        done = bool(np.all(better & (gained <= _ENOUGH * state.cost)))
        state = _chosen(better, trial, state)
        if done:
            break
    known = np.maximum(blocks.known.sum(axis=(1, 2)), 1)
    missed = np.sqrt(np.sum(state.missed**2, axis=(1, 2)) / known) * problem.scale
    return FlankFit(state.height[:, :, None] * state.unit, state.at[:, 3], missed)


def _chosen(better: BoolArray, trial: _State, state: _State) -> _State:
    def pick(name: str) -> FloatArray:
        new, old = getattr(trial, name), getattr(state, name)
        return np.where(better.reshape(-1, *(1,) * (new.ndim - 1)), new, old)

    return _State(*(pick(name) for name in _State.__slots__))


class _Problem:
    """Sum of squares of every lane by itself, and the steps downhill."""

    def __init__(
        self, blocks: Blocks, shape: Shape, shape_at: FloatArray, spread: float, usual: float
    ) -> None:
        self._of, self._shape, self._shape_at = blocks, shape, shape_at
        count = blocks.signal.shape[1]
        x = (2 * np.arange(count) + 1) / count - 1
        self._across = np.stack([np.ones(count), x, x**2 - 1 / 3], axis=1)  # (blocks, 3)
        self._rows = np.arange(blocks.signal.shape[2]) + 0.5
        highest = np.where(blocks.known, blocks.signal, 0.0).max(axis=(1, 2))
        self.scale = np.maximum(np.hypot(blocks.noise, _MISFIT * highest), 1e-9 * highest.max() + 1e-300)
        self._expected = np.array([0.0, 0.0, 0.0, usual])
        self._certain = 1 / np.append(_PLACE_SD, spread) ** 2

    def at(self, at: FloatArray) -> _State:
        of = self._of
        width = of.sigma * np.exp(at[:, 3])
        places = of.centres[:, None] + of.sigma * (at[:, :3] @ self._across.T)
        u = (self._rows - places[:, :, None]) / width[:, None, None]
        unit, by_u, _ = self._shape(u, self._shape_at)
        seen = np.where(of.known, unit, 0.0)
        height = np.sum(seen * of.signal, axis=2) / np.maximum(np.sum(seen * unit, axis=2), 1e-12)
        missed = np.where(of.known, of.signal - height[:, :, None] * unit, 0.0) / self.scale[:, None, None]
        prior = np.sum(self._certain * (at - self._expected) ** 2, axis=1)
        return _State(at, unit, by_u, u, width, height, missed, np.sum(missed**2, axis=(1, 2)) + prior)

    def stepped(self, state: _State, damping: FloatArray) -> FloatArray:
        """Return the parameters after one damped step."""
        of = self._of
        slope = state.height[:, :, None] * state.by_u
        by_place = -slope * (of.sigma / state.width)[:, None, None]
        by_width = -state.u * slope
        columns = [by_place * self._across[None, :, None, k] for k in range(3)]
        derivatives = np.stack([*columns, by_width], axis=-1) * of.known[..., None]
        seen = np.where(of.known, state.unit, 0.0)
        along = (
            np.einsum("lbr,lbrp->lbp", seen, derivatives)
            / np.maximum(np.sum(seen * seen, axis=2), 1e-12)[..., None]
        )
        derivatives = (derivatives - seen[..., None] * along[:, :, None, :]) / self.scale[:, None, None, None]
        normal = np.einsum("lbrp,lbrq->lpq", derivatives, derivatives) + np.diag(self._certain)
        down = np.einsum("lbrp,lbr->lp", derivatives, state.missed)
        down -= self._certain * (state.at - self._expected)
        index = np.arange(4)
        normal[:, index, index] *= 1 + damping[:, None]
        step = np.linalg.solve(normal, down[:, :, None])[:, :, 0]
        return np.clip(state.at + step, self._expected - _MOST_OFF, self._expected + _MOST_OFF)
