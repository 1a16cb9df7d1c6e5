"""Overlapping bands: areas that were drawn come back, whatever the shape."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose
from numpy.typing import NDArray

from blotquant.numerics.band_shapes import Emg, Gaussian, Measured
from blotquant.numerics.joint_fit import JointFit, Overlap, joint_fit

ROWS = np.arange(80) + 0.5
SIGMA = 5.0
CENTRES = np.array([31.0, 46.0])  # 3 SD apart
AREAS = np.array([[4e4, 1e4], [1e4, 4e4], [2e4, 2e4], [5e3, 3e4], [3e4, 6e3]])
Array = NDArray[np.float64]


def gauss(u: Array) -> Array:
    return np.exp(-0.5 * u**2) / np.sqrt(2 * np.pi)


def winged(u: Array) -> Array:
    """A split Gaussian (0.85 and 1.2) with 6 % in wings 2.5 times as wide: no family of the program."""
    core = np.exp(-0.5 * (u / np.where(u < 0, 0.85, 1.2)) ** 2)
    wide = np.exp(-0.5 * (u / np.where(u < 0, 2.125, 3.0)) ** 2)
    norm = np.sqrt(np.pi / 2) * 2.05
    return 0.94 * core / norm + 0.06 * wide / (2.5 * norm)


def drawn(
    shape=gauss, areas: Array = AREAS, noise: float = 0.0, centres: Array = CENTRES, seed: int = 1
) -> Overlap:
    u = (ROWS - centres[:, None]) / SIGMA
    signal = areas @ (shape(u) / SIGMA)
    signal = signal + noise * np.random.default_rng(seed).standard_normal(signal.shape)
    lanes = len(areas)
    known = np.broadcast_to((centres[0] - 18 < ROWS) & (centres[-1] + 22 > ROWS), signal.shape)
    expected = np.broadcast_to(centres, areas.shape) + 0.8  # rows are found a little beside
    return Overlap(signal, known, expected, 5.5, np.full(lanes, noise), np.ones(lanes, dtype=bool))


def all_shapes(overlap: Overlap) -> list[JointFit]:
    plain = joint_fit(overlap, Gaussian())
    tailed = joint_fit(overlap, Emg(), plain)
    return [plain, tailed, joint_fit(overlap, Measured(tailed.shape, tailed.shape_at), tailed)]


def test_two_gaussians_are_parted_exactly() -> None:
    fit = joint_fit(drawn(), Gaussian())
    assert_allclose(fit.area, AREAS, rtol=1e-3)
    assert_allclose(fit.widths, SIGMA, rtol=1e-3)
    assert_allclose(fit.centres, np.broadcast_to(CENTRES, AREAS.shape), atol=0.01)


def test_a_tail_is_found_and_chosen() -> None:
    plain, tailed, _ = all_shapes(drawn(lambda u: Emg()(u, np.array([0.6]))[0]))
    assert_allclose(tailed.area, AREAS, rtol=2e-3)
    assert tailed.shape_at[0] == pytest.approx(0.6, abs=0.02)
    assert tailed.aicc < plain.aicc


def test_a_shape_that_no_family_has_is_learnt_from_the_lanes() -> None:
    plain, tailed, measured = all_shapes(drawn(winged))
    assert measured.aicc < min(plain.aicc, tailed.aicc)
    error = [np.abs(fit.area / AREAS - 1).max() for fit in (plain, tailed, measured)]
    assert error[2] < 0.015
    assert error[2] < error[1] < error[0]


def test_of_noise_and_gaussians_the_simplest_shape_is_chosen() -> None:
    plain, tailed, measured = all_shapes(drawn(noise=15.0))
    assert plain.aicc < tailed.aicc < measured.aicc


def test_three_bands_keep_their_order() -> None:
    centres = np.array([25.0, 40.0, 56.0])
    areas = np.array([[3e4, 1e4, 2e4], [5e3, 2e4, 3e4], [2e4, 3e4, 4e3]])
    fit = joint_fit(drawn(areas=areas, centres=centres), Gaussian())
    assert_allclose(fit.area, areas, rtol=2e-3)
    assert np.all(np.diff(fit.centres, axis=1) > 0)


def test_an_absent_band_has_no_area_and_can_be_negative() -> None:
    """Mean over 40 draws of a band that is not there beside one of 100 times the noise."""
    areas = np.concatenate((AREAS, [[4e4, 0.0]]))
    found = np.array(
        [joint_fit(drawn(areas=areas, noise=15.0, seed=seed), Gaussian()).area[-1, 1] for seed in range(40)]
    )
    assert abs(found.mean()) < 3 * found.std() / np.sqrt(40)
    assert found.min() < 0 < found.max()


def test_the_standard_error_is_the_scatter() -> None:
    fits = [joint_fit(drawn(noise=15.0, seed=seed), Gaussian()) for seed in range(60)]
    z = np.array([(fit.area - AREAS) / fit.area_sd for fit in fits])
    assert z.std() == pytest.approx(1.0, abs=0.15)
    assert abs(z.mean()) < 0.15


def test_rows_that_are_not_known_do_not_count() -> None:
    """A clipped top of the first band in the first lane: its flanks and the other lanes say enough."""
    whole = drawn()
    known, telling = whole.known.copy(), whole.telling.copy()
    known[0, 25:37], telling[0] = False, False
    signal = np.where(known, whole.signal, 1234.0)
    fit = joint_fit(Overlap(signal, known, whole.centres, 5.5, whole.noise, telling), Gaussian())
    assert_allclose(fit.area, AREAS, rtol=2e-3)


def test_an_empty_lane_without_noise_has_nothing() -> None:
    areas = np.concatenate((AREAS, [[0.0, 0.0]]))
    fit = joint_fit(drawn(areas=areas), Gaussian())
    assert_allclose(fit.area[-1], 0, atol=1e-6)
    assert np.isfinite(fit.area_sd).all()


def test_curves_are_the_bands() -> None:
    fit = joint_fit(drawn(), Gaussian())
    curves = fit.curves(np.broadcast_to(ROWS, (len(AREAS), len(ROWS))))
    assert_allclose(curves.sum(axis=2), fit.area, rtol=1e-3)
    assert_allclose(curves.sum(axis=1) + fit.residual, drawn().signal, atol=3.0)


def test_what_the_level_of_the_background_does() -> None:
    """One count less of background adds as much as the fit of a signal that is one count higher."""
    before = drawn(noise=15.0)
    fit = joint_fit(before, Gaussian())
    higher = Overlap(before.signal + 1, before.known, before.centres, 5.5, before.noise, before.telling)
    change = joint_fit(higher, Gaussian(), fit).area - fit.area
    assert_allclose(change, fit.area_by_level, rtol=0.15)
