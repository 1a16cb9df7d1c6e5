"""The range from white to black of every strip of a panel, in counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from blotquant.gui.tables.numbers import parse_number
from blotquant.gui.words import tr

_FIRST_COLUMN = Qt.ItemFlag.ItemIsEnabled


class RangeRows(QTableWidget):
    """A row for each strip; a row with both ends is held, the others follow the pixels.

    Parameters
    ----------
    parent : QWidget, optional
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setHorizontalHeaderLabels([tr("Strip"), tr("White"), tr("Black")])
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(tr("Range from white to black"))
        self._known: dict[str, tuple[float, float]] = {}
        self.itemChanged.connect(self._on_edit)

    def show_ranges(self, names: Sequence[str], chosen: Sequence[tuple[str, float, float]]) -> None:
        """Show the strips of a panel and what was chosen of them."""
        self._known = {name: (low, high) for name, low, high in chosen}
        with QSignalBlocker(self):
            self.setRowCount(len(names))
            for row, name in enumerate(names):
                first = QTableWidgetItem(name)
                first.setFlags(_FIRST_COLUMN)
                self.setItem(row, 0, first)
                ends = self._known.get(name)
                for column in (1, 2):
                    words = "" if ends is None else f"{ends[column - 1]:g}"
                    self.setItem(row, column, QTableWidgetItem(words))

    def ranges(self) -> tuple[tuple[str, float, float], ...]:
        """Return the rows with both ends, and what was chosen of strips on other pages."""
        found = dict(self._known)
        for row in range(self.rowCount()):
            name = self._text(row, 0)
            low, high = _number(self._text(row, 1)), _number(self._text(row, 2))
            found.pop(name, None)
            if low is not None and high is not None:
                found[name] = (low, high)
        return tuple((name, low, high) for name, (low, high) in found.items())

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return "" if item is None else item.text()

    @Slot(QTableWidgetItem)
    def _on_edit(self, item: QTableWidgetItem) -> None:
        texts = (self._text(item.row(), 1).strip(), self._text(item.row(), 2).strip())
        if all(texts) or not any(texts):  # half a range waits for its other end
            self.edited.emit()


def _number(text: str) -> float | None:
    """Return a number; what is none is as good as blank."""
    try:
        return parse_number(text)
    except ValueError:
        return None
