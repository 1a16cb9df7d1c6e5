"""What a batch job starts from: several inputs as one, a template, options as text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from msgspec.structs import replace as with_fields

from blotquant import edits, pipeline
from blotquant.edits.consistency import violations
from blotquant.files.layouts import read_layout
from blotquant.files.projects import write_project
from blotquant.inputs import InputError, Reading, apply_template, configure, open_inputs
from blotquant.model import Project, Sample
from tests.experiments import SAMPLES, Entry, pair, write_layout, write_pairs, write_sheet


def sheet(folder: Path, *entries: Entry, name: str = "layout.csv") -> Path:
    """Write a layout sheet; the pictures are not needed to read it."""
    folder.mkdir(exist_ok=True)
    return write_layout(folder, entries or pair(), name)


# --- several inputs -------------------------------------------------------------------------------


def test_one_sheet_is_itself(tmp_path: Path) -> None:
    path = sheet(tmp_path)
    assert open_inputs([path]) == (read_layout(path), tmp_path)


def test_two_sheets_become_one_project_of_their_common_folder(tmp_path: Path) -> None:
    first = sheet(tmp_path / "monday")
    second = sheet(tmp_path / "tuesday", *pair(replicate=2))
    project, folder = open_inputs([first, second])
    assert folder == tmp_path
    assert [blot.image.path for blot in project.blots] == [
        "monday/pSTAT5_r1.tif",
        "monday/STAT5_r1.tif",
        "tuesday/pSTAT5_r2.tif",
        "tuesday/STAT5_r2.tif",
    ]
    assert [(pair.phospho_id, pair.total_id) for pair in project.pairings] == [("b1", "b2"), ("b3", "b4")]
    assert [sample.replicate for sample in project.samples] == [1] * 6 + [2] * 6
    assert list(violations(project)) == []


def test_sheets_that_use_one_name_for_two_membranes_do_not_share_lanes(tmp_path: Path) -> None:
    project, _ = open_inputs([sheet(tmp_path / "a"), sheet(tmp_path / "b")])
    assert [blot.membrane for blot in project.blots] == ["STAT5-r1"] * 2 + ["STAT5-r1 (2)"] * 2
    assert len(project.samples) == 6  # the same treatment, dose and replicate is the same sample


def test_a_sheet_in_a_folder_below_keeps_its_images(tmp_path: Path) -> None:
    project, folder = open_inputs([sheet(tmp_path), sheet(tmp_path / "more", *pair(2))])
    assert folder == tmp_path
    assert [blot.image.path for blot in project.blots][::2] == ["pSTAT5_r1.tif", "more/pSTAT5_r2.tif"]


def test_a_saved_project_and_a_sheet_go_together_and_give_the_same_numbers(tmp_path: Path) -> None:
    for name, replicates in (("old", 1), ("new", 1)):
        (tmp_path / name).mkdir()
        write_pairs(tmp_path / name, replicates)
    alone = pipeline.run(*open_inputs([tmp_path / "old" / "layout.csv"]), jobs=1)
    saved = pipeline.save_project(alone, tmp_path / "old", tmp_path / "old" / "old.blotquant.json")
    project, folder = open_inputs([saved, tmp_path / "new" / "layout.csv"])
    assert [bool(blot.lanes[0].centre) for blot in project.blots] == [True, True, False, False]
    together = pipeline.run(project, folder, jobs=1)
    assert [row.ratio for row in together.ratios[:6]] == [row.ratio for row in alone.ratios]
    assert [row.ratio for row in together.ratios[6:]] == [row.ratio for row in alone.ratios]


def test_an_image_of_two_inputs_is_refused_with_its_name_and_a_remedy(tmp_path: Path) -> None:
    first, second = sheet(tmp_path), sheet(tmp_path, name="again.csv")
    with pytest.raises(InputError) as refused:
        open_inputs([first, second])
    assert str(second) in str(refused.value)
    assert "both projects hold the image" in str(refused.value)
    assert "pSTAT5_r1.tif" in str(refused.value)
    assert "remove it from one of them" in str(refused.value)


def test_inputs_measured_by_different_methods_are_refused(tmp_path: Path) -> None:
    first, second = sheet(tmp_path / "a"), sheet(tmp_path / "b")
    other = edits.set_method(read_layout(second), "background", "valley")
    write_project(other, tmp_path / "b" / "b.blotquant.json")
    with pytest.raises(InputError, match=r"background \(masked_line and valley\)"):
        open_inputs([first, tmp_path / "b" / "b.blotquant.json"])


def test_no_input_is_refused() -> None:
    with pytest.raises(InputError, match="nothing to measure"):
        open_inputs([])


@pytest.mark.parametrize("name", ["layout.csv", "saved.blotquant.json"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError) as refused:
        open_inputs([tmp_path / name])
    assert str(tmp_path / name) in str(refused.value)


def test_inputs_on_different_drives_have_no_common_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_common_path(_paths: object) -> str:
        raise ValueError("Paths don't have the same drive")

    monkeypatch.setattr("os.path.commonpath", no_common_path)
    with pytest.raises(InputError, match="different drives: copy them to one"):
        open_inputs([Path("a.csv"), Path("b.csv")])


# --- options --------------------------------------------------------------------------------------


def test_options_change_method_and_polarity_of_every_blot(tmp_path: Path) -> None:
    project = read_layout(sheet(tmp_path))
    settings = {"background": "arpls", "border_px": "5", "confidence": "0.9"}
    changed = configure(project, polarity="dark-bands", settings=settings)
    assert {blot.image.polarity for blot in changed.blots} == {"dark-bands"}
    assert changed.method == with_fields(project.method, background="arpls", border_px=5, confidence=0.9)
    assert with_fields(changed, blots=project.blots, method=project.method) == project


def test_without_options_nothing_changes(tmp_path: Path) -> None:
    project = read_layout(sheet(tmp_path))
    light = configure(project, polarity="light-bands", settings={})
    assert configure(project, polarity=None, settings={}) == project
    assert configure(light, polarity=None, settings={}) == light
    assert configure(light, polarity="auto", settings={}) == project


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("balls", "3", "the method has no 'balls'; it has: background, "),
        ("confidence", "2", "confidence must be a number above 0.5 and below 1, not '2'"),
        ("border_px", "2.5", "border_px must be a whole number from 1 (px), not '2.5'"),
        ("ball_radius_px", "fifty", "ball_radius_px must be a number above 0 (px), not 'fifty'"),
        ("row_snr", "1e999", "row_snr must be a number above 0, not '1e999'"),
        ("background", "rolling", "background must be one of arpls, border_median, masked_line, "),
    ],
)
def test_a_wrong_setting_is_refused_with_what_is_allowed(
    tmp_path: Path, name: str, value: str, message: str
) -> None:
    with pytest.raises(InputError) as refused:
        configure(read_layout(sheet(tmp_path)), polarity=None, settings={name: value})
    assert str(refused.value).startswith(message)


def test_limits_that_cannot_be_understood_are_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BLOTQUANT_LIMITS", "pixels=many")
    with pytest.raises(InputError, match="BLOTQUANT_LIMITS: 'pixels=many' is no limit"):
        open_inputs([sheet(tmp_path)])


def test_encoding_and_orientation_of_every_image(tmp_path: Path) -> None:
    project = read_layout(sheet(tmp_path))
    reading = Reading(encoding="density", turn=270, mirrored=True)
    changed = configure(project, polarity=None, settings={}, reading=reading)
    assert {blot.image.encoding for blot in changed.blots} == {"density"}
    assert {(blot.rotation_deg, blot.mirrored) for blot in changed.blots} == {(-90.0, True)}
    assert configure(changed, polarity=None, settings={}, reading=reading) == changed
    with pytest.raises(InputError, match="--encoding must be one of auto, linear"):
        configure(project, polarity=None, settings={}, reading=Reading(encoding="gamma"))


def test_a_wrong_polarity_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="one of auto, dark-bands, light-bands, not 'inverted'"):
        configure(read_layout(sheet(tmp_path)), polarity="inverted", settings={})


# --- template -------------------------------------------------------------------------------------


def placed(project: Project, left: float = 30.0) -> Project:
    """Place the lanes of every blot 50 px apart, of growing width."""
    for blot in project.blots:
        lines = [[(0.0, left + 50 * k), (200.0, left + 50 * k)] for k in range(len(blot.lanes))]
        widths = [20.0 + k for k in range(len(lines))]
        project = edits.place_lanes(project, blot.id, lines, widths)
    return project


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A saved project of replicate 1 with placed lanes, a method of its own and a vehicle in lane 6."""
    project = placed(read_layout(sheet(tmp_path / "template")))
    project = edits.set_method(project, "background", "valley")
    project = edits.assign_sample(project, project.blots[0].lanes[5].id, project.samples[0].id)
    path = tmp_path / "template" / "t.blotquant.json"
    write_project(project, path)
    return path


