"""Rows of the sheets of assays, by the key of the sheet; nothing is computed here.

Rows keep the order of the result, because the formulas of the workbook find their cells by position.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from blotquant.assay_wording import assay_paragraph
from blotquant.assays.settings import ASSAY_NOTES, AssaySettings
from blotquant.assays.wells import (
    AssayResult,
    BcaResult,
    LoadingRow,
    ProliferationResult,
    QpcrResult,
)
from blotquant.curve_tables import dose_response_row
from blotquant.experiments import Condition
from blotquant.results import DoseResponseResult

Row = Mapping[str, object]
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


def assay_rows(results: Sequence[AssayResult]) -> dict[str, list[Row]]:
    """Return the rows of every sheet that the assays fill.

    Parameters
    ----------
    results : at most one of each kind
    """
    rows: dict[str, list[Row]] = {}
    for result in results:
        if isinstance(result, BcaResult):
            rows |= _bca(result)
        elif isinstance(result, ProliferationResult):
            rows |= _proliferation(result)
        else:
            rows |= _qpcr(result)
    return {**rows, "assay_method": [*_method(results)]} if results else {}


def _condition(condition: Condition) -> dict[str, object]:
    return {
        "treatment": condition.treatment,
        "dose": condition.dose,
        "dose_unit": condition.dose_unit,
        "time_min": condition.time_min,
    }


def _joined(flags: Iterable[str]) -> str:
    return ", ".join(flags)


def _bca(result: BcaResult) -> dict[str, list[Row]]:
    return {
        "bca": [
            {
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
                "flags": _joined(one.flags),
            }
            for one in result.concentrations
        ],
        "loading": [_loading_row(row) for row in result.loading],
        "bca_standards": [
            {
                "standard": one.concentration_ug_ml,
                "n": len(one.rows),
                "absorbance": one.absorbance,
                "sd": one.sd,
                "back_calculated": one.back_calculated_ug_ml,
                "recovery": one.recovery_percent,
                "used": "yes" if one.used and result.curve is not None else "no",
                "flags": _joined(one.flags),
            }
            for one in result.standards
        ],
        "bca_curve": bca_curve_rows(result),
        "bca_wells": [
            {
                "well": well.place,
                "standard": well.concentration_ug_ml,
                "sample": well.sample,
                "dilution": well.dilution if well.sample else None,
                "absorbance": well.absorbance,
                "excluded": well.excluded or ("beyond the reader's range" if well.overflow else ""),
            }
            for well in result.data.wells
        ],
    }


def _loading_row(row: LoadingRow) -> Row:
    lysate = row.lysate
    about: dict[str, object] = {"sample": "ladder", "role": "marker"}
    if lysate is not None:
        about = {
            "sample": lysate.sample,
            **_condition(lysate.condition),
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
        "flags": _joined(row.flags),
    }


def bca_curve_rows(result: BcaResult) -> list[Row]:
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


def _proliferation(result: ProliferationResult) -> dict[str, list[Row]]:
    return {
        "proliferation": [
            *(_curve_row(curve, "all") for curve in result.pooled),
            *(_curve_row(_without_means(curve), experiment) for experiment, curve in result.single),
        ],
        "proliferation_points": [
            {
                **_condition(point.condition),
                "experiment": point.experiment,
                "n": len(point.rows),
                "percent": point.percent,
                "se": point.se,
            }
            for point in result.points
        ],
        "proliferation_curves": [
            {
                "treatment": curve.treatment,
                "dose": point.x,
                "dose_unit": curve.unit,
                "percent": point.response,
                "low": point.low,
                "high": point.high,
            }
            for curve in result.pooled
            for point in curve.curve
        ],
        "plates": [
            {
                "plate": plate.plate,
                "experiment": plate.experiment,
                "blank": plate.blank,
                "vehicle": plate.vehicle,
                "positive": plate.positive,
                "z_prime": plate.z_prime,
                "edge_percent": plate.edge_percent,
                "edge_p": plate.edge_p,
                "scale": plate.scale,
                "status": plate.status,
                "flags": _joined(plate.flags),
            }
            for plate in result.plates
        ],
        "plate_wells": [
            {
                "plate": well.plate,
                "well": well.place,
                "experiment": well.experiment,
                "role": well.role,
                **_condition(well.condition),
                "signal": well.signal,
                "net": found.net,
                "percent": found.percent,
                "excluded": well.excluded,
                "flags": _joined(found.flags),
            }
            for well, found in zip(result.data.wells, result.wells, strict=True)
        ],
    }


def _curve_row(curve: DoseResponseResult, experiment: int | str) -> Row:
    row = dict(dose_response_row(curve))
    del row["target"], row["response"]
    return {**row, "experiment": experiment}


def _without_means(curve: DoseResponseResult) -> DoseResponseResult:
    """Leave out what one experiment cannot say of others, and that it is only one."""
    flags = tuple(flag for flag in curve.flags if flag != "FEW_EXPERIMENTS")
    return replace(curve, flags=flags)


def _qpcr(result: QpcrResult) -> dict[str, list[Row]]:
    return {
        "qpcr": [
            {
                "gene": one.gene,
                **_condition(one.condition),
                "n": one.n,
                "ratio": one.ratio,
                "log2_ratio": one.log2_ratio,
                "ratio_low": one.low,
                "ratio_high": one.high,
                "p": one.p,
                "p_adjusted": one.p_adjusted,
                "flags": _joined(one.flags),
            }
            for one in result.summary
        ],
        "qpcr_samples": [
            {
                "gene": one.gene,
                "over": one.over,
                **_condition(one.condition),
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
                "flags": _joined(one.flags),
            }
            for one in result.quantities
        ],
        "qpcr_means": [
            {
                "gene": one.gene,
                **_condition(one.condition),
                "replicate": one.replicate,
                "role": one.role,
                "n": len(one.rows),
                "ct": one.ct,
                "sd": one.sd,
                "flags": _joined(one.flags),
            }
            for one in result.means
        ],
        "qpcr_efficiencies": [
            {
                "gene": one.gene,
                "n": one.line and one.line.n,
                "amounts": one.line and one.line.levels,
                "slope": one.line and one.line.slope,
                "slope_se": one.line and one.line.slope_se,
                "intercept": one.line and one.line.intercept,
                "r_squared": one.line and one.line.r_squared,
                "efficiency": one.line and one.line.efficiency,
                "used": "yes" if one.used else "no",
                "delta_slope": one.delta_slope,
                "flags": _joined(one.flags),
            }
            for one in result.efficiencies
        ],
        "qpcr_wells": [
            {
                "well": well.place,
                "run": well.run,
                "gene": well.gene,
                "sample": well.sample,
                **_condition(well.condition),
                "replicate": well.replicate,
                "role": well.role,
                "amount": well.amount,
                "ct_read": well.ct,
                "ct": ct,
                "excluded": well.excluded,
            }
            for well, ct in zip(result.data.wells, result.cts, strict=True)
        ],
    }


def _method(results: Sequence[AssayResult]) -> Iterable[Row]:
    """Yield the settings, then what was read and a paragraph for each assay."""
    settings, default = results[0].settings, AssaySettings()
    for name, (unit, meaning) in ASSAY_NOTES.items():
        value, usual = getattr(settings, name), getattr(default, name)
        yield {"name": name, "value": value, "unit": unit, "default": usual, "meaning": meaning}
    for name, meaning in (
        ("confidence", "coverage of the intervals"),
        ("reference_agonist", "agonist that potencies are relative to; blank = the first with doses"),
    ):
        value, usual = getattr(settings.method, name), getattr(default.method, name)
        yield {"name": name, "value": value, "default": usual, "meaning": meaning}
    for result in results:
        yield {"name": "read_from", "value": result.data.source}
        yield {"name": "paragraph", "meaning": assay_paragraph(result)}
