"""Rows of the sheets of a BCA plate."""

from __future__ import annotations

from collections.abc import Mapping

from blotquant.assay_model import BcaWell
from blotquant.assay_tables.cells import Row, condition_cells, joined
from blotquant.assays.outcomes import (
    BcaResult,
    ConcentrationResult,
    LoadingRow,
    StandardResult,
)

_CURVE_NAMES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "quadratic": (
        ("b0", "A = b0 + b1 c + b2 c^2, c in ug/mL"),
        ("b1", ""),
        ("b2", ""),
    ),
    "4PL": (
        ("bottom", "A = bottom + (top - bottom) / (1 + (c50 / c)^slope), c in ug/mL"),
        ("top", ""),
        ("log10_c50", "log10 of c50"),
        ("slope", ""),
    ),
}


def bca_rows(result: BcaResult) -> dict[str, list[Row]]:
    """Return the rows of every sheet of a BCA plate."""
    return {
        "bca": [_concentration(one) for one in result.concentrations],
        "loading": [_loading(row) for row in result.loading],
        "bca_standards": [_standard(one, has_curve=result.curve is not None) for one in result.standards],
        "bca_curve": _curve(result),
        "bca_wells": [_well(well) for well in result.data.wells],
    }


def _concentration(one: ConcentrationResult) -> Row:
    return {
        "sample": one.sample,
        "dilution": one.dilution,
        "n": len(one.rows),
        "absorbance": one.absorbance,
        "sd": one.sd,
        "concentration": one.concentration_ug_ml,
        "concentration_low": one.low_ug_ml,
        "concentration_high": one.high_ug_ml,
        "stock": one.stock_ug_ul,
        "stock_low": one.stock_low,
        "stock_high": one.stock_high,
        "status": one.status,
        "flags": joined(one.flags),
    }


def _standard(one: StandardResult, *, has_curve: bool) -> Row:
    return {
        "standard": one.concentration_ug_ml,
        "n": len(one.rows),
        "absorbance": one.absorbance,
        "sd": one.sd,
        "back_calculated": one.back_calculated_ug_ml,
        "recovery": one.recovery_percent,
        "used": "yes" if one.used and has_curve else "no",
        "flags": joined(one.flags),
    }


def _well(well: BcaWell) -> Row:
    return {
        "well": well.place,
        "standard": well.concentration_ug_ml,
        "sample": well.sample,
        "dilution": well.dilution if well.sample else None,
        "absorbance": well.absorbance,
        "excluded": well.excluded or ("beyond the reader's range" if well.overflow else ""),
    }


def _loading(row: LoadingRow) -> Row:
    lysate = row.lysate
    about: dict[str, object] = {"sample": "ladder", "role": "marker"}
    if lysate is not None:
        about = {
            "sample": lysate.sample,
            **condition_cells(lysate.condition),
            "replicate": lysate.replicate,
            "role": lysate.role,
        }
    return {
        "lane": row.lane,
        **about,
        "stock": row.stock_ug_ul,
        "load_ug": row.load_ug,
        "lysate_ul": row.lysate_ul,
        "sample_buffer_ul": row.sample_buffer_ul,
        "water_ul": row.water_ul,
        "most_ug": row.most_ug,
        "status": "" if lysate is None else row.status,
        "flags": joined(row.flags),
    }


def _curve(result: BcaResult) -> list[Row]:
    """Return the standard curve part by part; its parameters come first, as the formulas need them."""
    curve = result.curve
    if curve is None:
        return [{"name": "curve", "value": "none", "meaning": "see Problems"}]
    low, high = result.limits or (None, None)
    further: tuple[tuple[str, object, str], ...] = (
        ("curve", curve.kind, "kind of the curve"),
        ("residual_sd", curve.sigma, "residual standard deviation of one well"),
        ("df", curve.df, "degrees of freedom"),
        ("wells", curve.n, "wells of standards in the fit"),
        ("aicc", curve.aicc, "Akaike's criterion: lower is better"),
        ("lowest_absorbance", low, "below it no concentration is given"),
        ("highest_absorbance", high, "above it no concentration is given"),
    )
    parameters = zip(_CURVE_NAMES[curve.kind], curve.parameters.tolist(), strict=True)
    return [
        *({"name": name, "value": value, "meaning": words} for (name, words), value in parameters),
        *({"name": name, "value": value, "meaning": words} for name, value, words in further),
    ]
