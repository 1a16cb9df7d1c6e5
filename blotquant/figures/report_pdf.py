"""A report as one PDF file: what the page in HTML holds, set for paper."""

from __future__ import annotations

import math
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np

from blotquant import columns, palette
from blotquant.figures.album import Drawing
from blotquant.figures.checklist import SOURCES, checklist
from blotquant.figures.design import design_rows, in_short
from blotquant.figures.saving import Printed
from blotquant.figures.style import DOTS_PER_INCH
from blotquant.figures.typesetting import Typesetter
from blotquant.results import Problem, Report
from blotquant.tables import tables
from blotquant.wording import methods_paragraph

if TYPE_CHECKING:
    import pandas as pd

# Bands, points and curves are for programs: the workbook and the CSV files hold them.
TABLES = (
    *("summary", "dose_response", "time_course", "alignment", "ladder", "linear_range"),
    *("ratios", "method", "provenance"),
)
# What paper has room for; the other columns are in the workbook and in the HTML page.
_CONDITION = ("target", "treatment", "dose", "dose_unit", "time_min")
_SHORT = {
    "ratios": (*_CONDITION, "replicate", "ratio", "ratio_low", "ratio_high", "fold", "status", "flags"),
    "summary": (*_CONDITION, "n", "fold", "fold_low", "fold_high", "p_adjusted", "flags"),
}
_LONG = 150  # rows from which a table is no reading on paper
_COLOURS = {"error": "#b3141d", "warning": "#8a5300"}


def report_pdf(report: Report, figures: Iterable[tuple[Drawing, Printed]]) -> bytes:
    """Return the report as a PDF file; the same report gives the same bytes.

    Parameters
    ----------
    report : Report
    figures : iterable of (Drawing, Printed)
        Those that were printed as PNG are shown at their size in print.
    """
    page = Typesetter("Western blot report")
    shown = list(figures)
    page.heading("Western blot report", 16.0)
    page.paragraph(in_short(report), colour=palette.MUTED)
    page.heading("Design")
    page.table(*design_rows(report), points=7.0)
    page.heading("Methods")
    page.paragraph(methods_paragraph(report))
    _set_checklist(page, report)
    page.heading("Findings")
    _set_findings(page, report.problems)
    page.heading("Figures")
    _set_figures(page, [one for one in shown if one[0].kind != "original"])
    _set_tables(page, report)
    originals = [one for one in shown if one[0].kind == "original"]
    if originals:
        page.heading("Uncropped images")
        _set_figures(page, originals)
    if report.project.notes:
        page.heading("Notes")
        page.paragraph(report.project.notes)
    return page.pdf()


def _set_checklist(page: Typesetter, report: Report) -> None:
    page.heading("What journals ask")
    rows = [(item.source, item.question, item.answer) for item in checklist(report)]
    page.table(("asked by", "question", "answer"), rows, points=7.0)
    page.paragraph(SOURCES, 7.0, colour=palette.MUTED)


def _set_findings(page: Typesetter, problems: Iterable[Problem]) -> None:
    found = list(problems)
    if not found:
        page.paragraph("Nothing that a careful reviewer would object to was found.")
    for one in found:
        place = ", ".join(
            filter(None, (one.image, one.target, "" if one.lane is None else f"lane {one.lane}"))
        )
        words = f"{one.severity}: {f'{place}: ' if place else ''}{one.message} {one.remedy}"
        page.paragraph(words, 7.5, colour=_COLOURS.get(one.severity, palette.TEXT))


def _set_figures(page: Typesetter, figures: Iterable[tuple[Drawing, Printed]]) -> None:
    from PIL import Image

    for drawing, found in figures:
        legend = f"{drawing.name.replace('_', ' ')}. {drawing.caption}"
        content = next((value for name, value in found.files if name == "png"), None)
        if content is None:
            page.paragraph(legend)
            continue
        colours = np.asarray(Image.open(BytesIO(content)).convert("RGB"))
        page.picture(colours, colours.shape[1] / DOTS_PER_INCH * 25.4, legend)


def _set_tables(page: Typesetter, report: Report) -> None:
    made = tables(report)
    for name in TABLES:
        table = made[name]
        if name in _SHORT:
            table = table[[column for column in _SHORT[name] if column in table.columns]]
        if not table.empty:
            title = next(sheet.title for sheet in columns.SHEETS if sheet.key == name)
            page.heading(title, 10.0)
            if len(table) > _LONG:
                where = "in the workbook, in the CSV files and in the HTML page"
                page.paragraph(f"{len(table)} rows, {where}.", 7.5, colour=palette.MUTED)
            else:
                page.table(*_as_text(table))


def _as_text(table: pd.DataFrame) -> tuple[list[str], list[list[str]]]:
    """Return head and cells of a table; columns without a word are left out."""
    cells = [[_cell(value) for value in row] for row in table.itertuples(index=False)]
    kept = [place for place in range(len(table.columns)) if any(row[place] for row in cells)]
    return [str(table.columns[place]) for place in kept], [[row[place] for place in kept] for row in cells]


def _cell(value: object) -> str:
    if isinstance(value, float | np.floating):
        return "" if math.isnan(value) else f"{float(value):.4g}"
    return "" if value is None or str(value) in ("<NA>", "NaT") else str(value)
