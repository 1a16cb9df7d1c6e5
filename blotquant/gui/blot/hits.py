"""What lies under the pointer, from the finest thing to the coarsest."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from blotquant.gui.blot.looks import BandLook, BlotLook, LaneLook
from blotquant.gui.blot.shapes import Point, turned

_SAMPLES = 64  # places along a lane that are looked at

Kind = Literal["nothing", "node", "band edge", "lane edge", "row", "band", "lane"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that can be taken hold of."""

    kind: Kind
    lane_id: str = ""
    node: int = 0  # point of the centre line, from 0 at the top
    row: int = 0  # band row, from 1
    side: int = 0  # edge: -1 is left or top, 1 is right or bottom


NOTHING = Hit("nothing")


def under(look: BlotLook, place: Point, reach: float) -> Hit:
    """Return what lies at a place of the image, give or take `reach` px.

    Points and edges can be taken hold of on chosen lanes and bands alone, so that nothing is
    bent or moved that was only to be chosen.
    """
    for lane in look.lanes:
        if lane.is_chosen:
            hit = (
                _node(lane, place, reach) or _band_edge(lane, place, reach) or _lane_edge(lane, place, reach)
            )
            if hit is not None:
                return hit
    inside = [lane for lane in look.lanes if lane.shape.contains(place)]
    for lane in inside:
        along = lane.shape.locate(place)[0]
        for band in lane.bands:
            if band.top_px <= along <= band.bottom_px:
                return Hit("band", lane.id, row=band.row)
    for row in look.rows:
        if not row.is_target and (
            row.line.is_near(place, 0.7 * reach) or row.line.is_at_number(place, reach)
        ):
            return Hit("row", inside[0].id if inside else "", row=row.row)
    return Hit("lane", inside[0].id) if inside else NOTHING


def _node(lane: LaneLook, place: Point, reach: float) -> Hit | None:
    away = [math.dist(place, node) for node in lane.shape.centre]
    nearest = min(range(len(away)), key=away.__getitem__)
    return Hit("node", lane.id, node=nearest) if away[nearest] <= 1.2 * reach else None


def _band_edge(lane: LaneLook, place: Point, reach: float) -> Hit | None:
    row, across = lane.shape.locate(place)
    if abs(across) > lane.shape.width_px / 2:
        return None
    for band in lane.bands:
        if band.is_chosen and band.can_be_dragged and (side := _edge_of(band, row, reach)):
            return Hit("band edge", lane.id, row=band.row, side=side)
    return None


def _edge_of(band: BandLook, row: float, reach: float) -> int:
    """Return -1 at the top edge, 1 at the bottom edge, else 0; the middle third stays the band's."""
    inner = min(reach, (band.bottom_px - band.top_px) / 3)
    if band.top_px - reach <= row <= band.top_px + inner:
        return -1
    return 1 if band.bottom_px - inner <= row <= band.bottom_px + reach else 0


def _lane_edge(lane: LaneLook, place: Point, reach: float) -> Hit | None:
    row, across = lane.shape.locate(place)
    centre, half = lane.shape.centre, lane.shape.width_px / 2
    if not centre[0][0] <= row <= centre[-1][0]:
        return None
    inner = min(reach, half / 3)
    if half - inner <= abs(across) <= half + reach / 2:
        return Hit("lane edge", lane.id, side=1 if across > 0 else -1)
    return None


def lanes_within(look: BlotLook, one: Point, other: Point, turn_deg: float = 0.0) -> tuple[str, ...]:
    """Return the lanes that a rectangle between two corners touches, from the left.

    Its sides run level and upright as they are seen in a view that is turned by so many degrees.
    """
    (row_a, col_a), (row_b, col_b) = turned(one, turn_deg), turned(other, turn_deg)
    rows, cols = sorted((row_a, row_b)), sorted((col_a, col_b))
    return tuple(lane.id for lane in look.lanes if _touches(lane, rows, cols, turn_deg))


def _touches(lane: LaneLook, rows: list[float], cols: list[float], turn_deg: float) -> bool:
    first, last = lane.shape.centre[0][0], lane.shape.centre[-1][0]
    for step in range(_SAMPLES + 1):
        ends = lane.shape.across(first + (last - first) * step / _SAMPLES)
        left, right = (turned(end, turn_deg) for end in ends)
        if rows[0] <= left[0] <= rows[1] and left[1] <= cols[1] and right[1] >= cols[0]:
            return True
    return False
