"""What measuring yields: frozen values, made by `pipeline.measure` and shown by everything else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from blotquant.model import Project
from blotquant.numerics.windows import LaneLook

Status = Literal["ok", "at least", "at most", "not detected", "not quantifiable"]
Severity = Literal["error", "warning", "info"]
BandKey = tuple[str, str, int]  # blot id, lane id, band row


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """Where the pixels came from and how they were read (a row of the Provenance sheet)."""

    image: str  # path as the project names it
    page: int
    sha256: str
    bytes: int
    reader: str  # e.g. "tifffile 2026.3.3"
    shape: tuple[int, int]  # rows, cols
    bit_depth: int
    polarity: Literal["dark-bands", "light-bands"]
    encoding: str  # "linear"
    saturation_level: float | None  # stored value, None = no ceiling known (float images)
    exposure_s: float | None = None
    flags: tuple[str, ...] = ()  # e.g. QUANT_LIMITED


@dataclass(frozen=True, slots=True, eq=False)
class Pixels:
    """A blot image: values as stored and how they turn into signal (more = more protein).

    signal = offset + sign * values; saturated where signal >= clip (None: never).
    """

    values: NDArray[np.generic]  # (rows, cols), uint8, uint16, float32 or float64, not writeable
    sign: Literal[1, -1]
    offset: float
    clip: float | None
    info: ImageInfo


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding in words: what is wrong, where, and what to do about it."""

    severity: Severity
    code: str
    message: str
    remedy: str
    image: str = ""
    target: str = ""
    lane: int | None = None


@dataclass(frozen=True, slots=True)
class BandWeight:
    """The molecular weight of a band, read off the ladder of its blot."""

    kda: float | None  # None beyond the ladder
    se: float | None  # kDa, from leaving out one ladder band after the other
    beyond: str = ""  # "> 250" or "< 10" beyond the ladder


@dataclass(frozen=True, slots=True)
class LadderBand:
    """One band of a ladder."""

    kda: float
    row_px: float  # on the lanes' centre lines, where a lane in the middle of the smile would have it
    lanes: tuple[tuple[int, float], ...]  # number of each marker lane that shows it, and its row there
    errors: tuple[tuple[str, float | None], ...]  # by model: % by which the other bands miss its weight


@dataclass(frozen=True, slots=True)
class LadderResult:
    """The ladder of one blot, heaviest band first."""

    model: str
    se_log: float | None  # standard error of log10 of a weight; None: too few bands to tell
    bands: tuple[LadderBand, ...]


@dataclass(frozen=True, slots=True)
class BandResult:
    """One band of one lane, in counts of the image."""

    key: BandKey
    lane: int  # lane number
    band: int  # band row, from 1 at the top
    row_px: float  # centre of the band on the lane's centre line
    top_px: float
    bottom_px: float
    left_px: float
    right_px: float
    volume: float  # background subtracted, may be negative
    volume_se: float
    background: float  # mean background per pixel in the box, in signal counts
    snr: float  # volume / SE of an empty box
    lod: float  # limit of detection, counts
    loq: float
    saturated_px: int
    kind: Literal["auto", "manual", "absent"]
    status: Status
    flags: tuple[str, ...] = ()
    alternatives: tuple[tuple[str, float], ...] = ()  # volume under other backgrounds
    weight: BandWeight | None = None  # None: no ladder could be read on the blot


@dataclass(frozen=True, slots=True, eq=False)
class BandWindow:
    """One band as it was integrated: volume = sum((profile - background) * inside * row_area)."""

    band: int  # band row, from 1 at the top
    first_row: int  # image row of profile[0] on the lane's centre line
    profile: NDArray[np.float64]  # mean signal per row over the width of the lane
    background: NDArray[np.float64]
    inside: NDArray[np.float64]  # share of each row in the box, 0 to 1
    row_area: NDArray[np.float64]  # image pixels each row stands for


@dataclass(frozen=True, slots=True, eq=False)
class LaneResult:
    """The profile of one lane, for looking at."""

    lane_id: str
    number: int
    first_row: int  # image row of profile[0]
    profile: NDArray[np.float64]  # mean signal per row, from at most 48 columns
    windows: tuple[BandWindow, ...] = ()


@dataclass(frozen=True, slots=True)
class BlotResult:
    """All that was measured on one blot."""

    blot_id: str
    info: ImageInfo
    bands: tuple[BandResult, ...]
    lanes: tuple[LaneResult, ...] = ()
    rows_px: tuple[float, ...] = ()  # band rows found on the image, top to bottom
    problems: tuple[Problem, ...] = ()
    ladder: LadderResult | None = None
    looks: tuple[LaneLook, ...] = field(default=(), repr=False, compare=False)  # spares measuring them again


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A blot whose image could be read and which could not be measured, and why."""

    blot_id: str
    info: ImageInfo
    problem: Problem


@dataclass(frozen=True, slots=True)
class RatioResult:
    """Phospho/total of one target for one sample (all its lanes on that pair of blots)."""

    pairing_id: str
    target: str
    sample_id: str
    phospho: tuple[tuple[BandKey, ...], ...]  # one inner tuple per lane, its bands are summed
    total: tuple[tuple[BandKey, ...], ...]
    loading: tuple[tuple[BandKey, ...], ...]
    total_loading: tuple[tuple[BandKey, ...], ...]
    phospho_volume: float | None  # geometric mean over lanes of the summed bands
    total_volume: float | None
    loading_volume: float | None
    total_loading_volume: float | None
    ratio: float | None
    log_se: float | None  # standard error of ln ratio
    ratio_low: float | None
    ratio_high: float | None
    normalised_ratio: float | None
    fold: float | None
    log2_fold: float | None
    reference: tuple[int, ...]  # indices in Report.ratios of the vehicle rows used for the fold
    reference_value: float | None  # what normalised_ratio was divided by
    sensitivity_low: float | None
    sensitivity_high: float | None
    status: Status
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SummaryResult:
    """Fold of one condition over the independent experiments."""

    target: str
    treatment: str
    dose: float | None
    dose_unit: str
    time_min: float | None
    rows: tuple[tuple[int, ...], ...]  # indices in Report.ratios, one inner tuple per experiment
    n: int
    fold: float | None  # geometric mean
    fold_low: float | None
    fold_high: float | None
    gsd: float | None  # geometric standard deviation
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one run of `pipeline.measure` found; the workbook and the window only show it."""

    project: Project  # as measured: lanes placed, image hashes filled in
    blots: tuple[BlotResult, ...]  # only blots that could be measured
    ratios: tuple[RatioResult, ...]
    summary: tuple[SummaryResult, ...]
    problems: tuple[Problem, ...]
    versions: tuple[tuple[str, str], ...] = ()  # ("blotquant", "0.1.0"), ("numpy", "2.4.6"), ...
    unmeasured: tuple[Unmeasured, ...] = ()  # their problems are among `problems`


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run of `pipeline.run` has come: one "start", one "blot" per blot, one "done"."""

    event: Literal["start", "blot", "done"]
    done: int  # blots finished, measured or failed
    total: int
    image: str = ""  # the blot just finished
    seconds: float = 0.0  # since the start
