"""The heat map of dose and time: numbers and colours of the report, and choosing a condition."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from blotquant.gui import theme
from blotquant.gui.panels.dose_time_map import DoseTimeMap, HeatTable, heat_table
from blotquant.gui.panels.heat_colours import Range, colour_at, text_on
from blotquant.gui.panels.number_text import three_figures
from blotquant.gui.panels.summary_rows import SummaryRow, summary_columns
from tests.gui.panels.curve_reports import report_of
from tests.ratio_rows import VEHICLE, Cell, Given

FOLDS = {(1.0, 5.0): 2.0, (1.0, 15.0): 4.0, (10.0, 5.0): 8.0, (10.0, 15.0): 0.5}
REPORT = report_of(
    {
        "STAT5": {
            (VEHICLE, None, 0.0): [1.0, 1.0, 1.0],
            **{
                ("hetrombopag", dose, time): [fold, fold * 1.1, fold / 1.1]
                for (dose, time), fold in FOLDS.items()
            },
        }
    }
)


@pytest.fixture
def shown(qtbot: QtBot) -> DoseTimeMap:
    made = DoseTimeMap()
    qtbot.addWidget(made)
    made.show_table(heat_table(REPORT, ["STAT5"], ["hetrombopag", VEHICLE]))
    made.resize(600, 240)
    made.show()
    return made


def text(shown: DoseTimeMap, row: int, column: int) -> str:
    return str(shown.model.index(row, column).data())


def test_every_cell_has_the_fold_of_its_condition(shown: DoseTimeMap) -> None:
    assert [shown.model.headerData(k, Qt.Orientation.Horizontal) for k in range(3)] == [
        "0 min",
        "5 min",
        "15 min",
    ]
    names = [shown.model.headerData(k, Qt.Orientation.Vertical) for k in range(3)]
    assert names == [VEHICLE, "hetrombopag 1 nM", "hetrombopag 10 nM"]
    assert [text(shown, 1, column) for column in range(3)] == ["–", "2.00", "4.00"]
    assert [text(shown, 2, column) for column in range(3)] == ["–", "8.00", "0.500"]


def test_colours_run_over_the_folds_by_their_logarithm(shown: DoseTimeMap) -> None:
    assert (shown.model.range.share(0.5), shown.model.range.share(8.0)) == (0.0, 1.0)
    assert shown.model.range.share(2.0) == pytest.approx(0.5)
    assert shown.model.colour(shown.model.index(2, 1)) == colour_at(1.0)
    assert shown.model.colour(shown.model.index(1, 0)) is None
    assert shown.scale.accessibleName() == f"Colour scale: fold {three_figures(0.5)} to {three_figures(8.0)}"


def test_the_scale_of_nothing_and_of_one_value() -> None:
    assert Range([]).share(1.0) == 0.0
    assert Range([]).marks() == [1.0]
    assert Range([2.0, -1.0]).low == 0.0


def test_numbers_can_be_read_on_every_colour() -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    shades = [colour_at(step / 20) for step in range(21)]
    for colour in shades:
        high, low = sorted((luminance(colour), luminance(text_on(colour))), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 4.5
    # From dark to light all along: the order is seen without any colour.
    assert all(luminance(a) < luminance(b) for a, b in pairwise(shades))


def test_a_cell_chooses_its_condition_by_mouse_and_key(shown: DoseTimeMap, qtbot: QtBot) -> None:
    chosen: list[SummaryRow] = []
    shown.row_clicked.connect(chosen.append)
    shown.view.setFocus()
    with qtbot.waitActive(shown):
        shown.activateWindow()
    where = shown.view.visualRect(shown.model.index(1, 1)).center()
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.keyClick(shown.view, Qt.Key.Key_Down)
    assert [(row.result.dose, row.result.time_min) for row in chosen] == [(1.0, 5.0), (10.0, 5.0)]
    assert len(chosen[0].all_lanes) == 3
    assert len(chosen[0].lanes) == 1  # those on the first blot


def test_it_is_copied_with_all_digits(shown: DoseTimeMap) -> None:
    QTest.keyClick(shown.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0] == ["target", "treatment", "dose", "dose_unit", "0 min", "5 min", "15 min"]
    assert lines[2][:5] == ["STAT5", "hetrombopag", "1.0", "nM", ""]
    assert float(lines[2][5]) == pytest.approx(2.0, rel=1e-12)


def test_other_numbers_keep_the_frame_and_other_rows_do_not(shown: DoseTimeMap, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(shown.model.modelReset):
        shown.show_table(heat_table(REPORT, ["STAT5"], ["hetrombopag", VEHICLE]))
    with qtbot.waitSignal(shown.model.modelReset):
        shown.show_table(heat_table(REPORT, ["STAT5"], [VEHICLE]))
    assert shown.model.table.times == ("0 min",)  # times of which nothing is left have no column
    shown.show_table(HeatTable())
    assert shown.model.rowCount() == 0


def test_a_chosen_cell_keeps_its_colour(shown: DoseTimeMap) -> None:
    index = shown.model.index(2, 1)
    shown.view.setCurrentIndex(index)
    rect = shown.view.visualRect(index)
    picture = shown.view.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    at = rect.topLeft() * scale
    inside = picture.pixelColor(at.x() + round(9 * scale), at.y() + round(6 * scale)).name()
    assert inside == colour_at(1.0)
    frame = picture.pixelColor(at.x() + round(2 * scale), round(rect.center().y() * scale)).name()
    assert frame == theme.current().accent


def test_conditions_have_their_tests() -> None:
    columns = {column.key: column for column in summary_columns()}
    values: dict[Given, list[float | Cell | None]] = {
        (VEHICLE, None, 15.0): [1.0, 1.1, 0.9],
        ("hetrombopag", 1.0, 15.0): [3.0, 3.5, 2.8],
    }
    report = report_of({"STAT5": values})
    from blotquant.gui.panels.summary_rows import summary_row

    row = summary_row(report, report.summary[1])
    test = report.summary[1].test
    assert test is not None
    assert columns["p"].raw(row) == test.p
    assert columns["p_adjusted"].raw(row) == test.p_adjusted
    assert columns["family"].raw(row) == test.family
    assert columns["fold"].looks(row)[0].startswith(three_figures(report.summary[1].fold))
    vehicle = summary_row(report, report.summary[0])
    assert columns["p"].looks(vehicle)[0] == "–"
