"""Target genes relative to reference genes and to the vehicle of the same experiment."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import TYPE_CHECKING

from blotquant.assay_model import Replicate
from blotquant.assays.outcomes import (
    CtMean,
    EfficiencyResult,
    QuantityResult,
)
from blotquant.experiments import Condition
from blotquant.phrases import Phrase

if TYPE_CHECKING:
    from blotquant.numerics.relative_quantities import Cycles, Efficiency, Gene

_Key = tuple[Condition, Replicate, str]


@dataclass(frozen=True, slots=True)
class Genes:
    """Which genes are measured against which, and how."""

    targets: tuple[str, ...]
    references: tuple[str, ...]
    contrast: tuple[str, str] | None
    efficiencies: tuple[EfficiencyResult, ...]
    model: str

    @property
    def pairs(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each target with its references, then the contrast: one target over the other."""
        pairs = tuple((target, self.references) for target in self.targets)
        return pairs if self.contrast is None else (*pairs, (self.contrast[0], (self.contrast[1],)))


def quantities_of(means: Sequence[CtMean], genes: Genes, confidence: float) -> tuple[QuantityResult, ...]:
    """Return every target, and the contrast, in every lysate.

    Parameters
    ----------
    means : sequence of CtMean
    genes : Genes
    confidence : float
    """
    maker = _Maker(means, genes, confidence)
    found: list[QuantityResult] = []
    for target, references in genes.pairs:
        own = [maker.quantity(target, references, key) for key in maker.keys]
        first = len(found)
        found += [_placed(one, first) for one in own]
    return tuple(found)


def _placed(one: QuantityResult, first: int) -> QuantityResult:
    """Say where the vehicle's row stands that a row is compared with."""
    if one.calibrator is None:
        return one
    return replace(one, calibrator=first + one.calibrator)


class _Maker:
    def __init__(self, means: Sequence[CtMean], genes: Genes, confidence: float) -> None:
        self._means, self._genes, self._confidence = means, genes, confidence
        self._places: Mapping[tuple[str, _Key], int] = {
            (mean.gene, (mean.condition, mean.replicate, mean.role)): place
            for place, mean in enumerate(means)
        }
        self.keys = list(dict.fromkeys((mean.condition, mean.replicate, mean.role) for mean in means))
        self._lines = {one.gene: one for one in genes.efficiencies}

    def quantity(self, target: str, references: Sequence[str], key: _Key) -> QuantityResult:
        """Return a target in a lysate over references: genes that both it and its vehicle have."""
        vehicle = self._vehicle(key)
        usable = [
            gene
            for gene in references
            if self._ct(gene, key) is not None and (vehicle is None or self._ct(gene, vehicle) is not None)
        ]
        source = self._places.get((target, key))
        flags = self._flags((target, *usable), key)
        flags += ("REFERENCE_MISSING",) if len(usable) < len(references) else ()
        result = QuantityResult(
            *(target, "+".join(usable or references), *key, source),
            tuple(self._places[gene, key] for gene in usable),
            None if vehicle is None else self.keys.index(vehicle),
            self._status(target, usable, key, vehicle),
            flags=tuple(dict.fromkeys(flags)),
            is_contrast=any(gene in self._genes.targets for gene in references),
        )
        if result.status not in ("ok", "no calibrator"):
            return result
        result = self._with_delta(result, target, usable, key)
        return result if vehicle is None or result.status != "ok" else self._compared(result, usable, vehicle)

    def _vehicle(self, key: _Key) -> _Key | None:
        """Return the vehicle of the same experiment: of the same time, else the only one there is."""
        condition, replicate, _ = key
        own = [one for one in self.keys if one[1] == replicate and one[2] == "vehicle"]
        same_time = [one for one in own if one[0].time_min == condition.time_min]
        if key in own:
            return key
        return (same_time or own)[0] if len(same_time or own) == 1 else None

    def _status(self, target: str, usable: Sequence[str], key: _Key, vehicle: _Key | None) -> str:
        source = self._places.get((target, key))
        if source is None or self._means[source].ct is None:
            flags = () if source is None else self._means[source].flags
            return Phrase("not detected") if "CT_UNDETERMINED" in flags else Phrase("no reading")
        if not usable:
            return Phrase("no reference")
        if vehicle is None:
            return Phrase("no calibrator")
        return "ok" if self._ct(target, vehicle) is not None else Phrase("vehicle not detected")

    def _ct(self, gene: str, key: _Key) -> float | None:
        place = self._places.get((gene, key))
        return None if place is None else self._means[place].ct

    def _flags(self, genes: Sequence[str], key: _Key) -> tuple[str, ...]:
        places = (self._places.get((gene, key)) for gene in genes)
        return tuple(flag for place in places if place is not None for flag in self._means[place].flags)

    def _cycles(self, gene: str, key: _Key) -> Cycles:
        from blotquant.numerics.relative_quantities import Cycles

        mean = self._means[self._places[gene, key]]
        sd = math.nan if mean.sd is None else mean.sd
        return Cycles(len(mean.rows), math.nan if mean.ct is None else mean.ct, sd)

    def _with_delta(
        self, result: QuantityResult, target: str, references: Sequence[str], key: _Key
    ) -> QuantityResult:
        from blotquant.numerics.relative_quantities import delta_sd

        own, others = self._cycles(target, key), [self._cycles(gene, key) for gene in references]
        return replace(
            result,
            delta_ct=own.mean - fmean(one.mean for one in others),
            delta_ct_sd=_known(delta_sd(own, others)),
        )

    def _compared(self, result: QuantityResult, references: Sequence[str], vehicle: _Key) -> QuantityResult:
        from blotquant.numerics.relative_quantities import relative_quantity

        key = result.condition, result.replicate, result.role
        of_vehicle = self._with_delta(result, result.gene, references, vehicle).delta_ct
        delta = (result.delta_ct or 0.0) - (of_vehicle or 0.0)
        spread = result.delta_ct_sd
        common: dict[str, float | None] = {
            "delta_delta_ct": delta,
            "livak": 2**-delta,
            "livak_low": None if spread is None else 2 ** (-delta - spread),
            "livak_high": None if spread is None else 2 ** (-delta + spread),
        }
        if key == vehicle:  # the same wells: one exactly, and no error of its own
            return replace(result, **common, log2_ratio=0.0, ratio=1.0)
        found = relative_quantity(
            self._gene(result.gene, key, vehicle), [self._gene(gene, key, vehicle) for gene in references]
        )
        low, high = found.interval(self._confidence)
        return replace(
            result,
            **common,
            log2_ratio=found.log2,
            se=_known(found.se),
            ratio=2**found.log2,
            ratio_low=_power(low),
            ratio_high=_power(high),
        )

    def _gene(self, gene: str, key: _Key, vehicle: _Key) -> Gene:
        from blotquant.numerics.relative_quantities import Gene

        return Gene(self._cycles(gene, key), self._cycles(gene, vehicle), self._efficiency(gene))

    def _efficiency(self, gene: str) -> Efficiency:
        from blotquant.numerics.relative_quantities import Efficiency

        line = self._lines[gene].line if gene in self._lines else None
        if self._genes.model != "pfaffl" or line is None:
            return Efficiency()
        variance = line.ln_variance if line.df > 0 else 0.0
        return Efficiency(line.efficiency, variance, line.df)


def _known(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _power(log2: float) -> float | None:
    return 2**log2 if math.isfinite(log2) else None
