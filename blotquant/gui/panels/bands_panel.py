"""The bands of the blot as a table: what the picture shows, for the keyboard and for screen readers."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from blotquant import edits
from blotquant.gui.icons import icon
from blotquant.gui.naming import blot_title
from blotquant.gui.panels.band_rows import BandRow, band_columns, band_rows
from blotquant.gui.panels.buttons import tool_button
from blotquant.gui.panels.rows_model import RowsModel
from blotquant.gui.panels.rows_view import RowsView
from blotquant.gui.panels.session_panel import SessionPanel
from blotquant.gui.panels.table_place import TablePlace
from blotquant.gui.plain_text import PlainLabel
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import Project

_TYPED_DIGITS = 2  # of the editor of a limit: what differs by less has not been changed
_Place = tuple[str, int]  # lane, band row


class BandsPanel(SessionPanel):
    """Lanes and bands of the blot that is looked at; limits are edited in their cells.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.model: RowsModel[BandRow] = RowsModel(band_columns(), lambda row: row.key, self)
        self.table = _BandsView(self.model, tr("Bands of the blot"))
        self.title = PlainLabel()
        self.place = TablePlace(self.table)
        self.absent = self._action("absent", tr("Mark absent"), self.mark_absent)
        self.automatic = self._action("reset", tr("Back to automatic"), self.back_to_automatic)
        self.delete = self._action("delete", tr("Delete lane"), self.delete_lanes)
        self._fitted_for: str | None = None
        self.table.keys = {
            QKeySequence("Ctrl+M"): self.absent,
            QKeySequence("Ctrl+B"): self.automatic,
            QKeySequence(QKeySequence.StandardKey.Delete): self.delete,
        }
        self.model.edited.connect(self._on_edited)
        self.table.rows_chosen.connect(self._on_rows)
        self._lay_out()

    def _action(self, name: str, text: str, do: Callable[[], None]) -> QAction:
        action = QAction(icon(name), text, self.table)
        action.triggered.connect(do)
        self.table.addAction(action)
        return action

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 6, 4)
        bar.setSpacing(2)
        bar.addWidget(self.title, 1)
        for action in (self.absent, self.automatic):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            bar.addWidget(button)
        copy = tool_button("copy", tr("Copy the table as text (for a spreadsheet)"))
        copy.clicked.connect(self.table.copy)
        bar.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.place, 1)

    # What is shown

    def refresh(self) -> None:
        """Show the bands of the blot as they were measured last."""
        blot = self.session.blot()
        self.title.setText("" if blot is None else blot_title(self.session.project, blot))
        self.model.show(band_rows(self.session))
        text = "" if self.model.rows else self._hint()
        self.place.say(text)
        self._hide_empty("weight", "load")
        shown = blot.id if blot is not None and self.session.result(blot.id) is not None else None
        if shown is not None and shown != self._fitted_for:
            self._fitted_for = shown
            self.table.fit_columns()
        self._show_chosen()

    def _hide_empty(self, *keys: str) -> None:
        """Hide columns in which no row has anything: most blots have neither ladder nor dilution series."""
        for place, column in enumerate(self.model.columns):
            if column.key in keys:
                told = any(column.raw(row) is not None or column.looks(row)[0] for row in self.model.rows)
                if self.table.isColumnHidden(place) == told:
                    self.table.setColumnHidden(place, not told)

    def show_selection(self) -> None:
        """Show the blot that is looked at now, and select the bands that are chosen."""
        self.refresh()

    def _show_chosen(self) -> None:
        chosen = self.session.selection
        lanes = frozenset(chosen.lane_ids)
        self.table.choose(
            place
            for place, row in enumerate(self.model.rows)
            if row.lane.id in lanes and chosen.band in (None, row.band.band if row.band else None)
        )
        rows = self._chosen_rows()
        self.absent.setEnabled(any(row.band is not None and row.band.kind != "absent" for row in rows))
        self.automatic.setEnabled(any(row.band is not None and row.band.kind != "auto" for row in rows))
        self.delete.setEnabled(bool(lanes))

    def _hint(self) -> str:
        if self.session.blot() is None:
            return tr("Open images to see the bands of their lanes.")
        return tr("This blot has no lanes yet. Draw them, or let the program find them.")

    # What is done

    def _chosen_rows(self) -> list[BandRow]:
        return [self.model.row(place) for place in self.table.chosen()]

    @Slot()
    def _on_rows(self) -> None:
        rows = self._chosen_rows()
        bands = {row.band.band for row in rows if row.band is not None}
        self.session.select(
            lane_ids=[row.lane.id for row in rows], band=bands.pop() if len(bands) == 1 else None
        )

    @Slot(object, str, object)
    def _on_edited(self, row: BandRow, key: str, value: object) -> None:
        band = row.band
        if band is None or not isinstance(value, (int, float)):
            return
        before = band.top_px if key == "top_px" else band.bottom_px
        if round(before, _TYPED_DIGITS) == round(value, _TYPED_DIGITS):
            return
        top, bottom = (value, band.bottom_px) if key == "top_px" else (band.top_px, value)
        self.session.apply(
            tr("Set band limits in lane {number}", number=row.lane.number),
            edits.correct_band,
            row.lane.id,
            band.band,
            float(top),
            float(bottom),
            self._found(),
        )

    def _found(self) -> tuple[float, ...]:
        result = self.session.result(self.session.selection.blot_id)
        return () if result is None else result.rows_px

    @Slot()
    def mark_absent(self) -> None:
        """Say that the chosen lanes have no band in the chosen rows."""
        self._correct(tr("Mark band absent"), _all_absent)

    @Slot()
    def back_to_automatic(self) -> None:
        """Forget what was set by hand on the chosen bands."""
        self._correct(tr("Back to automatic"), _all_automatic)

    def _correct(
        self, what: str, edit: Callable[[Project, list[_Place], tuple[float, ...]], Project]
    ) -> None:
        rows = self._chosen_rows()
        places = [(row.lane.id, row.band.band) for row in rows if row.band is not None]
        if places:
            self.session.apply(_label(what, rows), edit, places, self._found())

    @Slot()
    def delete_lanes(self) -> None:
        """Delete the chosen lanes."""
        rows = self._chosen_rows()
        lane_ids = list(dict.fromkeys(row.lane.id for row in rows))
        if lane_ids:
            self.session.apply(_label(tr("Delete"), rows), _without_lanes, lane_ids)


