"""Dose-response results: every series fitted, judged, and compared with the reference agonist."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean
from typing import TYPE_CHECKING

from blotquant.curves.experiments import Experiments, each_experiment
from blotquant.curves.fits import SeriesFit, fit_alone, fit_together
from blotquant.curves.judging import Verdict, effect_p, judge
from blotquant.curves.potency import potencies, without_potency
from blotquant.curves.series import Series, dose_series
from blotquant.experiments import TargetValues
from blotquant.model import Method, Project
from blotquant.results import (
    NOT_FITTED_YET,
    CurvePoint,
    DoseResponseResult,
    ExperimentFit,
    Point,
    RatioResult,
)

if TYPE_CHECKING:
    from blotquant.numerics.least_squares import FloatArray

CURVE_POINTS = 61


def dose_responses(
    project: Project, ratios: Sequence[RatioResult], of_target: TargetValues
) -> tuple[DoseResponseResult, ...]:
    """Return the dose-response curves of one target: each agonist at each time with two doses or more.

    Parameters
    ----------
    project : Project
        Samples and the method.
    ratios : sequence of RatioResult
        All rows of the report.
    of_target : TargetValues
        The rows of the target as statistics count them.
    """
    series = dose_series(project, ratios, of_target)
    found: dict[int, DoseResponseResult] = {}
    for time_min in dict.fromkeys(one.time_min for one in series):
        places = [place for place, one in enumerate(series) if one.time_min == time_min]
        results = fit_series([series[place] for place in places], project.method)
        found.update(zip(places, results, strict=True))
    return tuple(found[place] for place in range(len(series)))


def dose_points(
    project: Project, ratios: Sequence[RatioResult], of_target: TargetValues
) -> tuple[DoseResponseResult, ...]:
    """Return the points of the same curves without fitting them, for a report made in a hurry."""
    return tuple(
        replace(_unfitted(one, project.method), status=one.status or NOT_FITTED_YET)
        for one in dose_series(project, ratios, of_target)
    )


def fit_series(series: Sequence[Series], method: Method) -> list[DoseResponseResult]:
    """Return the curves of several agonists that were measured side by side, in the order given.

    Parameters
    ----------
    series : sequence of Series
        On one target at one time; they may share vehicle wells.
    method : Method
    """
    alone = {one.treatment: fit_alone(one, method) for one in series if not one.status}
    effects = {name: effect_p(found) for name, found in alone.items()}
    fits = _joined(alone, effects, method)
    verdicts = {name: judge(found, effects[name], method.confidence) for name, found in fits.items()}
    each = {name: each_experiment(found, method) for name, found in alone.items()}
    related = potencies(series, fits, verdicts, {name: of.fits for name, of in each.items()}, method)
    notes = without_potency(series, verdicts, related, method)
    return [
        replace(
            _result(fits[one.treatment], verdicts[one.treatment], each[one.treatment], method),
            potency=related.get(one.treatment),
            potency_note=notes.get(one.treatment, ""),
        )
        if one.treatment in fits
        else _unfitted(one, method)
        for one in series
    ]


def _joined(
    alone: dict[str, SeriesFit], effects: dict[str, float | None], method: Method
) -> dict[str, SeriesFit]:
    """Fit the series that answer to the dose together, where they share their vehicle wells."""
    strong = [
        found
        for name, found in alone.items()
        if found.model == "4PL" and found.fit.df > 0 and (effects[name] or 0.0) < 0.05
    ]
    if method.curve_bottom != "shared" or len(strong) < 2:
        return alone
    series = [found.series for found in strong]
    together = fit_together(series, method, "4PL", begin=strong)
    return {**alone, **{one.series.treatment: one for one in together}}


def _unfitted(series: Series, method: Method) -> DoseResponseResult:
    return DoseResponseResult(
        target=series.target,
        treatment=series.treatment,
        time_min=series.time_min,
        unit=series.unit,
        scale=method.curve_response,
        points=series.points,
        n_doses=len(series.doses),
        n_experiments=len(series.experiments),
        status=series.status,
        flags=_flags(series),
    )


def _flags(series: Series) -> tuple[str, ...]:
    own = {
        "EXCLUDED": any(not point.used for point in series.points),
        "FEW_EXPERIMENTS": 0 < len(series.experiments) < 3,
        "UNDETECTED_IN_CURVE": any(point.used and "BELOW_LOD" in point.flags for point in series.points),
    }
    return tuple(flag for flag, holds in own.items() if holds)


def _result(found: SeriesFit, verdict: Verdict, each: Experiments, method: Method) -> DoseResponseResult:
    theta, places, series = found.fit.parameters, found.places, found.series
    bottom, top = (_response(fmean(theta[list(of)]), method) for of in (places.bottoms, places.tops))
    mean, low, high = _mean_ec50(each.fits, method) if verdict.status == "ok" else (None, None, None)
    is_curve = verdict.status in ("ok", "EC50 not reached", "EC50 below the doses")
    flags = [*_flags(series)]
    flags += ["HILL_AT_BOUND"] if is_curve and found.fit.is_at_bound(places.slope) else []
    flags += ["EXPERIMENTS_DIFFER"] if each.differ else []
    return replace(
        _unfitted(series, method),
        points=_with_residuals(found),
        status=verdict.status,
        model=found.model,
        ec50=_dose(verdict.middle),
        ec50_low=_dose(verdict.low),
        ec50_high=_dose(verdict.high),
        hill=float(theta[places.slope]) if verdict.status == "ok" else None,
        bottom=bottom if is_curve else None,
        top=top if verdict.status == "ok" else None,
        asymmetry=float(theta[places.asymmetry]) if found.model == "5PL" else None,
        half_of_control=_half_of_control(found, bottom, top, method) if verdict.status == "ok" else None,
        effect_p=verdict.effect_p,
        sd=found.fit.sigma if found.fit.df > 0 else None,
        mean_ec50=mean,
        mean_low=low,
        mean_high=high,
        experiments=each.fits if is_curve else (),
        curve=_curve(found, method) if is_curve else (),
        flags=tuple(flags),
    )


def _response(value: float, method: Method) -> float:
    return math.exp(value) if method.curve_response == "fold" else float(value)


def _dose(log10: float | None) -> float | None:
    return None if log10 is None else 10**log10


def _mean_ec50(
    each: Sequence[ExperimentFit], method: Method
) -> tuple[float | None, float | None, float | None]:
    """Return the geometric mean EC50 over the experiments with its t interval.

    There is none where an experiment has no EC50: those that have one are then the low ones.
    """
    from blotquant.numerics.log_means import mean_of

    logs = [math.log(one.ec50) for one in each if one.ec50 is not None]
    if len(logs) < max(len(each), 2):
        return None, None, None
    found = mean_of(logs, method.confidence)
    return math.exp(found.mean), math.exp(found.low), math.exp(found.high)


def _half_of_control(found: SeriesFit, bottom: float, top: float, method: Method) -> float | None:
    """Return the dose at which half of the positive control's effect is reached, within the doses."""
    from blotquant.numerics.dose_response import effective_dose

    theta, places, control = found.fit.parameters, found.places, found.series.control
    logs = [control[name] for name in found.series.experiments if name in control]
    if not logs or top == bottom:
        return None
    wanted = 50.0 if method.curve_response == "percent" else 1 + math.expm1(fmean(logs)) / 2
    share = (wanted - bottom) / (top - bottom)
    if not 0 < share < 1:
        return None
    shape = float(theta[places.middle]), float(theta[places.slope])
    dose = 10 ** effective_dose(*shape, 100 * share, float(theta[places.asymmetry]))
    return dose if found.series.doses[0] <= dose <= found.series.doses[-1] else None


def _with_residuals(found: SeriesFit) -> tuple[Point, ...]:
    points = list(found.series.points)
    residuals: FloatArray = found.fit.residuals[list(found.rows)]
    for place, residual in zip(found.series.used, residuals, strict=True):
        points[place] = replace(points[place], residual=float(residual))
    return tuple(points)


def _curve(found: SeriesFit, method: Method) -> tuple[CurvePoint, ...]:
    """Return the mean curve of the experiments over the doses, with its band."""
    import numpy as np

    from blotquant.numerics.curve_groups import mean_curve

    places, doses = found.places, found.series.doses
    log_dose = np.linspace(math.log10(doses[0]) - 0.5, math.log10(doses[-1]) + 0.25, CURVE_POINTS)
    band = mean_curve(
        found.fit,
        log_dose,
        (places.bottoms, places.tops),
        (places.middle, places.slope, places.asymmetry),
        method.confidence,
    )
    return tuple(
        CurvePoint(10**x, float(y), _finite(low), _finite(high))
        for x, y, low, high in zip(log_dose.tolist(), band.response, band.low, band.high, strict=True)
    )


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
