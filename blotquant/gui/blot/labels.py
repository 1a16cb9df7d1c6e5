"""Numbers of lanes and band rows beside what they name, of one size at any zoom."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QImage, QPainter, QTransform

from blotquant.gui.blot.looks import BlotLook, LaneLook
from blotquant.gui.theme import Theme

_PAD = 2.5  # px beside a number
_GAP = 4.0  # px between a number and its lane
_BESIDE = 14.0  # px from the left end of a row to the middle of its number
_BEYOND_ROWS = 30.0  # px from the left end of a row to the weights of the ladder
_APART = 1.0  # px between numbers
_SIZE = 0.88  # of the usual text, so that every lane of a full gel has its number
_OVERLAP = 0.85  # share of its width that a number needs for itself
_STEPS = (1, 2, 5, 10, 20, 50)
_MOST_PX = 1e6
_MOST_KEPT = 400  # pictures of numbers


@dataclass(frozen=True, slots=True)
class Pill:
    """A short text on a filled ground."""

    middle: QPointF
    text: str
    colour: str
    text_colour: str
    edge: str = ""
    is_struck: bool = False


class Labels:
    """Writes the numbers, each from a picture that is made once: a drag repaints them all often."""

    def __init__(self) -> None:
        self._pills: dict[tuple[object, ...], QImage] = {}

    def paint(
        self, painter: QPainter, shown: QTransform, look: BlotLook, theme: Theme, window: QRectF | None
    ) -> None:
        """Write the numbers of lanes and band rows, with a painter that is not turned or scaled.

        Parameters
        ----------
        painter : QPainter
        shown : QTransform
            From the image to where it is shown.
        look : BlotLook
        theme : Theme
        window : QRectF or None
            Numbers stay within it while their lanes do.
        """
        font = QFont(painter.font())
        font.setBold(True)
        font.setPointSizeF(_SIZE * QFontInfo(font).pointSizeF())
        painter.setFont(font)
        made = (
            *_ladder_pills(font, shown, look, theme),
            *row_pills(font, shown, look, theme),
            *_number_pills(font, shown, look, theme, window),
        )
        for pill in made:
            self._paint(painter, pill)

    def _paint(self, painter: QPainter, pill: Pill) -> None:
        font, ratio = painter.font(), painter.device().devicePixelRatioF()
        key = (pill.text, pill.colour, pill.text_colour, pill.edge, pill.is_struck, ratio, font.key())
        picture = self._pills.get(key)
        if picture is None:
            if len(self._pills) >= _MOST_KEPT:
                self._pills.clear()
            picture = self._pills[key] = _picture(pill, font, ratio)
        size = picture.deviceIndependentSize()
        left, top = pill.middle.x() - size.width() / 2, pill.middle.y() - size.height() / 2
        painter.drawImage(QPointF(round(left * ratio) / ratio, round(top * ratio) / ratio), picture)


def _picture(pill: Pill, font: QFont, ratio: float) -> QImage:
    """Return a short text on a filled ground."""
    metrics = QFontMetricsF(font)
    height = metrics.height() + 2
    width = max(metrics.horizontalAdvance(pill.text) + 2 * _PAD, height)
    room = QSize(math.ceil((width + 2) * ratio), math.ceil((height + 2) * ratio))
    picture = QImage(room, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    box = QRectF(QPointF(0, 0), picture.deviceIndependentSize()).adjusted(1, 1, -1, -1)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    written = QFont(font)
    written.setStrikeOut(pill.is_struck)
    painter.setFont(written)
    painter.setPen(QColor(pill.edge) if pill.edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(pill.colour))
    painter.drawRoundedRect(box, height / 3, height / 3)
    painter.setPen(QColor(pill.text_colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, pill.text)
    painter.end()
    return picture


def _number_pills(
    font: QFont, shown: QTransform, look: BlotLook, theme: Theme, window: QRectF | None
) -> list[Pill]:
    """Return the number of each lane above it, or at the top of the window while its top is out of sight.

    Where lanes stand too close, every second or fifth is numbered, and those that are chosen.
    """
    room = QFontMetricsF(font)
    most = max((lane.number for lane in look.lanes), default=0)
    widest = max(room.horizontalAdvance(digit * len(str(most))) for digit in "0123456789")
    return [
        Pill(
            _above(lane, shown, room.height() + 2, window),
            str(lane.number),
            *lane_colours(lane, theme),
            is_struck=lane.is_excluded,
        )
        for lane in numbered_lanes(look, shown, widest + 2 * _PAD + _APART)
    ]


def lane_colours(lane: LaneLook, theme: Theme) -> tuple[str, str]:
    """Return the ground and the text of the number of a lane; grey where a person excluded it."""
    if lane.is_chosen:
        return theme.lane_selected, "#000000"
    return (theme.band_absent, "#000000") if lane.is_excluded else (theme.lane, "#ffffff")


def numbered_lanes(look: BlotLook, shown: QTransform, wanted: float) -> list[LaneLook]:
    """Return the lanes that have room for their number, `wanted` px of the screen, the chosen ones last.

    The usual distance says whether every lane is numbered, so that one lane that is dragged near
    another takes away no number but that of its neighbour.
    """
    tops = {lane.id: shown.map(QPointF(*reversed(lane.shape.centre[0]))).x() for lane in look.lanes}
    pitch = median([abs(b - a) for a, b in pairwise(tops.values())] or [_MOST_PX])
    step = next((step for step in _STEPS if step * pitch >= wanted), _STEPS[-1])
    chosen = [lane for lane in look.lanes if lane.is_chosen]
    taken = [tops[lane.id] for lane in chosen]
    others: list[LaneLook] = []
    for lane in look.lanes:
        if not lane.is_chosen and lane.number % step == 0:
            top = tops[lane.id]
            if all(abs(top - place) >= wanted * _OVERLAP for place in taken):
                others.append(lane)
                taken.append(top)
    return others + chosen


def _above(lane: LaneLook, shown: QTransform, height: float, window: QRectF | None) -> QPointF:
    """Return the middle of the number of a lane."""
    row, col = lane.shape.centre[0]
    top = shown.map(QPointF(col, row))
    place = QPointF(top.x(), top.y() - _GAP - height / 2)
    if window is None or place.y() - height / 2 >= window.top() + 2:
        return place
    y = window.top() + 2 + height / 2
    inverse, _ = shown.inverted()
    row = inverse.map(QPointF(top.x(), y)).y()
    last = lane.shape.centre[-1][0]
    along = shown.map(QPointF(lane.shape.point(min(row, last), 0.0)[1], min(row, last)))
    return QPointF(along.x(), min(y, along.y()))


def row_pills(font: QFont, shown: QTransform, look: BlotLook, theme: Theme) -> list[Pill]:
    """Return the number of each band row to the left of the lanes, filled where it is the target.

    A row that lies too near to one that has its number already has none; those of target rows stand
    side by side then.
    """
    height = QFontMetricsF(font).height() + 2
    wanted = _OVERLAP * QFontMetricsF(font).height()
    pills: list[Pill] = []
    for row in sorted(look.rows, key=lambda row: not row.is_target):
        left = row.line.left
        place = shown.map(QPointF(left[1], left[0])) - QPointF(_BESIDE, 0.0)
        if not row.is_target and any((place - other.middle).manhattanLength() < wanted for other in pills):
            continue
        while any((place - other.middle).manhattanLength() < height for other in pills):
            place -= QPointF(height + _APART, 0.0)
        if row.is_target:
            pills.append(Pill(place, str(row.row), theme.band_ok, "#ffffff"))
        else:
            pills.append(Pill(place, str(row.row), theme.halo, "#3a4048", theme.band_absent))
    return pills


def _ladder_pills(font: QFont, shown: QTransform, look: BlotLook, theme: Theme) -> list[Pill]:
    """Return the weights of the ladder beside its lane, outside the number of a row where both meet."""
    metrics = QFontMetricsF(font)
    wanted = _OVERLAP * metrics.height()
    numbers = [shown.map(QPointF(row.line.left[1], row.line.left[0])).y() for row in look.rows]
    last = -_MOST_PX
    pills: list[Pill] = []
    for mark in look.ladder:
        edge = shown.map(QPointF(mark.place[1], mark.place[0]))
        if abs(edge.y() - last) < wanted:
            continue
        last = edge.y()
        meets = mark.side < 0 and any(abs(edge.y() - number) < metrics.height() for number in numbers)
        away = (_BEYOND_ROWS if meets else _GAP) + metrics.horizontalAdvance(mark.text) / 2
        pills.append(Pill(edge + QPointF(mark.side * away, 0.0), mark.text, theme.halo, "#3a4048"))
    return pills
