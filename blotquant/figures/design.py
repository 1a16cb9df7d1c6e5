"""The design of an experiment as a reader of the report wants it: which conditions, how often."""

from __future__ import annotations

from blotquant.experiments import condition_of
from blotquant.figures.conditions import condition_words
from blotquant.model import UNCOUNTED
from blotquant.results import Report


def in_short(report: Report) -> str:
    """Return targets, treatments and how many blots were measured, in one sentence."""
    targets = dict.fromkeys(blot.target for blot in report.project.blots)
    treatments = dict.fromkeys(
        one.treatment for one in report.project.samples if one.role not in ("marker", "empty")
    )
    failed = len(report.project.blots) - len(report.blots)
    parts = (
        f"Targets: {', '.join(targets)}",
        f"treatments: {', '.join(treatments)}",
        f"{len(report.blots)} blots measured" + (f", {failed} not" if failed else ""),
    )
    return "; ".join(parts) + "."


def design_rows(report: Report) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return the table of conditions: head and rows, each with its role, experiments and lanes.

    Parameters
    ----------
    report : Report
    """
    samples = [one for one in report.project.samples if one.role not in UNCOUNTED]
    lanes: dict[str, int] = {}
    for blot in report.project.blots:
        for lane in blot.lanes:
            lanes[lane.sample_id] = lanes.get(lane.sample_id, 0) + 1
    rows: list[tuple[str, ...]] = []
    for condition in dict.fromkeys(condition_of(one) for one in samples):
        own = [one for one in samples if condition_of(one) == condition]
        experiments = dict.fromkeys(str(one.replicate) for one in own)
        count = sum(lanes.get(one.id, 0) for one in own)
        rows.append((condition_words(condition), own[0].role, ", ".join(experiments), str(count)))
    return ("condition", "role", "independent experiments", "lanes on all blots"), rows
