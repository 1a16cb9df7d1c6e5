"""The sheets of a comparison of two analysts."""

from __future__ import annotations

from blotquant.columns.kinds import RATIO, Sheet, integer, number, text

_QUANTITY = text("quantity", "phospho_volume, total_volume, ratio or fold", 16)
_TARGET = text("target", "the protein; blank = all of them", 10)

AGREEMENT = Sheet(
    "agreement",
    "Agreement",
    (
        _QUANTITY,
        _TARGET,
        integer("n", "pairs compared", "", 6),
        integer("left_out", "pairs without two numbers above zero", "", 9),
        number("icc", "ICC(A,1) = ICC(2,1): absolute agreement, single readings, ln scale", "", RATIO, 9),
        number("icc_low", "lower end of its interval", "", RATIO, 9),
        number("icc_high", "upper end of its interval", "", RATIO, 9),
        number("icc_consistency", "ICC(C,1) = ICC(3,1): apart from a constant factor", "", RATIO, 15),
        number("cv", "coefficient of variation between the two readings of one thing", "", "0.0%", 8),
        number("bias", "geometric mean of second over first; 1 = none", "fold", RATIO, 9),
        number("bias_low", "lower end of its interval", "fold", RATIO, 9),
        number("bias_high", "upper end of its interval", "fold", RATIO, 9),
        number("limit_low", "lower limit of agreement (Bland-Altman, ln scale)", "fold", RATIO, 10),
        number("limit_high", "upper limit of agreement", "fold", RATIO, 10),
        number("limit_low_low", "outer end of the interval of the lower limit", "fold", RATIO, 13),
        number("limit_high_high", "outer end of the interval of the upper limit", "fold", RATIO, 15),
    ),
    frozen=2,
)

PAIRS = Sheet(
    "pairs",
    "Pairs",
    (
        _QUANTITY,
        _TARGET,
        text("where", "image and lane, or sample", 44),
        number("first", "as the first analyst has it", "", RATIO, 12),
        number("second", "as the second analyst has it", "", RATIO, 12),
        number("mean", "geometric mean of both", "", RATIO, 12),
        number("second_over_first", "1 = the same", "fold", RATIO, 16),
    ),
    frozen=2,
)

ABOUT = Sheet(
    "comparison",
    "Comparison",
    (text("name", "what", 26), text("value", "its value", 90)),
)

AGREEMENT_SHEETS: tuple[Sheet, ...] = (AGREEMENT, PAIRS, ABOUT)
