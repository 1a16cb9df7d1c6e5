"""A window with documents, a scripted person and folders of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.files.layouts import read_layout
from blotquant.files.projects import write_project
from blotquant.gui.documents import Documents, Places, Surroundings
from blotquant.gui.session import Session
from blotquant.model import Project
from tests.experiments import write_pairs
from tests.gui.documents.scripted import Scripted


@dataclass
class Office:
    """One window with its documents."""

    session: Session
    window: QWidget
    answers: Scripted
    documents: Documents
    recent: list[Path] = field(default_factory=list[Path])
    said: list[str] = field(default_factory=list[str])
    imported: list[tuple[list[Path], Path, Project | None]] = field(
        default_factory=list["tuple[list[Path], Path, Project | None]"]
    )

    def edit(self, notes: str = "changed") -> None:
        """Change the project a little."""
        assert self.session.apply("Change notes", edits.set_notes, notes)


Furnish = Callable[[], Office]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "documents")


@pytest.fixture
def furnish(places: Places, qtbot: QtBot) -> Iterator[Furnish]:
    """Return what makes another window; all are closed at the end."""
    offices: list[Office] = []

    def make() -> Office:
        session, window, answers = Session(), QWidget(), Scripted()
        office = Office(session, window, answers, None)  # type: ignore[arg-type]  # set below

        def ask_import(
            parent: QWidget, paths: Sequence[Path], folder: Path, project: Project | None
        ) -> Project | None:
            office.imported.append((list(paths), folder, project))
            new = project or Project()
            for path in paths:
                name = path.relative_to(folder).as_posix()
                new = edits.add_blot(new, name, path.stem.lstrip("p"), "phospho")
            return new

        office.documents = Documents(
            session, window, Surroundings(answers, places, office.recent.append, ask_import)
        )
        office.documents.said.connect(office.said.append)
        offices.append(office)
        return office

    yield make
    for office in offices:
        office.documents.close()
        office.session.close()
        office.window.deleteLater()
        assert office.answers.is_done


@pytest.fixture
def office(furnish: Furnish) -> Office:
    return furnish()


@pytest.fixture(scope="session")
def _pairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pairs")
    write_pairs(folder, replicates=1)
    return folder


@pytest.fixture
def experiment(_pairs: Path, tmp_path: Path) -> Path:
    """Return a folder with the images of one pair, layout.csv and saved.blotquant.json."""
    folder = Path(shutil.copytree(_pairs, tmp_path / "experiment"))
    write_project(read_layout(folder / "layout.csv"), folder / "saved.blotquant.json")
    return folder


@pytest.fixture
def saved(experiment: Path) -> Path:
    return experiment / "saved.blotquant.json"
