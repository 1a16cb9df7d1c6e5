"""Cells of a sheet as text, from CSV, TSV or the first sheet of an Excel workbook."""

from __future__ import annotations

import csv
import io
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZipFile

from blotquant.files.causes import cause_of
from blotquant.files.limits import limits
from blotquant.files.safe_xml import XmlError, require_plain_start
from blotquant.phrases import Phrase, WordedError, phrase_of

SUFFIXES = (".csv", ".tsv", ".xlsx")
_DELIMITERS = ",;\t"
# What a spreadsheet would take for a formula; our own files carry an apostrophe before it.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


class SheetError(WordedError):
    """A sheet cannot be read at all; the message names the file, the cause and the remedy."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a sheet that are not blank rows.

    Attributes
    ----------
    path : Path
    header : tuple of str
        The first row that is not blank, as spelled there.
    header_row : int
        Its number as a spreadsheet shows it.
    rows : tuple of (int, tuple of str)
        Number and cells of each further row, stripped; "" where there is nothing.
    decimal_comma : bool
        Whether "0,5" means a half, as it does where fields end with a semicolon.
    """

    path: Path
    header: tuple[str, ...]
    header_row: int
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    decimal_comma: bool = False


def read_sheet(path: Path) -> Sheet:
    """Read a .csv, .tsv or .xlsx file as text.

    Parameters
    ----------
    path : Path

    Returns
    -------
    Sheet
        Without blank rows, but with the row numbers a spreadsheet shows.

    Raises
    ------
    SheetError
        If the file is missing, of another kind, damaged, not UTF-8, or has no rows.
    """
    data = _read(path)
    if path.suffix.lower() == ".xlsx":
        # A damaged workbook may have no sheet at all.
        rows = next(iter(_workbook_rows(path, data, first=True).values()), [])
        return _sheet(path, rows, decimal_comma=False)
    return _text_sheet(path, _decoded(path, data), tabs=path.suffix.lower() == ".tsv")


def sheet_of_text(text: str, name: str) -> Sheet:
    """Return the sheet that a text holds, as one that was copied in a spreadsheet.

    Parameters
    ----------
    text : str
        Cells between tabs, commas or semicolons.
    name : str
        What messages call it.

    Raises
    ------
    SheetError
        If it has no rows, or more than a sheet may have.
    """
    if len(text) > limits().text_bytes:
        raise SheetError(Phrase("{path}: is too long. {remedy}", path=name, remedy=_SMALLER))
    return _text_sheet(Path(name), text, tabs=False)


def read_further_sheets(path: Path) -> dict[str, Sheet]:
    """Read what follows the first sheet of a workbook, by title; nothing of another file.

    Parameters
    ----------
    path : Path

    Raises
    ------
    SheetError
        If the file is missing or damaged.
    """
    if path.suffix.lower() != ".xlsx":
        return {}
    every = list(_workbook_rows(path, _read(path), first=False).items())
    return {
        title: _sheet(path, rows, decimal_comma=False)
        for title, rows in every[1:]
        if any(cell.strip() for row in rows for cell in row)
    }


def _read(path: Path) -> bytes:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise SheetError(
            Phrase("{path}: is not a sheet this program reads. Save it as .xlsx, .csv or .tsv.", path=path)
        )
    try:
        _require_size(path)
        return path.read_bytes()
    except FileNotFoundError:
        raise SheetError(
            Phrase("{path}: there is no such file. Check its name and folder.", path=path)
        ) from None
    except OSError as error:
        raise SheetError(
            Phrase(
                "{path}: cannot be read: {reason}. Check the file and its folder.",
                path=path,
                reason=cause_of(error),
            )
        ) from error


def _sheet(path: Path, rows: Iterable[Iterable[str]], decimal_comma: bool) -> Sheet:
    within = _within_limits(path, rows)
    stripped = ((number, tuple(cell.strip() for cell in row)) for number, row in enumerate(within, start=1))
    filled = [(number, cells) for number, cells in stripped if any(cells)]
    if not filled:
        raise SheetError(Phrase("{path}: is empty. The first row must name the columns.", path=path))
    header_row, header = filled[0]
    return Sheet(path, header, header_row, tuple(filled[1:]), decimal_comma)


def _require_size(path: Path) -> None:
    size, most = path.stat().st_size, limits().text_bytes
    if size > most:
        raise SheetError(
            Phrase(
                "{path}: is {size:.0f} MB large; the limit is {most:g} MB. {remedy}",
                path=path,
                size=size / 1e6,
                most=most / 1e6,
                remedy=_SMALLER,
            )
        )


