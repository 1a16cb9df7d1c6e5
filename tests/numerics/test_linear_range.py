import numpy as np
import pytest

from blotquant.numerics.linear_range import FloatArray, LinearRange, combined, linear_range

LOADS = 0.625 * 2.0 ** np.arange(8)  # 0.625 to 80
TRIPLE = np.repeat(LOADS, 3)
ALL = np.ones(len(TRIPLE), dtype=bool)


def scattered(volume: FloatArray, share: float = 0.02, seed: int = 3) -> FloatArray:
    return volume * np.exp(share * np.random.default_rng(seed).standard_normal(len(volume)))


def found(
    load: FloatArray, volume: FloatArray, sound: FloatArray | None = None, **limits: float
) -> LinearRange:
    result = linear_range(load, volume, np.ones(len(load), bool) if sound is None else sound, **limits)
    assert result is not None
    return result


def test_a_proportional_series_is_linear_from_end_to_end() -> None:
    one = found(TRIPLE, scattered(2e4 * TRIPLE))
    assert (one.load_low, one.load_high, one.levels, one.points) == (0.625, 80, 8, 24)
    assert one.slope == pytest.approx(1, abs=0.01)
    assert one.slope_low < one.slope < one.slope_high
    assert one.deviation < 0.05


def test_a_plateau_is_cut_off_although_r_squared_is_high() -> None:
    volume = scattered(1e5 * TRIPLE / (1 + TRIPLE / 60))
    x, y = np.log10(TRIPLE), np.log10(volume)
    assert np.corrcoef(x, y)[0, 1] ** 2 > 0.98
    one = found(TRIPLE, volume)
    assert one.load_high <= 10
    assert one.deviation <= 0.15


def test_a_slight_bend_passes_however_precise_the_series_is() -> None:
    load = TRIPLE[TRIPLE <= 5]
    one = found(load, scattered(1e5 * load / (1 + load / 60), 1e-3))
    assert (one.load_high, one.slope, one.deviation) == (
        5,
        pytest.approx(0.967, abs=0.001),  # both from the formula
        pytest.approx(0.041, abs=0.001),
    )
    load = TRIPLE[TRIPLE <= 10]  # 9 % off: now the bend matters
    assert found(load, scattered(1e5 * load / (1 + load / 60), 1e-3)).load_high == 5


def test_an_offset_is_not_proportional() -> None:
    one = found(TRIPLE, scattered(1e4 * TRIPLE + 6e3))
    assert one.load_low >= 2.5  # below, the offset is a quarter of the volume and more


def test_saturated_and_weak_loads_are_no_part_of_a_range() -> None:
    sound = ALL.copy()
    sound[1], sound[-2] = False, False  # one lane of the least load, one of the largest
    one = found(TRIPLE, scattered(2e4 * TRIPLE), sound)
    assert (one.load_low, one.load_high) == (1.25, 40)


def test_four_loads_are_needed() -> None:
    assert linear_range(TRIPLE[:9], 2e4 * TRIPLE[:9], ALL[:9]) is None
    assert found(TRIPLE[:12], scattered(2e4 * TRIPLE[:12], 0.005)).levels == 4


def test_lanes_that_scatter_more_than_the_slope_allows_prove_nothing() -> None:
    assert linear_range(LOADS[:4], scattered(2e4 * LOADS[:4], 0.15, seed=1), ALL[:4]) is None


def test_of_ranges_as_wide_the_higher_loads_are_taken() -> None:
    volume = 2e4 * LOADS
    volume[3] = 3 * volume[3]  # a load that is off in the middle
    load = np.array([*LOADS[:3], 4.0, 5, 10, 20, 40, 80, 160])
    wrong = np.array([1.0, 1, 1, 3, 1, 1, 1, 1, 1, 1])
    one = found(load, scattered(2e4 * load * wrong, 0.002))
    assert (one.load_low, one.load_high) == (5, 160)


def test_exact_points_are_linear() -> None:
    assert found(LOADS, 2e4 * LOADS).levels == 8


def test_the_order_of_the_lanes_does_not_matter() -> None:
    volume = scattered(1e5 * TRIPLE / (1 + TRIPLE / 60))
    mixed = np.random.default_rng(0).permutation(len(TRIPLE))
    assert found(TRIPLE[mixed], volume[mixed]).load_high == found(TRIPLE, volume).load_high


def test_ranges_are_combined_where_they_overlap() -> None:
    low, high = found(LOADS[:5], 1e4 * LOADS[:5]), found(LOADS[2:], 1e4 * LOADS[2:])
    assert combined([low, high]) == (2.5, 10)
    assert combined([low, None]) is None
    assert combined([]) is None
    apart = found(LOADS[:4], 1e4 * LOADS[:4]), found(LOADS[4:], 1e4 * LOADS[4:])
    assert combined(apart) is None
