"""The lanes of a blot as rows of a table, and edited cells as an edit of the project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from blotquant import edits
from blotquant.edits.lane_samples import is_nothing
from blotquant.edits.lane_setup import is_unnamed, unnamed_treatment
from blotquant.edits.samples import SampleFields
from blotquant.gui.naming import form_name
from blotquant.gui.tables import (
    Choice,
    Column,
    choice_column,
    number_column,
    number_text,
    parse_number,
    text_column,
)
from blotquant.gui.words import tr
from blotquant.model import Blot, Project, Role, Sample

TREATMENTS = ("vehicle", "rhTPO", "hetrombopag", "eltrombopag", "ladder")
UNITS = ("pM", "nM", "uM", "mM", "pg/mL", "ng/mL", "ug/mL", "U/mL")
_VEHICLES = {"vehicle", "vehicle control", "dmso"}
_MARKERS = {"ladder", "marker", "standard"}
_BLANKS = {"empty", "blank", "-"}
_HOURS = re.compile(r"(.*[0-9.,])\s*(s|sec|min|h|hr|hours?)?\s*", re.IGNORECASE)
_MINUTES = {"s": 1 / 60, "sec": 1 / 60, "min": 1.0, "h": 60.0, "hr": 60.0, "hour": 60.0, "hours": 60.0}


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One lane of the blot that is looked at."""

    lane_id: str
    number: int
    sample: Sample
    note: str
    also_on: tuple[str, ...]  # other blots that hold the same sample, in words

    @property
    def is_unnamed(self) -> bool:
        """Whether nobody has said what the lane holds."""
        return is_nothing(self.sample) or is_unnamed(self.sample.treatment)


def lane_rows(project: Project, blot: Blot) -> tuple[LaneRow, ...]:
    """Return the lanes of a blot from left to right."""
    samples = {sample.id: sample for sample in project.samples}
    others: dict[str, list[str]] = {}
    for other in project.blots:
        if other.id != blot.id:
            for sample_id in {lane.sample_id for lane in other.lanes}:
                others.setdefault(sample_id, []).append(f"{other.target} {form_name(other.form)}")
    return tuple(
        LaneRow(
            lane_id=lane.id,
            number=lane.number,
            sample=samples[lane.sample_id],
            note=lane.note,
            also_on=() if is_nothing(samples[lane.sample_id]) else tuple(others.get(lane.sample_id, ())),
        )
        for lane in sorted(blot.lanes, key=lambda lane: lane.number)
    )


# The columns


def lane_columns(treatments: Iterable[str] = TREATMENTS) -> tuple[Column[LaneRow], ...]:
    """Return the columns of the lane table; `treatments` are those offered to choose from."""
    return (
        Column("lane", tr("Lane"), lambda row: row.number),
        choice_column(
            "treatment",
            tr("Treatment"),
            lambda row: row.sample.treatment,
            tuple(Choice(name, name) for name in treatments),
            is_open=True,
        ),
        number_column("dose", tr("Dose"), lambda row: row.sample.dose),
        _unit_column(),
        _time_column(),
        text_column(
            "replicate",
            tr("Replicate"),
            lambda row: str(row.sample.replicate),
            tr("The independent experiment; another one here is said for this pair of blots only."),
        ),
        choice_column(
            "role",
            tr("Role"),
            lambda row: row.sample.role,
            tuple(Choice(role, name) for role, name in role_names().items()),
            tooltip=tr("Folds are over the vehicle. Ladder and empty lanes enter no ratio."),
        ),
        number_column("load_ug", tr("Load (µg)"), lambda row: row.sample.load_ug),
        text_column("note", tr("Note"), lambda row: row.note),
    )


def role_names() -> dict[Role, str]:
    """Return the roles of samples in words."""
    return {
        "sample": tr("sample"),
        "vehicle": tr("vehicle"),
        "positive": tr("positive control"),
        "marker": tr("ladder"),
        "empty": tr("empty"),
        "standard": tr("dilution series"),
    }


def _unit_column() -> Column[LaneRow]:
    column: Column[LaneRow] = choice_column(
        "dose_unit",
        tr("Unit"),
        lambda row: row.sample.dose_unit,
        tuple(Choice(unit, unit) for unit in UNITS),
        is_open=True,
    )

    def checked(text: str) -> str:
        return column.check(text.replace("µ", "u").replace("μ", "u"))

    return Column(
        column.name, column.title, column.value, "choice", check=checked, choices=column.choices, is_open=True
    )


