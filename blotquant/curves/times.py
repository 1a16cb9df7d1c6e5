"""Time-course results: area, peak and half-life of every experiment, averaged over them (methods, 7.6)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from statistics import fmean

from blotquant.curves.series import why_none
from blotquant.experiments import Condition, TargetValues, Value, condition_of
from blotquant.model import Project, Sample
from blotquant.phrases import Phrase
from blotquant.results import CurvePoint, Interval, Point, RatioResult, TimeCourseResult

FEWEST_TIMES = 3
_BOOTSTRAP = 5  # experiments from which the interval is a bootstrap
_Key = tuple[str, float | None, str]  # treatment, dose, unit


def time_courses(
    project: Project, ratios: Sequence[RatioResult], of_target: TargetValues
) -> tuple[TimeCourseResult, ...]:
    """Return the time courses of one target: each treatment and dose with two times or more.

    Parameters
    ----------
    project : Project
        Samples and the confidence.
    ratios : sequence of RatioResult
        All rows of the report.
    of_target : TargetValues
        The rows of the target as statistics count them.
    """
    samples = {sample.id: sample for sample in project.samples}
    times: dict[_Key, set[float]] = {}
    for index in of_target.rows:
        sample = samples[ratios[index].sample_id]
        if sample.role in ("sample", "positive") and sample.time_min is not None:
            times.setdefault(_key(condition_of(sample)), set()).add(sample.time_min)
    return tuple(
        _course(key, ratios, of_target, samples, project.method.confidence)
        for key, of_key in times.items()
        if len(of_key) > 1
    )


def _key(condition: Condition) -> _Key:
    return condition.treatment, condition.dose, condition.dose_unit


def _course(
    key: _Key,
    ratios: Sequence[RatioResult],
    of_target: TargetValues,
    samples: Mapping[str, Sample],
    confidence: float,
) -> TimeCourseResult:
    own = [v for v in of_target.values if _key(v.condition) == key and v.condition.time_min is not None]
    points = [_point(value) for value in (*_start(own, of_target.values), *own)]
    points += _left_out(key, ratios, of_target, samples)
    points.sort(key=lambda point: point.x)
    used = [point for point in points if point.used]
    experiments = list(dict.fromkeys(point.experiment for point in used))
    times = sorted({point.x for point in used})
    blank = TimeCourseResult(
        of_target.target, *key, tuple(points), len(times), len(experiments), _status(points, times), flags=()
    )
    if blank.status:
        return blank
    return _measured(blank, used, times, confidence)


def _start(own: Sequence[Value], values: Sequence[Value]) -> list[Value]:
    """Return the values at time 0 of experiments whose treatment has none of its own: their vehicle's."""
    began = {value.experiment for value in own if value.condition.time_min == 0}
    wanted = {value.experiment for value in own} - began
    return [
        value
        for value in values
        if value.role == "vehicle" and value.condition.time_min == 0 and value.experiment in wanted
    ]


def _point(value: Value) -> Point:
    return Point(
        value.experiment,
        value.condition.time_min or 0.0,
        math.exp(value.log_fold),
        value.rows,
        flags=value.flags,
    )


def _left_out(
    key: _Key, ratios: Sequence[RatioResult], of_target: TargetValues, samples: Mapping[str, Sample]
) -> list[Point]:
    points: list[Point] = []
    for index in of_target.left_out:
        row = ratios[index]
        sample = samples[row.sample_id]
        if _key(condition_of(sample)) == key and sample.time_min is not None:
            flags = row.flags or (row.status,)
            points.append(
                Point(sample.replicate, sample.time_min, row.fold, (index,), used=False, flags=flags)
            )
    return points


def _status(points: Sequence[Point], times: Sequence[float]) -> str:
    """Say why nothing can be told, or nothing."""
    if any(point.x < 0 for point in points):
        return Phrase("negative times")
    if not times:
        return why_none(points)
    return Phrase("too few times") if len(times) < FEWEST_TIMES else ""


