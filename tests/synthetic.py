"""Draw small blots whose band volumes are known by construction (numpy only, nothing of blotquant).

A band is a box across its lane times a Gaussian down it.  Its volume is height x width x sigma x
sqrt(2 pi), exactly; turning the membrane, a smile and a frown move a band without changing its volume,
because the formula is evaluated at the turned pixel coordinates and no picture is resampled.
Coordinates: the centre of pixel [i, j] is (i + 0.5, j + 0.5); lanes are numbered from 1 at the left and
are index 0, 1, ... in the arrays; band rows count from 1 at the top.
"""

from __future__ import annotations

from typing import TypedDict

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]
_REACH = 6.0  # a band is drawn to this many sigma


class Truth(TypedDict):
    """What is true of a drawn blot; arrays of shape (band rows, lanes) unless said otherwise."""

    volumes: FloatArray  # counts, before clipping
    row_px: FloatArray  # where each band's centre lies in the image
    col_px: FloatArray
    clipped_px: NDArray[np.int_]  # pixels of the band's box that are stored at the limit
    centres: FloatArray  # (lanes, 2, 2): the (row, col) ends of each lane, at the top and bottom edge
    pitch_px: float
    width_px: float
    sigma_px: float
    tilt_deg: float
    dust: FloatArray  # (specks, 2) (row, col) of each speck's middle


def peak_of(volume: float, width_px: float, sigma_px: float) -> float:
    """Return the height in counts of a band of this volume."""
    return volume / (width_px * sigma_px * float(np.sqrt(2 * np.pi)))


def blot(
    volumes: ArrayLike,
    shape: tuple[int, int] = (300, 600),
    *,
    band_rows: ArrayLike | None = None,
    pitch_px: float | None = None,
    width_px: float | None = None,
    sigma_px: float = 4.0,
    tilt_deg: float = 0.0,
    smile_px: float = 0.0,
    frown_px: float = 0.0,
    background: float = 500.0,
    gradient: tuple[float, float] = (0.0, 0.0),
    noise: float = 0.0,
    electrons_per_count: float | None = None,
    dust: int = 0,
    dust_counts: float = 5000.0,
    bits: int = 16,
    dark_bands: bool = False,
    seed: int = 0,
) -> tuple[NDArray[np.uint16] | NDArray[np.uint8], Truth]:
    """Draw one blot.

    Parameters
    ----------
    volumes : (band rows, lanes) true volumes in counts; a flat list is one row.  0 is an empty lane,
        a small number a weak one, a large one saturates.
    shape : (rows, cols) of the image.
    band_rows : image row of each band row in the middle of the image; default evenly spread.
        Two rows a few sigma apart are a doublet.
    pitch_px : distance of the lanes, default all lanes fit with half a pitch to spare at either side.
    width_px : width of the bands, default 0.75 pitch.
    sigma_px : of the Gaussian down the lane.
    tilt_deg : clockwise turn of the membrane about the middle of the image.
    smile_px : how much higher the ends of a row are than its middle.
    frown_px : how much lower the ends of a band are than its middle.
    background, gradient : counts in the middle, and (down, right) rise in counts per pixel.
    noise : standard deviation in counts of every pixel.
    electrons_per_count : adds photon noise of variance signal / this; None = none.
    dust : number of bright 3 x 3 specks of `dust_counts` anywhere.
    bits : 16 or 8; all counts are those of the stored file.
    dark_bands : store limit - counts.
    seed : of the noise and the dust.

    Returns
    -------
    image : (rows, cols) uint16 or uint8.
    truth : Truth
    """
    table = np.atleast_2d(np.asarray(volumes, dtype=np.float64))
    count = table.shape[1]
    pitch = pitch_px or shape[1] / (count + 1)
    width = width_px or 0.75 * pitch
    across = (np.arange(count) - (count - 1) / 2) * pitch
    spread = (np.arange(len(table)) + 1) * shape[0] / (len(table) + 1)
    down = (spread if band_rows is None else np.asarray(band_rows, dtype=np.float64)) - shape[0] / 2
    signal = _plane(shape, background, gradient)
    for (row, lane), volume in np.ndenumerate(table):
        if volume:
            _add_band(
                signal,
                volume,
                (float(down[row]), float(across[lane])),
                width,
                sigma_px,
                (tilt_deg, smile_px, frown_px),
            )
    rng = np.random.default_rng(seed)
    specks = _add_dust(signal, dust, dust_counts, rng)
    limit = 2**bits - 1
    image = _stored(signal, noise, electrons_per_count, limit, rng)
    where = _to_image(down[:, None], across[None, :], shape, tilt_deg, smile_px)
    truth: Truth = {
        "volumes": table,
        "row_px": where[0],
        "col_px": where[1],
        "clipped_px": _clipped(image, where, width, sigma_px, limit),
        "centres": _centres(across, shape, tilt_deg),
        "pitch_px": pitch,
        "width_px": width,
        "sigma_px": sigma_px,
        "tilt_deg": tilt_deg,
        "dust": specks,
    }
    return (limit - image).astype(image.dtype) if dark_bands else image, truth


