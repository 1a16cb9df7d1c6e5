"""What clipped bands would have measured, by their unclipped flanks (docs/decisions/0029-clipped-bands.md).

The lanes of a row that are not clipped tell the shape of its bands.  In a clipped lane that shape is fitted
to the pixels that are not clipped, block by block across the lane, and stands in for the others; all that
was measured stays.  How good that is, is tried out on the whole bands: the same part of each is hidden, and
what comes back is compared with what was there.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.band_shapes import Emg, Gaussian, Measured
from blotquant.numerics.flank_fit import Blocks, FlankFit, flank_fit
from blotquant.numerics.joint_fit import JointFit, Overlap, joint_fit

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

FEWEST = 3  # whole bands that tell the shape and how well it serves
LEAST_SHOWN = 0.2  # share of its height that must be left of a band
MOST_UNSURE = 0.25  # relative standard error above which there is no estimate
_TRIED = 8  # whole bands on which an estimate is tried out, the strongest
_BLOCK_PX = 4  # columns of a block, about
_NO_BAND = 0.15  # share of its height by which a band may miss a Gaussian and still tell the shape
_FLANK_ROWS = 1.5  # rows per block that must be known on either side, on average
_ON_FLANK = 0.05  # share of the clipping level above which a row is on the flank and not in the foot


@dataclass(frozen=True, slots=True, eq=False)
class ClippedRow:
    """One band row; arrays begin with (lanes,)."""

    signal: FloatArray  # (lanes, rows, cols) above the background
    clipped: BoolArray  # (lanes, rows, cols) samples that a clipped pixel touches
    weight: FloatArray  # (lanes, rows) pixels that a row counts in the volume
    level: FloatArray  # (lanes,) clipping level above the background
    centres: FloatArray  # (lanes,) in rows of the window
    sigma: float  # SD of a band in rows
    noise: FloatArray  # (lanes,) SD of one row
    whole: BoolArray  # (lanes,) lanes whose band is clear and not clipped


@dataclass(frozen=True, slots=True, eq=False)
class Estimates:
    """Volumes of the clipped bands; NaN where there is none, and why."""

    volume: FloatArray  # (lanes,)
    relative_se: FloatArray  # (lanes,) of what stands in for the clipped pixels, share of the volume
    reason: tuple[str, ...]  # (lanes,) NO_SHAPE, ...; "" where there is an estimate or no need of one


NO_SHAPE, TOO_LITTLE, OTHER_SHAPE, OVERLAPS = "no shape", "too little", "other shape", "overlaps"


def estimates(row: ClippedRow) -> Estimates:
    """Estimate the volumes of the clipped bands of a row."""
    wanted = np.asarray(row.clipped.any(axis=(1, 2)))
    if not wanted.any():
        return refused(wanted, "")
    blocks = _blocks(row)
    tried = _telling(row, blocks)
    return refused(wanted, NO_SHAPE) if len(tried) < FEWEST else _estimated(row, blocks, wanted, tried)


def refused(lanes: BoolArray, reason: str) -> Estimates:
    """Return no estimate for any lane, and why in these."""
    none = np.full(len(lanes), np.nan)
    return Estimates(none, none, tuple(reason if lane else "" for lane in lanes))


def _telling(row: ClippedRow, blocks: Blocks) -> NDArray[np.intp]:
    """Return the strongest whole bands, without those that are far from a Gaussian (smears, doublets)."""
    strength = np.where(row.whole, row.signal.max(axis=(1, 2)), -np.inf)
    strongest = np.argsort(-strength, kind="stable")[: min(_TRIED, int(row.whole.sum()))]
    if len(strongest) < FEWEST:
        return strongest
    fit = flank_fit(blocks.of(strongest), Gaussian(), np.zeros(0), spread=0.3)
    misfit = fit.misfit / fit.model.max(axis=(1, 2))
    return strongest[misfit < _NO_BAND]


def _estimated(row: ClippedRow, blocks: Blocks, wanted: BoolArray, tried: NDArray[np.intp]) -> Estimates:
    shape = _shape(blocks, row, tried)
    free = flank_fit(blocks.of(tried), shape.shape, shape.shape_at, spread=0.1)
    usual = float(np.mean(free.log_width))
    spread = float(np.hypot(np.std(free.log_width, ddof=1), 0.005))
    asked = np.flatnonzero(wanted)
    fit = flank_fit(blocks.of(asked), shape.shape, shape.shape_at, spread=spread, usual=usual)
    shown = blocks.level[asked] / np.maximum(fit.model.max(axis=(1, 2)), 1e-300)
    bias, scatter = _tried_out(blocks.of(tried), free, shown, shape, (usual, spread))
    volume = _filled(blocks.of(asked), fit) / np.exp(bias)
    misfit = fit.misfit / np.maximum(blocks.level[asked], 1e-300)
    return _judged(row, blocks.of(asked), asked, volume, scatter, shown, misfit)


def _judged(
    row: ClippedRow,
    blocks: Blocks,
    asked: NDArray[np.intp],
    volume: FloatArray,
    scatter: FloatArray,
    shown: FloatArray,
    misfit: FloatArray,
) -> Estimates:
    lanes = len(row.signal)
    values, errors = np.full(lanes, np.nan), np.full(lanes, np.nan)
    reason = [""] * lanes
    little = (shown < LEAST_SHOWN) | ~_has_flanks(blocks) | ~(scatter <= MOST_UNSURE)
    for k, lane in enumerate(asked):
        if little[k]:
            reason[lane] = TOO_LITTLE
        elif misfit[k] > _ON_FLANK:
            reason[lane] = OTHER_SHAPE
        else:
            values[lane], errors[lane] = volume[k], scatter[k]
    return Estimates(values, errors, tuple(reason))


def _has_flanks(blocks: Blocks) -> BoolArray:
    """Return in which lanes enough rows on both sides of what is hidden are known and not in the foot."""
    rows = np.arange(blocks.signal.shape[2])
    flank = blocks.known & (blocks.signal > _ON_FLANK * blocks.level[:, None, None])
    hidden = ~blocks.known & blocks.in_box
    middle = (hidden * rows).sum(axis=2) / np.maximum(hidden.sum(axis=2), 1)
    above = (flank & (rows < middle[:, :, None])).sum(axis=(1, 2))
    below = (flank & (rows > middle[:, :, None])).sum(axis=(1, 2))
    return np.minimum(above, below) >= _FLANK_ROWS * blocks.signal.shape[1]


def _blocks(row: ClippedRow) -> Blocks:
    """Average the windows over blocks of a few columns; a block is known where all of its columns are."""
    columns = row.signal.shape[2]
    count = max(1, round(columns / _BLOCK_PX))
    starts = np.arange(count) * columns // count
    sizes = np.diff(np.append(starts, columns))
    signal = np.add.reduceat(row.signal, starts, axis=2) / sizes
    clipped = np.logical_or.reduceat(row.clipped, starts, axis=2)
    in_box = np.broadcast_to((row.weight > 0)[:, :, None], clipped.shape)
    return Blocks(
        signal.transpose(0, 2, 1),
        (in_box & ~clipped).transpose(0, 2, 1),
        in_box.transpose(0, 2, 1),
        row.weight[:, None, :] * (sizes / columns)[None, :, None],
        row.level,
        row.centres,
        row.sigma,
        row.noise * np.sqrt(count),
    )


def _shape(blocks: Blocks, row: ClippedRow, tried: NDArray[np.intp]) -> JointFit:
    """Return the simplest shape that suits all blocks of the whole bands (AICc), as for overlapping bands."""
    of = blocks.of(tried)
    lanes, count, rows = of.signal.shape
    overlap = Overlap(
        of.signal.reshape(-1, rows),
        of.known.reshape(-1, rows),
        np.repeat(of.centres, count)[:, None],
        row.sigma,
        np.repeat(of.noise, count),
        np.ones(lanes * count, dtype=bool),
    )
    plain = joint_fit(overlap, Gaussian())
    tailed = [joint_fit(overlap, Emg(side), plain) for side in (0.5, -0.5)]
    best = min((plain, *tailed), key=lambda fit: fit.aicc)
    amended = joint_fit(overlap, Measured(best.shape, best.shape_at), best)
    return min((best, amended), key=lambda fit: fit.aicc)


def _filled(blocks: Blocks, fit: FlankFit) -> FloatArray:
    """Return the volumes with the fitted band where pixels are hidden, (lanes,)."""
    whole = np.where(blocks.known, blocks.signal, fit.model)
    return np.einsum("lbr,lbr->l", whole, blocks.weight)


def _tried_out(
    whole: Blocks, free: FlankFit, shown: FloatArray, shape: JointFit, width: tuple[float, float]
) -> tuple[FloatArray, FloatArray]:
    """Hide as much of every whole band as of each clipped one; return mean and SD of ln of what comes back.

    The SD holds what the mean leaves uncertain, too.
    """
    wanted, lanes = len(shown), len(whole.signal)
    every = np.tile(np.arange(lanes), wanted)
    height = free.model.max(axis=(1, 2))[every] * np.repeat(np.minimum(shown, 1.0), lanes)
    hidden = free.model[every] >= height[:, None, None]
    hidden[:, :, 1:] |= hidden[:, :, :-1].copy()
    hidden[:, :, :-1] |= hidden[:, :, 1:].copy()
    again = whole.of(every)
    again = Blocks(
        again.signal,
        again.known & ~hidden,
        again.in_box,
        again.weight,
        height,
        again.centres,
        again.sigma,
        again.noise,
    )
    fit = flank_fit(again, shape.shape, shape.shape_at, spread=width[1], usual=width[0])
    true = np.einsum("lbr,lbr->l", whole.signal, whole.weight)[every]
    ratio = np.maximum(_filled(again, fit), 1e-3 * true) / true
    logs = np.log(ratio).reshape(wanted, lanes)
    mean, sd = logs.mean(axis=1), logs.std(axis=1, ddof=1)
    return mean, sd * np.sqrt(1 + 1 / lanes)
