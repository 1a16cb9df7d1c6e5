"""Recent files: newest first, at most ten, those that are gone greyed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blotquant.gui import recent
from blotquant.gui.recent import RecentFile, RecentMenu


def names() -> list[str]:
    return [file.path.name for file in recent.recent()]


def make(folder: Path, *wanted: str) -> list[Path]:
    paths = [folder / name for name in wanted]
    for path in paths:
        path.touch()
        recent.remember(path)
    return paths


def test_the_newest_stands_first_and_a_file_stands_once(tmp_path: Path) -> None:
    first, _ = make(tmp_path, "a.csv", "b.csv")
    assert names() == ["b.csv", "a.csv"]
    recent.remember(first)
    assert names() == ["a.csv", "b.csv"]


def test_ten_are_kept(tmp_path: Path) -> None:
    make(tmp_path, *(f"{i}.csv" for i in range(12)))
    assert names() == [f"{i}.csv" for i in range(11, 1, -1)]


def test_a_relative_path_is_kept_as_an_absolute_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    recent.remember("a.csv")
    assert recent.recent() == (RecentFile(tmp_path / "a.csv", there=False),)


def test_files_can_be_forgotten_one_by_one_and_all(tmp_path: Path) -> None:
    first, _ = make(tmp_path, "a.csv", "b.csv")
    recent.forget(first)
    assert names() == ["b.csv"]
    recent.clear()
    assert names() == []


def test_the_folder_of_the_user_is_shown_short() -> None:
    assert RecentFile(Path.home() / "blots" / "a.csv", there=True).folder == f"~{Path('/blots')}"


def test_a_long_folder_is_cut_in_the_middle() -> None:
    short = RecentFile(Path("/data/" + "long/" * 20 + "end/a.csv"), there=True).folder
    assert len(short) == 43
    assert short.count("…") == 1
    assert short.endswith("end")


def test_the_menu_offers_what_is_there_and_greys_what_is_gone(tmp_path: Path, qtbot: QtBot) -> None:
    _, gone = make(tmp_path, "R&D.csv", "gone.csv")
    gone.unlink()
    menu = RecentMenu()
    qtbot.addWidget(menu)
    first, second, line, clear = menu.actions()
    assert (first.isEnabled(), second.isEnabled(), line.isSeparator()) == (False, True, True)
    assert first.text().startswith("&1  gone.csv")
    assert "not found" in first.text()
    assert second.text().startswith("&2  R&&D.csv")  # shown as R&D
    assert second.toolTip() == str(tmp_path / "R&D.csv")
    with qtbot.waitSignal(menu.opened) as opened:
        second.trigger()
    assert opened.args == [str(tmp_path / "R&D.csv")]
    with qtbot.assertNotEmitted(menu.opened):
        clear.trigger()
    assert names() == []


def test_the_menu_is_up_to_date_when_it_is_shown(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    menu = RecentMenu()
    qtbot.addWidget(menu)
    (none,) = menu.actions()
    assert not none.isEnabled()
    make(tmp_path, "a.csv")
    menu.aboutToShow.emit()
    assert menu.actions()[0].text().startswith("&1  a.csv")


def test_the_tenth_file_has_a_key_of_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    make(tmp_path, *(f"{i}.csv" for i in range(10)))
    menu = RecentMenu()
    qtbot.addWidget(menu)
    keys = [action.text().split()[0] for action in menu.actions()[:10]]
    assert keys == ["&1", "&2", "&3", "&4", "&5", "&6", "&7", "&8", "&9", "1&0"]
