"""Measure one band row in all lanes: background, volume, uncertainty, flags."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from blotquant.analysis.boxes import Boxes
from blotquant.analysis.clipped import ALMOST_CLIPPED, CLEAR, clipped_estimates, estimate_of
from blotquant.analysis.errors import FIT_ERROR, in_doubt, own_error, standard_error
from blotquant.analysis.other_boxes import OtherBoxes, other_boxes
from blotquant.model import BandKind, Blot, Lane, Method
from blotquant.numerics.backgrounds import BACKGROUNDS, FloatArray, LineFit, Settings, fit_masked
from blotquant.numerics.clipped_bands import Estimates
from blotquant.numerics.ghosts import ghosts
from blotquant.numerics.grain import unrest
from blotquant.numerics.integrate import box_shares, volumes
from blotquant.numerics.kept import Kept
from blotquant.numerics.windows import Around, LaneSet, RowWindows, row_windows
from blotquant.results import BandResult, Status

COMPARED = ("masked_line", "border_median", "arpls")  # backgrounds whose spread flags BG_SENSITIVE
NEAR_SATURATION = 0.9  # share of the saturation level from which a calm pixel is too near to it
BEND_MATTERS = 0.05  # share of the volume that a bent background must change to be flagged
LEAST_COVERED = 0.5  # share of a box on the image below which its volume says nothing
SIGMA_STEPS = 8  # to a row, in which the SD of the thinnest bands is told
FEWEST_ROWS = 8  # free rows below which a background borrows rows of other bands


class NoBackground(Exception):  # noqa: N818  caught by its name, it is a finding
    """There is nothing but bands around a band."""


@dataclass(frozen=True, slots=True, eq=False)
class Parted:
    """How the bands of a row were told from those they overlap; arrays are (lanes,) unless said."""

    shape: str  # of the fitted bands
    by_fit: NDArray[np.bool_]
    at_valley: NDArray[np.bool_]  # cut at the valley, as the fit says nothing there; neither: set by hand
    fitted: FloatArray  # (lanes, rows) the band by the fit, 0 where it is not by the fit
    se: FloatArray  # SE of the volume, with what the parting leaves uncertain


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """How the rows of weak bands count in their volumes."""

    shape: str  # of the row's bands
    weights: FloatArray  # (lanes, rows) by which a row counts, 1 throughout in plain sums
    counts: NDArray[np.bool_]  # (lanes,) False: a plain sum


@dataclass(frozen=True, slots=True, eq=False)
class RowMeasured:
    """One band row measured in all lanes; arrays are (lanes,) unless said."""

    volume: FloatArray  # counts, background subtracted
    se: FloatArray  # SE of an empty box, counts
    level: FloatArray  # mean background per pixel in the box
    saturated: NDArray[np.intp]  # pixels
    near_saturation: NDArray[np.bool_]
    curved: NDArray[np.bool_]
    few_rows: NDArray[np.bool_]
    cut_by_edge: NDArray[np.bool_]
    covered: FloatArray  # share of the box that lies on the image
    artefact: NDArray[np.bool_]  # a mark lies in the box and is left out
    ghost: NDArray[np.bool_]
    alternatives: tuple[tuple[str, FloatArray], ...]  # volume under other backgrounds
    other_boxes: OtherBoxes  # volume in boxes of other sizes
    first_row: NDArray[np.intp]  # image row of the windows' first row
    profile: FloatArray  # (lanes, rows) mean signal per row, as it was integrated
    background: FloatArray  # (lanes, rows)
    inside: FloatArray  # (lanes, rows) share of each row in the box
    row_area: FloatArray  # (lanes, rows) pixels each row stands for
    doubt: FloatArray  # counts that steps of grey and pixels left out leave open, beside the noise
    own_se: FloatArray | None = None  # SE by the noise of the band's own light; None: not known
    unrest: FloatArray | None = None  # (lanes, rows) variance of a row over the background's, less 1
    line: LineFit | None = None  # the robust line through the rows without bands
    clipped: NDArray[np.bool_] | None = None  # (lanes, rows) rows that clipped pixels touch; None: no row
    parted: Parted | None = None  # None: the band overlaps no other
    share: FloatArray | None = None  # of each band that the box holds; None: not known
    weighed: Weighed | None = None  # None: all volumes are plain sums or areas of curves
    estimates: Estimates | None = None  # of clipped bands; None: none is clipped, or none is asked for


def measure_row(
    lanes: LaneSet, drawn: Boxes, row: int, span: tuple[int, int], method: Method, kept: Kept | None = None
) -> RowMeasured:
    """Measure one band row in every lane.

    Parameters
    ----------
    lanes : the lanes, with the slope of their bands.
    drawn : the boxes of all rows.
    row : which of them, from 0.
    span : image rows that belong to the lanes.
    method : Method
    kept : what is known of single lanes of the very same pixels, and a place for what is found.

    Raises
    ------
    NoBackground
        If no rows beside the band are free.
    """
    half, crowded = drawn.half_windows(row, method, span)
    cut, few = _with_enough_rows(row_windows(lanes, _around(drawn, row, half, span), kept))
    fit = fit_masked(cut.windows, degree=1 if crowded else None)
    levels = _levels(cut, fit, method, drawn.around_run(row))
    measured = _measured(cut, fit, levels, lanes, drawn, row, method)
    return replace(measured, few_rows=few, estimates=_estimates(measured, cut, lanes, drawn, row, method))


def _measured(
    cut: RowWindows,
    fit: LineFit,
    levels: dict[str, FloatArray],
    lanes: LaneSet,
    drawn: Boxes,
    row: int,
    method: Method,
) -> RowMeasured:
    """Return what the windows of a row hold above the backgrounds."""
    inside, area = cut.windows.inside, cut.row_area
    found = {name: volumes(cut.windows.profiles, level, inside, area) for name, level in levels.items()}
    chosen = levels[method.background]
    rows = np.maximum(inside.sum(axis=1), 1e-9)
    se = standard_error(fit, cut, method, lanes.grey)
    noisier = unrest(cut.windows.signal, inside, cut.windows.usable, lanes.grey.step)
    return RowMeasured(
        volume=found[method.background],
        se=se,
        level=np.einsum("lr,lr->l", chosen, inside) / rows,
        saturated=cut.saturated,
        near_saturation=_near_saturation(cut, lanes.clip),
        curved=_bend_matters(cut, fit) & (method.background == "masked_line"),
        few_rows=np.zeros(len(se), dtype=bool),
        cut_by_edge=cut.cut_off,
        artefact=np.any(cut.left_out * inside > 0, axis=1),
        covered=inside.sum(axis=1) / np.maximum(drawn.bottoms[row] - drawn.tops[row], 1e-9),
        ghost=_ghosts(cut, chosen, found[method.background] / se, drawn.extents[row].sigma),
        alternatives=tuple((name, found[name]) for name in COMPARED),
        other_boxes=other_boxes(cut, drawn, row, chosen),
        first_row=cut.first_row,
        profile=cut.windows.profiles,
        background=chosen,
        inside=inside,
        row_area=area,
        doubt=in_doubt(cut, chosen, lanes.grey),
        own_se=own_error(noisier, fit, inside, area, np.ones_like(inside)),
        unrest=noisier,
        line=fit,
        clipped=_clipped_rows(cut, lanes.clip),
    )


def _estimates(
    measured: RowMeasured, cut: RowWindows, lanes: LaneSet, drawn: Boxes, row: int, method: Method
) -> Estimates | None:
    """Return the estimates of the clipped bands of a row, where they are asked for."""
    if method.clipped_bands == "limit" or measured.line is None:
        return None
    odd = measured.ghost | measured.artefact | measured.cut_by_edge
    clear = (measured.volume > CLEAR * measured.se) & ~odd
    overlapping = len(drawn.run(row)) > 1
    sd = measured.line.noise_sd
    return clipped_estimates(
        cut, measured.background, lanes.clip, drawn.centres[row], sd, clear, overlapping=overlapping
    )


def _around(drawn: Boxes, row: int, half: NDArray[np.intp], span: tuple[int, int]) -> Around:
    box = drawn.centres[row], half, drawn.tops[row], drawn.bottoms[row]
    # In whole steps: else every lane would be searched for marks anew whenever one of them is moved.
    thinnest = round(SIGMA_STEPS * min(extent.sigma for extent in drawn.extents)) / SIGMA_STEPS
    return Around(*box, drawn.masks, span, drawn.extents[row].sigma, thinnest)


def _clipped_rows(cut: RowWindows, clip: float | None) -> NDArray[np.bool_] | None:
    """Return which rows clipped pixels touch: interpolation mixes them with those beside them."""
    if clip is None or not cut.saturated.any():
        return None
    near = np.any(cut.windows.signal >= ALMOST_CLIPPED * clip, axis=2)
    near[:, 1:] |= near[:, :-1].copy()
    near[:, :-1] |= near[:, 1:].copy()
    return near


def _bend_matters(cut: RowWindows, fit: LineFit) -> NDArray[np.bool_]:
    """Return in which lanes a straight background would have given a clearly other volume."""
    profiles, inside = cut.windows.profiles, cut.windows.inside
    bent = volumes(profiles, fit.background, inside, cut.row_area)
    straight = volumes(profiles, fit.line, inside, cut.row_area)
    return fit.curved & (np.abs(straight - bent) > BEND_MATTERS * np.abs(bent))


def _with_enough_rows(cut: RowWindows) -> tuple[RowWindows, NDArray[np.bool_]]:
    """Let lanes with too few free rows use all rows outside their own box; return which these are."""
    few = cut.windows.usable.sum(axis=1) < FEWEST_ROWS
    if not few.any():
        return cut, few
    usable = cut.windows.usable.copy()
    usable[few] = cut.in_span[few] & (cut.windows.inside[few] <= 0)
    if np.any(usable.sum(axis=1) < 4):
        raise NoBackground
    return replace(cut, windows=replace(cut.windows, usable=usable)), few


def _levels(
    cut: RowWindows, fit: LineFit, method: Method, edges: tuple[FloatArray, FloatArray]
) -> dict[str, FloatArray]:
    """Return the background under the chosen method and those it is compared with.

    Those that look beside a box look beside all that overlap, between `edges` (image rows, (lanes,)): an
    overlapping neighbour is no background.
    """
    settings = Settings(method.border_px, method.ball_radius_px, method.arpls_lambda)
    rows = cut.windows.inside.shape[1]
    inside = np.where(cut.in_span, box_shares(rows, *(edge - cut.first_row for edge in edges)), 0.0)
    windows = (
        cut.windows if np.array_equal(inside, cut.windows.inside) else replace(cut.windows, inside=inside)
    )
    return {
        name: fit.background if name == "masked_line" else BACKGROUNDS[name](windows, settings)
        for name in dict.fromkeys((method.background, *COMPARED))
    }


def _ghosts(cut: RowWindows, level: FloatArray, snr: FloatArray, sigma: float) -> NDArray[np.bool_]:
    """Return which bands have a hole in their middle; clipped ones, whose top is not known, have none."""
    windows = cut.windows
    found = ghosts(windows.signal, windows.profiles, level, windows.inside, snr, sigma)
    return found & (cut.saturated == 0)


def _near_saturation(cut: RowWindows, clip: float | None) -> NDArray[np.bool_]:
    """Return in which boxes a pixel comes near saturation and is no single hot one (3 x 3 median)."""
    signal, inside = cut.windows.signal, cut.windows.inside > 0
    if clip is None or signal.max() < NEAR_SATURATION * clip:
        return np.zeros(len(signal), dtype=bool)
    from scipy.ndimage import median_filter

    calm = median_filter(signal, size=(1, 3, 3))
    return np.array([np.any(s[i] > NEAR_SATURATION * clip) for s, i in zip(calm, inside, strict=True)])


def band_results(
    blot: Blot, lanes: LaneSet, drawn: Boxes, row: int, found: RowMeasured, method: Method
) -> list[BandResult]:
    """Return what was measured on one band row, lane by lane, with status and flags."""
    columns = lanes.columns_at(drawn.centres[row])
    out: list[BandResult] = []
    for k, lane in enumerate(blot.lanes):
        kind = kind_of(lane, row + 1)
        flags = _flags(found, k, kind, method)
        out.append(
            BandResult(
                key=(blot.id, lane.id, row + 1),
                lane=lane.number,
                band=row + 1,
                row_px=float(drawn.centres[row, k]),
                top_px=float(drawn.tops[row, k]),
                bottom_px=float(drawn.bottoms[row, k]),
                left_px=float(columns[k] - lanes.widths[k] / 2),
                right_px=float(columns[k] + lanes.widths[k] / 2),
                volume=float(found.volume[k]),
                volume_se=_volume_se(found, k, method),
                background=float(found.level[k]),
                snr=float(found.volume[k] / found.se[k]),
                lod=float(method.lod_factor * found.se[k]),
                loq=float(method.loq_factor * found.se[k]),
                saturated_px=int(found.saturated[k]),
                kind=kind,
                status=_status(flags, float(found.covered[k])),
                flags=flags,
                alternatives=_of_lane(found.alternatives, k),
                other_boxes=_of_lane(found.other_boxes, k),
                separation=_separation(found, k),
                estimate=estimate_of(found.estimates, k, _other_error(found, k)),
            )
        )
    return out


def _of_lane(named: OtherBoxes, k: int) -> tuple[tuple[str, float], ...]:
    return tuple((name, float(values[k])) for name, values in named)


def _volume_se(found: RowMeasured, k: int, method: Method) -> float:
    """Return the SE of a band's volume: noise, and what the model of a band leaves open."""
    se = (found.parted or found).se[k]
    if found.own_se is not None and (found.parted is None or not found.parted.by_fit[k]):
        se = math.hypot(se, found.own_se[k])
    return math.hypot(se, method.model_error * found.volume[k], found.doubt[k])


