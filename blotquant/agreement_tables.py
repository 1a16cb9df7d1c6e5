"""Rows of the sheets of a comparison of two analysts."""

from __future__ import annotations

import math

from blotquant.agreement import Agreement, Compared, Pair

Row = dict[str, object]


def agreement_rows(compared: Compared) -> dict[str, list[Row]]:
    """Return the rows of every sheet of a comparison."""
    return {
        "agreement": [_agreement(one) for one in compared.agreements],
        "pairs": [_pair(one) for one in compared.pairs],
        "comparison": [{"name": name, "value": value} for name, value in about_rows(compared)],
    }


def about_rows(compared: Compared) -> list[tuple[str, str]]:
    """Return what a reader must know of a comparison, as names and values."""
    nobody = "nobody"
    return [
        ("first", compared.first),
        ("second", compared.second),
        ("first placed boxes blinded", compared.blinded[0] or nobody),
        ("second placed boxes blinded", compared.blinded[1] or nobody),
        ("method", "the same in both" if compared.same_method else "not the same in both"),
        ("only in the first", str(compared.only_first)),
        ("only in the second", str(compared.only_second)),
        ("confidence", f"{compared.confidence:g}"),
        (
            "statistics",
            "All on the ln scale. ICC(A,1), two-way random effects, absolute agreement, single readings, and "
            "ICC(C,1), consistency, with the intervals of McGraw and Wong 1996 (doi "
            "10.1037/1082-989X.1.1.30); "
            "bias and limits of agreement (1.96 SD) of Bland and Altman 1986 (doi "
            "10.1016/S0140-6736(86)90837-8) as factors; CV from half the mean square difference.",
        ),
    ]


def _agreement(one: Agreement) -> Row:
    return {
        "quantity": one.quantity,
        "target": one.target,
        "n": one.n,
        "left_out": one.left_out,
        "icc": one.icc,
        "icc_low": one.icc_low,
        "icc_high": one.icc_high,
        "icc_consistency": one.consistency,
        "cv": one.cv,
        "bias": one.bias,
        "bias_low": one.bias_low,
        "bias_high": one.bias_high,
        "limit_low": one.lower,
        "limit_high": one.upper,
        "limit_low_low": one.lower_low,
        "limit_high_high": one.upper_high,
    }


def _pair(one: Pair) -> Row:
    first, second = one.both or (None, None)
    return {
        "quantity": one.quantity,
        "target": one.target,
        "where": one.where,
        "first": one.first,
        "second": one.second,
        "mean": math.sqrt(first * second) if first and second else None,
        "second_over_first": second / first if first and second else None,
    }
