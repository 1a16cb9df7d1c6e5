"""Shapes that the profile of a band down its lane can have, as densities of integral 1.

A shape is a function of u, the distance from the middle of the band in units of its width, and of a
few parameters that all bands of a fit share.  The middle is the centre of mass, downwards is positive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

LEAST_TAIL, MOST_TAIL = 0.08, 3.0  # of an EMG, in widths; below, it is a Gaussian
_ROOT_2PI = float(np.sqrt(2 * np.pi))
_BUMPS_AT = np.linspace(-3.5, 3.5, 11)
_BUMP_WIDTH = 0.6
_BUMP_SD = 0.05  # height over that of a band by which a bump may be expected to deviate


class Shape(Protocol):
    """A family of shapes with `start`, limits and, where there is one, a prior about the start."""

    @property
    def name(self) -> str:
        """How the family is called in results."""
        ...

    @property
    def start(self) -> FloatArray:
        """Parameters to begin with, (parameters,)."""
        ...

    @property
    def prior_sd(self) -> FloatArray:
        """SD by which each parameter may be expected to differ from its start; inf: no opinion."""
        ...

    def limited(self, parameters: FloatArray) -> FloatArray:
        """Return the nearest parameters that the family allows."""
        ...

    def __call__(self, u: FloatArray, parameters: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return density, its derivative by u, and by each parameter (along a last axis more)."""
        ...


@dataclass(frozen=True, slots=True)
class Gaussian:
    """A Gaussian; it has no parameters beyond its width."""

    name: str = "Gaussian"

    @property
    def start(self) -> FloatArray:
        """No parameters."""
        return np.zeros(0)

    @property
    def prior_sd(self) -> FloatArray:
        """No parameters."""
        return np.zeros(0)

    def limited(self, parameters: FloatArray) -> FloatArray:
        """Return them: there is nothing to limit."""
        return parameters

    def __call__(self, u: FloatArray, parameters: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """See `Shape`."""
        density = _normal(u)
        return density, -u * density, np.zeros((*u.shape, 0))


@dataclass(frozen=True, slots=True)
class Emg:
    """A Gaussian with an exponential tail (exponentially modified Gaussian, Grushka 1972).

    Its parameter is the length of the tail in SDs of the Gaussian, negative for a tail upwards.
    doi 10.1021/ac60319a011.
    """

    tail: float = 0.5
    name: str = "EMG"

    @property
    def start(self) -> FloatArray:
        """The tail."""
        return np.array([self.tail])

    @property
    def prior_sd(self) -> FloatArray:
        """No opinion on the tail."""
        return np.array([np.inf])

    def limited(self, parameters: FloatArray) -> FloatArray:
        """Keep the length within what can be told from a Gaussian, on the side where it is."""
        return np.copysign(np.clip(np.abs(parameters), LEAST_TAIL, MOST_TAIL), parameters)

    def __call__(self, u: FloatArray, parameters: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """See `Shape`; with t the tail and v = u + t: exp(-v^2/2) erfcx((1/t - v)/sqrt 2) / (2 t)."""
        from scipy.special import erfcx

        tail = float(parameters[0])
        side, t = (1.0, tail) if tail > 0 else (-1.0, -tail)
        v = side * u + t
        normal = _normal(v)
        # far out in the tail erfcx would overflow; the density is nought there
        density = normal * erfcx(np.maximum((1 / t - v) / np.sqrt(2), -25.0)) * (_ROOT_2PI / (2 * t))
        by_v = (normal - density) / t
        return density, side * by_v, (side * (_by_tail(density, normal, v, t) + by_v))[..., None]


def _by_tail(density: FloatArray, normal: FloatArray, v: FloatArray, t: float) -> FloatArray:
    """Return the derivative of the EMG by the length of its tail at a fixed v."""
    return -density / t - density * (1 / t - v) / t**2 + normal / t**3


@dataclass(frozen=True, slots=True)
class Measured:
    """The shape of another family as the bands themselves amend it: plus a row of small Gaussian bumps."""

    base: Shape
    at: FloatArray  # parameters of the base
    name: str = "measured"
    _none: FloatArray = field(default_factory=lambda: np.zeros(len(_BUMPS_AT)))

    @property
    def start(self) -> FloatArray:
        """No bumps."""
        return self._none

    @property
    def prior_sd(self) -> FloatArray:
        """Bumps are small, unless several lanes say otherwise."""
        return np.full(len(_BUMPS_AT), _BUMP_SD)

    def limited(self, parameters: FloatArray) -> FloatArray:
        """Keep bumps smaller than the band."""
        return np.clip(parameters, -0.5, 0.5)

    def __call__(self, u: FloatArray, parameters: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """See `Shape`; the whole is brought back to an integral of 1."""
        density, by_u, _ = self.base(u, self.at)
        away = (u[..., None] - _BUMPS_AT) / _BUMP_WIDTH
        bumps = np.exp(-0.5 * away**2) / _ROOT_2PI
        whole = 1 + _BUMP_WIDTH * float(parameters.sum())
        density = (density + bumps @ parameters) / whole
        by_u = (by_u - (away * bumps) @ parameters / _BUMP_WIDTH) / whole
        return density, by_u, (bumps - _BUMP_WIDTH * density[..., None]) / whole


def _normal(u: FloatArray) -> FloatArray:
    return np.exp(-0.5 * u * u) / _ROOT_2PI
