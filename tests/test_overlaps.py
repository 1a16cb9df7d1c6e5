"""Overlapping bands of a blot are parted by a fit; where that says nothing they are cut, and it is told."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from blotquant.analysis import measure_blot
from blotquant.model import Band, Method
from blotquant.results import BandResult, BlotResult
from tests.test_analysis import VOLUMES, by_hand, drawn, measured, pixels, project_of, volumes_of

UPPER, LOWER = VOLUMES[::-1], VOLUMES  # 5:1 to 1:6
PAIR = np.stack([UPPER, LOWER])
APART = 14.0  # 3.5 SD


def doublet(volumes: np.ndarray = PAIR, *, noise: float = 5.0, apart: float = APART, **about) -> BlotResult:
    image, truth = drawn(volumes, (260, 480), noise=noise, band_rows=[100, 100 + apart])
    return measured(image, truth, **{"rows": (1, 2), **about})


def of(result: BlotResult, lane: int, row: int) -> BandResult:
    return next(band for band in result.bands if (band.lane, band.band) == (lane, row))


@pytest.mark.parametrize("apart", [14.0, 18.0, 24.0])
def test_unequal_doublets_are_parted(apart: float) -> None:
    result = doublet(apart=apart)
    assert_allclose(volumes_of(result, 1), UPPER, rtol=0.01)
    assert_allclose(volumes_of(result, 2), LOWER, rtol=0.01)
    assert {band.separation for band in result.bands} == {"fit: Gaussian"}
    assert not any({"CUT_AT_VALLEY", "BG_SENSITIVE", "GHOST"} & set(band.flags) for band in result.bands)
    for lane in range(1, 9):  # their boxes touch at the valley
        assert of(result, lane, 1).row_px < of(result, lane, 1).bottom_px
        assert of(result, lane, 1).bottom_px == pytest.approx(of(result, lane, 2).top_px)


def test_three_that_overlap_keep_their_order() -> None:
    volumes = np.stack([UPPER, LOWER, UPPER])
    image, truth = drawn(volumes, (260, 480), noise=5.0, band_rows=[90, 106, 122])
    result = measured(image, truth, rows=(1, 2, 3))
    for row in (1, 2, 3):
        assert_allclose(volumes_of(result, row), volumes[row - 1], rtol=0.02)
    for lane in range(1, 9):
        assert [of(result, lane, row).band for row in (1, 2, 3)] == [1, 2, 3]
        assert np.all(np.diff([of(result, lane, row).row_px for row in (1, 2, 3)]) > 0)


def test_bands_that_do_not_overlap_are_not_fitted() -> None:
    result = doublet(apart=60.0)
    assert {band.separation for band in result.bands} == {""}
    assert all(window.fitted is None for lane in result.lanes for window in lane.windows)


def test_the_fitted_curves_that_are_kept_add_up_to_the_volumes() -> None:
    result = doublet()
    for lane in result.lanes:
        for window in lane.windows:
            assert window.fitted is not None
            volume = of(result, lane.number, window.band).volume
            assert (window.fitted * window.row_area).sum() == pytest.approx(volume, rel=1e-9)
            peak = window.first_row + int(np.argmax(window.fitted)) + 0.5
            assert peak == pytest.approx(of(result, lane.number, window.band).row_px, abs=1.5)


def test_one_of_the_two_alone_is_the_same_band() -> None:
    both, upper = doublet(), doublet(rows=(1,))
    assert_allclose(volumes_of(upper), volumes_of(both, 1), rtol=2e-3)


def test_an_absent_band_of_a_doublet_is_not_detected() -> None:
    volumes = PAIR.copy()
    volumes[1, 3] = 0.0
    result = doublet(volumes)
    band = of(result, 4, 2)
    assert band.status == "not detected"
    assert abs(band.volume) < 3 * band.volume_se
    assert of(result, 4, 1).volume == pytest.approx(UPPER[3], rel=0.01)


def test_a_saturated_band_is_cut_and_its_neighbour_fitted() -> None:
    """The lower band of lane 4 is ten times too strong for the camera; the upper one has a clear flank."""
    volumes = PAIR.copy()
    volumes[1, 3] = 3.5e7
    result = doublet(volumes, apart=20.0)
    upper, lower = of(result, 4, 1), of(result, 4, 2)
    assert (lower.status, lower.separation) == ("at least", "valley")
    assert {"SATURATED", "CUT_AT_VALLEY"} <= set(lower.flags)
    assert lower.volume < 3.5e7
    assert upper.separation.startswith("fit")
    assert upper.volume == pytest.approx(UPPER[3], rel=0.05)
    others = [k for k in range(8) if k != 3]
    assert_allclose(volumes_of(result, 1)[others], UPPER[others], rtol=0.01)


def test_limits_set_by_hand_stay_what_they_are() -> None:
    bands = {3: by_hand(80.0, 107.0, row=1)}
    result, automatic = doublet(bands=bands), doublet()
    band = of(result, 3, 1)
    assert (band.top_px, band.bottom_px, band.separation, band.kind) == (80.0, 107.0, "", "manual")
    assert of(result, 3, 2).separation == ""
    assert not {"CUT_AT_VALLEY"} & set(of(result, 3, 2).flags)
    others = [k for k in range(8) if k != 2]
    for row in (1, 2):
        assert_allclose(volumes_of(result, row)[others], volumes_of(automatic, row)[others], rtol=2e-3)


def test_a_band_marked_absent_does_not_hinder_the_fit() -> None:
    result = doublet(bands={3: Band(row=2, kind="absent")})
    assert of(result, 3, 2).status == "not detected"
    assert of(result, 3, 1).volume == pytest.approx(UPPER[2], rel=0.01)


def test_a_lane_that_is_no_sum_of_bands_is_cut_at_the_valley() -> None:
    """A bar with sharp edges beside both bands of lane 5, as the corner of a sticker."""
    image, truth = drawn(PAIR, (260, 480), noise=5.0, band_rows=[100, 100 + APART])
    spoiled = image.copy()
    middle = int(truth["col_px"][0, 4])
    spoiled[88:128, middle - 15 : middle + 15] = 30000
    roles = ["sample" if lane != 5 else "empty" for lane in range(1, 9)]
    result = measured(spoiled, truth, rows=(1, 2), roles=roles)
    assert {of(result, 5, row).separation for row in (1, 2)} == {"valley"}
    assert all("CUT_AT_VALLEY" in of(result, 5, row).flags for row in (1, 2))
    others = [k for k in range(8) if k != 4]
    assert_allclose(volumes_of(result, 1)[others], UPPER[others], rtol=0.01)


def test_markers_do_not_say_what_a_band_looks_like() -> None:
    """A ladder band between the rows, in lanes of its own."""
    volumes = np.stack([UPPER, LOWER, np.zeros(8)])
    volumes[:, [0, 7]] = [[0.0], [0.0], [2e7]]
    image, truth = drawn(volumes, (260, 480), noise=5.0, band_rows=[100, 100 + APART, 106])
    result = measured(image, truth, rows=(1, 2), roles=["marker", *["sample"] * 6, "marker"])
    for row in (1, 2):
        assert_allclose(volumes_of(result, row)[1:7], volumes[row - 1, 1:7], rtol=0.01)


@pytest.mark.parametrize("background", ["masked_line", "border_median", "arpls"])
def test_the_neighbour_is_no_background(background: str) -> None:
    result = doublet(method=Method(background=background))
    assert_allclose(volumes_of(result, 1), UPPER, rtol=0.03)
    assert_allclose(volumes_of(result, 2), LOWER, rtol=0.03)


def test_the_error_is_the_scatter() -> None:
    """Weak doublets: 24 draws of bands of 15 to 100 standard errors."""
    z: list[np.ndarray] = []
    for seed in range(24):
        image, truth = drawn(PAIR / 60, (260, 480), noise=30.0, band_rows=[100, 116], seed=seed)
        result = measured(image, truth, rows=(1, 2), rows_at=(100.0, 116.0))
        error = np.array([band.volume_se for band in result.bands if band.band == 1])
        z.append((volumes_of(result, 1) - UPPER / 60) / error)
    assert np.std(z) == pytest.approx(1.0, abs=0.25)
    assert abs(np.mean(z)) < 0.3


def test_measuring_again_with_what_is_known_gives_the_same_to_the_last_bit() -> None:
    image, truth = drawn(PAIR, (260, 480), noise=5.0, band_rows=[100, 100 + APART])
    project = project_of(truth, rows=(1, 2))
    fresh = measure_blot(project, project.blots[0], pixels(image))
    again = measure_blot(project, project.blots[0], pixels(image), fresh)
    assert [band.volume for band in again.bands] == [band.volume for band in fresh.bands]
    assert again.bands == fresh.bands
