"""A small histogram of the signal with two handles: what is shown faintest and what strongest."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from blotquant.gui.blot.display import Display, full_range, histogram
from blotquant.gui.blot.pyramid import Pyramid
from blotquant.gui.words import tr

_BINS = 96
_SIDE, _TOP, _STRIP = 9.0, 4.0, 10.0  # px: room for the handles, above the bars, height of the grey strip
_HANDLE = 7.0  # px, half width
_STEP = 0.01  # of the width, per arrow key
_STOPS = 24  # of the gradient


class Levels(QWidget):
    """Histogram and handles of a display.

    The axis is the square root of the signal above the least one: on a blot nearly all pixels
    are background, and faint bands are little above it.
    """

    changed = Signal(float, float)  # low, high in counts of signal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range = (0.0, 1.0)
        self._bars: NDArray[np.float64] = np.zeros(_BINS)  # heights, 0 to 1
        self._display: Display | None = None
        self._held: int | None = None  # handle that is dragged: 0 is low, 1 is high
        self._active = 1  # handle that the arrow keys move
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Levels"))
        self.setToolTip(
            tr("Signal at the left handle is shown as background, at the right one at full strength")
        )

    def sizeHint(self) -> QSize:
        """Return a size that fits a narrow dock."""
        return QSize(260, 92)

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(160, 92)

    def show_image(self, pyramid: Pyramid | None) -> None:
        """Take the histogram of another image."""
        self._bars = np.zeros(_BINS)
        if pyramid is not None:
            self._range = full_range(pyramid)
            low, high = self._range
            counts = histogram(pyramid, low + (high - low) * np.linspace(0, 1, _BINS + 1) ** 2)
            self._bars = np.log1p(counts) / max(float(np.log1p(counts.max())), 1.0)
        self.update()

    def show_display(self, display: Display | None) -> None:
        """Move the handles."""
        if display != self._display:
            self._display = display
            self.update()

    # The axis

    def _x_of(self, signal: float) -> float:
        low, high = self._range
        share = math.sqrt(min(max((signal - low) / (high - low), 0.0), 1.0))
        return _SIDE + share * (self.width() - 2 * _SIDE)

    def _signal_at(self, x: float) -> float:
        low, high = self._range
        share = min(max((x - _SIDE) / (self.width() - 2 * _SIDE), 0.0), 1.0)
        return low + (high - low) * share**2

    def _handles(self) -> tuple[float, float]:
        display = self._display
        assert display is not None
        return self._x_of(display.low), self._x_of(display.high)

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the nearer handle."""
        if self._display is None or event.button() != Qt.MouseButton.LeftButton:
            return
        low, high = self._handles()
        x = event.position().x()
        self._held = self._active = 0 if abs(x - low) < abs(x - high) or x < low else 1
        self._drag_to(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle that is held."""
        if self._held is not None:
            self._drag_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go."""
        self._held = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a handle by left and right, change to the other by up and down."""
        if self._display is None:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = _STEP * (self.width() - 2 * _SIDE)
            self._drag_to(
                self._handles()[self._active] + (step if event.key() == Qt.Key.Key_Right else -step)
            )
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._active = int(event.key() == Qt.Key.Key_Up)
            self.update()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which handle the keys move."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that no handle is moved by keys."""
        self.update()
        super().focusOutEvent(event)

    def _drag_to(self, x: float) -> None:
        assert self._display is not None
        low, high = self._handles()
        if self._active == 0:
            self.changed.emit(self._signal_at(min(x, high - 1)), self._display.high)
        else:
            self.changed.emit(self._display.low, self._signal_at(max(x, low + 1)))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, the grey that they are shown in, and the handles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strip = QRectF(_SIDE, self.height() - 2 * _STRIP - 2, self.width() - 2 * _SIDE, _STRIP)
        field = QRectF(_SIDE, _TOP, strip.width(), strip.top() - _TOP - 2)
        self._paint_bars(painter, field)
        if self._display is not None:
            self._paint_strip(painter, strip, self._display)
            for index, x in enumerate(self._handles()):
                self._paint_handle(painter, field, strip.bottom(), x, index)
        painter.end()

    def _paint_bars(self, painter: QPainter, field: QRectF) -> None:
        painter.fillRect(field, self.palette().color(QPalette.ColorRole.Base))
        width = field.width() / _BINS
        corners = [field.bottomLeft()]
        for index, height in enumerate(self._bars):
            y = field.bottom() - float(height) * (field.height() - 2)
            corners += [QPointF(field.left() + k * width, y) for k in (index, index + 1)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawPolygon(QPolygonF([*corners, field.bottomRight()]))

    def _paint_strip(self, painter: QPainter, strip: QRectF, display: Display) -> None:
        shades = QLinearGradient(strip.topLeft(), strip.topRight())
        for stop in np.linspace(0, 1, _STOPS).tolist():
            signal = self._signal_at(strip.left() + stop * strip.width())
            shades.setColorAt(stop, QColor.fromRgbF(*[display.light(signal)] * 3))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(shades)
        painter.drawRect(strip.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_handle(self, painter: QPainter, field: QRectF, bottom: float, x: float, index: int) -> None:
        chosen = index == self._active and (self.hasFocus() or self._held is not None)
        role = QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.WindowText
        painter.setPen(self.palette().color(role))
        painter.drawLine(QPointF(x, field.top()), QPointF(x, bottom))
        painter.setBrush(self.palette().color(role))
        foot = bottom + _STRIP
        painter.drawPolygon(
            QPolygonF([QPointF(x, bottom - 1), QPointF(x - _HANDLE, foot), QPointF(x + _HANDLE, foot)])
        )
