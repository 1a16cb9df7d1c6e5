"""Draw a simulated blot whose band volumes are known exactly.

Every band is a density of integral 1 on the membrane (flat-topped across the lane, an exponentially
modified Gaussian along it) times its volume in counts.  The membrane lies under the camera turned,
shifted and with a smile; all of these move a band without changing its area, and the model is evaluated
at the pixels instead of resampling a picture, so the band's pixels add up to its volume.
Row and column follow `blotquant.model`: the centre of pixel [i, j] is (i + 0.5, j + 0.5).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
CEILING = 65535
_TABLE_STEPS = 80  # table points per band sigma: linear interpolation is then exact to 2e-5
_EDGE_PX = 2.5  # softness of the side edges of a band
_NEIGHBOUR_NOISE = 0.10  # share of each neighbour in a pixel's noise: correlation 0.2, as cameras have


@dataclass(frozen=True, slots=True)
class Placement:
    """How the membrane lies under the camera."""

    tilt_deg: float  # clockwise: the right end of a row is lower
    smile_px: float  # how much higher the ends of a row are than its middle
    shift_px: tuple[float, float]  # (row, col) of the membrane's centre from that of the image


@dataclass(frozen=True, slots=True)
class DrawnBand:
    """One band, in membrane coordinates: pixels to the right of and below the membrane's centre."""

    volume: float  # counts
    across_px: float
    down_px: float  # centre of mass
    width_px: float
    sigma_px: float
    tail_px: float = 0.0  # decay length of the trailing edge, downwards
    frown_px: float = 0.0  # how much lower the band's ends are than its middle
    lean: float = 0.0  # brighter to the right (+) or the left (-), share of the mean
    dumbbell: float = 0.0  # ends brighter than the middle, share of the mean


@dataclass(frozen=True, slots=True)
class Glow:
    """Uneven background: a plane and one wide hump, in counts."""

    level: float
    rise_down: float  # from the top edge to the bottom edge
    rise_right: float  # from the left edge to the right edge
    hump: float
    hump_at: tuple[float, float]  # (row, col) as shares of the image
    hump_px: float  # standard deviation


def place(across: float, down: float, shape: tuple[int, int], placement: Placement) -> tuple[float, float]:
    """Return the image (row, col) of a point of the membrane."""
    angle = np.deg2rad(placement.tilt_deg)
    flat = down - placement.smile_px * (across / (shape[1] / 2)) ** 2
    row = shape[0] / 2 + placement.shift_px[0] + across * np.sin(angle) + flat * np.cos(angle)
    col = shape[1] / 2 + placement.shift_px[1] + across * np.cos(angle) - flat * np.sin(angle)
    return float(row), float(col)


def add_band(image: FloatArray, band: DrawnBand, placement: Placement, *, samples: int = 2) -> None:
    """Add one band to a noise-free image, in place.

    Parameters
    ----------
    image : (rows, cols) array of counts.
    band : what to draw; what lies beyond the image is lost.
    placement : how the membrane lies.
    samples : each pixel is the mean of samples x samples points of the model.
    """
    across_table = _flat_top(band.width_px, band.lean, band.dumbbell)
    down_table = _tailed_gaussian(band.sigma_px, band.tail_px)
    box = _box(image.shape, band, placement, across_table[0], down_table[0])
    rows = np.arange(box[0].start, box[0].stop, dtype=np.float64)
    cols = np.arange(box[1].start, box[1].stop, dtype=np.float64)
    offsets = (np.arange(samples) + 0.5) / samples
    weight = band.volume / samples**2
    for row_offset in offsets:
        for col_offset in offsets:
            across, down = _membrane(rows + row_offset, cols + col_offset, image.shape, placement)
            side = across - band.across_px
            below = down - band.down_px - _frown(side, band)
            density = np.interp(side, *across_table, left=0.0, right=0.0)
            density *= np.interp(below, *down_table, left=0.0, right=0.0)
            image[box] += weight * density


def background(shape: tuple[int, int], glow: Glow) -> FloatArray:
    """Return the (rows, cols) background of an image, in counts."""
    rows = ((np.arange(shape[0]) + 0.5) / shape[0])[:, None]
    cols = ((np.arange(shape[1]) + 0.5) / shape[1])[None, :]
    plane = glow.level + glow.rise_down * (rows - 0.5) + glow.rise_right * (cols - 0.5)
    far_rows = (rows - glow.hump_at[0]) * shape[0] / glow.hump_px
    far_cols = (cols - glow.hump_at[1]) * shape[1] / glow.hump_px
    return plane + glow.hump * np.exp(-0.5 * far_rows**2) * np.exp(-0.5 * far_cols**2)


