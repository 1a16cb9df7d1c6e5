"""What curves yield: dose-response and time-course results, frozen like all results.

They are part of `results` (and imported from there), in a module of their own for their size.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

NOT_FITTED_YET: Final = "not fitted yet"  # status of a curve in a report made in a hurry


@dataclass(frozen=True, slots=True)
class Point:
    """One experiment at one dose or one time: the mean of its lanes on the ln scale."""

    experiment: int | str
    x: float  # dose in the unit of the curve, or minutes
    response: float | None  # fold over the vehicle, or percent of the positive control
    rows: tuple[int, ...]  # indices in Report.ratios
    used: bool = True
    flags: tuple[str, ...] = ()  # of the rows; say why a point was not used
    residual: float | None = None  # response minus curve; of logarithms where folds are fitted


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One place of a fitted curve with its confidence band."""

    x: float
    response: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class ExperimentFit:
    """The curve of one experiment alone."""

    experiment: int | str
    ec50: float | None
    hill: float | None
    bottom: float | None
    top: float | None
    status: str


@dataclass(frozen=True, slots=True)
class Potency:
    """EC50 of the reference agonist over the EC50 of this one."""

    reference: str
    ratio: float
    low: float | None
    high: float | None
    parallel_p: float | None  # of the curves having one top and one slope
    by_experiment: tuple[tuple[int | str, float], ...] = ()
    mean: float | None = None  # geometric, over the experiments, with its paired t interval
    mean_low: float | None = None
    mean_high: float | None = None


@dataclass(frozen=True, slots=True)
class DoseResponseResult:
    """The dose-response curve of one agonist on one target at one time."""

    target: str
    treatment: str
    time_min: float | None
    unit: str  # of the doses
    scale: Literal["fold", "percent"]
    points: tuple[Point, ...]
    n_doses: int  # distinct doses above zero in the fit
    n_experiments: int
    status: str  # "ok", or in words why there is no EC50
    model: str = ""  # "3PL", "4PL", "5PL"; "" without a fit
    ec50: float | None = None
    ec50_low: float | None = None  # with "EC50 not reached": the EC50 lies above this
    ec50_high: float | None = None
    hill: float | None = None
    bottom: float | None = None
    top: float | None = None
    asymmetry: float | None = None
    half_of_control: float | None = None  # dose of half the positive control's effect
    effect_p: float | None = None  # of the dose having no effect
    sd: float | None = None  # residual standard deviation; of logarithms where folds are fitted
    mean_ec50: float | None = None  # geometric mean over the experiments, if all have one; t interval
    mean_low: float | None = None
    mean_high: float | None = None
    experiments: tuple[ExperimentFit, ...] = ()
    potency: Potency | None = None
    potency_note: str = ""  # in words why there is none beside an EC50; "" for the reference itself
    curve: tuple[CurvePoint, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean over experiments with its interval, None where there are too few."""

    mean: float
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class TimeCourseResult:
    """The course of one dose of one treatment on one target; each number is a mean over experiments."""

    target: str
    treatment: str
    dose: float | None
    dose_unit: str
    points: tuple[Point, ...]
    n_times: int
    n_experiments: int
    status: str  # "ok", or in words what cannot be told
    auc: Interval | None = None  # fold x min
    net_auc: Interval | None = None
    peak_time_min: Interval | None = None
    sampled_peak_min: float | None = None  # of the mean course
    peak_fold: float | None = None
    half_life_min: Interval | None = None
    half_life_se: float | None = None  # of the straight line, for a single experiment
    course: tuple[CurvePoint, ...] = ()  # geometric mean at each time, with its interval
    flags: tuple[str, ...] = ()
