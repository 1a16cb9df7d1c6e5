"""Sheets of an assay as records: one for each well, whether they are tables or drawn as plates.

A plate takes what it does not say from the plate before it, so that a layout is written once.  Several
files are one assay: the layout may stand in one and the readings in others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from blotquant.assay_model import AssayKind
from blotquant.files.assay_columns import READING, column_of, needed
from blotquant.files.layout_findings import Findings
from blotquant.files.plate_grids import Grid, grids_in
from blotquant.files.sheets import Sheet
from blotquant.phrases import Phrase

_Cells = dict[str, str]
_RENAME = Phrase("Delete or rename one of them")


@dataclass(frozen=True, slots=True)
class Record:
    """One well, or one row of a table: text by the name of the column."""

    path: Path
    row: int
    cells: Mapping[str, str]
    decimal_comma: bool = False

    @property
    def place(self) -> str:
        """Where it is on the plate, else in the sheet."""
        return self.cells.get("well", "").upper() or f"row {self.row}"


@dataclass(slots=True)
class _Plate:
    """What is said of the wells of one plate: text by well, by column."""

    path: Path
    decimal_comma: bool
    columns: dict[str, dict[str, tuple[int, str]]] = field(
        default_factory=dict[str, dict[str, tuple[int, str]]]
    )


def records_of(kind: AssayKind, sheets: Sequence[Sheet], findings: Findings) -> list[Record]:
    """Return the records of one assay from all its sheets.

    Parameters
    ----------
    kind : "bca", "proliferation" or "qpcr"
    sheets : sequence of Sheet
    findings : Findings
        What cannot be understood is added here.
    """
    plates: list[_Plate] = []
    rows: list[Record] = []
    for sheet in sheets:
        grids = grids_in(sheet)
        for grid in grids:
            _add_grid(kind, sheet, grid, plates, findings)
        if not grids:
            rows += _table(kind, sheet, findings)
    drawn = _of_plates(kind, plates)
    return _joined(READING[kind], drawn, rows)


def _add_grid(kind: AssayKind, sheet: Sheet, grid: Grid, plates: list[_Plate], findings: Findings) -> None:
    name = column_of(kind, grid.title)
    if not name and grid.is_numeric:
        name = READING[kind]  # as a reader exports it: without a title, or with one of its own
    if not name:
        findings.add(
            grid.row,
            grid.title,
            Phrase("it cannot be told what this plate holds"),
            Phrase("Write into its corner what it is, such as {reading} or treatment", reading=READING[kind]),
        )
        return
    if not plates or name in plates[-1].columns:
        plates.append(_Plate(sheet.path, sheet.decimal_comma))
    if name == READING[kind]:
        plates[-1].path, plates[-1].decimal_comma = sheet.path, sheet.decimal_comma
    plates[-1].columns[name] = grid.cells


def _of_plates(kind: AssayKind, plates: Sequence[_Plate]) -> list[Record]:
    reading = READING[kind]
    found: list[Record] = []
    layout: dict[str, dict[str, tuple[int, str]]] = {}
    for plate in reversed(plates):  # what a plate lacks may also stand further down
        layout.update({name: wells for name, wells in plate.columns.items() if name != reading})
    number = 0
    for plate in plates:
        layout |= {name: wells for name, wells in plate.columns.items() if name != reading}
        if reading in plate.columns:
            number += 1
            found += _wells(plate, {**layout, reading: plate.columns[reading]}, str(number))
    return found


def _wells(plate: _Plate, columns: Mapping[str, dict[str, tuple[int, str]]], number: str) -> list[Record]:
    wells = sorted({well for cells in columns.values() for well in cells}, key=lambda w: (w[0], int(w[1:])))
    found: list[Record] = []
    for well in wells:
        said = {name: cells[well] for name, cells in columns.items() if well in cells}
        texts: _Cells = {"plate": number, **{name: text for name, (_, text) in said.items()}, "well": well}
        found.append(Record(plate.path, next(iter(said.values()))[0], texts, plate.decimal_comma))
    return found


def _table(kind: AssayKind, sheet: Sheet, findings: Findings) -> list[Record]:
    """Return the rows of a table; what instruments write above its header is passed over."""
    lines = [(sheet.header_row, sheet.header), *sheet.rows]
    scores = [len({column_of(kind, cell) for cell in cells} - {""}) for _, cells in lines[:200]]
    if not scores or max(scores) < 2:
        findings.add(
            sheet.header_row,
            "",
            Phrase("the columns are not named"),
            Phrase("Name {columns}", columns=needed(kind)),
        )
        return []
    at = next(place for place, score in enumerate(scores) if score >= max(2, max(scores) - 1))
    header = [column_of(kind, cell) for cell in lines[at][1]]
    reading = READING[kind]
    single = {name for name in header if name} - {reading, "well"}  # instruments count wells and place them
    for name in sorted(name for name in single if header.count(name) > 1):
        findings.add(lines[at][0], name, Phrase("two columns say this"), _RENAME)
    if kind != "bca" and header.count(reading) > 1:
        findings.add(lines[at][0], reading, Phrase("two columns hold readings"), _RENAME)
    found: list[Record] = []
    for number, cells in lines[at + 1 :]:
        found += _row(sheet, number, header, cells, reading)
    return found


def _row(
    sheet: Sheet, number: int, header: Sequence[str], cells: Sequence[str], reading: str
) -> list[Record]:
    pairs = [(name, cell) for name, cell in zip(header, cells, strict=False) if name and cell]
    said: _Cells = {name: cell for name, cell in pairs if name != reading}
    readings = [cell for name, cell in pairs if name == reading]
    return [
        Record(sheet.path, number, {**said, **({reading: text} if text else {})}, sheet.decimal_comma)
        for text in (readings or ([""] if said else []))
    ]


def _joined(reading: str, drawn: list[Record], rows: list[Record]) -> list[Record]:
    """Let a table without readings say what is in the wells of the plates; else it is wells of its own."""
    if not drawn or any(reading in row.cells for row in rows):
        return [*drawn, *rows]
    about = {(row.cells.get("plate", ""), row.place): row.cells for row in rows}
    return [
        Record(
            one.path,
            one.row,
            {
                **about.get(("", one.place), {}),
                **about.get((one.cells["plate"], one.place), {}),
                **one.cells,
            },
            one.decimal_comma,
        )
        for one in drawn
    ]
