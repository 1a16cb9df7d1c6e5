"""A plot in the colours of the theme with nothing on it that a reader of it did not ask for.

This and the modules that build on it import pyqtgraph, which takes half a second: import them only
through a `PlotPlace`, which does it in a thread.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import cast

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsItem, QWidget

from blotquant.gui import theme
from blotquant.gui.panels.number_text import decimal, three_figures

_MOST_DIGITS = 6
_AXES_Z = 1000  # over what lies at the edge of the plot


class NumberAxis(pg.AxisItem):
    """An axis whose numbers are written out, with separators and a real minus."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Return the text at each tick; `spacing` says how many decimals it takes to tell them apart."""
        for digits in range(_MOST_DIGITS):
            if math.isclose(spacing * 10**digits, round(spacing * 10**digits), rel_tol=1e-6):
                return [decimal(value, digits) for value in values]
        return [three_figures(value) for value in values]


class BarePlot(pg.GraphicsView):
    """Axes and what is drawn between them, without menus, buttons or zooming by accident.

    It is put together here, because `pg.PlotWidget` brings seven menus without a parent, which stay
    behind when the plot is deleted.

    Parameters
    ----------
    parent : QWidget, optional
    axes : dict of str to pg.AxisItem, optional
        "left" and "bottom"; a `NumberAxis` by default.
    """

    least_px = 0  # height of the whole from which the lower axis has its name; 0: always

    def __init__(self, parent: QWidget | None = None, axes: dict[str, pg.AxisItem] | None = None) -> None:
        pg.setConfigOptions(antialias=True)
        super().__init__(parent)
        self.view = pg.ViewBox(enableMenu=False, enableMouse=False)
        self.axes = {name: NumberAxis(name) for name in ("left", "bottom")} | (axes or {})
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)  # files are for the window
        self.viewport().setAcceptDrops(False)
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(2, 8, 14, 2)  # half of the text of the uppermost tick
        layout.setSpacing(0)
        for axis, place in zip(self.axes.values(), ((0, 0), (1, 1)), strict=True):
            layout.addItem(axis, *place)
            axis.linkToView(self.view)
            axis.enableAutoSIPrefix(False)
            axis.setZValue(_AXES_Z)
            axis.setStyle(tickLength=-4, tickTextOffset=4, hideOverlappingLabels=True, maxTickLevel=0)
        layout.addItem(self.view, 0, 1)
        self.setCentralItem(layout)

    def add(self, *items: QGraphicsItem) -> None:
        """Draw items, the later over the earlier; they do not move the axes."""
        for item in items:
            self.view.addItem(item, ignoreBounds=True)

    def remove(self, *items: QGraphicsItem) -> None:
        """Draw items no more."""
        for item in items:
            self.view.removeItem(item)

    def show_part(self, x: tuple[float, float] | None = None, y: tuple[float, float] | None = None) -> None:
        """Let the axes run from one value to another."""
        if x is not None:
            self.view.setXRange(*x, padding=0)
        if y is not None:
            self.view.setYRange(*y, padding=0)

    def settle(self) -> None:
        """Bring axes and transforms up to date now: done while painting it would ask for another paint."""
        cast("pg.GraphicsScene", self.scene()).prepareForPaint()

    def set_titles(self, left: str, bottom: str) -> None:
        """Name the axes."""
        for name, text in (("left", left), ("bottom", bottom)):
            self.axes[name].setLabel(escape(text))

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        """Leave the name of the lower axis out where the curve needs its room."""
        super().resizeEvent(ev)
        if ev is not None and self.least_px:
            self.axes["bottom"].showLabel(ev.size().height() >= self.least_px)

    def dress(self) -> None:
        """Put on the colours of the theme."""
        colours = theme.current()
        self.setBackground(QColor(colours.panel))
        for name in ("left", "bottom"):
            axis = self.axes[name]
            axis.setPen(pg.mkPen(colours.border, width=1))
            axis.setTextPen(QColor(colours.text))
            axis.setTickPen(pg.mkPen(colours.border, width=1))
            axis.setTickFont(self.font())


def faded(colour: str, opacity: float) -> QColor:
    """Return a colour that lets through what is behind it."""
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made
