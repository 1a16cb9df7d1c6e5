"""The files that were opened last: remembered between runs, offered in a menu."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import starmap
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from blotquant.files.presence import seen
from blotquant.gui.plain_text import tip
from blotquant.gui.settings import read_texts, write
from blotquant.gui.words import tr

MOST = 10
KEY = "recent/files"
PATIENCE_S = 0.3  # for all of them: the start waits no longer for a share that is gone
LONGEST_FOLDER = 44  # characters; longer ones are cut in the middle


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file that was opened once, and whether it is still there."""

    path: Path
    there: bool

    @property
    def folder(self) -> str:
        """The folder for the eye: `~` for the user's own, cut in the middle where it is long."""
        folder, home = str(self.path.parent), str(Path.home())
        if folder == home or folder.startswith((home + "/", home + "\\")):
            folder = "~" + folder[len(home) :]
        if len(folder) <= LONGEST_FOLDER:
            return folder
        half = (LONGEST_FOLDER - 1) // 2
        return f"{folder[:half]}…{folder[-half:]}"


def recent() -> tuple[RecentFile, ...]:
    """Return the files opened last, newest first, with a look whether each is still there."""
    paths = [Path(text) for text in read_texts(KEY)[:MOST]]
    return tuple(starmap(RecentFile, zip(paths, seen(paths, within_s=PATIENCE_S), strict=True)))


def remember(path: Path | str) -> None:
    """Put a file at the head of the list, where it may have been further down."""
    wanted = str(Path(path).absolute())
    others = (text for text in read_texts(KEY) if text != wanted)
    write(KEY, (wanted, *others)[:MOST])


def forget(path: Path | str) -> None:
    """Take a file off the list."""
    unwanted = str(Path(path).absolute())
    write(KEY, [text for text in read_texts(KEY) if text != unwanted])


def clear() -> None:
    """Forget all files."""
    write(KEY, [])


class RecentMenu(QMenu):
    """The menu "Open recent".  It is filled when it is about to be shown."""

    opened = Signal(str)  # the path that was chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Open &recent"), parent)
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.refresh)
        self.triggered.connect(self._chosen)
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is now; files that are gone are greyed."""
        self.clear()
        files = recent()
        for number, file in enumerate(files, start=1):
            self._add_file(number, file)
        if not files:
            self.addAction(tr("No files yet")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(tr("Clear this list")).triggered.connect(clear)

    def _add_file(self, number: int, file: RecentFile) -> None:
        # "&&" is a plain "&"; the digit is the access key, so that 1 opens the newest.
        key = f"&{number}" if number < 10 else f"1&{number - 10}"
        name, folder = (text.replace("&", "&&") for text in (file.path.name, file.folder))
        where = folder if file.there else tr("not found: {folder}", folder=folder)
        action = QAction(f"{key}  {name}   ({where})", self)
        action.setToolTip(tip(str(file.path)))
        action.setData(str(file.path))
        action.setEnabled(file.there)
        self.addAction(action)

    def _chosen(self, action: QAction) -> None:
        path = action.data()
        if isinstance(path, str):
            self.opened.emit(path)
