"""The settings of the method, changed live: every number on screen follows at once."""

from __future__ import annotations

from functools import partial
from typing import get_args

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from blotquant import edits
from blotquant.edits.method import allowed
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import METHOD_NOTES, Background, Method


def background_names() -> dict[str, str]:
    """Return the backgrounds in words, by name."""
    names: dict[Background, str] = {
        "masked_line": tr("straight line through band-free rows (recommended)"),
        "masked_quadratic": tr("curve through band-free rows"),
        "border_median": tr("median of a border above and below"),
        "valley": tr("line from valley to valley"),
        "rolling_ball": tr("rolling ball (opening)"),
        "rolling_disk": tr("rolling disk of the lane profile"),
        "arpls": tr("arPLS baseline"),
    }
    return {name: names[name] for name in get_args(Background)}


class MethodDialog(QDialog):
    """All fields of the method with unit, meaning and default.

    Each change is a step of undo and is measured at once, so there is nothing to accept.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Method settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields: dict[str, QLineEdit] = {}
        self.background = QComboBox()
        self.background.setAccessibleName(tr("Background"))
        for name, words in background_names().items():
            self.background.addItem(words, name)
        self.background.activated.connect(self._on_background)
        layout = QVBoxLayout(self)
        layout.addWidget(_note())
        layout.addLayout(self._form())
        layout.addWidget(self._buttons())
        session.project_changed.connect(self.refresh)
        session.failed.connect(self.refresh)
        self.refresh()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Background"), self.background)
        for name, (unit, meaning) in METHOD_NOTES.items():
            if name != "background":
                field = QLineEdit()
                field.setMaximumWidth(120)
                field.setAccessibleName(tr(meaning))
                field.setToolTip(allowed(name))
                field.editingFinished.connect(partial(self._on_field, name))
                self.fields[name] = field
                words = f"{tr(meaning)} ({tr(unit)})" if unit else tr(meaning)
                label = QLabel(words[:1].upper() + words[1:])
                label.setBuddy(field)
                form.addRow(label, field)
        return form

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        reset = buttons.addButton(tr("Back to defaults"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.setAutoDefault(False)
        reset.clicked.connect(self._on_reset)
        buttons.rejected.connect(self.close)
        return buttons

    @Slot()
    def refresh(self) -> None:
        """Show the method as it is now; fields that differ from the default are bold."""
        method, default = self._session.project.method, Method()
        with QSignalBlocker(self.background):
            self.background.setCurrentIndex(self.background.findData(method.background))
        for name, field in self.fields.items():
            value = getattr(method, name)
            field.setText(f"{value:g}")
            font = field.font()
            font.setBold(value != getattr(default, name))
            field.setFont(font)

    @Slot(int)
    def _on_background(self, index: int) -> None:
        name = str(self.background.itemData(index))
        self._session.apply(tr("Change background"), edits.set_method, "background", name)

    def _on_field(self, name: str) -> None:
        text = self.fields[name].text().strip().replace(",", ".")
        if text != f"{getattr(self._session.project.method, name):g}":
            self._session.apply(tr("Change method"), edits.set_method, name, text)

    @Slot()
    def _on_reset(self) -> None:
        self._session.apply(tr("Method back to defaults"), edits.use_method, Method())


def _note() -> QLabel:
    note = QLabel(
        tr(
            "These settings change numbers. They are saved with the project, written to the "
            "Method sheet, and named in the methods paragraph."
        )
    )
    note.setWordWrap(True)
    return note
