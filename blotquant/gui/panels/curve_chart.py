"""What the plots of curves show, as values: dots, fitted curves with their bands, EC50s, mean courses.

Nothing is computed here that stands in no report: a dot is a point of the report, a curve its fitted
curve, a mark its EC50 with the interval.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from blotquant.curves.units import factor
from blotquant.gui.panels.chart_axes import Axis
from blotquant.gui.panels.chart_rows import Row
from blotquant.gui.panels.curve_axis import dose_place, doses_axis, minutes_axis
from blotquant.gui.panels.curve_points import PointRow
from blotquant.gui.panels.curve_words import CurveResult, curve_name, curve_notes
from blotquant.gui.panels.ratio_chart import VEHICLE
from blotquant.gui.words import tr
from blotquant.results import CurvePoint, DoseResponseResult, TimeCourseResult

CurveMark = Literal["measured", "estimated", "at least", "at most", "not detected", "excluded", "not used"]
Show = Literal["response", "residual"]


@dataclass(frozen=True, slots=True)
class CurveDot:
    """One point of one experiment."""

    row: Row
    x: float
    y: float
    mark: CurveMark
    series: int
    shade: int  # by experiment
    experiment: str = ""
    shared: tuple[object, ...] | None = None  # what several curves show is drawn once


@dataclass(frozen=True, slots=True)
class Middle:
    """Where the EC50 lies, as log10; an end that is None is open."""

    x: float | None
    y: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class CurveLine:
    """A fitted curve with its band, or a mean course with a bar at each time."""

    series: int
    name: str
    places: tuple[tuple[float, float], ...]
    band: tuple[tuple[float, float, float], ...] = ()  # place, low, high
    is_course: bool = False
    stale: bool = False  # the fit of before, while the points move
    middle: Middle | None = None
    at_zero: tuple[float, float] | None = None  # the fitted bottom, at the vehicle


@dataclass(frozen=True, slots=True)
class CurveChart:
    """All that one plot shows; y is log10 of the value where `log` is set."""

    target: str
    title: str  # of the axis at the left
    axis: Axis
    log: bool
    dots: tuple[CurveDot, ...] = ()
    lines: tuple[CurveLine, ...] = ()
    levels: tuple[float, ...] = ()  # heights that help the eye: 1, 0, or 100 %
    series: tuple[tuple[int, str], ...] = ()
    experiments: tuple[tuple[int, str], ...] = ()  # shade and name
    notes: tuple[str, ...] = ()  # what has no number or is not drawn, in words


@dataclass(frozen=True, slots=True)
class Curve:
    """One curve as it is to be drawn: its result, and the fit of before while it is being fitted."""

    result: CurveResult
    rows: tuple[PointRow, ...]
    number: int  # of its colour and symbol
    before: DoseResponseResult | None = None

    @property
    def fitted(self) -> CurveResult:
        """The result whose curve is drawn."""
        return self.before or self.result


def dose_chart(target: str, curves: Sequence[Curve], shades: Mapping[str, int], show: Show) -> CurveChart:
    """Return the dose-response curves of one target at one time, or the residuals of their points."""
    unit = _usual_unit(curves)
    drawn = [(curve, times) for curve in curves if (times := _times(curve, unit)) is not None]
    doses = {row.point.x * times for curve, times in drawn for row in curve.rows}
    ends = [line.x * times for curve, times in drawn for line in _line_of(curve.fitted)]
    axis = doses_axis(doses, ends, unit, _experiments(curves), zero=0.0 in doses)
    scale = next((curve.result.scale for curve in curves if isinstance(curve.result, DoseResponseResult)), "")
    log = scale != "percent" and show == "response"
    dots: list[CurveDot] = []
    for curve, times in drawn:
        dots += _dots(curve, shades, show, log, lambda x, times=times: dose_place(axis, x * times), axis)
    lines = [_fit(curve, times, axis, log) for curve, times in drawn] if show == "response" else []
    return CurveChart(
        target,
        _title(target, scale, show),
        axis,
        log,
        tuple(_vehicles_once(dots)),
        tuple(line for line in lines if line.places or line.middle),
        (100.0, 0.0) if scale == "percent" and show == "response" else (0.0,),
        tuple((curve.number, curve_name(curve.result)) for curve, _ in drawn),
        _shades_of(dots, shades),
        _notes(curves, [curve for curve, _ in drawn]),
    )


def time_chart(target: str, curves: Sequence[Curve], shades: Mapping[str, int]) -> CurveChart:
    """Return the time courses of one target."""
    times = {row.point.x for curve in curves for row in curve.rows}
    axis = minutes_axis(times, _experiments(curves))
    dots = [dot for curve in curves for dot in _dots(curve, shades, "response", True, _itself, axis)]
    lines = (_course(curve) for curve in curves)
    return CurveChart(
        target,
        _title(target, "fold", "response"),
        axis,
        True,
        tuple(_vehicles_once(dots)),
        tuple(line for line in lines if line.places),
        (0.0,),
        tuple((curve.number, curve_name(curve.result)) for curve in curves),
        _shades_of(dots, shades),
        _notes(curves, curves),
    )


def _itself(x: float) -> float | None:
    return x


def _title(target: str, scale: str, show: Show) -> str:
    if show == "residual":
        words = tr("{target}, residual (%)") if scale == "percent" else tr("{target}, residual (ln)")
    else:
        words = tr("{target}, % control") if scale == "percent" else tr("{target}, fold")
    return words.format(target=target)


def _usual_unit(curves: Sequence[Curve]) -> str:
    units = [curve.result.unit for curve in curves if isinstance(curve.result, DoseResponseResult)]
    return max((unit for unit in units if unit), key=units.count, default="")


def _times(curve: Curve, unit: str) -> float | None:
    """Return what the doses of a curve are multiplied by to be in the unit of the axis; None: no way."""
    result = curve.result
    if not isinstance(result, DoseResponseResult) or result.status == "units mixed":
        return None
    return factor(result.unit, unit)


def _line_of(result: CurveResult) -> tuple[CurvePoint, ...]:
    return result.curve if isinstance(result, DoseResponseResult) else result.course


def _experiments(curves: Sequence[Curve]) -> list[str]:
    return list(dict.fromkeys(str(row.point.experiment) for curve in curves for row in curve.rows))


def _dots(
    curve: Curve,
    shades: Mapping[str, int],
    show: Show,
    log: bool,
    place: Callable[[float], float | None],
    axis: Axis,
) -> list[CurveDot]:
    dots: list[CurveDot] = []
    for row in curve.rows:
        point = row.point
        y = height(point.response if show == "response" else point.residual, log)
        x = place(point.x)
        if x is not None and y is not None:
            name = str(point.experiment)
            number = VEHICLE if row.is_vehicle else curve.number
            aside = axis.shifts.get(name, 0.0)
            shared = tuple(point.rows) if row.is_vehicle else None
            dots.append(CurveDot(row, x + aside, y, mark_of(row), number, shades.get(name, 0), name, shared))
    return dots


def height(value: float | None, log: bool) -> float | None:
    """Return where a value is drawn; None where it cannot be."""
    if value is None or not log:
        return value
    return math.log10(value) if value > 0 else None


def mark_of(row: PointRow) -> CurveMark:
    """Return how a point is drawn."""
    if "EXCLUDED_BY_HAND" in row.point.flags:
        return "excluded"
    if row.status in ("at least", "at most"):
        return row.status
    if not row.point.used:
        return "not used"
    if row.status == "estimated":
        return "estimated"
    return "not detected" if row.status == "not detected" else "measured"


def _vehicles_once(dots: Iterable[CurveDot]) -> list[CurveDot]:
    """Leave out a vehicle that another curve shows already: agonists share their vehicle wells."""
    seen: dict[object, CurveDot] = {}
    for dot in dots:
        key = id(dot) if dot.shared is None else dot.shared
        seen.setdefault((key, dot.x, dot.y), dot)
    return list(seen.values())


def _shades_of(dots: Sequence[CurveDot], shades: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    held = {dot.experiment for dot in dots}
    return tuple((shade, name) for name, shade in shades.items() if name in held)


def _fit(curve: Curve, times: float, axis: Axis, log: bool) -> CurveLine:
    result = curve.fitted
    if not isinstance(result, DoseResponseResult):
        return CurveLine(curve.number, "", ())
    places = _places(result.curve, log, lambda x: math.log10(x * times))
    zero, bottom = dose_place(axis, 0.0), height(result.bottom, log)
    return CurveLine(
        curve.number,
        curve_name(result),
        places,
        _band(result.curve, log, lambda x: math.log10(x * times)),
        stale=curve.before is not None,
        middle=_middle(result, times, places),
        at_zero=None if zero is None or bottom is None or not places else (zero, bottom),
    )


def _places(
    points: Sequence[CurvePoint], log: bool, x: Callable[[float], float]
) -> tuple[tuple[float, float], ...]:
    heights = ((x(point.x), height(point.response, log)) for point in points)
    return tuple((place, y) for place, y in heights if y is not None)


def _band(
    points: Sequence[CurvePoint], log: bool, x: Callable[[float], float]
) -> tuple[tuple[float, float, float], ...]:
    ends = ((x(point.x), height(point.low, log), height(point.high, log)) for point in points)
    return tuple((place, low, high) for place, low, high in ends if low is not None and high is not None)


def _middle(result: DoseResponseResult, times: float, places: Sequence[tuple[float, float]]) -> Middle | None:
    """Return the mark of the EC50, on the drawn curve; for a limit at the end of what is known."""
    logs = [
        None if dose is None else math.log10(dose * times)
        for dose in (result.ec50, result.ec50_low, result.ec50_high)
    ]
    at = next((log for log in logs if log is not None), None)
    if at is None or not places:
        return None
    return Middle(logs[0], _between(places, at), logs[1], logs[2])


def _between(places: Sequence[tuple[float, float]], x: float) -> float:
    """Return the height of the drawn line at a place."""
    for (left, low), (right, high) in pairwise(places):
        if left <= x <= right:
            return low + (high - low) * (x - left) / ((right - left) or 1.0)
    return places[0][1] if x < places[0][0] else places[-1][1]


def _course(curve: Curve) -> CurveLine:
    result = curve.result
    course = result.course if isinstance(result, TimeCourseResult) else ()
    return CurveLine(
        curve.number,
        curve_name(result),
        _places(course, True, float),
        _band(course, True, float),
        is_course=True,
    )


def _notes(curves: Sequence[Curve], drawn: Sequence[Curve]) -> tuple[str, ...]:
    """Return what has no number or is not drawn, each with the name of its curve."""
    notes = curve_notes(curve.result for curve in curves)
    for curve in curves:
        result = curve.result
        is_drawn = any(curve is other for other in drawn)
        if not is_drawn and isinstance(result, DoseResponseResult) and result.unit:
            words = {"name": result.treatment, "unit": result.unit}
            notes.append(tr("{name} in {unit}: another unit, not drawn", **words))
    if any(curve.fitted.n_experiments == 1 and _line_of(curve.fitted) for curve in curves):
        notes.append(tr("one experiment: intervals hold for it alone"))
    return tuple(notes)
