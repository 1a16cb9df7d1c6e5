"""Dots, curves, heat map and pathways: what stands on the axes is what the report says."""

from __future__ import annotations

import math
from functools import cache

import pytest

from blotquant import figures
from blotquant.answers import answers
from blotquant.experiments import Condition
from blotquant.figures import style
from blotquant.figures.conditions import groups, series_numbers
from blotquant.figures.dose_curves import dose_questions, ec50_words
from blotquant.figures.fold_dots import fold_points, stars_of
from blotquant.figures.heat_map import fold_scale
from blotquant.figures.node_values import node_of, node_values
from blotquant.figures.pathway import node_words, pathway, usual_conditions
from blotquant.results import Report
from blotquant.summary import summarise
from tests.curves.test_times import values as course_values
from tests.ratio_rows import DOSES, NOISE, Cell, dose_values, made

AGONISTS = {"hetrombopag": (21.0, 0.5, 1.0), "eltrombopag": (15.0, 5.0, 1.0)}


@cache
def report() -> Report:
    """Two agonists at 15 minutes, one value of which is excluded, a positive control and a time course."""
    values: dict = dict(dose_values(AGONISTS, DOSES, NOISE))
    values["hetrombopag", 1.0, 15.0] = [9.0, Cell(99.0, flags=("EXCLUDED_BY_HAND",)), 8.0]
    values["rhTPO", 100.0, 15.0] = [25.0, 24.0, 26.0]
    values |= course_values(1.0, 1.1, 0.9)
    project, rows = made({"STAT5": values, "ERK": values}, units={"rhTPO": "ng/mL"})
    of = answers(project, rows, summarise(project, rows))
    return Report(
        project,
        (),
        rows,
        of.summary,
        (),
        dose_response=of.dose_response,
        time_course=of.time_course,
        alignments=of.alignments,
    )


def texts(figure) -> list[str]:
    from matplotlib.text import Text

    return [one.get_text() for one in figure.findobj(Text) if one.get_text()]


def width_mm(figure) -> float:
    return figure.get_size_inches()[0] * 25.4


# Conditions


def test_controls_come_first_then_doses_rising_then_times() -> None:
    found = groups(report(), ("STAT5",))
    first = [group.columns[0].condition.treatment for group in found]
    assert first[0] == "vehicle"
    assert first.index("rhTPO") < first.index("hetrombopag") < first.index("eltrombopag")
    doses = [one.condition.dose for group in found if group.title.startswith("elt") for one in group.columns]
    assert doses == sorted(doses)
    places = [column.place for group in found for column in group.columns]
    assert places == sorted(places)
    assert len(set(places)) == len(
        {row.treatment + str(row.dose) + str(row.time_min) for row in report().summary}
    )


def test_a_treatment_has_one_colour_in_all_figures_and_vehicles_are_grey() -> None:
    numbers = series_numbers(report().project.samples)
    assert numbers["vehicle"] == style.VEHICLE
    assert sorted(number for name, number in numbers.items() if name != "vehicle") == list(
        range(len(numbers) - 1)
    )


# Dots


def test_every_fold_is_a_dot_and_what_is_not_counted_is_told_apart() -> None:
    found = fold_points(report(), "STAT5", groups(report(), ("STAT5",)))
    folds = [row.fold for row in report().ratios if row.target == "STAT5" and row.fold]
    assert sorted(dot.fold for dot in found) == sorted(folds)
    assert [dot.fold for dot in found if not dot.counted] == [max(folds)]  # the one that was excluded


def test_means_and_dots_are_drawn_at_their_values() -> None:
    figure = figures.fold_dots(report(), "STAT5")
    (axes,) = figure.axes
    assert axes.get_yscale() == "log"
    bars = [line for line in axes.lines if len(line.get_ydata()) == 2 and line.get_linewidth() == 1.1]
    heights = {round(float(line.get_ydata()[0]), 6) for line in bars}
    assert heights == {round(row.fold, 6) for row in report().summary if row.target == "STAT5" and row.fold}
    assert width_mm(figure) == pytest.approx(174)


@pytest.mark.parametrize("width", style.COLUMNS_MM)
def test_a_figure_has_the_width_of_the_column_asked_for(width: float) -> None:
    assert width_mm(figures.fold_dots(report(), "STAT5", width_mm=width)) == pytest.approx(width)
    assert width_mm(figures.heat_map(report(), width_mm=width)) == pytest.approx(width)


def test_stars_are_those_of_the_adjusted_p() -> None:
    for row in report().summary:
        p = row.test.p_adjusted if row.test else None
        expected = "" if p is None else "***" if p < 0.001 else "**" if p < 0.01 else "*" if p < 0.05 else ""
        assert stars_of(row) == expected


