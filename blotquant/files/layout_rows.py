"""The rows of a layout sheet as typed values, with everything that is wrong in them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from blotquant.files.layout_cells import Reader
from blotquant.files.layout_findings import Findings
from blotquant.files.layout_images import COLUMNS as _ON_IMAGES
from blotquant.files.layout_images import ImageSettings, image_settings
from blotquant.files.sheets import Sheet, column_letter
from blotquant.model import Form, Role
from blotquant.phrases import Phrase, commas

NEEDED = ("image", "target", "form", "lane", "treatment")
DOSE_COLUMNS = {"dose_pm": "pM", "dose_nm": "nM", "dose_um": "uM", "dose_mm": "mM"}
# These say which lane of which blot a row is about.
_IDENTITY = ("image", "page", "target", "form", "lane")
KNOWN = (
    *("image", "target", "form", "lane", "treatment", "dose", "dose_unit", "time_min", "time", "time_unit"),
    *("replicate", "role", "membrane", "row", "page", "mw_kda", "ladder_kda"),
    *("exposure_s", "load_ug", "note"),
    *(*DOSE_COLUMNS, *_ON_IMAGES),
)
_UNITS = ("pM", "nM", "uM", "mM", "pg/mL", "ng/mL", "ug/mL", "mg/mL", "U/mL", "IU/mL")
_SECONDS = {
    **dict.fromkeys(("s", "sec", "second", "seconds"), 1),
    **dict.fromkeys(("min", "minute", "minutes"), 60),
    **dict.fromkeys(("h", "hr", "hour", "hours"), 3600),
}


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """One lane of one target on one image, as the sheet says it."""

    row: int
    image: str
    page: int
    target: str
    form: Form
    lane: int
    treatment: str
    dose: float | None
    dose_unit: str
    time_min: float | None
    replicate: int | str
    role: Role
    membrane: str
    rows: tuple[int, ...]
    mw_kda: float | None
    ladder_kda: tuple[float, ...]
    exposure_s: float | None
    load_ug: float | None
    note: str
    settings: ImageSettings
    extra: tuple[tuple[str, str], ...]
    sound: bool  # nothing in the row was refused


def typed_rows(sheet: Sheet, findings: Findings) -> list[LayoutRow]:
    """Read every row of a layout sheet.

    Parameters
    ----------
    sheet : Sheet
    findings : Findings
        Everything that is wrong is added here.

    Returns
    -------
    list of LayoutRow
        Rows that do not say which lane of which blot they are about are left out.
    """
    names = _column_names(sheet, findings)
    missing = [name for name in NEEDED if name not in names]
    for name in missing:
        findings.add(
            sheet.header_row,
            name,
            Phrase("this column is missing"),
            Phrase("The first row must name {names}", names=commas(NEEDED)),
        )
    if missing:
        return []
    if not sheet.rows:
        findings.add(
            sheet.header_row,
            "",
            Phrase("no row follows the names of the columns"),
            Phrase("Add one row per lane"),
        )
    spelling = _Spelling()
    rows = (_typed_row(sheet, number, cells, names, findings, spelling) for number, cells in sheet.rows)
    return [row for row in rows if row is not None]


def _column_names(sheet: Sheet, findings: Findings) -> dict[str, str]:
    """Return the names in lower case with their spelling, in the order of the columns."""
    width = max((len(cells) for _, cells in sheet.rows), default=0)
    cells = [*sheet.header, *[""] * (width - len(sheet.header))]
    used = {index for _, row in sheet.rows for index, cell in enumerate(row) if cell}
    names: dict[str, str] = {}
    for index, cell in enumerate(cells):
        name = cell or (f"Column {column_letter(index)}" if index in used else f"\0{index}")
        if name.lower() in names:
            findings.add(
                sheet.header_row,
                cell,
                Phrase("this name heads two columns"),
                Phrase("Delete or rename one of them"),
            )
            name = f"\0{index}"
        names[name.lower()] = name
    return names


class _Spelling:
    """The first spelling of each name, so that "Vehicle" and "vehicle" are one treatment."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], str] = {}

    def __call__(self, column: str, text: str) -> str:
        return self._first.setdefault((column, text.casefold()), text)


