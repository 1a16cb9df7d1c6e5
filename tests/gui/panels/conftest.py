"""A small experiment that has been measured: two replicates of a phospho and a total blot, six lanes each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from blotquant.files.layouts import read_layout
from blotquant.gui.session import Session
from blotquant.model import Project
from tests.experiments import write_pairs


@pytest.fixture(scope="session")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Path]:
    folder = tmp_path_factory.mktemp("pairs")
    return read_layout(write_pairs(folder, replicates=2)), folder


@pytest.fixture
def measured(pairs: tuple[Project, Path], qtbot: QtBot) -> Iterator[Session]:
    session = Session()
    session.start(*pairs)
    wait_measured(qtbot, session)
    yield session
    session.close()


def wait_measured(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.is_measured, timeout=20_000)


def lane_ids(session: Session, blot: int, *numbers: int) -> list[str]:
    """Return the ids of lanes by number, on the blot at this place of the project."""
    return [lane.id for lane in session.project.blots[blot].lanes if lane.number in numbers]
