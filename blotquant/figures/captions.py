"""The legend of each figure: what is shown, n, interval and test, ready for a manuscript."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from blotquant.assays.outcomes import QpcrResult
from blotquant.experiments import Condition
from blotquant.figures.conditions import condition_words
from blotquant.figures.dose_curves import DoseQuestion, question_of
from blotquant.figures.node_values import BY_QPCR, node_values
from blotquant.figures.strips import CONTEXT, PanelChoice, Plan, planned
from blotquant.results import Report, SummaryResult


def folds_caption(report: Report, target: str) -> str:
    """Return the legend of the dots of one target."""
    rows = [row for row in report.summary if row.target == target]
    return _sentences(
        f"Phosphorylated over total {target}, relative to the vehicle of the same experiment",
        f"Each dot is one independent experiment ({_counts(row.n for row in rows)} per condition); lines are "
        f"geometric means with their {_confidence(report)} confidence intervals on the ln scale",
        "Hollow dots are not detected or were left out of the mean, arrowheads are limits"
        if _has_odd(report, target)
        else "",
        _tests(rows),
    )


def heat_map_caption(report: Report) -> str:
    """Return the legend of the heat map."""
    return _sentences(
        "log2 of the mean fold (phosphorylated over total, relative to the vehicle) of every target and "
        "condition; geometric means over independent experiments "
        f"({_counts(row.n for row in report.summary)})",
        "Hatched grey: no mean, because nothing or only limits were measured",
    )


def dose_caption(report: Report, question: DoseQuestion) -> str:
    """Return the legend of dose-response curves."""
    results = [result for result in report.dose_response if question_of(result) == question]
    models = {result.model for result in results if result.model}
    return _sentences(
        f"Dose-response of {question.words}: dots are single experiments "
        f"({_counts(result.n_experiments for result in results)}), lines the fit to all of them "
        f"({', '.join(sorted(models)) or 'no fit'}) with its {_confidence(report)} confidence band",
        "Marks above the axis are EC50s with their intervals"
        if any(result.ec50 is not None for result in results)
        else "",
        *(f"{result.treatment}: {result.status}" for result in results if result.status != "ok"),
    )


def time_caption(report: Report, target: str) -> str:
    """Return the legend of time courses."""
    results = [result for result in report.time_course if result.target == target]
    return _sentences(
        f"Time course of {target}, relative to the vehicle: small marks are single experiments "
        f"({_counts(result.n_experiments for result in results)}), lines join geometric means with their "
        f"{_confidence(report)} confidence intervals",
    )


def pathway_caption(report: Report, conditions: Sequence[Condition], qpcr: QpcrResult | None = None) -> str:
    """Return the legend of the pathway picture."""
    shown = " and ".join(condition_words(one) for one in conditions)
    return _sentences(
        f"Pathways below the TPO receptor under {shown}: log2 of the mean fold over the vehicle with its "
        f"{_confidence(report)} confidence interval and the number of independent experiments",
        "Bcl-xL and BAK: log2 of the expression by qPCR over the vehicle"
        if qpcr is not None
        and any(node_values(report, one, qpcr).keys() & set(BY_QPCR) for one in conditions)
        else "",
        "All pictures have one scale of colours; grey: no mean, because nothing or only limits were measured",
    )


def panel_caption(report: Report, choice: PanelChoice) -> str:
    """Return the legend of a blot panel: what was cut, how it is shown, and from which images."""
    plan = planned(report, choice)
    images = dict.fromkeys(report.project.blot(strip.blot_id).image.path for strip in plan.strips)
    return _sentences(
        "Cropped blots; every strip has one linear range from white to black, given under its name in counts",
        "Saturated pixels are red",
        _context(plan, choice),
        "Gaps mark lanes that are no neighbours on the membrane" if plan.gaps else "No lanes were spliced",
        "Weights with ~ are those of the bands, as no ladder lies within the strip"
        if any(mark.words.startswith("~") for strip in plan.strips for mark in strip.marks)
        else "",
        f"Uncropped images: {', '.join(images)}",
    )


def original_caption(report: Report, blot_id: str) -> str:
    """Return the legend of an uncropped image."""
    blot = report.project.blot(blot_id)
    return _sentences(
        f"Uncropped image of {blot.target} ({blot.form}), {blot.image.path}, with lanes (blue) and the boxes "
        "that were integrated: green measured, purple dashed weak or not detected, grey dotted absent, red "
        "with saturated pixels",
        "Orange dashed: what the blot panel shows",
        f"SHA-256 of the file: {blot.image.sha256}" if blot.image.sha256 else "",
    )


def _context(plan: Plan, choice: PanelChoice) -> str:
    least = min((min(strip.context) for strip in plan.strips), default=choice.context)
    if least >= choice.context - 1e-6:
        return (
            f"{choice.context:g} band widths (full width at half maximum) are shown above and below the bands"
        )
    edge = "where the image ends" if choice.context <= CONTEXT else "at the least, where the image ends"
    return f"{choice.context:g} band widths are shown above and below the bands, {least:.1f} {edge}"


def _has_odd(report: Report, target: str) -> bool:
    used = {index for row in report.summary for of_one in row.rows for index in of_one}
    return any(
        row.target == target and row.fold is not None and (row.status != "ok" or index not in used)
        for index, row in enumerate(report.ratios)
    )


def _tests(rows: Sequence[SummaryResult]) -> str:
    """Return which test the stars stand for."""
    tests = [row.test for row in rows if row.test is not None and row.test.p_adjusted is not None]
    if not tests:
        return ""
    methods = "; ".join(dict.fromkeys(test.method for test in tests))
    across = {f"{test.across} over {test.targets} targets" for test in tests if test.across}
    adjusted = f", {', '.join(sorted(across))}" if across else ""
    return f"* p < 0.05, ** p < 0.01, *** p < 0.001 against the vehicle ({methods}{adjusted})"


def _counts(numbers: Iterable[int]) -> str:
    found = sorted({number for number in numbers if number})
    if not found:
        return "n = 0"
    return f"n = {found[0]}" if len(found) == 1 else f"n = {found[0]} to {found[-1]}"


def _confidence(report: Report) -> str:
    return f"{100 * report.project.method.confidence:g} %"


def _sentences(*parts: str) -> str:
    return " ".join(f"{part}." for part in parts if part)
