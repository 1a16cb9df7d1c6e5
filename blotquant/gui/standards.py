"""What the marker lanes and dilution series of the project say: ladders and linear ranges, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from blotquant.gui.method_choices import method_choices
from blotquant.gui.naming import blot_title
from blotquant.gui.panels.number_text import counts, decimal, three_figures
from blotquant.gui.panels.rows_model import Column, RowsModel
from blotquant.gui.panels.rows_view import RowsView
from blotquant.gui.session import Session
from blotquant.gui.words import told, tr
from blotquant.results import LadderBand, LadderResult, LinearRangeResult, Report

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class LadderRow:
    """One band of the ladder of a blot."""

    blot_id: str
    title: str
    ladder: LadderResult
    band: LadderBand

    @property
    def error(self) -> float | None:
        """By how many percent the other bands miss its weight, under the curve that is used."""
        return dict(self.band.errors).get(self.ladder.model)


@dataclass(frozen=True, slots=True)
class RangeRow:
    """The range of one dilution series."""

    title: str
    found: LinearRangeResult


def ladder_rows(report: Report) -> list[LadderRow]:
    """Return the ladders of a report, the heaviest band of each first."""
    blots = {blot.id: blot for blot in report.project.blots}
    return [
        LadderRow(result.blot_id, blot_title(report.project, blots[result.blot_id]), result.ladder, band)
        for result in report.blots
        if result.ladder is not None
        for band in result.ladder.bands
    ]


def range_rows(report: Report) -> list[RangeRow]:
    """Return the dilution series of a report."""
    blots = {blot.id: blot for blot in report.project.blots}
    return [RangeRow(blot_title(report.project, blots[one.blot_id]), one) for one in report.linear_ranges]


class StandardsDialog(QDialog):
    """Ladders and linear ranges of the project, kept up to date while it is open.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Ladders and linear ranges"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(960, 420)
        self.ladders: RowsModel[LadderRow] = RowsModel(_ladder_columns(), _ladder_key, self)
        self.ranges: RowsModel[RangeRow] = RowsModel(_range_columns(), _range_key, self)
        self.ladder_page = _Page(self.ladders, tr("Ladders"), _no_ladder())
        self.range_page = _Page(self.ranges, tr("Linear ranges"), _no_range())
        self.tabs = QTabWidget()
        self.tabs.addTab(self.ladder_page, tr("Ladders"))
        self.tabs.addTab(self.range_page, tr("Linear ranges"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addWidget(buttons)
        session.report_changed.connect(self.refresh)
        self.refresh()
        if self.ranges.rows and not self.ladders.rows:
            self.tabs.setCurrentWidget(self.range_page)

    @Slot()
    def refresh(self) -> None:
        """Show what was measured last."""
        report = self._session.report
        self.ladder_page.show_rows(self.ladders, ladder_rows(report) if report else [])
        self.range_page.show_rows(self.ranges, range_rows(report) if report else [])


class _Page(QWidget):
    """A table, or what to do so that there is something to show."""

    def __init__(self, model: RowsModel[LadderRow] | RowsModel[RangeRow], name: str, nothing: str) -> None:
        super().__init__()
        self.table = RowsView(model, name)
        self.nothing = QLabel(nothing)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setMargin(24)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)

    def show_rows(self, model: RowsModel[_Row], rows: list[_Row]) -> None:
        """Show other rows."""
        first = not model.rows
        model.show(rows)
        self._stack.setCurrentWidget(self.table if rows else self.nothing)
        if first and rows:
            self.table.fit_columns()


def _no_ladder() -> str:
    return tr(
        "No ladder has been read. Give a lane the role ladder (Lanes and samples), and say under "
        "Pairs, Blots which ladder it is, by name or by its weights."
    )


def _no_range() -> str:
    return tr(
        "There is no dilution series. Give the lanes of one the role dilution series and their loads "
        "(Lanes and samples): at least four different loads of one lysate."
    )


def _ladder_key(row: LadderRow) -> tuple[str, float]:
    return row.blot_id, row.band.kda


def _range_key(row: RangeRow) -> tuple[str, int]:
    return row.found.blot_id, row.found.band


def _ladder_columns() -> tuple[Column[LadderRow], ...]:
    models = method_choices()["mw_model"]
    return (
        Column("blot", tr("Blot"), lambda row: row.title),
        Column(
            "kda",
            tr("Weight (kDa)"),
            lambda row: row.band.kda,
            lambda row: f"{row.band.kda:g}",
            number=True,
        ),
        Column(
            "row_px",
            tr("Place (px)"),
            lambda row: row.band.row_px,
            lambda row: decimal(row.band.row_px),
            hint=tr("Row of the image, free of the smile of the blot"),
            number=True,
        ),
        Column("lanes", tr("Lanes"), lambda row: ", ".join(str(number) for number, _ in row.band.lanes)),
        Column(
            "error",
            tr("Error (%)"),
            lambda row: row.error,
            lambda row: decimal(row.error),
            hint=tr("By how much the other bands of the ladder miss this weight"),
            number=True,
        ),
        Column("model", tr("Curve"), lambda row: models.get(row.ladder.model, row.ladder.model)),
    )


def _range_columns() -> tuple[Column[RangeRow], ...]:
    return (
        Column("blot", tr("Blot"), lambda row: row.title),
        Column("band", tr("Row"), lambda row: row.found.band, number=True),
        Column("loads", tr("Loads"), lambda row: row.found.loads, number=True),
        Column(
            "range",
            tr("Proportional (µg)"),
            lambda row: row.found.found.load_low if row.found.found else None,
            _range_text,
            hint=tr("Loads over which the volume is proportional to the load"),
        ),
        Column(
            "volumes",
            tr("Volumes"),
            lambda row: row.found.found.volume_low if row.found.found else None,
            _volumes_text,
            hint=tr("Bands outside are flagged: they are not measured in proportion"),
        ),
        Column(
            "shared",
            tr("With the control (µg)"),
            lambda row: row.found.shared[0] if row.found.shared else None,
            lambda row: _span(row.found.shared) if row.found.shared else "",
            hint=tr("Loads over which target and loading control are both proportional"),
        ),
        Column(
            "deviation",
            tr("Off the line (%)"),
            lambda row: 100 * row.found.found.deviation if row.found.found else None,
            lambda row: decimal(100 * row.found.found.deviation) if row.found.found else "",
            hint=tr("Most that a load of the range is off the proportional line"),
            number=True,
        ),
        Column("shape", tr("Whole series"), lambda row: shape_name(row.found.shape)),
        Column("remark", tr("Remark"), lambda row: told(row.found.reason)),
    )


def _range_text(row: RangeRow) -> str:
    found = row.found.found
    return _span((found.load_low, found.load_high)) if found else tr("none")


def _volumes_text(row: RangeRow) -> str:
    found = row.found.found
    return f"{counts(found.volume_low)}–{counts(found.volume_high)}" if found else ""


def _span(ends: tuple[float, float]) -> str:
    return f"{three_figures(ends[0])}–{three_figures(ends[1])}"


def shape_name(shape: str) -> str:
    """Return how a dilution series runs, in words."""
    return {
        "proportional": tr("proportional"),
        "offset": tr("with an offset"),
        "hyperbolic": tr("bends towards a maximum"),
    }.get(shape, "")
