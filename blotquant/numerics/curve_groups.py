"""Curves of several groups: each group fitted alone, all at once; and the mean curve with its band."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from blotquant.numerics.curve_starts import starts
from blotquant.numerics.dose_response import Fit, Model, bounds
from blotquant.numerics.least_squares import FloatArray, IntArray, minimise
from blotquant.numerics.sigmoid import Curves, Scale, curve


@dataclass(frozen=True, slots=True, eq=False)
class GroupFits:
    """One curve per group, each with all parameters of its own."""

    parameters: FloatArray  # (groups, 5): bottom, top, log10 EC50, slope, asymmetry
    rss: FloatArray  # (groups,)
    count: IntArray  # (groups,) responses


def fit_each(
    log_dose: FloatArray, response: FloatArray, scale: Scale, group: IntArray, model: Model
) -> GroupFits:
    """Fit a curve of its own to every group.

    Parameters
    ----------
    log_dose, response : (n,)
    scale : "log" or "linear"
    group : (n,) number of the group, from 0 without gaps
    model : str
    """
    groups = int(group.max()) + 1
    every = single_curve(log_dose, response, scale)
    begin: list[FloatArray] = []
    lower: list[FloatArray] = []
    upper: list[FloatArray] = []
    for number in range(groups):
        own = group == number
        alone = single_curve(log_dose[own], response[own], scale)
        low, high = bounds(alone, model)
        of_group = starts(alone, low, high)
        begin.append(of_group)
        lower.append(np.tile(low, (len(of_group), 1)))
        upper.append(np.tile(high, (len(of_group), 1)))
    per_group = len(begin[0])
    weight = (np.repeat(np.arange(groups), per_group)[:, None] == group[None, :]).astype(np.float64)

    def residuals(parameters: FloatArray) -> tuple[FloatArray, FloatArray]:
        values, derivatives = every.residuals(parameters)
        return values * weight, derivatives * weight[:, :, None]

    found = minimise(
        residuals,
        np.concatenate(begin),
        np.concatenate(lower),
        np.concatenate(upper),
        iterations=60,
        enough=1e-10,
    )
    rss = found.rss.reshape(groups, per_group)
    best = np.argmin(rss, axis=1)
    parameters = found.parameters.reshape(groups, per_group, -1)[np.arange(groups), best]
    return GroupFits(parameters, rss.min(axis=1), np.bincount(group, minlength=groups))


def single_curve(log_dose: FloatArray, response: FloatArray, scale: Scale) -> Curves:
    """Return responses that all lie on one curve, its parameters in the order of the formula."""
    bottom, top, middle, slope, asymmetry = (np.full(len(log_dose), place) for place in range(5))
    return Curves(log_dose, response, scale, bottom, top, middle, slope, asymmetry)


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """A curve and its confidence band, (points,) each, as responses."""

    response: FloatArray
    low: FloatArray  # NaN where there is none
    high: FloatArray


def mean_curve(
    found: Fit,
    log_dose: FloatArray,
    ends: tuple[Sequence[int], Sequence[int]],
    shape: tuple[int, int, int],
    confidence: float,
) -> Band:
    """Return the curve with the mean of several bottoms and tops, and its band by the delta method.

    Means are taken on the scale of the fit, so they are geometric on the log scale.

    Parameters
    ----------
    found : Fit
    log_dose : (points,)
    ends : places of the bottoms and of the tops that are averaged
    shape : places of middle, slope and asymmetry
    confidence : float
    """
    from scipy.special import stdtrit  # here, as start-up must not wait for scipy

    theta, scale = found.parameters, found.curves.scale
    bottom, top = (np.full_like(log_dose, theta[list(places)].mean()) for places in ends)
    middle, slope, asymmetry = (np.full_like(log_dose, theta[place]) for place in shape)
    values, partial = curve(log_dose, bottom, top, middle, slope, asymmetry, scale)
    gradient = np.zeros((len(log_dose), len(theta)))
    for derivative, places in zip(partial[:2], ends, strict=True):
        for place in places:
            gradient[:, place] += derivative / len(places)
    for derivative, place in zip(partial[2:], shape, strict=True):
        gradient[:, place] += derivative
    variance = np.einsum("np,pq,nq->n", gradient, found.covariance, gradient)
    quantile = float(stdtrit(found.df, (1 + confidence) / 2)) if found.df > 0 else math.nan
    reach = quantile * np.sqrt(np.maximum(variance, 0.0))
    low, high = values - reach, values + reach
    if scale == "log":
        with np.errstate(over="ignore"):  # where nothing is known of the curve its band has no end
            return Band(np.exp(values), np.exp(low), np.exp(high))
    return Band(values, low, high)
