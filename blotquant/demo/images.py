"""Lay the simulated membranes under a simulated camera: 4 targets, 3 experiments, phospho and total.

A membrane is probed for the phospho form, stripped, probed for the total and photographed again, so
its two images share lanes, load and smile, but lie a little differently and have their own exposure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.demo.design import (
    FORMS,
    REPLICATES,
    SEED,
    TARGETS,
    WELLS,
    DemoForm,
    Membrane,
    TargetBand,
    membrane,
)
from blotquant.demo.drawing import (
    DrawnBand,
    FloatArray,
    Glow,
    Placement,
    background,
    bands_image,
    exposed,
    place,
)

SHAPE = (300, 1600)
PITCH_PX = 56.0
TILTS_DEG = {
    "STAT3": (1.3, -2.1, 0.4),
    "STAT5": (-0.8, 3.0, 1.7),
    "Akt": (2.2, -1.2, -2.8),
    "ERK": (0.9, -0.3, 2.6),
}
_TYPICAL_VOLUME = 9e6  # counts in a full answer: peaks near 20,000 counts
_LADDER = (
    (-88, 0.16),
    (-71, 0.2),
    (-53, 0.24),
    (-26, 0.5),
    (20, 0.28),
    (52, 0.22),
    (78, 0.42),
)  # (px down, share)
_SPECK_FREE_PX = 55
_HAZE = 0.005  # of the lane's strongest band


@dataclass(frozen=True, slots=True)
class Exposure:
    """How one image was taken."""

    full_volume: float  # counts of a full answer (phospho) or of the mean total, at the intended load
    electrons_per_count: float = 10.0
    read_noise: float = 3.0
    note: str = ""


_PURPOSES = ("phospho", "total", "placement", "lanes", "haze", "specks", "noise")
_SPECIAL = {
    ("ERK", 2, "phospho"): Exposure(3.4e7, note="exposed too long: the ERK2 band of rhTPO is saturated"),
    ("Akt", 3, "phospho"): Exposure(
        7e4, electrons_per_count=2.0, note="exposed too short: vehicle lies below the limit of detection"
    ),
}


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """A band with its truth: `band` counts the image's rows from the top, 0 is the ladder."""

    lane: int
    band: int
    name: str
    drawn: DrawnBand


@dataclass(frozen=True, slots=True, eq=False)
class DemoImage:
    """Everything about one simulated image but its pixels."""

    membrane: Membrane
    form: DemoForm
    placement: Placement
    exposure: Exposure
    glow: Glow
    bands: tuple[PlacedBand, ...]

    @property
    def file_name(self) -> str:
        """The name of the image file."""
        prefix = "p" if self.form == "phospho" else ""
        return f"sim_{prefix}{self.membrane.target.name}_r{self.membrane.replicate}.tif"

    def position(self, band: PlacedBand) -> tuple[float, float]:
        """Return the (row, col) of a band's centre of mass on the lane's centre line."""
        return place(band.drawn.across_px, band.drawn.down_px, SHAPE, self.placement)


def demo_images() -> Iterator[DemoImage]:
    """Yield the 24 images of the experiment, without their pixels, in the order of the layout sheet."""
    for target in TARGETS:
        for replicate in REPLICATES:
            contents = membrane(target, replicate)
            for form in FORMS:
                yield demo_image(contents, form)


def demo_image(contents: Membrane, form: DemoForm) -> DemoImage:
    """Return one image of a membrane, without its pixels; the same at every call."""
    rng = _rng(contents, form)
    exposure = _SPECIAL.get((contents.target.name, contents.replicate, form)) or Exposure(
        _TYPICAL_VOLUME * float(np.exp(0.25 * rng.standard_normal()))
    )
    placement = _placement(contents, form)
    rows = [band for band in contents.target.bands if (band.phospho if form == "phospho" else band.total) > 0]
    lanes = _lanes(contents)
    bands = [
        PlacedBand(lane + 1, number, row.name, _drawn(contents, form, exposure, row, lane, lanes))
        for number, row in enumerate(rows, start=1)
        for lane in range(len(WELLS))
    ]
    bands += _ladder(lanes, exposure.full_volume)
    bands.sort(key=lambda band: (band.lane, band.band))
    return DemoImage(contents, form, placement, exposure, _glow(rng, exposure), tuple(bands))


def signal(image: DemoImage) -> FloatArray:
    """Return the noise-free bands of an image, (rows, cols) in counts, without background and haze."""
    return bands_image(SHAPE, (band.drawn for band in image.bands if band.drawn.volume > 0), image.placement)


def pixels(image: DemoImage) -> NDArray[np.uint16]:
    """Return what the camera stores of an image, (rows, cols)."""
    total = signal(image) + background(SHAPE, image.glow)
    total += bands_image(SHAPE, _haze(image) + _specks(image), image.placement, samples=1)
    return exposed(
        total,
        image.exposure.electrons_per_count,
        image.exposure.read_noise,
        _rng(image.membrane, image.form, "noise"),
    )


def _rng(contents: Membrane, *purpose: str) -> np.random.Generator:
    """Return a generator of its own for each membrane and purpose, so that any image can be made alone."""
    words = [1 + _PURPOSES.index(word) for word in purpose]
    return np.random.default_rng([SEED, TARGETS.index(contents.target), contents.replicate, *words])


