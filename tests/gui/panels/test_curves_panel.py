"""The panel of curves: plots and tables of the report, choosing lanes, excluding points with a reason."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.gui import theme
from blotquant.gui.exclusion_dialog import ExclusionDialog
from blotquant.gui.panels.curve_chart import CurveDot
from blotquant.gui.panels.curve_grid import CurveGrid
from blotquant.gui.panels.curve_plot import CurvePlot
from blotquant.gui.panels.curves_panel import CurvesPanel
from blotquant.gui.panels.number_text import three_figures
from blotquant.gui.session import Session
from blotquant.model import Project
from blotquant.results import DoseResponseResult
from tests.gui.panels.conftest import lane_ids, wait_measured

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


@pytest.fixture
def panel(measured: Session, qtbot: QtBot) -> CurvesPanel:
    panel = CurvesPanel(measured)
    qtbot.addWidget(panel)
    panel.resize(1366, 320)
    panel.show()
    qtbot.waitUntil(lambda: panel.grid is not None, timeout=20_000)
    qtbot.wait(30)
    return panel


def plot(panel: CurvesPanel) -> CurvePlot:
    assert isinstance(panel.grid, CurveGrid)
    return panel.grid.plots[0]


def result(session: Session) -> DoseResponseResult:
    assert session.report is not None
    return session.report.dose_response[0]


def dot(panel: CurvesPanel, dose: float, experiment: int = 1) -> CurveDot:
    chart = plot(panel).chart
    assert chart is not None
    found = (one for one in chart.dots if one.row.point.x == dose and one.row.point.experiment == experiment)
    return next(found)


def place(panel: CurvesPanel, one: CurveDot) -> QPoint:
    return plot(panel).on_screen(one).toPoint()


def click(panel: CurvesPanel, one: CurveDot) -> None:
    QTest.mouseMove(plot(panel).area.viewport(), place(panel, one))
    QTest.mouseClick(plot(panel).area.viewport(), LEFT, pos=place(panel, one))


def dialog(panel: CurvesPanel) -> ExclusionDialog:
    (found,) = (one for one in panel.findChildren(ExclusionDialog) if one.isVisible())
    return found


def answer(panel: CurvesPanel, reason: str) -> None:
    asked = dialog(panel)
    QTest.keyClicks(asked.reason, reason)
    QTest.mouseClick(asked.buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)


def excluded(project: Project) -> list[tuple[str, int, str]]:
    return [(b.form, lane.number, lane.excluded) for b in project.blots for lane in b.lanes if lane.excluded]


def texts(panel: CurvesPanel, key: str) -> list[str]:
    model = panel.side.table.rows
    column = [one.key for one in model.columns].index(key)
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_the_table_and_the_plot_are_the_report(panel: CurvesPanel, measured: Session) -> None:
    found = result(measured)
    assert texts(panel, "treatment") == ["hetrombopag"]
    assert texts(panel, "hill") == [three_figures(found.hill)] or found.hill is None
    assert texts(panel, "model") == [found.model]
    chart = plot(panel).chart
    assert chart is not None
    assert len(chart.dots) == len(found.points)
    one = dot(panel, 10.0)
    assert one.y == pytest.approx(math.log10(one.row.point.response or 0))
    assert plot(panel).isVisible()
    assert plot(panel).area.accessibleName() == "Curves of STAT5"


def test_a_dot_tells_its_value_and_chooses_its_lane(
    panel: CurvesPanel, measured: Session, qtbot: QtBot
) -> None:
    one = dot(panel, 10.0)
    QTest.mouseMove(plot(panel).area.viewport(), place(panel, one) + QPoint(1, 0))
    view = plot(panel).area.view
    qtbot.waitUntil(lambda: "hetrombopag 10 nM, replicate 1" in view.toolTip())
    assert f"fold {three_figures(one.row.point.response)}" in view.toolTip()
    click(panel, one)
    assert measured.selection.blot_id == measured.project.blots[0].id
    assert measured.selection.lane_ids == tuple(lane_ids(measured, 0, 4))
    assert plot(panel).ringed == [(one.x, one.y)]


def test_a_lane_on_the_blot_rings_its_point_and_chooses_its_row(
    panel: CurvesPanel, measured: Session
) -> None:
    panel.side.tabs.setCurrentIndex(1)
    measured.select(blot_id=measured.project.blots[3].id, lane_ids=lane_ids(measured, 3, 2))
    one = dot(panel, 1.0, 2)
    assert plot(panel).ringed == [(one.x, one.y)]
    (row,) = panel.side.point_table.chosen()
    assert panel.side.points.row(row).point == one.row.point
    assert measured.selection.blot_id == measured.project.blots[3].id


def test_a_row_of_the_points_chooses_its_lane(panel: CurvesPanel, measured: Session) -> None:
    panel.side.tabs.setCurrentIndex(1)
    table = panel.side.point_table
    where = table.visualRect(panel.side.points.index(3, 5)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=where)
    assert measured.selection.lane_ids == panel.side.points.row(3).lanes
    QTest.keyClick(table, KEY.Key_Down)
    assert measured.selection.lane_ids == panel.side.points.row(4).lanes


def test_delete_asks_for_a_reason_and_the_point_stays_in_the_list(
    panel: CurvesPanel, measured: Session, qtbot: QtBot
) -> None:
    panel.side.tabs.setCurrentIndex(1)
    click(panel, dot(panel, 10.0))
    panel.side.point_table.setFocus()
    QTest.keyClick(panel.side.point_table, KEY.Key_Delete)
    ok = dialog(panel).buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()  # never silently
    answer(panel, "air bubble")
    assert excluded(measured.project) == [("phospho", 4, "air bubble"), ("total", 4, "air bubble")]
    assert measured.undo_label == "Exclude lane 4: air bubble"
    wait_measured(qtbot, measured)
    qtbot.wait(20)
    assert dot(panel, 10.0).mark == "excluded"
    assert panel.side.tabs.tabText(2) == "Excluded (1)"
    assert [row for row in texts(panel, "flags") if row] == ["air bubble"]
    measured.undo()
    wait_measured(qtbot, measured)
    qtbot.wait(20)
    assert excluded(measured.project) == []
    assert dot(panel, 10.0).mark == "measured"
    assert panel.side.tabs.tabText(2) == "Excluded"


def test_the_window_does_not_delete_the_lane(panel: CurvesPanel, measured: Session) -> None:
    click(panel, dot(panel, 10.0))
    lanes = len(measured.project.blots[0].lanes)
    QTest.keyClick(plot(panel).area.viewport(), KEY.Key_Delete)
    QTest.keyClick(dialog(panel), KEY.Key_Escape)
    assert excluded(measured.project) == []
    assert len(measured.project.blots[0].lanes) == lanes


def test_an_excluded_lane_counts_again_by_the_list_and_by_the_button(
    panel: CurvesPanel, measured: Session, qtbot: QtBot
) -> None:
    for again in ("list", "button"):
        click(panel, dot(panel, 3.0, 2))
        assert panel.bar.exclude.isEnabled()
        QTest.mouseClick(panel.bar.exclude, LEFT)
        answer(panel, "smear")
        wait_measured(qtbot, measured)
        qtbot.wait(20)
        assert panel.bar.exclude.text() == "Count again"
        panel.side.tabs.setCurrentIndex(2)
        assert texts(panel, "reason") == ["smear"]
        assert texts(panel, "blot") == ["STAT5 phospho, replicate 2"]
        QTest.mouseClick(panel.side.include if again == "list" else panel.bar.exclude, LEFT)
        assert excluded(measured.project) == []
        assert measured.undo_label == "Let lane 3 count again"
        wait_measured(qtbot, measured)
        qtbot.wait(20)


def test_the_menu_of_a_point_excludes_it(panel: CurvesPanel, measured: Session, qtbot: QtBot) -> None:
    one = dot(panel, 1.0)
    at = plot(panel).area.mapTo(plot(panel), place(panel, one))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, plot(panel).mapToGlobal(at))
    QApplication.sendEvent(plot(panel), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Exclude this point…",
        "Copy picture of the curves",
    ]
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    answer(panel, "wrong sample")
    assert excluded(measured.project)[0] == ("phospho", 2, "wrong sample")


def test_while_a_lane_moves_points_follow_and_the_fit_is_faint(
    panel: CurvesPanel, measured: Session, qtbot: QtBot
) -> None:
    seen: list[tuple[float, bool]] = []

    def look() -> None:
        chart = plot(panel).chart
        assert chart is not None
        seen.append((dot(panel, 10.0).y, all(line.stale for line in chart.lines)))

    before = dot(panel, 10.0).y
    fit = result(measured)
    measured.report_changed.connect(look)
    measured.apply_merged("Move lane 4", "drag", edits.move_lane, lane_ids(measured, 0, 4)[0], 0.0, 6.0)
    wait_measured(qtbot, measured)
    qtbot.wait(20)
    measured.report_changed.disconnect(look)
    assert len(seen) == 2  # once in a hurry, once with the fit
    assert seen[0][0] != before
    assert seen[0][1]
    assert not seen[-1][1] or not fit.curve
    assert texts(panel, "status") != ["being fitted"]


def test_residuals_are_shown_on_demand(panel: CurvesPanel, measured: Session) -> None:
    QTest.mouseClick(panel.bar.residuals, LEFT)
    chart = plot(panel).chart
    assert chart is not None
    assert chart.title == "STAT5, residual (ln)"
    assert {one.y for one in chart.dots} == {
        point.residual for point in result(measured).points if point.residual is not None
    }
    QTest.mouseClick(panel.bar.residuals, LEFT)
    chart = plot(panel).chart
    assert chart is not None
    assert chart.title == "STAT5, fold"


def test_what_was_not_followed_is_said(panel: CurvesPanel) -> None:
    QTest.mouseClick(panel.bar.views.button(1), LEFT)
    assert panel.plots.message.isVisible()
    assert panel.plots.message.text().startswith("Nothing was followed over time")
    assert not panel.bar.residuals.isVisible()
    QTest.mouseClick(panel.bar.views.button(2), LEFT)
    assert panel.plots.message.text().startswith("No condition has a time")
    assert texts(panel, "treatment")[:2] == [
        "vehicle",
        "hetrombopag",
    ]  # listed all the same
    QTest.mouseClick(panel.bar.views.button(0), LEFT)
    assert plot(panel).isVisible()


def test_an_agonist_can_be_left_out(panel: CurvesPanel) -> None:
    hetrombopag = next(a for a in panel.bar.agonists.list.actions() if a.text() == "hetrombopag")
    hetrombopag.trigger()
    assert panel.bar.agonists.text() == "1 of 2 agonists"
    assert panel.plots.message.isVisible()
    hetrombopag.trigger()
    assert plot(panel).isVisible()


def test_settings_of_the_curves_are_steps_of_undo(
    panel: CurvesPanel, measured: Session, qtbot: QtBot
) -> None:
    panel.settings.fill()
    menus = {menu.title(): menu for menu in panel.settings.findChildren(QMenu)}
    assert list(menus)[:2] == ["Response", "Model of the curve"]
    percent = next(a for a in menus["Response"].actions() if a.text().startswith("percent"))
    percent.trigger()
    assert measured.project.method.curve_response == "percent"
    wait_measured(qtbot, measured)
    qtbot.wait(20)
    chart = plot(panel).chart
    assert chart is not None
    assert chart.title == "STAT5, % control"
    measured.undo()
    assert measured.project.method.curve_response == "fold"
    assert [a.text() for a in menus["Reference agonist"].actions()] == [
        "the first one with doses (recommended)",
        "hetrombopag",
    ]


def test_picture_and_table_are_copied(panel: CurvesPanel, measured: Session) -> None:
    clipboard = QGuiApplication.clipboard()
    panel.copy_picture()
    assert panel.grid is not None
    assert clipboard.image().width() == 3 * panel.grid.width()
    panel.side.results[0].setFocus()
    QTest.keyClick(panel.side.results[0], KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, row = (line.split("\t") for line in clipboard.text().splitlines())
    values = dict(zip(head, row, strict=True))
    found = result(measured)
    assert values["ec50_low"] == ("" if found.ec50_low is None else repr(found.ec50_low))
    assert values["bottom"] == ("" if found.bottom is None else repr(found.bottom))
    assert values["status"] == found.status


def test_it_is_drawn_in_every_theme(panel: CurvesPanel, qapp: QApplication, qtbot: QtBot) -> None:
    for choice in ("dark", "contrast", "light"):
        theme.apply(qapp, choice)
        qtbot.wait(10)
        assert plot(panel).area.backgroundBrush().color().name() == theme.current().panel


def test_the_tables_go_below_the_plots_where_it_is_tall(panel: CurvesPanel, qtbot: QtBot) -> None:
    assert panel.parts.orientation() == Qt.Orientation.Horizontal
    panel.resize(900, 700)
    qtbot.wait(20)
    assert panel.parts.orientation() == Qt.Orientation.Vertical


@pytest.fixture
def empty(qtbot: QtBot) -> Iterator[CurvesPanel]:
    session = Session()
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    session.close()


def test_without_images_it_says_what_to_do(empty: CurvesPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: empty.grid is not None, timeout=20_000)
    assert empty.plots.message.text() == "Open images to get curves of the response over dose and time."
    assert not empty.bar.isVisible()
    assert not empty.side.isVisible()