def _within_limits(path: Path, rows: Iterable[Iterable[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the rows, and stop at the first that goes beyond what a layout sheet can mean."""
    most = limits()
    for number, row in enumerate(rows, start=1):
        cells = tuple(row)
        if number > most.sheet_rows:
            fault = Phrase("has more than {most} rows", most=most.sheet_rows)
        elif len(cells) > most.sheet_columns and any(cells[most.sheet_columns :]):
            fault = Phrase("row {row} has more than {most} columns", row=number, most=most.sheet_columns)
        elif any(len(cell) > most.cell_characters for cell in cells):
            fault = Phrase(
                "row {row} has a cell of more than {most} characters", row=number, most=most.cell_characters
            )
        else:
            fault = ""
        if fault:
            raise SheetError(Phrase("{path}: {fault}. {remedy}", path=path, fault=fault, remedy=_SMALLER))
        yield cells[: most.sheet_columns]


_SMALLER = Phrase("A layout sheet has one row per lane: save these rows alone in a sheet of their own.")


def _decoded(path: Path, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SheetError(
            Phrase(
                "{path}: line {line} is not UTF-8 text. {remedy}",
                path=path,
                line=line,
                remedy=_ENCODING_REMEDY,
            )
        ) from None
    if "\0" in text:
        raise SheetError(Phrase("{path}: is not UTF-8 text. {remedy}", path=path, remedy=_ENCODING_REMEDY))
    return text


_ENCODING_REMEDY = Phrase('Save it as "CSV UTF-8" from the spreadsheet, or as .xlsx.')


def _text_sheet(path: Path, text: str, tabs: bool) -> Sheet:
    announced = re.match(r"\s*sep=([,;\t])[ \t]*\r?\n", text)
    delimiter = "\t" if tabs else announced[1] if announced else _delimiter(text)
    if announced:
        # A spreadsheet takes this line as an instruction and does not count it as a row.
        text = text[announced.end() :]
    return _sheet(path, _text_rows(path, text, delimiter), decimal_comma=delimiter == ";")


def _delimiter(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip(_DELIMITERS + " ")), "")
    outside = re.sub(r'"[^"]*"', "", header)
    return max(_DELIMITERS, key=outside.count)


def _text_rows(path: Path, text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise SheetError(
                Phrase(
                    "{path}: row {number} cannot be split into cells ({reason}). Check the quotation marks "
                    "from there on.",
                    path=path,
                    number=number,
                    reason=error,
                )
            ) from None
        yield [plain(cell) for cell in cells]


def plain(text: str) -> str:
    """Take the apostrophe away that `guarded` puts before what looks like a formula."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def guarded(text: str) -> str:
    """Return text so that a spreadsheet does not take it for a formula; `plain` undoes it."""
    return f"'{text}" if _FORMULA.match(text) else text


def _workbook_rows(path: Path, data: bytes, *, first: bool) -> dict[str, list[list[str]]]:
    """Return the cells of the first or of every sheet, by title."""
    import openpyxl

    try:
        _require_plain_workbook(data)
        with warnings.catch_warnings():
            # About features of the workbook that do not matter to its cells.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            rows: dict[str, list[list[str]]] = {}
            for page in book.worksheets[: 1 if first else None]:
                # Some programs store a wrong extent, which would hide rows.
                page.reset_dimensions()
                cells = ([_cell(value) for value in row] for row in page.iter_rows(values_only=True))
                rows[page.title] = [list(row) for row in _within_limits(path, cells)]
            book.close()
    except SheetError:
        raise
    except XmlError as error:
        raise SheetError(
            Phrase(
                "{path}: {fault}. {remedy}",
                path=path,
                fault=phrase_of(error),
                remedy=Phrase("Save it again as .xlsx or CSV."),
            )
        ) from error
    # A damaged workbook fails in many ways inside zip and XML; all mean the same to the user.
    except Exception as error:
        raise SheetError(
            Phrase(
                "{path}: cannot be opened as an Excel workbook ({reason}). Is it protected by a password, "
                "or another format renamed? Save it again as .xlsx or CSV.",
                path=path,
                reason=type(error).__name__,
            )
        ) from error
    return rows


def _require_plain_workbook(data: bytes) -> None:
    """Refuse a workbook that unpacks to a great size, or whose parts declare entities."""
    most = limits()
    with ZipFile(io.BytesIO(data)) as archive:
        total = sum(entry.file_size for entry in archive.infolist())
        if total > 10 * most.text_bytes or len(archive.infolist()) > most.archive_files:
            raise XmlError(
                Phrase("it unpacks to {size:.0f} MB, more than a layout sheet can need", size=total / 1e6)
            )
        for entry in archive.infolist():
            if entry.filename.lower().endswith((".xml", ".rels")):
                with archive.open(entry) as part:
                    require_plain_start(part)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value)


def write_rows(path: Path, rows: Iterable[Iterable[str]], delimiter: str) -> None:
    """Write rows of text as UTF-8 with one delimiter, quoted where necessary.

    Parameters
    ----------
    path : Path
    rows : iterable of iterable of str
        Cells that may look like a formula must have been guarded.
    delimiter : str
        "," or a tab.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter, lineterminator="\n").writerows(rows)


def column_letter(index: int) -> str:
    """Return the name a spreadsheet gives to a column counted from 0: A, B, ..., Z, AA, ..."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
