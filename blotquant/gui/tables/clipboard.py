"""Blocks of cells as spreadsheets put them on the clipboard, and where a pasted block goes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from blotquant.gui.words import listed, points, tr

Block = tuple[tuple[str, ...], ...]
Cell = tuple[int, int]  # row and position of the column, from 0


def block_of(text: str) -> Block:
    r"""Return the cells of a text with tabs between columns, as Excel copies them ("a\tb\r\n")."""
    rows = csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), dialect="excel-tab")
    return tuple(tuple(cell.strip() for cell in row) or ("",) for row in rows)


def text_of(block: Iterable[Sequence[str]]) -> str:
    """Return cells as text with tabs between columns, one line a row."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(block)
    return out.getvalue().removesuffix("\n")


@dataclass(frozen=True, slots=True)
class Pasting:
    """Which cell gets which text, and what of the block found no place."""

    cells: dict[Cell, str]
    lost_rows: int = 0
    lost_columns: int = 0
    read_only: tuple[int, ...] = ()  # columns of the table that took nothing

    def message(self, titles: Sequence[str]) -> str:
        """Return in words what did not fit, "" if everything did."""
        said: list[str] = []
        if self.lost_rows:
            said.append(tr("rows below the last row of the table: {count}", count=self.lost_rows))
        if self.lost_columns:
            said.append(tr("columns to the right of its last column: {count}", count=self.lost_columns))
        if self.read_only:
            names = listed(titles[position] for position in self.read_only)
            said.append(tr("{columns} cannot be changed here", columns=names))
        return tr("Not everything was pasted: {what}.", what=points(said)) if said else ""


def pasting(block: Block, selected: Sequence[Cell], row_count: int, editable: Sequence[bool]) -> Pasting:
    """Place a block on a table, from the upper left selected cell on.

    A single cell fills the whole selection; a single row fills all selected rows.

    Parameters
    ----------
    block : tuple of tuple of str
    selected : sequence of (row, column)
    row_count : int
    editable : sequence of bool
        Of each column of the table.
    """
    if not block or not selected:
        return Pasting({})
    if len(block) == 1 and len(block[0]) == 1:
        cells = {cell: block[0][0] for cell in selected if editable[cell[1]]}
        return Pasting(cells, read_only=_refusing({column for _, column in selected}, editable))
    top, left = min(row for row, _ in selected), min(column for _, column in selected)
    rows = sorted({row for row, _ in selected})
    lines = dict.fromkeys(rows, block[0]) if len(block) == 1 else dict(enumerate(block, start=top))
    width = max(len(line) for line in block)
    placed = {
        (row, left + offset): text
        for row, line in lines.items()
        for offset, text in enumerate(line)
        if row < row_count and left + offset < len(editable)
    }
    return Pasting(
        cells={cell: text for cell, text in placed.items() if editable[cell[1]]},
        lost_rows=max(0, top + len(block) - row_count),
        lost_columns=max(0, left + width - len(editable)),
        read_only=_refusing({column for _, column in placed}, editable),
    )


def _refusing(columns: Iterable[int], editable: Sequence[bool]) -> tuple[int, ...]:
    return tuple(sorted(column for column in columns if not editable[column]))
