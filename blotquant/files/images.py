"""Read a picture of a blot: file -> `Pixels`, or an `ImageError` that says what to do."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from blotquant.files.contents import contents
from blotquant.files.decoded import (
    COPY_REMEDY,
    EXPORT_REMEDY,
    MAX_PIXELS,
    Decoded,
    ErrorCode,
    ImageError,
    reason_of,
)
from blotquant.files.encodings import is_forced, linearised, way_of
from blotquant.files.formats import READERS, Reader, reader_of
from blotquant.model import ImageRef
from blotquant.numerics.pixels import (
    cap_infinite,
    content_box,
    fill_missing,
    guess_polarity,
    saturation_level,
)
from blotquant.phrases import Phrase
from blotquant.results import ImageInfo, Pixels

__all__ = ["MAX_PIXELS", "READERS", "ErrorCode", "ImageError", "Reader", "read_image"]

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
        exactly), or decoded to float64 where they are no linear measure of the light; native byte
        order, C-contiguous, not writeable.  Signal is the value where bands are light, and full
        scale minus the value where they are dark (full scale of a float picture is its largest
        value; it drops out with the background).  `info.shape` is the shape of `values`, so after
        turning.

    Raises
    ------
    ImageError
        With the file in the message: IMAGE_MISSING, IMAGE_UNREADABLE, IMAGE_UNKNOWN_FORMAT,
        IMAGE_CONSTANT, POLARITY_AMBIGUOUS, ENCODING_UNKNOWN, IMAGE_CHANGED, PAGE_MISSING,
        IMAGE_TOO_LARGE.
    """
    try:
        data = contents(path)
        sha256 = _checked_hash(data, ref.sha256)
        pixels = _pixels(_decode(data, ref.page, path.name), ref)
    except ImageError as error:
        raise error.of(ref.path) from error
    values = _oriented(pixels.values, turns=turns, mirrored=mirrored)
    masked = pixels.masked
    if masked is not None:
        masked = _oriented(masked, turns=turns, mirrored=mirrored)
    shape = (values.shape[0], values.shape[1])
    info = replace(pixels.info, sha256=sha256, bytes=len(data), shape=shape)
    return replace(pixels, values=values, masked=masked, info=info)


def _pixels(found: Decoded, ref: ImageRef) -> Pixels:
    """Turn what was decoded into pixels, not yet oriented; hash and size of the file are left out."""
    values, masked, ceiling = _measurable(found.values)
    way = way_of(found, ref)
    polarity = _polarity(values, ref)
    level = saturation_level(values, found.limits, dark_bands=polarity == "dark-bands")
    level = level if ceiling is None else ceiling
    linear = linearised(values, found, way, polarity, level, ref)
    more = (("ENCODING_FORCED", is_forced(found, way)), ("PIXELS_MASKED", masked is not None))
    info = ImageInfo(
        image=ref.path,
        page=ref.page,
        sha256="",
        bytes=0,
        reader=found.reader,
        shape=(values.shape[0], values.shape[1]),
        bit_depth=found.bit_depth,
        polarity=polarity,
        encoding=f"{way}, {len(ref.tablet)} steps" if way == "density" and ref.tablet else way,
        saturation_level=level,
        exposure_s=found.exposure_s,
        flags=(*found.flags, *(flag for flag, raised in more if raised)),
        pixel_um=found.pixel_um,
        instrument=found.instrument,
    )
    return Pixels(linear.values, linear.sign, linear.offset, linear.clip, info, masked)


def _checked_hash(data: bytes, expected: str) -> str:
    sha256 = hashlib.sha256(data).hexdigest()
    if expected and sha256 != expected.lower():
        message = Phrase("the file is not the one that the project was made with (its SHA-256 differs).")
        remedy = Phrase("Put the original file back, or load the picture anew and check lanes and bands.")
        raise ImageError("IMAGE_CHANGED", message, remedy)
    return sha256


def _decode(data: bytes, page: int, name: str) -> Decoded:
    reader = reader_of(data, name=name)
    try:
        return reader.decode(data, page)
    except ImageError:
        raise
    except Exception as error:  # a decoder that meets a broken file may raise anything
        message = Phrase(
            "the {name} file is damaged or cut short ({reason}).",
            name=reader.name,
            reason=reason_of(error),
        )
        raise ImageError("IMAGE_UNREADABLE", message, COPY_REMEDY) from error


def _measurable(
    values: NDArray[Any],
) -> tuple[NDArray[Any], NDArray[np.bool_] | None, float | None]:
    """Bring values to one of the four types of `Pixels`.

    Also return which pixels hold no number, and the ceiling of those that are infinite.
    """
    values = _kept_type(values)
    masked = ceiling = None
    if values.dtype.kind == "f":
        values, ceiling = cap_infinite(values)
        values, masked = fill_missing(values)
        if masked is not None and masked.all():
            raise ImageError("IMAGE_UNREADABLE", Phrase("no pixel holds a number."), EXPORT_REMEDY)
    if values.min() == values.max():
        message = Phrase(
            "every pixel has the value {value}: there is nothing to measure.", value=values.flat[0]
        )
        remedy = Phrase("Check that the right file and the right page were exported.")
        raise ImageError("IMAGE_CONSTANT", message, remedy)
    return values, masked, ceiling


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
