"""A canvas on a small experiment: a phospho and a total blot of six lanes and two band rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import tifffile
from pytestqt.qtbot import QtBot

from blotquant.files.layouts import read_layout
from blotquant.gui.blot.canvas import BlotCanvas
from blotquant.gui.session import Session
from tests.experiments import PHOSPHO, TOTAL, pair, picture, write_layout

BESIDE = (60_000, 60_000, 50_000, 70_000, 60_000, 65_000)  # a band row below the target, weaker


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("two_rows")
    entries = pair()
    for seed, (entry, volumes) in enumerate(zip(entries, (PHOSPHO, TOTAL), strict=True)):
        tifffile.imwrite(place / entry.image, picture([volumes, BESIDE], seed))
    write_layout(place, entries)
    return place


@pytest.fixture
def session(folder: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session()
    made.start(read_layout(folder / "layout.csv"), folder)
    qtbot.waitUntil(lambda: made.is_measured, timeout=20_000)
    yield made
    made.close()


@pytest.fixture
def canvas(session: Session, qtbot: QtBot) -> BlotCanvas:
    made = BlotCanvas(session)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    qtbot.waitExposed(made)
    made.view.setFocus()
    return made
