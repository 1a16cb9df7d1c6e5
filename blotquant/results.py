"""What measuring yields: frozen values, made by `pipeline.measure` and shown by everything else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from blotquant.curve_results import NOT_FITTED_YET as NOT_FITTED_YET
from blotquant.curve_results import CurvePoint as CurvePoint
from blotquant.curve_results import DoseResponseResult as DoseResponseResult
from blotquant.curve_results import ExperimentFit as ExperimentFit
from blotquant.curve_results import Interval as Interval
from blotquant.curve_results import Point as Point
from blotquant.curve_results import Potency as Potency
from blotquant.curve_results import TimeCourseResult as TimeCourseResult
from blotquant.model import Blot, Project
from blotquant.numerics.found_rows import FoundRows
from blotquant.numerics.kept import Kept
from blotquant.numerics.linear_range import LinearRange
from blotquant.numerics.windows import LaneLook
from blotquant.phrases import Phrase

Status = Literal["ok", "estimated", "at least", "at most", "not detected", "not quantifiable"]
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
    encoding: str  # how it was read: "linear", "square-root", "image-plate" or "density"
    saturation_level: float | None  # stored value, None = no ceiling known (float images)
    exposure_s: float | None = None
    flags: tuple[str, ...] = ()  # e.g. QUANT_LIMITED
    pixel_um: float | None = None  # side of a pixel
    instrument: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Pixels:
    """A blot image: its values and how they turn into signal (more = more protein).

    Values are as stored, or decoded where what is stored is no linear measure of the light.
    signal = offset + sign * values; saturated where signal >= clip (None: never).
    """

    values: NDArray[np.generic]  # (rows, cols), uint8, uint16, float32 or float64, not writeable
    sign: Literal[1, -1]
    offset: float
    clip: float | None
    info: ImageInfo
    masked: NDArray[np.bool_] | None = None  # pixels that hold no number; `values` has the median there


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
class LoadEquivalent:
    """The load of the dilution series that would give a band its volume."""

    ug: float
    low: float  # 95 % interval
    high: float


@dataclass(frozen=True, slots=True)
class LinearRangeResult:
    """What the dilution series on one blot says of one band row."""

    blot_id: str
    band: int  # band row
    loads: int  # different loads in the series
    lanes: int
    found: LinearRange | None
    shape: str  # of the whole series: "proportional", "offset", "hyperbolic"; "": not known
    reason: str = ""  # why there is no range
    control: str = ""  # the loading control of the membrane that has a series, too
    shared: tuple[float, float] | None = None  # ug over which it is proportional as well


@dataclass(frozen=True, slots=True)
class OtherExposure:
    """Where the volume of a band comes from that is clipped on its own image."""

    image: str
    key: BandKey  # of the band there
    gain: float  # volume here = gain * volume there
    gain_log_se: float
    own: BandResult  # as it was measured on its own image


@dataclass(frozen=True, slots=True)
class ClippedEstimate:
    """What a clipped band would have measured, by its unclipped flanks; its volume stays a lower limit."""

    volume: float | None  # counts; None: the flanks do not tell
    se: float | None
    reason: str = ""  # why there is no estimate


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
    other_boxes: tuple[tuple[str, float], ...] = ()  # volume in boxes of other sizes; (): none applies
    weight: BandWeight | None = None  # None: no ladder could be read on the blot
    load: LoadEquivalent | None = None  # None: no dilution series on the blot, or beyond it
    exposure: OtherExposure | None = None  # None: the volume was measured on the band's own image
    separation: str = ""  # "fit: EMG", "valley": it overlaps others; "weighted: EMG", ...; "": plain sum
    estimate: ClippedEstimate | None = None  # None: not clipped, or `Method.clipped_bands` asks for none


@dataclass(frozen=True, slots=True, eq=False)
class BandWindow:
    """One band as it was integrated.

    Its volume is sum((profile - background) * inside * row_area) / share, of weak bands
    sum((profile - background) * weights * inside * row_area) / share, and where it was parted from
    overlapping bands by a fit, sum(fitted * row_area).
    """

    band: int  # band row, from 1 at the top
    first_row: int  # image row of profile[0] on the lane's centre line
    profile: NDArray[np.float64]  # mean signal per row over the width of the lane
    background: NDArray[np.float64]
    inside: NDArray[np.float64]  # share of each row in the box, 0 to 1
    row_area: NDArray[np.float64]  # image pixels each row stands for
    fitted: NDArray[np.float64] | None = None  # the band alone, above the background; None: not by a fit
    weights: NDArray[np.float64] | None = None  # by which the rows of a weak band count; None: all by 1
    share: float = 1.0  # of the band that the box holds, by the shape of the row's bands


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
    found_rows: FoundRows | None = field(default=None, repr=False, compare=False)  # and finding these again
    kept: Kept | None = field(default=None, repr=False, compare=False)  # and what is known of single lanes


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A blot whose image could be read and which could not be measured, and why."""

    blot_id: str
    info: ImageInfo
    problem: Problem


