"""How dots are drawn: a colour and a shape for each treatment, so that neither is needed alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from blotquant.gui import theme
from blotquant.gui.panels.ratio_chart import VEHICLE, Mark
from blotquant.gui.theme import Theme
from blotquant.gui.words import listed, tr

DOT_PX = 8
ARROW_PX = 12
_MARK_PX = 14  # width of a mark in the legend
_SHAPES = ("o", "s", "d", "p", "h", "star")
MARKS: tuple[Mark, ...] = ("measured", "estimated", "at least", "at most", "not detected")
_OWN_SHAPES: dict[Mark, str] = {"estimated": "+", "at least": "t1", "at most": "t"}
_GAP_PX = 5


def series_colour(series: int) -> str:
    """Return the colour of a treatment in the theme; vehicles are grey."""
    colours = theme.current()
    return colours.muted if series == VEHICLE else colours.series[series % len(colours.series)]


def shape(series: int, mark: Mark) -> str:
    """Return the symbol of a dot: an arrowhead for a bound, a plus for an estimate, else its treatment's."""
    return _OWN_SHAPES.get(mark) or ("x" if series == VEHICLE else _SHAPES[series % len(_SHAPES)])


def size_px(mark: Mark) -> int:
    """Return the size of a dot."""
    return ARROW_PX if mark in _OWN_SHAPES else DOT_PX


def pen_and_brush(series: int, mark: Mark) -> tuple[QPen, QBrush]:
    """Return outline and filling: open where nothing was detected."""
    return _looks(theme.current(), series, mark == "not detected")


@cache  # the plot keeps a picture of each symbol as long as it meets the same pen and brush
def _looks(colours: Theme, series: int, is_open: bool) -> tuple[QPen, QBrush]:
    colour = QColor(series_colour(series))
    if is_open:
        return pg.mkPen(colour, width=1.5), pg.mkBrush(QColor(colours.panel))
    return pg.mkPen(colours.panel, width=0.7), pg.mkBrush(colour)


@dataclass(frozen=True, slots=True)
class Entry:
    """One mark of a legend with its meaning."""

    series: int
    mark: str
    name: str
    shade: int = 0


class Legend(QWidget):
    """The treatments with their marks in one line or more, as the width allows.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, series: Sequence[tuple[int, str]], marks: Sequence[Mark]) -> None:
        """Show these treatments, and what the marks besides plain dots mean."""
        names: dict[Mark, str] = {
            "estimated": tr("estimated"),
            "at least": tr("at least"),
            "at most": tr("at most"),
            "not detected": tr("not detected (limit)"),
        }
        treatments = [Entry(number, "measured", name) for number, name in series]
        self.show_all([*treatments, *(Entry(VEHICLE, mark, names[mark]) for mark in names if mark in marks)])

    def show_all(self, entries: Sequence[Entry]) -> None:
        """Show these marks."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self.setAccessibleName(tr("Legend: {names}", names=listed(one.name for one in entries)))
            self.updateGeometry()
            self.update()

    def symbol(self, entry: Entry) -> tuple[str | QPainterPath, int, QPen, QBrush]:
        """Return shape, size, outline and filling of a mark."""
        mark: Mark = entry.mark if entry.mark in MARKS else "measured"
        pen, brush = pen_and_brush(entry.series, mark)
        return "o" if mark == "not detected" else shape(entry.series, mark), size_px(mark), pen, brush

    def _places(self, width: int) -> list[QPointF]:
        """Return where each entry begins; a new line begins where the width ends."""
        x = y = 0.0
        places: list[QPointF] = []
        for entry in self._entries:
            wide = _MARK_PX + _GAP_PX + self.fontMetrics().horizontalAdvance(entry.name)
            if x > 0 and x + wide > width:
                x, y = 0.0, y + self._line()
            places.append(QPointF(x, y))
            x += wide + 3 * _GAP_PX
        return places

    def _line(self) -> int:
        return self.fontMetrics().height() + 3

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        places = self._places(width)
        return int(places[-1].y()) + self._line() if places else 0

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw marks and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for entry, place in zip(self._entries, self._places(self.width()), strict=True):
            painter.save()
            painter.translate(place + QPointF(_MARK_PX / 2, self._line() / 2))
            drawSymbol(painter, *self.symbol(entry))
            painter.restore()
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            text = place + QPointF(_MARK_PX + _GAP_PX, self.fontMetrics().ascent() + 1)
            painter.drawText(text, entry.name)
        painter.end()
