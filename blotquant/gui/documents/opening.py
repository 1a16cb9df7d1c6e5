"""Opening what was dropped, chosen or named: projects, layout sheets, images, folders."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from blotquant.gui.documents.desk import Desk, document_name
from blotquant.gui.documents.kinds import Refused, Sorted, can_be_opened, file_filters, sort_paths
from blotquant.gui.documents.locking import ProjectLock
from blotquant.gui.documents.messages import CANCEL, Choice, Message, cancel
from blotquant.gui.documents.saving import Saving, file_hash
from blotquant.gui.jobs import Tell
from blotquant.gui.words import listed, tr
from blotquant.model import Project

if TYPE_CHECKING:
    from blotquant.inputs import OutsideError

AskImport = Callable[[QWidget, Sequence[Path], Path, Project | None], Project | None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read from files."""

    project: Project
    folder: Path
    path: Path | None  # the file, if it is one saved project
    known: str  # its hash


class Opening:
    """Opens documents on a desk.

    Parameters
    ----------
    desk : Desk
    lock : ProjectLock
    saving : Saving
        Asked before another document takes the place of this one.
    ask_import : callable
        Asks what images show: window, images, folder that paths are relative to, and the project they
        are added to or None; returns the project with them, or None if it was cancelled.
    note_recent : callable
        Told of every document that was opened.
    """

    def __init__(
        self,
        desk: Desk,
        lock: ProjectLock,
        saving: Saving,
        ask_import: AskImport,
        note_recent: Callable[[Path], None],
    ) -> None:
        self._desk, self._lock, self._saving = desk, lock, saving
        self._ask_import, self._note_recent = ask_import, note_recent

    def open_any(self, paths: Iterable[Path | str]) -> bool:
        """Open files and folders, or say why not; return whether something is open now that was not."""
        places = [Path(path) for path in paths]
        if not places or self._desk.patience.is_waiting:
            return False
        try:
            return self._open_sorted(self._sorted(places))
        except Exception as error:
            what = places[0].name if len(places) == 1 else tr("These files")
            self._desk.explain(tr("{name} could not be opened.", name=what), error)
            return False

    def ask(self) -> bool:
        """Ask what to open, and open it."""
        chosen = self._desk.answers.files_to_open(tr("Open"), self._desk.start_folder, file_filters())
        return self.open_any(chosen)

    def _sorted(self, places: Sequence[Path]) -> Sorted:
        def work(tell: Tell) -> Sorted:
            return sort_paths(places)

        return self._desk.patience.run(tr("Looking at the files…"), work)

    def _open_sorted(self, found: Sorted) -> bool:
        if found.documents and found.images:
            self._desk.answers.tell(_mixture(found))
            return False
        if found.refused and not self._without(found):
            return False
        if found.documents:
            return self._open_documents(found.documents)
        return self._open_images(found.images)

    def _without(self, found: Sorted) -> bool:
        """Say what cannot be opened; return whether the rest shall be."""
        count = len(found.documents) + len(found.images)
        message = refusal(found.refused)
        if not count:
            self._desk.answers.tell(message)
            return False
        label = tr("Open the other file") if count == 1 else tr("Open the other {count} files", count=count)
        return self._desk.answers.ask(message, [Choice("rest", label), cancel()]) == "rest"

    # Projects and sheets

    def _open_documents(self, paths: Sequence[Path]) -> bool:
        path = paths[0] if len(paths) == 1 and paths[0].suffix.lower() == ".json" else None
        if path is not None and path == self._desk.session.path:
            return self._read_again(path)
        loaded = self._load_allowed(paths)
        if loaded is None or not self._saving.may_leave():
            return False
        return self._show(loaded, paths)

    def _load_allowed(self, paths: Sequence[Path]) -> Loaded | None:
        """Load, and ask first if images lie where nobody has said that they may be read."""
        from blotquant.inputs import OutsideError

        try:
            return self._load(paths)
        except OutsideError as error:
            if self._desk.answers.ask(_outside(error), [Choice("read", tr("Read them")), cancel()]) == CANCEL:
                return None
        return self._load(paths, allow_outside=True)

    def _load(self, paths: Sequence[Path], *, allow_outside: bool = False) -> Loaded:
        name = paths[0].name if len(paths) == 1 else tr("{count} files", count=len(paths))
        return self._desk.patience.run(tr("Opening {name}…", name=name), partial(_load, paths, allow_outside))

    def _read_again(self, path: Path) -> bool:
        if not self._desk.session.is_saved:
            message = Message(
                tr("{name} is open already.", name=document_name(path)),
                tr("Reading it again from the disk loses the changes that are not saved."),
                tone="warning",
            )
            again = Choice("again", tr("Read again"), "discard")
            if self._desk.answers.ask(message, [cancel(), again]) == CANCEL:
                return False
        loaded = self._load_allowed([path])
        return loaded is not None and self._show(loaded, [path])

    def _show(self, loaded: Loaded, paths: Sequence[Path]) -> bool:
        path, known = loaded.path, loaded.known
        if path is not None and not self._lock.move_to(path):
            if not self._wants_copy(path):
                return False
            path, known = None, ""
        if path is None:
            self._lock.release()
        self._saving.opened(known)
        # A copy, or several files put together, are in no file yet.
        saved = path is not None or (loaded.path is None and len(paths) == 1)
        self._desk.session.start(loaded.project, loaded.folder, path, saved=saved)
        for place in paths:
            self._note_recent(place)
        return True

    def _wants_copy(self, path: Path) -> bool:
        message = Message(
            tr("{name} is open in another window.", name=document_name(path)),
            tr(
                "Two windows would overwrite each other's changes. It can be opened here as a copy, to be "
                "saved under another name."
            ),
            tone="warning",
        )
        choices = [Choice("copy", tr("Open a copy")), cancel()]
        return self._desk.answers.ask(message, choices) == "copy"

    # Images

    def _open_images(self, images: Sequence[Path]) -> bool:
        session = self._desk.session
        if not session.project.is_blank or session.path is not None:
            return self._add_images(images)
        if not self._saving.may_leave():
            return False
        folder = common_folder(images)
        project = self._ask_import(self._desk.window, images, folder, None)
        if project is None:
            return False
        self._lock.release()
        self._saving.opened("")
        session.start(project, folder, saved=False)
        return True

    def _add_images(self, images: Sequence[Path]) -> bool:
        session = self._desk.session
        project = self._ask_import(self._desk.window, images, session.folder, session.project)
        if project is None:
            return False
        count = len(images)
        label = tr("Add 1 image") if count == 1 else tr("Add {count} images", count=count)
        return session.apply(label, _become, project)


