"""The one path from project and pixels to the report: same numbers whichever way it is walked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest
import tifffile
from msgspec.structs import replace as with_fields

import blotquant as bq
from blotquant import columns, edits, pipeline
from blotquant.files.atomic import WriteError
from blotquant.files.layouts import read_layout
from blotquant.model import Project
from blotquant.results import Progress, Report
from tests.experiments import (
    PHOSPHO,
    TOTAL,
    assert_same,
    bands_of,
    measured,
    pair,
    picture,
    volumes_of,
    write_layout,
    write_pairs,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two replicates of a pair on one membrane each: four pictures."""
    place = tmp_path_factory.mktemp("pairs")
    write_pairs(place, replicates=2)
    return place


@pytest.fixture(scope="module")
def project(folder: Path) -> Project:
    return read_layout(folder / "layout.csv")


@pytest.fixture(scope="module")
def report(project: Project, folder: Path) -> Report:
    return pipeline.run(project, folder, jobs=1)


# --- the numbers are right ----------------------------------------------------------------------


def test_volumes_and_ratios_are_those_that_were_drawn(report: Report) -> None:
    phospho, total = report.blots[:2]
    assert volumes_of(phospho) == pytest.approx(PHOSPHO, rel=0.03)
    assert volumes_of(total) == pytest.approx(TOTAL, rel=0.01)
    first = [row for row in report.ratios if row.pairing_id == "p1"]
    assert [row.status for row in first] == ["ok"] * 6
    true = [p / t for p, t in zip(PHOSPHO, TOTAL, strict=True)]
    assert [row.ratio for row in first] == pytest.approx(true, rel=0.03)
    assert [row.fold for row in first] == pytest.approx([ratio / true[0] for ratio in true], rel=0.05)
    assert [row.n for row in report.summary] == [2] * 6


def test_the_report_holds_the_project_as_it_was_measured(report: Report, project: Project) -> None:
    assert all(not lane.centre for blot in project.blots for lane in blot.lanes)
    assert all(lane.centre and lane.width_px > 0 for blot in report.project.blots for lane in blot.lanes)
    assert [blot.image.sha256 for blot in report.project.blots] == [b.info.sha256 for b in report.blots]
    bare = [with_fields(blot, image=blot.image, lanes=()) for blot in project.blots]
    hashed = [
        with_fields(blot, image=with_fields(blot.image, sha256=""), lanes=()) for blot in report.project.blots
    ]
    assert hashed == bare
    assert report.project.samples == project.samples
    assert dict(report.versions)["blotquant"] == bq.__version__


# --- one path -------------------------------------------------------------------------------------


def test_one_process_two_processes_and_the_library_give_the_same(
    report: Report, project: Project, folder: Path
) -> None:
    assert_same(pipeline.run(project, folder, jobs=2), report)
    assert_same(pipeline.measure(project, pipeline.load_images(project, folder)), report)


def test_a_saved_project_gives_the_same_numbers_again(report: Report, folder: Path, tmp_path: Path) -> None:
    saved = pipeline.save_project(report, folder, tmp_path / "again.blotquant.json")
    again, place = pipeline.open_inputs([saved])
    assert place == tmp_path
    repeated = pipeline.run(again, place, jobs=1)
    at_home = pipeline.save_project(report, folder, folder / "same.blotquant.json")
    assert pipeline.open_inputs([at_home])[0] == report.project
    assert [result.bands for result in repeated.blots] == [b.bands for b in report.blots]
    assert repeated.ratios == report.ratios
    assert repeated.summary == report.summary
    assert [problem.code for problem in repeated.problems] == [p.code for p in report.problems]


