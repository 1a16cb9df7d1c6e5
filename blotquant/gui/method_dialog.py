"""The settings of the method, changed live: every number on screen follows at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from blotquant import edits
from blotquant.edits.method import allowed
from blotquant.gui.method_choices import method_choices, reference_choices, setting_name
from blotquant.gui.session import Session
from blotquant.gui.setting_label import as_sentence, setting_label
from blotquant.gui.words import told, tr
from blotquant.model import METHOD_NOTES, Method, Project

SIZE = QSize(920, 640)


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
        self.choices: dict[str, QComboBox] = {}
        layout = QVBoxLayout(self)
        layout.addWidget(_note())
        self.pages = self._pages()
        layout.addWidget(self.pages)
        layout.addWidget(self._buttons())
        session.project_changed.connect(self.refresh)
        session.failed.connect(self.refresh)
        self.resize(SIZE)
        self.refresh()

    def _pages(self) -> QTabWidget:
        """Return the settings on two pages, which are scrolled on a small screen."""
        names = list(METHOD_NOTES)
        first = names.index("alignment")
        pages = QTabWidget()
        pages.addTab(self._page(names[:first]), tr("Measurement"))
        pages.addTab(self._page(names[first:]), tr("Statistics and curves"))
        return pages

    def _page(self, names: Sequence[str]) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(16)
        choices = method_choices() | {"reference_agonist": reference_choices(self._session.project)}
        for name in names:
            unit, meaning = METHOD_NOTES[name][0], setting_name(name)
            label = setting_label(name, meaning, unit)
            field = self._choice(name, choices[name]) if name in choices else self._field(name)
            field.setAccessibleName(meaning)
            label.setBuddy(field)
            form.addRow(label, field)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        return scroll

    def _choice(self, name: str, words: Mapping[str, str]) -> QComboBox:
        box = QComboBox()
        for value, text in words.items():
            box.addItem(text, value)
            box.setItemData(box.count() - 1, value, Qt.ItemDataRole.ToolTipRole)
        box.activated.connect(partial(self._on_choice, name))
        self.choices[name] = box
        return box

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setMaximumWidth(120)
        field.setToolTip(told(allowed(name)))
        field.editingFinished.connect(partial(self._on_field, name))
        self.fields[name] = field
        return field

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        reset = buttons.addButton(tr("Back to defaults"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.setAutoDefault(False)
        reset.clicked.connect(self._on_reset)
        buttons.rejected.connect(self.close)
        return buttons

    def show_statistics(self) -> None:
        """Bring the settings of statistics and curves to the front."""
        self.pages.setCurrentIndex(1)

    def _offer_references(self) -> None:
        """Offer the treatments that there are now as reference agonist."""
        box = self.choices["reference_agonist"]
        wanted = reference_choices(self._session.project)
        if [box.itemData(place) for place in range(box.count())] != list(wanted):
            with QSignalBlocker(box):
                box.clear()
                for value, text in wanted.items():
                    box.addItem(text, value)

    @Slot()
    def refresh(self) -> None:
        """Show the method as it is now; fields that differ from the default are bold."""
        method, default = self._session.project.method, Method()
        self._offer_references()
        for name, box in self.choices.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(getattr(method, name)))
            _embolden(box, getattr(method, name) != getattr(default, name))
        for name, field in self.fields.items():
            field.setText(_shown(getattr(method, name)))
            _embolden(field, getattr(method, name) != getattr(default, name))

    def _on_choice(self, name: str, index: int) -> None:
        label = tr("Change background") if name == "background" else tr("Change method")
        self._session.apply(label, edits.set_method, name, str(self.choices[name].itemData(index)))

    def _on_field(self, name: str) -> None:
        old = getattr(self._session.project.method, name)
        text = self.fields[name].text().strip()
        if not isinstance(old, str):
            text = text.replace(",", ".")
        if text != _shown(old):
            self._session.apply(tr("Change method"), _set, name, text)

    @Slot()
    def _on_reset(self) -> None:
        self._session.apply(tr("Method back to defaults"), edits.use_method, Method())


def _set(project: Project, name: str, text: str) -> Project:
    """Set a field of the method to what was typed.

    Raises
    ------
    ValueError
        If it takes no such value; in words of the window.
    """
    try:
        return edits.set_method(project, name, text)
    except ValueError:
        setting, values = as_sentence(setting_name(name)), told(allowed(name))
        raise ValueError(
            tr("{setting} must be {values}, not “{text}”.", text=text, setting=setting, values=values)
        ) from None


def _shown(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _embolden(field: QWidget, is_bold: bool) -> None:
    font = field.font()
    font.setBold(is_bold)
    field.setFont(font)


def _note() -> QLabel:
    note = QLabel(
        tr(
            "These settings change numbers. They are saved with the project, written to the "
            "Method sheet, and named in the methods paragraph."
        )
    )
    note.setWordWrap(True)
    return note
