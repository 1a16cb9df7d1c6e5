"""What a person looks at: view state, never part of the project, never undone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from blotquant.model import Blot, Project


@dataclass(frozen=True, slots=True)
class Selection:
    """The blot that is looked at, and what is chosen on it."""

    blot_id: str | None = None
    lane_ids: tuple[str, ...] = ()  # lanes of that blot
    band: int | None = None  # band row of the chosen lanes, from 1 at the top


def still_there(selection: Selection, project: Project) -> Selection:
    """Return the selection without what the project no longer has.

    A blot is always chosen while there is one: at first the phospho blot of a pair, whose band is
    what the experiment is about.
    """
    blots = {blot.id: blot for blot in project.blots}
    blot = blots.get(selection.blot_id or "")
    if blot is None:
        return Selection(_first(project))
    return _on(selection, blot)


def _first(project: Project) -> str | None:
    """Return the first blot of the list of blots, which begins with the pairs."""
    first = (*(pairing.phospho_id for pairing in project.pairings), *(blot.id for blot in project.blots))
    return first[0] if first else None


def _on(selection: Selection, blot: Blot) -> Selection:
    known = {lane.id for lane in blot.lanes}
    lanes = tuple(lane_id for lane_id in selection.lane_ids if lane_id in known)
    band = selection.band if lanes else None
    if (lanes, band) == (selection.lane_ids, selection.band):
        return selection
    return replace(selection, lane_ids=lanes, band=band)


def same_lanes(selection: Selection, project: Project, blot_id: str) -> Selection:
    """Return the selection carried to another blot: the lanes of the same numbers, if it has them.

    Phospho and total of a pair hold the same samples lane by lane, so what is chosen on one is
    chosen on the other.
    """
    if selection.blot_id is None or blot_id == selection.blot_id:
        return replace(selection, blot_id=blot_id)
    before, after = project.blot(selection.blot_id), project.blot(blot_id)
    numbers = {lane.number for lane in before.lanes if lane.id in selection.lane_ids}
    if len(before.lanes) != len(after.lanes):
        return Selection(blot_id)
    return Selection(blot_id, tuple(lane.id for lane in after.lanes if lane.number in numbers))
