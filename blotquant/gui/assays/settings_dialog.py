"""The settings of one assay, changed live: its numbers follow at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSignalBlocker, Slot
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
from blotquant.assay_model import AssayKind, AssayMethod
from blotquant.gui.session import Session
from blotquant.gui.setting_label import setting_label
from blotquant.gui.tables import parse_number
from blotquant.gui.words import reason, tr

SETTINGS: Mapping[AssayKind, tuple[str, ...]] = {
    "bca": (
        *("load_ug", "load_least_ug", "lane_volume_ul", "sample_buffer_x", "ladder_lanes", "blot_targets"),
        *("bca_curve", "blank_sd"),
    ),
    "proliferation": ("z_prime_least", "edge_least"),
    "qpcr": ("qpcr_model", "qpcr_references", "qpcr_contrast", "ct_limit", "ct_spread", "ntc_distance"),
}


class AssaySettingsDialog(QDialog):
    """The settings that change the numbers of one assay.

    Each change is a step of undo and is computed at once, so there is nothing to accept.

    Parameters
    ----------
    session : Session
    kind : the assay
    parent : QWidget, optional
    """

    def __init__(self, session: Session, kind: AssayKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kind: AssayKind = kind
        self.setWindowTitle(tr("Settings of the assay"))
        self.fields: dict[str, QLineEdit] = {}
        self.choices: dict[str, QComboBox] = {}
        layout = QVBoxLayout(self)
        layout.addLayout(self._form())
        layout.addWidget(_note())
        layout.addStretch(1)
        layout.addWidget(self._buttons())
        session.project_changed.connect(self.refresh)
        session.failed.connect(self.refresh)
        self.refresh()

    def _form(self) -> QFormLayout:
        from blotquant.assays.settings import ASSAY_NOTES

        form = QFormLayout()
        form.setHorizontalSpacing(16)
        for name in SETTINGS[self._kind]:
            unit, meaning = ASSAY_NOTES[name]
            label = setting_label(name, tr(meaning), unit)
            field = self._choice(name) if name in _choices() else self._field(name)
            field.setAccessibleName(tr(meaning))
            label.setBuddy(field)
            form.addRow(label, field)
        return form

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        for value, text in _choices()[name].items():
            box.addItem(text, value)
        box.activated.connect(partial(self._on_choice, name))
        self.choices[name] = box
        return box

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setMaximumWidth(180)
        field.editingFinished.connect(partial(self._on_field, name))
        self.fields[name] = field
        return field

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        method = buttons.addButton(tr("All method settings…"), QDialogButtonBox.ButtonRole.ActionRole)
        method.setAutoDefault(False)
        method.clicked.connect(self.show_method)
        buttons.rejected.connect(self.close)
        return buttons

    @Slot()
    def refresh(self) -> None:
        """Show the settings as they are now."""
        method = self._session.project.assay_method
        for name, field in self.fields.items():
            value = getattr(method, name)
            with QSignalBlocker(field):
                field.setText(value if isinstance(value, str) else f"{value:g}")
        for name, box in self.choices.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(getattr(method, name)))

    def _on_choice(self, name: str, _place: int) -> None:
        self._set(name, str(self.choices[name].currentData()))

    def _on_field(self, name: str) -> None:
        text = self.fields[name].text().strip()
        if isinstance(getattr(AssayMethod(), name), str):
            self._set(name, text)
            return
        try:
            number = parse_number(text)
        except ValueError as error:
            self._session.failed.emit(reason(error))
            return
        if number is None:
            self.refresh()
        else:
            self._set(name, number)

    def _set(self, name: str, value: str | float) -> None:
        if getattr(self._session.project.assay_method, name) != value:
            self._session.apply(tr("Change settings of the assay"), edits.set_assay_method, name, value)

    @Slot()
    def show_method(self) -> None:
        """Show the settings of curves and intervals, which are those of the blots."""
        from blotquant.gui.method_dialog import MethodDialog

        dialog = MethodDialog(self._session, self.parentWidget())
        dialog.show_statistics()
        dialog.show()


def _choices() -> dict[str, dict[str, str]]:
    return {
        "bca_curve": {
            "auto": tr("automatic"),
            "quadratic": tr("quadratic"),
            "4PL": tr("logistic (4PL)"),
        },
        "qpcr_model": {
            "auto": tr("automatic"),
            "livak": tr("2^−ΔΔCt (Livak)"),
            "pfaffl": tr("measured efficiencies (Pfaffl)"),
        },
    }


def _note() -> QLabel:
    label = QLabel(
        tr("How curves are fitted, and what intervals cover, is set for blots and assays together.")
    )
    label.setWordWrap(True)
    label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    return label
