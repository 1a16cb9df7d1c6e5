"""The points of the curves as rows: which lanes they come from, and why one is not used."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from blotquant.gui.panels.bench_words import flag_name, flags_tip, needs_a_look, severity_of, status_name
from blotquant.gui.panels.curve_words import CurveResult, curve_name
from blotquant.gui.panels.number_text import decimal, dose, three_figures
from blotquant.gui.panels.rows_model import Column
from blotquant.gui.words import listed, points, tr
from blotquant.results import DoseResponseResult, Point, RatioResult, Report, Status, TimeCourseResult


@dataclass(frozen=True, slots=True)
class PointRow:
    """One point of one curve, with the lanes it comes from."""

    result: CurveResult
    point: Point
    status: Status  # the worst of its ratios
    blot_id: str  # the phospho blot
    lanes: tuple[str, ...]  # on the phospho blot
    own_lanes: tuple[str, ...]  # on all phospho blots, as they are excluded
    all_lanes: frozenset[str]  # on all blots
    is_vehicle: bool
    reason: str = ""  # why a person excluded it

    @property
    def key(self) -> tuple[object, ...]:
        """What the row is known by from one report to the next."""
        result = self.result
        dose_of = result.dose if isinstance(result, TimeCourseResult) else None
        time = result.time_min if isinstance(result, DoseResponseResult) else None
        return (result.target, result.treatment, dose_of, time, self.point.x, self.point.rows)

    def comes_from(self, lanes: Collection[str]) -> bool:
        """Return whether one of these lanes, on whichever blot, is in the point."""
        return not self.all_lanes.isdisjoint(lanes)

    def tip(self) -> str:
        """Return what the point stands for."""
        result, point = self.result, self.point
        if isinstance(result, DoseResponseResult):
            given = tr("vehicle") if self.is_vehicle else f"{result.treatment} {dose(point.x)} {result.unit}"
            value = tr("{value} % of control") if result.scale == "percent" else tr("fold {value}")
        else:
            given = tr("{given}, {minutes} min", given=curve_name(result), minutes=dose(point.x))
            value = tr("fold {value}")
        lines = [tr("{condition}, replicate {name}", condition=given, name=point.experiment)]
        lines.append(value.format(value=three_figures(point.response)))
        if point.residual is not None:
            lines.append(tr("residual {value}", value=decimal(point.residual, 3)))
        if why := why_not(self):
            lines.append(why if point.used else tr("not used: {why}", why=why))
        return "\n".join(lines)


_WORST: tuple[Status, ...] = ("at least", "at most", "not quantifiable", "not detected", "estimated", "ok")


def point_rows(report: Report, results: Sequence[CurveResult]) -> list[PointRow]:
    """Return the points of some curves of a report, in the order of the curves."""
    samples = {sample.id: sample for sample in report.project.samples}
    reasons = {
        lane.id: lane.excluded for blot in report.project.blots for lane in blot.lanes if lane.excluded
    }
    rows: list[PointRow] = []
    for result in results:
        for point in result.points:
            ratios = [report.ratios[index] for index in point.rows]
            keys = [key for ratio in ratios for lane in ratio.phospho for key in lane]
            blot_id = keys[0][0] if keys else ""
            held = _lanes(ratios)
            vehicle = any(samples[ratio.sample_id].role == "vehicle" for ratio in ratios)
            rows.append(
                PointRow(
                    result,
                    point,
                    _worst(ratios),
                    blot_id,
                    tuple(dict.fromkeys(key[1] for key in keys if key[0] == blot_id)),
                    tuple(dict.fromkeys(key[1] for key in keys)),
                    held,
                    vehicle,
                    points(dict.fromkeys(reasons[lane] for lane in sorted(held) if lane in reasons)),
                )
            )
    return rows


def _worst(ratios: Sequence[RatioResult]) -> Status:
    held = {ratio.status for ratio in ratios}
    for status in _WORST:
        if status in held:
            return status
    return "ok"


def _lanes(ratios: Sequence[RatioResult]) -> frozenset[str]:
    sides = (
        side for ratio in ratios for side in (ratio.phospho, ratio.total, ratio.loading, ratio.total_loading)
    )
    return frozenset(key[1] for side in sides for lane in side for key in lane)


def point_columns() -> tuple[Column[PointRow], ...]:
    """Return the columns of the table of points, named as in the workbook's sheet Points."""
    return (*_what_columns(), *_number_columns(), _used_column(), _reason_column())


def _what_columns() -> tuple[Column[PointRow], ...]:
    return (
        Column("target", tr("Target"), lambda row: row.result.target),
        Column("treatment", tr("Curve"), _curve),
        Column("x", tr("Dose or min"), lambda row: row.point.x, lambda row: dose(row.point.x), number=True),
        Column("x_unit", tr("Unit"), _unit),
        Column("experiment", tr("Rep."), lambda row: str(row.point.experiment), number=True),
    )


def _curve(row: PointRow) -> str:
    return tr("vehicle") if row.is_vehicle else curve_name(row.result)


def _unit(row: PointRow) -> str:
    return row.result.unit if isinstance(row.result, DoseResponseResult) else "min"


def _number_columns() -> tuple[Column[PointRow], ...]:
    return (
        Column(
            "response",
            tr("Response"),
            lambda row: row.point.response,
            _response_text,
            hint=tr("Fold over the vehicle, or percent of the positive control"),
            number=True,
        ),
        Column(
            "residual",
            tr("Residual"),
            lambda row: row.point.residual,
            lambda row: decimal(row.point.residual, 3),
            hint=tr("Point minus curve; of natural logarithms where folds are fitted"),
            number=True,
        ),
    )


def _response_text(row: PointRow) -> str:
    sign = {"at least": "≥ ", "at most": "≤ "}.get(row.status, "")
    return sign + three_figures(row.point.response)


def _used_column() -> Column[PointRow]:
    return Column(
        "used",
        tr("Used"),
        lambda row: "yes" if row.point.used else "no",
        lambda row: tr("yes") if row.point.used else tr("no"),
        icon=lambda row: "ok" if row.point.used and not needs_a_look(row.status, ()) else "warning",
        tip=lambda row: flags_tip(row.point.flags),
    )


def _reason_column() -> Column[PointRow]:
    return Column(
        "flags",
        tr("Why"),
        lambda row: ", ".join(row.point.flags),
        why_not,
        tip=lambda row: flags_tip(row.point.flags),
    )


def why_not(row: PointRow) -> str:
    """Return why a point is not used or is to be looked at: the reason of the person, the status, flags."""
    if row.reason:
        return row.reason
    words = [] if row.status == "ok" else [status_name(row.status)]
    grave = [flag for flag in row.point.flags if flag != row.status and severity_of(flag) != "info"]
    return listed([*words, *map(flag_name, grave)])
