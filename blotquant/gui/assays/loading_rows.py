"""The loading table: what to pipette for each lane, and what each lane of the blot will hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from blotquant import edits
from blotquant.assay_model import LYSATE_ROLES, Condition, Lysate
from blotquant.gui.assays.well_rows import value_of
from blotquant.gui.panels.lane_rows import UNITS, role_names
from blotquant.gui.panels.number_text import decimal, dose, three_figures
from blotquant.gui.tables import Choice, Column, choice_column, number_column, text_column
from blotquant.gui.words import told, tr
from blotquant.model import Project, Role

if TYPE_CHECKING:
    from blotquant.assays.outcomes import LoadingRow


@dataclass(frozen=True, slots=True)
class LaneToLoad:
    """One lane of the loading table."""

    loading: LoadingRow

    @property
    def lysate(self) -> Lysate | None:
        """What is in the lane; None for a ladder."""
        return self.loading.lysate

    @property
    def condition(self) -> Condition | None:
        """What the cells were given."""
        return None if self.lysate is None else self.lysate.condition

    @property
    def name(self) -> str:
        """The lysate or the ladder."""
        return tr("ladder") if self.lysate is None else self.lysate.sample

    @property
    def status(self) -> str:
        """Why nothing can be loaded, "" where it can."""
        return "" if self.loading.status in ("ok", "ladder") else told(self.loading.status)


def loading_columns() -> tuple[Column[LaneToLoad], ...]:
    """Return the columns of the loading table: what to pipette first."""
    return (*_volumes(), *_samples())


def _volumes() -> tuple[Column[LaneToLoad], ...]:
    return (
        number_column("lane", tr("Lane"), lambda row: row.loading.lane, least=1.0),
        Column("sample", tr("Sample"), lambda row: row.name),
        _shown("stock", tr("µg/µL"), lambda row: row.loading.stock_ug_ul),
        Column(
            "load_ug",
            tr("Load (µg)"),
            lambda row: row.loading.load_ug,
            "number",
            show=lambda row: row.status or dose(_rounded(row.loading.load_ug)),
            check=_load().check,
            tooltip=tr("Empty: as the settings say"),
        ),
        _shown("lysate_ul", tr("Lysate (µL)"), lambda row: row.loading.lysate_ul, 2),
        _shown("sample_buffer_ul", tr("Buffer (µL)"), lambda row: row.loading.sample_buffer_ul, 2),
        _shown("water_ul", tr("Water (µL)"), lambda row: row.loading.water_ul, 2),
    )


def _samples() -> tuple[Column[LaneToLoad], ...]:
    names = role_names()
    return (
        text_column(
            "treatment", tr("Treatment"), lambda row: row.condition.treatment if row.condition else ""
        ),
        number_column("dose", tr("Dose"), lambda row: row.condition and row.condition.dose),
        choice_column(
            "dose_unit",
            tr("Unit"),
            lambda row: row.condition.dose_unit if row.condition else "",
            tuple(Choice(unit, unit) for unit in UNITS),
            is_open=True,
        ),
        number_column("time_min", tr("Min"), lambda row: row.condition and row.condition.time_min),
        text_column("replicate", tr("Rep."), lambda row: str(row.lysate.replicate) if row.lysate else ""),
        choice_column(
            "role",
            tr("Role"),
            lambda row: row.lysate.role if row.lysate else "marker",
            tuple(Choice(role, names[cast(Role, role)]) for role in (*LYSATE_ROLES, "marker")),
        ),
    )


def _load() -> Column[LaneToLoad]:
    return number_column("load_ug", "", lambda row: row.loading.load_ug)


def _rounded(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.4g}")


def _shown(
    name: str, title: str, value: Callable[[LaneToLoad], float | None], digits: int | None = None
) -> Column[LaneToLoad]:
    def text(row: LaneToLoad) -> str:
        found = value(row)
        if found is None:
            return ""
        return three_figures(found) if digits is None else decimal(found, digits)

    return Column(name, title, value, show=text, is_number=True)


def with_loading_cells(project: Project, cells: Mapping[tuple[str, str], str]) -> Project:
    """Return the project with what was written into the loading table, by sample and column."""
    changes: dict[str, dict[str, object]] = {}
    for (sample, name), text in cells.items():
        value = value_of(name, text)
        if name == "lane" and isinstance(value, str | float | int):
            value = None if value == "" else int(float(value))
        changes.setdefault(sample, {})[name] = value
    return edits.change_lysates(project, changes)
