"""The settings of the method that decide about curves and tests, as a menu beside the curves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from blotquant import edits
from blotquant.gui.method_choices import method_choices, reference_choices
from blotquant.gui.session import Session
from blotquant.gui.words import tr


class CurveSettings(QMenu):
    """Model, response, reference agonist, alignment and tests; each choice is a step of undo.

    Parameters
    ----------
    session : Session
    parent : QWidget
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Offer what can be chosen, with what is chosen now."""
        for old in self.findChildren(QMenu):
            old.deleteLater()
        self.clear()
        choices = method_choices()
        for name, title in _titles().items():
            if name == "alignment":
                self.addSeparator()
            values = choices.get(name) or reference_choices(self._session.project)
            self.addMenu(self._choice(name, title, values))
        self.addSeparator()
        self.addAction(tr("All method settings…"), self.show_method)

    def _choice(self, name: str, title: str, values: Mapping[str, str]) -> QMenu:
        menu = QMenu(title, self)
        group = QActionGroup(menu)
        now = getattr(self._session.project.method, name)
        for value, text in values.items():
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(partial(self._choose, name, value))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _choose(self, name: str, value: str, _checked: bool = True) -> None:
        if getattr(self._session.project.method, name) != value:
            self._session.apply(tr("Change method"), edits.set_method, name, value)

    @Slot()
    def show_method(self) -> None:
        """Show all settings, with those of statistics and curves in front."""
        from blotquant.gui.method_dialog import MethodDialog

        owner = self.parentWidget()
        dialog = MethodDialog(self._session, None if owner is None else owner.window())
        dialog.show_statistics()
        dialog.show()


def _titles() -> dict[str, str]:
    return {
        "curve_response": tr("Response"),
        "curve_model": tr("Model of the curve"),
        "curve_bottom": tr("Bottom"),
        "curve_top": tr("Top"),
        "reference_agonist": tr("Reference agonist"),
        "alignment": tr("Alignment of the blots"),
        "test": tr("Test against the vehicle"),
        "adjust": tr("Adjustment across targets"),
    }
