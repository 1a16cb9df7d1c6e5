"""Lanes, bands and rows drawn over the image, with lines as thick on screen at any zoom.

One item draws them all from one frozen `BlotLook`: what differs is made anew, the polygons of
lanes that look as before are kept, and nothing can be left behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from blotquant.gui.blot.labels import paint_numbers, paint_row_tags
from blotquant.gui.blot.looks import BandLook, BlotLook, LaneLook
from blotquant.gui.blot.shapes import Line, Point
from blotquant.gui.theme import Theme

_NODE = 4.5  # px, radius
_MARK = 7.0  # px, of the corner that tells a box set by hand
_DOTS = (1.0, 4.0)
_DASHES = (4.0, 3.0)
_VEIL = "#6b7280"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a gesture would do, before it is done."""

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
        self._preview = NO_PREVIEW
        self._theme = theme
        self._image = QRectF()
        self._node: tuple[str, int] | None = None
        self._ratio = 1.0
        self._polygons: dict[Line, QPolygonF] = {}

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
            outlines = {lane.outline for lane in look.lanes}
            outlines |= {band.outline for lane in look.lanes for band in lane.bands}
            kept = self._polygons
            self._polygons = {line: kept.get(line) or polygon(line) for line in outlines}
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
        for row in look.rows:
            if not row.is_target:
                painter.setPen(self._pen(theme.band_absent, 1.4, _DOTS))
                painter.drawLine(QLineF(at(row.line.left), at(row.line.right)))
        for lane in sorted(look.lanes, key=lambda lane: lane.is_chosen):
            self._paint_lane(painter, lane)
        for lane in look.lanes:
            for band in lane.bands:
                self._paint_band(painter, band)
        shown = painter.worldTransform()
        painter.save()
        painter.setWorldTransform(QTransform())
        for lane in look.lanes:
            if lane.is_chosen:
                self._paint_nodes(painter, shown, lane)
        paint_row_tags(painter, shown, look, theme)
        paint_numbers(painter, shown, look, theme, None if widget is None else QRectF(widget.rect()))
        painter.restore()
        self._paint_preview(painter)

    def _paint_lane(self, painter: QPainter, lane: LaneLook) -> None:
        theme, outline = self._theme, self._polygons[lane.outline]
        colour = theme.lane_selected if lane.is_chosen else theme.lane
        painter.setBrush(faint(colour, 26) if lane.is_chosen else QBrush())
        painter.setPen(self._pen(theme.halo, 3.4 if lane.is_chosen else 2.6, alpha=110))
        painter.drawPolygon(outline)
        painter.setBrush(QBrush())
        painter.setPen(self._pen(colour, 2.0 if lane.is_chosen else 1.2))
        painter.drawPolygon(outline)
        if lane.is_chosen:
            painter.setPen(self._pen(colour, 1.0, _DASHES))
            painter.drawPolyline(polygon(lane.shape.centre))

    def _paint_band(self, painter: QPainter, band: BandLook) -> None:
        theme, outline = self._theme, self._polygons[band.outline]
        colour = band_colour(theme, band)
        width = 2.4 if band.is_chosen else 1.5
        painter.setBrush(faint(colour, 40) if band.is_chosen else QBrush())
        painter.setPen(self._pen(theme.halo, width + 1.6, alpha=150))
        painter.drawPolygon(outline)
        painter.setBrush(QBrush())
        dashes = _DASHES if band.style in ("not detected", "absent") else ()
        painter.setPen(self._pen(colour, width, dashes))
        painter.drawPolygon(outline)
        count = outline.count()
        if band.style == "absent":
            painter.drawLine(outline.at(0), outline.at(count // 2))
            painter.drawLine(outline.at(count // 2 - 1), outline.at(count - 1))
        if band.style == "saturated":
            _paint_corner(painter, outline.at(count - 1), colour, -1)
        if band.by_hand:
            _paint_corner(painter, outline.at(0), colour, 1)

    def _paint_nodes(self, painter: QPainter, shown: QTransform, lane: LaneLook) -> None:
        colour = QColor(self._theme.lane_selected)
        painter.setPen(QPen(colour, 1.6))
        for index, node in enumerate(lane.shape.centre):
            is_held = self._node == (lane.id, index)
            painter.setBrush(colour if is_held else QColor(self._theme.halo))
            painter.drawEllipse(shown.map(at(node)), _NODE, _NODE)

    def _paint_preview(self, painter: QPainter) -> None:
        preview, theme = self._preview, self._theme
        for width, colour in ((3.4, theme.halo), (1.6, theme.lane_selected)):
            painter.setPen(self._pen(colour, width))
            painter.setBrush(faint(theme.lane_selected, 30) if colour == theme.halo else QBrush())
            for outline in preview.outlines:
                painter.drawPolygon(polygon(outline))
            for line in preview.lines:
                painter.drawPolyline(polygon(line))
        if preview.label:
            _paint_label(painter, preview, theme)

    def _paint_crop(self, painter: QPainter, crop: tuple[float, float, float, float]) -> None:
        """Veil what lies outside the crop and draw its edge."""
        top, left, bottom, right = crop
        kept = QRectF(left, top, right - left, bottom - top)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(self._image)
        inside.addRect(kept)
        painter.fillPath(outside.subtracted(inside), faint(_VEIL, 120))
        painter.setBrush(QBrush())
        painter.setPen(self._pen(self._theme.halo, 3.0, alpha=160))
        painter.drawRect(kept)
        painter.setPen(self._pen(self._theme.lane, 1.4, _DASHES))
        painter.drawRect(kept)

    def _pen(self, colour: str, width: float, dashes: Sequence[float] = (), *, alpha: int = 255) -> QPen:
        """Return a pen of so many px on screen at any zoom."""
        tint = QColor(colour)
        tint.setAlpha(alpha)
        made = QPen(tint, width * self._ratio)  # cosmetic pens count pixels of the device
        made.setCosmetic(True)
        made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if dashes:
            made.setDashPattern(list(dashes))
        return made


def _paint_corner(painter: QPainter, corner: QPointF, colour: str, side: int) -> None:
    """Fill the corner of a box, on its right (-1) or left (1) side."""
    painter.save()
    place = painter.worldTransform().map(corner)
    painter.setWorldTransform(QTransform())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([place, place + QPointF(side * _MARK, 0), place + QPointF(0, _MARK)]))
    painter.restore()


def _paint_label(painter: QPainter, preview: Preview, theme: Theme) -> None:
    painter.save()
    place = painter.worldTransform().map(at(preview.label_at)) + QPointF(12, -12)
    painter.setWorldTransform(QTransform())
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    room = QRectF(painter.fontMetrics().boundingRect(preview.label)).adjusted(-5, -3, 5, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.lane_selected))
    painter.drawRoundedRect(room.translated(place), 3, 3)
    painter.setPen(QColor("#000000"))
    painter.drawText(place, preview.label)
    painter.restore()


def band_colour(theme: Theme, band: BandLook) -> str:
    """Return the colour that says how a band was measured."""
    colours = {
        "ok": theme.band_ok,
        "weak": theme.band_weak,
        "not detected": theme.band_weak,
        "saturated": theme.band_saturated,
        "absent": theme.band_absent,
    }
    return colours[band.style]


def faint(colour: str, alpha: int) -> QBrush:
    """Return a brush that lets the image shine through."""
    tint = QColor(colour)
    tint.setAlpha(alpha)
    return QBrush(tint)


def at(place: Point) -> QPointF:
    """Return a place of the image in the scene."""
    return QPointF(place[1], place[0])


def polygon(line: Line) -> QPolygonF:
    """Return places of the image in the scene."""
    return QPolygonF([at(place) for place in line])
