"""Dose-response curves, time courses and the heat map of both, with what may be said of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from blotquant.gui.commands.exclusions import include_lanes
from blotquant.gui.exclusion_dialog import ask_and_exclude
from blotquant.gui.panels.alignment_rows import alignment_rows
from blotquant.gui.panels.curve_chart import Curve, CurveChart
from blotquant.gui.panels.curve_hints import curves_hint, nothing_drawn, point_words
from blotquant.gui.panels.curve_points import PointRow
from blotquant.gui.panels.curve_rows import DoseRow, TimeRow
from blotquant.gui.panels.curve_settings import CurveSettings
from blotquant.gui.panels.curve_sources import CurveSources, Wanted, rows_of
from blotquant.gui.panels.curves_bar import CurvesBar
from blotquant.gui.panels.curves_side import CurvesSide, DeleteKey
from blotquant.gui.panels.dose_time_map import DoseTimeMap, heat_table
from blotquant.gui.panels.excluded_rows import ExcludedRow, excluded_rows
from blotquant.gui.panels.plot_place import PlotPlace
from blotquant.gui.panels.session_panel import SessionPanel
from blotquant.gui.panels.summary_rows import SummaryRow, summary_row
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.results import NOT_FITTED_YET, DoseResponseResult, TimeCourseResult

if TYPE_CHECKING:
    from blotquant.gui.panels.curve_grid import CurveGrid

_LARGE = QSize(1080, 700)
_BESIDE = 2.2  # width over height from which the tables stand beside the plots


class CurvesPanel(SessionPanel):
    """The curves of the report.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    said = Signal(str)  # what was done, for the status bar

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._sources = CurveSources()
        self._point: PointRow | None = None  # that was clicked last
        self._begun = False  # a view was chosen for this experiment
        self.bar, self.side = CurvesBar(), CurvesSide()
        self.plots: PlotPlace[CurveGrid] = PlotPlace(_new_grid)
        self.map = DoseTimeMap()
        self.settings = CurveSettings(session, self)
        self._delete = DeleteKey(self)
        self._connect()
        self._lay_out()

    @property
    def grid(self) -> CurveGrid | None:
        """The plots, once they are there."""
        return self.plots.plot

    def _connect(self) -> None:
        bar, side = self.bar, self.side
        bar.changed.connect(self._show_view)
        bar.view_changed.connect(self._show_view)
        bar.exclude.clicked.connect(self._on_exclude)
        bar.enlarge.clicked.connect(self._on_enlarge)
        bar.settings.setMenu(self.settings)
        copies = QMenu(bar.copy)
        copies.addAction(tr("Copy picture of the curves"), self.copy_picture)
        copies.addAction(tr("Copy table as text"), self.copy_table)
        bar.copy.setMenu(copies)
        side.points_chosen.connect(self._on_points)
        side.conditions_chosen.connect(self._on_conditions)
        side.excluded_chosen.connect(self._on_excluded)
        side.include_wanted.connect(self._on_include)
        self.map.row_clicked.connect(self._on_condition)
        self.plots.made.connect(self._on_made)
        self._delete.pressed.connect(self._on_exclude)
        side.point_table.installEventFilter(self._delete)

    def _lay_out(self) -> None:
        self._pictures = QStackedWidget()
        self._pictures.addWidget(self.plots)
        self._pictures.addWidget(self.map)
        self.plots.setMinimumSize(240, 110)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self._pictures)
        self.parts.addWidget(self.side)
        self.parts.setStretchFactor(0, 5)
        self.parts.setStretchFactor(1, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.parts, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tables beside the plots where there is width, else under them."""
        super().resizeEvent(event)
        beside = event.size().width() > _BESIDE * event.size().height()
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if wanted != self.parts.orientation():
            self.parts.setOrientation(wanted)
            self.parts.setSizes([500, 400] if beside else [600, 300])

    # What is shown

    def refresh(self) -> None:
        """Show the curves of the last report."""
        report = self.session.report
        self._sources.take(report)
        self.side.show_excluded(excluded_rows(self.session.project))
        if self.bar.show_targets(self._sources.targets):
            self._begun = False
            self.side.forget_widths()
        self.bar.agonists.show_names(self._sources.treatments())
        if report is not None and report.ratios and not self._begun:
            self._begun = True
            has_times = not report.dose_response and report.time_course
            self.bar.set_view("time" if has_times else "dose")
        self._show_view()
        self.show_selection()

    def _wanted(self) -> Wanted:
        targets = (self.bar.target,) if self.bar.target else tuple(self._sources.targets)
        self.bar.show_times(self._sources.times(targets))
        show = "residual" if self.bar.residuals.isChecked() else "response"
        return Wanted(targets, self.bar.agonists.is_shown, self.bar.time, show)

    @Slot()
    def _show_view(self) -> None:
        wanted, view = self._wanted(), self.bar.view
        self.bar.follow()
        hint = curves_hint(self.session)
        self.bar.setVisible(not hint)
        self.side.setVisible(not hint)
        if hint:
            self._pictures.setCurrentWidget(self.plots)
            self.plots.say(hint)
        elif view == "map":
            self._show_map(wanted)
        elif view == "dose":
            curves = self._sources.dose_curves(wanted)
            self.side.doses.show(_dose_rows(curves))
            self._show_curves(curves, wanted)
        else:
            curves = self._sources.time_curves(wanted)
            results = (curve.result for curve in curves)
            self.side.courses.show(TimeRow(one) for one in results if isinstance(one, TimeCourseResult))
            self._show_curves(curves, wanted)
        if self.session.report is not None:
            self.side.alignment.show(alignment_rows(self.session.report, wanted.targets))
        one_time = self.bar.times.count() < 2
        self.side.show_view(view, one_target=len(wanted.targets) == 1, one_time=one_time)

    def _show_curves(self, curves: Sequence[Curve], wanted: Wanted) -> None:
        by_time = self.bar.view == "time"
        charts = self._sources.charts(curves, wanted, by_time=by_time)
        self._pictures.setCurrentWidget(self.plots)
        self.side.points.show(rows_of(curves))
        self.plots.say("" if any(chart.dots for chart in charts) else nothing_drawn(curves, wanted, by_time))
        self._draw(charts)

    def _draw(self, charts: Sequence[CurveChart]) -> None:
        if self.grid is not None:
            self.grid.show_charts(charts)
            for plot in self.grid.plots:
                plot.area.installEventFilter(self._delete)
            self.grid.show_chosen(self.session.selection.lane_ids)

    def _show_map(self, wanted: Wanted) -> None:
        report = self.session.report
        if report is None:
            return
        shown = [name for name in self._sources.treatments() if wanted.is_shown(name)]
        table = heat_table(report, wanted.targets, (*shown, *self._sources.vehicles()))
        self.map.show_table(table)
        names = {*shown, *self._sources.vehicles()}
        self.side.conditions.show(
            summary_row(report, one)
            for one in report.summary
            if one.target in wanted.targets and one.treatment in names
        )
        if table.times:
            self._pictures.setCurrentWidget(self.map)
        else:
            self._pictures.setCurrentWidget(self.plots)
            self.plots.say(tr("No condition has a time and a fold: give times in Lanes and samples."))

    def show_selection(self) -> None:
        """Ring the dots, and select the rows, of the lanes that are chosen on the blot."""
        lanes = self.session.selection.lane_ids
        blot = self.session.blot()
        if blot is not None and lanes and self.bar.set_target(blot.target):
            self._show_view()
        self.side.choose(lanes)
        if self.grid is not None:
            self.grid.show_chosen(lanes)
        self._say_exclude()

    def _say_exclude(self) -> None:
        """Let the button say what it does with the chosen lanes."""
        chosen = self._chosen_lanes()
        out = self._excluded_of(chosen)
        self.bar.exclude.setEnabled(bool(chosen))
        again = bool(chosen) and len(out) == len(chosen)
        self.bar.exclude.setText(tr("Count again") if again else tr("Exclude…"))

    def show_colours(self) -> None:
        """Show all in the colours of the theme."""
        if self.grid is not None:
            self.grid.dress()
        self.map.view.viewport().update()

    # What is done

    @Slot()
    def _on_made(self) -> None:
        if self.grid is not None:
            self.grid.row_clicked.connect(self._on_point)
            self.grid.menu_wanted.connect(self._on_menu)
            self._show_view()

    @Slot(object)
    def _on_point(self, row: PointRow) -> None:
        self._point = row
        self._select(row)

    @Slot(list)
    def _on_points(self, rows: list[PointRow]) -> None:
        self._point = rows[0] if len(rows) == 1 else None
        if rows:
            lanes = [lane for row in rows if row.blot_id == rows[0].blot_id for lane in row.lanes]
            self.session.select(blot_id=rows[0].blot_id, lane_ids=lanes)

    @Slot(object)
    def _on_condition(self, row: SummaryRow) -> None:
        self._select(row)

    @Slot(list)
    def _on_conditions(self, rows: list[SummaryRow]) -> None:
        if rows:
            self._select(rows[0])

    @Slot(list)
    def _on_excluded(self, rows: list[ExcludedRow]) -> None:
        if rows:
            self.session.select(blot_id=rows[0].blot.id, lane_ids=[rows[0].lane.id])

    def _select(self, row: PointRow | SummaryRow) -> None:
        if row.lanes:
            self.session.select(blot_id=row.blot_id, lane_ids=row.lanes)

    def _chosen_lanes(self) -> tuple[str, ...]:
        """Return the lanes that would be excluded: those of the clicked point, or those that are chosen."""
        lanes = self.session.selection.lane_ids
        if self._point is not None and lanes == self._point.lanes:
            return self._point.own_lanes
        return lanes

    def _excluded_of(self, lanes: Sequence[str]) -> list[str]:
        held = (lane for blot in self.session.project.blots for lane in blot.lanes)
        return [lane.id for lane in held if lane.excluded and lane.id in lanes]

    @Slot()
    def _on_exclude(self) -> None:
        chosen = self._chosen_lanes()
        out = self._excluded_of(chosen)
        if chosen and len(out) == len(chosen):
            include_lanes(self.session, out)
        elif chosen:
            words = point_words(
                self.session, self._point if chosen != self.session.selection.lane_ids else None
            )
            ask_and_exclude(self.session, chosen, words, self)

    @Slot(list)
    def _on_include(self, rows: list[ExcludedRow]) -> None:
        include_lanes(self.session, [row.lane.id for row in rows])

    @Slot(object, QPoint)
    def _on_menu(self, row: PointRow | None, at: QPoint) -> None:
        """Offer what can be done with a point, and with the plot."""
        menu = QMenu(self)
        if row is not None:
            self._on_point(row)
            again = bool(self._excluded_of(row.own_lanes))
            menu.addAction(tr("Let it count again") if again else tr("Exclude this point…"), self._on_exclude)
            menu.addSeparator()
        menu.addAction(tr("Copy picture of the curves"), self.copy_picture)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    @Slot()
    def copy_picture(self) -> None:
        """Put the plots on the clipboard as a picture."""
        from blotquant.gui.panels.curve_grid import picture_of

        shown = self._pictures.currentWidget()
        picture = picture_of(self.map if shown is self.map else self.grid or self.plots)
        QGuiApplication.clipboard().setImage(picture)

    @Slot()
    def copy_table(self) -> None:
        """Put the table in front on the clipboard."""
        self.side.table.copy()

    @Slot()
    def _on_enlarge(self) -> None:
        """Let the panel float in a large window, or put it back among the others."""
        dock = self.parentWidget()
        if isinstance(dock, QDockWidget):
            dock.setFloating(not dock.isFloating())
            if dock.isFloating():
                dock.resize(_LARGE)
            dock.raise_()


def _dose_rows(curves: Sequence[Curve]) -> list[DoseRow]:
    rows: list[DoseRow] = []
    for curve in curves:
        if isinstance(curve.fitted, DoseResponseResult):
            fitting = curve.result.status == NOT_FITTED_YET
            rows.append(DoseRow(curve.fitted, fitting))
    return rows


def _new_grid() -> CurveGrid:
    from blotquant.gui.panels.curve_grid import CurveGrid

    return CurveGrid()
