"""From stored values to values that are proportional to light or to optical density."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from blotquant.phrases import Phrase

Curve = Callable[[NDArray[np.float64]], NDArray[np.float64]]

FEWEST_STEPS: Final = 3  # of a step tablet
_TABLE_BITS: Final = 16  # up to so many bits each level is decoded once, not each pixel


def decoded(values: NDArray[Any], curve: Curve) -> NDArray[np.float64]:
    """Apply a curve to every pixel.

    Parameters
    ----------
    values : ndarray
        As stored.
    curve : callable
        From stored values to decoded ones, element by element.

    Returns
    -------
    ndarray of float64
        Of the same shape.
    """
    kind = values.dtype
    if kind.kind == "u" and 8 * kind.itemsize <= _TABLE_BITS:
        levels = np.arange(1 << 8 * kind.itemsize, dtype=np.float64)
        return curve(levels)[values]
    return curve(values.astype(np.float64))


def square_root_curve(scale: float = 1.0) -> Curve:
    """Return the curve of a Molecular Dynamics file: signal = stored^2 x scale (AWARE Systems, MD tags)."""
    return lambda stored: stored**2 * scale


def image_plate_curve(*, levels: int, latitude: float, sensitivity: float, pixel_um: float) -> Curve:
    """Return the curve of a Fuji image plate, from its quantised log scale to PSL.

    PSL = (pixel / 100 um)^2 x (4000 / S) x 10^(L (QL / G - 1/2)), G the highest level.

    Parameters
    ----------
    levels : int
        How many there are: 256 or 65536.
    latitude : float
        L, decades that the scale covers.
    sensitivity : float
        S of the scanner.
    pixel_um : float
        Side of a pixel.
    """
    factor = (pixel_um / 100) ** 2 * (4000 / sensitivity)
    return lambda stored: factor * 10 ** (latitude * (stored / (levels - 1) - 0.5))


def density_curve(full_scale: float, *, inverted: bool = False) -> Curve:
    """Return the optical density of what a scanner saw through: log10(full scale / stored).

    Full scale stands for the light without film.  A wrong one adds a constant, which drops out with
    the background.  Stored values below 1 count as 1.

    Parameters
    ----------
    full_scale : float
        Highest value that the file can store.
    inverted : bool
        The file is a negative: dark film is bright in it.
    """
    return lambda stored: np.log10(full_scale / np.maximum(_light(stored, full_scale, inverted), 1.0))


def tablet_curve(steps: Sequence[tuple[float, float]], full_scale: float, *, inverted: bool = False) -> Curve:
    """Return optical density as a step tablet that was scanned beside the film gives it.

    Between the steps the density follows a monotone cubic over the logarithm of the light; lighter than
    the lightest step it goes on straight; darker than the darkest it stays there, as nothing is known.

    Parameters
    ----------
    steps : sequence of (float, float)
        Stored value and optical density of each step, in any order.
    full_scale : float
        Highest value that the file can store.
    inverted : bool
        The file is a negative: dark film is bright in it.

    Raises
    ------
    ValueError
        In words, if the steps do not make a calibration.
    """
    from scipy.interpolate import PchipInterpolator

    pairs = np.array(sorted(steps), dtype=np.float64).reshape(-1, 2)
    light = np.log10(np.maximum(_light(pairs[:, 0], full_scale, inverted), 1.0))
    order = np.argsort(light)
    light, density = light[order], pairs[order, 1]
    if fault := tablet_fault(light.tolist(), density.tolist()):
        raise ValueError(fault)
    inside = PchipInterpolator(light, density)
    slope = (density[-1] - density[-2]) / (light[-1] - light[-2])

    def curve(stored: NDArray[np.float64]) -> NDArray[np.float64]:
        at = np.log10(np.maximum(_light(stored, full_scale, inverted), 1.0))
        within = np.asarray(inside(np.clip(at, light[0], light[-1])), dtype=np.float64)
        return within + slope * np.maximum(at - light[-1], 0.0)

    return curve


def tablet_fault(light: Sequence[float], density: Sequence[float]) -> str:
    """Say why steps do not make a calibration, "" if they do.

    Parameters
    ----------
    light : sequence of float
        Ascending, in any unit.
    density : sequence of float
    """
    if len(light) < FEWEST_STEPS:
        return Phrase(
            "a step tablet needs at least {fewest} steps, not {count}", fewest=FEWEST_STEPS, count=len(light)
        )
    if np.any(np.diff(light) <= 0):
        return Phrase("two steps of the tablet have the same stored value")
    if np.any(np.diff(density) >= 0):
        return Phrase("the steps of the tablet are not in order: less light must mean more density")
    return ""


def _light(stored: NDArray[np.float64], full_scale: float, inverted: bool) -> NDArray[np.float64]:
    return full_scale - stored if inverted else stored
