"""What is chosen above the table of ratios and above their plot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from blotquant.gui.panels.buttons import tool_button
from blotquant.gui.panels.ratio_chart import Along, Value
from blotquant.gui.words import tr

_VALUES: tuple[Value, ...] = ("fold", "ratio")
_ALONG: tuple[Along, ...] = ("dose", "time", "condition")


class FilterBar(QWidget):
    """Which rows are shown: of a target, with some words, or only those that need a look.

    Parameters
    ----------
    parent : QWidget, optional
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.targets = _choice(tr("Target of the rows"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Filter, as “hetrombopag r2”"))
        self.search.setAccessibleName(tr("Filter the rows by words"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.only = QCheckBox(tr("Only what needs a look"))
        self.only.setToolTip(tr("Rows with a warning, or whose ratio is only a limit"))
        self.count = QLabel()
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.copy = tool_button("copy", tr("Copy the table as text (for a spreadsheet)"))
        self.targets.currentIndexChanged.connect(self._on_changed)
        self.search.textChanged.connect(self._on_changed)
        self.only.toggled.connect(self._on_changed)
        row = _row(self, self.targets, self.search, self.only)
        row.setStretchFactor(self.search, 1)
        row.addWidget(self.count)
        row.addWidget(self.copy)

    @property
    def target(self) -> str:
        """The target whose rows are shown; "" for all."""
        return str(self.targets.currentData() or "")

    @property
    def text(self) -> str:
        """The words that a row must hold."""
        return self.search.text().strip()

    @property
    def doubtful(self) -> bool:
        """Whether only rows that need a look are shown."""
        return self.only.isChecked()

    def show_targets(self, targets: Sequence[str]) -> None:
        """Offer these targets."""
        names = [(tr("All targets"), ""), *((name, name) for name in targets)]
        if fill(self.targets, names, self.target):
            self.changed.emit()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many of all rows are shown."""
        if shown == total:
            self.count.setText(tr("{total} rows", total=total))
        else:
            self.count.setText(tr("{shown} of {total} rows", shown=shown, total=total))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


class ChartBar(QWidget):
    """What is plotted: the target, fold or ratio, and along what.

    Parameters
    ----------
    parent : QWidget, optional
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.targets = _choice(tr("Target that is plotted"))
        self.values = _choice(tr("Fold or ratio"))
        self.axes = _choice(tr("What the axis at the bottom is"))
        fill(self.values, list(zip((tr("Fold"), tr("Ratio")), _VALUES, strict=True)), "fold")
        names = (tr("by dose"), tr("by time"), tr("by condition"))
        fill(self.axes, list(zip(names, _ALONG, strict=True)), "dose")
        for box in (self.targets, self.values, self.axes):
            box.currentIndexChanged.connect(self._on_changed)
        _row(self, self.targets, self.values, self.axes).addStretch(1)

    @property
    def target(self) -> str:
        """The target that is plotted."""
        return str(self.targets.currentData() or "")

    @property
    def value(self) -> Value:
        """What the height of a dot is."""
        return _VALUES[max(self.values.currentIndex(), 0)]

    @property
    def along(self) -> Along:
        """What the axis at the bottom is."""
        return _ALONG[max(self.axes.currentIndex(), 0)]

    def show_targets(self, targets: Sequence[str]) -> bool:
        """Offer these targets; return whether another one is plotted now."""
        return fill(self.targets, [(name, name) for name in targets], self.target)

    def set_target(self, target: str) -> bool:
        """Plot this target if there is one of that name; return whether that is another one."""
        place = self.targets.findData(target)
        if place < 0 or place == self.targets.currentIndex():
            return False
        with QSignalBlocker(self.targets):
            self.targets.setCurrentIndex(place)
        return True

    def set_value(self, value: Value) -> None:
        """Plot folds or ratios."""
        with QSignalBlocker(self.values):
            self.values.setCurrentIndex(_VALUES.index(value))

    def set_along(self, along: Along) -> None:
        """Plot along this axis."""
        with QSignalBlocker(self.axes):
            self.axes.setCurrentIndex(_ALONG.index(along))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


def fill(box: QComboBox, entries: Sequence[tuple[str, str]], chosen: str) -> bool:
    """Offer these texts with their values, without telling; return whether another one is chosen now."""
    if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] == list(entries):
        return False
    with QSignalBlocker(box):
        box.clear()
        for text, value in entries:
            box.addItem(text, value)
        box.setCurrentIndex(max(box.findData(chosen), 0) if entries else -1)
    return (box.currentData() or "") != chosen


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box


def _row(owner: QWidget, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(owner)
    row.setContentsMargins(6, 4, 6, 4)
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    return row
