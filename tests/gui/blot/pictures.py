"""Pixels for tests of the window, without a file."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from blotquant.results import ImageInfo, Pixels


def picture(
    values: NDArray[Any],
    polarity: Literal["dark-bands", "light-bands"] = "light-bands",
    clip: float | None = None,
) -> Pixels:
    """Return an image as the reader would, with signal = full scale - value where bands are dark."""
    limit = float(np.iinfo(values.dtype).max) if values.dtype.kind == "u" else float(values.max())
    values = np.ascontiguousarray(values)
    values.setflags(write=False)
    rows, cols = values.shape
    info = ImageInfo("blot.tif", 1, "", 0, "test", (rows, cols), 16, polarity, "linear", clip)
    if polarity == "dark-bands":
        return Pixels(values, -1, limit, clip, info)
    return Pixels(values, 1, 0.0, clip, info)


def one_band(rows: int = 100, cols: int = 200, high: int = 40_000, low: int = 1_000) -> NDArray[np.uint16]:
    """Return a picture with a band in its middle: rows 40 to 60, columns 80 to 120 of 100 x 200."""
    values = np.full((rows, cols), low, np.uint16)
    values[2 * rows // 5 : 3 * rows // 5, 2 * cols // 5 : 3 * cols // 5] = high
    return values
