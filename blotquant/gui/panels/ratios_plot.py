"""The plot of ratios: a dot for each experiment, the geometric mean and its interval."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from html import escape

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blotquant.gui import theme
from blotquant.gui.panels.bare_plot import BarePlot
from blotquant.gui.panels.chart_axis import FoldAxis, PlaceAxis
from blotquant.gui.panels.chart_items import Groups, MeanBars
from blotquant.gui.panels.chart_marks import Legend, pen_and_brush, shape, size_px
from blotquant.gui.panels.chart_rings import Rings
from blotquant.gui.panels.chart_rows import Row
from blotquant.gui.panels.ratio_chart import Chart, Dot
from blotquant.gui.plain_text import PlainLabel, tip
from blotquant.gui.words import tr

_RING_PX = 16
_ROOM = 0.08  # of the height, free above and below
_MOST_TIPS = 3  # dots that lie over each other are told of
_STEADY = 0.6  # share of the height that must be in use, else the axis is fitted anew
_MOST_SERIES = 10  # with a legend; lanes that nobody has described are named at the axis alone


class RatiosPlot(QWidget):
    """Ratios or folds of one target by dose, by time, or side by side.

    Parameters
    ----------
    parent : QWidget, optional
    """

    row_clicked = Signal(object)  # the row of a dot

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self._chosen: frozenset[str] = frozenset()
        self._height: tuple[float, float] | None = None
        self._bottom, self._left = PlaceAxis(), FoldAxis()
        self.area = BarePlot(axes={"bottom": self._bottom, "left": self._left})
        self.area.setAccessibleName(tr("Plot of the ratios"))
        self.legend, self.note = Legend(), PlainLabel()
        self._groups, self._means = Groups(self.area), MeanBars(self.area)
        self._one = pg.InfiniteLine(angle=0, pos=0.0)
        self._rings = Rings(_RING_PX)
        self.dots = pg.ScatterPlotItem(hoverable=True, tip=None)
        for depth, item in enumerate((self._one, self._rings.item, self.dots)):
            self.area.add(item)
            item.setZValue(depth + 4 if depth else -1)
        self.dots.sigHovered.connect(self._on_hovered)
        self.dots.sigClicked.connect(self._on_clicked)
        self.area.view.sigResized.connect(self._fit_height)
        self._lay_out()
        self.dress()

    def _lay_out(self) -> None:
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.note.setContentsMargins(0, 0, 8, 2)
        self.legend.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.legend)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.note)

    def let_names_be(self, longest_px: int) -> None:
        """Let the names of conditions take more room, where a plot is tall."""
        self._bottom.longest_px = longest_px

    # What is shown

    def show_chart(self, chart: Chart) -> None:
        """Show a chart; nothing is drawn where it is the one that is there."""
        before = self.chart
        if chart == before:
            return
        self.chart = chart
        same = before is not None and (before.axis, before.value, before.target) == (
            chart.axis,
            chart.value,
            chart.target,
        )
        if not same:
            self._height = None
            self._show_axes(chart)
        self._means.show_means(chart)
        self._show_dots(chart.dots)
        self._show_height(chart)
        self.legend.show_entries(chart.series, [dot.mark for dot in chart.dots])
        self.legend.setVisible(len(chart.series) <= _MOST_SERIES)
        self.note.setText(chart.left_out)
        self.note.setVisible(bool(chart.left_out))
        self._show_rings()

    def _show_axes(self, chart: Chart) -> None:
        self._bottom.show_axis(chart.axis)
        self._left.show_log(chart.log)
        self._groups.show_groups(chart.axis)
        self._one.setVisible(chart.log)
        title = tr("{target}, fold") if chart.value == "fold" else tr("{target}, ratio")
        self._left.setLabel(escape(title.format(target=chart.target)))
        self.area.show_part(x=(chart.axis.first, chart.axis.last))

    def _show_dots(self, dots: Sequence[Dot]) -> None:
        looks = [pen_and_brush(dot.series, dot.mark) for dot in dots]
        self.dots.setData(
            x=[dot.x for dot in dots],
            y=[dot.y for dot in dots],
            symbol=[shape(dot.series, dot.mark) for dot in dots],
            size=[size_px(dot.mark) for dot in dots],
            pen=[pen for pen, _ in looks],
            brush=[brush for _, brush in looks],
            data=list(dots),
        )

    def _show_height(self, chart: Chart) -> None:
        """Fit the axis to what is drawn; while numbers change a little it stays as it is."""
        low, high = _extent(chart)
        if self._height is not None:
            bottom, top = self._height
            if bottom <= low and high <= top and high - low > _STEADY * (top - bottom) * (1 - 2 * _ROOM):
                return
        room = _ROOM * (high - low)
        self._height = (low - room, high + room)
        self._fit_height()

    @Slot()
    def _fit_height(self) -> None:
        """Leave room above the dots for the names of groups."""
        if self._height is None or self.chart is None:
            return
        low, high = self._height
        if self.chart.axis.groups:
            line = self.fontMetrics().height() + 6
            free = max(self.area.view.height() - line, line)
            high += (high - low) * line / free
        self.area.show_part(y=(low, high))
        self._groups.put_at(high)

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
        self._groups.dress()
        self._one.setPen(pg.mkPen(colours.border, width=1, style=Qt.PenStyle.DashLine))
        self._rings.dress()
        self.legend.update()
        if self.chart is not None:
            self._means.show_means(self.chart)
            self._show_dots(self.chart.dots)

    # Gestures

    @Slot(object, object, object)
    def _on_hovered(self, _item: object, points: Sequence[pg.SpotItem], _event: object) -> None:
        """Tell what the dots under the mouse stand for."""
        self.area.view.setToolTip(tip("\n\n".join(point.data().row.tip() for point in points[:_MOST_TIPS])))

    @Slot(object, object, object)
    def _on_clicked(self, _item: object, points: Sequence[pg.SpotItem], event: MouseClickEvent) -> None:
        """Tell of the dot that is nearest to the mouse of all that lie under it."""
        dots: list[Dot] = [point.data() for point in points]
        if dots:
            at = event.scenePos()
            self.row_clicked.emit(min(dots, key=lambda dot: _distance(self._on_screen(dot), at)).row)

    def _on_screen(self, dot: Dot) -> QPointF:
        return self.area.view.mapViewToScene(QPointF(dot.x, dot.y))

    def dot_of(self, row: Row) -> Dot | None:
        """Return the dot of a row, if it is drawn."""
        dots = self.chart.dots if self.chart is not None else ()
        return next((dot for dot in dots if dot.row.key == row.key), None)


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())


def _extent(chart: Chart) -> tuple[float, float]:
    """Return the least and greatest height of what is drawn; the line at 1, or zero, is in it."""
    values = [0.0, *(dot.y for dot in chart.dots)]
    values += [end for mean in chart.means for end in (mean.low, mean.high) if end is not None]
    low, high = min(values), max(values)
    return (low, high) if high > low else (low - 0.5, high + 0.5)
