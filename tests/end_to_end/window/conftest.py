"""The real main window on small experiments, with a person who answers its dialogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
import tifffile
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blotquant.gui.main_window import MainWindow
from tests.end_to_end.window.person import Person, measured
from tests.experiments import PHOSPHO, TOTAL, pair, picture, write_layout
from tests.gui.conftest import _nothing_left_over, _plain_look, documents_folder, settings_folder

__all__ = ["_nothing_left_over", "_plain_look", "documents_folder", "settings_folder"]

BESIDE = (60_000, 60_000, 50_000, 70_000, 60_000, 65_000)  # a band row below the target, weaker

OpenWindow = Callable[[], MainWindow]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A phospho and a total blot of six lanes and two band rows, and their layout sheet."""
    place = tmp_path / "experiment"
    place.mkdir()
    for seed, (entry, volumes) in enumerate(zip(pair(), (PHOSPHO, TOTAL), strict=True)):
        tifffile.imwrite(place / entry.image, picture([volumes, BESIDE], seed))
    write_layout(place, pair())
    return place


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[OpenWindow]:
    """Return what opens another window of the program; all are closed at the end."""
    windows: list[MainWindow] = []

    def opened() -> MainWindow:
        made = MainWindow()
        made.setWindowState(Qt.WindowState.WindowNoState)  # there is no screen that it could fill
        made.resize(1366, 740)
        with qtbot.waitActive(made):
            made.show()
        windows.append(made)
        return made

    yield opened
    for window in windows:
        if shiboken6.isValid(window):
            window.session._history.mark_saved()  # nothing to ask about at the end
            window.close()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


@pytest.fixture
def opened(window: MainWindow, folder: Path) -> MainWindow:
    """The window with the layout sheet opened and measured."""
    assert window.documents.open_any([folder / "layout.csv"])
    measured(window)
    return window


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    made = Person(monkeypatch)
    yield made
    made.leave()
