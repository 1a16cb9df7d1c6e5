import dataclasses
import errno
import math
import shutil
import subprocess
from functools import cache
from pathlib import Path

import msgspec
import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from blotquant import columns
from blotquant.files.atomic import WriteError
from blotquant.files.workbook import write_workbook
from blotquant.model import Lane, Method
from blotquant.results import Report
from blotquant.tables import tables
from tests.example_report import example_report, key

Z = "NORMSINV((1+confidence)/2)"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the example."""
    return write(example_report(), tmp_path_factory.mktemp("book") / "ratios.xlsx")


def write(report: Report, path: Path) -> Path:
    write_workbook(report, tables(report), path)
    return path


@cache
def pages_of(path: Path, *, values: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(path, data_only=values)  # slow enough to remember it


def sheet_of(path: Path, title: str, *, values: bool = False) -> Worksheet:
    return pages_of(path, values=values)[title]


def row_of(path: Path, title: str, row: int, *, values: bool = False) -> dict[str, object]:
    """Return one row of a sheet by column name: formulas as text, or the cached values."""
    page = sheet_of(path, title, values=values)
    return {str(head.value): cell.value for head, cell in zip(page[1], page[row], strict=True)}


def with_ratio(report: Report, index: int, **fields: object) -> Report:
    changed = list(report.ratios)
    changed[index] = dataclasses.replace(changed[index], **fields)  # pyright: ignore[reportArgumentType]
    return dataclasses.replace(report, ratios=tuple(changed))


def with_first_lane(report: Report, **fields: object) -> Report:
    first, *others = report.project.blots
    lane: Lane = msgspec.structs.replace(first.lanes[0], **fields)
    blot = msgspec.structs.replace(first, lanes=(lane, *first.lanes[1:]))
    project = msgspec.structs.replace(report.project, blots=(blot, *others))
    return dataclasses.replace(report, project=project)


def test_sheets_stand_in_the_published_order(book: Path):
    assert pages_of(book).sheetnames == [
        "Ratios",
        "Summary",
        "Dose response",
        "Time course",
        "Bands",
        "Problems",
        "Method",
        "Provenance",
        "Points",
        "Curves",
        "Dose time",
        "GraphPad",
        "Alignment",
        "Ladder",
        "Linear range",
    ]


@pytest.mark.parametrize("sheet", columns.SHEETS, ids=lambda sheet: sheet.key)
def test_pandas_reads_the_values_of_the_tables(book: Path, sheet: columns.Sheet):
    table = tables(example_report())[sheet.key]
    read = pd.read_excel(book, sheet_name=sheet.title, engine="openpyxl")
    assert list(read.columns) == list(table.columns)
    for name in table.columns:
        written = [None if pd.isna(cell) or cell == "" else cell for cell in table[name].tolist()]
        cells = [None if pd.isna(cell) else cell for cell in read[name].tolist()]
        assert cells == [pytest.approx(cell, rel=1e-15) if is_number(cell) else cell for cell in written]


def is_number(cell: object) -> bool:
    return isinstance(cell, int | float)


def test_volumes_are_formulas_over_the_bands(book: Path):
    doublet = row_of(book, "Ratios", 2)
    assert doublet["phospho_volume"] == "=SUM(Bands!Q2:Q3)"
    assert doublet["total_volume"] == "=SUM(Bands!Q6:Q7)"
    assert doublet["loading_volume"] is None
    single = row_of(book, "Ratios", 4)
    assert single["phospho_volume"] == "=Bands!Q10"
    lanes = row_of(book, "Ratios", 5)["phospho_volume"]
    assert (
        lanes == "=IF(MIN(Bands!Q11,Bands!Q12)>0,GEOMEAN(Bands!Q11,Bands!Q12),AVERAGE(Bands!Q11,Bands!Q12))"
    )


def test_ratio_and_its_interval_are_formulas(book: Path):
    doublet = row_of(book, "Ratios", 2)
    phospho = "LN(1+SUMSQ(Bands!R2:R3)/SUM(Bands!Q2:Q3)^2)"
    total = "LN(1+SUMSQ(Bands!R6:R7)/SUM(Bands!Q6:Q7)^2)"
    assert doublet["ratio"] == "=H2/I2"
    assert doublet["ratio_low"] == f"=K2*EXP(-{Z}*SQRT({phospho}+{total}))"
    assert doublet["ratio_high"] == f"=K2*EXP({Z}*SQRT({phospho}+{total}))"
    values = row_of(book, "Ratios", 2, values=True)
    # SE of ln ratio sqrt(2 ln 1.0025) = 0.0706665; times 1.959964: factor exp(0.138504) = 1.148554
    assert values["ratio_low"] == pytest.approx(0.1 / 1.148554, rel=1e-6)
    assert values["ratio_high"] == pytest.approx(0.1 * 1.148554, rel=1e-6)


def test_technical_lanes_share_the_variance(book: Path):
    lanes = row_of(book, "Ratios", 5)["ratio_low"]
    phospho = "(LN(1+(Bands!R11/Bands!Q11)^2)+LN(1+(Bands!R12/Bands!Q12)^2))/4"
    total = "(LN(1+(Bands!R14/Bands!Q14)^2)+LN(1+(Bands!R15/Bands!Q15)^2))/4"
    assert lanes == f"=K5*EXP(-{Z}*SQRT({phospho}+{total}))"


def test_a_band_that_was_not_detected_has_a_plain_upper_bound_and_no_lower_one(book: Path):
    row = row_of(book, "Ratios", 9)
    assert row["status"] == "not detected"
    assert row["ratio_low"] is None
    assert row["ratio_high"] == pytest.approx(0.00658)  # LOD 6.58 over 1000
    assert row["ratio"] == "=H9/I9"


def test_a_saturated_band_has_no_upper_bound(book: Path):
    row = row_of(book, "Ratios", 8)
    assert (row["status"], row["flags"]) == ("at least", "SATURATED")
    assert row["ratio_high"] is None
    assert str(row["ratio_low"]).startswith("=K8*EXP(-")


def test_loading_controls_count_against_those_one_may_divide_by(book: Path):
    row = row_of(book, "Ratios", 11)
    # rows 10 and 11: the loading control of row 12 is below the limit of quantification; the
    # total's membrane has three usable ones
    assert row["loading_volume"] == "=Bands!Q31"
    assert row["normalised_ratio"] == (
        "=K11/(J11/GEOMEAN(J10:J11))*(Bands!Q34/GEOMEAN(Bands!Q33,Bands!Q34,Bands!Q35))"
    )
    assert row_of(book, "Ratios", 11, values=True)["normalised_ratio"] == pytest.approx(0.075)
    low = row_of(book, "Ratios", 12)
    assert low["loading_volume"] == "=Bands!Q32"
    assert (low["normalised_ratio"], low["fold"], low["log2_fold"]) == (None, None, None)


def test_normalised_ratio_is_the_ratio_where_the_lane_cancels(book: Path):
    assert row_of(book, "Ratios", 3)["normalised_ratio"] == "=K3"


@pytest.mark.parametrize(
    ("gone", "formula"),
    [
        (("loading", "total_loading"), "=K11"),
        (("total_loading",), "=K11/(J11/GEOMEAN(J10:J11))"),
        (("loading",), "=K11*(Bands!Q34/GEOMEAN(Bands!Q33,Bands!Q34,Bands!Q35))"),
    ],
)
def test_a_missing_loading_control_is_left_out(tmp_path: Path, gone: tuple[str, ...], formula: str):
    report = with_ratio(example_report(), 9, **dict.fromkeys(gone, ()))
    assert row_of(write(report, tmp_path / "a.xlsx"), "Ratios", 11)["normalised_ratio"] == formula


def test_fold_divides_by_the_vehicle(book: Path):
    row = row_of(book, "Ratios", 3)
    assert (row["fold"], row["log2_fold"]) == ("=N3/N2", "=LN(O3)/LN(2)")
    values = row_of(book, "Ratios", 3, values=True)
    assert values["fold"] == pytest.approx(1.8)
    assert values["log2_fold"] == pytest.approx(0.847997, abs=5e-7)


def test_several_vehicles_are_averaged_and_a_stand_in_is_a_number(tmp_path: Path):
    report = with_ratio(example_report(), 1, reference=(0, 2, 3, 4))
    report = with_ratio(report, 5, reference=(4, 7), reference_value=0.0123)  # 7 is not above zero
    path = write(report, tmp_path / "a.xlsx")
    assert row_of(path, "Ratios", 3)["fold"] == "=N3/GEOMEAN(N2,N4:N6)"
    assert row_of(path, "Ratios", 7)["fold"] == "=N7/0.0123"


def test_the_limit_that_stands_in_for_a_volume_is_a_number(book: Path, tmp_path: Path):
    row = row_of(book, "Ratios", 9)
    number, vehicle = str(row["fold"]).removeprefix("=").split("/")
    assert float(number) == pytest.approx(0.00465276, rel=1e-5)  # 6.58 / 1.414214 / 1000
    assert vehicle == "N6"
    assert (row["ratio"], row["normalised_ratio"], row["log2_fold"]) == ("=H9/I9", "=K9", "=LN(O9)/LN(2)")
    assert row_of(book, "Ratios", 9, values=True)["fold"] == pytest.approx(0.0465276, rel=1e-5)
    own = with_ratio(example_report(), 7, fold=1.0, reference=(7,), reference_value=0.0123)
    assert row_of(write(own, tmp_path / "a.xlsx"), "Ratios", 9)["fold"] == "=0.0123/0.0123"


def test_no_formula_where_the_report_has_no_number(tmp_path: Path):
    names = ("ratio", "ratio_low", "ratio_high", "normalised_ratio", "fold", "log2_fold")
    report = with_ratio(example_report(), 1, **dict.fromkeys(names))
    row = row_of(write(report, tmp_path / "a.xlsx"), "Ratios", 3)
    assert [row[name] for name in names] == [None] * 6
    assert row["phospho_volume"] == "=SUM(Bands!Q4:Q5)"


def test_summary_is_a_formula_over_the_ratios(book: Path):
    row = row_of(book, "Summary", 3)
    cells = "Ratios!O3,Ratios!O5,Ratios!O7"
    assert row["n"] == f"=COUNT({cells})"
    assert row["fold"] == f"=GEOMEAN({cells})"
    assert row["gsd"] == "=EXP(STDEV(LN(Ratios!O3),LN(Ratios!O5),LN(Ratios!O7)))"
    assert row["fold_low"] == "=G3/J3^(TINV(1-confidence,F3-1)/SQRT(F3))"
    assert row["fold_high"] == "=G3*J3^(TINV(1-confidence,F3-1)/SQRT(F3))"
    assert (row["p"], row["p_adjusted"], row["family"]) == (None, None, None)


def test_rows_of_one_experiment_are_averaged_first(tmp_path: Path):
    report = example_report()
    summary = list(report.summary)
    summary[1] = dataclasses.replace(summary[1], rows=((1, 3), (5,)), n=2)
    path = write(dataclasses.replace(report, summary=tuple(summary)), tmp_path / "a.xlsx")
    assert row_of(path, "Summary", 3)["n"] == "=COUNT(GEOMEAN(Ratios!O3,Ratios!O5),Ratios!O7)"


def test_summary_without_experiments_is_blank_with_n_zero(book: Path):
    row = row_of(book, "Summary", 4)
    assert (row["treatment"], row["n"], row["fold"], row["gsd"]) == ("rhTPO", 0, None, None)
    single = row_of(book, "Summary", 5)
    assert (single["n"], single["fold_low"], single["gsd"]) == ("=COUNT(Ratios!O9)", None, None)


def test_the_name_confidence_points_at_the_method(book: Path):
    target = pages_of(book).defined_names["confidence"].attr_text
    row = int(target.removeprefix("Method!$B$"))
    assert row_of(book, "Method", row)["name"] == "confidence"
    assert row_of(book, "Method", row)["value"] == Method().confidence


def test_the_paragraph_spans_the_sheet_and_is_found_under_value(book: Path):
    page = sheet_of(book, "Method")
    assert [str(cells) for cells in page.merged_cells.ranges] == [f"B{page.max_row}:E{page.max_row}"]
    assert str(page.cell(page.max_row, 2).value).startswith("Band intensities")
    assert page.auto_filter.ref == f"A1:E{page.max_row - 1}"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1"])
def test_text_like_a_formula_is_written_as_text(tmp_path: Path, text: str):
    report = with_first_lane(example_report(), note=text, extra=((text, text),))
    page = sheet_of(write(report, tmp_path / "a.xlsx"), "Bands")
    for column in (27, 28):  # note and the unknown column, after load_ug
        cell = page.cell(2, column)
        assert cell.data_type == "s"
        assert str(cell.value) == text.replace("\r", "\n")
        assert cell.quotePrefix  # stays text when it is edited
    assert page.cell(1, 28).data_type == "s"


def test_infinity_is_blank_and_not_zero(tmp_path: Path):
    report = example_report()
    blot = report.blots[0]
    band = dataclasses.replace(blot.bands[0], snr=math.inf, background=math.nan)
    blot = dataclasses.replace(blot, bands=(band, *blot.bands[1:]))
    report = dataclasses.replace(report, blots=(blot, *report.blots[1:]))
    row = row_of(write(report, tmp_path / "a.xlsx"), "Bands", 2)
    assert (row["snr"], row["background"]) == (None, None)


def test_a_formula_beyond_the_limits_of_excel_becomes_a_value_with_a_note(tmp_path: Path):
    lanes = (*[(key("b1", 1),)] * 256,)  # MIN takes 255 arguments
    report = with_ratio(example_report(), 0, phospho=lanes)
    page = sheet_of(write(report, tmp_path / "a.xlsx"), "Ratios")
    assert page["H2"].value == 100
    assert "longer than Excel allows" in page["H2"].comment.text
    assert page["K2"].value == "=H2/I2"  # the others stay live
    # 200 lanes are within the 255 arguments, but the interval has more than 8192 characters
    report = with_ratio(example_report(), 0, phospho=lanes[:200], total=lanes[:200])
    page = sheet_of(write(report, tmp_path / "b.xlsx"), "Ratios")
    assert str(page["H2"].value).startswith("=IF(MIN(")
    assert page["L2"].value == example_report().ratios[0].ratio_low
    assert "longer than Excel allows" in page["L2"].comment.text


def test_a_mean_of_many_volumes_cannot_overflow(tmp_path: Path):
    # GEOMEAN multiplies first: 40 volumes of 1e9 would be 1e360
    lanes = (*[(key("b1", 1),)] * 40,)
    report = with_ratio(example_report(), 0, phospho=lanes)
    formula = str(sheet_of(write(report, tmp_path / "a.xlsx"), "Ratios")["H2"].value)
    assert "GEOMEAN" not in formula
    assert f"EXP(AVERAGE({','.join(['LN(Bands!Q2)'] * 40)}))" in formula


def test_a_report_without_any_rows_has_headers_only(tmp_path: Path):
    report = dataclasses.replace(example_report(), blots=(), ratios=(), summary=(), problems=())
    path = write(report, tmp_path / "a.xlsx")
    for title in ("Ratios", "Summary", "Bands", "Problems"):
        page = sheet_of(path, title)
        assert page.max_row == 1
        assert page["A1"].font.bold


def test_headers_stay_in_sight_can_be_filtered_and_are_explained(book: Path):
    page = sheet_of(book, "Ratios")
    assert page.freeze_panes == "C2"
    assert page.auto_filter.ref == "A1:T12"
    note = page["H1"].comment.text
    assert "background-subtracted volume" in note
    assert "Unit: counts" in note
    assert "Live formula" in note
    assert all(cell.font.bold and cell.comment for cell in page[1])


def test_numbers_are_short_on_the_screen_and_full_in_the_cell(book: Path):
    page = sheet_of(book, "Summary", values=True)
    assert page["G3"].number_format == columns.RATIO
    assert page["G3"].value == pytest.approx((1.8 * 2.4 * 3.1) ** (1 / 3), rel=1e-14)
    assert sheet_of(book, "Bands")["Q2"].number_format == "#,##0"


def test_rows_that_are_not_ok_are_tinted(book: Path):
    rules = {
        str(cells.sqref): [rule.formula[0] for rule in cells.rules]
        for cells in sheet_of(book, "Ratios").conditional_formatting
    }
    assert rules["S2:T12"] == ['$S2="not quantifiable"', 'AND($S2<>"ok",$S2<>"")']
    severities = next(iter(sheet_of(book, "Problems").conditional_formatting)).rules
    assert [rule.formula[0] for rule in severities] == ['$A2="error"', '$A2="warning"', '$A2="info"']


def test_rows_are_high_enough_for_text_that_wraps(tmp_path: Path):
    report = example_report()
    long = dataclasses.replace(report.problems[0], message="seven words that fill a little more " * 5)
    path = write(dataclasses.replace(report, problems=(long, report.problems[1])), tmp_path / "a.xlsx")
    heights = sheet_of(path, "Problems").row_dimensions
    # 180 characters, 54 to a line: four lines of 15 points; 57 characters: two
    assert (heights[2].height, heights[3].height) == (60, 30)


def test_two_writes_give_the_same_bytes(book: Path, tmp_path: Path):
    assert write(example_report(), tmp_path / "again.xlsx").read_bytes() == book.read_bytes()


def test_a_full_disk_leaves_the_old_workbook_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    target = tmp_path / "ratios.xlsx"
    target.write_text("old")

    def full(path: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(WriteError, match=r"ratios\.xlsx.*disk is full"):
        write(example_report(), target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


# Recalculation.  LibreOffice trusts the cached values of an .xlsx unless it is told not to.
_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


def recalculated(folder: Path, *books: Path) -> list[Path]:
    """Return the workbooks as LibreOffice saves them after computing every formula anew."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed: formulas cannot be computed anew")
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_RECALCULATE, encoding="utf-8")
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", str(folder / "out"), *map(str, books)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return [folder / "out" / book.name for book in books]


def numbers_of(path: Path) -> dict[tuple[str, str], float]:
    pages = pages_of(path, values=True)
    return {
        (page.title, cell.coordinate): cell.value
        for page in pages
        for row in page.iter_rows(min_row=2)
        for cell in row
        if isinstance(cell.value, int | float)
    }


def test_a_recalculation_gives_the_cached_values(book: Path, tmp_path: Path):
    report = example_report()
    wrong = tables(report)
    wrong["ratios"].loc[1, "fold"] = 999.0  # proves that the recalculation took place
    write_workbook(report, wrong, tmp_path / "wrong.xlsx")
    fresh, corrected = recalculated(tmp_path, book, tmp_path / "wrong.xlsx")
    assert numbers_of(tmp_path / "wrong.xlsx")["Ratios", "O3"] == 999
    assert numbers_of(corrected)["Ratios", "O3"] == pytest.approx(1.8)
    cached = numbers_of(book)
    assert len(cached) > 500
    assert numbers_of(fresh) == pytest.approx(cached, rel=1e-9, abs=1e-12)
