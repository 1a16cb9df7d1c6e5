"""What the wells of an assay must satisfy, and how a well is changed field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar, cast

import msgspec
from msgspec.structs import replace

from blotquant.assay_model import (
    CT_ROLES,
    LYSATE_ROLES,
    PLATE_ROLES,
    AssayData,
    BcaData,
    BcaWell,
    Condition,
    CtWell,
    Lysate,
    PlateWell,
    Well,
    kind_of,
)
from blotquant.edits.validity import explain, not_finite, repeated
from blotquant.model import Project
from blotquant.phrases import Phrase, one_of

_Stored = TypeVar("_Stored", bound=BcaWell | PlateWell | CtWell | Lysate)
_CONDITION = Condition._fields


def assay_name(kind: str) -> Phrase:
    """Return what an assay is called in a sentence."""
    names = {"bca": Phrase("BCA"), "proliferation": Phrase("proliferation"), "qpcr": Phrase("qPCR")}
    return names[kind]


def assay_faults(project: Project) -> Iterator[str]:
    """Yield in words what makes the assays of a project contradict themselves."""
    for kind in sorted(repeated([kind_of(data) for data in project.assays])):
        yield Phrase("the assay {name} is there twice", name=assay_name(kind))
    for data in project.assays:
        for well in data.wells:
            yield from _well_faults(well)
        if isinstance(data, BcaData):
            yield from _lysate_faults(data)


def _lysate_faults(data: BcaData) -> Iterator[str]:
    names = [lysate.sample for lysate in data.lysates]
    for doubled in sorted(repeated(names)):
        yield Phrase("two lysates have the name {name}", name=doubled)
    for sample in sorted({well.sample for well in data.wells if well.sample} - set(names)):
        yield Phrase("the sample {name} is no lysate of the plate", name=sample)
    for lane in sorted(repeated([lysate.lane for lysate in data.lysates if lysate.lane is not None])):
        yield Phrase("two lysates are in lane {lane}", lane=lane)
    for lysate in data.lysates:
        yield from _faults_of(lysate)


def _well_faults(well: Well) -> Iterator[str]:
    if isinstance(well, BcaWell):
        yield from _bca_faults(well)
    elif isinstance(well, PlateWell):
        yield from _role_fault(well.place, well.role, PLATE_ROLES)
        yield from _dose_faults(well.place, well.condition)
        if well.role == "sample" and well.condition.dose is None:
            yield Phrase("well {place}: a sample needs its dose", place=well.place)
    else:
        yield from _ct_faults(well)


def _bca_faults(well: BcaWell) -> Iterator[str]:
    if well.dilution < 1:
        yield Phrase(
            "well {place}: a dilution is total volume over lysate volume, 1 or more, not {value:g}",
            place=well.place,
            value=well.dilution,
        )
    if well.concentration_ug_ml is not None and well.concentration_ug_ml < 0:
        yield Phrase("well {place}: a concentration is not negative", place=well.place)
    if well.concentration_ug_ml is not None and well.sample:
        yield Phrase("well {place}: is a standard and a sample at once", place=well.place)


def _ct_faults(well: CtWell) -> Iterator[str]:
    yield from _role_fault(well.place, well.role, CT_ROLES)
    yield from _dose_faults(well.place, well.condition)
    if not well.gene:
        yield Phrase("well {place}: the gene is not named", place=well.place)
    if well.ct is not None and not 0 < well.ct <= 100:
        yield Phrase("well {place}: {ct:g} is no cycle", place=well.place, ct=well.ct)
    if well.role == "standard" and not (well.amount and well.amount > 0):
        yield Phrase("well {place}: a dilution standard needs its amount", place=well.place)
    if well.role in ("sample", "vehicle") and not well.condition.treatment:
        yield Phrase("well {place}: the treatment is not named", place=well.place)


def _faults_of(lysate: Lysate) -> Iterator[str]:
    yield from _role_fault(lysate.sample, lysate.role, LYSATE_ROLES)
    yield from _dose_faults(lysate.sample, lysate.condition)
    if lysate.lane is not None and lysate.lane < 1:
        yield Phrase("{sample}: lanes count from 1, not {lane}", sample=lysate.sample, lane=lysate.lane)
    if lysate.load_ug is not None and lysate.load_ug <= 0:
        yield Phrase("{sample}: a load must be above 0 ug", sample=lysate.sample)


def _role_fault(place: str, role: str, allowed: tuple[str, ...]) -> Iterator[str]:
    if role not in allowed:
        yield Phrase(
            "{place}: {role!r} is not one of {allowed}", place=place, role=role, allowed=one_of(allowed)
        )


def _dose_faults(place: str, condition: Condition) -> Iterator[str]:
    for name, value in (("dose", condition.dose), ("time_min", condition.time_min)):
        if value is not None and value < 0:
            yield Phrase("{place}: {name} must not be negative", place=place, name=name)


def with_fields(stored: _Stored, fields: Mapping[str, object]) -> _Stored:
    """Return a well or lysate with fields changed, those of its condition among them.

    Raises
    ------
    ValueError
        If there is no such field, or a value makes no sense; in words.
    """
    own = {name: value for name, value in fields.items() if name not in _CONDITION}
    given = {name: value for name, value in fields.items() if name in _CONDITION}
    if given and not isinstance(stored, BcaWell):
        own["condition"] = stored.condition._replace(**given)
    unknown = [name for name in own if name not in stored.__struct_fields__]
    if unknown:
        raise ValueError(Phrase("a well has no {name!r} to set", name=unknown[0]))
    return _checked(_implied(cast(_Stored, replace(stored, **own)), own))


def _implied(stored: _Stored, given: Mapping[str, object]) -> _Stored:
    """Let go what a new value contradicts: a number that was typed is no overflow."""
    if isinstance(stored, BcaWell):
        if "absorbance" in given and "overflow" not in given:
            stored = replace(stored, overflow=False)
        if given.get("sample"):
            return replace(stored, concentration_ug_ml=None)
        return replace(stored, sample="") if given.get("concentration_ug_ml") is not None else stored
    if isinstance(stored, CtWell):
        return replace(stored, undetermined=stored.ct is None)
    if isinstance(stored, PlateWell) and stored.role in ("vehicle", "blank", "empty"):
        named = stored.condition.treatment or stored.role
        return replace(stored, condition=Condition(named, None, "", stored.condition.time_min))
    return stored


def _checked(stored: _Stored) -> _Stored:
    raw = msgspec.to_builtins(stored)
    try:
        typed = msgspec.convert(raw, type(stored))
    except msgspec.ValidationError as error:
        place, fault = explain(str(error))
        raise ValueError(Phrase("{place}: {fault}", place=place, fault=fault) if place else fault) from None
    faults = _faults_of(typed) if isinstance(typed, Lysate) else _well_faults(typed)
    for fault in (*not_finite(raw), *faults):
        raise ValueError(fault)
    return typed


def data_of(project: Project, kind: str) -> AssayData:
    """Return the assay of this kind.

    Raises
    ------
    KeyError
        If the project has none.
    """
    for data in project.assays:
        if kind_of(data) == kind:
            return data
    raise KeyError(Phrase("this project has no {name} assay", name=assay_name(kind)))
