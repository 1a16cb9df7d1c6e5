"""The Excel workbook: every table a sheet, derived columns as live formulas with cached values.

The cached values are those of the report, so the file reads the same in pandas, which never
computes, and in Excel, which computes anew when it opens the file.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from blotquant import columns
from blotquant.assays.outcomes import AssayResult
from blotquant.columns.assays import ASSAY_METHOD, ASSAY_SHEETS
from blotquant.columns.kinds import letters
from blotquant.files import styles
from blotquant.files.assay_formulas import SETTINGS as NAMED_SETTINGS
from blotquant.files.assay_formulas import assay_formulas
from blotquant.files.atomic import write_atomically
from blotquant.files.charts import write_charts
from blotquant.files.csv_tables import FORMULA_STARTS
from blotquant.files.curve_formulas import dose_time_formulas, graphpad_formulas, point_formulas
from blotquant.files.formulas import RowFormulas, band_formulas, ratio_formulas, summary_formulas
from blotquant.results import Report

if TYPE_CHECKING:
    import pandas as pd
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Value = str | int | float | None

_OPTIONS = {
    "in_memory": True,  # no scratch files that an interrupted run would leave behind
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_CREATED = datetime(1980, 1, 1)  # constant, so that the same report gives the same bytes
_LONGEST_TEXT = 32_767  # characters of a cell
_TOO_LONG = (
    "A plain value: this formula would be longer than Excel allows. It was computed by blotquant in the "
    "same way as its neighbours."
)


def write_workbook(
    report: Report | None,
    tables: Mapping[str, pd.DataFrame],
    path: Path,
    assays: Sequence[AssayResult] = (),
) -> None:
    """Write the workbook of a report, of assays, or of both, whole or not at all.

    Writing the same report twice gives the same bytes.

    Parameters
    ----------
    report : Report
        What was measured; it tells from which cells each derived cell comes.
    tables : mapping of str to pandas.DataFrame
        Its tables, as `tables.tables` returns them, and those of the assays: the values of all cells.
    path : Path
        The .xlsx file to make or replace.
    assays : sequence of AssayResult
        Their sheets follow those of the report.

    Raises
    ------
    blotquant.files.atomic.WriteError
        If the file cannot be written; the file that was there before is left whole.
    """
    content = _content(report, tables, assays)
    write_atomically(path, lambda temporary: temporary.write_bytes(content))


def write_sheets(sheets: Sequence[columns.Sheet], tables: Mapping[str, pd.DataFrame], path: Path) -> None:
    """Write sheets without formulas, as those of a comparison of two analysts, whole or not at all.

    Parameters
    ----------
    sheets : sequence of Sheet
    tables : mapping of str to pandas.DataFrame
        One of each key.
    path : Path

    Raises
    ------
    blotquant.files.atomic.WriteError
        If the file cannot be written.
    """
    from xlsxwriter import Workbook

    buffer = BytesIO()
    book = Workbook(buffer, _OPTIONS)
    book.set_properties({"title": "blotquant results", "created": _CREATED})
    pens = _Pens(book)
    for sheet in sheets:
        _write_sheet(book, pens, sheet, tables[sheet.key], [])
    book.close()
    write_atomically(path, lambda temporary: temporary.write_bytes(buffer.getvalue()))


def _content(
    report: Report | None, tables: Mapping[str, pd.DataFrame], assays: Sequence[AssayResult]
) -> bytes:
    from xlsxwriter import Workbook

    buffer = BytesIO()
    book = Workbook(buffer, _OPTIONS)
    book.set_properties({"title": "blotquant results", "created": _CREATED})
    pens = _Pens(book)
    if report is not None:
        formulas = {
            "ratios": ratio_formulas(report),
            "summary": summary_formulas(report),
            "bands": band_formulas(report),
            "points": point_formulas(report),
            "dose_time": dose_time_formulas(report),
            "graphpad": graphpad_formulas(report),
        }
        for sheet in columns.SHEETS:
            _write_sheet(book, pens, sheet, tables[sheet.key], formulas.get(sheet.key, []))
        write_charts(book, report)
        _name_cells(book, "Method", tables["method"], ("confidence",))
    if assays:
        of_assays = assay_formulas(assays)
        further = (columns.PROBLEMS,) if report is None else ()
        for sheet in (*ASSAY_SHEETS, *further):
            if sheet.key in tables:
                _write_sheet(book, pens, sheet, tables[sheet.key], of_assays.get(sheet.key, []))
        _name_cells(book, ASSAY_METHOD.title, tables[ASSAY_METHOD.key], NAMED_SETTINGS)
    book.close()
    return buffer.getvalue()


def _name_cells(book: Workbook, title: str, table: pd.DataFrame, wanted: Sequence[str]) -> None:
    """Let formulas call some values of a sheet of settings by name."""
    names = table["name"].tolist()
    page = f"'{title}'" if " " in title else title
    for name in wanted:
        book.define_name(name, f"={page}!$B${names.index(name) + 2}")


class _Pens:
    """The cell formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def pen(self, properties: styles.Properties) -> Format:
        """Return the format with these properties."""
        key = tuple(properties.items())
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def _write_sheet(
    book: Workbook, pens: _Pens, sheet: columns.Sheet, table: pd.DataFrame, formulas: Sequence[RowFormulas]
) -> None:
    page: Worksheet = book.add_worksheet(sheet.title)
    shown = [columns.column(sheet, str(name)) for name in table.columns]
    for place, column in enumerate(shown):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.name, pens.pen(styles.header(column)))
        page.write_comment(0, place, _note(column), styles.NOTE)
        values, pen = _values(table[column.name]), pens.pen(styles.cell(column))
        if column.formula or any(column.name in row for row in formulas):
            _write_formulas(page, place, column.name, values, formulas, pen)
        else:
            # The guard keeps text as text even when the cell is edited, as a typed apostrophe does.
            _write_values(page, place, values, pen, pens.pen(styles.cell(column) | styles.GUARDED))
    rows = len(table)
    if sheet is columns.METHOD:
        rows -= 1
        _write_paragraph(page, rows + 1, str(table["value"].iloc[-1]), shown, pens)
    _fit_rows(page, [column for column in shown if column.wrap], table)
    _tint(page, pens, shown, rows)
    _lay_out(page, sheet, len(shown), rows)


