"""The settings of the method and their choices in words."""

from __future__ import annotations

from blotquant.gui.words import tr
from blotquant.model import METHOD_NOTES, UNCOUNTED, Project


def setting_name(name: str) -> str:
    """Return what a field of the method is, without the names that its values have in files."""
    own = {
        "border_px": tr("width of the border whose median is the background"),
        "ball_radius_px": tr("radius of the rolling ball and the rolling disk"),
        "arpls_lambda": tr("stiffness of the arPLS baseline for a window of 300 rows"),
        "weak_bands": tr("rows of weak bands (signal to noise below 50)"),
        "clipped_bands": tr("clipped bands"),
        "mw_model": tr("curve of log10 weight over place through the ladder"),
        "mw_window": tr("how far a band row may be from the expected weight to be taken as the target"),
        "mw_outside": tr("weights beyond the ladder"),
        "background_sensitive": tr("spread between backgrounds from which a band depends on the background"),
        "alignment": tr("how the blots of a target are made comparable"),
        "curve_model": tr("dose-response curve"),
    }
    return own.get(name) or tr(METHOD_NOTES[name][1])


def method_choices() -> dict[str, dict[str, str]]:
    """Return for each field of the method that is a choice its values in words."""
    return {**_of_measuring(), **_of_statistics(), **_of_curves()}


def reference_choices(project: Project) -> dict[str, str]:
    """Return the treatments that others can be compared with; one that is set and gone stays in it."""
    first = tr("the first one with doses (recommended)")
    treatments = [
        sample.treatment
        for sample in project.samples
        if sample.role not in (*UNCOUNTED, "vehicle") and sample.dose
    ]
    set_now = project.method.reference_agonist
    return {"": first} | {name: name for name in (*treatments, set_now) if name}


def _of_measuring() -> dict[str, dict[str, str]]:
    return {
        "background": {
            "masked_line": tr("straight line through band-free rows (recommended)"),
            "masked_quadratic": tr("curve through band-free rows"),
            "border_median": tr("median of a border above and below"),
            "valley": tr("line from valley to valley"),
            "rolling_ball": tr("rolling ball (opening)"),
            "rolling_disk": tr("rolling disk of the lane profile"),
            "arpls": tr("arPLS baseline"),
        },
        "weak_bands": {
            "weighted": tr("weighted by the shape of the row's bands (recommended)"),
            "sum": tr("summed as they are"),
        },
        "clipped_bands": {
            "limit": tr("a limit (recommended)"),
            "estimate": tr("estimated by their flanks, out of means and tests"),
            "count": tr("estimated by their flanks, within means and tests"),
        },
        "mw_model": {
            "auto": tr("smooth from 5 ladder bands on, else straight (recommended)"),
            "linear": tr("straight line"),
            "quadratic": tr("parabola"),
            "cubic": tr("cubic"),
            "logistic": tr("logistic"),
            "point_to_point": tr("from band to band"),
            "pchip": tr("smooth, monotone (PCHIP)"),
        },
        "mw_outside": {
            "refuse": tr("no weight (recommended)"),
            "extrapolate": tr("extrapolated, with a flag"),
        },
    }


def _of_statistics() -> dict[str, dict[str, str]]:
    return {
        "alignment": {
            "two_way": tr("log two-way model (recommended)"),
            "fixed_point": tr("vehicle of each blot"),
            "sum": tr("sum of the shared conditions"),
            "optimal": tr("least squares"),
            "maximum_likelihood": tr("maximum likelihood"),
        },
        "test": {
            "block": tr("experiments as blocks, Dunnett (recommended)"),
            "paired": tr("paired t test for each condition"),
        },
        "adjust": {
            "holm": tr("Holm (recommended)"),
            "bh": tr("Benjamini-Hochberg"),
            "none": tr("not adjusted"),
        },
    }


def _of_curves() -> dict[str, dict[str, str]]:
    return {
        "curve_model": {
            "4PL": tr("four parameters (recommended)"),
            "3PL": tr("three parameters, Hill slope 1"),
            "5PL": tr("five parameters, asymmetric"),
            "auto": tr("four or five, by AICc"),
        },
        "curve_response": {
            "fold": tr("fold over the vehicle (recommended)"),
            "percent": tr("percent of the positive control"),
        },
        "curve_top": {
            "free": tr("fitted (recommended)"),
            "positive": tr("held at the positive control"),
        },
        "curve_bottom": {
            "shared": tr("one for agonists that share their vehicle (recommended)"),
            "own": tr("one for each agonist"),
        },
    }
