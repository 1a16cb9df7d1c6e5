"""Project and pixels in, measured bands out: the measuring of one blot.

Two passes.  First the lanes' profiles show where the band rows run and how the bands slope within each
lane; then windows that follow the bands are cut once from the stored pixels and measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from blotquant.model import Band, Blot, Lane, Method, Project
from blotquant.numerics.backgrounds import BACKGROUNDS, FloatArray, LineFit, Settings, fit_masked
from blotquant.numerics.integrate import Extent, average_band, empty_box_se, extent, volumes
from blotquant.numerics.rows import Rows, find_rows
from blotquant.numerics.windows import LaneSet, RowWindows, lane_profiles, row_windows
from blotquant.results import BandResult, BlotResult, LaneResult, Pixels, Problem, Status

FWHM = 2.3548
COMPARED = ("masked_line", "border_median", "arpls")  # backgrounds whose spread flags BG_SENSITIVE
NEAR_SATURATION = 0.9


class MeasureError(Exception):
    """A blot cannot be measured; `code` is one of the catalogue's, the text adds what was seen."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(detail or code)
        self.code = code
        self.detail = detail


def measure_blot(project: Project, blot: Blot, pixels: Pixels) -> BlotResult:
    """Measure every target band of every lane of one blot.

    Parameters
    ----------
    project : Project
        For the samples' roles and the method.
    blot : Blot
        With its lanes placed.
    pixels : Pixels
        The blot's image, oriented.

    Raises
    ------
    MeasureError
        If lanes are not placed, no band row runs across them, or the wanted row is not there.
    """
    if not blot.lanes or any(not lane.centre for lane in blot.lanes):
        raise MeasureError("LANES_NOT_FOUND")
    lanes = _lane_set(blot, pixels)
    span = _row_span(blot, pixels)
    profiles = lane_profiles(lanes, span)
    rows = _rows(project, blot, lanes, profiles, span)
    wanted = _wanted_rows(blot, rows, _voters(project, blot))
    lanes = _following(lanes, rows)
    measured = _Measured(project.method, blot, lanes, rows, profiles, span)
    bands = tuple(band for row in wanted for band in measured.row(row))
    return BlotResult(
        blot.id,
        pixels.info,
        tuple(sorted(bands, key=lambda band: (band.lane, band.band))),
        measured.lane_results(),
        tuple(float(at) for at in rows.at.mean(axis=1)),
        _row_problems(blot, rows, wanted),
    )


def _lane_set(blot: Blot, pixels: Pixels) -> LaneSet:
    nodes = tuple(np.asarray(lane.centre, dtype=np.float64) for lane in blot.lanes)
    widths = np.array([lane.width_px for lane in blot.lanes])
    drift = [(n[-1, 1] - n[0, 1]) / max(n[-1, 0] - n[0, 0], 1e-9) if len(n) > 1 else 0.0 for n in nodes]
    slope = np.full(len(nodes), -float(np.median(drift)))
    return LaneSet(pixels.values, pixels.sign, pixels.offset, pixels.clip, nodes, widths, slope)


def _row_span(blot: Blot, pixels: Pixels) -> tuple[int, int]:
    tops = [lane.centre[0][0] for lane in blot.lanes]
    bottoms = [lane.centre[-1][0] for lane in blot.lanes]
    top, bottom = max(0, int(min(tops))), min(pixels.values.shape[0], int(np.ceil(max(bottoms))))
    if blot.crop is not None:
        top, bottom = max(top, int(blot.crop[0])), min(bottom, int(np.ceil(blot.crop[2])))
    if bottom - top < 8:
        raise MeasureError("LANES_NOT_FOUND", "the lanes are less than 8 rows long")
    return top, bottom


def _voters(project: Project, blot: Blot) -> NDArray[np.bool_]:
    roles = {sample.id: sample.role for sample in project.samples}
    return np.array([roles.get(lane.sample_id, "sample") not in ("marker", "empty") for lane in blot.lanes])


def _rows(project: Project, blot: Blot, lanes: LaneSet, profiles: FloatArray, span: tuple[int, int]) -> Rows:
    """Return the band rows in image coordinates."""
    middle = lanes.columns_at(np.full(len(profiles), (span[0] + span[1]) / 2))
    pitch = max(float(np.median(np.diff(middle))), 1.0) if len(middle) > 1 else 1.0
    method = project.method
    rows = find_rows(
        profiles,
        votes=_voters(project, blot),
        places=middle / pitch,
        clipped=_clipped_lanes(lanes, profiles),
        min_snr=method.row_snr,
        min_lanes=method.row_min_lanes,
    )
    return replace(rows, at=rows.at + span[0])


