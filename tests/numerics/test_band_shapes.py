"""Shapes of bands: each is a density whose middle is its centre of mass, and knows its own slope."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from blotquant.numerics.band_shapes import Emg, Gaussian, Measured, Shape

U = np.linspace(-14, 18, 3201)
STEP = 1e-5

FAMILIES: dict[str, tuple[Shape, list[float]]] = {
    "Gaussian": (Gaussian(), []),
    "tail downwards": (Emg(), [0.6]),
    "tail upwards": (Emg(), [-1.4]),
    "hardly a tail": (Emg(), [0.08]),
    "measured": (Measured(Emg(), np.array([0.6])), np.linspace(-0.04, 0.05, 11).tolist()),
}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_shape_is_a_density(family: str) -> None:
    shape, parameters = FAMILIES[family]
    density, _, _ = shape(U, np.array(parameters))
    assert np.trapezoid(density, U) == pytest.approx(1, abs=2e-4)
    if family != "measured":  # bumps may move the middle
        assert np.trapezoid(density * U, U) == pytest.approx(0, abs=2e-3)


@pytest.mark.parametrize("family", FAMILIES)
def test_derivatives_are_those_of_small_steps(family: str) -> None:
    shape, parameters = FAMILIES[family]
    at = np.array(parameters)
    _, by_u, by_each = shape(U, at)
    assert_allclose(by_u, (shape(U + STEP, at)[0] - shape(U - STEP, at)[0]) / (2 * STEP), atol=1e-8)
    for one, step in enumerate(STEP * np.eye(len(at))):
        slope = (shape(U, at + step)[0] - shape(U, at - step)[0]) / (2 * STEP)
        assert_allclose(by_each[:, one], slope, atol=1e-8)


def test_a_tail_has_the_spread_of_both_its_parts() -> None:
    """An EMG is the sum of a normal (SD 1) and an exponential variable (SD 0.75): SD 1.25."""
    density, _, _ = Emg()(U, np.array([0.75]))
    assert np.sqrt(np.trapezoid(density * U**2, U)) == pytest.approx(1.25, abs=1e-3)


def test_a_tail_upwards_is_a_tail_downwards_turned_over() -> None:
    assert_allclose(Emg()(U, np.array([-0.9]))[0], Emg()(-U, np.array([0.9]))[0], atol=1e-15)


def test_without_bumps_the_measured_shape_is_its_base() -> None:
    base = Emg()(U, np.array([0.6]))[0]
    measured = Measured(Emg(), np.array([0.6]))
    assert_allclose(measured(U, measured.start)[0], base, atol=1e-15)
