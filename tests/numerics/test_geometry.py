"""Windows along lanes: pixels where they should be, areas that conserve the integral."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from blotquant import _cv
from blotquant.numerics.geometry import Strip, centre_col, centre_cols, lane_strip, stored_piece

GRID = np.arange(120, dtype=np.float32).reshape(10, 12)  # value = 12 * row + col
RAMP = 100.0 * (np.arange(80)[:, None] + 0.5) + (np.arange(60)[None, :] + 0.5)  # value at (row, col)


def straight(col: float, rows: int = 10) -> np.ndarray:
    return np.array([[0.0, col], [float(rows), col]])


def blob(shape: tuple[int, int], row: float, col: float, high: float, wide: float) -> np.ndarray:
    """A Gaussian spot; by its width it is cut off at 1e-7 of its height a window's half width away."""
    rows, cols = np.mgrid[: shape[0], : shape[1]] + 0.5
    return 1000 * np.exp(-0.5 * (((rows - row) / high) ** 2 + ((cols - col) / wide) ** 2))


def integral(strip: Strip) -> float:
    return float((strip.signal * strip.cell_area[:, None]).sum(dtype=np.float64))


# Centre lines


def test_a_centre_line_is_followed_and_continued_straight():
    nodes = np.array([[10.0, 100.0], [20.0, 110.0], [30.0, 105.0]])
    rows = np.array([0.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0])
    # One column a row above the knee, half a column back below it, also beyond the ends.
    assert_allclose(centre_cols(nodes, rows), [90, 100, 105, 110, 107.5, 105, 100])


def test_a_centre_line_of_one_node_is_vertical():
    assert centre_cols(np.array([[5.0, 7.5]]), np.array([-3.0, 5.0, 99.0])).tolist() == [7.5, 7.5, 7.5]


@pytest.mark.parametrize(
    "nodes",
    [
        np.array([[5.0, 7.5]]),
        np.array([[0.0, 3.3], [77.7, 9.1]]),
        np.array([[10.0, 100.0], [20.0, 110.7], [30.1, 105.2]]),
    ],
)
def test_one_row_alone_gives_the_same_as_among_many(nodes):
    rows = np.array([-3.0, 0.0, 5.0, 10.0, 15.3, 20.0, 25.6, 30.1, 31.0, 77.7, 99.9])
    assert [centre_col(nodes, float(row)) for row in rows] == centre_cols(nodes, rows).tolist()


# Sampling


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32, np.float64])
def test_a_vertical_lane_on_whole_columns_is_the_pixels(dtype):
    values = GRID.astype(dtype)
    strip = lane_strip(values, straight(5.0), 4.0, (2, 9))
    assert strip.signal.dtype == np.float32
    assert_array_equal(strip.signal, GRID[2:9, 3:7])  # columns 3 to 7 of the image
    assert strip.first_row == 2.0
    assert_array_equal(strip.cell_area, np.ones(7))
    assert_array_equal(strip.row_area, np.full(7, 4.0))


def test_a_lane_half_a_pixel_to_the_side_is_the_means():
    strip = lane_strip(GRID, straight(5.5), 4.0, (0, 10))
    assert_array_equal(strip.signal, (GRID[:, 3:7] + GRID[:, 4:8]) / 2)


def test_a_fractional_width_keeps_its_area():
    strip = lane_strip(GRID, straight(6.0), 3.5, (0, 10))
    assert strip.signal.shape == (10, 4)  # one sample a pixel, none thrown away
    assert_allclose(strip.cell_area, 3.5 / 4)
    assert_allclose(strip.row_area, 3.5)


def test_columns_sets_the_number_of_samples():
    strip = lane_strip(RAMP, straight(30.0, 80), 40.0, (10, 20), columns=8)
    assert strip.signal.shape == (10, 8)
    assert_allclose(strip.row_area, 40.0)
    # Samples are the middles of eight parts of five pixels each: 12.5, 17.5, ...
    assert_allclose(strip.signal[0], 100 * 10.5 + np.arange(12.5, 50, 5), rtol=1e-6)


