"""What is wrong in a layout sheet, in words."""

from __future__ import annotations

from dataclasses import dataclass, field

from blotquant.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong in a sheet.

    Attributes
    ----------
    row : int
        As a spreadsheet shows it.
    column : str
        "" where no one column is at fault.
    message, remedy : str
    """

    row: int
    column: str
    message: str
    remedy: str

    @property
    def phrase(self) -> str:
        """Place, fault and remedy in one line."""
        place = Phrase("row {row}", row=self.row)
        if self.column:
            place = Phrase("row {row}, column {column}", row=self.row, column=self.column)
        return Phrase("{place}: {fault}. {remedy}.", place=place, fault=self.message, remedy=self.remedy)

    def __str__(self) -> str:
        return str(self.phrase)


@dataclass(slots=True)
class Findings:
    """What is wrong so far, and which images have rows that cannot be told apart ("": unknown)."""

    found: list[Finding] = field(default_factory=list[Finding])
    doubtful: set[str] = field(default_factory=set[str])

    def add(self, row: int, column: str, message: str, remedy: str) -> None:
        """Note one finding."""
        self.found.append(Finding(row, column, message, remedy))
