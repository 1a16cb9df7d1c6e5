"""A thin line across a few lanes is no band row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.row_lines import band_rows
from blotquant.numerics.rows import Rows

LANES, LONG = 8, 120
AT = np.arange(LONG) + 0.5


def rows_of(snr: list[list[float]]) -> Rows:
    at = np.array([[30.0] * LANES, [80.0] * LANES])
    return Rows(at, np.array(snr, dtype=float), np.ones((2, LANES)), 5.0, 5.0, np.zeros(LANES))


def profiles(sigma: float, lanes: int) -> NDArray[np.float64]:
    out = np.tile(1000 * np.exp(-0.5 * ((AT - 30) / 5) ** 2), (LANES, 1))
    out[:lanes] += 500 * np.exp(-0.5 * ((AT - 80) / sigma) ** 2)
    return out


def kept(sigma: float, lanes: int, share: float = 1.0) -> list[bool]:
    """Return which rows are kept if the second one is of this SD and in so many lanes."""
    sturdy = profiles(sigma, lanes)
    whole = sturdy.copy()
    whole[:, 55:] /= share
    snr = [[50.0] * LANES, [20.0] * lanes + [0.0] * (LANES - lanes)]
    return band_rows(rows_of(snr), sturdy, whole, np.ones(LANES, dtype=bool)).tolist()


def test_a_line_in_few_lanes_is_dropped_and_a_band_is_not() -> None:
    assert kept(1.0, 3) == [True, False]
    assert kept(5.0, 3) == [True, True]


def test_what_most_lanes_show_is_a_row_however_thin() -> None:
    assert kept(1.0, 5) == [True, True]


def test_what_one_lane_shows_must_be_as_wide_as_bands() -> None:
    assert kept(5.0, 1) == [True, True]
    assert kept(5.0, 1, share=0.5) == [True, False]  # the middle half shows half of what is in the row
