"""Opening the simulated demo experiment, which is written when it is first wanted."""

from __future__ import annotations

import shutil
import uuid
from functools import partial
from pathlib import Path

from blotquant.files.atomic import WriteError
from blotquant.gui.documents.desk import Desk
from blotquant.gui.documents.messages import CANCEL, Choice, Message, cancel
from blotquant.gui.documents.patience import Step
from blotquant.gui.jobs import Tell
from blotquant.gui.words import tr

LAYOUT = "layout.csv"


def demo_layout(desk: Desk) -> Path | None:
    """Return the layout sheet of the demo experiment, written now if it is not there; None if cancelled."""
    folder: Path | None = desk.places.demo
    while folder is not None:
        if (folder / LAYOUT).is_file():
            return folder / LAYOUT
        text = tr("Writing the demo experiment…")
        try:
            return desk.patience.run(text, partial(write, folder))
        except WriteError as error:
            folder = _other(desk, str(error))
        except OSError as error:
            folder = _other(desk, f"{error.filename or folder}: {error.strerror or error}.")
        except Exception as error:
            desk.explain(tr("The demo experiment could not be written."), error)
            return None
    return None


def _other(desk: Desk, reason: str) -> Path | None:
    """Ask for another folder to write the demo into."""
    message = Message(tr("The demo experiment could not be written."), reason, tone="error")
    choices = [Choice("folder", tr("Choose a folder…")), cancel()]
    if desk.answers.ask(message, choices) == CANCEL:
        return None
    chosen = desk.answers.folder(tr("Folder for the demo experiment"), Path.home())
    return None if chosen is None else chosen / desk.places.demo.name


def write(folder: Path, tell: Tell) -> Path:
    """Write the demo experiment into a new folder, whole or not at all, and return its layout sheet.

    Raises
    ------
    OSError
        If the folder cannot be made or is there already.
    WriteError
        If a file cannot be written.
    """
    from blotquant.demo import write_demo

    def told(done: int, total: int) -> None:
        tell(Step(tr("Writing the demo experiment…"), done, total))

    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = folder.with_name(f".{folder.name}-{uuid.uuid4().hex[:8]}")
    try:
        write_demo(unfinished, progress=told)
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return folder / LAYOUT
