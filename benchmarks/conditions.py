"""The conditions of the accuracy benchmark, and what blotquant has to reach in each."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Bar:
    """What has to be reached, in percent."""

    cv: float  # of the band volumes
    ratio_p95: float  # 95th percentile of the error of a fold change
    missed: float = 0.5
    false: float = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One way in which blots are spoiled."""

    name: str
    meaning: str
    bar: Bar | None = None
    shape: str = "emg"  # of `benchmarks.shapes.SHAPES`
    brighter_ends: float = 0.0  # ends of the bands over their middle, share of the mean
    doublet_sd: float | None = None  # distance of the upper two bands, in SD of a band
    tilt_deg: float = 0.0  # clockwise
    smile_px: float = 0.0  # ends of a row over its middle
    gradient: float = 0.0  # counts from one corner to the other
    hump: float = 0.0  # counts, SD 200 px
    haze: float = 0.0  # in each lane, share of the strongest band
    strongest: float = 40000.0  # height in counts
    total_exposure: float = 1.0  # of the total blot, as share of that of the phospho blot
    median_snr: float | None = None  # the median band over the noise of a pixel; then not `strongest`
    bits: int = 16  # 8: scaled to the brightest pixel, then rounded
    specks: int = 0
    scratches: int = 0
    noise_blur_px: float = 0.0  # SD over which the noise of neighbouring pixels is correlated


CONDITIONS: tuple[Condition, ...] = (
    Condition(name="clean", meaning="nothing but photon and read noise", bar=Bar(0.3, 0.6)),
    Condition(
        name="gradient",
        meaning="slope of 3000 counts, hump of 2500, haze of 2 % in the lanes",
        bar=Bar(0.6, 1.5),
        gradient=3000.0,
        hump=2500.0,
        haze=0.02,
    ),
    Condition(
        name="snr3",
        meaning="the median band is 3 times the noise of a pixel; a scratch, 5 specks",
        bar=Bar(9.0, 30.0, missed=inf, false=inf),
        median_snr=3.0,
        specks=5,
        scratches=1,
    ),
    Condition(
        name="doublets42", meaning="doublets 4.2 SD apart, up to 4:1", bar=Bar(1.3, 1.8), doublet_sd=4.2
    ),
    Condition(
        name="doublets30",
        meaning="doublets 3.0 SD apart, up to 4:1",
        bar=Bar(3.0, 5.0, missed=inf, false=inf),
        doublet_sd=3.0,
    ),
    Condition(
        name="doublets42wings",
        meaning="doublets 4.2 SD apart of a shape that no fit assumes",
        shape="wings",
        doublet_sd=4.2,
    ),
    Condition(
        name="doublets30wings",
        meaning="doublets 3.0 SD apart of a shape that no fit assumes",
        shape="wings",
        doublet_sd=3.0,
    ),
    Condition(name="rotation", meaning="turned by 3 degrees", bar=Bar(0.3, 0.7), tilt_deg=3.0),
    Condition(name="smile", meaning="ends of a row 10 px higher", bar=Bar(0.3, 0.8), smile_px=10.0),
    Condition(
        name="saturation",
        meaning="strongest phospho band 2.5 times the ceiling, strongest total band 1.2 times",
        strongest=2.5 * 65535,
        total_exposure=0.48,
    ),
    Condition(
        name="saturationwings",
        meaning="the same of a shape that no fit assumes",
        shape="wings",
        strongest=2.5 * 65535,
        total_exposure=0.48,
    ),
    Condition(name="8bit", meaning="scaled to the brightest pixel, 8 bit", bits=8),
    Condition(name="dust", meaning="40 specks and 3 scratches", specks=40, scratches=3),
    Condition(name="correlated", meaning="noise correlated over 1 px", noise_blur_px=1.0),
    Condition(
        name="realistic",
        meaning="slope, hump, haze of 1 %, 1 degree, smile of 8 px, 20 specks, 2 scratches",
        bar=Bar(1.2, 2.5),
        gradient=3000.0,
        hump=2500.0,
        haze=0.01,
        tilt_deg=1.0,
        smile_px=8.0,
        specks=20,
        scratches=2,
    ),
    Condition(name="wings", meaning="no fit's shape: split Gaussian, 6 % in wide wings", shape="wings"),
    Condition(
        name="plateau",
        meaning="no fit's shape: overloaded, slanting flat top, brighter ends",
        shape="plateau",
        brighter_ends=0.3,
    ),
)


def named(names: list[str]) -> tuple[Condition, ...]:
    """Return the conditions of these names, all if there are none; ValueError if one is unknown."""
    known = {condition.name: condition for condition in CONDITIONS}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ValueError(f"no condition {', '.join(unknown)}; there are {', '.join(known)}")
    return tuple(known[name] for name in names) if names else CONDITIONS
