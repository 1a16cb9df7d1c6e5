"""The wells of the assays as read: what a person or an instrument says.  Units stand in the names."""

from __future__ import annotations

from dataclasses import dataclass

from blotquant.experiments import Condition

Replicate = int | str
NO_TREATMENT = Condition("", None, "", None)


@dataclass(frozen=True, slots=True)
class BcaWell:
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


@dataclass(frozen=True, slots=True)
class Lysate:
    """What a sample of a BCA plate is, as the lane table of the blot will say it."""

    sample: str
    condition: Condition = NO_TREATMENT
    replicate: Replicate = 1
    role: str = "sample"
    lane: int | None = None
    load_ug: float | None = None  # wanted; None = as the setting says


@dataclass(frozen=True, slots=True)
class BcaData:
    """A BCA plate as read."""

    source: str
    wells: tuple[BcaWell, ...]
    lysates: tuple[Lysate, ...]


@dataclass(frozen=True, slots=True)
class PlateWell:
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


@dataclass(frozen=True, slots=True)
class ProliferationData:
    """Plates as read."""

    source: str
    wells: tuple[PlateWell, ...]


@dataclass(frozen=True, slots=True)
class CtWell:
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


@dataclass(frozen=True, slots=True)
class QpcrData:
    """Reactions as read."""

    source: str
    wells: tuple[CtWell, ...]


AssayData = BcaData | ProliferationData | QpcrData
