"""Three exposures of one membrane: clipped bands come from the longest exposure that is not clipped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile

from blotquant import edits
from blotquant.exposures import exposure_series, shorter_exposures
from blotquant.files.layouts import LayoutError, read_layout, write_layout
from blotquant.model import Project
from blotquant.pipeline import export, load_images, measure, run
from blotquant.results import BandResult, Report
from blotquant.tables import tables
from blotquant.wording import methods_paragraph
from tests.synthetic import blot as drawn

LANES = ("vehicle", "a", "b", "c", "d", "e")
AMOUNTS = np.array([1.0, 2.0, 4.0, 8.0, 40.0, 400.0])  # the last two clip on the longest exposure
TIMES = {"p60.tif": 60.0, "p12.tif": 12.0, "p3.tif": 3.0}
FULL = 1_000_000.0  # counts of amount 1 at 60 s


def picture(seconds: float, seed: int, bend: float = 0.0) -> np.ndarray:
    amounts = AMOUNTS / (1 + bend * AMOUNTS)
    return drawn([FULL * amounts * seconds / 60], (200, 420), noise=6, background=600, seed=seed)[0]


def write(folder: Path, times: dict[str, float] = TIMES, column: str = "exposure_s") -> Path:
    lines = [f"image,target,form,membrane,lane,treatment,role,{column}"]
    for seed, (name, seconds) in enumerate(times.items()):
        tifffile.imwrite(folder / name, picture(seconds, seed))
        lines += _rows(name, "phospho", f"{seconds:g}")
    total = drawn([[3e5] * len(LANES)], (200, 420), noise=6, seed=9)[0]
    tifffile.imwrite(folder / "t.tif", total)
    lines += _rows("t.tif", "total", "")
    (folder / "layout.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder / "layout.csv"


def _rows(name: str, form: str, seconds: str) -> list[str]:
    return [
        f"{name},STAT5,{form},m,{lane},{treatment},{'vehicle' if lane == 1 else 'sample'},{seconds}"
        for lane, treatment in enumerate(LANES, start=1)
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exposures")


@pytest.fixture(scope="module")
def report(folder: Path) -> Report:
    return run(read_layout(write(folder)), folder, jobs=1)


def bands(report: Report, image: str) -> dict[int, BandResult]:
    (result,) = (result for result in report.blots if result.info.image == image)
    return {band.lane: band for band in result.bands}


def codes(report: Report, image: str) -> list[str]:
    return [problem.code for problem in report.problems if problem.image == image]


def test_the_longest_exposure_stands_for_the_series_and_is_paired(folder: Path) -> None:
    project = read_layout(write(folder))
    assert exposure_series(project) == {"b1": ("b1", "b2", "b3")}
    assert shorter_exposures(project) == {"b2", "b3"}
    (pairing,) = project.pairings
    assert (pairing.phospho_id, pairing.total_id) == ("b1", "b4")


def test_clipped_bands_are_taken_from_the_longest_exposure_that_is_not_clipped(report: Report) -> None:
    long, middle = bands(report, "p60.tif"), bands(report, "p12.tif")
    assert [long[lane].exposure is not None for lane in range(1, 7)] == [False] * 4 + [True] * 2
    assert long[5].exposure is not None
    assert long[5].exposure.image == "p12.tif"
    assert long[5].exposure.key == middle[5].key
    assert long[5].exposure.gain == pytest.approx(5, rel=0.01)
    assert long[6].exposure is not None
    assert long[6].exposure.image == "p3.tif"
    assert long[6].exposure.gain == pytest.approx(20, rel=0.01)
    volumes = np.array([long[lane].volume for lane in range(1, 7)])
    np.testing.assert_allclose(volumes / FULL, AMOUNTS, rtol=0.015)
    assert [long[lane].status for lane in (5, 6)] == ["ok", "ok"]
    assert all("OTHER_EXPOSURE" in long[lane].flags for lane in (5, 6))
    assert not any("SATURATED" in long[lane].flags for lane in (5, 6))
    assert long[5].exposure.own.status == "at least"
    assert long[5].exposure.own.volume < 0.95 * long[5].volume


def test_the_error_of_the_gain_is_part_of_the_error_of_the_volume(report: Report) -> None:
    band = bands(report, "p60.tif")[6]
    assert band.exposure is not None
    there = bands(report, "p3.tif")[6]
    expected = np.hypot(band.exposure.gain * there.volume_se, band.volume * band.exposure.gain_log_se)
    assert band.volume_se == pytest.approx(expected, rel=1e-12)
    assert band.volume_se / band.volume > there.volume_se / there.volume


def test_the_ratios_are_numbers_and_no_limits(report: Report) -> None:
    assert [row.status for row in report.ratios] == ["ok"] * 6
    folds = [row.fold or np.nan for row in report.ratios]
    np.testing.assert_allclose(folds, AMOUNTS, rtol=0.03)


def test_measuring_again_merges_what_was_measured_and_not_what_was_merged(
    folder: Path, report: Report
) -> None:
    again = measure(report.project, load_images(report.project, folder), previous=report)
    assert again.blots == report.blots
    assert [row.ratio for row in again.ratios] == [row.ratio for row in report.ratios]
    moved = edits.change_blot(report.project, "b2", exposure_s=None)
    moved = edits.change_blot(moved, "b3", exposure_s=None)
    alone = measure(moved, load_images(moved, folder), previous=again)
    assert bands(alone, "p60.tif")[6].status == "at least"
    assert bands(alone, "p60.tif")[6].exposure is None


def test_the_findings_name_the_gain_and_the_lanes(report: Report) -> None:
    assert "OTHER_EXPOSURE" in codes(report, "p60.tif")
    assert "SATURATED" not in codes(report, "p60.tif")
    (gain,) = (p for p in report.problems if p.code == "EXPOSURE_GAIN" and p.image == "p12.tif")
    assert "p60.tif shows 5" in gain.message
    assert "4 bands" in gain.message
    assert not {"BELOW_LOD", "BELOW_LOQ"} & set(codes(report, "p3.tif"))


def test_the_workbook_leads_from_the_ratio_to_the_volume_that_was_measured(
    report: Report, tmp_path: Path
) -> None:
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    export(report, tmp_path / "out.xlsx")
    sheet = load_workbook(tmp_path / "out.xlsx")["Bands"]
    names = [cell.value for cell in sheet[1]]
    row = next(
        row for row in sheet.iter_rows(min_row=2) if row[names.index("exposure_image")].value == "p3.tif"
    )
    values = {name: cell.value for name, cell in zip(names, row, strict=True)}
    band = bands(report, "p60.tif")[6]
    assert band.exposure is not None
    there = next(
        number
        for number, cells in enumerate(sheet.iter_rows(min_row=2), start=2)
        if (cells[names.index("image")].value, cells[names.index("lane")].value) == ("p3.tif", 6)
    )
    letter = get_column_letter(names.index("volume") + 1)
    assert values["volume"] == f"={letter}{there}*{band.exposure.gain!r}"
    assert str(values["volume_se"]).startswith("=SQRT((")
    assert values["exposure_gain"] == pytest.approx(band.exposure.gain, rel=1e-14)
    table = tables(report)["bands"]
    assert table["exposure_image"].tolist().count("p12.tif") == 1


def test_exposures_that_share_too_few_bands_are_told_and_not_used(tmp_path: Path) -> None:
    sheet = write(tmp_path, {"p60.tif": 60.0, "short.tif": 0.01})
    report = run(read_layout(sheet), tmp_path, jobs=1)
    assert "EXPOSURE_UNRELATED" in codes(report, "short.tif")
    assert bands(report, "p60.tif")[6].status == "at least"


def test_exposures_in_no_proportion_are_told(tmp_path: Path) -> None:
    sheet = write(tmp_path, {"p60.tif": 60.0, "p12.tif": 12.0})
    tifffile.imwrite(tmp_path / "p12.tif", picture(12.0, 1, bend=0.1))
    report = run(read_layout(sheet), tmp_path, jobs=1)
    assert "EXPOSURES_DISAGREE" in codes(report, "p12.tif")


def test_a_sheet_with_exposures_is_the_same_when_it_is_written_and_read(folder: Path, tmp_path: Path) -> None:
    project = read_layout(write(folder))
    write_layout(project, tmp_path / "again.csv")
    assert read_layout(tmp_path / "again.csv") == project


@pytest.mark.parametrize("times", [{"p60.tif": 60.0, "other.tif": 60.0}, {"p60.tif": 0.0}])
def test_equal_and_impossible_exposures_are_refused(tmp_path: Path, times: dict[str, float]) -> None:
    with pytest.raises(LayoutError, match="exposure_s"):
        read_layout(write(tmp_path, times))


def test_saying_an_exposure_leaves_the_pair_to_the_longest(folder: Path) -> None:
    project = read_layout(write(folder, {"p12.tif": 12.0}))
    assert exposure_series(project) == {}
    project = edits.add_blot(project, "p60.tif", "STAT5", "phospho", membrane="m")
    longest = project.blots[-1].id
    project = edits.pair(project, longest, "b2")
    assert {pairing.phospho_id for pairing in project.pairings} == {"b1", longest}
    project = edits.change_blot(project, longest, exposure_s=60.0)
    assert [pairing.phospho_id for pairing in project.pairings] == [longest]
    with pytest.raises(ValueError, match="exposed equally long"):
        edits.change_blot(project, longest, exposure_s=12.0)
    with pytest.raises(ValueError, match="above 0 s"):
        edits.change_blot(project, longest, exposure_s=-1.0)


def test_blots_without_a_time_are_no_series() -> None:
    project = edits.add_blot(Project(), "a.tif", "Akt", "phospho", membrane="m")
    project = edits.add_blot(project, "b.tif", "Akt", "phospho", membrane="m")
    assert exposure_series(project) == {}
    assert shorter_exposures(project) == frozenset()


def test_the_methods_paragraph_tells_it(report: Report) -> None:
    words = methods_paragraph(report)
    assert "2 bands that were saturated on the longest exposure" in words