def bands_image(
    shape: tuple[int, int], bands: Iterable[DrawnBand], placement: Placement, *, samples: int = 2
) -> FloatArray:
    """Return a noise-free (rows, cols) image of the bands alone, in counts."""
    image = np.zeros(shape)
    for band in bands:
        add_band(image, band, placement, samples=samples)
    return image


def exposed(
    signal: FloatArray, electrons_per_count: float, read_noise: float, rng: np.random.Generator
) -> NDArray[np.uint16]:
    """Return what the camera stores: photon noise, read noise, whole counts, clipped at 65535.

    Parameters
    ----------
    signal : (rows, cols) noise-free counts.
    electrons_per_count : gain of the camera; the photon noise has variance signal / gain.
    read_noise : standard deviation in counts.

    Notes
    -----
    Hundreds of electrons and more fall on each pixel, where a Poisson variable is normal.  Normal
    numbers are drawn independently of the signal, so rounding differences between processors cannot
    shift the sequence and change the rest of the picture.
    """
    white = rng.standard_normal((signal.shape[0] + 2, signal.shape[1] + 2))
    noise = white[1:-1] + _NEIGHBOUR_NOISE * (white[:-2] + white[2:])
    noise = noise[:, 1:-1] + _NEIGHBOUR_NOISE * (noise[:, :-2] + noise[:, 2:])
    noise /= 1 + 2 * _NEIGHBOUR_NOISE**2
    counts = signal + noise * np.sqrt(signal / electrons_per_count + read_noise**2)
    return np.clip(np.rint(counts), 0, CEILING).astype(np.uint16)


def _membrane(
    rows: FloatArray, cols: FloatArray, shape: tuple[int, ...], placement: Placement
) -> tuple[FloatArray, FloatArray]:
    """Return (across, down) on the membrane of each image point: the inverse of `place`."""
    angle = np.deg2rad(placement.tilt_deg)
    row = (rows - shape[0] / 2 - placement.shift_px[0])[:, None]
    col = (cols - shape[1] / 2 - placement.shift_px[1])[None, :]
    across = col * np.cos(angle) + row * np.sin(angle)
    flat = row * np.cos(angle) - col * np.sin(angle)
    return across, flat + placement.smile_px * (across / (shape[1] / 2)) ** 2


def _box(
    shape: tuple[int, ...],
    band: DrawnBand,
    placement: Placement,
    across: FloatArray,
    down: FloatArray,
) -> tuple[slice, slice]:
    """Return the part of the image that the band can reach."""
    corners = np.array(
        [
            place(band.across_px + side, band.down_px + below, (shape[0], shape[1]), placement)
            for side in (across[0], across[-1])
            for below in (down[0] - abs(band.frown_px), down[-1] + 2 * abs(band.frown_px))
        ]
    )
    first = np.clip(np.floor(corners.min(axis=0)) - 2, 0, shape).astype(int)
    last = np.clip(np.ceil(corners.max(axis=0)) + 2, 0, shape).astype(int)
    return slice(int(first[0]), int(last[0])), slice(int(first[1]), int(last[1]))


def _frown(side: FloatArray, band: DrawnBand) -> FloatArray:
    """Return how much lower the band is at each point across, zero on average over its width."""
    reach = np.clip(2 * side / band.width_px, -1.2, 1.2)
    return band.frown_px * (reach**2 - 1 / 3)


def _flat_top(width: float, lean: float, dumbbell: float) -> tuple[FloatArray, FloatArray]:
    """Return positions and density across a lane: a box with edges softened by a Gaussian."""
    reach = width / 2 + 6 * _EDGE_PX
    at = np.arange(-reach, reach + 0.05, 0.05)
    step = np.cumsum(np.exp(-0.5 * (at / _EDGE_PX) ** 2))
    step /= step[-1]
    left = np.interp(at + width / 2, at, step, left=0.0, right=1.0)
    right = np.interp(at - width / 2, at, step, left=0.0, right=1.0)
    share = np.clip(2 * at / width, -1.2, 1.2)
    density = (left - right) * (1 + lean * share + dumbbell * (share**2 - 1 / 3))
    return at, density / (density.sum() * 0.05)


def _tailed_gaussian(sigma: float, tail: float) -> tuple[FloatArray, FloatArray]:
    """Return positions and density along a lane, centre of mass at 0.

    A Gaussian convolved with an exponential decay (exponentially modified Gaussian,
    Grushka 1972, doi 10.1021/ac60319a011).
    """
    step = sigma / _TABLE_STEPS
    half = np.arange(-6 * sigma, 6 * sigma + step, step)
    density = np.exp(-0.5 * (half / sigma) ** 2)
    if tail > 0:
        density = np.convolve(density, np.exp(-np.arange(0, 12 * tail, step) / tail))
    density /= density.sum() * step
    at = half[0] + step * np.arange(len(density))
    return at - float((at * density).sum() * step), density
