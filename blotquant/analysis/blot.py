"""Project and pixels in, measured bands out: the measuring of one blot.

Two passes.  First the lanes' profiles show where the band rows run and how the bands slope within each
lane; then windows that follow the bands are cut once from the stored pixels and measured.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from blotquant.analysis.bands import NoBackground, RowMeasured, band_results, measure_row
from blotquant.analysis.boxes import Boxes, boxes, whole_lane_boxes
from blotquant.analysis.findings import row_findings, weight_findings
from blotquant.analysis.ladder import NO_LADDER, BlotLadder, read_ladder, row_weights, smile, weighed
from blotquant.analysis.masked import without_masked
from blotquant.analysis.overlaps import part
from blotquant.analysis.stain import measure_stain
from blotquant.analysis.targets import NoSuchRow, claims, target_rows
from blotquant.analysis.weak_bands import refined
from blotquant.frames import measured_part
from blotquant.model import Blot, Method, Project
from blotquant.numerics.backgrounds import FloatArray
from blotquant.numerics.found_rows import FoundRows, found_rows
from blotquant.numerics.grey_scale import grey_scale
from blotquant.numerics.kept import Kept
from blotquant.numerics.polynomials import PolynomialFit
from blotquant.numerics.row_lines import band_rows
from blotquant.numerics.rows import Rows, find_rows, rows_at
from blotquant.numerics.windows import LaneLook, LaneSet, lane_looks
from blotquant.phrases import Phrase, phrase_of
from blotquant.results import BandWindow, BlotResult, LaneResult, Pixels

ROW_PIXELS = 24  # samples of a row that a lane's profile is made of, as a rule
SLOPES = 2048  # slopes of bands that are told apart between level and one row per column
LEAST_ROWS = 8  # of a lane, below which it shows no band and its background


class MeasureError(Exception):
    """A blot cannot be measured; `code` is one of the catalogue's, the text adds what was seen."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(detail or code)
        self.code = code
        self.detail = detail


def measure_blot(
    project: Project, blot: Blot, pixels: Pixels, before: BlotResult | None = None
) -> BlotResult:
    """Measure every target band of every lane of one blot.

    Parameters
    ----------
    project : Project
        For the samples' roles and the method.
    blot : Blot
        With its lanes placed.
    pixels : Pixels
        The blot's image, oriented.
    before : BlotResult, optional
        Of the very same pixels: what of it still holds saves time and changes nothing.

    Raises
    ------
    MeasureError
        If lanes are not placed, no band row runs across them, or the wanted row is not there.
    """
    if not blot.lanes or any(not lane.centre for lane in blot.lanes):
        raise MeasureError("LANES_NOT_FOUND", _too_small(blot, pixels))
    kept = Kept(before.kept) if before else None  # nothing is kept of what is measured once, as in batch
    lanes = _lane_set(blot, pixels, project.method, kept)
    span = _row_span(blot, pixels, kept)
    looks = lane_looks(lanes, span, before=before.looks if before else ())
    profiles = np.array([look.profile for look in looks])
    if blot.form == "stain" and not blot.rows:
        return _stained(project, blot, pixels, lanes, looks, span)
    sought = _sought(project, blot, lanes, looks, span, before)
    rows = sought.rows
    ladder = _ladder(project, blot, lanes, looks, rows, span)
    weights = row_weights(ladder, rows, _voters(project, blot))
    wanted = _target_rows(project, blot, rows, weights)
    lanes = _following(lanes, rows)
    drawn = boxes(rows, profiles, span, blot.lanes, _clipped_lanes(lanes, profiles), project.method)
    votes = _voters(project, blot)
    alone = _measured(lanes, drawn, wanted, span, project.method, kept)
    found = refined(part(alone, drawn, span, votes), drawn, votes, project.method)
    bands = [
        band for row in wanted for band in band_results(blot, lanes, drawn, row, found[row], project.method)
    ]
    bands = without_masked(bands, pixels.masked, found)
    bands = weighed(bands, ladder, blot, project.method)
    return BlotResult(
        blot.id,
        pixels.info,
        tuple(sorted(bands, key=lambda band: (band.lane, band.band))),
        _lane_results(blot, looks, span, found),
        tuple(float(at) for at in rows.at.mean(axis=1)),
        (
            *row_findings(blot, rows, wanted, drawn, weights),
            *ladder.problems,
            *weight_findings(blot, wanted, weights, project.method),
        ),
        ladder.result,
        looks,
        sought,
        kept,
    )


