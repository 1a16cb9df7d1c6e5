"""Edits of the bands: only what a person corrects is stored, and it belongs to one blot."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from blotquant.edits.lookup import lane_of, with_lanes
from blotquant.edits.validity import checked
from blotquant.model import Band, Lane, Project


def set_band(project: Project, lane_id: str, row: int, top_px: float, bottom_px: float) -> Project:
    """Set the limits of a band by hand.

    Parameters
    ----------
    project : Project
    lane_id : str
    row : int
        Band row of the image, from 1 at the top.
    top_px, bottom_px : float
        Limits along the centre line of the lane, in rows of the image; half open.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the row is below 1, or top is not above bottom.
    """
    band = Band(row=row, kind="manual", top_px=float(top_px), bottom_px=float(bottom_px))
    return _with_band(project, lane_id, band)


def mark_band_absent(project: Project, lane_id: str, row: int) -> Project:
    """Say that there is no band of this row in this lane, whatever the program sees there.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the row is below 1.
    """
    return _with_band(project, lane_id, Band(row=row, kind="absent"))


def reset_band(project: Project, lane_id: str, row: int) -> Project:
    """Forget the correction of a band, so that it is found automatically again.

    Raises
    ------
    KeyError
        If there is no such lane.
    """
    return _with_bands_of(project, lane_id, {row: None})


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
        If a row is below 1, or a top is not above its bottom.
    """
    for lane_id, row, top_px, bottom_px in bands:
        _, lane = lane_of(project, lane_id)
        if not any(band.row == row and band.kind != "auto" for band in lane.bands):
            project = set_band(project, lane_id, row, top_px, bottom_px)
    return project


def _with_band(project: Project, lane_id: str, band: Band) -> Project:
    return _with_bands_of(project, lane_id, {band.row: checked(band)})


def _with_bands_of(project: Project, lane_id: str, changes: dict[int, Band | None]) -> Project:
    blot, _ = lane_of(project, lane_id)

    def corrected(lane: Lane) -> Lane:
        if lane.id != lane_id:
            return lane
        kept: dict[int, Band | None] = {band.row: band for band in lane.bands} | changes
        bands = (band for _, band in sorted(kept.items()) if band is not None)
        return replace(lane, bands=tuple(bands))

    return with_lanes(project, blot, corrected)
