"""A small report made by hand, for the tests of the tables and the workbook.

Its numbers were chosen so that every derived value can be checked on paper:

STAT3, three replicates, phospho and total as two pages of one file (same lane):
    1  doublet, rows 1+2; vehicle (60+40)/(600+400) = 0.1, drug (100+80)/1000 = 0.18, fold 1.8
    2  drug in two technical lanes, sqrt(400*576) = 480; 480/1000 over 200/1000, fold 2.4
    3  0.31 over 0.1, fold 3.1; a saturated lane 5000/1000; a lane without a volume, whose fold
       is that of its limit of detection over the root of 2
ERK, parallel membranes with a loading blot each (loads 100, 400 and 400, 100: usual load 200):
    vehicle 0.1/(100/200)*(400/200) = 0.4, drug 0.3/(400/200)*(100/200) = 0.075, fold 0.1875,
    and a lane whose loading control is too weak to divide by
"""

from __future__ import annotations

import math
from statistics import NormalDist

from blotquant.model import Blot, Form, ImageRef, Lane, Pairing, Project, Sample
from blotquant.results import (
    BandKey,
    BandResult,
    BlotResult,
    ImageInfo,
    Problem,
    RatioResult,
    Report,
    Status,
    SummaryResult,
)

Z95 = NormalDist().inv_cdf(0.975)
LOD, LOQ = 6.58, 20.0
FLOOR_FOLD = LOD / math.sqrt(2) / 1000 / 0.1  # of the lane without a volume, 0.046528

SAMPLES = (
    Sample(id="s1", treatment="vehicle", time_min=15, replicate=1, role="vehicle", load_ug=25),
    Sample(id="s2", treatment="hetrombopag", dose=10, dose_unit="nM", time_min=15, replicate=1, load_ug=25),
    Sample(id="s3", treatment="vehicle", time_min=15, replicate=2, role="vehicle"),
    Sample(id="s4", treatment="hetrombopag", dose=10, dose_unit="nM", time_min=15, replicate=2),
    Sample(id="s5", treatment="vehicle", time_min=15, replicate=3, role="vehicle"),
    Sample(id="s6", treatment="hetrombopag", dose=10, dose_unit="nM", time_min=15, replicate=3),
    Sample(
        id="s7", treatment="rhTPO", dose=100, dose_unit="ng/mL", time_min=15, replicate=3, role="positive"
    ),
    Sample(id="s8", treatment="eltrombopag", dose=0.3, dose_unit="nM", time_min=15, replicate=3),
    Sample(id="s9", treatment="eltrombopag", dose=0.3, dose_unit="nM", time_min=15, replicate=1),
)

# blot: image, page, target, form, samples of the lanes, {row: (volume, standard error) of each lane}
_BLOTS: dict[str, tuple[str, int, str, Form, list[str], dict[int, list[tuple[float, float]]]]] = {
    "b1": ("rep1.tif", 1, "STAT3", "phospho", ["s1", "s2"], {1: [(60, 3), (100, 6)], 2: [(40, 4), (80, 8)]}),
    "b2": (
        "rep1.tif",
        2,
        "STAT3",
        "total",
        ["s1", "s2"],
        {1: [(600, 30), (500, 0)], 2: [(400, 40), (500, 0)]},
    ),
    "b3": ("rep2.tif", 1, "STAT3", "phospho", ["s3", "s4", "s4"], {1: [(200, 0), (400, 40), (576, 57.6)]}),
    "b4": ("rep2.tif", 2, "STAT3", "total", ["s3", "s4", "s4"], {1: [(1000, 0), (1000, 0), (1000, 0)]}),
    "b5": (
        "rep3.tif",
        1,
        "STAT3",
        "phospho",
        ["s5", "s6", "s7", "s8"],
        {1: [(100, 0), (310, 0), (5000, 0), (-2, 2)]},
    ),
    "b6": ("rep3.tif", 2, "STAT3", "total", ["s5", "s6", "s7", "s8"], {1: [(1000, 0)] * 4}),
    "b7": ("perk.tif", 1, "ERK", "phospho", ["s1", "s2", "s9"], {1: [(100, 0), (300, 0), (100, 0)]}),
    "b8": ("erk.tif", 1, "ERK", "total", ["s1", "s2", "s9"], {1: [(1000, 0)] * 3}),
    "b9": ("actin_p.tif", 1, "actin", "loading", ["s1", "s2", "s9"], {1: [(100, 0), (400, 0), (1, 0)]}),
    "b10": ("actin_t.tif", 1, "actin", "loading", ["s1", "s2", "s9"], {1: [(400, 0), (100, 0), (200, 0)]}),
}

