"""The shapes of simulated bands, as tables of a density of integral 1 whose centre of mass is 0."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Table = tuple[FloatArray, FloatArray]  # positions in px, density per px

SHAPES = ("emg", "wings", "plateau")
_STEP = 0.0125  # SD between points: linear interpolation is then exact to 2e-5
_HALF = 9.0  # SD
_SIDE_PX = 2.5  # softness of the sides of a band


def down_table(shape: str, sd_px: float) -> Table:
    """Return the density of a band down its lane.

    Parameters
    ----------
    shape : "emg", an exponentially modified Gaussian (Grushka 1972, doi 10.1021/ac60319a011), tail 0.6 SD
        of the Gaussian; "wings", a Gaussian split at its top (0.85 and 1.2) with 6 % of the volume in wings
        2.5 times as wide; "plateau", an overloaded band with a slanting flat top.  Programs fit none
        of the last two.
    sd_px : standard deviation of the whole.
    """
    at, density = _unit(shape)
    return at * sd_px, density / sd_px


@lru_cache(maxsize=8)
def _unit(shape: str) -> Table:
    at = np.arange(-2 * _HALF, 2 * _HALF, _STEP)
    density = {"emg": _emg, "wings": _wings, "plateau": _plateau}[shape](at)
    density = density / (density.sum() * _STEP)
    middle = float((at * density).sum() * _STEP)
    spread = float(np.sqrt(((at - middle) ** 2 * density).sum() * _STEP))
    return (at - middle) / spread, density * spread


def _gauss(at: FloatArray, sigma: float) -> FloatArray:
    return np.exp(-0.5 * (at / sigma) ** 2)


def _emg(at: FloatArray) -> FloatArray:
    tail = np.where(at >= 0, np.exp(-np.maximum(at, 0) / 0.6), 0.0)
    return np.convolve(_gauss(at, 1.0), tail, mode="same")


def _wings(at: FloatArray) -> FloatArray:
    core = np.where(at < 0, _gauss(at, 0.85), _gauss(at, 1.2))
    wide = np.where(at < 0, _gauss(at, 2.5 * 0.85), _gauss(at, 2.5 * 1.2))
    return 0.94 * core / core.sum() + 0.06 * wide / wide.sum()


def _plateau(at: FloatArray) -> FloatArray:
    top = np.where(np.abs(at) < 1.5, 1 + 0.15 * at, 0.0)
    return np.convolve(top, _gauss(at, 0.5), mode="same")


def across_table(width_px: float, *, ends: float = 0.0) -> Table:
    """Return the density of a band across its lane: a flat top with soft sides.

    Parameters
    ----------
    width_px : between the points of half height.
    ends : how much brighter the ends are than the middle, share of the mean.
    """
    reach = width_px / 2 + 6 * _SIDE_PX
    step = 0.05
    at = np.arange(-reach, reach + step, step)
    rise = np.cumsum(_gauss(at, _SIDE_PX))
    rise /= rise[-1]
    left = np.interp(at + width_px / 2, at, rise, left=0.0, right=1.0)
    right = np.interp(at - width_px / 2, at, rise, left=0.0, right=1.0)
    place = np.clip(2 * at / width_px, -1.2, 1.2)
    density = (left - right) * (1 + ends * (place**2 - 1 / 3))
    return at, density / (density.sum() * step)
