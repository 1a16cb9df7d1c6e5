"""Ratios of the loads that dilution series give, beside those of volumes."""

from __future__ import annotations

import math

import pytest
from test_ratios import DRUG, VEHICLE, band, measure

from blotquant.results import BandResult, LoadEquivalent


def loaded(volume: float, ug: float, off: float = 1.1) -> BandResult:
    return band(volume, load=LoadEquivalent(ug, ug / off, ug * off))


def test_a_ratio_of_loads_has_its_own_fold_and_interval() -> None:
    # The antibody bends: four times the load gives twice the volume.
    phospho, total = [[loaded(1000, 5)], [loaded(2000, 20)]], [[loaded(3000, 10)], [loaded(3000, 10)]]
    vehicle, drug = measure(phospho, total)
    assert vehicle.calibrated is not None
    assert drug.calibrated is not None
    assert (vehicle.calibrated.ratio, drug.calibrated.ratio) == (0.5, 2.0)
    assert (vehicle.calibrated.fold, drug.calibrated.fold, drug.fold) == (1.0, 4.0, 2.0)
    assert drug.calibrated.high == pytest.approx(2.0 * 1.1 ** math.sqrt(2), rel=1e-6)
    assert drug.calibrated.low == pytest.approx(2.0 / 1.1 ** math.sqrt(2), rel=1e-6)


def test_technical_lanes_are_averaged() -> None:
    row = measure([[loaded(1000, 5)], [loaded(2000, 20)]], [[loaded(3000, 10)]], samples=[DRUG, DRUG])[0]
    assert row.calibrated is not None
    assert row.calibrated.ratio == pytest.approx(1.0)


@pytest.mark.parametrize(
    "phospho",
    [
        [band(2000)],  # beyond the series, or none
        [loaded(2000, 20), loaded(1000, 5)],  # two bands
        [band(9.0, load=LoadEquivalent(1, 0.5, 2))],  # not detected
        [band(2000, status="at least", flags=("SATURATED",), load=LoadEquivalent(20, 18, 22))],
    ],
)
def test_there_is_none_without_a_load_of_one_band(phospho: list[BandResult]) -> None:
    assert measure([phospho], [[loaded(3000, 10)]], samples=[DRUG])[0].calibrated is None


def test_there_is_no_fold_over_a_vehicle_without_a_load() -> None:
    lanes = [[band(1000)], [loaded(2000, 20)]], [[loaded(3000, 10)], [loaded(3000, 10)]]
    _, drug = measure(*lanes, samples=[VEHICLE, DRUG])
    assert drug.calibrated is not None
    assert drug.calibrated.fold is None
