"""What the profile panel shows of one lane, picked from the session."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.gui.session import Session
from blotquant.model import Blot, Lane, Sample
from blotquant.results import BandResult, BandWindow, BlotResult, LaneResult

FloatArray = NDArray[np.float64]
_SEEN = 1e-3  # of the height of a fitted band, below which its curve is not drawn


@dataclass(frozen=True, slots=True, eq=False)
class LaneView:
    """One lane as it was measured, and the band that is looked at."""

    blot: Blot
    lane: Lane
    sample: Sample | None
    result: BlotResult
    profile: LaneResult
    bands: tuple[BandResult, ...]  # of this lane, from the top
    band: BandResult | None
    window: BandWindow | None  # the band as it was integrated
    clip: float | None  # signal at which the camera's range ends

    @property
    def can_move(self) -> bool:
        """Whether the limits of the band can be set: not where the whole lane is the band."""
        return self.band is not None and not (self.blot.form == "stain" and not self.blot.rows)

    @property
    def ends(self) -> tuple[float, float]:
        """First and last image row of the profile, in px."""
        return float(self.profile.first_row), float(self.profile.first_row + len(self.profile.profile))


def shown_lane(session: Session) -> LaneView | None:
    """Return the first of the chosen lanes with its chosen band; None if nothing was measured there."""
    blot, result = session.blot(), session.result(session.selection.blot_id)
    if blot is None or result is None or not session.selection.lane_ids:
        return None
    lane_id = session.selection.lane_ids[0]
    lane = next((lane for lane in blot.lanes if lane.id == lane_id), None)
    profile = next((found for found in result.lanes if found.lane_id == lane_id), None)
    if lane is None or profile is None:
        return None
    bands = tuple(band for band in result.bands if band.key[1] == lane_id)
    band = chosen_band(bands, session.selection.band)
    pixels = session.pixels(blot.id)
    return LaneView(
        blot=blot,
        lane=lane,
        sample=next((sample for sample in session.project.samples if sample.id == lane.sample_id), None),
        result=result,
        profile=profile,
        bands=bands,
        band=band,
        window=next((w for w in profile.windows if band is not None and w.band == band.band), None),
        clip=None if pixels is None else pixels.clip,
    )


def chosen_band(bands: tuple[BandResult, ...], row: int | None) -> BandResult | None:
    """Return the band of this row, else the strongest."""
    named = next((band for band in bands if band.band == row), None)
    return named or max(bands, key=lambda band: band.volume, default=None)


def lane_beside(session: Session, step: int) -> str | None:
    """Return the lane `step` places to the right of the first chosen one; at the ends there is none."""
    blot = session.blot()
    if blot is None or not blot.lanes:
        return None
    ids = [lane.id for lane in sorted(blot.lanes, key=lambda lane: lane.number)]
    chosen = session.selection.lane_ids
    if not chosen or chosen[0] not in ids:
        return ids[0]
    place = ids.index(chosen[0]) + step
    return ids[place] if 0 <= place < len(ids) else None


def row_centres(first_row: int, count: int) -> FloatArray:
    """Return where the centres of the rows lie on the lane, in px of the image."""
    return first_row + 0.5 + np.arange(count, dtype=np.float64)


def fitted_rows(window: BandWindow) -> slice:
    """Return the rows of a window over which the curve of a fitted band can be seen."""
    size = np.abs(window.profile * 0.0 if window.fitted is None else window.fitted)
    seen = np.flatnonzero(size > _SEEN * size.max(initial=0.0))
    return slice(int(seen[0]), int(seen[-1]) + 1) if len(seen) else slice(0, 0)


def filled(window: BandWindow, top_px: float, bottom_px: float) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return the rows of what was integrated, with its upper and its lower edge.

    It is the profile over the background between two limits, the limits included, or the curve of a band
    that was parted from others by a fit.
    """
    rows = row_centres(window.first_row, len(window.profile))
    if window.fitted is not None:
        part = fitted_rows(window)
        return rows[part], (window.background + window.fitted)[part], window.background[part]
    between = rows[(rows > top_px) & (rows < bottom_px)]
    places = np.concatenate([[top_px], between, [bottom_px]])
    return places, np.interp(places, rows, window.profile), np.interp(places, rows, window.background)
