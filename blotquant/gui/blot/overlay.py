"""Lanes, bands and rows drawn over the image, with lines as thick on screen at any zoom.

One item draws them all from one frozen `BlotLook`, so nothing of an earlier one can be left behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from blotquant.gui.blot.drawing import DASHES, Drawing, Pencil, at, drawing_of
from blotquant.gui.blot.labels import Labels
from blotquant.gui.blot.looks import BlotLook, LaneLook
from blotquant.gui.blot.shapes import Line, Point
from blotquant.gui.theme import Theme

_NODE = 4.5  # px, radius
_MARK = 7.0  # px, of a marked corner
_HALO = 1.6  # px that a halo is wider than its line
_VEIL = "#6b7280"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a gesture would do, before it is done."""

    frame: Line = ()  # filled
    outlines: tuple[Line, ...] = ()
    lines: tuple[Line, ...] = ()
    label: str = ""
    label_at: Point = (0.0, 0.0)


NO_PREVIEW = Preview()


class Overlay(QGraphicsItem):
    """Draws a `BlotLook` and a `Preview` over an image."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setZValue(1)
        self._look = BlotLook()
        self._drawing = Drawing()
        self._preview = NO_PREVIEW
        self._theme = theme
        self._image = QRectF()
        self._node: tuple[str, int] | None = None
        self._ratio = 1.0
        self._labels = Labels()

    @property
    def look(self) -> BlotLook:
        """What is drawn."""
        return self._look

    def show_look(self, look: BlotLook, image: QRectF) -> None:
        """Draw other lanes, bands and rows."""
        if image != self._image:
            self.prepareGeometryChange()
            self._image = image
        if look != self._look:
            self._look = look
            self._drawing = drawing_of(look, self._theme)
            self.update()

    def show_preview(self, preview: Preview) -> None:
        """Draw what a gesture would do."""
        if preview != self._preview:
            self._preview = preview
            self.update()

    def show_node(self, node: tuple[str, int] | None) -> None:
        """Emphasise one point of the centre line of one lane."""
        if node != self._node:
            self._node = node
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._drawing = drawing_of(self._look, theme)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return more than the image: numbers stand above lanes, which may reach beyond it."""
        return self._image.adjusted(*(sign * 2 * self._image.width() for sign in (-1, -1, 1, 1)))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint from the coarsest to the finest."""
        look, theme = self._look, self._theme
        self._ratio = painter.device().devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if look.crop is not None:
            self._paint_crop(painter, look.crop)
        self._paint_drawing(painter, self._drawing)
        shown = painter.worldTransform()
        painter.save()
        painter.setWorldTransform(QTransform())
        for corner, colour, side in self._drawing.corners:
            _paint_corner(painter, shown.map(corner), colour, side)
        for lane in look.lanes:
            if lane.is_chosen:
                self._paint_nodes(painter, shown, lane)
        self._labels.paint(painter, shown, look, theme, None if widget is None else QRectF(widget.rect()))
        painter.restore()
        self._paint_preview(painter, shown)

    def _paint_drawing(self, painter: QPainter, drawing: Drawing) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for outline, colour, alpha in drawing.fills:
            painter.setBrush(_faint(colour, alpha))
            painter.drawPolygon(outline)
        for pencil, lines in drawing.strokes.items():
            self._paint_lines(painter, pencil, lines)

    def _paint_lines(self, painter: QPainter, pencil: Pencil, lines: list[QLineF]) -> None:
        if pencil.halo:
            painter.setPen(self._pen(self._theme.halo, pencil.width + _HALO, alpha=pencil.halo))
            painter.drawLines(lines)
        painter.setPen(self._pen(pencil.colour, pencil.width, pencil.dashes))
        painter.drawLines(lines)

    def _paint_nodes(self, painter: QPainter, shown: QTransform, lane: LaneLook) -> None:
        colour = QColor(self._theme.lane_selected)
        painter.setPen(QPen(colour, 1.6))
        for index, node in enumerate(lane.shape.centre):
            is_held = self._node == (lane.id, index)
            painter.setBrush(colour if is_held else QColor(self._theme.halo))
            painter.drawEllipse(shown.map(at(node)), _NODE, _NODE)

    def _paint_preview(self, painter: QPainter, shown: QTransform) -> None:
        preview, colour = self._preview, self._theme.lane_selected
        drawing, pencil = Drawing(), Pencil(self._theme.lane_selected, 1.6, halo=255)
        if preview.frame:
            drawing.fill(preview.frame, colour, 24)
        for outline in (preview.frame, *preview.outlines):
            if outline:
                drawing.stroke(pencil, outline, closed=True)
        for line in preview.lines:
            drawing.stroke(pencil, line)
        self._paint_drawing(painter, drawing)
        if preview.label:
            painter.save()
            painter.setWorldTransform(QTransform())
            _paint_label(painter, preview.label, shown.map(at(preview.label_at)), colour)
            painter.restore()

    def _paint_crop(self, painter: QPainter, crop: tuple[float, float, float, float]) -> None:
        """Veil what lies outside the crop and draw its edge."""
        top, left, bottom, right = crop
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(self._image)
        inside.addRect(QRectF(left, top, right - left, bottom - top))
        painter.fillPath(outside.subtracted(inside), _faint(_VEIL, 120))
        edge = Drawing()
        corners = ((top, left), (top, right), (bottom, right), (bottom, left))
        edge.stroke(Pencil(self._theme.lane, 1.4, DASHES, halo=160), corners, closed=True)
        self._paint_drawing(painter, edge)

    def _pen(self, colour: str, width: float, dashes: Sequence[float] = (), *, alpha: int = 255) -> QPen:
        """Return a pen of so many px on screen at any zoom."""
        tint = QColor(colour)
        tint.setAlpha(alpha)
        made = QPen(tint, width * self._ratio)  # cosmetic pens count pixels of the device
        made.setCosmetic(True)
        if dashes:
            made.setDashPattern(list(dashes))
        return made


def _paint_corner(painter: QPainter, corner: QPointF, colour: str, side: int) -> None:
    """Fill the corner of a box, on its right (-1) or left (1) side."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([corner, corner + QPointF(side * _MARK, 0), corner + QPointF(0, _MARK)]))


def _paint_label(painter: QPainter, text: str, place: QPointF, colour: str) -> None:
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    place = place + QPointF(12, -12)
    room = QRectF(painter.fontMetrics().boundingRect(text)).adjusted(-5, -3, 5, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(room.translated(place), 3, 3)
    painter.setPen(QColor("#000000"))
    painter.drawText(place, text)


def _faint(colour: str, alpha: int) -> QBrush:
    """Return a brush that lets the image shine through."""
    tint = QColor(colour)
    tint.setAlpha(alpha)
    return QBrush(tint)
