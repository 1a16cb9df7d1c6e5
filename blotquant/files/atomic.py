"""Writing a file, or several, whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import time
import uuid
from collections.abc import Callable, Generator
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from blotquant.files.causes import cause_of
from blotquant.files.presence import is_folder, is_there
from blotquant.phrases import Phrase, WordedError

_OWN = re.compile(r"\.blotquant-[0-9a-f]{12}\.\w+")  # names of files that wait for their place
_ABANDONED_S = 86_400.0  # no writer takes a day
_swept: set[Path] = set()  # folders in which this process has looked for what was abandoned
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class WriteError(WordedError):
    """A file could not be written; the message names the file, the cause and the remedy."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file that is written beside its target and not moved into place yet."""

    target: Path
    place: Path  # the target, links followed
    temporary: Path


_waiting: ContextVar[list[_Waiting] | None] = ContextVar("waiting", default=None)


def write_atomically(target: Path, write: Callable[[Path], object]) -> None:
    """Write a file beside its target and move it into place when it is complete.

    Whatever goes wrong, an older file of that name stays whole and nothing half written is left.
    Within `all_or_none` the move waits for the other files.

    Parameters
    ----------
    target : Path
        The file to make or to replace.  A symbolic link is followed, so that the link stays.
    write : callable
        Called once with the path to write to: a new name in the folder of the target, with the
        same suffix, so that writers which look at the suffix do the right thing.

    Raises
    ------
    WriteError
        If the system refuses to write: no such folder, not writable, disk full, ...
    BaseException
        Anything else that `write` raises, KeyboardInterrupt included, is passed on.
    """
    with all_or_none() as waiting:
        place = Path(os.path.realpath(target))
        temporary = place.with_name(f".blotquant-{uuid.uuid4().hex[:12]}{place.suffix}")
        waiting.append(_Waiting(target, place, temporary))
        try:
            with _explained(waiting[-1]):
                _refuse_folder(place)
                write(temporary)
                _keep_mode(place, temporary)
                _sync_file(temporary)
        except BaseException:
            _discard(waiting.pop())
            raise


@contextlib.contextmanager
def all_or_none() -> Generator[list[_Waiting]]:
    """Move the files that are written inside into place together, when all of them are complete.

    If anything is raised before that, none of them is: what was there before stays, all of it.  One
    such block within another is a part of it.

    Raises
    ------
    WriteError
        If a file cannot be moved into place; those moved before it stay.
    """
    outer = _waiting.get()
    if outer is not None:
        yield outer
        return
    own: list[_Waiting] = []
    token = _waiting.set(own)
    try:
        yield own
        for file in own:
            with _explained(file):
                os.replace(file.temporary, file.place)  # noqa: PTH105 - atomic on every system
        for folder in dict.fromkeys(file.place.parent for file in own):
            _sync_folder(folder)
            _sweep(folder)
    finally:
        _waiting.reset(token)
        for file in own:
            _discard(file)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, if they are not there.

    Raises
    ------
    WriteError
        If that cannot be done.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(
            Phrase(
                "{folder}: the folder cannot be made: {cause}. Choose another folder to write into.",
                folder=folder,
                cause=cause_of(error),
            )
        ) from error


@contextlib.contextmanager
def _explained(file: _Waiting) -> Generator[None]:
    """Turn what the system says against writing this file into a message for the user."""
    try:
        yield
    except OSError as error:
        if not _is_about(error, file.temporary, file.place):
            raise
        raise WriteError(_message(file.target, error)) from error


def _discard(file: _Waiting) -> None:
    with contextlib.suppress(OSError):
        file.temporary.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Remove what writers have left that were killed long ago."""
    if folder in _swept:
        return
    _swept.add(folder)
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _OWN.fullmatch(entry.name) and time.time() - entry.stat().st_mtime > _ABANDONED_S:
                Path(entry.path).unlink(missing_ok=True)


def _refuse_folder(place: Path) -> None:
    # Before the work rather than after it: os.replace would only notice at the end.
    if is_folder(place):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))


def _keep_mode(place: Path, temporary: Path) -> None:
    if is_there(place):
        with contextlib.suppress(OSError):
            shutil.copymode(place, temporary)


def _sync_file(path: Path) -> None:
    # Without this a power cut after the move can leave a file of the right name and no content.
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    # The move itself is only on disk when the folder is; not every system can do this.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _is_about(error: OSError, temporary: Path, place: Path) -> bool:
    """Tell whether the target could not be written, or `write` failed to read something else."""
    if error.filename is None:
        return True
    concerned = Path(os.fsdecode(error.filename))
    return concerned in (temporary, place, place.parent)


def _message(target: Path, error: OSError) -> str:
    cause, remedy = _cause_and_remedy(target, error)
    return Phrase("{path}: cannot be written: {cause}. {remedy}", path=target, cause=cause, remedy=remedy)


def _cause_and_remedy(target: Path, error: OSError) -> tuple[str, str]:
    if error.errno in _FULL:
        return Phrase("the disk is full"), Phrase("Free some space or choose another folder, then try again.")
    if error.errno in _FORBIDDEN:
        return (
            Phrase("the folder or the file is not writable"),
            Phrase("Close the file if another program such as Excel has it open, or choose another folder."),
        )
    if error.errno == errno.ENOENT and not is_folder(target.parent):
        return Phrase("there is no folder {folder}", folder=target.parent), Phrase(
            "Make the folder first or choose another."
        )
    if error.errno == errno.ENOTDIR:
        return Phrase("{folder} is not a folder", folder=target.parent), Phrase("Choose another folder.")
    if error.errno == errno.EISDIR:
        return Phrase("a folder has this name"), Phrase("Choose another file name.")
    if error.errno == errno.ENAMETOOLONG:
        return Phrase("the name is too long"), Phrase("Choose a shorter file name.")
    return cause_of(error), Phrase("Try another folder or file name.")
