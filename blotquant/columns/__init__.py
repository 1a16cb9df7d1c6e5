"""The sheets and columns of the results, as data: name, unit, meaning, format on screen.

`tables` builds its frames from this list, the workbook and the CSV files take headers, notes,
number formats and widths from it, so that the three cannot disagree.  Names are stable: a
column may be added at the end of a sheet, a sheet after the last one; none is ever renamed or moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from blotquant.columns.derived import (
    ALIGNMENT,
    CURVES,
    DOSE_RESPONSE,
    DOSE_TIME,
    GRAPHPAD,
    POINTS,
    SUMMARY,
    TIME_COURSE,
)
from blotquant.columns.kinds import COUNTS, RATIO, Column, Kind, Sheet
from blotquant.columns.measured import BANDS, LADDER, LINEAR_RANGE, METHOD, PROBLEMS, PROVENANCE, RATIOS

__all__ = [
    "ALIGNMENT",
    "BANDS",
    "COLUMNS",
    "COUNTS",
    "CURVES",
    "DOSE_RESPONSE",
    "DOSE_TIME",
    "GRAPHPAD",
    "LADDER",
    "LINEAR_RANGE",
    "METHOD",
    "PARAGRAPH",
    "POINTS",
    "PROBLEMS",
    "PROVENANCE",
    "RATIO",
    "RATIOS",
    "SHEETS",
    "SUMMARY",
    "TIME_COURSE",
    "Column",
    "Kind",
    "Sheet",
    "column",
]

PARAGRAPH = "methods_paragraph"  # name of the last row of the Method sheet

SHEETS: tuple[Sheet, ...] = (
    RATIOS,
    SUMMARY,
    DOSE_RESPONSE,
    TIME_COURSE,
    BANDS,
    PROBLEMS,
    METHOD,
    PROVENANCE,
    POINTS,
    CURVES,
    DOSE_TIME,
    GRAPHPAD,
    ALIGNMENT,
    LADDER,
    LINEAR_RANGE,
)

COLUMNS: Mapping[str, tuple[Column, ...]] = {sheet.key: sheet.columns for sheet in SHEETS}


def column(sheet: Sheet, name: str) -> Column:
    """Return the description of a column of a sheet.

    Columns that are not listed have names that come from the data.
    """
    for known in sheet.columns + sheet.optional:
        if known.name == name:
            return known
    return replace(sheet.others, name=name)
