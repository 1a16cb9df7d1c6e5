"""Edits of the bands: only what a person corrects is stored, and it belongs to one blot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from blotquant.edits.band_rows import fix_rows
from blotquant.edits.lookup import lane_of, with_blots
from blotquant.edits.validity import checked
from blotquant.model import Band, Lane, Project
from blotquant.phrases import Phrase


def set_band(project: Project, lane_id: str, row: int, top_px: float, bottom_px: float) -> Project:
    """Set the limits of a band by hand.

    Parameters
    ----------
    project : Project
    lane_id : str
    row : int
        Band row of the blot, from 1 at the top: of the rows that have been fixed (see `fix_rows`),
        else of those found.
    top_px, bottom_px : float
        Limits along the centre line of the lane, in rows of the image; half open.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the row is below 1 or beyond the rows that have been fixed, or top is not above bottom.
    """
    band = Band(row=row, kind="manual", top_px=float(top_px), bottom_px=float(bottom_px))
    return _with_band(project, lane_id, band)


def correct_band(
    project: Project, lane_id: str, row: int, top_px: float, bottom_px: float, found: Iterable[float] = ()
) -> Project:
    """Set the limits of a band that a person sees, fixing the band rows with the first correction.

    The row number of an automatic band counts the rows found, which may be others tomorrow.  So the rows
    are fixed where they were found before the box is stored under that number (see `fix_rows`); rows that
    have been fixed already stay as they are.

    Parameters
    ----------
    project : Project
    lane_id : str
    row : int
        Band row of the blot, from 1 at the top.
    top_px, bottom_px : float
        As in `set_band`.
    found : iterable of float
        The rows found (`BlotResult.rows_px`).  Without any, rows are not fixed.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the row is below 1 or beyond the rows there are, or top is not above bottom.
    """
    return set_band(_with_rows_fixed(project, lane_id, found), lane_id, row, top_px, bottom_px)


def mark_band_absent(project: Project, lane_id: str, row: int, found: Iterable[float] = ()) -> Project:
    """Say that there is no band of this row in this lane, whatever the program sees there.

    Parameters
    ----------
    project : Project
    lane_id : str
    row : int
        Band row of the blot, from 1 at the top.
    found : iterable of float
        The rows found, to fix them with the first correction, as `correct_band` does.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the row is below 1 or beyond the rows that have been fixed.
    """
    fixed = _with_rows_fixed(project, lane_id, found)
    return _with_band(fixed, lane_id, Band(row=row, kind="absent"))


def reset_band(project: Project, lane_id: str, row: int) -> Project:
    """Forget the correction of a band, so that it is found automatically again.

    Raises
    ------
    KeyError
        If there is no such lane.
    """
    lane_of(project, lane_id)
    return _with_bands_of(project, {lane_id: {row: None}})


def accept_bands(project: Project, bands: Iterable[tuple[str, int, float, float]]) -> Project:
    """Freeze bands as they were found, to keep a figure as it is.

    Parameters
    ----------
    project : Project
    bands : iterable of (lane_id, row, top_px, bottom_px)
        As in `set_band`.  Bands that a person has corrected stay as they are.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If a row is below 1 or beyond the rows that have been fixed, or a top is not above its bottom.
    """
    lanes = {lane.id: lane for blot in project.blots for lane in blot.lanes}
    changes: dict[str, dict[int, Band | None]] = {}
    for lane_id, row, top_px, bottom_px in bands:
        if lane_id not in lanes:
            raise KeyError(Phrase("there is no lane {lane_id!r} in this project", lane_id=lane_id))
        if not any(band.row == row and band.kind != "auto" for band in lanes[lane_id].bands):
            band = Band(row=row, kind="manual", top_px=float(top_px), bottom_px=float(bottom_px))
            changes.setdefault(lane_id, {})[row] = checked(band)
    return _with_bands_of(project, changes)


def _with_rows_fixed(project: Project, lane_id: str, found: Iterable[float]) -> Project:
    blot, _ = lane_of(project, lane_id)
    places = tuple(found)
    return fix_rows(project, blot.id, places, places) if places and not blot.rows_at else project


def _with_band(project: Project, lane_id: str, band: Band) -> Project:
    lane_of(project, lane_id)
    return _with_bands_of(project, {lane_id: {band.row: checked(band)}})


def _with_bands_of(project: Project, changes: Mapping[str, Mapping[int, Band | None]]) -> Project:
    """Return the project with bands set, or forgotten where they are None, by lane and row."""
    changed = {
        blot.id: replace(blot, lanes=tuple(_corrected(lane, changes.get(lane.id, {})) for lane in blot.lanes))
        for blot in project.blots
        if any(lane.id in changes for lane in blot.lanes)
    }
    return with_blots(project, changed)


def _corrected(lane: Lane, changes: Mapping[int, Band | None]) -> Lane:
    kept: dict[int, Band | None] = {**{band.row: band for band in lane.bands}, **changes}
    bands = tuple(band for _, band in sorted(kept.items()) if band is not None)
    return replace(lane, bands=bands) if changes else lane