def test_the_library_works_as_it_is_advertised(
    folder: Path, report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(folder)
    project = bq.project_from_layout("layout.csv")  # pyright: ignore[reportArgumentType]
    found = bq.measure(project, bq.load_images(project))
    assert_same(found, report)
    ratios = bq.tables(found)["ratios"]
    assert list(ratios["ratio"]) == [row.ratio for row in report.ratios]
    assert bq.export(found, str(tmp_path / "ratios.xlsx")) == [tmp_path / "ratios.xlsx"]
    bq.write_project(found.project, "kept.blotquant.json")  # pyright: ignore[reportArgumentType]
    kept = bq.read_project("kept.blotquant.json")  # pyright: ignore[reportArgumentType]
    assert kept == found.project


# --- what is known already is not measured again --------------------------------------------------


@pytest.fixture
def blots_measured(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the blots that are really measured while the test runs."""
    ids: list[str] = []
    original = pipeline.measure_blot

    def noted(project: Project, blot: bq.Blot, *rest: Any) -> object:
        ids.append(blot.id)
        return original(project, blot, *rest)

    monkeypatch.setattr(pipeline, "measure_blot", noted)
    return ids


def test_unchanged_blots_keep_their_results(report: Report, folder: Path, blots_measured: list[str]) -> None:
    images = pipeline.load_images(report.project, folder)
    again = pipeline.measure(report.project, images, report)
    assert blots_measured == []
    assert all(mine is yours for mine, yours in zip(again.blots, report.blots, strict=True))
    assert_same(again, report)


def test_only_the_blot_that_was_changed_is_measured_again(
    report: Report, folder: Path, blots_measured: list[str]
) -> None:
    moved = edits.move_lane(report.project, report.project.blots[2].lanes[0].id, 0.0, 3.0)
    images = pipeline.load_images(moved, folder)
    quick = pipeline.measure(moved, images, report)
    assert blots_measured == ["b3"]
    assert quick.blots[2].bands[0].volume != report.blots[2].bands[0].volume
    assert_same(quick, pipeline.measure(moved, images))


def _other_method(project: Project) -> Project:
    return edits.set_method(project, "background_window_fwhm", "5")


def _other_role(project: Project) -> Project:
    return edits.change_sample(project, project.samples[1].id, role="empty")


def _other_dose(project: Project) -> Project:
    return edits.change_sample(project, project.samples[1].id, dose=2.0)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_other_method, ["b1", "b2", "b3", "b4"]),
        (_other_role, ["b1", "b2"]),  # replicate 1: which lanes vote for the rows has changed
        (_other_dose, []),  # says nothing about pixels
    ],
)
def test_what_can_change_a_volume_is_measured_again(
    report: Report,
    folder: Path,
    blots_measured: list[str],
    change: Callable[[Project], Project],
    expected: list[str],
) -> None:
    changed = change(report.project)
    images = pipeline.load_images(changed, folder)
    quick = pipeline.measure(changed, images, report)
    assert blots_measured == expected
    assert_same(quick, pipeline.measure(changed, images))


def test_another_picture_under_the_same_name_is_measured_again(
    tmp_path: Path, blots_measured: list[str]
) -> None:
    sheet = write_pairs(tmp_path)
    before = measured(sheet)
    blots_measured.clear()
    tifffile.imwrite(tmp_path / "STAT5_r1.tif", picture(np.array(TOTAL) * 1.5, 1))
    sha256 = hashlib.sha256((tmp_path / "STAT5_r1.tif").read_bytes()).hexdigest()
    accepted = edits.set_hash(before.project, "b2", sha256)
    after = pipeline.measure(accepted, pipeline.load_images(accepted, tmp_path), before)
    assert blots_measured == ["b2"]
    assert volumes_of(after.blots[1]) == pytest.approx(np.array(TOTAL) * 1.5, rel=0.01)


# --- invariances -----------------------------------------------------------------------------------


def by_blot(report: Report) -> list[list[float]]:
    return [volumes_of(result) for result in report.blots]


def copied(folder: Path, into: Path, change: Callable[[np.ndarray], np.ndarray]) -> Path:
    """Copy the first pair of pictures with changed pixels; return the layout sheet."""
    for entry in pair():
        tifffile.imwrite(into / entry.image, change(tifffile.imread(folder / entry.image)))
    return write_layout(into, pair())


def test_dark_and_light_bands_give_the_same_volumes(folder: Path, report: Report, tmp_path: Path) -> None:
    dark = measured(copied(folder, tmp_path, lambda values: 65535 - values))
    assert [result.info.polarity for result in dark.blots] == ["dark-bands"] * 2
    assert by_blot(dark) == [pytest.approx(volumes, rel=1e-5) for volumes in by_blot(report)[:2]]


@pytest.mark.parametrize(("turns", "mirrored"), [(1, False), (3, False), (2, True), (1, True)])
def test_a_turned_picture_gives_the_same_volumes(
    folder: Path, report: Report, tmp_path: Path, turns: int, mirrored: bool
) -> None:
    # stored turned to the left by as many quarters as `rotation_deg` turns it back to the right
    def stored(values: np.ndarray) -> np.ndarray:
        return np.rot90(values[:, ::-1] if mirrored else values, turns)

    sheet = copied(folder, tmp_path, stored)
    project = read_layout(sheet)
    turned = tuple(with_fields(b, rotation_deg=90.0 * turns, mirrored=mirrored) for b in project.blots)
    found = pipeline.run(with_fields(project, blots=turned), tmp_path, jobs=1)
    assert by_blot(found) == by_blot(report)[:2]


def test_a_brighter_scanner_changes_no_ratio(folder: Path, report: Report, tmp_path: Path) -> None:
    double = measured(copied(folder, tmp_path, lambda values: values * 2))
    assert by_blot(double) == [
        pytest.approx(np.array(volumes) * 2, rel=1e-5) for volumes in by_blot(report)[:2]
    ]
    for mine, before in zip(double.ratios, report.ratios, strict=False):
        assert (mine.ratio, mine.fold) == (
            pytest.approx(before.ratio, rel=1e-5),
            pytest.approx(before.fold, rel=1e-5),
        )
        assert mine.log_se == pytest.approx(before.log_se, rel=1e-3)
        assert (mine.status, mine.flags) == (before.status, before.flags)


def test_an_offset_of_the_scanner_changes_no_volume(folder: Path, report: Report, tmp_path: Path) -> None:
    lifted = measured(copied(folder, tmp_path, lambda values: values + 1000))
    assert by_blot(lifted) == [pytest.approx(volumes, rel=1e-4) for volumes in by_blot(report)[:2]]


def test_a_crop_is_measured_as_the_picture_cut_out_would_be(folder: Path, tmp_path: Path) -> None:
    # a panel of a figure: a narrow strip of each blot within a frame, and letters beside it
    strips = [tifffile.imread(folder / entry.image)[74:126] for entry in pair()]
    (tmp_path / "cut").mkdir()
    (tmp_path / "panel").mkdir()
    for entry, strip in zip(pair(), strips, strict=True):
        panel = np.full((152, 520), 500, dtype=np.uint16)
        panel[46:106, 46:474] = 30_000
        panel[50:102, 50:470] = strip
        panel[10:36, 60:460:20] = 30_000
        tifffile.imwrite(tmp_path / "panel" / entry.image, panel)
        tifffile.imwrite(tmp_path / "cut" / entry.image, strip)
    alone = measured(write_layout(tmp_path / "cut", pair()))
    project = read_layout(write_layout(tmp_path / "panel", pair()))
    for blot in project.blots:
        project = edits.set_crop(project, blot.id, (50.0, 50.0, 102.0, 470.0))
    project = pipeline.configure(project, polarity="light-bands", settings={})
    cropped = pipeline.run(project, tmp_path / "panel", jobs=1)
    assert by_blot(alone)[1] == pytest.approx(TOTAL, rel=0.02)
    assert by_blot(cropped) == [pytest.approx(volumes, rel=1e-2) for volumes in by_blot(alone)]


# --- telling and writing ----------------------------------------------------------------------------


def test_progress_counts_every_blot_once(project: Project, folder: Path) -> None:
    for walk in ("run", "measure"):
        told: list[Progress] = []
        if walk == "run":
            pipeline.run(project, folder, jobs=1, progress=told.append)
        else:
            pipeline.measure(project, pipeline.load_images(project, folder), progress=told.append)
        assert [(p.event, p.done, p.total) for p in told] == [
            ("start", 0, 4),
            *(("blot", number, 4) for number in range(1, 5)),
            ("done", 4, 4),
        ]
        assert [p.image for p in told if p.event == "blot"] == [blot.image.path for blot in project.blots]
        assert [p.seconds for p in told] == sorted(p.seconds for p in told)


@pytest.mark.parametrize("stop_at", range(6))
def test_whoever_listens_may_cancel_at_any_time(project: Project, folder: Path, stop_at: int) -> None:
    class CancelledError(RuntimeError):
        pass

    told: list[Progress] = []

    def stop(progress: Progress) -> None:
        told.append(progress)
        if len(told) == stop_at + 1:
            raise CancelledError("newer work is waiting")

    images = pipeline.load_images(project, folder)
    with pytest.raises(CancelledError, match="newer work is waiting"):
        pipeline.measure(project, images, progress=stop)
    assert len(told) == stop_at + 1
    told.clear()
    with pytest.raises(CancelledError, match="newer work is waiting"):
        pipeline.run(project, folder, jobs=1, progress=stop)
    assert len(told) == stop_at + 1


def test_export_writes_the_workbook_and_the_same_tables_as_csv(report: Report, tmp_path: Path) -> None:
    written = pipeline.export(report, tmp_path / "all.xlsx", csv_dir=tmp_path / "csv")
    names = [sheet.key for sheet in columns.SHEETS]
    assert written == [tmp_path / "all.xlsx", *(tmp_path / "csv" / f"{name}.csv" for name in names)]
    assert all(path.is_file() for path in written)
    sheet = openpyxl.load_workbook(tmp_path / "all.xlsx", data_only=True)["Bands"]
    column = [cell.value for cell in sheet[1]].index("volume")
    volumes = [row[column].value for row in sheet.iter_rows(min_row=2)]
    assert volumes == pytest.approx([band.volume for band in bands_of(report)], rel=1e-15)
    table = pd.read_csv(tmp_path / "csv" / "bands.csv")
    assert table["volume"].tolist() == pytest.approx(volumes, rel=1e-15)


def test_a_target_that_cannot_be_written_is_an_error_with_its_name(report: Report, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WriteError, match=r"out\.xlsx: cannot be written"):
        pipeline.export(report, tmp_path / "file" / "out.xlsx")
