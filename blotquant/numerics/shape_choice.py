"""Which shape the bands of a fit have: the simplest that suits them (AICc)."""

from __future__ import annotations

import numpy as np

from blotquant.numerics.band_shapes import Emg, FloatArray, Gaussian, Measured
from blotquant.numerics.joint_fit import SHAPE_MISFIT, JointFit, Overlap, joint_fit

_NOTEWORTHY = 0.6 * SHAPE_MISFIT  # of the height; a misfit below it calls for no better shape
_CLOSE = 1e-7  # a single band is fitted until no figure of its tail moves


def simplest_fit(overlap: Overlap, plain: JointFit | None = None) -> JointFit:
    """Return the fit of the simplest shape that suits all lanes.

    A tail is tried on the side where a Gaussian misses it; bumps only where the tail leaves something
    that is worth it.

    Parameters
    ----------
    overlap : Overlap
    plain : the fit of a Gaussian, where it is known already.
    """
    plain = joint_fit(overlap, Gaussian()) if plain is None else plain
    tailed = joint_fit(overlap, Emg(float(np.copysign(0.5, _lean(overlap, plain)))), plain)
    return _amended(overlap, min((plain, tailed), key=lambda fit: fit.aicc))


def tailed_fit(overlap: Overlap) -> JointFit:
    """Return the fit of a shape with a tail, however short, to bands that stand alone.

    Between neighbours a tail is something to be proved; of a single band, a Gaussian and one with the
    shortest tail are the same.
    """
    rows = np.arange(overlap.signal.shape[1]) + 0.5
    u = (rows - overlap.centres) / overlap.sigma
    skewed = np.sum(u**3 * np.where(overlap.known & (np.abs(u) < 3), overlap.signal, 0.0))
    return _amended(overlap, joint_fit(overlap, Emg(float(np.copysign(0.5, skewed))), enough=_CLOSE))


def _amended(overlap: Overlap, fit: JointFit) -> JointFit:
    """Return a fit as the bands amend its shape, where it misses them and AICc says so."""
    told = misfit(overlap, fit)[overlap.telling]
    if not len(told) or float(np.median(told)) <= _NOTEWORTHY:
        return fit
    return min((fit, joint_fit(overlap, Measured(fit.shape, fit.shape_at), fit)), key=lambda one: one.aicc)


def misfit(overlap: Overlap, fit: JointFit) -> FloatArray:
    """Return by how much more than noise the signal differs from the bands, share of the highest."""
    count = np.maximum(overlap.known.sum(axis=1), 1)
    square = np.sum(fit.residual**2, axis=1) / count - 1.5 * overlap.noise**2
    highest = np.where(overlap.known, overlap.signal, 0.0).max(axis=1)
    missed = np.sqrt(np.maximum(square, 0.0))
    return np.where(highest > 0, missed / np.where(highest > 0, highest, 1.0), np.inf)


def _lean(overlap: Overlap, fit: JointFit) -> float:
    """Return where Gaussians leave a tail: positive downwards, negative upwards."""
    rows = np.broadcast_to(np.arange(overlap.signal.shape[1]) + 0.5, overlap.signal.shape)
    u = (rows[:, None, :] - fit.centres[:, :, None]) / fit.widths[:, :, None]
    skewed = np.sum((u**3 - 3 * u) * fit.curves(rows), axis=1)  # a tail adds the third Hermite function
    missed = np.sum(skewed * fit.residual, axis=1) / overlap.scale**2
    return float(missed[overlap.telling if overlap.telling.any() else slice(None)].sum())
