"""Saving the project, and never losing one: not to a full disk, another window or a closed lid."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from blotquant.files.atomic import WriteError
from blotquant.files.projects import ProjectError, rebase_images, write_project
from blotquant.gui.documents.desk import PROJECT_SUFFIX, Desk
from blotquant.gui.documents.locking import ProjectLock
from blotquant.gui.documents.messages import CANCEL, Choice, Message, cancel
from blotquant.gui.jobs import Tell
from blotquant.gui.words import tr
from blotquant.model import Project


class Saving:
    """Saves the project of a desk.

    Parameters
    ----------
    desk : Desk
    lock : ProjectLock
        Moved along when the project gets another place.
    """

    def __init__(self, desk: Desk, lock: ProjectLock) -> None:
        self._desk, self._lock = desk, lock
        self._known = ""  # hash of the project's file as this window read or wrote it

    @property
    def known(self) -> str:
        """Hash of the project's file as this window last read or wrote it; "" if there is none."""
        return self._known

    def opened(self, known: str) -> None:
        """Note the hash of the file that has been read; "" for a document without a file."""
        self._known = known

    def save(self) -> bool:
        """Save the project where it is from; return whether it is saved now."""
        path = self._desk.session.path
        if path is None:
            return self.save_as()
        answer = self._about_changes(path)
        if answer == "save as":
            return self.save_as()
        return answer != CANCEL and self._save_at(path)

    def save_as(self) -> bool:
        """Ask where to, and save there; return whether it is saved now."""
        chosen = self._desk.answers.file_to_save(
            tr("Save project"), self._proposed(), tr("Project"), PROJECT_SUFFIX
        )
        return chosen is not None and self._save_at(chosen)

    def may_leave(self) -> bool:
        """Ask what shall become of unsaved changes; return whether the document may be left."""
        if self._desk.session.is_saved:
            return True
        message = Message(
            tr("Save the changes to {name}?", name=self._desk.name),
            tr("They are lost if they are not saved."),
            tone="question",
        )
        choices = [
            Choice("save", tr("Save")),
            Choice("discard", tr("Don't save"), "discard"),
            cancel(),
        ]
        answer = self._desk.answers.ask(message, choices)
        return self.save() if answer == "save" else answer == "discard"

    def _proposed(self) -> Path:
        session = self._desk.session
        return session.path or self._desk.start_folder / (tr("Untitled") + PROJECT_SUFFIX)

    def _about_changes(self, path: Path) -> str:
        """Ask if somebody else has changed the file since."""
        if file_hash(path) in ("", self._known):
            return "overwrite"
        message = Message(
            tr("{name} has been changed by somebody else since it was opened here.", name=path.name),
            tr("Overwriting it loses their changes. Save as keeps both."),
            tone="warning",
        )
        choices = [
            Choice("save as", tr("Save as…")),
            Choice("overwrite", tr("Overwrite"), "discard"),
            cancel(),
        ]
        return self._desk.answers.ask(message, choices)

    def _save_at(self, path: Path) -> bool:
        path = path.absolute()
        if not self._lock.move_to(path):
            return self._try_elsewhere(
                tr("{name} is open in another window.", name=path.name),
                tr("Close it there first, or save under another name."),
            )
        session = self._desk.session
        project, old = session.project, session.folder
        write = partial(_write, project, old, path)
        try:
            known = self._desk.patience.run(tr("Saving {name}…", name=path.name), write, stoppable=False)
        except (WriteError, ProjectError) as error:
            self._lock.move_to(session.path)
            return self._try_elsewhere(tr("The project could not be saved."), str(error))
        except Exception as error:
            self._lock.move_to(session.path)
            self._desk.explain(tr("The project could not be saved."), error)
            return False
        self._known = known
        session.rebased(partial(rebase_images, old=old, new=path.parent), path.parent, path)
        return True

    def _try_elsewhere(self, text: str, explanation: str) -> bool:
        message = Message(text, explanation, tone="error")
        choices = [Choice("save as", tr("Save as…")), cancel()]
        return self._desk.answers.ask(message, choices) == "save as" and self.save_as()


def _write(project: Project, old: Path, path: Path, tell: Tell) -> str:
    write_project(rebase_images(project, old, path.parent), path)
    return file_hash(path)


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file's bytes; "" if it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
