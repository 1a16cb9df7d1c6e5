"""Stacked least squares: minima that can be checked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.least_squares import FloatArray, minimise

X = np.array([0.0, 1, 2, 3])


def _line(parameters: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Residuals of a + b x - (1 + 2 x)."""
    a, b = parameters[:, :1], parameters[:, 1:]
    values = a + b * X - (1 + 2 * X)
    return values, np.stack([np.ones_like(values), np.broadcast_to(X, values.shape)], axis=2)


def test_a_line_is_found_from_every_start() -> None:
    start = np.array([[0.0, 0], [50, -9], [-3, 1e4]])
    found = minimise(_line, start, np.array(-np.inf), np.array(np.inf))
    assert found.parameters == pytest.approx(np.array([[1.0, 2]] * 3), abs=1e-8)
    assert found.rss == pytest.approx([0, 0, 0], abs=1e-12)


def test_equal_bounds_hold_a_parameter() -> None:
    # Through the origin the slope is sum(x y) / sum(x^2) = (3 + 10 + 21) / 14
    found = minimise(_line, np.zeros((1, 2)), np.array([0.0, -np.inf]), np.array([0.0, np.inf]))
    assert found.parameters[0] == pytest.approx([0, 34 / 14])


def test_each_problem_may_have_bounds_of_its_own() -> None:
    lower = np.array([[-np.inf, -np.inf], [-np.inf, 3]])
    found = minimise(_line, np.zeros((2, 2)), lower, np.array(np.inf))
    # With a slope of 3 the intercept is mean(y) - 3 mean(x) = 4 - 4.5
    assert found.parameters == pytest.approx(np.array([[1, 2], [-0.5, 3]]))
    assert found.best == 0
    assert found.rss[1] == pytest.approx(5)  # (1.5^2 + 0.5^2) * 2


def test_a_parameter_that_nothing_depends_on_spoils_nothing() -> None:
    def third(parameters: FloatArray) -> tuple[FloatArray, FloatArray]:
        values, derivatives = _line(parameters[:, :2])
        return values, np.concatenate([derivatives, np.zeros_like(derivatives[:, :, :1])], axis=2)

    found = minimise(third, np.zeros((2, 3)), np.array(-np.inf), np.array(np.inf))
    assert found.parameters[:, :2] == pytest.approx(np.array([[1.0, 2]] * 2))
    assert np.isfinite(found.parameters).all()


def test_a_start_without_a_value_does_not_win() -> None:
    def root(parameters: FloatArray) -> tuple[FloatArray, FloatArray]:
        return np.sqrt(parameters) - 2, 0.5 / np.sqrt(parameters)[:, :, None]

    found = minimise(root, np.array([[-1.0], [1.0]]), np.array(-np.inf), np.array(np.inf))
    assert found.best == 1
    assert found.parameters[1, 0] == pytest.approx(4)
