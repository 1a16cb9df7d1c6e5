"""The tools that draw new lanes: one by one, or a frame that is split into many."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median
from typing import Protocol

from blotquant import edits
from blotquant.edits.lookup import Centre
from blotquant.gui.blot.overlay import NO_PREVIEW, Preview
from blotquant.gui.blot.shapes import LaneShape, Line, Point, corners
from blotquant.gui.blot.tool import Bench, DragTool, Pointer
from blotquant.gui.words import tr
from blotquant.model import Blot, Lane, Project

_LEAST_ROWS = 8.0  # px that a lane must be long to be measured
_USUAL_WIDTH = 0.04  # of the image, where there is no lane to take the width from
_LEAST_WIDTH = 6.0  # px
GAP = 0.1  # of the distance of lanes that stays free between them


class LaneTool(DragTool):
    """Draws one lane from its top to its bottom."""

    name = "lane"

    @property
    def hint(self) -> str:
        """What the tool waits for."""
        return tr("Drag from the top to the bottom of a lane. Esc ends.")

    def move(self, at: Pointer) -> None:
        """Show the lane as far as the pointer."""
        if (centre := self._centre(at)) is not None:
            outline = LaneShape(centre, self._width(), _slope(centre)).outline()
            self.bench.show_preview(Preview(outlines=(outline,), lines=(centre,)))
        else:
            self.bench.show_preview(NO_PREVIEW)

    def release(self, at: Pointer) -> None:
        """Draw the lane, if it is long enough to be one."""
        centre = self._centre(at)
        self.cancel()
        blot = self.bench.blot
        if centre is None or blot is None:
            return
        waiting = sorted((lane.number, lane.id) for lane in blot.lanes if not lane.centre)
        if waiting:
            number, lane_id = waiting[0]
            label = tr("Place lane {number}", number=number)
            self.bench.session.apply(label, edits.place_lane, lane_id, centre, self._width())
        else:
            self.bench.session.apply(tr("Draw lane"), edits.add_lane, blot.id, centre, self._width())
        self._choose(centre)

    def _choose(self, centre: Centre) -> None:
        blot = self.bench.blot
        drawn = [lane.id for lane in blot.lanes if lane.centre == centre] if blot is not None else []
        self.bench.session.select(lane_ids=drawn[:1])

    def _centre(self, at: Pointer) -> Centre | None:
        if self._start is None:
            return None
        top, bottom = sorted((self._start, self._place(at)))
        return (top, bottom) if bottom[0] - top[0] >= _LEAST_ROWS else None

    def _width(self) -> float:
        blot, shape = self.bench.blot, self.bench.image_shape
        widths = [lane.width_px for lane in blot.lanes if lane.centre] if blot is not None else []
        if widths:
            return median(widths)
        return max(_LEAST_WIDTH, _USUAL_WIDTH * (shape[1] if shape is not None else 0))


class FrameBench(Bench, Protocol):
    """A bench that can ask into how many lanes a frame is to be split."""

    def ask_split(self, tool: FrameTool, at: Point, count: int) -> None:
        """Ask beside a place of the image; the answer comes to the tool."""
        ...

    def close_split(self) -> None:
        """Ask no more."""
        ...


class FrameTool(DragTool):
    """Draws a frame around all lanes and splits it."""

    name = "frame"

    def __init__(self, bench: FrameBench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._frame: Line | None = None

    @property
    def hint(self) -> str:
        """What the tool waits for."""
        return tr(
            "Drag a frame from the left edge of the first lane to the right edge of the last. Esc ends."
        )

    def move(self, at: Pointer) -> None:
        """Show the frame as far as the pointer."""
        if self._start is not None:
            frame = corners(self._start, self._place(at), self.bench.turn_deg)
            self.bench.show_preview(Preview(frame=frame))

    def release(self, at: Pointer) -> None:
        """Ask how many lanes there are, if the frame is large enough to hold one."""
        start, blot = self._start, self.bench.blot
        self._start = None
        if start is None or blot is None:
            return
        frame = corners(start, self._place(at), self.bench.turn_deg)
        top_left, top_right, _, bottom_left = frame
        if math.dist(top_left, bottom_left) < _LEAST_ROWS or math.dist(top_left, top_right) < _LEAST_WIDTH:
            self.cancel()
            return
        self._frame = frame
        self._bench.ask_split(self, top_right, len(blot.lanes) or 10)

    def preview(self, count: int, gap: float) -> None:
        """Show the frame split into so many lanes."""
        if self._frame is not None:
            width = lane_width(self._frame, count, gap)
            lanes = (LaneShape(lane, width, _slope(lane)) for lane in split(self._frame, count))
            outlines: tuple[Line, ...] = tuple(lane.outline() for lane in lanes)
            self.bench.show_preview(Preview(self._frame, outlines))

    def split(self, count: int, gap: float) -> None:
        """Split the frame into so many lanes."""
        blot, frame = self.bench.blot, self._frame
        self.cancel()
        if blot is not None and frame is not None:
            label = tr("Split frame into {count} lanes", count=count)
            width = lane_width(frame, count, gap)
            self.bench.session.apply(label, with_lanes_placed, blot.id, split(frame, count), width)
        self.bench.done()

    def cancel(self) -> bool:
        """Forget the frame."""
        had_frame = self._frame is not None
        self._frame = None
        self._bench.close_split()
        return super().cancel() or had_frame


def split(frame: Line, count: int) -> tuple[Centre, ...]:
    """Return the centre lines of so many lanes of equal width that fill a frame, from the left.

    Parameters
    ----------
    frame : (top left, top right, bottom right, bottom left)
    count : int
    """
    top_left, top_right, bottom_right, bottom_left = frame
    shares = [(index + 0.5) / count for index in range(count)]
    return tuple(
        (_between(top_left, top_right, share), _between(bottom_left, bottom_right, share)) for share in shares
    )


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])


def lane_width(frame: Line, count: int, gap: float) -> float:
    """Return the width of lanes in a frame, a share `gap` of their distance staying free.

    The width of a lane is measured along the columns of the image, also where it is tilted.
    """
    return (frame[1][1] - frame[0][1]) / count * (1 - gap)


def _slope(centre: Centre) -> float:
    """Return how bands run across a lane, rows per column: at right angles to it."""
    (row_a, col_a), (row_b, col_b) = centre[0], centre[-1]
    return -(col_b - col_a) / (row_b - row_a)


def with_lanes_placed(project: Project, blot_id: str, centres: Sequence[Centre], width: float) -> Project:
    """Give an image as many lanes as there are centre lines; lanes that stay keep their samples."""
    blot: Blot = project.blot(blot_id)
    lanes: tuple[Lane, ...] = blot.lanes
    if lanes and len(lanes) != len(centres):
        project = edits.set_lane_count(project, blot_id, len(centres))
    return edits.place_lanes(project, blot_id, centres, width)
