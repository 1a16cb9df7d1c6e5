"""The numbers of curves as they are written: with intervals, as limits, and in words where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from blotquant.gui.curve_status import status_words
from blotquant.gui.panels.bench_words import condition_text
from blotquant.gui.panels.number_text import NONE, three_figures
from blotquant.gui.words import listed, tr
from blotquant.results import NOT_FITTED_YET, DoseResponseResult, Interval, TimeCourseResult

_MOST_NAMES = 3

CurveResult = DoseResponseResult | TimeCourseResult


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


def curve_notes(results: Iterable[CurveResult]) -> list[str]:
    """Return why curves have no number: "eltrombopag: EC50 not reached (> 12 nM)".

    Many curves with the same to be said of them are counted, not named.
    """
    names: dict[str, list[str]] = {}
    for result in results:
        if result.status not in ("ok", NOT_FITTED_YET):
            names.setdefault(_why(result), []).append(curve_name(result))
    return [tr("{name}: {words}", name=_names(of), words=words) for words, of in names.items()]


def _why(result: CurveResult) -> str:
    words = status_words(result.status)
    if isinstance(result, DoseResponseResult) and (result.ec50_low or result.ec50_high):
        return tr("{status} ({limit} {unit})", status=words, limit=ec50_text(result), unit=result.unit)
    return words


def _names(names: Sequence[str]) -> str:
    return listed(names) if len(names) <= _MOST_NAMES else tr("{count} curves", count=len(names))
