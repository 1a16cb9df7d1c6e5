"""What the panels of the assays share: wells on the left, plots and tables of results on the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from blotquant import edits
from blotquant.assay_model import AssayData, AssayKind
from blotquant.gui.assays import incoming
from blotquant.gui.assays.assay_bar import AssayBar
from blotquant.gui.assays.empty_page import EmptyPage
from blotquant.gui.assays.excluded_wells import excluded_columns, excluded_wells
from blotquant.gui.assays.numbers import AssayNumbers
from blotquant.gui.assays.sheet_rows import SheetRow, sheet_columns, sheet_rows
from blotquant.gui.assays.wells_table import WellsTable
from blotquant.gui.documents.desk import explain
from blotquant.gui.documents.messages import Answers, Dialogs
from blotquant.gui.panels.chart_rows import Row
from blotquant.gui.panels.plot_place import PlotPlace
from blotquant.gui.panels.problem_rows import ProblemRow, problem_columns, rows_of
from blotquant.gui.panels.problems_panel import ProblemsView
from blotquant.gui.panels.project_panel import ProjectPanel
from blotquant.gui.panels.rows_model import RowsModel
from blotquant.gui.panels.rows_view import RowsView
from blotquant.gui.panels.table_place import TablePlace
from blotquant.gui.session import Session
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.assays import AssayResult
    from blotquant.files.sheets import Sheet

SHEETS = "Excel, CSV (*.xlsx *.csv *.tsv)"


class AssayPanel(ProjectPanel):
    """One assay: its wells, which are edited here, and its results, which follow.

    Parameters
    ----------
    session : Session
    numbers : AssayNumbers
    parent : QWidget, optional
    """

    kind: AssayKind

    def __init__(self, session: Session, numbers: AssayNumbers, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.numbers = numbers
        self.answers: Answers = Dialogs(self)
        self.result: AssayResult | None = None
        self.bar = AssayBar(self.kind)
        self.empty = EmptyPage(self.kind)
        self.wells = WellsTable(session, self.kind, self)
        self.plots: PlotPlace[Any] = PlotPlace(self._new_plots)
        self.tables: dict[str, RowsView] = {}
        self.findings: RowsModel[ProblemRow] = RowsModel(problem_columns(), lambda row: row.key, self)
        self.excluded = RowsModel(excluded_columns(), lambda row: row.row, self)
        self.left, self.tabs = QTabWidget(), QTabWidget()
        self._fitted: set[str] = set()
        self._lay_out()
        self._connect()

    # What the assays differ in

    def _sheets(self) -> Mapping[str, str]:
        """Return the sheets that are shown: key and name of the tab."""
        return {}

    def _new_plots(self) -> QWidget:
        """Return new plots; called once, when they are first seen."""
        return QWidget()

    def _draw(self, plots: Any, result: AssayResult) -> str:
        """Draw a result on the plots that `_new_plots` made; return why there is nothing to draw."""
        return ""

    def _flags(self, result: AssayResult) -> dict[int, tuple[str, ...]]:
        """Return the flags of wells, by their place."""
        return {}

    # How it is put together

    def _lay_out(self) -> None:
        self.left.setDocumentMode(True)
        self.left.addTab(self.wells.view, tr("Wells"))
        self.tabs.setDocumentMode(True)
        for key, title in self._sheets().items():
            model: RowsModel[SheetRow] = RowsModel(sheet_columns(key), lambda row: row.number, self)
            self.tables[key] = RowsView(model, title)
            self.tabs.addTab(self.tables[key], title)
        self.excluded_view = RowsView(self.excluded, tr("Excluded wells"))
        self.excluded_place = TablePlace(self.excluded_view)
        self.findings_view = ProblemsView(self.findings, tr("Findings"))
        self.findings_place = TablePlace(self.findings_view)
        self.tabs.addTab(self.excluded_place, tr("Excluded"))
        self.tabs.addTab(self.findings_place, tr("Findings"))
        self.right = _splitter(Qt.Orientation.Vertical, (self.plots, self.tabs), (3, 2))
        self.parts = _splitter(Qt.Orientation.Horizontal, (self.left, self.right), (5, 7))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.parts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, self._stack, self.hint):
            layout.addWidget(widget)
        layout.setStretchFactor(self._stack, 1)

    def _connect(self) -> None:
        for source in (self.bar, self.empty):
            source.import_wanted.connect(self.ask_for_files)
            source.paste_wanted.connect(self.paste)
        self.empty.demo_wanted.connect(self.show_demo)
        self.bar.exclude.clicked.connect(self.wells.exclude_chosen)
        self.bar.settings.clicked.connect(self.show_settings)
        self.bar.remove.clicked.connect(self.remove)
        copies = QMenu(self.bar.copy)
        copies.addAction(tr("Copy picture of the plot"), self.copy_picture)
        copies.addAction(tr("Copy table as text"), self.copy_table)
        self.bar.copy.setMenu(copies)
        self.wells.chosen_changed.connect(self._on_wells)
        self.wells.view.said.connect(self._say)
        self.excluded_view.rows_chosen.connect(self._on_excluded)
        self.plots.made.connect(self._on_made)
        self.numbers.changed.connect(self._on_numbers)

    # What is shown

    @property
    def data(self) -> AssayData | None:
        """The wells as they are now."""
        return self.numbers.data(self.kind)

    @Slot()
    def _on_numbers(self) -> None:
        self._show_soon()

    @Slot()
    def refresh(self) -> None:
        """Show wells and results as they are now."""
        data = self.data
        self._stack.setCurrentWidget(self.empty if data is None else self.parts)
        self.bar.show_there(data is not None)
        self.result = result = None if data is None else self.numbers.result(self.kind)
        # Flags are those of wells of before while new ones are being measured.
        flags = self._flags(result) if result is not None and result.data is data else {}
        self.wells.show(data, flags)
        rows = excluded_wells(data)
        self.excluded.show(rows)
        self.excluded_place.say("" if rows else tr("No well is excluded."))
        self._name_tab(self.excluded_place, tr("Excluded"), len(rows))
        self.hint.setText("" if data is None or self.numbers.is_measured else tr("Being computed…"))
        self._show_result(result)
        self._say_exclude()

    def _show_result(self, result: AssayResult | None) -> None:
        sheets = {} if result is None else sheet_rows(result)
        for key, table in self.tables.items():
            table.rows.show(sheets.get(key, ()))
            if key not in self._fitted and table.rows.rowCount():
                self._fitted.add(key)
                table.fit_columns(260)
        problems = () if result is None else result.problems
        self.findings.show(rows_of(problems))
        if problems and "findings" not in self._fitted:
            self._fitted.add("findings")
            self.findings_view.fit_columns()
        nothing = tr("No findings: nothing that a careful reviewer would object to.")
        self.findings_place.say("" if problems else nothing)
        self._name_tab(self.findings_place, tr("Findings"), len(problems))
        self._show_plots()

    def _name_tab(self, page: QWidget, name: str, count: int) -> None:
        title = tr("{name} ({count})", name=name, count=count) if count else name
        self.tabs.setTabText(self.tabs.indexOf(page), title)

    def _show_plots(self) -> None:
        if self.result is None:
            self.plots.say(tr("Being computed…"))
        elif self.plots.plot is not None:
            self.plots.say(self._draw(self.plots.plot, self.result))
            self._ring()
        else:
            self.plots.say("")

    @Slot()
    def _on_made(self) -> None:
        plot = self.plots.plot
        if plot is not None:
            plot.row_clicked.connect(self._on_dot)
        self._show_plots()

    def show_colours(self) -> None:
        """Show all in the colours of the theme."""
        if self.plots.plot is not None:
            self.plots.plot.dress()

    # Which wells are chosen

    @Slot(object)
    def _on_dot(self, row: Row) -> None:
        """Select the wells that a dot stands for."""
        wells = range(len(self.wells.rows))
        self.wells.choose([place for place in wells if row.comes_from({str(place)})])

    @Slot()
    def _on_wells(self) -> None:
        self._say_exclude()
        self._ring()

    @Slot()
    def _on_excluded(self) -> None:
        self.wells.choose([self.excluded.row(place).row for place in self.excluded_view.chosen()])

    def _ring(self) -> None:
        if self.plots.plot is not None:
            self.plots.plot.show_chosen(frozenset(map(str, self.wells.chosen())))

    def _say_exclude(self) -> None:
        self.bar.show_chosen(len(self.wells.chosen()), again=self.wells.are_all_out)

    # What is done

    @Slot()
    def ask_for_files(self) -> None:
        """Ask for the files of an instrument, and read them."""
        folder = self.session.folder
        paths = self.answers.files_to_open(tr("Import"), folder, [SHEETS])
        if paths:
            self.take_files(paths)

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Read files; return whether the project has their wells now."""
        names = ", ".join(path.name for path in paths)
        label = tr("Import {name}", name=names)
        return self._take(label, names, lambda: incoming.sheets_of_files(paths))

    @Slot()
    def paste(self) -> bool:
        """Read the cells on the clipboard as an assay, or as readings of the wells that are there."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._say(tr("There is nothing to paste: copy cells first, for example in Excel."))
            return False
        return self._take(tr("Paste wells"), tr("clipboard"), lambda: incoming.sheets_of_text(text))

    @Slot()
    def show_demo(self) -> bool:
        """Show the simulated example."""
        self._forget_widths()
        return self.session.apply(tr("Simulated example"), edits.set_assay, incoming.demo(self.kind))

    def _take(self, label: str, source: str, read: Callable[[], list[Sheet]]) -> bool:
        try:
            sheets = read()
            known = self.data
            readings = {} if known is None else incoming.readings_for(known, self.kind, sheets)
            if readings:
                return self.session.apply(label, edits.change_wells, self.kind, readings)
            data = incoming.wells_in(self.kind, sheets, source)
        except Exception as error:
            explain(self.session, self.answers, tr("These wells could not be read."), error)
            return False
        self._forget_widths()
        return self.session.apply(label, edits.set_assay, data)

    def _forget_widths(self) -> None:
        self._fitted.clear()
        self.wells.forget_widths()

    @Slot()
    def remove(self) -> None:
        """Take the assay out of the project."""
        self.session.apply(tr("Remove the assay"), edits.remove_assay, self.kind)

    @Slot()
    def show_settings(self) -> None:
        """Show what changes the numbers of this assay."""
        from blotquant.gui.assays.settings_dialog import AssaySettingsDialog

        AssaySettingsDialog(self.session, self.kind, self.window()).show()

    @Slot()
    def copy_picture(self) -> None:
        """Put the plots on the clipboard as a picture."""
        from blotquant.gui.panels.curve_grid import picture_of

        QGuiApplication.clipboard().setImage(picture_of(self.plots))

    @Slot()
    def copy_table(self) -> None:
        """Put the table in front on the clipboard."""
        shown = self.tabs.currentWidget()
        table = shown.findChild(RowsView) if not isinstance(shown, RowsView) else shown
        if isinstance(table, RowsView):
            table.copy()


def _splitter(way: Qt.Orientation, widgets: Sequence[QWidget], shares: Sequence[int]) -> QSplitter:
    splitter = QSplitter(way)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    splitter.setSizes([100 * share for share in shares])
    for place, share in enumerate(shares):
        splitter.setStretchFactor(place, share)
    return splitter
