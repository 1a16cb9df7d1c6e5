"""What can be dragged with the select tool: lanes, their edges and points, edges of bands, a frame.

Each drag edits the project at every step of the pointer, from what it was when the drag began, as
one step of undo.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from functools import reduce
from typing import Protocol

from blotquant import edits
from blotquant.edits.lookup import Centre
from blotquant.gui.blot.hits import Hit, lanes_within
from blotquant.gui.blot.looks import BandLook, BlotLook, LaneLook, row_places
from blotquant.gui.blot.overlay import NO_PREVIEW, Preview
from blotquant.gui.blot.shapes import Point, corners
from blotquant.gui.blot.tool import Bench, Pointer, new_gesture
from blotquant.gui.words import tr
from blotquant.model import Lane, Project

_LEAST_GAP = 1.0  # px between points of a centre line, and between the edges of a band
_LEAST_WIDTH = 2.0  # px of a lane
Places = Mapping[str, tuple[Centre, float]]


class Drag(Protocol):
    """A gesture that has begun."""

    def to(self, at: Pointer) -> None:
        """Go on to where the pointer is."""
        ...

    def end(self) -> None:
        """Leave it there."""
        ...

    def cancel(self) -> None:
        """Leave everything as it was."""
        ...


class _EditDrag:
    """A drag that edits the project."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.gesture = new_gesture()

    def end(self) -> None:
        """Leave it there."""

    def cancel(self) -> None:
        """Take the edits back."""
        self.bench.session.abandon(self.gesture)


def place_all(project: Project, places: Places) -> Project:
    """Put several lanes in place, as one step."""
    items = places.items()
    return reduce(lambda changed, item: edits.place_lane(changed, item[0], *item[1]), items, project)


class MoveLanes(_EditDrag):
    """Moves all chosen lanes."""

    def __init__(self, bench: Bench, lanes: Sequence[Lane], start: Point) -> None:
        super().__init__(bench)
        self._lanes = [lane for lane in lanes if lane.centre]
        self._start = start

    def to(self, at: Pointer) -> None:
        """Move them by as much as the pointer."""
        d_row, d_col = at.place[0] - self._start[0], at.place[1] - self._start[1]
        places = {
            lane.id: (tuple((row + d_row, col + d_col) for row, col in lane.centre), lane.width_px)
            for lane in self._lanes
        }
        self.bench.session.apply_merged(_moving(self._lanes), self.gesture, place_all, places)


def _moving(lanes: Sequence[Lane]) -> str:
    if len(lanes) == 1:
        return tr("Move lane {number}", number=lanes[0].number)
    return tr("Move {count} lanes", count=len(lanes))


class ResizeLanes(_EditDrag):
    """Gives all chosen lanes the width that the pointer shows on one of them."""

    def __init__(self, bench: Bench, lanes: Sequence[Lane], held: LaneLook) -> None:
        super().__init__(bench)
        self._lanes = [lane for lane in lanes if lane.centre]
        self._held = held

    def to(self, at: Pointer) -> None:
        """Bring the edge to the pointer; the centre line stays."""
        width = max(_LEAST_WIDTH, 2 * abs(self._held.shape.locate(at.place)[1]))
        places = {lane.id: (lane.centre, width) for lane in self._lanes}
        if len(self._lanes) == 1:
            label = tr("Resize lane {number}", number=self._held.number)
        else:
            label = tr("Resize {count} lanes", count=len(self._lanes))
        self.bench.session.apply_merged(label, self.gesture, place_all, places)


class MoveNode(_EditDrag):
    """Moves one point of a centre line: an end tilts the lane, one between bends it."""

    def __init__(self, bench: Bench, lane: LaneLook, node: int) -> None:
        super().__init__(bench)
        self._lane = lane
        self._node = node

    def to(self, at: Pointer) -> None:
        """Bring the point to the pointer, but not past its neighbours."""
        label = tr("Bend lane {number}", number=self._lane.number)
        if self._node in (0, len(self._lane.shape.centre) - 1):
            label = tr("Tilt lane {number}", number=self._lane.number)
        self.bench.session.apply_merged(
            label,
            self.gesture,
            edits.move_lane_node,
            self._lane.id,
            self._node,
            between_neighbours(self._lane.shape.centre, self._node, at.place[0]),
            at.place[1],
        )


