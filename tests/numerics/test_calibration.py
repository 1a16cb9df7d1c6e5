from collections.abc import Callable

import numpy as np
import pytest

from blotquant.numerics.calibration import FloatArray, calibrate, loads_of, shape

LOADS = np.repeat(0.625 * 2.0 ** np.arange(8), 3)
CURVES: dict[str, Callable[[FloatArray], FloatArray]] = {
    "proportional": lambda m: 1e5 * m,
    "hyperbolic": lambda m: 6e6 * m / (60 + m),
    "offset": lambda m: 1e5 * m + 8e4,
}


def scattered(volume: FloatArray, share: float = 0.04, seed: int = 1) -> FloatArray:
    return volume * np.exp(share * np.random.default_rng(seed).standard_normal(len(volume)))


@pytest.mark.parametrize("name", CURVES)
def test_loads_are_read_back_from_a_series_without_noise(name: str) -> None:
    curve = calibrate(LOADS, CURVES[name](LOADS))
    assert curve is not None
    wanted = np.array([0.7, 3, 11, 45])
    load, low, high = loads_of(curve, CURVES[name](wanted))
    np.testing.assert_allclose(load, wanted, rtol=2e-3)
    assert np.all(low <= load)
    assert np.all(load <= high)


def test_a_sigmoid_series_takes_the_fourth_parameter() -> None:
    volume = 5e6 * LOADS**1.6 / (15**1.6 + LOADS**1.6)
    curve = calibrate(LOADS, scattered(volume))
    assert curve is not None
    assert curve.model == "4PL"
    load, _, _ = loads_of(curve, 5e6 * np.array([9.0]) ** 1.6 / (15**1.6 + 9**1.6))
    assert load[0] == pytest.approx(9, rel=0.05)


def test_the_interval_holds_the_true_load_in_19_of_20() -> None:
    truth, held = np.array([1.0, 3, 9, 20, 40]), []
    for seed in range(60):
        curve = calibrate(LOADS, scattered(CURVES["hyperbolic"](LOADS), seed=seed))
        assert curve is not None
        _, low, high = loads_of(curve, scattered(CURVES["hyperbolic"](truth), seed=1000 + seed))
        held += ((low < truth) & (truth < high)).tolist()
    assert 0.91 < np.mean(held) < 0.99


def test_no_load_is_given_beyond_the_series_or_on_its_plateau() -> None:
    curve = calibrate(LOADS, CURVES["proportional"](LOADS))
    assert curve is not None
    assert np.isnan(loads_of(curve, np.array([5e4, 9e6, -1.0, 0.0]))[0]).all()
    flat = calibrate(LOADS, 1e6 * LOADS / (1 + LOADS))
    assert flat is not None
    assert np.isnan(loads_of(flat, np.array([9.85e5]))[0]).all()


def test_fewer_than_four_loads_are_no_calibration() -> None:
    assert calibrate(LOADS[:9], LOADS[:9]) is None
    assert shape(LOADS[:9], LOADS[:9]) == ""


@pytest.mark.parametrize("name", CURVES)
def test_the_shape_of_a_series_is_named(name: str) -> None:
    assert shape(LOADS, scattered(CURVES[name](LOADS))) == name
