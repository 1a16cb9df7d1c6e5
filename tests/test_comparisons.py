"""Tests against the vehicle: families, blocks, adjustment, and when there is no p."""

from __future__ import annotations

import math

import pytest

from blotquant.answers import answers
from blotquant.comparisons import families
from blotquant.experiments import by_target
from blotquant.model import Method, Project
from blotquant.phrases import Phrase
from blotquant.results import Comparison, RatioResult
from blotquant.summary import summarise
from tests.ratio_rows import VEHICLE, Cell, Given, Values, made
from tests.reference_values import block_design

CONTROL = (VEHICLE, None, 15.0)


def block_values() -> dict[Given, list[float]]:
    """The block design of the references: a vehicle and four doses on three blots."""
    values, condition, block = block_design()
    found: dict[Given, list[float]] = {CONTROL: [0.0] * 3}
    found |= {("drug", float(dose), 15.0): [0.0] * 3 for dose in (1, 2, 3, 4)}
    for value, one, blot in zip(values, condition, block, strict=True):
        found[list(found)[one]][blot] = math.exp(value)
    return found


def comparisons_of(
    made_rows: tuple[Project, tuple[RatioResult, ...]],
) -> dict[tuple[str, float | None], Comparison | None]:
    project, rows = made_rows
    found = answers(project, rows, summarise(project, rows))
    return {(row.target, row.dose): row.test for row in found.summary}


def test_doses_against_the_vehicle_are_dunnetts_test_with_blocks() -> None:
    found = comparisons_of(made({"STAT5": block_values()}))
    tests = [found["STAT5", dose] for dose in (1, 2, 3, 4)]
    assert found["STAT5", None] is None
    assert all(one is not None for one in tests)
    known = [one for one in tests if one is not None]
    assert [one.p for one in known] == pytest.approx([0.00404028, 1.2154e-5, 1.7417e-6, 3.3684e-7], rel=1e-4)
    assert [one.p_family for one in known] == pytest.approx(
        [0.0128253, 4.1029e-5, 5.914e-6, 1.147e-6], rel=2e-4
    )
    assert [one.p_adjusted for one in known] == [one.p_family for one in known]
    assert {(one.df, one.n, one.method) for one in known} == {(8, 3, "block ANOVA, Dunnett")}
    assert known[0].family == "drug doses at 15 min against the vehicle: 4"


def test_the_exposure_of_a_blot_changes_no_p() -> None:
    plain = block_values()
    scaled = {
        given: [value * by for value, by in zip(of, (1, 50, 0.01), strict=True)]
        for given, of in plain.items()
    }
    one, other = (comparisons_of(made({"STAT5": values}))["STAT5", 2.0] for values in (plain, scaled))
    assert one is not None
    assert other is not None
    assert one.p_family == pytest.approx(other.p_family, rel=1e-9)


def test_two_conditions_are_the_paired_t_test() -> None:
    values: Values = {CONTROL: [1.0, 2.0, 0.5], ("drug", 1.0, 15.0): [1.8, 4.8, 1.55]}
    for test in ("block", "paired"):
        found = comparisons_of(made({"STAT5": values}, Method(test=test)))["STAT5", 1.0]
        assert found is not None
        # folds 1.8, 2.4, 3.1
        assert found.p == pytest.approx(0.031414, rel=1e-4)
        assert found.df == 2


def test_paired_tests_are_adjusted_by_holm() -> None:
    found = comparisons_of(made({"STAT5": block_values()}, Method(test="paired")))
    known = [one for one in found.values() if one is not None]
    assert known[0].method == "paired t, Holm"
    p = sorted(one.p or 1 for one in known)
    assert min(one.p_family or 1 for one in known) == pytest.approx(4 * p[0])


def test_fewer_than_three_experiments_have_no_p() -> None:
    values = {given: of[:2] for given, of in block_values().items()}
    found = comparisons_of(made({"STAT5": values}))["STAT5", 1.0]
    assert found is not None
    assert (found.n, found.p, found.p_family, found.p_adjusted) == (2, None, None, None)


