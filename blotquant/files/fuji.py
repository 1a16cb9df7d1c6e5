"""Read Fuji and Amersham scans: pixels in NAME.img (big-endian, no header), a description in NAME.inf.

The lines of the description, from 0: 0 what it is, 1 name, 2 type of the plate, 3 and 4 size of a pixel
in micrometres, 5 bits, 6 width, 7 height, 8 sensitivity S, 9 latitude L, 10 date, 13 instrument.  Image
plates (BAS, FLA) store the logarithm of the signal.  Cameras (LAS) write the same pair of files and do
not say whether theirs are logarithms: a person has to.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final

import numpy as np

from blotquant.files.contents import PAIR, PIXELS
from blotquant.files.decoded import (
    COPY_REMEDY,
    Decoded,
    ImageError,
    ImagePlate,
    quality_flags,
    require_page,
    require_size,
)
from blotquant.phrases import Phrase

_PLATE_SCANNERS: Final = re.compile(r"\b(BAS|FLA)", re.IGNORECASE)
_EXPORT: Final = Phrase("Export it as a 16-bit linear TIFF from Image Reader or Multi Gauge.")


@dataclass(frozen=True, slots=True)
class _Description:
    rows: int
    cols: int
    bits: int
    pixel_um: float
    sensitivity: float | None
    latitude: float | None
    instrument: str


def is_fuji(start: bytes) -> bool:
    """Tell whether a piece starts as a pair of .inf and .img, see `contents`."""
    return start.startswith(PAIR)


def fuji_shapes(data: bytes) -> tuple[tuple[int, int], ...]:
    """Return rows and columns of the one picture.

    Raises
    ------
    ImageError
        If the description does not say them.
    """
    described = _described(data)
    return ((described.rows, described.cols),)


def decode_fuji(data: bytes, page: int) -> Decoded:
    """Read a pair of .inf and .img.

    Parameters
    ----------
    data : bytes
        Both, see `contents`.
    page : int
        1, the only page there is.

    Raises
    ------
    ImageError
        The description is not one, or the pixels do not fit it.
    """
    require_page(page, 1)
    described = _described(data)
    require_size(described.rows, described.cols)
    pixels = memoryview(data)[data.index(PIXELS) + len(PIXELS) :]
    wanted = described.rows * described.cols * described.bits // 8
    if len(pixels) != wanted:
        message = Phrase(
            "its .inf describes {wanted} bytes of pixels, but the .img holds {count}.",
            wanted=wanted,
            count=len(pixels),
        )
        raise ImageError("IMAGE_UNREADABLE", message, COPY_REMEDY)
    stored = np.frombuffer(pixels, f">u{described.bits // 8}")
    plate = _plate(described)
    known = plate is not None and _PLATE_SCANNERS.search(described.instrument)
    return Decoded(
        values=stored.reshape(described.rows, described.cols),
        bit_depth=described.bits,
        limits=(0.0, 2.0**described.bits - 1),
        reader="Fuji img",
        flags=quality_flags(described.bits),
        stored_as="image-plate" if known else "unknown",
        plate=plate,
        pixel_um=described.pixel_um,
        instrument=described.instrument,
    )


def _plate(described: _Description) -> ImagePlate | None:
    if not described.sensitivity or not described.latitude:
        return None
    return ImagePlate(2**described.bits, described.latitude, described.sensitivity, described.pixel_um)


def _described(data: bytes) -> _Description:
    text = data[len(PAIR) : data.index(PIXELS)].decode("latin-1")
    lines = [line.strip() for line in text.replace("\r\n", "\n").split("\n")]
    numbers = [_number(line) for line in lines]
    try:
        pixel_um, bits, cols, rows = (numbers[i] for i in (3, 5, 6, 7))
    except IndexError:
        pixel_um = bits = cols = rows = None
    if pixel_um is None or cols is None or rows is None or bits not in (8, 16):
        message = Phrase("its .inf does not describe an image in the way of Fuji scanners.")
        raise ImageError("IMAGE_UNKNOWN_FORMAT", message, _EXPORT)
    return _Description(
        rows=int(rows),
        cols=int(cols),
        bits=int(bits),
        pixel_um=pixel_um,
        sensitivity=numbers[8] if len(lines) > 8 else None,
        latitude=numbers[9] if len(lines) > 9 else None,
        instrument=lines[13][:80] if len(lines) > 13 else "",
    )


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 < value < math.inf else None
