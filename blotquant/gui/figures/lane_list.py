"""The lanes of a blot panel: dragged into another order, or left out by their tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from blotquant.gui.words import tr

Place = tuple[str, int]
_PLACE = Qt.ItemDataRole.UserRole


class LaneList(QListWidget):
    """Lanes from left to right as a list from top to bottom.

    Parameters
    ----------
    parent : QWidget, optional
    """

    ordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAccessibleName(tr("Lanes of the panel"))
        self.setToolTip(tr("Drag a lane, or move it with Alt and the arrow keys; a tick shows it"))
        self.itemChanged.connect(self._tell)
        # A drop is done only after dropEvent: the list is read when it is whole again.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.ordered)

    def show_lanes(self, lanes: Sequence[tuple[Place, str]], shown: Sequence[Place]) -> None:
        """Show lanes: those that are shown first, in their order, then the others.

        Parameters
        ----------
        lanes : sequence of (place, words)
            As on the membrane.
        shown : sequence of place
        """
        words = dict(lanes)
        order = [*(one for one in shown if one in words), *(one for one, _ in lanes if one not in shown)]
        now = [self.item(row).data(_PLACE) for row in range(self.count())]
        with QSignalBlocker(self):
            if now != order or [self.item(row).text() for row in range(self.count())] != [
                words[one] for one in order
            ]:
                self._fill([(one, words[one]) for one in order])
            for row, one in enumerate(order):
                state = Qt.CheckState.Checked if one in shown else Qt.CheckState.Unchecked
                self.item(row).setCheckState(state)

    def _fill(self, lanes: Sequence[tuple[Place, str]]) -> None:
        row = self.currentRow()
        self.clear()
        for place, words in lanes:
            item = QListWidgetItem(words)
            item.setData(_PLACE, place)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsDragEnabled
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked)
            self.addItem(item)
        self.setCurrentRow(min(row, self.count() - 1))

    def order(self) -> tuple[Place, ...]:
        """Return the lanes that are shown, in their order."""
        items = [self.item(row) for row in range(self.count())]
        shown = [one.data(_PLACE) for one in items if one.checkState() == Qt.CheckState.Checked]
        return tuple(dict.fromkeys((str(sample), int(place)) for sample, place in shown))

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the lane, then tell."""
        super().dropEvent(event)
        self._later.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the lane with Alt and an arrow key."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        row = self.currentRow()
        if row >= 0 and 0 <= row + step < self.count():
            self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)
            self.ordered.emit()

    @Slot()
    def _tell(self) -> None:
        self.ordered.emit()
