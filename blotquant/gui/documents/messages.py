"""What is said to and asked of the person: words as values, and who answers.

Everything here that stops the program passes through `Answers`, so that a test, or a window that
is driven by a script, can answer without a dialog.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFileDialog,
    QGridLayout,
    QMessageBox,
    QSpacerItem,
    QWidget,
)

from blotquant.files.presence import is_there
from blotquant.gui.icons import pixmap
from blotquant.gui.words import tr

Tone = Literal["information", "question", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Message:
    """Something to say: what is the matter, why, and what to do about it."""

    text: str  # one sentence
    explanation: str = ""  # why it matters, and the remedy
    details: str = ""  # a long list, shown on request
    tone: Tone = "information"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question."""

    key: str
    label: str
    kind: Literal["accept", "discard", "cancel"] = "accept"


CANCEL = "cancel"
LEAST_WIDTH, SIGN_PX = 460, 40  # px of a message box


def cancel() -> Choice:
    """Return the answer that changes nothing; also what closing the box means."""
    return Choice(CANCEL, tr("Cancel"), "cancel")


class Answers(Protocol):
    """Who answers questions: a person by dialogs, or a script."""

    def tell(self, message: Message) -> None:
        """Say something and go on when it has been read."""
        ...

    def ask(self, message: Message, choices: Sequence[Choice]) -> str:
        """Return the key of the choice; the first is what Enter chooses."""
        ...

    def files_to_open(self, title: str, folder: Path, filters: Sequence[str]) -> list[Path]:
        """Return the files that were chosen; none if it was cancelled."""
        ...

    def file_to_save(self, title: str, place: Path, kind: str, suffix: str) -> Path | None:
        """Return the file that was chosen, ending in `suffix`; it may exist, then it shall be replaced."""
        ...

    def folder(self, title: str, start: Path) -> Path | None:
        """Return the folder that was chosen."""
        ...

    def show(self, dialog: QDialog) -> int:
        """Show a dialog until it is closed and return its result."""
        ...


class Dialogs:
    """Answers by dialogs on a window.

    Parameters
    ----------
    window : QWidget
        The dialogs belong to it and block it.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def tell(self, message: Message) -> None:
        """Show a message box with one button."""
        self.ask(message, [Choice("ok", tr("OK"), "cancel")])

    def ask(self, message: Message, choices: Sequence[Choice]) -> str:
        """Show a message box with a button for each choice."""
        box, buttons = message_box(self._window, message, choices)
        try:
            box.exec()
            clicked = box.clickedButton()
            return next((key for key, button in buttons.items() if button is clicked), CANCEL)
        finally:
            box.deleteLater()

    def files_to_open(self, title: str, folder: Path, filters: Sequence[str]) -> list[Path]:
        """Show the file dialog of the system."""
        names, _ = QFileDialog.getOpenFileNames(self._window, title, str(folder), ";;".join(filters))
        return [Path(name) for name in names]

    def file_to_save(self, title: str, place: Path, kind: str, suffix: str) -> Path | None:
        """Show the file dialog of the system, which asks before a file is replaced."""
        dialog = QFileDialog(self._window, title, str(place.parent), f"{kind} (*{suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(place.name)
        try:
            if not dialog.exec():
                return None
            return self._ending(Path(dialog.selectedFiles()[0]), suffix)
        finally:
            dialog.deleteLater()

    def _ending(self, chosen: Path, suffix: str) -> Path | None:
        # The file dialog leaves a name with any other ending as it is, and has not asked about
        # the file that is meant.
        if chosen.name.lower().endswith(suffix):
            return chosen
        named = chosen.with_name(chosen.name + suffix)
        if is_there(named) and self.ask(replacing(named), [replace_choice(), cancel()]) == CANCEL:
            return None
        return named

    def folder(self, title: str, start: Path) -> Path | None:
        """Show the folder dialog of the system."""
        name = QFileDialog.getExistingDirectory(self._window, title, str(start))
        return Path(name) if name else None

    def show(self, dialog: QDialog) -> int:
        """Run the dialog."""
        return dialog.exec()


def replacing(path: Path) -> Message:
    """Return the question whether a file may be replaced."""
    return Message(
        tr("{name} is there already.", name=path.name),
        tr("Replacing it cannot be undone."),
        tone="warning",
    )


def replace_choice() -> Choice:
    """Return the answer that a file may be replaced."""
    return Choice("replace", tr("Replace"), "discard")


_SIGNS = {"information": "info", "question": "help", "warning": "warning", "error": "error"}
_ROLES = {
    "accept": QMessageBox.ButtonRole.AcceptRole,
    "discard": QMessageBox.ButtonRole.DestructiveRole,
    "cancel": QMessageBox.ButtonRole.RejectRole,
}


def message_box(
    window: QWidget | None, message: Message, choices: Sequence[Choice]
) -> tuple[QMessageBox, dict[str, QAbstractButton]]:
    """Return the box for a message, not shown yet, and its buttons by the keys of the choices."""
    box = QMessageBox(window)
    box.setIconPixmap(pixmap(_SIGNS[message.tone], SIGN_PX, box.devicePixelRatioF()))
    box.setWindowTitle("blotquant")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(breakable(message.text))
    box.setInformativeText(breakable(message.explanation))
    box.setDetailedText(message.details)
    _give_shape(box)
    buttons: dict[str, QAbstractButton] = {}
    for place, choice in enumerate(choices):
        button = box.addButton(choice.label, _ROLES[choice.kind])
        buttons[choice.key] = button
        if place == 0:
            box.setDefaultButton(button)
        if choice.kind == "cancel":
            box.setEscapeButton(button)
    return box, buttons


def _give_shape(box: QMessageBox) -> None:
    """Set the first sentence in bold, and let no box be so narrow that a path takes many lines."""
    # By a style sheet: that of the window would overrule a font.
    box.setStyleSheet("QLabel#qt_msgbox_label { font-weight: bold; }")
    grid = box.layout()
    if isinstance(grid, QGridLayout):
        grid.addItem(QSpacerItem(LEAST_WIDTH, 0), grid.rowCount(), 0, 1, grid.columnCount())


def breakable(text: str) -> str:
    """Return the text with places where a long path may go on in the next line.

    A label breaks lines at spaces only, and a path without any would make a box as wide as the screen.
    """
    return " ".join(_broken(word) if len(word) > 40 else word for word in text.split(" "))


def _broken(word: str) -> str:
    for mark in "/\\":
        word = word.replace(mark, mark + "\u200b")
    return word
