"""What stands in for pixels left out is what the rest of the row says."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.artefacts import Signal, by_shape, cleaned

ROWS, COLS = 81, 60


def lane() -> Signal:
    """Return a band on a background that leans to one side, without noise."""
    rows, cols = np.arange(ROWS)[:, None] - 40.0, np.arange(COLS)[None, :]
    sides = 1 / (1 + np.exp((np.abs(cols - 29.5) - 20) / 1.5))
    return (500 + 2.0 * cols + 3000 * np.exp(-0.5 * (rows / 5) ** 2) * sides).astype(np.float32)


@pytest.mark.parametrize("place", [np.s_[:, 28:33], np.s_[35:40, 10:25], np.s_[:, :6]])
def test_a_row_is_what_it_was_without_the_mark(place: tuple[slice, slice]) -> None:
    signal, marked = lane(), np.zeros((ROWS, COLS), dtype=bool)
    marked[place] = True
    spoiled = np.where(marked, np.float32(9000), signal)
    filled, left_out, unknown = by_shape(spoiled, marked)
    assert filled[~marked].tolist() == signal[~marked].tolist()
    assert filled.sum(axis=1) == pytest.approx(signal.sum(axis=1), rel=0.01)
    assert (left_out > 0).tolist() == marked.any(axis=1).tolist()
    assert not unknown.any()


def test_a_row_that_is_all_mark_is_drawn_from_its_neighbours_and_not_known() -> None:
    signal, marked = lane(), np.zeros((ROWS, COLS), dtype=bool)
    marked[37:39] = True
    filled, left_out, unknown = by_shape(np.where(marked, np.float32(0), signal), marked)
    assert np.flatnonzero(unknown).tolist() == [37, 38]
    assert left_out[37] == pytest.approx(1.0)
    assert filled.mean(axis=1) == pytest.approx(signal.mean(axis=1), rel=0.02)


def test_a_clean_picture_is_left_as_it_is() -> None:
    signal = lane()[None]
    assert cleaned(signal, (np.abs(np.arange(ROWS) - 40) > 20)[None], 5.0, 1.0) is None
