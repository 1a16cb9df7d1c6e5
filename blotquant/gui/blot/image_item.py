"""The picture of a blot as an item of a scene: only what is seen is turned into grey."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from blotquant.gui.blot.display import Display, apply_table, colour_table, grey_table
from blotquant.gui.blot.pyramid import Pyramid, covering

# Vermillion of Okabe and Ito (2008): told apart from every grey, and from blue, by all readers.
SATURATED_COLOUR = QColor(0xD5, 0x5E, 0x00)


_SQUARES_FROM = 3.0  # screen pixels per pixel: below, squares of uneven size would look torn


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """What was last painted of the image, and where."""

    shown: QTransform
    exposed: QRectF
    corner: QPoint  # of the viewport
    picture: QImage

    def is_of(self, shown: QTransform, exposed: QRectF, ratio: float) -> bool:
        """Return whether it is what is to be painted now."""
        same_place = self.shown == shown and self.exposed == exposed
        return same_place and self.picture.devicePixelRatio() == ratio


class BlotImageItem(QGraphicsItem):
    """The image of a blot at scene coordinates x = column, y = row.

    Painting takes the pyramid level that has just more pixels than the screen, maps the exposed
    part of it to grey and lets Qt scale that; zoomed in, pixels are squares with sharp edges.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._pyramid: Pyramid | None = None
        self._display: Display | None = None
        self._table: NDArray[np.uint32] | None = None
        self._kept: _Kept | None = None

    def set_image(self, pyramid: Pyramid | None, display: Display | None) -> None:
        """Show another image, or none."""
        self.prepareGeometryChange()
        self._pyramid = pyramid
        self._display = self._kept = None
        if pyramid is not None and display is not None:
            self.set_display(display)
        self.update()

    def set_display(self, display: Display) -> None:
        """Show the same image in another way."""
        if self._pyramid is not None and display != self._display:
            self._display, self._kept = display, None
            self._table = colour_table(grey_table(display, self._pyramid))
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole image."""
        rows, cols = self._pyramid.shape if self._pyramid is not None else (0, 0)
        return QRectF(0, 0, cols, rows)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the exposed part."""
        exposed: QRectF = option.exposedRect & self.boundingRect()
        if self._pyramid is None or exposed.isEmpty():
            return
        ratio = painter.device().devicePixelRatioF()
        scale = option.levelOfDetailFromTransform(painter.worldTransform()) * ratio
        if ratio == round(ratio):
            self._paint_kept(painter, exposed, scale, ratio)
        else:  # what is kept would lie between the pixels of the screen
            self._paint_part(painter, exposed, scale)

    def _paint_part(self, painter: QPainter, exposed: QRectF, scale: float) -> None:
        """Paint part of the image, at so many screen pixels per pixel of the image."""
        assert self._pyramid is not None
        level = self._pyramid.level_for(scale)
        rows, cols = self._pyramid.levels[level].shape
        down = covering(exposed.top(), exposed.bottom(), level, rows)
        across = covering(exposed.left(), exposed.right(), level, cols)
        colours = self._colours(level, slice(*down), slice(*across))
        size = 2.0**level
        target = QRectF(across[0] * size, down[0] * size, colours.shape[1] * size, colours.shape[0] * size)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < _SQUARES_FROM)
        painter.setClipRect(self.boundingRect())  # the last pixels of a level may reach beyond the image
        painter.drawImage(target, _as_image(colours))

    def _paint_kept(self, painter: QPainter, exposed: QRectF, scale: float, ratio: float) -> None:
        """Paint the part as it was painted last, unless it looks otherwise now: drags repaint often."""
        shown = painter.worldTransform()
        if self._kept is None or not self._kept.is_of(shown, exposed, ratio):
            room = shown.mapRect(exposed).toAlignedRect()
            picture = QImage(room.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(picture)
            inner.translate(-room.topLeft())
            inner.setTransform(shown, True)
            self._paint_part(inner, exposed, scale)
            inner.end()
            self._kept = _Kept(shown, exposed, room.topLeft(), picture)
        painter.save()
        painter.setWorldTransform(QTransform())
        painter.drawImage(self._kept.corner, self._kept.picture)
        painter.restore()

    def _colours(self, level: int, rows: slice, cols: slice) -> NDArray[np.uint32]:
        """Return part of a level as colours, 0xAARRGGBB."""
        pyramid, display, table = self._pyramid, self._display, self._table
        assert pyramid is not None
        assert display is not None
        assert table is not None
        colours = apply_table(pyramid.levels[level][rows, cols], table)
        if display.show_saturated and pyramid.saturated:
            mask = pyramid.saturated[level][rows, cols]
            colours = np.where(mask, np.uint32(SATURATED_COLOUR.rgb()), colours)
        return colours


def _as_image(colours: NDArray[np.uint32]) -> QImage:
    """Return a picture that borrows the array, so only for as long as that lives."""
    rows, cols = colours.shape
    return QImage(colours.data, cols, rows, colours.strides[0], QImage.Format.Format_RGB32)
