"""What every tool of the canvas is: it hears of a pointer in places of the image and of keys."""

from __future__ import annotations

import math
from collections.abc import Hashable
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from PySide6.QtCore import Qt

from blotquant.gui.blot.looks import BlotLook
from blotquant.gui.blot.overlay import NO_PREVIEW, Preview
from blotquant.gui.blot.shapes import Point
from blotquant.gui.session import Session
from blotquant.model import Blot

Cursor = Qt.CursorShape
_gestures = count(1)


def new_gesture() -> Hashable:
    """Return a merge key that no other gesture has, so that each is one step of undo."""
    return "gesture", next(_gestures)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is on the image, and which keys are held."""

    place: Point
    reach: float  # px of the image that a hand misses by, at this zoom
    adds: bool = False  # Ctrl: add to what is chosen
    extends: bool = False  # Shift: choose up to here

    def has_left(self, start: Point) -> bool:
        """Return whether it has moved far enough from a place to mean it."""
        return math.dist(self.place, start) > 0.6 * self.reach


class Bench(Protocol):
    """What a tool works on: the blot of a canvas."""

    @property
    def session(self) -> Session:
        """Where edits go and what is chosen stands."""
        ...

    @property
    def blot(self) -> Blot | None:
        """The blot that is shown."""
        ...

    @property
    def look(self) -> BlotLook:
        """What is drawn on it."""
        ...

    @property
    def image_shape(self) -> tuple[int, int] | None:
        """Rows and columns of its image."""
        ...

    @property
    def turn_deg(self) -> float:
        """By how many degrees the view is turned, clockwise."""
        ...

    def show_preview(self, preview: Preview) -> None:
        """Draw what a gesture would do."""
        ...

    def show_node(self, node: tuple[str, int] | None) -> None:
        """Emphasise a point of a lane."""
        ...

    def show_cursor(self, cursor: Cursor) -> None:
        """Show what the pointer can do here."""
        ...

    def say(self, hint: str) -> None:
        """Say what a click or drag would do here."""
        ...

    def done(self) -> None:
        """Go back to the tool that chooses and moves."""
        ...


class Tool:
    """A tool that does nothing.

    Left presses, moves and releases come with places of the image; `hover` comes while no button
    is held.

    Parameters
    ----------
    bench : Bench
    """

    name = ""
    cursor = Cursor.ArrowCursor

    def __init__(self, bench: Bench) -> None:
        self.bench = bench

    @property
    def hint(self) -> str:
        """What the tool waits for, in a line."""
        return ""

    def press(self, at: Pointer) -> None:
        """Begin a gesture."""

    def move(self, at: Pointer) -> None:
        """Go on with it."""

    def release(self, at: Pointer) -> None:
        """End it."""

    def hover(self, at: Pointer) -> None:
        """Show what could be done here."""

    def leave(self) -> None:
        """Say again what it waits for, when the pointer goes."""
        self.bench.say(self.hint)

    def double_click(self, at: Pointer) -> None:
        """Do what a double click means."""

    def wants_key(self, key: int) -> bool:
        """Return whether a key is meant for the tool before it is a shortcut of the window."""
        return False

    def key(self, key: int, *, shift: bool) -> bool:
        """Do what a key means; return whether it means anything here."""
        return False

    def cancel(self) -> bool:
        """Take back the gesture that is being made; return whether there was one."""
        return False


def inside(place: Point, shape: tuple[int, int]) -> Point:
    """Return the nearest place on an image of so many rows and columns."""
    return min(max(place[0], 0.0), float(shape[0])), min(max(place[1], 0.0), float(shape[1]))


class DragTool(Tool):
    """A tool that begins something with a press, which Escape takes back.

    Parameters
    ----------
    bench : Bench
    """

    cursor = Cursor.CrossCursor

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._start: Point | None = None

    def press(self, at: Pointer) -> None:
        """Begin the drag."""
        self.cancel()
        if self.bench.image_shape is not None:
            self._start = self._place(at)

    def _place(self, at: Pointer) -> Point:
        """Return what a place of the pointer stands for: the nearest one on the image."""
        shape = self.bench.image_shape
        return at.place if shape is None else inside(at.place, shape)

    def key(self, key: int, *, shift: bool) -> bool:
        """Give up with Escape."""
        if key == Qt.Key.Key_Escape and not self.cancel():
            self.bench.done()
        return key == Qt.Key.Key_Escape

    def wants_key(self, key: int) -> bool:
        """Take Escape before the window does."""
        return key == Qt.Key.Key_Escape

    def cancel(self) -> bool:
        """Forget the drag."""
        was_dragging = self._start is not None
        self._start = None
        self.bench.show_preview(NO_PREVIEW)
        return was_dragging
