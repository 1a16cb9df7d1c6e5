"""The nouns of a project: frozen, typed values that hold what the user decided.

Intent is stored here, results are not: a band the program finds by itself is derived again
from the pixels each time, only a person's correction is kept.  Units stand in the names.
Coordinates are (row, col) floats in pixels of the image as oriented by `Blot.rotation_deg`
(quarter turns only) and `Blot.mirrored`; (0, 0) is the outer corner of the first pixel, so
the centre of pixel [i, j] is (i + 0.5, j + 0.5) and bounds are half open.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta

from blotquant.assay_model import AssayData, AssayMethod

SCHEMA = 1

Role = Literal["sample", "vehicle", "positive", "marker", "empty", "standard"]
UNCOUNTED: tuple[Role, ...] = ("marker", "empty", "standard")  # roles that enter no ratio
Form = Literal["phospho", "total", "loading", "stain"]
Polarity = Literal["auto", "dark-bands", "light-bands"]
# How stored values follow the light; "auto": as the file says, linear where it says nothing.
Encoding = Literal["auto", "linear", "square-root", "image-plate", "density"]
BandKind = Literal["auto", "manual", "absent"]
PairKind = Literal["same lane", "stripped", "parallel"]
Background = Literal[
    "masked_line", "masked_quadratic", "border_median", "valley", "rolling_ball", "rolling_disk", "arpls"
]
Alignment = Literal["two_way", "fixed_point", "sum", "optimal", "maximum_likelihood"]
Test = Literal["block", "paired"]
Adjust = Literal["holm", "bh", "none"]
CurveModel = Literal["4PL", "3PL", "5PL", "auto"]
CurveResponse = Literal["fold", "percent"]
CurveTop = Literal["free", "positive"]
CurveBottom = Literal["shared", "own"]
ClippedBands = Literal["limit", "estimate", "count"]

WeightModel = Literal["auto", "linear", "quadratic", "cubic", "logistic", "point_to_point", "pchip"]
Outside = Literal["refuse", "extrapolate"]
WeakBands = Literal["weighted", "sum"]


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of every stored value: immutable, and strict about keys and types when read."""


class Sample(Noun, frozen=True):
    """One lysate: a treatment at a dose and a time in one independent experiment."""

    id: str
    treatment: str
    dose: float | None = None
    dose_unit: str = ""
    time_min: float | None = None
    replicate: int | str = 1
    load_ug: float | None = None
    role: Role = "sample"


class ImageRef(Noun, frozen=True):
    """A picture on disk: where it is, and the hash that proves it is the same file."""

    path: str  # POSIX style, relative to the folder of the project or layout sheet
    sha256: str = ""  # "" until the file has been read once
    page: int = 1  # page or channel of a multi-page file, from 1
    polarity: Polarity = "auto"
    encoding: Encoding = "auto"
    tablet: tuple[tuple[float, float], ...] = ()  # stored value and optical density of steps beside a film


class Band(Noun, frozen=True):
    """A person's correction of one band; bands found automatically are not stored."""

    row: int  # band row of the blot, from 1 at the top: a place of `Blot.rows_at`, or a row found
    kind: BandKind = "auto"
    top_px: float = 0.0  # along the lane's centre line, image rows
    bottom_px: float = 0.0


class Lane(Noun, frozen=True):
    """One lane of one blot.  `centre` is () until the lane has been placed."""

    id: str
    number: int  # 1, 2, ... from the left
    sample_id: str
    centre: tuple[tuple[float, float], ...] = ()  # (row, col) nodes, rows strictly increasing
    width_px: float = 0.0
    bands: tuple[Band, ...] = ()
    note: str = ""
    excluded: str = ""  # why a person left this lane out of means, tests and curves; "" = it counts
    extra: tuple[tuple[str, str], ...] = ()  # unknown columns of the layout sheet, kept


class Blot(Noun, frozen=True):
    """One target in one form on one image.  Two targets on one image are two blots.

    Band rows are numbered from 1 at the top.  Once a person has fixed them, row i is the one at
    `rows_at[i - 1]` whatever else is found; before, it is the i-th row that the program finds.
    """

    id: str
    image: ImageRef
    target: str
    form: Form
    membrane: str = ""  # blots with the same membrane share lanes; never empty after reading
    rows: tuple[int, ...] = ()  # band rows that are the target, summed; () = the strongest
    rows_at: tuple[float, ...] = ()  # image rows of the band rows at the middle of the lanes; () = as found
    mw_kda: float | None = None
    exposure_s: float | None = None  # said where a membrane was imaged several times, see `exposures`
    ladder_kda: tuple[float, ...] = ()  # weights of the ladder in the marker lanes, heaviest first
    rotation_deg: float = 0.0  # clockwise, for display; its quarter turns orient the pixels
    mirrored: bool = False  # left-right, after the rotation
    crop: tuple[float, float, float, float] | None = None  # top, left, bottom, right of what is measured
    lanes: tuple[Lane, ...] = ()
    lanes_unsure: bool = (
        False  # the program placed them and was not sure, and nobody has moved or accepted them
    )


