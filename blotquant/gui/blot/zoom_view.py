"""A view that zooms and moves about one rectangle of its scene, as programs for images do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMarginsF, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from blotquant.gui.blot.navigation import Hand, is_trackpad, pinch_factor, wheel_factor

KEY_STEP = 1.25  # zoom per key press
_MOST = 64.0  # screen pixels per unit of the scene
_LEAST_SIZE = 48  # px of the longer side of what is zoomed out as far as can be
_MARGIN = 30  # around what is fitted: the numbers of the lanes stand there
_MARGINS = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
_PAN_STEP = 60  # px per press of an arrow key that nothing else wants


class ZoomView(QGraphicsView):
    """Zooms and moves, and keeps the content within reach.

    The wheel of a mouse zooms about the pointer; two fingers on a trackpad move the content, with
    Ctrl or by pinching they zoom.  The space bar or the middle button and dragging moves it too.
    """

    zoom_changed = Signal(float)  # screen pixels per unit of the scene

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self._content = QRectF()
        self._scale = 1.0  # logical px per unit of the scene
        self._turn_deg = 0.0
        self._is_fitted = True
        self._hand = Hand(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        # A redraw takes a few ms, and numbers that stick to the edge of the window cannot be scrolled.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)  # else the scene takes files before the window sees them
        self.viewport().setAcceptDrops(False)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def set_content(self, content: QRectF) -> None:
        """Say which rectangle of the scene there is to see; another one than before is fitted."""
        if content != self._content:
            self._content = content
            self.fit()

    @property
    def zoom(self) -> float:
        """Screen pixels per unit of the scene; at 1 an image is seen pixel by pixel."""
        return self._scale * self.devicePixelRatioF()

    @property
    def turn_deg(self) -> float:
        """By how many degrees what is seen is turned, clockwise."""
        return self._turn_deg

    @property
    def is_fitted(self) -> bool:
        """Whether all of the content is shown, and stays so when the window changes its size."""
        return self._is_fitted

    def fit(self) -> None:
        """Show all of the content, as large as it can be, also when the window changes its size."""
        self._is_fitted = True
        self._settle()

    def actual_size(self) -> None:
        """Show each unit of the scene as one pixel of the screen."""
        self._zoom_to(1 / self.devicePixelRatioF(), self._middle())

    def zoom_by(self, factor: float, at: QPoint | None = None) -> None:
        """Zoom, keeping what lies at a place of the viewport (default: its middle) there."""
        self._zoom_to(self._scale * factor, self._middle() if at is None else QPointF(at))

    def pan_by(self, step: QPoint) -> None:
        """Move the content by so many pixels of the viewport."""
        self._is_fitted = False
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - step.x())
        down.setValue(down.value() - step.y())

    def set_turn(self, degrees: float) -> None:
        """Turn what is seen, clockwise."""
        if degrees != self._turn_deg:
            self._turn_deg = degrees
            if self._is_fitted:
                self._settle()
            else:
                self._zoom_to(self._scale, self._middle())

    def bring_into_sight(self, rect: QRectF) -> None:
        """Move as little as needed to see a part of the scene, if nothing of it is seen."""
        seen = self.mapFromScene(rect).boundingRect()
        if not seen.intersects(self.viewport().rect()):
            self._is_fitted = False
            self.ensureVisible(rect, _MARGIN, _MARGIN)

    def show_tool_cursor(self) -> None:
        """Show the cursor of what the pointer does while the hand is not out."""
        self.viewport().unsetCursor()

    def place_at(self, at: QPointF) -> QPointF:
        """Return the place in the scene that lies at a place of the viewport, to fractions of a pixel."""
        inverse, _ = self.viewportTransform().inverted()
        return inverse.map(at)

    def _middle(self) -> QPointF:
        return QRectF(self.viewport().rect()).center()

    def _settle(self) -> None:
        """Fit the content again if it is to be fitted."""
        if self._content.isEmpty() or not self._is_fitted:
            return
        seen = QTransform().rotate(self._turn_deg).mapRect(self._content)
        room = QSizeF(self.viewport().size()).shrunkBy(_MARGINS)
        scale = min(room.width() / seen.width(), room.height() / seen.height())
        self._look(max(scale, self._least_scale()))
        self.centerOn(self._content.center())

    def _least_scale(self) -> float:
        return _LEAST_SIZE / max(self._content.width(), self._content.height())

    def _zoom_to(self, scale: float, at: QPointF) -> None:
        """Zoom to so many logical pixels per unit, keeping what lies at `at` of the viewport."""
        if self._content.isEmpty():
            return
        kept = self.place_at(at)
        self._look(min(max(scale, self._least_scale()), _MOST / self.devicePixelRatioF()))
        self.pan_by((at - self.viewportTransform().map(kept)).toPoint())

    def _look(self, scale: float) -> None:
        changed = scale != self._scale
        self._scale = scale
        self.setTransform(QTransform().rotate(self._turn_deg).scale(scale, scale))
        # Each edge of the content can be brought to the middle of the viewport, and no further.
        reach = 0.5 * max(self.viewport().width(), self.viewport().height()) / scale
        self.setSceneRect(self._content.adjusted(-reach, -reach, reach, reach))
        if changed:
            self.zoom_changed.emit(self.zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with a mouse; move with two fingers on a trackpad, or zoom if Ctrl is held."""
        if is_trackpad(event) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            moved = event.pixelDelta()
            self.pan_by(moved if not moved.isNull() else event.angleDelta() / 2)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            turned = event.angleDelta().x() or event.angleDelta().y()
            self.pan_by(QPoint(turned // 2, 0))
        else:
            self.zoom_by(wheel_factor(event), event.position().toPoint())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by pinching, on trackpads and touch screens."""
        pinch = pinch_factor(event, self.viewport())
        if pinch is None:
            return super().viewportEvent(event)
        self.zoom_by(*pinch)
        event.accept()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the content, where the hand is out."""
        if not self._hand.press(event):
            super().mousePressEvent(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the content that is held."""
        if not self._hand.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the content go."""
        if not self._hand.release(event):
            super().mouseReleaseEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the hand away: the release of its key will not be seen here."""
        self._hand.put_away()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by + - 0 and 1, move by the arrow keys, take out the hand by the space bar."""
        event.setAccepted(self._hand.key(event, pressed=True) or self._move_by_key(event.key()))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Put the hand away with the space bar."""
        event.setAccepted(self._hand.key(event, pressed=False))

    def _move_by_key(self, key: int) -> bool:
        steps: dict[int, QPoint] = {
            Qt.Key.Key_Left: QPoint(_PAN_STEP, 0),
            Qt.Key.Key_Right: QPoint(-_PAN_STEP, 0),
            Qt.Key.Key_Up: QPoint(0, _PAN_STEP),
            Qt.Key.Key_Down: QPoint(0, -_PAN_STEP),
        }
        if key in steps:
            self.pan_by(steps[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(KEY_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / KEY_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self.actual_size()
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the content again, or keep what is in the middle there."""
        super().resizeEvent(event)
        self._settle()
