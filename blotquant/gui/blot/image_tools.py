"""The tools for the image as a whole: straighten and crop."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt

from blotquant import edits
from blotquant.edits.orientation import quarter_turns
from blotquant.gui.blot.overlay import NO_PREVIEW, Preview
from blotquant.gui.blot.shapes import Point, corners
from blotquant.gui.blot.tool import DragTool, Pointer
from blotquant.gui.words import tr
from blotquant.model import Blot

_SHORTEST = 20.0  # px of a line that shows a direction
_LEAST_CROP = 8.0  # px


def display_turn(blot: Blot) -> float:
    """Return by how many degrees the view of a blot is turned, clockwise; its pixels are not."""
    rest = blot.rotation_deg - 90 * round(blot.rotation_deg / 90)
    return -rest if blot.mirrored else rest  # seen in a mirror a clock runs the other way


def straightened(blot: Blot, start: Point, end: Point) -> float:
    """Return the rotation that makes a line on the image of a blot run level."""
    angle = level_angle(start, end)
    turn = angle if blot.mirrored else -angle
    return 90.0 * quarter_turns(blot.rotation_deg) + turn


def level_angle(start: Point, end: Point) -> float:
    """Return by how many degrees a line runs down to the right, from -90 up to 90."""
    angle = math.degrees(math.atan2(end[0] - start[0], end[1] - start[1]))
    return (angle + 90) % 180 - 90


class _OneDragTool(DragTool):
    """A tool that is put away when its one drag has done something."""

    def move(self, at: Pointer) -> None:
        """Show what it would do."""
        if self._start is not None:
            self.bench.show_preview(self._preview(self._start, self._place(at)))

    def release(self, at: Pointer) -> None:
        """Do it, and go back to the tool that chooses."""
        start, end, blot = self._start, self._place(at), self.bench.blot
        self.cancel()
        if start is not None and blot is not None and self._apply(blot, start, end):
            self.bench.done()

    def _preview(self, start: Point, end: Point) -> Preview:
        return NO_PREVIEW

    def _apply(self, blot: Blot, start: Point, end: Point) -> bool:
        return False


class StraightenTool(_OneDragTool):
    """Turns the view so that a line drawn along the wells runs level; no pixel is resampled."""

    name = "straighten"

    @property
    def hint(self) -> str:
        """What the tool waits for."""
        return tr("Drag a line along the wells, or along a row of bands. Only the view is turned. Esc ends.")

    def _place(self, at: Pointer) -> Point:
        return at.place  # a line may be drawn beyond the edge

    def _preview(self, start: Point, end: Point) -> Preview:
        words = tr("{angle}°", angle=f"{level_angle(start, end):.1f}")
        return Preview(lines=((start, end),), label=words, label_at=end)

    def _apply(self, blot: Blot, start: Point, end: Point) -> bool:
        if math.dist(start, end) < _SHORTEST:
            return False
        angle = straightened(blot, start, end)
        label = tr("Straighten image")
        return self.bench.session.apply(label, edits.rotate_blot, blot.id, angle, self.bench.image_shape)


class CropTool(_OneDragTool):
    """Says which part of the image is looked at; the rest stays in the file."""

    name = "crop"

    @property
    def hint(self) -> str:
        """What the tool waits for."""
        return tr("Drag a frame around the part to be measured. Delete removes the crop, Esc ends.")

    def _place(self, at: Pointer) -> Point:
        row, col = super()._place(at)
        return float(round(row)), float(round(col))

    def _preview(self, start: Point, end: Point) -> Preview:
        rows, cols = abs(end[0] - start[0]), abs(end[1] - start[1])
        words = tr("{cols} × {rows} px", cols=round(cols), rows=round(rows))
        return Preview(frame=corners(start, end), label=words, label_at=end)

    def _apply(self, blot: Blot, start: Point, end: Point) -> bool:
        top, bottom = sorted((start[0], end[0]))
        left, right = sorted((start[1], end[1]))
        if bottom - top < _LEAST_CROP or right - left < _LEAST_CROP:
            return False
        return self.bench.session.apply(tr("Crop"), edits.set_crop, blot.id, (top, left, bottom, right))

    def key(self, key: int, *, shift: bool) -> bool:
        """Remove the crop with Delete."""
        blot = self.bench.blot
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and blot is not None:
            self.cancel()
            self.bench.session.apply(tr("Remove crop"), edits.set_crop, blot.id, None)
            return True
        return super().key(key, shift=shift)

    def wants_key(self, key: int) -> bool:
        """Take Delete, which else would delete lanes."""
        return key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) or super().wants_key(key)
