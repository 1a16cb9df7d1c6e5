"""Edited, undone, saved, killed, opened again and measured in any order: one project, one report.

hypothesis draws the order and the arguments of every edit there is (the table of `tests.test_edits`).  Beside
the history a plain list is kept of what undo must bring back, and a copy of what the file must hold.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import numpy as np
import tifffile
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from blotquant import pipeline
from blotquant.edits.consistency import violations
from blotquant.files.projects import read_project, write_project
from blotquant.history import History
from blotquant.model import Project
from blotquant.pipeline import Images, load_images
from blotquant.results import Report
from blotquant.tables import tables
from blotquant.wording import methods_paragraph
from tests.experiments import assert_same
from tests.files.test_killed import killed_at
from tests.test_edits import EDITS, example

SHAPE = (100, 80)


def draw_images(folder: Path) -> None:
    """The three images that the projects name; others are missing."""
    row, col = np.mgrid[: SHAPE[0], : SHAPE[1]]
    for seed, name in enumerate(("p.tif", "t.tif", "n.tif")):
        picture = np.random.default_rng(seed).normal(500.0, 8.0, SHAPE)
        for lane, centre in enumerate((20, 40, 63)):
            band = np.exp(-0.5 * ((row - 45.0) / 3.0) ** 2) * (np.abs(col + 0.5 - centre) < 7)
            picture += 1500.0 * (1 + lane) * band
        tifffile.imwrite(folder / name, picture.astype(np.uint16))


def without_hashes(project: Project) -> Project:
    blots = (replace(blot, image=replace(blot.image, sha256="")) for blot in project.blots)
    return replace(project, blots=tuple(blots))


class Cycle(RuleBasedStateMachine):
    """A person, a project, its file and its images."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "p.blotquant.json"
        draw_images(self.folder)

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        self.open(without_hashes(example()))
        self.on_disk: Project | None = None

    def open(self, project: Project) -> None:
        self.history = History(project)
        self.past: list[Project] = []
        self.future: list[Project] = []
        self.images: Images | None = None
        self.report: Report | None = None

    @property
    def project(self) -> Project:
        return self.history.project

    @rule(name=st.sampled_from(sorted(EDITS)), data=st.data())
    def edit(self, name: str, data: st.DataObject) -> None:
        before = self.project
        try:
            edited = EDITS[name](before, data.draw)
        except (KeyError, ValueError):  # what it names is not there any more
            return
        self.history.apply(name, edited)
        if edited != before:
            self.past.append(before)
            self.future.clear()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.project)
        assert self.history.undo() == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.project)
        assert self.history.redo() == self.future.pop()

    @rule()
    def save(self) -> None:
        write_project(self.project, self.path)
        self.history.mark_saved()
        self.on_disk = self.project

    @precondition(lambda _: hasattr(os, "fork"))
    @rule(moment=st.integers(1, 4))
    def die_while_saving(self, moment: int) -> None:
        project = self.project
        finished = killed_at(lambda: write_project(project, self.path), moment)
        found = read_project(self.path) if self.path.exists() else None
        assert found in ((project,) if finished else (self.on_disk, project))
        self.on_disk = found

    @precondition(lambda self: self.on_disk is not None)
    @rule()
    def open_again(self) -> None:
        project = read_project(self.path)
        assert project == self.on_disk
        self.open(project)

    @rule()
    def measure(self) -> None:
        """Measure from what is known, as the window does, and anew, as batch does: the same comes out."""
        self.images = load_images(self.project, self.folder, self.images)
        report = pipeline.measure(self.project, self.images, self.report)
        anew = pipeline.measure(self.project, load_images(self.project, self.folder))
        assert_same(report, anew)
        told = {one.blot_id for one in (*report.blots, *report.unmeasured)} | set(self.images.failures)
        assert told == {blot.id for blot in self.project.blots}
        assert "ratios" in tables(report)
        assert methods_paragraph(report)
        self.report = report
        self.history.amend(report.project)  # lanes that were looked for, and hashes

    @invariant()
    def the_project_is_sound(self) -> None:
        if hasattr(self, "history"):
            assert list(violations(self.project)) == []
            assert (self.history.undo_label is None) == (not self.past)
            assert (self.history.redo_label is None) == (not self.future)


TestAnyCycle = Cycle.TestCase
TestAnyCycle.settings = settings(
    max_examples=8, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
