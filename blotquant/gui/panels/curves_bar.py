"""What is chosen above the curves: the view, target, time and agonists; and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QMenu, QToolButton, QWidget

from blotquant.gui.icons import icon
from blotquant.gui.panels.buttons import ICON_PX, tool_button
from blotquant.gui.panels.number_text import dose
from blotquant.gui.panels.ratios_bars import fill
from blotquant.gui.plain_text import tip
from blotquant.gui.words import tr

View = Literal["dose", "time", "map"]
VIEWS: tuple[View, ...] = ("dose", "time", "map")


class CurvesBar(QWidget):
    """Which curves are shown.

    Parameters
    ----------
    parent : QWidget, optional
    """

    changed = Signal()
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views = self._views()
        self.targets = _choice(tr("Target of the curves"))
        self.times = _choice(tr("Time of the dose-response curves"))
        self.agonists = _AgonistButton()
        self.residuals = QToolButton()
        self.residuals.setText(tr("Residuals"))
        self.residuals.setCheckable(True)
        self.residuals.setToolTip(tr("Show how far each point lies from its curve"))
        self.exclude = QToolButton()
        self.exclude.setText(tr("Exclude…"))
        self.exclude.setToolTip(
            tr("Leave the chosen points out of means, tests and curves, with a reason (Del)")
        )
        self.settings = _menu_button("settings", tr("Settings of curves and tests"))
        self.copy = _menu_button("copy", tr("Copy"))
        self.enlarge = tool_button("fit", tr("Show the curves in a window of their own, or put them back"))
        self._lay_out()
        for box in (self.targets, self.times):
            box.currentIndexChanged.connect(self._on_changed)
        self.residuals.toggled.connect(self._on_changed)
        self.agonists.changed.connect(self._on_changed)
        self.views.idClicked.connect(self._on_view)

    def _views(self) -> QButtonGroup:
        group = QButtonGroup(self)
        names = (tr("Dose response"), tr("Time course"), tr("Dose × time"))
        for place, name in enumerate(names):
            button = QToolButton()
            button.setText(name)
            button.setCheckable(True)
            button.setChecked(place == 0)
            group.addButton(button, place)
        return group

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(6)
        views = QHBoxLayout()
        views.setSpacing(1)
        for button in self.views.buttons():
            views.addWidget(button)
        row.addLayout(views)
        for widget in (self.targets, self.times, self.agonists, self.residuals):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.exclude, self.settings, self.copy, self.enlarge):
            row.addWidget(widget)

    # What is chosen

    @property
    def view(self) -> View:
        """Dose response, time course, or the heat map of both."""
        return VIEWS[max(self.views.checkedId(), 0)]

    def set_view(self, view: View) -> None:
        """Choose a view without telling."""
        self.views.button(VIEWS.index(view)).setChecked(True)

    @property
    def target(self) -> str:
        """The target that is shown; "" for all."""
        return str(self.targets.currentData() or "")

    @property
    def time(self) -> str:
        """The time of the dose-response curves, as `show_times` was given it."""
        return str(self.times.currentData() or "")

    def set_target(self, target: str) -> bool:
        """Show this target unless all are shown; return whether it is another than before."""
        place = self.targets.findData(target)
        if place < 0 or not self.target or place == self.targets.currentIndex():
            return False
        with QSignalBlocker(self.targets):
            self.targets.setCurrentIndex(place)
        return True

    # What there is to choose

    def show_targets(self, targets: Sequence[str]) -> bool:
        """Offer these targets and all of them; return whether another one is shown now."""
        entries = [(name, name) for name in targets]
        if len(targets) > 1:
            entries.append((tr("All targets"), ""))
        chosen = self.target if self.targets.count() else (targets[0] if targets else "")
        return fill(self.targets, entries, chosen)

    def show_times(self, times: Sequence[float | None]) -> None:
        """Offer these times of treatment."""
        entries = [(_time_text(time), time_key(time)) for time in times]
        fill(self.times, entries, self.time)

    def follow(self) -> None:
        """Show what belongs to the view, and hide what could choose nothing."""
        is_dose = self.view == "dose"
        self.times.setVisible(is_dose and self.times.count() > 1)
        self.residuals.setVisible(is_dose)
        self.targets.setVisible(self.targets.count() > 1)
        self.agonists.setVisible(self.agonists.count > 1)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_view(self) -> None:
        self.view_changed.emit()


def time_key(time: float | None) -> str:
    """Return a time as the box of times holds it."""
    return "none" if time is None else repr(float(time))


def _time_text(time: float | None) -> str:
    return tr("no time") if time is None else tr("{minutes} min", minutes=dose(time))


class _AgonistButton(QToolButton):
    """A menu in which agonists are ticked; those that appear later are shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._hidden: set[str] = set()
        self._names: list[str] = []
        self.list = QMenu(self)
        self.list.setToolTipsVisible(True)
        self.setMenu(self.list)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(tr("Which agonists are shown"))
        self._say()

    @property
    def count(self) -> int:
        """How many agonists there are."""
        return len(self._names)

    def is_shown(self, name: str) -> bool:
        """Return whether an agonist is ticked."""
        return name not in self._hidden

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these agonists."""
        if list(names) == self._names:
            return
        self._names = list(names)
        for old in self.list.actions():
            old.deleteLater()
        self.list.clear()
        for name in names:
            action = QAction(name.replace("&", "&&"), self.list)
            action.setToolTip(tip(name))
            action.setCheckable(True)
            action.setChecked(name not in self._hidden)
            action.setData(name)
            action.toggled.connect(self._on_toggled)
            self.list.addAction(action)
        self._say()

    @Slot()
    def _on_toggled(self) -> None:
        self._hidden -= set(self._names)
        self._hidden |= {str(action.data()) for action in self.list.actions() if not action.isChecked()}
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        shown = sum(name not in self._hidden for name in self._names)
        if shown == len(self._names):
            text = tr("All agonists")
        else:
            text = tr("{shown} of {total} agonists", shown=shown, total=len(self._names))
        self.setText(text)
        self.setAccessibleName(text)


def _menu_button(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIcon(icon(name))
    button.setIconSize(button.iconSize().scaled(ICON_PX, ICON_PX, Qt.AspectRatioMode.KeepAspectRatio))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box
