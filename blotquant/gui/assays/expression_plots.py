"""Plots of folds side by side, one for each gene and one for their contrast."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from blotquant.gui.panels.ratio_chart import Chart
from blotquant.gui.panels.ratios_plot import RatiosPlot

_LONGEST_PX = 150  # of the name of a condition: "hetrombopag 10 nM"


class ExpressionPlots(QWidget):
    """As many plots as there are charts.

    Parameters
    ----------
    parent : QWidget, optional
    """

    row_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plots: list[RatiosPlot] = []
        self._count = 0
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)

    @property
    def plots(self) -> list[RatiosPlot]:
        """The plots that are shown."""
        return self._plots[: self._count]

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Show a plot for each chart."""
        while len(self._plots) < len(charts):
            plot = RatiosPlot()
            plot.let_names_be(_LONGEST_PX)
            plot.row_clicked.connect(self.row_clicked)
            self._plots.append(plot)
            self._line.addWidget(plot, 1)
        self._count = len(charts)
        for place, plot in enumerate(self._plots):
            plot.setVisible(place < len(charts))
        for plot, chart in zip(self._plots, charts, strict=False):
            plot.show_chart(chart)

    def show_chosen(self, wells: Collection[str]) -> None:
        """Ring the dots that come from these wells."""
        for plot in self.plots:
            plot.show_chosen(wells)

    def dress(self) -> None:
        """Put on the colours of the theme."""
        for plot in self._plots:
            plot.dress()