def _typed_row(
    sheet: Sheet,
    number: int,
    cells: tuple[str, ...],
    names: Mapping[str, str],
    findings: Findings,
    spelling: Callable[[str, str], str],
) -> LayoutRow | None:
    by_name = dict(zip(names, cells, strict=False))
    reader = Reader(number, by_name, names, sheet.decimal_comma, findings)
    before = len(findings.found)
    treatment = spelling("treatment", reader.text("treatment"))
    image = image_path(reader.needed("image"), sheet.path.parent)
    dose, dose_unit = dose_of(reader)
    row = LayoutRow(
        row=number,
        image=image,
        page=reader.count("page", 1) or 1,
        target=spelling("target", reader.needed("target")),
        form=_form(reader),
        lane=reader.count("lane", None) or 1,
        treatment=treatment,
        dose=dose,
        dose_unit=dose_unit,
        time_min=time_of(reader),
        replicate=replicate_of(reader),
        role=_role(reader, treatment),
        membrane=spelling("membrane", reader.text("membrane")) or image,
        rows=reader.band_rows(),
        mw_kda=_above_0(reader, "mw_kda"),
        ladder_kda=reader.ladder(),
        exposure_s=_above_0(reader, "exposure_s"),
        load_ug=reader.number_at_least_0("load_ug"),
        note=by_name.get("note", ""),
        settings=image_settings(reader),
        extra=tuple(_extra(by_name, names)),
        sound=True,
    )
    refused = {finding.column.lower() for finding in findings.found[before:]}
    if refused.intersection(_IDENTITY):
        findings.doubtful.add(image)
        return None
    return replace(row, sound=not refused)


def image_path(text: str, folder: Path) -> str:
    """Return an image path with forward slashes, relative to the folder if it lies below it."""
    path = Path(text.replace("\\", "/"))
    # Not resolved: a link to another disk is a choice of the user.
    if path.is_absolute() and path.is_relative_to(os.path.abspath(folder)):  # noqa: PTH100
        path = path.relative_to(os.path.abspath(folder))  # noqa: PTH100
    return path.as_posix() if text else ""


def _form(reader: Reader) -> Form:
    if not reader.needed("form"):
        return "total"
    return reader.choice("form", get_args(Form)) or "total"


def _role(reader: Reader, treatment: str) -> Role:
    role: Role | None = reader.choice("role", get_args(Role))
    if role is None:
        role = "vehicle" if treatment.lower() == "vehicle" else "sample"
    if not treatment and role not in ("marker", "empty"):
        reader.refuse(
            "treatment", Phrase("is blank"), Phrase("Fill it in, or write marker or empty in the column role")
        )
    if role == "standard" and reader.text("load_ug") in ("", "0"):
        reader.refuse(
            "load_ug", Phrase("is blank for a standard"), Phrase("Write how much protein is in the lane")
        )
    return role


def dose_of(reader: Reader) -> tuple[float | None, str]:
    """Return dose and unit from `dose` and `dose_unit`, or from a short form such as `dose_nM`."""
    unit = reader.text("dose_unit").replace("µ", "u").replace("μ", "u")
    unit = next((known for known in _UNITS if known.lower() == unit.lower()), unit)
    column = "dose"
    hint = Phrase("Write the number alone and its unit in dose_unit")
    dose = reader.number_at_least_0(column, hint)
    for short, short_unit in DOSE_COLUMNS.items():
        value = reader.number_at_least_0(short, Phrase("Write the number alone"))
        if value is None:
            continue
        if dose is not None and (dose, unit) != (value, short_unit):
            reader.refuse(
                short,
                Phrase("says another dose than {column}", column=column),
                Phrase("Leave one of the two blank"),
            )
        dose, unit, column = value, short_unit, short
    return dose, unit if dose is not None else ""


def time_of(reader: Reader) -> float | None:
    """Return the minutes, from `time_min` or from `time` and `time_unit`."""
    minutes = reader.number_at_least_0("time_min", Phrase("Write the minutes as a number or leave it blank"))
    time = reader.number_at_least_0("time", Phrase("Write the number alone and its unit in time_unit"))
    if time is None:
        return minutes
    unit = reader.text("time_unit").lower()
    if unit not in _SECONDS:
        said = (
            Phrase("{unit!r} is not a unit of time", unit=unit)
            if unit
            else Phrase("is blank although there is a time")
        )
        reader.refuse("time_unit", said, Phrase("Write s, min or h"))
        return None
    # Rounded, so that 1.1 h and 66 min are the same time.
    converted = float(f"{time * _SECONDS[unit] / 60:.12g}")
    if minutes is not None and minutes != converted:
        reader.refuse("time", Phrase("says another time than time_min"), Phrase("Leave one of the two blank"))
    return converted


def replicate_of(reader: Reader) -> int | str:
    """Return the number or the name in `replicate`, 1 if it is blank."""
    text = reader.text("replicate")
    if not text:
        return 1
    whole = re.fullmatch(r"([+-]?[0-9]{1,15})(\.0+)?", text)
    return int(whole[1]) if whole else text


def _above_0(reader: Reader, column: str) -> float | None:
    value = reader.number_at_least_0(column)
    if value == 0:
        reader.refuse(
            column, Phrase("0 is out of range"), Phrase("Write a positive number or leave it blank")
        )
    return value


def _extra(by_name: Mapping[str, str], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, text in by_name.items():
        if name not in KNOWN and text:
            yield names[name], text
