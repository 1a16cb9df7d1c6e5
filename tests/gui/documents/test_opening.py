"""Opening what is dropped, chosen or named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from blotquant.files.layouts import read_layout
from blotquant.files.projects import read_project
from blotquant.gui.documents.opening import common_folder
from tests.gui.documents.conftest import Furnish, Office


def test_a_saved_project_is_opened_with_its_place(office: Office, saved: Path) -> None:
    assert office.documents.open_any([saved])
    assert office.session.project == read_project(saved)
    assert (office.session.path, office.session.folder) == (saved, saved.parent)
    assert office.session.is_saved
    assert office.recent == [saved]


def test_a_layout_sheet_is_opened_and_has_no_file_yet(office: Office, experiment: Path) -> None:
    assert office.documents.open_any([str(experiment / "layout.csv")])
    assert office.session.project == read_layout(experiment / "layout.csv")
    assert (office.session.path, office.session.folder) == (None, experiment)
    assert office.session.is_saved  # nothing is lost if the window is closed


def test_several_sheets_are_one_unsaved_project(office: Office, experiment: Path) -> None:
    other = Path(shutil.copytree(experiment, experiment.parent / "other"))
    parts = [experiment / "layout.csv", other / "layout.csv"]
    assert office.documents.open_any(parts)
    assert office.session.folder == experiment.parent
    names = [blot.image.path for blot in office.session.project.blots]
    assert names == [
        f"{folder}/{name}STAT5_r1.tif" for folder in ("experiment", "other") for name in ("p", "")
    ]
    assert not office.session.is_saved
    assert office.recent == parts


def test_images_go_through_the_import_dialog(office: Office, experiment: Path) -> None:
    images = sorted(experiment.glob("*.tif"))
    assert office.documents.open_any([experiment])
    assert office.imported == [(images, experiment, None)]
    assert len(office.session.project.blots) == 2
    assert not office.session.is_saved  # what was said about the images is in no file yet


def test_images_dropped_on_an_open_project_are_added_in_one_step_of_undo(
    office: Office, experiment: Path, qtbot: QtBot
) -> None:
    phospho, total = experiment / "pSTAT5_r1.tif", experiment / "STAT5_r1.tif"
    office.documents.open_any([phospho])
    qtbot.waitUntil(lambda: office.session.is_measured, timeout=20_000)  # the hash of the image is noted
    before = office.session.project
    assert office.documents.open_any([total])
    assert len(office.session.project.blots) == 2
    assert office.session.undo_label == "Add 1 image"
    office.session.undo()
    assert office.session.project == before
    assert office.imported[1] == ([total], experiment, before)


def test_images_and_a_sheet_together_are_refused_in_words(office: Office, experiment: Path) -> None:
    assert not office.documents.open_any([experiment / "layout.csv", experiment / "STAT5_r1.tif"])
    assert "Open layout.csv first" in office.answers.told[0].explanation
    assert office.session.project.blots == ()


def test_the_rest_can_be_opened_when_one_file_cannot(office: Office, experiment: Path) -> None:
    pdf = experiment / "figure.pdf"
    pdf.write_bytes(b"%PDF-1.7")
    office.answers.choices = ["cancel", "rest"]
    assert not office.documents.open_any([pdf, experiment / "STAT5_r1.tif"])
    assert office.documents.open_any([pdf, experiment / "STAT5_r1.tif"])
    assert [image.name for image in office.imported[0][0]] == ["STAT5_r1.tif"]
    assert office.answers.asked[0].text == "figure.pdf is a PDF, not an image."


def test_many_files_that_cannot_be_opened_are_listed(office: Office, tmp_path: Path) -> None:
    for number in range(8):
        (tmp_path / f"{number}.pdf").write_bytes(b"%PDF")
    assert not office.documents.open_any(sorted(tmp_path.glob("*.pdf")))
    message = office.answers.told[0]
    assert message.text == "8 files cannot be opened."
    assert "5.pdf and 2 more" in message.explanation
    assert len(message.details.splitlines()) == 8


def test_a_faulty_sheet_is_refused_and_the_open_project_stays(
    office: Office, experiment: Path, saved: Path
) -> None:
    office.documents.open_any([saved])
    office.edit()
    bad = experiment / "bad.csv"
    bad.write_text("image,target,form,lane,treatment\n" + "a.tif,STAT5,wrong,1,x\n" * 9, encoding="utf-8")
    assert not office.documents.open_any([bad])  # and nothing is asked about unsaved changes
    message = office.answers.told[0]
    assert message.text == "bad.csv could not be opened."
    assert message.explanation.splitlines()[-1].startswith("… and ")
    assert "row 10" in message.details
    assert office.session.path == saved


@pytest.mark.parametrize(("answer", "opened"), [("save", True), ("discard", True), ("cancel", False)])
def test_unsaved_changes_are_asked_about_before_something_else_is_opened(
    office: Office, experiment: Path, saved: Path, answer: str, opened: bool
) -> None:
    office.documents.open_any([saved])
    office.edit("precious")
    office.answers.choices = [answer]
    assert office.documents.open_any([experiment / "layout.csv"]) is opened
    assert office.answers.asked[0].text == "Save the changes to saved?"
    assert (office.session.path is None) is opened
    assert (read_project(saved).notes == "precious") is (answer == "save")


def test_reading_the_open_project_again_asks_about_changes(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    office.edit()
    office.answers.choices = ["cancel", "again"]
    assert not office.documents.open_any([saved])
    assert office.session.project.notes == "changed"
    assert office.documents.open_any([saved])
    assert office.session.project.notes == ""


def test_a_project_open_in_another_window_is_opened_as_a_copy(furnish: Furnish, saved: Path) -> None:
    first, second = furnish(), furnish()
    assert first.documents.open_any([saved])
    second.answers.choices = ["cancel", "copy"]
    assert not second.documents.open_any([saved])
    assert second.session.project.blots == ()
    assert second.documents.open_any([saved])
    assert (second.session.path, second.session.is_saved) == (None, False)
    assert second.session.folder == saved.parent
    assert second.session.project.blots == read_project(saved).blots


def test_a_closed_window_leaves_its_project_to_others(furnish: Furnish, saved: Path) -> None:
    first, second = furnish(), furnish()
    first.documents.open_any([saved])
    first.documents.open_any([saved.parent / "layout.csv"])
    assert second.documents.open_any([saved])
    assert second.session.path == saved


def test_nothing_is_opened_when_the_dialog_is_cancelled(office: Office) -> None:
    office.answers.opens = [[]]
    assert not office.documents.open_dialog()
    assert office.answers.proposed == [office.documents._desk.places.documents]


def test_measuring_begins_by_itself(office: Office, saved: Path, qtbot: QtBot) -> None:
    office.documents.open_any([saved])
    qtbot.waitUntil(lambda: office.session.is_measured, timeout=10_000)
    assert office.session.report is not None
    assert len(office.session.report.blots) == 2


def test_the_common_folder_of_images(tmp_path: Path) -> None:
    assert common_folder([tmp_path / "a" / "1.tif", tmp_path / "b" / "2.tif"]) == tmp_path
    assert common_folder([tmp_path / "a" / "1.tif"]) == tmp_path / "a"


def test_images_outside_the_folder_of_a_project_are_asked_about(
    office: Office, saved: Path, tmp_path: Path
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    sent = inbox / "sent.blotquant.json"
    text = saved.read_text("utf-8").replace('"path": "', '"path": "../elsewhere/')
    sent.write_text(text, "utf-8")
    office.answers.choices = ["cancel"]
    assert not office.documents.open_any([sent])
    assert office.session.path is None
    assert office.answers.asked[0].text == "sent.blotquant.json names images outside its folder."
    assert "../elsewhere/" in office.answers.asked[0].details
    office.answers.choices = ["read"]
    assert office.documents.open_any([sent])
    assert office.session.path == sent