def _time_column() -> Column[LaneRow]:
    def checked(text: str) -> str:
        found = _HOURS.fullmatch(text)
        number = parse_number(found[1] if found else text)
        if number is None:
            return ""
        if number < 0:
            raise ValueError(tr("a time is not below 0"))
        unit = (found[2] or "min").lower() if found else "min"
        return number_text(float(f"{number * _MINUTES[unit]:.12g}"))

    return Column(
        "time_min",
        tr("Time (min)"),
        lambda row: row.sample.time_min,
        "number",
        check=checked,
        tooltip=tr("Minutes of treatment; 2 h is read as 120."),
    )


# Edited cells


def with_cells(project: Project, blot_id: str, cells: Mapping[tuple[str, str], str]) -> Project:
    """Return the project with what was written into the lane table of a blot.

    Parameters
    ----------
    project : Project
    blot_id : str
    cells : mapping
        Text by lane id and name of the column, as the columns have checked it.

    What goes without saying is set, too, and stands in the table at once: "vehicle" and "DMSO" make
    the role vehicle, "ladder" makes it marker, and any other treatment makes a sample of an empty lane; a
    dose takes the unit that the treatment has in another lane; without a dose there is no unit.
    Which lanes change with a lane is the rule of `edits.describe_lanes`.
    """
    by_lane: dict[str, dict[str, str]] = {}
    for (lane_id, name), text in cells.items():
        by_lane.setdefault(lane_id, {})[name] = text
    rows = {row.lane_id: row for row in lane_rows(project, project.blot(blot_id))}
    units = {s.treatment: s.dose_unit for s in reversed(project.samples) if s.dose_unit}
    changes = {
        lane_id: fields
        for lane_id, texts in by_lane.items()
        if (fields := _fields(rows[lane_id], texts, units))
    }
    project = edits.describe_lanes(project, changes)
    for lane_id, texts in by_lane.items():
        if "note" in texts:
            project = edits.set_lane_note(project, lane_id, texts["note"])
    return project


def _fields(row: LaneRow, texts: Mapping[str, str], units: Mapping[str, str]) -> SampleFields:
    fields: SampleFields = {}
    role = cast(Role, texts["role"]) if "role" in texts else row.sample.role
    treatment = texts.get("treatment", row.sample.treatment)
    if "treatment" in texts and "role" not in texts:
        role = _role(row.sample, treatment)
    if "treatment" in texts or "role" in texts:
        fields["role"], fields["treatment"] = role, _treatment(row, role, treatment)
    if "time_min" in texts:
        fields["time_min"] = parse_number(texts["time_min"])
    if "load_ug" in texts:
        fields["load_ug"] = parse_number(texts["load_ug"])
    if "replicate" in texts:
        text = texts["replicate"] or "1"
        fields["replicate"] = int(text) if re.fullmatch(r"[+-]?[0-9]{1,15}", text) else text
    if "dose" in texts or "dose_unit" in texts:
        dose = parse_number(texts["dose"]) if "dose" in texts else row.sample.dose
        unit = texts.get("dose_unit", row.sample.dose_unit) or units.get(treatment, "")
        fields["dose"], fields["dose_unit"] = dose, "" if dose is None else unit
    return _not_empty(row, fields)


def _not_empty(row: LaneRow, fields: SampleFields) -> SampleFields:
    """Make a sample of an undescribed lane that is given a dose, a time or the like."""
    if fields and "role" not in fields and is_nothing(row.sample):
        fields["role"], fields["treatment"] = "sample", unnamed_treatment(row.number)
    return fields


def _role(sample: Sample, treatment: str) -> Role:
    """Return the role that a new treatment means, as far as words tell."""
    word, before = treatment.casefold(), sample.treatment.casefold()
    if word in _VEHICLES:
        return "vehicle"
    if word in _MARKERS:
        return "marker"
    if word in _BLANKS:
        return "empty"
    told = sample.role == "vehicle" and before in _VEHICLES
    told = told or (sample.role == "marker" and before in _MARKERS)
    if treatment and (told or sample.role == "empty"):
        return "sample"
    return sample.role


def _treatment(row: LaneRow, role: Role, treatment: str) -> str:
    if role == "empty":
        return "" if is_unnamed(treatment) or treatment.casefold() in _BLANKS else treatment
    if treatment and not is_unnamed(treatment):
        return treatment
    named = {"marker": "ladder", "vehicle": "vehicle"}
    return named.get(role, unnamed_treatment(row.number))