def _measured(
    lanes: LaneSet,
    drawn: Boxes,
    wanted: Sequence[int],
    span: tuple[int, int],
    method: Method,
    kept: Kept | None,
) -> dict[int, RowMeasured]:
    """Measure every wanted row by itself."""
    try:
        return {row: measure_row(lanes, drawn, row, span, method, kept) for row in wanted}
    except NoBackground as error:
        words = Phrase("there is no background above or below the bands")
        raise MeasureError("ROWS_NOT_FOUND", words) from error


def _stained(
    project: Project,
    blot: Blot,
    pixels: Pixels,
    lanes: LaneSet,
    looks: tuple[LaneLook, ...],
    span: tuple[int, int],
) -> BlotResult:
    """Measure a stain that names no band row: all protein of each lane."""
    found = measure_stain(lanes, span, project.method)
    drawn = whole_lane_boxes(len(blot.lanes), span)
    measured = band_results(blot, lanes, drawn, 0, found, project.method)
    bands = tuple(without_masked(measured, pixels.masked, {0: found}))
    middle = (span[0] + span[1]) / 2
    shown = _lane_results(blot, looks, span, {0: found})
    return BlotResult(blot.id, pixels.info, bands, shown, (middle,), looks=looks)


def _lane_results(
    blot: Blot, looks: Sequence[LaneLook], span: tuple[int, int], found: Mapping[int, RowMeasured]
) -> tuple[LaneResult, ...]:
    """Return the lanes' profiles, and the windows of their bands just as they were integrated."""
    return tuple(
        LaneResult(
            lane.id,
            lane.number,
            span[0],
            looks[k].profile,
            tuple(
                BandWindow(
                    row + 1,
                    int(one.first_row[k]),
                    one.profile[k],
                    one.background[k],
                    one.inside[k],
                    one.row_area[k],
                    _curve(one, k),
                    _weights(one, k),
                    1.0 if one.share is None else float(one.share[k]),
                )
                for row, one in found.items()
            ),
        )
        for k, lane in enumerate(blot.lanes)
    )


def _curve(one: RowMeasured, lane: int) -> FloatArray | None:
    """Return the curve of a band that was parted from others by a fit."""
    return one.parted.fitted[lane] if one.parted is not None and one.parted.by_fit[lane] else None


def _weights(one: RowMeasured, lane: int) -> FloatArray | None:
    """Return the weights of the rows of a band whose volume is no plain sum."""
    return one.weighed.weights[lane] if one.weighed is not None and one.weighed.counts[lane] else None


def _lane_set(blot: Blot, pixels: Pixels, method: Method, kept: Kept | None) -> LaneSet:
    nodes = tuple(np.array(lane.centre, dtype=np.float64).reshape(-1, 2) for lane in blot.lanes)
    widths = np.array([lane.width_px for lane in blot.lanes])
    drift = [(n[-1, 1] - n[0, 1]) / max(n[-1, 0] - n[0, 0], 1e-9) if len(n) > 1 else 0.0 for n in nodes]
    slope = np.full(len(nodes), -float(np.median(drift)))
    clip = None if pixels.clip is None else method.saturation_fraction * pixels.clip
    grey = (kept or Kept()).once("grey scale", lambda: grey_scale(pixels.values))
    return LaneSet(pixels.values, pixels.sign, pixels.offset, clip, nodes, widths, slope, grey)


def _too_small(blot: Blot, pixels: Pixels) -> str:
    """Say why no lane can be found where the crop leaves next to nothing; else nothing."""
    top, left, bottom, right = measured_part(blot, pixels)
    rows, cols = max(0, bottom - top), max(0, right - left)
    if min(rows, cols) >= LEAST_ROWS:
        return ""
    return Phrase("the crop leaves {rows} x {cols} pixels of the image", rows=rows, cols=cols)


def _row_span(blot: Blot, pixels: Pixels, kept: Kept | None) -> tuple[int, int]:
    part = (kept or Kept()).once(("part", blot.crop), lambda: measured_part(blot, pixels))
    first, _, last, _ = part
    top = max(first, int(min(lane.centre[0][0] for lane in blot.lanes)))
    bottom = min(last, int(np.ceil(max(lane.centre[-1][0] for lane in blot.lanes))))
    if bottom - top < LEAST_ROWS:
        raise MeasureError(
            "LANES_NOT_FOUND", Phrase("the lanes are less than {count} rows long", count=LEAST_ROWS)
        )
    return top, bottom


