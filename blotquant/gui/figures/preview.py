"""The preview of a figure: as large as fits, never larger than in print, with its size and legend."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from blotquant.gui import theme
from blotquant.gui.copy_button import CopyButton
from blotquant.gui.figures.drawn import PREVIEW_DPI, Drawn
from blotquant.gui.words import tr

_EDGE = 12  # px around the paper


class Paper(QWidget):
    """A figure on white paper.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self.message = ""
        self.setMinimumSize(QSize(360, 260))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Preview of the figure"))

    def show_image(self, image: QImage | None, message: str = "") -> None:
        """Show a figure, or a sentence where there is none."""
        self.image, self.message = image, message
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the canvas, the paper and the figure."""
        painter = QPainter(self)
        now = theme.current()
        painter.fillRect(self.rect(), QColor(now.canvas))
        if self.image is None:
            painter.setPen(QColor(now.text))
            inside = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.message)
            return
        place = self._place(self.image)
        painter.fillRect(place.adjusted(-6, -6, 6, 6), QColor("#ffffff"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self.image)

    def _place(self, image: QImage) -> QRect:
        room = self.size() - QSize(2 * _EDGE + 12, 2 * _EDGE + 12)
        size = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        most = image.size() * (1.6 * self.logicalDpiX() / PREVIEW_DPI)  # larger would only be blurred
        if size.width() > most.width():
            size = most
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return place


class Preview(QWidget):
    """Paper, the size in print and the legend of a figure.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = Paper()
        self.facts = QLabel()
        self.legend = QLabel()
        self.legend.setWordWrap(True)
        self.legend.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.legend.setAccessibleName(tr("Legend of the figure"))
        self.copy = CopyButton(tr("Copy legend"), self.legend.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.paper, 1)
        layout.addWidget(self.facts)
        layout.addWidget(self.legend)
        layout.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self._heard = theme.notifier()
        self._heard.changed.connect(self.paper.update)

    def show_drawn(self, drawn: Drawn) -> None:
        """Show what was drawn."""
        there = drawn.image is not None and drawn.wanted is not None
        nothing = tr("There is nothing to draw yet.") if drawn.wanted is None else tr("The image is missing.")
        self.paper.show_image(drawn.image, "" if there else nothing)
        size = tr("{width:.0f} × {height:.0f} mm in print", width=drawn.width_mm, height=drawn.height_mm)
        missing = tr("some characters are in no font of this computer: they are boxes except in SVG")
        self.facts.setText((f"{size}; {missing}" if drawn.glyphs_missing else size) if there else "")
        self.legend.setText(drawn.wanted.caption if drawn.wanted is not None else "")
        self.copy.setEnabled(there)
