"""The panel of ratios: its table, its plot, and choosing lanes from either side."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.gui import theme
from blotquant.gui.panels.number_text import counts, three_figures
from blotquant.gui.panels.ratios_panel import RatiosPanel
from blotquant.gui.session import Session
from blotquant.model import Project
from tests.gui.panels.conftest import lane_ids, wait_measured

LEFT = Qt.MouseButton.LeftButton
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def panel(measured: Session, qtbot: QtBot) -> RatiosPanel:
    panel = RatiosPanel(measured)
    qtbot.addWidget(panel)
    panel.resize(1366, 300)
    panel.show()
    qtbot.waitUntil(lambda: panel.plot is not None, timeout=20_000)
    qtbot.wait(30)
    return panel


def column(panel: RatiosPanel, key: str) -> int:
    return [column.key for column in panel.model.columns].index(key)


def shown(panel: RatiosPanel, key: str) -> list[str]:
    place = column(panel, key)
    return [panel.model.index(row, place).data() for row in range(panel.model.rowCount())]


def click(panel: RatiosPanel, row: int, key: str = "fold") -> None:
    where = panel.table.visualRect(panel.model.index(row, column(panel, key))).center()
    QTest.mouseClick(panel.table.viewport(), LEFT, pos=where)


def test_the_rows_are_the_ratios_of_the_report(panel: RatiosPanel, measured: Session) -> None:
    assert measured.report is not None
    ratios = measured.report.ratios
    assert len(ratios) == 12
    assert shown(panel, "fold") == [three_figures(ratio.fold) for ratio in ratios]
    assert shown(panel, "phospho_volume") == [counts(ratio.phospho_volume) for ratio in ratios]
    assert shown(panel, "treatment")[:6] == ["vehicle", *["hetrombopag"] * 4, "rhTPO"]
    assert panel.filters.count.text() == "12 rows"
    assert panel.table.isColumnHidden(column(panel, "normalised_ratio"))  # no parallel membranes


def test_numbers_are_sorted_as_numbers_and_blanks_stay_last(panel: RatiosPanel) -> None:
    panel.table.sortByColumn(column(panel, "dose"), DESCENDING)
    assert shown(panel, "dose") == ["30", "30", "10", "10", "3", "3", "1", "1", "", "", "", ""]
    panel.table.sortByColumn(column(panel, "dose"), ASCENDING)
    assert shown(panel, "dose")[:8] == ["1", "1", "3", "3", "10", "10", "30", "30"]
    assert shown(panel, "dose")[8:] == [""] * 4


def test_rows_are_filtered_by_words(panel: RatiosPanel) -> None:
    QTest.keyClicks(panel.filters.search, "hetro r2")
    assert shown(panel, "treatment") == ["hetrombopag"] * 4
    assert shown(panel, "replicate") == ["2"] * 4
    assert panel.filters.count.text() == "4 of 12 rows"
    panel.filters.search.clear()
    assert panel.model.rowCount() == 12


def test_only_what_needs_a_look_is_shown(panel: RatiosPanel, measured: Session, qtbot: QtBot) -> None:
    panel.filters.only.setChecked(True)
    assert panel.model.rowCount() == 0
    measured.apply("Absent", edits.mark_band_absent, lane_ids(measured, 0, 4)[0], 1)
    wait_measured(qtbot, measured)
    qtbot.wait(20)
    assert shown(panel, "status") == ["not detected"]
    assert shown(panel, "dose") == ["10"]


def test_a_row_chooses_its_lane_and_a_lane_its_row(panel: RatiosPanel, measured: Session) -> None:
    panel.table.sortByColumn(column(panel, "fold"), DESCENDING)
    click(panel, 0)
    row = panel.model.row(0)
    blot = measured.blot()
    assert blot is not None
    assert (blot.form, measured.selection.lane_ids) == ("phospho", row.phospho[1])
    total = measured.project.blots[3]
    measured.select(blot_id=total.id, lane_ids=[total.lanes[1].id])
    assert [panel.model.row(place).sample.dose for place in panel.table.chosen()] == [1.0]
    assert measured.selection.blot_id == total.id  # choosing the row did not choose the phospho blot again
    place = panel.table.chosen()[0]
    QTest.keyClick(panel.table, Qt.Key.Key_Up)
    assert panel.table.chosen() == [place - 1]
    assert measured.selection.lane_ids == panel.model.row(place - 1).phospho[1]


def test_several_rows_choose_lanes_of_one_blot(panel: RatiosPanel, measured: Session) -> None:
    click(panel, 1)
    where = panel.table.visualRect(panel.model.index(3, 1)).center()
    QTest.mouseClick(panel.table.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, where)
    assert measured.selection.lane_ids == tuple(lane_ids(measured, 0, 2, 3, 4))


def test_a_dot_tells_its_value_and_chooses_its_lane(
    panel: RatiosPanel, measured: Session, qtbot: QtBot
) -> None:
    assert panel.plot is not None
    row = panel.model.row(2)
    dot = panel.plot.dot_of(row)
    assert dot is not None
    assert row.result.fold is not None
    assert dot.y == pytest.approx(math.log10(row.result.fold))
    place = panel.plot.area.mapFromScene(panel.plot.area.view.mapViewToScene(QPointF(dot.x, dot.y)))
    QTest.mouseMove(panel.plot.area.viewport(), place + QPoint(1, 0))
    tips = panel.plot.area.view
    qtbot.waitUntil(lambda: "hetrombopag 3 nM, replicate 1" in tips.toolTip())
    assert f"fold {three_figures(row.result.fold)}" in tips.toolTip()
    QTest.mouseClick(panel.plot.area.viewport(), LEFT, pos=place)
    assert measured.selection.lane_ids == row.phospho[1]
    assert panel.table.chosen() == [2]
    assert panel.plot.ringed == [(dot.x, dot.y)]


def test_the_plot_shows_means_and_intervals_of_the_report(panel: RatiosPanel, measured: Session) -> None:
    assert measured.report is not None
    assert panel.plot is not None
    chart = panel.plot.chart
    assert chart is not None
    means = {round(mean.x, 6): mean for mean in chart.means}
    found = next(row for row in measured.report.summary if row.dose == 10)
    assert found.fold is not None
    assert found.fold_low is not None
    mean = means[1.0]
    assert (mean.y, mean.low) == (math.log10(found.fold), math.log10(found.fold_low))


def test_the_plot_is_chosen_above_it(panel: RatiosPanel) -> None:
    assert panel.plot is not None
    QTest.keyClick(panel.choices.values, Qt.Key.Key_Down)
    chart = panel.plot.chart
    assert chart is not None
    assert (chart.value, chart.log, chart.means) == ("ratio", False, ())
    ratios = [row.result.ratio for row in panel.model.rows]
    assert sorted(dot.y for dot in chart.dots) == sorted(ratio for ratio in ratios if ratio is not None)
    panel.choices.axes.setCurrentIndex(1)
    assert panel.plots.message.text().startswith("Nothing was followed over time")
    panel.choices.axes.setCurrentIndex(2)
    assert not panel.plots.message.isVisible()


def test_numbers_follow_an_edit_without_losing_place(
    panel: RatiosPanel, measured: Session, qtbot: QtBot
) -> None:
    click(panel, 3)
    before, chosen = shown(panel, "ratio"), panel.table.chosen()
    lane = lane_ids(measured, 0, 4)[0]
    resets: list[int] = []
    panel.model.modelReset.connect(lambda: resets.append(1))
    measured.apply("Widen", edits.resize_lane, lane, 30.0)
    wait_measured(qtbot, measured)
    qtbot.waitUntil(lambda: shown(panel, "ratio") != before)
    assert panel.table.chosen() == chosen
    assert resets == []


def test_the_table_is_copied_with_all_digits(panel: RatiosPanel, measured: Session) -> None:
    QTest.mouseClick(panel.filters.copy, LEFT)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 13
    cells = dict(zip(lines[0].split("\t"), lines[3].split("\t"), strict=True))
    assert measured.report is not None
    assert float(cells["ratio"]) == measured.report.ratios[2].ratio
    assert cells["target"] == "STAT5"
    assert cells["ratio_low"] == repr(measured.report.ratios[2].ratio_low)


def test_it_says_how_to_get_ratios(panel: RatiosPanel, measured: Session, qtbot: QtBot) -> None:
    for pairing in measured.project.pairings:
        measured.apply("Unpair", edits.unpair, pairing.id)
    wait_measured(qtbot, measured)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)
    assert panel.plots.message.text().startswith("No pairs yet.")
    assert not panel.table.isVisible()
    measured.start(Project(), measured.folder)
    assert panel.plots.message.text().startswith("Open images")


def test_the_plot_takes_the_colours_of_the_theme(panel: RatiosPanel, qapp) -> None:
    assert panel.plot is not None
    theme.apply(qapp, "dark")
    image = panel.plot.area.grab().toImage()
    assert image.pixelColor(2, 2).name() == theme.DARK.panel


def test_ratios_are_plotted_until_a_lane_is_the_vehicle(
    panel: RatiosPanel, measured: Session, qtbot: QtBot
) -> None:
    assert panel.choices.value == "fold"
    vehicles = [sample.id for sample in measured.project.samples if sample.role == "vehicle"]
    for sample_id in vehicles:
        measured.apply("No vehicle", edits.change_sample, sample_id, role="sample")
    wait_measured(qtbot, measured)
    assert panel.choices.value == "ratio"
    for _ in vehicles:
        measured.undo()
    wait_measured(qtbot, measured)
    assert panel.choices.value == "fold"
