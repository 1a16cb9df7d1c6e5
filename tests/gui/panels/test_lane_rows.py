"""Cells of the lane table as an edit of the project."""

from __future__ import annotations

import pytest

from blotquant import edits
from blotquant.gui.panels.lane_rows import lane_columns, lane_rows, with_cells
from blotquant.model import Project, Sample


def project() -> Project:
    """Return phospho and total of one gel with three undescribed lanes, and a drawn blot."""
    start = Project(samples=tuple(Sample(id=f"s{k}", treatment=f"lane {k}") for k in (1, 2, 3)))
    for path, form in (("p.tif", "phospho"), ("t.tif", "total"), ("d.tif", "total")):
        start = edits.add_blot(start, path, "Akt" if path == "d.tif" else "STAT3", form)
    for blot_id in ("b1", "b2"):
        start = edits.set_up_lanes(start, blot_id, ["s1", "s2", "s3"])
    start = edits.place_lanes(start, "b3", [[(0, 1), (9, 1)], [(0, 5), (9, 5)]], 2)
    return edits.pair(start, "b1", "b2")


def described(lane: int, blot: str = "b1", before: Project | None = None, **texts: str) -> Sample:
    start = before or project()
    lane_id = start.blot(blot).lanes[lane - 1].id
    after = with_cells(start, blot, {(lane_id, name): text for name, text in texts.items()})
    return after.sample(after.blot(blot).lanes[lane - 1].sample_id)


def test_rows_say_what_is_in_the_lanes_and_where_else_it_is() -> None:
    rows = lane_rows(project(), project().blot("b1"))
    assert [(row.number, row.is_unnamed, row.also_on) for row in rows] == [
        (number, True, ("STAT3 total",)) for number in (1, 2, 3)
    ]
    drawn = lane_rows(project(), project().blot("b3"))
    assert [(row.is_unnamed, row.also_on) for row in drawn] == [(True, ()), (True, ())]


def test_a_lane_is_described_for_phospho_and_total_at_once() -> None:
    after = with_cells(
        project(), "b1", {("l2", "treatment"): "TPO", ("l2", "dose"): "3", ("l2", "dose_unit"): "nM"}
    )
    sample = after.sample(after.blot("b2").lanes[1].sample_id)
    assert sample == Sample(id="s2", treatment="TPO", dose=3.0, dose_unit="nM")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("vehicle", "vehicle"),
        ("DMSO", "vehicle"),
        ("Ladder", "marker"),
        ("TPO", "sample"),
        ("PageRuler", "sample"),
    ],
)
def test_treatments_mean_roles(text: str, role: str) -> None:
    sample = described(1, treatment=text)
    assert (sample.treatment, sample.role) == (text, role)


def test_a_role_that_a_person_chose_stays() -> None:
    before = with_cells(project(), "b1", {("l1", "treatment"): "TPO", ("l1", "role"): "positive"})
    assert described(1, before=before, treatment="rhTPO").role == "positive"
    assert described(1, treatment="vehicle", role="sample").role == "sample"


def test_a_vehicle_that_gets_a_drug_is_a_sample() -> None:
    before = with_cells(project(), "b1", {("l1", "treatment"): "vehicle"})
    assert described(1, before=before, treatment="TPO").role == "sample"


def test_a_cleared_treatment_is_a_lane_that_nobody_described() -> None:
    before = with_cells(project(), "b1", {("l2", "treatment"): "TPO"})
    assert described(2, before=before, treatment="").treatment == "lane 2"


@pytest.mark.parametrize(
    ("role", "treatment"),
    [("empty", ""), ("marker", "ladder"), ("vehicle", "vehicle"), ("positive", "lane 2")],
)
def test_a_role_names_a_lane_without_a_treatment(role: str, treatment: str) -> None:
    sample = described(2, role=role)
    assert (sample.role, sample.treatment) == (role, treatment)


def test_an_empty_lane_becomes_a_sample_by_what_is_written_into_it() -> None:
    assert described(2, "b3", treatment="TPO") == Sample(id="s5", treatment="TPO")
    assert described(2, "b3", dose="3") == Sample(id="s5", treatment="lane 2", dose=3.0)
    assert described(1, "b3", role="sample").treatment == "lane 1"


def test_a_dose_takes_the_unit_that_its_treatment_has_elsewhere() -> None:
    before = with_cells(
        project(), "b1", {("l1", "treatment"): "TPO", ("l1", "dose"): "1", ("l1", "dose_unit"): "ng/mL"}
    )
    assert described(2, before=before, treatment="TPO", dose="3").dose_unit == "ng/mL"
    assert described(2, before=before, treatment="other", dose="3").dose_unit == ""
    assert described(1, before=before, dose="").dose_unit == ""


def test_the_other_cells() -> None:
    sample = described(1, time_min="15", load_ug="20", replicate="2")
    assert (sample.time_min, sample.load_ug, sample.replicate) == (15.0, 20.0, 2)
    assert (described(1, replicate="B").replicate, described(1, replicate="").replicate) == ("B", 1)
    after = with_cells(project(), "b1", {("l1", "note"): "bubble"})
    assert (after.blot("b1").lanes[0].note, after.blot("b2").lanes[0].note) == ("bubble", "")


@pytest.mark.parametrize(
    ("text", "stored"),
    [("15", "15"), ("2 h", "120"), ("1,5h", "90"), ("30 sec", "0.5"), ("", ""), ("5min", "5")],
)
def test_times_are_read_in_the_units_of_the_bench(text: str, stored: str) -> None:
    column = next(column for column in lane_columns() if column.name == "time_min")
    assert column.check(text) == stored


def test_wrong_times_are_refused() -> None:
    column = next(column for column in lane_columns() if column.name == "time_min")
    for text in ("soon", "-3", "3 weeks"):
        with pytest.raises(ValueError, match=r"not a number|not below 0"):
            column.check(text)


def test_micro_is_written_with_a_u() -> None:
    column = next(column for column in lane_columns() if column.name == "dose_unit")
    assert (column.check("µM"), column.check("NM"), column.check("IU/mL")) == ("uM", "nM", "IU/mL")
