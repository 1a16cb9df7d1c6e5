"""How a Molecular Dynamics, GE or Cytiva .gel file stores its values: tags of a TIFF of theirs.

The tags (AWARE Systems, TIFF tag reference) stand on the page of the picture or, as often, on the next
page, which then is no picture of its own.  A file tag of 2 means that square roots are stored,
signal = stored^2 x scale; 128 means that the signal itself is.  Which of black and white is zero says
how the picture wants to be shown and changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from blotquant.files.decoded import ImageError, StoredAs
from blotquant.phrases import Phrase

if TYPE_CHECKING:
    from tifffile import TiffPage

_FILE_TAG, _SCALE = 33445, 33446
_SQUARE_ROOT, _LINEAR = 2, 128
_REMEDY: Final = Phrase("Export it as a linear 16-bit TIFF from ImageQuant.")


@dataclass(frozen=True, slots=True)
class Storage:
    """How the values of one page are stored."""

    stored_as: StoredAs
    scale: float  # signal = stored^2 x scale, of square roots


def storages(pages: Sequence[TiffPage]) -> dict[int, Storage]:
    """Return how the pages that tags of Molecular Dynamics speak of are stored, by place in the file.

    Parameters
    ----------
    pages : sequence of TiffPage
        All of the file.

    Raises
    ------
    ImageError
        The tags say a way that is not known.
    """
    found: dict[int, Storage] = {}
    for place, page in enumerate(pages):
        if _FILE_TAG not in page.tags:
            continue
        before = place - 1
        own = place == 0 or _FILE_TAG in pages[before].tags
        found[place if own else before] = _storage(page)
    return found


def without_tag_pages(pages: Sequence[TiffPage]) -> list[TiffPage]:
    """Return the pages but those that only carry the tags of the page before them."""
    known = storages(pages)
    return [page for place, page in enumerate(pages) if place in known or _FILE_TAG not in page.tags]


def _storage(page: TiffPage) -> Storage:
    kind = page.tags[_FILE_TAG].value
    if kind == _LINEAR:
        return Storage("linear", 1.0)
    if kind == _SQUARE_ROOT:
        return Storage("square-root", _scale(page))
    message = Phrase(
        "it is a .gel file that stores its values in a way that is not known here ({kind!r}).", kind=kind
    )
    raise ImageError("IMAGE_UNKNOWN_FORMAT", message, _REMEDY)


def _scale(page: TiffPage) -> float:
    tag = page.tags.get(_SCALE)
    try:
        numerator, denominator = tag.value if tag is not None else (1, 1)
        scale = float(numerator) / float(denominator)
    except (TypeError, ValueError, ZeroDivisionError):
        return 1.0
    return scale if 0 < scale < float("inf") else 1.0