class _BandsView(RowsView):
    """A table with keys for its actions.

    The window has shortcuts of the same keys, which act on what is chosen here, too; a second
    shortcut for the same keys would make both ambiguous.
    """

    def __init__(self, model: RowsModel[BandRow], name: str) -> None:
        super().__init__(model, name)
        self.keys: dict[QKeySequence, QAction] = {}
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key stands for, where the window has not done it."""
        pressed = QKeySequence(event.keyCombination())
        action = next((action for keys, action in self.keys.items() if keys == pressed), None)
        if action is not None:
            action.trigger()
            event.accept()
        else:
            super().keyPressEvent(event)


def _label(what: str, rows: list[BandRow]) -> str:
    numbers = list(dict.fromkeys(row.lane.number for row in rows))
    if len(numbers) == 1:
        return tr("{what}: lane {number}", what=what, number=numbers[0])
    return tr("{what}: {count} lanes", what=what, count=len(numbers))


def _all_absent(project: Project, places: list[_Place], found: tuple[float, ...]) -> Project:
    return reduce(lambda done, place: edits.mark_band_absent(done, *place, found), places, project)


def _all_automatic(project: Project, places: list[_Place], _found: tuple[float, ...]) -> Project:
    return reduce(lambda done, place: edits.reset_band(done, *place), places, project)


def _without_lanes(project: Project, lane_ids: list[str]) -> Project:
    return reduce(edits.delete_lane, lane_ids, project)