def _clipped_lanes(lanes: LaneSet, profiles: FloatArray) -> NDArray[np.bool_]:
    if lanes.clip is None:
        return np.zeros(len(profiles), dtype=bool)
    return profiles.max(axis=1) > 0.7 * lanes.clip


def _wanted_rows(blot: Blot, rows: Rows, votes: NDArray[np.bool_]) -> tuple[int, ...]:
    """Return the indices of the target's rows; the strongest row when the sheet names none."""
    if len(rows) == 0:
        raise MeasureError("ROWS_NOT_FOUND")
    if blot.rows:
        if max(blot.rows) > len(rows):
            raise MeasureError(
                "ROW_MISSING",
                f"row {max(blot.rows)} is asked for but {len(rows)} band row(s) run across the lanes",
            )
        return tuple(row - 1 for row in sorted(set(blot.rows)))
    heights = np.sort(np.maximum(rows.height[:, votes] if votes.any() else rows.height, 0), axis=1)
    kept = heights[:, :-1] if heights.shape[1] > 3 else heights
    return (int(np.argmax(kept.mean(axis=1))),)


def _row_problems(blot: Blot, rows: Rows, wanted: Sequence[int]) -> tuple[Problem, ...]:
    if blot.rows or len(rows) == 1:
        return ()
    places = ", ".join(f"{at:.0f}" for at in rows.at.mean(axis=1))
    return (
        Problem(
            "info",
            "ROW_CHOSEN",
            f"{len(rows)} band rows run across the lanes (at image rows {places}); the strongest, "
            f"row {wanted[0] + 1}, was measured",
            "If the target is another row, name it in the layout's `row` column.",
            blot.image.path,
            blot.target,
        ),
    )


def _following(lanes: LaneSet, rows: Rows) -> LaneSet:
    """Return the lanes with the slope that the bands have in each of them (smile)."""
    columns = lanes.columns_at(rows.at.mean(axis=0))
    if len(columns) < 4:
        return lanes
    weight = np.clip(rows.snr.max(axis=0), 0.5, 12.0)
    fit = np.polynomial.Polynomial.fit(columns, rows.at.mean(axis=0), 2, w=np.sqrt(weight))
    extra = np.clip(fit.deriv()(columns), -0.2, 0.2)
    return LaneSet(
        lanes.values, lanes.sign, lanes.offset, lanes.clip, lanes.nodes, lanes.widths, lanes.slopes + extra
    )


