"""The dose series of the agonists on proliferation plates, as the curve engine takes them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean, stdev

from blotquant.assay_model import ProliferationData, Replicate
from blotquant.assays.outcomes import (
    DosePoint,
    PlateResult,
    WellResult,
)
from blotquant.assays.plates import CONTROL
from blotquant.curves.series import DOSES_FOR_SLOPE, FEWEST_DOSES, LEAST_SPAN, Series, without_short
from blotquant.curves.units import factor, shared_unit
from blotquant.experiments import Condition
from blotquant.phrases import Phrase
from blotquant.results import Point


@dataclass(frozen=True, slots=True)
class _Group:
    """The wells of one experiment at one dose of an agonist; dose 0 is the vehicle."""

    experiment: Replicate
    dose: float
    rows: tuple[int, ...]


def agonist_series(
    data: ProliferationData,
    wells: Sequence[WellResult],
    plates: Sequence[PlateResult],
    experiments: Sequence[Replicate] | None = None,
) -> list[Series]:
    """Return a series for each agonist with two doses or more.

    Parameters
    ----------
    data : ProliferationData
    wells : as in data.wells
    plates : sequence of PlateResult
    experiments : sequence, optional
        Only these, well by well: the wells of one experiment are then what its curve scatters about.
        Without it all experiments, each with the mean of its wells at each dose.
    """
    # In percents the top of the control is 100 by definition; which experiments have one is what counts.
    control = {plate.experiment: 0.0 for plate in plates if plate.scale == CONTROL}
    found: list[Series] = []
    for treatment, time_min, conditions in _agonists(data):
        unit = shared_unit([condition.dose_unit for condition in conditions])
        groups = [
            group
            for group in _groups(data, wells, conditions, unit or "")
            if experiments is None or group.experiment in experiments
        ]
        points = [
            point for group in groups for point in _points(group, wells, one_by_one=experiments is not None)
        ]
        ordered = tuple(sorted(points, key=lambda point: point.x))
        series = without_short(Series("", treatment, time_min, unit or "", ordered, "", control))
        found.append(replace(series, status=Phrase("units mixed") if unit is None else _status(series)))
    return found


def _agonists(data: ProliferationData) -> list[tuple[str, float | None, list[Condition]]]:
    groups: dict[tuple[str, float | None], list[Condition]] = {}
    for well in data.wells:
        if well.role in ("sample", "positive") and well.condition.dose:
            key = well.condition.treatment, well.condition.time_min
            groups.setdefault(key, []).append(well.condition)
    # The positive control last, so that an agonist is what potencies are relative to unless it is said.
    controls = {well.condition.treatment for well in data.wells if well.role == "positive"}
    ordered = sorted(groups.items(), key=lambda item: item[0][0] in controls)
    return [
        (*key, list(dict.fromkeys(conditions))) for key, conditions in ordered if len(set(conditions)) > 1
    ]


def _groups(
    data: ProliferationData, wells: Sequence[WellResult], conditions: Sequence[Condition], unit: str
) -> list[_Group]:
    rows: dict[tuple[Replicate, float], list[int]] = {}
    for row, well in enumerate(data.wells):
        if not well.counts or wells[row].percent is None:
            continue
        is_zero = well.role == "vehicle" or (
            well.role == "sample"
            and well.condition.dose == 0
            and well.condition.treatment == conditions[0].treatment
        )
        times = factor(well.condition.dose_unit, unit) if well.condition in conditions else None
        if is_zero or (times is not None and well.role in ("sample", "positive")):
            dose = 0.0 if is_zero else float(f"{(well.condition.dose or 0.0) * (times or 1.0):.12g}")
            rows.setdefault((well.experiment, dose), []).append(row)
    with_doses = {experiment for experiment, dose in rows if dose > 0}
    return [_Group(*key, tuple(of_key)) for key, of_key in rows.items() if key[0] in with_doses]


def _points(group: _Group, wells: Sequence[WellResult], *, one_by_one: bool) -> list[Point]:
    parts = [(row,) for row in group.rows] if one_by_one else [group.rows]
    return [
        Point(group.experiment, group.dose, fmean(wells[row].percent or 0.0 for row in rows), rows)
        for rows in parts
    ]


def _status(series: Series) -> str:
    """Say why no curve can be fitted, or nothing."""
    doses = series.doses
    if not series.used:
        return Phrase("no usable values")
    if len(doses) < FEWEST_DOSES:
        return Phrase("too few doses")
    if doses[-1] / doses[0] < LEAST_SPAN:
        return Phrase("doses too close")
    has_zero = any(series.points[place].x == 0 for place in series.used)
    return "" if has_zero or len(doses) >= DOSES_FOR_SLOPE else Phrase("no vehicle")


def dose_points(
    data: ProliferationData, wells: Sequence[WellResult], plates: Sequence[PlateResult]
) -> tuple[DosePoint, ...]:
    """Return the mean percent of every condition in every experiment, with its standard error."""
    by_name = {plate.plate: plate for plate in plates}
    groups: dict[tuple[Condition, Replicate], list[int]] = {}
    for row, well in enumerate(data.wells):
        if well.counts and well.role != "blank" and wells[row].percent is not None:
            groups.setdefault((well.condition, well.experiment), []).append(row)
    return tuple(
        DosePoint(
            *key,
            tuple(rows),
            fmean(wells[row].percent or 0.0 for row in rows),
            _se(rows, wells, by_name[data.wells[rows[0]].plate]),
        )
        for key, rows in groups.items()
    )


def _se(rows: Sequence[int], wells: Sequence[WellResult], plate: PlateResult) -> float | None:
    """Return the standard error of a mean percent: its own wells and both controls.

    f = (Y - V) / (C - V): Var f = (Var Y + f^2 Var C + (1 - f)^2 Var V) / (C - V)^2.
    """
    if len(rows) < 2 or plate.vehicle is None or plate.positive is None:
        return None
    percents = [wells[row].percent or 0.0 for row in rows]
    share, window = fmean(percents) / 100, plate.positive - plate.vehicle
    controls = math.hypot(share * plate.positive_sem, (1 - share) * plate.vehicle_sem) * 100 / window
    return math.hypot(stdev(percents) / math.sqrt(len(percents)), controls)
