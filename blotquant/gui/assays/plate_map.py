"""A plate as a map: every well in its place with its percent, its role, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from blotquant.assay_model import PlateWell
from blotquant.gui import theme
from blotquant.gui.assays.well_rows import plate_role_names
from blotquant.gui.panels.bench_words import condition_text, flags_tip
from blotquant.gui.panels.heat_cells import CellPainter
from blotquant.gui.panels.heat_colours import ColourScale, colour_at
from blotquant.gui.panels.number_text import NONE, decimal, three_figures
from blotquant.gui.panels.ratios_bars import fill
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.assays.outcomes import PlateResult, ProliferationResult, WellResult

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_PLACE = re.compile(r"([A-P])0*([1-9][0-9]?)")
_LETTERS = "ABCDEFGHIJKLMNOP"
_MARKS = {"vehicle": "V", "positive": "+", "blank": "B"}
_CORNER_PX = 9


@dataclass(frozen=True, slots=True)
class MapWell:
    """One well of the map."""

    row: int  # among the wells of the assay
    well: PlateWell
    found: WellResult

    @property
    def is_out(self) -> bool:
        """Whether it does not count."""
        return not self.well.counts


class PercentRange:
    """What the colours of a plate run over: percents, 0 and 100 always among them."""

    def __init__(self, percents: Sequence[float]) -> None:
        self.low, self.high = min((0.0, *percents)), max((100.0, *percents))

    @property
    def name(self) -> str:
        """What the numbers are."""
        return "%"

    def share(self, value: float, /) -> float:
        """Return where a percent lies, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)

    def marks(self) -> list[float]:
        """Return the percents to be named at the scale."""
        return [self.low + (self.high - self.low) * step / 4 for step in range(5)]


