"""The sheets of what was measured, and of how."""

from __future__ import annotations

from blotquant.columns.kinds import (
    COUNTS,
    DOSE,
    DOSE_UNIT,
    FLAGS,
    IMAGE,
    ONE_DECIMAL,
    RATIO,
    REPLICATE,
    STATUS,
    TARGET,
    TEXT,
    TIME_MIN,
    TREATMENT,
    TWO_DECIMALS,
    Column,
    Sheet,
    formula,
    integer,
    number,
    text,
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
        text("role", "sample, vehicle or positive control", 9),
        formula(
            "phospho_volume",
            "background-subtracted volume of the phospho band; the bands of a lane are summed, "
            "several lanes of one sample give their geometric mean",
            "counts",
            COUNTS,
            16,
        ),
        formula("total_volume", "the same of the total protein", "counts", COUNTS, 14),
        formula("loading_volume", "the same of the loading control", "counts", COUNTS, 16),
        formula("ratio", "phospho_volume / total_volume", "", RATIO, 9),
        formula("ratio_low", "lower end of the interval of the ratio from pixel noise", "", RATIO, 10.5),
        formula(
            "ratio_high",
            "upper end of that interval; if the band was not detected, the ratio at the limit of detection",
            "",
            RATIO,
            11,
        ),
        formula(
            "normalised_ratio",
            "ratio, corrected by the loading controls when phospho and total are on parallel membranes",
            "",
            RATIO,
            17,
        ),
        formula(
            "fold",
            "normalised_ratio over the vehicle of the same target, replicate and time, "
            "or over time 0 where there is none",
            "",
            RATIO,
            9,
        ),
        formula("log2_fold", "log2 of the fold", "log2", TWO_DECIMALS, 11),
        number(
            "sensitivity_low",
            "lowest ratio under other backgrounds and in other boxes",
            "",
            RATIO,
            16,
        ),
        number(
            "sensitivity_high",
            "highest ratio under other backgrounds and in other boxes",
            "",
            RATIO,
            17,
        ),
        STATUS,
        FLAGS,
    ),
    optional=(
        number(
            "calibrated_ratio",
            "load of the phospho band over load of the total band, each by the dilution series of its blot",
            "",
            RATIO,
            17.5,
        ),
        number("calibrated_low", "lower end of its interval", "", RATIO, 16),
        number("calibrated_high", "upper end of its interval", "", RATIO, 17),
        number("calibrated_fold", "calibrated_ratio over that of the same vehicle rows", "", RATIO, 17),
        text("excluded", "why a person excluded lanes of this row from means, tests and curves", 30),
    ),
    frozen=2,
)

BANDS = Sheet(
    "bands",
    "Bands",
    (
        IMAGE,
        TARGET,
        text("form", "phospho, total, loading or stain", 9),
        text("membrane", "images of one membrane share their lanes", 16),
        REPLICATE,
        integer("lane", "lane number from the left", "", 7),
        integer("band", "band row of the image, from 1 at the top", "", 7),
        TREATMENT,
        DOSE,
        DOSE_UNIT,
        TIME_MIN,
        number("row_px", "centre of the band on the centre line of its lane", "px from the top", ONE_DECIMAL),
        number("top_px", "upper edge of the box", "px from the top", ONE_DECIMAL),
        number("bottom_px", "lower edge of the box", "px from the top", ONE_DECIMAL, 11),
        number("left_px", "left edge of the box", "px from the left", ONE_DECIMAL),
        number("right_px", "right edge of the box", "px from the left", ONE_DECIMAL),
        number(
            "volume",
            "sum of signal minus background over the box, a weighted sum or the area of the fitted curve"
            " where separation says so; may be negative",
            "counts",
            COUNTS,
            12,
        ),
        number("volume_se", "standard error of the volume", "counts", COUNTS, 11),
        number("background", "mean background in the box", "counts per px", ONE_DECIMAL, 12),
        number("snr", "volume over the standard error of an empty box", "", ONE_DECIMAL, 8),
        integer("saturated_px", "pixels of the box at the ceiling of the image", "px", 13),
        number(
            "mw_kda",
            "molecular weight: by the ladder where mw_by says so, else the one expected",
            "kDa",
            TEXT,
            9,
        ),
        text("kind", "auto, manual (set by hand) or absent (marked by hand)", 9),
        STATUS,
        FLAGS,
    ),
    optional=(
        # First, so that they always stand in the same columns: formulas of the Ratios sheet read them.
        number(
            "estimate",
            "volume of a clipped band by its unclipped flanks, an estimate; volume stays a lower limit",
            "counts",
            COUNTS,
            12,
        ),
        number("estimate_se", "standard error of the estimate", "counts", COUNTS, 12),
        text("estimate_remark", "why a clipped band has no estimate", 24),
        number("load_ug", "protein loaded in the lane", "ug", TEXT, 9),
        text("note", "note of the layout sheet", 24),
        text(
            "separation",
            "how the volume was made: fit, with the shape (the band overlaps another, the volume is that of"
            " its curve); valley (cut there from the band it overlaps); weighted, with the shape (a weak"
            " band, its rows weighted by what they tell); blank: plain sum over the box",
            14,
        ),
        text("mw_by", "ladder: read off the marker lanes; > or <: beyond the ladder, no number", 9),
        number(
            "equivalent_ug",
            "load of the blot's dilution series that gives this volume",
            "ug",
            TWO_DECIMALS,
            14,
        ),
        number("equivalent_low", "lower end of its 95 % interval", "ug", TWO_DECIMALS, 15),
        number("equivalent_high", "upper end of its 95 % interval", "ug", TWO_DECIMALS, 16),
        text("exposure_image", "shorter exposure from which the volume of a clipped band was taken", 24),
        number("exposure_gain", "what its volume there was multiplied by", "", "0.000", 14),
        number("mw_se_kda", "standard error of a weight read off the ladder", "kDa", ONE_DECIMAL, 11),
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
        text("form", "phospho, total, loading or stain", 9),
        number("kda", "weight of this ladder band", "kDa", TEXT, 8),
        number("row_px", "its place, free of the smile of the blot", "px from the top", ONE_DECIMAL),
        text("lanes", "numbers of the marker lanes in which it was found", 9),
        text("model", "curve from which the weights in the Bands sheet are read", 14),
        *(
            number(f"{model}_error", _ERROR, "%", ONE_DECIMAL, len(model) + 8)
            for model in ("linear", "quadratic", "cubic", "logistic", "point_to_point", "pchip")
        ),
    ),
    frozen=2,
)

