"""Rows of the sheets that follow from curves: results, points, fitted curves, and tables made of them.

Points keep their order in the sheet, because formulas and charts find their cells by position.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from blotquant.results import (
    AlignmentResult,
    CurvePoint,
    DoseResponseResult,
    Interval,
    Point,
    Report,
    SummaryResult,
    TimeCourseResult,
)

Row = Mapping[str, object]
CurveResult = DoseResponseResult | TimeCourseResult


@dataclass(frozen=True, slots=True)
class CurveBlock:
    """One curve with the words that its rows begin with, and its points in the order of the sheet."""

    result: CurveResult
    head: Mapping[str, object]
    points: tuple[Point, ...]  # those that are used first, rising
    curve: tuple[CurvePoint, ...]


def curve_blocks(report: Report) -> list[CurveBlock]:
    """Return the dose-response curves, then the time courses, in the order of the report."""
    return [
        CurveBlock(
            result,
            _head(result),
            tuple(sorted(result.points, key=lambda point: (not point.used, point.x))),
            result.curve if isinstance(result, DoseResponseResult) else result.course,
        )
        for result in (*report.dose_response, *report.time_course)
    ]


def _head(result: CurveResult) -> dict[str, object]:
    is_dose = isinstance(result, DoseResponseResult)
    return {
        "target": result.target,
        "treatment": result.treatment,
        "curve": "dose" if is_dose else "time",
        "x_unit": result.unit if is_dose else "min",
        "at": _minutes(result.time_min) if is_dose else _dose(result.dose, result.dose_unit),
    }


def _minutes(time_min: float | None) -> str:
    return "" if time_min is None else f"{time_min:g} min"


def _dose(dose: float | None, unit: str) -> str:
    return "" if dose is None else f"{dose:g} {unit}".rstrip()


def dose_response_row(result: DoseResponseResult) -> Row:
    """Return the row of one dose-response curve."""
    potency = result.potency
    return {
        "target": result.target,
        "treatment": result.treatment,
        "time_min": result.time_min,
        "n_doses": result.n_doses,
        "ec50": result.ec50,
        "ec50_low": result.ec50_low,
        "ec50_high": result.ec50_high,
        "ec50_unit": result.unit,
        "hill": result.hill,
        "bottom": result.bottom,
        "top": result.top,
        "relative_potency": potency and potency.ratio,
        "potency_low": potency and potency.low,
        "potency_high": potency and potency.high,
        "status": result.status,
        "flags": ", ".join(result.flags),
        "model": result.model,
        "response": result.scale,
        "n": result.n_experiments,
        "ec50_mean": result.mean_ec50,
        "ec50_mean_low": result.mean_low,
        "ec50_mean_high": result.mean_high,
        "half_of_control": result.half_of_control,
        "effect_p": result.effect_p,
        "residual_sd": result.sd,
        "reference": potency and potency.reference,
        "potency_status": "ok" if potency else result.potency_note,
        "parallel_p": potency and potency.parallel_p,
        "potency_mean": potency and potency.mean,
        "potency_mean_low": potency and potency.mean_low,
        "potency_mean_high": potency and potency.mean_high,
    }


def experiment_cells(result: DoseResponseResult) -> Row:
    """Return EC50 and relative potency of every experiment alone, in columns named after it."""
    ec50s = {f"ec50 of {one.experiment}": one.ec50 for one in result.experiments}
    ratios = () if result.potency is None else result.potency.by_experiment
    return {**ec50s, **{f"potency of {experiment}": ratio for experiment, ratio in ratios}}


def time_course_row(result: TimeCourseResult) -> Row:
    """Return the row of one time course."""
    return {
        "target": result.target,
        "treatment": result.treatment,
        "dose": result.dose,
        "dose_unit": result.dose_unit,
        "status": result.status,
        "flags": ", ".join(result.flags),
        "n": result.n_experiments,
        "n_times": result.n_times,
        "sampled_peak_min": result.sampled_peak_min,
        "peak_fold": result.peak_fold,
        **_mean_cells(result.auc, "auc", "auc"),
        **_mean_cells(result.net_auc, "net_auc", "net_auc"),
        **_mean_cells(result.peak_time_min, "peak_time_min", "peak"),
        **_mean_cells(result.half_life_min, "half_life_min", "half_life"),
    }


def _mean_cells(interval: Interval | None, name: str, short: str) -> dict[str, object]:
    if interval is None:
        return {}
    return {name: interval.mean, f"{short}_low": interval.low, f"{short}_high": interval.high}


def point_rows(report: Report) -> list[Row]:
    """Return one row per point of every curve."""
    return [
        {
            **block.head,
            "x": point.x,
            "experiment": point.experiment,
            "response": point.response,
            "residual": point.residual,
            "used": "yes" if point.used else "no",
            "flags": ", ".join(point.flags),
        }
        for block in curve_blocks(report)
        for point in block.points
    ]


def curve_rows(report: Report) -> list[Row]:
    """Return one row per point of every fitted curve and mean time course."""
    return [
        {**block.head, "x": place.x, "response": place.response, "low": place.low, "high": place.high}
        for block in curve_blocks(report)
        for place in block.curve
    ]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with columns named by the data: its rows, and where each of their values comes from."""

    rows: tuple[Row, ...]
    sources: tuple[Mapping[str, int], ...]  # by column: index of the summary row, or of the point


