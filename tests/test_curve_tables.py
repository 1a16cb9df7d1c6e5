"""Rows of points, curves, and the tables made of them."""

from __future__ import annotations

import pytest

from blotquant.answers import answers
from blotquant.curve_tables import (
    alignment_rows,
    curve_blocks,
    curve_rows,
    dose_response_row,
    dose_time_grid,
    graphpad_grid,
    point_rows,
    time_course_row,
)
from blotquant.files.curve_formulas import dose_time_formulas, graphpad_formulas, point_formulas
from blotquant.model import Method
from blotquant.results import Report
from blotquant.summary import summarise
from blotquant.tables import tables
from tests.curves.test_times import values as course_values
from tests.ratio_rows import DOSES, NOISE, Cell, dose_values, made

AGONISTS = {"hetrombopag": (21.0, 0.5, 1.0), "eltrombopag": (15.0, 5.0, 1.0)}


def report(method: Method | None = None) -> Report:
    """Two agonists at 15 minutes, one value of which is excluded, and a time course."""
    values: dict = dict(dose_values(AGONISTS, DOSES, NOISE))
    values["hetrombopag", 1.0, 15.0] = [9.0, Cell(99.0, flags=("EXCLUDED_BY_HAND",)), 8.0]
    project, rows = made({"STAT5": {**values, **course_values(1.0, 1.1, 0.9)}}, method)
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


def test_points_that_are_not_used_stand_last_with_their_reason() -> None:
    rows = [
        row for row in point_rows(report()) if (row["treatment"], row["curve"]) == ("hetrombopag", "dose")
    ]
    assert len(rows) == 24
    assert [row["used"] for row in rows] == ["yes"] * 23 + ["no"]
    assert (rows[-1]["x"], rows[-1]["experiment"], rows[-1]["flags"]) == (1.0, 2, "EXCLUDED_BY_HAND")
    used = [row["x"] for row in rows[:-1]]
    assert used == sorted(used)  # type: ignore[type-var]
    assert {(row["at"], row["x_unit"]) for row in rows} == {("15 min", "nM")}


def test_a_time_course_has_points_and_a_mean_curve() -> None:
    rows = [row for row in curve_rows(report()) if row["curve"] == "time"]
    assert [row["x"] for row in rows] == [0.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0]
    assert {(row["treatment"], row["at"], row["x_unit"]) for row in rows} == {("drug", "10 nM", "min")}


def test_formulas_refer_to_the_rows_that_a_point_is_made_of() -> None:
    made_report = report()
    rows, formulas = point_rows(made_report), point_formulas(made_report)
    assert len(formulas) == len(rows)
    points = [point for block in curve_blocks(made_report) for point in block.points]
    for row, point, formula in zip(rows, points, formulas, strict=True):
        cells = [f"Ratios!O{index + 2}" for index in point.rows]
        assert formula == ({"response": f"={cells[0]}"} if row["response"] is not None else {})
        fold = made_report.ratios[point.rows[0]].fold
        assert row["response"] == pytest.approx(fold)


def test_percents_are_plain_values() -> None:
    assert not any(point_formulas(report(Method(curve_response="percent")))[:10])


def test_the_dose_time_table_refers_to_the_summary() -> None:
    of = report()
    grid, formulas = dose_time_grid(of), dose_time_formulas(of)
    names = [name for name in tables(of)["dose_time"].columns if name.endswith("min")]
    assert names == ["0 min", "5 min", "10 min", "15 min", "30 min", "60 min", "120 min"]
    place, row = next((n, r) for n, r in enumerate(grid.rows) if r["treatment"] == "drug")
    assert row["10 min"] == pytest.approx(9.8)
    index = int(str(formulas[place]["10 min"]).removeprefix("=Summary!G")) - 2
    assert (of.summary[index].treatment, of.summary[index].time_min) == ("drug", 10.0)
    vehicle = next(r for r in grid.rows if r["treatment"] == "vehicle")
    assert vehicle["5 min"] is None


def test_the_graphpad_table_has_a_column_per_replicate() -> None:
    of = report()
    grid, formulas = graphpad_grid(of), graphpad_formulas(of)
    dose = [row for row in grid.rows if row["curve"] == "dose"]
    assert [row["x"] for row in dose] == [0.0, *DOSES]
    assert list(dose[0])[5:] == [
        *(f"hetrombopag {n}" for n in (1, 2, 3)),
        *(f"eltrombopag {n}" for n in (1, 2, 3)),
        *(f"drug {n}" for n in (1, 2, 3)),
    ]
    one = next(row for row in dose if row["x"] == 1.0)
    assert one["hetrombopag 2"] is None  # excluded
    assert one["hetrombopag 1"] == pytest.approx(9.0)
    place = grid.rows.index(one)
    index = int(str(formulas[place]["hetrombopag 1"]).removeprefix("=Points!H")) - 2
    assert (point_rows(of)[index]["x"], point_rows(of)[index]["experiment"]) == (1.0, 1)


def test_every_experiment_has_its_ec50_and_potency() -> None:
    of = report()
    second = of.dose_response[1]
    assert second.potency is not None
    row = tables(of)["dose_response"].iloc[1]
    names = [name for name in row.index if " of " in name]
    assert names == [*(f"ec50 of {n}" for n in (1, 2, 3)), *(f"potency of {n}" for n in (1, 2, 3))]
    assert [row[f"ec50 of {one.experiment}"] for one in second.experiments] == [
        one.ec50 for one in second.experiments
    ]
    ratios = dict(second.potency.by_experiment)
    first = of.dose_response[0].experiments[1]
    assert row["potency of 2"] == ratios[2] == pytest.approx((first.ec50 or 0) / row["ec50 of 2"])


def test_results_become_rows() -> None:
    of = report()
    first, second = (dose_response_row(one) for one in of.dose_response)
    assert (first["status"], first["relative_potency"], first["response"], first["n"]) == (
        "ok",
        None,
        "fold",
        3,
    )
    assert second["reference"] == "hetrombopag"
    assert of.dose_response[1].potency is not None
    assert second["relative_potency"] == of.dose_response[1].potency.ratio
    assert second["parallel_p"] == of.dose_response[1].potency.parallel_p
    course = time_course_row(of.time_course[0])
    assert (course["auc"], course["n_times"]) == (pytest.approx(490, rel=1e-2), 7)
    assert course["auc_low"] is not None
    rows = alignment_rows(of.alignments)
    assert [row["way"] for row in rows] == [
        *("none", "two_way", "fixed_point", "sum", "optimal", "maximum_likelihood")
    ]
    assert [row["used"] for row in rows] == ["", "yes", "", "", "", ""]
    assert "scale of 1" in rows[1]
    assert "scale of 1" not in rows[0]
