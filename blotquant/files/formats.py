"""All image formats that are read here: one row each, held by one contract test.

A file is known by its first bytes, never by its name; the suffixes only say which files of a folder are
looked at.  A further format is one more row in `READERS`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipInfo

from blotquant.files.archives import is_zip, members, unpacked
from blotquant.files.contents import START, contents
from blotquant.files.decoded import COPY_REMEDY, Decoded, ImageError, require_page, require_pages
from blotquant.files.foreign import unknown
from blotquant.files.fuji import decode_fuji, fuji_shapes, is_fuji
from blotquant.files.image_lab import decode_image_lab, image_lab_shapes, is_image_lab
from blotquant.files.quantity_one import decode_quantity_one, is_quantity_one, quantity_one_shapes
from blotquant.files.raster import decode_bmp, decode_jpeg, decode_png, is_bmp, is_jpeg, is_png
from blotquant.files.tiff import decode_tiff, is_tiff, page_shapes
from blotquant.phrases import Phrase, commas

Shapes = tuple[tuple[int, int], ...]  # rows and columns of each page or channel


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: how to know it and how to read it."""

    name: str
    matches: Callable[[bytes], bool]  # given the first bytes of a file
    decode: Callable[[bytes, int], Decoded]  # given the file and the page, from 1
    shapes: Callable[[Path | bytes], Shapes]  # given where the file lies, or the file
    suffixes: tuple[str, ...] = ()


def _tiff_shapes(source: Path | bytes) -> Shapes:
    return page_shapes(BytesIO(source) if isinstance(source, bytes) else source)


def _png_shapes(source: Path | bytes) -> Shapes:
    start = _start(source, 24)
    if len(start) < 24 or start[12:16] != b"IHDR":
        raise ImageError("IMAGE_UNREADABLE", Phrase("the PNG header is missing or cut short."), COPY_REMEDY)
    cols, rows = struct.unpack(">II", start[16:24])
    return ((rows, cols),)


def _jpeg_shapes(source: Path | bytes) -> Shapes:
    from PIL.JpegImagePlugin import JpegImageFile

    with JpegImageFile(BytesIO(source) if isinstance(source, bytes) else source) as picture:
        return ((picture.height, picture.width),)


def _bmp_shapes(source: Path | bytes) -> Shapes:
    from PIL.BmpImagePlugin import BmpImageFile

    with BmpImageFile(BytesIO(source) if isinstance(source, bytes) else source) as picture:
        return ((picture.height, picture.width),)


def _start(source: Path | bytes, count: int) -> bytes:
    if isinstance(source, bytes):
        return source[:count]
    with source.open("rb") as file:
        return file.read(count)


def _of_whole(shapes: Callable[[bytes], Shapes]) -> Callable[[Path | bytes], Shapes]:
    return lambda source: shapes(source if isinstance(source, bytes) else contents(source))


def _zip_shapes(data: bytes) -> Shapes:
    found: list[tuple[int, int]] = []
    for member in members(data, _IN_ZIP):
        content = unpacked(data, member)
        found += reader_of(content, PICTURES).shapes(content)
        require_pages(len(found))
    return tuple(found)


def _decode_zip(data: bytes, page: int) -> Decoded:
    pages: list[tuple[ZipInfo, int]] = []  # member, and page of it
    for member in members(data, _IN_ZIP):
        content = unpacked(data, member)
        count = len(reader_of(content, PICTURES).shapes(content))
        pages += [(member, own) for own in range(1, count + 1)]
        require_pages(len(pages))
    require_page(page, len(pages))
    member, own = pages[page - 1]
    content = unpacked(data, member)
    return reader_of(content, PICTURES).decode(content, own)


# Formats of single files, as they may lie in an archive too.
PICTURES: Final[tuple[Reader, ...]] = (
    Reader("TIFF", is_tiff, decode_tiff, _tiff_shapes, (".tif", ".tiff", ".gel")),
    Reader("PNG", is_png, decode_png, _png_shapes, (".png",)),
    Reader("JPEG", is_jpeg, decode_jpeg, _jpeg_shapes, (".jpg", ".jpeg")),
    Reader("BMP", is_bmp, decode_bmp, _bmp_shapes, (".bmp",)),
    Reader("Image Lab", is_image_lab, decode_image_lab, _of_whole(image_lab_shapes), (".scn",)),
    Reader("Quantity One", is_quantity_one, decode_quantity_one, _of_whole(quantity_one_shapes), (".1sc",)),
)
_IN_ZIP: Final = tuple(suffix for row in PICTURES for suffix in row.suffixes)
READERS: Final[tuple[Reader, ...]] = (
    *PICTURES,
    Reader("Fuji img + inf", is_fuji, decode_fuji, _of_whole(fuji_shapes), (".img",)),
    Reader("zipped acquisition", is_zip, _decode_zip, _of_whole(_zip_shapes), (".zip",)),
)
SUFFIXES: Final = tuple(suffix for row in READERS for suffix in row.suffixes)


def reader_of(start: bytes, readers: tuple[Reader, ...] = (), name: str = "") -> Reader:
    """Return the reader of a file.

    Parameters
    ----------
    start : bytes
        Its first bytes, `contents.START` of them or more.
    readers : tuple of Reader
        That are asked; by default all.
    name : str
        Of the file, for the message.

    Raises
    ------
    ImageError
        IMAGE_UNKNOWN_FORMAT: what it is instead, and how to get a TIFF from the common instruments.
    """
    readers = readers or READERS
    for reader in readers:
        if reader.matches(start[:START]):
            return reader
    what, remedy = unknown(start[:START], name, commas(reader.name for reader in readers))
    raise ImageError("IMAGE_UNKNOWN_FORMAT", what, remedy)
