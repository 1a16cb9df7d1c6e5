"""The cells of one row of a layout sheet as values."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import TypeVar, cast

from blotquant.edits.validity import repeated
from blotquant.files.layout_findings import Findings
from blotquant.ladders import LADDERS, parse_ladder
from blotquant.phrases import Phrase, commas, one_of

_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_ROWS = re.compile(r"[0-9]{1,4}(\s*\+\s*[0-9]{1,4})*")
_Choice = TypeVar("_Choice", bound=str)


class Reader:
    """Turns the cells of one row into values; what does not fit becomes a finding.

    Parameters
    ----------
    number : int
        Row number in the sheet.
    cells : mapping of str to str
        Text by column name in lower case.
    names : mapping of str to str
        The column names as the sheet spells them.
    decimal_comma : bool
    findings : Findings
        Where findings go.
    """

    def __init__(
        self,
        number: int,
        cells: Mapping[str, str],
        names: Mapping[str, str],
        decimal_comma: bool,
        findings: Findings,
    ) -> None:
        self.number = number
        self._cells = cells
        self._names = names
        self._comma = decimal_comma
        self._findings = findings

    def refuse(self, column: str, message: str, remedy: str) -> None:
        """Note a finding in this row."""
        self._findings.add(self.number, self._names.get(column, column), message, remedy)

    def text(self, column: str) -> str:
        """Return the text of a cell, "" if it is blank or there is no such column."""
        return " ".join(self._cells.get(column, "").split())

    def needed(self, column: str) -> str:
        """Return the text of a cell that must not be blank."""
        text = self.text(column)
        if not text:
            self.refuse(column, Phrase("is blank"), Phrase("Fill it in"))
        return text

    def choice(self, column: str, allowed: tuple[_Choice, ...]) -> _Choice | None:
        """Return the value of a cell that takes a few words, in any case; None if blank."""
        text = self.text(column).lower()
        if text and text not in allowed:
            self.refuse(
                column,
                Phrase("{text!r} is not known", text=self.text(column)),
                Phrase("Write {allowed}", allowed=one_of(allowed)),
            )
            return None
        return cast(_Choice, text) if text else None

    def number_at_least_0(self, column: str, hint: str = "") -> float | None:
        """Return the number in a cell, None if blank or refused."""
        hint = hint or Phrase("Write a number or leave it blank")
        text = self.text(column)
        if not text:
            return None
        plain = text.replace(",", ".") if self._comma and text.count(",") == 1 and "." not in text else text
        if not _NUMBER.fullmatch(plain):
            comma = re.fullmatch(r"[0-9]*,[0-9]+", text)
            self.refuse(
                column,
                Phrase("{text!r} is not a number", text=text),
                Phrase('Write it with a point: "0.5"') if comma else hint,
            )
            return None
        if not 0 <= (value := float(plain)) < math.inf:
            fault = Phrase("is negative") if value < 0 else Phrase("is too large")
            self.refuse(
                column,
                Phrase("{text} {fault}", text=text, fault=fault),
                Phrase("Write 0 or a positive number, or leave it blank"),
            )
            return None
        return value

    def count(self, column: str, default: int | None) -> int | None:
        """Return the whole number from 1 in a cell; `default` if blank, None if refused."""
        text = self.text(column)
        if not text and default is not None:
            return default
        whole = re.fullmatch(r"0*([1-9][0-9]{0,3})(\.0*)?", text)
        if not whole:
            said = (
                Phrase("{text!r} is not a whole number from 1 to 9999", text=text)
                if text
                else Phrase("is blank")
            )
            self.refuse(column, said, Phrase("Write a number such as 1, 2 or 3"))
            return None
        return int(whole[1])

    def band_rows(self) -> tuple[int, ...]:
        """Return the band rows in the column `row`: "2" is (2,), "1+2" is (1, 2), blank is ()."""
        text = self.text("row")
        if not text:
            return ()
        text = re.sub(r"\.0+$", "", text)
        rows = tuple(int(part) for part in text.split("+")) if _ROWS.fullmatch(text) else (0,)
        if min(rows) < 1 or repeated(rows):
            self.refuse(
                "row",
                Phrase("{text!r} names no band rows", text=text),
                Phrase('Write "2", or "1+2" for a doublet'),
            )
            return ()
        return rows

    def ladder(self) -> tuple[float, ...]:
        """Return the weights in the column `ladder_kda`, heaviest first: "250;150;100", or a name."""
        text = self.text("ladder_kda")
        try:
            return parse_ladder(text, decimal_comma=self._comma)
        except ValueError:
            remedy = Phrase('Write the weights as "250;150;100", or a name: {names}', names=commas(LADDERS))
            self.refuse("ladder_kda", Phrase("{text!r} is not a ladder", text=text), remedy)
            return ()
