from __future__ import annotations

from dataclasses import replace

import pytest

from blotquant import edits
from blotquant.gui.blot.hits import NOTHING, Hit, lanes_within, under
from blotquant.gui.blot.looks import BandLook, BlotLook, KnownLanes, blot_look, row_places, target_rows
from blotquant.gui.selection import Selection
from blotquant.model import Project
from blotquant.results import BandResult, BlotResult, ImageInfo

INFO = ImageInfo("a.tif", 1, "", 0, "r", (200, 300), 16, "light-bands", "linear", None)
START = edits.add_blot(Project(), "a.tif", "Akt", "total")
PLACED = edits.place_lanes(
    START, "b1", [((10.0, c), (190.0, c)) for c in (50.0, 100.0, 150.0)], [40.0, 40.0, 40.0]
)


def band(lane: int, row: int = 1, **changed: object) -> BandResult:
    middle = 60.0 if row == 1 else 120.0
    made = BandResult(
        key=("b1", f"l{lane}", row),
        lane=lane,
        band=row,
        row_px=middle,
        top_px=middle - 10,
        bottom_px=middle + 10,
        left_px=0.0,
        right_px=0.0,
        volume=100.0,
        volume_se=1.0,
        background=1.0,
        snr=100.0,
        lod=3.0,
        loq=10.0,
        saturated_px=0,
        kind="auto",
        status="ok",
    )
    return replace(made, **changed)  # pyright: ignore[reportArgumentType]


RESULT = BlotResult("b1", INFO, (band(1), band(2), band(3)), rows_px=(60.0, 120.0))


def look(
    project: Project = PLACED,
    result: BlotResult | None = RESULT,
    chosen: tuple[str, ...] = (),
    row: int | None = None,
) -> BlotLook:
    return blot_look(project.blot("b1"), result, Selection("b1", chosen, row), chosen)


def first_band(seen: BlotLook, lane: int = 0) -> BandLook:
    return seen.lanes[lane].bands[0]


def test_lanes_and_bands_as_they_were_measured() -> None:
    seen = look(chosen=("l2",), row=1)
    assert [(lane.number, lane.is_chosen) for lane in seen.lanes] == [(1, False), (2, True), (3, False)]
    assert first_band(seen).outline == ((50, 30), (70, 30), (70, 70), (50, 70))
    assert [first_band(seen, lane).is_chosen for lane in range(3)] == [False, True, False]
    assert [(row.row, row.is_target) for row in seen.rows] == [(1, True), (2, False)]


def test_bands_go_along_with_a_lane_that_has_just_been_moved() -> None:
    seen = look(edits.move_lane(PLACED, "l1", 0.0, 5.0))
    assert first_band(seen).outline == ((50, 35), (70, 35), (70, 75), (50, 75))
    assert first_band(seen, 1) == first_band(look(), 1)


def test_a_correction_is_seen_before_it_is_measured() -> None:
    seen = look(edits.set_band(PLACED, "l1", 1, 40.0, 80.0))
    assert first_band(seen).outline == ((40, 30), (80, 30), (80, 70), (40, 70))
    assert first_band(seen).by_hand
    absent = first_band(look(edits.mark_band_absent(PLACED, "l1", 1)))
    assert absent.style == "absent"
    assert not absent.can_be_dragged


@pytest.mark.parametrize(
    ("changed", "style"),
    [
        ({}, "ok"),
        ({"flags": ("SATURATED",), "status": "at least"}, "saturated"),
        ({"flags": ("BELOW_LOD",), "status": "not detected"}, "not detected"),
        ({"flags": ("BELOW_LOQ",)}, "weak"),
        ({"status": "not quantifiable"}, "not detected"),
        ({"kind": "absent", "status": "not detected"}, "absent"),
        ({"flags": ("BG_SENSITIVE",)}, "ok"),
    ],
)
def test_how_a_band_was_measured_is_seen(changed: dict[str, object], style: str) -> None:
    result = replace(RESULT, bands=(band(1, **changed),))
    assert first_band(look(result=result)).style == style


