"""The sheets and columns of the results, as data: name, unit, meaning, format on screen.

`tables` builds its frames from this list, the workbook and the CSV files take headers, notes,
number formats and widths from it, so that the three cannot disagree.  Names are stable: a
column may be added at the end of a sheet, none is ever renamed or moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "number", "integer", "mixed"]  # mixed: numbers and words in one column

TEXT = "General"
COUNTS = "#,##0"
ONE_DECIMAL = "0.0"
TWO_DECIMALS = "0.00"
# Ratios depend on two exposures, so 0.0004 is as usual as 4: small ones must not show as 0.000.
RATIO = "[<0.01]0.0E+00;0.000"
INTEGER = "0"


PARAGRAPH = "methods_paragraph"  # name of the last row of the Method sheet


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet.

    `width` is in characters of the default font; text longer than it runs over several lines
    where `wrap` says so.  `formula` marks the columns that are live formulas in the workbook.
    """

    name: str
    kind: Kind
    meaning: str
    unit: str = ""
    number_format: str = TEXT
    width: float = 10.0
    formula: bool = False
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its key (table and CSV name), its tab and its columns.

    `optional` columns follow the others, and only when some row has something in them.
    `frozen` is the number of columns on the left that stay in sight while scrolling.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    optional: tuple[Column, ...] = ()
    frozen: int = 0


def _text(name: str, meaning: str, width: float = 10.0) -> Column:
    return Column(name, "text", meaning, width=width)


def _number(name: str, meaning: str, unit: str, number_format: str, width: float = 10.0) -> Column:
    return Column(name, "number", meaning, unit, number_format, width)


def _integer(name: str, meaning: str, unit: str = "", width: float = 8.0) -> Column:
    return Column(name, "integer", meaning, unit, INTEGER, width)


def _formula(name: str, meaning: str, unit: str, number_format: str, width: float) -> Column:
    return Column(name, "number", meaning, unit, number_format, width, formula=True)


TARGET = _text("target", "the protein, as named in the layout sheet", 10)
TREATMENT = _text("treatment", "what the cells were given", 15)
DOSE = _number("dose", "dose of the treatment; blank = none", "see dose_unit", TEXT, 9)
DOSE_UNIT = _text("dose_unit", "unit of the dose", 10)
TIME_MIN = _number("time_min", "minutes of treatment", "min", TEXT, 10)
REPLICATE = Column("replicate", "mixed", "the independent experiment", width=10)
IMAGE = _text("image", "file, relative to the layout sheet or project", 24)
FLAGS = _text("flags", "codes of what to know about this row; the Problems sheet explains them", 34)
STATUS = _text(
    "status",
    "ok; at least (true value is higher); at most (true value is lower); not detected; not quantifiable",
    15,
)

RATIOS = Sheet(
    "ratios",
    "Ratios",
    (
        TARGET,
        TREATMENT,
        DOSE,
        DOSE_UNIT,
        TIME_MIN,
        REPLICATE,
        _text("role", "sample, vehicle or positive control", 9),
        _formula(
            "phospho_volume",
            "background-subtracted volume of the phospho band; the bands of a lane are summed, "
            "several lanes of one sample give their geometric mean",
            "counts",
            COUNTS,
            16,
        ),
        _formula("total_volume", "the same of the total protein", "counts", COUNTS, 14),
        _formula("loading_volume", "the same of the loading control", "counts", COUNTS, 16),
        _formula("ratio", "phospho_volume / total_volume", "", RATIO, 9),
        _formula("ratio_low", "lower end of the interval of the ratio from pixel noise", "", RATIO, 10.5),
        _formula(
            "ratio_high",
            "upper end of that interval; if the band was not detected, the ratio at the limit of detection",
            "",
            RATIO,
            11,
        ),
        _formula(
            "normalised_ratio",
            "ratio, corrected by the loading controls when phospho and total are on parallel membranes",
            "",
            RATIO,
            17,
        ),
        _formula(
            "fold",
            "normalised_ratio over the vehicle of the same target, replicate and time, "
            "or over time 0 where there is none",
            "",
            RATIO,
            9,
        ),
        _formula("log2_fold", "log2 of the fold", "log2", TWO_DECIMALS, 11),
        _number("sensitivity_low", "lowest ratio under the other background methods", "", RATIO, 16),
        _number("sensitivity_high", "highest ratio under the other background methods", "", RATIO, 17),
        STATUS,
        FLAGS,
    ),
    frozen=2,
)

