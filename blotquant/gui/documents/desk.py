"""What every action on documents needs, and how any error of theirs reaches the person."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from blotquant.files.causes import cause_of
from blotquant.gui.documents.messages import Answers, Message
from blotquant.gui.documents.patience import Patience
from blotquant.gui.documents.places import Places
from blotquant.gui.jobs import Cancelled
from blotquant.gui.session import Session
from blotquant.gui.words import reason, told, tr

PROJECT_SUFFIX = ".blotquant.json"
SHOWN_LINES = 6  # of a long list of findings; the rest is behind "Show details"


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """The session, the window it is shown in, and who answers questions."""

    session: Session
    window: QWidget
    answers: Answers
    patience: Patience
    places: Places

    @property
    def name(self) -> str:
        """How the open document is called."""
        path = self.session.path
        return tr("Untitled") if path is None else document_name(path)

    @property
    def start_folder(self) -> Path:
        """Where a file dialog begins."""
        return self.places.documents if self.session.project.is_blank else self.session.folder

    def explain(self, text: str, error: BaseException) -> None:
        """Tell why something could not be done; see `explain`."""
        explain(self.session, self.answers, text, error)


def document_name(path: Path) -> str:
    """Return the name of a document without folder and suffix."""
    if path.name.lower().endswith(PROJECT_SUFFIX):
        return path.name[: -len(PROJECT_SUFFIX)]
    return path.stem


def explain(session: Session, answers: Answers, text: str, error: BaseException) -> None:
    """Tell why something could not be done; a fault of the program goes to the fault dialog.

    Nothing is said about what the person has cancelled.
    """
    if isinstance(error, Cancelled):
        return
    if (message := in_words(text, error)) is None:
        session.broke.emit(error)
    else:
        answers.tell(message)


def in_words(text: str, error: BaseException) -> Message | None:
    """Return what to tell about an error, or None if it is a fault of the program.

    Parameters
    ----------
    text : str
        What could not be done.
    error : BaseException
        Exceptions of the program's own classes carry their words.
    """
    if type(error).__module__.partition(".")[0] == "blotquant":
        words = reason(error)
        first, *more = words.splitlines() or [""]
        if len(more) <= SHOWN_LINES:
            return Message(text, words, tone="error")
        left = tr("… and {count} more.", count=len(more) - SHOWN_LINES)
        return Message(text, "\n".join([first, *more[:SHOWN_LINES], left]), "\n".join(more), "error")
    if isinstance(error, MemoryError):
        remedy = tr("There is not enough memory. Close other programs and try again.")
        return Message(text, remedy, tone="error")
    if isinstance(error, OSError):
        cause = told(cause_of(error))
        place = "" if error.filename is None else f"{error.filename}: "
        return Message(text, f"{place}{cause}.", tone="error")
    return None
