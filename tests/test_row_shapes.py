"""What lies beyond the boxes of a row is added from the shape of its bands."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from blotquant.analysis.bands import RowMeasured
from blotquant.analysis.boxes import Boxes
from blotquant.analysis.row_shapes import RowShape, share_in_box
from blotquant.model import Method
from blotquant.numerics.backgrounds import LineFit
from blotquant.numerics.band_shapes import Emg
from blotquant.numerics.integrate import Extent
from tests.test_analysis import VOLUMES, by_hand, drawn, measured, volumes_of


@pytest.mark.parametrize("sigmas", [2.5, 3.0, 3.5, 4.5])
def test_volumes_are_whole_whatever_the_box_leaves_out(sigmas: float) -> None:
    """Box and share go together: what a lower box would leave out is followed to 0.2 % of the height."""
    image, truth = drawn(VOLUMES, (260, 480), noise=5.0, band_rows=[100])
    result = measured(image, truth, method=Method(band_extent_sigma=sigmas))
    assert_allclose(volumes_of(result), VOLUMES, rtol=1e-3)
    assert np.mean(volumes_of(result) / VOLUMES) == pytest.approx(1.0, abs=2e-4)
    (window,) = result.lanes[0].windows
    assert 0.999 < window.share <= 1.0


def test_limits_set_by_hand_hold_what_they_hold() -> None:
    image, truth = drawn(VOLUMES, (260, 480), noise=5.0, band_rows=[100])
    result = measured(image, truth, bands={3: by_hand(94.0, 106.0)})
    assert [lane.windows[0].share == 1.0 for lane in result.lanes] == [lane == 2 for lane in range(8)]
    assert result.bands[2].volume == pytest.approx(0.866 * VOLUMES[2], rel=0.01)  # 1.5 SD


def test_a_row_too_faint_to_show_its_shape_is_left_as_it_is() -> None:
    image, truth = drawn(np.full(8, 2500.0), (260, 480), noise=20.0, band_rows=[100])
    result = measured(image, truth, rows=(1,), rows_at=(100.0,))
    assert {window.share for lane in result.lanes for window in lane.windows} == {1.0}


def shape(tail: float) -> RowShape:
    return RowShape(Emg(tail), np.array([tail]), 0.0, 4.0)


@pytest.mark.parametrize(("reach", "held"), [(2.0, 0.9545), (2.5, 0.9876), (3.0, 0.9973), (3.5, 0.99953)])
def test_the_share_in_a_box_is_that_of_the_shape(reach: float, held: float) -> None:
    """Against the normal distribution; of more than 2 % beyond the box nothing is said."""
    one, drawn_boxes = _row(reach * 4.0)
    found = share_in_box(one, drawn_boxes, 0, shape(0.08), by_line=False)
    assert found == pytest.approx(max(held, 0.98), abs=5e-4)


def test_what_lies_in_the_rows_of_the_background_lifts_the_line() -> None:
    """60 rows beyond 2.5 SD are used, and hold 1.24 % of the band: 0.0124 / 60 each, under 20 of the box."""
    one, drawn_boxes = _row(10.0)
    beside = share_in_box(one, drawn_boxes, 0, shape(0.08), by_line=False)
    lifted = share_in_box(one, drawn_boxes, 0, shape(0.08), by_line=True)
    assert beside - lifted == pytest.approx(20 * 0.0124 / 60, rel=0.05)


def _row(reach: float) -> tuple[RowMeasured, Boxes]:
    """Eight lanes of 80 rows, the band in the middle, the free rows beside the box."""
    at = np.full((1, 8), 40.0)
    none = np.zeros((1, 8), dtype=bool)
    boxes = Boxes(at - reach, at + reach, at, none, (Extent(reach, reach, 4.0),))
    free = np.abs(np.arange(80) + 0.5 - 40) > reach
    residual = np.where(free, 0.0, np.nan) * np.ones((8, 1))
    rows, lanes, no = np.zeros((8, 80)), np.ones(8), np.zeros(8, dtype=bool)
    line = LineFit(rows, lanes, lanes, residual, no, rows)
    pixels, first = np.zeros(8, dtype=np.intp), np.zeros(8, dtype=np.intp)
    kinds = (pixels, no, no, no, no, lanes, no, no)
    return RowMeasured(
        lanes, lanes, lanes, *kinds, (), (), first, rows, rows, rows, rows, lanes, line=line
    ), boxes
