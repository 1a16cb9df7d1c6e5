"""The standards of a BCA plate: which of them can be used, the curve, and what it gives back."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean, median, stdev
from typing import TYPE_CHECKING

from blotquant.assay_model import BcaData
from blotquant.assays.outcomes import StandardResult
from blotquant.assays.settings import AssaySettings
from blotquant.codes import problem
from blotquant.phrases import Phrase, semicolons
from blotquant.results import Problem

if TYPE_CHECKING:
    from blotquant.numerics.standard_curves import StandardCurve

FEWEST = 4  # concentrations
FLAT = 0.2  # of the usual rise between standards, below which the top of the curve is saturated
FALL = 0.02  # of the span by which a higher standard must read less to be out of order
RECOVERY, RECOVERY_LOWEST = 15.0, 20.0  # percent that a standard may be off, and the lowest one
CLEARLY_BETTER = 4.0  # by which AICc must fall for a 4PL
BLANKS_FOR_SD = 3


@dataclass(frozen=True, slots=True, eq=False)
class Standards:
    """What the standards yield."""

    results: tuple[StandardResult, ...]
    curve: StandardCurve | None
    limits: tuple[float, float] | None  # absorbances between which a concentration is given
    problems: tuple[Problem, ...]


def fitted_standards(data: BcaData, settings: AssaySettings) -> Standards:
    """Return the standards with their curve; None where no curve can be trusted."""
    levels = _levels(data)
    fault, detail = _fault(data, levels)
    if fault:
        return Standards(tuple(levels), None, None, (problem(fault, image=data.source, detail=detail),))
    levels = _without_saturated(data, levels)
    dropped = [f"{one.concentration_ug_ml:g}" for one in levels if not one.used]
    problems = [
        problem("STANDARDS_SATURATE", image=data.source, detail=f"{', '.join(dropped)} ug/mL")
        for _ in dropped[:1]
    ]
    used = [one for one in levels if one.used]
    curve = _curve(data, used, settings.bca_curve) if len(used) >= FEWEST else None
    if curve is None:
        code = "NO_STANDARD_CURVE" if len(used) >= FEWEST else "TOO_FEW_STANDARDS"
        return Standards(tuple(levels), None, None, (*problems, problem(code, image=data.source)))
    levels = [_given_back(one, curve, lowest=_lowest(used)) if one.used else one for one in levels]
    off = [one for one in levels if "STANDARD_OFF" in one.flags]
    if off:
        words = ", ".join(f"{one.concentration_ug_ml:g} ug/mL ({one.recovery_percent:.0f} %)" for one in off)
        problems.append(problem("STANDARD_OFF", image=data.source, detail=words))
    return Standards(tuple(levels), curve, _limits(data, used, curve, settings), tuple(problems))


def _levels(data: BcaData) -> list[StandardResult]:
    groups: dict[float, list[int]] = {}
    for row, well in enumerate(data.wells):
        if well.concentration_ug_ml is not None and not well.excluded and (well.counts or well.overflow):
            groups.setdefault(well.concentration_ug_ml, []).append(row)
    return [_level(data, concentration, groups[concentration]) for concentration in sorted(groups)]


def _level(data: BcaData, concentration: float, every: Sequence[int]) -> StandardResult:
    rows = tuple(row for row in every if data.wells[row].counts)
    read = _absorbances(data, rows)
    overflow = any(data.wells[row].overflow for row in every)
    return StandardResult(
        concentration,
        rows,
        fmean(read) if read else math.nan,
        stdev(read) if len(read) > 1 else None,
        None,
        None,
        used=bool(read) and not overflow,
        flags=("SATURATED_STANDARD",) if overflow else (),
    )


def _absorbances(data: BcaData, rows: Sequence[int]) -> list[float]:
    return [value for row in rows if (value := data.wells[row].absorbance) is not None]


def _fault(data: BcaData, levels: Sequence[StandardResult]) -> tuple[str, str]:
    """Return why the standards make no curve at all, or "", and which of them are at fault."""
    read = [one for one in levels if one.used]
    if len(read) < FEWEST:
        return "TOO_FEW_STANDARDS", Phrase(
            "{count} of at least {least} concentrations", count=len(read), least=FEWEST
        )
    span = max(one.absorbance for one in read) - min(one.absorbance for one in read)
    scatter = [one.sd for one in read if one.sd is not None]
    noise = 3 * math.sqrt(fmean(sd**2 for sd in scatter)) if scatter else 0.0
    fallen = [
        Phrase(
            "{high:g} ug/mL reads less than {low:g} ug/mL",
            high=high.concentration_ug_ml,
            low=low.concentration_ug_ml,
        )
        for low, high in itertools.pairwise(read)
        if low.absorbance - high.absorbance > max(noise, FALL * span)
    ]
    return ("STANDARDS_OUT_OF_ORDER", semicolons(fallen)) if fallen else ("", "")


def _without_saturated(data: BcaData, levels: Sequence[StandardResult]) -> list[StandardResult]:
    """Leave out the standards at the top from where on the signal hardly rises, or is beyond the reader."""
    kept = [one for one in levels if one.used]
    first_lost = min((one.concentration_ug_ml for one in levels if not one.used), default=math.inf)
    kept = [one for one in kept if one.concentration_ug_ml < first_lost]
    while len(kept) > FEWEST:
        rises = [
            (high.absorbance - low.absorbance) / (high.concentration_ug_ml - low.concentration_ug_ml)
            for low, high in itertools.pairwise(kept)
        ]
        if rises[-1] >= FLAT * median(rises[:-1]):
            break
        kept.pop()
    good = {one.concentration_ug_ml for one in kept}
    return [
        one
        if one.concentration_ug_ml in good
        else replace(one, used=False, flags=tuple(dict.fromkeys((*one.flags, "SATURATED_STANDARD"))))
        for one in levels
    ]


def _curve(data: BcaData, used: Sequence[StandardResult], wanted: str) -> StandardCurve | None:
    import numpy as np

    from blotquant.numerics.standard_curves import logistic, quadratic

    pairs = [(one.concentration_ug_ml, value) for one in used for value in _absorbances(data, one.rows)]
    concentration, signal = (np.array(column) for column in zip(*pairs, strict=True))
    straight = quadratic(concentration, signal) if wanted != "4PL" else None
    bent = logistic(concentration, signal) if wanted != "quadratic" else None
    if straight is None or bent is None:
        return straight or bent
    off_straight, off_bent = (sum(_is_off(one, curve, used) for one in used) for curve in (straight, bent))
    better = bent.aicc < straight.aicc - CLEARLY_BETTER
    return bent if better and off_bent <= off_straight else straight


def _is_off(one: StandardResult, curve: StandardCurve, used: Sequence[StandardResult]) -> bool:
    return "STANDARD_OFF" in _given_back(one, curve, lowest=_lowest(used)).flags


def _lowest(used: Sequence[StandardResult]) -> float:
    return min((one.concentration_ug_ml for one in used if one.concentration_ug_ml > 0), default=0.0)


def _given_back(one: StandardResult, curve: StandardCurve, *, lowest: float) -> StandardResult:
    """Return a standard with the concentration that the curve gives back for it."""
    back = curve.concentration(one.absorbance)
    if one.concentration_ug_ml == 0 or not math.isfinite(back):
        return replace(one, back_calculated_ug_ml=back if math.isfinite(back) else None)
    recovery = 100 * back / one.concentration_ug_ml
    allowed = RECOVERY_LOWEST if one.concentration_ug_ml == lowest else RECOVERY
    flags = (*one.flags, "STANDARD_OFF") if abs(recovery - 100) > allowed else one.flags
    return replace(one, back_calculated_ug_ml=back, recovery_percent=recovery, flags=flags)


def _limits(
    data: BcaData, used: Sequence[StandardResult], curve: StandardCurve, settings: AssaySettings
) -> tuple[float, float]:
    """Return the absorbances between which the curve may be read.

    Above the blank by some standard deviations: its own from three wells on, else that of the curve.
    """
    first, top = used[0], used[-1].absorbance
    if first.concentration_ug_ml > 0:
        return first.absorbance, top
    has_sd = len(first.rows) >= BLANKS_FOR_SD and first.sd is not None
    sd = first.sd if has_sd and first.sd is not None else curve.sigma
    return first.absorbance + settings.blank_sd * sd, top
