"""Two analysts of the same images: what belongs together, and what is said of it."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from blotquant import __main__ as entry
from blotquant import edits
from blotquant.agreement import compare_reports
from blotquant.files.projects import write_project
from blotquant.results import Report
from blotquant.tables import agreement_tables
from tests.experiments import measured, write_pairs


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("analysts")
    write_pairs(place)
    return place


@pytest.fixture(scope="module")
def report(folder: Path) -> Report:
    return measured(folder / "layout.csv")


def louder(report: Report, factor: float) -> Report:
    """Return a report in which every phospho volume is some times as large."""
    phospho = {blot.id for blot in report.project.blots if blot.form == "phospho"}
    blots = tuple(
        replace(result, bands=tuple(replace(band, volume=band.volume * factor) for band in result.bands))
        if result.blot_id in phospho
        else result
        for result in report.blots
    )
    return replace(report, blots=blots)


def test_a_report_agrees_with_itself(report: Report) -> None:
    compared = compare_reports(report, report, ("a", "b"))
    assert (compared.only_first, compared.only_second, compared.same_method) == (0, 0, True)
    found = {(one.quantity, one.target): one for one in compared.agreements}
    ratios = found["ratio", "STAT5"]
    assert (ratios.n, ratios.icc, ratios.bias, ratios.cv) == (6, 1.0, 1.0, 0.0)
    assert found["fold", "STAT5"].n == 5  # the vehicle's fold is 1 by definition


def test_a_constant_factor_is_the_bias(report: Report) -> None:
    compared = compare_reports(report, louder(report, 1.1), ("a", "b"))
    volumes = next(one for one in compared.agreements if one.quantity == "phospho_volume")
    assert volumes.bias == pytest.approx(1.1)
    assert (volumes.lower, volumes.upper) == pytest.approx((1.1, 1.1))
    assert volumes.consistency == 1.0
    assert volumes.icc is not None
    assert volumes.icc < 1.0
    assert volumes.cv == pytest.approx(math.sqrt(math.expm1(math.log(1.1) ** 2 / 2)))


def test_the_tables_hold_every_pair_and_who_was_blinded(report: Report) -> None:
    blinded = edits.begin_blinding(report.project, "Ben", "2026-01-01T00:00:00Z", 1)
    made = agreement_tables(compare_reports(report, replace(report, project=blinded), ("a", "b")))
    assert len(made["pairs"]) == 6 + 6 + 6 + 5
    assert set(made["pairs"]["second_over_first"].round(9)) == {1.0}
    said = dict(zip(made["comparison"]["name"], made["comparison"]["value"], strict=True))
    assert said["second placed boxes blinded"] == "Ben"
    assert said["first placed boxes blinded"] == "nobody"


def test_the_command_compares_two_projects(
    report: Report, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = folder / "anna.blotquant.json", folder / "ben.blotquant.json"
    write_project(report.project, first)
    band = report.blots[0].bands[3]
    write_project(edits.set_band(report.project, band.key[1], 1, band.top_px - 3, band.bottom_px + 2), second)
    out, pictures = tmp_path / "c.xlsx", tmp_path / "figures"
    arguments = ["--compare", str(first), str(second), "-o", str(out), "--figures", str(pictures)]
    assert entry.main([*arguments, "--jobs", "1", "--quiet"]) == 0
    assert str(out) in capsys.readouterr().out
    assert (pictures / "bland_altman_fold.svg").is_file()
    import openpyxl

    sheet = openpyxl.load_workbook(out)["Agreement"]
    assert sheet["A1"].value == "quantity"


def test_projects_without_anything_in_common_are_refused(
    report: Report, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from blotquant.model import Project

    empty, full = folder / "none.blotquant.json", folder / "full.blotquant.json"
    write_project(Project(), empty)
    write_project(report.project, full)
    assert entry.main(["--compare", str(full), str(empty), "-o", str(tmp_path / "c.xlsx")]) == 2
    assert "nothing in common" in capsys.readouterr().err
