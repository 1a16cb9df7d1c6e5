"""The ladder of one blot: its bands in the marker lanes, and the weights of band rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from blotquant.codes import problem
from blotquant.model import Blot, Method
from blotquant.numerics.ladder_bands import FEWEST, Matched, ladder_places, match_ladder
from blotquant.numerics.molecular_weight import (
    MODELS,
    FloatArray,
    Ladder,
    LadderError,
    fit_ladder,
    leave_one_out,
    weights,
)
from blotquant.numerics.polynomials import PolynomialFit
from blotquant.numerics.rows import Rows
from blotquant.phrases import Phrase, phrase_of
from blotquant.results import BandResult, BandWeight, LadderBand, LadderResult, Problem

_SPARE = 4  # bands looked for beyond the number of weights
_CLEAR, _ENOUGH_LANES = 10.0, 5  # SNR of a band whose place is beyond doubt; lanes that tell the smile


@dataclass(frozen=True, slots=True, eq=False)
class BlotLadder:
    """What the marker lanes of a blot tell; `fitted` is None where no weight can be read off them."""

    fitted: Ladder | None = None
    result: LadderResult | None = None
    problems: tuple[Problem, ...] = ()
    shift: FloatArray = field(default_factory=lambda: np.zeros(0))  # (lanes,) the smile


NO_LADDER = BlotLadder()


def smile(rows: Rows, columns: FloatArray, votes: NDArray[np.bool_]) -> FloatArray:
    """Return how far down the bands of each lane lie, (lanes,), the marker lanes beside the samples too.

    A parabola through the places of clear bands; with few of them what the search for the rows took.

    Parameters
    ----------
    rows : the band rows.
    columns : (lanes,) centre columns of the lanes.
    votes : (lanes,) lanes that hold samples.
    """
    clear = votes & (rows.snr.max(axis=0) > _CLEAR)
    if clear.sum() < _ENOUGH_LANES:
        return rows.shift
    weight = np.where(clear, np.minimum(rows.snr.max(axis=0), 50), 1e-9)
    fit = PolynomialFit(columns, 2)
    curve = fit.at_places(fit.coefficients(rows.at.mean(axis=0), np.sqrt(weight)))
    return curve - curve.mean()


def read_ladder(
    blot: Blot,
    profiles: FloatArray,
    markers: Sequence[int],
    sigma: float,
    shift: FloatArray,
    first_row: int,
    clipped: NDArray[np.bool_],
    method: Method,
) -> BlotLadder:
    """Find the ladder bands of a blot and fit their weights.

    Places are taken as if no smile were there: less how far down the bands of each lane lie.  Several marker
    lanes are averaged over the weights that all of them show.

    Parameters
    ----------
    blot : Blot
        With `ladder_kda`; nothing is done without.
    profiles : (lanes, rows) mean signal per row.
    markers : indices of the marker lanes.
    sigma : typical SD of a band in rows.
    shift : (lanes,) how far down the bands of each lane lie, from `smile`.
    first_row : image row of profiles[:, 0].
    clipped : (lanes,) overexposed lanes.
    method : for the model.
    """
    if not blot.ladder_kda:
        return NO_LADDER
    if not markers:
        return _refused(blot, "LADDER_NOT_SEEN", Phrase("no lane has the role marker"))
    kda = np.array(blot.ladder_kda)
    found: dict[int, Matched] = {}
    for lane in markers:
        at = ladder_places(profiles[lane], sigma, len(kda) + _SPARE, clipped=bool(clipped[lane]))
        found[lane] = match_ladder(at + first_row - shift[lane], kda)
    sure = {lane: match for lane, match in found.items() if not match.unsure}
    if not sure:
        worst = max(found.values(), key=lambda match: len(match.places))
        code = "LADDER_UNSURE" if len(worst.places) else "LADDER_NOT_SEEN"
        return _refused(blot, code, worst.unsure)
    try:
        return _fitted(blot, sure, shift, method)
    except LadderError as error:
        return _refused(blot, "LADDER_UNSURE", phrase_of(error))


def _refused(blot: Blot, code: str, detail: str) -> BlotLadder:
    return BlotLadder(problems=(problem(code, image=blot.image.path, target=blot.target, detail=detail),))


def _fitted(blot: Blot, sure: dict[int, Matched], shift: FloatArray, method: Method) -> BlotLadder:
    by_weight = {lane: dict(zip(m.kda.tolist(), m.places.tolist(), strict=True)) for lane, m in sure.items()}
    shared = set.intersection(*(set(places) for places in by_weight.values()))
    if len(shared) < FEWEST:  # lanes that hardly overlap are not averaged
        lane = max(by_weight, key=lambda one: len(by_weight[one]))
        by_weight, shared = {lane: by_weight[lane]}, set(by_weight[lane])
    kda = sorted(shared, reverse=True)
    places = [float(np.mean([of_lane[weight] for of_lane in by_weight.values()])) for weight in kda]
    ladder = fit_ladder(np.array(places), np.array(kda), method.mw_model)
    errors = _errors(tuple(places), tuple(kda))
    numbers = {lane: blot.lanes[lane].number for lane in by_weight}
    bands = tuple(
        LadderBand(
            weight,
            place,
            tuple(
                (numbers[lane], of_lane[weight] + float(shift[lane])) for lane, of_lane in by_weight.items()
            ),
            tuple((model, of_model[k]) for model, of_model in errors),
        )
        for k, (weight, place) in enumerate(zip(kda, places, strict=True))
    )
    return BlotLadder(ladder, LadderResult(ladder.model, _known(ladder.se_log), bands), shift=shift)


@lru_cache(maxsize=64)  # the same at every step while something else is dragged
def _errors(places: tuple[float, ...], kda: tuple[float, ...]) -> tuple[tuple[str, list[float | None]], ...]:
    """Return the leave-one-out errors under every model."""
    log = np.log10(kda)
    return tuple(
        (model, [_known(error) for error in leave_one_out(np.array(places), log, model).tolist()])
        for model in MODELS
    )


def _known(value: float) -> float | None:
    return value if np.isfinite(value) else None


def row_weights(ladder: BlotLadder, rows: Rows, votes: NDArray[np.bool_]) -> FloatArray | None:
    """Return the weight of every band row in kDa, NaN beyond the ladder; None without a ladder.

    Parameters
    ----------
    ladder : BlotLadder
    rows : the band rows, in image rows.
    votes : (lanes,) the lanes whose bands say where a row is.
    """
    if ladder.fitted is None:
        return None
    places = np.median((rows.at - ladder.shift)[:, votes], axis=1)
    return weights(ladder.fitted, places).kda


def weighed(bands: Sequence[BandResult], ladder: BlotLadder, blot: Blot, method: Method) -> list[BandResult]:
    """Return the bands with the weights that the ladder gives them.

    Parameters
    ----------
    bands : of one blot.
    ladder : BlotLadder
    blot : with the lanes in the order of the smile.
    method : whether weights are extrapolated.
    """
    if ladder.fitted is None or not bands:
        return list(bands)
    shifts = {lane.number: float(ladder.shift[k]) for k, lane in enumerate(blot.lanes)}
    drawn_out = method.mw_outside == "extrapolate"
    places = np.array([band.row_px - shifts[band.lane] for band in bands])
    found = weights(ladder.fitted, places, extrapolate=drawn_out)
    heaviest, lightest = ladder.fitted.ends
    words = {-1: f"> {heaviest:g}", 0: "", 1: f"< {lightest:g}"}
    out: list[BandResult] = []
    for band, kda, se, side in zip(
        bands, found.kda.tolist(), found.se.tolist(), found.beyond.tolist(), strict=True
    ):
        flags = (*band.flags, "EXTRAPOLATED") if drawn_out and side else band.flags
        out.append(replace(band, weight=BandWeight(_known(kda), _known(se), words[side]), flags=flags))
    return out
