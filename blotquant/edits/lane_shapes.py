"""Edits of the shape of lanes: width, bends, and making lanes alike.

As all geometry of lanes, they change every blot of the image.
"""

from __future__ import annotations

from statistics import fmean, median

from blotquant.edits.lane_places import line, placed_lane, with_geometry
from blotquant.edits.lookup import Centre, blot_of, col_at, middle_col
from blotquant.edits.orientation import shifted
from blotquant.model import Lane, Project
from blotquant.phrases import Phrase


def resize_lane(project: Project, lane_id: str, width_px: float) -> Project:
    """Set the width of one lane in px.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the lane has not been placed, or the width is not above 0.
    """
    blot, lane = placed_lane(project, lane_id)
    return with_geometry(project, blot, {lane.number: (lane.centre, float(width_px))})


def move_lane_node(project: Project, lane_id: str, node: int, row: float, col: float) -> Project:
    """Put one point of a centre line elsewhere.

    Parameters
    ----------
    project : Project
    lane_id : str
    node : int
        Which point, from 0 at the top.
    row, col : float
        Where to, in px of the image.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the lane has not been placed or has no such point, or the point would pass another.
    """
    blot, lane = placed_lane(project, lane_id)
    nodes = list(lane.centre)
    _check_node(lane, node)
    nodes[node] = (row, col)
    return with_geometry(project, blot, {lane.number: (line(nodes, lane.number), lane.width_px)})


def _check_node(lane: Lane, node: int) -> None:
    if not 0 <= node < len(lane.centre):
        raise ValueError(
            Phrase(
                "lane {number} has the points 0 to {last}, not {node}",
                number=lane.number,
                last=len(lane.centre) - 1,
                node=node,
            )
        )


def add_lane_node(project: Project, lane_id: str, row: float, col: float | None = None) -> Project:
    """Add a point to a centre line, so that the lane can bend there.

    Parameters
    ----------
    project : Project
    lane_id : str
    row : float
        Row of the new point in px.
    col : float, optional
        Its column; default: on the line, which changes nothing yet.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the lane has not been placed, or has a point in this row.
    """
    blot, lane = placed_lane(project, lane_id)
    if any(row == other for other, _ in lane.centre):
        raise ValueError(
            Phrase("lane {number} has a point in row {row:g} already", number=lane.number, row=row)
        )
    new = (row, col_at(lane.centre, row) if col is None else col)
    nodes = sorted((*lane.centre, new))
    return with_geometry(project, blot, {lane.number: (line(nodes, lane.number), lane.width_px)})


def delete_lane_node(project: Project, lane_id: str, node: int) -> Project:
    """Take a point (from 0 at the top) out of a centre line.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the lane has not been placed, has no such point, or only two are left.
    """
    blot, lane = placed_lane(project, lane_id)
    _check_node(lane, node)
    nodes = (*lane.centre[:node], *lane.centre[node + 1 :])
    return with_geometry(project, blot, {lane.number: (line(nodes, lane.number), lane.width_px)})


def equalise_lanes(project: Project, blot_id: str, width_px: float | None = None) -> Project:
    """Give all lanes of an image one width and equal distances.

    Each lane keeps its shape and is shifted sideways onto the straight line that fits column
    against lane number best (least squares), half-way down each lane.

    Parameters
    ----------
    project : Project
    blot_id : str
    width_px : float, optional
        The common width; default: the median width.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If a lane has not been placed, or the width is not above 0.
    """
    blot = blot_of(project, blot_id)
    lanes = [placed_lane(project, lane.id)[1] for lane in blot.lanes]
    if not lanes:
        raise ValueError(Phrase("{path} has no lanes yet", path=blot.image.path))
    width = median(lane.width_px for lane in lanes) if width_px is None else float(width_px)
    geometry = {lane.number: (centre, width) for lane, centre in _spaced(lanes)}
    return with_geometry(project, blot, geometry)


def equalise_widths(project: Project, blot_id: str) -> Project:
    """Give all placed lanes of an image their median width; they stay where they are.

    Raises
    ------
    KeyError
        If there is no such blot.
    """
    blot = blot_of(project, blot_id)
    placed = [lane for lane in blot.lanes if lane.centre]
    if not placed:
        return project
    width_px = median(lane.width_px for lane in placed)
    return with_geometry(project, blot, {lane.number: (lane.centre, width_px) for lane in placed})


def _spaced(lanes: list[Lane]) -> list[tuple[Lane, Centre]]:
    cols = [middle_col(lane.centre) for lane in lanes]
    mean_number, mean_col = fmean(lane.number for lane in lanes), fmean(cols)
    spread = sum((lane.number - mean_number) ** 2 for lane in lanes)
    covariance = sum(
        (lane.number - mean_number) * (col - mean_col) for lane, col in zip(lanes, cols, strict=True)
    )
    pitch = covariance / spread if spread else 0.0
    return [
        (lane, shifted(lane.centre, 0.0, mean_col + pitch * (lane.number - mean_number) - col))
        for lane, col in zip(lanes, cols, strict=True)
    ]
