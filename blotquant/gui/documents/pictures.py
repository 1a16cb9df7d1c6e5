"""The blot as a picture with its lanes and bands, as large as the image itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from blotquant.files.atomic import write_atomically

DOTS_PER_METRE = 11811  # 300 dpi, what journals ask for
SHORTEST_SIDE = 600  # px; a smaller image is drawn enlarged by a whole factor, so that labels are readable
LARGEST_PIXELS = 40_000_000  # 160 MB in memory


@dataclass(frozen=True, slots=True)
class Drawing:
    """Something that can be painted at any size, such as the blot that is looked at."""

    name: str  # of the file, without suffix
    size: QSize  # at which one pixel of the image is one of the picture
    paint: Callable[[QPainter, QRectF], None]  # fills the rectangle


def picture(drawing: Drawing) -> QImage:
    """Return the drawing as a picture of 300 dpi."""
    image = QImage(_size(drawing.size), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(DOTS_PER_METRE)
    image.setDotsPerMeterY(DOTS_PER_METRE)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        drawing.paint(painter, QRectF(image.rect()))
    finally:
        painter.end()
    return image


def _size(natural: QSize) -> QSize:
    side = max(1, min(natural.width(), natural.height()))
    size = natural * max(1, -(-SHORTEST_SIDE // side))
    pixels = size.width() * size.height()
    if pixels > LARGEST_PIXELS:
        return size * (LARGEST_PIXELS / pixels) ** 0.5
    return size


def write_png(image: QImage, path: Path) -> None:
    """Write a picture as PNG, whole or not at all.

    Raises
    ------
    WriteError
        If the file cannot be written.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    write_atomically(path, lambda place: place.write_bytes(data.data()))