def between_neighbours(centre: Centre, node: int, row: float) -> float:
    """Return the nearest row that a point of a centre line can have."""
    if node > 0:
        row = max(row, centre[node - 1][0] + _LEAST_GAP)
    if node < len(centre) - 1:
        row = min(row, centre[node + 1][0] - _LEAST_GAP)
    return row


class MoveBandEdge(_EditDrag):
    """Moves the upper or the lower limit of one band."""

    def __init__(self, bench: Bench, lane: LaneLook, band: BandLook, side: int, start: Point) -> None:
        super().__init__(bench)
        self._lane, self._band, self._side = lane, band, side
        edge = band.top_px if side < 0 else band.bottom_px
        self._offset = edge - lane.shape.locate(start)[0]  # the edge does not jump to the pointer

    def to(self, at: Pointer) -> None:
        """Bring the edge along, but not past the other."""
        row = self._lane.shape.locate(at.place)[0] + self._offset
        top, bottom = self._band.top_px, self._band.bottom_px
        if self._side < 0:
            top = min(row, bottom - _LEAST_GAP)
        else:
            bottom = max(row, top + _LEAST_GAP)
        set_limits(self.bench, self._lane, self._band.row, (top, bottom), self.gesture)


def set_limits(
    bench: Bench, lane: LaneLook, row: int, limits: tuple[float, float], gesture: Hashable
) -> None:
    """Set the limits of a band by hand; its row stays where it was found."""
    blot = bench.blot
    if blot is not None:
        bench.session.apply_merged(
            tr("Set band {row} of lane {number}", row=row, number=lane.number),
            gesture,
            edits.correct_band,
            lane.id,
            row,
            *limits,
            row_places(blot, bench.session.result(blot.id)),
        )


class RubberBand:
    """Chooses the lanes that a rectangle touches, besides those that were chosen."""

    def __init__(self, bench: Bench, start: Point, kept: Sequence[str]) -> None:
        self._bench, self._start = bench, start
        self._kept, self._before = tuple(kept), bench.session.selection

    def to(self, at: Pointer) -> None:
        """Draw the rectangle as far as the pointer."""
        turn = self._bench.turn_deg
        self._bench.show_preview(Preview(frame=corners(self._start, at.place, turn)))
        touched = lanes_within(self._bench.look, self._start, at.place, turn)
        self._bench.session.select(lane_ids=(*self._kept, *touched))

    def end(self) -> None:
        """Take the rectangle away."""
        self._bench.show_preview(NO_PREVIEW)

    def cancel(self) -> None:
        """Choose again what was chosen before."""
        self.end()
        self._bench.session.select(lane_ids=self._before.lane_ids, band=self._before.band)


def drag_of(bench: Bench, hit: Hit, look: BlotLook, lanes: Sequence[Lane], start: Point) -> Drag | None:
    """Return the drag that begins on what was hit; None where nothing can be dragged.

    Parameters
    ----------
    bench : Bench
    hit : Hit
    look : BlotLook
        As it was when the button was pressed.
    lanes : sequence of Lane
        The chosen lanes.
    start : (row, col)
    """
    lane = look.lane(hit.lane_id)
    if lane is None:
        return None
    if hit.kind == "node":
        return MoveNode(bench, lane, hit.node)
    if hit.kind == "lane edge":
        return ResizeLanes(bench, lanes, lane)
    band = next((band for band in lane.bands if band.row == hit.row), None)
    if hit.kind == "band edge" and band is not None:
        return MoveBandEdge(bench, lane, band, hit.side, start)
    return MoveLanes(bench, lanes, start)
