"""The bytes of an image, whether it lies in one file or in two.

Fuji and Amersham scanners write the pixels alone into NAME.img and all that says what they are into
NAME.inf.  Here such a pair is one piece: a mark, the description, and the pixels.  So a hash over it
changes when either file does.
"""

from __future__ import annotations

import errno
import hashlib
import stat
from pathlib import Path
from typing import Final

from blotquant.files.causes import cause_of
from blotquant.files.decoded import COPY_REMEDY, CROP_REMEDY, ImageError
from blotquant.files.limits import limits
from blotquant.phrases import Phrase

START: Final = 64  # bytes by which a format is known
PAIR: Final = b"\0blotquant pair of .inf and .img\n"
PIXELS: Final = b"\n\0pixels\n"
_LONGEST_INF: Final = 100_000
_NO_FILE: Final = Phrase("it is a device or a pipe, not a file")


def contents(path: Path) -> bytes:
    """Return all bytes of an image.

    Raises
    ------
    ImageError
        IMAGE_MISSING, IMAGE_UNREADABLE or IMAGE_TOO_LARGE, in words.
    """
    try:
        inf = description_of(path)
        data = _read(path)
        return data if inf is None else PAIR + _read(inf) + PIXELS + data
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise _refusal(path, error) from error


def start_of(path: Path) -> bytes:
    """Return the first bytes of an image, by which its format is known.

    Raises
    ------
    OSError
        If it cannot be opened.
    """
    if description_of(path) is not None:
        return PAIR
    if not _is_file_or_folder(path):
        raise OSError(errno.EINVAL, _NO_FILE)
    with path.open("rb") as file:
        return file.read(START)


def sha256_of(path: Path) -> str:
    """Return the hash by which an image or another file is known: that of `contents`.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    inf = description_of(path)
    if not _is_file_or_folder(path):
        raise OSError(errno.EINVAL, _NO_FILE)
    with path.open("rb") as file:
        if inf is None:
            return hashlib.file_digest(file, "sha256").hexdigest()
        return hashlib.sha256(PAIR + inf.read_bytes() + PIXELS + file.read()).hexdigest()


def description_of(path: Path) -> Path | None:
    """Return the .inf file that belongs to an .img file, if there is one.

    Raises
    ------
    OSError
        If the folder cannot be asked, as that of a share that has gone.
    """
    if path.suffix.lower() != ".img":
        return None
    for suffix in (".inf", ".INF", ".Inf"):
        beside = path.with_suffix(suffix)
        if beside.is_file() and beside.stat().st_size <= _LONGEST_INF:
            return beside
    return None


def _read(path: Path) -> bytes:
    _require_file(path)
    data = path.read_bytes()
    if not data:
        raise ImageError("IMAGE_UNREADABLE", Phrase("the file is empty (0 bytes)."), COPY_REMEDY)
    return data


def _refusal(path: Path, error: OSError | ValueError) -> ImageError:
    if isinstance(error, FileNotFoundError):
        remedy = Phrase("Put the file back, or correct its path in the layout sheet or project.")
        return ImageError("IMAGE_MISSING", Phrase("there is no such file ({path}).", path=path), remedy)
    reason = cause_of(error) if isinstance(error, OSError) else str(error)
    remedy = Phrase("Check that it is a file and that you may read it.")
    return ImageError("IMAGE_UNREADABLE", Phrase("it cannot be opened: {reason}.", reason=reason), remedy)


def _require_file(path: Path) -> None:
    """Refuse what is no file, such as a pipe that would never end, and files that are too large."""
    if not _is_file_or_folder(path):
        message = Phrase("it cannot be opened: {reason}.", reason=_NO_FILE)
        raise ImageError("IMAGE_UNREADABLE", message, Phrase("Name an image file."))
    size, most = path.stat().st_size, limits().file_bytes
    if size > most:
        message = Phrase(
            "the file is {size:.1f} GB large; the limit is {most:g} GB.", size=size / 1e9, most=most / 1e9
        )
        raise ImageError("IMAGE_TOO_LARGE", message, CROP_REMEDY)


def _is_file_or_folder(path: Path) -> bool:
    # Opening a folder fails by itself; opening a pipe waits for ever.
    mode = path.stat().st_mode
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)
