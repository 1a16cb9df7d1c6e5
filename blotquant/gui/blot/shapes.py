"""Outlines of lanes and bands on the image, as they are measured: bent along the centre line.

A point `across` px to the right of the centre line at `row` lies at (row + slope * across,
column of the centre line + across), so rows of a tilted lane are tilted with it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from blotquant.edits.lookup import Centre, col_at
from blotquant.model import Blot

Point = tuple[float, float]  # row, col
Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class LaneShape:
    """Where a lane is."""

    centre: Centre
    width_px: float
    slope: float  # rows per column by which its bands run down to the right

    def point(self, row: float, across: float) -> Point:
        """Return the place beside the centre line."""
        return row + self.slope * across, col_at(self.centre, row) + across

    def locate(self, place: Point) -> Point:
        """Return row on the centre line, and columns across from it, of a place of the image."""
        row, col = place
        for _ in range(3):  # a lane is far steeper than its bands: this settles at once
            row = place[0] - self.slope * (col - col_at(self.centre, row))
        return row, col - col_at(self.centre, row)

    def contains(self, place: Point) -> bool:
        """Return whether a place lies in the lane."""
        row, across = self.locate(place)
        return self.centre[0][0] <= row <= self.centre[-1][0] and abs(across) <= self.width_px / 2

    def box(self, top: float, bottom: float) -> Line:
        """Return the outline of the lane between two rows of its centre line."""
        rows = [top, *(row for row, _ in self.centre if top < row < bottom), bottom]
        half, lean = self.width_px / 2, self.slope * (self.width_px / 2)
        middle = [(row, col_at(self.centre, row)) for row in rows]
        left = [(row - lean, col - half) for row, col in middle]
        right = [(row + lean, col + half) for row, col in reversed(middle)]
        return (*left, *right)

    def outline(self) -> Line:
        """Return the outline of the whole lane."""
        return self.box(self.centre[0][0], self.centre[-1][0])

    def across(self, row: float) -> Line:
        """Return the line across the lane at a row of its centre line, from the left."""
        return self.point(row, -self.width_px / 2), self.point(row, self.width_px / 2)


def turned(place: Point, degrees: float) -> Point:
    """Return a place turned clockwise about the corner of the image, as the view is turned."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    row, col = place
    return row * cos + col * sin, col * cos - row * sin


def corners(one: Point, other: Point, turn_deg: float = 0.0) -> Line:
    """Return the corners of the rectangle between two places, clockwise from the top left.

    Its sides run level and upright as they are seen when the view is turned by so many degrees.
    """
    (row_a, col_a), (row_b, col_b) = turned(one, turn_deg), turned(other, turn_deg)
    (top, bottom), (left, right) = sorted((row_a, row_b)), sorted((col_a, col_b))
    seen = ((top, left), (top, right), (bottom, right), (bottom, left))
    return tuple(turned(place, -turn_deg) for place in seen)


def band_slope(blot: Blot) -> float:
    """Return how bands run across the lanes of a blot, rows per column: at right angles to the lanes."""
    placed = [lane.centre for lane in blot.lanes if lane.centre]
    drifts = [(end[1] - start[1]) / max(end[0] - start[0], 1e-9) for start, *_, end in placed]
    return -median(drifts) if drifts else 0.0


def lane_shapes(blot: Blot) -> dict[str, LaneShape]:
    """Return the shapes of the lanes that have been placed, by id."""
    slope = band_slope(blot)
    return {lane.id: LaneShape(lane.centre, lane.width_px, slope) for lane in blot.lanes if lane.centre}


@dataclass(frozen=True, slots=True)
class RowLine:
    """A line that runs across all lanes, as a band row does."""

    left: Point
    right: Point

    def row_at(self, col: float) -> float:
        """Return the image row of the line at a column."""
        (row_a, col_a), (row_b, col_b) = self.left, self.right
        return row_a if col_a == col_b else row_a + (col - col_a) * (row_b - row_a) / (col_b - col_a)

    def is_near(self, place: Point, reach: float) -> bool:
        """Return whether a place lies on the line, give or take some px."""
        within = self.left[1] - reach <= place[1] <= self.right[1] + reach
        return within and abs(place[0] - self.row_at(place[1])) <= reach

    def is_at_number(self, place: Point, reach: float) -> bool:
        """Return whether a place lies on the number beside the left end of the line."""
        left = self.left
        return -3.3 * reach <= place[1] - left[1] <= 0 and abs(place[0] - left[0]) <= 1.2 * reach


class RowFrame:
    """Turns the place of a band row, which is its mean over the lanes, into a line and back."""

    def __init__(self, shapes: Sequence[LaneShape], slope: float) -> None:
        self._shapes = shapes
        self._slope = slope

    def line(self, row: float) -> RowLine:
        """Return the line of a band row across the lanes."""
        cols = [col_at(shape.centre, row) for shape in self._shapes]
        middle = sum(cols) / len(cols)
        left = min(c - s.width_px / 2 for c, s in zip(cols, self._shapes, strict=True))
        right = max(c + s.width_px / 2 for c, s in zip(cols, self._shapes, strict=True))
        return RowLine(
            (row + self._slope * (left - middle), left), (row + self._slope * (right - middle), right)
        )

    def row_of(self, place: Point) -> float:
        """Return the place of the band row that runs through a place of the image."""
        cols = [col_at(shape.centre, place[0]) for shape in self._shapes]
        return place[0] - self._slope * (place[1] - sum(cols) / len(cols))
