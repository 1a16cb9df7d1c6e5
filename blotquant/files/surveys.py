"""What image files hold, told from their headers alone, before anything is read or measured."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from blotquant.files.causes import cause_of
from blotquant.files.contents import start_of
from blotquant.files.decoded import COPY_REMEDY, ImageError, reason_of, require_size
from blotquant.files.formats import SUFFIXES as SUFFIXES
from blotquant.files.formats import Reader, Shapes, reader_of
from blotquant.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Survey:
    """One image file.

    Attributes
    ----------
    path : Path
    kind : str
        Name of its format, as TIFF.
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
        start = start_of(path)
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
    reader = reader_of(start, name=path.name)
    shapes = _headers(path, reader)
    return Survey(path, reader.name, size, shapes)


def _headers(path: Path, reader: Reader) -> Shapes:
    try:
        shapes = reader.shapes(path)
        for rows, cols in shapes:
            require_size(rows, cols)
        return shapes
    except ImageError:
        raise
    except Exception as error:  # what the libraries raise for broken headers has no common base
        detail = Phrase("its header cannot be read ({reason}).", reason=reason_of(error))
        raise ImageError("IMAGE_UNREADABLE", detail, COPY_REMEDY) from error