def sample_of(project: Project, blot: int, lane: int) -> Sample:
    return project.sample(project.blots[blot].lanes[lane].sample_id)


def test_a_template_gives_method_lanes_and_samples_but_not_the_replicate(
    tmp_path: Path, template: Path
) -> None:
    rows = [row for entry in pair(replicate=3) for row in entry.rows()]
    blank = [row | {"treatment": "?", "dose_nM": "", "role": "sample"} for row in rows]
    project = read_layout(write_sheet(tmp_path / "new.csv", blank))
    taken = apply_template(project, template)
    assert taken.method.background == "valley"
    assert [lane.centre[0][1] for lane in taken.blots[1].lanes] == [30, 80, 130, 180, 230, 280]
    assert [lane.width_px for lane in taken.blots[0].lanes] == [20, 21, 22, 23, 24, 25]
    assert [blot.image.path for blot in taken.blots] == ["pSTAT5_r3.tif", "STAT5_r3.tif"]
    found = [sample_of(taken, 0, lane) for lane in range(6)]
    assert [s.treatment for s in found] == ["vehicle", *["hetrombopag"] * 4, "vehicle"]
    assert [s.dose for s in found] == [None, 1, 3, 10, 30, None]
    assert [s.role for s in found] == ["vehicle", *["sample"] * 4, "vehicle"]
    assert {s.replicate for s in found} == {3}
    assert [lane.sample_id for lane in taken.blots[0].lanes] == [b.sample_id for b in taken.blots[1].lanes]
    assert taken.pairings == project.pairings
    assert list(violations(taken)) == []


