"""Read TIFF pages as they are stored.

Values are never inverted, scaled or stretched here: what the PhotometricInterpretation tag says
about black and white is how a picture wants to be shown, not which way its signal runs.
"""

from __future__ import annotations

import functools
import logging
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from blotquant.files.decoded import (
    COPY_REMEDY,
    EXPORT_REMEDY,
    Decoded,
    ImageError,
    exposure_seconds,
    quality_flags,
    require_page,
    require_size,
)
from blotquant.numerics.pixels import luminance
from blotquant.phrases import Phrase

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from tifffile import TiffFile, TiffPage

_MOLECULAR_DYNAMICS: Final = 33445  # MD FileTag of Typhoon and Storm .gel files
_LARGEST_SAMPLE: Final = 341  # SMaxSampleValue
_EXPOSURE, _EXIF = 33434, 34665

# PhotometricInterpretation
_GREY: Final = {0, 1}  # white is zero, black is zero: a wish for display
_RGB, _PALETTE, _YCBCR = 2, 3, 6
_COLOUR: Final = {_RGB, _PALETTE, _YCBCR}
_ALPHA: Final = {1, 2}  # ExtraSamples
# Compression: JPEG, and what may be lossy too (JPEG 2000, XR, XL, WebP, LERC).  Some of these can be
# lossless; as the tag does not say so, they count as lossy.
_JPEG: Final = {6, 7, 33007, 34892}
_LOSSY: Final = _JPEG | {22610, 33003, 33004, 33005, 34712, 34887, 34927, 34934, 50001, 50002, 52546}


def is_tiff(start: bytes) -> bool:
    """Tell whether a file starts as TIFF or BigTIFF, of either byte order."""
    return start[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def page_shapes(path: Path) -> tuple[tuple[int, int], ...]:
    """Return rows and columns of every page or channel that `decode_tiff` can read, from the headers.

    Raises
    ------
    ImageError
        Encoded, or without any picture.  A file that is broken otherwise may raise what tifffile raises.
    """
    from tifffile import TiffFile

    _quiet()
    with TiffFile(path) as tiff:
        _refuse_square_root(tiff)
        return tuple((page.imagelength, page.imagewidth) for page, _ in _planes(tiff))


def decode_tiff(data: bytes, page: int) -> Decoded:
    """Read one page of a TIFF file, or one channel of a page that holds several.

    Pages are counted in the order of the file; each channel of a page that is not RGB counts as a
    page; thumbnails, masks and transparency do not count.

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
        _refuse_square_root(tiff)
        planes = _planes(tiff)
        require_page(page, len(planes))
        picture, channel = planes[page - 1]
        require_size(picture.imagelength, picture.imagewidth)
        _require_whole(picture, len(data))
        _require_known(picture)
        return _decode_page(picture, channel, f"tifffile {version}")


@functools.cache
def _quiet() -> None:
    """Keep the library's log off the terminal: what matters of it comes back as an ImageError."""
    logging.getLogger("tifffile").addHandler(logging.NullHandler())


def _refuse_square_root(tiff: TiffFile) -> None:
    # The tag may stand on the page after the picture, see the AWARE Systems notes on MD tags.
    if any(_MOLECULAR_DYNAMICS in page.tags for page in _pages(tiff)):
        # Value 2 means square roots, 128 linear; neither is decoded here, so neither is guessed.
        message = Phrase(
            "it is a Molecular Dynamics .gel file, which as a rule holds square roots of the signal."
        )
        remedy = Phrase(
            "Export it as a linear 16-bit TIFF from ImageQuant; read as it is, every ratio could be wrong."
        )
        raise ImageError("IMAGE_UNKNOWN_FORMAT", message, remedy)


def _pages(tiff: TiffFile) -> list[TiffPage]:
    from tifffile import TiffPage

    return [page for page in tiff.pages if isinstance(page, TiffPage)]


def _planes(tiff: TiffFile) -> list[tuple[TiffPage, int]]:
    """List every greyscale or colour picture of the file as (page, channel from 0)."""
    pictures = [page for page in _pages(tiff) if page.imagewidth and page.imagelength]
    if not pictures:
        raise ImageError("IMAGE_UNREADABLE", Phrase("it is a TIFF file without any picture."), COPY_REMEDY)
    full = [page for page in pictures if not (page.is_reduced or page.is_mask)]
    return [(page, channel) for page in full or pictures for channel in range(_channels(page))]


def _channels(page: TiffPage) -> int:
    if page.photometric not in _GREY:
        return 1
    alpha = sum(extra in _ALPHA for extra in page.extrasamples)
    return max(1, page.samplesperpixel - alpha)


def _require_whole(page: TiffPage, size: int) -> None:
    """Refuse a page with missing data, which the library would fill with zeros without a word."""
    segments = list(zip(page.dataoffsets, page.databytecounts, strict=True))
    lost = sum(count == 0 or offset + count > size for offset, count in segments)
    if lost or not segments:
        message = Phrase(
            "the file is cut short: {lost} of {count} strips or tiles are missing.",
            lost=lost or Phrase("all"),
            count=len(segments),
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
        exposure_s=_exposure(page),
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


def _exposure(page: TiffPage) -> float | None:
    own, exif = page.tags.get(_EXPOSURE), page.tags.get(_EXIF)
    if own is not None:
        return exposure_seconds(own.value)
    if exif is not None and isinstance(exif.value, dict):
        return exposure_seconds(exif.value.get("ExposureTime"))
    return None
