import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from blotquant.files import atomic
from blotquant.files.atomic import WriteError, all_or_none, make_folder, write_atomically


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "new.txt", lambda path: path.write_text("whole"))
    assert (tmp_path / "new.txt").read_text() == "whole"
    assert names(tmp_path) == ["new.txt"]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    target.write_text("old")
    write_atomically(target, lambda path: path.write_text("new"))
    assert target.read_text() == "new"
    assert names(tmp_path) == ["report.xlsx"]


def test_the_old_file_is_there_while_the_new_one_is_written(tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    target.write_text("old")

    def write(path: Path) -> None:
        path.write_text("new")
        assert target.read_text() == "old"
        assert path.parent == tmp_path
        assert path.suffix == ".xlsx"

    write_atomically(target, write)
    assert target.read_text() == "new"


@pytest.mark.parametrize("failure", [RuntimeError("bug"), KeyboardInterrupt(), SystemExit(3)])
def test_a_writer_that_fails_midway_leaves_the_old_file(tmp_path: Path, failure: BaseException) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")

    def write(path: Path) -> None:
        path.write_text("ha")
        raise failure

    with pytest.raises(type(failure)):
        write_atomically(target, write)
    assert target.read_text() == "old"
    assert names(tmp_path) == ["out.csv"]


def test_a_full_disk_leaves_the_old_file_and_says_so(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")

    def write(path: Path) -> None:
        path.write_text("ha")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(WriteError, match=r"out\.csv: cannot be written: the disk is full\. Free some space"):
        write_atomically(target, write)
    assert target.read_text() == "old"
    assert names(tmp_path) == ["out.csv"]


def test_a_disk_that_is_full_only_when_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(WriteError, match="the disk is full"):
        write_atomically(target, lambda path: path.write_text("new"))
    assert target.read_text() == "old"
    assert names(tmp_path) == ["out.csv"]


def test_a_folder_that_refuses_new_files(tmp_path: Path) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    with pytest.raises(WriteError, match=r"not writable.*choose another folder"):
        write_atomically(tmp_path / "out.csv", refuse)
    assert names(tmp_path) == []


def test_a_target_that_is_open_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # As Windows answers when Excel holds the file.
    target = tmp_path / "out.xlsx"
    target.write_text("old")

    def locked(source: Path, place: Path) -> None:
        raise PermissionError(errno.EACCES, "Access is denied", str(source), None, str(place))

    monkeypatch.setattr(atomic.os, "replace", locked)
    with pytest.raises(WriteError, match="Close the file if another program such as Excel"):
        write_atomically(target, lambda path: path.write_text("new"))
    assert target.read_text() == "old"
    assert names(tmp_path) == ["out.xlsx"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"there is no folder .*nowhere\. Make the folder first"):
        write_atomically(tmp_path / "nowhere" / "out.csv", lambda path: path.write_text("new"))


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WriteError, match="cannot be written"):
        write_atomically(tmp_path / "file" / "out.csv", lambda path: path.write_text("new"))


def test_a_folder_of_that_name_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()
    calls: list[Path] = []
    with pytest.raises(WriteError, match="a folder has this name"):
        write_atomically(tmp_path / "out.csv", calls.append)
    assert calls == []


def test_a_failure_to_read_something_else_is_not_a_failure_to_write(tmp_path: Path) -> None:
    def write(path: Path) -> None:
        path.write_bytes((tmp_path / "missing.tif").read_bytes())

    with pytest.raises(FileNotFoundError, match=r"missing\.tif"):
        write_atomically(tmp_path / "out.csv", write)
    assert names(tmp_path) == []


def test_a_writer_that_writes_nothing_is_noticed(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    with pytest.raises(WriteError):
        write_atomically(target, lambda _path: None)
    assert target.read_text() == "old"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_the_mode_of_the_old_file_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    target.chmod(0o640)
    write_atomically(target, lambda path: path.write_text("new"))
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need special rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real.csv"
    real.write_text("old")
    link = tmp_path / "link.csv"
    link.symlink_to(real)
    write_atomically(link, lambda path: path.write_text("new"))
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_name_without_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_atomically(Path("plain.txt"), lambda path: path.write_text("whole"))
    assert names(tmp_path) == ["plain.txt"]


def test_an_unforeseen_failure_is_told_in_the_words_of_the_system(tmp_path: Path) -> None:
    def fail(_path: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(WriteError, match=r"cannot be written: Input/output error\. Try another folder"):
        write_atomically(tmp_path / "out.csv", fail)


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="the name is too long"):
        write_atomically(tmp_path / ("x" * 300), lambda path: path.write_text("new"))
    assert names(tmp_path) == []


# --- several files --------------------------------------------------------------------------------


def write_text(path: Path, text: str) -> None:
    write_atomically(path, lambda place: place.write_text(text))


def test_files_written_together_appear_together(tmp_path: Path) -> None:
    with all_or_none():
        write_text(tmp_path / "one.txt", "1")
        assert not (tmp_path / "one.txt").exists()
        write_text(tmp_path / "two.txt", "2")
    assert names(tmp_path) == ["one.txt", "two.txt"]
    assert (tmp_path / "two.txt").read_text() == "2"


@pytest.mark.parametrize("failure", [RuntimeError("bug"), KeyboardInterrupt()])
def test_a_failure_between_two_files_leaves_everything_as_it_was(
    tmp_path: Path, failure: BaseException
) -> None:
    def write() -> None:
        with all_or_none():
            write_text(tmp_path / "one.txt", "new")
            raise failure

    (tmp_path / "one.txt").write_text("old")
    with pytest.raises(type(failure)):
        write()
    assert names(tmp_path) == ["one.txt"]
    assert (tmp_path / "one.txt").read_text() == "old"


def test_a_file_that_failed_is_not_missed_when_the_others_are_moved(tmp_path: Path) -> None:
    with all_or_none():
        write_text(tmp_path / "one.txt", "1")
        with pytest.raises(WriteError, match="there is no folder"):
            write_text(tmp_path / "nowhere" / "two.txt", "2")
    assert names(tmp_path) == ["one.txt"]


def test_a_block_within_another_is_a_part_of_it(tmp_path: Path) -> None:
    def write() -> None:
        with all_or_none():
            with all_or_none():
                write_text(tmp_path / "one.txt", "1")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write()
    assert names(tmp_path) == []


def test_after_a_failure_files_are_written_one_by_one_again(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), all_or_none():
        raise RuntimeError
    write_text(tmp_path / "one.txt", "1")
    assert names(tmp_path) == ["one.txt"]


def test_a_folder_that_cannot_be_made_is_told_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WriteError, match=r"folder cannot be made: .*Choose another folder"):
        make_folder(tmp_path / "file" / "tables")


def test_what_a_killed_writer_left_long_ago_is_removed(tmp_path: Path) -> None:
    old, new, other = (
        tmp_path / name
        for name in (
            ".blotquant-0123456789ab.xlsx",
            ".blotquant-" + "f" * 12 + ".csv",
            ".blotquant-notes.csv",
        )
    )
    for path in (old, new, other):
        path.write_text("half")
    for path in (old, other):
        os.utime(path, (0, 0))
    write_atomically(tmp_path / "a.txt", lambda place: place.write_text("new"))
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", new.name, other.name}
