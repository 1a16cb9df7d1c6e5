"""Numbers of lanes and band rows beside what they name, of one size at any zoom."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QTransform

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


def paint_labels(
    painter: QPainter, shown: QTransform, look: BlotLook, theme: Theme, window: QRectF | None
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
    _paint_ladder(painter, shown, look, theme)
    _paint_rows(painter, shown, look, theme)
    _paint_numbers(painter, shown, look, theme, window)


def _paint_numbers(
    painter: QPainter, shown: QTransform, look: BlotLook, theme: Theme, window: QRectF | None
) -> None:
    """Write the number of each lane above it, or at the top of the window while its top is out of sight.

    Where lanes stand too close, every second or fifth is numbered, and those that are chosen.
    """
    room = QFontMetricsF(painter.font())
    widest = max((room.horizontalAdvance(str(lane.number)) for lane in look.lanes), default=0.0)
    for lane in numbered_lanes(look, shown, widest + 2 * _PAD + _APART):
        place = _above(lane, shown, room.height() + 2, window)
        colour = theme.lane_selected if lane.is_chosen else theme.lane
        pill(painter, place, str(lane.number), colour, "#000000" if lane.is_chosen else "#ffffff")


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
        free = all(abs(tops[lane.id] - place) >= wanted * _OVERLAP for place in taken)
        if not lane.is_chosen and lane.number % step == 0 and free:
            others.append(lane)
            taken.append(tops[lane.id])
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


def _paint_rows(painter: QPainter, shown: QTransform, look: BlotLook, theme: Theme) -> None:
    """Write the number of each band row to the left of the lanes, filled where it is the target.

    A row that lies too near to one that has its number already has none; those of target rows stand
    side by side then.
    """
    height = QFontMetricsF(painter.font()).height() + 2
    wanted = _OVERLAP * QFontMetricsF(painter.font()).height()
    taken: list[QPointF] = []
    for row in sorted(look.rows, key=lambda row: not row.is_target):
        left = row.line.left
        place = shown.map(QPointF(left[1], left[0])) - QPointF(_BESIDE, 0.0)
        if not row.is_target and any((place - other).manhattanLength() < wanted for other in taken):
            continue
        while any((place - other).manhattanLength() < height for other in taken):
            place -= QPointF(height + _APART, 0.0)
        taken.append(place)
        if row.is_target:
            pill(painter, place, str(row.row), theme.band_ok, "#ffffff")
        else:
            pill(painter, place, str(row.row), theme.halo, "#3a4048", theme.band_absent)


def _paint_ladder(painter: QPainter, shown: QTransform, look: BlotLook, theme: Theme) -> None:
    """Write the weights of the ladder beside its lane, outside the number of a row where both meet."""
    metrics = QFontMetricsF(painter.font())
    wanted = _OVERLAP * metrics.height()
    numbers = [shown.map(QPointF(row.line.left[1], row.line.left[0])).y() for row in look.rows]
    last = -_MOST_PX
    for mark in look.ladder:
        edge = shown.map(QPointF(mark.place[1], mark.place[0]))
        if abs(edge.y() - last) < wanted:
            continue
        last = edge.y()
        meets = mark.side < 0 and any(abs(edge.y() - number) < metrics.height() for number in numbers)
        away = (_BEYOND_ROWS if meets else _GAP) + metrics.horizontalAdvance(mark.text) / 2
        pill(painter, edge + QPointF(mark.side * away, 0.0), mark.text, theme.halo, "#3a4048")


def pill(
    painter: QPainter, middle: QPointF, text: str, colour: str, text_colour: str, edge: str = ""
) -> None:
    """Write a short text on a filled ground."""
    metrics = QFontMetricsF(painter.font())
    height = metrics.height() + 2
    width = max(metrics.horizontalAdvance(text) + 2 * _PAD, height)
    box = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
    painter.setPen(QColor(edge) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, height / 3, height / 3)
    painter.setPen(QColor(text_colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
