"""What a person says about the band rows of a blot: which are the target, and where more are.

Rows that are named are fixed where they were found, so that their numbers keep their meaning
(docs/decisions/0010-band-rows-have-places.md).
"""

from __future__ import annotations

from collections.abc import Sequence

from blotquant import edits
from blotquant.gui.blot.looks import row_places, target_rows
from blotquant.gui.blot.shapes import Point, RowFrame, band_slope, lane_shapes
from blotquant.gui.blot.tool import Bench
from blotquant.gui.words import listed, tr
from blotquant.model import Blot, Project


def choose_target(bench: Bench, row: int) -> None:
    """Make one band row the target of the blot."""
    _choose(bench, (row,))


def toggle_target(bench: Bench, row: int) -> None:
    """Add a band row to the target, as the second band of a doublet, or take it out."""
    blot = bench.blot
    if blot is not None:
        targets = target_rows(blot, bench.session.result(blot.id))
        others = tuple(other for other in targets if other != row)
        _choose(bench, others if row in targets else (*targets, row))


def _choose(bench: Bench, rows: Sequence[int]) -> None:
    blot = bench.blot
    if blot is not None and rows:
        names = listed(str(row) for row in sorted(rows))
        found = row_places(blot, bench.session.result(blot.id))
        bench.session.apply(tr("Target is row {rows}", rows=names), with_target, blot.id, rows, found)


def with_target(project: Project, blot_id: str, rows: Sequence[int], found: Sequence[float]) -> Project:
    """Fix the band rows where they were found, and say which are the target."""
    if not project.blot(blot_id).rows_at and found:
        project = edits.fix_rows(project, blot_id, found, found)
    return edits.choose_rows(project, blot_id, rows)


def add_row(bench: Bench, at: Point, *, sums: bool) -> None:
    """Measure a band row where none was found.

    Parameters
    ----------
    bench : Bench
    at : (row, col)
        Where on the image.
    sums : bool
        The target becomes the sum of what it was and the new row; else it is the new row alone.
    """
    blot = bench.blot
    shapes = lane_shapes(blot) if blot is not None else {}
    if blot is None or not shapes:
        return
    place = RowFrame(tuple(shapes.values()), band_slope(blot)).row_of(at)
    result = bench.session.result(blot.id)
    targets = target_rows(blot, result) if sums else ()
    label = tr("Add band row at {place} px", place=round(place))
    bench.session.apply(label, with_row, blot.id, place, row_places(blot, result), targets)


def with_row(
    project: Project, blot_id: str, place: float, found: Sequence[float], targets: Sequence[int]
) -> Project:
    """Fix the band rows that were found and one more, and make it (part of) the target."""
    blot: Blot = project.blot(blot_id)
    before = blot.rows_at or tuple(sorted(found))
    places = sorted({*before, place})
    wanted = {places.index(before[row - 1]) + 1 for row in targets if row <= len(before)}
    project = edits.fix_rows(project, blot_id, places, before or (place,))
    return edits.choose_rows(project, blot_id, sorted({*wanted, places.index(place) + 1}))
