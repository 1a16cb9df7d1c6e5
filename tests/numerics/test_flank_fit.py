"""A band of known shape in blocks across its lane, fitted to its flanks."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from blotquant.numerics.band_shapes import Emg, Gaussian
from blotquant.numerics.flank_fit import Blocks, flank_fit

ROWS = np.arange(60) + 0.5
ACROSS = np.array([-0.75, -0.25, 0.25, 0.75])  # middles of four blocks, from end to end -1 to 1


def blocks(width: float, slant: float, shape=None, tail: float = 0.0) -> Blocks:
    """One lane, heights 1 to 4 times 100, the top half of each band hidden; expected at 30, width 4."""
    places = 30.5 + slant * ACROSS
    density = (shape or Gaussian())((ROWS - places[:, None]) / width, np.array([tail]))[0]
    signal = 100 * np.arange(1, 5)[:, None] * density / density.max()
    known = signal < 0.5 * signal.max(axis=1, keepdims=True)
    full = np.ones((1, 4, 60))
    one = np.ones(1)
    return Blocks(signal[None], known[None], full > 0, full, 50 * one, 30.0 * one, 4.0, 0.1 * one)


def test_place_slant_width_and_heights_come_back() -> None:
    fit = flank_fit(blocks(4.4, 2.0), Gaussian(), np.zeros(0), spread=0.2)
    assert fit.log_width[0] == pytest.approx(np.log(1.1), abs=2e-3)
    assert_allclose(fit.model[0].max(axis=1), [100, 200, 300, 400], rtol=0.02)
    assert_allclose(np.argmax(fit.model[0], axis=1), [29, 29, 30, 31], atol=1)
    assert fit.misfit[0] < 0.5


def test_the_width_keeps_to_the_usual_one_where_that_is_sure() -> None:
    fit = flank_fit(blocks(4.4, 0.0), Gaussian(), np.zeros(0), spread=1e-6, usual=0.0)
    assert fit.log_width[0] == pytest.approx(0.0, abs=1e-3)
    assert fit.misfit[0] > 0.5


def test_a_tail_that_is_given_is_kept() -> None:
    drawn = blocks(4.0, 0.0, Emg(), 0.8)
    fits = [flank_fit(drawn, Emg(), np.array([tail]), spread=0.05) for tail in (0.8, -0.8)]
    assert fits[0].misfit[0] < 0.2 * fits[1].misfit[0]
