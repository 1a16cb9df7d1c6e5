"""Weak bands of a blot are summed with the rows weighted by what they tell; strong ones as they are."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from blotquant.model import Band, Method
from blotquant.results import BandResult, BlotResult
from tests.test_analysis import by_hand, drawn, measured, volumes_of

PLAIN_SE = 1150.0  # of the box of a band of SD 4 in these pictures, noise 20 a pixel
STRONG = np.array([0, 2, 5, 7])
WEAK = np.array([1, 3, 6])
EMPTY = 4
VOLUMES = np.array([2e6, 12e3, 1e6, 24e3, 0.0, 2e6, 6e3, 5e5])


def blot(weak_bands: str = "weighted", *, seed: int = 0, **about) -> BlotResult:
    image, truth = drawn(VOLUMES, (260, 480), noise=20.0, band_rows=[100], seed=seed)
    return measured(image, truth, method=Method(weak_bands=weak_bands), **about)


def of(result: BlotResult, lane: int) -> BandResult:
    return result.bands[lane]


def test_strong_bands_are_left_as_they_are_to_the_last_bit() -> None:
    weighted, summed = blot(), blot("sum")
    for lane in STRONG:
        assert of(weighted, lane) == of(summed, lane)
        assert of(weighted, lane).separation == ""


def test_weak_bands_and_empty_lanes_have_less_noise_and_lower_limits() -> None:
    weighted, summed = blot(), blot("sum")
    for lane in (*WEAK, EMPTY):
        one, other = of(weighted, lane), of(summed, lane)
        assert one.separation.startswith("weighted: ")
        assert other.separation == ""
        assert 0.6 < one.lod / other.lod < 0.9
        assert abs(one.volume - other.volume) < 3 * other.volume_se
        assert one.snr == pytest.approx(one.volume / (one.loq / 10))


def test_what_is_kept_of_a_window_adds_up_to_the_volume() -> None:
    result = blot()
    for lane, shown in enumerate(result.lanes):
        (window,) = shown.windows
        assert (window.weights is None) == (lane in STRONG)
        weights = 1.0 if window.weights is None else window.weights
        volume = ((window.profile - window.background) * weights * window.inside * window.row_area).sum()
        assert volume == pytest.approx(of(result, lane).volume * window.share, rel=1e-9)


def test_errors_are_the_scatter_and_nothing_is_biased() -> None:
    """30 blots: 90 weak bands of 7 to 30 standard errors, 30 empty lanes."""
    errors: dict[int, list[float]] = {lane: [] for lane in (*WEAK, EMPTY)}
    for seed in range(30):
        result = blot(seed=seed)
        for lane, z in errors.items():
            z.append((of(result, lane).volume - VOLUMES[lane]) / of(result, lane).volume_se)
    everything = np.array([*errors.values()])
    assert np.abs(everything.mean(axis=1)).max() < 3 / np.sqrt(30)
    assert abs(everything.mean()) < 2.5 / np.sqrt(everything.size)
    assert everything.std() == pytest.approx(1.0, abs=0.15)


def test_other_backgrounds_move_a_weighted_volume_by_what_they_move_its_rows() -> None:
    weighted, summed = dict(of(blot(), 3).alternatives), dict(of(blot("sum"), 3).alternatives)
    assert weighted["masked_line"] == pytest.approx(of(blot(), 3).volume)
    ratio = (weighted["arpls"] - weighted["masked_line"]) / (summed["arpls"] - summed["masked_line"])
    assert 0.3 < ratio < 1.0


def test_limits_set_by_hand_are_summed_as_they_are() -> None:
    box = by_hand(86.0, 114.0)
    weighted, summed = blot(bands={4: box}), blot("sum", bands={4: box})
    assert of(weighted, 3) == of(summed, 3)
    assert of(weighted, 3).kind == "manual"


def test_a_band_marked_absent_is_measured_and_not_detected() -> None:
    result = blot(bands={4: Band(row=1, kind="absent")})
    assert of(result, 3).status == "not detected"
    assert of(result, 3).volume == pytest.approx(VOLUMES[3], rel=0.15)


def test_a_row_too_faint_to_show_its_shape_is_summed_as_it_is() -> None:
    image, truth = drawn(np.full(8, 2500.0), (260, 480), noise=20.0)
    result = measured(image, truth, rows=(1,), rows_at=(100.0,))
    assert {band.separation for band in result.bands} == {""}


def test_a_band_off_its_row_is_summed_as_it_is() -> None:
    """A band of 20 standard errors 3 SDs below its row, in a box set wide enough to hold it."""
    image, truth = drawn(VOLUMES, (260, 480), noise=20.0, band_rows=[100])
    moved = np.where(np.arange(8) == 3, 24e3, 0.0)
    off, _ = drawn(moved, (260, 480), noise=0.0, band_rows=[107])
    alone, _ = drawn(moved, (260, 480), noise=0.0, band_rows=[100])
    image = (image.astype(np.int64) + off - alone).astype(np.uint16)
    method = Method(band_extent_sigma=5.0)
    weighted, summed = (
        measured(image, truth, method=Method(band_extent_sigma=5.0, weak_bands=way))
        for way in ("weighted", "sum")
    )
    assert method.weak_bands == "weighted"
    assert abs(of(weighted, 3).volume - of(summed, 3).volume) < 0.5 * of(summed, 3).volume_se


def test_turning_the_picture_over_changes_no_weak_volume() -> None:
    image, truth = drawn(VOLUMES, (260, 480), noise=20.0, band_rows=[100])
    upright = measured(image, truth)
    turned = measured(image[::-1].copy(), truth)
    assert_allclose(volumes_of(turned), volumes_of(upright), rtol=2e-3, atol=0.5 * 600.0)  # half an SE