# Curves


def test_dose_curves_show_fit_points_and_the_positive_control() -> None:
    question = dose_questions(report())[0]
    figure = figures.dose_curves(report(), question)
    (axes,) = figure.axes
    result = next(one for one in report().dose_response if one.treatment == "hetrombopag")
    drawn = [line for line in axes.lines if len(line.get_xdata()) == len(result.curve)]
    assert [float(x) for x in drawn[0].get_xdata()] == pytest.approx([math.log10(p.x) for p in result.curve])
    assert [float(y) for y in drawn[0].get_ydata()] == pytest.approx([p.response for p in result.curve])
    assert "rhTPO 100 ng/mL" in texts(figure)
    assert any(text.startswith("hetrombopag: EC50 ") for text in texts(figure))
    assert width_mm(figure) == pytest.approx(85)
    assert len(axes.collections) == 2  # a band each


def test_an_ec50_that_is_not_there_is_said_in_words() -> None:
    from dataclasses import replace

    result = replace(
        report().dose_response[0], ec50=None, ec50_low=30.0, ec50_high=None, status="EC50 not reached"
    )
    assert ec50_words(result) == "EC50 not reached; EC50 > 30 nM"


def test_a_time_course_marks_the_times_that_were_sampled() -> None:
    figure = figures.time_courses(report(), "STAT5")
    (axes,) = figure.axes
    times = {point.x for one in report().time_course if one.target == "STAT5" for point in one.points}
    marked = {*axes.get_xticks(), *axes.get_xticks(minor=True)}
    assert times == marked


# Heat map and pathways


def test_the_heat_map_has_a_cell_for_every_target_and_condition() -> None:
    figure = figures.heat_map(report())
    cells = list(figure.axes[0].patches)
    assert len(cells) == 2 * len({(r.treatment, r.dose, r.dose_unit, r.time_min) for r in report().summary})
    assert [label.get_text() for label in figure.axes[0].get_yticklabels()] == ["STAT5", "ERK"]


def test_colours_are_alike_to_both_sides_of_no_change() -> None:
    scale = fold_scale([0.3, -2.4])
    assert (scale.vmin, scale.vmax) == (-3.0, 3.0)
    assert float(scale(0.0)) == 0.5
    assert style.fold_colours()(0.5)[:3] == pytest.approx((0.97, 0.97, 0.97), abs=0.01)


@pytest.mark.parametrize(
    ("target", "node"),
    [
        ("STAT5", "STAT5"),
        ("p-Akt", "Akt"),
        ("ERK1/2", "ERK"),
        ("c-Mpl", "TPO-R"),
        ("PI3K", "PI3K"),
        ("bcl-xl", "Bcl-xL"),
        ("p38", None),
        ("actin", None),
    ],
)
def test_targets_find_their_node(target: str, node: str | None) -> None:
    assert node_of(target) == node


def test_two_agonists_are_compared_at_the_highest_common_dose() -> None:
    het, elt = usual_conditions(report())
    assert (het.treatment, elt.treatment) == ("hetrombopag", "eltrombopag")
    common = {r.dose for r in report().summary if r.treatment == "hetrombopag" and r.time_min == 15}
    assert het.dose == elt.dose == max(dose for dose in common if dose is not None)


def test_nodes_are_coloured_by_their_fold_and_grey_where_not_measured() -> None:
    from matplotlib.colors import to_hex

    from blotquant import palette

    condition = Condition("hetrombopag", 1.0, "nM", 15.0)
    figure = pathway(report(), (condition,))
    nodes = {patch.get_gid(): patch for patch in figure.axes[0].patches if patch.get_gid()}
    row = next(
        r
        for r in report().summary
        if (r.target, r.treatment, r.dose, r.time_min) == ("ERK", *condition[:2], 15.0)
    )
    assert row.fold is not None
    assert to_hex(nodes["node STAT3"].get_facecolor()) == palette.NOT_MEASURED
    ends = math.ceil(math.log2(row.fold))
    share = (math.log2(row.fold) + ends) / (2 * ends)
    assert to_hex(nodes["node ERK"].get_facecolor()) == to_hex(style.fold_colours()(share))
    words = node_words(node_values(report(), condition)["ERK"])
    assert words in texts(figure)
    assert words.startswith(f"{math.log2(row.fold):+.1f}")
    assert words.endswith(f"n = {row.n}")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.486, "0.486"),
        (16.47, "16.5"),
        (1000.0, "1,000"),
        (0.0, "0"),
        (2e-7, "2.00e-07"),
        (12345.0, "12,300"),
    ],
)
def test_numbers_have_three_figures(value: float, words: str) -> None:
    assert style.number(value) == words
