"""A person for the tests: answers what it was told to answer, and remembers what was asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QDialog

from blotquant.gui.documents.messages import Choice, Message


@dataclass
class Scripted:
    """Each list is used up from its front; a question that nobody expected fails the test."""

    choices: list[str] = field(default_factory=list[str])
    opens: list[list[Path]] = field(default_factory=list[list[Path]])
    saves: list[Path | None] = field(default_factory=list["Path | None"])
    folders: list[Path | None] = field(default_factory=list["Path | None"])
    acts: list[Callable[[QDialog], None]] = field(default_factory=list[Callable[[QDialog], None]])
    told: list[Message] = field(default_factory=list[Message])
    asked: list[Message] = field(default_factory=list[Message])
    proposed: list[Path] = field(default_factory=list[Path])

    def tell(self, message: Message) -> None:
        self.told.append(message)

    def ask(self, message: Message, choices: Sequence[Choice]) -> str:
        self.asked.append(message)
        assert self.choices, f"nobody expected: {message}"
        answer = self.choices.pop(0)
        assert answer in [choice.key for choice in choices]
        return answer

    def files_to_open(self, title: str, folder: Path, filters: Sequence[str]) -> list[Path]:
        self.proposed.append(folder)
        return self.opens.pop(0)

    def file_to_save(self, title: str, place: Path, kind: str, suffix: str) -> Path | None:
        self.proposed.append(place)
        return self.saves.pop(0)

    def folder(self, title: str, start: Path) -> Path | None:
        return self.folders.pop(0)

    def show(self, dialog: QDialog) -> int:
        self.acts.pop(0)(dialog)
        return dialog.result()

    @property
    def is_done(self) -> bool:
        """Whether every prepared answer was wanted."""
        return not (self.choices or self.opens or self.saves or self.folders or self.acts)
