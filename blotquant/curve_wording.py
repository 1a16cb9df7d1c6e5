"""Sentences of the methods paragraph on tests, alignment, dose-response curves and time courses."""

from __future__ import annotations

from collections.abc import Iterable

from blotquant.results import DoseResponseResult, Report

_ALIGNMENTS = {
    "two_way": "the log two-way model of condition and blot",
    "fixed_point": "the vehicle of each blot",
    "sum": "the sum over the conditions on all blots (Degasperi 2014, doi 10.1371/journal.pone.0087293)",
    "optimal": "least squares on the linear scale",
    "maximum_likelihood": "maximum likelihood (Kemmer 2022, doi 10.1371/journal.pone.0264295)",
}
_MODELS = {
    "3PL": "a three-parameter logistic (Hill slope 1)",
    "4PL": "a four-parameter logistic",
    "5PL": "a five-parameter logistic",
}


def answer_sentences(report: Report) -> list[str]:
    """Return the sentences on what follows from the ratios; only on what was done in this report.

    Parameters
    ----------
    report : Report
    """
    return [
        *_tests(report),
        *_alignment(report),
        *_dose_response(report),
        *_time_course(report),
        *_excluded(report),
    ]


def _tests(report: Report) -> list[str]:
    tests = [row.test for row in report.summary if row.test is not None and row.test.p is not None]
    if not tests:
        return []
    how = (
        "paired t tests" if report.project.method.test == "paired" else "t of a two-way analysis of variance"
    )
    sentence = f"Conditions were compared with their vehicle on the ln scale by {how}"
    if report.project.method.test == "block":
        sentence += " with the independent experiments as blocks"
    within = [
        name
        for name, done in (
            ("Dunnett's test", any("Dunnett" in test.method for test in tests)),
            ("Holm's method", any("Holm" in test.method for test in tests)),
        )
        if done
    ]
    if within:
        sentence += f"; p values were adjusted within a family of comparisons by {' or '.join(within)}"
    across = sorted({test.across for test in tests} - {""})
    if across:
        names = {"Holm": "Holm's method", "BH": "the method of Benjamini and Hochberg"}
        sentence += f", and across the targets by {names[across[0]]}"
    return [sentence + "."]


def _alignment(report: Report) -> list[str]:
    if not any(row.aligned is not None for row in report.summary):
        return []
    way = _ALIGNMENTS[report.project.method.alignment]
    return [f"Aligned folds were computed after scaling the blots by {way}."]


def _dose_response(report: Report) -> list[str]:
    fitted = [one for one in report.dose_response if one.model]
    if not fitted:
        return []
    models = " or ".join(_MODELS[model] for model in sorted({one.model for one in fitted}))
    scale = (
        "the ln of the fold" if fitted[0].scale == "fold" else "the percent of the positive control's effect"
    )
    confidence = f"{100 * report.project.method.confidence:g} %"
    sentences = [
        f"Dose-response curves were fitted to {scale} by least squares with {models} over the logarithm of "
        "the dose, the dose of 0 kept; bottom and top belong to the independent experiment, EC50 and slope "
        f"are common to all{_shared(report, fitted)}.",
        f"Intervals of the EC50 are profile-likelihood intervals ({confidence}); "
        "no EC50 is given where it lies outside the doses, where its interval is open, or where the highest "
        "dose reaches less than 80 % of the fitted span.",
    ]
    if any(one.potency is not None for one in fitted):
        sentences.append(
            "The relative potency is the ratio of the EC50 of a common fit with one bottom, each agonist "
            "with its own top and slope; its interval is that of the difference of the logarithms."
        )
    return sentences


def _shared(report: Report, fitted: Iterable[DoseResponseResult]) -> str:
    times = [(one.target, one.time_min) for one in fitted]
    several = len(set(times)) < len(times)
    if several and report.project.method.curve_bottom == "shared":
        return "; agonists that share their vehicle share the bottom"
    return ""


def _time_course(report: Report) -> list[str]:
    done = [one for one in report.time_course if one.auc is not None]
    if not done:
        return []
    most = max(one.auc.n for one in done if one.auc is not None)
    interval = "bootstrap over the experiments" if most >= 5 else "t over the experiments"
    return [
        "Areas under time courses are sums of trapezoids, the peak is the vertex of the parabola through the "
        "highest point and its neighbours, and the half-life is that of a straight line through the "
        "logarithm of the fold above its value at the start, after the peak; each was computed per "
        f"experiment and averaged ({interval})."
    ]


def _excluded(report: Report) -> list[str]:
    lanes = sum(
        1 for blot in report.project.blots for lane in blot.lanes if lane.excluded and blot.form == "phospho"
    )
    if not lanes:
        return []
    noun = "lane was" if lanes == 1 else "lanes were"
    return [f"{lanes} {noun} excluded by hand, with the reasons given in the results."]
