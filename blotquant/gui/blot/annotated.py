"""The picture of a blot with its lanes and bands, for a paper or a notebook."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from blotquant.gui import theme
from blotquant.gui.blot.display import Display
from blotquant.gui.blot.image_item import BlotImageItem
from blotquant.gui.blot.looks import BlotLook
from blotquant.gui.blot.overlay import Overlay
from blotquant.gui.blot.pyramid import Pyramid

_USUAL_SIDE = 1400.0  # px for which lines and numbers have the size that they have on screen
_MARGIN = 30.0  # px at that size, for numbers above and beside the lanes
_DOTS_PER_M = 11_811  # 300 an inch


def annotated_image(pyramid: Pyramid, display: Display, look: BlotLook) -> QImage:
    """Return an image at its own resolution with lanes, measured bands and numbers.

    What is chosen is not emphasised and rows that are not the target are left out.  Lines and
    numbers grow with the image, so that they are read at any size in print.
    """
    scene = QGraphicsScene()
    item, overlay = BlotImageItem(), Overlay(theme.current())
    scene.addItem(item)
    scene.addItem(overlay)
    item.set_image(pyramid, display)
    overlay.show_look(_plain(look), item.boundingRect())
    rows, cols = pyramid.shape
    ratio = max(1.0, max(rows, cols) / _USUAL_SIDE)
    margin = _MARGIN * ratio
    made = QImage(round(cols + 2 * margin), round(rows + 2 * margin), QImage.Format.Format_RGB32)
    made.fill(0xFFFFFFFF)
    made.setDevicePixelRatio(ratio)
    painter = QPainter(made)
    room = QRectF(0, 0, made.width() / ratio, made.height() / ratio)
    scene.render(painter, room, QRectF(-margin, -margin, made.width(), made.height()))
    painter.end()
    made.setDevicePixelRatio(1.0)
    made.setDotsPerMeterX(_DOTS_PER_M)
    made.setDotsPerMeterY(_DOTS_PER_M)
    return made


def _plain(look: BlotLook) -> BlotLook:
    """Return a look without what is chosen and without rows that are not measured."""
    return BlotLook(
        tuple(
            replace(lane, is_chosen=False, bands=tuple(replace(b, is_chosen=False) for b in lane.bands))
            for lane in look.lanes
        ),
        tuple(row for row in look.rows if row.is_target),
        look.ladder,
        look.crop,
    )