SUMMARY = Sheet(
    "summary",
    "Summary",
    (
        TARGET,
        TREATMENT,
        DOSE,
        DOSE_UNIT,
        TIME_MIN,
        Column(
            "n", "integer", "independent experiments in the mean", "experiments", INTEGER, 6, formula=True
        ),
        _formula("fold", "geometric mean of the fold over the independent experiments", "", RATIO, 9),
        _formula("fold_low", "lower confidence limit (t, on the ln scale)", "", RATIO, 10),
        _formula("fold_high", "upper confidence limit (t, on the ln scale)", "", RATIO, 10.5),
        _formula("gsd", "geometric standard deviation over the experiments", "", TWO_DECIMALS, 8),
        _number("p", "p value against the vehicle; blank until a test has been asked for", "", "0.0000", 8),
        _number("p_adjusted", "p adjusted for the comparisons of its family", "", "0.0000", 12),
        _text("family", "the comparisons that were adjusted together", 12),
        FLAGS,
    ),
    frozen=2,
)

DOSE_RESPONSE = Sheet(
    "dose_response",
    "Dose response",
    (
        TARGET,
        TREATMENT,
        TIME_MIN,
        _integer("n_doses", "distinct doses above zero in the fit", "doses", 10),
        _number("ec50", "dose of half the effect", "see ec50_unit", TEXT, 9),
        _number("ec50_low", "lower confidence limit of ec50", "see ec50_unit", TEXT, 10),
        _number("ec50_high", "upper confidence limit of ec50", "see ec50_unit", TEXT, 11),
        _text("ec50_unit", "unit of the dose", 11),
        _number("hill", "Hill slope", "", TWO_DECIMALS, 8),
        _number("bottom", "response without the agonist", "fold", RATIO, 9),
        _number("top", "response at an infinite dose", "fold", RATIO, 9),
        _number("relative_potency", "ec50 of the reference agonist over this ec50", "", RATIO, 17),
        _number("potency_low", "lower confidence limit of relative_potency", "", RATIO, 13),
        _number("potency_high", "upper confidence limit of relative_potency", "", RATIO, 14),
        STATUS,
    ),
    frozen=2,
)

TIME_COURSE = Sheet(
    "time_course",
    "Time course",
    (
        TARGET,
        TREATMENT,
        DOSE,
        DOSE_UNIT,
        _number("auc", "area under the fold over time (trapezoids)", "fold x min", TWO_DECIMALS, 10),
        _number("net_auc", "the same above the value at time 0", "fold x min", TWO_DECIMALS, 10),
        _number("peak_time_min", "time of the highest fold", "min", ONE_DECIMAL, 15),
        _number("half_life_min", "half-life of the decline after the peak", "min", ONE_DECIMAL, 14),
        STATUS,
    ),
    frozen=2,
)

BANDS = Sheet(
    "bands",
    "Bands",
    (
        IMAGE,
        TARGET,
        _text("form", "phospho, total, loading or stain", 9),
        _text("membrane", "images of one membrane share their lanes", 16),
        REPLICATE,
        _integer("lane", "lane number from the left", "", 7),
        _integer("band", "band row of the image, from 1 at the top", "", 7),
        TREATMENT,
        DOSE,
        DOSE_UNIT,
        TIME_MIN,
        _number(
            "row_px", "centre of the band on the centre line of its lane", "px from the top", ONE_DECIMAL
        ),
        _number("top_px", "upper edge of the box", "px from the top", ONE_DECIMAL),
        _number("bottom_px", "lower edge of the box", "px from the top", ONE_DECIMAL, 11),
        _number("left_px", "left edge of the box", "px from the left", ONE_DECIMAL),
        _number("right_px", "right edge of the box", "px from the left", ONE_DECIMAL),
        _number(
            "volume", "sum of signal minus background over the box; may be negative", "counts", COUNTS, 12
        ),
        _number("volume_se", "standard error of the volume", "counts", COUNTS, 11),
        _number("background", "mean background in the box", "counts per px", ONE_DECIMAL, 12),
        _number("snr", "volume over the standard error of an empty box", "", ONE_DECIMAL, 8),
        _integer("saturated_px", "pixels of the box at the ceiling of the image", "px", 13),
        _number(
            "mw_kda",
            "molecular weight: by the ladder where mw_by says so, else the one expected",
            "kDa",
            TEXT,
            9,
        ),
        _text("kind", "auto, manual (set by hand) or absent (marked by hand)", 9),
        STATUS,
        FLAGS,
    ),
    optional=(
        _number("load_ug", "protein loaded in the lane", "ug", TEXT, 9),
        _text("note", "note of the layout sheet", 24),
        _text("mw_by", "ladder: read off the marker lanes; > or <: beyond the ladder, no number", 9),
        _number("mw_se_kda", "standard error of a weight read off the ladder", "kDa", ONE_DECIMAL, 11),
    ),
    frozen=2,
)

