"""What image files hold, told from their headers alone, before anything is read or measured."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from blotquant.files.causes import cause_of
from blotquant.files.decoded import COPY_REMEDY, ImageError, require_size
from blotquant.files.images import READERS
from blotquant.files.tiff import page_shapes
from blotquant.phrases import Phrase, commas

SUFFIXES: Final = (".tif", ".tiff", ".png", ".jpg", ".jpeg", ".bmp")  # of images in a folder
_Shapes = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """One image file.

    Attributes
    ----------
    path : Path
    kind : str
        TIFF, PNG, JPEG or BMP.
    bytes : int
    shapes : tuple of (int, int)
        Rows and columns of each page or channel.
    """

    path: Path
    kind: str
    bytes: int
    shapes: tuple[tuple[int, int], ...]


def survey_image(path: Path) -> Survey:
    """Tell what an image file holds without decoding it.

    Raises
    ------
    ImageError
        If it is missing, empty, of no known format, or its header cannot be read; with the file's
        name in the message.
    """
    try:
        return _surveyed(path)
    except ImageError as error:
        raise error.of(path.name) from error


def _surveyed(path: Path) -> Survey:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(64)
    except FileNotFoundError as error:
        raise ImageError(
            "IMAGE_MISSING", Phrase("there is no such file."), Phrase("Check its name and folder.")
        ) from error
    except OSError as error:
        remedy = Phrase("Check that it is a file and that you may read it.")
        raise ImageError(
            "IMAGE_UNREADABLE", Phrase("it cannot be opened: {reason}.", reason=cause_of(error)), remedy
        ) from error
    if not start:
        raise ImageError("IMAGE_UNREADABLE", Phrase("the file is empty (0 bytes)."), COPY_REMEDY)
    reader = next((row for row in READERS if row.matches(start)), None)
    if reader is None:
        raise ImageError("IMAGE_UNKNOWN_FORMAT", _unknown(start), _unknown_remedy(start))
    shapes = _headers(path, reader.name)
    for rows, cols in shapes:
        require_size(rows, cols)
    return Survey(path, reader.name, size, shapes)


def _headers(path: Path, kind: str) -> _Shapes:
    try:
        return _HEADERS[kind](path)
    except ImageError:
        raise
    except Exception as error:  # what the libraries raise for broken headers has no common base
        detail = Phrase("its header cannot be read ({reason}).", reason=error)
        raise ImageError("IMAGE_UNREADABLE", detail, COPY_REMEDY) from error


def _unknown(start: bytes) -> str:
    if start.startswith(b"%PDF"):
        return Phrase("it is a PDF document, not an image.")
    if start.startswith(b"PK"):
        return Phrase("it is an archive or an Office document, not an image.")
    known = commas(row.name for row in READERS)
    return Phrase(
        "its content is none of the formats read here ({known}), whatever its name says.", known=known
    )


def _unknown_remedy(start: bytes) -> str:
    if start.startswith((b"%PDF", b"PK")):
        return Phrase("Use the image that the imager saved: pictures in documents have lost their numbers.")
    return Phrase("Export the original data again from the imager's own program as a 16-bit greyscale TIFF.")


def _png_shape(path: Path) -> _Shapes:
    with path.open("rb") as file:
        start = file.read(24)
    if len(start) < 24 or start[12:16] != b"IHDR":
        raise ImageError("IMAGE_UNREADABLE", Phrase("the PNG header is missing or cut short."), COPY_REMEDY)
    cols, rows = struct.unpack(">II", start[16:24])
    return ((rows, cols),)


def _jpeg_shape(path: Path) -> _Shapes:
    from PIL.JpegImagePlugin import JpegImageFile

    with JpegImageFile(path) as picture:
        return ((picture.height, picture.width),)


def _bmp_shape(path: Path) -> _Shapes:
    from PIL.BmpImagePlugin import BmpImageFile

    with BmpImageFile(path) as picture:
        return ((picture.height, picture.width),)


_HEADERS: Final[Mapping[str, Callable[[Path], _Shapes]]] = {
    "TIFF": page_shapes,
    "PNG": _png_shape,
    "JPEG": _jpeg_shape,
    "BMP": _bmp_shape,
}
