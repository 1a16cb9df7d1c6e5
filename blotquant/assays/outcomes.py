"""What the assays yield: frozen results, made from wells and settings alone.  Units stand in the names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blotquant.assay_model import BcaData, Lysate, ProliferationData, QpcrData, Replicate
from blotquant.experiments import Condition
from blotquant.results import DoseResponseResult, Problem

if TYPE_CHECKING:
    from blotquant.assays.settings import AssaySettings
    from blotquant.numerics.dilution_lines import DilutionLine
    from blotquant.numerics.standard_curves import StandardCurve


@dataclass(frozen=True, slots=True)
class StandardResult:
    """One standard: its wells, and the concentration that the curve gives back."""

    concentration_ug_ml: float
    rows: tuple[int, ...]  # of BcaData.wells
    absorbance: float
    sd: float | None
    back_calculated_ug_ml: float | None
    recovery_percent: float | None
    used: bool
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConcentrationResult:
    """One sample at one dilution; no concentration where the curve does not hold."""

    sample: str
    dilution: float
    rows: tuple[int, ...]
    absorbance: float | None
    sd: float | None
    status: str  # "ok", "above the curve", "below the curve", "no curve", "no reading"
    concentration_ug_ml: float | None = None  # in the well
    low_ug_ml: float | None = None
    high_ug_ml: float | None = None
    stock_ug_ul: float | None = None  # in the lysate
    stock_low: float | None = None
    stock_high: float | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadingRow:
    """One lane of the gel: what to pipette."""

    lane: int
    lysate: Lysate | None  # None: a ladder
    status: str  # "ok", "no concentration", "ladder"
    stock_ug_ul: float | None = None
    sources: tuple[int, ...] = ()  # of BcaResult.concentrations
    load_ug: float | None = None
    most_ug: float | None = None  # that fits into the lane
    lysate_ul: float | None = None
    sample_buffer_ul: float | None = None
    water_ul: float | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BcaResult:
    """What a BCA plate yields."""

    data: BcaData
    settings: AssaySettings
    curve: StandardCurve | None
    standards: tuple[StandardResult, ...]
    concentrations: tuple[ConcentrationResult, ...]
    loading: tuple[LoadingRow, ...]
    problems: tuple[Problem, ...]
    limits: tuple[float, float] | None = None  # absorbances between which a concentration is given


@dataclass(frozen=True, slots=True)
class PlateResult:
    """The controls of one plate, and what may be wrong with it."""

    plate: str
    experiment: Replicate
    blank: float  # 0 without blank wells
    vehicle: float | None  # mean signal, background not subtracted
    positive: float | None
    vehicle_sem: float
    positive_sem: float
    rows: dict[str, tuple[int, ...]]  # of the wells of each control
    z_prime: float | None
    edge_percent: float | None  # edge less inside, of the window between the controls
    edge_p: float | None
    status: str  # "ok", or in words why there are no percents
    scale: str  # what 100 % is
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WellResult:
    """One well as it enters the curves."""

    net: float | None  # signal less blank
    percent: float | None
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DosePoint:
    """Mean of the wells of one experiment at one dose, in percent."""

    condition: Condition
    experiment: Replicate
    rows: tuple[int, ...]
    percent: float
    se: float | None  # with that of both controls


@dataclass(frozen=True, slots=True)
class ProliferationResult:
    """What the plates yield: one curve for each agonist, of every experiment and of all together."""

    data: ProliferationData
    settings: AssaySettings
    plates: tuple[PlateResult, ...]
    wells: tuple[WellResult, ...]  # as in data.wells
    points: tuple[DosePoint, ...]
    single: tuple[tuple[Replicate, DoseResponseResult], ...]
    pooled: tuple[DoseResponseResult, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class EfficiencyResult:
    """The dilution series of one gene."""

    gene: str
    line: DilutionLine | None
    delta_slope: float | None  # of delta-Ct over log10 amount; None for references
    used: bool  # the efficiency enters the ratios
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CtMean:
    """One gene in one lysate: its technical wells."""

    gene: str
    condition: Condition
    replicate: Replicate
    role: str
    rows: tuple[int, ...]  # wells in the mean
    ct: float | None
    sd: float | None
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuantityResult:
    """One target gene in one lysate, relative to the vehicle of the same experiment."""

    gene: str
    over: str  # reference genes; the other gene of a contrast
    condition: Condition
    replicate: Replicate
    role: str
    source: int | None  # CtMean of the target
    references: tuple[int, ...]  # CtMeans of the references, or of the other gene
    calibrator: int | None  # the vehicle's QuantityResult
    status: str  # "ok", "not detected", "no reference", "no calibrator", "no reading"
    delta_ct: float | None = None
    delta_ct_sd: float | None = None
    delta_delta_ct: float | None = None
    livak: float | None = None
    livak_low: float | None = None
    livak_high: float | None = None
    log2_ratio: float | None = None
    se: float | None = None  # of log2_ratio, from technical wells and efficiencies
    ratio: float | None = None
    ratio_low: float | None = None
    ratio_high: float | None = None
    flags: tuple[str, ...] = ()
    is_contrast: bool = False  # over another target, so that the references cancel


@dataclass(frozen=True, slots=True)
class ExpressionResult:
    """One target gene under one condition, over independent experiments."""

    gene: str
    condition: Condition
    n: int
    rows: tuple[int, ...]  # of QpcrResult.quantities
    log2_ratio: float | None
    ratio: float | None
    low: float | None
    high: float | None
    p: float | None
    p_adjusted: float | None
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QpcrResult:
    """What a qPCR experiment yields."""

    data: QpcrData
    settings: AssaySettings
    model: str  # "livak" or "pfaffl"
    reference_genes: tuple[str, ...]
    cts: tuple[float | None, ...] = field(repr=False)  # as in data.wells, runs aligned; None: does not count
    efficiencies: tuple[EfficiencyResult, ...]
    means: tuple[CtMean, ...]
    quantities: tuple[QuantityResult, ...]
    summary: tuple[ExpressionResult, ...]
    problems: tuple[Problem, ...]


AssayResult = BcaResult | ProliferationResult | QpcrResult