def test_a_bent_lane_follows_its_nodes():
    nodes = np.array([[0.0, 20.0], [40.0, 30.0], [80.0, 25.0]])
    strip = lane_strip(RAMP, nodes, 6.0, (5, 75))
    along = np.arange(5, 75) + 0.5
    across = np.arange(6) - 2.5
    expected = 100 * along[:, None] + centre_cols(nodes, along)[:, None] + across[None, :]
    assert_allclose(strip.signal, expected, rtol=1e-6)


@pytest.mark.parametrize("slope", [-0.2, 0.1])
def test_rows_follow_the_slope_of_the_bands(slope):
    strip = lane_strip(RAMP, straight(30.0, 80), 20.0, (20, 60), slope)
    along, across = np.arange(20, 60) + 0.5, np.arange(20) - 9.5
    expected = 100 * (along[:, None] + slope * across[None, :]) + 30.0 + across[None, :]
    assert_allclose(strip.signal, expected, rtol=1e-6)
    assert_allclose(strip.cell_area, 1.0)  # a sheared pixel keeps its area


def test_a_turned_window_has_turned_cells():
    # Lanes lean by 0.1 column a row, bands by 0.1 row a column: cells of 1 x 1 become 1 + 0.01.
    nodes = np.array([[0.0, 34.0], [80.0, 26.0]])
    strip = lane_strip(RAMP, nodes, 20.0, (10, 70), slope=0.1)
    assert_allclose(strip.cell_area, 1.01)


@pytest.mark.parametrize("tilt_deg", [-5.0, -2.0, 0.0, 3.0, 5.0])
@pytest.mark.parametrize("high", [2.0, 6.0])
def test_the_integral_over_a_tilted_window_is_that_of_the_picture(tilt_deg, high):
    picture = blob((160, 120), 81.3, 58.7, high, 5.0)
    lean = np.tan(np.deg2rad(tilt_deg))
    nodes = np.array([[0.0, 58.7 + lean * 81.3], [160.0, 58.7 - lean * 78.7]])
    strip = lane_strip(picture, nodes, 80.0, (30, 130), slope=lean)
    assert integral(strip) == pytest.approx(picture.sum(), rel=1e-3)


def test_the_integral_over_a_bent_window_is_that_of_the_picture():
    picture = blob((160, 120), 80.0, 60.0, 8.0, 6.0)
    nodes = np.array([[0.0, 50.0], [60.0, 57.0], [100.0, 63.0], [160.0, 60.0]])
    strip = lane_strip(picture, nodes, 85.0, (20, 140), slope=0.08)
    assert integral(strip) == pytest.approx(picture.sum(), rel=2e-3)  # the knees cut through the spot


def test_beyond_the_picture_its_edge_goes_on():
    strip = lane_strip(GRID, straight(1.0), 4.0, (-2, 12))
    assert strip.signal.shape == (14, 4)
    assert_array_equal(strip.signal[2:12], GRID[:, [0, 0, 1, 2]])  # the lane begins one column outside
    assert_array_equal(strip.signal[:2], GRID[[0, 0]][:, [0, 0, 1, 2]])
    assert_array_equal(strip.signal[12:], GRID[[9, 9]][:, [0, 0, 1, 2]])


@pytest.mark.parametrize(
    ("col", "rows", "expected"),
    [
        (-50.0, (2, 5), [[24, 24], [36, 36], [48, 48]]),  # left of the picture: its first column
        (60.0, (2, 5), [[35, 35], [47, 47], [59, 59]]),  # right of it: its last column
        (6.0, (30, 33), [[113, 114]] * 3),  # below it: its last row
    ],
)
def test_a_window_wholly_outside_repeats_the_nearest_edge(col, rows, expected):
    assert lane_strip(GRID, straight(col), 2.0, rows).signal.tolist() == expected


def test_nearest_takes_stored_values_only():
    checker = np.where(np.add.outer(np.arange(60), np.arange(60)) % 2 == 0, 65535, 10).astype(np.uint16)
    nodes = np.array([[0.0, 27.2], [60.0, 33.1]])
    between = lane_strip(checker, nodes, 20.3, (10, 50), slope=0.07)
    stored = lane_strip(checker, nodes, 20.3, (10, 50), slope=0.07, nearest=True)
    assert set(np.unique(stored.signal)) == {10.0, 65535.0}
    assert len(np.unique(between.signal)) > 100
    assert stored.signal.shape == between.signal.shape


