"""Saving the project, and never losing one: not to a full disk, another window or a closed lid."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from blotquant.files.atomic import WriteError
from blotquant.files.contents import sha256_of
from blotquant.files.projects import ProjectError, rebase_images, write_project
from blotquant.gui.documents.desk import PROJECT_SUFFIX, Desk, document_name
from blotquant.gui.documents.locking import ProjectLock
from blotquant.gui.documents.messages import CANCEL, Choice, Message, cancel
from blotquant.gui.jobs import Tell
from blotquant.gui.words import reason, tr
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
        return answer != CANCEL and self.save_to(path)

    def save_as(self) -> bool:
        """Ask where to, and save there; return whether it is saved now."""
        chosen = self._desk.answers.file_to_save(
            tr("Save project"), self._proposed(), tr("Project"), PROJECT_SUFFIX
        )
        return chosen is not None and self.save_to(chosen)

    def save_copy(self) -> Path | None:
        """Ask where to, and write a copy there; the document stays what and where it is."""
        proposed = self._proposed()
        stem = document_name(proposed)
        place = proposed.with_name(tr("{name} copy", name=stem) + PROJECT_SUFFIX)
        chosen = self._desk.answers.file_to_save(
            tr("Save a copy of the project"), place, tr("Project"), PROJECT_SUFFIX
        )
        if chosen is None:
            return None
        if chosen.absolute() == self._desk.session.path:  # no copy, but the document itself
            return chosen if self.save_to(chosen) else None
        if self._lock.is_open_elsewhere(chosen):
            self._desk.answers.ask(_open_elsewhere(chosen), [cancel()])
            return None
        try:
            self._write(chosen)
        except Exception as error:
            self._desk.explain(tr("The copy could not be saved."), error)
            return None
        return chosen

    def may_leave(self) -> bool:
        """Ask what shall become of unsaved changes; return whether the document may be left."""
        if self._desk.session.is_saved:
            return True
        has_file = self._desk.session.path is not None
        what = (
            tr("Save the changes to {name}?", name=self._desk.name) if has_file else tr("Save this project?")
        )
        message = Message(what, tr("What is not saved is lost."), tone="question")
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

    def save_to(self, path: Path) -> bool:
        """Save at a place, over what is there; return whether it is saved now."""
        path = path.absolute()
        if not self._lock.move_to(path):
            return self._try_elsewhere(_open_elsewhere(path))
        session = self._desk.session
        old = session.folder
        try:
            known = self._write(path)
        except (WriteError, ProjectError) as error:
            self._lock.move_to(session.path)
            failed = Message(tr("The project could not be saved."), reason(error), tone="error")
            return self._try_elsewhere(failed)
        except Exception as error:
            self._lock.move_to(session.path)
            self._desk.explain(tr("The project could not be saved."), error)
            return False
        self._known = known
        session.rebased(partial(rebase_images, old=old, new=path.parent), path.parent, path)
        return True

    def _write(self, path: Path) -> str:
        session = self._desk.session
        write = partial(_write, session.project, session.folder, path)
        return self._desk.patience.run(tr("Saving {name}…", name=path.name), write, stoppable=False)

    def _try_elsewhere(self, message: Message) -> bool:
        choices = [Choice("save as", tr("Save as…")), cancel()]
        return self._desk.answers.ask(message, choices) == "save as" and self.save_as()


def _open_elsewhere(path: Path) -> Message:
    return Message(
        tr("{name} is open in another window.", name=path.name),
        tr("Close it there first, or save under another name."),
        tone="error",
    )


def _write(project: Project, old: Path, path: Path, tell: Tell) -> str:
    write_project(rebase_images(project, old, path.parent), path)
    return file_hash(path)


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, as the project knows it; "" if it cannot be read."""
    try:
        return sha256_of(path)
    except OSError:
        return ""
