"""Edits of where the lanes of an image are.

Lanes are geometry of the image.  Each edit here changes every blot of the same page of the same
file, matched by lane number, so that two targets on one image never disagree about it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from blotquant.edits.lookup import (
    Centre,
    blot_of,
    lane_of,
    next_lane_ids,
    same_image,
    with_blots,
    with_lanes,
)
from blotquant.edits.orientation import shifted
from blotquant.edits.samples import with_empty_sample
from blotquant.model import Blot, Lane, Project
from blotquant.phrases import Phrase

Points = Sequence[tuple[float, float]]


def place_lanes(
    project: Project,
    blot_id: str,
    centres: Sequence[Points],
    width_px: float | Sequence[float],
    *,
    unsure: bool = False,
) -> Project:
    """Put all lanes of an image in place at once, as when they have been detected.

    Parameters
    ----------
    project : Project
    blot_id : str
        A blot of the image.
    centres : sequence of sequences of (row, col)
        One centre line per lane from left to right, each from top to bottom, in px.
    width_px : float or sequence of float
        Width of all lanes, or of each.
    unsure : bool
        The program has placed them, and they could lie otherwise as well: the image keeps that doubt
        until somebody moves a lane or accepts them.

    Returns
    -------
    Project
        A blot that had no lanes has new ones, which hold an "empty" sample until it is said
        what they are.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If the number of lines is not the number of lanes, or a line makes no sense.
    """
    blot = blot_of(project, blot_id)
    widths = [float(width_px)] * len(centres) if isinstance(width_px, int | float) else list(width_px)
    if len(widths) != len(centres):
        raise ValueError(
            Phrase("{count} lanes need as many widths, not {widths}", count=len(centres), widths=len(widths))
        )
    if not blot.lanes:
        project, sample_id = with_empty_sample(project)
        project = _with_new_lanes(project, blot, [sample_id] * len(centres))
        blot = blot_of(project, blot_id)
    lanes = sorted(blot.lanes, key=lambda lane: lane.number)
    if len(lanes) != len(centres):
        raise ValueError(
            Phrase(
                "{path} has {count} lanes, but {places} are to be placed",
                path=blot.image.path,
                count=len(lanes),
                places=len(centres),
            )
        )
    geometry = {
        lane.number: (line(centre, lane.number), float(width))
        for lane, centre, width in zip(lanes, centres, widths, strict=True)
    }
    return _doubted(with_geometry(project, blot, geometry), blot, unsure)


def accept_lanes(project: Project, blot_id: str) -> Project:
    """Say that the lanes of an image are right as they are, although the program was not sure.

    Raises
    ------
    KeyError
        If there is no such blot.
    """
    return _doubted(project, blot_of(project, blot_id), False)


def _doubted(project: Project, blot: Blot, unsure: bool) -> Project:
    """Return the project with the lanes of an image in doubt, or not."""
    twins = [twin for twin in same_image(project, blot) if twin.lanes_unsure != unsure]
    return with_blots(project, {twin.id: replace(twin, lanes_unsure=unsure) for twin in twins})


def _with_new_lanes(project: Project, blot: Blot, sample_ids: Sequence[str]) -> Project:
    bare = [twin for twin in same_image(project, blot) if not twin.lanes]
    ids = iter(next_lane_ids(project, len(sample_ids) * len(bare)))
    changed = {
        twin.id: replace(
            twin,
            lanes=tuple(
                Lane(id=next(ids), number=number, sample_id=sample_id)
                for number, sample_id in enumerate(sample_ids, start=1)
            ),
        )
        for twin in bare
    }
    return with_blots(project, changed)


def place_lane(project: Project, lane_id: str, centre: Points, width_px: float) -> Project:
    """Put one lane in place, whether it has been placed before or not.

    Parameters
    ----------
    project : Project
    lane_id : str
    centre : sequence of (row, col)
        Its centre line from top to bottom, in px.
    width_px : float

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the line has less than two points or does not run from top to bottom, or the width is
        not above 0.
    """
    blot, lane = lane_of(project, lane_id)
    return with_geometry(project, blot, {lane.number: (line(centre, lane.number), float(width_px))})


def unplace_lanes(project: Project, blot_id: str) -> Project:
    """Forget where the lanes of an image are, so that they are looked for again.

    They keep their numbers, samples, notes and corrections of bands.

    Raises
    ------
    KeyError
        If there is no such blot.
    """
    blot = blot_of(project, blot_id)
    return with_geometry(project, blot, {lane.number: ((), 0.0) for lane in blot.lanes})


def line(points: Points, number: int) -> Centre:
    """Return the centre line of lane `number` in plain floats; ValueError if it is no line.

    Whether it runs from top to bottom is checked with the lane.
    """
    if len(points) < 2:
        raise ValueError(
            Phrase(
                "the centre line of lane {number} needs two points or more, not {count}",
                number=number,
                count=len(points),
            )
        )
    return tuple((float(row), float(col)) for row, col in points)


def with_geometry(project: Project, blot: Blot, geometry: Mapping[int, tuple[Centre, float]]) -> Project:
    """Return the project with centre line and width by lane number on every blot of the image.

    Whoever moves a lane has looked: the lanes are in doubt no more.
    """

    def placed(lane: Lane) -> Lane:
        if lane.number not in geometry:
            return lane
        centre, width_px = geometry[lane.number]
        return replace(lane, centre=centre, width_px=width_px)

    for twin in same_image(project, blot):
        project = with_lanes(project, twin, placed)
    return _doubted(project, blot, False)


def placed_lane(project: Project, lane_id: str) -> tuple[Blot, Lane]:
    """Return a lane that has been placed, and its blot; ValueError if it has not."""
    blot, lane = lane_of(project, lane_id)
    if not lane.centre:
        raise ValueError(
            Phrase(
                "lane {number} of {path} has not been placed yet", number=lane.number, path=blot.image.path
            )
        )
    return blot, lane


def move_lane(project: Project, lane_id: str, d_row: float, d_col: float) -> Project:
    """Shift one lane by (d_row, d_col) px: down and to the right are positive.

    The limits of its bands stay where they are on the image.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the lane has not been placed, or the shift is not finite.
    """
    blot, lane = placed_lane(project, lane_id)
    geometry = {lane.number: (shifted(lane.centre, d_row, d_col), lane.width_px)}
    return with_geometry(project, blot, geometry)


def shift_lanes(project: Project, blot_id: str, d_row: float, d_col: float) -> Project:
    """Shift all placed lanes of an image by (d_row, d_col) px: down and to the right are positive.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If the shift is not finite.
    """
    blot = blot_of(project, blot_id)
    geometry = {
        lane.number: (shifted(lane.centre, d_row, d_col), lane.width_px) for lane in blot.lanes if lane.centre
    }
    return with_geometry(project, blot, geometry)


def carry_lanes(
    project: Project, from_blot_id: str, to_blot_id: str, d_row: float = 0.0, d_col: float = 0.0
) -> Project:
    """Put the lanes of one image on another of the same membrane, shifted by (d_row, d_col) px.

    Parameters
    ----------
    project : Project
    from_blot_id, to_blot_id : str
        A blot of each image.  If the second has no lanes it gets the samples of the first too.
    d_row, d_col : float
        Where a point of the first image lies on the second: down and right are positive.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If a lane of the first has not been placed, or the second has another number of lanes.
    """
    source, target = blot_of(project, from_blot_id), blot_of(project, to_blot_id)
    lanes = sorted(source.lanes, key=lambda lane: lane.number)
    if not lanes or any(not lane.centre for lane in lanes):
        raise ValueError(Phrase("the lanes of {path} have not been placed yet", path=source.image.path))
    centres = [shifted(lane.centre, d_row, d_col) for lane in lanes]
    if not target.lanes:
        project = _with_new_lanes(project, target, [lane.sample_id for lane in lanes])
    return place_lanes(project, to_blot_id, centres, [lane.width_px for lane in lanes])
