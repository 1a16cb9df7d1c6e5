"""Read a picture of a blot: file -> `Pixels`, or an `ImageError` that says what to do.

A file is known by its first bytes, never by its name.  A further format is one more row in
`READERS`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from blotquant.files.causes import cause_of
from blotquant.files.decoded import COPY_REMEDY, EXPORT_REMEDY, MAX_PIXELS, Decoded, ErrorCode, ImageError
from blotquant.files.raster import decode_bmp, decode_jpeg, decode_png, is_bmp, is_jpeg, is_png
from blotquant.files.tiff import decode_tiff, is_tiff
from blotquant.model import ImageRef
from blotquant.numerics.pixels import cap_infinite, content_box, guess_polarity, saturation_level
from blotquant.phrases import Phrase, commas
from blotquant.results import ImageInfo, Pixels

__all__ = ["MAX_PIXELS", "READERS", "ErrorCode", "ImageError", "Reader", "read_image"]


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: how to know it and how to read it."""

    name: str
    matches: Callable[[bytes], bool]  # given the first 64 bytes of a file
    decode: Callable[[bytes, int], Decoded]  # given the file and the page, from 1


READERS: Final[tuple[Reader, ...]] = (
    Reader("TIFF", is_tiff, decode_tiff),
    Reader("PNG", is_png, decode_png),
    Reader("JPEG", is_jpeg, decode_jpeg),
    Reader("BMP", is_bmp, decode_bmp),
)

_KEPT_TYPES: Final = {np.dtype(kind) for kind in ("u1", "u2", "f4", "f8")}


def read_image(path: Path, ref: ImageRef, *, turns: int = 0, mirrored: bool = False) -> Pixels:
    """Read one page of a picture, decide which way its signal runs, and orient it.

    Parameters
    ----------
    path : Path
        Where the file is.
    ref : ImageRef
        How the project names it, which page is meant, and the hash it must have (any, if "").
    turns : int
        Clockwise quarter turns.
    mirrored : bool
        Left and right are exchanged, after turning.

    Returns
    -------
    Pixels
        `values` as stored (integers other than uint8 and uint16 become floats that hold them
        exactly), native byte order, C-contiguous, not writeable.  Signal is the stored value
        where bands are light, and full scale minus the stored value where they are dark (full
        scale of a float picture is its largest value; it drops out with the background).
        `info.shape` is the shape of `values`, so after turning.

    Raises
    ------
    ImageError
        With the file in the message: IMAGE_MISSING, IMAGE_UNREADABLE, IMAGE_UNKNOWN_FORMAT,
        IMAGE_CONSTANT, POLARITY_AMBIGUOUS, IMAGE_CHANGED, PAGE_MISSING, IMAGE_TOO_LARGE.
    """
    try:
        data = _read_bytes(path)
        sha256 = _checked_hash(data, ref.sha256)
        decoded = _decode(data, ref.page)
        values, ceiling = _measurable(decoded.values)
        polarity = _polarity(values, ref)
    except ImageError as error:
        raise error.of(ref.path) from error
    dark = polarity == "dark-bands"
    level = saturation_level(values, decoded.limits, dark_bands=dark) if ceiling is None else ceiling
    full_scale = float(values.max()) if decoded.limits is None else decoded.limits[1]
    sign, offset = (-1, full_scale) if dark else (1, 0.0)
    values = _oriented(values, turns=turns, mirrored=mirrored)
    info = ImageInfo(
        image=ref.path,
        page=ref.page,
        sha256=sha256,
        bytes=len(data),
        reader=decoded.reader,
        shape=(values.shape[0], values.shape[1]),
        bit_depth=decoded.bit_depth,
        polarity=polarity,
        encoding=ref.encoding,
        saturation_level=level,
        exposure_s=decoded.exposure_s,
        flags=decoded.flags,
    )
    clip = None if level is None else offset + sign * level
    return Pixels(values=values, sign=sign, offset=offset, clip=clip, info=info)


