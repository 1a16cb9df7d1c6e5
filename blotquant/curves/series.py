"""The dose series of a report: which values belong to one curve, and whether a curve can be drawn at all."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from blotquant.curves.units import factor, shared_unit
from blotquant.experiments import Condition, TargetValues, Value, condition_of
from blotquant.model import UNCOUNTED, Method, Project, Sample
from blotquant.phrases import Phrase
from blotquant.results import Point, RatioResult

FEWEST_DOSES = 3
DOSES_FOR_SLOPE = 5  # below it the Hill slope is held at 1 (methods, 7.1)
LEAST_SPAN = 4.0  # highest over lowest dose


@dataclass(frozen=True, slots=True)
class Series:
    """The doses of one treatment at one time on one target."""

    target: str
    treatment: str
    time_min: float | None
    unit: str
    points: tuple[Point, ...]
    status: str  # "" when it can be fitted
    control: Mapping[int | str, float]  # log fold of the positive control, by experiment

    @property
    def used(self) -> list[int]:
        """Places of the points that are fitted."""
        return [place for place, point in enumerate(self.points) if point.used]

    @property
    def doses(self) -> list[float]:
        """The distinct doses above zero of these points, rising."""
        return sorted({self.points[place].x for place in self.used} - {0.0})

    @property
    def experiments(self) -> list[int | str]:
        """The experiments of these points."""
        return list(dict.fromkeys(self.points[place].experiment for place in self.used))


def dose_series(
    project: Project, ratios: Sequence[RatioResult], of_target: TargetValues
) -> tuple[Series, ...]:
    """Return every series of a target that has two doses or more, in the order of the rows."""
    samples = {sample.id: sample for sample in project.samples}
    groups: dict[tuple[str, float | None], list[Condition]] = {}
    for index in of_target.rows:
        sample = samples[ratios[index].sample_id]
        if sample.role not in (*UNCOUNTED, "vehicle") and sample.dose:
            of_group = groups.setdefault((sample.treatment, sample.time_min), [])
            of_group.append(condition_of(sample))
    gatherer = _Gatherer(samples, ratios, of_target, project.method)
    return tuple(
        gatherer.series(treatment, time_min, list(dict.fromkeys(conditions)))
        for (treatment, time_min), conditions in groups.items()
        if len(set(conditions)) > 1
    )


class _Gatherer:
    """Collects the points of the series of one target."""

    def __init__(
        self,
        samples: Mapping[str, Sample],
        ratios: Sequence[RatioResult],
        of_target: TargetValues,
        method: Method,
    ) -> None:
        self._samples, self._ratios, self._target, self._method = samples, ratios, of_target, method

    def series(self, treatment: str, time_min: float | None, conditions: Sequence[Condition]) -> Series:
        own = [value for value in self._target.values if value.condition in conditions]
        unit = shared_unit([condition.dose_unit for condition in conditions])
        control = self._control(time_min)
        zero = self._zero(own, treatment, time_min)
        points = [self._point(value, unit, control) for value in (*zero, *own)]
        points += self._left_out(conditions, unit, time_min, control)
        ordered = tuple(sorted(points, key=lambda point: point.x))
        found = Series(self._target.target, treatment, time_min, unit or "", ordered, "", control)
        found = without_short(found)
        status = Phrase("units mixed") if unit is None else self._status(found, own)
        return Series(found.target, treatment, time_min, found.unit, found.points, status, control)

    def _zero(self, own: Sequence[Value], treatment: str, time_min: float | None) -> list[Value]:
        """Return the values at no dose: the vehicle of each experiment, and wells of the treatment at 0."""
        wanted = {(value.experiment, condition) for value in own for condition in value.reference}
        return [
            value
            for value in self._target.values
            if (value.experiment, value.condition) in wanted
            or (
                value.condition.dose == 0
                and (value.condition.treatment, value.condition.time_min) == (treatment, time_min)
            )
        ]

    def _control(self, time_min: float | None) -> dict[int | str, float]:
        logs: dict[int | str, list[float]] = {}
        for value in self._target.values:
            if value.role == "positive" and value.condition.time_min == time_min:
                logs.setdefault(value.experiment, []).append(value.log_fold)
        return {experiment: sum(of_one) / len(of_one) for experiment, of_one in logs.items()}

    def _point(self, value: Value, unit: str | None, control: Mapping[int | str, float]) -> Point:
        is_zero = value.is_reference or not value.condition.dose
        dose = 0.0 if is_zero else _converted(value.condition, unit)
        response = response_of(value.log_fold, control.get(value.experiment), self._method)
        return Point(
            value.experiment, dose, response, value.rows, used=response is not None, flags=value.flags
        )

    def _left_out(
        self,
        conditions: Sequence[Condition],
        unit: str | None,
        time_min: float | None,
        control: Mapping[int | str, float],
    ) -> list[Point]:
        """Return what may not be counted, doses and vehicles of the same time, to be seen and not fitted."""
        points: list[Point] = []
        for index in self._target.left_out:
            row = self._ratios[index]
            sample = self._samples[row.sample_id]
            is_vehicle = sample.role == "vehicle" and sample.time_min == time_min
            if condition_of(sample) in conditions or is_vehicle:
                dose = 0.0 if is_vehicle else _converted(condition_of(sample), unit)
                fold = row.fold if row.fold is not None and row.fold > 0 else None
                response = fold and response_of(math.log(fold), control.get(sample.replicate), self._method)
                flags = row.flags or (row.status,)
                points.append(Point(sample.replicate, dose, response, (index,), used=False, flags=flags))
        return points

    def _status(self, series: Series, own: Sequence[Value]) -> str:
        """Say why no curve can be fitted, or nothing."""
        if not series.used:
            no_control = self._method.curve_response == "percent" and not series.control
            return Phrase("no positive control") if no_control else why_none(series.points)
        if own and not any(value.detected for value in own):
            return Phrase("not detected")
        doses = series.doses
        if len(doses) < FEWEST_DOSES:
            return Phrase("too few doses")
        if doses[-1] / doses[0] < LEAST_SPAN:
            return Phrase("doses too close")
        has_zero = any(series.points[place].x == 0 for place in series.used)
        if not has_zero and len(doses) < DOSES_FOR_SLOPE:
            return Phrase("no vehicle")
        return ""


def why_none(points: Sequence[Point]) -> str:
    """Say why none of the points of a series or course can be used.

    Parameters
    ----------
    points : sequence of Point
        With the flags of their rows; those at no dose or time are of the vehicle.
    """
    given = [set(point.flags) for point in points if point.x != 0] or [set(point.flags) for point in points]
    if given and all("NOT_MEASURED" in flags for flags in given):
        return Phrase("not measured")
    if given and all("SATURATED" in flags for flags in given):
        return Phrase("all saturated")
    if any("NO_REFERENCE" in flags for flags in given):
        return Phrase("no vehicle")
    if any("REFERENCE_UNUSABLE" in flags for flags in given):
        return Phrase("vehicle not usable")
    return Phrase("no usable values")


def _converted(condition: Condition, unit: str | None) -> float:
    dose = condition.dose or 0.0
    times = None if unit is None else factor(condition.dose_unit, unit)
    return dose if times is None or times == 1 else float(f"{dose * times:.12g}")


def response_of(log_fold: float, control: float | None, method: Method) -> float | None:
    """Return what a curve is fitted to: the fold, or the percent of the positive control's effect.

    None where there is no positive control, or none with an effect.
    """
    if method.curve_response == "fold":
        return math.exp(log_fold)
    if control is None or control == 0:
        return None
    return 100 * math.expm1(log_fold) / math.expm1(control)


def without_short(series: Series) -> Series:
    """Leave out experiments with too few doses to tell a bottom and a top of their own."""
    counts: dict[int | str, set[float]] = {}
    for point in series.points:
        if point.used and point.x > 0:
            counts.setdefault(point.experiment, set()).add(point.x)
    if not any(len(doses) >= FEWEST_DOSES for doses in counts.values()):
        return series
    enough = {experiment for experiment, doses in counts.items() if len(doses) >= FEWEST_DOSES}
    return _unused(series, set(series.experiments) - enough)


def _unused(series: Series, experiments: Iterable[int | str]) -> Series:
    out = set(experiments)
    points = tuple(
        Point(p.experiment, p.x, p.response, p.rows, used=False, flags=(*p.flags, "TOO_FEW_DOSES"))
        if p.used and p.experiment in out
        else p
        for p in series.points
    )
    return Series(
        series.target, series.treatment, series.time_min, series.unit, points, series.status, series.control
    )
