"""From rows of the import table to a project, and to words about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from blotquant import edits
from blotquant.edits.consistency import violations
from blotquant.gui.importing import ImportRow, project_from_rows
from blotquant.gui.importing.outcome import Outcome, outcome
from blotquant.gui.importing.rows import (
    edited,
    on_one_membrane,
    partners_of,
    with_lane_counts,
    with_stored_exposures,
)
from blotquant.model import Form, Project

FOLDER = Path("/blots")


def row(
    name: str,
    target: str,
    form: Form,
    replicate: str = "1",
    lanes: int = 3,
    membrane: str = "",
    page: int = 1,
) -> ImportRow:
    return ImportRow(
        FOLDER / name,
        page,
        1,
        (100, 200),
        target,
        form,
        replicate,
        membrane,
        lanes,
        guessed=frozenset(("lanes",)),
    )


P1, T1 = row("p1.tif", "STAT3", "phospho"), row("t1.tif", "STAT3", "total")
P2, T2 = row("p2.tif", "STAT3", "phospho", "2"), row("t2.tif", "STAT3", "total", "2")
A1, AT1 = row("pa1.tif", "Akt", "phospho"), row("a1.tif", "Akt", "total")
ACTIN = row("actin1.tif", "actin", "loading")


def samples(project: Project, position: int) -> list[str]:
    return [lane.sample_id for lane in project.blots[position].lanes]


def pairs(project: Project) -> list[tuple[str, str, str | None]]:
    names = {blot.id: blot.image.path for blot in project.blots}
    return [
        (names[p.phospho_id], names[p.total_id], names[p.loading_id] if p.loading_id else None)
        for p in project.pairings
    ]


def test_lane_k_of_a_replicate_is_one_sample_on_all_its_blots() -> None:
    project = project_from_rows([P1, T1, A1, AT1, ACTIN, P2], FOLDER)
    assert samples(project, 0) == ["s1", "s2", "s3"]
    assert all(samples(project, position) == ["s1", "s2", "s3"] for position in range(5))
    assert samples(project, 5) == ["s4", "s5", "s6"]
    assert [(s.treatment, s.replicate, s.role) for s in project.samples[2:4]] == [
        ("lane 3", 1, "sample"),
        ("lane 1", 2, "sample"),
    ]
    assert list(violations(project)) == []


def test_lanes_have_no_place_until_they_are_found() -> None:
    project = project_from_rows([P1, replace(T1, lanes=0)], FOLDER)
    assert [(lane.number, lane.centre) for lane in project.blots[0].lanes] == [(1, ()), (2, ()), (3, ())]
    assert project.blots[1].lanes == ()


def test_images_of_another_number_of_lanes_have_samples_of_their_own() -> None:
    project = project_from_rows([P1, T1, replace(A1, lanes=2)], FOLDER)
    assert samples(project, 2) == ["s4", "s5"]


def test_the_second_gel_of_a_replicate_has_samples_of_its_own() -> None:
    rows = [P1, T1, replace(P1, path=FOLDER / "q.tif"), replace(T1, path=FOLDER / "u.tif"), A1, AT1]
    project = project_from_rows(rows, FOLDER)
    assert pairs(project)[:2] == [("p1.tif", "t1.tif", None), ("q.tif", "u.tif", None)]
    assert samples(project, 2) == samples(project, 3) == ["s4", "s5", "s6"]
    assert samples(project, 4) == samples(project, 0)


def test_two_sites_with_one_total_are_the_same_gel() -> None:
    project = project_from_rows([P1, replace(P1, path=FOLDER / "q.tif"), T1], FOLDER)
    assert samples(project, 0) == samples(project, 1) == samples(project, 2)
    assert pairs(project) == [("p1.tif", "t1.tif", None), ("q.tif", "t1.tif", None)]


def test_blots_of_one_membrane_share_lanes_and_name_their_control() -> None:
    rows = on_one_membrane([P1, T1, replace(ACTIN, membrane="STAT3 r1")])
    project = project_from_rows(rows, FOLDER)
    assert [blot.membrane for blot in project.blots] == ["STAT3 r1"] * 3
    assert project.pairings[0].kind == "stripped"
    assert pairs(project) == [("p1.tif", "t1.tif", "actin1.tif")]


def test_pages_of_one_file_are_the_same_lanes() -> None:
    project = project_from_rows([P1, replace(P1, form="total", page=2)], FOLDER)
    assert project.pairings[0].kind == "same lane"
    assert [blot.image.page for blot in project.blots] == [1, 2]


def test_paths_are_relative_to_the_folder_where_they_can_be() -> None:
    far = replace(T1, path=Path("/elsewhere/t1.tif"))
    project = project_from_rows([replace(P1, path=FOLDER / "r1" / "p.tif"), far], FOLDER)
    assert [blot.image.path for blot in project.blots] == ["r1/p.tif", "/elsewhere/t1.tif"]


def test_images_are_added_to_what_a_project_holds_already() -> None:
    first = project_from_rows([P1], FOLDER)
    first = edits.change_sample(first, "s2", treatment="hetrombopag", dose=3.0)
    project = project_from_rows([T1, A1, P2], FOLDER, first)
    assert project.blots[0] == first.blots[0]
    assert samples(project, 1) == samples(project, 2) == ["s1", "s2", "s3"]
    assert project.sample("s2").treatment == "hetrombopag"
    assert pairs(project) == [("p1.tif", "t1.tif", None)]


def test_a_second_phospho_of_a_replicate_in_the_project_is_another_gel() -> None:
    first = project_from_rows([P1, T1], FOLDER)
    again = project_from_rows(
        [replace(P1, path=FOLDER / "q.tif"), replace(T1, path=FOLDER / "u.tif")], FOLDER, first
    )
    assert samples(again, 2) == samples(again, 3) == ["s4", "s5", "s6"]
    assert pairs(again)[0] == ("p1.tif", "t1.tif", None)


def test_rows_without_a_target_and_doubled_ones_are_refused() -> None:
    with pytest.raises(ValueError, match=r"p1\.tif needs a target"):
        project_from_rows([replace(P1, target="")], FOLDER)
    with pytest.raises(ValueError, match="twice"):
        project_from_rows([P1, P1], FOLDER)


def test_replicates_may_be_words() -> None:
    project = project_from_rows([replace(P1, replicate="B"), replace(T1, replicate="B")], FOLDER)
    assert project.samples[0].replicate == "B"
    assert len(project.pairings) == 1


# --- in words -----------------------------------------------------------------------------------


def test_pairs_and_what_is_left_over_are_said() -> None:
    rows = [P1, T1, P2, AT1, ACTIN, row("GAPDH2.tif", "GAPDH", "loading", "2")]
    said = outcome(rows, FOLDER)
    assert said.pairs == "1 pair: STAT3 r1. Loading controls: actin r1."
    assert said.notes == (
        "No total for: pSTAT3 r2. Without it there is no ratio.",
        "No phospho for: Akt r1.",
        "Loading control of no pair: GAPDH r2.",
    )
    assert said.faults == ()


def test_nothing_yet() -> None:
    assert outcome([], FOLDER) == Outcome("No pair of phospho and total yet.")


def test_what_stands_in_the_way_is_said() -> None:
    rows = [
        replace(P1, target=""),
        T1,
        replace(T1, lanes=4),
        replace(A1, membrane="M", lanes=10),
        replace(AT1, membrane="M", lanes=12),
        replace(T1, target="actin", form="loading", membrane="N"),
    ]
    assert outcome(rows, FOLDER).faults == (
        "Target missing: p1.tif.",
        "t1.tif holds STAT3 total already.",
        "Membrane M has images with 10 and 12 lanes: images of one membrane have the same lanes.",
        "t1.tif is on two membranes: write the same in each of its rows.",
    )


def test_an_image_that_the_project_holds_is_named() -> None:
    project = project_from_rows([P1], FOLDER)
    assert outcome([P1], FOLDER, project).faults == ("p1.tif holds STAT3 phospho already.",)


def test_different_numbers_of_lanes_of_a_pair_are_named() -> None:
    (note,) = outcome([P1, replace(T1, lanes=5)], FOLDER).notes
    assert note.startswith("STAT3 r1: 3 lanes on the phospho, but 5 on the total.")


# --- rows ---------------------------------------------------------------------------------------


def test_what_a_person_sets_is_no_guess_any_more() -> None:
    (changed,) = edited([replace(P1, guessed=frozenset({"form", "lanes"}))], {(0, "form"): "total"})
    assert (changed.form, changed.guessed) == ("total", frozenset({"lanes"}))
    (changed,) = edited([P1], {(0, "lanes"): "12", (0, "replicate"): "", (0, "membrane"): "M"})
    assert (changed.lanes, changed.replicate, changed.membrane) == (12, "1", "M")


def test_the_surer_of_a_pair_counts_the_lanes_of_both() -> None:
    counts = {P1.place: (9, 0.2), T1.place: (12, 0.9), P2.place: (10, 0.5)}
    rows = with_lane_counts([P1, T1, replace(P2, guessed=frozenset())], counts)
    assert [each.lanes for each in rows] == [12, 12, 3]


# Exposure series


def exposed(one: ImportRow, seconds: float | None, guessed: tuple[str, ...] = ("lanes",)) -> ImportRow:
    return replace(one, membrane="m1", exposure_s=seconds, guessed=frozenset(guessed))


def test_a_series_is_one_gel_and_only_its_longest_exposure_is_paired() -> None:
    short, long = exposed(row("p10.tif", "STAT3", "phospho"), 10.0), exposed(P1, 60.0)
    project = project_from_rows([short, long, T1], FOLDER)
    assert pairs(project) == [("p1.tif", "t1.tif", None)]
    assert [blot.exposure_s for blot in project.blots] == [10.0, 60.0, None]
    assert samples(project, 0) == samples(project, 1) == samples(project, 2)
    assert list(violations(project)) == []
    assert partners_of([short, long, T1]).lone_phosphos == ()


def test_the_lanes_of_a_series_are_those_of_its_clearest_picture() -> None:
    rows = [exposed(row("p10.tif", "STAT3", "phospho"), 10.0), exposed(P1, 60.0)]
    counts = {rows[0].place: (7, 0.2), rows[1].place: (12, 0.9)}
    assert [one.lanes for one in with_lane_counts(rows, counts)] == [12, 12]


def test_times_that_files_tell_count_on_one_membrane_only() -> None:
    guessed = ("exposure_s",)
    rows = [exposed(row("a.scn", "STAT3", "phospho"), None, guessed), exposed(P1, None, guessed), A1, P2]
    found = with_stored_exposures(rows, {one.place: 10.0 * (1 + k) for k, one in enumerate(rows)})
    assert [one.exposure_s for one in found] == [10.0, 20.0, None, None]
    typed = edited(rows[:2], {(0, "exposure_s"): ""})  # a person wants it blank
    assert [one.exposure_s for one in with_stored_exposures(typed, {rows[0].place: 1.0, P1.place: 2.0})] == [
        None,
        None,
    ]
