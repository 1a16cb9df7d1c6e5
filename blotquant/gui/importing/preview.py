"""The picture of the chosen image beside the table."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from blotquant.gui import theme
from blotquant.gui.plain_text import PlainLabel
from blotquant.gui.words import tr


def pixmap_of(grey: NDArray[np.uint8]) -> QPixmap:
    """Return a picture of shape (rows, cols) as a pixmap."""
    rows, cols = grey.shape
    data = np.ascontiguousarray(grey)
    # copy(): the image must not outlive the array it would look into
    return QPixmap.fromImage(QImage(data.data, cols, rows, cols, QImage.Format.Format_Grayscale8).copy())


def icon_of(pixmap: QPixmap, size: QSize) -> QIcon:
    """Return a pixmap made small enough for a cell."""
    mode = Qt.TransformationMode.SmoothTransformation
    return QIcon(pixmap.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode))


class _Canvas(QWidget):
    """Paints a picture as large as there is room, in its proportions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pixmap = QPixmap()
        self.setMinimumSize(220, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Preview of the chosen image"))

    def show_pixmap(self, pixmap: QPixmap) -> None:
        self.pixmap = pixmap
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.current().canvas))
        if not self.pixmap.isNull():
            ratio = Qt.AspectRatioMode.KeepAspectRatio
            size = self.pixmap.size().scaled(self.size(), ratio)
            left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(left, top, size.width(), size.height(), self.pixmap)
        painter.end()


class PreviewPane(QWidget):
    """A picture and what is known of its file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = _Canvas()
        self.caption = PlainLabel()
        self.caption.setWordWrap(True)
        self.caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.caption.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.caption)

    def show_picture(self, pixmap: QPixmap | None, caption: str) -> None:
        """Show a picture and its caption; without a picture only the caption."""
        self.canvas.show_pixmap(pixmap or QPixmap())
        self.caption.setText(caption)
