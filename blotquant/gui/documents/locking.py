"""One window per project: who has it open, across all windows of this person on this computer.

The locks lie in the program's own folder, so that a project in a read-only folder can be locked
too.  They guard against a second window; that another computer changed the file is seen when
saving, by its content.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QLockFile


class ProjectLock:
    """Holds the one project that is open in a window.

    Parameters
    ----------
    folder : Path
        Where the locks of all windows are; made when first needed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: QLockFile | None = None
        self._place: Path | None = None

    def move_to(self, path: Path | None) -> bool:
        """Hold another project, or none.

        Returns
        -------
        bool
            False if another window has it open; what was held before is held on then.
        """
        if path is None:
            self.release()
            return True
        place = self._folder / f"{_key(path)}.lock"
        if place == self._place:
            return True
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        lock = lock_at(place)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            return False
        # A folder in which no lock can be made is no reason to refuse a project.
        self.release()
        self._lock, self._place = lock, place
        return True

    def is_open_elsewhere(self, path: Path) -> bool:
        """Return whether another window has a project open."""
        place = self._folder / f"{_key(path)}.lock"
        if place == self._place:
            return False
        lock = lock_at(place)
        taken = not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError
        lock.unlock()
        return taken

    def release(self) -> None:
        """Hold nothing."""
        if self._lock is not None:
            self._lock.unlock()
        self._lock = self._place = None


def lock_at(place: Path) -> QLockFile:
    """Return a lock that only the death of its process ends, never age."""
    lock = QLockFile(str(place))
    lock.setStaleLockTime(0)
    return lock


def _key(path: Path) -> str:
    resolved = os.path.normcase(os.path.realpath(path))
    return hashlib.sha256(os.fsencode(resolved)).hexdigest()[:32]
