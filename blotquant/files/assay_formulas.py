"""The live formulas of the sheets of assays, as text: each derived cell over the cells it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from string import ascii_uppercase

from blotquant.assays.outcomes import (
    AssayResult,
    BcaResult,
    ProliferationResult,
    QpcrResult,
    QuantityResult,
)
from blotquant.columns import Sheet
from blotquant.columns import assays as sheets
from blotquant.files.formulas import RowFormulas

_FIRST_ROW = 2
SETTINGS = ("lane_volume_ul", "sample_buffer_x")  # cells of Assay method that formulas call by name


def assay_formulas(results: Sequence[AssayResult]) -> dict[str, list[RowFormulas]]:
    """Return the formulas by sheet, one dict a row; what is missing holds a plain value.

    Parameters
    ----------
    results : at most one of each kind
        In the sheets the rows must stand as in the result.
    """
    found: dict[str, list[RowFormulas]] = {}
    for result in results:
        if isinstance(result, BcaResult):
            found |= _bca(result)
        elif isinstance(result, ProliferationResult):
            found |= _proliferation(result)
        else:
            found |= _qpcr(result)
    return found


def _letter(sheet: Sheet, name: str) -> str:
    return ascii_uppercase[[column.name for column in sheet.columns].index(name)]


def _cell(sheet: Sheet, name: str, place: int) -> str:
    """Return a cell on another sheet."""
    return f"'{sheet.title}'!{_letter(sheet, name)}{_FIRST_ROW + place}"


def _here(sheet: Sheet, place: int) -> Callable[[str], str]:
    return lambda name: f"{_letter(sheet, name)}{_FIRST_ROW + place}"


def _over(function: str, sheet: Sheet, name: str, places: Sequence[int]) -> str:
    return f"={function}({','.join(_ranges(sheet, name, places))})"


def _ranges(sheet: Sheet, name: str, places: Sequence[int]) -> list[str]:
    """Return the cells of some rows, those that follow each other as one range."""
    runs: list[list[int]] = []
    for place in sorted(places):
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    letter = _letter(sheet, name)
    return [
        _cell(sheet, name, run[0]) + (f":{letter}{_FIRST_ROW + run[-1]}" if len(run) > 1 else "")
        for run in runs
    ]


# BCA


def _bca(result: BcaResult) -> dict[str, list[RowFormulas]]:
    return {
        "bca": [
            _concentration(result, place, bool(one.rows), one.stock_ug_ul is not None)
            for place, one in enumerate(result.concentrations)
        ],
        "loading": [_loading(result, place) for place in range(len(result.loading))],
        "bca_standards": [_standard(result, place) for place in range(len(result.standards))],
    }


def _concentration(result: BcaResult, place: int, has_wells: bool, has_stock: bool) -> RowFormulas:
    here = _here(sheets.BCA, place)
    found: RowFormulas = {}
    if has_wells:
        rows = result.concentrations[place].rows
        found["absorbance"] = _over("AVERAGE", sheets.BCA_WELLS, "absorbance", rows)
    if has_stock:
        found["concentration"] = f"={_inverse(result, here('absorbance'))}"
        for stock, source in (
            ("stock", "concentration"),
            ("stock_low", "concentration_low"),
            ("stock_high", "concentration_high"),
        ):
            found[stock] = f"={here(source)}*{here('dilution')}/1000"
    return found


def _inverse(result: BcaResult, signal: str) -> str:
    """Return the concentration that gives a signal, over the parameters in BCA curve."""
    assert result.curve is not None
    parts = [f"'{sheets.BCA_CURVE.title}'!$B${_FIRST_ROW + place}" for place in range(4)]
    if result.curve.kind == "quadratic":
        b0, b1, b2, _ = parts
        return f"2*({signal}-{b0})/({b1}+SQRT({b1}^2-4*{b2}*({b0}-{signal})))"
    bottom, top, middle, slope = parts
    return f"10^{middle}*(({signal}-{bottom})/({top}-{signal}))^(1/{slope})"


def _standard(result: BcaResult, place: int) -> RowFormulas:
    one, here = result.standards[place], _here(sheets.BCA_STANDARDS, place)
    found: RowFormulas = {}
    if one.rows:
        found["absorbance"] = _over("AVERAGE", sheets.BCA_WELLS, "absorbance", one.rows)
    is_quadratic = result.curve is not None and result.curve.kind == "quadratic"
    # A 4PL has no inverse at the blank, which may read below its bottom.
    if one.back_calculated_ug_ml is not None and (is_quadratic or one.concentration_ug_ml > 0):
        found["back_calculated"] = f"={_inverse(result, here('absorbance'))}"
    if one.recovery_percent is not None:
        found["recovery"] = f"=100*{here('back_calculated')}/{here('standard')}"
    return found


def _loading(result: BcaResult, place: int) -> RowFormulas:
    row, here = result.loading[place], _here(sheets.LOADING, place)
    if row.status != "ok":
        return {}
    return {
        "stock": _over("AVERAGE", sheets.BCA, "stock", row.sources),
        "lysate_ul": f"={here('load_ug')}/{here('stock')}",
        "sample_buffer_ul": "=lane_volume_ul/sample_buffer_x",
        "water_ul": f"=MAX(lane_volume_ul-{here('lysate_ul')}-{here('sample_buffer_ul')},0)",
        "most_ug": f"={here('stock')}*lane_volume_ul*(1-1/sample_buffer_x)",
    }


# Proliferation


def _proliferation(result: ProliferationResult) -> dict[str, list[RowFormulas]]:
    places = {plate.plate: place for place, plate in enumerate(result.plates)}
    wells: list[RowFormulas] = []
    for row, (well, found) in enumerate(zip(result.data.wells, result.wells, strict=True)):
        signal = _here(sheets.PLATE_WELLS, row)("signal")
        plate = places[well.plate]
        blank, vehicle, positive = (
            _cell(sheets.PLATES, name, plate) for name in ("blank", "vehicle", "positive")
        )
        formulas: RowFormulas = {}
        if found.net is not None:
            formulas["net"] = f"={signal}-{blank}"
        if found.percent is not None:
            formulas["percent"] = f"=100*({signal}-{vehicle})/({positive}-{vehicle})"
        wells.append(formulas)
    return {
        "plates": [
            {
                name: _over("AVERAGE", sheets.PLATE_WELLS, "signal", rows)
                for name, rows in plate.rows.items()
                if rows
            }
            for plate in result.plates
        ],
        "plate_wells": wells,
        "proliferation_points": [
            {"percent": _over("AVERAGE", sheets.PLATE_WELLS, "percent", point.rows)}
            for point in result.points
        ],
    }


# qPCR


def _qpcr(result: QpcrResult) -> dict[str, list[RowFormulas]]:
    lines = {one.gene: place for place, one in enumerate(result.efficiencies)}
    return {
        "qpcr": [
            {
                "log2_ratio": _over("AVERAGE", sheets.QPCR_SAMPLES, "log2_ratio", one.rows),
                "ratio": f"=2^{_here(sheets.QPCR, place)('log2_ratio')}",
            }
            if one.rows
            else {}
            for place, one in enumerate(result.summary)
        ],
        "qpcr_samples": [_quantity(result, place, lines) for place in range(len(result.quantities))],
        "qpcr_means": [
            {
                "ct": _over("AVERAGE", sheets.QPCR_WELLS, "ct", one.rows),
                **({"sd": _over("STDEV", sheets.QPCR_WELLS, "ct", one.rows)} if one.sd is not None else {}),
            }
            if one.rows
            else {}
            for one in result.means
        ],
        "qpcr_efficiencies": [
            {"efficiency": f"=10^(-1/{_here(sheets.QPCR_EFFICIENCIES, place)('slope')})"}
            if one.line is not None and one.line.slope < 0
            else {}
            for place, one in enumerate(result.efficiencies)
        ],
    }


def _quantity(result: QpcrResult, place: int, lines: Mapping[str, int]) -> RowFormulas:
    one, here = result.quantities[place], _here(sheets.QPCR_SAMPLES, place)
    if one.delta_ct is None or one.source is None:
        return {}
    others = ",".join(_ranges(sheets.QPCR_MEANS, "ct", one.references))
    found: RowFormulas = {"delta_ct": f"={_cell(sheets.QPCR_MEANS, 'ct', one.source)}-AVERAGE({others})"}
    base = None if one.calibrator is None else result.quantities[one.calibrator]
    # A vehicle that stands on other reference genes has another delta-Ct than the row shows.
    if one.calibrator is None or base is None or one.delta_delta_ct is None or not _alike(result, one, base):
        return found
    found["delta_delta_ct"] = (
        f"={here('delta_ct')}-{_letter(sheets.QPCR_SAMPLES, 'delta_ct')}{_FIRST_ROW + one.calibrator}"
    )
    found["livak"] = f"=2^-{here('delta_delta_ct')}"
    if one.delta_ct_sd is not None:
        found["livak_low"] = f"=2^-({here('delta_delta_ct')}+{here('delta_ct_sd')})"
        found["livak_high"] = f"=2^-({here('delta_delta_ct')}-{here('delta_ct_sd')})"
    found["log2_ratio"] = (
        f"=-{here('delta_delta_ct')}" if result.model == "livak" else _pfaffl(result, one, base, lines)
    )
    found["ratio"] = f"=2^{here('log2_ratio')}"
    return found


def _alike(result: QpcrResult, one: QuantityResult, base: QuantityResult) -> bool:
    genes, others = ([result.means[at].gene for at in row.references] for row in (one, base))
    return genes == others


def _pfaffl(result: QpcrResult, one: QuantityResult, base: QuantityResult, lines: Mapping[str, int]) -> str:
    """Return log2 of the ratio over the efficiencies and the mean Ct of sample and vehicle."""

    def amount(sample: int, vehicle: int) -> str:
        gene = result.means[sample].gene
        efficiency = _cell(sheets.QPCR_EFFICIENCIES, "efficiency", lines[gene])
        ct, before = (_cell(sheets.QPCR_MEANS, "ct", place) for place in (sample, vehicle))
        return f"LOG({efficiency},2)*({before}-{ct})"

    references = (amount(*pair) for pair in zip(one.references, base.references, strict=True))
    target = amount(one.source or 0, base.source or 0)
    return f"={target}-AVERAGE({','.join(references)})"
