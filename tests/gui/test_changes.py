"""What an edit left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from blotquant import edits
from blotquant.gui.changes import only_geometry
from blotquant.model import Project
from tests.test_edits import example


@pytest.mark.parametrize(
    ("edit", "geometry"),
    [
        (lambda p: edits.move_lane(p, "l1", 0.0, 2.0), True),
        (lambda p: edits.resize_lane(p, "l1", 9.0), True),
        (lambda p: edits.set_band(p, "l1", 1, 12.0, 20.0), True),
        (lambda p: edits.change_sample(p, "s2", dose=7.0), False),
        (lambda p: edits.assign_sample(p, "l1", "s4"), False),
        (lambda p: edits.delete_lane(p, "l1"), False),
        (lambda p: edits.change_blot(p, "b1", target="Akt"), False),
        (lambda p: edits.unpair(p, "p1"), False),
        (lambda p: edits.remove_blot(p, "b3"), False),
        (lambda p: edits.set_method(p, "lod_factor", 5.0), False),
    ],
)
def test_a_drag_is_told_from_other_edits(edit: Callable[[Project], Project], geometry: bool) -> None:
    project = example()
    assert only_geometry(project, project)
    assert only_geometry(project, edit(project)) is geometry