class _Measured:
    """What the bands of one blot have in common while they are measured."""

    def __init__(
        self,
        method: Method,
        blot: Blot,
        lanes: LaneSet,
        rows: Rows,
        profiles: FloatArray,
        span: tuple[int, int],
    ) -> None:
        self.method, self.blot, self.lanes, self.rows = method, blot, lanes, rows
        self.profiles, self.span = profiles, span
        self.extents = [self._extent(row) for row in range(len(rows))]
        self.tops, self.bottoms = self._boxes()
        self.masks = self._masks()
        self.backgrounds = np.full(profiles.shape, np.nan)

    def _extent(self, row: int) -> Extent:
        snr = self.rows.snr[row]
        clipped = _clipped_lanes(self.lanes, self.profiles)
        weight = np.where((snr > 10) & ~clipped, np.minimum(snr, 50), 0.0)
        if weight.sum() <= 0:
            weight = np.maximum(snr, 0.1)
        sigma = self.rows.sigma
        half = int(np.ceil(9 * sigma))
        centres = self.rows.at[row] - self.span[0]
        factor = self.method.band_extent_sigma
        if self._gap(row) < 3 * sigma:  # the average shows both bands: its width is not one band's
            return Extent(factor * self.rows.narrow, factor * self.rows.narrow, self.rows.narrow)
        return extent(average_band(self.profiles, centres, weight, half), sigma, factor)

    def _gap(self, row: int) -> float:
        """Return the distance to the nearest other row."""
        others = np.delete(self.rows.at, row, axis=0)
        return float(np.abs(others - self.rows.at[row]).mean(axis=1).min()) if len(others) else np.inf

    def _boxes(self) -> tuple[FloatArray, FloatArray]:
        """Return top and bottom of every row's box in every lane, (rows, lanes) each, image rows."""
        at = self.rows.at
        tops = at - np.array([[e.above] for e in self.extents]).reshape(-1, 1)
        bottoms = at + np.array([[e.below] for e in self.extents]).reshape(-1, 1)
        for row in range(len(at) - 1):
            between = self._valley(row)
            overlap = bottoms[row] > tops[row + 1]
            cut = at[row] + between * (at[row + 1] - at[row])
            bottoms[row] = np.where(overlap, np.minimum(bottoms[row], cut), bottoms[row])
            tops[row + 1] = np.where(overlap, np.maximum(tops[row + 1], cut), tops[row + 1])
        for index, lane in enumerate(self.blot.lanes):
            for band in lane.bands:
                if band.kind == "manual" and 1 <= band.row <= len(at):
                    tops[band.row - 1, index], bottoms[band.row - 1, index] = band.top_px, band.bottom_px
        return tops, bottoms

    def _valley(self, row: int) -> float:
        """Return where between two rows the average profile is lowest, 0 to 1."""
        at = self.rows.at - self.span[0]
        gap = float(np.mean(at[row + 1] - at[row]))
        if gap <= 2:
            return 0.5
        weight = np.clip(self.rows.snr[row] + self.rows.snr[row + 1], 0.1, 50)
        half = int(np.ceil(gap))
        average = average_band(self.profiles, at[row], weight, half)[half:]
        inner = average[1 : max(2, int(gap))]
        return float((1 + np.argmin(inner)) / gap)

    def _masks(self) -> FloatArray:
        margin = 0.5 * np.array([[e.sigma] for e in self.extents]).reshape(-1, 1)
        return np.stack([self.tops - margin, self.bottoms + margin], axis=-1)

    def row(self, row: int) -> list[BandResult]:
        """Measure one band row in every lane."""
        tops, bottoms = self.tops[row], self.bottoms[row]
        centres = np.where(self._manual(row), (tops + bottoms) / 2, self.rows.at[row])
        half, crowded = self._half_window(row, centres)
        cut = row_windows(self.lanes, centres, half, (tops, bottoms), self.masks, self.extents[row].sigma)
        fit, cut, few = _fitted(cut, straight=crowded)
        return self._results(row, cut, fit, few, centres)

    def _half_window(self, row: int, centres: FloatArray) -> tuple[int, bool]:
        """Return how many rows above and below are looked at for background, and if these are more than usual.

        Where other bands cover most of the usual window (a ladder), it grows until it holds enough free
        rows or the whole lane: rows squeezed between bands carry the bands' tails.
        """
        method, reach = self.method, self.extents[row]
        box = float(np.max(self.bottoms[row] - self.tops[row]))
        usual = method.background_window_fwhm * FWHM * reach.sigma
        half = max(usual, method.background_min_rows, max(reach.above, reach.below) + 8, box / 2 + 8)
        enough, first = 0.4 * (2 * half - box), half
        while self._free_rows(centres, half) < enough and half < np.ptp(self.span):
            half *= 1.4
        return int(np.ceil(half)), half > first

    def _free_rows(self, centres: FloatArray, half: float) -> float:
        """Return how many rows within `half` of the band belong to no band (median over the lanes)."""
        rows = np.arange(self.span[0], self.span[1])
        near = np.abs(rows[None, :] + 0.5 - centres[:, None]) < half
        for band in self.masks:
            near &= ~((rows + 1 > band[:, 0, None]) & (rows < band[:, 1, None]))
        return float(np.median(near.sum(axis=1)))

    def _manual(self, row: int) -> NDArray[np.bool_]:
        return np.array([_stored(lane, row + 1) == "manual" for lane in self.blot.lanes])

    def _results(
        self, row: int, cut: RowWindows, fit: LineFit, few: NDArray[np.bool_], centres: FloatArray
    ) -> list[BandResult]:
        windows = cut.windows
        profiles = windows.profiles
        settings = Settings(self.method.border_px, self.method.ball_radius_px, self.method.arpls_lambda)
        names = dict.fromkeys((self.method.background, *COMPARED))
        levels = {
            name: fit.background if name == "masked_line" else BACKGROUNDS[name](windows, settings)
            for name in names
        }
        chosen = levels[self.method.background]
        self._keep_background(cut, chosen)
        found = {
            name: volumes(profiles, level, windows.inside, cut.row_area) for name, level in levels.items()
        }
        se = empty_box_se(fit, windows.inside, cut.row_area)
        level = np.einsum("lr,lr->l", chosen, windows.inside) / np.maximum(windows.inside.sum(axis=1), 1e-9)
        clipped = _clipped_count(cut)
        near = self._near_saturation(windows.signal, windows.inside)
        columns = self.lanes.columns_at(centres)
        out: list[BandResult] = []
        for k, lane in enumerate(self.blot.lanes):
            alternatives = tuple((name, float(found[name][k])) for name in COMPARED)
            kind = _stored(lane, row + 1)
            volume = float(found[self.method.background][k])
            flags = self._flags(
                volume,
                float(se[k]),
                alternatives,
                int(clipped[k]),
                curved=bool(fit.curved[k]),
                few=bool(few[k]),
                near=bool(near[k]),
                absent=kind == "absent",
                cut=not bool(np.all(cut.on_image[k][windows.inside[k] > 0])),
            )
            out.append(
                BandResult(
                    key=(self.blot.id, lane.id, row + 1),
                    lane=lane.number,
                    band=row + 1,
                    row_px=float(centres[k]),
                    top_px=float(self.tops[row, k]),
                    bottom_px=float(self.bottoms[row, k]),
                    left_px=float(columns[k] - self.lanes.widths[k] / 2),
                    right_px=float(columns[k] + self.lanes.widths[k] / 2),
                    volume=volume,
                    volume_se=float(se[k]),
                    background=float(level[k]),
                    snr=volume / float(se[k]),
                    lod=self.method.lod_factor * float(se[k]),
                    loq=self.method.loq_factor * float(se[k]),
                    saturated_px=int(clipped[k]),
                    kind=kind,
                    status=_status(flags),
                    flags=flags,
                    alternatives=alternatives,
                )
            )
        return out

    def _flags(
        self,
        volume: float,
        se: float,
        alternatives: Sequence[tuple[str, float]],
        clipped: int,
        *,
        curved: bool,
        few: bool,
        near: bool,
        absent: bool,
        cut: bool,
    ) -> tuple[str, ...]:
        method = self.method
        spread = max(v for _, v in alternatives) - min(v for _, v in alternatives)
        below = volume < method.lod_factor / 2 * se  # Currie's decision limit is half his LOD
        checks = (
            ("SATURATED", clipped > 0),
            ("NEAR_SATURATION", near and clipped == 0),
            ("ABSENT", absent),
            ("BELOW_LOD", below),
            ("BELOW_LOQ", not below and volume < method.loq_factor * se),
            ("BG_SENSITIVE", not below and spread > method.background_sensitive * abs(volume)),
            ("CURVED_BG", curved and method.background == "masked_line"),
            ("FEW_BG_ROWS", few),
            ("CUT_BY_EDGE", cut),
        )
        return tuple(code for code, raised in checks if raised)

    def _near_saturation(self, signal: NDArray[np.float32], inside: FloatArray) -> NDArray[np.bool_]:
        if self.lanes.clip is None or signal.max() < NEAR_SATURATION * self.lanes.clip:
            return np.zeros(len(signal), dtype=bool)
        from scipy.ndimage import median_filter

        calm = median_filter(signal, size=(1, 3, 3))
        return np.array(
            [np.any(s[i > 0] > NEAR_SATURATION * self.lanes.clip) for s, i in zip(calm, inside, strict=True)]
        )

    def _keep_background(self, cut: RowWindows, level: FloatArray) -> None:
        for k, first in enumerate(cut.first_row - self.span[0]):
            rows = np.arange(level.shape[1]) + first
            on = (rows >= 0) & (rows < self.backgrounds.shape[1])
            self.backgrounds[k, rows[on]] = level[k, on]

    def lane_results(self) -> tuple[LaneResult, ...]:
        """Return the lanes' profiles and the backgrounds drawn under their bands."""
        return tuple(
            LaneResult(lane.id, lane.number, self.span[0], self.profiles[k], self.backgrounds[k])
            for k, lane in enumerate(self.blot.lanes)
        )


