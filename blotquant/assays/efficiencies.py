"""Efficiencies from dilution series, and whether target and reference amplify alike (methods, 8.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import TYPE_CHECKING

from blotquant.assay_model import QpcrData
from blotquant.assays.outcomes import EfficiencyResult, QpcrResult
from blotquant.codes import problem
from blotquant.phrases import Phrase
from blotquant.results import Problem

if TYPE_CHECKING:
    from blotquant.numerics.dilution_lines import DilutionLine

MOST_SLOPE = 0.1  # of delta-Ct over log10 amount (Livak & Schmittgen 2001)
PLAUSIBLE = (1.8, 2.2)
LEAST_R2 = 0.98


def efficiencies_of(
    data: QpcrData,
    cts: Sequence[float | None],
    targets: Sequence[str],
    references: Sequence[str],
    model: str,
) -> tuple[tuple[EfficiencyResult, ...], str]:
    """Return the dilution series of every gene, and which model the ratios follow.

    Parameters
    ----------
    data : QpcrData
    cts : as in data.wells
    targets, references : genes
    model : "livak", "pfaffl" or "auto": pfaffl if every gene has a line that falls
    """
    series = {gene: _series(data, cts, gene) for gene in (*targets, *references)}
    lines = {gene: _line(amounts) for gene, amounts in series.items()}
    complete = bool(lines) and all(line is not None and line.slope < 0 for line in lines.values())
    chosen = "pfaffl" if complete and model != "livak" else "livak"
    found = tuple(
        EfficiencyResult(
            gene,
            line,
            _delta_slope(series[gene], [series[name] for name in references]) if gene in targets else None,
            used=chosen == "pfaffl",
            flags=_flags(line),
        )
        for gene, line in lines.items()
    )
    return tuple(_with_slope_flag(one) for one in found), chosen


def _series(data: QpcrData, cts: Sequence[float | None], gene: str) -> dict[float, list[float]]:
    """Return the Ct of a gene's standards by amount."""
    found: dict[float, list[float]] = {}
    for well, ct in zip(data.wells, cts, strict=True):
        if well.gene == gene and well.role == "standard" and well.amount and ct is not None:
            found.setdefault(well.amount, []).append(ct)
    return found


def _line(series: dict[float, list[float]]) -> DilutionLine | None:
    import numpy as np

    from blotquant.numerics.dilution_lines import dilution_line

    pairs = [(amount, ct) for amount, values in series.items() for ct in values]
    if not pairs:
        return None
    amount, ct = (np.array(column) for column in zip(*pairs, strict=True))
    return dilution_line(amount, ct)


def _delta_slope(
    target: dict[float, list[float]], references: Sequence[dict[float, list[float]]]
) -> float | None:
    """Return the slope of delta-Ct over log10 of the amounts that all genes share."""
    import numpy as np

    from blotquant.numerics.dilution_lines import dilution_line

    shared = [amount for amount in target if all(amount in one for one in references)]
    if not references or not shared:
        return None
    deltas = [fmean(target[a]) - fmean(fmean(one[a]) for one in references) for a in shared]
    line = dilution_line(np.array(shared), np.array(deltas))
    return None if line is None else line.slope


def _flags(line: DilutionLine | None) -> tuple[str, ...]:
    if line is None:
        return ()
    low, high = PLAUSIBLE
    is_odd = not low <= line.efficiency <= high or not line.r_squared >= LEAST_R2
    return ("EFFICIENCY_ODD",) if is_odd else ()


def _with_slope_flag(one: EfficiencyResult) -> EfficiencyResult:
    if one.delta_slope is None or abs(one.delta_slope) < MOST_SLOPE:
        return one
    return EfficiencyResult(
        one.gene, one.line, one.delta_slope, one.used, (*one.flags, "UNEQUAL_EFFICIENCIES")
    )


def efficiency_findings(found: QpcrResult) -> Iterable[Problem]:
    """Yield what is to be said about the efficiencies."""
    source = found.data.source
    for one in found.efficiencies:
        if "EFFICIENCY_ODD" in one.flags and one.line is not None:
            detail = f"E = {one.line.efficiency:.3f}, R2 = {one.line.r_squared:.4f}"
            yield problem("EFFICIENCY_ODD", image=source, target=one.gene, detail=detail)
        if "UNEQUAL_EFFICIENCIES" in one.flags and found.model == "livak":
            detail = Phrase("slope {slope:.3f}", slope=one.delta_slope)
            yield problem("UNEQUAL_EFFICIENCIES", image=source, target=one.gene, detail=detail)
    without = [one.gene for one in found.efficiencies if one.line is None or not one.line.slope < 0]
    if without and found.model == "livak":
        yield problem(
            "EFFICIENCY_ASSUMED", image=source, detail=Phrase("none for {genes}", genes=", ".join(without))
        )
