"""Read PNG, JPEG and BMP.

PNG is decoded by imagecodecs, which keeps 16 bits per channel in colour too; JPEG and BMP by
Pillow, which refuses a file that is cut short (the other decoder fills the rest with grey).
Pillow's readers are used one by one, so that a file is only ever read as what its first bytes say
it is, and so that the one limit on size is the one stated in `decoded`.
"""

from __future__ import annotations

import struct
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
_EXIF, _EXPOSURE = 0x8769, 0x829A


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
    require_size(rows, cols)
    values: NDArray[Any] = imagecodecs.png_decode(data)
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
