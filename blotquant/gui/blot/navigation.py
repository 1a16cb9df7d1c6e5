"""Moving about an image: the hand, and what wheels, trackpads and touch screens mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

if TYPE_CHECKING:
    from blotquant.gui.blot.zoom_view import ZoomView

_PER_NOTCH = 1.2  # zoom per notch of a wheel
_NOTCH = 120  # eighths of a degree


def is_trackpad(event: QWheelEvent) -> bool:
    """Return whether a wheel event is two fingers moving on a trackpad."""
    if event.device().type() == QInputDevice.DeviceType.TouchPad:
        return True
    # Where the system does not say which device it is, only a trackpad tells when fingers lift.
    return event.phase() != Qt.ScrollPhase.NoScrollPhase


def wheel_factor(event: QWheelEvent) -> float:
    """Return by how much a wheel zooms: more than 1 when it is turned away from the hand."""
    # Alt makes some systems turn the wheel sideways.
    turned = event.angleDelta().y() or event.angleDelta().x()
    return _PER_NOTCH ** (turned / _NOTCH)


def pinch_factor(event: QEvent, viewport: QWidget) -> tuple[float, QPoint] | None:
    """Return by how much fingers spread, and about which place of the viewport; None if they do not."""
    if isinstance(event, QNativeGestureEvent):
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            return 1 + event.value(), event.position().toPoint()
    elif isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        # The end of a pinch tells the last step once more.
        if isinstance(pinch, QPinchGesture) and pinch.state() == Qt.GestureState.GestureUpdated:
            return pinch.scaleFactor(), viewport.mapFromGlobal(pinch.centerPoint().toPoint())
    return None


class Hand:
    """Moves the image: while the space bar is held, or with the middle button."""

    def __init__(self, view: ZoomView) -> None:
        self._view = view
        self._is_out = False
        self._last: QPoint | None = None  # where the image was last held
        self._button = Qt.MouseButton.NoButton

    @property
    def is_out(self) -> bool:
        """Whether the pointer moves the image instead of doing what the tool does."""
        return self._is_out or self._last is not None

    def key(self, event: QKeyEvent, *, pressed: bool) -> bool:
        """Take the hand out or put it away; return whether the key was meant for it."""
        if event.key() != Qt.Key.Key_Space:
            return False
        if not event.isAutoRepeat():
            self._is_out = pressed
            self.show_cursor()
        return True

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of the image; return whether the hand did so."""
        if self._last is not None:
            return True
        wanted = event.button() == Qt.MouseButton.MiddleButton or (
            self._is_out and event.button() == Qt.MouseButton.LeftButton
        )
        if wanted:
            self._last, self._button = event.position().toPoint(), event.button()
            self.show_cursor()
        return wanted

    def move(self, event: QMouseEvent) -> bool:
        """Drag the image along; return whether it is held."""
        if self._last is None:
            return self._is_out
        at = event.position().toPoint()
        self._view.pan_by(at - self._last)
        self._last = at
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Let the image go; return whether it was held."""
        if self._last is None or event.button() != self._button:
            return self._last is not None
        self._last = None
        self.show_cursor()
        return True

    def put_away(self) -> None:
        """Let go and put away, whatever happened."""
        if self.is_out:
            self._is_out, self._last = False, None
            self.show_cursor()

    def show_cursor(self) -> None:
        """Show the cursor of the hand, or the one of the view."""
        viewport = self._view.viewport()
        if self._last is not None:
            viewport.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._is_out:
            viewport.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._view.show_tool_cursor()
