"""Edits of the assays beside the blots: their wells, lysates and settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

import msgspec
from msgspec.structs import asdict, replace

from blotquant.assay_model import (
    AssayData,
    AssayKind,
    AssayMethod,
    BcaData,
    BcaWell,
    Lysate,
    Well,
    kind_of,
)
from blotquant.edits.assay_wells import assay_faults, data_of, with_fields
from blotquant.edits.lane_samples import describe_lanes
from blotquant.edits.lanes import set_lane_count
from blotquant.edits.lookup import blot_of
from blotquant.edits.samples import SampleFields
from blotquant.model import Project
from blotquant.phrases import Phrase


def set_assay(project: Project, data: AssayData) -> Project:
    """Put an assay into the project, in the place of one of its kind.

    Raises
    ------
    ValueError
        If its wells make no sense.
    """
    kind = kind_of(data)
    others = [one for one in project.assays if kind_of(one) != kind]
    place = next((at for at, one in enumerate(project.assays) if kind_of(one) == kind), len(others))
    return _consistent(replace(project, assays=(*others[:place], data, *others[place:])))


def remove_assay(project: Project, kind: AssayKind) -> Project:
    """Take an assay out of the project.

    Raises
    ------
    KeyError
        If there is none of this kind.
    """
    gone = data_of(project, kind)
    return replace(project, assays=tuple(data for data in project.assays if data is not gone))


def change_wells(project: Project, kind: AssayKind, changes: Mapping[int, Mapping[str, object]]) -> Project:
    """Change what is said of wells, or what was read in them.

    Parameters
    ----------
    project : Project
    kind : "bca", "proliferation" or "qpcr"
    changes : mapping of int to fields
        By place in `wells`; fields are those of the well and of its condition.  What a value contradicts
        goes: a well that becomes a standard is no sample, one that becomes a vehicle has no dose.

    Raises
    ------
    KeyError
        If there is no such assay or well.
    ValueError
        If a value makes no sense.
    """
    data = data_of(project, kind)
    for row in changes:
        if not 0 <= row < len(data.wells):
            raise KeyError(Phrase("the assay has no well {row}", row=row + 1))
    wells = tuple(
        with_fields(well, changes[row]) if row in changes else well for row, well in enumerate(data.wells)
    )
    return _with(project, _rewelled(data, wells))


def exclude_wells(project: Project, kind: AssayKind, rows: Iterable[int], reason: str) -> Project:
    """Leave wells out of all numbers, with the reason; they stay in the tables.

    Raises
    ------
    KeyError
        If there is no such assay or well.
    ValueError
        If no reason is given.
    """
    if not reason.strip():
        raise ValueError(Phrase("say why the well is excluded: the reason is shown beside it"))
    return change_wells(project, kind, {row: {"excluded": reason.strip()} for row in rows})


def include_wells(project: Project, kind: AssayKind, rows: Iterable[int]) -> Project:
    """Let excluded wells count again.

    Raises
    ------
    KeyError
        If there is no such assay or well.
    """
    return change_wells(project, kind, {row: {"excluded": ""} for row in rows})


def change_lysates(project: Project, changes: Mapping[str, Mapping[str, object]]) -> Project:
    """Change what is said of the lysates of the BCA plate: treatment, dose, role, lane, load.

    Parameters
    ----------
    project : Project
    changes : mapping of str to fields
        By sample.

    Raises
    ------
    KeyError
        If there is no BCA plate, or no such lysate.
    ValueError
        If a value makes no sense, or two lysates would be in one lane.
    """
    data = cast(BcaData, data_of(project, "bca"))
    for name in set(changes) - {lysate.sample for lysate in data.lysates}:
        raise KeyError(Phrase("the plate has no lysate {name!r}", name=name))
    lysates = tuple(
        with_fields(lysate, changes[lysate.sample]) if lysate.sample in changes else lysate
        for lysate in data.lysates
    )
    return _with(project, replace(data, lysates=lysates))


def set_assay_method(project: Project, name: str, value: str | float) -> Project:
    """Set what changes a number of an assay.

    Parameters
    ----------
    project : Project
    name : a field of `AssayMethod`
    value : of its type, within its limits

    Raises
    ------
    KeyError
        If there is no such setting.
    ValueError
        If it cannot have this value.
    """
    if name not in AssayMethod.__struct_fields__:
        raise KeyError(Phrase("{name} is no setting of an assay", name=name))
    refusal = Phrase("{name} cannot be {value}", name=name, value=value)
    try:
        method = msgspec.convert({**asdict(project.assay_method), name: value}, AssayMethod)
    except msgspec.ValidationError:
        raise ValueError(refusal) from None
    if isinstance(value, float) and not abs(value) < float("inf"):
        raise ValueError(refusal)
    return replace(project, assay_method=method)


def use_assay_method(project: Project, method: AssayMethod) -> Project:
    """Take over all settings of assays."""
    return replace(project, assay_method=method)


def load_lanes(project: Project, blot_id: str, lanes: Mapping[int, SampleFields]) -> Project:
    """Say what a blot holds by a loading table, lane by lane.

    Parameters
    ----------
    project : Project
    blot_id : str
        If it has no lanes yet it gets as many as the table.
    lanes : mapping of int to fields of a sample
        By the number of the lane; the others keep what they hold.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If the table has a lane that the blot does not have; in words.
    """
    blot = blot_of(project, blot_id)
    if not blot.lanes and lanes:
        project = set_lane_count(project, blot_id, max(lanes))
        blot = blot_of(project, blot_id)
    by_number = {lane.number: lane.id for lane in blot.lanes}
    if missing := sorted(set(lanes) - set(by_number)):
        raise ValueError(
            Phrase(
                "the loading table has a lane {lane}, and this image has {count} lanes: choose the image "
                "of this gel, or give it as many lanes",
                lane=missing[-1],
                count=len(by_number),
            )
        )
    return describe_lanes(project, {by_number[number]: fields for number, fields in lanes.items()})


def _with(project: Project, data: AssayData) -> Project:
    kind = kind_of(data)
    changed = tuple(data if kind_of(one) == kind else one for one in project.assays)
    return _consistent(replace(project, assays=changed))


def _consistent(project: Project) -> Project:
    for fault in assay_faults(project):
        raise ValueError(fault)
    return project


def _rewelled(data: AssayData, wells: tuple[Well, ...]) -> AssayData:
    if isinstance(data, BcaData):
        of_plate = cast(tuple[BcaWell, ...], wells)
        return replace(data, wells=of_plate, lysates=_lysates(data, of_plate))
    return replace(data, wells=wells)


def _lysates(before: BcaData, wells: tuple[BcaWell, ...]) -> tuple[Lysate, ...]:
    """Return a lysate for each sample: a renamed one keeps what was said of it."""
    names = list(dict.fromkeys(well.sample for well in wells if well.sample))
    known = {lysate.sample: lysate for lysate in before.lysates}
    old_names = dict[str, str]()
    for old, new in zip(before.wells, wells, strict=True):
        if new.sample and new.sample not in known and old.sample not in names:
            old_names.setdefault(new.sample, old.sample)
    found: list[Lysate] = []
    for name in names:
        lysate = known.get(name) or known.get(old_names.get(name, ""))
        found.append(Lysate(name) if lysate is None else replace(lysate, sample=name))
    return tuple(found)
