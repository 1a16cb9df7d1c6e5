"""Part overlapping bands: one shape for all lanes, fitted together (docs/decisions/0025-joint-fit.md).

Every lane holds the same bands in other proportions.  Their shape and width are those of all lanes;
each band has its own volume, a place near its row, and a width that may differ a little.  The volumes are
linear and solved for in every step (variable projection, Golub and Pereyra 1973, doi 10.1137/0710036); the
rest is Gauss-Newton with Marquardt's damping.  A lane meets the other lanes in the few shared parameters
only, so that a step costs one small system per lane (Schur complement).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.band_shapes import FloatArray, Shape

BoolArray = NDArray[np.bool_]

PLACE_SD = 0.5  # widths by which a band may be expected to lie off its row
WIDTH_SD = 0.05  # ln by which the width of a band may be expected to differ from that of all
SHAPE_MISFIT = 0.005  # of the highest signal: by how much a real band may be expected to miss its shape
_MOST_STEPS = 30
ENOUGH = 1e-4  # share of the misfit by which the last step has changed it
_MOST_AWAY = 1.5  # widths by which a band can move
_MOST_WIDER = 0.5  # ln by which one band can differ in width
_MOST_SPREAD = 2.5  # factor by which the common width can differ from that expected
_NO_WAY_DOWN = 1e7


@dataclass(frozen=True, slots=True, eq=False)
class Overlap:
    """Profiles of several lanes in which the same bands overlap."""

    signal: FloatArray  # (lanes, rows) above the background
    known: BoolArray  # (lanes, rows) rows that can be trusted: in the boxes, on the image, not clipped
    centres: FloatArray  # (lanes, bands) where each band should be, in rows of the window
    sigma: float  # width expected, in rows
    noise: FloatArray  # (lanes,) SD of one row
    telling: BoolArray  # (lanes,) lanes whose bands say what the shape is

    @property
    def scale(self) -> FloatArray:
        """By how much the signal of each lane may differ from the sum of its bands, (lanes,)."""
        highest = np.where(self.known, self.signal, 0.0).max(axis=1)
        scale = np.hypot(self.noise, SHAPE_MISFIT * highest)
        return np.maximum(scale, 1e-6 * float(scale.max()) or 1.0)  # of an empty lane without noise


@dataclass(frozen=True, slots=True, eq=False)
class JointFit:
    """The bands that add up to the signal best; arrays are (lanes, bands) unless said."""

    shape: Shape
    shape_at: FloatArray  # parameters of the shape
    area: FloatArray  # integral of each band over the rows
    area_sd: FloatArray  # what noise and misfit leave uncertain of it
    empty_sd: FloatArray  # what the noise of the background alone leaves uncertain
    area_by_level: FloatArray  # change of the area if the background were one count lower
    centres: FloatArray
    widths: FloatArray
    residual: FloatArray  # (lanes, rows) signal less all bands, 0 where rows were not used
    aicc: float

    def curves(self, rows: FloatArray) -> FloatArray:
        """Return every band at the given places (lanes, rows), (lanes, bands, rows)."""
        u = (rows[:, None, :] - self.centres[:, :, None]) / self.widths[:, :, None]
        return (self.area / self.widths)[:, :, None] * self.shape(u, self.shape_at)[0]


@dataclass(slots=True, eq=False)
class _State:
    """One set of parameters and what follows from it."""

    places: FloatArray  # (lanes, bands) off the expected centres, in expected widths
    wider: FloatArray  # (lanes, bands) ln of width over common width
    shared: FloatArray  # ln of common width over expected width, then the parameters of the shape
    widths: FloatArray
    u: FloatArray  # (lanes, bands, rows)
    unit: FloatArray  # (lanes, bands, rows) density per row
    by_u: FloatArray
    by_shape: FloatArray  # (lanes, bands, rows, parameters)
    area: FloatArray
    misfit: FloatArray  # (lanes, rows) in units of the scale
    cost: float


def joint_fit(
    overlap: Overlap, shape: Shape, begin: JointFit | None = None, *, enough: float = ENOUGH
) -> JointFit:
    """Fit bands of one shape to all lanes.

    Parameters
    ----------
    overlap : Overlap
    shape : the family of shapes.
    begin : an earlier fit of another family to begin from; its common width is kept by a shape that
        has an opinion of its own (`Shape.prior_sd`).
    enough : share of the misfit by which the last step may still have changed it.
    """
    problem = _Problem(overlap, shape, begin)
    state, damping = problem.first(begin), 1e-3
    for _ in range(_MOST_STEPS):
        steps = problem.system(state)
        trial = problem.moved(state, *problem.step(steps, damping))
        while trial.cost > state.cost and damping < _NO_WAY_DOWN:
            damping = 10 * damping
            trial = problem.moved(state, *problem.step(steps, damping))
        gained = state.cost - trial.cost
        if gained >= 0:
            state = trial
        damping = max(damping / 10, 1e-9)
        if gained <= enough * state.cost:
            break
    return problem.result(state)


@dataclass(slots=True, eq=False)
class _System:
    """Normal equations: own (lanes, own, own), mixed (lanes, own, shared), shared (shared, shared)."""

    own: FloatArray
    mixed: FloatArray
    shared: FloatArray
    own_down: FloatArray  # (lanes, own) downhill
    shared_down: FloatArray


class _Problem:
    """The sum of squares over all lanes, in units of their scale, and its derivatives."""

    def __init__(self, overlap: Overlap, shape: Shape, begin: JointFit | None) -> None:
        self._of, self._shape = overlap, shape
        self._rows = np.arange(overlap.signal.shape[1]) + 0.5
        self._weight = overlap.known / overlap.scale[:, None]
        self._bands = overlap.centres.shape[1]
        self._telling = overlap.telling if overlap.telling.any() else np.ones(len(overlap.signal), dtype=bool)
        opinion = np.isfinite(shape.prior_sd).any()
        width = 0.0 if begin is None else float(np.log(np.exp(np.log(begin.widths).mean()) / overlap.sigma))
        self._start = np.concatenate(([width], shape.start))
        self._certain = 1 / np.concatenate(([1e-4 if opinion else np.inf], shape.prior_sd)) ** 2
        # own parameters: areas (no opinion), places, widths
        self._own_certain = np.repeat([0.0, 1 / PLACE_SD**2, 1 / WIDTH_SD**2], self._bands)

    def first(self, begin: JointFit | None) -> _State:
        """Return where to begin."""
        nothing = np.zeros(self._of.centres.shape)
        if begin is None:
            return self._at(nothing, nothing, self._start)
        places = (begin.centres - self._of.centres) / self._of.sigma
        wider = np.log(begin.widths / self._of.sigma) - self._start[0]
        return self._at(places, wider, self._start)

    def _at(self, places: FloatArray, wider: FloatArray, shared: FloatArray) -> _State:
        of = self._of
        widths = of.sigma * np.exp(shared[0] + wider)
        centres = of.centres + of.sigma * places
        u = (self._rows - centres[:, :, None]) / widths[:, :, None]
        unit, by_u, by_shape = self._shape(u, shared[1:])
        unit, by_u = unit / widths[:, :, None], by_u / widths[:, :, None]
        area = self._areas(unit)
        misfit = (of.signal - np.einsum("lk,lkr->lr", area, unit)) * self._weight
        cost = float(np.sum(misfit**2) + np.sum((places / PLACE_SD) ** 2) + np.sum((wider / WIDTH_SD) ** 2))
        cost += float(np.sum(self._certain * (shared - self._start) ** 2))
        by_shape = by_shape / widths[:, :, None, None]
        return _State(places, wider, shared, widths, u, unit, by_u, by_shape, area, misfit, cost)

    def _areas(self, unit: FloatArray) -> FloatArray:
        """Return the areas that fit best, which is a linear problem."""
        weighed = unit * self._weight[:, None, :]
        normal = weighed @ weighed.transpose(0, 2, 1)
        _add_to_diagonal(normal, 1e-9 * np.einsum("lkk->l", normal)[:, None] + np.finfo(float).tiny)
        right = weighed @ (self._of.signal * self._weight)[:, :, None]
        return np.asarray(np.linalg.solve(normal, right)[:, :, 0], dtype=np.float64)

    def system(self, state: _State) -> _System:
        """Return the normal equations about a state."""
        own, shared = self._derivatives(state)
        across = own.transpose(0, 2, 1)
        off = np.concatenate((np.zeros_like(state.area), state.places, state.wider), axis=1)
        telling = self._telling[:, None, None]
        told = np.where(telling, shared, 0.0)  # lanes with clipped bands take the shape as it is
        system = _System(
            across @ own,
            across @ told,
            np.einsum("lrp,lrq->pq", told, told) + np.diag(self._certain),
            (across @ state.misfit[:, :, None])[:, :, 0] - self._own_certain * off,
            np.einsum("lrp,lr->p", told, state.misfit) - self._certain * (state.shared - self._start),
        )
        _add_to_diagonal(system.own, self._own_certain)
        return system

    def _derivatives(self, state: _State) -> tuple[FloatArray, FloatArray]:
        """Return the derivatives in units of the scale: (lanes, rows, own) and (lanes, rows, shared)."""
        area, weight = state.area[:, :, None], self._weight[:, None, :]
        by_place = -area * state.by_u * (self._of.sigma / state.widths)[:, :, None]
        by_width = -area * (state.unit + state.u * state.by_u)
        own = np.concatenate((state.unit, by_place, by_width), axis=1) * weight
        by_shape = np.einsum("lk,lkrp->lrp", state.area, state.by_shape)
        shared = np.concatenate((by_width.sum(axis=1)[:, :, None], by_shape), axis=2)
        return own.transpose(0, 2, 1), shared * self._weight[:, :, None]

    def step(self, system: _System, damping: float) -> tuple[FloatArray, FloatArray]:
        """Return the damped step of each lane's own parameters and of the shared ones."""
        own = system.own.copy()
        size = np.einsum("lpp->lp", own)
        _add_to_diagonal(own, damping * size + 1e-12 * size.max() + np.finfo(float).tiny)
        right = np.concatenate((system.mixed, system.own_down[:, :, None]), axis=2)
        solved = np.linalg.solve(own, right)
        couples, alone = solved[:, :, :-1], solved[:, :, -1]
        shared = system.shared - np.einsum("lop,loq->pq", system.mixed, couples)
        _add_to_diagonal(shared, damping * np.diag(system.shared) + 1e-12)
        down = system.shared_down - np.einsum("lop,lo->p", system.mixed, alone)
        step = np.linalg.solve(shared, down)
        return alone - couples @ step, step

    def moved(self, state: _State, own: FloatArray, shared: FloatArray) -> _State:
        """Return the state after a step, within limits."""
        places, wider = own[:, self._bands : 2 * self._bands], own[:, 2 * self._bands :]
        width = np.clip(state.shared[0] + shared[0], -np.log(_MOST_SPREAD), np.log(_MOST_SPREAD))
        return self._at(
            np.clip(state.places + places, -_MOST_AWAY, _MOST_AWAY),
            np.clip(state.wider + wider, -_MOST_WIDER, _MOST_WIDER),
            np.concatenate(([width], self._shape.limited(state.shared[1:] + shared[1:]))),
        )

    def result(self, state: _State) -> JointFit:
        """Return the fit of a state with its uncertainty."""
        of = self._of
        area_sd, empty_sd, by_level = self._uncertainty(state)
        return JointFit(
            self._shape,
            state.shared[1:],
            state.area,
            area_sd,
            empty_sd,
            by_level,
            of.centres + of.sigma * state.places,
            state.widths,
            state.misfit * of.scale[:, None],
            self._aicc(state),
        )

    def _uncertainty(self, state: _State) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return the SD of the areas, by noise alone as well, and how much they follow the background."""
        system, (own, _) = self.system(state), self._derivatives(state)
        _add_to_diagonal(system.own, 1e-12 * np.einsum("lpp->lp", system.own).max() + np.finfo(float).tiny)
        inverse = np.linalg.inv(system.own)
        couples = inverse @ system.mixed
        shared = system.shared - np.einsum("lop,loq->pq", system.mixed, couples)
        _add_to_diagonal(shared, 1e-12 * np.diag(system.shared) + np.finfo(float).tiny)
        spread = np.einsum("lop,pq,loq->lo", couples, np.linalg.inv(shared), couples)
        variance = np.einsum("loo->lo", inverse) + spread
        freedom = np.maximum(self._of.known.sum(axis=1) - own.shape[2], 1)
        squares = np.sum(state.misfit**2, axis=1)
        usual = float(np.median((squares / freedom)[self._telling]))
        unrest = (squares + 8 * usual) / (freedom + 8)  # each lane's own, steadied by that of all
        follow = np.einsum("lop,lrp,lr->lo", inverse, own, self._weight)
        sd = np.sqrt(np.maximum(variance, 0.0))[:, : self._bands]
        quiet = self._of.noise / self._of.scale
        return sd * np.sqrt(unrest)[:, None], sd * quiet[:, None], follow[:, : self._bands]

    def _aicc(self, state: _State) -> float:
        """Return Akaike's criterion, corrected for the number of rows, over all lanes that tell."""
        told = self._of.known & self._telling[:, None]
        rows = int(told.sum())
        squares = float(np.sum(state.misfit[self._telling] ** 2))
        count = 3 * self._bands * int(self._telling.sum()) + len(state.shared) + 1
        spare = max(rows - count - 1, 1)
        return rows * float(np.log(max(squares / max(rows, 1), 1e-300))) + 2 * count * (
            1 + (count + 1) / spare
        )


def _add_to_diagonal(matrices: FloatArray, what: FloatArray | float) -> None:
    """Add to the diagonal of one matrix or of each of several, in place."""
    index = np.arange(matrices.shape[-1])
    matrices[..., index, index] += what
