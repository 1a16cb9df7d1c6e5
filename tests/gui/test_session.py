"""The session: what is edited, undone and measured behind the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from blotquant import edits, pipeline
from blotquant.files.layouts import read_layout
from blotquant.files.projects import rebase_images, write_project
from blotquant.gui.selection import Selection
from blotquant.gui.session import Session
from blotquant.model import Project
from tests.experiments import assert_same, write_pairs


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pairs")
    write_pairs(place, replicates=1)
    return place


@pytest.fixture
def session(folder: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session()
    made.start(read_layout(folder / "layout.csv"), folder)
    wait_measured(qtbot, made)
    yield made
    made.close()


def wait_measured(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.is_measured, timeout=60_000)


def test_opening_finds_the_lanes_without_a_step_of_undo(session: Session) -> None:
    blot = session.blot()
    assert blot is not None
    assert all(lane.centre for lane in blot.lanes)
    assert session.undo_label is None
    assert session.is_saved
    assert session.pixels(blot.id) is not None
    assert session.result(blot.id) is not None


def test_an_edit_is_measured_as_a_fresh_run_would(session: Session, qtbot: QtBot, folder: Path) -> None:
    lane = session.project.blots[0].lanes[2]
    assert session.apply("Move lane 3", edits.move_lane, lane.id, 0.0, 1.5)
    assert not session.is_measured
    wait_measured(qtbot, session)
    assert session.report is not None
    assert_same(session.report, pipeline.run(session.project, folder, jobs=1))


def test_undo_and_redo_are_measured_too(session: Session, qtbot: QtBot) -> None:
    before = session.project
    session.apply("Move lane 3", edits.move_lane, before.blots[0].lanes[2].id, 0.0, 1.5)
    after = session.project
    session.undo()
    assert session.project == before
    assert (session.undo_label, session.redo_label) == (None, "Move lane 3")
    session.redo()
    assert session.project == after
    wait_measured(qtbot, session)
    assert session.report is not None
    assert session.report.project == after


def test_a_gesture_is_one_step_and_can_be_abandoned(session: Session) -> None:
    before, lane = session.project, session.project.blots[0].lanes[2].id
    for _ in range(3):
        session.apply_merged("Move lane 3", "drag", edits.move_lane, lane, 0.0, 1.0)
    session.abandon("drag")
    assert session.project == before
    assert session.undo_label is None


def test_a_gesture_gets_its_numbers_at_once_and_its_curves_when_it_rests(
    session: Session, qtbot: QtBot, folder: Path
) -> None:
    lane = session.project.blots[0].lanes[2].id
    session.apply_merged("Move lane 3", "drag", edits.move_lane, lane, 0.0, 1.0)
    qtbot.waitUntil(lambda: session.has_numbers, timeout=60_000)
    assert session.report is not None
    assert session.report.unanswered == ("STAT5",)
    fresh = pipeline.run(session.project, folder, jobs=1)
    assert session.report.ratios == fresh.ratios
    wait_measured(qtbot, session)
    assert_same(session.report, fresh)


def test_a_refused_edit_says_why_and_changes_nothing(session: Session, qtbot: QtBot) -> None:
    before = session.project
    with qtbot.waitSignal(session.failed) as failed:
        assert not session.apply("Resize lane 1", edits.resize_lane, before.blots[0].lanes[0].id, -1.0)
    assert "width" in str(failed.args)
    assert session.project is before


def test_another_blot_keeps_the_chosen_lanes_by_number(session: Session) -> None:
    phospho, total = session.project.blots[:2]
    session.select(blot_id=phospho.id, lane_ids=[phospho.lanes[1].id, phospho.lanes[3].id], band=1)
    session.select(blot_id=total.id)
    assert session.selection == Selection(total.id, (total.lanes[1].id, total.lanes[3].id))
    assert session.partner(phospho.id) == total.id
    session.apply("Delete lane 2", edits.delete_lane, total.lanes[1].id)
    assert session.selection.lane_ids == (total.lanes[3].id,)


def test_a_project_saved_elsewhere_is_measured_with_its_new_names(
    session: Session, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "there.blotquant.json"
    session.apply("Note", edits.set_notes, "a note")
    write_project(rebase_images(session.project, folder, tmp_path), path)
    session.rebased(lambda project: rebase_images(project, folder, tmp_path), tmp_path, path)
    assert session.is_saved
    wait_measured(qtbot, session)
    assert session.report is not None
    assert_same(session.report, pipeline.run(session.project, tmp_path, jobs=1))
    session.undo()
    assert session.project.notes == ""
    wait_measured(qtbot, session)
    assert session.images is not None
    assert not session.images.failures


def test_a_closed_document_leaves_no_report(session: Session, qtbot: QtBot) -> None:
    session.start(Project(), Path())
    assert (session.report, session.images, session.blot()) == (None, None, None)
    assert session.progress is None


def test_a_recovered_document_is_unsaved(folder: Path) -> None:
    session = Session()
    session.start(read_layout(folder / "layout.csv"), folder, saved=False)
    assert not session.is_saved
    assert session.undo_label is None
    session.close()