def _other_error(found: RowMeasured, k: int) -> tuple[float, float]:
    """Return what else than the clipped pixels leaves an estimate open: counts, and a share of it."""
    return math.hypot(found.se[k], found.doubt[k]), FIT_ERROR


def _separation(found: RowMeasured, k: int) -> str:
    """Return how the volume was made where it is no plain sum over a box of its own."""
    if found.weighed is not None and found.weighed.counts[k]:
        return f"weighted: {found.weighed.shape}"
    parted = found.parted
    if parted is None:
        return ""
    return f"fit: {parted.shape}" if parted.by_fit[k] else "valley" if parted.at_valley[k] else ""


def kind_of(lane: Lane, row: int) -> BandKind:
    """Return whether a band is automatic, set by hand, or marked absent."""
    for band in lane.bands:
        if band.row == row:
            return band.kind
    return "auto"


def _flags(found: RowMeasured, k: int, kind: BandKind, method: Method) -> tuple[str, ...]:
    volume, se = float(found.volume[k]), float(found.se[k])
    under = [volume, *(float(values[k]) for _, values in found.alternatives)]
    below = volume < method.lod_factor / 2 * se  # Currie's decision limit is half his detection limit
    checks = (
        ("SATURATED", found.saturated[k] > 0),
        ("NEAR_SATURATION", found.near_saturation[k] and found.saturated[k] == 0),
        ("GHOST", found.ghost[k] and kind != "absent"),
        ("ABSENT", kind == "absent"),
        ("BELOW_LOD", below),
        ("BELOW_LOQ", not below and volume < method.loq_factor * se),
        ("BG_SENSITIVE", not below and max(under) - min(under) > method.background_sensitive * abs(volume)),
        ("CURVED_BG", found.curved[k]),
        ("FEW_BG_ROWS", found.few_rows[k]),
        ("CUT_BY_EDGE", found.cut_by_edge[k]),
        ("ARTEFACT", found.artefact[k]),
        ("CUT_AT_VALLEY", not below and found.parted is not None and found.parted.at_valley[k]),
    )
    return tuple(code for code, raised in checks if raised)


def _status(flags: Sequence[str], covered: float) -> Status:
    if covered < LEAST_COVERED:
        return "not quantifiable"
    if "ABSENT" in flags:
        return "not detected"
    if "SATURATED" in flags:
        return "at least"
    return "not detected" if "BELOW_LOD" in flags else "ok"
