"""Zipped acquisitions, as LI-COR and others write them: the images within, never unpacked to the disk."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from blotquant.files.decoded import COPY_REMEDY, ImageError
from blotquant.files.limits import limits
from blotquant.phrases import Phrase

_TIFF: Final = (".tif", ".tiff")
_REMEDY: Final = Phrase("Unpack the archive and open the images in it.")


def is_zip(start: bytes) -> bool:
    """Tell whether a file starts as a zip archive."""
    return start.startswith(b"PK\x03\x04")


def members(data: bytes, suffixes: tuple[str, ...]) -> list[ZipInfo]:
    """Return the images in an archive by name, numbers in names counted; the TIFFs alone if there are any.

    What lies beside TIFFs are small pictures to look at.  Names are only compared and never opened, so
    that paths which lead out of the archive lead nowhere.

    Parameters
    ----------
    data : bytes
        The archive.
    suffixes : tuple of str
        Of images, in lower case.

    Raises
    ------
    ImageError
        It is damaged, no archive of images, or unpacks to more than the limits.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (BadZipFile, OSError, ValueError, RuntimeError) as error:
        raise ImageError(
            "IMAGE_UNREADABLE", Phrase("the archive is damaged ({reason}).", reason=error), COPY_REMEDY
        ) from error
    _require_limits(entries)
    if any(entry.filename == "[Content_Types].xml" for entry in entries):
        message = Phrase("it is an Office document, not an image.")
        remedy = Phrase("Use the image that the imager saved: pictures in documents have lost their numbers.")
        raise ImageError("IMAGE_UNKNOWN_FORMAT", message, remedy)
    images = [entry for entry in entries if _is_image(entry, suffixes)]
    tiffs = [entry for entry in images if entry.filename.lower().endswith(_TIFF)]
    if not images:
        raise ImageError("IMAGE_UNKNOWN_FORMAT", Phrase("it is an archive without any image."), _REMEDY)
    return sorted(tiffs or images, key=lambda entry: _natural(entry.filename))


def unpacked(data: bytes, member: ZipInfo) -> bytes:
    """Return the bytes of one member of an archive.

    Raises
    ------
    ImageError
        It is encrypted, damaged, or larger than it says.
    """
    try:
        with ZipFile(BytesIO(data)) as archive, archive.open(member) as file:
            # One byte more than it claims would be read here if it lied.
            content = file.read(member.file_size + 1)
    except (BadZipFile, OSError, ValueError, RuntimeError, EOFError) as error:
        message = Phrase(
            "{name} in the archive cannot be unpacked ({reason}).", name=member.filename, reason=error
        )
        raise ImageError("IMAGE_UNREADABLE", message, _REMEDY) from error
    except Exception as error:  # of the library that unpacks: zlib, lzma and bz2 have their own
        message = Phrase("{name} in the archive is damaged ({reason}).", name=member.filename, reason=error)
        raise ImageError("IMAGE_UNREADABLE", message, COPY_REMEDY) from error
    if len(content) != member.file_size:
        raise ImageError("IMAGE_UNREADABLE", Phrase("the archive is damaged: its sizes differ."), COPY_REMEDY)
    return content


def _require_limits(entries: list[ZipInfo]) -> None:
    most = limits()
    if len(entries) > most.archive_files:
        message = Phrase(
            "the archive holds {count} files; the limit is {most}.",
            count=len(entries),
            most=most.archive_files,
        )
        raise ImageError("IMAGE_TOO_LARGE", message, _REMEDY)
    total = sum(entry.file_size for entry in entries)
    if total > most.unpacked_bytes:
        message = Phrase(
            "the archive unpacks to {size:.1f} GB; the limit is {most:g} GB.",
            size=total / 1e9,
            most=most.unpacked_bytes / 1e9,
        )
        raise ImageError("IMAGE_TOO_LARGE", message, _REMEDY)


def _is_image(entry: ZipInfo, suffixes: tuple[str, ...]) -> bool:
    parts = entry.filename.replace("\\", "/").split("/")
    hidden = parts[-1].startswith(".") or "__MACOSX" in parts
    return not entry.is_dir() and not hidden and parts[-1].lower().endswith(suffixes)


def _natural(name: str) -> list[tuple[int, str]]:
    """Return what sorts "page 2" before "page 10"."""
    parts = re.findall(r"\d{1,18}|\D+", name.lower())
    return [(int(part), "") if part[0].isdecimal() and part.isascii() else (-1, part) for part in parts]
