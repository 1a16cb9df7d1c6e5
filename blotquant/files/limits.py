"""How much a file may ask of this program before it is refused: stated, and set by whoever runs it.

A small file can claim, or unpack to, more than any computer holds.  Every limit here is far above what
a laboratory makes.  The environment variable BLOTQUANT_LIMITS raises or lowers them by name, as
"pixels=800000000 sheet_rows=1000000", for the window, for batch and for its worker processes alike.
"""

from __future__ import annotations

import functools
import os
from dataclasses import dataclass, fields, replace
from typing import Final

from blotquant.phrases import Phrase, WordedError

VARIABLE: Final = "BLOTQUANT_LIMITS"


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is agreed to.

    Attributes
    ----------
    file_bytes : int
        Size of an image file, as it lies on the disk.
    pixels : int
        Of one page of an image, all its channels together.
    pages : int
        Of one image file.
    unpacked_bytes : int
        All that one archive unpacks to.
    archive_files : int
        In one archive.
    text_bytes : int
        Size of a layout sheet or a project, as it lies on the disk; a workbook may unpack to ten times that.
    xml_bytes : int
        Of the description within an image file.
    xml_depth : int
        Elements within elements.
    sheet_rows : int
        Of a layout sheet: one lane each.
    sheet_columns : int
    sheet_blots : int
        Targets on images that one layout sheet describes.
    cell_characters : int
        Of one cell.
    """

    file_bytes: int = 4_000_000_000
    pixels: int = 400_000_000  # 20 000 x 20 000
    pages: int = 1_000
    unpacked_bytes: int = 1_000_000_000
    archive_files: int = 1_000
    text_bytes: int = 50_000_000
    xml_bytes: int = 20_000_000
    xml_depth: int = 100
    sheet_rows: int = 100_000
    sheet_columns: int = 500
    sheet_blots: int = 20_000
    cell_characters: int = 32_767  # what Excel holds in a cell


class LimitsError(WordedError, ValueError):
    """The variable that sets the limits cannot be understood; the message says how to write it."""


def limits() -> Limits:
    """Return the limits that hold now.

    Raises
    ------
    LimitsError
        If the environment variable names no limit, or a value that is no whole number above 0.
    """
    return _from_text(os.environ.get(VARIABLE, ""))


@functools.lru_cache(maxsize=8)
def _from_text(text: str) -> Limits:
    found: dict[str, int] = {}
    names = {field.name for field in fields(Limits)}
    for part in text.replace(",", " ").split():
        name, _, value = part.partition("=")
        if name not in names or not (value.isascii() and value.isdigit() and int(value) > 0):
            known = ", ".join(sorted(names))
            raise LimitsError(
                Phrase(
                    "{variable}: {part!r} is no limit. Write NAME=NUMBER; the names are {known}.",
                    variable=VARIABLE,
                    part=part,
                    known=known,
                )
            )
        found[name] = int(value)
    return replace(Limits(), **found)
