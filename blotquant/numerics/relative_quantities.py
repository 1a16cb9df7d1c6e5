"""Relative quantities from cycles, with the error that everything they come from carries (methods, 8.2).

log2 ratio = log2(E_t) (Ct_t,cal - Ct_t) - mean over references of the same.  With E = 2 it is minus
delta-delta-Ct (Livak & Schmittgen 2001, 10.1006/meth.2001.1262), with measured efficiencies the ratio
of Pfaffl (2001, 10.1093/nar/29.9.e45); with several references the denominator is their geometric mean
(Hellemans 2007, 10.1186/gb-2007-8-2-r19).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

from blotquant.numerics.log_means import t_quantile

LN2 = math.log(2)


@dataclass(frozen=True, slots=True)
class Efficiency:
    """By what a gene is multiplied in a cycle, and how well that is known."""

    value: float = 2.0
    ln_variance: float = 0.0  # of its logarithm; 0 = taken for granted
    df: int = 0


@dataclass(frozen=True, slots=True)
class Cycles:
    """Ct of one gene in one sample: mean of technical wells, and their scatter."""

    n: int
    mean: float
    sd: float  # NaN for a single well

    @property
    def variance(self) -> float:
        """Variance of the mean."""
        return self.sd**2 / self.n


def cycles(values: Sequence[float]) -> Cycles:
    """Return mean and standard deviation of technical wells, at least one."""
    return Cycles(len(values), fmean(values), stdev(values) if len(values) > 1 else math.nan)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A log2 ratio with its standard error; NaN where wells were not repeated."""

    log2: float
    se: float
    df: float  # Welch and Satterthwaite

    def interval(self, confidence: float) -> tuple[float, float]:
        """Return the t interval of the log2 ratio; NaN without a standard error."""
        if not self.df > 0:
            return math.nan, math.nan
        reach = t_quantile(self.df, confidence) * self.se
        return self.log2 - reach, self.log2 + reach


@dataclass(frozen=True, slots=True)
class Gene:
    """One gene in a sample and in its calibrator."""

    sample: Cycles
    calibrator: Cycles
    efficiency: Efficiency = Efficiency()

    @property
    def log2(self) -> float:
        """log2 of the amount in the sample over that in the calibrator."""
        return math.log2(self.efficiency.value) * (self.calibrator.mean - self.sample.mean)

    def parts(self) -> tuple[tuple[float, float], ...]:
        """Return variance of the log2 amount and degrees of freedom of each part of it."""
        per_cycle = math.log2(self.efficiency.value) ** 2
        apart = (self.calibrator.mean - self.sample.mean) / LN2
        return (
            (per_cycle * self.sample.variance, self.sample.n - 1),
            (per_cycle * self.calibrator.variance, self.calibrator.n - 1),
            (apart**2 * self.efficiency.ln_variance, self.efficiency.df),
        )


def relative_quantity(target: Gene, references: Sequence[Gene]) -> Quantity:
    """Return the log2 of the target's ratio over the geometric mean of the references.

    The calibrator's technical wells are repeated measurements of one lysate: the standard error is that
    of pipetting and cycling, not of the biology.

    Parameters
    ----------
    target : Gene
    references : at least one Gene
    """
    k = len(references)
    log2 = target.log2 - fmean(gene.log2 for gene in references)
    parts = [*target.parts()]
    for gene in references:
        parts += [(variance / k**2, df) for variance, df in gene.parts()]
    known = [(variance, df) for variance, df in parts if variance != 0]
    total = math.fsum(variance for variance, _ in known)
    if not known or not math.isfinite(total) or any(df <= 0 for _, df in known):
        return Quantity(log2, math.nan, math.nan)
    df = total**2 / math.fsum(variance**2 / df for variance, df in known)
    return Quantity(log2, math.sqrt(total), df)


def delta_sd(target: Cycles, references: Sequence[Cycles]) -> float:
    """Return the standard deviation of delta-Ct, from that of wells in separate tubes."""
    squares = target.sd**2 + math.fsum(one.sd**2 for one in references) / len(references) ** 2
    return math.sqrt(squares)
