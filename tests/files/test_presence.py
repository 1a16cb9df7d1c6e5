"""A share that has gone is no error where it is only asked whether something is there."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path
from typing import Any

import pytest

from blotquant.files import presence
from blotquant.files.contents import contents
from blotquant.files.decoded import ImageError
from blotquant.files.presence import is_file, is_folder, is_there, seen
from blotquant.files.projects import ProjectError, read_project
from blotquant.files.sheets import SheetError, read_sheet
from blotquant.files.surveys import survey_image

GONE = (errno.EACCES, errno.EIO, errno.ESTALE, errno.ETIMEDOUT, errno.EHOSTDOWN)


def goes_away(monkeypatch: pytest.MonkeyPatch, folder: Path, number: int) -> None:
    """Let the system answer about everything in a folder as about a share that has gone."""
    ask, read = os.stat, Path.open

    def refuse(path: object) -> None:
        if isinstance(path, str | Path) and Path(path).is_relative_to(folder):
            raise OSError(number, os.strerror(number), str(path))

    def stat(path: Any, **options: Any) -> os.stat_result:
        refuse(path)
        return ask(path, **options)

    def opened(self: Path, *arguments: Any, **options: Any) -> Any:
        refuse(self)
        return read(self, *arguments, **options)

    monkeypatch.setattr(os, "stat", stat)
    monkeypatch.setattr(Path, "open", opened)


def test_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    assert [is_there(tmp_path), is_there(tmp_path / "a"), is_there(tmp_path / "b")] == [True, True, False]
    assert [is_file(tmp_path), is_file(tmp_path / "a")] == [False, True]
    assert [is_folder(tmp_path), is_folder(tmp_path / "a")] == [True, False]
    assert seen([tmp_path / "a", tmp_path / "b"], within_s=10) == [True, False]


@pytest.mark.parametrize("number", GONE)
def test_a_share_that_has_gone_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    goes_away(monkeypatch, tmp_path, number)
    assert not is_there(tmp_path / "a")
    assert not is_file(tmp_path / "a")
    assert not is_folder(tmp_path)


@pytest.mark.parametrize("number", GONE)
@pytest.mark.parametrize(
    ("name", "read", "refusal"),
    [
        ("x.tif", contents, ImageError),
        ("x.img", contents, ImageError),
        ("x.img", survey_image, ImageError),
        ("p.blotquant.json", read_project, ProjectError),
        ("layout.csv", read_sheet, SheetError),
    ],
)
def test_what_lies_on_it_is_refused_in_words(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    name: str,
    read: Any,
    refusal: type[Exception],
) -> None:
    for path in (tmp_path / name, tmp_path / "x.inf"):
        path.write_text("x")
    goes_away(monkeypatch, tmp_path, number)
    with pytest.raises(refusal) as caught:
        read(tmp_path / name)
    assert os.strerror(number) in str(caught.value)


def test_nobody_waits_long_for_an_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence, "is_file", lambda _: time.sleep(2.0))
    start = time.monotonic()
    assert seen([tmp_path / "a", tmp_path / "b"], within_s=0.05) == [True, True]
    assert time.monotonic() - start < 1.0
