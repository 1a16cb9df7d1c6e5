"""Leaving lanes out of means, tests and curves with a reason, and letting them count again."""

from __future__ import annotations

from collections.abc import Collection

from blotquant import edits
from blotquant.gui.commands.lanes import chosen_lanes, lanes_in_words
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import Lane


def exclude_lanes(session: Session, lane_ids: Collection[str], reason: str) -> bool:
    """Exclude lanes as one step of undo that names them and the reason."""
    lanes = _lanes(session, lane_ids)
    label = tr("Exclude {lanes}: {reason}", lanes=lanes_in_words(lanes), reason=reason.strip())
    return bool(lanes) and session.apply(label, edits.exclude_lanes, [lane.id for lane in lanes], reason)


def include_lanes(session: Session, lane_ids: Collection[str]) -> bool:
    """Let excluded lanes count again."""
    lanes = [lane for lane in _lanes(session, lane_ids) if lane.excluded]
    label = tr("Let {lanes} count again", lanes=lanes_in_words(lanes))
    return bool(lanes) and session.apply(label, edits.include_lanes, [lane.id for lane in lanes])


def include_chosen(session: Session) -> bool:
    """Let the chosen lanes of the blot that is looked at count again."""
    return include_lanes(session, [lane.id for lane in chosen_lanes(session)])


def _lanes(session: Session, lane_ids: Collection[str]) -> list[Lane]:
    return [lane for blot in session.project.blots for lane in blot.lanes if lane.id in lane_ids]
