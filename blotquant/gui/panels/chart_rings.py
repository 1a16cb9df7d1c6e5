"""Rings round the dots of a plot that come from the lanes or wells that are chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

import pyqtgraph as pg

from blotquant.gui import theme
from blotquant.gui.panels.chart_rows import Row


class Dot(Protocol):
    """A dot of a plot."""

    @property
    def x(self) -> float:
        """Where it lies across."""
        ...

    @property
    def y(self) -> float:
        """Where it lies upwards."""
        ...

    @property
    def row(self) -> Row:
        """What it stands for."""
        ...


class Rings:
    """The rings of one plot.

    Parameters
    ----------
    size_px : int
        Their diameter on the screen.
    """

    def __init__(self, size_px: int) -> None:
        self.item = pg.ScatterPlotItem(size=size_px, symbol="o", brush=None)
        self.places: list[tuple[float, float]] = []

    def show(self, dots: Iterable[Dot], lanes: Collection[str]) -> None:
        """Ring the dots that come from these lanes; nothing is drawn where the same are ringed."""
        places = [(dot.x, dot.y) for dot in dots if lanes and dot.row.comes_from(lanes)]
        if places != self.places:
            self.places = places
            self.item.setData(pos=places)

    def dress(self) -> None:
        """Put on the colours of the theme."""
        self.item.setPen(pg.mkPen(theme.current().accent, width=2))
