"""Blots made comparable: the aligned folds against R, and what cannot be aligned."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.alignments import WAYS, align
from blotquant.experiments import Condition, by_target
from blotquant.model import Alignment, Method
from blotquant.results import AlignedFold, AlignmentResult
from tests.ratio_rows import VEHICLE, Given, Values, made
from tests.reference_values import alignment


def values() -> dict[Given, list[float | None]]:
    """The alignment set of the references: a vehicle and a drug at five times on four blots."""
    table = alignment()
    names = [(name, time) for name in (VEHICLE, "drug") for time in (0, 5, 15, 30, 60)]
    return {
        (name, None if name == VEHICLE else 10.0, float(time)): [
            None if np.isnan(value) else float(value) for value in row
        ]
        for (name, time), row in zip(names, table, strict=True)
    }


def aligned(way: Alignment, given: Values) -> tuple[AlignmentResult, dict[Condition, AlignedFold]]:
    method = Method(alignment=way)
    project, rows = made({"STAT5": given}, method)
    return align(by_target(project, rows)[0], method)


def fold(folds: dict[Condition, AlignedFold], minutes: float) -> AlignedFold:
    return folds[Condition("drug", 10.0, "nM", minutes)]


def test_the_two_way_model_gives_the_contrasts_of_r() -> None:
    result, folds = aligned("two_way", values())
    assert result.status == "ok"
    # R's contrasts are over the vehicle at 0; here each time has a vehicle of its own.
    at_0 = fold(folds, 0.0)
    vehicles = {5.0: 0.0, 15.0: 0.0, 30.0: 0.0, 60.0: 0.0}
    assert set(folds) == {Condition("drug", 10.0, "nM", minutes) for minutes in (0.0, *vehicles)}
    table = alignment()
    logs = np.log(table[:, :3])
    # On the complete blots alone the contrast is the mean paired difference.
    complete, _ = aligned("two_way", {given: of[:3] for given, of in values().items()})
    assert complete.status == "ok"
    assert at_0.fold == pytest.approx(np.exp(np.mean(np.log(table[5]) - np.log(table[0]))), rel=1e-9)
    assert fold(
        aligned("two_way", {given: of[:3] for given, of in values().items()})[1], 15.0
    ).fold == pytest.approx(np.exp(np.mean(logs[7] - logs[2])), rel=1e-9)


def test_over_one_vehicle_the_two_way_model_gives_the_numbers_of_r() -> None:
    # With a vehicle at time 0 alone as such, all folds are over it.
    given = {
        (("control", None, key[2]) if key[0] == VEHICLE and key[2] else key): of
        for key, of in values().items()
    }
    _, folds = aligned("two_way", given)
    found = [fold(folds, minutes) for minutes in (5.0, 15.0, 30.0, 60.0)]
    assert [one.fold for one in found] == pytest.approx([5.822635, 8.341199, 4.782516, 2.298392], rel=1e-6)
    assert (found[0].low, found[0].high) == pytest.approx((5.0762, 6.6788), rel=1e-4)
    assert (found[3].low, found[3].high) == pytest.approx((1.9792, 2.6690), rel=1e-4)


def test_maximum_likelihood_gives_the_levels_of_blotit() -> None:
    given = {
        (("control", None, key[2]) if key[0] == VEHICLE and key[2] else key): of
        for key, of in values().items()
    }
    result, folds = aligned("maximum_likelihood", given)
    assert dict(result.cv)["maximum_likelihood"] == pytest.approx(0.0893, abs=1e-3)
    found = fold(folds, 15.0)
    assert found.fold == pytest.approx(3.082034897 / 0.371225257, rel=1e-5)
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.fold < found.high


def test_the_effect_of_every_way_is_told() -> None:
    result, _ = aligned("two_way", values())
    cv = dict(result.cv)
    assert list(cv) == ["none", *WAYS]
    assert cv["maximum_likelihood"] == pytest.approx(cv["two_way"], rel=0.01)
    assert cv["none"] == pytest.approx(1.7054, abs=1e-3)
    assert cv["two_way"] == min(value for value in cv.values() if value is not None)
    scales = [scale for _, scale in result.scales if scale is not None]
    # Blot 3 was exposed about four times as long as the others are on average.
    assert scales == pytest.approx([1.0840, 0.2887, 4.3676, 0.7315], abs=1e-3)


@pytest.mark.parametrize("way", WAYS)
def test_every_way_finds_an_exact_fold(way: Alignment) -> None:
    exact: Values = {
        (VEHICLE, None, 15.0): [1.0, 10.0, 0.1],
        ("drug", 1.0, 15.0): [2.0, 20.0, 0.2],
        ("drug", 10.0, 15.0): [6.0001, 60.0, 0.6],
    }
    result, folds = aligned(way, exact)
    assert result.status == "ok"
    assert fold(folds, 15.0).fold == pytest.approx(6, rel=1e-4)
    assert fold(folds, 15.0).cv == pytest.approx(0, abs=1e-4)


def test_fixed_point_is_the_paired_interval() -> None:
    _, folds = aligned(
        "fixed_point", {(VEHICLE, None, 15.0): [1.0, 2.0, 5.0], ("drug", 10.0, 15.0): [1.8, 4.8, 15.5]}
    )
    found = fold(folds, 15.0)
    assert (found.fold, found.low, found.high) == pytest.approx((2.374735, 1.208397, 4.666818), rel=1e-6)


def test_blots_that_share_no_condition_are_refused_in_words() -> None:
    apart: Values = {
        (VEHICLE, None, 5.0): [1.0, None],
        ("drug", 10.0, 5.0): [2.0, None],
        (VEHICLE, None, 15.0): [None, 1.0],
        ("drug", 10.0, 15.0): [None, 3.0],
    }
    for way in WAYS:
        result, folds = aligned(way, apart)
        assert result.status == "not connected: no condition links some of the experiments"
        assert folds == {}


def test_one_experiment_and_none_need_no_alignment() -> None:
    result, folds = aligned("two_way", {(VEHICLE, None, 15.0): [1.0], ("drug", 10.0, 15.0): [2.0]})
    assert (result.status, folds) == ("one experiment", {})
    result, folds = aligned("two_way", {("drug", 10.0, 15.0): [2.0]})
    assert (result.status, folds) == ("no values", {})
