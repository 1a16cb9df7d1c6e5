"""Opening the simulated demo experiment, which is written when it is first wanted."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path

from blotquant.files.atomic import WriteError
from blotquant.files.presence import is_file
from blotquant.gui.documents.desk import Desk
from blotquant.gui.documents.messages import CANCEL, Choice, Message, cancel
from blotquant.gui.documents.patience import Step
from blotquant.gui.jobs import Tell
from blotquant.gui.words import reason, tr

LAYOUT = "layout.csv"


def demo_layout(desk: Desk) -> Path | None:
    """Return the layout sheet of the demo experiment, written now if it is not there; None if cancelled."""
    folder: Path | None = desk.places.demo
    while folder is not None:
        if is_file(folder / LAYOUT):
            return folder / LAYOUT
        text = tr("Writing the demo experiment…")
        try:
            return desk.patience.run(text, partial(write, folder))
        except WriteError as error:
            folder = _other(desk, reason(error))
        except Exception as error:
            desk.explain(tr("The demo experiment could not be written."), error)
            return None
    return None


def _other(desk: Desk, why: str) -> Path | None:
    """Ask for another folder to write the demo into."""
    message = Message(tr("The demo experiment could not be written."), why, tone="error")
    choices = [Choice("folder", tr("Choose a folder…")), cancel()]
    if desk.answers.ask(message, choices) == CANCEL:
        return None
    chosen = desk.answers.folder(tr("Folder for the demo experiment"), Path.home())
    return None if chosen is None else chosen / desk.places.demo.name


def write(folder: Path, tell: Tell) -> Path:
    """Write the demo experiment into a folder, whole or not at all, and return its layout sheet.

    Raises
    ------
    WriteError
        If the folder holds something of that name already, or it or a file cannot be written.
    """
    from blotquant.demo import write_demo

    def told(done: int, total: int) -> None:
        tell(Step(tr("Writing the demo experiment…"), done, total))

    try:
        write_demo(folder, progress=told)
    except BaseException:
        with contextlib.suppress(OSError):
            folder.rmdir()  # only if nothing is in it
        raise
    return folder / LAYOUT
