"""The tour at the first start: a few bubbles that point at the parts of the window.

The tour lies over the window as a child of it, not as windows of its own, so that bubbles sit
right on every desktop.  It holds the keyboard until it ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from blotquant.gui import theme
from blotquant.gui.settings import read_flag, write
from blotquant.gui.words import tr

KEY = "tour/seen"
MOST = 5
BUBBLE_PX = 320
ARROW_PX = 12
MARGIN_PX = 10
DIM = 110  # of 255: how much the rest of the window is darkened

_NEXT_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Space}


def seen() -> bool:
    """Return whether the tour was shown before, here or in an earlier run."""
    return read_flag(KEY)


def start(steps: Sequence[tuple[QWidget, str]], window: QWidget) -> None:
    """Start the tour of a window; it takes itself away at its end."""
    tour = Tour(window, steps)
    tour.ended.connect(tour.deleteLater)
    tour.start()


class Tour(QWidget):
    """Points at one widget after the other and says what it is for.

    Parameters
    ----------
    window : QWidget
        The window the tour lies over.
    steps : sequence of (QWidget, str)
        At most five: where to point, and what to say.  Widgets that are hidden are passed over.
    """

    ended = Signal()

    def __init__(self, window: QWidget, steps: Sequence[tuple[QWidget, str]]) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window = window
        self._steps = tuple(steps)[:MOST]
        self._at = -1
        self._focus_before: QWidget | None = None
        self._bubble = _Bubble(self)
        self._bubble.next.clicked.connect(self.forward)
        self._bubble.back.clicked.connect(self.backward)
        self._bubble.skip.clicked.connect(self.end)
        self.hide()
        window.installEventFilter(self)

    def start(self) -> None:
        """Show the first bubble, whether the tour was seen before or not."""
        write(KEY, True)
        self._focus_before = self.window().focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._at = -1
        self.forward()

    @property
    def number(self) -> int:
        """The step that is shown, from 1; 0 when the tour is not on."""
        return self._at + 1 if self.isVisible() else 0

    def forward(self) -> None:
        """Go to the next bubble, or end after the last."""
        self._go(range(self._at + 1, len(self._steps)), at_end=True)

    def backward(self) -> None:
        """Go to the bubble before, where there is one."""
        self._go(range(self._at - 1, -1, -1), at_end=False)

    def end(self) -> None:
        """Take the tour away and give the keyboard back."""
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus()
        self._focus_before = None
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, back or end by keyboard."""
        if event.key() in _NEXT_KEYS:
            self.forward()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Backspace}:
            self.backward()
        elif event.key() == Qt.Key.Key_Escape:
            self.end()

    def event(self, event: QEvent) -> bool:
        """Keep keys from the shortcuts of the window below."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over the window when it changes."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and self.isVisible():
            self.setGeometry(self._window.rect())
            self._place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Keep the keyboard here until the tour ends."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken the window but for the widget pointed at, and paint the bubble."""
        if not 0 <= self._at < len(self._steps):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hole = QRectF(self._target())
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        shade.addRoundedRect(hole, 6, 6)
        painter.fillPath(shade, QColor(0, 0, 0, DIM))
        now = theme.current()
        painter.setPen(QPen(QColor(now.accent), 2))
        painter.drawRoundedRect(hole, 6, 6)
        _paint_bubble(painter, QRectF(self._bubble.geometry()), self._tip(), now)

    def _go(self, places: range, *, at_end: bool) -> None:
        for at in places:
            if self._steps[at][0].isVisibleTo(self._window):
                self._at = at
                self._show_step()
                return
        if at_end:
            self.end()

    def _show_step(self) -> None:
        text = self._steps[self._at][1]
        visible = [i for i, step in enumerate(self._steps) if step[0].isVisibleTo(self._window)]
        place = visible.index(self._at) + 1
        self._bubble.say(text, place, len(visible))
        self.setAccessibleName(text)
        self._place()

    def _target(self) -> QRect:
        """Return where the widget is that is pointed at, in coordinates of the tour."""
        widget = self._steps[self._at][0]
        corner = widget.mapTo(self._window, QPoint(0, 0))
        return QRect(corner, widget.size()).adjusted(-3, -3, 3, 3) & self.rect().adjusted(2, 2, -2, -2)

    def _place(self) -> None:
        if 0 <= self._at < len(self._steps):
            size = self._bubble.fitting()
            self._bubble.setGeometry(bubble_place(self._target(), size, self.rect()))
            self.update()

    def _tip(self) -> QPointF:
        """Return the point of the hole's edge that the bubble's arrow touches."""
        hole, bubble = QRectF(self._target()), QRectF(self._bubble.geometry())
        middle = bubble.center()
        x = min(max(middle.x(), hole.left()), hole.right())
        y = min(max(middle.y(), hole.top()), hole.bottom())
        return QPointF(x, y)


