"""What a run has measured is not measured again, and only that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import tifffile

from blotquant import __main__ as entry
from blotquant import edits, pipeline, resume
from blotquant.executors import Here, Lost
from blotquant.files.atomic import WriteError
from blotquant.files.layouts import read_layout
from blotquant.gathering import gathered
from blotquant.membranes import Naming, Parts
from blotquant.model import Project
from blotquant.progress import Teller
from blotquant.results import MembraneResult, Progress
from blotquant.resume import Kept
from tests.experiments import PHOSPHO, assert_same, measured, pair, picture, write_layout, write_pairs

NAME = "out.xlsx.resume"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Two replicates of a pair on one membrane each."""
    return write_pairs(tmp_path, replicates=2)


@pytest.fixture
def measuring(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Images of the membranes that are really measured while the test runs."""
    images: list[str] = []
    original = pipeline.measure_part_for_tables

    def noted(part: Project, folder: Path) -> MembraneResult:
        images.extend(blot.image.path for blot in part.blots)
        return original(part, folder)

    monkeypatch.setattr(pipeline, "measure_part_for_tables", noted)
    return images


def run(sheet: Path, change: Callable[[Project], Project] = lambda project: project) -> list[Progress]:
    """Measure a sheet in this process with what is kept beside it; return what was told of progress."""
    told: list[Progress] = []
    project = change(read_layout(sheet))
    kept = Kept(sheet.with_name(NAME))
    pipeline.run(project, sheet.parent, jobs=1, kept=kept, progress=told.append)
    kept.tidy()
    return told


def names(*replicates: int) -> list[str]:
    return [entry.image for number in replicates for entry in pair(number)]


# --- what is found again --------------------------------------------------------------------------


def test_what_was_measured_is_read_with_every_number_the_same(sheet: Path, measuring: list[str]) -> None:
    project, kept = read_layout(sheet), Kept(sheet.with_name(NAME))
    first = pipeline.run(project, sheet.parent, jobs=1, kept=kept)
    assert len(kept) == 2
    again = pipeline.run(project, sheet.parent, jobs=1, kept=Kept(sheet.with_name(NAME)))
    assert measuring == names(1, 2)  # once
    assert_same(again, first)
    assert again.ratios == measured(sheet).ratios


def test_progress_tells_what_was_kept(sheet: Path) -> None:
    assert [event.kept for event in run(sheet)] == [0] * 6
    assert [event.kept for event in run(sheet)] == [0, 1, 2, 3, 4, 4]


def test_new_images_before_and_after_are_measured_alone(sheet: Path, measuring: list[str]) -> None:
    """The ids of all blots, lanes and samples are others then."""
    run(sheet)
    measuring.clear()
    folder = sheet.parent
    for number in (3, 4):
        for one in pair(number):
            tifffile.imwrite(folder / one.image, picture(PHOSPHO, number))
    write_layout(folder, [*pair(3), *pair(1), *pair(2), *pair(4)])
    project = read_layout(sheet)
    report = pipeline.run(project, folder, jobs=1, kept=Kept(sheet.with_name(NAME)))
    assert measuring == names(3, 4)
    measuring.clear()
    fresh = pipeline.run(project, folder, jobs=1, profiles=False)
    assert measuring == names(3, 1, 2, 4)
    assert_same(report, fresh)


def other_pixels(sheet: Path) -> None:
    tifffile.imwrite(sheet.with_name(names(1)[0]), picture(PHOSPHO, 77))


def other_format(sheet: Path) -> None:
    file = sheet.with_name(names(1)[0])
    tifffile.imwrite(file, tifffile.imread(file), compression="zlib")


@pytest.mark.parametrize("change", [other_pixels, other_format])
def test_an_image_that_has_changed_is_measured_again(
    sheet: Path, measuring: list[str], change: Callable[[Path], None]
) -> None:
    run(sheet)
    measuring.clear()
    change(sheet)
    run(sheet)
    assert measuring == names(1)
    measuring.clear()
    run(sheet)
    assert measuring == []


@pytest.mark.parametrize(
    ("name", "value", "again"),
    [("lane_width", "0.9", 2), ("background", "valley", 2), ("adjust", "bh", 0), ("test", "paired", 0)],
)
def test_settings_that_change_a_volume_are_other_membranes(
    sheet: Path, measuring: list[str], name: str, value: str, again: int
) -> None:
    run(sheet)
    measuring.clear()
    run(sheet, lambda project: edits.set_method(project, name, value))
    assert len(measuring) == 2 * again


def test_other_versions_measure_again(
    sheet: Path, measuring: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(sheet)
    measuring.clear()
    monkeypatch.setattr(resume, "versions", lambda: (("blotquant", "99.0"),))
    run(sheet)
    assert measuring == names(1, 2)


def test_what_could_not_be_measured_is_tried_again(sheet: Path, measuring: list[str]) -> None:
    missing = sheet.with_name(names(2)[1])
    aside = missing.rename(sheet.with_name("aside.tif"))
    run(sheet)
    measuring.clear()
    aside.rename(missing)
    run(sheet)
    assert measuring == names(2)


@pytest.mark.parametrize("code", ["MEASURE_FAILED", "WORKER_LOST"])
def test_what_may_go_well_the_next_time_is_not_kept(sheet: Path, code: str) -> None:
    part = next(iter(Parts(read_layout(sheet))))
    found = pipeline.measure_part_for_tables(part, sheet.parent)
    kept = Kept(sheet.with_name(NAME))
    kept.keep(part, replace(found, problems=(pipeline.problem(code),)))
    assert len(kept) == 0
    kept.keep(part, found)
    assert len(kept) == 1


def test_ids_of_a_membrane_are_counted_and_come_back(sheet: Path) -> None:
    part = list(Parts(read_layout(sheet)))[1]
    naming = Naming.counted(part)
    counted = naming.part(part)
    assert [blot.id for blot in counted.blots] == ["b1", "b2"]
    assert [lane.id for blot in counted.blots for lane in blot.lanes] == [f"l{n}" for n in range(1, 13)]
    assert counted != part
    assert naming.back.part(counted) == part
    found = pipeline.measure_part_for_tables(part, sheet.parent)
    assert {band.key[0] for result in naming.result(found).results for band in result.bands} == {"b1", "b2"}
    assert naming.back.result(naming.result(found)) == found


# --- the file -------------------------------------------------------------------------------------


def test_a_line_cut_short_or_damaged_costs_one_membrane_and_is_told(
    sheet: Path, measuring: list[str]
) -> None:
    run(sheet)
    file = sheet.with_name(NAME)
    whole = file.read_bytes()
    for spoiled in (whole[:-40], whole[:200] + b"?" + whole[201:]):
        file.write_bytes(spoiled)
        measuring.clear()
        kept = Kept(file)
        assert kept.notes == [
            f"{file}: damaged entries are ignored (1), and what they held is measured again."
        ]
        run(sheet)
        assert len(measuring) == 2
        measuring.clear()
        run(sheet)
        assert measuring == []


def test_a_file_of_another_kind_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text("my notes on resuming")
    kept = Kept(file)
    assert kept.notes == [
        f"{file}: is not what this version keeps of a run; it is now called {NAME}.old, and all is measured."
    ]
    assert not file.exists()
    assert (tmp_path / f"{NAME}.old").read_text() == "my notes on resuming"


def test_the_file_is_rid_of_what_is_no_longer_measured(sheet: Path) -> None:
    run(sheet)
    file = sheet.with_name(NAME)
    long = file.stat().st_size
    write_layout(sheet.parent, pair(1))
    run(sheet)
    assert file.stat().st_size < 0.6 * long
    assert Kept(file).notes == []


def test_a_file_that_cannot_be_written_is_told_in_words(sheet: Path) -> None:
    (sheet.parent / NAME).mkdir()
    with pytest.raises(WriteError, match="go without --resume"):
        run(sheet)


# --- the command ----------------------------------------------------------------------------------


def batch(sheet: Path, output: Path, *flags: str) -> int:
    return entry.main(["--batch", str(sheet), "-o", str(output), "--force", *flags])


def test_a_run_that_was_interrupted_goes_on_from_there_to_the_same_bytes(
    sheet: Path,
    tmp_path: Path,
    measuring: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert batch(sheet, tmp_path / "whole.xlsx") == 0
    measuring.clear()
    patient = pipeline.measure_part_for_tables

    def interrupted(part: Project, folder: Path) -> MembraneResult:
        if part.blots[0].image.path == names(2)[0]:
            raise KeyboardInterrupt
        return patient(part, folder)

    output = tmp_path / "out.xlsx"
    with monkeypatch.context() as impatient:
        impatient.setattr(pipeline, "measure_part_for_tables", interrupted)
        assert batch(sheet, output, "--resume", "--jobs", "1") == 130
    said = capsys.readouterr().err.splitlines()
    assert said[-2:] == [
        "1 membrane is measured and kept: the same command goes on from there.",
        "blotquant: interrupted; no half-written file is left.",
    ]
    assert not output.exists()
    assert batch(sheet, output, "--resume") == 0
    assert measuring == names(1, 2)  # the first in the run that was interrupted, the second afterwards
    assert output.read_bytes() == (tmp_path / "whole.xlsx").read_bytes()
    left = {path.name for path in tmp_path.iterdir() if path.suffix not in (".tif", ".csv")}
    assert left == {"whole.xlsx", "out.xlsx", NAME}


def test_without_the_flag_nothing_is_kept(sheet: Path, tmp_path: Path) -> None:
    assert batch(sheet, tmp_path / "out.xlsx") == 0
    assert not (tmp_path / NAME).exists()


# --- gathering ------------------------------------------------------------------------------------


class Backwards(Here):
    """Answers the last task first, and loses some."""

    def __init__(self, lost: tuple[int, ...] = ()) -> None:
        self.lost = lost

    def each(self, work, tasks):  # pyright: ignore
        for number, task in reversed(list(enumerate(tasks))):
            yield number, Lost(3) if number in self.lost else work(*task)


def test_the_order_of_completion_does_not_matter(sheet: Path) -> None:
    project, told = read_layout(sheet), list[Progress]()
    measure = pipeline.measure_part_for_tables
    found = gathered(project, sheet.parent, measure, Backwards(), Teller(4, told.append), None)
    assert found == [measure(part, sheet.parent) for part in Parts(project)]
    assert [event.image for event in told[1:-1]] == names(2, 1)


def test_a_lost_membrane_is_a_failure_on_each_of_its_blots(sheet: Path) -> None:
    project = read_layout(sheet)
    measure = pipeline.measure_part_for_tables
    found = gathered(project, sheet.parent, measure, Backwards(lost=(1,)), Teller(4, None), None)
    assert [(one.code, one.image) for one in found[1].problems] == [("WORKER_LOST", n) for n in names(2)]
    assert "died 3 times" in found[1].problems[0].message
    assert found[1].results == ()
    assert len(found[0].results) == 2
