"""Saving, and the questions before work would be lost."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from blotquant.__main__ import main
from blotquant.files import atomic
from blotquant.files.projects import read_project
from tests.gui.documents.conftest import Furnish, Office


def test_saving_writes_the_project_and_takes_the_star_away(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    office.edit("precious")
    assert office.documents.save()
    assert read_project(saved) == office.session.project
    assert office.session.is_saved
    assert office.said == ["Saved: saved.blotquant.json"]


def test_a_document_without_a_file_is_saved_as(office: Office, experiment: Path) -> None:
    office.documents.open_any([experiment / "layout.csv"])
    target = experiment / "trial.blotquant.json"
    office.answers.saves = [target]
    assert office.documents.save()
    assert office.answers.proposed == [experiment / "Untitled.blotquant.json"]
    assert office.session.path == target
    assert office.recent[-1] == target
    assert office.documents.name == "trial"


def test_saving_elsewhere_names_the_images_from_there_and_keeps_undo(
    office: Office, saved: Path, qtbot: QtBot
) -> None:
    office.documents.open_any([saved])
    qtbot.waitUntil(lambda: office.session.is_measured, timeout=10_000)
    office.edit("precious")
    target = saved.parent.parent / "moved.blotquant.json"
    office.answers.saves = [target]
    assert office.documents.save_as()
    names = {blot.image.path for blot in office.session.project.blots}
    assert names == {"experiment/pSTAT5_r1.tif", "experiment/STAT5_r1.tif"}
    assert read_project(target) == office.session.project
    qtbot.waitUntil(lambda: office.session.is_measured, timeout=10_000)
    report = office.session.report
    assert report is not None
    assert {blot.info.image for blot in report.blots} == names
    office.session.undo()
    assert {blot.image.path for blot in office.session.project.blots} == names
    assert (office.session.project.notes, office.session.is_saved) == ("", False)


def test_cancelling_the_dialog_saves_nothing(office: Office, experiment: Path) -> None:
    office.documents.open_any([experiment / "layout.csv"])
    office.answers.saves = [None]
    assert not office.documents.save()
    assert office.session.path is None


def test_a_place_that_cannot_be_written_is_told_of_and_another_offered(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    office.edit("precious")
    below_a_file, good = saved / "x.blotquant.json", saved.with_name("good.blotquant.json")
    office.answers.saves = [below_a_file, good]
    office.answers.choices = ["save as"]
    assert office.documents.save_as()
    assert "is not a folder. Choose another folder." in office.answers.asked[0].explanation
    assert read_project(good).notes == "precious"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the folder or the file is not writable"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_a_full_or_read_only_disk_loses_nothing(
    office: Office, saved: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    office.documents.open_any([saved])
    office.edit("precious")
    before = saved.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(number, __import__("os").strerror(number))

    monkeypatch.setattr(atomic.os, "replace", refuse)
    office.answers.choices = ["cancel"]
    assert not office.documents.save()
    assert words in office.answers.asked[0].explanation
    assert saved.read_bytes() == before
    assert (office.session.project.notes, office.session.is_saved) == ("precious", False)
    assert office.session.path == saved


def test_a_folder_that_has_vanished_is_told_of(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    office.edit()
    saved.parent.rename(saved.parent.with_name("unplugged"))
    office.answers.choices = ["cancel"]
    assert not office.documents.save()
    assert "there is no folder" in office.answers.asked[0].explanation


@pytest.mark.parametrize(
    ("answer", "left"), [("overwrite", "mine"), ("cancel", "theirs"), ("save as", "theirs")]
)
def test_changes_by_somebody_else_are_asked_about(
    office: Office, saved: Path, answer: str, left: str
) -> None:
    office.documents.open_any([saved])
    office.edit("mine")
    saved.write_bytes(saved.read_bytes().replace(b'"notes": ""', b'"notes": "theirs"'))
    target = saved.with_name("other.blotquant.json")
    office.answers.choices = [answer]
    office.answers.saves = [target] if answer == "save as" else []
    assert office.documents.save() is (answer != "cancel")
    assert "changed by somebody else" in office.answers.asked[0].text
    assert read_project(saved).notes == left
    if answer == "save as":
        assert read_project(target).notes == "mine"


def test_saving_twice_asks_nothing(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    for notes in ("one", "two"):
        office.edit(notes)
        assert office.documents.save()
    assert office.answers.asked == []


def test_a_deleted_file_is_written_anew(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    saved.unlink()
    office.edit("precious")
    assert office.documents.save()
    assert read_project(saved).notes == "precious"


def test_saving_over_a_project_of_another_window_is_refused(furnish: Furnish, saved: Path) -> None:
    first, second = furnish(), furnish()
    first.documents.open_any([saved])
    second.documents.open_any([saved.parent / "layout.csv"])
    second.answers.saves = [saved]
    second.answers.choices = ["cancel"]
    before = saved.read_bytes()
    assert not second.documents.save_as()
    assert second.answers.asked[0].text == "saved.blotquant.json is open in another window."
    assert saved.read_bytes() == before


def test_a_copy_over_a_project_of_another_window_is_refused(furnish: Furnish, saved: Path) -> None:
    first, second = furnish(), furnish()
    first.documents.open_any([saved])
    second.documents.open_any([saved.parent / "layout.csv"])
    second.answers.saves = [saved]
    second.answers.choices = ["cancel"]
    before = saved.read_bytes()
    second.documents.save_copy()
    assert second.answers.asked[0].text == "saved.blotquant.json is open in another window."
    assert saved.read_bytes() == before
    first.documents.open_any([saved.parent / "layout.csv"])
    second.answers.saves = [saved]
    second.edit("second")
    second.documents.save_copy()
    assert read_project(saved).notes == "second"


def test_a_copy_over_the_document_itself_saves_it(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    office.edit("precious")
    office.answers.saves = [saved]
    office.documents.save_copy()
    assert office.session.is_saved
    assert read_project(saved).notes == "precious"


def test_what_batch_wrote_meanwhile_is_asked_about(office: Office, saved: Path, tmp_path: Path) -> None:
    office.documents.open_any([saved])
    office.edit("mine")
    wanted = ("-o", str(tmp_path / "x.xlsx"), "--save-project", str(saved), "--force", "--jobs", "1")
    assert main(["--batch", str(saved), *wanted]) == 0
    by_batch = saved.read_bytes()
    office.answers.choices = ["cancel"]
    assert not office.documents.save()
    assert "changed by somebody else" in office.answers.asked[0].text
    assert saved.read_bytes() == by_batch


def test_a_copy_leaves_the_document_where_it_is(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    office.edit("precious")
    target = saved.parent.parent / "copy.blotquant.json"
    office.answers.saves = [target]
    assert office.documents.save_copy() == target
    assert office.answers.proposed == [saved.with_name("saved copy.blotquant.json")]
    assert (office.session.path, office.session.is_saved) == (saved, False)
    assert read_project(target).blots[0].image.path == "experiment/pSTAT5_r1.tif"


@pytest.mark.parametrize(("answer", "may"), [("save", True), ("discard", True), ("cancel", False)])
def test_closing_asks_about_what_is_not_saved(office: Office, saved: Path, answer: str, may: bool) -> None:
    office.documents.open_any([saved])
    assert office.documents.may_close()
    office.edit("precious")
    office.answers.choices = [answer]
    assert office.documents.may_close() is may
    assert (read_project(saved).notes == "precious") is (answer == "save")


def test_closing_is_off_when_saving_is_cancelled(office: Office, experiment: Path) -> None:
    office.documents.open_any([experiment / "layout.csv"])
    office.edit()
    office.answers.choices = ["save"]
    office.answers.saves = [None]
    assert not office.documents.may_close()
    assert office.answers.asked[0].text == "Save this project?"
