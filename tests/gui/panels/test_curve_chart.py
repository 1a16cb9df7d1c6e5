"""Where points, curves and EC50s lie in the plots of curves: where the report has them."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from blotquant.gui.panels.curve_axis import doses_axis, minutes_axis
from blotquant.gui.panels.curve_chart import CurveChart
from blotquant.gui.panels.curve_hints import nothing_drawn
from blotquant.gui.panels.curve_sources import CurveSources, Wanted
from blotquant.gui.panels.ratio_chart import VEHICLE
from blotquant.model import Method
from blotquant.results import NOT_FITTED_YET
from tests.gui.panels.curve_reports import dose_charts, everything, report_of
from tests.ratio_rows import DOSES, NOISE, Cell, Given, dose_values
from tests.ratio_rows import VEHICLE as CONTROL

BOTH = {"hetrombopag": (21.0, 0.5, 1.0), "eltrombopag": (15.0, 5.0, 1.0)}
Cells = dict[Given, list[float | Cell | None]]


def cells(minutes: float | None = 15.0) -> Cells:
    return {given: list(of) for given, of in dose_values(BOTH, DOSES, NOISE, minutes).items()}


def only(charts: list[CurveChart]) -> CurveChart:
    (chart,) = charts
    return chart


def test_dots_lines_and_marks_are_those_of_the_report() -> None:
    report = report_of({"STAT5": cells()})
    chart = only(dose_charts(report))
    first = report.dose_response[0]
    used = [dot for dot in chart.dots if dot.series != VEHICLE and dot.row.result is first]
    assert len(used) == 21
    assert [dot.y for dot in used] == [
        math.log10(point.response or 0) for point in first.points if point.x > 0
    ]
    line = chart.lines[0]
    assert line.places == tuple((math.log10(p.x), math.log10(p.response)) for p in first.curve)
    assert line.band[0] == (
        math.log10(first.curve[0].x),
        math.log10(first.curve[0].low or 0),
        math.log10(first.curve[0].high or 0),
    )
    middle = line.middle
    assert middle is not None
    assert (middle.x, middle.low, middle.high) == tuple(
        math.log10(end or 0) for end in (first.ec50, first.ec50_low, first.ec50_high)
    )
    # The mark lies on the drawn curve, near half of the effect.
    assert middle.y == pytest.approx(math.log10((1 + 21) / 2), abs=0.05)
    assert line.at_zero is not None
    assert line.at_zero[1] == math.log10(first.bottom or 0)


def test_agonists_have_colours_and_experiments_shades() -> None:
    chart = only(dose_charts(report_of({"STAT5": cells()})))
    assert chart.series == ((0, "hetrombopag"), (1, "eltrombopag"))
    assert chart.experiments == ((0, "1"), (1, "2"), (2, "3"))
    assert {dot.shade for dot in chart.dots} == {0, 1, 2}
    beside = sorted(dot.x for dot in chart.dots if dot.row.point.x == 10 and dot.series == 0)
    assert beside[1] == pytest.approx(1)
    assert beside[0] < beside[1] < beside[2]


def test_the_vehicle_stands_before_a_break_and_is_drawn_once() -> None:
    chart = only(dose_charts(report_of({"STAT5": cells()})))
    vehicles = [dot for dot in chart.dots if dot.series == VEHICLE]
    assert len(vehicles) == 3  # both agonists share them
    assert chart.axis.ticks[0][1] == "0"
    (cut,) = chart.axis.breaks
    curves = [x for line in chart.lines for x, _ in line.places]
    assert max(dot.x for dot in vehicles) < cut < min(curves)


def test_every_target_has_a_plot() -> None:
    charts = dose_charts(report_of({"STAT3": cells(), "STAT5": cells()}))
    assert [chart.target for chart in charts] == ["STAT3", "STAT5"]
    assert charts[0].title == "STAT3, fold"


def test_limits_excluded_and_undetected_points_look_different() -> None:
    values = cells()
    values["hetrombopag", 30.0, 15.0][0] = Cell(25.0, "at least", ("SATURATED",))
    values["hetrombopag", 10.0, 15.0][0] = Cell(9.0, flags=("EXCLUDED_BY_HAND",))
    values["eltrombopag", 0.03, 15.0][0] = Cell(0.9, "not detected", ("BELOW_LOD",), lod=1.2)
    chart = only(dose_charts(report_of({"STAT5": values})))
    marks = {(dot.row.result.treatment, dot.row.point.x, dot.mark) for dot in chart.dots}
    assert ("hetrombopag", 30.0, "at least") in marks
    assert ("hetrombopag", 10.0, "excluded") in marks
    assert ("eltrombopag", 0.03, "not detected") in marks
    assert ("hetrombopag", 1.0, "measured") in marks


def test_residuals_are_those_of_the_report_and_of_used_points_alone() -> None:
    values = cells()
    values["hetrombopag", 10.0, 15.0][0] = Cell(90.0, flags=("EXCLUDED_BY_HAND",))
    report = report_of({"STAT5": values})
    chart = only(dose_charts(report, Wanted(("STAT5",), everything, "15.0", "residual")))
    assert (chart.title, chart.log, chart.lines) == ("STAT5, residual (ln)", False, ())
    assert all(dot.y == dot.row.point.residual and dot.row.point.used for dot in chart.dots)


def test_percent_of_the_control_is_linear() -> None:
    values = cells()
    values["rhTPO", 100.0, 15.0] = [31.0, 31.0, 31.0]
    chart = only(dose_charts(report_of({"STAT5": values}, Method(curve_response="percent"))))
    assert (chart.title, chart.log) == ("STAT5, % control", False)
    assert chart.levels == (100.0, 0.0)
    point = chart.dots[-1].row.point
    assert chart.dots[-1].y == point.response


def test_an_ec50_that_is_not_reached_is_an_open_interval_and_words() -> None:
    report = report_of({"STAT5": dose_values({"eltrombopag": (100.0, 60.0, 1.0)}, DOSES, NOISE)})
    chart = only(dose_charts(report))
    middle = chart.lines[0].middle
    assert middle is not None
    assert (middle.x, middle.high) == (None, None)
    assert middle.low == math.log10(report.dose_response[0].ec50_low or 0)
    (note,) = chart.notes
    assert note.startswith("eltrombopag: EC50 not reached (> ")
    assert note.endswith(" nM)")


def test_other_units_are_brought_to_one_axis_or_named() -> None:
    report = report_of({"STAT5": cells()}, eltrombopag="uM")
    chart = only(dose_charts(report))
    assert chart.axis.title == "dose (nM)"
    highest = max(dot.x for dot in chart.dots if dot.row.result.treatment == "eltrombopag")
    assert highest == pytest.approx(math.log10(30_000), abs=0.1)
    assert chart.lines[1].middle is not None
    assert chart.lines[1].middle.x == pytest.approx(math.log10(5000), abs=0.1)
    chart = only(dose_charts(report_of({"STAT5": cells()}, eltrombopag="ng/mL")))
    assert {dot.row.result.treatment for dot in chart.dots} == {"hetrombopag"}
    assert chart.notes == ("eltrombopag in ng/mL: another unit, not drawn",)


def test_only_what_is_chosen_is_drawn() -> None:
    report = report_of({"STAT5": cells()})
    chart = only(dose_charts(report, Wanted(("STAT5",), lambda name: name == "eltrombopag", "15.0")))
    assert [line.name for line in chart.lines] == ["eltrombopag"]
    assert chart.series == ((1, "eltrombopag"),)  # in its own colour still


def test_while_points_move_the_fit_of_before_stands_in() -> None:
    report = report_of({"STAT5": cells()})
    sources = CurveSources()
    sources.take(report)
    moving = tuple(
        replace(one, status=NOT_FITTED_YET, curve=(), ec50=None, bottom=None) for one in report.dose_response
    )
    sources.take(replace(report, dose_response=moving, unanswered=("STAT5",)))
    wanted = Wanted(("STAT5",), everything, "15.0")
    chart = only(sources.charts(sources.dose_curves(wanted), wanted, by_time=False))
    assert [line.stale for line in chart.lines] == [True, True]
    assert chart.lines[0].places
    assert chart.notes == ()
    sources.take(None)  # another document
    sources.take(replace(report, dose_response=moving, unanswered=("STAT5",)))
    chart = only(sources.charts(sources.dose_curves(wanted), wanted, by_time=False))
    assert chart.lines == ()


def courses() -> Cells:
    folds = {0.0: 1.0, 5.0: 8.0, 15.0: 12.0, 30.0: 7.0, 60.0: 3.0, 120.0: 1.5}
    values: Cells = {(CONTROL, None, 0.0): [1.0, 1.0, 1.0]}
    for place, (time, fold) in enumerate(folds.items()):
        if time:
            values["hetrombopag", 10.0, time] = [fold * row[place] for row in NOISE]
    return values


def time_chart_of(values: Cells) -> CurveChart:
    sources = CurveSources()
    sources.take(report_of({"STAT5": values}))
    wanted = Wanted(("STAT5",), everything)
    return only(sources.charts(sources.time_curves(wanted), wanted, by_time=True))


def test_time_courses_have_means_with_intervals() -> None:
    chart = time_chart_of(courses())
    report = report_of({"STAT5": courses()})
    (line,) = chart.lines
    course = report.time_course[0].course
    assert line.is_course
    assert line.name == "hetrombopag 10 nM"
    assert line.places == tuple((p.x, math.log10(p.response)) for p in course)
    assert [place for place, _, _ in line.band] == [p.x for p in course if p.low is not None]
    assert len(chart.dots) == 18
    assert chart.axis.first < 0 < 120 < chart.axis.last


def test_negative_times_are_said() -> None:
    values = courses()
    values["hetrombopag", 10.0, -5.0] = [1.0, 1.0, 1.0]
    chart = time_chart_of(values)
    assert chart.notes == ("hetrombopag 10 nM: negative times",)
    assert chart.lines == ()
    assert chart.axis.first < -5


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (
            {given: of for given, of in cells().items() if given[0] != CONTROL},
            "hetrombopag: no vehicle. Give the control lanes the role vehicle",
        ),
        (
            {given: [Cell(5.0, "not quantifiable")] * 3 for given in cells()},
            "hetrombopag: vehicle not usable",  # it is not quantifiable either
        ),
    ],
)
def test_why_nothing_is_drawn_is_said(values: Cells, words: str) -> None:
    sources = CurveSources()
    sources.take(report_of({"STAT5": values}))
    wanted = Wanted(("STAT5",), everything, "15.0")
    curves = sources.dose_curves(wanted)
    chart = only(sources.charts(curves, wanted, by_time=False))
    assert chart.dots == ()
    assert words in nothing_drawn(curves, wanted, by_time=False)


@pytest.mark.parametrize(
    ("doses", "words"),
    [((1.0, 30.0), "too few doses"), ((10.0, 15.0, 20.0), "doses too close")],
)
def test_points_without_a_curve_are_drawn_with_the_reason(doses: tuple[float, ...], words: str) -> None:
    values = dose_values({"hetrombopag": (21.0, 0.5, 1.0)}, doses, NOISE)
    chart = only(dose_charts(report_of({"STAT5": values})))
    assert chart.notes == (f"hetrombopag: {words}",)
    assert len(chart.dots) == 3 * (len(doses) + 1)
    assert chart.lines == ()


def test_saturated_doses_are_limits_and_no_curve() -> None:
    values: Cells = cells()
    for given in values:
        if given[0] == "hetrombopag":
            values[given] = [Cell(20.0, "at least", ("SATURATED",))] * 3
    chart = only(dose_charts(report_of({"STAT5": values})))
    assert {dot.mark for dot in chart.dots if dot.series == 0} == {"at least"}
    assert [line.name for line in chart.lines] == ["eltrombopag"]
    assert chart.notes[0].startswith("hetrombopag: ")


def test_one_replicate_has_a_curve_and_its_shade_alone() -> None:
    values = {given: of[:1] for given, of in cells().items()}
    chart = only(dose_charts(report_of({"STAT5": values})))
    assert chart.experiments == ((0, "1"),)
    assert len(chart.lines) == 2
    assert chart.notes[-1] == "one experiment: intervals hold for it alone"


def test_the_axes_hold_what_they_must() -> None:
    axis = doses_axis([0.0, 1.0, 100.0], [], "nM", ["1", "2"], zero=True)
    assert [text for _, text in axis.ticks] == ["0", "1", "10", "100"]
    assert axis.shifts["1"] == -axis.shifts["2"] < 0
    assert doses_axis([1.0, 100.0], [], "nM", ["1"], zero=False).breaks == ()
    assert doses_axis([], [], "", [], zero=False).title == "dose"
    assert [text for _, text in minutes_axis([0.0, 60.0], ["1"]).ticks] == [
        "0",
        "10",
        "20",
        "30",
        "40",
        "50",
        "60",
    ]
    assert minutes_axis([], []).last > 0
