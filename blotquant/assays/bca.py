"""Protein concentrations from a BCA plate (methods, 8.1; Smith 1985, 10.1016/0003-2697(85)90442-7).

The standards, blank included, make the curve; no zero is forced.  A sample that reads above the
highest standard that still tells concentrations apart, or not clearly above the blank, gets no number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean, stdev
from typing import TYPE_CHECKING

from blotquant.assay_model import BcaData, BcaWell
from blotquant.assays.loading import loading_table
from blotquant.assays.outcomes import BcaResult, ConcentrationResult
from blotquant.assays.settings import AssaySettings
from blotquant.assays.standards import Standards, fitted_standards
from blotquant.codes import problem
from blotquant.phrases import Phrase
from blotquant.results import Problem

if TYPE_CHECKING:
    from blotquant.numerics.standard_curves import StandardCurve

MOST_CV = 0.10  # of the wells of one sample


def measure_bca(data: BcaData, settings: AssaySettings | None = None) -> BcaResult:
    """Measure a BCA plate: curve, concentrations with intervals, and what to load.

    Parameters
    ----------
    data : BcaData
    settings : AssaySettings, optional
    """
    chosen = settings or AssaySettings()
    standards = fitted_standards(data, chosen)
    concentrations = tuple(
        _concentration(data, rows, standards, chosen) for rows in _by_sample(data.wells).values()
    )
    loading, about_loading = loading_table(data, concentrations, chosen)
    problems = (*standards.problems, *_findings(data, concentrations), *about_loading)
    return BcaResult(
        data,
        chosen,
        standards.curve,
        standards.results,
        concentrations,
        loading,
        problems,
        standards.limits,
    )


def _by_sample(wells: Sequence[BcaWell]) -> dict[tuple[str, float], list[int]]:
    groups: dict[tuple[str, float], list[int]] = {}
    for row, well in enumerate(wells):
        if well.sample:
            groups.setdefault((well.sample, well.dilution), []).append(row)
    return groups


def _concentration(
    data: BcaData, every: Sequence[int], standards: Standards, settings: AssaySettings
) -> ConcentrationResult:
    first = data.wells[every[0]]
    rows = tuple(row for row in every if data.wells[row].counts)
    read = [value for row in rows if (value := data.wells[row].absorbance) is not None]
    mean = fmean(read) if read else None
    sd = stdev(read) if len(read) > 1 else None
    overflow = any(data.wells[row].overflow and not data.wells[row].excluded for row in every)
    status = _status(mean, overflow, standards)
    flags = ("OUT_OF_CURVE",) if status in ("above the curve", "below the curve") else ()
    flags += ("REPLICATES_APART",) if sd is not None and mean and sd > MOST_CV * abs(mean) else ()
    flags += ("WELLS_MISSING",) if len(rows) < len(every) else ()
    if status != "ok" or mean is None or standards.curve is None:
        return ConcentrationResult(first.sample, first.dilution, rows, mean, sd, status, flags=flags)
    at, low, high = _interval(standards.curve, mean, len(rows), settings.method.confidence)
    stock, stock_low, stock_high = (c * first.dilution / 1000 for c in (at, low, high))
    return ConcentrationResult(
        *(first.sample, first.dilution, rows, mean, sd, status, at, low, high),
        *(stock, stock_low, stock_high, flags),
    )


def _status(mean: float | None, overflow: bool, standards: Standards) -> str:
    if mean is None and not overflow:
        return Phrase("no reading")
    if standards.curve is None or standards.limits is None:
        return Phrase("no curve")
    if overflow or mean is None or mean > standards.limits[1]:
        return Phrase("above the curve")
    return Phrase("below the curve") if mean < standards.limits[0] else "ok"


def _interval(
    curve: StandardCurve, signal: float, wells: int, confidence: float
) -> tuple[float, float, float]:
    from blotquant.numerics.log_means import t_quantile

    at = curve.concentration(signal)
    reach = t_quantile(curve.df, confidence) * curve.standard_error(at, wells)
    return at, max(at - reach, 0.0), at + reach


def _findings(data: BcaData, found: Iterable[ConcentrationResult]) -> list[Problem]:
    results = list(found)
    out = [
        problem("OUT_OF_CURVE", image=data.source, target=one.sample, detail=_words(one))
        for one in results
        if "OUT_OF_CURVE" in one.flags
    ]
    missing = [one.sample for one in results if one.status == "no reading"]
    apart = [one.sample for one in results if "REPLICATES_APART" in one.flags]
    partly = [one.sample for one in results if "WELLS_MISSING" in one.flags and one.status != "no reading"]
    for code, names in (("NO_READING", missing), ("REPLICATES_APART", apart), ("WELLS_MISSING", partly)):
        if names:
            out.append(problem(code, image=data.source, detail=", ".join(dict.fromkeys(names))))
    return out


def _words(one: ConcentrationResult) -> str:
    if one.dilution == 1:
        return one.status
    return Phrase("{status} at dilution {dilution:g}", status=one.status, dilution=one.dilution)