def _plane(shape: tuple[int, int], background: float, gradient: tuple[float, float]) -> FloatArray:
    rows = np.arange(shape[0]) + 0.5 - shape[0] / 2
    cols = np.arange(shape[1]) + 0.5 - shape[1] / 2
    return background + gradient[0] * rows[:, None] + gradient[1] * cols[None, :]


def _add_band(
    signal: FloatArray,
    volume: float,
    centre: tuple[float, float],
    width: float,
    sigma: float,
    bend: tuple[float, float, float],
) -> None:
    tilt_deg, smile, frown = bend
    middle = _to_image(np.array(centre[0]), np.array(centre[1]), signal.shape, tilt_deg, smile)
    turn = np.deg2rad(tilt_deg)
    # The turned band's half height and half width, with room for the bends.
    slope = abs(np.tan(turn)) + abs(smile) * 8 / signal.shape[1]
    high = _REACH * sigma + slope * width / 2 + abs(frown) + 2
    wide = width / 2 + abs(np.sin(turn)) * high + 2
    box = tuple(
        slice(max(0, int(at - half)), max(0, int(at + half) + 1))
        for at, half in zip(middle, (high, wide), strict=True)
    )
    rows = np.arange(signal.shape[0])[box[0]] + 0.5 - signal.shape[0] / 2
    cols = np.arange(signal.shape[1])[box[1]] + 0.5 - signal.shape[1] / 2
    across = cols[None, :] * np.cos(turn) + rows[:, None] * np.sin(turn)
    down = rows[:, None] * np.cos(turn) - cols[None, :] * np.sin(turn)
    down = down + smile * (across / (signal.shape[1] / 2)) ** 2 - centre[0]
    side = across - centre[1]
    down -= frown * ((2 * side / width) ** 2 - 1 / 3)
    # Each pixel gets the share of it that lies in the lane (exact when not turned).
    inside = np.clip(width / 2 - np.abs(side) + 0.5, 0, 1)
    signal[box] += inside * peak_of(volume, width, sigma) * np.exp(-0.5 * (down / sigma) ** 2)


def _to_image(
    down: FloatArray, across: FloatArray, shape: tuple[int, ...], tilt_deg: float, smile: float
) -> tuple[FloatArray, FloatArray]:
    turn = np.deg2rad(tilt_deg)
    flat = down - smile * (across / (shape[1] / 2)) ** 2
    rows = shape[0] / 2 + flat * np.cos(turn) + across * np.sin(turn)
    return rows, shape[1] / 2 + across * np.cos(turn) - flat * np.sin(turn)


def _centres(across: FloatArray, shape: tuple[int, int], tilt_deg: float) -> FloatArray:
    """Return where each turned lane crosses the top and the bottom edge of the image."""
    turn = np.deg2rad(tilt_deg)
    edges = np.array([0.0, float(shape[0])])
    cols = shape[1] / 2 + across[:, None] / np.cos(turn) - (edges - shape[0] / 2) * np.tan(turn)
    return np.stack([np.broadcast_to(edges, cols.shape), cols], axis=-1)


def _add_dust(signal: FloatArray, count: int, counts: float, rng: np.random.Generator) -> FloatArray:
    rows = rng.integers(1, signal.shape[0] - 1, count)
    cols = rng.integers(1, signal.shape[1] - 1, count)
    for row, col in zip(rows, cols, strict=True):
        signal[row - 1 : row + 2, col - 1 : col + 2] += counts
    return np.stack([rows, cols], axis=-1).astype(np.float64) + 0.5


def _stored(
    signal: FloatArray, noise: float, electrons_per_count: float | None, limit: int, rng: np.random.Generator
) -> NDArray[np.uint16] | NDArray[np.uint8]:
    if electrons_per_count:
        signal = rng.poisson(np.maximum(signal, 0) * electrons_per_count) / electrons_per_count
    if noise:
        signal = signal + noise * rng.standard_normal(signal.shape, dtype=np.float32)
    counts = np.clip(np.rint(signal), 0, limit)
    return counts.astype(np.uint8) if limit == 255 else counts.astype(np.uint16)


def _clipped(
    image: NDArray[np.uint16] | NDArray[np.uint8],
    where: tuple[FloatArray, FloatArray],
    width: float,
    sigma: float,
    limit: int,
) -> NDArray[np.int_]:
    found = np.zeros(where[0].shape, dtype=np.int_)
    if int(image.max()) < limit:
        return found
    for place in np.ndindex(found.shape):
        row, col = where[0][place], where[1][place]
        top, left = max(0, int(row - 3.5 * sigma)), max(0, int(col - width / 2))
        box = image[top : int(row + 3.5 * sigma) + 1, left : int(col + width / 2) + 1]
        found[place] = np.count_nonzero(box == limit)
    return found
