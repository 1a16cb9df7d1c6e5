"""The blot panel: a strip of every target, lane under lane, with what each lane was given above."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from blotquant import palette
from blotquant.figures.greys import Box, Display, fitting, saturated_of, shown
from blotquant.figures.lane_labels import Cell, LabelRow, label_rows
from blotquant.figures.strips import PanelChoice, Plan, Strip, pages, planned
from blotquant.figures.style import PAGE_MM, column_width, new_figure, sheet_of, styled, text_mm
from blotquant.model import Sample
from blotquant.results import Pixels, Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_RIGHT, _TOP, _BOTTOM = 12.0, 2.0, 2.0  # mm
_WIDEST_LANE = 6.2  # mm
_GAP, _BETWEEN, _LINE = 1.2, 2.0, 2.9  # mm of a splice, between strips, and of a line of labels
_POINTS, _SMALL = 6.5, 5.0
_NO_SAMPLE = Sample(id="", treatment="", role="empty")


def blot_panel(report: Report, pixels: Mapping[str, Pixels], choice: PanelChoice) -> Figure:
    """Return a panel of cropped blots.

    Every strip has one linear range from white to black, written under its name in counts of signal, and
    strips of the same name share it.  Saturated pixels are red.

    Parameters
    ----------
    report : Report
    pixels : mapping of str to Pixels
        By blot id, as `Images.pixels`.
    choice : PanelChoice
    """
    plan = planned(report, choice)
    samples = _samples(report, plan)
    rows = label_rows(samples, plan.gaps)
    left = _left_mm(rows, plan.strips)
    width, pitch = _widths(choice, plan, left)
    lefts = _lane_lefts(plan, left, pitch)
    heads = [_row_mm(row, lefts, pitch) for row in rows]
    heights = [(strip.bottom_px - strip.top_px) / strip.pitch_px * pitch for strip in plan.strips]
    displays = _displays(pixels, plan.strips, choice)
    with styled():
        total = _TOP + sum(heads) + sum(heights) + _BETWEEN * len(heights) + _BOTTOM
        figure = new_figure(width, total)
        sheet = sheet_of(figure)
        top = _TOP
        for row, height in zip(rows, heads, strict=True):
            _draw_row(sheet, row, lefts, pitch, top, height, left)
            top += height
        sheet.text(lefts[-1] + pitch + 1.8, top - 0.3, "kDa", fontsize=_SMALL, va="bottom")
        top += _BETWEEN / 2
        for strip, height in zip(plan.strips, heights, strict=True):
            part = pixels.get(strip.blot_id)
            _draw_strip(sheet, strip, part, displays[strip.name], (lefts, pitch, top, height))
            top += height + _BETWEEN
    return figure


def panel_pages(report: Report, choice: PanelChoice) -> list[PanelChoice]:
    """Return a choice as several, so that no panel is higher than a page."""
    plan = planned(report, choice)
    rows = label_rows(_samples(report, plan), plan.gaps)
    left = _left_mm(rows, plan.strips)
    _, pitch = _widths(choice, plan, left)
    lefts = _lane_lefts(plan, left, pitch)
    room = PAGE_MM - _TOP - _BOTTOM - sum(_row_mm(row, lefts, pitch) for row in rows)
    return pages(report, choice, room, pitch)


def _samples(report: Report, plan: Plan) -> list[Sample]:
    samples = {sample.id: sample for sample in report.project.samples}
    return [samples.get(sample_id, _NO_SAMPLE) for sample_id, _ in plan.columns]


def _left_mm(rows: Sequence[LabelRow], strips: Sequence[Strip]) -> float:
    words = [*(row.name for row in rows), *(strip.name for strip in strips)]
    return 4.0 + max((*(text_mm(word, _POINTS) for word in words), 17.0))


def _widths(choice: PanelChoice, plan: Plan, left: float) -> tuple[float, float]:
    """Return the width of the panel and of one lane in mm."""
    count = max(len(plan.columns), 1)
    fixed = left + _RIGHT + _GAP * len(plan.gaps)
    width = choice.width_mm or column_width(fixed + 0.8 * _WIDEST_LANE * count)
    room = max(width - fixed, 0.3 * width)  # names as long as half a page leave this much all the same
    return width, min(_WIDEST_LANE, room / count)


def _lane_lefts(plan: Plan, left: float, pitch: float) -> list[float]:
    return [
        left + pitch * index + _GAP * sum(gap <= index for gap in plan.gaps)
        for index in range(max(len(plan.columns), 1))
    ]


def _displays(
    pixels: Mapping[str, Pixels], strips: Sequence[Strip], choice: PanelChoice
) -> dict[str, Display]:
    """Return one range for all strips of a name."""
    chosen = dict(choice.displays)
    parts: dict[str, list[tuple[Pixels, Box]]] = {}
    for strip in strips:
        of_name = parts.setdefault(strip.name, [])
        if strip.blot_id in pixels:
            part = pixels[strip.blot_id]
            of_name += [(part, _box(strip, piece.left_px, piece.right_px, part)) for piece in strip.pieces]
    return {name: chosen.get(name) or fitting(some) for name, some in parts.items()}


def _box(strip: Strip, left: float, right: float, pixels: Pixels) -> Box:
    rows, cols = pixels.values.shape
    return (
        max(0, math.floor(strip.top_px)),
        min(max(0, math.floor(left)), cols),
        min(rows, math.ceil(strip.bottom_px)),
        max(0, min(cols, math.ceil(right))),
    )


# The labels


def _row_mm(row: LabelRow, lefts: Sequence[float], pitch: float) -> float:
    """Return the height of a row of labels."""
    points = _row_points(row, lefts, pitch)
    turned = (cell for cell in row.cells if _is_turned(cell, row, lefts, pitch))
    return max(_LINE, *(text_mm(cell.words, points) + 1.2 for cell in turned), 0.0) + 0.7


def _row_points(row: LabelRow, lefts: Sequence[float], pitch: float) -> float:
    """Return the size of the letters of a row: a little smaller where that gives all labels room."""
    needs = [text_mm(cell.words, _POINTS) / _room(cell, lefts, pitch) for cell in row.cells]
    smaller = _POINTS / max([1.0, *needs])
    return smaller if smaller >= _SMALL else _POINTS


def _is_turned(cell: Cell, row: LabelRow, lefts: Sequence[float], pitch: float) -> bool:
    """Say whether a label is turned: it has no room, or stands over one lane like another that has none."""
    points = _row_points(row, lefts, pitch)
    alike = [cell, *(one for one in row.cells if one.count == cell.count == 1)]
    return any(text_mm(one.words, points) > _room(one, lefts, pitch) + 1e-9 for one in alike)


def _room(cell: Cell, lefts: Sequence[float], pitch: float) -> float:
    return lefts[cell.first + cell.count - 1] + 0.94 * pitch - lefts[cell.first]


def _draw_row(
    sheet: Axes,
    row: LabelRow,
    lefts: Sequence[float],
    pitch: float,
    top: float,
    height: float,
    left: float,
) -> None:
    bottom = top + height - 0.7
    sheet.text(left - 1.5, bottom, row.name, ha="right", va="bottom", fontsize=_POINTS)
    for cell in row.cells:
        start, end = lefts[cell.first], lefts[cell.first + cell.count - 1] + pitch
        turned = _is_turned(cell, row, lefts, pitch)
        points = _row_points(row, lefts, pitch)
        if turned:  # lanes of a wide gel are narrower than a line of letters
            points = min(points, 0.82 * pitch * cell.count * 72 / 25.4)
        sheet.text(
            (start + end) / 2,
            bottom,
            cell.words,
            ha="center",
            va="bottom",
            fontsize=points,
            rotation=90 if turned else 0,
        )
        if cell.count > 1:
            ends = (start + 0.12 * pitch, end - 0.12 * pitch)
            sheet.plot(ends, (bottom + 0.25, bottom + 0.25), color=palette.TEXT, linewidth=0.5)


# The strips


def _draw_strip(
    sheet: Axes,
    strip: Strip,
    pixels: Pixels | None,
    display: Display,
    at: tuple[list[float], float, float, float],
) -> None:
    from matplotlib.patches import Rectangle

    lefts, pitch, top, height = at
    scale = height / (strip.bottom_px - strip.top_px)
    for piece in strip.pieces:
        start, end = lefts[piece.first], lefts[piece.first + piece.count - 1] + pitch
        frame = Rectangle((start, top), end - start, height, fill=False, linewidth=0.5, edgecolor="black")
        if pixels is not None:
            box = _box(strip, piece.left_px, piece.right_px, pixels)
            across = (end - start) / (piece.right_px - piece.left_px)
            extent = (
                start + (box[1] - piece.left_px) * across,
                start + (box[3] - piece.left_px) * across,
                top + (box[2] - strip.top_px) * scale,
                top + (box[0] - strip.top_px) * scale,
            )
            draw_pixels(sheet, shown(pixels, box, display), extent, (start, top, end - start, height))
        sheet.add_patch(frame)
    _draw_names(sheet, strip, pixels, display, lefts[0], top + height / 2)
    _draw_marks(sheet, strip, lefts[-1] + pitch, top, scale)


def draw_pixels(
    sheet: Axes,
    colours: np.ndarray,
    extent: tuple[float, float, float, float],
    within: tuple[float, float, float, float],
) -> None:
    """Draw pixels as they are into a part of a sheet.

    Parameters
    ----------
    sheet : matplotlib.axes.Axes
    colours : ndarray of uint8, shape (rows, cols, 3)
    extent : left, right, bottom, top of the pixels in mm
    within : left, top, width, height in mm; what lies outside is not drawn
    """
    from matplotlib.patches import Rectangle

    if colours.size == 0:
        return
    limits = sheet.get_xlim(), sheet.get_ylim()
    image = sheet.imshow(colours, extent=extent, interpolation="none", aspect="auto", zorder=0)
    sheet.set_xlim(limits[0])
    sheet.set_ylim(limits[1])
    left, top, width, height = within
    image.set_clip_path(Rectangle((left, top), width, height, transform=sheet.transData))


def _draw_names(
    sheet: Axes, strip: Strip, pixels: Pixels | None, display: Display, left: float, middle: float
) -> None:
    count = 0
    if pixels is not None:
        boxes = [_box(strip, piece.left_px, piece.right_px, pixels) for piece in strip.pieces]
        count = sum(int(np.count_nonzero(saturated_of(pixels, box))) for box in boxes)
    sheet.text(left - 1.5, middle - 0.2, strip.name, ha="right", va="bottom", fontsize=_POINTS + 0.5)
    words = display.words if pixels is not None else "no image"
    sheet.text(left - 1.5, middle + 0.4, words, ha="right", va="top", fontsize=_SMALL, color=palette.MUTED)
    if count:
        sheet.text(
            left - 1.5,
            middle + 2.6,
            f"{count:,} px saturated",
            ha="right",
            va="top",
            fontsize=_SMALL,
            color=palette.BAND_SATURATED,
        )


def _draw_marks(sheet: Axes, strip: Strip, right: float, top: float, scale: float) -> None:
    last = -math.inf
    for mark in sorted(strip.marks, key=lambda mark: mark.row_px):
        y = top + (mark.row_px - strip.top_px) * scale
        sheet.plot((right + 0.4, right + 1.5), (y, y), color=palette.TEXT, linewidth=0.6)
        if y - last >= 2.0:  # mm below which numbers would lie over each other
            sheet.text(right + 1.9, y, mark.words, va="center", fontsize=_SMALL + 0.5)
            last = y
