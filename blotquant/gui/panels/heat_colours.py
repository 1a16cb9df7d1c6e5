"""The colours of the heat map: from dark blue over grey to yellow, safe for colour-blind readers."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from blotquant.gui.panels.number_text import three_figures
from blotquant.gui.style_sheet import mixed
from blotquant.gui.words import tr

# Cividis, at equal distances (Nunez, Anderton and Renslow 2018, doi 10.1371/journal.pone.0199239).
_STOPS = (
    "#00224e",
    "#123570",
    "#3b496c",
    "#575d6d",
    "#707173",
    "#8a8678",
    "#a59c74",
    "#c3b369",
    "#e1cc55",
    "#fee838",
)
_BAR_PX, _MARK_PX = 14, 4


def colour_at(share: float) -> str:
    """Return the colour of a share from 0 (low) to 1 (high)."""
    place = min(max(share, 0.0), 1.0) * (len(_STOPS) - 1)
    low = min(int(place), len(_STOPS) - 2)
    return mixed(_STOPS[low], _STOPS[low + 1], place - low)


def text_on(colour: str) -> str:
    """Return black or white, whichever is read better on a colour (WCAG contrast)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#000000" if (light + 0.05) ** 2 > 0.05 * 1.05 else "#ffffff"


class Scale(Protocol):
    """What the colours run over."""

    @property
    def name(self) -> str:
        """What the numbers are."""
        ...

    def share(self, value: float, /) -> float:
        """Return where a value lies, from 0 to 1."""
        ...

    def marks(self) -> list[float]:
        """Return the values to be named at a scale, from the lowest to the highest."""
        ...


class Range:
    """What the colours run over: folds by their logarithm, 1 always among them."""

    def __init__(self, folds: Iterable[float]) -> None:
        logs = [0.0, *(math.log10(fold) for fold in folds if fold > 0)]
        self.low, self.high = min(logs), max(logs)

    @property
    def name(self) -> str:
        """What the numbers are."""
        return tr("fold")

    def share(self, fold: float, /) -> float:
        """Return where a fold lies, from 0 to 1."""
        return (math.log10(fold) - self.low) / ((self.high - self.low) or 1.0)

    def marks(self) -> list[float]:
        """Return the folds to be named at a scale."""
        places = [self.low + (self.high - self.low) * step / 4 for step in range(5)]
        return [10**place for place in places] if self.high > self.low else [1.0]


class ColourScale(QWidget):
    """The scale beside a heat map.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range: Scale = Range(())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_range(self, shown: Scale) -> None:
        """Show the colours of a range."""
        self._range = shown
        low, high = three_figures(shown.marks()[0]), three_figures(shown.marks()[-1])
        self.setAccessibleName(
            tr("Colour scale: {what} {low} to {high}", what=shown.name, low=low, high=high)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the bar and its numbers."""
        widest = max(
            self.fontMetrics().horizontalAdvance(three_figures(value)) for value in self._range.marks()
        )
        widest = max(widest, self.fontMetrics().horizontalAdvance(self._range.name))
        return QSize(_BAR_PX + 3 * _MARK_PX + widest + 10, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, its ticks and numbers."""
        painter = QPainter(self)
        line = self.fontMetrics().height()
        bar = QRectF(6, 1.6 * line, _BAR_PX, max(self.height() - 2.4 * line, 1.0))
        gradient = QLinearGradient(bar.bottomLeft(), bar.topLeft())
        for place in range(len(_STOPS)):
            gradient.setColorAt(place / (len(_STOPS) - 1), QColor(_STOPS[place]))
        painter.fillRect(bar, gradient)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(6, line, self._range.name)
        last = math.inf
        for value in self._range.marks():
            y = bar.bottom() - self._range.share(value) * bar.height()
            if last - y >= line:
                last = y
                painter.drawLine(round(bar.right()), round(y), round(bar.right() + _MARK_PX), round(y))
                place = QRectF(bar.right() + 2 * _MARK_PX, y - line / 2, self.width(), line)
                painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), three_figures(value))
        painter.end()
