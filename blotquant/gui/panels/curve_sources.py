"""Which curves of a report are drawn, in which colours, and with which fit while one is being made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from blotquant.gui.panels.curve_chart import Curve, CurveChart, Show, dose_chart, time_chart
from blotquant.gui.panels.curve_points import PointRow, point_rows
from blotquant.gui.panels.curve_words import CurveResult
from blotquant.gui.panels.curves_bar import time_key
from blotquant.gui.panels.ratio_chart import VEHICLE, series_numbers
from blotquant.gui.panels.ratio_rows import ratio_rows
from blotquant.results import NOT_FITTED_YET, DoseResponseResult, Report, TimeCourseResult

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a report is to be shown."""

    targets: tuple[str, ...]
    is_shown: Callable[[str], bool]  # by treatment
    time: str = ""  # of dose-response curves, as the bar holds it
    show: Show = "response"


class CurveSources:
    """The curves of the last report, and the last fit of each.

    While a lane is dragged the report has points without fits; the fit of before stands in, and is
    said to be one.
    """

    def __init__(self) -> None:
        self._report: Report | None = None
        self._fits: dict[_Key, DoseResponseResult] = {}
        self._numbers: dict[str, int] = {}
        self._courses: dict[tuple[str, float | None, str], int] = {}
        self._shades: dict[str, int] = {}

    def take(self, report: Report | None) -> None:
        """Take the curves of another report."""
        self._report = report
        if report is None:
            self._fits = {}
            return
        rows = ratio_rows(report)
        self._numbers = series_numbers(rows)
        self._courses = _course_numbers(report.time_course, self._numbers)
        replicates = dict.fromkeys(str(row.sample.replicate) for row in rows)
        self._shades = {name: shade for shade, name in enumerate(replicates)}
        fitted = {_key(one): one for one in report.dose_response if one.status != NOT_FITTED_YET}
        there = {_key(one) for one in report.dose_response}
        self._fits = {key: fit for key, fit in {**self._fits, **fitted}.items() if key in there}

    @property
    def targets(self) -> list[str]:
        """The targets that have ratios, in the order of the report."""
        return list(dict.fromkeys(row.target for row in self._report.ratios)) if self._report else []

    def times(self, targets: Collection[str]) -> list[float | None]:
        """Return the times at which these targets have dose-response curves."""
        found = self._report.dose_response if self._report else ()
        times = dict.fromkeys(one.time_min for one in found if one.target in targets)
        return sorted(times, key=lambda time: (time is not None, time or 0.0))

    def treatments(self) -> list[str]:
        """Return the treatments that have curves or folds, vehicles left out."""
        return [name for name, number in self._numbers.items() if number != VEHICLE]

    def vehicles(self) -> list[str]:
        """Return the treatments that others are compared with."""
        return [name for name, number in self._numbers.items() if number == VEHICLE]

    def dose_curves(self, wanted: Wanted) -> list[Curve]:
        """Return the dose-response curves that are wanted."""
        found = [one for one in self._results("dose_response", wanted) if isinstance(one, DoseResponseResult)]
        return self._curves([one for one in found if time_key(one.time_min) == wanted.time])

    def time_curves(self, wanted: Wanted) -> list[Curve]:
        """Return the time courses that are wanted."""
        return self._curves(self._results("time_course", wanted))

    def _results(self, name: str, wanted: Wanted) -> list[CurveResult]:
        found: Sequence[CurveResult] = getattr(self._report, name, ())
        return [one for one in found if one.target in wanted.targets and wanted.is_shown(one.treatment)]

    def _curves(self, results: Sequence[CurveResult]) -> list[Curve]:
        if self._report is None:
            return []
        curves: list[Curve] = []
        rows = point_rows(self._report, results)
        for result in results:
            mine = tuple(row for row in rows if row.result is result)
            curves.append(Curve(result, mine, self._number(result), self.before(result)))
        return curves

    def _number(self, result: CurveResult) -> int:
        if isinstance(result, TimeCourseResult):
            return self._courses.get((result.treatment, result.dose, result.dose_unit), 0)
        return self._numbers.get(result.treatment, 0)

    def before(self, result: CurveResult) -> DoseResponseResult | None:
        """Return the fit of before of a curve that is being fitted."""
        if isinstance(result, DoseResponseResult) and result.status == NOT_FITTED_YET:
            return self._fits.get(_key(result))
        return None

    def charts(self, curves: Sequence[Curve], wanted: Wanted, *, by_time: bool) -> list[CurveChart]:
        """Return a plot for each target of some curves."""
        charts: list[CurveChart] = []
        for target in wanted.targets:
            mine = [curve for curve in curves if curve.result.target == target]
            if mine and by_time:
                charts.append(time_chart(target, mine, self._shades))
            elif mine:
                charts.append(dose_chart(target, mine, self._shades, wanted.show))
        return charts


def rows_of(curves: Sequence[Curve]) -> list[PointRow]:
    """Return the points of some curves, vehicles that several share once."""
    rows: dict[object, PointRow] = {}
    for row in (row for curve in curves for row in curve.rows):
        rows.setdefault(row.point.rows if row.is_vehicle else row.key, row)
    return list(rows.values())


def _key(result: DoseResponseResult) -> _Key:
    return result.target, result.treatment, result.time_min, result.scale


def _course_numbers(
    courses: Sequence[TimeCourseResult], numbers: dict[str, int]
) -> dict[tuple[str, float | None, str], int]:
    """Return a number for each treatment and dose: the first dose has that of its treatment."""
    keys = dict.fromkeys((one.treatment, one.dose, one.dose_unit) for one in courses)
    found: dict[tuple[str, float | None, str], int] = {}
    free = len(numbers)
    for key in keys:
        own = numbers.get(key[0], free)
        found[key] = free if own in found.values() else own
        free += found[key] == free
    return found