LINEAR_RANGE = Sheet(
    "linear_range",
    "Linear range",
    (
        IMAGE,
        TARGET,
        text("form", "phospho, total, loading or stain", 9),
        integer("band", "band row of the image, from 1 at the top", "", 7),
        integer("loads", "different loads of the dilution series", "loads", 8),
        integer("lanes", "lanes of the dilution series", "lanes", 8),
        number("load_low", "least load of the proportional range; blank: none was found", "ug", TEXT, 10),
        number("load_high", "largest load of the proportional range", "ug", TEXT, 10.5),
        number("volume_low", "least volume seen within the range", "counts", COUNTS, 13),
        number("volume_high", "largest volume seen within the range", "counts", COUNTS, 13),
        text("control", "loading control of the membrane with a dilution series of its own", 10),
        number("shared_low", "least load over which both are proportional", "ug", TEXT, 11),
        number("shared_high", "largest load over which both are proportional", "ug", TEXT, 11.5),
        number(
            "slope", "slope of log volume over log load within the range; 1 is proportional", "", "0.000", 9
        ),
        number("slope_low", "lower end of its 90 % interval", "", "0.000", 10),
        number("slope_high", "upper end of its 90 % interval", "", "0.000", 11),
        number("deviation", "most that a load is off the proportional line", "%", ONE_DECIMAL, 10),
        text("shape", "how the whole series runs: proportional, offset or hyperbolic", 13),
        Column("remark", "text", "why there is no range", width=40),
    ),
    frozen=2,
)

PROBLEMS = Sheet(
    "problems",
    "Problems",
    (
        text(
            "severity",
            "error: not measured; warning: look before you use the number; info: good to know",
            10,
        ),
        IMAGE,
        TARGET,
        integer("lane", "lane number from the left; blank = all of the image", "", 7),
        text("code", "short name, as in the flags columns", 22),
        Column("message", "text", "what was found", width=54, wrap=True),
        Column("remedy", "text", "what to do about it", width=54, wrap=True),
    ),
    frozen=1,
)

METHOD = Sheet(
    "method",
    "Method",
    (
        text("name", "parameter, as `--set NAME=VALUE` takes it", 26),
        Column("value", "mixed", "as used for these results", width=24),
        text("unit", "unit of the value", 18),
        Column("default", "mixed", "what the program uses unless told otherwise", width=16),
        text("meaning", "what the parameter does", 78),
    ),
    frozen=1,
)

PROVENANCE = Sheet(
    "provenance",
    "Provenance",
    (
        IMAGE,
        text("sha256", "fingerprint of the file: the same value means the same bytes", 24),
        integer("bytes", "size of the file", "bytes", 12),
        text("reader", "library that decoded the file, with its version", 24),
        text("size_px", "width x height", 14),
        integer("bit_depth", "bits per stored pixel", "bit", 11),
        text("polarity", "whether the bands are the dark or the light pixels of the file", 13),
        text("encoding", "how stored values were read: linear, square-root, image-plate or density", 14),
        number("saturation_level", "stored value at which the detector clips", "stored value", TEXT, 17),
        number("exposure_s", "exposure time, where the file tells it", "s", TEXT, 12),
    ),
    optional=(
        integer("page", "page or channel of the file, from 1", "", 7),
        number("pixel_um", "side of a pixel, where the file tells it", "um", TEXT, 10),
        text("instrument", "what made the image, where the file tells it", 20),
    ),
    frozen=1,
)
