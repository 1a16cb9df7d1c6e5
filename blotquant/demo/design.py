"""The simulated experiment: what was loaded where, and what is true of it.

Cells answer to a receptor agonist with phosphorylation of four targets.  The phospho level is
basal + efficacy * dose^h / (dose^h + EC50^h) * course(time), in units of a full answer at 15 minutes,
with log-normal variation between independent experiments; the total level is nearly constant.  Every
lane got a little more or less lysate, which phospho and total of a membrane share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
DemoForm = Literal["phospho", "total"]
REPLICATES = (1, 2, 3)
FORMS: tuple[DemoForm, ...] = ("phospho", "total")
LOAD_UG = 20
STEADY_MIN = 15.0  # the minute of the dose series
SEED = 20240607
_LOAD_SD, _RESPONSE_SD, _TOTAL_SD = 0.12, 0.07, 0.03  # of the natural logarithm
_BASAL_SD, _EFFICACY_SD = 0.15, 0.10  # between experiments


@dataclass(frozen=True, slots=True)
class Well:
    """What was loaded into one lane; equal wells are the same lysate."""

    treatment: str
    dose: float | None = None
    dose_unit: str = ""
    time_min: float | None = None
    role: str = "sample"

    @property
    def loaded(self) -> bool:
        """Whether there is lysate in the lane."""
        return self.role not in ("marker", "empty")


@dataclass(frozen=True, slots=True)
class Agonist:
    """The true dose-response curve of one agonist on one target."""

    treatment: str
    ec50_nm: float
    hill: float
    efficacy: float  # of a full answer


@dataclass(frozen=True, slots=True)
class TargetBand:
    """One band row of a target's antibodies; the shares of the target's own rows add up to 1."""

    name: str
    down_px: float
    phospho: float  # share of the phospho signal
    total: float  # share of the total signal
    specific: bool = True  # an unspecific band follows the load, not the treatment


@dataclass(frozen=True, slots=True)
class Target:
    """One target: its bands and its true answers."""

    name: str
    mw_kda: float
    bands: tuple[TargetBand, ...]  # from the top
    agonists: tuple[Agonist, ...]
    full_agonist: float  # answer to rhTPO
    basal: float
    rise_min: float
    decay_min: float
    rows: str = ""  # as in the layout sheet; "" = the strongest row


@dataclass(frozen=True, slots=True, eq=False)
class Membrane:
    """The true contents of the lanes of one membrane, each an array with one value a lane."""

    target: Target
    replicate: int
    load: FloatArray  # 1 = as intended, 0 = no lysate
    phospho: FloatArray  # per load
    total: FloatArray  # per load

    @property
    def name(self) -> str:
        """The membrane's name in the layout sheet."""
        return f"{self.target.name}-r{self.replicate}"


def _agonists(
    hetrombopag: tuple[float, float, float], eltrombopag: tuple[float, float, float]
) -> tuple[Agonist, ...]:
    return Agonist("hetrombopag", *hetrombopag), Agonist("eltrombopag", *eltrombopag)


TARGETS = (
    Target(
        "STAT3",
        86,
        (
            TargetBand("STAT3", -12, 1, 1),
            TargetBand("non-specific", 38, 0.07, 0.10, specific=False),
        ),
        _agonists((0.5, 1.0, 1.0), (17.0, 1.0, 0.85)),
        1.1,
        0.035,
        5.0,
        70.0,
    ),
    Target(
        "STAT5",
        92,
        (TargetBand("STAT5", 4, 1, 1),),
        _agonists((0.4, 1.1, 1.0), (13.4, 1.1, 0.9)),
        1.15,
        0.02,
        4.0,
        60.0,
    ),
    Target(
        "Akt",
        60,
        (
            TargetBand("non-specific", -44, 0, 0.12, specific=False),
            TargetBand("Akt", 2, 1, 1),
        ),
        _agonists((0.7, 1.0, 1.0), (22.0, 1.0, 0.8)),
        1.2,
        0.025,
        6.0,
        90.0,
    ),
    Target(
        "ERK",
        43,
        (TargetBand("ERK1", -12, 0.36, 0.42), TargetBand("ERK2", 12, 0.64, 0.58)),
        _agonists((0.3, 1.2, 1.0), (10.0, 1.2, 0.75)),
        2.6,
        0.03,
        3.0,
        25.0,
        rows="1+2",
    ),
)


def _wells() -> tuple[Well, ...]:
    marker, empty = Well("ladder", role="marker"), Well("empty", role="empty")
    vehicle = Well("vehicle", 0, "nM", STEADY_MIN, "vehicle")
    series = [
        Well(treatment, dose, "nM", STEADY_MIN)
        for treatment, doses in (
            ("hetrombopag", (0.03, 0.1, 0.3, 1, 3, 10, 30)),
            ("eltrombopag", (1, 3, 10, 30, 100, 300, 1000)),
        )
        for dose in doses
    ]
    course = [Well("hetrombopag", 10, "nM", minutes) for minutes in (2, 5, 30, 60, 120)]
    full = Well("rhTPO", 100, "ng/mL", STEADY_MIN, "positive")
    start = Well("vehicle", 0, "nM", 0, "vehicle")
    return (marker, vehicle, full, *series, vehicle, empty, start, *course, marker)


WELLS = _wells()


def course(target: Target, time_min: float) -> float:
    """Return the true answer at a time, relative to that at 15 minutes."""

    def shape(minutes: float) -> float:
        return float((1 - np.exp(-minutes / target.rise_min)) * np.exp(-minutes / target.decay_min))

    return shape(time_min) / shape(STEADY_MIN)


def peak_time_min(target: Target) -> float:
    """Return the minute at which the true time course is highest."""
    return target.rise_min * float(np.log1p(target.decay_min / target.rise_min))


def answer(target: Target, well: Well) -> float:
    """Return the true rise over basal of a lysate, 1 = a full answer at 15 minutes."""
    if well.role == "positive":
        return target.full_agonist
    for agonist in target.agonists:
        if agonist.treatment == well.treatment and well.dose is not None and well.time_min is not None:
            power = well.dose**agonist.hill
            occupied = power / (power + agonist.ec50_nm**agonist.hill)
            return agonist.efficacy * occupied * course(target, well.time_min)
    return 0.0


def membrane(target: Target, replicate: int) -> Membrane:
    """Return the true contents of one membrane, the same at every call."""
    rng = np.random.default_rng([SEED, TARGETS.index(target), replicate])
    basal = target.basal * np.exp(_BASAL_SD * rng.standard_normal())
    efficacy = np.exp(_EFFICACY_SD * rng.standard_normal())
    load = np.exp(_LOAD_SD * rng.standard_normal(len(WELLS)))
    lysates = {well: np.exp(rng.standard_normal(2) * (_RESPONSE_SD, _TOTAL_SD)) for well in WELLS}
    phospho = [(basal + efficacy * answer(target, well)) * lysates[well][0] for well in WELLS]
    loaded = np.array([well.loaded for well in WELLS])
    return Membrane(
        target,
        replicate,
        np.where(loaded, load, 0.0),
        np.where(loaded, phospho, 0.0),
        np.where(loaded, [lysates[well][1] for well in WELLS], 0.0),
    )


def reference(well: Well) -> Well:
    """Return the vehicle that a lysate is compared with: that of its time, else that of time 0."""
    vehicles = [other for other in WELLS if other.role == "vehicle"]
    same_time = [other for other in vehicles if other.time_min == well.time_min]
    return next(iter(same_time), None) or next(other for other in vehicles if other.time_min == 0)
