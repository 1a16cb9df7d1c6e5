"""Molecular weights from the places of ladder bands: log10 of the weight as a function of the place.

The place is the relative front or any other that runs evenly down the lane: none of the models depends on
where a lane begins and ends.  Sources: Weber and Osborn 1969 (the straight line), Rodbard 1976 (the
logistic), Fritsch and Carlson 1980, doi 10.1137/0717021 (PCHIP).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from blotquant.phrases import Phrase

FloatArray = NDArray[np.float64]
Curve = Callable[[FloatArray], FloatArray]  # places -> log10 of the weight in kDa

FEW_BANDS = 4  # of a ladder, below which even a straight line is hardly known
SMOOTH_BANDS = 5  # from which the ladder itself shows its bends


class LadderError(ValueError):
    """A ladder cannot carry weights; the message says why."""


@dataclass(frozen=True, slots=True, eq=False)
class Ladder:
    """A fitted ladder."""

    places: FloatArray  # (bands,) increasing down the lane
    kda: FloatArray  # (bands,) decreasing
    model: str
    curve: Curve
    errors: FloatArray  # (bands,) leave-one-out error of each band in %; NaN: not known
    se_log: float  # root mean square of log10(predicted / true) of the inner bands, NaN: not known

    @property
    def ends(self) -> tuple[float, float]:
        """The heaviest and the lightest weight."""
        return float(self.kda[0]), float(self.kda[-1])


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Weights read off a ladder; arrays are as long as the places that were asked for."""

    kda: FloatArray  # NaN beyond the ladder, unless it was drawn out on request
    se: FloatArray  # kDa; NaN where it is not known
    beyond: NDArray[np.intp]  # -1 above the heaviest band, 1 below the lightest, 0 within the ladder


def fit_ladder(places: FloatArray, kda: FloatArray, model: str = "auto") -> Ladder:
    """Fit a ladder.

    Parameters
    ----------
    places : (bands,) places down the lane, increasing.
    kda : (bands,) their weights, decreasing.
    model : a name of `MODELS`, or "auto": `default_model`.

    Raises
    ------
    LadderError
        If there are too few bands for the model, they are not in order, or the curve turns back within the
        ladder, so that two places would have one weight.
    """
    places, kda = np.asarray(places, dtype=np.float64), np.asarray(kda, dtype=np.float64)
    name = default_model(len(places)) if model == "auto" else model
    least = MODELS[name].least
    if len(places) < least:
        raise LadderError(
            Phrase(
                "the model {name} needs {least} ladder bands, and {count} are known",
                name=name,
                least=least,
                count=len(places),
            )
        )
    if np.any(np.diff(places) <= 0) or np.any(np.diff(kda) >= 0) or kda[-1] <= 0:
        raise LadderError(Phrase("the bands of a ladder run from the heaviest at the top to the lightest"))
    log = np.log10(kda)
    curve = MODELS[name].fit(places, log)
    if not falls(curve, places):
        raise LadderError(Phrase("the model {name} turns back within the ladder; choose another", name=name))
    errors = leave_one_out(places, log, name)
    return Ladder(places, kda, name, curve, errors, _se_log(errors))


def default_model(bands: int) -> str:
    """Return the model for a ladder of so many bands: PCHIP from five on, else the straight line."""
    return "pchip" if bands >= SMOOTH_BANDS else "linear"


def weights(ladder: Ladder, places: FloatArray, *, extrapolate: bool = False) -> Weights:
    """Return the weights at some places, with the standard error kDa * ln 10 * `se_log`.

    Parameters
    ----------
    ladder : Ladder
    places : (n,)
    extrapolate : give numbers beyond the ladder too.  There PCHIP and point_to_point, which know nothing
        beyond it, go on straight from the last two bands.
    """
    beyond = np.where(places < ladder.places[0], -1, np.where(places > ladder.places[-1], 1, 0))
    with np.errstate(over="ignore"):
        kda = 10.0 ** _drawn_out(ladder, places)
    if not extrapolate:
        kda = np.where(beyond == 0, kda, np.nan)
    return Weights(kda, kda * np.log(10) * ladder.se_log, beyond.astype(np.intp))


def _drawn_out(ladder: Ladder, places: FloatArray) -> FloatArray:
    log = ladder.curve(places)
    if ladder.model not in _INTERPOLATING:
        return log
    for pair, side in (
        (slice(0, 2), places < ladder.places[0]),
        (slice(-2, None), places > ladder.places[-1]),
    ):
        line = _linear(ladder.places[pair], np.log10(ladder.kda[pair]))
        log = np.where(side, line(places), log)
    return log


