"""What a column of a table shows and takes, described as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from PySide6.QtGui import QIcon

from blotquant.gui.tables.numbers import number_text, parse_number
from blotquant.gui.words import listed, tr

Row = TypeVar("Row")
HIGHEST_COUNT = 99
Editor = Literal["read only", "text", "number", "choice", "count"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a cell can be set to: as it is stored, and as it is shown."""

    value: str
    shown: str


@dataclass(frozen=True, slots=True)
class Appearance:
    """How one cell looks and what it says when the mouse rests on it."""

    tooltip: str = ""
    is_guess: bool = False  # shown in italics
    is_missing: bool = False  # something must be filled in here
    is_faint: bool = False  # a placeholder, or a value of no effect
    icon: QIcon | None = None


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column.

    Attributes
    ----------
    name : str
        What `on_edit` calls it.
    title : str
        Its heading.
    value : callable
        Row -> what it holds, as sorting compares it: a number, text or None.
    editor : str
        "read only", "text", "number", "choice" or "count" (a whole number with arrows).
    show : callable
        Row -> the text of the cell.
    check : callable
        Text -> the text to store; raises ValueError in words if it cannot be.
    choices : tuple of Choice
        What a "choice" offers.
    is_open : bool
        Whether a "choice" takes other text, too.
    zero : str
        What a "count" shows instead of 0.
    is_number : bool
        Whether it stands to the right although it is no "number" or "count".
    """

    name: str
    title: str
    value: Callable[[Row], object]
    editor: Editor = "read only"
    show: Callable[[Row], str] | None = None
    check: Callable[[str], str] = str.strip
    choices: tuple[Choice, ...] = ()
    is_open: bool = False
    tooltip: str = ""
    zero: str = ""
    is_number: bool = False

    def text(self, row: Row) -> str:
        """Return what the cell of a row shows."""
        if self.show is not None:
            return self.show(row)
        value = self.value(row)
        if isinstance(value, bool) or value is None:
            return ""
        return number_text(value) if isinstance(value, int | float) else str(value)

    @property
    def is_editable(self) -> bool:
        """Whether cells of this column can be changed."""
        return self.editor != "read only"


def text_column(name: str, title: str, value: Callable[[Row], str], tooltip: str = "") -> Column[Row]:
    """Return a column of free text."""
    return Column(name, title, value, "text", tooltip=tooltip)


def number_column(
    name: str,
    title: str,
    value: Callable[[Row], float | None],
    *,
    least: float | None = 0.0,
    tooltip: str = "",
) -> Column[Row]:
    """Return a column of numbers that may be blank; `least` is the smallest it takes."""

    def checked(text: str) -> str:
        number = parse_number(text)
        if number is not None and least is not None and number < least:
            raise ValueError(
                tr("{number} is below {least}", number=number_text(number), least=number_text(least))
            )
        return number_text(number)

    return Column(name, title, value, "number", check=checked, tooltip=tooltip)


def count_column(
    name: str, title: str, value: Callable[[Row], int], *, zero: str, tooltip: str = ""
) -> Column[Row]:
    """Return a column of whole numbers from 0 to `HIGHEST_COUNT`; 0 is shown as `zero`, and so is blank."""

    def checked(text: str) -> str:
        plain = text.strip()
        if plain in ("", zero):
            return "0"
        number = parse_number(plain)
        if number is None or number != int(number) or not 0 <= number <= HIGHEST_COUNT:
            raise ValueError(
                tr("“{cell}” is no whole number from 0 to {highest}", cell=plain, highest=HIGHEST_COUNT)
            )
        return str(int(number))

    def shown(row: Row) -> str:
        return str(value(row)) if value(row) else zero

    return Column(name, title, value, "count", shown, checked, tooltip=tooltip, zero=zero)


def choice_column(
    name: str,
    title: str,
    value: Callable[[Row], str],
    choices: tuple[Choice, ...],
    *,
    is_open: bool = False,
    tooltip: str = "",
) -> Column[Row]:
    """Return a column of a few words, to which others may be typed if `is_open`."""
    shown = {choice.value: choice.shown for choice in choices}

    def checked(text: str) -> str:
        plain = " ".join(text.split())
        for choice in choices:
            if plain.casefold() in (choice.value.casefold(), choice.shown.casefold()):
                return choice.value
        if is_open:
            return plain
        allowed = listed(choice.shown for choice in choices if choice.shown)
        raise ValueError(tr("“{cell}” is none of: {allowed}", cell=plain, allowed=allowed))

    def named(row: Row) -> str:
        return shown.get(value(row), value(row))

    return Column(name, title, value, "choice", named, checked, choices, is_open, tooltip)