PAIRINGS = (
    Pairing(id="p1", phospho_id="b1", total_id="b2", kind="same lane"),
    Pairing(id="p2", phospho_id="b3", total_id="b4", kind="same lane"),
    Pairing(id="p3", phospho_id="b5", total_id="b6", kind="same lane"),
    Pairing(
        id="p4", phospho_id="b7", total_id="b8", kind="parallel", loading_id="b9", total_loading_id="b10"
    ),
)


def lane_id(blot_id: str, number: int) -> str:
    """Return the id of a lane; ids are unique in the project."""
    return f"{blot_id}-{number}"


def key(blot_id: str, number: int, row: int = 1) -> BandKey:
    """Return the key of a band."""
    return (blot_id, lane_id(blot_id, number), row)


def _blot(blot_id: str) -> Blot:
    image, page, target, form, samples, _ = _BLOTS[blot_id]
    lanes = tuple(
        Lane(id=lane_id(blot_id, number), number=number, sample_id=sample)
        for number, sample in enumerate(samples, start=1)
    )
    return Blot(
        id=blot_id,
        image=ImageRef(path=image, page=page, sha256=f"sha of {image}"),
        target=target,
        form=form,
        membrane=image,
        lanes=lanes,
    )


def _info(blot_id: str) -> ImageInfo:
    image, page, *_ = _BLOTS[blot_id]
    return ImageInfo(
        image=image,
        page=page,
        sha256=f"sha of {image}",
        bytes=1234,
        reader="tifffile 2026.3.3",
        shape=(300, 1600),
        bit_depth=16,
        polarity="light-bands",
        encoding="linear",
        saturation_level=65535.0,
        exposure_s=None,
    )


def _band(blot_id: str, number: int, row: int, volume: float, error: float) -> BandResult:
    saturated = volume == 5000
    status: Status = "at least" if saturated else "not detected" if volume < LOD / 2 else "ok"
    return BandResult(
        key=key(blot_id, number, row),
        lane=number,
        band=row,
        row_px=40.5 * row,
        top_px=40.5 * row - 10,
        bottom_px=40.5 * row + 10,
        left_px=56.0 * number,
        right_px=56.0 * number + 48,
        volume=volume,
        volume_se=error,
        background=612.3,
        snr=volume / 2,
        lod=LOD,
        loq=LOQ,
        saturated_px=17 if saturated else 0,
        kind="auto",
        status=status,
        flags=("SATURATED",) if saturated else ("BELOW_LOD",) if status == "not detected" else (),
    )


def _result(blot_id: str) -> BlotResult:
    rows = _BLOTS[blot_id][5]
    lanes = range(1, len(_BLOTS[blot_id][4]) + 1)
    bands = tuple(_band(blot_id, lane, row, *rows[row][lane - 1]) for lane in lanes for row in rows)
    return BlotResult(blot_id=blot_id, info=_info(blot_id), bands=bands)


