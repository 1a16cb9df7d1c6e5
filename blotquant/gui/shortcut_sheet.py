"""All commands with their keys on one sheet that can be searched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from blotquant.gui.icons import icon
from blotquant.gui.words import tr


class ShortcutRow(NamedTuple):
    """One command: its text, its keys, and the heading it stands under.

    A text in place of keys is shown as it is, for what is done by mouse: "Wheel", "Drag".
    """

    text: str
    shortcut: QKeySequence | str
    group: str

    @property
    def keys(self) -> str:
        """The keys as this system writes them."""
        if isinstance(self.shortcut, str):
            return self.shortcut
        return self.shortcut.toString(QKeySequence.SequenceFormat.NativeText)

    def matches(self, words: Iterable[str]) -> bool:
        """Return whether each of these words stands somewhere in the row, in any case."""
        whole = f"{self.text} {self.keys} {self.group}".casefold()
        return all(word.casefold() in whole for word in words)


class ShortcutSheet(QDialog):
    """Shows rows under their groups, in the order given; typing searches.

    Parameters
    ----------
    rows : iterable of (text, shortcut, group)
        All commands, as ShortcutRow or plain tuples; groups stand in the order of their first row.
    parent : QWidget, optional
        The window it belongs to.
    """

    def __init__(
        self, rows: Iterable[tuple[str, QKeySequence | str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys and mouse"))
        self.resize(520, 560)
        self._search = _search_field()
        self._search.textChanged.connect(self.search)
        self._tree = _tree()
        self._row_size = QSize(0, self.fontMetrics().height() + 8)
        self._rows = [(row, self._add(row)) for row in (ShortcutRow(*row) for row in rows)]
        self._tree.expandAll()
        self._nothing = QLabel(tr("No command has these words."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self._search, self._tree, self._nothing, buttons):
            layout.addWidget(widget)
        self.search("")

    def search(self, text: str) -> None:
        """Show the rows that hold every word of a text, and the groups that still have rows."""
        words = text.split()
        for row, item in self._rows:
            item.setHidden(not row.matches(words))
        found = self.shown()
        for group in self._groups():
            group.setHidden(all(row.group != group.text(0) for row in found))
        self._tree.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def shown(self) -> list[ShortcutRow]:
        """Return the rows that can be seen now."""
        return [row for row, item in self._rows if not item.isHidden()]

    def _groups(self) -> list[QTreeWidgetItem]:
        return [item for i in range(self._tree.topLevelItemCount()) if (item := self._tree.topLevelItem(i))]

    def _add(self, row: ShortcutRow) -> QTreeWidgetItem:
        group = next((item for item in self._groups() if item.text(0) == row.group), None)
        if group is None:
            group = _heading(self._tree, row.group)
            group.setSizeHint(0, self._row_size)
        item = QTreeWidgetItem(group, [row.text, row.keys])
        item.setSizeHint(0, self._row_size)
        return item


def _search_field() -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(tr("Search commands and keys"))
    field.setAccessibleName(tr("Search commands and keys"))
    field.setClearButtonEnabled(True)
    field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
    return field


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(tr("Commands and their keys"))
    tree.setHeaderLabels([tr("Command"), tr("Keys or mouse")])
    tree.setRootIsDecorated(False)
    tree.setItemsExpandable(False)
    tree.setAlternatingRowColors(True)
    tree.setUniformRowHeights(True)
    tree.header().setSectionsMovable(False)
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return tree


def _heading(tree: QTreeWidget, text: str) -> QTreeWidgetItem:
    heading = QTreeWidgetItem(tree, [text])
    heading.setFirstColumnSpanned(True)
    heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
    font = heading.font(0)
    font.setBold(True)
    heading.setFont(0, font)
    return heading
