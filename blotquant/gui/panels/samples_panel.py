"""The lane table: what each lane of the blot holds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QLabel, QToolBar, QVBoxLayout, QWidget

from blotquant import edits
from blotquant.files.atomic import WriteError
from blotquant.files.layouts import LayoutError, read_layout, write_layout
from blotquant.gui.documents.messages import Dialogs
from blotquant.gui.icons import icon
from blotquant.gui.keyboard import reach_by_tab
from blotquant.gui.panels.lane_rows import TREATMENTS, LaneRow, lane_columns, lane_rows, with_cells
from blotquant.gui.panels.project_panel import ProjectPanel, tool_bar
from blotquant.gui.session import Session
from blotquant.gui.tables import Appearance, LabTable
from blotquant.gui.words import listed, reason, tr

_NAMED = 3  # blots that the hint names before it counts them
_WIDTHS = {
    **{"lane": 48, "treatment": 114, "dose": 68, "dose_unit": 66, "time_min": 92, "replicate": 82},
    **{"role": 118, "load_ug": 86},
}


class SamplesPanel(ProjectPanel):
    """The lanes of the blot that is looked at, with treatment, dose, time, replicate and role.

    Editing a cell edits the sample in the lane.  A sample is a lysate: where other blots hold it, it
    changes there, too, which the line below the table says.  Which lanes change with a lane, and
    which never do, is the rule of `edits.describe_lanes`.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._treatments = TREATMENTS
        self.table = LabTable(lane_columns(), self._on_edit, _appearance, self)
        self.view = self._table_view(self.table, tr("Lanes and samples"))
        for name, width in _WIDTHS.items():
            self.view.setColumnWidth(self.table.column_of(name), width)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        self.nothing = QLabel()
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._toolbar(), self.view, self.nothing, self.hint):
            layout.addWidget(widget)
        self.refresh()

    def _toolbar(self) -> QToolBar:
        bar = tool_bar()
        self.view.fill_action.setIcon(icon("fill_down"))
        self.view.paste_action.setIcon(icon("paste"))
        self.view.series_action.setIcon(icon("plot"))
        self.import_action = self._action(tr("Import layout sheet..."), "open", self.import_sheet)
        self.export_action = self._action(tr("Export layout sheet..."), "export", self.export_sheet)
        self.reverse_action = self._action(tr("Reverse order"), "flip", self.reverse)
        self.reverse_action.setToolTip(
            tr("Turn the order of the samples round, as for an image seen from the back")
        )
        self.separate_action = self._action(tr("Own samples"), "duplicate", self.separate)
        self.separate_action.setToolTip(
            tr("Give this pair of blots samples of its own, for a gel that was loaded in another order")
        )
        bar.addActions([self.view.fill_action, self.view.series_action, self.view.paste_action])
        bar.addSeparator()
        bar.addActions([self.reverse_action, self.separate_action])
        bar.addSeparator()
        bar.addActions([self.import_action, self.export_action])
        reach_by_tab(bar)
        return bar

    # Showing

    @Slot()
    def refresh(self) -> None:
        """Show the lanes of the blot as they are now."""
        blot = self.session.blot()
        self._offer_treatments()
        rows = lane_rows(self.session.project, blot) if blot else ()
        self.table.show_rows(rows)
        self.view.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.nothing.setText(
            tr("This image has no lanes yet. Find them or draw them, then say here what is in each.")
            if blot
            else tr("Choose a blot to say what is in its lanes.")
        )
        for action in (self.reverse_action, self.separate_action):
            action.setEnabled(bool(rows))
        self.export_action.setEnabled(bool(self.session.project.blots))
        self.import_action.setEnabled(bool(self.session.project.blots))
        self._show_selection(rows)
        self.hint.setText(_hint(self._chosen() or rows))

    def show_selection(self) -> None:
        """Show the lanes of the blot that is looked at, and those that are chosen."""
        self.refresh()

    def _offer_treatments(self) -> None:
        """Offer the treatments that the project has besides the usual ones."""
        known = {sample.treatment: None for sample in self.session.project.samples if sample.treatment}
        own = [row for row in known if not row.startswith("lane ")]
        treatments = tuple(dict.fromkeys((*TREATMENTS, *own)))
        if treatments != self._treatments:
            self._treatments = treatments
            self.table.columns = lane_columns(treatments)

    def _show_selection(self, rows: tuple[LaneRow, ...]) -> None:
        wanted = set(self.session.selection.lane_ids)
        if {row.lane_id for row in self._chosen()} == wanted:
            return
        flags = QItemSelectionModel.SelectionFlag
        with QSignalBlocker(self.view.selectionModel()):
            self.view.clearSelection()
            for position, row in enumerate(rows):
                if row.lane_id in wanted:
                    index = self.table.index(position, 0)
                    self.view.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)
                    self.view.scrollTo(index)
        self.view.viewport().update()

    def _chosen(self) -> tuple[LaneRow, ...]:
        positions = sorted({row for row, _ in self.view.selected_cells()})
        return tuple(self.table.rows[position] for position in positions if position < len(self.table.rows))

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, _chosen: QItemSelection, _before: QItemSelection) -> None:
        chosen = self._chosen()
        if {row.lane_id for row in chosen} != set(self.session.selection.lane_ids):
            self.session.select(lane_ids=[row.lane_id for row in chosen])
        self.hint.setText(_hint(chosen or self.table.rows))

    # Editing

    def _on_edit(self, label: str, cells: Mapping[tuple[int, str], str]) -> None:
        blot = self.session.blot()
        if blot is None:
            return
        lanes = {(self.table.rows[row].lane_id, name): text for (row, name), text in cells.items()}
        self.session.apply(label, with_cells, blot.id, lanes)

    @Slot()
    def reverse(self) -> None:
        """Turn the order of the samples of the image round."""
        if blot := self.session.blot():
            self.session.apply(tr("Reverse the order of samples"), edits.reverse_samples, blot.id)

    @Slot()
    def separate(self) -> None:
        """Give the blot and its pair samples of their own."""
        blot = self.session.blot()
        if blot is None:
            return
        before = self.session.project
        self.session.apply(
            tr("Own samples for {target}", target=blot.target), edits.separate_samples, blot.id
        )
        if self.session.project == before:
            self._say(tr("No other pair of blots shares samples with this one."))

    # Layout sheets

    @Slot()
    def import_sheet(self) -> None:
        """Ask for a layout sheet and take the samples from it."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            tr("Import layout sheet"),
            str(self.session.folder),
            tr("Layout sheets (*.csv *.tsv *.xlsx)"),
        )
        if not name:
            return
        try:
            sheet = read_layout(Path(name))
        except LayoutError as error:
            self.session.failed.emit(reason(error))
            return
        self.session.apply(tr("Import layout sheet"), edits.take_samples, sheet)

    @Slot()
    def export_sheet(self) -> None:
        """Ask for a file and write the layout sheet of the whole project."""
        place, kind = self.session.folder / "layout.csv", tr("Layout sheets")
        path = Dialogs(self.window()).file_to_save(tr("Export layout sheet"), place, kind, ".csv")
        if path is None:
            return
        try:
            write_layout(self.session.project, path)
        except (ValueError, WriteError) as error:
            self.session.failed.emit(reason(error))
            return
        self._say(tr("Written: {file}", file=path.name))


def _appearance(row: LaneRow, name: str) -> Appearance:
    if name == "treatment" and row.is_unnamed:
        return Appearance(tooltip=tr("Nobody has said what this lane holds."), is_faint=True)
    if name == "dose_unit" and row.sample.dose and not row.sample.dose_unit:
        return Appearance(tooltip=tr("A dose needs its unit."), is_missing=True)
    if name != "lane" and row.sample.role == "empty":
        return Appearance(is_faint=True)
    return Appearance()


def _hint(rows: tuple[LaneRow, ...]) -> str:
    """Return in words on which other blots the samples of these lanes are."""
    names = list(dict.fromkeys(name for row in rows for name in row.also_on))
    if not names:
        return ""
    shown = listed(names)
    if len(names) > _NAMED + 1:
        few = listed(names[:_NAMED])
        shown = tr("{names} and {count} more blots", names=few, count=len(names) - _NAMED)
    if len(rows) == 1:
        return tr(
            "Lane {number} is the same sample on {names}: it changes there, too.",
            number=rows[0].number,
            names=shown,
        )
    return tr("These samples are also on {names}: they change there, too.", names=shown)
