"""Reports with curves, from ratios made by hand: what plots and tables of curves are tested on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from blotquant.answers import answers
from blotquant.gui.panels.curve_chart import CurveChart
from blotquant.gui.panels.curve_sources import CurveSources, Wanted
from blotquant.model import Method
from blotquant.results import Report
from blotquant.summary import summarise
from tests.ratio_rows import Values, made


def report_of(targets: Mapping[str, Values], method: Method | None = None, **units: str) -> Report:
    """Return the report of ratios; each lane has an id that names pairing and sample: "p1s3"."""
    project, rows = made(targets, method, units=units)
    rows = tuple(
        replace(row, phospho=(((f"P{row.pairing_id}", f"{row.pairing_id}{row.sample_id}", 1),),))
        for row in rows
    )
    found = answers(project, rows, summarise(project, rows, None))
    return Report(
        project,
        (),
        rows,
        found.summary,
        (),
        dose_response=found.dose_response,
        time_course=found.time_course,
        alignments=found.alignments,
    )


def everything(name: str) -> bool:
    """Say yes to every treatment."""
    return bool(name)


def dose_charts(report: Report, wanted: Wanted | None = None) -> list[CurveChart]:
    """Return the plots of dose-response curves of a report at 15 min."""
    sources = CurveSources()
    sources.take(report)
    wanted = wanted or Wanted(tuple(sources.targets), everything, "15.0")
    return sources.charts(sources.dose_curves(wanted), wanted, by_time=False)
