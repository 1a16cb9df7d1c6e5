"""Commands on what is chosen: each one labelled step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.files.layouts import read_layout
from blotquant.gui.commands import bands, images, lanes
from blotquant.gui.session import Session
from tests.experiments import write_pairs


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pairs")
    write_pairs(place)
    return place


@pytest.fixture
def session(folder: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session()
    made.start(read_layout(folder / "layout.csv"), folder)
    qtbot.waitUntil(lambda: made.is_measured, timeout=60_000)
    made.select(lane_ids=[made.project.blots[0].lanes[1].id])
    yield made
    made.close()


def numbers(session: Session) -> list[int]:
    return [lane.number for lane in lanes.chosen_lanes(session)]


def test_lanes_are_stepped_through_and_the_ends_hold(session: Session) -> None:
    lanes.step_lane(session, 1)
    assert numbers(session) == [3]
    for _ in range(9):
        lanes.step_lane(session, 1)
    assert numbers(session) == [6]
    session.select(lane_ids=())
    lanes.step_lane(session, 1)
    assert numbers(session) == [1]
    lanes.select_all_lanes(session)
    assert numbers(session) == [1, 2, 3, 4, 5, 6]


def test_several_lanes_are_deleted_in_one_step(session: Session) -> None:
    before = session.project
    session.select(lane_ids=[lane.id for lane in before.blots[0].lanes[1:3]])
    lanes.delete_lanes(session)
    assert [lane.number for lane in session.project.blots[0].lanes] == [1, 2, 3, 4]
    assert session.undo_label == "Delete 2 lanes"
    assert session.selection.lane_ids == ()
    session.undo()
    assert session.project == before


def test_nudges_in_a_row_are_one_step(session: Session) -> None:
    before = session.project
    col = before.blots[0].lanes[1].centre[0][1]
    for _ in range(4):
        lanes.nudge_lanes(session, 0.0, 1.0)
    assert session.project.blots[0].lanes[1].centre[0][1] == col + 4
    session.undo()
    assert session.project == before


def test_lanes_can_be_looked_for_with_another_count(session: Session, qtbot: QtBot) -> None:
    lanes.find_lanes(session, 5)
    qtbot.waitUntil(lambda: session.is_measured, timeout=60_000)
    blot = session.blot()
    assert blot is not None
    assert len(blot.lanes) == 5
    assert all(lane.centre for lane in blot.lanes)
    session.undo()
    assert len(session.project.blots[0].lanes) == 6


def test_lanes_in_doubt_are_accepted(session: Session) -> None:
    session.apply(
        "Doubt", lambda p: edits.place_lanes(p, "b1", [n.centre for n in p.blot("b1").lanes], 20, unsure=True)
    )
    assert session.project.blot("b1").lanes_unsure
    lanes.accept_lanes(session)
    assert not session.project.blot("b1").lanes_unsure
    assert session.undo_label == "Accept lanes"


def test_a_band_is_marked_absent_and_automatic_again(session: Session, qtbot: QtBot) -> None:
    before = session.project.blots[0].lanes[1].bands
    bands.mark_absent(session)
    assert [band.kind for band in session.project.blots[0].lanes[1].bands] == ["absent"]
    qtbot.waitUntil(lambda: session.is_measured, timeout=60_000)
    bands.back_to_automatic(session)
    assert session.project.blots[0].lanes[1].bands == before
    assert session.undo_label == "Back to automatic: lane 2"


def test_accepted_bands_are_the_sums_over_the_same_boxes(session: Session, qtbot: QtBot) -> None:
    """What lies beyond a box counts only where the program has set it (decision 0028)."""
    before = session.result("b1")
    bands.accept_bands(session)
    qtbot.waitUntil(lambda: session.is_measured, timeout=60_000)
    after = session.result("b1")
    assert before is not None
    assert after is not None
    assert {band.kind for band in after.bands} == {"manual"}
    shares = {(lane.number, one.band): one.share for lane in before.lanes for one in lane.windows}
    in_boxes = [band.volume * shares[band.lane, band.band] for band in before.bands]
    assert [band.volume for band in after.bands] == pytest.approx(in_boxes, rel=1e-9)
    assert all(0.999 < share <= 1 for share in shares.values())
    assert bands.can_free_rows(session.blot())


@pytest.mark.parametrize(
    ("command", "rotation", "mirrored"),
    [
        (lambda s: images.turn_image(s, 1), 90.0, False),
        (lambda s: images.turn_image(s, -1), -90.0, False),
        (images.flip_image, 0.0, True),
    ],
)
def test_images_are_turned_and_flipped(
    session: Session, command: Callable[[Session], None], rotation: float, mirrored: bool
) -> None:
    before = session.project
    command(session)
    blot = session.project.blots[0]
    assert (blot.rotation_deg, blot.mirrored) == (rotation, mirrored)
    session.undo()
    assert session.project == before


def test_polarity_is_set_for_the_image(session: Session, qtbot: QtBot) -> None:
    images.set_polarity(session, "dark-bands")
    qtbot.waitUntil(lambda: session.is_measured, timeout=60_000)
    pixels = session.pixels("b1")
    assert pixels is not None
    assert (pixels.sign, pixels.info.polarity) == (-1, "dark-bands")


def test_commands_without_a_blot_do_nothing(qtbot: QtBot) -> None:
    session = Session()
    for command in (lanes.delete_lanes, lanes.equalise_lanes, images.flip_image, bands.mark_absent):
        command(session)
    lanes.step_lane(session, 1)
    assert session.undo_label is None
    session.close()
