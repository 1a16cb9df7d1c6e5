"""Small pictures of the images and their numbers of lanes, made in a thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from blotquant.gui.finding_words import remedy_of
from blotquant.gui.words import reason, told

if TYPE_CHECKING:
    from blotquant.results import Pixels

PREVIEW_SIDE = 640  # longest side of a preview in px
Place = tuple[Path, int]  # file and page


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """What is shown of one image.

    Attributes
    ----------
    place : (Path, int)
    grey : uint8 array of shape (rows, cols), or None
        The picture as it is stored, made small; None if it cannot be read.
    bit_depth : int
    lanes : int
        0: not counted.
    confidence : float
        Of the number of lanes, 0 to 1.
    fault : str
        Why it cannot be read or measured as it is, "" if it can.
    exposure_s : float or None
        Where the file tells it.
    """

    place: Place
    grey: NDArray[np.uint8] | None
    bit_depth: int = 0
    lanes: int = 0
    confidence: float = 0.0
    fault: str = ""
    exposure_s: float | None = None


def look_at(places: Sequence[Place], tell: Callable[[object], None]) -> None:
    """Read images one after the other and tell of each as a `Picture`."""
    for place in places:
        tell(_picture(place))


def _picture(place: Place) -> Picture:
    from msgspec.structs import replace

    from blotquant.files.images import ImageError, read_image
    from blotquant.model import ImageRef

    path, page = place
    ref, fault = ImageRef(path=path.name, page=page), ""
    while True:
        try:
            pixels = read_image(path, ref)
            break
        except ImageError as error:
            # What only a person can say is guessed for the preview, and the fault says so.
            if error.code == "ENCODING_UNKNOWN" and ref.encoding == "auto":
                ref = replace(ref, encoding="linear")
            elif error.code == "POLARITY_AMBIGUOUS":
                ref = replace(ref, polarity="dark-bands")
            else:
                return Picture(place, None, fault=reason(error))
            fault = fault or f"{told(error.message)} {remedy_of(error.code)}"
    lanes, confidence = _counted(pixels)
    grey = small(pixels.values)
    if pixels.info.polarity == "light-bands":
        grey = 255 - grey  # as the window shows it: bands dark on light
    return Picture(place, grey, pixels.info.bit_depth, lanes, confidence, fault, pixels.info.exposure_s)


def _counted(pixels: Pixels) -> tuple[int, float]:
    from blotquant import detect

    guess = getattr(detect, "guess_lane_count", None)
    if guess is None:
        return 0, 0.0
    try:
        found = guess(pixels)
    except ValueError:  # too small to show lanes
        return 0, 0.0
    return int(found.count), float(found.confidence)


def small(values: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Return a picture made small and stretched to 0-255, for looking at only.

    Parameters
    ----------
    values : array of shape (rows, cols)
        As stored; never changed.
    """
    step = max(1, -(-max(values.shape) // PREVIEW_SIDE))
    rows, cols = (side - side % step for side in values.shape)
    if rows == 0 or cols == 0:
        means = values.astype(np.float32)
    else:
        blocks = values[:rows, :cols].reshape(rows // step, step, cols // step, step)
        means = blocks.mean(axis=(1, 3), dtype=np.float32)
    low, high = np.percentile(means, (0.5, 99.5))
    span = float(high - low) or 1.0
    grey: NDArray[np.uint8] = (np.clip((means - low) / span, 0, 1) * 255).astype(np.uint8)
    return grey
