"""Units of doses."""

from __future__ import annotations

import pytest

from blotquant.curves.units import factor, shared_unit


@pytest.mark.parametrize(
    ("unit", "wanted", "times"),
    [("nM", "nM", 1), ("uM", "nM", 1000), ("pM", "nM", 0.001), ("µM", "um", 1), ("ug/mL", "ng/mL", 1000)],
)
def test_units_of_a_kind_are_turned_into_each_other(unit: str, wanted: str, times: float) -> None:
    assert factor(unit, wanted) == times


@pytest.mark.parametrize(
    ("unit", "wanted"), [("nM", "ng/mL"), ("U/mL", "ng/mL"), ("drops", "nM"), ("", "nM")]
)
def test_nothing_relates_other_units(unit: str, wanted: str) -> None:
    assert factor(unit, wanted) is None


def test_the_shared_unit_is_the_most_frequent() -> None:
    assert shared_unit(["uM", "nM", "nM"]) == "nM"
    assert shared_unit(["drops", "drops"]) == "drops"
    assert shared_unit(["nM", "ng/mL"]) is None
    assert shared_unit([]) == ""