class Pairing(Noun, frozen=True):
    """A phospho blot and its total blot, with their loading controls where there are any."""

    id: str
    phospho_id: str
    total_id: str
    kind: PairKind
    loading_id: str | None = None  # loading or stain blot on the phospho's membrane
    total_loading_id: str | None = None  # the same on the total's membrane, if another


Positive = Annotated[float, Meta(gt=0)]
NotNegative = Annotated[float, Meta(ge=0)]
NotNegativeInt = Annotated[int, Meta(ge=0)]
Fraction = Annotated[float, Meta(gt=0, le=1)]


class Method(Noun, frozen=True):
    """Everything that changes a number.  `METHOD_NOTES` gives unit and meaning of each."""

    background: Background = "masked_line"
    background_window_fwhm: Positive = 4.0
    background_min_rows: Annotated[int, Meta(ge=4)] = 20
    border_px: Annotated[int, Meta(ge=1)] = 3
    ball_radius_px: Positive = 50.0
    arpls_lambda: Positive = 1e5
    lane_width: Fraction = 0.96
    band_extent_sigma: Positive = 3.5
    row_snr: Positive = 5.0
    row_min_lanes: Fraction = 0.15
    weak_bands: WeakBands = "weighted"
    mw_model: WeightModel = "auto"
    mw_window: Fraction = 0.1
    mw_outside: Outside = "refuse"
    saturation_fraction: Fraction = 1.0
    clipped_bands: ClippedBands = "limit"
    linear_deviation: Fraction = 0.15
    lod_factor: Positive = 3.29
    loq_factor: Positive = 10.0
    model_error: NotNegative = 0.0001
    background_sensitive: Positive = 0.2
    confidence: Annotated[float, Meta(gt=0.5, lt=1)] = 0.95
    alignment: Alignment = "two_way"
    test: Test = "block"
    adjust: Adjust = "holm"
    curve_model: CurveModel = "4PL"
    curve_response: CurveResponse = "fold"
    curve_top: CurveTop = "free"
    curve_bottom: CurveBottom = "shared"
    reference_agonist: str = ""  # "" = the first one with a dose series


# Fields of the method that no measurement depends on, only what follows from the ratios.
ANSWER_SETTINGS = (
    *("alignment", "test", "adjust", "curve_model", "curve_response", "curve_top", "curve_bottom"),
    "reference_agonist",
)

METHOD_NOTES: Mapping[str, tuple[str, str]] = {
    "background": ("", "how the background under a band is estimated"),
    "background_window_fwhm": ("band FWHM", "how far above and below the band background rows are taken"),
    "background_min_rows": ("rows", "least distance above and below the band searched for background"),
    "border_px": ("px", "width of the frame used by border_median"),
    "ball_radius_px": ("px", "radius of rolling_ball and rolling_disk"),
    "arpls_lambda": ("", "stiffness of arpls for a window of 300 rows"),
    "lane_width": (
        "lane pitch",
        "largest width of a lane placed automatically",
    ),
    "band_extent_sigma": ("band sigma", "half height of the box of an automatic band"),
    "row_snr": ("", "signal to noise from which a peak counts as a band when rows are found"),
    "row_min_lanes": ("lanes", "share of the lanes in which a band row must be seen"),
    "weak_bands": (
        "",
        "bands of SNR below 50: rows weighted by the shape of the row's bands, or summed as they are",
    ),
    "mw_model": (
        "",
        "curve of log10 weight over place through the ladder; auto: pchip from 5 bands on, else linear",
    ),
    "mw_window": ("expected weight", "how far a band row may be from mw_kda to be taken as the target"),
    "mw_outside": ("", "weights beyond the ladder: refused, or extrapolated with the flag EXTRAPOLATED"),
    "saturation_fraction": ("saturation level", "share of it from which a pixel counts as saturated"),
    "clipped_bands": (
        "",
        "clipped bands: a limit; estimate: by their flanks, kept out of means and tests; count: within them",
    ),
    "linear_deviation": ("", "most that a load of a dilution series may be off the proportional line"),
    "lod_factor": ("SE of an empty box", "limit of detection (Currie 1968)"),
    "loq_factor": ("SE of an empty box", "limit of quantification (Currie 1968)"),
    "model_error": (
        "band volume",
        "what box, background and shape of a band leave open beyond the noise, as a part of volume_se",
    ),
    "background_sensitive": ("band volume", "spread between backgrounds that flags a band BG_SENSITIVE"),
    "confidence": ("", "coverage of the intervals"),
    "alignment": ("", "how the blots of a target are made comparable for aligned_fold"),
    "test": ("", "test against the vehicle: block ANOVA with Dunnett's test, or a paired t test each"),
    "adjust": ("", "how p values are adjusted across the targets that are asked the same"),
    "curve_model": (
        "",
        "dose-response curve: 3PL holds the Hill slope at 1, auto takes 5PL if AICc falls by 4",
    ),
    "curve_response": ("", "what curves are fitted to: ln of the fold, or percent of the positive control"),
    "curve_top": ("", "top of the dose-response curve: fitted, or held at the positive control"),
    "curve_bottom": ("", "one bottom for agonists that share their vehicle lanes, or one each"),
    "reference_agonist": (
        "treatment",
        "which agonist potencies are relative to; blank = the first with doses",
    ),
}


