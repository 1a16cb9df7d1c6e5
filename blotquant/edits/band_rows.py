"""Edits of the band rows of a blot: where they are, and which of them are the target.

Rows belong to the blot, not to the image: two targets on one image look at rows of their own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from blotquant.edits.lookup import blot_of, with_blots
from blotquant.model import Band, Lane, Project
from blotquant.phrases import Phrase

# By old row number: the new number, and how far the row has moved (px).
_Kept = Mapping[int, tuple[int, float]]


def fix_rows(project: Project, blot_id: str, places: Iterable[float], found: Iterable[float] = ()) -> Project:
    """Say where the band rows of a blot are, so that their numbers keep their meaning.

    A row goes on as the new place that is nearest to it, if that is nearer than half the distance
    to the row beside it; a row that has none beside it goes on as the nearest new place.  It takes
    along whether it is the target, and the marks "absent" in its lanes.  It takes along a box set
    by hand if it moves by at most half the height of the box; boxes themselves never move.  What
    belongs to a row that does not go on is forgotten.

    Parameters
    ----------
    project : Project
    blot_id : str
    places : iterable of float
        Image rows of all band rows at the middle of the lanes, in px, in any order.
    found : iterable of float
        What the row numbers mean so far if no rows have been fixed: the rows found
        (`BlotResult.rows_px`).  Without them number i counts as the i-th of `places`.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If there is no place, two are the same, or one is negative or not finite.
    """
    blot = blot_of(project, blot_id)
    new = tuple(sorted(float(place) for place in places))
    if not new:
        raise ValueError(
            Phrase("no band row to fix on {path}: name one, or free the rows", path=blot.image.path)
        )
    kept = _kept(blot.rows_at or tuple(sorted(found)) or new, new)
    changed = replace(
        blot,
        rows_at=new,
        rows=tuple(sorted(kept[row][0] for row in blot.rows if row in kept)),
        lanes=tuple(_renumbered(lane, kept) for lane in blot.lanes),
    )
    return with_blots(project, {blot_id: changed})


def _kept(old: Sequence[float], new: Sequence[float]) -> _Kept:
    """Return which old row goes on as which new one: no two as the same, and in the same order.

    Two old rows cannot both be nearer to one place than half the distance between them.
    """
    kept: dict[int, tuple[int, float]] = {}
    for index, place in enumerate(old):
        beside = (*old[max(index - 1, 0) : index], *old[index + 1 : index + 2])
        reach = min((abs(other - place) for other in beside), default=math.inf) / 2
        moved, number = min((abs(other - place), number) for number, other in enumerate(new, start=1))
        if moved < reach:
            kept[index + 1] = (number, moved)
    return kept


def _renumbered(lane: Lane, kept: _Kept) -> Lane:
    bands = (replace(band, row=kept[band.row][0]) for band in lane.bands if _goes_along(band, kept))
    return replace(lane, bands=tuple(bands))


def _goes_along(band: Band, kept: _Kept) -> bool:
    if band.row not in kept:
        return False
    # A box that the row has left would be another band's, beside this one's in the other lanes.
    return band.kind != "manual" or kept[band.row][1] <= (band.bottom_px - band.top_px) / 2


def free_rows(project: Project, blot_id: str) -> Project:
    """Go back to the band rows as they are found; rows that have not been fixed stay as they are.

    The numbers of fixed rows mean nothing among rows that are found.  So the corrections of bands on this
    blot are forgotten, and the target is the strongest row until it is chosen again.

    Raises
    ------
    KeyError
        If there is no such blot.
    """
    blot = blot_of(project, blot_id)
    if not blot.rows_at:
        return project
    lanes = tuple(replace(lane, bands=()) for lane in blot.lanes)
    return with_blots(project, {blot_id: replace(blot, rows_at=(), rows=(), lanes=lanes)})


def choose_rows(project: Project, blot_id: str, rows: Iterable[int]) -> Project:
    """Say which band rows of a blot are the target; several are summed, as for a doublet.

    Parameters
    ----------
    project : Project
    blot_id : str
    rows : iterable of int
        From 1 at the top, in any order; empty for the strongest.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If a row is below 1, there twice, or beyond the rows that have been fixed.
    """
    blot = blot_of(project, blot_id)
    return with_blots(project, {blot_id: replace(blot, rows=tuple(sorted(rows)))})
