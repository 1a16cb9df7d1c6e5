"""Edits of the samples, and of which sample is in which lane."""

from __future__ import annotations

from typing import TypedDict, Unpack

from msgspec.structs import replace

from blotquant.edits.lookup import blot_of, lane_of, next_ids, same_image, sample_of, with_blots
from blotquant.edits.validity import checked
from blotquant.model import Blot, Lane, Project, Role, Sample
from blotquant.phrases import Phrase, commas


class SampleFields(TypedDict, total=False):
    """What can be set on a sample: every field of `Sample` but its id."""

    treatment: str
    dose: float | None
    dose_unit: str
    time_min: float | None
    replicate: int | str
    load_ug: float | None
    role: Role


def add_sample(project: Project, **fields: Unpack[SampleFields]) -> Project:
    """Add a sample; its id is that of `samples[-1]` of the result.

    Parameters
    ----------
    project : Project
    **fields
        As in `Sample`: treatment, dose, dose_unit, time_min (minutes), replicate, load_ug, role.

    Raises
    ------
    ValueError
        If a field is unknown or its value makes no sense.
    """
    refuse_unknown(fields)
    new_id = next_ids("s", (sample.id for sample in project.samples))[0]
    sample = replace(Sample(id=new_id, treatment=""), **fields)
    return replace(project, samples=(*project.samples, checked(sample)))


def change_sample(project: Project, sample_id: str, **fields: Unpack[SampleFields]) -> Project:
    """Change fields of a sample, in every lane that holds it.

    Raises
    ------
    KeyError
        If there is no such sample.
    ValueError
        If a field is unknown or its value makes no sense.
    """
    refuse_unknown(fields)
    changed = checked(replace(sample_of(project, sample_id), **fields))
    return replace(project, samples=tuple(changed if old.id == sample_id else old for old in project.samples))


def refuse_unknown(fields: SampleFields) -> None:
    """Raise a ValueError in words if a sample has no such field to set."""
    known = [field for field in Sample.__struct_fields__ if field != "id"]
    unknown = [name for name in fields if name not in known]
    if unknown:
        raise ValueError(
            Phrase(
                "a sample has no {name!r} to set; it has: {names}",
                name=unknown[0],
                names=commas(known),
            )
        )


def delete_sample(project: Project, sample_id: str) -> Project:
    """Delete a sample that no lane holds.

    Raises
    ------
    KeyError
        If there is no such sample.
    ValueError
        If lanes hold it; the message names them.
    """
    sample_of(project, sample_id)
    users = [
        f"{blot.target} {blot.form} lane {lane.number}"
        for blot in project.blots
        for lane in blot.lanes
        if lane.sample_id == sample_id
    ]
    if users:
        raise ValueError(
            Phrase(
                "sample {sample_id} is in use ({users}): give these lanes another sample first",
                sample_id=sample_id,
                users=commas(users),
            )
        )
    return replace(project, samples=tuple(old for old in project.samples if old.id != sample_id))


def assign_sample(project: Project, lane_id: str, sample_id: str) -> Project:
    """Say which sample a lane holds.

    A lane of a membrane holds one sample, so the lane of the same number changes on every image
    of the membrane that has the same number of lanes.

    Raises
    ------
    KeyError
        If there is no such lane or sample.
    """
    sample_of(project, sample_id)
    blot, lane = lane_of(project, lane_id)
    changed = {
        other.id: _assigned(other, {lane.number: sample_id}) for other in _same_membrane(project, blot)
    }
    return with_blots(project, changed)


def reverse_samples(project: Project, blot_id: str) -> Project:
    """Turn the order of the samples of an image round, as when it was scanned face down.

    Raises
    ------
    KeyError
        If there is no such blot.
    """
    blot = blot_of(project, blot_id)
    lanes = sorted(blot.lanes, key=lambda lane: lane.number)
    samples = [lane.sample_id for lane in reversed(lanes)]
    mapping = {lane.number: sample for lane, sample in zip(lanes, samples, strict=True)}
    return with_blots(project, {twin.id: _assigned(twin, mapping) for twin in same_image(project, blot)})


def _same_membrane(project: Project, blot: Blot) -> list[Blot]:
    """Return the blots of the membrane whose lanes are numbered alike, the blot itself included."""
    numbers = {lane.number for lane in blot.lanes}
    return [
        other
        for other in project.blots
        if other.membrane == blot.membrane and {lane.number for lane in other.lanes} == numbers
    ]


def _assigned(blot: Blot, samples: dict[int, str]) -> Blot:
    def assigned(lane: Lane) -> Lane:
        return replace(lane, sample_id=samples.get(lane.number, lane.sample_id))

    return replace(blot, lanes=tuple(assigned(lane) for lane in blot.lanes))


def with_empty_sample(project: Project) -> tuple[Project, str]:
    """Return the project with a sample of role "empty", and the id of that sample.

    Lanes hold it until a person says what they are, so that they enter no ratio unnoticed.
    """
    for sample in project.samples:
        if replace(sample, id="") == _NOTHING:
            return project, sample.id
    extended = add_sample(project, role="empty")
    return extended, extended.samples[-1].id


_NOTHING = Sample(id="", treatment="", role="empty")
