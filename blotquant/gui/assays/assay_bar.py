"""What can be done with an assay, above its wells."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from blotquant.assay_model import AssayKind
from blotquant.gui.icons import icon
from blotquant.gui.panels.buttons import tool_button
from blotquant.gui.words import tr


class AssayBar(QWidget):
    """Bring wells in, leave some out, change settings, copy.

    Parameters
    ----------
    kind : the assay
    parent : QWidget, optional
    """

    import_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, kind: AssayKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.importing = _button("open", tr("Import…"), tr("Read the sheets of an instrument (.xlsx, .csv)"))
        self.pasting = _button("paste", tr("Paste"), tr("Read cells that were copied in a spreadsheet"))
        self.exclude = _button("", tr("Exclude…"), tr("Leave the chosen wells out, with a reason"))
        self.settings = _button("settings", tr("Settings…"), tr("What changes the numbers of this assay"))
        self.copy = _button("copy", tr("Copy"), tr("Copy"))
        self.copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.remove = tool_button("delete", tr("Take this assay out of the project"))
        self.importing.clicked.connect(self.import_wanted)
        self.pasting.clicked.connect(self.paste_wanted)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(6, 4, 6, 4)
        self.row.setSpacing(6)
        for widget in (self.importing, self.pasting, self.exclude):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        for widget in (self.settings, self.copy, self.remove):
            self.row.addWidget(widget)
        self.show_chosen(0, again=False)

    def show_there(self, there: bool) -> None:
        """Offer what can be done with wells only where there are some."""
        self.setVisible(there)

    def show_chosen(self, count: int, *, again: bool) -> None:
        """Let the button say what it does with the chosen wells."""
        self.exclude.setEnabled(count > 0)
        self.exclude.setText(tr("Count again") if again else tr("Exclude…"))


def _button(picture: str, text: str, tip: str) -> QToolButton:
    button = QToolButton()
    if picture:
        button.setIcon(icon(picture))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setText(text)
    button.setToolTip(tip)
    return button
