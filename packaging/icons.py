"""The icon of the program in all sizes, painted from its one drawing."""

from __future__ import annotations

import os
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 24, 32, 48, 64, 128, 256)  # sizes inside an .ico file
APPLE = 1024  # an .icns file is made from this size


def draw_icons(drawing: Path, target: Path) -> Path:
    """Write `<size>.png`, `blotquant.ico` and `blotquant.icns` into a folder.

    Parameters
    ----------
    drawing : Path
        The SVG file.
    target : Path
        The folder, made where it is missing.

    Returns
    -------
    Path
        `target`.
    """
    from PIL import Image

    target.mkdir(parents=True, exist_ok=True)
    for size in (*SIZES, APPLE):
        _paint(drawing, size, target / f"{size}.png")
    with Image.open(target / f"{APPLE}.png") as largest:
        largest.save(target / "blotquant.icns")
    with Image.open(target / f"{max(WINDOWS)}.png") as icon:
        icon.save(target / "blotquant.ico", sizes=[(size, size) for size in WINDOWS])
    return target


def _paint(drawing: Path, size: int, target: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    _app = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    if not image.save(str(target)):
        raise OSError(f"{target} could not be written")