def _read_bytes(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        remedy = Phrase("Put the file back, or correct its path in the layout sheet or project.")
        raise ImageError(
            "IMAGE_MISSING", Phrase("there is no such file ({path}).", path=path), remedy
        ) from error
    except OSError as error:
        remedy = Phrase("Check that it is a file and that you may read it.")
        raise ImageError(
            "IMAGE_UNREADABLE", Phrase("it cannot be opened: {reason}.", reason=cause_of(error)), remedy
        ) from error
    if not data:
        raise ImageError("IMAGE_UNREADABLE", Phrase("the file is empty (0 bytes)."), COPY_REMEDY)
    return data


def _checked_hash(data: bytes, expected: str) -> str:
    sha256 = hashlib.sha256(data).hexdigest()
    if expected and sha256 != expected.lower():
        message = Phrase("the file is not the one that the project was made with (its SHA-256 differs).")
        remedy = Phrase("Put the original file back, or load the picture anew and check lanes and bands.")
        raise ImageError("IMAGE_CHANGED", message, remedy)
    return sha256


def _decode(data: bytes, page: int) -> Decoded:
    reader = next((row for row in READERS if row.matches(data[:64])), None)
    if reader is None:
        known = commas(row.name for row in READERS)
        message = Phrase(
            "its content is none of the formats read here ({known}), whatever its name says.", known=known
        )
        raise ImageError("IMAGE_UNKNOWN_FORMAT", message, EXPORT_REMEDY)
    try:
        return reader.decode(data, page)
    except ImageError:
        raise
    except Exception as error:  # a decoder that meets a broken file may raise anything
        message = Phrase(
            "the {name} file is damaged or cut short ({reason}).",
            name=reader.name,
            reason=str(error) or type(error).__name__,
        )
        raise ImageError("IMAGE_UNREADABLE", message, COPY_REMEDY) from error


def _measurable(values: NDArray[Any]) -> tuple[NDArray[Any], float | None]:
    """Bring values to one of the four types of `Pixels`; also return the ceiling of +inf pixels."""
    values = _kept_type(values)
    ceiling = None
    if values.dtype.kind == "f":
        values, ceiling = cap_infinite(values)
        missing = values.size - int(np.count_nonzero(np.isfinite(values)))
        if missing:
            message = Phrase(
                "{missing} of {count} pixels hold no number (NaN or infinite).",
                missing=missing,
                count=values.size,
            )
            raise ImageError(
                "IMAGE_UNREADABLE", message, Phrase("Export it again without masked pixels, or crop it.")
            )
    if values.min() == values.max():
        message = Phrase(
            "every pixel has the value {value}: there is nothing to measure.", value=values.flat[0]
        )
        remedy = Phrase("Check that the right file and the right page were exported.")
        raise ImageError("IMAGE_CONSTANT", message, remedy)
    return values, ceiling


def _kept_type(values: NDArray[Any]) -> NDArray[Any]:
    native = values.dtype.newbyteorder("=")
    if native in _KEPT_TYPES:
        return values.astype(native, copy=False)
    if native.kind == "b":
        return values.astype(np.uint8)
    wide = np.float32 if native.itemsize <= 2 else np.float64
    floats = values.astype(wide)
    if native.kind in "ui" and native.itemsize == 8 and np.abs(floats).max() > 2.0**53:
        message = Phrase("its 64-bit integers are too large to be held exactly.")
        raise ImageError("IMAGE_UNKNOWN_FORMAT", message, EXPORT_REMEDY)
    return floats


def _polarity(values: NDArray[Any], ref: ImageRef) -> Literal["dark-bands", "light-bands"]:
    if ref.polarity != "auto":
        return ref.polarity
    top, left, bottom, right = content_box(values)
    guess = guess_polarity(values[top:bottom, left:right])
    if guess == "ambiguous":
        message = Phrase(
            "it cannot be told from the pixels whether bands are darker or lighter than the rest."
        )
        remedy = Phrase(
            "Say which with --polarity dark-bands or --polarity light-bands, "
            "or set the polarity of the picture in the window."
        )
        raise ImageError("POLARITY_AMBIGUOUS", message, remedy)
    return guess


def _oriented(values: NDArray[Any], *, turns: int, mirrored: bool) -> NDArray[Any]:
    turned = np.rot90(values, -turns)
    oriented = np.ascontiguousarray(turned[:, ::-1] if mirrored else turned)
    oriented.setflags(write=False)
    return oriented