@dataclass(frozen=True, slots=True)
class MembraneResult:
    """All that was measured on the blots of one membrane; small, so that it travels and is kept well."""

    blots: tuple[Blot, ...]  # with lanes placed and hashes filled in
    results: tuple[BlotResult, ...]
    problems: tuple[Problem, ...]
    unmeasured: tuple[Unmeasured, ...] = ()


@dataclass(frozen=True, slots=True)
class CalibratedRatio:
    """The ratio of the loads that the dilution series of both blots give to their bands."""

    ratio: float
    low: float
    high: float
    fold: float | None = None  # over the same rows as the fold of the volumes


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
    calibrated: CalibratedRatio | None = None  # None: no dilution series on both blots, or beyond one


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
    test: Comparison | None = None
    aligned: AlignedFold | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The test of one condition against its vehicle, on the ln scale with experiments as blocks.

    `p_family` is adjusted for the comparisons of the family (one target, one question) and
    `p_adjusted` also for the targets that were asked the same.
    """

    question: str  # "hetrombopag doses at 15 min"
    comparisons: int  # in the family, those without a p value left out; all where none has one
    method: str  # "block ANOVA, Dunnett", "block t", "paired t", ...
    n: int  # experiments that hold both conditions
    p: float | None
    p_family: float | None
    df: int
    p_half_lod: float | None = None  # p_family with undetected bands at half their LOD, if there are any
    p_at_lod: float | None = None  # and at their LOD
    p_adjusted: float | None = None
    targets: int = 1  # that were asked the same
    least_favourable: bool = False  # many are not detected: p is the largest of the three runs
    across: str = ""  # how p was adjusted for them: "Holm", "BH" or ""

    @property
    def family(self) -> str:
        """The comparisons that were adjusted together, in words with their number."""
        asked = {"question": self.question, "count": self.comparisons}
        if not self.across:
            return Phrase("{question} against the vehicle: {count}", **asked)
        across = {"targets": self.targets, "way": self.across}
        return Phrase("{question} against the vehicle: {count}; {targets} targets ({way})", **asked, **across)


@dataclass(frozen=True, slots=True)
class AlignedFold:
    """Fold over the vehicle after the blots were made comparable by `Method.alignment`."""

    fold: float
    low: float | None  # None where the alignment gives no standard error
    high: float | None
    cv: float | None  # between blots, of this condition's aligned values


@dataclass(frozen=True, slots=True)
class AlignmentResult:
    """How the blots of one target were made comparable, and what each way would have left."""

    target: str
    method: str
    scales: tuple[tuple[int | str, float | None], ...]  # of each experiment
    cv: tuple[tuple[str, float | None], ...]  # coefficient of variation left, by way; "none" first
    status: str  # "ok" or why the blots cannot be aligned


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
    dose_response: tuple[DoseResponseResult, ...] = ()
    time_course: tuple[TimeCourseResult, ...] = ()
    alignments: tuple[AlignmentResult, ...] = ()
    linear_ranges: tuple[LinearRangeResult, ...] = ()
    unanswered: tuple[str, ...] = ()  # targets whose tests and fits a hurried run left for later


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run of `pipeline.run` has come: one "start", one "blot" per blot, one "done"."""

    event: Literal["start", "blot", "done"]
    done: int  # blots finished, measured or failed
    total: int
    image: str = ""  # the blot just finished
    seconds: float = 0.0  # since the start
    kept: int = 0  # of `done`, those that an earlier run had measured, which took no time
