"""What a look comes to in lines and fills, sorted by pencil: Qt draws many lines at once far faster."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPolygonF

from blotquant.gui.blot.looks import BandLook, BlotLook, LaneLook
from blotquant.gui.blot.shapes import Line, Point
from blotquant.gui.theme import Theme

DOTS = (1.0, 4.0)
DASHES = (4.0, 3.0)


@dataclass(frozen=True, slots=True)
class Pencil:
    """How a line is drawn."""

    colour: str
    width: float  # px on screen
    dashes: tuple[float, ...] = ()
    halo: int = 0  # opacity of the light line under it, 0 to 255


@dataclass(slots=True)
class Drawing:
    """Lines by pencil in the order of drawing, fills below them and marked corners above."""

    strokes: dict[Pencil, list[QLineF]] = field(default_factory=dict[Pencil, list[QLineF]])
    fills: list[tuple[QPolygonF, str, int]] = field(default_factory=list[tuple[QPolygonF, str, int]])
    corners: list[tuple[QPointF, str, int]] = field(default_factory=list[tuple[QPointF, str, int]])

    def stroke(self, pencil: Pencil, line: Line, *, closed: bool = False) -> None:
        """Draw a line along places of the image."""
        ends = (*line[1:], line[0]) if closed else line[1:]
        self.strokes.setdefault(pencil, []).extend(
            [QLineF(a[1], a[0], b[1], b[0]) for a, b in zip(line, ends, strict=False)]
        )

    def fill(self, line: Line, colour: str, alpha: int) -> None:
        """Fill an outline so that the image shines through."""
        self.fills.append((polygon(line), colour, alpha))


def drawing_of(look: BlotLook, theme: Theme) -> Drawing:
    """Return what is drawn for a look, from the coarsest to the finest."""
    made = Drawing()
    for row in look.rows:
        if not row.is_target:
            made.stroke(Pencil(theme.band_absent, 1.4, DOTS), (row.line.left, row.line.right))
    for lane in sorted(look.lanes, key=lambda lane: lane.is_chosen):
        _draw_lane(made, lane, theme)
    for lane in look.lanes:
        for band in lane.bands:
            _draw_band(made, band, theme)
    return made


def _draw_lane(made: Drawing, lane: LaneLook, theme: Theme) -> None:
    if not lane.is_chosen:
        made.stroke(Pencil(theme.lane, 1.2), lane.outline, closed=True)
        return
    made.fill(lane.outline, theme.lane_selected, 18)
    made.stroke(Pencil(theme.lane_selected, 2.0), lane.outline, closed=True)
    made.stroke(Pencil(theme.lane_selected, 1.0, DASHES), lane.shape.centre)


def _draw_band(made: Drawing, band: BandLook, theme: Theme) -> None:
    colour = band_colour(theme, band)
    dashes = DASHES if band.style in ("not detected", "absent") else ()
    pencil = Pencil(colour, 1.5, dashes, halo=150)
    if band.is_chosen:
        made.stroke(Pencil(theme.lane_selected, 5.5), band.outline, closed=True)
        pencil = Pencil(colour, 2.0, dashes)
    made.stroke(pencil, band.outline, closed=True)
    half = len(band.outline) // 2  # the left side down, then the right side up
    top_left, bottom_left, bottom_right, top_right = (band.outline[k] for k in (0, half - 1, half, -1))
    if band.style == "absent":
        made.stroke(pencil, (top_left, bottom_right))
        made.stroke(pencil, (bottom_left, top_right))
    if band.style == "saturated":
        made.corners.append((at(top_right), colour, -1))
    if band.by_hand:
        made.corners.append((at(top_left), colour, 1))


def band_colour(theme: Theme, band: BandLook) -> str:
    """Return the colour that says how a band was measured."""
    colours = {
        "ok": theme.band_ok,
        "weak": theme.band_weak,
        "not detected": theme.band_weak,
        "saturated": theme.band_saturated,
        "absent": theme.band_absent,
    }
    return colours[band.style]


def at(place: Point) -> QPointF:
    """Return a place of the image in the scene."""
    return QPointF(place[1], place[0])


def polygon(line: Line) -> QPolygonF:
    """Return places of the image in the scene."""
    return QPolygonF([at(place) for place in line])
