"""The live formulas of the sheets that show points: each over the folds it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import ascii_uppercase

from blotquant import columns
from blotquant.curve_tables import curve_blocks, dose_time_grid, graphpad_grid
from blotquant.files.formulas import RowFormulas, formula_of_rows
from blotquant.results import DoseResponseResult, Report

_FIRST_ROW = 2


def point_formulas(report: Report) -> list[RowFormulas]:
    """Return the formulas of the Points sheet, one dict per row: geometric means of folds.

    Percents of the positive control are plain values.
    """
    letter = f"Ratios!{_letter(columns.RATIOS, 'fold')}"
    formulas: list[RowFormulas] = []
    for block in curve_blocks(report):
        is_percent = isinstance(block.result, DoseResponseResult) and block.result.scale == "percent"
        for point in block.points:
            has_none = is_percent or point.response is None
            rows = [_FIRST_ROW + index for index in point.rows]
            formulas.append({} if has_none else {"response": formula_of_rows(letter, rows)})
    return formulas


def dose_time_formulas(report: Report) -> list[RowFormulas]:
    """Return the formulas of the Dose time sheet: the cells of the Summary."""
    return _grid(dose_time_grid(report).sources, f"Summary!{_letter(columns.SUMMARY, 'fold')}")


def graphpad_formulas(report: Report) -> list[RowFormulas]:
    """Return the formulas of the GraphPad sheet: the cells of the Points."""
    return _grid(graphpad_grid(report).sources, f"Points!{_letter(columns.POINTS, 'response')}")


def _grid(sources: Sequence[Mapping[str, int]], letter: str) -> list[RowFormulas]:
    return [{name: f"={letter}{_FIRST_ROW + place}" for name, place in row.items()} for row in sources]


def _letter(sheet: columns.Sheet, name: str) -> str:
    return ascii_uppercase[[column.name for column in sheet.columns].index(name)]
