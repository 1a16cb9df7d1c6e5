"""Native charts of the workbook: points of every experiment with the fitted curve, drawn by Excel itself."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blotquant import columns
from blotquant.curve_tables import CurveBlock, curve_blocks
from blotquant.results import DoseResponseResult, Report

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart

TITLE = "Charts"
_WIDTH, _HEIGHT = 560, 380  # pixels
_ROWS, _COLUMNS = 20, 9  # cells that a chart takes
# Okabe & Ito: told apart with any colour vision.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
_MARKERS = ("circle", "square", "triangle", "diamond", "x", "star", "plus")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A curve and the rows of the sheets that hold it, counted from 0; (0, 0) where there are none."""

    block: CurveBlock
    points: tuple[int, int]
    curve: tuple[int, int]


def write_charts(book: Workbook, report: Report) -> None:
    """Add the sheet of charts, if there is any curve to show.

    Parameters
    ----------
    book : xlsxwriter.Workbook
        Its sheets Points and Curves hold the rows of the report.
    report : Report
    """
    groups = _groups(report)
    if not groups:
        return
    page = book.add_worksheet(TITLE)
    page.hide_gridlines(2)
    for place, group in enumerate(groups):
        chart = book.add_chart({"type": "scatter"})
        assert chart is not None
        _draw(chart, group)
        page.insert_chart(place // 2 * _ROWS, place % 2 * _COLUMNS, chart)


def _groups(report: Report) -> list[list[_Placed]]:
    """Return the curves that share a chart: the agonists of a target at one time, the times of a target."""
    groups: dict[tuple[object, ...], list[_Placed]] = {}
    point_row = curve_row = 1
    for block in curve_blocks(report):
        is_dose = block.head["curve"] == "dose"
        # Dose 0 has no place on a logarithmic axis; used points come first in the sheet.
        shown = [
            point_row + index
            for index, point in enumerate(block.points)
            if point.used and point.response is not None and (point.x > 0 or not is_dose)
        ]
        if shown:
            ends = (curve_row, curve_row + len(block.curve) - 1) if block.curve else (0, 0)
            key = (
                block.head["target"],
                block.head["curve"],
                block.head["at"] if is_dose else "",
                _unit(block),
            )
            groups.setdefault(key, []).append(_Placed(block, (shown[0], shown[-1]), ends))
        point_row += len(block.points)
        curve_row += len(block.curve)
    return list(groups.values())


def _unit(block: CurveBlock) -> str:
    return f"{block.head['x_unit']} {getattr(block.result, 'scale', 'fold')}"


def _draw(chart: Chart, group: Sequence[_Placed]) -> None:
    first = group[0].block
    is_dose = first.head["curve"] == "dose"
    for place, one in enumerate(group):
        colour = _COLOURS[place % len(_COLOURS)]
        marker = _MARKERS[place % len(_MARKERS)]
        chart.add_series(
            {
                "name": _name(one.block),
                **_ranges(columns.POINTS, one.points),
                "marker": {"type": marker, "size": 6, "fill": {"none": True}, "border": {"color": colour}},
                "line": {"none": True},
            }
        )
        if one.curve != (0, 0):
            chart.add_series(
                {
                    "name": f"{_name(one.block)}, {'curve' if is_dose else 'mean'}",
                    **_ranges(columns.CURVES, one.curve),
                    "marker": {"type": "none"},
                    "line": {"color": colour, "width": 1.75},
                }
            )
    _lay_out(chart, group, is_dose)
    _add_legend(chart, group)


def _add_legend(chart: Chart, group: Sequence[_Placed]) -> None:
    """Name the points alone: their curves have the same colours."""
    kinds = [kind for one in group for kind in ("points", "curve") if kind == "points" or one.curve != (0, 0)]
    curves = [place for place, kind in enumerate(kinds) if kind == "curve"]
    chart.set_legend({"position": "bottom", "delete_series": curves})


def _ranges(sheet: columns.Sheet, rows: tuple[int, int]) -> Mapping[str, object]:
    names = [column.name for column in sheet.columns]
    x, y = names.index("x"), names.index("response")
    return {
        "categories": [sheet.title, rows[0], x, rows[1], x],
        "values": [sheet.title, rows[0], y, rows[1], y],
    }


def _name(block: CurveBlock) -> str:
    at = "" if block.head["curve"] == "dose" else f" {block.head['at']}"
    return f"{block.head['treatment']}{at}"


def _lay_out(chart: Chart, group: Sequence[_Placed], is_dose: bool) -> None:
    first = group[0].block
    result = first.result
    at = f", {first.head['at']}" if is_dose and first.head["at"] else ""
    grid = {"visible": True, "line": {"color": "#E3E8EC", "width": 0.75}}
    x_axis: dict[str, object] = {
        "name": f"{'Dose' if is_dose else 'Time'} ({first.head['x_unit']})",
        "major_gridlines": grid,
        "crossing": "min",
    }
    if is_dose:
        doses = [p.x for one in group for p in one.block.points if p.used and p.x > 0]
        x_axis |= {
            "log_base": 10,
            "min": 10.0 ** math.floor(math.log10(min(doses)) - 0.3),
            "max": 10.0 ** math.ceil(math.log10(max(doses)) + 0.1),
            "num_format": "General",
        }
    is_percent = isinstance(result, DoseResponseResult) and result.scale == "percent"
    chart.set_title({"name": f"{first.head['target']}{at}", "name_font": {"size": 13}, "overlay": False})
    chart.set_x_axis(x_axis)
    chart.set_y_axis(
        {
            "name": "Percent of the positive control" if is_percent else "Fold over the vehicle",
            "major_gridlines": grid,
            "num_format": "General",
            "crossing": "min",
        }
    )
    chart.set_size({"width": _WIDTH, "height": _HEIGHT})
