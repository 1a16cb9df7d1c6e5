"""Draw pairs of blots whose band volumes are known, under everything that spoils real ones.

A band is a density of integral 1 on the membrane times its volume: a flat top with soft sides across the
lane, one of `SHAPES` down it.  The membrane lies turned, shifted and with a smile under the camera; the
density is evaluated at the pixels and no picture is resampled, so that a band's pixels add up to its
volume.  Nothing of blotquant is imported, so the simulator cannot share a mistake with it.
Coordinates: (row, col), the centre of pixel [i, j] is (i + 0.5, j + 0.5).
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.blemishes import add_blemishes, grainy
from benchmarks.conditions import Condition
from benchmarks.shapes import across_table, down_table

FloatArray = NDArray[np.float64]

SHAPE = (800, 1200)
LANES = 15
PITCH_PX = 72.0
WIDTH_PX = 46.0
SD_PX = 6.0
SINGLES_AT = (-200.0, 0.0, 200.0)  # rows of the three bands of a lane, from the middle of the membrane
DOUBLET_AT, BESIDE_AT = -130.0, 170.0
WEAKEST = 0.05  # of the strongest phospho band
DOUBLET_HEIGHTS = 4.0  # the bands of a doublet differ by up to this factor
LEVEL = 1000.0  # counts of background
ELECTRONS_PER_COUNT = 1.0
READ_NOISE = 10.0
CEILING = 65535
_REACH = 9.0  # SD of a band that are drawn above and below it
_LOD = 3.29  # Currie 1968, doi 10.1021/ac60259a007


@dataclass(frozen=True, slots=True, eq=False)
class DrawnBlot:
    """One blot and what is true of it; arrays of shape (band rows, lanes) unless said otherwise."""

    image: NDArray[np.uint16] | NDArray[np.uint8]
    volumes: FloatArray  # counts of the stored image, before clipping
    row_px: FloatArray  # centre of mass of each band
    col_px: FloatArray
    clipped: NDArray[np.bool_]  # the band has pixels at the ceiling
    sd_px: float
    pitch_px: float
    lod: float  # counts: what the noise of the background alone allows to detect


@dataclass(frozen=True, slots=True)
class _Membrane:
    """How the membrane lies under the camera."""

    tilt: float  # radians, clockwise
    smile_px: float
    shift: tuple[float, float]

    def image_point(self, across: FloatArray, down: FloatArray) -> tuple[FloatArray, FloatArray]:
        flat = down - self.smile_px * (across / (SHAPE[1] / 2)) ** 2
        row = SHAPE[0] / 2 + self.shift[0] + across * np.sin(self.tilt) + flat * np.cos(self.tilt)
        col = SHAPE[1] / 2 + self.shift[1] + across * np.cos(self.tilt) - flat * np.sin(self.tilt)
        return row, col

    def membrane_point(self, row: FloatArray, col: FloatArray) -> tuple[FloatArray, FloatArray]:
        right, below = col - SHAPE[1] / 2 - self.shift[1], row - SHAPE[0] / 2 - self.shift[0]
        across = right * np.cos(self.tilt) + below * np.sin(self.tilt)
        flat = below * np.cos(self.tilt) - right * np.sin(self.tilt)
        return across, flat + self.smile_px * (across / (SHAPE[1] / 2)) ** 2


def draw_pair(condition: Condition, number: int) -> tuple[DrawnBlot, DrawnBlot]:
    """Return the phospho and the total blot of one membrane; the same `number` gives the same pixels."""
    rng = np.random.default_rng([zlib.crc32(condition.name.encode()), number])
    sd = SD_PX * rng.uniform(0.92, 1.08)
    across = (np.arange(LANES) - (LANES - 1) / 2) * PITCH_PX + rng.uniform(-1, 1, LANES)
    down = _rows(condition, sd, rng)
    heights = _heights(condition, rng)
    strongest = _strongest(condition, heights)
    sides: list[DrawnBlot] = []
    for height in heights:
        shift = tuple(rng.uniform(-3, 3, 2))
        membrane = _Membrane(np.deg2rad(condition.tilt_deg), condition.smile_px, (shift[0], shift[1]))
        sides.append(_draw(condition, membrane, across, down, height * strongest, strongest, sd, rng))
    return sides[0], sides[1]


def _rows(condition: Condition, sd: float, rng: np.random.Generator) -> FloatArray:
    """Return (band rows, lanes) places down the membrane: proteins run a little differently per lane."""
    places = np.array(SINGLES_AT)
    if condition.doublet_sd is not None:
        half = condition.doublet_sd * sd / 2
        places = np.array([DOUBLET_AT - half, DOUBLET_AT + half, BESIDE_AT])
    return places[:, None] + rng.uniform(-1, 1, LANES)[None, :]


def _heights(condition: Condition, rng: np.random.Generator) -> tuple[FloatArray, FloatArray]:
    """Return the heights of the phospho and total bands; 1 is the strongest phospho band."""
    shape = (3, LANES)
    phospho = np.exp(rng.uniform(np.log(WEAKEST), 0, shape))
    total = rng.uniform(0.4, 1.0, shape)
    if condition.doublet_sd is not None:
        for height in (phospho, total):
            factor = np.exp(rng.uniform(-1, 1, LANES) * np.log(DOUBLET_HEIGHTS))
            height[1] = np.clip(height[0] * factor, WEAKEST, None)
    return phospho / phospho.max(), condition.total_exposure * total / total.max()


def _strongest(condition: Condition, heights: tuple[FloatArray, FloatArray]) -> float:
    """Return the height in counts of the strongest band."""
    if condition.median_snr is not None:
        return condition.median_snr * _noise(LEVEL) / float(np.median(np.concatenate(heights)))
    return condition.strongest


def _noise(signal: float) -> float:
    return float(np.sqrt(signal / ELECTRONS_PER_COUNT + READ_NOISE**2))


def _draw(
    condition: Condition,
    membrane: _Membrane,
    across: FloatArray,
    down: FloatArray,
    heights: FloatArray,
    strongest: float,
    sd: float,
    rng: np.random.Generator,
) -> DrawnBlot:
    signal = _background(condition, membrane, across, strongest, rng)
    bands = np.zeros(SHAPE)
    volumes = np.zeros_like(heights)
    places = np.broadcast_to(across, down.shape)
    for at in np.ndindex(heights.shape):
        place = (float(down[at]), float(places[at]))
        volumes[at] = _add_band(bands, condition, membrane, place, float(heights[at]), sd, rng)
    signal += bands
    blemish = strongest if condition.median_snr is None else 10 * _noise(LEVEL)
    add_blemishes(signal, condition.specks, condition.scratches, blemish, rng)
    counts = signal + grainy(SHAPE, condition.noise_blur_px, rng) * np.sqrt(
        np.maximum(signal, 0) / ELECTRONS_PER_COUNT + READ_NOISE**2
    )
    stored = np.clip(np.rint(counts), 0, CEILING)
    scale = 1.0 if condition.bits == 16 else 255 / float(stored.max())
    image = stored.astype(np.uint16) if condition.bits == 16 else np.rint(stored * scale).astype(np.uint8)
    row_px, col_px = membrane.image_point(places, down)
    clipped = np.zeros(heights.shape, dtype=bool)
    if condition.bits == 16:
        clipped = _clipped(image, row_px, col_px, sd)
    pixels = WIDTH_PX * 7 * sd
    lod = _LOD * _noise(LEVEL) * float(np.sqrt(1.5 * pixels)) * scale
    image.setflags(write=False)
    return DrawnBlot(image, volumes * scale, row_px, col_px, clipped, sd, PITCH_PX, lod)


def _background(
    condition: Condition,
    membrane: _Membrane,
    across: FloatArray,
    strongest: float,
    rng: np.random.Generator,
) -> FloatArray:
    """Return the light that is not of the bands: level, slope, hump and a haze in every lane."""
    rows = ((np.arange(SHAPE[0]) + 0.5) / SHAPE[0])[:, None]
    cols = ((np.arange(SHAPE[1]) + 0.5) / SHAPE[1])[None, :]
    angle = rng.uniform(0, 2 * np.pi)
    slope = np.cos(angle) * (rows - 0.5) + np.sin(angle) * (cols - 0.5)
    light = LEVEL + condition.gradient * (slope / float(np.ptp(slope)) + 0.5)
    middle = rng.uniform(0.25, 0.75, 2)
    far = ((rows - middle[0]) * SHAPE[0]) ** 2 + ((cols - middle[1]) * SHAPE[1]) ** 2
    light = light + condition.hump * np.exp(-0.5 * far / 200.0**2)
    if condition.haze:
        at, density = across_table(WIDTH_PX)
        lean = abs(np.sin(membrane.tilt)) * SHAPE[0] / 2 + WIDTH_PX / 2 + 30
        for lane in across:
            middle = SHAPE[1] / 2 + membrane.shift[1] + lane * np.cos(membrane.tilt)
            part = slice(max(0, int(middle - lean)), int(middle + lean))
            side, below = membrane.membrane_point(rows * SHAPE[0], cols[:, part] * SHAPE[1])
            peak = condition.haze * strongest * rng.uniform(0.3, 1.0)
            cloud = 0.5 + 0.5 * np.exp(-0.5 * ((below - rng.uniform(-250, 250)) / 120) ** 2)
            flat = np.interp(side - lane, at, density, left=0.0, right=0.0)
            light[:, part] += peak * WIDTH_PX * cloud * flat
    return light


def _add_band(
    image: FloatArray,
    condition: Condition,
    membrane: _Membrane,
    place: tuple[float, float],
    height: float,
    sd: float,
    rng: np.random.Generator,
) -> float:
    """Add a band of this height at (down, across) and return its volume."""
    width = WIDTH_PX * rng.uniform(0.96, 1.04)
    own_sd = sd * rng.uniform(0.98, 1.02)
    frown = rng.uniform(0.0, 2.5)
    sides = across_table(width, ends=condition.brighter_ends)
    along = down_table(condition.shape, own_sd)
    volume = height / (float(np.median(sides[1][sides[1] > 0.5 / width])) * float(along[1].max()))
    row, col = membrane.image_point(np.array(place[1]), np.array(place[0]))
    high = _REACH * own_sd + abs(np.sin(membrane.tilt)) * width + membrane.smile_px / 6 + frown + 2
    wide = width / 2 + 8 + abs(np.sin(membrane.tilt)) * high
    box = tuple(
        slice(max(0, int(centre - half)), min(size, int(centre + half) + 2))
        for centre, half, size in zip((float(row), float(col)), (high, wide), SHAPE, strict=True)
    )
    grid = [np.arange(part.start, part.stop, dtype=np.float64) for part in box]
    for step in ((0.25, 0.25), (0.25, 0.75), (0.75, 0.25), (0.75, 0.75)):
        across, down = membrane.membrane_point(grid[0][:, None] + step[0], grid[1][None, :] + step[1])
        side = across - place[1]
        below = down - place[0] - frown * (np.clip(2 * side / width, -1.2, 1.2) ** 2 - 1 / 3)
        density = np.interp(side, *sides, left=0.0, right=0.0)
        image[box] += volume / 4 * density * np.interp(below, *along, left=0.0, right=0.0)
    return volume


def _clipped(
    image: NDArray[np.generic], row_px: FloatArray, col_px: FloatArray, sd: float
) -> NDArray[np.bool_]:
    found = np.zeros(row_px.shape, dtype=bool)
    for at in np.ndindex(found.shape):
        top, left = int(row_px[at] - 2 * sd), int(col_px[at] - WIDTH_PX / 2)
        box = image[top : int(row_px[at] + 2 * sd) + 1, left : int(col_px[at] + WIDTH_PX / 2) + 1]
        found[at] = bool((box == CEILING).any())
    return found
