"""The mean fold over experiments, against the published example of the method page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blotquant.model import Method, Project, Sample
from blotquant.results import RatioResult, SummaryResult
from blotquant.summary import summarise

BLANK = RatioResult(
    pairing_id="p1",
    target="STAT5",
    sample_id="",
    phospho=(),
    total=(),
    loading=(),
    total_loading=(),
    phospho_volume=900.0,
    total_volume=1000.0,
    loading_volume=None,
    total_loading_volume=None,
    ratio=0.9,
    log_se=0.1,
    ratio_low=0.7,
    ratio_high=1.1,
    normalised_ratio=0.9,
    fold=None,
    log2_fold=None,
    reference=(),
    reference_value=0.3,
    sensitivity_low=None,
    sensitivity_high=None,
    status="ok",
)


def drug(replicate: int | str, dose: float = 10.0) -> Sample:
    return Sample(
        id=f"{dose:g}-{replicate}",
        treatment="hetrombopag",
        dose=dose,
        dose_unit="nM",
        time_min=15.0,
        replicate=replicate,
    )


def row(sample: Sample, fold: float | None, **changes: object) -> RatioResult:
    return replace(BLANK, sample_id=sample.id, fold=fold, **changes)


def summary_of(
    pairs: Sequence[tuple[Sample, RatioResult]], confidence: float = 0.95
) -> tuple[SummaryResult, ...]:
    samples = tuple(dict.fromkeys(sample for sample, _ in pairs))
    project = Project(samples=samples, method=Method(confidence=confidence))
    return summarise(project, [result for _, result in pairs])


def one(folds: Sequence[float | None], **changes: object) -> SummaryResult:
    """Return the summary of one condition with one row per experiment."""
    pairs = [(drug(n), row(drug(n), fold, **changes)) for n, fold in enumerate(folds, 1)]
    (result,) = summary_of(pairs)
    return result


def test_the_example_of_the_method_page() -> None:
    result = one([1.8, 2.4, 3.1])
    assert result.n == 3
    assert result.fold == pytest.approx(2.374735, abs=5e-7)
    assert result.gsd == pytest.approx(1.312537, abs=5e-7)
    assert result.fold_low == pytest.approx(1.208397, abs=5e-7)
    assert result.fold_high == pytest.approx(4.666818, abs=5e-7)
    assert result.rows == ((0,), (1,), (2,))
    assert (result.target, result.treatment, result.dose) == ("STAT5", "hetrombopag", 10.0)
    assert (result.dose_unit, result.time_min, result.flags) == ("nM", 15.0, ())


def test_two_experiments_with_the_t_quantile_of_the_tables() -> None:
    result = one([1.0, math.exp(2)])  # ln 0 and 2: mean 1, SD sqrt(2), SD / sqrt(n) = 1
    assert result.fold == pytest.approx(math.e)
    assert result.gsd == pytest.approx(math.exp(math.sqrt(2)))
    assert result.fold_high == pytest.approx(math.exp(1 + 12.706205), rel=1e-6)  # t(1 df, 97.5 %)


def test_the_interval_follows_the_confidence() -> None:
    pairs = [(drug(n), row(drug(n), fold)) for n, fold in ((1, 1.0), (2, math.exp(2)))]
    (result,) = summary_of(pairs, confidence=0.9)
    assert result.fold_high == pytest.approx(math.exp(1 + 6.313752), rel=1e-6)  # t(1 df, 95 %)


def test_one_experiment_has_no_spread() -> None:
    result = one([2.4])
    assert (result.n, result.fold) == (1, pytest.approx(2.4))
    assert (result.fold_low, result.fold_high, result.gsd) == (None, None, None)


def test_rows_of_one_experiment_count_once() -> None:
    pairs = [(drug(1), row(drug(1), 1.0)), (drug(1), row(drug(1), 4.0)), (drug(2), row(drug(2), 8.0))]
    (result,) = summary_of(pairs)
    assert result.rows == ((0, 1), (2,))
    assert (result.n, result.fold) == (2, pytest.approx(4.0))  # the mean of ln 2 and ln 8


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "at least"},
        {"status": "at most"},
        {"status": "not quantifiable"},
        {"status": "not detected", "flags": ("SATURATED",)},
    ],
)
def test_limits_are_left_out(changes: dict[str, object]) -> None:
    pairs = [
        (drug(1), row(drug(1), 2.0)),
        (drug(2), row(drug(2), 99.0, **changes)),
        (drug(3), row(drug(3), 8.0)),
    ]
    (result,) = summary_of(pairs)
    assert (result.n, result.fold, result.rows) == (2, pytest.approx(4.0), ((0,), (2,)))
    assert result.flags == ("EXCLUDED",)


def test_an_undetected_band_with_a_positive_fold_is_counted() -> None:
    result = one([0.5, 0.5], status="not detected", flags=("BELOW_LOD",))
    assert (result.n, result.fold) == (2, pytest.approx(0.5))
    assert result.flags == ("BELOW_LOD",)


def test_a_condition_without_any_fold_is_kept_and_flagged() -> None:
    result = one([None, None])
    assert (result.n, result.fold, result.fold_low, result.gsd, result.rows) == (0, None, None, None, ())
    assert result.flags == ("EXCLUDED",)


def test_the_reference_has_a_fold_of_one_and_no_spread() -> None:
    pairs = [
        (drug(n, dose=0.0), row(drug(n, dose=0.0), 1.0, reference=(n - 1,), flags=("STRIPPED",)))
        for n in (1, 2, 3)
    ]
    (result,) = summary_of(pairs)
    assert (result.n, result.fold, result.gsd, result.fold_low) == (3, 1.0, None, None)
    assert result.flags == ("STRIPPED", "REFERENCE")


def test_targets_and_conditions_stay_in_the_order_of_the_rows() -> None:
    first, second, third = drug(1), drug(1, dose=1.0), drug(2)
    pairs = [
        (first, row(first, 2.0)),
        (first, row(first, 3.0, target="Akt")),
        (second, row(second, 4.0)),
        (third, row(third, 2.0)),
    ]
    found = [(each.target, each.dose, each.n) for each in summary_of(pairs)]
    assert found == [("STAT5", 10.0, 2), ("STAT5", 1.0, 1), ("Akt", 10.0, 1)]


def test_dose_units_are_not_mixed() -> None:
    other = Sample(id="x", treatment="hetrombopag", dose=10.0, dose_unit="ng/mL", time_min=15.0)
    assert len(summary_of([(drug(1), row(drug(1), 2.0)), (other, row(other, 2.0))])) == 2


@given(st.lists(st.floats(0.01, 100), min_size=2, max_size=6), st.floats(0.01, 100))
def test_scaling_every_fold_scales_the_mean_and_the_interval(folds: list[float], factor: float) -> None:
    before, after = one(folds), one([fold * factor for fold in folds])
    assert before.fold is not None
    assert before.fold_low is not None
    assert before.gsd is not None
    assert after.fold == pytest.approx(before.fold * factor)
    assert after.fold_low == pytest.approx(before.fold_low * factor)
    assert after.gsd == pytest.approx(before.gsd)
