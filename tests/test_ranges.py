"""A dilution series in the lanes of a blot: its range, the bands outside it, and their loads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile

from blotquant.files.layouts import LayoutError, read_layout
from blotquant.pipeline import load_images, measure, run
from blotquant.ranges import within_ranges
from blotquant.results import BlotResult, Report
from blotquant.tables import tables
from blotquant.wording import methods_paragraph
from tests.synthetic import blot as drawn

LOADS = (1.25, 2.5, 5, 10, 20, 40)  # in lanes 1 to 6
SAMPLES = ("vehicle", "a", "b", "c")  # in lanes 7 to 10
SAMPLE_LOADS = (4.0, 8.0, 35.0, 0.6)


def response(load: float, half: float) -> float:
    return 16_000 * load / (1 + load / half)


def write(folder: Path, half: float = 1e9, standards: bool = True, loads: tuple[float, ...] = LOADS) -> Path:
    """Write a phospho and a total image of one membrane; only the total bends."""
    lines = ["image,target,form,membrane,lane,treatment,role,load_ug"]
    for name, form, bend in (("p.tif", "phospho", 1e9), ("t.tif", "total", half)):
        inside = [*loads, *SAMPLE_LOADS] if standards else [*SAMPLE_LOADS]
        image, _ = drawn([response(load, bend) for load in inside], (160, 60 * len(inside)), noise=3)
        tifffile.imwrite(folder / name, image)
        roles = [("pool", "standard", f"{load:g}") for load in loads] if standards else []
        roles += [(name, "vehicle" if name == "vehicle" else "sample", "20") for name in SAMPLES]
        for lane, (treatment, role, load) in enumerate(roles, start=1):
            lines.append(f"{name},STAT3,{form},m,{lane},{treatment},{role},{load}")
    (folder / "layout.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder / "layout.csv"


def measured(sheet: Path) -> Report:
    return run(read_layout(sheet), sheet.parent, jobs=1)


def outside(result: BlotResult) -> list[int]:
    return [band.lane for band in result.bands if "OUT_OF_LINEAR_RANGE" in band.flags]


def test_bands_outside_the_range_are_flagged_and_their_ratios_too(tmp_path: Path) -> None:
    report = measured(write(tmp_path))
    phospho, total = report.linear_ranges
    for one in (phospho, total):
        assert one.found is not None
        assert (one.found.load_low, one.found.load_high, one.shape) == (1.25, 40, "proportional")
    assert [outside(result) for result in report.blots] == [[10], [10]]
    flagged = ["OUT_OF_LINEAR_RANGE" in row.flags for row in report.ratios]
    assert flagged == [False, False, False, True]
    words = next(p.message for p in report.problems if p.code == "OUT_OF_LINEAR_RANGE")
    assert "lane 10" in words


def test_standards_enter_no_ratio(tmp_path: Path) -> None:
    report = measured(write(tmp_path))
    roles = {sample.id: sample.role for sample in report.project.samples}
    assert {roles[row.sample_id] for row in report.ratios} == {"vehicle", "sample"}
    assert len(report.ratios) == 4


def test_a_bent_series_has_a_shorter_range_and_says_so(tmp_path: Path) -> None:
    report = measured(write(tmp_path, half=150))
    total = report.linear_ranges[1]
    assert total.found is not None
    assert total.found.load_high <= 20
    assert total.shape == "hyperbolic"
    assert 9 in outside(report.blots[1])
    words = [p.message for p in report.problems if p.code == "LINEAR_RANGE"]
    assert "runs into a plateau" in words[1]
    assert "1.25 to 40 ug (6 of 6 loads, slope 1.00" in words[0]


def test_bands_get_the_load_that_the_series_gives_them(tmp_path: Path) -> None:
    report = measured(write(tmp_path, half=60))
    bands = {band.lane: band for band in report.blots[1].bands}
    for lane, load in zip((7, 8, 9), SAMPLE_LOADS, strict=False):
        found = bands[lane].load
        assert found is not None
        assert found.ug == pytest.approx(load, rel=0.03)
        assert found.low < load < found.high
    assert bands[10].load is None  # below the series
    assert bands[1].load is None  # a standard


def test_the_methods_paragraph_tells_how_ranges_were_found(tmp_path: Path) -> None:
    text = methods_paragraph(measured(write(tmp_path)))
    assert "dilution series of 6 loads" in text
    assert "2 of 2 series have one, and 2 sample bands lie outside." in text


def test_the_range_of_the_control_is_combined_with_that_of_the_target(tmp_path: Path) -> None:
    sheet = write(tmp_path)
    image, _ = drawn([response(m, 150) for m in (*LOADS, *SAMPLE_LOADS)], (160, 600), noise=3)
    tifffile.imwrite(tmp_path / "g.tif", image)
    lines = [line for line in sheet.read_text().splitlines() if line.startswith("t.tif")]
    control = [line.replace("t.tif,STAT3,total", "g.tif,GAPDH,loading") for line in lines]
    sheet.write_text("\n".join([*sheet.read_text().splitlines(), *control]))
    phospho, _, loading = measured(sheet).linear_ranges
    assert loading.found is not None
    assert (phospho.control, loading.control) == ("GAPDH", "")
    assert phospho.shared == (loading.found.load_low, loading.found.load_high)


def test_too_few_loads_are_told(tmp_path: Path) -> None:
    report = measured(write(tmp_path, loads=(5, 10, 20)))
    words = [p.message for p in report.problems if p.code == "NO_LINEAR_RANGE"]
    assert "3 different loads, 4 are needed" in words[0]
    assert all(not outside(result) for result in report.blots)


def test_the_range_of_another_membrane_holds_for_the_same_antibody(tmp_path: Path) -> None:
    with_series = write(tmp_path)
    (tmp_path / "other").mkdir()
    lines = write(tmp_path / "other", standards=False).read_text().replace(",m,", ",n,").splitlines()[1:]
    lines = [line.replace("p.tif", "other/p.tif").replace("t.tif", "other/t.tif") for line in lines]
    with_series.write_text("\n".join([*with_series.read_text().splitlines(), *lines]))
    text = with_series.read_text().splitlines()
    rows = [text[0] + ",replicate", *(row + (",2" if "other" in row else ",1") for row in text[1:])]
    with_series.write_text("\n".join(rows))
    report = measured(with_series)
    assert len(report.linear_ranges) == 2
    assert [outside(result) for result in report.blots] == [[10], [10], [4], [4]]


def test_measuring_again_changes_nothing_and_reuses_everything(tmp_path: Path) -> None:
    report = measured(write(tmp_path))
    images = load_images(report.project, tmp_path)
    first = measure(report.project, images)
    again = measure(report.project, images, first)
    assert all(new is old for new, old in zip(again.blots, first.blots, strict=True))
    assert again.ratios == first.ratios
    assert again.problems == first.problems


def test_the_sheet_shows_range_and_reason(tmp_path: Path) -> None:
    table = tables(measured(write(tmp_path)))["linear_range"]
    assert table["load_high"].tolist() == [40, 40]
    assert np.all(table["volume_high"] > table["volume_low"])
    assert table["remark"].tolist() == ["", ""]
    table = tables(measured(write(tmp_path, loads=(5, 10, 20))))["linear_range"]
    assert table["load_high"].isna().all()
    assert table["remark"].tolist() == ["3 different loads, 4 are needed"] * 2


def test_a_standard_without_a_load_is_refused(tmp_path: Path) -> None:
    sheet = write(tmp_path)
    sheet.write_text(sheet.read_text().replace("standard,5\n", "standard,\n"))
    with pytest.raises(LayoutError, match="load_ug: is blank for a standard"):
        read_layout(sheet)


def test_a_sample_loaded_like_the_last_standard_is_within(tmp_path: Path) -> None:
    report = measured(write(tmp_path))
    result = report.blots[0]
    high = max(r.found.volume_high for r in report.linear_ranges if r.blot_id == result.blot_id and r.found)
    sample = next(band for band in result.bands if outside(result) == [band.lane])

    def judged(volume: float, se: float) -> list[int]:
        bands = tuple(replace(b, volume=volume, volume_se=se) if b is sample else b for b in result.bands)
        again = replace(result, bands=bands)
        return outside(within_ranges(report.project, [again, *report.blots[1:]], report.linear_ranges)[0])

    assert judged(1.001 * high, 0.001 * high) == []
    assert judged(1.003 * high, 0.001 * high) == [sample.lane]
    assert judged(1.06 * high, 0.1 * high) == [sample.lane]  # a large error is no excuse