def _stored(lane: Lane, row: int) -> str:
    return next((band.kind for band in lane.bands if band.row == row), "auto")


def _fitted(cut: RowWindows, *, straight: bool) -> tuple[LineFit, RowWindows, NDArray[np.bool_]]:
    """Fit the backgrounds; lanes with too few free rows borrow all rows outside their own box."""
    few = cut.windows.usable.sum(axis=1) < 8
    if few.any():
        usable = cut.windows.usable.copy()
        usable[few] = cut.on_image[few] & (cut.windows.inside[few] <= 0)
        if np.any(usable.sum(axis=1) < 4):
            raise MeasureError("ROWS_NOT_FOUND", "there is no background above or below the bands")
        cut = replace(cut, windows=replace(cut.windows, usable=usable))
    return fit_masked(cut.windows, degree=1 if straight else None), cut, few


def _clipped_count(cut: RowWindows) -> NDArray[np.intp]:
    if cut.saturated is None:
        return np.zeros(len(cut.first_row), dtype=np.intp)
    return np.einsum("lrc,lr->l", cut.saturated, cut.windows.inside > 0)


def _status(flags: Sequence[str]) -> Status:
    if "SATURATED" in flags:
        return "at least"
    if "BELOW_LOD" in flags or "ABSENT" in flags:
        return "not detected"
    return "ok"


def band_of(lane: Lane, row: int) -> Band | None:
    """Return what a person has stored for one band row of a lane, if anything."""
    return next((band for band in lane.bands if band.row == row), None)
