"""Measuring again after an edit gives what measuring all anew gives, to the last bit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile

from blotquant import edits, pipeline
from blotquant.earlier import still_true
from blotquant.files.layouts import read_layout
from blotquant.model import Project
from blotquant.numerics import artefacts
from blotquant.pictures import Images
from blotquant.results import NOT_FITTED_YET, Report
from tests.experiments import PHOSPHO, Entry, assert_same, pair, picture, write_layout, write_pairs

Edit = Callable[[Project], Project]


def lane(project: Project, blot: int, number: int) -> str:
    return project.blots[blot].lanes[number - 1].id


EDITS: dict[str, Edit] = {
    "move a lane": lambda p: edits.move_lane(p, lane(p, 0, 3), 0.0, 0.5),
    "move it on": lambda p: edits.move_lane(p, lane(p, 0, 3), 1.5, -2.0),
    "move another": lambda p: edits.move_lane(p, lane(p, 0, 6), 0.0, 4.0),
    "drag the edge of a band": lambda p: edits.set_band(p, lane(p, 1, 2), 1, 80.25, 118.5),
    "drag it on": lambda p: edits.set_band(p, lane(p, 1, 2), 1, 80.25, 116.0),
    "mark a band absent": lambda p: edits.mark_band_absent(p, lane(p, 0, 1), 1),
    "reset a band": lambda p: edits.reset_band(p, lane(p, 1, 2), 1),
    "widen a lane": lambda p: edits.resize_lane(p, lane(p, 2, 4), 31.0),
    "bend a lane": lambda p: edits.add_lane_node(p, lane(p, 2, 4), 100.0, 250.0),
    "shift all lanes": lambda p: edits.shift_lanes(p, p.blots[2].id, 0.0, 1.0),
    "delete a lane": lambda p: edits.delete_lane(p, lane(p, 3, 6)),
    "another dose": lambda p: edits.change_sample(p, p.samples[1].id, dose=2.0),
    "another role": lambda p: edits.change_sample(p, p.samples[2].id, role="empty"),
    "another replicate": lambda p: edits.change_sample(p, p.samples[3].id, replicate=7),
    "another sample in a lane": lambda p: edits.assign_sample(p, lane(p, 0, 2), p.samples[4].id),
    "a crop": lambda p: edits.set_crop(p, p.blots[1].id, (20.0, 0.0, 180.0, 420.0)),
    "fixed rows": lambda p: edits.fix_rows(p, p.blots[1].id, [60.0, 101.0]),
    "the second of them": lambda p: edits.choose_rows(p, p.blots[1].id, [2]),
    "the other way round": lambda p: edits.mirror_blot(p, p.blots[3].id, (200, 420)),
    "a wider window": lambda p: edits.set_method(p, "background_window_fwhm", "5"),
    "another background": lambda p: edits.set_method(p, "background", "valley"),
    "wider intervals": lambda p: edits.set_method(p, "confidence", "0.9"),
    "another test": lambda p: edits.set_method(p, "test", "paired"),
    "curves of percents": lambda p: edits.set_method(p, "curve_response", "percent"),
    "exclude a lane": lambda p: edits.exclude_lanes(p, [lane(p, 0, 2)], "bubble"),
    "exclude the vehicle": lambda p: edits.exclude_lanes(p, [lane(p, 0, 1)], "smear"),
    "include it again": lambda p: edits.include_lanes(p, [lane(p, 0, 1)]),
    "no second pair": lambda p: edits.unpair(p, p.pairings[1].id),
    "no last blot": lambda p: edits.remove_blot(p, p.blots[3].id),
}


def walked(project: Project, folder: Path, steps: dict[str, Edit]) -> list[tuple[Project, Images, Report]]:
    """Measure after each edit with the report before it, as the window does; compare with all anew."""
    images = pipeline.load_images(project, folder)
    report = pipeline.measure(project, images)
    walk: list[tuple[Project, Images, Report]] = []
    for name, edit in steps.items():
        project = edit(report.project)
        assert project != report.project, name
        images = pipeline.load_images(project, folder, images)
        report = pipeline.measure(project, images, report)
        assert_same(report, pipeline.measure(project, images))
        walk.append((project, images, report))
    return walk


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pairs")
    write_pairs(place, replicates=2)
    return place


def test_every_edit_gives_what_measuring_all_anew_gives(folder: Path) -> None:
    walk = walked(read_layout(folder / "layout.csv"), folder, EDITS)
    assert len(walk) == len(EDITS)


def test_undo_comes_back_to_the_same_report(folder: Path) -> None:
    project = read_layout(folder / "layout.csv")
    images = pipeline.load_images(project, folder)
    first = pipeline.measure(project, images)
    moved = EDITS["move a lane"](first.project)
    after = pipeline.measure(moved, images, first)
    assert after.blots[0].bands != first.blots[0].bands
    assert_same(pipeline.measure(first.project, images, after), first)


def test_a_hurried_run_leaves_only_the_answers_for_later(folder: Path) -> None:
    project = read_layout(folder / "layout.csv")
    images = pipeline.load_images(project, folder)
    first = pipeline.measure(project, images)
    moved = EDITS["move a lane"](first.project)
    fresh = pipeline.measure(moved, images)
    hurried = pipeline.measure(moved, images, first, hurried=True)
    assert (hurried.blots[0].bands, hurried.ratios) == (fresh.blots[0].bands, fresh.ratios)
    assert [row.fold for row in hurried.summary] == [row.fold for row in fresh.summary]
    assert hurried.unanswered == ("STAT5",)
    assert [one.status for one in hurried.dose_response] == [NOT_FITTED_YET]
    points = [[replace(point, residual=None) for point in one.points] for one in fresh.dose_response]
    assert [list(one.points) for one in hurried.dose_response] == points
    assert hurried.time_course == fresh.time_course
    again = pipeline.measure(moved, images, hurried, hurried=True)
    assert again.unanswered == ("STAT5",)
    assert_same(pipeline.measure(moved, images, again), fresh)


def test_lanes_that_were_not_moved_are_not_sampled_again(folder: Path) -> None:
    project = read_layout(folder / "layout.csv")
    images = pipeline.load_images(project, folder)
    first = pipeline.measure(project, images)
    after = pipeline.measure(EDITS["move a lane"](first.project), images, first)
    same = [mine is yours for mine, yours in zip(after.blots[0].looks, first.blots[0].looks, strict=True)]
    assert same == [True, True, False, True, True, True]


def test_lanes_that_were_not_moved_are_not_searched_for_marks_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = read_layout(folder / "layout.csv")
    images = pipeline.load_images(project, folder)
    searched: list[int] = []

    def counted(signal: artefacts.Signal, *rest: Any) -> artefacts.BoolArray | None:
        searched.append(len(signal))
        return marks(signal, *rest)

    marks = artefacts.marks
    monkeypatch.setattr(artefacts, "marks", counted)
    report = pipeline.measure(project, images)
    placed, lanes_of = report.project, []
    for step in range(1, 4):
        moved = edits.move_lane(placed, lane(placed, 0, 3), 0.0, 0.25 * step)
        searched.clear()
        report = pipeline.measure(moved, images, report, hurried=True)
        lanes_of.append(sum(searched))
        assert report.blots[0].bands == pipeline.measure(moved, images).blots[0].bands
    assert lanes_of[0] == 6  # the first step keeps what it finds
    assert max(lanes_of[1:]) <= 2  # the lane that moves, and one of which the slope has gone a step further


def test_nothing_is_kept_of_what_is_measured_once(folder: Path) -> None:
    project = read_layout(folder / "layout.csv")
    images = pipeline.load_images(project, folder)
    first = pipeline.measure(project, images)
    assert [blot.kept for blot in first.blots] == [None] * len(first.blots)
    after = pipeline.measure(EDITS["move a lane"](first.project), images, first)
    assert [blot.kept is None for blot in after.blots] == [False, True, True, True]


def test_rows_are_not_found_again_while_the_edge_of_a_band_is_dragged(folder: Path) -> None:
    project = read_layout(folder / "layout.csv")
    images = pipeline.load_images(project, folder)
    first = pipeline.measure(project, images)
    dragged = EDITS["drag the edge of a band"](first.project)
    after = pipeline.measure(dragged, images, first, hurried=True)
    assert after.blots[1].bands != first.blots[1].bands
    assert after.blots[1].found_rows is first.blots[1].found_rows
    assert_same(pipeline.measure(dragged, images, after), pipeline.measure(dragged, images))


@pytest.mark.parametrize("name", ["move a lane", "another role"])
def test_rows_are_found_again_where_anything_they_depend_on_is_another(folder: Path, name: str) -> None:
    project = read_layout(folder / "layout.csv")
    images = pipeline.load_images(project, folder)
    first = pipeline.measure(project, images)
    after = pipeline.measure(EDITS[name](first.project), images, first)
    assert after.blots[0].found_rows is not first.blots[0].found_rows


def test_a_long_drag_keeps_to_the_numbers_of_measuring_anew(folder: Path) -> None:
    project = read_layout(folder / "layout.csv")
    images = pipeline.load_images(project, folder)
    report = fresh = pipeline.measure(project, images)
    placed = moved = report.project
    for step in range(6):
        moved = edits.move_lane(placed, lane(placed, 0, 3), 0.25 * step, 1.5 * step)
        report = pipeline.measure(moved, images, report, hurried=True)
        fresh = pipeline.measure(moved, images)
        assert [blot.bands for blot in report.blots] == [blot.bands for blot in fresh.blots]
        assert report.ratios == fresh.ratios
        assert [row.fold for row in report.summary] == [row.fold for row in fresh.summary]
    assert report.unanswered == ("STAT5",)
    assert_same(pipeline.measure(moved, images, report), fresh)


def test_ratios_of_pairs_that_were_not_touched_are_kept(folder: Path) -> None:
    project = read_layout(folder / "layout.csv")
    images = pipeline.load_images(project, folder)
    first = pipeline.measure(project, images)
    after = pipeline.measure(EDITS["move a lane"](first.project), images, first)
    same = [mine is yours for mine, yours in zip(after.ratios, first.ratios, strict=True)]
    assert same == [False] * 6 + [True] * 6


# --- what a blot takes from another one of its membrane ------------------------------------------


@pytest.fixture
def borrowing(tmp_path: Path) -> Path:
    """A phospho blot on which nothing is seen: it is measured where its total blot has its bands."""
    write_pairs(tmp_path)
    noise = np.random.default_rng(5).normal(500, 15, (200, 420)).astype(np.uint16)
    tifffile.imwrite(tmp_path / "pSTAT5_r1.tif", noise)
    return tmp_path


def light(project: Project) -> Project:
    return pipeline.configure(project, polarity="light-bands", settings={})


def test_borrowed_rows_follow_the_blot_that_lends_them(borrowing: Path) -> None:
    project = light(read_layout(borrowing / "layout.csv"))
    steps: dict[str, Edit] = {
        "move the lender's lane": lambda p: edits.move_lane(p, lane(p, 1, 2), 0.0, 1.0),
        "other rows there": lambda p: edits.fix_rows(p, "b2", [80.0]),
        "something else": lambda p: edits.change_sample(p, p.samples[1].id, dose=2.0),
    }
    reports = [report for _, _, report in walked(project, borrowing, steps)]
    assert all("ROW_BORROWED" in [problem.code for problem in report.problems] for report in reports)
    assert reports[1].blots[0].rows_px != reports[0].blots[0].rows_px
    assert reports[2].blots[0] is reports[1].blots[0]


def test_a_blot_that_could_not_be_measured_is_not_tried_at_every_edit(borrowing: Path) -> None:
    phospho, total = pair()
    alone = write_layout(borrowing, (Entry(phospho.image, "STAT5", "phospho", "its own"), total))
    project = light(read_layout(alone))
    images = pipeline.load_images(project, borrowing)
    first = pipeline.measure(project, images)
    assert [(one.blot_id, one.problem.code) for one in first.unmeasured] == [("b1", "ROWS_NOT_FOUND")]
    moved = edits.move_lane(first.project, lane(first.project, 1, 2), 0.0, 1.0)
    assert set(still_true(moved, images.pixels, first).unmeasured) == {"b1"}
    again = pipeline.measure(moved, images, first)
    assert_same(again, pipeline.measure(moved, images))
    changed = edits.fix_rows(again.project, "b1", [100.0])
    assert still_true(changed, images.pixels, again).unmeasured == {}
    assert pipeline.measure(changed, images, again).unmeasured == ()


def test_another_picture_in_the_same_place_is_looked_at_anew(folder: Path, tmp_path: Path) -> None:
    project = read_layout(folder / "layout.csv")
    report = pipeline.measure(project, pipeline.load_images(project, folder))
    for file in folder.glob("*.tif"):
        tifffile.imwrite(tmp_path / file.name, tifffile.imread(file))
    tifffile.imwrite(tmp_path / "pSTAT5_r1.tif", picture(np.array(PHOSPHO) * 2, 9))
    other = pipeline.load_images(project, tmp_path)
    known = still_true(report.project, other.pixels, report)
    assert set(known.results) == set(known.alike) == {"b2", "b3", "b4"}


def test_a_setting_of_the_answers_measures_nothing_again(tmp_path: Path) -> None:
    sheet = write_pairs(tmp_path, replicates=1)
    project = read_layout(sheet)
    images = pipeline.load_images(project, tmp_path)
    before = pipeline.measure(project, images)
    other = edits.set_method(before.project, "adjust", "bh")
    after = pipeline.measure(other, images, before)
    assert all(one is two for one, two in zip(after.blots, before.blots, strict=True))
    assert after.project.method.adjust == "bh"
