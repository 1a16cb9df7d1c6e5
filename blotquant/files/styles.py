"""How the workbook looks, as data: cell formats, tints and sizes.

Colours are told apart by people with any colour vision: they differ in lightness too, and the
word is always in the cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import wrap

from blotquant.columns import Column

Properties = dict[str, str | int | float | bool]

HEADER_HEIGHT = 33  # points: the filter buttons stand under the names, not on them
_LINE_HEIGHT = 15  # points

_INK = "#1F2D3A"
_HEADER_FILL = "#DCE6EF"
_FORMULA_FILL = "#E3EDDD"  # headers of the columns that are live formulas

GUARDED: Properties = {"quote_prefix": True}
PARAGRAPH: Properties = {"text_wrap": True, "valign": "top", "align": "left", "indent": 1}
ROW_LINE: Properties = {"bottom": 1, "bottom_color": "#D9E0E6"}  # leads the eye along a row, in print too
NOTE: Properties = {"x_scale": 1.8, "y_scale": 0.9, "font_size": 9}

TINTS: Mapping[str, Properties] = {
    "error": {"bg_color": "#F2B8A0", "font_color": "#5C1A00", "bold": True},
    "warning": {"bg_color": "#FCE7B8", "font_color": "#4A3600"},
    "info": {"bg_color": "#DDEBF7", "font_color": "#16324F"},
    "limit": {"bg_color": "#FCE7B8", "font_color": "#4A3600"},
    "lost": {"bg_color": "#F2B8A0", "font_color": "#5C1A00"},
    "flag": {"font_color": "#7A4B00"},
}


@dataclass(frozen=True, slots=True)
class Rule:
    """Tint the cells from `column` to `beside`, on its right, where `test` holds for `column`."""

    column: str
    beside: str
    test: str
    tint: str


RULES: tuple[Rule, ...] = (
    Rule("status", "flags", '{cell}="not quantifiable"', "lost"),
    Rule("status", "flags", 'AND({cell}<>"ok",{cell}<>"")', "limit"),
    Rule("flags", "flags", '{cell}<>""', "flag"),
    Rule("severity", "severity", '{cell}="error"', "error"),
    Rule("severity", "severity", '{cell}="warning"', "warning"),
    Rule("severity", "severity", '{cell}="info"', "info"),
)


def header(column: Column) -> Properties:
    """Return the format of the header cell of a column."""
    return {
        "bold": True,
        "font_color": _INK,
        "bg_color": _FORMULA_FILL if column.formula else _HEADER_FILL,
        "bottom": 1,
        "bottom_color": "#8A9AA8",
        "valign": "top",
        **_side(column),
    }


def cell(column: Column) -> Properties:
    """Return the format of the cells of a column."""
    return {
        "num_format": column.number_format,
        "valign": "top",
        "text_wrap": column.wrap,
        **_side(column),
    }


def text_height(text: str, width: float) -> float:
    """Return the height in points of a text that wraps at a width in characters.

    Excel fits the height of a row by itself, but not for merged cells, and other programs do not
    when they open a file.  The limit of Excel is 409 points.
    """
    # Letters are narrower than the digits a width counts: the rest is for indents and other fonts.
    lines = sum(max(1, len(wrap(line, int(width)))) for line in text.splitlines()) or 1
    return min(409.0, float(lines * _LINE_HEIGHT))


def _side(column: Column) -> Properties:
    if column.kind in ("number", "integer"):
        return {"align": "right"}
    return {"align": "left", "indent": 1}  # so that words do not touch the number on their left
