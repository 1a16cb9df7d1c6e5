"""Read Bio-Rad Quantity One files (.1sc).

The file is a list of fields, each with a type, a length and an id, in eleven blocks; the last block is
the pixels, from the bottom row up.  What a field of data holds is described by other fields of the same
file: collections (102) name their kinds of data (101), each kind names its regions (100), and names are
texts (16).  The description of the format by M. Clapp (biorad1sc_reader, MIT licence) says more.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from blotquant.files.decoded import (
    COPY_REMEDY,
    Decoded,
    ImageError,
    quality_flags,
    require_page,
    require_size,
)
from blotquant.phrases import Phrase

_MAGIC: Final = b"\xaf\xafStable File"
_POINTERS: Final = (142, 143, 132, 133, 141, 140, 126, 127, 128, 129, 130)  # to the blocks, in order
_TEXT, _REGIONS, _KINDS = 16, 100, 101
_KIND_BYTES, _REGION_BYTES = 20, 36
_TEXT_TYPES: Final = {1, 2}
_FORMATS: Final = {3: "h", 4: "H", 5: "i", 6: "I", 9: "I", 21: "I"}
_EXPORT: Final = Phrase("In Quantity One choose File > Export to TIFF Image, 16 bit, without annotations.")
_Value = int | str | bytes


@dataclass(frozen=True, slots=True)
class _Field:
    at: int
    kind: int
    id: int
    content: bytes


@dataclass(frozen=True, slots=True)
class _Scan:
    rows: int
    cols: int
    pixels: tuple[int, int]  # first byte and number of bytes
    byte_order: str
    ceiling: int
    pixel_um: float | None
    instrument: str


def is_quantity_one(start: bytes) -> bool:
    """Tell whether a file starts as Quantity One writes it."""
    return start.startswith(_MAGIC) and start[56:63] == b"Bio-Rad"


def quantity_one_shapes(data: bytes) -> tuple[tuple[int, int], ...]:
    """Return rows and columns of the one picture.

    Raises
    ------
    ImageError
        If the file does not say it.
    """
    scan = _scan(data)
    return ((scan.rows, scan.cols),)


def decode_quantity_one(data: bytes, page: int) -> Decoded:
    """Read a Quantity One file.

    Parameters
    ----------
    data : bytes
        The file.
    page : int
        1, the only page there is.

    Raises
    ------
    ImageError
        Damaged, cut short, too large, no such page, or not of 16 bits.
    """
    require_page(page, 1)
    scan = _scan(data)
    require_size(scan.rows, scan.cols)
    start, size = scan.pixels
    if start + size > len(data) or size < 2 * scan.rows * scan.cols:
        raise ImageError(
            "IMAGE_UNREADABLE", Phrase("the file is cut short: pixels are missing."), COPY_REMEDY
        )
    stored = np.frombuffer(data, f"{scan.byte_order}u2", scan.rows * scan.cols, start)
    return Decoded(
        values=stored.reshape(scan.rows, scan.cols)[::-1],
        bit_depth=16,
        limits=(0.0, float(scan.ceiling)),
        reader="Quantity One 1sc",
        flags=quality_flags(16),
        stored_as="linear",
        pixel_um=scan.pixel_um,
        instrument=scan.instrument,
    )


def _scan(data: bytes) -> _Scan:
    try:
        blocks = _blocks(data)
        header = _scan_header(list(_fields(data, blocks)))
        return _understood(header, blocks[-1], "<" if data[32:].startswith(b"Intel") else ">")
    except (struct.error, KeyError, StopIteration, IndexError, TypeError) as error:
        message = Phrase("the Quantity One file is damaged or of a kind that is not read here.")
        raise ImageError("IMAGE_UNREADABLE", message, _EXPORT) from error


def _understood(header: Mapping[str, _Value], pixels: tuple[int, int], byte_order: str) -> _Scan:
    rows, cols, depth = (int(header[name]) for name in ("nypix", "nxpix", "bytes_per_pix"))
    if depth != 2:
        message = Phrase(
            "it holds {depth} bytes per pixel; Quantity One files of 2 are read here.", depth=depth
        )
        raise ImageError("IMAGE_UNKNOWN_FORMAT", message, _EXPORT)
    ceiling = int(header.get("data_ceiling", 0))
    width = struct.unpack("<f", struct.pack("<I", int(header.get("img_size_x", 0)) & 0xFFFFFFFF))[0]
    known = 0 < width < 10_000 and cols > 0
    return _Scan(
        rows=rows,
        cols=cols,
        pixels=pixels,
        byte_order=byte_order,
        ceiling=ceiling if 0 < ceiling <= 0xFFFF else 0xFFFF,
        pixel_um=round(1000 * width / cols, 3) if known else None,
        instrument=str(header.get("scanner", "")).strip(),
    )


def _blocks(data: bytes) -> list[tuple[int, int]]:
    """Return first byte and length of each block, from the pointers in the header."""
    end = struct.unpack_from("<I", data, 148)[0]
    found: dict[int, tuple[int, int]] = {}
    for field in _run(data, 160, min(end, len(data))):
        if field.kind in _POINTERS:
            found[field.kind] = struct.unpack_from("<II", field.content)
    return [found[kind] for kind in _POINTERS]


def _fields(data: bytes, blocks: list[tuple[int, int]]) -> Iterator[_Field]:
    for start, length in blocks[:-1]:
        yield from _run(data, start + 8, min(start + length, len(data)))


def _run(data: bytes, at: int, end: int) -> Iterator[_Field]:
    """Yield the fields from one byte on, to the field that says that there are no more."""
    while at + 8 <= end:
        kind, length, number = struct.unpack_from("<HHI", data, at)
        length = 20 if length == 1 else length  # so written for the pointers to blocks
        if kind == 0 or length < 8:
            return
        yield _Field(at, kind, number, data[at + 8 : at + length])
        at += length


def _scan_header(fields: list[_Field]) -> dict[str, _Value]:
    """Return what the file says of its scan: the data called SCN, by the names of its regions."""
    by_id = {field.id: field for field in fields}
    for kinds in (field for field in fields if field.kind == _KINDS):
        for at in range(0, len(kinds.content) - _KIND_BYTES + 1, _KIND_BYTES):
            kind, _, _, _, regions, _, name = struct.unpack_from("<4H3I", kinds.content, at)
            if _name(by_id, name) == "SCN":
                held = next(field for field in fields if field.kind == kind and field.at > kinds.at)
                return dict(_values(by_id, by_id[regions].content, held.content))
    raise KeyError("SCN")


def _values(by_id: Mapping[int, _Field], regions: bytes, held: bytes) -> Iterator[tuple[str, _Value]]:
    for at in range(0, len(regions) - _REGION_BYTES + 1, _REGION_BYTES):
        kind, _, words, start, name = struct.unpack_from("<2H3I", regions, at)
        if kind in _TEXT_TYPES:
            yield _name(by_id, name), held[start : start + words].partition(b"\0")[0].decode("latin-1")
        elif kind in _FORMATS and words == 1:
            yield _name(by_id, name), struct.unpack_from("<" + _FORMATS[kind], held, start)[0]


def _name(by_id: Mapping[int, _Field], number: int) -> str:
    field = by_id.get(number)
    if field is None or field.kind != _TEXT:
        return ""
    return field.content.rstrip(b"\0").decode("latin-1")