def test_a_condition_missing_on_a_blot_has_no_p_and_spares_the_others() -> None:
    values = block_values()
    values["drug", 4.0, 15.0][2] = None  # type: ignore[call-overload]
    found = comparisons_of(made({"STAT5": values}))
    assert found["STAT5", 4.0] is not None
    assert found["STAT5", 4.0].p is None
    assert found["STAT5", 1.0] is not None
    assert found["STAT5", 1.0].p is not None
    assert found["STAT5", 1.0].family == "drug doses at 15 min against the vehicle: 3"
    # one value less, one degree of freedom less
    assert found["STAT5", 1.0].df == 7


def test_targets_that_are_asked_the_same_are_adjusted_together() -> None:
    targets = {"STAT3": block_values(), "STAT5": block_values()}
    holm = comparisons_of(made(targets))["STAT3", 1.0]
    bh = comparisons_of(made(targets, Method(adjust="bh")))["STAT3", 1.0]
    none = comparisons_of(made(targets, Method(adjust="none")))["STAT3", 1.0]
    assert holm is not None
    assert bh is not None
    assert none is not None
    assert holm.p_adjusted == pytest.approx(2 * 0.0128253, rel=2e-4)
    assert bh.p_adjusted == pytest.approx(0.0128253, rel=2e-4)
    assert none.p_adjusted == none.p_family
    assert holm.family == "drug doses at 15 min against the vehicle: 4; 2 targets (Holm)"
    assert isinstance(holm.family, Phrase)  # so that the window can translate it
    assert none.family == "drug doses at 15 min against the vehicle: 4"


def test_families_are_doses_first_then_times() -> None:
    values: Values = {
        CONTROL: [1.0],
        (VEHICLE, None, 0.0): [1.0],
        ("drug", 1.0, 15.0): [2.0],
        ("drug", 10.0, 15.0): [4.0],
        ("drug", 10.0, 5.0): [3.0],
        ("drug", 10.0, 60.0): [2.0],
        ("rhTPO", 100.0, 15.0): [5.0],
    }
    project, rows = made({"STAT5": values})
    found = families(by_target(project, rows)[0].values)
    assert [(family.words, len(family.conditions)) for family in found] == [
        ("drug doses at 15 min", 2),
        ("drug 10 nM times", 2),
        ("rhTPO 100 nM at 15 min", 1),
    ]
    assert all(family.has_one_reference for family in found)


def test_times_with_vehicles_of_their_own_are_adjusted_by_holm() -> None:
    values: dict[Given, list[float]] = {}
    for number, minutes in enumerate((5.0, 15.0, 30.0)):
        values[VEHICLE, None, minutes] = [1.0, 1.1, 0.9]
        values["drug", 10.0, minutes] = [2.0 + number, 2.3, 1.9]
    found = comparisons_of(made({"STAT5": values}))["STAT5", 10.0]
    assert found is not None
    assert found.method == "block ANOVA, Holm"


def test_undetected_values_are_tried_at_their_limits() -> None:
    values = dict(block_values())
    faint = [Cell(value, "not detected", lod=3 * value) for value in values[CONTROL]]
    found = comparisons_of(made({"STAT5": {**values, CONTROL: faint}}))["STAT5", 1.0]
    plain = comparisons_of(made({"STAT5": values}))["STAT5", 1.0]
    assert found is not None
    assert plain is not None
    assert found.least_favourable
    # At three times the vehicle a dose that was above it lies below: the p values must differ.
    assert found.p_at_lod is not None
    assert found.p_half_lod is not None
    assert found.p_family == max(plain.p_family or 0, found.p_half_lod, found.p_at_lod)
    assert plain.p_at_lod is None


def test_equal_values_have_no_p() -> None:
    values: Values = {CONTROL: [1.0, 1.0, 1.0], ("drug", 1.0, 15.0): [2.0, 2.0, 2.0]}
    found = comparisons_of(made({"STAT5": values}))["STAT5", 1.0]
    assert found is not None
    assert found.p is None
