"""Edits of which lanes an image has, from left to right.

A lane comes and goes on every blot of the same page of the same file, as its place is theirs too.
"""

from __future__ import annotations

from msgspec.structs import replace

from blotquant.edits.lane_places import Points, line, unplace_lanes
from blotquant.edits.lookup import (
    blot_of,
    col_at,
    lane_of,
    next_lane_ids,
    same_image,
    sample_of,
    with_blots,
    with_lanes,
)
from blotquant.edits.orientation import shifted
from blotquant.edits.samples import with_empty_sample
from blotquant.edits.validity import checked
from blotquant.model import Blot, Lane, Project
from blotquant.phrases import Phrase


def add_lane(
    project: Project, blot_id: str, centre: Points, width_px: float, sample_id: str | None = None
) -> Project:
    """Add a lane where there was none, on every blot of the image.

    It is numbered by where it lies among the lanes that have been placed, and the lanes to its
    right are counted anew.

    Parameters
    ----------
    project : Project
    blot_id : str
        A blot of the image.
    centre : sequence of (row, col)
        The centre line from top to bottom, in px.
    width_px : float
    sample_id : str, optional
        What the new lane holds; default: an "empty" sample until it is said what it is.

    Raises
    ------
    KeyError
        If there is no such blot or sample.
    ValueError
        If the line has less than two points or does not run from top to bottom, or the width is
        not above 0.
    """
    blot = blot_of(project, blot_id)
    number = _number_at(blot, centre)
    new = Lane(id="", number=number, sample_id="", centre=line(centre, number), width_px=float(width_px))
    return _with_lane(project, blot, new, sample_id)


def _number_at(blot: Blot, centre: Points) -> int:
    """Return the number of the first placed lane to the right of a new one, or the next free one."""
    if len(centre) < 2:
        return len(blot.lanes) + 1
    row = (centre[0][0] + centre[-1][0]) / 2
    col = col_at(tuple(centre), row)
    right = [lane.number for lane in blot.lanes if lane.centre and col_at(lane.centre, row) > col]
    return min(right, default=1 + max((lane.number for lane in blot.lanes), default=0))


def duplicate_lane(
    project: Project, lane_id: str, d_col: float | None = None, sample_id: str | None = None
) -> Project:
    """Add a lane beside one, of the same shape, on every blot of the image.

    Parameters
    ----------
    project : Project
    lane_id : str
        The lane to copy; its bands are not copied.
    d_col : float, optional
        Columns from the lane to its copy, in px; positive: to the right.  Default: one width.
    sample_id : str, optional
        What the new lane holds; default: an "empty" sample until it is said what it is.

    Raises
    ------
    KeyError
        If there is no such lane or sample.
    ValueError
        If `d_col` is not finite.
    """
    blot, lane = lane_of(project, lane_id)
    step = lane.width_px if d_col is None else float(d_col)
    copy = Lane(
        id="",
        number=lane.number + (step >= 0),
        sample_id="",
        centre=shifted(lane.centre, 0.0, step),
        width_px=lane.width_px,
    )
    return _with_lane(project, blot, copy, sample_id)


def _with_lane(project: Project, blot: Blot, new: Lane, sample_id: str | None) -> Project:
    """Return the project with a lane more on every blot of the image, and the rest counted anew."""
    if sample_id is None:
        project, sample_id = with_empty_sample(project)
    sample_of(project, sample_id)
    twins = same_image(project, blot)
    ids = next_lane_ids(project, len(twins))
    changed = {
        twin.id: _inserted(twin, replace(new, id=new_id, sample_id=sample_id))
        for twin, new_id in zip(twins, ids, strict=True)
    }
    return with_blots(project, changed)


def _inserted(blot: Blot, new: Lane) -> Blot:
    lanes = [replace(lane, number=lane.number + (lane.number >= new.number)) for lane in blot.lanes]
    lanes = sorted((*lanes, checked(new)), key=lambda lane: lane.number)
    return replace(blot, lanes=tuple(lanes), lanes_unsure=False)


def delete_lane(project: Project, lane_id: str) -> Project:
    """Delete a lane from every blot of its image; the lanes to its right are counted anew.

    Raises
    ------
    KeyError
        If there is no such lane.
    """
    blot, gone = lane_of(project, lane_id)

    def closed_up(lane: Lane) -> Lane:
        return replace(lane, number=lane.number - (lane.number > gone.number))

    changed = {
        twin.id: replace(
            twin,
            lanes=tuple(closed_up(lane) for lane in twin.lanes if lane.number != gone.number),
            lanes_unsure=False,
        )
        for twin in same_image(project, blot)
    }
    return with_blots(project, changed)


def set_lane_count(project: Project, blot_id: str, count: int) -> Project:
    """Say how many lanes an image has, and that they are to be looked for.

    Lanes keep their numbers, samples, notes and corrections of bands; those beyond the count go, from
    the right.  New ones hold an "empty" sample until it is said what they are.

    Parameters
    ----------
    project : Project
    blot_id : str
        A blot of the image.
    count : int
        1 or more.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If the count is below 1.
    """
    blot = blot_of(project, blot_id)
    if count < 1:
        raise ValueError(Phrase("an image has 1 lane or more, not {count}", count=count))
    for lane in sorted(blot.lanes, key=lambda lane: lane.number)[count:]:
        project = delete_lane(project, lane.id)
    for number in range(len(blot.lanes) + 1, count + 1):
        project = _with_lane(project, blot, Lane(id="", number=number, sample_id=""), None)
    return unplace_lanes(project, blot_id)


def set_lane_note(project: Project, lane_id: str, note: str) -> Project:
    """Write a note to one lane of one blot.

    Raises
    ------
    KeyError
        If there is no such lane.
    """
    blot, lane = lane_of(project, lane_id)
    return with_lanes(project, blot, lambda old: replace(old, note=note) if old.id == lane.id else old)
