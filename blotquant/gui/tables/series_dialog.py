"""Asks for a series of numbers, and shows what it will be."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from blotquant.gui.plain_text import PlainLabel
from blotquant.gui.tables.numbers import parse_number
from blotquant.gui.tables.series import Series, SeriesKind
from blotquant.gui.words import tr

_SHOWN = 12  # values that fit into the preview


class SeriesDialog(QDialog):
    """First value, factor or step, and the values that come of them.

    Parameters
    ----------
    start : str
        The text of the first cell.
    count : int
        How many cells are to be filled.
    parent : QWidget, optional
    """

    def __init__(self, start: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Fill series"))
        self._count = count
        self.series: Series | None = None
        self.start = QLineEdit(start)
        self.kind = QComboBox()
        for kind, text in self._kinds():
            self.kind.addItem(text, kind)
        self.step = QLineEdit("3.16")
        self.digits = QSpinBox()
        self.digits.setRange(1, 12)
        self.digits.setValue(3)
        self.preview = PlainLabel()
        self.preview.setWordWrap(True)
        self.preview.setMinimumWidth(360)
        self.preview.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        self._lay_out()
        for line in (self.start, self.step):
            line.textChanged.connect(self._refresh)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.digits.valueChanged.connect(self._refresh)
        self._refresh()
        self.start.selectAll()

    @staticmethod
    def _kinds() -> tuple[tuple[SeriesKind, str], ...]:
        return (
            ("dilute", tr("Dilute: divide by")),
            ("multiply", tr("Multiply by")),
            ("add", tr("Add")),
            ("subtract", tr("Subtract")),
        )

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.addRow(tr("First value"), self.start)
        form.addRow(tr("From lane to lane"), self.kind)
        form.addRow(tr("Factor or step"), self.step)
        form.addRow(tr("Significant digits"), self.digits)
        form.addRow(tr("Values ({count})", count=self._count), self.preview)
        self.kind.setAccessibleName(tr("From lane to lane"))
        self.step.setToolTip(tr("3.16 is a half-log step: 300, 94.9, 30, 9.49, 3 ..."))
        boxes = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(boxes.Ok | boxes.Cancel)
        self.buttons.button(boxes.Ok).setText(tr("Fill"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form.addRow(self.buttons)

    @Slot()
    def _on_kind(self) -> None:
        geometric = self.kind.currentData() in ("dilute", "multiply")
        self.step.setText("3.16" if geometric else "1")

    @Slot()
    def _refresh(self) -> None:
        """Show the values, or what is missing for them."""
        try:
            self.series = self._read()
            texts = self.series.texts(self._count)
            more = " ..." if len(texts) > _SHOWN else ""
            self.preview.setText(",  ".join(texts[:_SHOWN]) + more)
        except ValueError as error:
            self.series = None
            self.preview.setText(str(error))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.series is not None)

    def _read(self) -> Series:
        start, step = parse_number(self.start.text()), parse_number(self.step.text())
        if start is None or step is None:
            raise ValueError(tr("Write the first value and the factor or step."))
        kind: SeriesKind = self.kind.currentData()
        if kind in ("dilute", "multiply") and step <= 0:
            raise ValueError(tr("The factor must be above 0."))
        return Series(start, kind, step, self.digits.value())


def ask_series(parent: QWidget, start: str, count: int) -> Series | None:
    """Ask for a series of `count` numbers; None if the person cancels."""
    dialog = SeriesDialog(start, count, parent.window())  # in a table it would look like its cells
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    series = dialog.series if accepted else None
    dialog.deleteLater()
    return series