def _become(_: Project, project: Project) -> Project:
    return project


def _load(paths: Sequence[Path], allow_outside: bool, tell: Tell) -> Loaded:
    from blotquant.pipeline import open_inputs

    project, folder = open_inputs(paths, allow_outside=allow_outside)
    if len(paths) == 1 and paths[0].suffix.lower() == ".json":
        return Loaded(project, folder, paths[0], file_hash(paths[0]))
    return Loaded(project, folder, None, "")


def _outside(error: OutsideError) -> Message:
    return Message(
        tr("{name} names images outside its folder.", name=error.file.name),
        tr("Read them only if you know where this file comes from."),
        "\n".join(error.images),
        "warning",
    )


def common_folder(files: Sequence[Path]) -> Path:
    """Return the deepest folder that holds all files; that of the first if they have none in common."""
    try:
        return Path(os.path.commonpath([path.absolute().parent for path in files]))
    except ValueError:  # drives of Windows have no common folder
        return files[0].absolute().parent


def refusal(refused: Sequence[Refused]) -> Message:
    """Return in words why files cannot be opened."""
    if len(refused) == 1:
        return Message(refused[0].reason, refused[0].remedy or can_be_opened(), tone="warning")
    lines = "\n".join(f"{one.reason} {one.remedy}".strip() for one in refused)
    text = tr("{count} files cannot be opened.", count=len(refused))
    names = listed(one.path.name for one in refused[:6])
    if len(refused) > 6:
        names = tr("{names} and {count} more", names=names, count=len(refused) - 6)
    return Message(text, f"{names}\n\n{can_be_opened()}", lines, "warning")


def _mixture(found: Sorted) -> Message:
    return Message(
        tr("Images cannot be opened together with a project or a layout sheet."),
        tr(
            "A project or a layout sheet names its images itself. Open {name} first, and then drop images "
            "that shall be added to it.",
            name=found.documents[0].name,
        ),
        tone="warning",
    )
