"""What lies on a simulated picture and is no protein: dust, scratches and the grain of the camera."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


def add_blemishes(
    image: FloatArray, specks: int, scratches: int, brightest: float, rng: np.random.Generator
) -> None:
    """Add dust and scratches to a noise-free image, in place.

    Parameters
    ----------
    image : (rows, cols) counts.
    specks : bright round specks of 1 to 2.5 px (SD 0.5 to 1.2), 5 to 40 % of `brightest` high.
    scratches : lines 2 px wide and 100 to 300 px long, 4 to 12 % of `brightest` brighter or darker.
    brightest : counts.
    rng : places and sizes.
    """
    rows = np.arange(image.shape[0])[:, None] + 0.5
    cols = np.arange(image.shape[1])[None, :] + 0.5
    for _ in range(specks):
        place = rng.uniform(0, 1, 2) * image.shape
        sigma, counts = rng.uniform(0.5, 1.2), brightest * rng.uniform(0.05, 0.4)
        top, left = max(0, int(place[0]) - 6), max(0, int(place[1]) - 6)
        box = (slice(top, int(place[0]) + 7), slice(left, int(place[1]) + 7))
        far = (rows[box[0]] - place[0]) ** 2 + (cols[:, box[1]] - place[1]) ** 2
        image[box] += counts * np.exp(-0.5 * far / sigma**2)
    for _ in range(scratches):
        place, angle = rng.uniform(0.1, 0.9, 2) * image.shape, rng.uniform(0, np.pi)
        counts = brightest * rng.uniform(0.04, 0.12) * rng.choice([-1.0, 1.0])
        along = (rows - place[0]) * np.sin(angle) + (cols - place[1]) * np.cos(angle)
        beside = (rows - place[0]) * np.cos(angle) - (cols - place[1]) * np.sin(angle)
        inside = np.clip(1.5 - np.abs(beside), 0, 1) * (np.abs(along) < rng.uniform(50, 150))
        image += counts * inside
    np.maximum(image, 0, out=image)


def grainy(shape: tuple[int, int], blur_px: float, rng: np.random.Generator) -> FloatArray:
    """Return normal noise of variance 1; neighbours are correlated if `blur_px`, an SD, is not 0."""
    from scipy.ndimage import convolve1d

    white = rng.standard_normal(shape)
    if not blur_px:
        return white
    half = int(np.ceil(4 * blur_px))
    kernel = np.exp(-0.5 * (np.arange(-half, half + 1) / blur_px) ** 2)
    kernel /= np.sqrt((kernel**2).sum())
    for axis in (0, 1):
        white = convolve1d(white, kernel, axis=axis, mode="constant")
    return white
