"""The windows of all lanes around one band row: what is in them and where they lie."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from blotquant.numerics.windows import Around, LaneSet, RowWindows, clipped_pixels, lane_looks, row_windows

ROWS, COLS = 60, 50
RAMP = (100 * np.arange(ROWS)[:, None] + np.arange(COLS)[None, :]).astype(np.uint16)  # 100 row + col
NOTHING = np.zeros((0, 2, 2))


def lane_set(
    values: np.ndarray = RAMP, cols: tuple[float, ...] = (10.0, 30.0), width: float = 4.0
) -> LaneSet:
    return LaneSet(
        values=values,
        sign=1,
        offset=0.0,
        clip=None,
        nodes=tuple(np.array([[0.0, c], [float(len(values)), c]]) for c in cols),
        widths=np.full(len(cols), width),
        slopes=np.zeros(len(cols)),
    )


def cut_out(
    lanes: LaneSet,
    centres: tuple[float, ...],
    half: int | tuple[int, ...],
    boxes: tuple[tuple[float, float], ...],
    *,
    masks: np.ndarray = NOTHING,
    span: tuple[int, int] = (0, ROWS),
) -> RowWindows:
    """The windows of one band row; `half` rows above and below, boxes as (top, bottom) of each lane."""
    around = Around(
        centres=np.array(centres),
        half=np.broadcast_to(np.array(half, dtype=np.intp), len(centres)),
        tops=np.array([top for top, _ in boxes], dtype=float),
        bottoms=np.array([bottom for _, bottom in boxes], dtype=float),
        masks=masks,
        span=span,
        sigma=2.0,
    )
    return row_windows(lanes, around)


def profiles_of(lanes: LaneSet, rows: tuple[int, int], **how: int) -> np.ndarray:
    return np.array([look.profile for look in lane_looks(lanes, rows, **how)])


def test_lanes_lie_where_their_nodes_say():
    bent = replace(
        lane_set(), nodes=(np.array([[0.0, 8.0], [60.0, 14.0]]), np.array([[0.0, 30.0], [60.0, 30.0]]))
    )
    assert bent.columns_at(np.array([30.0, 30.0])).tolist() == [11.0, 30.0]
    assert bent.columns_at(np.array([0.0, 60.0])).tolist() == [8.0, 30.0]


def test_profiles_are_means_across_the_lane():
    # Lane at 10, 4 wide: columns 8 to 11, mean 9.5.
    profiles = profiles_of(lane_set(), (5, 8))
    assert_allclose(profiles, [[509.5, 609.5, 709.5], [529.5, 629.5, 729.5]])


def test_profiles_of_dark_bands_are_turned_over():
    dark = replace(lane_set(), sign=-1, offset=65535.0)
    assert_allclose(profiles_of(dark, (5, 6)), [[65535 - 509.5], [65535 - 529.5]])


def test_a_wide_lane_is_sampled_sparsely_for_its_profile():
    wide = lane_set(cols=(25.0,), width=40.0)
    assert_allclose(profiles_of(wide, (5, 6), columns=8), profiles_of(wide, (5, 6)), rtol=1e-6)


def test_the_middle_half_of_a_lane_sees_no_speck():
    """Four columns of 8, 9, 10, 11 and a speck on one of them: the mean of the two in the middle."""
    speck = RAMP.copy()
    speck[6, 8] = 60000
    first, second = lane_looks(lane_set(speck), (5, 8))
    assert first.profile[1] == pytest.approx((60000 + 609 + 610 + 611) / 4)
    assert first.sturdy.tolist() == [509.5, 610.5, 709.5]  # of 609, 610, 611 and the speck: 610 and 611
    assert second.sturdy.tolist() == second.profile.tolist()


def test_only_lanes_that_lie_elsewhere_are_looked_at_again():
    before = lane_looks(lane_set(cols=(10.0, 30.0)), (5, 8))
    after = lane_looks(lane_set(cols=(10.0, 31.0)), (5, 8), before=before)
    assert after[0] is before[0]
    assert after[1].profile.tolist() == [530.5, 630.5, 730.5]


@pytest.mark.parametrize(
    "change",
    [
        lambda lanes: lane_looks(replace(lanes, widths=lanes.widths + 1), (5, 8)),
        lambda lanes: lane_looks(replace(lanes, slopes=lanes.slopes + 0.1), (5, 8)),
        lambda lanes: lane_looks(lanes, (5, 9)),
        lambda lanes: lane_looks(lanes, (5, 8), columns=2),
    ],
)
def test_a_look_says_all_that_it_depends_on(change):
    lanes = lane_set()
    first = lane_looks(lanes, (5, 8))
    assert all(other.where != one.where for one, other in zip(first, change(lanes), strict=True))


def test_windows_hold_the_pixels_around_each_lanes_own_row():
    cut = cut_out(lane_set(), (20.5, 24.5), 3, ((18, 23), (22, 27)))
    # Row 20.5 is the middle of pixel row 20; numpy rounds 20.5 and 24.5 to the even 20 and 24.
    assert cut.first_row.tolist() == [17, 21]
    assert cut.windows.signal.shape == (2, 7, 4)
    assert_array_equal(cut.windows.signal[0], RAMP[17:24, 8:12])
    assert_array_equal(cut.windows.signal[1], RAMP[21:28, 28:32])
    assert_array_equal(cut.row_area, np.full((2, 7), 4.0))
    assert cut.windows.sigma == 2.0
    assert cut.saturated.tolist() == [0, 0]
    assert cut.in_span.all()
    assert not cut.cut_off.any()


def test_boxes_become_shares_of_rows():
    cut = cut_out(lane_set(), (20.0, 20.0), 3, ((18.5, 21), (17, 19.25)))
    assert cut.first_row.tolist() == [17, 17]
    assert_allclose(cut.windows.inside, [[0, 0.5, 1, 1, 0, 0, 0], [1, 1, 0.25, 0, 0, 0, 0]])


def test_rows_that_any_band_touches_are_not_usable():
    # Band 1 of lane 1 covers 18.5 to 21, so rows 18, 19, 20; band 2 begins at 23.0.  Lane 2 has neither.
    masks = np.array([[[18.5, 21.0], [0.0, 0.0]], [[23.0, 40.0], [0.0, 0.0]]])
    cut = cut_out(lane_set(), (20.0, 20.0), 3, ((18, 21), (18, 21)), masks=masks)
    assert cut.windows.usable.tolist() == [[True, False, False, False, True, True, False], [True] * 7]


def test_a_lane_uses_no_rows_beyond_its_own_reach():
    """Windows are as long as the longest needs, 5 rows here; lane 1 keeps to the 2 of its own."""
    cut = cut_out(lane_set(), (20.5, 20.5), (2, 5), ((19, 22), (16, 25)))
    assert cut.windows.signal.shape == (2, 11, 4)
    assert np.flatnonzero(cut.windows.usable[0]).tolist() == [3, 4, 5, 6, 7]  # rows 18 to 22 of 15 to 25
    assert cut.windows.usable[1].all()


def test_rows_beyond_the_picture_are_marked_and_not_usable():
    cut = cut_out(lane_set(), (1.0, 59.0), 3, ((0, 2), (58, 60)))
    assert cut.in_span.tolist() == [
        [False, False, True, True, True, True, True],
        [True, True, True, True, False, False, False],
    ]
    assert_array_equal(cut.windows.usable, cut.in_span)
    assert np.isfinite(cut.windows.signal).all()
    assert not cut.cut_off.any()  # the boxes end where the picture does


def test_rows_beyond_the_crop_are_left_out_as_well():
    cut = cut_out(lane_set(), (20.0, 22.0), 3, ((18, 21), (20, 24)), span=(19, 60))
    assert cut.in_span[0].tolist() == [False, False, True, True, True, True, True]  # rows 17 to 23
    assert_allclose(cut.windows.inside[0], [0, 0, 1, 1, 0, 0, 0])  # of rows 18 to 20 the first is lost
    assert cut.cut_off.tolist() == [True, False]


@pytest.mark.parametrize(
    ("col", "cut_off"), [(2.0, False), (1.6, False), (1.4, True), (48.0, False), (49.0, True)]
)
def test_a_lane_that_reaches_over_the_side_is_told(col, cut_off):
    """Lanes 4 columns wide on 50 columns; half a pixel is no matter."""
    cut = cut_out(lane_set(cols=(col,)), (20.0,), 3, ((18, 22),))
    assert cut.cut_off.tolist() == [cut_off]


def test_lanes_of_different_width_share_a_grid_and_keep_their_areas():
    uneven = replace(lane_set(), widths=np.array([2.0, 8.0]))
    cut = cut_out(uneven, (20.0, 20.0), 2, ((18, 22), (18, 22)))
    assert cut.windows.signal.shape == (2, 5, 8)
    assert_allclose(cut.row_area[:, 0], [2.0, 8.0])
    assert_allclose(cut.windows.profiles[:, 0], [18 * 100 + 9.5, 18 * 100 + 29.5])


@pytest.mark.parametrize("sign", [1, -1])
def test_saturated_pixels_are_counted_on_stored_values(sign):
    """Also in a lane that runs between pixels, where interpolation would thin the clipped ones out."""
    values = np.full((ROWS, COLS), 1000, dtype=np.uint16)
    values[20:23, 29:31] = 65535  # six clipped pixels, in lane 2 alone
    values = values if sign > 0 else 65535 - values
    lanes = replace(
        lane_set(values, cols=(10.3, 30.3), width=6.0),
        sign=sign,
        offset=0.0 if sign > 0 else 65535.0,
        clip=65535.0,
    )
    cut = cut_out(lanes, (21.0, 21.0), 5, ((18, 25), (18, 25)))
    assert cut.saturated.tolist() == [0, 6]
    # Those of the box alone: it begins with row 21 or ends with it.
    assert cut_out(lanes, (21.0, 21.0), 5, ((18, 25), (21, 25))).saturated.tolist() == [0, 4]
    assert cut_out(lanes, (21.0, 21.0), 5, ((18, 25), (18, 22))).saturated.tolist() == [0, 4]
    assert [clipped_pixels(lanes, 1, (top, top + 2)) for top in range(18, 24)] == [0, 2, 4, 4, 2, 0]


def test_clipped_pixels_are_counted_in_each_lanes_own_width():
    """A wide neighbour must not make a narrow lane meet its pixels twice."""
    values = np.full((ROWS, COLS), 1000, dtype=np.uint16)
    values[20:22, :] = 65535
    lanes = replace(lane_set(values), widths=np.array([3.0, 12.0]), clip=65535.0)
    assert cut_out(lanes, (21.0, 21.0), 5, ((18, 25), (18, 25))).saturated.tolist() == [2 * 3, 2 * 12]


def test_a_pixel_just_below_the_ceiling_is_not_saturated():
    values = np.full((ROWS, COLS), 65534, dtype=np.uint16)
    lanes = replace(lane_set(values), clip=65535.0)
    cut = cut_out(lanes, (21.0, 21.0), 5, ((18, 25), (18, 25)))
    assert cut.saturated.tolist() == [0, 0]


def test_the_stored_picture_is_not_changed():
    values = RAMP.copy()
    values.setflags(write=False)
    cut = cut_out(lane_set(values), (20.0, 20.0), 3, ((18, 21), (18, 21)))
    cut.windows.signal[:] = 0
    assert_array_equal(values, RAMP)
