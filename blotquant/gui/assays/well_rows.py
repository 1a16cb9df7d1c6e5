"""The wells of an assay as an editable table, and edited cells as an edit of the project."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from blotquant import edits
from blotquant.assay_model import (
    CT_ROLES,
    PLATE_ROLES,
    AssayData,
    AssayKind,
    BcaWell,
    Condition,
    Well,
)
from blotquant.gui.panels.lane_rows import UNITS
from blotquant.gui.tables import Choice, Column, choice_column, number_column, parse_number, text_column
from blotquant.gui.words import tr
from blotquant.model import Project

NUMBERS = (
    *("absorbance", "concentration_ug_ml", "dilution", "signal", "ct", "amount", "dose", "time_min"),
    "load_ug",
)
_WHOLE = re.compile(r"[+-]?[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class WellRow:
    """One well; `row` is its place among the wells of the assay."""

    row: int
    well: Well
    flags: tuple[str, ...] = ()

    def field(self, name: str) -> object:
        """Return what the well, or its condition, says."""
        if name in Condition._fields:
            return None if isinstance(self.well, BcaWell) else getattr(self.well.condition, name)
        return getattr(self.well, name)

    def number(self, name: str) -> float | None:
        """Return a number of the well."""
        found = self.field(name)
        return float(found) if isinstance(found, int | float) else None

    def text(self, name: str) -> str:
        """Return a text of the well."""
        found = self.field(name)
        return "" if found is None else str(found)


def well_rows(data: AssayData | None, flags: Mapping[int, tuple[str, ...]]) -> tuple[WellRow, ...]:
    """Return the wells of an assay, with what was found about some."""
    wells = () if data is None else data.wells
    return tuple(WellRow(row, well, flags.get(row, ())) for row, well in enumerate(wells))


def well_columns(kind: AssayKind) -> tuple[Column[WellRow], ...]:
    """Return the columns of the wells of an assay."""
    return {"bca": _bca, "proliferation": _plate, "qpcr": _reaction}[kind]()


def _bca() -> tuple[Column[WellRow], ...]:
    return (
        _place(),
        _number("concentration_ug_ml", tr("Standard (µg/mL)"), tr("0 is the blank; empty for a sample")),
        _text("sample", tr("Sample")),
        Column(
            "dilution",
            tr("Dilution"),
            lambda row: row.number("dilution"),
            "number",
            show=lambda row: row.text("dilution").removesuffix(".0") if row.text("sample") else "",
            check=_or_one,
            tooltip=tr("Total volume over lysate volume: 5 for 1 in 5"),
        ),
        _number("absorbance", tr("Absorbance")),
        _excluded(),
    )


def _plate() -> tuple[Column[WellRow], ...]:
    return (
        _text("plate", tr("Plate")),
        _place(),
        choice_column(
            "role", tr("Role"), lambda row: row.text("role"), _roles(PLATE_ROLES, plate_role_names())
        ),
        _text("treatment", tr("Treatment")),
        _number("dose", tr("Dose")),
        _unit(),
        _text("experiment", tr("Rep."), tr("The independent experiment")),
        _number("signal", tr("Signal"), least=None),
        _excluded(),
    )


def _reaction() -> tuple[Column[WellRow], ...]:
    return (
        _place(),
        _text("gene", tr("Gene")),
        choice_column("role", tr("Role"), lambda row: row.text("role"), _roles(CT_ROLES, ct_role_names())),
        _text("treatment", tr("Treatment")),
        _number("dose", tr("Dose")),
        _unit(),
        _number("time_min", tr("Min")),
        _text("replicate", tr("Rep."), tr("The independent experiment")),
        _number("amount", tr("Amount"), tr("cDNA in a dilution standard, any unit")),
        _number("ct", "Ct", tr("Empty: undetermined")),
        _text("run", tr("Run")),
        _excluded(),
    )


def plate_role_names() -> dict[str, str]:
    """Return the roles of wells of a plate in words."""
    return {
        "sample": tr("sample"),
        "vehicle": tr("vehicle"),
        "positive": tr("positive control"),
        "blank": tr("blank"),
        "empty": tr("empty"),
    }


def ct_role_names() -> dict[str, str]:
    """Return the roles of reactions in words."""
    return {
        "sample": tr("sample"),
        "vehicle": tr("vehicle"),
        "standard": tr("dilution standard"),
        "ntc": tr("no template"),
        "calibrator": tr("between runs"),
    }


def _roles(roles: tuple[str, ...], names: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(role, names[role]) for role in roles)


def _place() -> Column[WellRow]:
    return Column("place", tr("Well"), lambda row: row.text("place"))


def _text(name: str, title: str, tip: str = "") -> Column[WellRow]:
    return text_column(name, title, lambda row: row.text(name), tip)


def _number(name: str, title: str, tip: str = "", *, least: float | None = 0.0) -> Column[WellRow]:
    return number_column(name, title, lambda row: row.number(name), least=least, tooltip=tip)


def _unit() -> Column[WellRow]:
    choices = tuple(Choice(unit, unit) for unit in UNITS)
    return choice_column("dose_unit", tr("Unit"), lambda row: row.text("dose_unit"), choices, is_open=True)


def _excluded() -> Column[WellRow]:
    return _text("excluded", tr("Excluded"), tr("Why this well is left out; empty: it counts"))


def _or_one(text: str) -> str:
    number = parse_number(text)
    if number is not None and number < 1:
        raise ValueError(tr("write total volume over lysate volume: 5 for 1 in 5"))
    return text.strip() or "1"


# Edited cells


def with_well_cells(project: Project, kind: AssayKind, cells: Mapping[tuple[int, str], str]) -> Project:
    """Return the project with what was written into the table of wells.

    Parameters
    ----------
    project : Project
    kind : the assay
    cells : mapping
        Text by place of the well and name of the column, as the columns have checked it.
    """
    return edits.change_wells(project, kind, by_row(cells))


def by_row(cells: Mapping[tuple[int, str], str]) -> dict[int, dict[str, object]]:
    """Return checked texts as values, by row and name."""
    changes: dict[int, dict[str, object]] = {}
    for (row, name), text in cells.items():
        changes.setdefault(row, {})[name] = value_of(name, text)
    return changes


def value_of(name: str, text: str) -> object:
    """Return what the checked text of a column means."""
    read: Callable[[str], object] | None = {"experiment": _replicate, "replicate": _replicate}.get(name)
    if read is not None:
        return read(text)
    if name in NUMBERS:
        return parse_number(text)
    plain = text.strip()
    return plain.replace("µ", "u").replace("μ", "u") if name == "dose_unit" else plain


def _replicate(text: str) -> int | str:
    plain = text.strip() or "1"
    return int(plain) if _WHOLE.fullmatch(plain) else plain