class _Bubble(QWidget):
    """What is said, how far the tour is, and the buttons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self._place = QLabel(), QLabel()
        self._text.setWordWrap(True)
        self.skip, self.back = QPushButton(tr("End tour")), QPushButton(tr("Back"))
        self.next = QPushButton(tr("Next"))
        self.next.setDefault(True)
        for button in (self.skip, self.back, self.next):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the tour itself has the keyboard
        self.skip.setToolTip(tr("Esc"))
        self.next.setToolTip(tr("Enter or right arrow"))
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        for button in (self.skip, self.back, self.next):
            row.addWidget(button)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self._text)
        layout.addLayout(row)

    def say(self, text: str, number: int, count: int) -> None:
        self._text.setText(text)
        self._place.setText(tr("{number} of {count}", number=number, count=count))
        self.back.setVisible(number > 1)
        self.skip.setVisible(number < count)
        self.next.setText(tr("Next") if number < count else tr("Done"))

    def fitting(self) -> QSize:
        """Return the size that shows all of the text at the width of a bubble."""
        width = max(BUBBLE_PX, self._layout.minimumSize().width())
        return QSize(width, self._layout.heightForWidth(width))


def bubble_place(hole: QRect, size: QSize, room: QRect) -> QRect:
    """Return where a bubble stands: below what it points at, else above, right or left of it.

    Parameters
    ----------
    hole : QRect
        What it points at.
    size : QSize
        Of the bubble.
    room : QRect
        Where it may be.  If there is room on no side, the bubble covers part of the hole.
    """
    gap, inner = ARROW_PX + 2, room.adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
    middle = hole.center()
    x, y = middle.x() - size.width() // 2, middle.y() - size.height() // 2
    x = max(inner.left(), min(x, inner.right() - size.width() + 1))
    y = max(inner.top(), min(y, inner.bottom() - size.height() + 1))
    for corner in (
        QPoint(x, hole.bottom() + gap),
        QPoint(x, hole.top() - gap - size.height()),
        QPoint(hole.right() + gap, y),
        QPoint(hole.left() - gap - size.width(), y),
    ):
        place = QRect(corner, size)
        if inner.contains(place):
            return place
    return QRect(QPoint(x, y), size)


def _paint_bubble(painter: QPainter, place: QRectF, tip: QPointF, now: theme.Theme) -> None:
    shape = QPainterPath()
    shape.addRoundedRect(place, 8, 8)
    if not place.contains(tip):
        arrow = QPainterPath()
        arrow.addPolygon(_arrow(place, tip))
        shape = shape.united(arrow)
    painter.setPen(QPen(QColor(now.border), 1))
    painter.setBrush(QColor(now.panel))
    painter.drawPath(shape)


def _arrow(place: QRectF, tip: QPointF) -> QPolygonF:
    """Return the triangle from an edge of the bubble to the tip."""
    half, inside = ARROW_PX * 0.8, 12.0
    if place.left() <= tip.x() <= place.right():
        x = min(max(tip.x(), place.left() + inside), place.right() - inside)
        edge = place.top() + 1 if tip.y() < place.top() else place.bottom() - 1
        return QPolygonF([QPointF(x - half, edge), tip, QPointF(x + half, edge), QPointF(x - half, edge)])
    y = min(max(tip.y(), place.top() + inside), place.bottom() - inside)
    edge = place.left() + 1 if tip.x() < place.left() else place.right() - 1
    return QPolygonF([QPointF(edge, y - half), tip, QPointF(edge, y + half), QPointF(edge, y - half)])
