"""The cells of heat maps: a number on its colour, and a frame round those that are chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from blotquant.gui import theme
from blotquant.gui.panels.heat_colours import text_on

_Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """Fills a cell with its colour; a chosen one has a frame, so that its colour can still be read.

    Parameters
    ----------
    view : QTableView
    colour : callable
        Returns the colour of a cell, None for one without a value.
    """

    def __init__(self, view: QTableView, colour: Callable[[_Index], str | None]) -> None:
        super().__init__(view)
        self._view, self._colour = view, colour

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        colours = theme.current()
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        colour = self._colour(index)
        painter.save()
        painter.fillRect(rect, QColor(colour or colours.panel))
        painter.setPen(QColor(text_on(colour) if colour else colours.muted))
        self.draw(painter, rect, index)
        if index in self._view.selectedIndexes():
            for width, frame in ((5, colours.panel), (2, colours.accent)):
                painter.setPen(QPen(QColor(frame), width))
                painter.drawRect(rect.adjusted(2, 2, -2, -2))
        painter.restore()

    def draw(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Draw what stands in a cell, with the pen that is read well on its colour."""
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(index.data()))
