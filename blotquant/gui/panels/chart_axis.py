"""The axes of the plot of ratios: places with names, breaks, and folds on a logarithmic scale."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication

from blotquant.gui import theme
from blotquant.gui.panels.bare_plot import NumberAxis
from blotquant.gui.panels.chart_axes import Axis
from blotquant.gui.panels.number_text import decimal

_SLASH_PX = 4.0
_TEXT_GAP_PX = 6
_BETWEEN_PX = 3  # between two texts of the lower axis
_LINE_PX = 16  # height of a text with room beside it
_LONGEST_PX = 84  # an upright text that is longer is cut


class PlaceAxis(pg.AxisItem):
    """The axis at the bottom, with the ticks and breaks of an `Axis`."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._shown = Axis("")
        self.longest_px = _LONGEST_PX
        self._tick_font: QFont | None = None

    def show_axis(self, shown: Axis) -> None:
        """Take ticks, breaks and title from an axis."""
        self._shown = shown
        self.setTicks([list(shown.ticks), [(place, "") for place in shown.minor]])
        self.setStyle(maxTickLevel=1, hideOverlappingLabels=False)
        self.setLabel(escape(shown.title))
        self.showLabel(bool(shown.title))
        self.setHeight(self._height())

    def _height(self) -> int | None:
        if not self._shown.upright:
            lines = max((text.count("\n") + 1 for _, text in self._shown.ticks), default=1)
            return round(QFontMetrics(self._font()).height() * (lines + 1.1)) + 8
        metrics = QFontMetrics(self._font())
        widest = max((metrics.horizontalAdvance(text) for _, text in self._shown.ticks), default=0)
        return min(widest, self.longest_px) + 2 * _TEXT_GAP_PX

    def _font(self) -> QFont:
        return self._tick_font or QApplication.font()

    def setTickFont(self, font: QFont | None) -> None:
        """Take a font for the texts, and give them the room they need in it."""
        super().setTickFont(font)
        self._tick_font = font
        self.setHeight(self._height())

    def drawPicture(self, p: QPainter, axisSpec: Any, tickSpecs: Any, textSpecs: Any) -> None:
        """Draw the axis, its texts upwards where they would not fit side by side, and its breaks."""
        super().drawPicture(p, axisSpec, tickSpecs, [] if self._shown.upright else _apart(textSpecs))
        if self._shown.upright:
            self._draw_upright(p)
        self._draw_breaks(p, axisSpec[1].y())

    def _x(self, place: float) -> float:
        """Return where a place lies on the axis, in px."""
        first, last = self.range
        bounds = self.mapRectFromParent(self.geometry())
        return bounds.left() + (place - first) / ((last - first) or 1.0) * bounds.width()

    def _draw_upright(self, p: QPainter) -> None:
        p.setFont(self._font())
        p.setPen(self.textPen())
        length, line = self.height() - _TEXT_GAP_PX, p.fontMetrics().height()
        place = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for x, text in self._shown.ticks:
            p.save()
            p.translate(self._x(x), _TEXT_GAP_PX)
            p.rotate(90)
            cut = p.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(length))
            p.drawText(QRectF(0, -line, length, 2 * line), place, cut)
            p.restore()

    def _draw_breaks(self, p: QPainter, y: float) -> None:
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for place in self._shown.breaks:
            x = self._x(place)
            p.setPen(pg.mkPen(theme.current().panel, width=3))
            p.drawLine(QPointF(x - 1.5, y), QPointF(x + 1.5, y))
            p.setPen(self.pen())
            for side in (-2.0, 2.0):
                start = QPointF(x + side - _SLASH_PX / 2, y + _SLASH_PX)
                p.drawLine(start, QPointF(x + side + _SLASH_PX / 2, y - _SLASH_PX))


def _apart(specs: Sequence[tuple[QRectF, Any, str]]) -> list[tuple[QRectF, Any, str]]:
    """Return the texts from the left that do not touch the one before."""
    kept: list[tuple[QRectF, Any, str]] = []
    for spec in sorted(specs, key=lambda one: one[0].left()):
        if not kept or spec[0].left() - kept[-1][0].right() >= _BETWEEN_PX:
            kept.append(spec)
    return kept


class FoldAxis(NumberAxis):
    """The axis at the left: linear, or for log10 values with ticks at 1, 2, 5, 10."""

    def __init__(self) -> None:
        super().__init__("left")
        self._log = False

    def show_log(self, log: bool) -> None:
        """Read the values as they are or as log10."""
        if log != self._log:
            self._log = log
            self.setStyle(maxTickLevel=1 if log else 0, hideOverlappingLabels=not log)
            self.picture = None
            self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        """Return the places of ticks with texts, and of those without."""
        if not self._log:
            return super().tickValues(minVal, maxVal, size)
        return log_ticks(minVal, maxVal, size)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Return the text of each tick."""
        if not self._log:
            return super().tickStrings(values, scale, spacing)
        return [_fold_text(value) if spacing >= 1 else "" for value in values]


def _fold_text(value: float) -> str:
    fold = 10.0**value
    return decimal(fold, max(0, -math.floor(value + 1e-9)))


def log_ticks(low: float, high: float, size_px: float) -> list[tuple[float, list[float]]]:
    """Return ticks between two log10 values: those with texts (1), then those without (0.1)."""
    decades = range(math.floor(low), math.ceil(high) + 1)
    room = size_px / _LINE_PX  # texts that fit above each other
    span = max(high - low, 1e-9)
    for steps in ((1, 2, 5), (1, 3), (1,)):
        texts = [power + math.log10(step) for power in decades for step in steps]
        texts = [place for place in texts if low <= place <= high]
        if (
            len(texts) <= room
            and min(math.log10(b / a) for a, b in _pairs(steps)) / span * size_px > _LINE_PX
        ):
            break
    small = [power + math.log10(step) for power in decades for step in range(2, 10)]
    small = [place for place in small if low <= place <= high and place not in texts]
    return [(1.0, texts), (0.1, small)]


def _pairs(steps: tuple[int, ...]) -> list[tuple[int, int]]:
    return list(zip(steps, (*steps[1:], 10), strict=True))
