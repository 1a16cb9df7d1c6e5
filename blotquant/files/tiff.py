"""Read TIFF pages as they are stored.

Values are never inverted, scaled or stretched here: what the PhotometricInterpretation tag says
about black and white is how a picture wants to be shown, not which way its signal runs, and what
the tags of a .gel file say of square roots is passed on (`numerics.encodings` decodes them).
"""

from __future__ import annotations

import functools
import logging
import math
from dataclasses import replace
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from blotquant.files.decoded import (
    COPY_REMEDY,
    EXPORT_REMEDY,
    Decoded,
    ImageError,
    quality_flags,
    require_page,
    require_pages,
    require_size,
)
from blotquant.files.limits import limits
from blotquant.files.molecular_dynamics import storages, without_tag_pages
from blotquant.files.raster import jpeg_size
from blotquant.files.tiff_facts import facts_of
from blotquant.numerics.pixels import luminance
from blotquant.phrases import Phrase

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from tifffile import TiffFile, TiffPage

_LARGEST_SAMPLE: Final = 341  # SMaxSampleValue

# PhotometricInterpretation
_GREY: Final = {0, 1}  # white is zero, black is zero: a wish for display
_RGB, _PALETTE, _YCBCR = 2, 3, 6
_COLOUR: Final = {_RGB, _PALETTE, _YCBCR}
_ALPHA: Final = {1, 2}  # ExtraSamples
# Compression
_JPEG: Final = {6, 7, 33007, 34892}
_JPEG_BLOCK: Final = 16  # a JPEG may be filled up to whole blocks
_LOSSY: Final = _JPEG
# None, CCITT, LZW, JPEG, deflate, PackBits, LZMA, Zstandard.  Other pictures within a TIFF (JPEG 2000,
# WebP and the like) say by themselves how large they are; no imager writes them.
_COMPRESSIONS: Final = _JPEG | {1, 2, 3, 4, 5, 8, 32771, 32773, 32946, 34925, 50000}


