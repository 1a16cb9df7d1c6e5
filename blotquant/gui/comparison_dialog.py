"""How well two analysts agree: a table, and the Bland-Altman plot of what is chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from blotquant.gui.figures.drawn import PREVIEW_DPI, image_of
from blotquant.gui.figures.preview import Paper
from blotquant.gui.jobs import LatestJob, Tell, Work
from blotquant.gui.panels.number_text import three_figures
from blotquant.gui.words import clauses, tr

if TYPE_CHECKING:
    from blotquant.agreement import Agreement, Compared

SIZE = QSize(1120, 620)


class ComparisonDialog(QDialog):
    """Agreement of two analyses of the same images.

    Parameters
    ----------
    compared : Compared
    parent : QWidget, optional
    """

    export_wanted = Signal()

    def __init__(self, compared: Compared, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compared = compared
        self.setWindowTitle(tr("Two analysts compared"))
        self.table = QTableWidget(0, 6)
        self.paper = Paper()
        self._job = LatestJob(self)
        self._job.done.connect(self._on_drawn)
        self._fill()
        self._lay_out()
        self.table.currentCellChanged.connect(self._on_row)
        self.table.setCurrentCell(0, 0)
        self.resize(SIZE)

    def _fill(self) -> None:
        heads = (tr("Quantity"), tr("n"), tr("ICC(A,1)"), tr("CV"), tr("Bias"), tr("Limits of agreement"))
        self.table.setHorizontalHeaderLabels(list(heads))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(tr("Agreement of the two"))
        self.table.verticalHeader().hide()
        self.table.setWordWrap(False)
        self.table.setRowCount(len(self._compared.agreements))
        for row, one in enumerate(self._compared.agreements):
            for column, words in enumerate(_cells(one)):
                item = QTableWidgetItem(words)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        note = QLabel(_note(self._compared))
        note.setWordWrap(True)
        parts = QSplitter()
        parts.addWidget(self.table)
        parts.addWidget(self.paper)
        parts.setSizes([680, 440])
        parts.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        export = buttons.addButton(tr("Export workbook…"), QDialogButtonBox.ButtonRole.ActionRole)
        export.clicked.connect(self.export_wanted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addWidget(parts, 1)
        layout.addWidget(buttons)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._compared.agreements):
            self._job.request(_draw_work(self._compared, self._compared.agreements[row].quantity))

    @Slot(object)
    def _on_drawn(self, image: QImage) -> None:
        self.paper.show_image(image)

    def done(self, result: int) -> None:
        """Stop drawing before the window goes."""
        self._job.close()
        super().done(result)


def _draw_work(compared: Compared, quantity: str) -> Work:
    def draw(tell: Tell) -> object:
        from blotquant.figures.bland_altman import bland_altman_plot
        from blotquant.figures.saving import picture_of

        picture, _ = picture_of(bland_altman_plot(compared, quantity), PREVIEW_DPI)
        return image_of(picture)

    return draw


def _cells(one: Agreement) -> list[str]:
    names = {
        "phospho_volume": tr("Phospho volumes"),
        "total_volume": tr("Total volumes"),
        "ratio": tr("Ratios"),
        "fold": tr("Folds"),
    }
    return [
        clauses((names[one.quantity], one.target or tr("all targets"))),
        f"{one.n}",
        _with_range(one.icc, one.icc_low, one.icc_high),
        "" if one.cv is None else tr("{percent:.1f} %", percent=100 * one.cv),
        _with_range(one.bias, one.bias_low, one.bias_high),
        _range(one.lower, one.upper),
    ]


def _with_range(value: float | None, low: float | None, high: float | None) -> str:
    return "" if value is None else f"{three_figures(value)} ({_range(low, high)})"


def _range(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return ""
    return tr("{low} to {high}", low=three_figures(low), high=three_figures(high))


def _note(compared: Compared) -> str:
    nobody, (first, second) = tr("nobody"), (compared.first, compared.second)
    parts = [
        tr("{second} over {first}, on the ln scale; 1 is no difference.", first=first, second=second),
        tr(
            "Boxes placed blinded: {first} by {one}, {second} by {other}.",
            first=first,
            one=compared.blinded[0] or nobody,
            second=second,
            other=compared.blinded[1] or nobody,
        ),
        "" if compared.same_method else tr("The two were measured with other settings of the method."),
    ]
    return " ".join(filter(None, parts))
