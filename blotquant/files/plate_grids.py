"""Plates drawn as grids in a sheet: columns 1 to 12, rows A to H, as plate readers write them.

A grid has its columns numbered in one row and letters below; what it holds is named in the corner, or in
the row above.  One sheet may hold several: readings, and the layout with one grid for each thing that is
said of a well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from blotquant.files.sheets import Sheet

LEAST_COLUMNS = 3
LETTERS = "ABCDEFGHIJKLMNOP"
_NUMBER = re.compile(r"[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]+)?")
_CORNERS = ("", "<>")  # that say nothing


@dataclass(frozen=True, slots=True)
class Grid:
    """One plate as drawn in a sheet.

    `cells` holds row number of the sheet and text by well; only wells in which something is written.
    """

    title: str
    row: int  # of the sheet, where it begins
    cells: dict[str, tuple[int, str]]

    @property
    def is_numeric(self) -> bool:
        """Whether most of what is written are numbers: readings, or doses."""
        numbers = sum(bool(_NUMBER.fullmatch(text)) for _, text in self.cells.values())
        return numbers > len(self.cells) / 2


def grids_in(sheet: Sheet) -> tuple[Grid, ...]:
    """Return the plates that are drawn in a sheet, from the top.

    Parameters
    ----------
    sheet : Sheet
    """
    lines = [(sheet.header_row, sheet.header), *sheet.rows]
    found: list[Grid] = []
    place = 0
    while place < len(lines):
        corner = _corner(lines[place][1])
        height = 0 if corner is None else _height(lines[place + 1 :], corner)
        if corner is None or not height:
            place += 1
            continue
        above = lines[place - 1][1] if place else ()
        found.append(_grid(lines[place], lines[place + 1 : place + 1 + height], corner, above))
        place += 1 + height
    return tuple(found)


def _corner(cells: Sequence[str]) -> int | None:
    """Return the column left of 1, 2, 3, ..., if a row has them."""
    for start, cell in enumerate(cells):
        if start > 0 and cell == "1" and _width(cells, start) >= LEAST_COLUMNS:
            return start - 1
    return None


def _width(cells: Sequence[str], start: int) -> int:
    for number in count(1):
        place = start + number - 1
        if place >= len(cells) or cells[place].removesuffix(".0") != str(number):
            return number - 1
    raise AssertionError


def _height(lines: Sequence[tuple[int, Sequence[str]]], corner: int) -> int:
    """Return how many rows with letters follow."""
    height = 0
    for _, cells in lines:
        letter = cells[corner].upper() if corner < len(cells) else ""
        if height >= len(LETTERS) or letter != LETTERS[height]:
            break
        height += 1
    return height


def _grid(
    header: tuple[int, Sequence[str]],
    lines: Sequence[tuple[int, Sequence[str]]],
    corner: int,
    above: Sequence[str],
) -> Grid:
    number, cells = header
    title = cells[corner]
    if title in _CORNERS:
        written = [cell for cell in above if cell]
        # A title stands alone in its row: "Absorbance" or "Plate 2", not the last row of a table.
        title = written[0] if len(written) == 1 and written[0] == above[0] else ""
    width = _width(cells, corner + 1)
    filled = {
        f"{letter}{column + 1}": (row, text)
        for letter, (row, line) in zip(LETTERS, lines, strict=False)
        for column in range(width)
        if (text := line[corner + 1 + column] if corner + 1 + column < len(line) else "")
    }
    return Grid(title, number, filled)