def _voters(project: Project, blot: Blot) -> NDArray[np.bool_]:
    """Return which lanes decide where the bands are; all, if none is said to hold a sample."""
    roles = {sample.id: sample.role for sample in project.samples}
    votes = np.array([roles.get(lane.sample_id, "sample") not in ("marker", "empty") for lane in blot.lanes])
    return votes if votes.any() else np.ones(len(votes), dtype=bool)


def _sought(
    project: Project,
    blot: Blot,
    lanes: LaneSet,
    looks: tuple[LaneLook, ...],
    span: tuple[int, int],
    before: BlotResult | None,
) -> FoundRows:
    """Return the band rows, those found before if nothing that they depend on has changed."""
    settings = (span, lanes.clip, blot.rows_at, _voters(project, blot).tobytes(), project.method)
    known = before.found_rows if before else None
    return found_rows(looks, settings, known, lambda: _rows(project, blot, lanes, looks, span))


def _rows(
    project: Project, blot: Blot, lanes: LaneSet, looks: Sequence[LaneLook], span: tuple[int, int]
) -> Rows:
    """Return the band rows in image coordinates."""
    profiles = np.array([look.sturdy for look in looks])
    middle = lanes.columns_at(np.full(len(profiles), (span[0] + span[1]) / 2))
    pitch = max(float(np.median(np.diff(middle))), 1.0) if len(middle) > 1 else 1.0
    method, ridges = project.method, [look.ridges for look in looks]
    rows = find_rows(
        profiles,
        votes=_voters(project, blot),
        places=middle / pitch,
        clipped=_clipped_lanes(lanes, profiles),
        answers=np.array([look.answers for look in looks]),
        ridges=ridges,
        lean=lanes.slopes * (middle - middle.mean()),
        least_noise=lanes.grey.row_sd(ROW_PIXELS),
        min_snr=method.row_snr,
        min_lanes=method.row_min_lanes,
    )
    if not blot.rows_at:
        keep = band_rows(rows, profiles, np.array([look.profile for look in looks]), _voters(project, blot))
        rows = replace(rows, at=rows.at[keep], snr=rows.snr[keep], height=rows.height[keep])
    else:
        rows = rows_at(rows, np.array(blot.rows_at) - span[0], profiles, ridges)
    return replace(rows, at=rows.at + span[0])


def _clipped_lanes(lanes: LaneSet, profiles: FloatArray) -> NDArray[np.bool_]:
    if lanes.clip is None:
        return np.zeros(len(profiles), dtype=bool)
    return profiles.max(axis=1) > 0.7 * lanes.clip


def _ladder(
    project: Project,
    blot: Blot,
    lanes: LaneSet,
    looks: Sequence[LaneLook],
    rows: Rows,
    span: tuple[int, int],
) -> BlotLadder:
    if not blot.ladder_kda or len(rows) == 0:
        return NO_LADDER
    roles = {sample.id: sample.role for sample in project.samples}
    markers = [k for k, lane in enumerate(blot.lanes) if roles.get(lane.sample_id) == "marker"]
    profiles = np.array([look.sturdy for look in looks])
    shift = smile(rows, lanes.columns_at(rows.at.mean(axis=0)), _voters(project, blot))
    clipped = _clipped_lanes(lanes, profiles)
    return read_ladder(blot, profiles, markers, rows.sigma, shift, span[0], clipped, project.method)


def _target_rows(project: Project, blot: Blot, rows: Rows, weights: FloatArray | None) -> tuple[int, ...]:
    if len(rows) == 0:
        raise MeasureError("ROWS_NOT_FOUND")
    try:
        others, votes = claims(project, blot), _voters(project, blot)
        return target_rows(blot, others, rows, votes, weights, project.method.mw_window)
    except NoSuchRow as error:
        raise MeasureError("ROW_MISSING", phrase_of(error)) from error


def _following(lanes: LaneSet, rows: Rows) -> LaneSet:
    """Return the lanes with the slope that the bands have in each of them (smile).

    Slopes are whole multiples of a small one: else every lane's window would be another, by a hundredth of
    a pixel, whenever one lane is moved.
    """
    columns = lanes.columns_at(rows.at.mean(axis=0))
    if len(columns) < 4:
        return lanes
    weight = np.clip(rows.snr.max(axis=0), 0.5, 12.0)
    fit = PolynomialFit(columns, 2)
    bend = fit.slopes_at_places(fit.coefficients(rows.at.mean(axis=0), np.sqrt(weight)))
    smile = np.clip(bend - lanes.slopes, -0.2, 0.2)
    return replace(lanes, slopes=np.rint((lanes.slopes + smile) * SLOPES) / SLOPES)
