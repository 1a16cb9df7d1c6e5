"""What is odd about the band rows of one blot, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from blotquant.analysis.boxes import Boxes
from blotquant.codes import problem
from blotquant.model import Band, Blot, Lane, Method
from blotquant.numerics.backgrounds import FloatArray
from blotquant.numerics.polynomials import PolynomialFit
from blotquant.numerics.rows import Rows
from blotquant.phrases import Phrase, commas
from blotquant.results import Problem

SEEN = 5.0  # SNR from which a lane counts as showing a band
CLEAR = 10.0  # SNR from which the place of a band is beyond doubt
JUMP_SIGMA = 3.0  # band SDs off the smile from which a place is a jump


def row_findings(
    blot: Blot, rows: Rows, wanted: Sequence[int], drawn: Boxes, weights: FloatArray | None = None
) -> tuple[Problem, ...]:
    """Return the findings on a blot's band rows and on the corrections stored for them.

    Parameters
    ----------
    blot : Blot
    rows : the rows found, in image rows.
    wanted : which of them are the target, from 0.
    drawn : their boxes.
    weights : (rows,) kDa by the ladder, NaN beyond it; None without a ladder.
    """
    found = [*_chosen(blot, rows, wanted, weights), *_orphans(blot, rows, drawn), *_overlaps(blot)]
    found += _of_one_lane(blot, rows, wanted)
    return (*found, *_jumps(blot, rows, wanted))


def weight_findings(
    blot: Blot, wanted: Sequence[int], weights: FloatArray | None, method: Method
) -> Iterator[Problem]:
    """Yield that none of the rows measured is as heavy as the target is expected to be.

    Parameters
    ----------
    blot : Blot
    wanted : the rows measured, from 0.
    weights : (rows,) kDa by the ladder, NaN beyond it; None without a ladder.
    method : how near is near.
    """
    if weights is None or blot.mw_kda is None:
        return
    if np.any(np.abs(weights[list(wanted)] / blot.mw_kda - 1) <= method.mw_window):
        return
    read = commas(_kda(float(weights[row])) for row in wanted)
    detail = Phrase("{read} by the ladder, {mw_kda:g} kDa expected", read=read, mw_kda=blot.mw_kda)
    yield problem("WEIGHT_MISMATCH", image=blot.image.path, target=blot.target, detail=detail)


def _kda(weight: float) -> str:
    return f"{weight:.3g} kDa" if np.isfinite(weight) else Phrase("a row beyond the ladder")


def _chosen(blot: Blot, rows: Rows, wanted: Sequence[int], weights: FloatArray | None) -> Iterator[Problem]:
    if blot.rows or len(rows) == 1:
        return
    places = ", ".join(f"{at:.0f}" for at in rows.at.mean(axis=1))
    detail = Phrase(
        "{count} rows, at image rows {places}; row {row} was measured",
        count=len(rows),
        places=places,
        row=wanted[0] + 1,
    )
    if weights is not None:
        detail = Phrase("{row} ({weight})", row=detail, weight=_kda(float(weights[wanted[0]])))
    yield problem("ROW_CHOSEN", image=blot.image.path, target=blot.target, detail=detail)


def _of_one_lane(blot: Blot, rows: Rows, wanted: Sequence[int]) -> list[Problem]:
    """Find rows that a single lane of many has decided."""
    if blot.rows_at or len(blot.lanes) < 4:
        return []
    return [
        problem(
            "ROW_OF_ONE_LANE",
            image=blot.image.path,
            target=blot.target,
            detail=Phrase("band row {number}", number=row + 1),
        )
        for row in wanted
        if (rows.snr[row] > SEEN).sum() == 1
    ]


def _orphans(blot: Blot, rows: Rows, drawn: Boxes) -> Iterator[Problem]:
    for index, lane in enumerate(blot.lanes):
        for band in lane.bands:
            if band.kind != "auto" and not _has_row(band, index, rows, drawn):
                detail = Phrase("lane {number}, band row {row}", number=lane.number, row=band.row)
                yield problem(
                    "BAND_ORPHANED",
                    image=blot.image.path,
                    target=blot.target,
                    lane=lane.number,
                    detail=detail,
                )


def _has_row(band: Band, lane: int, rows: Rows, drawn: Boxes) -> bool:
    """Return whether a stored correction still belongs to a row that is there."""
    if not 1 <= band.row <= len(rows):
        return False
    if band.kind == "absent":
        return True
    slack = 2 * drawn.extents[band.row - 1].sigma
    return band.top_px - slack <= rows.at[band.row - 1, lane] <= band.bottom_px + slack


def _overlaps(blot: Blot) -> Iterator[Problem]:
    for lane in blot.lanes:
        boxes = sorted(_hand_boxes(lane))
        if any(upper[1] > lower[0] for upper, lower in pairwise(boxes)):
            yield problem("BANDS_OVERLAP", image=blot.image.path, target=blot.target, lane=lane.number)


def _hand_boxes(lane: Lane) -> list[tuple[float, float]]:
    return [(band.top_px, band.bottom_px) for band in lane.bands if band.kind == "manual"]


def _jumps(blot: Blot, rows: Rows, wanted: Sequence[int]) -> Iterator[Problem]:
    """Find clear bands that lie far off the curve through their row: perhaps another protein's."""
    places = np.arange(rows.at.shape[1], dtype=np.float64)
    for row in wanted:
        clear = rows.snr[row] > CLEAR
        if clear.sum() < 5:
            continue
        fit = PolynomialFit(places[clear], 2)
        curve = fit.coefficients(rows.at[row][clear], np.ones(int(clear.sum())))
        away = rows.at[row] - fit.at(curve, places)
        limit = JUMP_SIGMA * rows.sigma
        lanes = [
            lane.number for lane, a, c in zip(blot.lanes, away, clear, strict=True) if c and abs(a) > limit
        ]
        if lanes:
            named = Phrase("lane {number}", number=lanes[0])
            if len(lanes) > 1:
                named = Phrase("lanes {numbers}", numbers=commas(map(str, lanes)))
            detail = Phrase("band row {row}, {lanes}", row=row + 1, lanes=named)
            yield problem("ROW_JUMPS", image=blot.image.path, target=blot.target, detail=detail)
