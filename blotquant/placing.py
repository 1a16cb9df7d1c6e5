"""Lanes that have no place yet get one, and what is in doubt about them is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from blotquant import edits
from blotquant.codes import problem
from blotquant.detect import propose_lanes
from blotquant.model import Blot, Project
from blotquant.results import Pixels, Problem


def with_places(project: Project, pixels: Mapping[str, Pixels]) -> Project:
    """Find the lanes that have no place yet; those that have one keep it and lend it to the others."""
    one_each = {(b.image.path, b.image.page, len(b.lanes)): b for b in reversed(project.blots) if b.lanes}
    samples = {sample.id: sample for sample in project.samples}
    found = [
        proposal
        for blots in _by_lane_count(tuple(reversed(one_each.values())))
        for proposal in propose_lanes(blots, samples, pixels, project.method)
    ]
    for proposal in found:
        blot = project.blot(proposal.blot_id)
        pairs = list(zip(sorted(blot.lanes, key=lambda lane: lane.number), proposal.centres, strict=True))
        centres = [lane.centre or line for lane, line in pairs]
        widths = [lane.width_px if lane.centre else proposal.width_px for lane, _ in pairs]
        project = edits.place_lanes(project, blot.id, centres, widths, unsure=proposal.unsure)
    return project


def doubts(blots: Sequence[Blot]) -> list[Problem]:
    """Return a finding for each image whose lanes are in doubt."""
    unsure = {(b.image.path, b.image.page): b for b in reversed(blots) if b.lanes and b.lanes_unsure}
    return [
        problem("LANES_UNSURE", image=blot.image.path, target=blot.target)
        for blot in reversed(unsure.values())
    ]


def _by_lane_count(blots: Sequence[Blot]) -> list[tuple[Blot, ...]]:
    """Return the blots in groups of as many lanes: only these can share them."""
    groups: dict[int, list[Blot]] = {}
    for blot in blots:
        groups.setdefault(len(blot.lanes), []).append(blot)
    return [tuple(group) for group in groups.values()]
