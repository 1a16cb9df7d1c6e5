"""A report as one page that needs no other file: figures, tables, findings, method, versions and hashes."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from blotquant import columns
from blotquant.figures.album import Drawing
from blotquant.figures.checklist import SOURCES, checklist
from blotquant.figures.design import design_rows, in_short
from blotquant.figures.saving import Printed
from blotquant.results import Report
from blotquant.tables import tables
from blotquant.wording import methods_paragraph

if TYPE_CHECKING:
    import pandas as pd

# Bands, points and curves are for programs: the workbook and the CSV files hold them.
_TABLES = (
    *("ratios", "summary", "dose_response", "time_course", "alignment", "ladder", "linear_range"),
    *("method", "provenance"),
)
_LONG = 40  # rows from which a table is folded up
_STYLE = """
body { font: 15px/1.5 system-ui, "Helvetica Neue", Arial, "Noto Sans CJK SC", sans-serif; color: #1d2126;
       max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .2rem; } h2 { margin: 2.4rem 0 .6rem; font-size: 1.2rem; }
.muted, figcaption { color: #59616b; font-size: .87rem; } figure { margin: 1.4rem 0; break-inside: avoid; }
img { max-width: 100%; height: auto; } .wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .8rem; font-variant-numeric: tabular-nums; }
th, td { padding: .2rem .55rem; border-bottom: 1px solid #e1e4e8; text-align: left; vertical-align: top; }
th { background: #f2f3f5; } summary { cursor: pointer; font-weight: 600; margin: .6rem 0; }
.error { color: #b3141d; } .warning { color: #8a5300; } .open td:last-child { color: #8a5300; }
@media print { body { max-width: none; margin: 0; } details { display: none; } }
"""


def report_page(report: Report, figures: Iterable[tuple[Drawing, Printed]]) -> str:
    """Return the page as HTML; the same report gives the same page.

    Parameters
    ----------
    report : Report
    figures : iterable of (Drawing, Printed)
        Blots are shown as PNG and plots as SVG, where these were printed.
    """
    made = tables(report)
    shown = list(figures)
    plots = [one for one in shown if one[0].kind != "original"]
    originals = [one for one in shown if one[0].kind == "original"]
    parts = [
        f"<h1>Western blot report</h1><p class=muted>{escape(in_short(report))}</p>",
        _section("Design", _design(report)),
        _section("Methods", f"<p>{escape(methods_paragraph(report))}</p>"),
        _section("What journals ask", _checklist(report)),
        _section("Findings", _findings(report)),
        _section("Figures", "".join(_figure(*one) for one in plots)),
        _section("Tables", "".join(_table(name, made[name]) for name in _TABLES)),
        _section("Uncropped images", "".join(_figure(*one) for one in originals)),
        _section("Notes", f"<p>{escape(report.project.notes)}</p>") if report.project.notes else "",
    ]
    head = f"<meta charset=utf-8><title>Western blot report</title><style>{_STYLE}</style>"
    return f"<!doctype html><html lang=en><head>{head}</head><body>{''.join(parts)}</body></html>\n"


def _section(title: str, content: str) -> str:
    return f"<section><h2>{escape(title)}</h2>{content}</section>\n" if content else ""


def _design(report: Report) -> str:
    head, rows = design_rows(report)
    cells = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    names = "".join(f"<th>{escape(name)}</th>" for name in head)
    return f"<div class=wide><table><tr>{names}</tr>{cells}</table></div>" if rows else ""


def _checklist(report: Report) -> str:
    rows = "".join(
        f"<tr{'' if item.answered else ' class=open'}><td class=muted>{escape(item.source)}</td>"
        f"<th>{escape(item.question)}</th><td>{escape(item.answer)}</td></tr>"
        for item in checklist(report)
    )
    return f"<div class=wide><table>{rows}</table></div><p class=muted>{escape(SOURCES)}</p>"


def _findings(report: Report) -> str:
    if not report.problems:
        return "<p>Nothing that a careful reviewer would object to was found.</p>"
    rows = "".join(
        f"<tr><td class={problem.severity}>{problem.severity}</td>"
        f"<td>{escape(_place(problem.image, problem.target, problem.lane))}</td>"
        f"<td>{escape(f'{problem.message} {problem.remedy}')}</td></tr>"
        for problem in report.problems
    )
    return f"<div class=wide><table>{rows}</table></div>"


def _place(image: str, target: str, lane: int | None) -> str:
    return ", ".join(filter(None, (image, target, "" if lane is None else f"lane {lane}")))


def _figure(drawing: Drawing, found: Printed) -> str:
    files = dict(found.files)
    kinds: Sequence[tuple[str, str]] = (("svg", "image/svg+xml"), ("png", "image/png"))
    for name, kind in reversed(kinds) if drawing.blots else kinds:
        if content := next((value for key, value in files.items() if key == name), None):
            data = b64encode(content).decode("ascii")
            caption = f"<b>{escape(drawing.name.replace('_', ' '))}.</b> {escape(drawing.caption)}"
            image = f'<img alt="{escape(drawing.name)}" src="data:{kind};base64,{data}">'
            return f"<figure>{image}<figcaption>{caption}</figcaption></figure>"
    return f"<p>{escape(drawing.name)}: {escape(drawing.caption)}</p>" if found.fault else ""


def _table(name: str, table: pd.DataFrame) -> str:
    if table.empty:
        return ""
    title = next(sheet.title for sheet in columns.SHEETS if sheet.key == name)
    text = table.to_html(index=False, na_rep="", float_format=lambda value: f"{value:.4g}", border=0)
    words = f"{title} ({len(table)} {'row' if len(table) == 1 else 'rows'})"
    is_open = "" if len(table) > _LONG else " open"
    return f"<details{is_open}><summary>{escape(words)}</summary><div class=wide>{text}</div></details>"
