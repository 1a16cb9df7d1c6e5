"""What an earlier report still says about a project, so that an edit measures only what it changed.

Everything here is read from the earlier report itself, which holds the project and the results that
belong together: there is nothing beside it that could go stale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from blotquant.analysis.targets import claims
from blotquant.edits.orientation import quarter_turns
from blotquant.model import ANSWER_SETTINGS, Blot, Method, Project
from blotquant.results import BlotResult, Pixels, Report, Unmeasured


@dataclass(frozen=True, slots=True)
class Earlier:
    """The part of an earlier report that is still true, by blot id."""

    results: Mapping[str, BlotResult] = field(default_factory=dict[str, BlotResult])
    unmeasured: Mapping[str, Unmeasured] = field(default_factory=dict[str, Unmeasured])
    alike: Mapping[str, BlotResult] = field(default_factory=dict[str, BlotResult])  # on the same pixels


def by_membrane(project: Project) -> dict[str, tuple[Blot, ...]]:
    """Return the blots by membrane, in the order of the project."""
    groups: dict[str, list[Blot]] = {}
    for blot in project.blots:
        groups.setdefault(blot.membrane or blot.image.path, []).append(blot)
    return {name: tuple(blots) for name, blots in groups.items()}


def still_true(project: Project, pixels: Mapping[str, Pixels], previous: Report | None) -> Earlier:
    """Return what an earlier report says that measuring would find again.

    A blot is the same if the blot, its pixels, the roles of its samples, what other blots on its image
    claim, and the method are.  Where it
    took its band rows from another blot of the membrane, or found none at all, the whole membrane must
    be.  Of a blot that is not the same, what was seen along lanes that were not moved still holds, as
    long as its pixels are the same.

    Parameters
    ----------
    project : Project
    pixels : Mapping
        Pixels by blot id.
    previous : Report, optional
    """
    if previous is None:
        return Earlier()
    before = {blot.id: blot for blot in previous.project.blots}
    infos = {one.blot_id: one.info for one in (*previous.blots, *previous.unmeasured)}
    seen = {
        blot.id for blot in project.blots if blot.id in pixels and pixels[blot.id].info == infos.get(blot.id)
    }
    alike = {
        result.blot_id: result
        for result in previous.blots
        if result.blot_id in seen and _same_pixels(project.blot(result.blot_id), before[result.blot_id])
    }
    if measuring(previous.project.method) != measuring(project.method):
        return Earlier(alike=alike)
    same = seen & _same_blots(project, previous.project, before)
    whole = same & _on_same_membranes(project, previous.project, same)
    return Earlier(
        {one.blot_id: one for one in previous.blots if one.blot_id in (whole if _borrows(one) else same)},
        {one.blot_id: one for one in previous.unmeasured if one.blot_id in whole},
        alike,
    )


def measuring(method: Method) -> Method:
    """Return a method without what only the answers depend on."""
    default = Method()
    return replace(method, **{name: getattr(default, name) for name in ANSWER_SETTINGS})


def _same_pixels(blot: Blot, before: Blot) -> bool:
    """Return whether two blots on images of the same content and reading are turned alike."""
    turns = quarter_turns(blot.rotation_deg) == quarter_turns(before.rotation_deg)
    return turns and blot.mirrored == before.mirrored


def _same_blots(project: Project, earlier: Project, before: Mapping[str, Blot]) -> set[str]:
    roles = {sample.id: sample.role for sample in project.samples}
    old_roles = {sample.id: sample.role for sample in earlier.samples}
    return {
        blot.id
        for blot in project.blots
        if blot == before.get(blot.id)
        and claims(project, blot) == claims(earlier, before[blot.id])
        and all(roles.get(lane.sample_id) == old_roles.get(lane.sample_id) for lane in blot.lanes)
    }


def _on_same_membranes(project: Project, earlier: Project, same: set[str]) -> set[str]:
    """Return the blots of membranes that hold the same blots as before, none of them changed."""
    old = by_membrane(earlier)
    return {
        blot.id
        for name, blots in by_membrane(project).items()
        if [b.id for b in blots] == [b.id for b in old.get(name, ())] and all(b.id in same for b in blots)
        for blot in blots
    }


def _borrows(result: BlotResult) -> bool:
    return any(problem.code == "ROW_BORROWED" for problem in result.problems)
