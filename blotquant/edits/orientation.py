"""Edits that turn an image round, and where its lanes are afterwards.

Quarter turns and the mirror orient the pixels; what is left of the angle is for display only.
A point (row, col) of an image of (rows, cols) px lies after one quarter turn clockwise at
(col, rows - row), and after mirroring at (row, cols - col): bounds are half open, so both are exact.
"""

from __future__ import annotations

from msgspec.structs import replace

from blotquant.edits.lookup import Centre, blot_of, middle_col, same_image, with_blots
from blotquant.model import Band, Blot, Lane, Project
from blotquant.phrases import Phrase

Shape = tuple[int, int]
Crop = tuple[float, float, float, float]


def quarter_turns(rotation_deg: float) -> int:
    """Return the clockwise quarter turns (0 to 3) of the pixels for a rotation in degrees."""
    return round(rotation_deg / 90) % 4


def shifted(centre: Centre, d_row: float, d_col: float) -> Centre:
    """Return a centre line moved by (d_row, d_col) px: down and right are positive."""
    return tuple((row + d_row, col + d_col) for row, col in centre)


def rotate_blot(project: Project, blot_id: str, rotation_deg: float, shape: Shape | None = None) -> Project:
    """Set the rotation of an image, clockwise in degrees, for every blot on it.

    Small angles only turn the display.  When the number of quarter turns changes, the crop stays
    on the same pixels, and besides:

    - Upside down (two quarter turns), lanes stay on the same pixels and are counted from the new
      left.  So do band rows that have been fixed, with the corrections of their bands, counted
      from the new top.  Rows that have not been fixed have no place that could be turned: the
      target is the strongest row again and corrections of bands are forgotten.
    - On its side (one or three), nothing runs down that did before: lanes are not placed any
      more, the rows are those found, the target is the strongest and corrections are forgotten.

    Parameters
    ----------
    project : Project
    blot_id : str
    rotation_deg : float
        The new rotation, clockwise, of the file as it is stored.
    shape : (int, int), optional
        Rows and columns of the image as it is oriented now.  Only needed when the number of
        quarter turns changes and a crop has been set, or upside down lanes placed or rows fixed.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If the angle is not finite, or `shape` is missing.
    """
    blot = blot_of(project, blot_id)
    if not -1e6 < rotation_deg < 1e6:
        raise ValueError(Phrase("the rotation must be a number of degrees, not {angle}", angle=rotation_deg))
    angle = _principal(float(rotation_deg))
    turns = (quarter_turns(angle) - quarter_turns(blot.rotation_deg)) % 4
    # Seen in a mirror a clock runs the other way.
    turns = -turns % 4 if blot.mirrored else turns
    changed = {
        twin.id: replace(_turned(twin, turns, shape), rotation_deg=angle)
        for twin in same_image(project, blot)
    }
    return with_blots(project, changed)


def _principal(angle: float) -> float:
    """Return the same angle in (-180, 180]."""
    return angle if -180 < angle <= 180 else 180 - (180 - angle) % 360


def mirror_blot(project: Project, blot_id: str, shape: Shape | None = None) -> Project:
    """Mirror an image left to right, or back, for every blot on it.

    Lanes, band rows and crop stay on the same pixels; lanes are counted from the new left and keep
    their samples.  Use `reverse_samples` if the samples are to be counted from there too.

    Parameters
    ----------
    project : Project
    blot_id : str
    shape : (int, int), optional
        Rows and columns of the image as it is oriented now; only needed when lanes have been
        placed or a crop set.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If `shape` is missing.
    """
    blot = blot_of(project, blot_id)
    changed = {twin.id: _mirrored(twin, shape) for twin in same_image(project, blot)}
    return with_blots(project, changed)


def _mirrored(blot: Blot, shape: Shape | None) -> Blot:
    _, cols = _known(blot, shape, _has_lines(blot))
    lanes = [
        replace(lane, centre=tuple((row, cols - col) for row, col in lane.centre)) for lane in blot.lanes
    ]
    crop = blot.crop
    if crop is not None:
        crop = (crop[0], cols - crop[3], crop[2], cols - crop[1])
    return replace(blot, mirrored=not blot.mirrored, crop=crop, lanes=_counted(lanes))


def _turned(blot: Blot, turns: int, shape: Shape | None) -> Blot:
    if turns == 0:
        return blot
    return _upside_down(blot, shape) if turns == 2 else _on_its_side(blot, turns, shape)


def _on_its_side(blot: Blot, turns: int, shape: Shape | None) -> Blot:
    rows, cols = _known(blot, shape, needed=blot.crop is not None)
    crop = blot.crop
    for _ in range(turns):
        crop = _turned_crop(crop, rows)
        rows, cols = cols, rows
    lanes = tuple(replace(lane, centre=(), width_px=0.0, bands=()) for lane in blot.lanes)
    return replace(blot, crop=crop, lanes=lanes, rows=(), rows_at=())


def _upside_down(blot: Blot, shape: Shape | None) -> Blot:
    rows, cols = _known(blot, shape, _has_lines(blot) or bool(blot.rows_at))
    count = len(blot.rows_at)
    lanes = [
        replace(
            lane,
            centre=tuple((rows - row, cols - col) for row, col in reversed(lane.centre)),
            bands=tuple(_turned_band(band, count, rows) for band in reversed(lane.bands)) if count else (),
        )
        for lane in blot.lanes
    ]
    return replace(
        blot,
        crop=_turned_crop(_turned_crop(blot.crop, rows), cols),
        lanes=_counted(lanes),
        rows=tuple(count + 1 - row for row in reversed(blot.rows)) if count else (),
        rows_at=tuple(rows - place for place in reversed(blot.rows_at)),
    )


def _turned_band(band: Band, count: int, rows: float) -> Band:
    band = replace(band, row=count + 1 - band.row)
    if band.kind != "manual":
        return band
    return replace(band, top_px=rows - band.bottom_px, bottom_px=rows - band.top_px)


def _has_lines(blot: Blot) -> bool:
    return blot.crop is not None or any(lane.centre for lane in blot.lanes)


def _known(blot: Blot, shape: Shape | None, needed: bool) -> Shape:
    if shape is not None:
        return shape
    if needed:
        raise ValueError(
            Phrase("the size of {path} is needed to turn with it what is marked on it", path=blot.image.path)
        )
    return 0, 0


def _turned_crop(crop: Crop | None, rows: float) -> Crop | None:
    if crop is None:
        return None
    top, left, bottom, right = crop
    return left, rows - bottom, right, rows - top


def _counted(lanes: list[Lane]) -> tuple[Lane, ...]:
    """Number lanes from the left again, if all are placed."""
    if any(not lane.centre for lane in lanes):
        return tuple(lanes)
    ordered = sorted(lanes, key=lambda lane: (middle_col(lane.centre), lane.number))
    return tuple(replace(lane, number=1 + index) for index, lane in enumerate(ordered))
