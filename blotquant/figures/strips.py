"""What a blot panel shows, as values: which lanes stand over which, and what is cut out of each image.

Every strip is the image as it is, evenly scaled so that its lanes stand in the columns.  Where lanes
that are no neighbours on a membrane come to stand side by side, all strips are cut and a gap is left.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import numpy as np

from blotquant.figures.greys import Display
from blotquant.model import Blot, Lane
from blotquant.numerics.geometry import centre_col
from blotquant.results import BandResult, BlotResult, Report

Place = tuple[str, int]  # sample id, and which of its lanes on a blot, from 0

CONTEXT = 5.0  # band widths above and below that journals ask for
_FWHM = 2.3548  # standard deviations
_UNSHOWN = ("marker", "empty")  # lanes that are left away at the ends of a membrane


@dataclass(frozen=True, slots=True)
class PanelChoice:
    """What a person can choose of a blot panel."""

    blot_ids: tuple[str, ...]  # from top to bottom
    order: tuple[Place, ...] = ()  # of the lanes; () as on the first blot
    context: float = CONTEXT  # band widths shown above and below the bands
    width_mm: float | None = None  # None: the narrowest column of a journal that holds the lanes
    displays: tuple[tuple[str, Display], ...] = ()  # by name of the strip, as "p-STAT3"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of lanes cut out of an image in one piece."""

    first: int  # its first column in the panel
    count: int
    left_px: float
    right_px: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A weight beside a strip."""

    row_px: float
    words: str


@dataclass(frozen=True, slots=True)
class Strip:
    """What is shown of one blot."""

    blot_id: str
    name: str
    top_px: float
    bottom_px: float
    pitch_px: float  # between lanes
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    context: tuple[float, float]  # band widths above and below; less than asked for at an edge


@dataclass(frozen=True, slots=True)
class Plan:
    """A blot panel before it is drawn."""

    columns: tuple[Place, ...]
    gaps: tuple[int, ...]  # columns that stand behind a gap
    strips: tuple[Strip, ...]


def strip_name(blot: Blot) -> str:
    """Return what a strip is called: "p-STAT3" for a phospho blot, else the target."""
    return f"p-{blot.target}" if blot.form == "phospho" else blot.target


def lane_places(blot: Blot) -> dict[Place, Lane]:
    """Return the placed lanes of a blot by sample, from left to right."""
    found: dict[Place, Lane] = {}
    counts: dict[str, int] = {}
    for lane in sorted(blot.lanes, key=lambda lane: lane.number):
        if lane.centre:
            place = counts.get(lane.sample_id, 0)
            counts[lane.sample_id] = place + 1
            found[lane.sample_id, place] = lane
    return found


def usual_order(report: Report, blot_id: str) -> tuple[Place, ...]:
    """Return the lanes of a blot from left to right, without ladders and empty lanes at its ends.

    Those between others stay, because to leave them away would be a splice.
    """
    places = list(lane_places(report.project.blot(blot_id)))
    roles = {sample.id: sample.role for sample in report.project.samples}
    for end in (0, -1):
        while len(places) > 1 and roles.get(places[end][0]) in _UNSHOWN:
            places.pop(end)
    return tuple(places)


def usual_panels(report: Report) -> list[PanelChoice]:
    """Return a panel for every set of samples that were run side by side, phospho above its total."""
    measured = {result.blot_id for result in report.blots if result.bands}
    panels: dict[frozenset[str], dict[str, None]] = {}
    for pairing in report.project.pairings:
        ids = (pairing.phospho_id, pairing.total_id, pairing.loading_id, pairing.total_loading_id)
        blots = [report.project.blot(one) for one in ids if one is not None and one in measured]
        shown = [blot for blot in blots if blot.form != "stain"]  # of a stain the whole lane is measured
        if shown:
            samples = frozenset(lane.sample_id for lane in shown[0].lanes)
            panels.setdefault(samples, {}).update(dict.fromkeys(blot.id for blot in shown))
    return [PanelChoice(tuple(blots)) for blots in panels.values()]


def planned(report: Report, choice: PanelChoice) -> Plan:
    """Return what a panel shows; blots without a measured band are left out.

    Parameters
    ----------
    report : Report
    choice : PanelChoice
    """
    results = {result.blot_id: result for result in report.blots}
    shown = [one for one in choice.blot_ids if one in results and results[one].bands]
    columns = choice.order or (usual_order(report, shown[0]) if shown else ())
    lanes = {one: lane_places(report.project.blot(one)) for one in shown}
    gaps = tuple(
        index
        for index in range(1, len(columns))
        if any(_is_splice(lanes[one], columns, index) for one in shown)
    )
    strips = [_strip(report, results[one], lanes[one], columns, gaps, choice) for one in shown]
    return Plan(columns, gaps, tuple(strip for strip in strips if strip is not None))


def _is_splice(lanes: Mapping[Place, Lane], columns: Sequence[Place], index: int) -> bool:
    """Say whether a lane is no right neighbour on the membrane of the one on its left."""
    before, lane = lanes.get(columns[index - 1]), lanes.get(columns[index])
    if before is None or lane is None:
        return before is not lane  # one of them is not on this membrane
    return lane.number != before.number + 1


def _strip(
    report: Report,
    result: BlotResult,
    lanes: Mapping[Place, Lane],
    columns: Sequence[Place],
    gaps: Sequence[int],
    choice: PanelChoice,
) -> Strip | None:
    blot = report.project.blot(result.blot_id)
    ids = {lanes[place].id for place in columns if place in lanes}
    bands = [band for band in result.bands if band.key[1] in ids]
    if not bands:
        return None
    width = band_width(bands, report.project.method.band_extent_sigma)
    first, last = min(band.top_px for band in bands), max(band.bottom_px for band in bands)
    top = max(0.0, first - choice.context * width)
    bottom = min(float(result.info.shape[0]), last + choice.context * width)
    row, pitch = (first + last) / 2, pitch_of(blot)
    return Strip(
        blot.id,
        strip_name(blot),
        top,
        bottom,
        pitch,
        _pieces(lanes, columns, gaps, row, pitch),
        _marks(blot, result, bands, top, bottom),
        ((first - top) / width, (bottom - last) / width),
    )


def band_width(bands: Sequence[BandResult], extent_sigma: float) -> float:
    """Return the usual full width at half maximum of bands along the lane, from the height of their boxes."""
    return median(band.bottom_px - band.top_px for band in bands) * _FWHM / (2 * extent_sigma)


def pitch_of(blot: Blot) -> float:
    """Return the usual distance of neighbouring lanes in px."""
    lanes = sorted((lane for lane in blot.lanes if lane.centre), key=lambda lane: lane.number)
    steps = [
        (right.centre[0][1] - left.centre[0][1]) / (right.number - left.number)
        for left, right in pairwise(lanes)
        if right.number > left.number
    ]
    return median(steps) if steps else 1.25 * max((lane.width_px for lane in lanes), default=1.0)


def _pieces(
    lanes: Mapping[Place, Lane], columns: Sequence[Place], gaps: Sequence[int], row: float, pitch: float
) -> tuple[Piece, ...]:
    ends = [0, *gaps, len(columns)]
    made: list[Piece] = []
    for first, end in pairwise(ends):
        run = [lanes[place] for place in columns[first:end] if place in lanes]
        if run:
            cols = [centre_col(np.array(lane.centre, dtype=np.float64), row) for lane in (run[0], run[-1])]
            made.append(Piece(first, end - first, cols[0] - pitch / 2, cols[1] + pitch / 2))
    return tuple(made)


def _marks(
    blot: Blot, result: BlotResult, bands: Sequence[BandResult], top: float, bottom: float
) -> tuple[Mark, ...]:
    """Return the weights of the ladder beside a strip; without any, about where the band itself lies."""
    ladder = () if result.ladder is None else result.ladder.bands
    marks = tuple(Mark(one.row_px, f"{one.kda:g}") for one in ladder if top < one.row_px < bottom)
    if marks:
        return marks
    weights = [band.weight.kda for band in bands if band.weight is not None and band.weight.kda is not None]
    weight = median(weights) if weights else blot.mw_kda
    row = median((band.top_px + band.bottom_px) / 2 for band in bands)
    return () if weight is None else (Mark(row, f"~{weight:.0f}"),)


def pages(report: Report, choice: PanelChoice, room_mm: float, pitch_mm: float) -> list[PanelChoice]:
    """Return a choice as several where its strips are higher than a page; a target stays together."""
    heights: dict[str, float] = {}
    for strip in planned(report, choice).strips:
        heights[strip.blot_id] = (strip.bottom_px - strip.top_px) / strip.pitch_px * pitch_mm + 2.0
    targets: dict[str, list[str]] = {}
    for one in heights:
        targets.setdefault(report.project.blot(one).target, []).append(one)
    made: list[list[str]] = [[]]
    left = room_mm
    for ids in targets.values():
        need = math.fsum(heights[one] for one in ids)
        if made[-1] and need > left:
            made.append([])
            left = room_mm
        made[-1] += ids
        left -= need
    return [replace(choice, blot_ids=tuple(ids)) for ids in made if ids]
