"""Rows of the sheets of a qPCR experiment."""

from __future__ import annotations

from blotquant.assay_model import CtWell
from blotquant.assay_tables.cells import Row, condition_cells, joined
from blotquant.assays.outcomes import (
    CtMean,
    EfficiencyResult,
    ExpressionResult,
    QpcrResult,
    QuantityResult,
)


def qpcr_rows(result: QpcrResult) -> dict[str, list[Row]]:
    """Return the rows of every sheet of a qPCR experiment."""
    return {
        "qpcr": [_expression(one) for one in result.summary],
        "qpcr_samples": [_quantity(one) for one in result.quantities],
        "qpcr_means": [_mean(one) for one in result.means],
        "qpcr_efficiencies": [_efficiency(one) for one in result.efficiencies],
        "qpcr_wells": [_well(well, ct) for well, ct in zip(result.data.wells, result.cts, strict=True)],
    }


def _expression(one: ExpressionResult) -> Row:
    return {
        "gene": one.gene,
        **condition_cells(one.condition),
        "n": one.n,
        "ratio": one.ratio,
        "log2_ratio": one.log2_ratio,
        "ratio_low": one.low,
        "ratio_high": one.high,
        "p": one.p,
        "p_adjusted": one.p_adjusted,
        "flags": joined(one.flags),
    }


def _quantity(one: QuantityResult) -> Row:
    return {
        "gene": one.gene,
        "over": one.over,
        **condition_cells(one.condition),
        "replicate": one.replicate,
        "role": one.role,
        "delta_ct": one.delta_ct,
        "delta_ct_sd": one.delta_ct_sd,
        "delta_delta_ct": one.delta_delta_ct,
        "livak": one.livak,
        "livak_low": one.livak_low,
        "livak_high": one.livak_high,
        "log2_ratio": one.log2_ratio,
        "se": one.se,
        "ratio": one.ratio,
        "ratio_low": one.ratio_low,
        "ratio_high": one.ratio_high,
        "status": one.status,
        "flags": joined(one.flags),
    }


def _mean(one: CtMean) -> Row:
    return {
        "gene": one.gene,
        **condition_cells(one.condition),
        "replicate": one.replicate,
        "role": one.role,
        "n": len(one.rows),
        "ct": one.ct,
        "sd": one.sd,
        "flags": joined(one.flags),
    }


def _efficiency(one: EfficiencyResult) -> Row:
    line = one.line
    return {
        "gene": one.gene,
        "n": line and line.n,
        "amounts": line and line.levels,
        "slope": line and line.slope,
        "slope_se": line and line.slope_se,
        "intercept": line and line.intercept,
        "r_squared": line and line.r_squared,
        "efficiency": line and line.efficiency,
        "used": "yes" if one.used else "no",
        "delta_slope": one.delta_slope,
        "flags": joined(one.flags),
    }


def _well(well: CtWell, ct: float | None) -> Row:
    return {
        "well": well.place,
        "run": well.run,
        "gene": well.gene,
        "sample": well.sample,
        **condition_cells(well.condition),
        "replicate": well.replicate,
        "role": well.role,
        "amount": well.amount,
        "ct_read": well.ct,
        "ct": ct,
        "excluded": well.excluded,
    }
