"""Native charts of the workbook: their series refer to the cells of points and curves."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from blotquant.files.workbook import write_workbook
from blotquant.results import Report
from blotquant.tables import tables
from tests.example_report import example_report
from tests.test_curve_tables import report


def charts(made: Report, folder: Path) -> list[str]:
    write_workbook(made, tables(made), folder / "x.xlsx")
    with zipfile.ZipFile(folder / "x.xlsx") as book:
        names = sorted(name for name in book.namelist() if name.startswith("xl/charts/chart"))
        return [book.read(name).decode("utf-8") for name in names]


def test_a_chart_for_the_doses_of_a_time_and_one_for_the_times(tmp_path: Path) -> None:
    dose, course = charts(report(), tmp_path)
    assert "STAT5, 15 min" in dose
    assert "<c:logBase" in dose
    assert "<c:logBase" not in course
    assert "Fold over the vehicle" in dose


def test_series_are_the_used_points_above_zero_and_the_curve(tmp_path: Path) -> None:
    dose, _ = charts(report(), tmp_path)
    ranges = re.findall(r"<c:f>(\w+!\$[A-Z]\$\d+:\$[A-Z]\$\d+)</c:f>", dose)
    # 3 points at no dose first, then 20 of hetrombopag of which one is not used; 61 places of the curve.
    assert ranges[:4] == [
        *("Points!$D$5:$D$24", "Points!$H$5:$H$24"),
        *("Curves!$D$2:$D$62", "Curves!$G$2:$G$62"),
    ]
    assert len(ranges) == 8


def test_no_curves_no_charts(tmp_path: Path) -> None:
    made = example_report()
    assert not made.dose_response
    assert charts(made, tmp_path) == []