def test_the_blot_of_the_same_target_and_form_is_followed(tmp_path: Path, template: Path) -> None:
    both = placed(read_layout(template.parent / "layout.csv"))
    total = both.blots[1]
    lines = [[(0.0, 40 + 50 * k), (200.0, 40 + 50 * k)] for k in range(6)]
    write_project(edits.place_lanes(both, total.id, lines, 30.0), template)
    taken = apply_template(read_layout(sheet(tmp_path, *pair(2))), template)
    assert [blot.lanes[0].centre[0][1] for blot in taken.blots] == [30, 40]
    other = apply_template(read_layout(sheet(tmp_path, *pair(2, target="ERK"))), template)
    assert [blot.lanes[0].centre[0][1] for blot in other.blots] == [30, 30]  # any of as many lanes


def test_a_sheet_may_be_a_template_whose_lanes_are_found_anew(tmp_path: Path) -> None:
    like = sheet(tmp_path / "like")
    project = read_layout(sheet(tmp_path, *pair(2)))
    taken = apply_template(project, like)
    assert taken == project  # the same samples but for the replicate, which is kept


def test_a_template_of_another_gel_is_refused(tmp_path: Path, template: Path) -> None:
    rows = [row for entry in pair() for row in entry.rows() if int(str(row["lane"])) < len(SAMPLES)]
    five = read_layout(write_sheet(tmp_path / "five.csv", rows))
    with pytest.raises(InputError) as refused:
        apply_template(five, template)
    assert "no blot in this template has 5 lanes as pSTAT5_r1.tif has" in str(refused.value)
    assert "Use a template of the same gel" in str(refused.value)


def test_a_template_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.blotquant\.json"):
        apply_template(read_layout(sheet(tmp_path)), tmp_path / "none.blotquant.json")


def test_a_measured_project_is_a_template_for_the_next_experiment(tmp_path: Path) -> None:
    write_pairs(tmp_path, replicates=2)
    first = write_layout(tmp_path, pair(1), "first.csv")
    report = pipeline.run(*open_inputs([first]), jobs=1)
    saved = pipeline.save_project(report, tmp_path, tmp_path / "first.blotquant.json")
    second = read_layout(write_layout(tmp_path, [replace(e, membrane="") for e in pair(2)], "second.csv"))
    again = pipeline.run(apply_template(second, saved), tmp_path, jobs=1)
    for blot, like in zip(again.project.blots, report.project.blots, strict=True):
        assert [lane.centre for lane in blot.lanes] == [lane.centre for lane in like.lanes]
    # both were drawn from the same volumes, and only the noise differs
    assert [row.ratio for row in again.ratios] == pytest.approx([r.ratio for r in report.ratios], rel=0.03)
