"""The uncropped image of a blot with lanes, boxes, ladder and the bounds of what a panel cuts out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from blotquant import palette
from blotquant.figures.blot_panel import draw_pixels
from blotquant.figures.greys import Display, fitting, saturated_of, shown
from blotquant.figures.strips import Strip, strip_name
from blotquant.figures.style import PAGE_MM, column_width, new_figure, sheet_of, styled
from blotquant.frames import measured_part
from blotquant.model import Blot
from blotquant.numerics.geometry import centre_cols
from blotquant.results import BandResult, BlotResult, Pixels, Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _HEAD, _BOTTOM = 9.0, 12.0, 12.0, 3.0  # mm
_WEAK = ("at most", "not detected", "not quantifiable")
_SMALL = 5.0
_PX_PER_MM = 6.0  # from which an image is sharp in print


def annotated_original(
    report: Report,
    pixels: Pixels,
    blot_id: str,
    strips: Sequence[Strip] = (),
    *,
    width_mm: float | None = None,
) -> Figure:
    """Return the whole image of a blot with all that was measured on it.

    Parameters
    ----------
    report : Report
    pixels : Pixels
        Of the blot.
    blot_id : str
    strips : sequence of Strip
        What panels cut out of this blot, drawn as dashed frames.
    width_mm : float, optional
        85, 114 or 174; by default what the pixels fill.
    """
    blot = report.project.blot(blot_id)
    result = next((one for one in report.blots if one.blot_id == blot_id), None)
    rows, cols = pixels.values.shape
    width = width_mm or column_width(_LEFT + _RIGHT + cols / _PX_PER_MM)
    scale = min((width - _LEFT - _RIGHT) / cols, (PAGE_MM - _HEAD - _BOTTOM) / rows)
    display = fitting([(pixels, measured_part(blot, pixels))])
    with styled():
        figure = new_figure(width, _HEAD + rows * scale + _BOTTOM)
        sheet = sheet_of(figure)
        frame = (_LEFT, _HEAD, cols * scale, rows * scale)
        extent = (frame[0], frame[0] + frame[2], frame[1] + frame[3], frame[1])
        draw_pixels(sheet, shown(pixels, (0, 0, rows, cols), display), extent, frame)
        _outline(sheet, frame, color=palette.TEXT, linewidth=0.5)
        _Image(sheet, scale).draw(blot, result, strips, cols)
        _write_head(sheet, blot, pixels, display, measured=result is not None)
    return figure


def _outline(sheet: Axes, frame: tuple[float, float, float, float], **look: object) -> None:
    """Draw a frame given as left, top, width, height in mm."""
    left, top, width, height = frame
    x = (left, left + width, left + width, left, left)
    sheet.plot(x, (top, top, top + height, top + height, top), **look)  # pyright: ignore[reportArgumentType]


def _write_head(sheet: Axes, blot: Blot, pixels: Pixels, display: Display, *, measured: bool) -> None:
    """Say which file this is, which blot, and how it is shown."""
    rows, cols = pixels.values.shape
    saturated = int(np.count_nonzero(saturated_of(pixels, (0, 0, rows, cols))))
    page = f", page {blot.image.page}" if blot.image.page > 1 else ""
    facts = [
        f"{blot.image.path}{page}",
        f"{cols} x {rows} px",
        f"{pixels.info.bit_depth} bit",
        f"white to black {display.words} counts, linear",
        f"{saturated:,} px saturated (red)" if saturated else "no pixel saturated",
    ]
    name = strip_name(blot) if measured else f"{strip_name(blot)} (not measured)"
    sheet.text(_LEFT, 4.2, name, fontsize=7.5, va="bottom")
    sheet.text(_LEFT, 4.8, "; ".join(facts), fontsize=_SMALL, va="top", color=palette.MUTED)


class _Image:
    """What is drawn on the picture of a blot, in its own pixels."""

    def __init__(self, sheet: Axes, scale: float) -> None:
        self._sheet, self._scale = sheet, scale

    def draw(self, blot: Blot, result: BlotResult | None, strips: Sequence[Strip], cols: int) -> None:
        """Draw lanes, boxes, ladder and bounds."""
        self._draw_lanes(blot)
        for band in result.bands if result is not None else ():
            self._draw_box(band)
        for strip in strips:
            self._draw_bounds(strip)
        self._draw_ladder(blot, result, cols)
        if blot.crop is not None:
            top, left, bottom, right = blot.crop
            self._frame(top, left, bottom, right, color=palette.TEXT, linewidth=0.6, dashes=(1, 1))

    def _x(self, col: float) -> float:
        return _LEFT + col * self._scale

    def _y(self, row: float) -> float:
        return _HEAD + row * self._scale

    def _frame(self, top: float, left: float, bottom: float, right: float, **look: object) -> None:
        place = (self._x(left), self._y(top), (right - left) * self._scale, (bottom - top) * self._scale)
        _outline(self._sheet, place, **look)

    def _draw_lanes(self, blot: Blot) -> None:
        placed = [lane for lane in blot.lanes if lane.centre]
        step = 1 + int(2.6 * len(placed) / (_width_mm(self._sheet) - _LEFT - _RIGHT))
        xs, ys = list[float](), list[float]()  # of all edges in one line with breaks, which draws faster
        for lane in placed:
            nodes = np.array(lane.centre, dtype=np.float64)
            rows = np.linspace(nodes[0, 0], nodes[-1, 0], max(2, 2 * len(nodes)))
            cols = centre_cols(nodes, rows)
            for side in (-0.5, 0.5):
                xs += [*(self._x(float(col) + side * lane.width_px) for col in cols), math.nan]
                ys += [*(self._y(float(row)) for row in rows), math.nan]
            if lane.number % step == 0 or step == 1:
                x = self._x(float(cols[0]))
                self._sheet.text(x, _HEAD - 0.6, f"{lane.number}", fontsize=_SMALL, ha="center", va="bottom")
        self._sheet.plot(xs, ys, color=palette.LANE, linewidth=0.35)

    def _draw_box(self, band: BandResult) -> None:
        colour, dashes = palette.BAND_OK, (1, 0)
        if band.saturated_px:
            colour = palette.BAND_SATURATED
        elif band.kind == "absent":
            colour, dashes = palette.BAND_ABSENT, (1, 1.5)
        elif band.status in _WEAK:
            colour, dashes = palette.BAND_WEAK, (3, 1.5)
        self._frame(
            band.top_px,
            band.left_px,
            band.bottom_px,
            band.right_px,
            color=colour,
            linewidth=0.6,
            dashes=dashes,
        )

    def _draw_bounds(self, strip: Strip) -> None:
        for piece in strip.pieces:
            self._frame(
                strip.top_px,
                piece.left_px,
                strip.bottom_px,
                piece.right_px,
                color="#b35900",
                linewidth=0.8,
                dashes=(5, 2.5),
            )

    def _draw_ladder(self, blot: Blot, result: BlotResult | None, cols: int) -> None:
        """Mark the weights of the ladder on both sides; without one, the weight that is expected."""
        right = self._x(cols)
        ladder = () if result is None or result.ladder is None else result.ladder.bands
        marks = [(one.row_px, f"{one.kda:g}") for one in ladder]
        if not marks and blot.mw_kda is not None and result is not None and result.bands:
            marks = [(median(band.row_px for band in result.bands), f"~{blot.mw_kda:g}")]
        for row, words in marks:
            y = self._y(row)
            self._sheet.plot((right + 0.5, right + 1.6), (y, y), color=palette.TEXT, linewidth=0.6)
            self._sheet.text(right + 2.0, y, words, fontsize=_SMALL, va="center")
        if marks:
            self._sheet.text(right + 2.0, _HEAD - 0.6, "kDa", fontsize=_SMALL, va="bottom")


def _width_mm(sheet: Axes) -> float:
    return float(sheet.get_xlim()[1])
