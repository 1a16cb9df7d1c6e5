"""The workbook of assays: sheets, live formulas that compute what the cells hold, and the layout sheet."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from blotquant import pipeline
from blotquant.assay_model import KINDS
from blotquant.assays import AssaySettings, measure_assay
from blotquant.assays.outcomes import AssayResult, BcaResult
from blotquant.columns.assays import ASSAY_SHEETS
from blotquant.files.assays import read_assay
from blotquant.files.layouts import LayoutError, read_layout
from blotquant.files.loading_layout import write_loading_layout
from blotquant.tables import assay_tables, tables
from tests.example_report import example_report
from tests.files.test_workbook import numbers_of, recalculated

DEMO = Path(__file__).parents[2] / "assets" / "demo"


def measured(settings: AssaySettings | None = None) -> list[AssayResult]:
    return [measure_assay(read_assay(kind, [DEMO / f"{kind}.csv"]), settings) for kind in KINDS]


@pytest.fixture(scope="module")
def results() -> list[AssayResult]:
    return measured()


def test_every_sheet_has_its_columns_and_reads_in_pandas(results: list[AssayResult], tmp_path: Path) -> None:
    pipeline.export(None, tmp_path / "a.xlsx", csv_dir=tmp_path / "csv", assays=results)
    book = pd.read_excel(tmp_path / "a.xlsx", sheet_name=None)
    assert list(book) == [*(sheet.title for sheet in ASSAY_SHEETS), "Problems"]
    for sheet in ASSAY_SHEETS:
        assert list(book[sheet.title]) == [column.name for column in sheet.columns], sheet.title
        assert (tmp_path / "csv" / f"{sheet.key}.csv").exists()
    assert set(book["Problems"]["code"]) == {"OUT_OF_CURVE", "OUTLIER_WELL", "WELLS_MISSING"}


def test_the_same_assays_give_the_same_bytes(results: list[AssayResult], tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        pipeline.export(None, tmp_path / name, assays=results)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_recalculation_gives_the_cached_values(results: list[AssayResult], tmp_path: Path) -> None:
    pipeline.export(None, tmp_path / "pfaffl.xlsx", assays=results)
    other = AssaySettings(bca_curve="4PL", qpcr_model="livak", load_ug=40.0)
    pipeline.export(None, tmp_path / "livak.xlsx", assays=measured(other))
    books = [tmp_path / "pfaffl.xlsx", tmp_path / "livak.xlsx"]
    for book, fresh in zip(books, recalculated(tmp_path, *books), strict=True):
        cached = numbers_of(book)
        assert len(cached) > 2000
        assert numbers_of(fresh) == pytest.approx(cached, rel=1e-9, abs=1e-9)


def test_derived_cells_are_formulas(results: list[AssayResult], tmp_path: Path) -> None:
    pipeline.export(None, tmp_path / "a.xlsx", assays=results)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    for sheet in ASSAY_SHEETS:
        for place, column in enumerate(sheet.columns, start=1):
            cells = [
                row[0].value for row in book[sheet.title].iter_rows(min_row=2, min_col=place, max_col=place)
            ]
            has_formula = any(isinstance(value, str) and value.startswith("=") for value in cells)
            assert has_formula == column.formula, (sheet.title, column.name)


def test_assays_follow_the_sheets_of_blots(results: list[AssayResult], tmp_path: Path) -> None:
    report = example_report()
    pipeline.export(report, tmp_path / "both.xlsx", assays=results)
    titles = openpyxl.load_workbook(tmp_path / "both.xlsx", read_only=True).sheetnames
    assert titles[:2] == ["Ratios", "Summary"]
    assert titles[-len(ASSAY_SHEETS) :] == [sheet.title for sheet in ASSAY_SHEETS]
    problems = pd.read_excel(tmp_path / "both.xlsx", sheet_name="Problems")
    assert {"OUT_OF_CURVE", "OUTLIER_WELL"} <= set(problems["code"])
    assert set(assay_tables(results)) - set(tables(report)) == {sheet.key for sheet in ASSAY_SHEETS}


def test_the_loading_table_becomes_the_layout_sheet(tmp_path: Path) -> None:
    result = measured(AssaySettings(blot_targets="STAT5, Akt", ladder_lanes="1,26"))[0]
    assert isinstance(result, BcaResult)
    write_loading_layout(result, tmp_path / "layout.csv")
    project = read_layout(tmp_path / "layout.csv")
    assert [(blot.target, blot.form, blot.image.path) for blot in project.blots] == [
        ("STAT5", "phospho", "pSTAT5.tif"),
        ("STAT5", "total", "STAT5.tif"),
        ("Akt", "phospho", "pAkt.tif"),
        ("Akt", "total", "Akt.tif"),
    ]
    assert [pairing.kind for pairing in project.pairings] == ["stripped", "stripped"]
    lanes = project.blots[0].lanes
    samples = [project.sample(lane.sample_id) for lane in lanes]
    assert [sample.role for sample in samples[:3]] == ["marker", "vehicle", "positive"]
    assert [sample.role for sample in samples[23:]] == ["empty", "empty", "marker"]
    assert samples[4].load_ug == 25
    assert (samples[4].treatment, samples[4].dose, samples[4].dose_unit) == ("hetrombopag", 0.1, "nM")


def test_without_targets_image_target_and_form_are_to_be_filled_in(
    results: list[AssayResult], tmp_path: Path
) -> None:
    assert isinstance(results[0], BcaResult)
    write_loading_layout(results[0], tmp_path / "layout.csv")
    with pytest.raises(LayoutError, match="column image: is blank"):
        read_layout(tmp_path / "layout.csv")
