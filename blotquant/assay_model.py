"""The nouns of the assays beside the blots: wells as a person or an instrument says them, and settings.

Frozen values that a project holds, as those of `model` are.  Units stand in the names.
"""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

import msgspec
from msgspec import Meta

AssayKind = Literal["bca", "proliferation", "qpcr"]
KINDS: tuple[AssayKind, ...] = ("bca", "proliferation", "qpcr")
Replicate = int | str


class Condition(NamedTuple):
    """What the cells were given, and for how long."""

    treatment: str
    dose: float | None
    dose_unit: str
    time_min: float | None


NO_TREATMENT = Condition("", None, "", None)
LYSATE_ROLES = ("sample", "vehicle", "positive")
PLATE_ROLES = ("sample", "vehicle", "positive", "blank", "empty")
CT_ROLES = ("sample", "vehicle", "standard", "ntc", "calibrator")


class _Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of every value here: immutable, and strict about keys and types when read."""


class BcaWell(_Noun, frozen=True):
    """One well: a standard (concentration given) or a lysate (sample named)."""

    place: str  # A1, or row 5 of the sheet
    absorbance: float | None  # None: no reading
    concentration_ug_ml: float | None = None  # of a standard, 0 = blank
    sample: str = ""
    dilution: float = 1.0  # total volume over lysate; reagent that the standards got too does not count
    overflow: bool = False  # the reader says that the signal is beyond its range
    excluded: str = ""  # why a person left the well out

    @property
    def counts(self) -> bool:
        """Whether the well enters the numbers."""
        return self.absorbance is not None and not self.excluded


class Lysate(_Noun, frozen=True):
    """What a sample of a BCA plate is, as the lane table of the blot will say it."""

    sample: str
    condition: Condition = NO_TREATMENT
    replicate: Replicate = 1
    role: str = "sample"
    lane: int | None = None
    load_ug: float | None = None  # wanted; None = as the setting says


class BcaData(_Noun, frozen=True, tag_field="kind", tag="bca"):
    """A BCA plate as read."""

    source: str
    wells: tuple[BcaWell, ...]
    lysates: tuple[Lysate, ...]


class PlateWell(_Noun, frozen=True):
    """One well of a proliferation plate."""

    plate: str
    place: str  # A1
    role: str  # sample, vehicle, positive, blank, empty
    signal: float | None
    condition: Condition = NO_TREATMENT
    experiment: Replicate = 1
    excluded: str = ""

    @property
    def counts(self) -> bool:
        """Whether the well enters the numbers."""
        return self.signal is not None and not self.excluded and self.role != "empty"


class ProliferationData(_Noun, frozen=True, tag_field="kind", tag="proliferation"):
    """Plates as read."""

    source: str
    wells: tuple[PlateWell, ...]


class CtWell(_Noun, frozen=True):
    """One reaction."""

    place: str
    gene: str
    ct: float | None  # None: undetermined, or no reading
    role: str  # sample, vehicle, standard, ntc, calibrator (between runs)
    sample: str = ""
    condition: Condition = NO_TREATMENT
    replicate: Replicate = 1
    amount: float | None = None  # of a standard
    run: str = ""
    undetermined: bool = False
    excluded: str = ""

    @property
    def counts(self) -> bool:
        """Whether the well has a Ct that enters the numbers."""
        return self.ct is not None and not self.excluded


class QpcrData(_Noun, frozen=True, tag_field="kind", tag="qpcr"):
    """Reactions as read."""

    source: str
    wells: tuple[CtWell, ...]


AssayData = BcaData | ProliferationData | QpcrData
Well = BcaWell | PlateWell | CtWell


def kind_of(data: AssayData) -> AssayKind:
    """Return which assay this is."""
    if isinstance(data, BcaData):
        return "bca"
    return "proliferation" if isinstance(data, ProliferationData) else "qpcr"


_Positive = Annotated[float, Meta(gt=0)]
_NotNegative = Annotated[float, Meta(ge=0)]


class AssayMethod(_Noun, frozen=True, kw_only=True):
    """Everything that changes a number of an assay and is no setting of the blots.

    `assays.settings.ASSAY_NOTES` gives unit and meaning of each.
    """

    bca_curve: Literal["auto", "quadratic", "4PL"] = "auto"
    blank_sd: _NotNegative = 3.0
    load_ug: _Positive = 25.0
    load_least_ug: _Positive = 20.0
    lane_volume_ul: _Positive = 20.0
    sample_buffer_x: Annotated[float, Meta(gt=1)] = 4.0
    ladder_lanes: str = "1"
    blot_targets: str = ""
    z_prime_least: float = 0.5
    edge_least: _NotNegative = 0.05
    qpcr_model: Literal["auto", "livak", "pfaffl"] = "auto"
    qpcr_references: str = ""
    qpcr_contrast: str = "Bcl-xL/BAK"
    ct_limit: _Positive = 35.0
    ct_spread: _Positive = 0.5
    ntc_distance: _Positive = 5.0
