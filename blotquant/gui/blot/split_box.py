"""Asks beside a frame into how many lanes it is to be split, and shows the answer while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from blotquant.gui.words import tr

_MOST_LANES = 60
_MARGIN = 8


class SplitBox(QFrame):
    """A small box on the canvas with the number of lanes and the gap between them."""

    changed = Signal(int, float)  # lanes, gap as a share of their distance
    accepted = Signal(int, float)
    rejected = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.count = QSpinBox()
        self.count.setRange(1, _MOST_LANES)
        self.gap = QSpinBox()
        self.gap.setRange(0, 80)
        self.gap.setSuffix(tr(" %"))
        self._split = QPushButton(tr("Split"))
        self._split.setDefault(True)
        self._cancel = QPushButton(tr("Cancel"))
        form = QFormLayout(self)
        form.setContentsMargins(12, 10, 12, 10)
        form.addRow(QLabel(tr("Empty lanes and ladders counted:")))
        form.addRow(tr("Lanes"), self.count)
        form.addRow(tr("Gap"), self.gap)
        self.gap.setToolTip(tr("Free space between lanes, as a share of their distance"))
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._split)
        form.addRow(buttons)
        self.count.valueChanged.connect(self._tell)
        self.gap.valueChanged.connect(self._tell)
        self._split.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.rejected)
        self.hide()

    def ask(self, at: QPoint, count: int, gap: float) -> None:
        """Show up beside a place of the parent, within it."""
        self.count.setValue(count)
        self.gap.setValue(round(100 * gap))
        self._tell()
        self.adjustSize()
        self.move(_within(QRect(at + QPoint(_MARGIN, 0), self.size()), self._room.size()))
        self.show()
        self.raise_()
        self.count.setFocus()
        self.count.selectAll()

    def accept(self) -> None:
        """Give the answer."""
        self.count.interpretText()
        self.accepted.emit(self.count.value(), self.gap.value() / 100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Split by Enter, give up by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.rejected.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.changed.emit(self.count.value(), self.gap.value() / 100)


def _within(box: QRect, room: QSize) -> QPoint:
    """Return where a box lies wholly within a room, as near to its place as can be."""
    x = max(_MARGIN, min(box.x(), room.width() - box.width() - _MARGIN))
    y = max(_MARGIN, min(box.y(), room.height() - box.height() - _MARGIN))
    return QPoint(x, y)
