"""The editable table of laboratory data: cells, copy and paste, fill down and series.

A table shows frozen rows and never changes them: every gesture ends in one call of `on_edit` with
all the cells it concerns, and whoever owns the rows comes back with new ones (`LabTable.show_rows`).
"""

from blotquant.gui.tables.columns import (
    Appearance,
    Choice,
    Column,
    choice_column,
    count_column,
    number_column,
    text_column,
)
from blotquant.gui.tables.model import Cells, LabTable
from blotquant.gui.tables.numbers import number_text, parse_number
from blotquant.gui.tables.series import Series
from blotquant.gui.tables.series_dialog import ask_series
from blotquant.gui.tables.sorting import SortFilterProxy
from blotquant.gui.tables.view import TableView

__all__ = [
    "Appearance",
    "Cells",
    "Choice",
    "Column",
    "LabTable",
    "Series",
    "SortFilterProxy",
    "TableView",
    "ask_series",
    "choice_column",
    "count_column",
    "number_column",
    "number_text",
    "parse_number",
    "text_column",
]