def test_without_a_result_lanes_are_seen_all_the_same() -> None:
    seen = look(result=None)
    assert len(seen.lanes) == 3
    assert all(not lane.bands for lane in seen.lanes)
    assert seen.rows == ()
    assert look(START).lanes == ()


def test_rows_that_are_fixed_hold_before_those_found() -> None:
    fixed = edits.choose_rows(edits.fix_rows(PLACED, "b1", [50.0, 130.0]), "b1", [2])
    assert row_places(fixed.blot("b1"), RESULT) == (50.0, 130.0)
    assert target_rows(fixed.blot("b1"), RESULT) == (2,)
    assert target_rows(PLACED.blot("b1"), RESULT) == (1,)


def test_a_stain_is_one_box_a_lane_that_cannot_be_dragged() -> None:
    stain = edits.change_blot(PLACED, "b1", form="stain")
    seen = look(stain)
    assert seen.rows == ()
    assert not first_band(seen).can_be_dragged


# What lies under the pointer


def test_from_the_finest_to_the_coarsest() -> None:
    seen = look(chosen=("l2",), row=1)
    for place, wanted in (
        ((10.5, 101.0), Hit("node", "l2", node=0)),
        ((190.0, 100.0), Hit("node", "l2", node=1)),
        ((51.0, 90.0), Hit("band edge", "l2", row=1, side=-1)),
        ((71.0, 90.0), Hit("band edge", "l2", row=1, side=1)),
        ((60.0, 90.0), Hit("band", "l2", row=1)),
        ((100.0, 119.0), Hit("lane edge", "l2", side=1)),
        ((100.0, 80.5), Hit("lane edge", "l2", side=-1)),
        ((100.0, 100.0), Hit("lane", "l2")),
        ((120.5, 100.0), Hit("row", "l2", row=2)),
        ((123.0, 22.0), Hit("row", row=2)),  # the number beside the row
        ((60.0, 50.0), Hit("band", "l1", row=1)),
        ((100.0, 50.0), Hit("lane", "l1")),
        ((100.0, 5.0), NOTHING),
    ):
        assert under(seen, place, 3.0) == wanted, place


def test_edges_and_points_of_what_is_not_chosen_cannot_be_taken() -> None:
    seen = look()
    assert under(seen, (10.5, 50.0), 3.0) == Hit("lane", "l1")
    assert under(seen, (51.0, 50.0), 3.0) == Hit("band", "l1", row=1)
    assert under(seen, (100.0, 69.5), 3.0) == Hit("lane", "l1")


def test_the_middle_of_a_thin_band_stays_its_own() -> None:
    thin = replace(RESULT, bands=(band(2, top_px=58.5, bottom_px=61.5),))
    seen = look(result=thin, chosen=("l2",), row=1)
    assert under(seen, (60.0, 90.0), 5.0).kind == "band"
    assert under(seen, (62.0, 90.0), 5.0).kind == "band edge"


def test_lanes_that_a_rectangle_touches() -> None:
    seen = look()
    assert lanes_within(seen, (100.0, 65.0), (90.0, 125.0)) == ("l1", "l2")
    assert lanes_within(seen, (0.0, 0.0), (5.0, 300.0)) == ()
    assert lanes_within(seen, (0.0, 71.0), (300.0, 79.0)) == ()


def test_lanes_of_which_nothing_has_changed_keep_their_look() -> None:
    known: KnownLanes = {}
    before = blot_look(PLACED.blot("b1"), RESULT, Selection("b1"), (), known)
    moved = edits.move_lane(PLACED, before.lanes[0].id, 0.0, 5.0)
    after = blot_look(moved.blot("b1"), RESULT, Selection("b1"), (), known)
    assert after.lanes[0] != before.lanes[0]
    assert after.lanes[1] is before.lanes[1]
    assert after == blot_look(moved.blot("b1"), RESULT, Selection("b1"))
