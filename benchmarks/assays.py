"""How often the intervals of the assays hold the truth, and what a well off its replicates does.

    python -m benchmarks.assays [REPEATS]

Plates are simulated by the authors of the program, as those of the demo are.  Run by hand, no test looks
at it; a thousand repeats take some minutes.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator

import numpy as np

from blotquant.assay_model import BcaWell, CtWell, Lysate, PlateWell
from blotquant.assays import BcaData, ProliferationData, QpcrData, measure_assay
from blotquant.assays.outcomes import BcaResult, ProliferationResult, QpcrResult
from blotquant.experiments import Condition

STANDARDS = (0, 25, 125, 250, 500, 750, 1000, 1500, 2000)
EC50 = {"eltrombopag": 13.4, "hetrombopag": 0.4}
DOSES = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300)
VEHICLE, DRUG = (Condition(name, None, "", None) for name in ("vehicle", "drug"))


def bca(rng: np.random.Generator) -> Iterator[tuple[str, bool]]:
    """Yield whether the intervals of lysates at 60 to 1900 ug/mL hold the truth."""

    def absorbance(concentration: float) -> float:
        return 0.104 + 1.06e-3 * concentration - 1e-7 * concentration**2 + 0.006 * rng.normal()

    truth = {f"s{number}": value for number, value in enumerate((60.0, 300.0, 760.0, 1300.0, 1900.0))}
    wells = [BcaWell("A1", absorbance(c), float(c)) for c in STANDARDS for _ in range(2)]
    wells += [BcaWell("B1", absorbance(c), sample=name) for name, c in truth.items() for _ in range(2)]
    found = measure_assay(BcaData("", tuple(wells), tuple(Lysate(name) for name in truth)))
    assert isinstance(found, BcaResult)
    for one in found.concentrations:
        if one.low_ug_ml is not None and one.high_ug_ml is not None:
            yield "bca concentration", one.low_ug_ml <= truth[one.sample] <= one.high_ug_ml


def _plate(rng: np.random.Generator, experiment: int, ec50_sd: float) -> Iterator[PlateWell]:
    window = 52000 * math.exp(0.12 * rng.normal())
    levels: list[tuple[str, Condition, float, int]] = [
        ("blank", Condition("blank", None, "", None), -8200.0, 6),
        ("vehicle", VEHICLE, 0.0, 8),
        ("positive", Condition("rhTPO", 100.0, "ng/mL", None), window, 8),
    ]
    for name, ec50 in EC50.items():
        own = ec50 * math.exp(ec50_sd * rng.normal())
        levels += [("sample", Condition(name, d, "nM", None), window * d / (d + own), 3) for d in DOSES]
    for role, condition, level, count in levels:
        for _ in range(count):
            true = 9000 + level
            signal = true + math.hypot(900, 0.03 * true) * rng.normal()
            yield PlateWell(str(experiment), "A1", role, signal, condition, experiment)


def proliferation(rng: np.random.Generator, ec50_sd: float) -> Iterator[tuple[str, bool]]:
    """Yield whether the intervals of EC50 and potency hold the truth, and whether good wells are flagged."""
    wells = tuple(well for experiment in (1, 2, 3) for well in _plate(rng, experiment, ec50_sd))
    found = measure_assay(ProliferationData("", wells))
    assert isinstance(found, ProliferationResult)
    what = f"proliferation, EC50 varies by {100 * ec50_sd:g} %: "
    for curve in found.pooled:
        truth = EC50[curve.treatment]
        yield what + "ec50 of all", _holds(curve.ec50_low, truth, curve.ec50_high)
        yield what + "ec50_mean", _holds(curve.mean_low, truth, curve.mean_high)
        if curve.potency is not None:
            yield what + "potency", _holds(curve.potency.low, 33.5, curve.potency.high)
            yield what + "potency_mean", _holds(curve.potency.mean_low, 33.5, curve.potency.mean_high)
    for _, curve in found.single:
        yield what + "ec50 of one", _holds(curve.ec50_low, EC50[curve.treatment], curve.ec50_high)
    yield what + "no good well flagged (3 plates)", not any(well.flags for well in found.wells)


def qpcr(rng: np.random.Generator) -> Iterator[tuple[str, bool]]:
    """Yield whether the intervals of ratios over wells, and over experiments, hold the truth."""
    wells: list[CtWell] = []
    efficiencies = {"BAK": 1.90, "GAPDH": 1.97}
    for gene, efficiency in efficiencies.items():
        for amount in (1, 0.2, 0.04, 0.008, 0.0016):
            ct = 22 - math.log(amount) / math.log(efficiency)
            wells += [CtWell("", gene, ct + 0.1 * rng.normal(), "standard", amount=amount) for _ in range(3)]
        for replicate in (1, 2, 3):
            for condition, role, log2 in ((VEHICLE, "vehicle", 0.0), (DRUG, "sample", -2.0)):
                ct = 25 - (log2 / math.log2(efficiency) if gene == "BAK" else 0.0)
                wells += [
                    CtWell("", gene, ct + 0.1 * rng.normal(), role, "", condition, replicate)
                    for _ in range(3)
                ]
    found = measure_assay(QpcrData("", tuple(wells)))
    assert isinstance(found, QpcrResult)
    for one in found.quantities:
        if one.role == "sample":
            yield "qpcr ratio (wells)", _holds(one.ratio_low, 0.25, one.ratio_high)
    for one in found.summary:
        yield "qpcr ratio (experiments)", _holds(one.low, 0.25, one.high)


def _holds(low: float | None, truth: float, high: float | None) -> bool:
    return low is not None and high is not None and low <= truth <= high


def main() -> None:
    """Print how often each interval of 95 % held the truth."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    rng = np.random.default_rng(20251124)
    counts: dict[str, list[bool]] = {}
    for _ in range(repeats):
        for outcome in (bca(rng), proliferation(rng, 0.0), proliferation(rng, 0.1), qpcr(rng)):
            for name, is_so in outcome:
                counts.setdefault(name, []).append(is_so)
    for name, seen in counts.items():
        share = sum(seen) / len(seen)
        sys.stdout.write(f"{name:<62} {100 * share:5.1f} % of {len(seen)}\n")


if __name__ == "__main__":
    main()
