"""Finding images that have moved."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import tifffile
from pytestqt.qtbot import QtBot

from blotquant.gui.documents.locating import moved_with, nearest_folder
from tests.experiments import TOTAL, picture
from tests.gui.documents.conftest import Office

PHOSPHO_IMAGE, TOTAL_IMAGE = "pSTAT5_r1.tif", "STAT5_r1.tif"


@pytest.fixture
def moved(office: Office, saved: Path, qtbot: QtBot) -> Path:
    """Open a project whose images have moved while it was open; return where they are."""
    office.documents.open_any([saved])
    qtbot.waitUntil(lambda: office.session.is_measured, timeout=10_000)
    folder = saved.parent.parent / "archive"
    folder.mkdir()
    for name in (PHOSPHO_IMAGE, TOTAL_IMAGE):
        shutil.move(saved.parent / name, folder)
    qtbot.waitUntil(lambda: len(office.documents.watch.missing) == 2)
    return folder


def paths(office: Office) -> list[str]:
    return [blot.image.path for blot in office.session.project.blots]


def test_where_one_is_the_others_are_found_in_one_step_of_undo(
    office: Office, moved: Path, qtbot: QtBot
) -> None:
    office.answers.opens = [[moved / PHOSPHO_IMAGE]]
    assert office.documents.locate_dialog()
    assert paths(office) == [f"../archive/{PHOSPHO_IMAGE}", f"../archive/{TOTAL_IMAGE}"]
    assert office.session.undo_label == "Locate 2 images"
    qtbot.waitUntil(lambda: office.documents.watch.missing == () and office.session.is_measured)
    assert office.answers.proposed == [office.session.folder]
    office.session.undo()
    assert paths(office) == [PHOSPHO_IMAGE, TOTAL_IMAGE]


def test_another_file_of_the_same_name_is_not_taken_for_the_image(office: Office, moved: Path) -> None:
    tifffile.imwrite(moved / TOTAL_IMAGE, picture(TOTAL, seed=77))
    office.answers.opens = [[moved / PHOSPHO_IMAGE]]
    assert office.documents.locate_dialog()
    assert paths(office) == [f"../archive/{PHOSPHO_IMAGE}", TOTAL_IMAGE]


@pytest.mark.parametrize("answer", ["cancel", "take"])
def test_a_picked_file_with_another_content_is_asked_about(office: Office, moved: Path, answer: str) -> None:
    tifffile.imwrite(moved / "other.tif", picture(TOTAL, seed=77))
    before = office.session.project.blots[0].image
    office.answers.opens = [[moved / "other.tif"]]
    office.answers.choices = [answer]
    assert office.documents.locate_dialog() is (answer == "take")
    assert "other.tif is not the image" in office.answers.asked[0].text
    after = office.session.project.blots[0].image
    assert (after.path == "../archive/other.tif") is (answer == "take")
    assert (after.sha256 != before.sha256) is (answer == "take")


def test_a_file_that_cannot_be_read_is_told_of(office: Office, moved: Path) -> None:
    office.answers.opens = [[moved / "nothing.tif"]]
    assert not office.documents.locate_dialog()
    assert office.answers.told[0].text == "The image could not be located."


def test_nothing_happens_when_nothing_is_missing_or_picked(office: Office, moved: Path) -> None:
    office.answers.opens = [[]]
    assert not office.documents.locate_dialog()
    assert not office.documents._locating.locate(())
    assert paths(office) == [PHOSPHO_IMAGE, TOTAL_IMAGE]


def test_a_tree_that_has_moved_as_a_whole_is_followed() -> None:
    found = moved_with(Path("/a/b/r2/y.tif"), old=Path("/a/b/r1/x.tif"), new=Path("/c/r1/x.tif"))
    assert found == (Path("/c/r2/y.tif"), Path("/c/r1/y.tif"))


def test_beside_the_one_that_was_found() -> None:
    found = moved_with(Path("/a/y.tif"), old=Path("/a/x.tif"), new=Path("/c/x.tif"))
    assert found == (Path("/c/y.tif"),)


def test_a_renamed_image_says_nothing_about_the_tree() -> None:
    found = moved_with(Path("/a/r2/y.tif"), old=Path("/a/r1/x.tif"), new=Path("/c/r1/z.tif"))
    assert found == (Path("/c/r1/y.tif"),)


def test_the_dialog_begins_in_the_nearest_folder_that_is_there(tmp_path: Path) -> None:
    assert nearest_folder(tmp_path / "gone" / "deeper") == tmp_path
