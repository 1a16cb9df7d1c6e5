"""One value per experiment and condition: what is averaged first, and what is left out."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from blotquant.experiments import Condition, by_target, is_counted, log_fold_of
from tests.ratio_rows import VEHICLE, Cell, made

DRUG = ("drug", 10.0, 15.0)


def test_a_value_is_the_ln_of_the_fold_and_of_the_ratio() -> None:
    project, rows = made({"STAT5": {(VEHICLE, None, 15.0): [0.2, 0.5], DRUG: [0.8, 1.0]}})
    (of_target,) = by_target(project, rows)
    drug = [value for value in of_target.values if value.condition.treatment == "drug"]
    assert [value.experiment for value in drug] == [1, 2]
    assert [math.exp(value.log_fold) for value in drug] == pytest.approx([4, 2])
    assert [math.exp(value.level) for value in drug] == pytest.approx([0.8, 1.0])
    assert drug[0].condition == Condition("drug", 10.0, "nM", 15.0)
    assert drug[0].reference == (Condition(VEHICLE, None, "", 15.0),)
    assert [value.is_reference for value in of_target.values] == [True, False, True, False]


def test_two_blots_of_one_experiment_are_averaged_before_they_count() -> None:
    project, rows = made({"STAT5": {(VEHICLE, None, 15.0): [0.2, 0.5], DRUG: [0.8, 1.0]}})
    # The second pairing becomes another exposure of the first experiment: folds 4 and 2.
    first = {sample.id: "s1" if sample.role == "vehicle" else "s2" for sample in project.samples}
    rows = tuple(replace(row, sample_id=first[row.sample_id]) for row in rows)
    (of_target,) = by_target(project, rows)
    drug = next(value for value in of_target.values if value.condition.treatment == "drug")
    assert len(of_target.values) == 2
    assert drug.rows == (1, 3)
    assert math.exp(drug.log_fold) == pytest.approx(math.sqrt(8))
    # The vehicles are 0.2 and 0.5 on two exposures: their mean is what the fold is on top of.
    assert math.exp(drug.level) == pytest.approx(math.sqrt(8 * 0.2 * 0.5))


@pytest.mark.parametrize(
    "cell",
    [
        Cell(5.0, "at least"),
        Cell(0.1, "at most"),
        Cell(None, "not quantifiable"),
        Cell(5.0, flags=("SATURATED",)),
        Cell(5.0, flags=("EXCLUDED_BY_HAND",)),
        Cell(-0.1, "not detected"),
    ],
)
def test_limits_and_excluded_rows_are_left_out(cell: Cell) -> None:
    project, rows = made({"STAT5": {(VEHICLE, None, 15.0): [0.2], DRUG: [cell], ("drug", 1.0, 15.0): [0.4]}})
    (of_target,) = by_target(project, rows)
    assert of_target.left_out == (1,)
    assert not is_counted(rows[1])
    assert [value.rows for value in of_target.values] == [(0,), (2,)]


def test_an_undetected_band_counts_and_knows_its_limit() -> None:
    measured = Cell(0.1, "not detected", lod=0.4)
    floored = Cell(-0.1, "not detected", lod=0.4)
    project, rows = made({"STAT5": {(VEHICLE, None, 15.0): [0.2, 0.2], DRUG: [measured, floored]}})
    (of_target,) = by_target(project, rows)
    drug = [value for value in of_target.values if value.condition.treatment == "drug"]
    assert [math.exp(value.level) for value in drug] == pytest.approx([0.1, 0.4 / math.sqrt(2)])
    assert [math.exp(value.level_at_lod) for value in drug] == pytest.approx([0.4, 0.4])
    assert [math.exp(value.level_at_half_lod) for value in drug] == pytest.approx([0.2, 0.2])
    assert not drug[0].detected


def test_a_row_without_a_fold_is_not_averaged() -> None:
    _, rows = made({"STAT5": {DRUG: [0.3]}})
    with pytest.raises(ValueError, match="has no fold"):
        log_fold_of(rows[0])
