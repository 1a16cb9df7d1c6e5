"""What is to be drawn on a blot, as one frozen value made from project, result and selection."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from blotquant.gui.blot.shapes import LaneShape, Line, Point, RowFrame, RowLine, band_slope, lane_shapes
from blotquant.gui.selection import Selection
from blotquant.model import Band, Blot, Lane
from blotquant.results import BandResult, BlotResult

Style = Literal["ok", "weak", "not detected", "saturated", "absent"]


@dataclass(frozen=True, slots=True)
class BandLook:
    """One band box."""

    row: int  # band row, from 1
    top_px: float
    bottom_px: float
    outline: Line
    style: Style
    by_hand: bool
    is_chosen: bool
    can_be_dragged: bool


@dataclass(frozen=True, slots=True)
class LaneLook:
    """One lane with its bands."""

    id: str
    number: int
    shape: LaneShape
    outline: Line
    is_chosen: bool
    bands: tuple[BandLook, ...]
    is_excluded: bool = False  # by a person, from means, tests and curves


@dataclass(frozen=True, slots=True)
class RowLook:
    """One band row that was found or fixed: where it runs, and whether it is the target."""

    row: int  # from 1
    place: float  # image row at the middle of the lanes
    line: RowLine
    is_target: bool


@dataclass(frozen=True, slots=True)
class LadderMark:
    """The weight of a ladder band, written beside its lane."""

    text: str
    place: Point  # at the edge of the lane
    side: Literal[-1, 1]  # written to the left or to the right of it


@dataclass(frozen=True, slots=True)
class BlotLook:
    """All that lies upon the image."""

    lanes: tuple[LaneLook, ...] = ()
    rows: tuple[RowLook, ...] = ()
    ladder: tuple[LadderMark, ...] = ()
    crop: tuple[float, float, float, float] | None = None

    def lane(self, lane_id: str) -> LaneLook | None:
        """Return the lane with this id, if it has been placed."""
        return next((lane for lane in self.lanes if lane.id == lane_id), None)


LaneInputs = tuple[Lane, float, tuple[BandResult, ...], int | None, bool, bool]
KnownLanes = dict[str, tuple[LaneInputs, LaneLook]]


def blot_look(
    blot: Blot,
    result: BlotResult | None,
    selection: Selection,
    chosen: Collection[str] = (),
    known: KnownLanes | None = None,
) -> BlotLook:
    """Return what is to be drawn on a blot.

    Parameters
    ----------
    blot : Blot
        As it is now; the result may be one measurement behind.
    result : BlotResult or None
    selection : Selection
        Its band row is emphasised.
    chosen : collection of str
        Ids of the lanes that are emphasised.
    known : dict, optional
        How lanes looked by id, and from what: those of which nothing has changed look the same.  It is
        brought up to date.
    """
    known = {} if known is None else known
    shapes = lane_shapes(blot)
    bands = _by_lane(result)
    whole_lanes = blot.form == "stain" and not blot.rows
    lanes = sorted((lane for lane in blot.lanes if lane.id in shapes), key=lambda lane: lane.number)
    return BlotLook(
        tuple(
            _known_look(
                known,
                shapes[lane.id],
                (
                    lane,
                    shapes[lane.id].slope,
                    bands.get(lane.id, ()),
                    selection.band if lane.id in chosen else None,
                    lane.id in chosen,
                    whole_lanes,
                ),
            )
            for lane in lanes
        ),
        () if whole_lanes else _rows(blot, result, shapes),
        _ladder_marks(lanes, result, shapes),
        blot.crop,
    )


def chosen_outline(look: BlotLook) -> Line | None:
    """Return the outline of the first chosen band, else of the first chosen lane; None without one."""
    lane = next((lane for lane in look.lanes if lane.is_chosen), None)
    if lane is None:
        return None
    return next((band.outline for band in lane.bands if band.is_chosen), lane.outline)


def _by_lane(result: BlotResult | None) -> Mapping[str, tuple[BandResult, ...]]:
    found: dict[str, tuple[BandResult, ...]] = {}
    for band in result.bands if result is not None else ():
        found[band.key[1]] = (*found.get(band.key[1], ()), band)
    return found


def _known_look(known: KnownLanes, shape: LaneShape, inputs: LaneInputs) -> LaneLook:
    """Return how a lane looks, from what is known if it was made from the same."""
    lane_id = inputs[0].id
    before = known.get(lane_id)
    if before is not None and before[0] == inputs:
        return before[1]
    look = _lane_look(shape, inputs, None if before is None else before[1])
    known[lane_id] = inputs, look
    return look


def _lane_look(shape: LaneShape, inputs: LaneInputs, before: LaneLook | None) -> LaneLook:
    lane, _, bands, chosen_row, is_chosen, whole_lanes = inputs
    outline = before.outline if before is not None and before.shape == shape else shape.outline()
    corrections = {band.row: band for band in lane.bands}
    looks = tuple(
        _band_look(shape, band, corrections.get(band.band), band.band == chosen_row, not whole_lanes)
        for band in bands
    )
    return LaneLook(lane.id, lane.number, shape, outline, is_chosen, looks, bool(lane.excluded))


def _band_look(
    shape: LaneShape, band: BandResult, correction: Band | None, is_chosen: bool, can_be_dragged: bool
) -> BandLook:
    """Return a band where it was measured, or where a person has just put it."""
    top, bottom, kind = band.top_px, band.bottom_px, band.kind
    if correction is not None and correction.kind != "auto":
        kind = correction.kind
        if kind == "manual":
            top, bottom = correction.top_px, correction.bottom_px
    style = "absent" if kind == "absent" else _style(band)
    outline = shape.box(top, bottom)
    return BandLook(
        band.band,
        top,
        bottom,
        outline,
        style,
        kind == "manual",
        is_chosen,
        can_be_dragged and kind != "absent",
    )


def _style(band: BandResult) -> Style:
    if "SATURATED" in band.flags:
        return "saturated"
    if band.status in ("not detected", "not quantifiable"):
        return "not detected"
    return "weak" if "BELOW_LOQ" in band.flags else "ok"


def row_places(blot: Blot, result: BlotResult | None) -> tuple[float, ...]:
    """Return where the band rows of a blot are, as far as is known."""
    return blot.rows_at or (result.rows_px if result is not None else ())


def target_rows(blot: Blot, result: BlotResult | None) -> tuple[int, ...]:
    """Return the band rows that are measured: those asked for, else those that were found strongest."""
    if blot.rows or result is None:
        return blot.rows
    return tuple(sorted({band.band for band in result.bands}))


def _rows(blot: Blot, result: BlotResult | None, shapes: Mapping[str, LaneShape]) -> tuple[RowLook, ...]:
    if not shapes:
        return ()
    frame = RowFrame(tuple(shapes.values()), band_slope(blot))
    targets = target_rows(blot, result)
    return tuple(
        RowLook(number, place, frame.line(place), number in targets)
        for number, place in enumerate(row_places(blot, result), start=1)
    )


def _ladder_marks(
    lanes: Sequence[Lane], result: BlotResult | None, shapes: Mapping[str, LaneShape]
) -> tuple[LadderMark, ...]:
    """Return the weights of the ladder, beside the first lane that shows it and away from the samples."""
    ladder = result.ladder if result is not None else None
    if ladder is None or not lanes:
        return ()
    ids = {lane.number: lane.id for lane in lanes}
    first = min((number for band in ladder.bands for number, _ in band.lanes if number in ids), default=None)
    if first is None:
        return ()
    shape = shapes[ids[first]]
    side = 1 if len(lanes) > 1 and first == lanes[-1].number else -1
    return tuple(
        LadderMark(f"{band.kda:g}", shape.point(row, side * shape.width_px / 2), side)
        for band in ladder.bands
        for number, row in band.lanes
        if number == first
    )
