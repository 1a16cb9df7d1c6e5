"""The view of a blot with a tool: turns what hand and keyboard do into places of the image."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from blotquant.gui.blot.tool import Cursor, Pointer, Tool
from blotquant.gui.blot.view import BlotView

_REACH = 7.0  # px of the screen that a hand misses by
_LEFT = Qt.MouseButton.LeftButton


class EditView(BlotView):
    """A `BlotView` whose left button, keys and double clicks go to a tool."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tool: Tool | None = None
        self._cursor = Cursor.ArrowCursor

    @property
    def tool(self) -> Tool | None:
        """The tool in hand."""
        return self._tool

    @property
    def reach(self) -> float:
        """Pixels of the image that a hand misses by, at this zoom."""
        return _REACH / self._scale

    def set_tool(self, tool: Tool) -> None:
        """Take another tool; what the one before was doing is taken back."""
        if self._tool is not None:
            self._tool.cancel()
        self._tool = tool
        self.show_cursor(tool.cursor)

    def show_cursor(self, cursor: Cursor) -> None:
        """Show what the pointer does here."""
        self._cursor = cursor
        self._hand.show_cursor()

    def show_tool_cursor(self) -> None:
        """Show the cursor of the tool."""
        self.viewport().setCursor(self._cursor)

    def _pointer(self, event: QMouseEvent) -> Pointer:
        at = self.place_at(event.position())
        keys = event.modifiers()
        return Pointer(
            (at.y(), at.x()),
            self.reach,
            adds=bool(keys & Qt.KeyboardModifier.ControlModifier),
            extends=bool(keys & Qt.KeyboardModifier.ShiftModifier),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture of the tool, unless the hand takes the image."""
        super().mousePressEvent(event)
        if self._tool is not None and event.button() == _LEFT and not self._hand.is_out and self.has_image:
            self._tool.press(self._pointer(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or show what could be done here."""
        super().mouseMoveEvent(event)
        if self._tool is None or self._hand.is_out or not self.has_image:
            return
        if event.buttons() & _LEFT:
            self._tool.move(self._pointer(event))
        elif event.buttons() == Qt.MouseButton.NoButton:
            self._tool.hover(self._pointer(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        was_out = self._hand.is_out
        super().mouseReleaseEvent(event)
        if self._tool is not None and event.button() == _LEFT and not was_out and self.has_image:
            self._tool.release(self._pointer(event))

    def leaveEvent(self, event: QEvent) -> None:
        """Let the tool say again what it waits for."""
        super().leaveEvent(event)
        if self._tool is not None:
            self._tool.leave()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do what a double click means to the tool."""
        if self._tool is not None and event.button() == _LEFT and not self._hand.is_out and self.has_image:
            self._tool.double_click(self._pointer(event))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Claim keys that the tool wants before they become shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            tool = self._tool
            if tool is not None and _is_plain(event) and tool.wants_key(event.key()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means to the tool, else zoom or move."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._tool is not None and _is_plain(event) and self._tool.key(event.key(), shift=shift):
            event.accept()
        else:
            super().keyPressEvent(event)


def _is_plain(event: QKeyEvent) -> bool:
    """Return whether no key but Shift is held."""
    allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return not event.modifiers() & ~allowed
