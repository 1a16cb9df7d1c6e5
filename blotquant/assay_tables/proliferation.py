"""Rows of the sheets of proliferation plates."""

from __future__ import annotations

from dataclasses import replace

from blotquant.assay_model import PlateWell
from blotquant.assay_tables.cells import Row, condition_cells, joined
from blotquant.assays.outcomes import (
    DosePoint,
    PlateResult,
    ProliferationResult,
    WellResult,
)
from blotquant.curve_tables import dose_response_row
from blotquant.results import CurvePoint, DoseResponseResult


def proliferation_rows(result: ProliferationResult) -> dict[str, list[Row]]:
    """Return the rows of every sheet of proliferation plates."""
    return {
        "proliferation": [
            *(_mean_row(curve) for curve in result.pooled if curve.n_experiments > 1),
            *(_curve_row(curve, "all") for curve in result.pooled),
            *(_curve_row(_without_means(curve), experiment) for experiment, curve in result.single),
        ],
        "proliferation_points": [_point(point) for point in result.points],
        "proliferation_curves": [
            _curve_point(curve, point) for curve in result.pooled for point in curve.curve
        ],
        "plates": [_plate(plate) for plate in result.plates],
        "plate_wells": [
            _well(well, found) for well, found in zip(result.data.wells, result.wells, strict=True)
        ],
    }


def _point(point: DosePoint) -> Row:
    return {
        **condition_cells(point.condition),
        "experiment": point.experiment,
        "n": len(point.rows),
        "percent": point.percent,
        "se": point.se,
    }


def _curve_point(curve: DoseResponseResult, point: CurvePoint) -> Row:
    return {
        "treatment": curve.treatment,
        "dose": point.x,
        "dose_unit": curve.unit,
        "percent": point.response,
        "low": point.low,
        "high": point.high,
    }


def _plate(plate: PlateResult) -> Row:
    return {
        "plate": plate.plate,
        "experiment": plate.experiment,
        "blank": plate.blank,
        "vehicle": plate.vehicle,
        "positive": plate.positive,
        "z_prime": plate.z_prime,
        "edge_percent": plate.edge_percent,
        "edge_p": plate.edge_p,
        "scale": plate.scale,
        "status": plate.status,
        "flags": joined(plate.flags),
    }


def _well(well: PlateWell, found: WellResult) -> Row:
    return {
        "plate": well.plate,
        "well": well.place,
        "experiment": well.experiment,
        "role": well.role,
        **condition_cells(well.condition),
        "signal": well.signal,
        "net": found.net,
        "percent": found.percent,
        "excluded": well.excluded,
        "flags": joined(found.flags),
    }


def _mean_row(curve: DoseResponseResult) -> Row:
    """Return the mean over the experiments, which varies as they do; none if one of them has no EC50.

    A mean over those alone that have an EC50 would be too low.
    """
    row: Row = {
        "treatment": curve.treatment,
        "experiment": "mean",
        "time_min": curve.time_min,
        "n_doses": curve.n_doses,
        "ec50_unit": curve.unit,
        "n": curve.n_experiments,
    }
    has_ec50 = [one.ec50 is not None for one in curve.experiments]
    if curve.mean_ec50 is None or not all(has_ec50) or len(has_ec50) < curve.n_experiments:
        return {**row, "status": "not in every experiment"}
    potency = curve.potency if curve.potency is not None and curve.potency.mean is not None else None
    is_whole = potency is not None and len(potency.by_experiment) == curve.n_experiments
    return {
        **row,
        "ec50": curve.mean_ec50,
        "ec50_low": curve.mean_low,
        "ec50_high": curve.mean_high,
        "relative_potency": potency.mean if potency is not None and is_whole else None,
        "potency_low": potency.mean_low if potency is not None and is_whole else None,
        "potency_high": potency.mean_high if potency is not None and is_whole else None,
        "reference": potency.reference if potency is not None and is_whole else "",
        "status": "ok",
    }


def _curve_row(curve: DoseResponseResult, experiment: int | str) -> Row:
    row = dict(dose_response_row(curve))
    del row["target"], row["response"]
    return {**row, "experiment": experiment}


def _without_means(curve: DoseResponseResult) -> DoseResponseResult:
    """Leave out what one experiment cannot say of others, and that it is only one."""
    flags = tuple(flag for flag in curve.flags if flag != "FEW_EXPERIMENTS")
    return replace(curve, flags=flags)
