"""Report -> named tables: what the workbook, the CSV files and the library show.

Nothing is computed here.  Rows keep the order of the report, because the formulas of the
workbook find their cells by position.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from blotquant import columns, curve_tables, quality_tables
from blotquant.assay_tables import assay_rows
from blotquant.assays.outcomes import AssayResult
from blotquant.columns.assays import ASSAY_SHEETS
from blotquant.model import METHOD_NOTES, Blot, ImageRef, Lane, Method, Pairing, Sample
from blotquant.results import (
    BandResult,
    ImageInfo,
    Problem,
    RatioResult,
    Report,
    SummaryResult,
)
from blotquant.wording import methods_paragraph

if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, object]

SOFTWARE = "(software)"  # stands in `image` for the rows of programs and libraries
_NO_SAMPLE = Sample(id="", treatment="", replicate="")


def tables(report: Report) -> dict[str, pd.DataFrame]:
    """Return every sheet of a report as a table.

    Parameters
    ----------
    report : Report
        What `pipeline.measure` found.

    Returns
    -------
    dict of str to pandas.DataFrame
        In workbook order: ratios, summary, dose_response, time_course, bands, problems, method,
        provenance, points, curves, dose_time, graphpad, alignment, ladder, linear_range.  Columns
        as in `columns.COLUMNS`, then those named by the data; in bands, load_ug, note and the
        unknown columns of the layout sheet follow when they hold anything.  Numbers are
        missing (NaN or NA) where there is none, words are "".  Volumes in counts, bounds in
        px, time in minutes.
    """
    rows: dict[str, list[Row]] = {
        "ratios": ratio_rows(report),
        "summary": [_summary_row(result) for result in report.summary],
        "dose_response": [
            {**curve_tables.dose_response_row(result), **curve_tables.experiment_cells(result)}
            for result in report.dose_response
        ],
        "time_course": [curve_tables.time_course_row(result) for result in report.time_course],
        "bands": band_rows(report),
        "problems": [_problem_row(problem) for problem in report.problems],
        "method": method_rows(report),
        "provenance": provenance_rows(report),
        "points": curve_tables.point_rows(report),
        "curves": curve_tables.curve_rows(report),
        "dose_time": list(curve_tables.dose_time_grid(report).rows),
        "graphpad": list(curve_tables.graphpad_grid(report).rows),
        "alignment": curve_tables.alignment_rows(report.alignments),
        "ladder": quality_tables.ladder_rows(report),
        "linear_range": quality_tables.linear_range_rows(report),
    }
    return {sheet.key: _frame(sheet, rows[sheet.key]) for sheet in columns.SHEETS}


def assay_tables(results: Sequence[AssayResult]) -> dict[str, pd.DataFrame]:
    """Return every sheet of some assays as a table, with what is to be said about them.

    Parameters
    ----------
    results : at most one of each kind

    Returns
    -------
    dict of str to pandas.DataFrame
        In workbook order, `problems` last; columns as in `columns.assays.ASSAY_SHEETS`.
    """
    rows = assay_rows(results)
    found = {sheet.key: _frame(sheet, rows[sheet.key]) for sheet in ASSAY_SHEETS if sheet.key in rows}
    problems = [_problem_row(problem) for result in results for problem in result.problems]
    return {**found, "problems": _frame(columns.PROBLEMS, problems)}


def with_assays(
    report: Report | None, assays: Sequence[AssayResult]
) -> tuple[Report | None, dict[str, pd.DataFrame]]:
    """Return what a workbook is made of: a report that tells of assays, too, and the tables of both.

    The report of a project without blots is left out where there are assays.
    """
    if not assays:
        return report, {} if report is None else tables(report)
    if report is None or not report.project.blots:
        return None, assay_tables(assays)
    told = tuple(problem for result in assays for problem in result.problems)
    report = replace(report, problems=(*report.problems, *told))
    return report, {**assay_tables(assays), **tables(report)}


def ratio_rows(report: Report) -> list[Row]:
    """Return one row per ratio, in the order of `report.ratios`."""
    samples = {sample.id: sample for sample in report.project.samples}
    reasons = {
        lane.id: lane.excluded for blot in report.project.blots for lane in blot.lanes if lane.excluded
    }
    pairs = {pairing.id: pairing for pairing in report.project.pairings}
    blots = {blot.id: blot for blot in report.project.blots}
    return [
        {
            **_ratio_row(result, samples.get(result.sample_id, _NO_SAMPLE)),
            **quality_tables.calibrated_cells(result),
            "excluded": _reason(result, pairs, blots) if reasons else "",
        }
        for result in report.ratios
    ]


def _reason(result: RatioResult, pairs: Mapping[str, Pairing], blots: Mapping[str, Blot]) -> str:
    """Return why lanes of a ratio were excluded, each reason once."""
    pairing = pairs[result.pairing_id]
    lanes = (*blots[pairing.phospho_id].lanes, *blots[pairing.total_id].lanes)
    reasons = (lane.excluded for lane in lanes if lane.sample_id == result.sample_id and lane.excluded)
    return "; ".join(dict.fromkeys(reasons))


def band_rows(report: Report) -> list[Row]:
    """Return one row per band: blots in the order of the report, bands in that of the blot."""
    project = report.project
    samples = {sample.id: sample for sample in project.samples}
    blots = {blot.id: blot for blot in project.blots}
    rows: list[Row] = []
    for result in report.blots:
        blot = blots[result.blot_id]
        lanes = {lane.id: lane for lane in blot.lanes}
        for band in result.bands:
            lane = lanes[band.key[1]]
            rows.append(_band_row(blot, lane, samples.get(lane.sample_id, _NO_SAMPLE), band))
    return rows


def method_rows(report: Report) -> list[Row]:
    """Return one row per parameter of the method, then the methods paragraph."""
    default = Method()
    rows: list[Row] = [
        {
            "name": name,
            "value": getattr(report.project.method, name),
            "unit": unit,
            "default": getattr(default, name),
            "meaning": meaning,
        }
        for name, (unit, meaning) in METHOD_NOTES.items()
    ]
    return [*rows, {"name": columns.PARAGRAPH, "value": methods_paragraph(report)}]


def provenance_rows(report: Report) -> list[Row]:
    """Return one row per image page, measured or not, then one per program and library."""
    measured = {(blot.info.image, blot.info.page): blot.info for blot in report.blots}
    references = {(blot.image.path, blot.image.page): blot.image for blot in report.project.blots}
    show_page = any(page > 1 for _, page in references)
    rows: list[Row] = [
        _image_row(reference, measured.get(key), show_page) for key, reference in references.items()
    ]
    software: list[Row] = [
        {"image": SOFTWARE, "reader": f"{name} {version}"} for name, version in report.versions
    ]
    return rows + software


def _sample_cells(sample: Sample) -> dict[str, object]:
    return {
        "treatment": sample.treatment,
        "dose": sample.dose,
        "dose_unit": sample.dose_unit,
        "time_min": sample.time_min,
        "replicate": sample.replicate,
    }


def _ratio_row(result: RatioResult, sample: Sample) -> Row:
    return {
        "target": result.target,
        **_sample_cells(sample),
        "role": sample.role,
        "phospho_volume": result.phospho_volume,
        "total_volume": result.total_volume,
        "loading_volume": result.loading_volume,
        "ratio": result.ratio,
        "ratio_low": result.ratio_low,
        "ratio_high": result.ratio_high,
        "normalised_ratio": result.normalised_ratio,
        "fold": result.fold,
        "log2_fold": result.log2_fold,
        "sensitivity_low": result.sensitivity_low,
        "sensitivity_high": result.sensitivity_high,
        "status": result.status,
        "flags": _joined(result.flags),
    }


def _summary_row(result: SummaryResult) -> Row:
    return {
        "target": result.target,
        "treatment": result.treatment,
        "dose": result.dose,
        "dose_unit": result.dose_unit,
        "time_min": result.time_min,
        "n": result.n,
        "fold": result.fold,
        "fold_low": result.fold_low,
        "fold_high": result.fold_high,
        "gsd": result.gsd,
        "flags": _joined(result.flags),
        **_test_cells(result),
        **_aligned_cells(result),
    }


def _test_cells(result: SummaryResult) -> dict[str, object]:
    test = result.test
    if test is None:
        return {}
    own = ("UNDETECTED_IN_TEST",) if test.least_favourable else ()
    return {
        "p": test.p,
        "p_adjusted": test.p_adjusted,
        "family": test.family,
        "flags": _joined((*result.flags, *own)),
        "test": test.method,
        "df": test.df,
        "p_family": test.p_family,
        "p_half_lod": test.p_half_lod,
        "p_at_lod": test.p_at_lod,
    }


def _aligned_cells(result: SummaryResult) -> dict[str, object]:
    aligned = result.aligned
    if aligned is None:
        return {}
    return {
        "aligned_fold": aligned.fold,
        "aligned_low": aligned.low,
        "aligned_high": aligned.high,
        "aligned_cv": aligned.cv,
    }


def _band_row(blot: Blot, lane: Lane, sample: Sample, band: BandResult) -> Row:
    return {
        "image": blot.image.path,
        "target": blot.target,
        "form": blot.form,
        "membrane": blot.membrane,
        **_sample_cells(sample),
        "lane": band.lane,
        "band": band.band,
        "row_px": band.row_px,
        "top_px": band.top_px,
        "bottom_px": band.bottom_px,
        "left_px": band.left_px,
        "right_px": band.right_px,
        "volume": band.volume,
        "volume_se": band.volume_se,
        "background": band.background,
        "snr": band.snr,
        "saturated_px": band.saturated_px,
        **quality_tables.weight_cells(blot, band),
        "kind": band.kind,
        "status": band.status,
        "flags": _joined(band.flags),
        **quality_tables.estimate_cells(band),
        "load_ug": sample.load_ug,
        "separation": band.separation,
        **quality_tables.load_cells(band),
        **quality_tables.exposure_cells(band),
        "note": lane.note,
        **{_extra_name(name): text for name, text in lane.extra},
    }


def _extra_name(name: str) -> str:
    """Name of a layout column in the Bands sheet; a column of ours keeps its own name."""
    ours = {column.name for column in columns.BANDS.columns + columns.BANDS.optional}
    return f"{name} (layout)" if name in ours else name


def _problem_row(problem: Problem) -> Row:
    return {
        "severity": problem.severity,
        "image": problem.image,
        "target": problem.target,
        "lane": problem.lane,
        "code": problem.code,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def _image_row(reference: ImageRef, info: ImageInfo | None, show_page: bool) -> Row:
    page: dict[str, object] = {"page": reference.page} if show_page else {}
    if info is None:  # could not be measured: the Problems sheet says why
        return {"image": reference.path, "sha256": reference.sha256, **page}
    rows, cols = info.shape
    return {
        "image": info.image,
        "sha256": info.sha256,
        "bytes": info.bytes,
        "reader": info.reader,
        "size_px": f"{cols} x {rows}",
        "bit_depth": info.bit_depth,
        "polarity": info.polarity,
        "encoding": info.encoding,
        "saturation_level": info.saturation_level,
        "exposure_s": info.exposure_s,
        "pixel_um": info.pixel_um,
        "instrument": info.instrument,
        **page,
    }


def _joined(flags: Iterable[str]) -> str:
    return ", ".join(flags)


def _frame(sheet: columns.Sheet, rows: Sequence[Row]) -> pd.DataFrame:
    import pandas as pd

    shown = [column.name for column in sheet.columns]
    listed = {*shown, *(column.name for column in sheet.optional)}
    # dict.fromkeys: each name once, in the order in which the rows bring it
    extra = dict.fromkeys(name for row in rows for name in row if name not in listed)
    candidates = [*(column.name for column in sheet.optional), *extra]
    shown += [name for name in candidates if any(row.get(name) not in (None, "") for row in rows)]
    return pd.DataFrame(
        {name: _series(columns.column(sheet, name), [row.get(name) for row in rows]) for name in shown}
    )


def _series(column: columns.Column, values: list[object]) -> pd.Series[Any]:
    import pandas as pd

    if column.kind == "number":
        return pd.Series(values, dtype="float64")
    if column.kind == "integer":
        return pd.Series(values, dtype="Int64")
    words = ["" if value is None else value for value in values]
    if column.kind == "text":
        return pd.Series(words, dtype="str")
    return pd.Series(words, dtype="object").infer_objects()
