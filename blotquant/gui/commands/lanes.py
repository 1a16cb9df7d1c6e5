"""Commands on the lanes that are chosen, or on all lanes of the blot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

from blotquant import edits
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import Blot, Lane, Project


def chosen_lanes(session: Session) -> list[Lane]:
    """Return the lanes that are chosen on the blot that is looked at, from the left."""
    blot = session.blot()
    if blot is None:
        return []
    lanes = [lane for lane in blot.lanes if lane.id in session.selection.lane_ids]
    return sorted(lanes, key=lambda lane: lane.number)


def lanes_in_words(lanes: Sequence[Lane]) -> str:
    """Return "lane 3" or "4 lanes", as it stands in the name of a step."""
    if len(lanes) == 1:
        return tr("lane {number}", number=lanes[0].number)
    return tr("{count} lanes", count=len(lanes))


def select_all_lanes(session: Session) -> None:
    """Choose every lane of the blot."""
    if (blot := session.blot()) is not None:
        session.select(lane_ids=[lane.id for lane in blot.lanes])


def step_lane(session: Session, step: int) -> None:
    """Choose the next lane to the right (1) or to the left (-1), and keep the band row."""
    blot = session.blot()
    if blot is None or not blot.lanes:
        return
    lanes = sorted(blot.lanes, key=lambda lane: lane.number)
    chosen = chosen_lanes(session)
    at = lanes.index(chosen[-1]) + step if chosen else (0 if step > 0 else len(lanes) - 1)
    band = session.selection.band
    session.select(lane_ids=(lanes[max(0, min(at, len(lanes) - 1))].id,), band=band)


def delete_lanes(session: Session) -> None:
    """Delete the chosen lanes; the others are counted anew."""
    lanes = chosen_lanes(session)
    label = tr("Delete {lanes}", lanes=lanes_in_words(lanes))
    _for_each(session, label, lanes, edits.delete_lane)


def duplicate_lanes(session: Session) -> None:
    """Put a copy of each chosen lane beside it."""
    lanes = chosen_lanes(session)
    label = tr("Duplicate {lanes}", lanes=lanes_in_words(lanes))
    _for_each(session, label, lanes, edits.duplicate_lane)


def nudge_lanes(session: Session, d_row: float, d_col: float) -> None:
    """Move the chosen lanes by whole pixels; nudges in a row are one step of undo."""
    lanes = [lane for lane in chosen_lanes(session) if lane.centre]
    if lanes:
        ids = tuple(lane.id for lane in lanes)
        label = tr("Nudge {lanes}", lanes=lanes_in_words(lanes))
        session.apply_merged(label, ("nudge", ids), _each, ids, edits.move_lane, d_row, d_col)


def _for_each(session: Session, label: str, lanes: Sequence[Lane], edit: Callable[..., Project]) -> None:
    if lanes:
        session.apply(label, _each, [lane.id for lane in reversed(lanes)], edit)


def _each(project: Project, lane_ids: Sequence[str], edit: Callable[..., Project], *args: float) -> Project:
    """Apply one edit to several lanes, as one step."""
    return reduce(lambda changed, lane_id: edit(changed, lane_id, *args), lane_ids, project)


def equalise_lanes(session: Session) -> None:
    """Give all lanes of the image one width and equal distances."""
    if (blot := session.blot()) is not None:
        session.apply(tr("Equalise lanes"), edits.equalise_lanes, blot.id)


def equalise_widths(session: Session) -> None:
    """Give all placed lanes of the image the median width, and leave them where they are."""
    if (blot := session.blot()) is not None:
        session.apply(tr("Equalise lane widths"), edits.equalise_widths, blot.id)


def find_lanes(session: Session, count: int | None = None) -> None:
    """Look for the lanes of the image again; `count` of them where it has none yet."""
    blot = session.blot()
    if blot is None:
        return
    if count is not None and count != len(blot.lanes):
        session.apply(tr("Find {count} lanes", count=count), edits.set_lane_count, blot.id, count)
    else:
        session.apply(tr("Find lanes"), edits.unplace_lanes, blot.id)


def accept_lanes(session: Session) -> None:
    """Say that the lanes of the image are right, although the program was not sure of them."""
    if (blot := session.blot()) is not None:
        session.apply(tr("Accept lanes"), edits.accept_lanes, blot.id)


def siblings(project: Project, blot: Blot) -> list[Blot]:
    """Return one blot for each other image of the membrane that can take this image's lanes."""
    seen = {(blot.image.path, blot.image.page)}
    found: list[Blot] = []
    for other in project.blots:
        place = (other.image.path, other.image.page)
        if other.membrane == blot.membrane and place not in seen:
            seen.add(place)
            if not other.lanes or len(other.lanes) == len(blot.lanes):
                found.append(other)
    return found
