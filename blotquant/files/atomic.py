"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class WriteError(Exception):
    """A file could not be written; the message names the file, the cause and the remedy."""


def write_atomically(target: Path, write: Callable[[Path], object]) -> None:
    """Write a file beside its target and move it into place when it is complete.

    Whatever goes wrong, an older file of that name stays whole and nothing half written is left.

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
    place = Path(os.path.realpath(target))
    temporary = place.with_name(f".blotquant-{uuid.uuid4().hex[:12]}{place.suffix}")
    try:
        _refuse_folder(place)
        write(temporary)
        _keep_mode(place, temporary)
        _sync_file(temporary)
        os.replace(temporary, place)  # noqa: PTH105 - the one call that is atomic on every system
    except OSError as error:
        if not _is_about(error, temporary, place):
            raise
        raise WriteError(_message(target, error)) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(place.parent)


def _refuse_folder(place: Path) -> None:
    # Before the work rather than after it: os.replace would only notice at the end.
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))


def _keep_mode(place: Path, temporary: Path) -> None:
    if place.exists():
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
    return f"{target}: cannot be written: {cause}. {remedy}"


def _cause_and_remedy(target: Path, error: OSError) -> tuple[str, str]:
    if error.errno in _FULL:
        return "the disk is full", "Free some space or choose another folder, then try again."
    if error.errno in _FORBIDDEN:
        return (
            "the folder or the file is not writable",
            "Close the file if another program such as Excel has it open, or choose another folder.",
        )
    if error.errno == errno.ENOENT and not target.parent.is_dir():
        return f"there is no folder {target.parent}", "Make the folder first or choose another."
    if error.errno == errno.ENOTDIR:
        return f"{target.parent} is not a folder", "Choose another folder."
    if error.errno == errno.EISDIR:
        return "a folder has this name", "Choose another file name."
    if error.errno == errno.ENAMETOOLONG:
        return "the name is too long", "Choose a shorter file name."
    return error.strerror or str(error) or type(error).__name__, "Try another folder or file name."