class ConditionRef(Noun, frozen=True):
    """A condition by what it says: what the cells were given, and for how long."""

    treatment: str
    dose: float | None = None
    dose_unit: str = ""
    time_min: float | None = None


class PanelLook(Noun, frozen=True):
    """What a person chose of one blot panel; what is not there any more is passed over."""

    blot_id: str  # the first blot of the panel as the program would make it
    blot_ids: tuple[str, ...] = ()  # what is shown, from top to bottom; () = all
    order: tuple[tuple[str, int], ...] = ()  # sample id and which of its lanes; () = as on the first blot
    context: NotNegative = 5.0  # band widths shown above and below the bands
    displays: tuple[tuple[str, float, float], ...] = ()  # name of a strip, counts shown white and black


class FigureChoices(Noun, frozen=True):
    """How figures are drawn; no number of the results depends on it.

    What is hidden is named, not what is shown, so that a new target or condition appears by itself.
    """

    widths_mm: tuple[tuple[str, Positive], ...] = ()  # by kind of figure; others have their usual width
    hidden_targets: tuple[str, ...] = ()
    hidden_conditions: tuple[ConditionRef, ...] = ()
    pathway: tuple[ConditionRef, ...] = ()  # shown side by side; () = the usual two
    panels: tuple[PanelLook, ...] = ()

    def width_mm(self, kind: str) -> float | None:
        """Return the width that was chosen for a kind of figure; None: the usual one."""
        return dict(self.widths_mm).get(kind)


class Blinding(Noun, frozen=True):
    """One time that somebody placed boxes without knowing which lane is which."""

    who: str
    begun: str  # ISO 8601, UTC
    ended: str = ""  # when the labels were shown again; "" = they are still hidden
    seed: NotNegativeInt = 0  # of the order in which the lanes were shown
    blot_ids: tuple[str, ...] = ()  # what was looked at


class Project(Noun, frozen=True):
    """The saved document and the unit of undo."""

    schema: int = SCHEMA
    samples: tuple[Sample, ...] = ()
    blots: tuple[Blot, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    method: Method = Method()
    assays: tuple[AssayData, ...] = ()  # at most one of each kind
    assay_method: AssayMethod = AssayMethod()
    notes: str = ""
    figures: FigureChoices = FigureChoices()
    blindings: tuple[Blinding, ...] = ()  # in the order of time

    @property
    def is_blinded(self) -> bool:
        """Whether the labels of lanes are hidden now."""
        return bool(self.blindings) and not self.blindings[-1].ended

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to measure: neither a blot nor an assay."""
        return not self.blots and not self.assays

    def sample(self, sample_id: str) -> Sample:
        """Return the sample with this id; KeyError if there is none."""
        return _by_id(self.samples, sample_id)

    def blot(self, blot_id: str) -> Blot:
        """Return the blot with this id; KeyError if there is none."""
        return _by_id(self.blots, blot_id)


_Named = TypeVar("_Named", Sample, Blot)


def _by_id(nouns: tuple[_Named, ...], wanted: str) -> _Named:
    for noun in nouns:
        if noun.id == wanted:
            return noun
    raise KeyError(wanted)
