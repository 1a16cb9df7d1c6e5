"""Bends count by what all lanes say of them."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.bends import shares_of_bend

ROWS = np.full(8, 40)


def test_what_is_no_more_than_chance_is_no_bend() -> None:
    assert shares_of_bend(np.ones(8), np.ones(8), ROWS).tolist() == [0.0] * 8


def test_what_all_lanes_show_counts_in_part_and_what_one_is_sure_of_in_full() -> None:
    bend = np.full(8, 3.0)
    bend[0] = 5.0
    shares = shares_of_bend(bend, np.ones(8), ROWS)
    # Mean square (16 + 7 * 9) / 8 with the sure one bounded at 4 errors; by chance 1 + 2 sqrt(2 / 8) = 2.
    assert shares[1:] == pytest.approx(1 - 2 / (79 / 8))
    assert shares[0] == 1.0


def test_few_lanes_and_few_rows_say_nothing_of_each_other() -> None:
    assert shares_of_bend(np.full(4, 3.0), np.ones(4), np.full(4, 40)).tolist() == [0.0] * 4
    assert shares_of_bend(np.full(8, 9.0), np.ones(8), np.full(8, 9)).tolist() == [0.0] * 8


def test_a_lane_with_a_window_of_its_own_says_nothing_of_the_others() -> None:
    bend, rows = np.full(8, 1.0), ROWS.copy()
    bend[2], rows[2] = 50.0, 90
    assert shares_of_bend(bend, np.ones(8), rows).tolist() == [0, 0, 1, 0, 0, 0, 0, 0]
