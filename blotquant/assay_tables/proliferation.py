"""Rows of the sheets of proliferation plates."""

from __future__ import annotations

from dataclasses import replace

from blotquant.assay_tables.cells import Row, condition_cells, joined
from blotquant.assays.outcomes import (
    DosePoint,
    PlateResult,
    ProliferationResult,
    WellResult,
)
from blotquant.assays.wells import PlateWell
from blotquant.curve_tables import dose_response_row
from blotquant.results import CurvePoint, DoseResponseResult


def proliferation_rows(result: ProliferationResult) -> dict[str, list[Row]]:
    """Return the rows of every sheet of proliferation plates."""
    return {
        "proliferation": [
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


def _curve_row(curve: DoseResponseResult, experiment: int | str) -> Row:
    row = dict(dose_response_row(curve))
    del row["target"], row["response"]
    return {**row, "experiment": experiment}


def _without_means(curve: DoseResponseResult) -> DoseResponseResult:
    """Leave out what one experiment cannot say of others, and that it is only one."""
    flags = tuple(flag for flag in curve.flags if flag != "FEW_EXPERIMENTS")
    return replace(curve, flags=flags)
