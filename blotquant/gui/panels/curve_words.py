"""What the report says of a curve, in words: why there is no number, and what to do about it."""

from __future__ import annotations

from blotquant.gui.panels.bench_words import condition_text
from blotquant.gui.panels.number_text import NONE, three_figures
from blotquant.gui.words import tr
from blotquant.results import DoseResponseResult, Interval, TimeCourseResult

CurveResult = DoseResponseResult | TimeCourseResult


def status_words(status: str) -> str:
    """Return the status of a curve; one that is not known stays as the report wrote it."""
    return _statuses().get(status, (status, ""))[0]


def status_advice(status: str) -> str:
    """Return what a status means and what to do, "" for "ok"."""
    return _statuses().get(status, ("", ""))[1]


def _statuses() -> dict[str, tuple[str, str]]:
    return {**_of_numbers(), **_of_data(), **_of_times()}


def _of_numbers() -> dict[str, tuple[str, str]]:
    return {
        "ok": (tr("ok"), ""),
        "not fitted yet": (tr("being fitted"), tr("The fit follows when the hand rests.")),
        "EC50 not reached": (
            tr("EC50 not reached"),
            tr("The response still rises at the highest dose: only a lower limit of the EC50 is known."),
        ),
        "EC50 below the doses": (
            tr("EC50 below the doses"),
            tr("The lowest dose already acts: only an upper limit of the EC50 is known."),
        ),
        "not identifiable": (
            tr("not identifiable"),
            tr("The points allow too many curves: more doses or more experiments are needed."),
        ),
        "no effect of the dose": (
            tr("no effect of the dose"),
            tr("A flat line fits as well as a curve (F test, p > 0.05)."),
        ),
    }


def _of_data() -> dict[str, tuple[str, str]]:
    return {
        "too few doses": (tr("too few doses"), tr("A curve needs at least three doses above zero.")),
        "doses too close": (
            tr("doses too close"),
            tr("The highest dose must be at least four times the lowest."),
        ),
        "units mixed": (
            tr("units mixed"),
            tr("The doses have units that cannot be turned into one another: write them in one unit."),
        ),
        "no vehicle": (
            tr("no vehicle"),
            tr("Give the control lanes the role vehicle in Lanes and samples."),
        ),
        "no positive control": (
            tr("no positive control"),
            tr("Percent needs a lane with the role positive control at the same time."),
        ),
        "not detected": (tr("not detected"), tr("No band of this agonist stands out from the background.")),
        "no usable values": (
            tr("no usable values"),
            tr("All values are limits, saturated, excluded or without a vehicle."),
        ),
    }


def _of_times() -> dict[str, tuple[str, str]]:
    return {
        "highest at the last time": (
            tr("highest at the last time"),
            tr("The peak may come later: no peak time and no half-life."),
        ),
        "highest at the first time": (
            tr("highest at the first time"),
            tr("The peak may lie earlier: no peak time."),
        ),
        "no decline to measure": (
            tr("no decline to measure"),
            tr("A half-life needs at least three falling points after the peak."),
        ),
        "too few times": (tr("too few times"), tr("A time course needs at least three times.")),
        "negative times": (tr("negative times"), tr("Correct the times in Lanes and samples.")),
    }


def curve_name(result: CurveResult) -> str:
    """Return what a curve is of: the agonist, or the treatment with its dose."""
    if isinstance(result, DoseResponseResult):
        return result.treatment
    return condition_text(result.treatment, result.dose, result.dose_unit, None)


def ec50_text(result: DoseResponseResult) -> str:
    """Return the EC50 with its interval, or the limit that is known: "0.49 (0.39 to 0.62)", "> 12"."""
    if result.ec50 is not None:
        return with_interval(result.ec50, result.ec50_low, result.ec50_high)
    if result.ec50_low is not None:
        return f"> {three_figures(result.ec50_low)}"
    return NONE if result.ec50_high is None else f"< {three_figures(result.ec50_high)}"


def interval_text(found: Interval | None) -> str:
    """Return a mean over experiments with its interval."""
    return NONE if found is None else with_interval(found.mean, found.low, found.high)


def with_interval(value: float | None, low: float | None, high: float | None) -> str:
    """Return a number with its interval, where there is one."""
    if value is None or low is None or high is None:
        return three_figures(value)
    ends = {"low": three_figures(low), "high": three_figures(high)}
    return tr("{value} ({low} to {high})", value=three_figures(value), **ends)


def p_text(p: float | None) -> str:
    """Return a p value: "0.034", "< 0.0001"."""
    if p is None:
        return NONE
    return "< 0.0001" if p < 1e-4 else f"{p:.4f}" if p < 0.001 else f"{p:.3f}"


def curve_note(result: CurveResult) -> str:
    """Return a sentence where a curve has no number: "eltrombopag: EC50 not reached (> 12 nM)"."""
    if result.status == "ok":
        return ""
    words = status_words(result.status)
    if isinstance(result, DoseResponseResult) and (result.ec50_low or result.ec50_high):
        words = tr("{status} ({limit} {unit})", status=words, limit=ec50_text(result), unit=result.unit)
    return tr("{name}: {words}", name=curve_name(result), words=words)
