"""Changes of lanes and bands by keys; presses in a row are one step of undo."""

from __future__ import annotations

from blotquant.gui.blot.drags import place_all, set_limits
from blotquant.gui.blot.looks import BandLook, LaneLook
from blotquant.gui.blot.tool import Bench
from blotquant.gui.commands.lanes import chosen_lanes, lanes_in_words
from blotquant.gui.words import tr

_LEAST = 2.0  # px that a lane stays wide and a band high


def nudge_band(bench: Bench, d_row: float) -> bool:
    """Move the chosen band of the one chosen lane; return whether there is one."""
    found = _chosen_band(bench)
    if found is not None:
        lane, band = found
        _set(bench, lane, band, band.top_px + d_row, band.bottom_px + d_row)
    return found is not None


def nudge_size(bench: Bench, wider: float) -> bool:
    """Make the chosen band higher by so many px at either end, or else the chosen lanes wider."""
    found = _chosen_band(bench)
    if found is None:
        return _nudge_widths(bench, wider)
    lane, band = found
    if band.bottom_px - band.top_px + 2 * wider >= _LEAST:
        _set(bench, lane, band, band.top_px - wider, band.bottom_px + wider)
    return True


def _chosen_band(bench: Bench) -> tuple[LaneLook, BandLook] | None:
    lanes = [lane for lane in bench.look.lanes if lane.is_chosen]
    bands = [band for lane in lanes for band in lane.bands if band.is_chosen and band.can_be_dragged]
    return (lanes[0], bands[0]) if len(lanes) == len(bands) == 1 else None


def _set(bench: Bench, lane: LaneLook, band: BandLook, top: float, bottom: float) -> None:
    set_limits(bench, lane, band.row, (top, bottom), ("nudge band", lane.id, band.row))


def _nudge_widths(bench: Bench, wider: float) -> bool:
    lanes = [lane for lane in chosen_lanes(bench.session) if lane.centre]
    places = {lane.id: (lane.centre, max(_LEAST, lane.width_px + wider)) for lane in lanes}
    if places:
        label = tr("Resize {lanes}", lanes=lanes_in_words(lanes))
        bench.session.apply_merged(label, ("nudge width", *places), place_all, places)
    return bool(places)