def is_tiff(start: bytes) -> bool:
    """Tell whether a file starts as TIFF or BigTIFF, of either byte order."""
    return start[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def page_shapes(source: Path | BytesIO) -> tuple[tuple[int, int], ...]:
    """Return rows and columns of every page or channel that `decode_tiff` can read, from the headers.

    Parameters
    ----------
    source : Path or BytesIO
        A file, or its bytes.

    Raises
    ------
    ImageError
        Without any picture, or of too many pages.  A file that is broken otherwise may raise what
        tifffile raises.
    """
    from tifffile import TiffFile

    _quiet()
    with TiffFile(source) as tiff:
        return tuple((page.imagelength, page.imagewidth) for page, _ in _planes(_pages(tiff)))


def decode_tiff(data: bytes, page: int) -> Decoded:
    """Read one page of a TIFF file, or one channel of a page that holds several.

    Pages are counted in the order of the file; each channel of a page that is not RGB counts as a
    page; thumbnails, masks, transparency and pages that only carry tags do not count.

    Parameters
    ----------
    data : bytes
        The file.
    page : int
        From 1.

    Raises
    ------
    ImageError
        The picture is encoded, cut short, too large, or the page does not exist.  A file that is
        broken otherwise may raise what tifffile raises.
    """
    from tifffile import TiffFile
    from tifffile import __version__ as version  # pyright: ignore[reportPrivateImportUsage]

    _quiet()
    with TiffFile(_Content(data)) as tiff:
        pages = _pages(tiff)
        planes = _planes(pages)
        require_page(page, len(planes))
        picture, channel = planes[page - 1]
        _require_sizes(picture)
        _require_whole(picture, len(data))
        _require_known(picture)
        _require_compression(picture, data)
        decoded = _decode_page(picture, channel, f"tifffile {version}")
        facts = facts_of(picture, pages[0].description, page - 1)
        storage = storages(pages).get(pages.index(picture))
    return replace(
        decoded,
        exposure_s=facts.exposure_s,
        pixel_um=facts.pixel_um,
        instrument=facts.instrument,
        stored_as=None if storage is None else storage.stored_as,
        square_root_scale=1.0 if storage is None else storage.scale,
    )


@functools.cache
def _quiet() -> None:
    """Keep the library's log off the terminal: what matters of it comes back as an ImageError."""
    logging.getLogger("tifffile").addHandler(logging.NullHandler())


def _pages(tiff: TiffFile) -> list[TiffPage]:
    from tifffile import TiffPage

    # One more than the limit is looked for, and not all: a chain of pages may have no end.
    pages = list(islice(tiff.pages, limits().pages + 1))
    require_pages(len(pages))
    return [page for page in pages if isinstance(page, TiffPage)]


def _planes(pages: list[TiffPage]) -> list[tuple[TiffPage, int]]:
    """List every greyscale or colour picture of the file as (page, channel from 0)."""
    pictures = [page for page in without_tag_pages(pages) if page.imagewidth and page.imagelength]
    if not pictures:
        raise ImageError("IMAGE_UNREADABLE", Phrase("it is a TIFF file without any picture."), COPY_REMEDY)
    sizes = [size for page in pictures for size in (page.imagewidth, page.imagelength)]
    # A broken file may give a whole list of numbers, whatever the library's types say.
    if not all(isinstance(size, int) for size in sizes):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ImageError("IMAGE_UNREADABLE", Phrase("the size of a page is no number."), COPY_REMEDY)
    full = [page for page in pictures if not (page.is_reduced or page.is_mask)]
    every = ((page, channel) for page in full or pictures for channel in range(_channels(page)))
    planes = list(islice(every, limits().pages + 1))  # each page may claim 65 535 channels
    require_pages(len(planes))
    return planes


def _require_sizes(page: TiffPage) -> None:
    """Refuse what would need too much memory: the picture, or a tile that claims to be larger than it."""
    require_size(page.imagelength, page.imagewidth, page.samplesperpixel)
    if page.is_tiled:
        require_size(page.tilelength, page.tilewidth, page.samplesperpixel)


def _channels(page: TiffPage) -> int:
    if page.photometric not in _GREY:
        return 1
    alpha = sum(extra in _ALPHA for extra in page.extrasamples)
    return max(1, page.samplesperpixel - alpha)


def _require_whole(page: TiffPage, size: int) -> None:
    """Refuse a page with missing data, which the library would fill with zeros without a word."""
    segments = list(zip(page.dataoffsets, page.databytecounts, strict=True))
    wanted = max(len(segments), math.prod(page.chunked))  # as many as the size of the picture needs
    lost = wanted - len(segments)
    lost += sum(count == 0 or offset + count > size for offset, count in segments)
    if lost or not segments:
        message = Phrase(
            "the file is cut short: {lost} of {count} strips or tiles are missing.",
            lost=lost or Phrase("all"),
            count=wanted,
        )
        raise ImageError("IMAGE_UNREADABLE", message, COPY_REMEDY)


def _require_known(page: TiffPage) -> None:
    if page.photometric not in _GREY | _COLOUR:
        colours = getattr(page.photometric, "name", page.photometric)
        message = Phrase(
            "its pixels are {colours} colours, which cannot be turned into signal.", colours=colours
        )
        raise ImageError("IMAGE_UNKNOWN_FORMAT", message, EXPORT_REMEDY)
    if page.dtype is None or page.dtype.kind not in "buif" or page.shaped[1] != 1:
        message = Phrase(
            "its pixels are of a kind that is not read here ({dtype}, shape {shape}).",
            dtype=page.dtype,
            shape=page.shape,
        )
        raise ImageError("IMAGE_UNKNOWN_FORMAT", message, EXPORT_REMEDY)


def _require_compression(page: TiffPage, data: bytes) -> None:
    """Refuse pictures within the picture whose size is not that of their strip or tile."""
    if page.compression not in _COMPRESSIONS:
        name = getattr(page.compression, "name", page.compression)
        message = Phrase("its pixels are compressed in a way that is not read here ({name}).", name=name)
        raise ImageError("IMAGE_UNKNOWN_FORMAT", message, EXPORT_REMEDY)
    if page.compression not in _JPEG:
        return
    rows, cols = (page.tilelength, page.tilewidth) if page.is_tiled else (page.imagelength, page.imagewidth)
    for offset, count in zip(page.dataoffsets, page.databytecounts, strict=True):
        found = jpeg_size(memoryview(data)[offset : offset + count])
        if found is not None and (found[0] > rows + _JPEG_BLOCK or found[1] > cols + _JPEG_BLOCK):
            message = Phrase(
                "a strip of it says that it has {found} pixels, not {cols} x {rows}.",
                found=f"{found[1]} x {found[0]}",
                cols=cols,
                rows=rows,
            )
            raise ImageError("IMAGE_UNREADABLE", message, COPY_REMEDY)


class _Content(BytesIO):
    """The content of a file, from which pixels are copied without keeping the window from its work.

    `BytesIO` holds the interpreter while it copies, which takes half a second for 100 megapixels in
    memory that is touched for the first time; NumPy does not.
    """

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self._data = data

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill a buffer from where the last reading ended; return how many bytes there were."""
        target = np.frombuffer(memoryview(buffer), np.uint8)
        start = self.tell()
        count = max(min(target.size, len(self._data) - start), 0)
        if count:
            np.copyto(target[:count], np.frombuffer(self._data, np.uint8, count, start))
        self.seek(start + count)
        return count


def _decode_page(page: TiffPage, channel: int, reader: str) -> Decoded:
    # (separate samples, 1, rows, cols, interleaved samples) -> (samples, rows, cols)
    samples = np.moveaxis(page.asarray().reshape(page.shaped)[:, 0], -1, 1)
    samples = samples.reshape(-1, *samples.shape[2:])
    colour = page.photometric in _COLOUR
    values = _grey(page, samples) if colour else samples[channel]
    # A palette's entries hold 8 bits here, whatever the number of its colours.
    bit_depth = 8 if page.colormap is not None and colour else page.bitspersample
    return Decoded(
        values=values,
        bit_depth=bit_depth,
        limits=_limits(page, values, bit_depth),
        reader=reader,
        flags=quality_flags(bit_depth, lossy=page.compression in _LOSSY, colour=colour),
    )


def _grey(page: TiffPage, samples: NDArray[Any]) -> NDArray[Any]:
    if page.photometric == _YCBCR and page.compression not in _JPEG:
        return samples[0]  # Y is the luminance; only JPEG comes converted to RGB
    if page.photometric == _PALETTE and page.colormap is not None:
        table = page.colormap
        # The norm is v * 257; some writers leave the 8-bit values as they are.
        table = (table >> 8 if table.max() > 255 else table).astype(np.uint8)
        return luminance(np.moveaxis(table[:, samples[0]], 0, -1))
    return luminance(np.moveaxis(samples[:3], 0, -1))


def _limits(page: TiffPage, values: NDArray[Any], bits: int) -> tuple[float, float] | None:
    if values.dtype.kind == "f" and page.dtype is not None and page.dtype.kind == "f":
        return None
    if values.dtype.kind == "i":
        return -(2.0 ** (bits - 1)), 2.0 ** (bits - 1) - 1
    return 0.0, _declared_ceiling(page, float(values.max()), 2.0**bits - 1)


def _declared_ceiling(page: TiffPage, largest: float, full: float) -> float:
    """Take the ceiling of a 10 to 14-bit camera from SMaxSampleValue where it is credible.

    Some writers put the largest value of the picture there, a statistic: equal to it, the tag
    counts only if it is 2**n - 1.
    """
    tag = page.tags.get(_LARGEST_SAMPLE)
    declared = tag.value if tag is not None else None
    if not isinstance(declared, int) or not largest <= declared < full:
        return full
    return float(declared) if declared > largest or (declared + 1).bit_count() == 1 else full
