from __future__ import annotations

import math

import numpy as np
import pytest

from benchmarks.conditions import Bar
from benchmarks.scores import Figures, Tally, behind, figures, fold_errors, misses


def test_a_constant_factor_is_no_error_of_a_fold_change() -> None:
    true = np.array([[1.0, 2.0, 4.0]])
    assert fold_errors(3 * true, true) == pytest.approx(np.zeros((1, 3)))


def test_fold_errors_are_row_by_row_and_a_negative_ratio_is_none() -> None:
    true = np.array([[1.0, 1.0, 1.0], [5.0, 5.0, 5.0]])
    found = fold_errors(np.array([[1.0, 1.0, 1.1], [5.0, -1.0, 5.0]]), true)
    assert found[0] == pytest.approx([0, 0, 0.1])
    assert math.isnan(found[1, 1])


def pair_tally(volumes: list[list[float]]) -> Tally:
    tally = Tally()
    truth = [np.array([[100.0, 100.0, 100.0]])] * 2
    tally.add([np.array([row]) for row in volumes], truth, [np.ones((1, 3), dtype=bool)] * 2)
    return tally


def test_figures_are_bias_scatter_and_missed_bands() -> None:
    tally = pair_tally([[101.0, 102.0, math.nan], [99.0, 100.0, 103.0]])
    tally.missed, tally.false = 1, 3
    row = figures(tally, automatic=True)
    assert row.count == 5
    assert row.bias == pytest.approx(1.0)
    assert row.cv == pytest.approx(100 * np.std([101, 102, 99, 100, 103]) / 101)
    assert (row.missed, row.false) == (pytest.approx(100 / 6), pytest.approx(50))


def test_nothing_found_is_all_missed() -> None:
    nothing = [[math.nan] * 3] * 2
    assert figures(pair_tally(nothing), automatic=True).missed == 100


def test_a_method_that_loses_ratios_has_no_percentile_of_them() -> None:
    assert math.isnan(figures(pair_tally([[100.0, 100.0, -5.0], [100.0, 100.0, 100.0]])).ratio_p95)


def row(cv: float, ratio: float, missed: float = 0, bias: float = 0) -> Figures:
    return Figures(1, bias, cv, 1.0, 1.0, ratio, missed=missed, false=0)


def test_what_is_above_the_bar_or_unknown_is_missed() -> None:
    assert misses(row(0.3, 0.5), Bar(0.3, 0.6)) == []
    assert misses(row(0.31, math.nan, missed=1), Bar(0.3, 0.6)) == ["CV", "ratio p95", "missed"]
    assert misses(row(99, 99), None) == []


def test_a_peer_that_is_ahead_is_named() -> None:
    peers = {"A": row(0.2, math.nan, bias=-0.5), "B": row(0.4, 0.9, bias=0.1)}
    assert behind(row(0.3, 1.0, bias=-0.2), peers) == ["bias B (0.10)", "CV A (0.20)", "ratio p95 B (0.90)"]
