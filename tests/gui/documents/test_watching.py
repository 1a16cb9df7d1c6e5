"""Images that go away or change on disk while they are open."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from pathlib import Path

import pytest
import tifffile
from pytestqt.qtbot import QtBot

from blotquant.gui.documents import ImagesBar
from blotquant.gui.documents.watching import Stamp, stamps
from tests.experiments import TOTAL, picture
from tests.files.test_presence import goes_away
from tests.gui.documents.conftest import Office

PHOSPHO_IMAGE, TOTAL_IMAGE = "pSTAT5_r1.tif", "STAT5_r1.tif"


@pytest.fixture
def opened(office: Office, saved: Path, qtbot: QtBot) -> Office:
    office.documents.open_any([saved])
    qtbot.waitUntil(lambda: office.session.is_measured, timeout=10_000)
    qtbot.waitUntil(lambda: len(office.documents.watch._stamps) == 2)
    return office


def codes(office: Office) -> list[str]:
    report = office.session.report
    return [] if report is None else [problem.code for problem in report.problems]


def other_picture(path: Path) -> None:
    tifffile.imwrite(path, picture(TOTAL, seed=77))


def test_only_what_has_another_time_or_size_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"abc")
    state = file.stat()
    before = Stamp(state.st_mtime_ns, state.st_size, "as known")
    assert stamps([file], {file: before}, {}, lambda _: None) == {file: before}
    assert stamps([file], {}, {file: "as read"}, lambda _: None)[file] == Stamp(
        state.st_mtime_ns, 3, "as read"
    )
    file.write_bytes(b"abcd")
    now = stamps([file, tmp_path / "b"], {file: before}, {file: "as read"}, lambda _: None)
    assert now[tmp_path / "b"] is None
    found = now[file]
    # SHA-256 of "abcd"
    assert found is not None
    assert found.sha256 == "88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589"


def test_a_file_that_goes_away_is_told_of_and_its_numbers_stay(
    opened: Office, saved: Path, qtbot: QtBot
) -> None:
    watch = opened.documents.watch
    (saved.parent / PHOSPHO_IMAGE).unlink()
    qtbot.waitUntil(lambda: watch.missing == (PHOSPHO_IMAGE,))
    assert opened.session.pixels(opened.session.project.blots[0].id) is not None
    assert "IMAGE_MISSING" not in codes(opened)


def test_a_file_that_comes_back_is_no_longer_missing(opened: Office, saved: Path, qtbot: QtBot) -> None:
    watch, image = opened.documents.watch, saved.parent / PHOSPHO_IMAGE
    image.rename(image.with_suffix(".away"))
    qtbot.waitUntil(lambda: watch.missing == (PHOSPHO_IMAGE,))
    image.with_suffix(".away").rename(image)
    qtbot.waitUntil(lambda: watch.missing == ())
    assert watch.altered == ()


def test_a_file_that_was_missing_at_first_is_read_when_it_comes(
    office: Office, saved: Path, qtbot: QtBot
) -> None:
    image = saved.parent / PHOSPHO_IMAGE
    image.rename(image.with_suffix(".away"))
    office.documents.open_any([saved])
    qtbot.waitUntil(lambda: office.documents.watch.missing == (PHOSPHO_IMAGE,), timeout=10_000)
    qtbot.waitUntil(lambda: "IMAGE_MISSING" in codes(office), timeout=10_000)
    image.with_suffix(".away").rename(image)
    qtbot.waitUntil(lambda: office.session.is_measured and not office.documents.watch.missing, timeout=10_000)
    qtbot.waitUntil(lambda: "IMAGE_MISSING" not in codes(office), timeout=10_000)


@pytest.mark.parametrize("replaced", [False, True])
def test_a_changed_file_is_a_finding_and_can_be_accepted(
    opened: Office, saved: Path, qtbot: QtBot, replaced: bool
) -> None:
    image, watch = saved.parent / TOTAL_IMAGE, opened.documents.watch
    before = opened.session.project
    if replaced:  # as most programs save: a new file is moved into the place of the old one
        other_picture(image.with_suffix(".new"))
        image.with_suffix(".new").replace(image)
    else:
        other_picture(image)
    qtbot.waitUntil(lambda: watch.altered == (TOTAL_IMAGE,), timeout=10_000)
    qtbot.waitUntil(lambda: "IMAGE_CHANGED" in codes(opened), timeout=10_000)
    assert opened.documents.accept_images()
    assert opened.session.undo_label == "Accept the changed image"
    qtbot.waitUntil(lambda: opened.session.is_measured and watch.altered == (), timeout=10_000)
    assert "IMAGE_CHANGED" not in codes(opened)
    assert opened.session.project.blots[1].image.sha256 != before.blots[1].image.sha256
    opened.session.undo()
    qtbot.waitUntil(lambda: "IMAGE_CHANGED" in codes(opened), timeout=10_000)


def test_a_file_that_was_only_touched_is_no_finding(opened: Office, saved: Path, qtbot: QtBot) -> None:
    image, watch = saved.parent / TOTAL_IMAGE, opened.documents.watch
    before = watch._stamps[image]
    os.utime(image, ns=(1, 1))
    qtbot.waitUntil(lambda: watch._stamps[image] != before)
    assert (watch.missing, watch.altered) == ((), ())
    assert "IMAGE_CHANGED" not in codes(opened)


def test_the_bar_is_there_only_when_it_has_something_to_say(
    opened: Office, saved: Path, qtbot: QtBot
) -> None:
    bar = ImagesBar(opened.documents.watch, opened.window)
    assert bar.isHidden()
    shutil.move(saved.parent / PHOSPHO_IMAGE, saved.parent.parent)
    qtbot.waitUntil(lambda: not bar.isHidden())
    assert bar.text.text() == "The image pSTAT5_r1.tif is missing."
    assert not bar.locate_button.isHidden()
    assert bar.accept_button.isHidden()
    shutil.move(saved.parent / TOTAL_IMAGE, saved.parent.parent)
    qtbot.waitUntil(lambda: bar.text.text() == "2 images are missing: pSTAT5_r1.tif, STAT5_r1.tif.")
    opened.answers.opens = [[saved.parent.parent / PHOSPHO_IMAGE]]
    bar.locate_wanted.connect(opened.documents.locate_dialog)
    bar.locate_button.click()
    qtbot.waitUntil(bar.isHidden)


def test_a_share_that_goes_away_is_told_of_and_its_numbers_stay(
    opened: Office, saved: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch, report = opened.documents.watch, opened.session.report
    said: list[object] = []
    opened.session.broke.connect(said.append)
    with monkeypatch.context() as patch:
        goes_away(patch, saved.parent, errno.ESTALE)
        watch.look()
        qtbot.waitUntil(lambda: len(watch.missing) == 2)
    assert said == []
    assert opened.session.report is report
    watch.look()
    qtbot.waitUntil(lambda: watch.missing == ())


def test_the_window_asks_no_disk_itself(
    opened: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drive that sleeps answers after seconds: the thread waits for it, not the window."""
    threads: list[int] = []
    ask = os.stat

    def stat(path: object, **options: object) -> os.stat_result:
        threads.append(threading.get_ident())
        return ask(path, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", stat)
    opened.documents.watch.look()
    qtbot.waitUntil(lambda: not opened.documents.watch._job.is_busy)
    assert threads
    assert threading.get_ident() not in threads
