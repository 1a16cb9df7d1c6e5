"""The picture of shuffled lanes: choose one, and drag the edges of its boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from blotquant.columns.kinds import letters
from blotquant.gui import theme
from blotquant.gui.blinded.lane_strips import LaneStrip
from blotquant.gui.words import tr
from blotquant.results import BandResult

_GAP, _HEAD = 10.0, 24.0  # px between lanes, and above them
_NEAR = 6.0  # px within which an edge is caught
_WIDEST = 90.0  # px of a lane


@dataclass(frozen=True, slots=True)
class _Drag:
    strip: int
    band: int  # of the strip's bands
    is_top: bool
    row: float  # where the edge is now


class StripView(QWidget):
    """Lanes side by side under letters; letters tell nothing of what is in them.

    Parameters
    ----------
    parent : QWidget, optional
    """

    moved = Signal(str, int, float, float)  # lane, band row, top, bottom
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strips: Sequence[LaneStrip] = ()
        self.chosen = -1
        self._drag: _Drag | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(400, 260))
        self.setAccessibleName(tr("Lanes in random order"))

    def show_strips(self, strips: Sequence[LaneStrip]) -> None:
        """Show lanes; the chosen one stays where it is still there."""
        before = self.strips[self.chosen].lane_id if 0 <= self.chosen < len(self.strips) else None
        self.strips = strips
        self.chosen = next((i for i, one in enumerate(strips) if one.lane_id == before), -1)
        self.update()
        self.chosen_changed.emit()

    # Where things are

    def frame(self, place: int) -> QRectF:
        """Return where a lane is drawn."""
        image = self.strips[place].image
        count = len(self.strips)
        wide = min((self.width() - _GAP * (count + 1)) / count, _WIDEST)
        left = (self.width() - count * (wide + _GAP) + _GAP) / 2 + place * (wide + _GAP)
        high = min(self.height() - _HEAD - 12.0, wide * image.height() / image.width() * 2.4)
        return QRectF(left, _HEAD, max(wide, 4.0), max(high, 10.0))

    def y_of(self, place: int, row: float) -> float:
        """Return where a row of the blot is drawn in a lane."""
        frame, strip = self.frame(place), self.strips[place]
        return frame.top() + (row - strip.top_row) / strip.image.height() * frame.height()

    def _row_at(self, place: int, y: float) -> float:
        frame, strip = self.frame(place), self.strips[place]
        share = min(max((y - frame.top()) / frame.height(), 0.0), 1.0)
        return strip.top_row + share * strip.image.height()

    def _strip_at(self, point: QPointF) -> int:
        inside = (
            i
            for i in range(len(self.strips))
            if self.frame(i).adjusted(-_GAP / 2, -_HEAD, _GAP / 2, 8).contains(point)
        )
        return next(inside, -1)

    def _edge_at(self, point: QPointF) -> _Drag | None:
        place = self._strip_at(point)
        if place < 0:
            return None
        edges = [
            _Drag(place, number, is_top, row)
            for number, band in enumerate(self.strips[place].bands)
            if band.kind != "absent"
            for is_top, row in ((True, band.top_px), (False, band.bottom_px))
        ]
        near = min(edges, key=lambda one: abs(self.y_of(place, one.row) - point.y()), default=None)
        return near if near is not None and abs(self.y_of(place, near.row) - point.y()) <= _NEAR else None

    # What the mouse and the keys do

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a lane; catch an edge."""
        place = self._strip_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._drag = self._edge_at(event.position())
            self._choose(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an edge, or show that it can be."""
        if self._drag is None:
            near = self._edge_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.SizeVerCursor if near else Qt.CursorShape.ArrowCursor)
            return
        row = self._row_at(self._drag.strip, event.position().y())
        self._drag = _Drag(self._drag.strip, self._drag.band, self._drag.is_top, row)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where an edge was put."""
        drag, self._drag = self._drag, None
        if drag is None:
            return
        strip = self.strips[drag.strip]
        band = strip.bands[drag.band]
        top, bottom = self._ends(drag, band)
        if (top, bottom) != (band.top_px, band.bottom_px):
            self.moved.emit(strip.lane_id, band.band, top, bottom)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the lane beside with the arrow keys."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self.strips:
            self._choose(min(max(self.chosen + step, 0), len(self.strips) - 1))
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        self.chosen = place
        self.update()
        self.chosen_changed.emit()

    @staticmethod
    def _ends(drag: _Drag | None, band: BandResult) -> tuple[float, float]:
        if drag is None:
            return band.top_px, band.bottom_px
        if drag.is_top:
            return min(drag.row, band.bottom_px - 1.0), band.bottom_px
        return band.top_px, max(drag.row, band.top_px + 1.0)

    # How it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lanes, letters and boxes."""
        painter = QPainter(self)
        now = theme.current()
        painter.fillRect(self.rect(), QColor(now.canvas))
        for place, strip in enumerate(self.strips):
            frame = self.frame(place)
            painter.drawImage(frame, strip.image)
            is_chosen = place == self.chosen
            painter.setPen(
                QPen(QColor(now.lane_selected if is_chosen else now.border), 2.5 if is_chosen else 1)
            )
            painter.drawRect(frame)
            painter.setPen(QColor(now.text))
            head = QRectF(frame.left() - _GAP, 2, frame.width() + 2 * _GAP, _HEAD - 4)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, letters(place))
            for number, band in enumerate(strip.bands):
                self._paint_box(painter, place, number, band)

    def _paint_box(self, painter: QPainter, place: int, number: int, band: BandResult) -> None:
        now, drag = theme.current(), self._drag
        mine = drag if drag is not None and (drag.strip, drag.band) == (place, number) else None
        top, bottom = (self.y_of(place, row) for row in self._ends(mine, band))
        frame = self.frame(place)
        absent = band.kind == "absent"
        colour = now.band_absent if absent else now.band_saturated if band.saturated_px else now.band_ok
        box = QRectF(frame.left() + 2, top, frame.width() - 4, bottom - top)
        painter.setPen(QPen(QColor(now.halo), 3.5))
        painter.drawRect(box)
        style = Qt.PenStyle.DotLine if absent else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(colour), 1.8, style))
        painter.drawRect(box)
