"""Where dots and means lie, and what the axes say: by dose, by time, side by side."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from blotquant.gui.panels.chart_axes import Axis
from blotquant.gui.panels.condition_axis import condition_axis
from blotquant.gui.panels.dose_axis import dose_axis
from blotquant.gui.panels.ratio_chart import VEHICLE, ratio_chart, series_numbers, usual_along
from blotquant.gui.panels.ratio_rows import RatioRow, corrected_by_loading, matches
from blotquant.gui.panels.time_axis import time_axis
from blotquant.model import Project, Sample
from blotquant.results import RatioResult, Report, Status, SummaryResult

KEY = (("b1", "l1", 1),)


def row(
    treatment: str,
    dose: float | None = None,
    time: float | None = None,
    *,
    unit: str = "nM",
    replicate: int = 1,
    fold: float | None = 2.0,
    ratio: float | None = 0.5,
    high: float | None = 0.6,
    status: Status = "ok",
) -> RatioRow:
    role = "vehicle" if treatment == "vehicle" else "sample"
    name = f"{treatment}{dose}{time}{replicate}"
    sample = Sample(
        id=name,
        treatment=treatment,
        dose=dose,
        dose_unit=unit,
        time_min=time,
        replicate=replicate,
        role=role,
    )
    result = RatioResult(
        pairing_id="p1",
        target="STAT5",
        sample_id=name,
        phospho=(KEY,),
        total=(),
        loading=(),
        total_loading=(),
        phospho_volume=1.0,
        total_volume=2.0,
        loading_volume=None,
        total_loading_volume=None,
        ratio=ratio,
        log_se=None,
        ratio_low=None,
        ratio_high=high,
        normalised_ratio=ratio,
        fold=fold,
        log2_fold=None,
        reference=(),
        reference_value=None,
        sensitivity_low=None,
        sensitivity_high=None,
        status=status,
    )
    return RatioRow(result, sample)


def places(axis: Axis, rows: list[RatioRow]) -> list[float | None]:
    return [axis.place(one.sample) for one in rows]


def report(*summary: SummaryResult) -> Report:
    return Report(Project(), (), (), summary, ())


DOSES = [
    row("vehicle", 0, 15),
    row("drug", 1, 15),
    row("drug", 100, 15),
    row("drug", 100, 60),
    row("rhTPO", 50, 15, unit="ng/mL"),
]


def test_doses_lie_on_a_log_axis_with_a_place_for_none_and_for_other_units() -> None:
    axis = dose_axis(DOSES)
    none, one, hundred, later, other = places(axis, DOSES)
    assert (one, hundred, later) == (0.0, 2.0, None)  # another time is not on this axis
    assert none is not None
    assert other is not None
    assert none < axis.breaks[0] < 0.0
    assert 2.0 < axis.breaks[1] < other
    assert axis.title == "dose (nM) at 15 min"
    texts = [text for _, text in axis.ticks]
    assert texts == ["0", "1", "10", "100", "rhTPO\n50 ng/mL"]
    assert axis.first < none
    assert axis.last > other


def test_a_narrow_range_of_doses_has_ticks_between_decades() -> None:
    axis = dose_axis([row("drug", 2), row("drug", 5)])
    assert [text for _, text in axis.ticks] == ["2", "5"]
    assert axis.title == "dose (nM)"
    assert axis.breaks == ()


def test_only_what_was_followed_has_a_place_in_time() -> None:
    rows = [row("vehicle", 0, 15), row("drug", 10, 5), row("drug", 10, 60), row("drug", 1, 15)]
    axis = time_axis(rows)
    assert places(axis, rows) == [15.0, 5.0, 60.0, None]
    assert [text for _, text in axis.ticks] == ["0", "10", "20", "30", "40", "50", "60"]
    assert places(time_axis(rows[:2]), rows[:2]) == [None, None]


def test_conditions_stand_side_by_side_in_groups() -> None:
    rows = [row("vehicle", 0, 15), row("drug", 1, 15), row("drug", 3, 15), row("vehicle", 0, 0)]
    axis = condition_axis([*rows, replace(rows[1], sample=replace_replicate(rows[1].sample, 2))])
    assert places(axis, rows) == [0.0, 1.0, 2.0, 3.0]
    assert [text for _, text in axis.ticks] == ["vehicle, 15 min", "1", "3", "vehicle, 0 min"]
    assert axis.groups == (
        (-0.5, 0.5, ""),
        (0.5, 2.5, "drug (nM), 15 min"),
        (2.5, 3.5, ""),
    )
    assert axis.shift(rows[0].sample) == -axis.shift(replace_replicate(rows[0].sample, 2)) != 0


def replace_replicate(sample: Sample, replicate: int) -> Sample:
    return Sample(
        id=sample.id,
        treatment=sample.treatment,
        dose=sample.dose,
        dose_unit=sample.dose_unit,
        time_min=sample.time_min,
        replicate=replicate,
        role=sample.role,
    )


def test_a_group_of_times_is_told_by_its_minutes() -> None:
    axis = condition_axis([row("drug", 10, 2), row("drug", 10, 60)])
    assert [text for _, text in axis.ticks] == ["2 min", "60 min"]
    assert axis.groups[0][2] == "drug 10 nM"


@pytest.mark.parametrize(
    ("status", "ratio", "mark", "height"),
    [
        ("ok", 0.5, "measured", 0.5),
        ("at least", 0.5, "at least", 0.5),
        ("at most", 0.5, "at most", 0.5),
        ("not detected", -0.1, "not detected", 0.6),
        ("not quantifiable", None, None, None),
    ],
)
def test_bounds_and_limits_are_marked(
    status: Status, ratio: float | None, mark: str | None, height: float | None
) -> None:
    rows = [row("drug", 1, status=status, ratio=ratio, fold=None)]
    chart = ratio_chart(report(), rows, "STAT5", "ratio", "condition")
    assert [(dot.mark, dot.y) for dot in chart.dots] == ([] if mark is None else [(mark, height)])
    assert chart.left_out == ("" if mark else "Not drawn: 1 without a value")


def test_a_fold_that_stands_in_for_a_limit_is_open() -> None:
    rows = [row("drug", 1, status="not detected", fold=0.3)]
    (dot,) = ratio_chart(report(), rows, "STAT5", "fold", "condition").dots
    assert (dot.mark, dot.y) == ("not detected", math.log10(0.3))


def test_means_come_from_the_summary_of_the_target() -> None:
    mean = SummaryResult("STAT5", "drug", 1, "nM", 15, ((0,),), 3, 10.0, 1.0, 100.0, 2.0)
    summary = report(mean, replace(mean, target="Akt"), replace(mean, dose=7.0))
    chart = ratio_chart(summary, DOSES, "STAT5", "fold", "dose")
    assert [(m.x, m.y, m.low, m.high) for m in chart.means] == [(0.0, 1.0, 0.0, 2.0)]
    assert chart.left_out == "Not drawn: 1 ratios at other times"
    assert ratio_chart(summary, DOSES, "Akt", "fold", "dose").dots == ()


def test_treatments_keep_their_numbers_in_every_plot() -> None:
    rows = [row("vehicle"), row("a", 1), row("b", 1), row("a", 3)]
    assert series_numbers(rows) == {"vehicle": VEHICLE, "a": 0, "b": 1}
    chart = ratio_chart(report(), rows[2:3], "STAT5", "fold", "condition")
    assert chart.series == ((0, "b"),)


def test_the_usual_axis_shows_most_of_the_experiment() -> None:
    assert usual_along([row("a", dose, 15) for dose in (1, 3, 10)]) == "dose"
    assert usual_along([row("a", 1, time) for time in (0, 5, 15)]) == "time"
    assert usual_along([row("a"), row("b")]) == "condition"


def test_words_are_looked_for_in_all_of_a_row() -> None:
    one = row("hetrombopag", 0.3, 15, replicate=2)
    assert matches(one, "HETRO r2 0.3 nm")
    assert matches(one, "")
    assert not matches(one, "hetro r1")


def test_ratios_are_the_same_where_no_loading_control_corrects_them() -> None:
    one = row("a")
    assert not corrected_by_loading([one])
    assert corrected_by_loading([replace(one, result=replace(one.result, normalised_ratio=0.7))])
