"""Read PNG, JPEG and BMP.

PNG is decoded by imagecodecs, which keeps 16 bits per channel in colour too; JPEG and BMP by
Pillow, which refuses a file that is cut short (the other decoder fills the rest with grey).
Pillow's readers are used one by one, so that a file is only ever read as what its first bytes say
it is, and so that the one limit on size is the one stated in `decoded`.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from blotquant.files.decoded import (
    COPY_REMEDY,
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
    from PIL.Image import Image

_PNG_COLOUR: Final = 2  # bit of the colour type in a PNG header: RGB or palette
_PNG_PALETTE: Final = 3
_PNG_SAMPLES: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # per pixel, by colour type
_EXIF, _EXPOSURE = 0x8769, 0x829A


def jpeg_size(data: bytes | memoryview) -> tuple[int, int] | None:
    """Return rows and columns that a JPEG stream says it has, None if it does not say."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            rows, cols = struct.unpack(">HH", data[at + 5 : at + 9])
            return rows, cols
        at += (
            2
            if marker == 0xFF or 0xD0 <= marker <= 0xD9
            else 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        )
    return None


_AT_ONCE: Final = 1 << 20  # bytes that are unpacked at a time to be looked at and forgotten


def is_png(start: bytes) -> bool:
    """Tell whether a file starts as PNG."""
    return start.startswith(b"\x89PNG\r\n\x1a\n")


def is_jpeg(start: bytes) -> bool:
    """Tell whether a file starts as JPEG."""
    return start.startswith(b"\xff\xd8\xff")


def is_bmp(start: bytes) -> bool:
    """Tell whether a file starts as Windows bitmap."""
    return start.startswith(b"BM")


def decode_png(data: bytes, page: int) -> Decoded:
    """Read a PNG file of any bit depth; fewer than 8 bits are spread over 0-255, alpha is dropped.

    Parameters
    ----------
    data : bytes
        The file.
    page : int
        1, the only page there is.

    Raises
    ------
    ImageError
        Cut short, too large or no such page.  A file that is broken otherwise may raise what
        imagecodecs raises.
    """
    import imagecodecs

    require_page(page, 1)
    if len(data) < 26 or data[12:16] != b"IHDR":
        raise ImageError("IMAGE_UNREADABLE", Phrase("the PNG header is missing or cut short."), COPY_REMEDY)
    cols, rows, bits, kind = struct.unpack(">IIBB", data[16:26])
    require_size(rows, cols, _PNG_SAMPLES.get(kind, 4))
    values: NDArray[Any] = imagecodecs.png_decode(
        _essential(data, rows, cols, bits * _PNG_SAMPLES.get(kind, 4))
    )
    colour = bool(kind & _PNG_COLOUR)
    if values.ndim == 3:
        values = luminance(values[..., :3]) if colour else values[..., 0]
    bit_depth = 8 if kind == _PNG_PALETTE else bits
    return Decoded(
        values=values,
        bit_depth=bit_depth,
        limits=(0.0, 65535.0 if bits == 16 else 255.0),
        reader=f"imagecodecs {imagecodecs.__version__}",
        flags=quality_flags(bit_depth, colour=colour),
    )


def _essential(data: bytes, rows: int, cols: int, bits: int) -> bytes:
    """Return a PNG file without what its pixels do not need, such as texts that unpack to any size.

    Raises
    ------
    ImageError
        Cut short, or with more data than its pixels could need.
    zlib.error
        Packed wrongly, or with another checksum.
    """
    kept, at, packed = [data[:8]], 8, 0
    stream: list[bytes] = []
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind, end = data[at + 4 : at + 8], at + 12 + length
        if kind in (b"IHDR", b"PLTE", b"IDAT", b"IEND"):
            kept.append(data[at:end])
        if kind == b"IDAT":
            packed += length
            stream.append(data[at + 8 : end - 4])
        at = end
        if kind == b"IEND":
            break
    # Data that cannot be packed grow by a few bytes per block of a few thousand.
    pixels = rows * (1 + (cols * bits + 7) // 8)
    if packed > pixels * 1.01 + 10_000:
        message = Phrase(
            "it holds {count} bytes of data for {wanted} bytes of pixels.", count=packed, wanted=pixels
        )
        raise ImageError("IMAGE_UNREADABLE", message, COPY_REMEDY)
    _require_checksum(stream)
    return b"".join(kept)


def _require_checksum(stream: list[bytes]) -> None:
    """Refuse pixels that do not unpack to what was packed, of which the library only warns."""
    unpacker = zlib.decompressobj()
    for part in stream:
        rest = part
        while rest and not unpacker.eof:
            unpacker.decompress(rest, _AT_ONCE)
            rest = unpacker.unconsumed_tail


def decode_jpeg(data: bytes, page: int) -> Decoded:
    """Read a JPEG file, turned upright as its EXIF orientation says (as every viewer shows it).

    Parameters
    ----------
    data : bytes
        The file.
    page : int
        1, the only page there is.

    Raises
    ------
    ImageError
        Too large or no such page.  A broken file may raise what Pillow raises.
    """
    from PIL import ImageOps
    from PIL.JpegImagePlugin import JpegImageFile

    require_page(page, 1)
    with JpegImageFile(BytesIO(data)) as picture:
        require_size(picture.height, picture.width)
        exposure = exposure_seconds(picture.getexif().get_ifd(_EXIF).get(_EXPOSURE))
        upright = ImageOps.exif_transpose(picture)
        return _from_pillow(upright, lossy=True, exposure_s=exposure)


def decode_bmp(data: bytes, page: int) -> Decoded:
    """Read a Windows bitmap; a palette is looked up.

    Parameters
    ----------
    data : bytes
        The file.
    page : int
        1, the only page there is.

    Raises
    ------
    ImageError
        Too large or no such page.  A broken file may raise what Pillow raises.
    """
    from PIL.BmpImagePlugin import BmpImageFile

    require_page(page, 1)
    with BmpImageFile(BytesIO(data)) as picture:
        require_size(picture.height, picture.width)
        return _from_pillow(picture, lossy=False, exposure_s=None)


def _from_pillow(picture: Image, *, lossy: bool, exposure_s: float | None) -> Decoded:
    import PIL

    colour = picture.mode not in ("1", "L")
    values = np.asarray(picture.convert("RGB" if colour else "L"))
    return Decoded(
        values=luminance(values) if colour else values,
        bit_depth=1 if picture.mode == "1" else 8,
        limits=(0.0, 255.0),
        reader=f"pillow {PIL.__version__}",
        flags=quality_flags(8, lossy=lossy, colour=colour),
        exposure_s=exposure_s,
    )
