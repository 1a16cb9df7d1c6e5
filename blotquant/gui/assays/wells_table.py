"""The table of wells of one assay: edited like a spreadsheet, and wells are left out here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from blotquant import edits
from blotquant.assay_model import AssayData, AssayKind
from blotquant.gui.assays.excluded_wells import what, where
from blotquant.gui.assays.well_rows import WellRow, well_columns, well_rows, with_well_cells
from blotquant.gui.exclusion_dialog import ReasonDialog
from blotquant.gui.icons import icon
from blotquant.gui.panels.bench_words import flags_tip
from blotquant.gui.session import Session
from blotquant.gui.tables import Appearance, Cells, LabTable, TableView
from blotquant.gui.words import tr

_Flag = QItemSelectionModel.SelectionFlag
_MOST_NAMED = 6  # wells in the question why they are left out


class WellsTable(QObject):
    """Wells as rows.

    Parameters
    ----------
    session : Session
    kind : the assay
    owner : QWidget
        What the table is a part of.
    """

    chosen_changed = Signal()

    def __init__(self, session: Session, kind: AssayKind, owner: QWidget) -> None:
        super().__init__(owner)
        self._session, self._owner = session, owner
        self._kind: AssayKind = kind
        self.table: LabTable[WellRow] = LabTable(well_columns(kind), self._on_edit, _appearance, self)
        self.view = TableView(self.table)
        self.view.setAccessibleName(tr("Wells"))
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        self._is_fitted = False

    @property
    def rows(self) -> tuple[WellRow, ...]:
        """The wells as they are shown."""
        return self.table.rows

    def show(self, data: AssayData | None, flags: Mapping[int, tuple[str, ...]]) -> None:
        """Show the wells of an assay, with what was found about some."""
        self.table.show_rows(well_rows(data, flags))
        if self.rows and not self._is_fitted:
            self._is_fitted = True
            self.view.resizeColumnsToContents()

    def forget_widths(self) -> None:
        """Fit the columns anew to the next wells."""
        self._is_fitted = False

    # Which are chosen

    def chosen(self) -> list[int]:
        """Return the places of the wells that are selected."""
        return sorted({row for row, _ in self.view.selected_cells() if row < len(self.rows)})

    def choose(self, rows: Iterable[int]) -> None:
        """Select wells, and scroll to the first."""
        selection, last = QItemSelection(), self.table.columnCount() - 1
        places = [row for row in rows if row < len(self.rows)]
        for row in places:
            selection.select(self.table.index(row, 0), self.table.index(row, last))
        model = self.view.selectionModel()
        model.select(selection, _Flag.ClearAndSelect)
        if places:
            first = self.table.index(places[0], 0)
            model.setCurrentIndex(first, _Flag.NoUpdate)
            self.view.scrollTo(first)

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, _chosen: QItemSelection, _before: QItemSelection) -> None:
        self.chosen_changed.emit()

    @property
    def are_all_out(self) -> bool:
        """Whether some wells are chosen and all of these are left out."""
        rows = self.chosen()
        return bool(rows) and all(self.rows[row].well.excluded for row in rows)

    # What is done

    def _on_edit(self, label: str, cells: Cells) -> None:
        self._session.apply(label, with_well_cells, self._kind, cells)

    @Slot()
    def exclude_chosen(self) -> None:
        """Ask why, and leave the chosen wells out; those that are out already count again."""
        rows = self.chosen()
        if self.are_all_out:
            label = tr("Let {count} wells count again", count=len(rows))
            label = label if len(rows) > 1 else tr("Let the well count again")
            self._session.apply(label, edits.include_wells, self._kind, rows)
        elif rows:
            note = tr(
                "It is left out of all numbers. It stays in all tables with this reason, and can be taken "
                "back."
            )
            ReasonDialog(self._named(rows), note, _usual(), partial(self._exclude, rows), self._owner).open()

    def _named(self, rows: Sequence[int]) -> str:
        wells = [self.rows[row].well for row in rows[:_MOST_NAMED]]
        names = [tr("{where}: {what}", where=where(well), what=what(well)) for well in wells]
        return "\n".join([*names, *(["…"] if len(rows) > _MOST_NAMED else [])])

    def _exclude(self, rows: Sequence[int], reason: str) -> bool:
        why = reason.strip()
        label = tr("Exclude {count} wells: {reason}", count=len(rows), reason=why)
        label = label if len(rows) > 1 else tr("Exclude a well: {reason}", reason=why)
        return self._session.apply(label, edits.exclude_wells, self._kind, rows, reason)


def _appearance(row: WellRow, name: str) -> Appearance:
    if row.well.excluded:
        return Appearance(tooltip=tr("left out: {why}", why=row.well.excluded), is_faint=True)
    if row.flags and name == "place":
        return Appearance(tooltip=flags_tip(row.flags), icon=icon("warning"))
    return Appearance()


def _usual() -> list[str]:
    return [
        tr("air bubble"),
        tr("pipetting error"),
        tr("contamination"),
        tr("edge of the plate"),
        tr("wrong sample"),
        tr("saturated"),
    ]
