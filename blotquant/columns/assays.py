"""The sheets of the assays: BCA with its loading table, proliferation, qPCR."""

from __future__ import annotations

from blotquant.columns.derived import DOSE_RESPONSE
from blotquant.columns.kinds import (
    DOSE,
    DOSE_UNIT,
    FLAGS,
    ONE_DECIMAL,
    P_VALUE,
    RATIO,
    REPLICATE,
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

_ABSORBANCE = "0.000"
_UG_ML, _UG_UL = "ug/mL", "ug/uL"
_WELL = text("well", "where it is on the plate, or in which row of the sheet", 9)
_EXCLUDED = text("excluded", "why a person left this well out", 20)
_SAMPLE = text("sample", "name of the lysate", 28)
_ROLE = text("role", "what the well or sample is for", 10)
_SAMPLE_COLUMNS = (TREATMENT, DOSE, DOSE_UNIT, TIME_MIN, REPLICATE, _ROLE)

BCA = Sheet(
    "bca",
    "BCA",
    (
        _SAMPLE,
        number("dilution", "total volume over lysate volume", "", TEXT, 9),
        integer("n", "wells in the mean", "wells", 6),
        formula("absorbance", "mean of the wells", "", _ABSORBANCE, 11),
        number("sd", "standard deviation of the wells", "", _ABSORBANCE, 8),
        formula("concentration", "read off the standard curve, in the well", _UG_ML, ONE_DECIMAL, 13),
        number("concentration_low", "lower end of its interval", _UG_ML, ONE_DECIMAL, 17),
        number("concentration_high", "upper end of its interval", _UG_ML, ONE_DECIMAL, 18),
        formula("stock", "concentration in the lysate: times dilution", _UG_UL, RATIO, 9),
        formula("stock_low", "lower end of its interval", _UG_UL, RATIO, 10),
        formula("stock_high", "upper end of its interval", _UG_UL, RATIO, 10.5),
        text(
            "status",
            "ok; above the curve or below the curve: dilute otherwise; no curve; no reading",
            16,
        ),
        FLAGS,
    ),
    frozen=1,
)

LOADING = Sheet(
    "loading",
    "Loading",
    (
        integer("lane", "lane of the gel", "", 7),
        _SAMPLE,
        *_SAMPLE_COLUMNS,
        formula("stock", "concentration of the lysate, mean of its dilutions", _UG_UL, RATIO, 9),
        number("load_ug", "protein in the lane; change it and the volumes follow", "ug", ONE_DECIMAL, 9),
        formula("lysate_ul", "lysate to pipette", "uL", TWO_DECIMALS, 9),
        formula("sample_buffer_ul", "concentrated sample buffer to pipette", "uL", TWO_DECIMALS, 16),
        formula("water_ul", "water or lysis buffer to fill up", "uL", TWO_DECIMALS, 9),
        formula("most_ug", "largest load that fits into the lane", "ug", ONE_DECIMAL, 9),
        text("status", "ok, or no concentration; blank for a ladder", 16),
        FLAGS,
    ),
    frozen=2,
)

BCA_STANDARDS = Sheet(
    "bca_standards",
    "BCA standards",
    (
        number("standard", "concentration of the standard, 0 = blank", _UG_ML, TEXT, 10),
        integer("n", "wells in the mean", "wells", 6),
        formula("absorbance", "mean of the wells", "", _ABSORBANCE, 11),
        number("sd", "standard deviation of the wells", "", _ABSORBANCE, 8),
        formula("back_calculated", "what the curve gives back for the mean", _UG_ML, ONE_DECIMAL, 15),
        formula("recovery", "back_calculated over the standard", "%", ONE_DECIMAL, 10),
        text("used", "yes, or no: saturated or not read", 7),
        FLAGS,
    ),
    frozen=1,
)

BCA_CURVE = Sheet(
    "bca_curve",
    "BCA curve",
    (
        text("name", "part of the standard curve", 20),
        Column("value", "mixed", "its value", width=20),
        text("meaning", "what it is", 70),
    ),
    frozen=1,
)

BCA_WELLS = Sheet(
    "bca_wells",
    "BCA wells",
    (
        _WELL,
        number("standard", "concentration of a standard", _UG_ML, TEXT, 10),
        _SAMPLE,
        number("dilution", "total volume over lysate volume", "", TEXT, 9),
        number("absorbance", "as read", "", _ABSORBANCE, 11),
        _EXCLUDED,
    ),
    frozen=1,
)

PROLIFERATION = Sheet(
    "proliferation",
    "Proliferation",
    (
        TREATMENT,
        Column(
            "experiment",
            "mixed",
            "mean: geometric mean over the experiments with its t interval, the number to quote; all: the"
            " common curve of all experiments; else one experiment, whose interval is that of its wells",
            width=11,
        ),
        *(
            column
            for column in DOSE_RESPONSE.columns
            if column.name not in ("target", "treatment", "response")
        ),
    ),
    frozen=2,
)

PROLIFERATION_POINTS = Sheet(
    "proliferation_points",
    "Proliferation points",
    (
        TREATMENT,
        DOSE,
        DOSE_UNIT,
        TIME_MIN,
        Column("experiment", "mixed", "the independent experiment", width=11),
        integer("n", "wells in the mean", "wells", 6),
        formula("percent", "mean of the wells", "% of the control", ONE_DECIMAL, 9),
        number(
            "se", "standard error of the mean, with that of both controls", "% of the control", ONE_DECIMAL, 8
        ),
    ),
    frozen=1,
)

PROLIFERATION_CURVES = Sheet(
    "proliferation_curves",
    "Proliferation curves",
    (
        TREATMENT,
        number("dose", "dose", "see dose_unit", TEXT, 10),
        DOSE_UNIT,
        number("percent", "the fitted curve of all experiments", "% of the control", ONE_DECIMAL, 9),
        number("low", "lower end of its confidence band", "% of the control", ONE_DECIMAL, 9),
        number("high", "upper end of its confidence band", "% of the control", ONE_DECIMAL, 9),
    ),
    frozen=1,
)

PLATES = Sheet(
    "plates",
    "Plates",
    (
        text("plate", "plate, counted unless named", 8),
        Column("experiment", "mixed", "the independent experiment", width=11),
        formula("blank", "mean of the blank wells, 0 without", "signal", TEXT, 11),
        formula("vehicle", "mean of the vehicle wells: 0 %", "signal", TEXT, 11),
        formula("positive", "mean of the positive control: 100 %", "signal", TEXT, 11),
        number("z_prime", "Z': 1 - 3 (SD + SD) / window; 0.5 and more is a good plate", "", TWO_DECIMALS, 9),
        number(
            "edge_percent", "wells at the edge less equal wells inside", "% of the window", ONE_DECIMAL, 13
        ),
        number("edge_p", "p value of the edge making no difference", "", P_VALUE, 9),
        text("scale", "what 100 % is", 22),
        text("status", "ok, or control failed: no percents", 14),
        FLAGS,
    ),
    frozen=1,
)

PLATE_WELLS = Sheet(
    "plate_wells",
    "Plate wells",
    (
        text("plate", "plate, counted unless named", 8),
        _WELL,
        Column("experiment", "mixed", "the independent experiment", width=11),
        _ROLE,
        TREATMENT,
        DOSE,
        DOSE_UNIT,
        TIME_MIN,
        number("signal", "as read", "signal", TEXT, 11),
        formula("net", "signal less blank", "signal", TEXT, 11),
        formula("percent", "of the positive control, from the vehicle", "%", ONE_DECIMAL, 9),
        _EXCLUDED,
        FLAGS,
    ),
    frozen=2,
)

QPCR = Sheet(
    "qpcr",
    "qPCR",
    (
        text("gene", "target gene; or one target over the other", 16),
        TREATMENT,
        DOSE,
        DOSE_UNIT,
        TIME_MIN,
        integer("n", "independent experiments", "experiments", 6),
        formula("ratio", "geometric mean over the experiments, relative to the vehicle", "", RATIO, 9),
        formula("log2_ratio", "its log2", "log2", TWO_DECIMALS, 10),
        number("ratio_low", "lower confidence limit (t over experiments)", "", RATIO, 10),
        number("ratio_high", "upper confidence limit", "", RATIO, 10.5),
        number("p", "test against the vehicle, experiments as blocks", "", P_VALUE, 9),
        number("p_adjusted", "adjusted over the conditions of the gene (Dunnett)", "", P_VALUE, 11),
        FLAGS,
    ),
    frozen=2,
)

QPCR_SAMPLES = Sheet(
    "qpcr_samples",
    "qPCR samples",
    (
        text("gene", "target gene", 12),
        text("over", "reference genes, or the other gene of a contrast", 14),
        *_SAMPLE_COLUMNS,
        formula("delta_ct", "Ct of the gene less the mean Ct of the references", "cycles", TWO_DECIMALS, 9),
        number("delta_ct_sd", "its standard deviation, from technical wells", "cycles", TWO_DECIMALS, 11),
        formula(
            "delta_delta_ct",
            "less that of the vehicle of the same experiment",
            "cycles",
            TWO_DECIMALS,
            14,
        ),
        formula("livak", "2^-ddCt", "", RATIO, 9),
        formula("livak_low", "2^-(ddCt + SD of delta-Ct), as Livak and Schmittgen give it", "", RATIO, 10),
        formula("livak_high", "2^-(ddCt - SD of delta-Ct)", "", RATIO, 10.5),
        formula(
            "log2_ratio",
            "log2 of the ratio by the model in Assay method: -ddCt, or by measured efficiencies (Pfaffl)",
            "log2",
            TWO_DECIMALS,
            10,
        ),
        number("se", "standard error of log2_ratio: wells, vehicle, efficiencies", "log2", TWO_DECIMALS, 8),
        formula("ratio", "2^log2_ratio", "", RATIO, 9),
        number("ratio_low", "lower end of its interval, technical error only", "", RATIO, 10),
        number("ratio_high", "upper end of its interval, technical error only", "", RATIO, 10.5),
        text(
            "status",
            "ok; not detected; vehicle not detected; no reference; no calibrator; no reading",
            18,
        ),
        FLAGS,
    ),
    frozen=2,
)

QPCR_MEANS = Sheet(
    "qpcr_means",
    "qPCR means",
    (
        text("gene", "gene", 12),
        *_SAMPLE_COLUMNS,
        integer("n", "technical wells in the mean", "wells", 6),
        formula("ct", "mean Ct", "cycles", TWO_DECIMALS, 8),
        formula("sd", "standard deviation of the technical wells", "cycles", TWO_DECIMALS, 8),
        FLAGS,
    ),
    frozen=2,
)

QPCR_EFFICIENCIES = Sheet(
    "qpcr_efficiencies",
    "qPCR efficiencies",
    (
        text("gene", "gene", 12),
        integer("n", "wells of the dilution series", "wells", 6),
        integer("amounts", "different amounts", "amounts", 9),
        number("slope", "Ct over log10 of the amount", "cycles", "0.000", 9),
        number("slope_se", "its standard error", "cycles", "0.000", 9),
        number("intercept", "Ct at an amount of 1", "cycles", TWO_DECIMALS, 9),
        number("r_squared", "share of the variation that the line explains", "", "0.0000", 9),
        formula("efficiency", "10^(-1/slope); 2 = doubling", "", "0.000", 10),
        text("used", "yes: the ratios are made with it", 7),
        number("delta_slope", "slope of delta-Ct over log10 of the amount", "cycles", "0.000", 11),
        FLAGS,
    ),
    frozen=1,
)

QPCR_WELLS = Sheet(
    "qpcr_wells",
    "qPCR wells",
    (
        _WELL,
        text("run", "run or plate", 8),
        text("gene", "gene", 12),
        text("sample", "name of the sample", 18),
        *_SAMPLE_COLUMNS,
        number("amount", "cDNA in a standard", "any", TEXT, 9),
        number("ct_read", "Ct as read; blank = undetermined", "cycles", TWO_DECIMALS, 9),
        number("ct", "Ct as used: runs aligned; blank = not used", "cycles", TWO_DECIMALS, 8),
        _EXCLUDED,
    ),
    frozen=1,
)

ASSAY_METHOD = Sheet(
    "assay_method",
    "Assay method",
    (
        text("name", "setting, as `--set NAME=VALUE` takes it; or what the row tells", 20),
        Column("value", "mixed", "as used for these results", width=20),
        text("unit", "unit of the value", 18),
        Column("default", "mixed", "what the program uses unless told otherwise", width=14),
        Column(
            "meaning", "text", "what the setting does; or a paragraph for the manuscript", width=90, wrap=True
        ),
    ),
    frozen=1,
)

ASSAY_SHEETS: tuple[Sheet, ...] = (
    *(BCA, LOADING, BCA_STANDARDS, BCA_CURVE, BCA_WELLS),
    *(PROLIFERATION, PROLIFERATION_POINTS, PROLIFERATION_CURVES, PLATES, PLATE_WELLS),
    *(QPCR, QPCR_SAMPLES, QPCR_MEANS, QPCR_EFFICIENCIES, QPCR_WELLS),
    ASSAY_METHOD,
)
