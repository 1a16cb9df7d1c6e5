"""Commands on the bands of the chosen lanes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, reduce

from blotquant import edits
from blotquant.gui.commands.lanes import chosen_lanes, lanes_in_words
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import Blot, Project


def band_row(session: Session) -> int | None:
    """Return the band row that is chosen, or the only one that was measured."""
    if session.selection.band is not None:
        return session.selection.band
    result = session.result(session.selection.blot_id)
    rows = {band.band for band in result.bands} if result else set[int]()
    return rows.pop() if len(rows) == 1 else None


def mark_absent(session: Session) -> None:
    """Say that the chosen lanes have no band in the row."""
    result = session.result(session.selection.blot_id)
    found = result.rows_px if result is not None else ()
    _on_bands(session, tr("Mark band absent"), partial(edits.mark_band_absent, found=found))


def back_to_automatic(session: Session) -> None:
    """Forget what was corrected by hand on the chosen bands."""
    _on_bands(session, tr("Back to automatic"), edits.reset_band)


def _on_bands(session: Session, what: str, edit: Callable[[Project, str, int], Project]) -> None:
    lanes, row = chosen_lanes(session), band_row(session)
    if lanes and row is not None:
        label = tr("{what}: {lanes}", what=what, lanes=lanes_in_words(lanes))
        session.apply(label, _each, [lane.id for lane in lanes], row, edit)


def _each(
    project: Project, lane_ids: list[str], row: int, edit: Callable[[Project, str, int], Project]
) -> Project:
    return reduce(lambda changed, lane_id: edit(changed, lane_id, row), lane_ids, project)


def accept_bands(session: Session) -> None:
    """Freeze the bands of the blot as they were found, so that later versions measure the same."""
    blot, result = session.blot(), session.result(session.selection.blot_id)
    if blot is not None and result is not None:
        bands = [(b.key[1], b.band, b.top_px, b.bottom_px) for b in result.bands if b.kind == "auto"]
        session.apply(tr("Accept bands"), _accepted, blot.id, bands, result.rows_px)


def _accepted(
    project: Project,
    blot_id: str,
    bands: list[tuple[str, int, float, float]],
    found: tuple[float, ...],
) -> Project:
    """Fix the rows first, so that the numbers of the accepted bands keep their meaning."""
    blot = project.blot(blot_id)
    if not blot.rows_at and found:
        rows = blot.rows or tuple(sorted({row for _, row, _, _ in bands}))
        project = edits.choose_rows(edits.fix_rows(project, blot_id, found, found), blot_id, rows)
    return edits.accept_bands(project, bands)


def free_rows(session: Session) -> None:
    """Look for the band rows of the blot again, and forget what was corrected on it."""
    if (blot := session.blot()) is not None:
        session.apply(tr("Find band rows again"), edits.free_rows, blot.id)


def can_free_rows(blot: Blot | None) -> bool:
    """Return whether band rows of the blot have been fixed."""
    return blot is not None and bool(blot.rows_at)
