"""The sheets of what follows from the ratios: summary, curves, and the tables made of them."""

from __future__ import annotations

from blotquant.columns.kinds import (
    DOSE,
    DOSE_UNIT,
    FLAGS,
    INTEGER,
    ONE_DECIMAL,
    P_VALUE,
    RATIO,
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

_P_OF_LOD = "p_family with undetected bands at {} limit of detection"

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
        formula("fold", "geometric mean of the fold over the independent experiments", "", RATIO, 9),
        formula("fold_low", "lower confidence limit (t, on the ln scale)", "", RATIO, 10),
        formula("fold_high", "upper confidence limit (t, on the ln scale)", "", RATIO, 10.5),
        formula("gsd", "geometric standard deviation over the experiments", "", TWO_DECIMALS, 8),
        number(
            "p",
            "p value against the vehicle, not adjusted; blank with fewer than 3 experiments",
            "",
            P_VALUE,
            9,
        ),
        number(
            "p_adjusted", "p adjusted for its family, and for the targets asked the same", "", P_VALUE, 12
        ),
        text(
            "family",
            "the comparisons that were adjusted together, and how many they are: those with a p value",
            58,
        ),
        FLAGS,
        text("test", "the test behind p", 20),
        integer("df", "residual degrees of freedom of the test", "", 6),
        number("p_family", "p adjusted for the comparisons of its family only", "", P_VALUE, 10),
        number(
            "aligned_fold", "fold over the vehicle after the blots were aligned, see Alignment", "", RATIO, 13
        ),
        number("aligned_low", "lower confidence limit of aligned_fold", "", RATIO, 12),
        number("aligned_high", "upper confidence limit of aligned_fold", "", RATIO, 13),
        number(
            "aligned_cv",
            "coefficient of variation of the aligned values between experiments",
            "",
            TWO_DECIMALS,
            11,
        ),
    ),
    optional=(
        number("p_half_lod", _P_OF_LOD.format("half the"), "", P_VALUE, 12),
        number("p_at_lod", _P_OF_LOD.format("the"), "", P_VALUE, 10),
    ),
    frozen=2,
)

_DOSE_STATUS = text(
    "status",
    "ok; else in words why there is no ec50: EC50 not reached (it lies above ec50_low), "
    "EC50 below the doses (it lies below ec50_high), not identifiable, no clear effect of the dose, "
    "too few doses, ...",
    20,
)

DOSE_RESPONSE = Sheet(
    "dose_response",
    "Dose response",
    (
        TARGET,
        TREATMENT,
        TIME_MIN,
        integer("n_doses", "distinct doses above zero in the fit", "doses", 10),
        number("ec50", "dose of half the effect", "see ec50_unit", RATIO, 9),
        number("ec50_low", "lower confidence limit of ec50 (profile likelihood)", "see ec50_unit", RATIO, 10),
        number(
            "ec50_high", "upper confidence limit of ec50 (profile likelihood)", "see ec50_unit", RATIO, 11
        ),
        text("ec50_unit", "unit of the dose", 11),
        number("hill", "Hill slope", "", TWO_DECIMALS, 8),
        number("bottom", "response without the agonist, mean of the experiments", "see response", RATIO, 9),
        number("top", "response at an infinite dose, mean of the experiments", "see response", RATIO, 9),
        number("relative_potency", "ec50 of the reference agonist over this ec50", "", RATIO, 17),
        number("potency_low", "lower confidence limit of relative_potency", "", RATIO, 13),
        number("potency_high", "upper confidence limit of relative_potency", "", RATIO, 14),
        _DOSE_STATUS,
        text("flags", FLAGS.meaning, 24),
        text("model", "3PL (Hill slope 1), 4PL or 5PL", 8),
        text(
            "response",
            "what the curve is fitted to: fold (on the ln scale) or percent of the positive control",
            10,
        ),
        integer("n", "independent experiments in the fit", "experiments", 6),
        number(
            "ec50_mean",
            "geometric mean of the EC50 of single experiments, where each has one",
            "see ec50_unit",
            RATIO,
            11,
        ),
        number(
            "ec50_mean_low",
            "lower confidence limit of ec50_mean (t over experiments)",
            "see ec50_unit",
            RATIO,
            15,
        ),
        number(
            "ec50_mean_high",
            "upper confidence limit of ec50_mean (t over experiments)",
            "see ec50_unit",
            RATIO,
            15.5,
        ),
        number(
            "half_of_control", "dose of half the effect of the positive control", "see ec50_unit", RATIO, 16
        ),
        number("effect_p", "p value of the dose having no effect", "", P_VALUE, 10),
        number(
            "residual_sd", "residual standard deviation of the fit: of ln fold, or percent", "", RATIO, 11.5
        ),
        text("reference", "the agonist that relative_potency is over", 14),
        number("parallel_p", "p value of both agonists having one top and one slope", "", P_VALUE, 11),
        number(
            "potency_mean",
            "geometric mean of the relative potency of single experiments, where each has one",
            "",
            RATIO,
            14,
        ),
        number("potency_mean_low", "lower confidence limit of potency_mean (paired t)", "", RATIO, 18),
        number("potency_mean_high", "upper confidence limit of potency_mean (paired t)", "", RATIO, 18.5),
        text(
            "potency_status",
            "ok; else in words why there is no relative_potency beside an ec50; blank for the reference",
            24,
        ),
    ),
    frozen=2,
    others=number("", "EC50 or relative potency of one experiment alone", "", RATIO, 14),
)