def _ratio(
    pairing: int,
    sample: str,
    phospho: tuple[tuple[BandKey, ...], ...],
    total: tuple[tuple[BandKey, ...], ...],
    volumes: tuple[float, float],
    log_se: float | None = 0.0,
    *,
    normalised: float | None = None,
    reference: tuple[int, ...],
    vehicle: float,
    loads: tuple[float, float] | None = None,
    status: Status = "ok",
    flags: tuple[str, ...] = (),
) -> RatioResult:
    ratio = volumes[0] / volumes[1]
    normalised = normalised if loads else ratio
    value = LOD / math.sqrt(2) / volumes[1] if volumes[0] <= 0 else normalised
    fold = None if value is None else value / vehicle
    low = None if log_se is None else ratio * math.exp(-Z95 * log_se)
    high = None if log_se is None else ratio * math.exp(Z95 * log_se)
    if status == "not detected":
        high = LOD / volumes[1]
    lane = int(phospho[0][0][1].partition("-")[2])
    return RatioResult(
        pairing_id=f"p{pairing}",
        target="ERK" if loads else "STAT3",
        sample_id=sample,
        phospho=phospho,
        total=total,
        loading=((key("b9", lane),),) if loads else (),
        total_loading=((key("b10", lane),),) if loads else (),
        phospho_volume=volumes[0],
        total_volume=volumes[1],
        loading_volume=loads[0] if loads else None,
        total_loading_volume=loads[1] if loads else None,
        ratio=ratio,
        log_se=log_se,
        ratio_low=low,
        ratio_high=None if status == "at least" else high,
        normalised_ratio=normalised,
        fold=fold,
        log2_fold=None if fold is None else math.log2(fold),
        reference=reference,
        reference_value=vehicle,
        sensitivity_low=None,
        sensitivity_high=None,
        status=status,
        flags=flags,
    )


def _one(blot_id: str, *lanes: int) -> tuple[tuple[BandKey, ...], ...]:
    return tuple((key(blot_id, lane),) for lane in lanes)


def _doublet(blot_id: str, lane: int) -> tuple[tuple[BandKey, ...], ...]:
    return ((key(blot_id, lane, 1), key(blot_id, lane, 2)),)


_LN = math.log
PARALLEL = ("PARALLEL",)
RATIOS = (
    _ratio(
        1,
        "s1",
        _doublet("b1", 1),
        _doublet("b2", 1),
        (100, 1000),
        math.sqrt(2 * _LN(1.0025)),  # 3^2+4^2 over 100^2, and 30^2+40^2 over 1000^2
        reference=(0,),
        vehicle=0.1,
    ),
    _ratio(
        1,
        "s2",
        _doublet("b1", 2),
        _doublet("b2", 2),
        (180, 1000),
        math.sqrt(_LN(1 + 100 / 32400)),  # 6^2+8^2 over 180^2
        reference=(0,),
        vehicle=0.1,
    ),
    _ratio(2, "s3", _one("b3", 1), _one("b4", 1), (200, 1000), reference=(2,), vehicle=0.2),
    _ratio(
        2,
        "s4",
        _one("b3", 2, 3),
        _one("b4", 2, 3),
        (480, 1000),
        math.sqrt(_LN(1.01) / 2),  # both lanes 10 %: (ln 1.01 + ln 1.01) / 2^2
        reference=(2,),
        vehicle=0.2,
    ),
    _ratio(3, "s5", _one("b5", 1), _one("b6", 1), (100, 1000), reference=(4,), vehicle=0.1),
    _ratio(3, "s6", _one("b5", 2), _one("b6", 2), (310, 1000), reference=(4,), vehicle=0.1),
    _ratio(
        3,
        "s7",
        _one("b5", 3),
        _one("b6", 3),
        (5000, 1000),
        reference=(4,),
        vehicle=0.1,
        status="at least",
        flags=("SATURATED",),
    ),
    _ratio(
        3,
        "s8",
        _one("b5", 4),
        _one("b6", 4),
        (-2, 1000),
        None,
        reference=(4,),
        vehicle=0.1,
        status="not detected",
        flags=("BELOW_LOD", "BELOW_LOD_FLOOR"),
    ),
    _ratio(
        4,
        "s1",
        _one("b7", 1),
        _one("b8", 1),
        (100, 1000),
        normalised=0.4,
        reference=(8,),
        vehicle=0.4,
        loads=(100, 400),
        flags=PARALLEL,
    ),
    _ratio(
        4,
        "s2",
        _one("b7", 2),
        _one("b8", 2),
        (300, 1000),
        normalised=0.075,
        reference=(8,),
        vehicle=0.4,
        loads=(400, 100),
        flags=PARALLEL,
    ),
    _ratio(
        4,
        "s9",
        _one("b7", 3),
        _one("b8", 3),
        (100, 1000),
        normalised=None,
        reference=(8,),
        vehicle=0.4,
        loads=(1, 200),
        flags=(*PARALLEL, "LOADING_LOW"),
    ),
)


