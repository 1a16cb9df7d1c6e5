"""From what a file stores to what is proportional to light or density, as the file or a person says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from blotquant.files.decoded import Decoded, ImageError
from blotquant.model import ImageRef
from blotquant.numerics.encodings import (
    Curve,
    decoded,
    density_curve,
    image_plate_curve,
    square_root_curve,
    tablet_curve,
)
from blotquant.phrases import Phrase, phrase_of

Way = Literal["linear", "square-root", "image-plate", "density"]
Sense = Literal["dark-bands", "light-bands"]
_ROUNDING = 1e-6  # share of the saturation level that single precision may take from a value


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """Pixels that are linear, and how they turn into signal; see `results.Pixels`."""

    values: NDArray[Any]
    sign: Literal[1, -1]
    offset: float
    clip: float | None


def way_of(found: Decoded, ref: ImageRef) -> Way:
    """Return how the values of a file are to be read.

    Raises
    ------
    ImageError
        ENCODING_UNKNOWN: nobody has said it.
    """
    if ref.encoding == "auto":
        if ref.tablet:
            return "density"
        if found.stored_as == "unknown":
            message = Phrase("the file does not say whether it stores the signal or its logarithm.")
            remedy = Phrase(
                "Say which with --encoding linear or --encoding image-plate, in the column encoding of the "
                "layout sheet, or in the window. Its manual tells it; most cameras are linear."
            )
            raise ImageError("ENCODING_UNKNOWN", message, remedy)
        return found.stored_as or "linear"
    return ref.encoding


def is_forced(found: Decoded, way: Way) -> bool:
    """Return whether a file is read in another way than it says it is stored."""
    return found.stored_as not in (None, "unknown", way)


def linearised(
    values: NDArray[Any], found: Decoded, way: Way, polarity: Sense, level: float | None, ref: ImageRef
) -> Linear:
    """Return pixels that are proportional to the light, or to the optical density.

    Parameters
    ----------
    values : ndarray
        As stored, finite.
    found : Decoded
        What the reader said besides.
    way : how they are stored, see `way_of`.
    polarity : which of the stored values are bands.
    level : float or None
        Stored value at which the signal clips.
    ref : ImageRef
        For its step tablet.

    Raises
    ------
    ImageError
        ENCODING_UNKNOWN: the step tablet makes no calibration, or the file lacks the numbers of an
        image plate.
    """
    full_scale = float(values.max()) if found.limits is None else found.limits[1]
    if way == "linear":
        return _signal(values, polarity, full_scale, level)
    if way == "density":
        # Darker film is more protein, whichever way the scanner stored it.
        curve = _density(ref.tablet, full_scale, inverted=polarity == "light-bands")
        polarity = "light-bands"
    elif way == "square-root":
        curve = square_root_curve(found.square_root_scale)
    else:
        curve = _image_plate(found)
    at = curve(np.array([full_scale, full_scale if level is None else level]))
    linear = _signal(decoded(values, curve), polarity, float(at[0]), None if level is None else float(at[1]))
    if linear.clip is None:
        return linear
    return Linear(linear.values, linear.sign, linear.offset, linear.clip - _ROUNDING * abs(linear.clip))


def _signal(values: NDArray[Any], polarity: Sense, full_scale: float, level: float | None) -> Linear:
    if polarity == "dark-bands":
        return Linear(values, -1, full_scale, None if level is None else full_scale - level)
    return Linear(values, 1, 0.0, level)


def _image_plate(found: Decoded) -> Curve:
    plate = found.plate
    if plate is None:
        message = Phrase("it cannot be read as an image plate: it does not tell sensitivity and latitude.")
        remedy = Phrase("Choose another encoding, or open the scanner's own .img and .inf files.")
        raise ImageError("ENCODING_UNKNOWN", message, remedy)
    return image_plate_curve(
        levels=plate.levels,
        latitude=plate.latitude,
        sensitivity=plate.sensitivity,
        pixel_um=plate.pixel_um,
    )


def _density(steps: Sequence[tuple[float, float]], full_scale: float, *, inverted: bool) -> Curve:
    if not steps:
        return density_curve(full_scale, inverted=inverted)
    try:
        return tablet_curve(steps, full_scale, inverted=inverted)
    except ValueError as error:
        remedy = Phrase("Write the stored value and the density of each step of the tablet.")
        raise ImageError("ENCODING_UNKNOWN", Phrase("{fault}.", fault=phrase_of(error)), remedy) from error
