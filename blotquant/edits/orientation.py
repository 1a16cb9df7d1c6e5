"""Edits that turn an image round, and where its lanes are afterwards.

Quarter turns and the mirror orient the pixels; what is left of the angle is for display only.
A point (row, col) of an image of (rows, cols) px lies after one quarter turn clockwise at
(col, rows - row), and after mirroring at (row, cols - col): bounds are half open, so both are exact.
"""

from __future__ import annotations

from msgspec.structs import replace

from blotquant.edits.lookup import Centre, blot_of, middle_col, same_image, with_blots
from blotquant.model import Blot, Lane, Project

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

    Small angles only turn the display.  When the number of quarter turns changes, lanes and
    crop stay on the same pixels, lanes are counted from the new left, and corrections of bands
    are dropped, because band rows are counted from the top.

    Parameters
    ----------
    project : Project
    blot_id : str
    rotation_deg : float
        The new rotation, clockwise, of the file as it is stored.
    shape : (int, int), optional
        Rows and columns of the image as it is oriented now.  Only needed when the number of
        quarter turns changes and lanes have been placed or a crop set.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If the angle is not finite, or `shape` is missing.
    """
    blot = blot_of(project, blot_id)
    if not -1e6 < rotation_deg < 1e6:
        raise ValueError(f"the rotation must be a number of degrees, not {rotation_deg}")
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

    Lanes and crop stay on the same pixels; lanes are counted from the new left and keep their
    samples.  Use `reverse_samples` if the samples are to be counted from there too.

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
    _, cols = _known(blot, shape)
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
    rows, cols = _known(blot, shape)
    lanes, crop = list(blot.lanes), blot.crop
    for _ in range(turns):
        lanes = [replace(lane, centre=_turned_line(lane.centre, rows), bands=()) for lane in lanes]
        crop = _turned_crop(crop, rows)
        rows, cols = cols, rows
    return replace(blot, crop=crop, lanes=_counted(lanes))


def _known(blot: Blot, shape: Shape | None) -> Shape:
    if shape is not None:
        return shape
    if blot.crop is not None or any(lane.centre for lane in blot.lanes):
        raise ValueError(f"the size of {blot.image.path} is needed to turn its lanes with it")
    return 0, 0


def _turned_line(centre: Centre, rows: float) -> Centre:
    turned = tuple((col, rows - row) for row, col in centre)
    runs_up = bool(turned) and turned[0][0] > turned[-1][0]
    return turned[::-1] if runs_up else turned


def _turned_crop(crop: Crop | None, rows: float) -> Crop | None:
    if crop is None:
        return None
    top, left, bottom, right = crop
    return left, rows - bottom, right, rows - top


def _counted(lanes: list[Lane]) -> tuple[Lane, ...]:
    """Number lanes from the left again, if all are placed and run down rather than across."""
    if any(not lane.centre or not _runs_down(lane.centre) for lane in lanes):
        return tuple(lanes)
    ordered = sorted(lanes, key=lambda lane: (middle_col(lane.centre), lane.number))
    return tuple(replace(lane, number=1 + index) for index, lane in enumerate(ordered))


def _runs_down(centre: Centre) -> bool:
    (top, left), (bottom, right) = centre[0], centre[-1]
    return abs(bottom - top) >= abs(right - left)