def _note(column: columns.Column) -> str:
    lines = [column.meaning]
    if column.unit:
        lines.append(f"Unit: {column.unit}")
    if column.formula:
        lines.append("Live formula over the sheet it comes from.")
    return "\n".join(lines)


def _values(series: pd.Series) -> list[Value]:
    """Return the cells of a column; None where there is nothing to write."""
    if series.dtype.kind == "f":
        return [value if math.isfinite(value) else None for value in series.tolist()]
    return series.astype("object").where(series.notna() & (series != ""), None).tolist()


def _write_values(page: Worksheet, place: int, values: Sequence[Value], pen: Format, guarded: Format) -> None:
    for row, value in enumerate(values, start=1):
        if isinstance(value, str):
            is_risky = value.startswith(FORMULA_STARTS)
            page.write_string(row, place, _cell_text(value), guarded if is_risky else pen)
        elif value is not None:
            page.write_number(row, place, value, pen)


def _cell_text(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")  # what Excel itself keeps in a cell
    return lines if len(lines) <= _LONGEST_TEXT else lines[: _LONGEST_TEXT - 1] + "…"


def _write_formulas(
    page: Worksheet,
    place: int,
    name: str,
    values: Sequence[Value],
    formulas: Sequence[RowFormulas],
    pen: Format,
) -> None:
    for row, value in enumerate(values, start=1):
        if value is None or isinstance(value, str):
            continue
        formula = formulas[row - 1].get(name, "")
        if formula:
            page.write_formula(row, place, formula, pen, value)  # pyright: ignore[reportArgumentType] - any number will do
            continue
        page.write_number(row, place, value, pen)
        if formula is None:
            page.write_comment(row, place, _TOO_LONG, styles.NOTE)


def _write_paragraph(
    page: Worksheet, row: int, text: str, shown: Sequence[columns.Column], pens: _Pens
) -> None:
    """Write the methods paragraph over the width of the sheet; pandas still finds it under value."""
    page.merge_range(row, 1, row, len(shown) - 1, _cell_text(text), pens.pen(styles.PARAGRAPH))
    width = sum(column.width for column in shown[1:])
    page.set_row(row, styles.text_height(text, width))


def _fit_rows(page: Worksheet, wrapped: Sequence[columns.Column], table: pd.DataFrame) -> None:
    for row in range(len(table) if wrapped else 0):
        heights = [styles.text_height(str(table[column.name].iloc[row]), column.width) for column in wrapped]
        page.set_row(row + 1, max(heights))


def _tint(page: Worksheet, pens: _Pens, shown: Sequence[columns.Column], rows: int) -> None:
    if rows == 0:
        return
    names = [column.name for column in shown]
    for rule in styles.RULES:
        if rule.column in names and rule.beside in names:
            first, last = names.index(rule.column), names.index(rule.beside)
            test = rule.test.format(cell=f"${letters(first)}2")
            pen = pens.pen(styles.TINTS[rule.tint] | styles.ROW_LINE)
            _add_rule(page, (1, first, rows, last), f"={test}", pen)
    # As a rule and not as a cell format: blank cells stay blank and still get the line.
    _add_rule(page, (1, 0, rows, len(shown) - 1), "=TRUE", pens.pen(styles.ROW_LINE))


def _add_rule(page: Worksheet, cells: tuple[int, int, int, int], criteria: str, pen: Format) -> None:
    page.conditional_format(*cells, {"type": "formula", "criteria": criteria, "format": pen})


def _lay_out(page: Worksheet, sheet: columns.Sheet, width: int, rows: int) -> None:
    page.set_row(0, styles.HEADER_HEIGHT)
    page.freeze_panes(1, sheet.frozen)
    page.autofilter(0, 0, rows, width - 1)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)  # one page wide, as many high as it takes
    page.repeat_rows(0)
    page.set_footer("&L&A&RPage &P of &N")
    if rows:
        everywhere = f"A2:{letters(width - 1)}{rows + 1}"
        # Excel would put green triangles on formulas that rightly differ from row to row.
        page.ignore_errors(
            {
                "number_stored_as_text": everywhere,
                "formula_differs": everywhere,
                "formula_range": everywhere,
            }
        )