def test_the_picture_is_not_changed_and_may_be_read_only():
    values = GRID.astype(np.uint16)
    values.setflags(write=False)
    nodes = straight(5.3)
    nodes.setflags(write=False)
    strip = lane_strip(values, nodes, 4.2, (0, 10), 0.1)
    assert_array_equal(values, GRID)
    strip.signal[:] = 0  # the window is the caller's own
    assert_array_equal(values, GRID)


def test_a_picture_that_is_not_contiguous_is_read_right():
    values = np.asfortranarray(GRID.astype(np.uint16))[::-1]
    strip = lane_strip(values, straight(5.0), 4.0, (0, 10))
    assert_array_equal(strip.signal, GRID[::-1, 3:7])


# Without OpenCV

PICTURES = {
    "uint8": np.random.default_rng(3).integers(0, 255, (90, 70)).astype(np.uint8),
    "uint16": np.random.default_rng(4).integers(0, 65535, (90, 70)).astype(np.uint16),
    "float32": np.random.default_rng(5).normal(1000, 300, (90, 70)).astype(np.float32),
}


@pytest.mark.parametrize("kind", PICTURES)
def test_the_way_without_opencv_gives_the_same(kind, monkeypatch):
    values = PICTURES[kind]
    nodes = np.array([[0.0, 31.3], [50.0, 36.9], [90.0, 33.2]])

    def window(nearest: bool) -> np.ndarray:
        return lane_strip(values, nodes, 21.7, (-4, 94), slope=-0.083, nearest=nearest).signal

    assert _cv.available(), "OpenCV is part of the test environment"
    with_cv = window(nearest=False), window(nearest=True)
    monkeypatch.setattr(_cv, "available", lambda: False)
    without = window(nearest=False), window(nearest=True)
    assert without[0].dtype == np.float32
    # Both interpolate in float32, with their sums in another order: some units of its last place.
    assert_allclose(without[0], with_cv[0], rtol=1e-5, atol=1e-5 * float(np.abs(values).max()))
    # A tie between two pixels may be broken either way; none of these places is one.
    assert_array_equal(without[1], with_cv[1])


@settings(max_examples=15)
@given(
    col=st.floats(10, 50),
    width=st.floats(2, 30),
    lean=st.floats(-0.1, 0.1),
    slope=st.floats(-0.2, 0.2),
    top=st.integers(-5, 60),
)
def test_any_window_of_a_plane_is_the_plane(col, width, lean, slope, top):
    """Linear interpolation is exact on a plane: every sample says where it was taken."""
    nodes = np.array([[0.0, col], [80.0, col + 80 * lean]])
    picture = RAMP.astype(np.float32)
    strip = lane_strip(picture, nodes, width, (top, top + 12), slope)
    count = strip.signal.shape[1]
    along = np.arange(top, top + 12) + 0.5
    across = (np.arange(count) + 0.5) * width / count - width / 2
    rows = np.clip(along[:, None] + slope * across[None, :], 0.5, 79.5)
    cols = np.clip(centre_cols(nodes, along)[:, None] + across[None, :], 0.5, 59.5)
    assert_allclose(strip.signal, 100 * rows + cols, rtol=3e-6, atol=0.01)
    assert_allclose(strip.row_area, width * (1 - slope * lean))


@pytest.mark.parametrize("slope", [-0.2, 0.0, 0.3])
def test_the_stored_piece_holds_every_value_a_window_looks_at(slope):
    values = np.arange(6000, dtype=np.float32).reshape(100, 60)
    nodes = np.array([[0.0, 20.3], [50.0, 33.0], [100.0, 25.0]])
    piece = stored_piece(values, nodes, 11.4, (20, 70), slope)
    seen = lane_strip(values, nodes, 11.4, (20, 70), slope, nearest=True).signal
    assert np.isin(seen, piece).all()
    assert piece.size < values.size
