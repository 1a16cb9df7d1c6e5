"""The tables beside the plots of curves: results, points, what was excluded, and the alignment."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from blotquant.gui.panels.alignment_rows import AlignmentRow, alignment_columns
from blotquant.gui.panels.curve_points import PointRow, point_columns
from blotquant.gui.panels.curve_rows import DoseRow, TimeRow, dose_columns, is_hidden, time_columns
from blotquant.gui.panels.curves_bar import VIEWS, View
from blotquant.gui.panels.excluded_rows import ExcludedRow, excluded_columns
from blotquant.gui.panels.rows_model import RowsModel
from blotquant.gui.panels.rows_view import RowsView
from blotquant.gui.panels.summary_rows import SummaryRow, summary_columns
from blotquant.gui.words import tr

_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class DeleteKey(QObject):
    """Takes the key Delete for the widgets it is installed on, where the window would delete a lane."""

    pressed = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the key before the window's shortcut has it."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() in kinds and isinstance(event, QKeyEvent) and event.key() in _DELETE:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.pressed.emit()
            return True
        return False


class CurvesSide(QWidget):
    """Tabs of tables.

    Parameters
    ----------
    parent : QWidget, optional
    """

    points_chosen = Signal(list)  # of PointRow
    conditions_chosen = Signal(list)  # of SummaryRow
    excluded_chosen = Signal(list)  # of ExcludedRow
    include_wanted = Signal(list)  # of ExcludedRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doses: RowsModel[DoseRow] = RowsModel(dose_columns(), lambda row: row.key, self)
        self.courses: RowsModel[TimeRow] = RowsModel(time_columns(), lambda row: row.key, self)
        self.conditions: RowsModel[SummaryRow] = RowsModel(summary_columns(), lambda row: row.key, self)
        self.points: RowsModel[PointRow] = RowsModel(point_columns(), lambda row: row.key, self)
        self.excluded: RowsModel[ExcludedRow] = RowsModel(excluded_columns(), lambda row: row.lane.id, self)
        self.alignment: RowsModel[AlignmentRow] = RowsModel(alignment_columns(), lambda row: row.key, self)
        names = (tr("Dose-response curves"), tr("Time courses"), tr("Conditions"))
        models: tuple[RowsModel[DoseRow] | RowsModel[TimeRow] | RowsModel[SummaryRow], ...]
        models = (self.doses, self.courses, self.conditions)
        self.results = [RowsView(model, name) for model, name in zip(models, names, strict=True)]
        self.point_table = RowsView(self.points, tr("Points of the curves"))
        self.excluded_table = RowsView(self.excluded, tr("Excluded lanes"))
        self.alignment_table = RowsView(self.alignment, tr("Alignment of the blots"))
        self.include = QPushButton(tr("Let it count again"))
        self._fitted: set[int] = set()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for table in self.results:
            for place, column in enumerate(table.rows.columns):
                table.setColumnHidden(place, is_hidden(column.key))
            self._stack.addWidget(table)
        self.nothing = QLabel(tr("No lane is excluded."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._excluded_page = QWidget()
        page = QVBoxLayout(self._excluded_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.excluded_table, 1)
        page.addWidget(self.nothing, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 3, 6, 3)
        foot.addStretch(1)
        foot.addWidget(self.include)
        page.addLayout(foot)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._stack, tr("Results"))
        self.tabs.addTab(self.point_table, tr("Points"))
        self.tabs.addTab(self._excluded_page, "")
        self.tabs.addTab(self.alignment_table, tr("Alignment"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)

    def _connect(self) -> None:
        self.point_table.rows_chosen.connect(self._on_points)
        self.results[2].rows_chosen.connect(self._on_conditions)
        self.excluded_table.rows_chosen.connect(self._on_excluded)
        self.include.clicked.connect(self._on_include)

    # What is shown

    def show_view(self, view: View, *, one_target: bool, one_time: bool) -> None:
        """Show the results of a view; a column that says the same in every row is left out."""
        for table in (*self.results, self.point_table, self.alignment_table):
            for place, column in enumerate(table.rows.columns):
                if column.key == "target":
                    table.setColumnHidden(place, one_target)
                elif column.key == "time_min" and table is self.results[0]:
                    table.setColumnHidden(place, one_time)
        self._stack.setCurrentIndex(VIEWS.index(view))
        self.tabs.setTabVisible(1, view != "map")
        self._fit()

    @property
    def table(self) -> RowsView:
        """The table in front."""
        shown = self.tabs.currentWidget()
        if isinstance(shown, RowsView):
            return shown
        if shown is self._excluded_page:
            return self.excluded_table
        return self.results[self._stack.currentIndex()]

    def show_excluded(self, rows: Sequence[ExcludedRow]) -> None:
        """List the excluded lanes; their number is in the name of the tab."""
        self.excluded.show(rows)
        self.tabs.setTabText(2, tr("Excluded ({count})", count=len(rows)) if rows else tr("Excluded"))
        self.excluded_table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.include.setVisible(bool(rows))
        self._say_include()
        self._fit()

    def _fit(self) -> None:
        """Give the columns of tables that have rows for the first time the room they need."""
        for place, table in enumerate(self._tables()):
            if place not in self._fitted and table.rows.rowCount():
                self._fitted.add(place)
                table.fit_columns(300)

    def _tables(self) -> tuple[RowsView, ...]:
        return (*self.results, self.point_table, self.excluded_table, self.alignment_table)

    def forget_widths(self) -> None:
        """Fit the columns anew to the next rows: those of another experiment."""
        self._fitted.clear()

    def choose(self, lanes: Collection[str]) -> None:
        """Select the rows that come from these lanes."""
        held = frozenset(lanes)
        places = (place for place, row in enumerate(self.points.rows) if held and row.comes_from(held))
        self.point_table.choose(places)
        excluded = (place for place, row in enumerate(self.excluded.rows) if not held.isdisjoint(row.lanes))
        self.excluded_table.choose(excluded)
        self._say_include()

    def chosen_excluded(self) -> list[ExcludedRow]:
        """Return the excluded lanes that are selected in the list."""
        return [self.excluded.row(place) for place in self.excluded_table.chosen()]

    def _say_include(self) -> None:
        self.include.setEnabled(bool(self.excluded_table.chosen()))

    # What is done

    @Slot()
    def _on_points(self) -> None:
        self.points_chosen.emit([self.points.row(place) for place in self.point_table.chosen()])

    @Slot()
    def _on_conditions(self) -> None:
        table = self.results[2]
        self.conditions_chosen.emit([self.conditions.row(place) for place in table.chosen()])

    @Slot()
    def _on_excluded(self) -> None:
        self._say_include()
        self.excluded_chosen.emit(self.chosen_excluded())

    @Slot()
    def _on_include(self) -> None:
        self.include_wanted.emit(self.chosen_excluded())
