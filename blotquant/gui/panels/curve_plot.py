"""One plot of curves: a dot for each experiment, fitted curves with bands, EC50s with intervals."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from html import escape

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blotquant.gui import theme
from blotquant.gui.panels.bare_plot import BarePlot
from blotquant.gui.panels.chart_axis import FoldAxis, PlaceAxis
from blotquant.gui.panels.chart_rings import Rings
from blotquant.gui.panels.curve_chart import CurveChart, CurveDot
from blotquant.gui.panels.curve_items import CurveLines
from blotquant.gui.panels.curve_marks import curve_symbol
from blotquant.gui.plain_text import PlainLabel, tip
from blotquant.gui.words import points, tr

_RING_PX = 17
_REACH_PX = 12  # how far from a dot a right click still means it
_ROOM = 0.07  # of the height, free above and below
_STEADY = 0.6  # share of the height that must be in use, else the axis is fitted anew
_MOST_TIPS = 3
_MOST_LEVELS = 2


class CurvePlot(QWidget):
    """The curves of one target.

    Parameters
    ----------
    parent : QWidget, optional
    """

    row_clicked = Signal(object)  # the row of a dot
    menu_wanted = Signal(object, QPoint)  # row or None, where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: CurveChart | None = None
        self._chosen: frozenset[str] = frozenset()
        self._height: tuple[float, float] | None = None
        self._bottom, self._left = PlaceAxis(), FoldAxis()
        self.area = BarePlot(axes={"bottom": self._bottom, "left": self._left})
        self.note = PlainLabel()
        self._lines = CurveLines(self.area)
        self._levels = [pg.InfiniteLine(angle=0, pos=0.0) for _ in range(_MOST_LEVELS)]
        self._rings = Rings(_RING_PX)
        self.dots = pg.ScatterPlotItem(hoverable=True, tip=None)
        for depth, item in enumerate((*self._levels, self._rings.item, self.dots)):
            self.area.add(item)
            item.setZValue(depth + 4 if depth >= _MOST_LEVELS else -1)
        self.dots.sigHovered.connect(self._on_hovered)
        self.dots.sigClicked.connect(self._on_clicked)
        self.area.view.sigResized.connect(self._on_resized)
        self._lay_out()
        self.dress()

    def _lay_out(self) -> None:
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(8, 0, 8, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.note)

    # What is shown

    def show_chart(self, chart: CurveChart) -> None:
        """Show a chart; nothing is drawn where it is the one that is there."""
        before = self.chart
        if chart == before:
            return
        self.chart = chart
        if before is None or (before.axis, before.title, before.log) != (chart.axis, chart.title, chart.log):
            self._height = None
            self._show_axes(chart)
        self._show_height(chart)
        self._draw(chart)
        notes = points(chart.notes)
        self.note.setText(notes)
        self.note.setVisible(bool(notes))
        self.area.setAccessibleName(tr("Curves of {target}", target=chart.target))
        self.area.setAccessibleDescription(notes)
        self._show_rings()

    def _show_axes(self, chart: CurveChart) -> None:
        self._bottom.show_axis(chart.axis)
        self._left.show_log(chart.log)
        self._left.setLabel(escape(chart.title))
        self.area.show_part(x=(chart.axis.first, chart.axis.last))
        for place, line in enumerate(self._levels):
            line.setVisible(place < len(chart.levels))
            if place < len(chart.levels):
                line.setPos(chart.levels[place])

    def _show_height(self, chart: CurveChart) -> None:
        """Fit the axis to what is drawn; while numbers change a little it stays as it is."""
        low, high = _extent(chart)
        if self._height is not None:
            bottom, top = self._height
            if bottom <= low and high <= top and high - low > _STEADY * (top - bottom) * (1 - 2 * _ROOM):
                return
        room = _ROOM * (high - low)
        self._height = (low - room, high + room)
        self.area.show_part(y=self._height)

    @Slot()
    def _on_resized(self) -> None:
        """Draw the ends of intervals as long as they were."""
        if self.chart is not None:
            self._lines.show_lines(self.chart, *(self._height or (0.0, 1.0)))

    def _draw(self, chart: CurveChart) -> None:
        self._lines.show_lines(chart, *(self._height or (0.0, 1.0)))
        looks = [curve_symbol(dot.series, dot.mark, dot.shade) for dot in chart.dots]
        self.dots.setData(
            x=[dot.x for dot in chart.dots],
            y=[dot.y for dot in chart.dots],
            symbol=[look[0] for look in looks],
            size=[look[1] for look in looks],
            pen=[look[2] for look in looks],
            brush=[look[3] for look in looks],
            data=list(chart.dots),
        )

    def show_chosen(self, lanes: Collection[str]) -> None:
        """Ring the dots that come from these lanes."""
        self._chosen = frozenset(lanes)
        self._show_rings()

    def _show_rings(self) -> None:
        dots = self.chart.dots if self.chart is not None else ()
        self._rings.show(dots, self._chosen)

    @property
    def ringed(self) -> list[tuple[float, float]]:
        """Where the dots lie that are ringed."""
        return self._rings.places

    def dress(self) -> None:
        """Put on the colours of the theme."""
        colours = theme.current()
        self.area.dress()
        for line in self._levels:
            line.setPen(pg.mkPen(colours.border, width=1, style=Qt.PenStyle.DashLine))
        self._rings.dress()
        if self.chart is not None:
            self._draw(self.chart)

    # Gestures

    @Slot(object, object, object)
    def _on_hovered(self, _item: object, points: Sequence[pg.SpotItem], _event: object) -> None:
        """Tell what the dots under the mouse stand for."""
        self.area.view.setToolTip(tip("\n\n".join(point.data().row.tip() for point in points[:_MOST_TIPS])))

    @Slot(object, object, object)
    def _on_clicked(self, _item: object, points: Sequence[pg.SpotItem], event: MouseClickEvent) -> None:
        """Tell of the dot that is nearest to the mouse of all that lie under it."""
        dots: list[CurveDot] = [point.data() for point in points]
        if dots and event.button() == Qt.MouseButton.LeftButton:
            self.row_clicked.emit(self._nearest(dots, event.scenePos()).row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the dot at the mouse."""
        at = QPointF(self.area.mapFrom(self, event.pos()))
        dots = [
            d
            for d in (self.chart.dots if self.chart else ())
            if _distance(self.on_screen(d), at) <= _REACH_PX
        ]
        self.menu_wanted.emit(self._nearest(dots, at).row if dots else None, event.globalPos())

    def _nearest(self, dots: Sequence[CurveDot], at: QPointF) -> CurveDot:
        return min(dots, key=lambda dot: _distance(self.on_screen(dot), at))

    def on_screen(self, dot: CurveDot) -> QPointF:
        """Return where a dot is drawn, in the coordinates of `area`."""
        return self.area.view.mapViewToScene(QPointF(dot.x, dot.y))


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())


def _extent(chart: CurveChart) -> tuple[float, float]:
    """Return the least and greatest height of dots, curves and bars; wide bands may run out of sight."""
    values = [*chart.levels[-1:], *(dot.y for dot in chart.dots)]
    values += [y for line in chart.lines for _, y in line.places]
    values += [y for line in chart.lines if line.is_course for _, *ends in line.band for y in ends]
    low, high = min(values, default=0.0), max(values, default=1.0)
    return (low, high) if high > low else (low - 0.5, high + 0.5)