def _summary(
    target: str,
    sample: Sample,
    rows: tuple[tuple[int, ...], ...],
    fold: float | None,
    spread: tuple[float, float, float] | None = None,
    flags: tuple[str, ...] = (),
) -> SummaryResult:
    low, high, gsd = spread or (None, None, None)
    return SummaryResult(
        target=target,
        treatment=sample.treatment,
        dose=sample.dose,
        dose_unit=sample.dose_unit,
        time_min=sample.time_min,
        rows=rows,
        n=len(rows),
        fold=fold,
        fold_low=low,
        fold_high=high,
        gsd=gsd,
        flags=flags,
    )


_LOGS = [math.log(fold) for fold in (1.8, 2.4, 3.1)]
_MEAN = math.fsum(_LOGS) / 3
_SD = math.sqrt(math.fsum((log - _MEAN) ** 2 for log in _LOGS) / 2)
_T = 0.95 / math.sqrt(0.04875)  # Student's t at 97.5 % with 2 degrees of freedom, in closed form
_REACH = _T * _SD / math.sqrt(3)
SUMMARY = (
    _summary("STAT3", SAMPLES[0], ((0,), (2,), (4,)), 1.0, flags=("REFERENCE",)),
    _summary(
        "STAT3",
        SAMPLES[1],
        ((1,), (3,), (5,)),
        math.exp(_MEAN),
        (math.exp(_MEAN - _REACH), math.exp(_MEAN + _REACH), math.exp(_SD)),
    ),
    _summary("STAT3", SAMPLES[6], (), None, flags=("EXCLUDED",)),
    _summary("STAT3", SAMPLES[7], ((7,),), FLOOR_FOLD, flags=("BELOW_LOD", "BELOW_LOD_FLOOR")),
    _summary("ERK", SAMPLES[0], ((8,),), 1.0, flags=("PARALLEL", "REFERENCE")),
    _summary("ERK", SAMPLES[1], ((9,),), 0.1875, flags=PARALLEL),
    _summary("ERK", SAMPLES[8], (), None, flags=("EXCLUDED",)),
)

PROBLEMS = (
    Problem(
        "error",
        "IMAGE_MISSING",
        "The image file is not where the layout sheet says it is.",
        "Put lost.tif back, or correct the path.",
        "lost.tif",
        "Akt",
    ),
    Problem(
        "warning",
        "SATURATED",
        "Pixels of the band are at the top of the camera's range.",
        "Measure a shorter exposure.",
        "rep3.tif",
        "STAT3",
        3,
    ),
    Problem("info", "FEW_EXPERIMENTS", "Fewer than three experiments.", "Repeat it.", target="ERK"),
)


def example_report() -> Report:
    """Return the report described at the top of this module."""
    lost = Blot(id="b11", image=ImageRef(path="lost.tif", sha256="old"), target="Akt", form="total")
    project = Project(
        samples=SAMPLES, blots=(*(_blot(blot_id) for blot_id in _BLOTS), lost), pairings=PAIRINGS
    )
    return Report(
        project=project,
        blots=tuple(_result(blot_id) for blot_id in _BLOTS),
        ratios=RATIOS,
        summary=SUMMARY,
        problems=PROBLEMS,
        versions=(("blotquant", "0.1.0"), ("numpy", "2.4.6")),
    )
