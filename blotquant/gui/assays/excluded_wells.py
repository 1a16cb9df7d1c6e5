"""The wells that a person has left out, with the reasons: nothing is left out silently."""

from __future__ import annotations

from dataclasses import dataclass

from blotquant.assay_model import AssayData, BcaWell, CtWell, PlateWell, Well
from blotquant.gui.panels.bench_words import condition_text
from blotquant.gui.panels.rows_model import Column
from blotquant.gui.words import clauses, tr


@dataclass(frozen=True, slots=True)
class ExcludedWell:
    """One well that does not count, by its place among the wells of the assay."""

    row: int
    where: str
    what: str
    reason: str


def excluded_wells(data: AssayData | None) -> list[ExcludedWell]:
    """Return the wells of an assay that were left out."""
    wells: tuple[Well, ...] = () if data is None else data.wells
    return [
        ExcludedWell(row, where(well), what(well), well.excluded)
        for row, well in enumerate(wells)
        if well.excluded
    ]


def where(well: Well) -> str:
    """Return where a well is."""
    if isinstance(well, PlateWell):
        return tr("plate {plate}, {well}", plate=well.plate, well=well.place)
    return well.place


def what(well: Well) -> str:
    """Return what is in a well."""
    if isinstance(well, BcaWell):
        standard = well.concentration_ug_ml
        return well.sample if standard is None else tr("standard {value} µg/mL", value=f"{standard:g}")
    given = condition_text(*well.condition)
    return clauses([well.gene, given or well.sample]) if isinstance(well, CtWell) else given


def excluded_columns() -> tuple[Column[ExcludedWell], ...]:
    """Return the columns of the table of excluded wells."""
    return (
        Column("well", tr("Well"), lambda row: row.where),
        Column("what", tr("What"), lambda row: row.what),
        Column("excluded", tr("Why"), lambda row: row.reason),
    )
