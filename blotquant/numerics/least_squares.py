"""Many small bounded least-squares problems solved at once (Levenberg-Marquardt).

A fit of a curve needs several starts, and its profile needs dozens of fits with one parameter held.
They are all tiny, so one problem after the other would spend its time in the interpreter.
Here they are stacked: every array has the problems along its first axis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]

_DAMPING = 1e-3
_NO_WAY_DOWN = 1e10  # damping at which a problem counts as finished
ENOUGH = 1e-12  # share of the sum of squares that the last step promises


class Residuals(Protocol):
    """What is to be minimised."""

    def __call__(self, parameters: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return residuals (problems, values) and their derivatives (problems, values, parameters)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Minima:
    """The end of each problem: parameters (problems, parameters) and sum of squares (problems,)."""

    parameters: FloatArray
    rss: FloatArray

    @property
    def best(self) -> int:
        """Index of the problem with the least sum of squares."""
        return int(np.argmin(self.rss))


@dataclass(slots=True)
class _State:
    parameters: FloatArray
    residuals: FloatArray
    derivatives: FloatArray
    rss: FloatArray
    damping: FloatArray


def minimise(
    residuals: Residuals,
    start: FloatArray,
    lower: FloatArray,
    upper: FloatArray,
    iterations: int = 100,
    enough: float = ENOUGH,
) -> Minima:
    """Minimise the sum of squared residuals of each problem within bounds.

    Gauss-Newton steps with Marquardt's damping (Marquardt 1963, 10.1137/0111030); a parameter at a
    bound that its gradient would leave is held there.  Equal bounds hold a parameter for good.

    Parameters
    ----------
    residuals : callable
        Called with the parameters of all problems.
    start : (problems, parameters)
    lower, upper : arrays that broadcast against `start`
    iterations : int
        At most so many steps.
    enough : float
        The share of its sum of squares from which a step is too small to go on.

    Returns
    -------
    Minima
        In the order of `start`.
    """
    low, high = np.broadcast_to(lower, start.shape), np.broadcast_to(upper, start.shape)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        state = _evaluated(residuals, np.clip(start, low, high))
        for _ in range(iterations):
            step, promised = _step(state, low, high)
            trial = _evaluated(residuals, np.clip(state.parameters + step, low, high))
            last = (promised <= enough * state.rss) | (state.damping > _NO_WAY_DOWN)
            state = _better(state, trial)
            if bool(last.all()):
                break
    return Minima(state.parameters, state.rss)


def _evaluated(residuals: Residuals, parameters: FloatArray) -> _State:
    values, derivatives = residuals(parameters)
    rss = np.einsum("sn,sn->s", values, values)
    rss = np.where(np.isfinite(rss), rss, np.inf)
    return _State(parameters, values, derivatives, rss, np.full(len(parameters), _DAMPING))


def _step(state: _State, low: FloatArray, high: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the next step of each problem and the decrease of its sum of squares it promises."""
    transposed = state.derivatives.transpose(0, 2, 1)
    gradient = np.matmul(transposed, state.residuals[:, :, None])[:, :, 0]
    normal = np.matmul(transposed, state.derivatives)
    at, held = state.parameters, low == high
    held = held | ((at <= low) & (gradient > 0)) | ((at >= high) & (gradient < 0))
    free = ~held
    gradient = np.where(held, 0.0, gradient)
    normal = normal * (free[:, :, None] & free[:, None, :])
    size = np.einsum("spp->sp", normal)
    scale = np.maximum(size, 1e-12 * np.maximum(size.max(axis=1, keepdims=True), 1e-300))
    damped = normal + np.eye(at.shape[1]) * np.where(held, 1.0, state.damping[:, None] * scale)[:, None, :]
    step = -_solved(damped, gradient)
    promised = -np.einsum("sp,sp->s", step, 2 * gradient + np.einsum("spq,sq->sp", normal, step))
    return step, np.where(np.isfinite(promised), promised, 0.0)


def _solved(matrices: FloatArray, right: FloatArray) -> FloatArray:
    matrices = np.where(np.isfinite(matrices), matrices, 0.0)
    right = np.where(np.isfinite(right), right, 0.0)
    try:
        return np.asarray(np.linalg.solve(matrices, right[:, :, None])[:, :, 0], dtype=np.float64)
    except np.linalg.LinAlgError:  # one singular problem must not spoil the others
        inverses: FloatArray = np.asarray(np.linalg.pinv(matrices, hermitian=True), dtype=np.float64)
        return np.einsum("spq,sq->sp", inverses, right)


def _better(state: _State, trial: _State) -> _State:
    """Take each trial that went down; go on more boldly there, more carefully elsewhere."""
    taken = trial.rss <= state.rss
    damping = np.where(taken, np.maximum(state.damping / 10, 1e-12), state.damping * 8)
    return _State(
        np.where(taken[:, None], trial.parameters, state.parameters),
        np.where(taken[:, None], trial.residuals, state.residuals),
        np.where(taken[:, None, None], trial.derivatives, state.derivatives),
        np.where(taken, trial.rss, state.rss),
        damping,
    )
