"""What stands under the pointer, and what the view says where there is no image."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontInfo, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from blotquant.gui.words import tr
from blotquant.results import Pixels

_WIDEST = 420  # px of a line of text that is easy to read


@dataclass(frozen=True, slots=True)
class PixelReadout:
    """One pixel: where it is (from 0), what the file holds there and what that means."""

    row: int
    col: int
    value: float  # as stored
    signal: float  # counts, more = more protein
    saturated: bool

    def __str__(self) -> str:
        """Return the read-out as a line for the status bar."""
        words = tr(
            "row {row}, column {col}: {signal} counts",
            row=self.row,
            col=self.col,
            signal=grouped(self.signal),
        )
        if self.value != self.signal:
            words = tr("{words} (stored {value})", words=words, value=grouped(self.value))
        return tr("{words}, saturated", words=words) if self.saturated else words


def grouped(value: float) -> str:
    """Return a number with its thousands apart by narrow spaces."""
    text = f"{value:,.0f}" if value == round(value) else f"{value:,.6g}"
    return text.replace(",", "\u2009")


def readout(pixels: Pixels, row: float, col: float) -> PixelReadout | None:
    """Return the pixel at a place of the image; None outside."""
    i, j = math.floor(row), math.floor(col)
    rows, cols = pixels.values.shape
    if not (0 <= i < rows and 0 <= j < cols):
        return None
    value = float(pixels.values[i, j].item())
    signal = pixels.offset + pixels.sign * value
    return PixelReadout(i, j, value, signal, pixels.clip is not None and signal >= pixels.clip)


def paint_message(painter: QPainter, widget: QWidget, title: str, hint: str) -> None:
    """Write a title and a hint into the middle of a widget."""
    room = QRectF(widget.rect()).adjusted(24, 24, -24, -24)
    room.adjust(max(0.0, (room.width() - _WIDEST) / 2), 0, -max(0.0, (room.width() - _WIDEST) / 2), 0)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    font = widget.font()
    font.setPointSizeF(1.3 * QFontInfo(font).pointSizeF())
    painter.setFont(font)
    painter.setPen(widget.palette().color(QPalette.ColorRole.WindowText))
    above = QRectF(room.left(), room.top(), room.width(), room.height() / 2 - 6)
    painter.drawText(above, flags | Qt.AlignmentFlag.AlignBottom, title)
    painter.setFont(widget.font())
    painter.setPen(widget.palette().color(QPalette.ColorRole.PlaceholderText))
    below = QRectF(room.left(), room.center().y() + 6, room.width(), room.height() / 2 - 6)
    painter.drawText(below, flags | Qt.AlignmentFlag.AlignTop, hint)