_FOLD_MIN = "fold x min"
_MEAN = "over the experiments (t, or bootstrap from 5 experiments on)"
_TIME_STATUS = text(
    "status",
    "ok; else in words what cannot be told: highest at the last time, no decline to measure, "
    "too few times, ...",
    24,
)

TIME_COURSE = Sheet(
    "time_course",
    "Time course",
    (
        TARGET,
        TREATMENT,
        DOSE,
        DOSE_UNIT,
        number(
            "auc",
            "area under the fold over time (trapezoids), mean of the experiments",
            _FOLD_MIN,
            TWO_DECIMALS,
            10,
        ),
        number("net_auc", "the same above the value at time 0", _FOLD_MIN, TWO_DECIMALS, 10),
        number(
            "peak_time_min",
            "time of the highest fold, by a parabola through three points",
            "min",
            ONE_DECIMAL,
            15,
        ),
        number("half_life_min", "half-life of the decline after the peak", "min", ONE_DECIMAL, 14),
        _TIME_STATUS,
        text("flags", FLAGS.meaning, 24),
        integer("n", "independent experiments", "experiments", 6),
        integer("n_times", "distinct times", "times", 9),
        number("auc_low", f"lower confidence limit of auc {_MEAN}", _FOLD_MIN, TWO_DECIMALS, 10),
        number("auc_high", f"upper confidence limit of auc {_MEAN}", _FOLD_MIN, TWO_DECIMALS, 10),
        number("net_auc_low", f"lower confidence limit of net_auc {_MEAN}", _FOLD_MIN, TWO_DECIMALS, 13),
        number("net_auc_high", f"upper confidence limit of net_auc {_MEAN}", _FOLD_MIN, TWO_DECIMALS, 13),
        number("peak_low", f"lower confidence limit of peak_time_min {_MEAN}", "min", ONE_DECIMAL, 10),
        number("peak_high", f"upper confidence limit of peak_time_min {_MEAN}", "min", ONE_DECIMAL, 10.5),
        number(
            "sampled_peak_min", "the sampled time at which the mean fold is highest", "min", ONE_DECIMAL, 18
        ),
        number("peak_fold", "geometric mean fold at that time", "", RATIO, 10.5),
        number("half_life_low", f"lower confidence limit of half_life_min {_MEAN}", "min", ONE_DECIMAL, 14),
        number("half_life_high", f"upper confidence limit of half_life_min {_MEAN}", "min", ONE_DECIMAL, 15),
    ),
    frozen=2,
)

_CURVE = text("curve", "dose or time: what x is", 8)
_X = number("x", "dose (see x_unit) or time", "see x_unit", TEXT, 9)
_X_UNIT = text("x_unit", "unit of x", 9)

POINTS = Sheet(
    "points",
    "Points",
    (
        TARGET,
        TREATMENT,
        _CURVE,
        _X,
        _X_UNIT,
        Column("at", "text", "the time of a dose series, the dose of a time course", width=12),
        Column("experiment", "mixed", "the independent experiment", width=11),
        formula(
            "response",
            "geometric mean of the fold of its lanes; or percent of the positive control",
            "",
            RATIO,
            11,
        ),
        number("residual", "response less the curve: of logarithms where folds are fitted", "", "0.000", 10),
        text("used", "yes, or no: listed, but neither fitted nor averaged", 7),
        FLAGS,
    ),
    frozen=2,
)

CURVES = Sheet(
    "curves",
    "Curves",
    (
        TARGET,
        TREATMENT,
        _CURVE,
        _X,
        _X_UNIT,
        Column("at", "text", "the time of a dose series, the dose of a time course", width=12),
        number(
            "response",
            "the fitted curve; of a time course, the geometric mean of the experiments",
            "",
            RATIO,
            11,
        ),
        number("low", "lower end of its confidence band", "", RATIO, 9),
        number("high", "upper end of its confidence band", "", RATIO, 9),
    ),
    frozen=2,
)

DOSE_TIME = Sheet(
    "dose_time",
    "Dose time",
    (TARGET, TREATMENT, DOSE, DOSE_UNIT),
    frozen=4,
    others=formula("", "geometric mean fold at this time", "", RATIO, 10),
)

GRAPHPAD = Sheet(
    "graphpad",
    "GraphPad",
    (
        TARGET,
        _CURVE,
        Column("at", "text", "the time of the dose series, the dose of the time course", width=12),
        Column("x", "number", "X of the table: dose (0 for the vehicle) or minutes", "see x_unit", width=9),
        _X_UNIT,
    ),
    frozen=5,
    others=formula("", "Y: the response of one experiment, one column a replicate", "", RATIO, 14),
)

ALIGNMENT = Sheet(
    "alignment",
    "Alignment",
    (
        TARGET,
        text("way", "how the blots are made comparable; none: the ratios as they are", 20),
        text("used", "yes: aligned_fold in Summary uses this one", 7),
        number(
            "cv",
            "coefficient of variation left between experiments, pooled over the conditions",
            "",
            "0.000",
            9,
        ),
        text("status", "ok, or why the blots of this target cannot be aligned", 30),
    ),
    frozen=2,
    others=number("", "what the ratios of this experiment are divided by", "", RATIO, 16),
)