def _placement(contents: Membrane, form: DemoForm) -> Placement:
    """Return how the membrane lay; after stripping it is laid down anew, a little differently."""
    rng = _rng(contents, "placement")
    tilt = TILTS_DEG[contents.target.name][contents.replicate - 1]
    smile = float(rng.uniform(2, 7))
    if form == "phospho":
        return Placement(tilt, smile, (0.0, 0.0))
    turn = float(rng.choice((-1, 1)) * rng.uniform(0.15, 0.4))
    if abs(tilt + turn) > 3:
        turn = -turn
    return Placement(tilt + turn, smile, (float(rng.uniform(-7, 7)), float(rng.uniform(-9, 9))))


@dataclass(frozen=True, slots=True, eq=False)
class _Lanes:
    """Small irregularities of the gel, one value a lane: shared by all images of a membrane."""

    across_px: FloatArray
    down_px: FloatArray
    width_px: FloatArray
    frown_px: FloatArray
    lean: FloatArray
    dumbbell: FloatArray


def _lanes(contents: Membrane) -> _Lanes:
    rng = _rng(contents, "lanes")
    count = len(WELLS)
    return _Lanes(
        (np.arange(count) - (count - 1) / 2) * PITCH_PX + 0.6 * rng.standard_normal(count),
        0.6 * rng.standard_normal(count),
        rng.uniform(41, 44.5, count),
        rng.uniform(-0.2, 2.6, count),
        0.1 * rng.standard_normal(count),
        rng.uniform(0.0, 0.3, count),
    )


def _drawn(
    contents: Membrane, form: DemoForm, exposure: Exposure, row: TargetBand, lane: int, lanes: _Lanes
) -> DrawnBand:
    """Return the band of one row in one lane; strong bands are a little wider and higher."""
    share = row.phospho if form == "phospho" else row.total
    level = contents.phospho[lane] if form == "phospho" else contents.total[lane]
    relative = share * float(contents.load[lane] * (level if row.specific else 1.0))
    bulge = min(relative, 1.5)
    return DrawnBand(
        exposure.full_volume * relative,
        float(lanes.across_px[lane]),
        row.down_px + float(lanes.down_px[lane]),
        float(lanes.width_px[lane]) * (0.97 + 0.04 * bulge),
        4.0 + 0.4 * bulge,
        1.8,
        float(lanes.frown_px[lane]),
        float(lanes.lean[lane]),
        float(lanes.dumbbell[lane]),
    )


def _ladder(lanes: _Lanes, full_volume: float) -> list[PlacedBand]:
    """Return the bands of the marker lanes; their heights stand for no particular weights."""
    return [
        PlacedBand(
            lane + 1,
            0,
            "ladder",
            DrawnBand(
                strength * min(full_volume, _TYPICAL_VOLUME),
                float(lanes.across_px[lane]),
                down + float(lanes.down_px[lane]),
                float(lanes.width_px[lane]) * 0.96,
                3.6,
                1.2,
                0.5,
            ),
        )
        for lane, well in enumerate(WELLS)
        if well.role == "marker"
        for down, strength in _LADDER
    ]


def _haze(image: DemoImage) -> list[DrawnBand]:
    """Return the faint smear along each lane: background, not part of any band."""
    rng = _rng(image.membrane, image.form, "haze")
    smears: list[DrawnBand] = []
    for lane in range(1, len(WELLS) + 1):
        strongest = max(
            (band.drawn for band in image.bands if band.lane == lane), key=lambda drawn: drawn.volume
        )
        at, sigma = rng.uniform(-40, 40), rng.uniform(80, 130)
        # A Gaussian's peak is volume / sigma: this makes the smear's peak a share of the band's.
        volume = _HAZE * strongest.volume * sigma / strongest.sigma_px
        smears.append(DrawnBand(volume, strongest.across_px, at, strongest.width_px, sigma))
    return smears


def _specks(image: DemoImage) -> list[DrawnBand]:
    """Return a few bright specks of dried substrate, well away from the rows that are measured."""
    rng = _rng(image.membrane, image.form, "specks")
    rows = [band.down_px for band in image.membrane.target.bands]
    reach = SHAPE[1] / 2
    specks: list[DrawnBand] = []
    for _ in range(int(rng.integers(6, 14))):
        across, down = rng.uniform(-reach, reach), rng.uniform(-110, 110)
        volume, size = 1500 * rng.lognormal(0.0, 0.8), rng.uniform(0.8, 1.5)
        if min(abs(down - row) for row in rows) > _SPECK_FREE_PX:
            specks.append(DrawnBand(volume, across, down, size, size))
    return specks


def _glow(rng: np.random.Generator, exposure: Exposure) -> Glow:
    """Return the background of an image; the image exposed too short has a high but smooth one."""
    short = exposure.full_volume < _TYPICAL_VOLUME / 10
    level = 900.0 if short else float(rng.uniform(280, 520))
    return Glow(
        level,
        float(rng.uniform(-0.35, 0.35)) * level,
        float(rng.uniform(-0.35, 0.35)) * level,
        float(rng.uniform(0.1, 0.2 if short else 0.5)) * level,
        (float(rng.uniform(0.2, 0.8)), float(rng.uniform(0.1, 0.9))),
        float(rng.uniform(180, 350)),
    )