def dose_time_grid(report: Report) -> Grid:
    """Return the folds of every treatment and dose, one column per time (a heat map)."""
    times = sorted({row.time_min for row in report.summary if row.time_min is not None})
    names = {time: _minutes(time) for time in times}
    groups: dict[tuple[object, ...], dict[float, int]] = {}
    for index, row in enumerate(report.summary):
        if row.time_min is not None and row.fold is not None:
            key = (row.target, row.treatment, row.dose, row.dose_unit)
            groups.setdefault(key, {})[row.time_min] = index
    rows: list[Row] = []
    sources: list[Mapping[str, int]] = []
    for key, places in groups.items():
        head = dict(zip(("target", "treatment", "dose", "dose_unit"), key, strict=True))
        # All times in their order, so that the columns are in it too.
        cells = {names[time]: _fold(report.summary, places.get(time)) for time in times}
        rows.append({**head, **cells})
        sources.append({names[time]: place for time, place in places.items()})
    return Grid(tuple(rows), tuple(sources))


def _fold(summary: Sequence[SummaryResult], place: int | None) -> float | None:
    return None if place is None else summary[place].fold


def graphpad_grid(report: Report) -> Grid:
    """Return one table per target and kind of curve: X, then a column per treatment and experiment."""
    tables: dict[tuple[object, ...], dict[float, dict[str, int]]] = {}
    responses: dict[int, float | None] = {}
    names: dict[str, None] = {}
    for index, block, point in _numbered(report):
        responses[index] = point.response
        if point.used and point.response is not None:
            name = f"{block.head['treatment']} {point.experiment}"
            names.setdefault(name)
            key = tuple(block.head[part] for part in ("target", "curve", "at", "x_unit"))
            tables.setdefault(key, {}).setdefault(point.x, {}).setdefault(name, index)
    rows: list[Row] = []
    sources: list[Mapping[str, int]] = []
    for key, table in tables.items():
        head = dict(zip(("target", "curve", "at", "x_unit"), key, strict=True))
        for x in sorted(table):
            cells = {name: responses[table[x][name]] if name in table[x] else None for name in names}
            rows.append({**head, "x": x, **cells})
            sources.append(table[x])
    return Grid(tuple(rows), tuple(sources))


def _numbered(report: Report) -> Iterator[tuple[int, CurveBlock, Point]]:
    """Yield every point with its index in the sheet."""
    index = 0
    for block in curve_blocks(report):
        for point in block.points:
            yield index, block, point
            index += 1


def alignment_rows(alignments: Sequence[AlignmentResult]) -> list[Row]:
    """Return one row per target and way of aligning; the scales stand in the row of the way used."""
    rows: list[Row] = []
    for result in alignments:
        scales = {f"scale of {experiment}": scale for experiment, scale in result.scales}
        for way, cv in result.cv:
            used = way == result.method
            row: dict[str, object] = {"target": result.target, "way": way, "cv": cv}
            row["used"] = "yes" if used and result.status == "ok" else ""
            row["status"] = result.status if used else ""
            rows.append({**row, **scales} if used else row)
    return rows
