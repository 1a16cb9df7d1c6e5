"""Offering what a crash has left: which projects, from when, and what shall become of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from blotquant.gui.documents.desk import document_name
from blotquant.gui.documents.messages import Answers, Choice, Message, cancel
from blotquant.gui.documents.recovery import Rescued
from blotquant.gui.plain_text import PlainLabel, tip
from blotquant.gui.words import tr

ROW_HEIGHT, COLUMN_GAP = 26, 18  # px


class RescueDialog(QDialog):
    """Lists what was not saved when the program ended; `chosen` is what shall be restored.

    Parameters
    ----------
    rescued : sequence of Rescued
        At least one.
    answers : Answers
        Asked before one is deleted.
    parent : QWidget, optional
    """

    def __init__(self, rescued: Sequence[Rescued], answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rescued, self._answers = list(rescued), answers
        self.chosen: Rescued | None = None
        self.setWindowTitle(tr("Recover unsaved work"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Unsaved projects"))
        self.restore_button = QPushButton(tr("Restore"))
        self.delete_button = QPushButton(tr("Delete…"))
        self.later_button = QPushButton(tr("Not now"))
        self._fill()
        self._lay_out()
        self.restore_button.setDefault(True)
        self.restore_button.clicked.connect(self._restore)
        self.delete_button.clicked.connect(self._delete)
        self.later_button.clicked.connect(self.reject)
        self.list.itemDoubleClicked.connect(self._restore)

    def _fill(self) -> None:
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([tr("Project"), tr("Last change"), tr("Images"), tr("Folder")])
        for one in self._rescued:
            item = QTreeWidgetItem([_name(one), _when(one), str(_images(one)), _folder(one)])
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignCenter)
            item.setToolTip(3, tip(str(one.folder)))
            item.setSizeHint(3, QSize(0, ROW_HEIGHT))
            self.list.addTopLevelItem(item)
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        header = self.list.header()
        header.setStretchLastSection(True)
        for column in range(3):
            self.list.resizeColumnToContents(column)
            self.list.setColumnWidth(column, self.list.columnWidth(column) + COLUMN_GAP)

    def _lay_out(self) -> None:
        text = PlainLabel(
            tr(
                "blotquant ended before this work was saved. Restore opens a project as it was; nothing that "
                "was saved is overwritten until you save it."
            )
        )
        text.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.delete_button)
        buttons.addStretch(1)
        buttons.addWidget(self.later_button)
        buttons.addWidget(self.restore_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(text)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.resize(640, 260)

    def _current(self) -> Rescued | None:
        item = self.list.currentItem()
        return None if item is None else self._rescued[self.list.indexOfTopLevelItem(item)]

    @Slot()
    def _restore(self) -> None:
        self.chosen = self._current()
        if self.chosen is not None:
            self.accept()

    @Slot()
    def _delete(self) -> None:
        one = self._current()
        if one is None:
            return
        message = Message(
            tr("Delete the unsaved work on {name}?", name=_name(one)),
            tr("It cannot be brought back."),
            tone="warning",
        )
        choices = [cancel(), Choice("delete", tr("Delete"), "discard")]
        if self._answers.ask(message, choices) != "delete":
            return
        one.delete()
        self.list.takeTopLevelItem(self._rescued.index(one))
        self._rescued.remove(one)
        if not self._rescued:
            self.reject()


def _name(one: Rescued) -> str:
    return tr("Untitled") if one.path is None else document_name(one.path)


def _when(one: Rescued) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(one.time.timestamp()))
    return QLocale().toString(moment, "d MMM yyyy, HH:mm")


def _images(one: Rescued) -> int:
    return len({blot.image.path for blot in one.project.blots})


def _folder(one: Rescued) -> str:
    folder, home = one.folder, Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