class PlateModel(QAbstractTableModel):
    """The wells of one plate for Qt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wells: Mapping[tuple[int, int], MapWell] = {}
        self.size = (8, 12)
        self.range = PercentRange(())

    def show(self, wells: Sequence[MapWell]) -> None:
        """Show other wells."""
        places = {place: one for one in wells if (place := place_of(one.well.place)) is not None}
        rows = 8 if all(row < 8 for row, _ in places) else 16
        columns = 12 if all(column < 12 for _, column in places) else 24
        counted = [one.found.percent for one in wells if one.found.percent is not None and not one.is_out]
        same = self.size == (rows, columns)
        if not same:
            self.beginResetModel()
        self.wells, self.size, self.range = places, (rows, columns), PercentRange(counted)
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, columns - 1))
        else:
            self.endResetModel()

    def well(self, index: _Index) -> MapWell | None:
        """Return the well of a cell, None where the plate is empty."""
        return self.wells.get((index.row(), index.column()))

    def colour(self, index: _Index) -> str | None:
        """Return the colour of a well, None for one that does not count."""
        one = self.well(index)
        if one is None or one.is_out or one.found.percent is None:
            return None
        return colour_at(self.range.share(one.found.percent))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of rows of the plate."""
        return 0 if parent.isValid() else self.size[0]

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns of the plate."""
        return 0 if parent.isValid() else self.size[1]

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return the percent of a well, or what it is in words."""
        one = self.well(index)
        if role == _Role.DisplayRole:
            return "" if one is None else _number(one)
        if role in (_Role.ToolTipRole, _Role.AccessibleDescriptionRole):
            return tr("empty") if one is None else tip_of(one)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Return the number of a column or the letter of a row."""
        if role == _Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role != _Role.DisplayRole:
            return None
        return str(section + 1) if orientation == Qt.Orientation.Horizontal else _LETTERS[section]


def place_of(text: str) -> tuple[int, int] | None:
    """Return row and column of a well from 0: A1 is (0, 0)."""
    found = _PLACE.fullmatch(text.strip().upper())
    return None if found is None else (_LETTERS.index(found[1]), int(found[2]) - 1)


def _number(one: MapWell) -> str:
    if one.well.signal is None:
        return NONE
    percent = one.found.percent
    return three_figures(one.well.signal) if percent is None else decimal(percent, 0)


def tip_of(one: MapWell) -> str:
    """Return what a well is in words."""
    well = one.well
    role = plate_role_names().get(well.role, well.role)
    given = condition_text(*well.condition)
    lines = [tr("well {well}: {what}", well=well.place, what=given if well.role == "sample" else role)]
    if well.role == "positive":
        lines.append(given)
    if well.signal is None:
        lines.append(tr("no reading"))
    else:
        lines.append(tr("signal {value}", value=three_figures(well.signal)))
    if one.found.percent is not None:
        lines.append(tr("{value} % of control", value=decimal(one.found.percent)))
    if well.excluded:
        lines.append(tr("left out: {why}", why=well.excluded))
    if one.found.flags:
        lines.append(flags_tip(one.found.flags))
    return "\n".join(lines)


class _WellPainter(CellPainter):
    """Draws a well: its percent, a sign for controls, a stroke where it is out, a corner where it is odd."""

    def draw(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        super().draw(painter, rect, index)
        model = index.model()
        one = model.well(index) if isinstance(model, PlateModel) else None
        if one is None:
            return
        pen = painter.pen()
        if mark := _MARKS.get(one.well.role):
            font = painter.font()
            small = painter.font()
            small.setPointSizeF(font.pointSizeF() * 0.72)
            painter.setFont(small)
            painter.drawText(rect.adjusted(3, 1, 0, 0), 0, mark)
            painter.setFont(font)
        if one.well.excluded:
            painter.setPen(QPen(QColor(theme.current().text), 1.4))
            painter.drawLine(rect.bottomLeft(), rect.topRight())
        if one.found.flags:
            corner = rect.topRight()
            colour = QColor(theme.current().error)
            painter.setPen(QPen(QColor(theme.current().panel), 1))
            painter.setBrush(colour)
            sides = (QPoint(0, 0), QPoint(-_CORNER_PX, 0), QPoint(0, _CORNER_PX))
            painter.drawPolygon(QPolygon([corner + side for side in sides]))
        painter.setPen(pen)


class PlateMap(QWidget):
    """A plate with its scale, and what is to be said of it.

    Parameters
    ----------
    parent : QWidget, optional
    """

    wells_chosen = Signal(list)  # places among the wells of the assay

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: ProliferationResult | None = None
        self.plates = QComboBox()
        self.plates.setAccessibleName(tr("Plate"))
        self.plates.setToolTip(tr("Which plate is shown"))
        self.plates.currentIndexChanged.connect(self._on_plate)
        self.model, self.view, self.scale = PlateModel(self), QTableView(), ColourScale()
        self.note = QLabel()
        self.key = QLabel(tr("V vehicle, + positive control, B blank, ◥ off its replicates, / left out"))
        self._dress()
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(self._on_selected)

    def _dress(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(_WellPainter(view, self.model.colour))
        view.setAccessibleName(tr("Wells of the plate"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setTabKeyNavigation(False)
        view.setCornerButtonEnabled(False)
        for header in (view.horizontalHeader(), view.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(16)
            header.setHighlightSections(False)
        font = view.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        view.setFont(font)
        for label in (self.note, self.key):
            label.setWordWrap(True)
            label.setContentsMargins(8, 2, 8, 2)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(6, 4, 6, 4)
        top.addWidget(self.plates)
        top.addWidget(self.note, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.scale)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(middle, 1)
        layout.addWidget(self.key)

    # What is shown

    def show_result(self, result: ProliferationResult) -> None:
        """Show the plates of a result."""
        self._result = result
        entries = [(tr("Plate {name}", name=plate.plate), plate.plate) for plate in result.plates]
        fill(self.plates, entries, str(self.plates.currentData() or ""))
        self.plates.setVisible(len(entries) > 1)
        self._show_plate()

    def _show_plate(self) -> None:
        result, name = self._result, self.plates.currentData()
        if result is None:
            return
        wells = zip(result.data.wells, result.wells, strict=True)
        self.model.show(
            [MapWell(row, well, found) for row, (well, found) in enumerate(wells) if well.plate == name]
        )
        self.scale.show_range(self.model.range)
        plate = next((one for one in result.plates if one.plate == name), None)
        self.note.setText("" if plate is None else _plate_words(plate))
        self.note.setToolTip("" if plate is None else flags_tip(plate.flags))

    @Slot()
    def _on_plate(self) -> None:
        self._show_plate()

    def show_chosen(self, rows: Collection[int]) -> None:
        """Frame wells, by their places among those of the assay, without telling."""
        wanted = set(rows)
        selection = QItemSelection()
        for (row, column), one in self.model.wells.items():
            if one.row in wanted:
                index = self.model.index(row, column)
                selection.select(index, index)
        model = self.view.selectionModel()
        with QSignalBlocker(model):
            model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.viewport().update()

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, _chosen: QItemSelection, _before: QItemSelection) -> None:
        wells = [one for index in self.view.selectedIndexes() if (one := self.model.well(index)) is not None]
        self.wells_chosen.emit(sorted(one.row for one in wells))
        self.view.viewport().update()


def _plate_words(plate: PlateResult) -> str:
    parts = [tr("replicate {name}", name=plate.experiment)]
    if plate.z_prime is not None:
        parts.append(f"Z′ {decimal(plate.z_prime, 2)}")
    if plate.edge_percent is not None:
        parts.append(tr("edge {value} %", value=decimal(plate.edge_percent)))
    if "EDGE_EFFECT" in plate.flags:
        parts.append(tr("edge effect"))
    return ", ".join(parts)
