"""The table of ratios and the plot of one target beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from blotquant.gui.panels.plot_place import PlotPlace
from blotquant.gui.panels.ratio_chart import ratio_chart, usual_along
from blotquant.gui.panels.ratio_rows import (
    RatioRow,
    corrected_by_loading,
    matches,
    ratio_columns,
    ratio_rows,
)
from blotquant.gui.panels.ratios_bars import ChartBar, FilterBar
from blotquant.gui.panels.rows_model import RowsModel
from blotquant.gui.panels.rows_view import RowsView
from blotquant.gui.panels.session_panel import SessionPanel
from blotquant.gui.session import Session
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.gui.panels.ratios_plot import RatiosPlot


class RatiosPanel(SessionPanel):
    """Every ratio of the report as a row, and one target as a plot.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._rows: list[RatioRow] = []
        self.model: RowsModel[RatioRow] = RowsModel(ratio_columns(), lambda row: row.key, self)
        self.table = RowsView(self.model, tr("Ratios"))
        self.filters, self.choices = FilterBar(), ChartBar()
        self.plots = PlotPlace(_new_plot)
        self._fitted = False
        self._has_folds = True
        self._connect()
        self._lay_out()

    @property
    def plot(self) -> RatiosPlot | None:
        """The plot, once it is there."""
        return self.plots.plot

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_filter)
        self.filters.copy.clicked.connect(self.table.copy)
        self.choices.changed.connect(self._show_chart)
        self.table.rows_chosen.connect(self._on_rows)
        self.model.counted.connect(self._show_count)
        self.plots.made.connect(self._on_made)

    def _lay_out(self) -> None:
        self._left = _column(self.filters, self.table)
        right = _column(self.choices, self.plots)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self._left)
        self.parts.addWidget(right)
        self.parts.setStretchFactor(0, 8)
        self.parts.setStretchFactor(1, 5)
        self.parts.setSizes([830, 530])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts)
        self.plots.setMinimumSize(220, 110)

    # What is shown

    def refresh(self) -> None:
        """Show the ratios of the last report."""
        self._rows = ratio_rows(self.session.report)
        targets = list(dict.fromkeys(row.result.target for row in self._rows))
        self.filters.show_targets(targets)
        if self.choices.show_targets(targets):
            self._choose_usual()
        self._follow_folds()
        self.model.show(self._rows)
        if self._rows and not self._fitted:
            self._fit()
        self.show_selection()
        self._show_chart()

    def _fit(self) -> None:
        self._fitted = True
        self.table.fit_columns()
        place = [column.key for column in self.model.columns].index("normalised_ratio")
        self.table.setColumnHidden(place, not corrected_by_loading(self._rows))

    def _follow_folds(self) -> None:
        """Plot ratios while no lane is a vehicle, and folds as soon as one is."""
        has_folds = not self._rows or any(row.result.fold is not None for row in self._rows)
        if has_folds != self._has_folds:
            self._has_folds = has_folds
            self.choices.set_value("fold" if has_folds else "ratio")

    def _choose_usual(self) -> None:
        self._fitted = False
        target = self.choices.target
        self.choices.set_along(usual_along([row for row in self._rows if row.result.target == target]))

    def show_selection(self) -> None:
        """Select the rows, and ring the dots, of the lanes that are chosen on the blot."""
        lanes = frozenset(self.session.selection.lane_ids)
        self.table.choose(
            place for place, row in enumerate(self.model.rows) if lanes and row.comes_from(lanes)
        )
        self._follow_target()
        if self.plot is not None:
            self.plot.show_chosen(lanes)

    def _follow_target(self) -> None:
        """Plot the target of the blot that is looked at, if it has ratios."""
        blot = self.session.blot()
        if blot is not None and self.session.selection.lane_ids and self.choices.set_target(blot.target):
            self._show_chart()

    def show_colours(self) -> None:
        """Show all in the colours of the theme."""
        if self.plot is not None:
            self.plot.dress()

    @Slot()
    def _show_count(self) -> None:
        self.filters.show_count(len(self.model.rows), self.model.total)

    @Slot()
    def _show_chart(self) -> None:
        report = self.session.report
        for part in (self._left, self.choices):
            part.setVisible(bool(self._rows))
        if report is None or not self._rows:
            self.plots.say(self._hint())
            return
        chosen = self.choices
        chart = ratio_chart(report, self._rows, chosen.target, chosen.value, chosen.along)
        self.plots.say("" if chart.dots else _nothing(chosen.along, self._has_folds))
        if self.plot is not None:
            self.plot.show_chart(chart)

    def _hint(self) -> str:
        project = self.session.project
        if not project.blots:
            return tr("Open images to get ratios of phospho over total protein.")
        if self.session.is_stopped:
            return tr("Measuring was stopped. “Measure” at the bottom of the window goes on with it.")
        if self.session.report is None:
            return tr("The blots are being measured.")
        if not project.pairings:
            return tr(
                "No pairs yet. Say which blot is the phospho and which the total of a target: "
                "each lane of the pair then gives a ratio."
            )
        if not any(blot.lanes for blot in project.blots):
            return tr("No lanes yet. Draw them on the blots or let the program find them.")
        return tr("No ratio could be computed. The list of problems says why.")

    # What is done

    @Slot()
    def _on_made(self) -> None:
        if self.plot is not None:
            self.plot.row_clicked.connect(self._on_row)
            self._show_chart()
            self.plot.show_chosen(self.session.selection.lane_ids)

    @Slot()
    def _on_filter(self) -> None:
        wanted = self.filters
        target, text, doubtful = wanted.target, wanted.text, wanted.doubtful
        if not (target or text or doubtful):
            self.model.keep(None)
        else:
            self.model.keep(
                lambda row: (
                    (not target or row.result.target == target)
                    and (not doubtful or row.needs_a_look)
                    and matches(row, text)
                )
            )
        self.show_selection()
        if target and self.choices.set_target(target):
            self._show_chart()

    @Slot()
    def _on_rows(self) -> None:
        self._select([self.model.row(place) for place in self.table.chosen()])

    @Slot(object)
    def _on_row(self, row: RatioRow) -> None:
        self._select([row])

    def _select(self, rows: list[RatioRow]) -> None:
        """Choose the lanes of rows on the phospho blot of the first of them."""
        blots = [row.phospho for row in rows if row.phospho[1]]
        if blots:
            blot_id = blots[0][0]
            lanes = [lane for name, lanes in blots if name == blot_id for lane in lanes]
            self.session.select(blot_id=blot_id, lane_ids=lanes)


def _nothing(along: str, has_folds: bool) -> str:
    if not has_folds:
        return tr("No fold yet: give the control lanes the role vehicle in Lanes and samples.")
    if along == "time":
        return tr("Nothing was followed over time: no treatment has two time points.")
    return tr("There is no ratio to draw for this target.")


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretchFactor(widgets[-1], 1)
    return holder


def _new_plot() -> RatiosPlot:
    from blotquant.gui.panels.ratios_plot import RatiosPlot

    return RatiosPlot()