def _measured(
    blank: TimeCourseResult, used: Sequence[Point], times: Sequence[float], confidence: float
) -> TimeCourseResult:
    each = _by_experiment(used, times)
    has_start = times[0] == 0
    mean = _mean_course(used, times, confidence)
    courses = [_Course(of_one, has_start) for of_one in each.values()]
    inside = [one for one in courses if not one.at_end]
    declines = [one.half_life for one in courses if one.half_life is not None]
    top = max(mean, key=lambda point: point.response)
    flags = {
        "EXCLUDED": any(not point.used for point in blank.points),
        "FEW_EXPERIMENTS": len(each) < 3,
        "INCOMPLETE_TIMES": len(each) < blank.n_experiments
        or any(len(of_one) < len(times) for of_one in each.values()),
    }
    return TimeCourseResult(
        blank.target,
        blank.treatment,
        blank.dose,
        blank.dose_unit,
        blank.points,
        blank.n_times,
        blank.n_experiments,
        _verdict(top.x, times, len(declines)) if courses else Phrase("no experiment has all times"),
        auc=_interval([one.auc for one in courses], confidence),
        net_auc=_interval([one.net_auc for one in courses], confidence) if has_start else None,
        peak_time_min=_interval([one.peak_time for one in inside], confidence),
        sampled_peak_min=top.x if courses else None,  # else it may be that of the one measured then
        peak_fold=top.response if courses else None,
        half_life_min=_interval(declines, confidence, logs=True),
        half_life_se=courses[0].half_life_se if len(courses) == 1 else None,
        course=mean,
        flags=tuple(flag for flag, holds in flags.items() if holds),
    )


def _verdict(top: float, times: Sequence[float], declines: int) -> str:
    if top == times[-1]:
        return Phrase("highest at the last time")
    if top == times[0]:
        return Phrase("highest at the first time")
    return "ok" if declines else Phrase("no decline to measure")


def _by_experiment(
    used: Sequence[Point], times: Sequence[float]
) -> dict[int | str, list[tuple[float, float]]]:
    """Return times and folds of every experiment that reaches from the first time to the last."""
    groups: dict[int | str, dict[float, list[float]]] = {}
    for point in used:
        if point.response is not None:
            groups.setdefault(point.experiment, {}).setdefault(point.x, []).append(math.log(point.response))
    courses = {
        experiment: [(time, math.exp(fmean(logs[time]))) for time in sorted(logs)]
        for experiment, logs in groups.items()
    }
    return {
        experiment: course
        for experiment, course in courses.items()
        if len(course) >= FEWEST_TIMES and (course[0][0], course[-1][0]) == (times[0], times[-1])
    }


class _Course:
    """The numbers of one experiment."""

    def __init__(self, course: Sequence[tuple[float, float]], has_start: bool) -> None:
        import numpy as np

        from blotquant.numerics.time_course import area, decline, net_area, peak

        times, folds = np.array(course).T
        top = peak(times, folds)
        falling = decline(times, folds, float(folds[0]) if has_start else 1.0)
        self.auc = area(times, folds)
        self.net_auc = net_area(times, folds)
        self.at_end = top.at_end
        self.peak_time = top.time
        self.half_life = None if falling is None or top.at_end else falling.half_life
        self.half_life_se = None if falling is None or top.at_end else falling.se


def _interval(values: Sequence[float], confidence: float, *, logs: bool = False) -> Interval | None:
    """Return the mean over experiments: a t interval, or a bootstrap from five experiments on."""
    import numpy as np

    from blotquant.numerics.log_means import mean_of
    from blotquant.numerics.time_course import bootstrap_mean

    if not values:
        return None
    back: Callable[[float], float] = math.exp if logs else float
    numbers = [math.log(value) for value in values] if logs else list(values)
    found = mean_of(numbers, confidence)
    low, high = found.low, found.high
    if len(numbers) >= _BOOTSTRAP:
        low, high = bootstrap_mean(np.array(numbers), confidence)
    low, high = (None if math.isnan(end) else back(end) for end in (low, high))
    return Interval(back(found.mean), low, high, len(numbers))


def _mean_course(used: Sequence[Point], times: Sequence[float], confidence: float) -> tuple[CurvePoint, ...]:
    """Return the geometric mean of the experiments at each time, with its t interval."""
    from blotquant.numerics.log_means import mean_of

    course: list[CurvePoint] = []
    for time in times:
        logs = [math.log(p.response) for p in used if p.x == time and p.response is not None]
        found = mean_of(logs, confidence)
        low, high = (None if math.isnan(end) else math.exp(end) for end in (found.low, found.high))
        course.append(CurvePoint(time, math.exp(found.mean), low, high))
    return tuple(course)
