"""What is chosen in one place of the window is chosen everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from blotquant.gui.main_window import MainWindow
from blotquant.gui.panels.ratio_rows import RatioRow
from tests.end_to_end.window.person import LEFT, blot, click, click_cell, lane, measured, middle, wait


def bring_up(window: MainWindow, title: str) -> None:
    """Click the tab of a panel."""
    for bar in window.findChildren(QTabBar):
        for place in range(bar.count()):
            if bar.tabText(place).startswith(title):
                QTest.mouseClick(bar, LEFT, pos=bar.tabRect(place).center())
                return
    raise AssertionError(f"there is no tab {title}")


def chosen_numbers(window: MainWindow) -> list[int]:
    return [one.number for one in window.area.canvas.look.lanes if one.is_chosen]


@pytest.fixture
def ratios(opened: MainWindow) -> MainWindow:
    """The window with the panel of ratios in front."""
    bring_up(opened, "Ratios")
    wait(lambda: opened.docks.ratios.plot is not None, "for the plot")
    return opened


def ratio_row(window: MainWindow, number: int) -> tuple[int, RatioRow]:
    """Return place and row of the ratio of a lane."""
    phospho = next(one for one in window.session.project.blots if one.form == "phospho")
    lane_id = next(one.id for one in phospho.lanes if one.number == number)
    rows = window.docks.ratios.model.rows
    return next((place, row) for place, row in enumerate(rows) if row.comes_from({lane_id}))


def test_a_click_on_a_lane_shows_its_profile_its_ratio_and_its_dot(ratios: MainWindow) -> None:
    click(ratios, middle(ratios, 3, 150))
    assert chosen_numbers(ratios) == [3]
    assert ratios.docks.profile.title.toolTip() or ratios.docks.profile.title.text().startswith("Lane 3")
    place, row = ratio_row(ratios, 3)
    panel = ratios.docks.ratios
    assert panel.table.chosen() == [place]
    assert panel.plot is not None
    dot = panel.plot.dot_of(row)
    assert dot is not None
    assert panel.plot.ringed == [(dot.x, dot.y)]
    samples = ratios.docks.samples
    bring_up(ratios, "Lanes and samples")
    assert {index.row() for index in samples.view.selectedIndexes()} == {2}


def test_a_click_on_a_ratio_chooses_the_lane_on_the_blot(ratios: MainWindow) -> None:
    total = next(one for one in ratios.session.project.blots if one.form == "total")
    ratios.session.select(blot_id=total.id)
    place, _ = ratio_row(ratios, 5)
    panel = ratios.docks.ratios
    click_cell(panel.table, panel.model.index(place, 0))
    assert blot(ratios).form == "phospho"
    assert chosen_numbers(ratios) == [5]
    assert ratios.docks.profile.title.text().startswith("Lane 5")


def test_a_click_on_a_dot_chooses_the_lane_on_the_blot(ratios: MainWindow) -> None:
    _, row = ratio_row(ratios, 4)
    plot = ratios.docks.ratios.plot
    assert plot is not None
    wait(lambda: plot.dot_of(row) is not None, "for the dots")
    QTest.qWait(50)  # the plot is laid out when it is painted
    dot = plot.dot_of(row)
    assert dot is not None
    area = plot.area
    place = area.mapFromScene(area.view.mapViewToScene(QPointF(dot.x, dot.y)))
    QTest.mouseMove(area.viewport(), place + QPoint(3, 0))
    QTest.mouseClick(area.viewport(), LEFT, pos=place)
    wait(lambda: chosen_numbers(ratios) == [4], "for the lane")
    assert ratios.docks.ratios.table.chosen() == [ratio_row(ratios, 4)[0]]


def test_a_row_of_the_lane_table_chooses_the_lane(opened: MainWindow) -> None:
    panel = opened.docks.samples
    click_cell(panel.view, panel.table.index(1, 0))
    assert chosen_numbers(opened) == [2]
    assert opened.docks.profile.title.text().startswith("Lane 2")


def test_a_row_of_the_band_table_chooses_lane_and_band(opened: MainWindow) -> None:
    bring_up(opened, "Bands")
    panel = opened.docks.bands
    wait(lambda: panel.model.rowCount() > 0, "for the bands")
    click_cell(panel.table, panel.model.index(3, 0))
    assert len(chosen_numbers(opened)) == 1
    number = chosen_numbers(opened)[0]
    assert [band.is_chosen for band in lane(opened, number).bands] == [True]


def test_a_click_on_a_finding_goes_there(opened: MainWindow) -> None:
    session = opened.session
    last = session.project.blots[-1]
    session.select(blot_id=last.id, lane_ids=[last.lanes[4].id])
    opened.actions_["absent"].trigger()
    measured(opened)
    session.select(blot_id=session.project.blots[0].id, lane_ids=[])
    bring_up(opened, "Findings")
    panel = opened.docks.problems
    wait(lambda: panel.model.rowCount() > 0, "for the findings")
    place = [row.problem.code for row in panel.model.rows].index("ABSENT")
    click_cell(panel.table, panel.model.index(place, 0))
    assert session.selection.blot_id == last.id
    assert chosen_numbers(opened) == [5]
    session.select(blot_id=session.project.blots[0].id, lane_ids=[])
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert session.selection.blot_id == last.id
