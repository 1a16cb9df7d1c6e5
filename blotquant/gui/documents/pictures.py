"""Pictures for papers and slides: the annotated blot as a file that journals take."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from blotquant.files.atomic import write_atomically

DOTS_PER_METRE = 11811  # 300 dpi, what journals ask for


def png(image: QImage) -> bytes:
    """Return a picture as the bytes of a PNG file of 300 dpi."""
    image = QImage(image)  # the setting below is then that of a copy
    image.setDotsPerMeterX(DOTS_PER_METRE)
    image.setDotsPerMeterY(DOTS_PER_METRE)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs want bytes for the format, PySide takes text.
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(data.data())


def write_png(image: QImage, path: Path) -> None:
    """Write a picture as PNG, whole or not at all.

    Raises
    ------
    WriteError
        If the file cannot be written.
    """
    data = png(image)
    write_atomically(path, lambda place: place.write_bytes(data))
