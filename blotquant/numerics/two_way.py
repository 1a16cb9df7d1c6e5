"""The log two-way model: what a condition adds, whatever the blot it was measured on.

y_ij = c_i + b_j + e, least squares on the ln scale (methods, 6.4 d and 6.6).  Blots are fixed
blocks, so differences of conditions have a t distribution with the residual degrees of freedom.
Conditions that no chain of blots connects cannot be compared: each connected part is a model of
its own, and a difference across parts is NaN.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from blotquant.numerics.least_squares import FloatArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class TwoWay:
    """A fitted model.  Effects are on the ln scale, each part's conditions about their own mean."""

    condition: FloatArray  # (conditions,) effects
    block: FloatArray  # (blocks,) effects: how much more everything is on that blot
    part: IntArray  # (conditions,) the connected part of each condition
    block_part: IntArray  # (blocks,)
    unscaled: FloatArray  # (conditions, conditions) covariance of the effects over sigma^2
    sigma: FloatArray  # (parts,) residual standard deviation, NaN without degrees of freedom
    df: IntArray  # (parts,) residual degrees of freedom
    residuals: FloatArray  # (n,)

    @property
    def is_connected(self) -> bool:
        """Whether all conditions can be compared with each other."""
        return len(self.df) == 1


@dataclass(frozen=True, slots=True, eq=False)
class Contrasts:
    """Differences of conditions, each an array with one value a difference."""

    estimate: FloatArray  # ln scale; NaN between parts that nothing connects
    se: FloatArray  # NaN without degrees of freedom
    df: IntArray
    covariance: FloatArray  # over sigma^2


def parts(condition: IntArray, block: IntArray) -> tuple[IntArray, IntArray]:
    """Return the connected part of each condition and of each block, numbered from 0.

    Two conditions are in one part if a chain of blots leads from one to the other.

    Parameters
    ----------
    condition, block : (n,) number of the condition and block of each value
    """
    of_condition = np.arange(condition.max() + 1)
    of_block = np.zeros(block.max() + 1, dtype=np.intp)
    while True:
        before = of_condition.copy()
        of_block[:] = len(of_condition)
        np.minimum.at(of_block, block, of_condition[condition])
        np.minimum.at(of_condition, condition, of_block[block])
        if bool((before == of_condition).all()):
            break
    names, numbered = np.unique(of_condition, return_inverse=True)
    return numbered.astype(np.intp), np.searchsorted(names, of_block).astype(np.intp)


def two_way(values: FloatArray, condition: IntArray, block: IntArray) -> TwoWay:
    """Fit the two-way model.

    Parameters
    ----------
    values : (n,) ln of what was measured
    condition, block : (n,) number of the condition and the block of each, from 0 without gaps
    """
    of_condition, of_block = parts(condition, block)
    conditions, blocks = len(of_condition), len(of_block)
    design = np.zeros((len(values), conditions + blocks))
    rows = np.arange(len(values))
    design[rows, condition] = design[rows, conditions + block] = 1.0
    middle = values.mean()  # taken off first: large values with small differences keep their digits
    inverse = np.linalg.pinv(design, rcond=1e-10)
    effects = inverse @ (values - middle)
    residuals = values - middle - design @ effects
    effects[conditions:] += middle
    for part in range(int(of_condition.max()) + 1):
        own, blots = of_condition == part, of_block == part
        level = effects[:conditions][own].mean()
        effects[:conditions][own] -= level
        effects[conditions:][blots] += level
    sigma, df = _scatter(residuals, of_condition, of_block, condition)
    return TwoWay(
        effects[:conditions],
        effects[conditions:],
        of_condition,
        of_block,
        (inverse @ inverse.T)[:conditions, :conditions],
        sigma,
        df,
        residuals,
    )


def _scatter(
    residuals: FloatArray, of_condition: IntArray, of_block: IntArray, condition: IntArray
) -> tuple[FloatArray, IntArray]:
    """Return the residual standard deviation and the degrees of freedom of each part."""
    of_value = of_condition[condition]
    numbers = range(int(of_condition.max()) + 1)
    sizes = [int(np.sum(of_value == part)) for part in numbers]
    ranks = [int(np.sum(of_condition == part) + np.sum(of_block == part)) - 1 for part in numbers]
    df = np.array([size - rank for size, rank in zip(sizes, ranks, strict=True)], dtype=np.intp)
    squares = np.array([float(np.sum(residuals[of_value == part] ** 2)) for part in numbers])
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(df > 0, np.sqrt(squares / np.maximum(df, 1)), np.nan), df


def contrasts(model: TwoWay, condition: IntArray, reference: IntArray) -> Contrasts:
    """Return the differences `condition` less `reference`, pair by pair.

    Parameters
    ----------
    model : TwoWay
    condition, reference : (differences,) numbers of conditions
    """
    weights = np.zeros((len(condition), len(model.condition)))
    pairs = np.arange(len(condition))
    weights[pairs, condition] += 1.0
    weights[pairs, reference] -= 1.0
    same = model.part[condition] == model.part[reference]
    covariance = weights @ model.unscaled @ weights.T
    sigma, df = model.sigma[model.part[condition]], model.df[model.part[condition]]
    estimate = np.where(same, weights @ model.condition, np.nan)
    se = np.where(same, sigma * np.sqrt(np.diag(covariance).clip(min=0.0)), np.nan)
    return Contrasts(estimate, se, df, covariance)


def condition_f(model: TwoWay, values: FloatArray, block: IntArray) -> tuple[float, int, int]:
    """Return F of no condition mattering, with its degrees of freedom; for a connected design.

    Parameters
    ----------
    model : TwoWay
    values, block : as they were fitted
    """
    middle = values - values.mean()
    sums = np.bincount(block, middle) / np.bincount(block)
    without = middle - sums[block]
    numerator, denominator = len(model.condition) - 1, int(model.df[0])
    extra = float(np.sum(without**2) - np.sum(model.residuals**2))
    return extra / numerator / float(model.sigma[0]) ** 2, numerator, denominator
