"""Recovery files: what is not saved yet survives a crash of the program or of the computer.

Some seconds after a change the project is written into the program's own folder, in a thread; when
it is saved, or left on purpose, the file is removed.  Beside it lies a lock that its process holds, so
that the next start can tell the files of dead processes from those of other windows.
"""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot

from blotquant.files.atomic import WriteError, write_atomically
from blotquant.files.presence import is_there
from blotquant.files.projects import ProjectError, project_from
from blotquant.gui.documents.locking import lock_at
from blotquant.gui.jobs import LatestJob, Tell, Work
from blotquant.gui.session import Session
from blotquant.gui.words import reason, tr
from blotquant.model import Project

DELAY_MS = 2000  # at most so much work is lost


class Rescue(msgspec.Struct, frozen=True, kw_only=True):
    """What a recovery file holds."""

    path: str | None  # the file of the project, if it has been saved
    known: str  # hash of that file as the window knew it
    folder: str  # image paths are relative to it
    time: datetime
    process: int
    project: msgspec.Raw  # of any schema; read as a saved project is


@dataclass(frozen=True, slots=True, eq=False)
class Rescued:
    """An unsaved project that a dead process has left; others cannot take it while this exists."""

    file: Path
    project: Project
    folder: Path
    path: Path | None
    known: str
    time: datetime
    lock: QLockFile

    def delete(self) -> None:
        """Remove it for good."""
        with contextlib.suppress(OSError):  # it is offered again then
            self.file.unlink(missing_ok=True)
        self.lock.unlock()

    def leave(self) -> None:
        """Keep it for the next start."""
        self.lock.unlock()


class Recovery(QObject):
    """Keeps the recovery file of a session.

    Parameters
    ----------
    session : Session
    folder : Path
        Where the recovery files of all windows are; made when first needed.
    known : callable
        Returns the hash of the project's file as the window knows it, to be noted for the time
        after a crash.
    parent : QObject, optional
    """

    failed = Signal(str)  # said once: recovery files cannot be written

    def __init__(
        self, session: Session, folder: Path, known: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._known = session, known
        self._file = folder / f"{uuid.uuid4().hex}.json"
        self._lock = lock_at(_lock_place(self._file))
        self._has_failed = False
        self._job = LatestJob(self)
        self._job.broke.connect(self._on_broke)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.write)
        session.project_changed.connect(self._on_change)
        session.document_changed.connect(self._on_change)

    @property
    def file(self) -> Path:
        """Where it is written."""
        return self._file

    @Slot()
    def write(self) -> None:
        """Write the project as it is now, in a thread; nothing if it is saved."""
        self._timer.stop()
        if not self._session.is_saved:
            self._job.request(self._writing())

    def write_now(self) -> bool:
        """Write the project before this returns; return whether that was done."""
        try:
            self._writing()(lambda _: None)
        except (WriteError, OSError) as error:
            self._on_broke(error)
            return False
        return True

    def _writing(self) -> Work:
        path = self._session.path
        rescue = partial(
            Rescue,
            path=None if path is None else str(path),
            known=self._known(),
            folder=str(self._session.folder.absolute()),
            time=datetime.now().astimezone(),
            process=os.getpid(),
        )
        return partial(_write, self._file, self._lock, rescue, self._session.project)

    def close(self) -> None:
        """Remove the file, because nothing in it is wanted any more, and stop."""
        self._timer.stop()
        self._session.project_changed.disconnect(self._on_change)
        self._session.document_changed.disconnect(self._on_change)
        self._job.close()
        with contextlib.suppress(OSError):  # the window closes whatever the disk does
            self._file.unlink(missing_ok=True)
        self._lock.unlock()

    @Slot()
    def _on_change(self) -> None:
        if not self._session.is_saved:
            if not self._timer.isActive():
                self._timer.start()
        elif self._timer.isActive() or self._job.is_busy or is_there(self._file):
            self._timer.stop()
            self._job.request(partial(_remove, self._file))  # after a writing that runs

    @Slot(object)
    def _on_broke(self, error: BaseException) -> None:
        if not isinstance(error, (WriteError, OSError)):
            self._session.broke.emit(error)
        elif not self._has_failed:
            self._has_failed = True
            self.failed.emit(
                tr("No recovery file can be written: {reason} Save often.", reason=reason(error))
            )


def _write(file: Path, lock: QLockFile, rescue: partial[Rescue], project: Project, tell: Tell) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not lock.isLocked():
        lock.tryLock(0)
    data = msgspec.json.encode(rescue(project=msgspec.Raw(msgspec.json.encode(project))))
    write_atomically(file, lambda place: place.write_bytes(data))


def _remove(file: Path, tell: Tell) -> None:
    file.unlink(missing_ok=True)


def _lock_place(file: Path) -> Path:
    return file.with_suffix(".lock")


def find_rescued(folder: Path) -> list[Rescued]:
    """Return what dead processes have left, the latest first.

    Parameters
    ----------
    folder : Path
        Where the recovery files of all windows are.
    """
    try:
        files = [path for path in folder.iterdir() if path.suffix == ".json" and path.name[0] != "."]
    except OSError:
        return []
    found = [rescued for file in files if (rescued := _rescued(file)) is not None]
    return sorted(found, key=lambda rescued: rescued.time, reverse=True)


def _rescued(file: Path) -> Rescued | None:
    lock = lock_at(_lock_place(file))
    if not lock.tryLock(0):
        return None  # its process lives, or another window offers it already
    try:
        rescue = msgspec.json.decode(file.read_bytes(), type=Rescue)
        project = project_from(bytes(rescue.project), file)
    except (OSError, msgspec.MsgspecError, ProjectError):
        lock.unlock()  # a damaged file, or one of a newer version, is left where it is
        return None
    path = None if rescue.path is None else Path(rescue.path)
    return Rescued(file, project, Path(rescue.folder), path, rescue.known, rescue.time, lock)
