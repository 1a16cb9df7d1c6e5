"""Edits that leave a lane out of means, tests and curves, with the reason, and take it back.

The ratio of an excluded lane stays in the results, flagged and with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from blotquant.edits.lookup import lane_of, with_lanes
from blotquant.model import Lane, Project
from blotquant.phrases import Phrase


def exclude_lanes(project: Project, lane_ids: Iterable[str], reason: str) -> Project:
    """Leave lanes out of means, tests and curves, on the phospho and the total blot of their pair.

    Parameters
    ----------
    project : Project
    lane_ids : iterable of str
        Lanes of any blots.
    reason : str
        Why, for the reader of the results: "air bubble".

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If no reason is given.
    """
    if not reason.strip():
        raise ValueError(Phrase("say why the lane is excluded: the reason is shown beside its ratio"))
    return _marked(project, lane_ids, reason.strip())


def include_lanes(project: Project, lane_ids: Iterable[str]) -> Project:
    """Let excluded lanes count again, on the phospho and the total blot of their pair.

    Raises
    ------
    KeyError
        If there is no such lane.
    """
    return _marked(project, lane_ids, "")


def _marked(project: Project, lane_ids: Iterable[str], reason: str) -> Project:
    lanes = {lane_id: lane_of(project, lane_id) for lane_id in lane_ids}
    partners = _partners(project)
    wanted = {
        (blot_id, lane.number, lane.sample_id)
        for blot, lane in lanes.values()
        for blot_id in (blot.id, *partners.get(blot.id, ()))
    }
    for blot_id in {blot_id for blot_id, _, _ in wanted}:

        def marked(lane: Lane, of: str = blot_id) -> Lane:
            is_meant = (of, lane.number, lane.sample_id) in wanted or lane.id in lanes
            return replace(lane, excluded=reason) if is_meant and lane.excluded != reason else lane

        project = with_lanes(project, project.blot(blot_id), marked)
    return project


def _partners(project: Project) -> dict[str, list[str]]:
    """Return the total blot of each phospho blot, and the phospho blots of each total."""
    found: dict[str, list[str]] = {}
    for pairing in project.pairings:
        found.setdefault(pairing.phospho_id, []).append(pairing.total_id)
        found.setdefault(pairing.total_id, []).append(pairing.phospho_id)
    return found
