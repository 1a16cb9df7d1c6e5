"""The image files of a project on disk: which are missing, and which are others than were measured.

Pixels that have been read stay in memory when their file goes away, so nothing on the screen is
lost with a drive.  A file that has changed is read again, and the report says so.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from blotquant.files.presence import is_there
from blotquant.gui.documents.saving import file_hash
from blotquant.gui.jobs import LatestJob, Tell
from blotquant.gui.session import Session

QUIET_MS = 400  # files are looked at when nothing has happened to them for so long


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it is: content is only read where time or size differ."""

    time_ns: int
    size: int
    sha256: str


Stamps = Mapping[Path, Stamp | None]  # None: there is no such file


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the files of a project found."""

    stamps: Stamps
    places: tuple[str, ...]  # files, and their folders, that are there to be watched


def stamps(files: Iterable[Path], before: Stamps, read: Mapping[Path, str], tell: Tell) -> Stamps:
    """Return how files are now.

    Parameters
    ----------
    files : iterable of Path
        Absolute.
    before : mapping
        How they were; the content of those with the same time and size is not read again.
    read : mapping of Path to str
        Hashes of what has been read from files that are looked at for the first time.
    tell : callable
        Called before every file, so that this can be cancelled.
    """
    found: dict[Path, Stamp | None] = {}
    for file in files:
        tell(None)
        try:
            state = file.stat()
        except OSError:
            found[file] = None
            continue
        known = before.get(file)
        if known is not None and (known.time_ns, known.size) == (state.st_mtime_ns, state.st_size):
            found[file] = known
        else:
            first = read.get(file) if file not in before else None
            found[file] = Stamp(state.st_mtime_ns, state.st_size, first or file_hash(file))
    return found


def _looked(files: Iterable[Path], before: Stamps, read: Mapping[Path, str], tell: Tell) -> Looked:
    """Look at files in a thread: a drive that sleeps keeps nobody waiting there."""
    found = stamps(files, before, read, tell)
    # The folder too: a file that is replaced by a new one is no longer watched itself.
    places = dict.fromkeys(place for file in found for place in (file, file.parent))
    return Looked(found, tuple(str(place) for place in places if is_there(place)))


class ImageWatch(QObject):
    """Watches the images of a session.

    Parameters
    ----------
    session : Session
    parent : QObject, optional
    """

    changed = Signal()  # `missing` or `altered` is another

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stamps: Stamps = {}
        self._verdict: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._job = LatestJob(self)
        self._job.done.connect(self._on_looked)
        self._job.broke.connect(session.broke)
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.look)
        self._watcher.fileChanged.connect(self._soon)
        self._watcher.directoryChanged.connect(self._soon)
        for signal in (session.project_changed, session.pixels_changed):
            signal.connect(self._soon)
        self._application = QGuiApplication.instance()
        if isinstance(self._application, QGuiApplication):
            self._application.applicationStateChanged.connect(self._on_application)

    @property
    def missing(self) -> tuple[str, ...]:
        """Images whose files are not there, as the project names them."""
        return self._verdict[0]

    @property
    def altered(self) -> tuple[str, ...]:
        """Images whose files are others than were measured."""
        return self._verdict[1]

    @Slot()
    def look(self) -> None:
        """Look at the files, in a thread."""
        self._quiet.stop()
        files = dict.fromkeys(self._files().values())
        self._job.request(partial(_looked, files, self._stamps, self._read()))

    def close(self) -> None:
        """Stop watching, and wait for what looks."""
        self._quiet.stop()
        self._session.project_changed.disconnect(self._soon)
        self._session.pixels_changed.disconnect(self._soon)
        if isinstance(self._application, QGuiApplication):
            self._application.applicationStateChanged.disconnect(self._on_application)
        self._watch(set())
        self._job.close()

    def _files(self) -> dict[str, Path]:
        """Return the files of the project by the names it has for them."""
        folder = self._session.folder
        return {blot.image.path: image_file(folder, blot.image.path) for blot in self._session.project.blots}

    def _read(self) -> dict[Path, str]:
        """Return the hashes of the files whose pixels the session holds."""
        files, found = self._files(), dict[Path, str]()
        for blot in self._session.project.blots:
            if (pixels := self._session.pixels(blot.id)) is not None:
                found[files[blot.image.path]] = pixels.info.sha256
        return found

    def _watch(self, wanted: set[str]) -> bool:
        """Watch these files and folders, which are there; return whether some were not watched before."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if old := watched - wanted:
            self._watcher.removePaths(list(old))
        new = wanted - watched
        return bool(new) and len(self._watcher.addPaths(list(new))) < len(new)

    @Slot()
    def _soon(self) -> None:
        self._quiet.start()

    @Slot(Qt.ApplicationState)
    def _on_application(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._soon()

    @Slot(object)
    def _on_looked(self, looked: Looked) -> None:
        if self._watch(set(looked.places)):
            self._soon()  # what happened before it was watched
        self._take(looked.stamps)

    def _take(self, found: Stamps) -> None:
        before, self._stamps = self._stamps, found
        read = self._read()
        for name, file in self._files().items():
            now = found.get(file)
            is_new = file in before and now != before[file]
            if now is not None and is_new and now.sha256 != read.get(file):
                self._session.forget_image(name)
        verdict = self._judged(found)
        if verdict != self._verdict:
            self._verdict = verdict
            self.changed.emit()

    def _judged(self, found: Stamps) -> tuple[tuple[str, ...], tuple[str, ...]]:
        files, hashes = self._files(), self._hashes()
        missing = [name for name, file in files.items() if file in found and found[file] is None]
        altered = [
            name
            for name, file in files.items()
            if (now := found.get(file)) is not None and hashes[name] not in ("", now.sha256)
        ]
        return tuple(missing), tuple(altered)

    def _hashes(self) -> dict[str, str]:
        return {blot.image.path: blot.image.sha256 for blot in self._session.project.blots}


def image_file(folder: Path, name: str) -> Path:
    """Return the file of an image, absolute and without ".."; links are followed by the system."""
    return Path(os.path.normpath((folder / name).absolute()))