_ERROR = "leave-one-out error of this model: by how much the other bands miss this weight"

LADDER = Sheet(
    "ladder",
    "Ladder",
    (
        IMAGE,
        TARGET,
        _text("form", "phospho, total, loading or stain", 9),
        _number("kda", "weight of this ladder band", "kDa", TEXT, 8),
        _number("row_px", "its place, free of the smile of the blot", "px from the top", ONE_DECIMAL),
        _text("lanes", "numbers of the marker lanes in which it was found", 9),
        _text("model", "curve from which the weights in the Bands sheet are read", 14),
        *(
            _number(f"{model}_error", _ERROR, "%", ONE_DECIMAL, len(model) + 8)
            for model in ("linear", "quadratic", "cubic", "logistic", "point_to_point", "pchip")
        ),
    ),
    frozen=2,
)

PROBLEMS = Sheet(
    "problems",
    "Problems",
    (
        _text(
            "severity",
            "error: not measured; warning: look before you use the number; info: good to know",
            10,
        ),
        IMAGE,
        TARGET,
        _integer("lane", "lane number from the left; blank = all of the image", "", 7),
        _text("code", "short name, as in the flags columns", 22),
        Column("message", "text", "what was found", width=54, wrap=True),
        Column("remedy", "text", "what to do about it", width=54, wrap=True),
    ),
    frozen=1,
)

METHOD = Sheet(
    "method",
    "Method",
    (
        _text("name", "parameter, as `--set NAME=VALUE` takes it", 26),
        Column("value", "mixed", "as used for these results", width=24),
        _text("unit", "unit of the value", 18),
        Column("default", "mixed", "what the program uses unless told otherwise", width=16),
        _text("meaning", "what the parameter does", 78),
    ),
    frozen=1,
)

PROVENANCE = Sheet(
    "provenance",
    "Provenance",
    (
        IMAGE,
        _text("sha256", "fingerprint of the file: the same value means the same bytes", 24),
        _integer("bytes", "size of the file", "bytes", 12),
        _text("reader", "library that decoded the file, with its version", 24),
        _text("size_px", "width x height", 14),
        _integer("bit_depth", "bits per stored pixel", "bit", 11),
        _text("polarity", "whether the bands are the dark or the light pixels of the file", 13),
        _text("encoding", "how stored values follow the light: linear", 11),
        _number("saturation_level", "stored value at which the detector clips", "stored value", TEXT, 17),
        _number("exposure_s", "exposure time, where the file tells it", "s", TEXT, 12),
    ),
    optional=(_integer("page", "page or channel of the file, from 1", "", 7),),
    frozen=1,
)

SHEETS: tuple[Sheet, ...] = (
    RATIOS,
    SUMMARY,
    DOSE_RESPONSE,
    TIME_COURSE,
    BANDS,
    PROBLEMS,
    METHOD,
    PROVENANCE,
    LADDER,
)

COLUMNS: Mapping[str, tuple[Column, ...]] = {sheet.key: sheet.columns for sheet in SHEETS}


def column(sheet: Sheet, name: str) -> Column:
    """Return the description of a column of a sheet.

    Columns that are not listed come from the layout sheet and are shown as they are.
    """
    for known in sheet.columns + sheet.optional:
        if known.name == name:
            return known
    return Column(name, "mixed", "column of the layout sheet, carried through", width=14)
