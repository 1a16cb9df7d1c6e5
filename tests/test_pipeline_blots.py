"""Blots that share images and membranes, blots that stand alone, and blots that cannot be measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
from msgspec.structs import replace as with_fields

from benchmarks.accuracy_reference import bare_project
from blotquant import edits, pipeline
from blotquant.files.layouts import read_layout
from blotquant.model import ImageRef, Project
from blotquant.results import Report
from tests.experiments import (
    PHOSPHO,
    TOTAL,
    Entry,
    assert_same,
    measured,
    pair,
    picture,
    volumes_of,
    write_layout,
    write_pairs,
)

# --- how blots share files and membranes -----------------------------------------------------------


def test_two_targets_on_one_image(tmp_path: Path) -> None:
    loading = (150_000, 180_000, 160_000, 170_000, 140_000, 165_000)
    tifffile.imwrite(tmp_path / "p.tif", picture(PHOSPHO, 1))
    tifffile.imwrite(tmp_path / "t.tif", picture([TOTAL, loading], 2, band_rows=(70, 140)))
    entries = (
        Entry("p.tif", "Akt", "phospho", "m1"),
        Entry("t.tif", "Akt", "total", "m1", row="1"),
        Entry("t.tif", "actin", "loading", "m1", row="2"),
    )
    report = measured(write_layout(tmp_path, entries))
    _, total, actin = report.blots
    assert volumes_of(total, 1) == pytest.approx(TOTAL, rel=0.01)
    assert volumes_of(actin, 2) == pytest.approx(loading, rel=0.01)
    assert {band.band for band in total.bands} == {1}
    assert {band.band for band in actin.bands} == {2}
    lanes = [[lane.centre for lane in blot.lanes] for blot in report.project.blots]
    assert lanes[1] == lanes[2]
    assert [row.loading_volume for row in report.ratios] == pytest.approx(loading, rel=0.01)


def test_a_target_yields_its_row_when_another_one_claims_it(tmp_path: Path) -> None:
    loading = (950_000, 980_000, 960_000, 970_000, 940_000, 965_000)
    tifffile.imwrite(tmp_path / "p.tif", picture(PHOSPHO, 1))
    tifffile.imwrite(tmp_path / "t.tif", picture([TOTAL, loading], 2, band_rows=(70, 140)))
    entries = (
        Entry("p.tif", "Akt", "phospho", "m1"),
        Entry("t.tif", "Akt", "total", "m1"),
        Entry("t.tif", "actin", "loading", "m1", row="1"),
    )
    project = read_layout(write_layout(tmp_path, entries))
    images = pipeline.load_images(project, tmp_path)
    wrong = pipeline.measure(project, images)
    assert volumes_of(wrong.blots[1], 2) == pytest.approx(loading, rel=0.01)
    right = pipeline.measure(edits.choose_rows(wrong.project, "b3", (2,)), images, wrong)
    assert volumes_of(right.blots[1], 1) == pytest.approx(TOTAL, rel=0.01)
    assert volumes_of(right.blots[2], 2) == pytest.approx(loading, rel=0.01)


def test_a_doublet_is_summed(tmp_path: Path) -> None:
    upper, lower = np.array(TOTAL) * 0.6, np.array(TOTAL) * 0.4
    tifffile.imwrite(tmp_path / "p.tif", picture([np.array(PHOSPHO) * 0.5] * 2, 1, band_rows=(90, 115)))
    tifffile.imwrite(tmp_path / "t.tif", picture([upper, lower], 2, band_rows=(90, 115)))
    entries = (
        Entry("p.tif", "ERK", "phospho", "m", row="1+2"),
        Entry("t.tif", "ERK", "total", "m", row="1+2"),
    )
    report = measured(write_layout(tmp_path, entries))
    assert [row.total_volume for row in report.ratios] == pytest.approx(TOTAL, rel=0.02)
    assert [row.phospho_volume for row in report.ratios] == pytest.approx(PHOSPHO, rel=0.04)


def test_pages_of_one_file_are_a_pair_of_the_same_lanes(tmp_path: Path) -> None:
    pages = np.stack([picture(PHOSPHO, 1), picture(TOTAL, 2)])
    tifffile.imwrite(tmp_path / "both.tif", pages, photometric="minisblack")
    entries = (Entry("both.tif", "STAT3", "phospho"), Entry("both.tif", "STAT3", "total", page=2))
    report = measured(write_layout(tmp_path, entries))
    assert [pairing.kind for pairing in report.project.pairings] == ["same lane"]
    assert [result.info.page for result in report.blots] == [1, 2]
    true = [p / t for p, t in zip(PHOSPHO, TOTAL, strict=True)]
    assert [row.ratio for row in report.ratios] == pytest.approx(true, rel=0.03)


def test_empty_lanes_get_their_place_from_the_other_image_of_the_membrane(tmp_path: Path) -> None:
    nearly_empty = (0, 0, 0, 240_000, 280_000, 0)
    tifffile.imwrite(tmp_path / "p.tif", picture(nearly_empty, 1))
    tifffile.imwrite(tmp_path / "t.tif", picture(TOTAL, 2))
    entries = (Entry("p.tif", "STAT3", "phospho", "m"), Entry("t.tif", "STAT3", "total", "m"))
    phospho, total = measured(write_layout(tmp_path, entries)).blots
    for mine, yours in zip(phospho.bands, total.bands, strict=True):
        assert mine.left_px == pytest.approx(yours.left_px, abs=2)
    weak = [bool({"BELOW_LOD", "BELOW_LOQ"} & set(band.flags)) for band in phospho.bands]
    assert weak == [volume == 0 for volume in nearly_empty]


@pytest.mark.parametrize(
    "volumes",
    [
        (0, 0, 0, 240_000, 260_000, 280_000),
        (0,) * 6 + (240_000,) * 6,
    ],
)
def test_lanes_are_found_on_an_image_alone_when_many_are_empty(
    tmp_path: Path, volumes: tuple[int, ...]
) -> None:
    # a phospho blot whose total lies on another membrane, so that nothing else shows where its lanes are
    for seed in range(3):
        tifffile.imwrite(tmp_path / "alone.tif", picture(volumes, seed, shape=(200, 240 + 30 * len(volumes))))
        project = bare_project("alone.tif", len(volumes))
        report = pipeline.measure(project, pipeline.load_images(project, tmp_path))
        found = volumes_of(report.blots[0], report.blots[0].bands[0].band)
        assert found == pytest.approx(volumes, rel=0.03, abs=3000)


# --- what goes wrong with one blot does not stop the others ---------------------------------------


def without_bands(folder: Path) -> None:
    """Put noise in the place of the first phospho blot."""
    noise = np.random.default_rng(5).normal(500, 15, (200, 420)).astype(np.uint16)
    tifffile.imwrite(folder / "pSTAT5_r1.tif", noise)


def test_a_picture_without_bands_is_a_problem_of_its_own(tmp_path: Path) -> None:
    write_pairs(tmp_path, replicates=2)
    without_bands(tmp_path)
    phospho, total = pair()
    sheet = write_layout(tmp_path, (replace(phospho, membrane="its own"), total, *pair(2)))
    project = pipeline.configure(read_layout(sheet), polarity="light-bands", settings={})
    report = pipeline.run(project, tmp_path, jobs=1)
    assert [result.blot_id for result in report.blots] == ["b2", "b3", "b4"]
    (failure,) = [problem for problem in report.problems if problem.severity == "error"]
    assert (failure.code, failure.image) == ("ROWS_NOT_FOUND", "pSTAT5_r1.tif")
    assert "pSTAT5_r1.tif" in failure.remedy


def test_a_picture_without_bands_is_measured_where_its_total_has_them(tmp_path: Path) -> None:
    sheet = write_pairs(tmp_path)
    without_bands(tmp_path)
    project = pipeline.configure(read_layout(sheet), polarity="light-bands", settings={})
    report = pipeline.run(project, tmp_path, jobs=1)
    phospho, total = report.blots
    assert [band.row_px for band in phospho.bands] == pytest.approx([b.row_px for b in total.bands], abs=2)
    assert all({"BELOW_LOD", "BELOW_LOQ"} & set(band.flags) for band in phospho.bands)
    said = [problem.image for problem in report.problems if problem.code == "ROW_BORROWED"]
    assert said == ["pSTAT5_r1.tif"]


def test_an_unreadable_picture_is_a_problem_however_it_is_measured(tmp_path: Path) -> None:
    sheet = write_pairs(tmp_path, replicates=2)
    (tmp_path / "STAT5_r2.tif").unlink()
    project = read_layout(sheet)
    report = pipeline.run(project, tmp_path, jobs=1)
    assert [result.blot_id for result in report.blots] == ["b1", "b2", "b3"]
    (failure,) = [problem for problem in report.problems if problem.severity == "error"]
    assert (failure.code, failure.image, failure.target) == ("IMAGE_MISSING", "STAT5_r2.tif", "STAT5")
    assert {row.pairing_id for row in report.ratios if row.ratio is not None} == {"p1"}
    assert_same(pipeline.measure(project, pipeline.load_images(project, tmp_path)), report)


def test_pages_of_a_missing_file_are_named_once_each_whatever_their_membranes(tmp_path: Path) -> None:
    entries = (
        Entry("gone.tif", "STAT3", "phospho", "m1"),
        Entry("gone.tif", "STAT3", "total", "m2", page=2),
    )
    sheet = write_layout(tmp_path, entries)
    project = read_layout(sheet)
    report = pipeline.measure(project, pipeline.load_images(project, tmp_path))
    assert [problem.code for problem in report.problems if problem.severity == "error"] == [
        "IMAGE_MISSING"
    ] * 2
    assert_same(report, pipeline.run(project, tmp_path, jobs=1))


def test_a_row_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    write_pairs(tmp_path)
    phospho, total = pair()
    report = measured(write_layout(tmp_path, (phospho, replace(total, row="3"))))
    (failure,) = [problem for problem in report.problems if problem.severity == "error"]
    assert failure.code == "ROW_MISSING"
    assert "row 3 is asked for but 1 band row" in failure.message


# --- lanes that a person draws one by one ---------------------------------------------------------


def drawn_by_hand(project: Project, blot: int, columns: Sequence[float]) -> Project:
    """Draw lanes on an image; they hold the shared empty sample until somebody says what they are."""
    lines = [((0.0, col), (200.0, col)) for col in columns]
    return edits.place_lanes(project, project.blots[blot].id, lines, 52.0)


def bare_pair(folder: Path) -> Project:
    """Return a pair of blots on one membrane of which no lane is known."""
    write_pairs(folder)
    project = read_layout(folder / "layout.csv")
    return with_fields(project, blots=tuple(with_fields(b, lanes=()) for b in project.blots), pairings=())


def test_a_blot_on_which_no_lane_has_been_drawn_yet_is_a_finding(tmp_path: Path) -> None:
    project = drawn_by_hand(bare_pair(tmp_path), 1, [60.0, 120.0, 180.0, 240.0, 300.0, 360.0])
    report = pipeline.measure(project, pipeline.load_images(project, tmp_path))
    assert [(one.blot_id, one.problem.code) for one in report.unmeasured] == [("b1", "LANES_NOT_FOUND")]
    assert volumes_of(report.blots[0]) == pytest.approx(TOTAL, rel=0.02)


def test_lanes_that_hold_nothing_yet_are_measured_all_the_same(tmp_path: Path) -> None:
    project = drawn_by_hand(bare_pair(tmp_path), 1, [60.0, 120.0, 180.0, 240.0, 300.0, 360.0])
    assert {
        sample.role for sample in project.samples if sample.id == project.blots[1].lanes[0].sample_id
    } == {"empty"}
    named = edits.change_sample(project, project.blots[1].lanes[0].sample_id, treatment="x", role="sample")
    images = pipeline.load_images(project, tmp_path)
    empty, known = pipeline.measure(project, images), pipeline.measure(named, images)
    assert [band.volume for band in empty.blots[0].bands] == [band.volume for band in known.blots[0].bands]


def test_empty_lanes_that_have_no_place_yet_are_found(tmp_path: Path) -> None:
    write_pairs(tmp_path)
    project = read_layout(tmp_path / "layout.csv")
    for sample in project.samples:
        project = edits.change_sample(project, sample.id, role="empty")
    report = pipeline.measure(project, pipeline.load_images(project, tmp_path))
    assert volumes_of(report.blots[1]) == pytest.approx(TOTAL, rel=0.02)


@pytest.mark.parametrize("drawn", [1, 2, 3, 5])
def test_blots_of_one_membrane_may_have_different_numbers_of_lanes(tmp_path: Path, drawn: int) -> None:
    project = drawn_by_hand(bare_pair(tmp_path), 1, [60.0, 120.0, 180.0, 240.0, 300.0, 360.0])
    project = drawn_by_hand(project, 0, [60.0, 120.0, 180.0, 240.0, 300.0][-drawn:])
    report = pipeline.measure(project, pipeline.load_images(project, tmp_path))
    assert report.unmeasured == ()
    assert volumes_of(report.blots[0]) == pytest.approx(PHOSPHO[:5][-drawn:], rel=0.1)
    assert volumes_of(report.blots[1]) == pytest.approx(TOTAL, rel=0.02)


def test_blots_of_as_many_lanes_share_them_whatever_else_lies_on_the_membrane(tmp_path: Path) -> None:
    write_pairs(tmp_path)
    project = read_layout(tmp_path / "layout.csv")
    tifffile.imwrite(tmp_path / "odd.tif", picture(PHOSPHO[:4], 7, pitch_px=60.0))
    odd = with_fields(project.blots[0], id="b3", target="Akt", image=ImageRef(path="odd.tif"))
    lanes = tuple(with_fields(lane, id=f"o{lane.id}") for lane in odd.lanes[:4])
    odd = with_fields(odd, lanes=lanes)
    project = with_fields(project, blots=(odd, *project.blots))
    report = pipeline.measure(project, pipeline.load_images(project, tmp_path))
    other, phospho, total = report.blots
    assert volumes_of(other) == pytest.approx(PHOSPHO[:4], rel=0.05)
    assert volumes_of(phospho) == pytest.approx(PHOSPHO, rel=0.05)
    assert volumes_of(total) == pytest.approx(TOTAL, rel=0.02)


def test_lanes_without_a_place_are_found_beside_those_that_have_one(tmp_path: Path) -> None:
    write_pairs(tmp_path)
    project = read_layout(tmp_path / "layout.csv")
    first = project.blots[1].lanes[0]
    project = edits.place_lane(project, first.id, ((0.0, 61.5), (200.0, 61.5)), 53.0)
    report = pipeline.measure(project, pipeline.load_images(project, tmp_path))
    lanes = report.project.blots[1].lanes
    assert (lanes[0].centre, lanes[0].width_px) == (((0.0, 61.5), (200.0, 61.5)), 53.0)
    assert volumes_of(report.blots[1]) == pytest.approx(TOTAL, rel=0.03)


def test_a_crop_that_leaves_nothing_is_a_finding(tmp_path: Path) -> None:
    write_pairs(tmp_path)
    project = edits.set_crop(read_layout(tmp_path / "layout.csv"), "b1", (0.0, 0.0, 5.0, 420.0))
    report = pipeline.measure(project, pipeline.load_images(project, tmp_path))
    assert [(one.blot_id, one.problem.code) for one in report.unmeasured] == [("b1", "LANES_NOT_FOUND")]
    assert "the crop leaves 5 x 420 pixels" in report.unmeasured[0].problem.message
    assert volumes_of(report.blots[0]) == pytest.approx(TOTAL, rel=0.02)


def codes(report: Report) -> list[str]:
    return [problem.code for problem in report.problems]


def test_a_doubt_about_the_lanes_stays_until_somebody_has_looked(tmp_path: Path) -> None:
    half = [*TOTAL[:4], 0, 0, 0, 0]
    tifffile.imwrite(tmp_path / "alone.tif", picture(half, 1, shape=(200, 400), pitch_px=36.0))
    project = bare_project("alone.tif", 8)
    images = pipeline.load_images(project, tmp_path)
    first = pipeline.measure(project, images)
    assert "LANES_UNSURE" in codes(first)
    again = pipeline.measure(first.project, images, first)
    saved = pipeline.save_project(first, tmp_path, tmp_path / "p.blotquant.json")
    opened, place = pipeline.open_inputs([saved])
    for report in (again, pipeline.measure(first.project, images), pipeline.run(opened, place, jobs=1)):
        assert report.problems == first.problems
    accepted = pipeline.measure(edits.accept_lanes(first.project, "b1"), images, again)
    assert "LANES_UNSURE" not in codes(accepted)
    assert accepted.blots[0].bands == first.blots[0].bands
    moved = edits.move_lane(first.project, first.project.blots[0].lanes[0].id, 0.0, 1.0)
    assert "LANES_UNSURE" not in codes(pipeline.measure(moved, images, again))


def test_a_doublet_is_the_same_however_its_lanes_came_to_lie_there(tmp_path: Path) -> None:
    """The fit couples all lanes: after a lane was moved, and from scratch, to the last bit."""
    volumes = np.array(TOTAL) * 5.0
    for name, seed in (("p.tif", 1), ("t.tif", 2)):
        tifffile.imwrite(tmp_path / name, picture([volumes * 0.4, volumes], seed, band_rows=(90, 107)))
    entries = (
        Entry("p.tif", "ERK", "phospho", "m", row="1+2"),
        Entry("t.tif", "ERK", "total", "m", row="1+2"),
    )
    project = read_layout(write_layout(tmp_path, entries))
    images = pipeline.load_images(project, tmp_path)
    first = pipeline.measure(project, images)
    moved = edits.move_lane(first.project, first.project.blots[0].lanes[2].id, 0.0, 1.5)
    assert all(band.separation.startswith("fit") for band in first.blots[0].bands)
    dragged, fresh = pipeline.measure(moved, images, first), pipeline.measure(moved, images)
    assert_same(dragged, fresh)
