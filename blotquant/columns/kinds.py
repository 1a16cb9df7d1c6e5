"""What describes a column and a sheet, and the columns that many sheets have."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase
from typing import Literal

Kind = Literal["text", "number", "integer", "mixed"]  # mixed: numbers and words in one column

TEXT = "General"
COUNTS = "#,##0"
ONE_DECIMAL = "0.0"
TWO_DECIMALS = "0.00"
# Ratios depend on two exposures, so 0.0004 is as usual as 4: small ones must not show as 0.000.
RATIO = "[<0.01]0.0E+00;0.000"
INTEGER = "0"
P_VALUE = "[<0.0001]0.0E+00;0.0000"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet.

    `width` is in characters of the default font; text longer than it runs over several lines
    where `wrap` says so.  `formula` marks the columns that are live formulas in the workbook.
    """

    name: str
    kind: Kind
    meaning: str
    unit: str = ""
    number_format: str = TEXT
    width: float = 10.0
    formula: bool = False
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its key (table and CSV name), its tab and its columns.

    `optional` columns follow the others, and only when some row has something in them; `others`
    describes those whose names come from the data.  `frozen` is the number of columns on the left
    that stay in sight while scrolling.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    optional: tuple[Column, ...] = ()
    frozen: int = 0
    others: Column = Column("", "mixed", "column of the layout sheet, carried through", width=14)


def text(name: str, meaning: str, width: float = 10.0) -> Column:
    """Return a column of words."""
    return Column(name, "text", meaning, width=width)


def number(name: str, meaning: str, unit: str, number_format: str, width: float = 10.0) -> Column:
    """Return a column of numbers."""
    return Column(name, "number", meaning, unit, number_format, width)


def integer(name: str, meaning: str, unit: str = "", width: float = 8.0) -> Column:
    """Return a column of whole numbers."""
    return Column(name, "integer", meaning, unit, INTEGER, width)


def formula(name: str, meaning: str, unit: str, number_format: str, width: float) -> Column:
    """Return a column of live formulas."""
    return Column(name, "number", meaning, unit, number_format, width, formula=True)


TARGET = text("target", "the protein, as named in the layout sheet", 10)
TREATMENT = text("treatment", "what the cells were given", 15)
DOSE = number("dose", "dose of the treatment; blank = none", "see dose_unit", TEXT, 9)
DOSE_UNIT = text("dose_unit", "unit of the dose", 10)
TIME_MIN = number("time_min", "minutes of treatment", "min", TEXT, 10)
REPLICATE = Column("replicate", "mixed", "the independent experiment", width=10)
IMAGE = text("image", "file, relative to the layout sheet or project", 24)
FLAGS = text("flags", "codes of what to know about this row; the Problems sheet explains them", 34)
STATUS = text(
    "status",
    "ok; at least (true value is higher); at most (true value is lower); not detected; not quantifiable",
    15,
)


def letters(place: int) -> str:
    """Return A, B, ..., Z, AA, AB, ... for 0, 1, ..., as spreadsheets count columns."""
    before, last = divmod(place, len(ascii_uppercase))
    return (letters(before - 1) if before else "") + ascii_uppercase[last]
