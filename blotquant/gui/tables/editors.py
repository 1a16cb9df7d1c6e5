"""What is typed into: a line for text and numbers, a list for words to choose from."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from blotquant.gui.tables.columns import HIGHEST_COUNT
from blotquant.gui.tables.model import LabTable

_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Makes the editor that the column of a `LabTable` asks for."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """Return a cell's text as it is: numbers keep their decimal point in every language."""
        return str(value)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return the editor of one cell."""
        model = index.model()
        assert isinstance(model, LabTable)
        column = model.columns[index.column()]
        if column.editor == "count":
            spin = QSpinBox(parent)
            spin.setFrame(False)
            spin.setRange(0, HIGHEST_COUNT)
            spin.setSpecialValueText(column.zero)
            spin.setAccessibleName(column.title)
            return spin
        if column.editor != "choice":
            line = QLineEdit(parent)
            line.setFrame(False)
            line.setAccessibleName(column.title)
            return line
        box = QComboBox(parent)
        box.setEditable(column.is_open)
        box.setFrame(False)
        box.setAccessibleName(column.title)
        box.addItems([choice.shown for choice in column.choices])
        if not column.is_open:
            box.activated.connect(self._commit)
        return box

    @Slot()
    def _commit(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.commitData.emit(box)
            self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the text of the cell in its editor."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            position = editor.findText(text)
            editor.setCurrentIndex(position)
            if editor.isEditable():
                editor.setEditText(text)
                if line := editor.lineEdit():
                    line.selectAll()
        elif isinstance(editor, QSpinBox):
            editor.setValue(int(text) if text.isdecimal() else 0)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand what was typed to the table."""
        text = editor.currentText() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QSpinBox):
            editor.interpretText()
            text = str(editor.value())
        elif isinstance(editor, QLineEdit):
            text = editor.text()
        model.setData(index, text, Qt.ItemDataRole.EditRole)
