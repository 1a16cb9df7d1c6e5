from __future__ import annotations

import numpy as np
import pytest

from benchmarks.blemishes import add_blemishes, grainy
from benchmarks.conditions import CONDITIONS, Condition, named
from benchmarks.shapes import SHAPES, across_table, down_table
from benchmarks.simulator import CEILING, LANES, LEVEL, draw_pair


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_has_area_one_its_middle_at_zero_and_the_width_asked_for(shape: str) -> None:
    at, density = down_table(shape, 6.0)
    assert np.trapezoid(density, at) == pytest.approx(1, abs=1e-4)
    assert np.trapezoid(density * at, at) == pytest.approx(0, abs=1e-3)
    assert np.trapezoid(density * at**2, at) == pytest.approx(36, rel=1e-3)


def test_the_emg_trails_downwards() -> None:
    at, density = down_table("emg", 6.0)
    assert at[np.argmax(density)] < 0


def test_a_band_is_as_wide_as_asked_for_between_half_heights() -> None:
    at, density = across_table(46.0)
    inside = at[density > density.max() / 2]
    assert inside[-1] - inside[0] == pytest.approx(46, abs=0.2)
    assert np.trapezoid(density, at) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize(
    "condition", [Condition(name="t", meaning=""), Condition(name="t", meaning="", tilt_deg=3.0)]
)
def test_the_pixels_of_a_blot_add_up_to_its_volumes(condition: Condition) -> None:
    blot, _ = draw_pair(condition, 0)
    above = blot.image.astype(np.float64) - LEVEL
    noise = np.sqrt(blot.image.sum() + 100.0 * blot.image.size)
    assert abs(above.sum() - blot.volumes.sum()) < 4 * noise


def test_each_band_lies_where_the_truth_says() -> None:
    blot, _ = draw_pair(Condition(name="t", meaning="", tilt_deg=3.0, smile_px=10.0), 1)
    for row, lane in np.ndindex(blot.volumes.shape):
        place = (round(float(blot.row_px[row, lane])), round(float(blot.col_px[row, lane])))
        box = blot.image[place[0] - 30 : place[0] + 30, place[1] - 34 : place[1] + 34] - LEVEL
        rows = np.arange(place[0] - 30, place[0] + 30) + 0.5
        assert (box.sum(axis=1) * rows).sum() / box.sum() == pytest.approx(blot.row_px[row, lane], abs=1.5)


def test_the_same_number_gives_the_same_pixels_and_another_one_others() -> None:
    condition = named(["dust"])[0]
    assert np.array_equal(draw_pair(condition, 3)[1].image, draw_pair(condition, 3)[1].image)
    assert not np.array_equal(draw_pair(condition, 3)[1].image, draw_pair(condition, 4)[1].image)


def test_a_doublet_is_as_close_as_stated() -> None:
    blot, _ = draw_pair(named(["doublets30"])[0], 0)
    assert (blot.row_px[1] - blot.row_px[0]) / blot.sd_px == pytest.approx(np.full(LANES, 3.0), abs=0.01)
    ratio = blot.volumes[1] / blot.volumes[0]
    assert 0.2 < ratio.min() < 0.8
    assert 1.2 < ratio.max() < 5


def test_clipped_bands_are_known_and_their_volume_is_that_before_clipping() -> None:
    blot, _ = draw_pair(named(["saturation"])[0], 0)
    assert 0 < blot.clipped.sum() < blot.clipped.size
    assert (blot.image == CEILING).any()
    assert blot.volumes[blot.clipped].min() > blot.volumes[~blot.clipped].max() * 0.8


def test_eight_bits_scale_the_volumes_too() -> None:
    condition = named(["8bit"])[0]
    blot, _ = draw_pair(condition, 0)
    assert blot.image.dtype == np.uint8
    assert blot.image.max() == 255
    above = blot.image.astype(np.float64) - np.median(blot.image)
    assert above.sum() == pytest.approx(blot.volumes.sum(), rel=0.05)


def test_the_median_band_of_snr3_is_three_times_the_noise() -> None:
    pair = draw_pair(named(["snr3"])[0], 0)
    noise = float(np.std(pair[0].image[:100].astype(np.float64)))
    assert noise == pytest.approx(np.sqrt(LEVEL + 100), rel=0.1)
    assert min(blot.volumes.min() / blot.lod for blot in pair) > 0.5


def test_grain_keeps_its_variance_when_neighbours_are_correlated() -> None:
    rng = np.random.default_rng(1)
    grain = grainy((300, 300), 1.0, rng)
    assert grain[10:-10, 10:-10].std() == pytest.approx(1, abs=0.05)
    beside = np.corrcoef(grain[:, :-1].ravel(), grain[:, 1:].ravel())[0, 1]
    assert beside == pytest.approx(np.exp(-0.25), abs=0.03)  # two Gaussian kernels of SD 1, 1 px apart


def test_blemishes_are_drawn_and_leave_no_negative_counts() -> None:
    image = np.full((200, 200), 50.0)
    add_blemishes(image, 10, 4, 5000.0, np.random.default_rng(2))
    assert image.min() >= 0
    assert 300 < np.count_nonzero(image != 50) < 8000


def test_conditions_are_told_by_name() -> None:
    assert named([]) == CONDITIONS
    assert [condition.name for condition in named(["smile", "clean"])] == ["smile", "clean"]
    with pytest.raises(ValueError, match="no condition moon; there are clean"):
        named(["moon"])