def falls(curve: Curve, places: FloatArray) -> bool:
    """Return whether a curve falls all the way from the first to the last of the places."""
    values = curve(np.linspace(places[0], places[-1], 201))
    return bool(np.all(np.isfinite(values)) and np.all(np.diff(values) < 0))


def leave_one_out(places: FloatArray, log: FloatArray, model: str) -> FloatArray:
    """Return by how many per cent each band's weight is missed by the curve through all the others.

    Parameters
    ----------
    places, log : (bands,) places and log10 of the weights.
    model : a name of `MODELS`.

    Returns
    -------
    (bands,) 100 * (predicted / true - 1).  NaN for the first and the last band where the model only
    interpolates, and for all where too few bands are left or the fit fails.
    """
    found = np.full(len(places), np.nan)
    if len(places) - 1 < MODELS[model].least:
        return found
    inner = model in _INTERPOLATING
    for k in range(1 if inner else 0, len(places) - 1 if inner else len(places)):
        others = np.delete(np.arange(len(places)), k)
        try:
            curve = MODELS[model].fit(places[others], log[others])
        except LadderError:
            continue
        off = float(curve(places[k : k + 1])[0] - log[k])
        found[k] = 100 * (10.0 ** np.clip(off, -9, 9) - 1)
    return found


def _se_log(errors: FloatArray) -> float:
    """Return the root mean square in log10 of the inner bands' errors: beyond the ladder nothing is read."""
    inner = errors[1:-1]
    known = inner[np.isfinite(inner) & (inner > -100)]
    return float(np.sqrt(np.mean(np.log10(1 + known / 100) ** 2))) if len(known) else float("nan")


def _polynomial(degree: int) -> Callable[[FloatArray, FloatArray], Curve]:
    def fit(places: FloatArray, log: FloatArray) -> Curve:
        return np.polynomial.Polynomial.fit(places, log, degree)

    return fit


_linear = _polynomial(1)


def _point_to_point(places: FloatArray, log: FloatArray) -> Curve:
    return lambda at: np.interp(at, places, log)


def _pchip(places: FloatArray, log: FloatArray) -> Curve:
    from scipy.interpolate import PchipInterpolator

    inside = PchipInterpolator(places, log)
    return lambda at: inside(np.clip(at, places[0], places[-1]))


def _logistic(places: FloatArray, log: FloatArray) -> Curve:
    """Fit L = a + b ln((c - x) / (x - d)), c beyond the last place and d before the first.

    a and b are a straight line; the logarithms of how far c and d lie from the ends, in lengths of the
    ladder, are sought on a grid that closes in on the best.
    """
    first, length = places[0], places[-1] - places[0]
    at = (places - first) / length
    ends, step = np.array([-1.5, -1.5]), 5.0 / _GRID
    for _ in range(6):
        offsets = np.linspace(-_GRID * step, _GRID * step, 2 * _GRID + 1)
        above, below = (
            axis.ravel() for axis in np.meshgrid(ends[0] + offsets, ends[1] + offsets, indexing="ij")
        )
        grid = np.clip(np.stack([above, below], axis=1), -7.0, 4.0)
        squares = _squares_about_line(_log_odds(grid[:, :1], grid[:, 1:], at[None, :]), log)
        ends, step = grid[int(np.argmin(squares))], step / 4
    odds = _log_odds(ends[0], ends[1], at)
    line = np.polynomial.Polynomial.fit(odds, log, 1)
    return lambda x: line(_log_odds(ends[0], ends[1], (np.asarray(x) - first) / length))


_GRID = 10  # steps to either side


def _log_odds(above: ArrayLike, below: ArrayLike, at: FloatArray) -> FloatArray:
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.log((1 + np.exp(below) - at) / (at + np.exp(above)))


def _squares_about_line(x: FloatArray, y: FloatArray) -> FloatArray:
    """Return the sum of squares of y about its straight line over each row of x."""
    x, y = x - x.mean(axis=1, keepdims=True), y - y.mean()
    return y @ y - (x @ y) ** 2 / np.sum(x * x, axis=1)


@dataclass(frozen=True, slots=True)
class Model:
    """One way to draw a curve through a ladder."""

    least: int  # bands it needs
    fit: Callable[[FloatArray, FloatArray], Curve]


MODELS: Mapping[str, Model] = {
    "linear": Model(2, _linear),
    "quadratic": Model(4, _polynomial(2)),
    "cubic": Model(5, _polynomial(3)),
    "logistic": Model(5, _logistic),
    "point_to_point": Model(2, _point_to_point),
    "pchip": Model(4, _pchip),
}
_INTERPOLATING = ("point_to_point", "pchip")
