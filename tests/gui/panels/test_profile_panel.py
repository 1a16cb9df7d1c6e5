"""The profile panel: what it shows equals the report, and what is done in it is one step of undo."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.gui import theme
from blotquant.gui.panels.number_text import three_figures
from blotquant.gui.panels.profile_panel import ProfilePanel
from blotquant.gui.session import Session
from blotquant.results import BandResult
from tests.gui.panels.conftest import lane_ids, wait_measured

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(measured: Session, qtbot: QtBot) -> ProfilePanel:
    panel = ProfilePanel(measured)
    qtbot.addWidget(panel)
    panel.resize(420, 520)
    panel.show()
    choose(measured, 3)
    qtbot.waitUntil(lambda: panel.plot is not None, timeout=20_000)
    settle(qtbot, panel)
    return panel


def settle(qtbot: QtBot, panel: ProfilePanel) -> None:
    """Wait until the axes have their places."""
    assert panel.plot is not None
    panel.plot.repaint()
    qtbot.wait(30)


def choose(session: Session, *numbers: int) -> None:
    session.select(blot_id=session.project.blots[0].id, lane_ids=lane_ids(session, 0, *numbers))


def band(session: Session, number: int = 3) -> BandResult:
    result = session.result(session.project.blots[0].id)
    assert result is not None
    return next(band for band in result.bands if band.lane == number)


def at(panel: ProfilePanel, row_px: float, signal: float) -> QPoint:
    """Return where a point of the profile lies on the screen."""
    assert panel.plot is not None
    return panel.plot.mapFromScene(panel.plot.view.mapViewToScene(QPointF(row_px, signal)))


def grip(panel: ProfilePanel, row_px: float) -> QPoint:
    """Return a point of a limit half-way up the plot."""
    assert panel.plot is not None
    (_, _), (low, high) = panel.plot.view.viewRange()
    return at(panel, row_px, (low + high) / 2)


def move(panel: ProfilePanel, place: QPoint) -> None:
    assert panel.plot is not None
    QTest.mouseMove(panel.plot.viewport(), place)
    QTest.qWait(15)  # the plot takes a hundred moves a second


def drag(panel: ProfilePanel, start: QPoint, *steps: QPoint, release: bool = True) -> None:
    assert panel.plot is not None
    target = panel.plot.viewport()
    move(panel, start)
    QTest.mousePress(target, LEFT, pos=start)
    for step in steps:
        move(panel, step)
    if release:
        QTest.mouseRelease(target, LEFT, pos=steps[-1])


def texts(panel: ProfilePanel) -> dict[str, str]:
    return {key: label.text() for key, label in panel.card.values.items()}


def test_the_numbers_are_those_of_the_report(panel: ProfilePanel, measured: Session) -> None:
    found, shown = band(measured), texts(panel)
    assert shown["volume"] == f"{found.volume:,.0f} ± {found.volume_se:,.0f} counts"
    assert shown["snr"] == three_figures(found.snr)
    assert shown["background"] == f"{found.background:,.1f} counts per px"
    assert shown["lod"] == f"{found.lod:,.0f}"
    assert shown["loq"] == f"{found.loq:,.0f}"
    assert shown["status"] == "ok (automatic)"
    assert panel.title.text() == "Lane 3: hetrombopag 3 nM"
    assert panel.place.text() == "STAT5 phospho, replicate 1"
    assert panel.card.top.value() == pytest.approx(found.top_px, abs=0.051)


def test_the_filled_area_is_the_volume(panel: ProfilePanel, measured: Session) -> None:
    """Between profile and background, times the pixels that each row stands for."""
    assert panel.plot is not None
    found = band(measured)
    result = measured.result(measured.project.blots[0].id)
    assert result is not None
    window = result.lanes[2].windows[0]
    polygon = panel.plot.area.polygon()
    points = np.array([(point.x(), point.y()) for point in polygon])
    half = len(points) // 2
    above, below = points[:half], points[half:][::-1]
    area = np.trapezoid(above[:, 1] - below[:, 1], above[:, 0]) * window.row_area.mean()
    assert area == pytest.approx(found.volume, rel=0.01)
    assert above[0, 0] == found.top_px
    assert above[-1, 0] == found.bottom_px


def test_dragging_a_limit_is_one_step_and_measured_live(
    panel: ProfilePanel, measured: Session, qtbot: QtBot
) -> None:
    before, project = band(measured), measured.project
    start = grip(panel, before.bottom_px)
    drag(panel, start, *(start + QPoint(step, 0) for step in (6, 12, 18)), release=False)
    wait_measured(qtbot, measured)
    during = band(measured)
    assert during.bottom_px > before.bottom_px
    assert texts(panel)["volume"].startswith(f"{during.volume:,.0f} ")
    assert panel.plot is not None
    QTest.mouseRelease(panel.plot.viewport(), LEFT, pos=start + QPoint(24, 0))
    wait_measured(qtbot, measured)
    after = band(measured)
    assert after.kind == "manual"
    assert after.top_px == before.top_px
    assert after.bottom_px == pytest.approx(panel.plot.bottom.place)
    assert measured.project.blots[0].rows_at != ()
    assert measured.undo_label == "Set band limits in lane 3"
    measured.undo()
    assert measured.project == project
    assert measured.undo_label is None


def test_two_drags_are_two_steps(panel: ProfilePanel, measured: Session, qtbot: QtBot) -> None:
    for step in (12, 18):
        start = grip(panel, band(measured).top_px)
        drag(panel, start, start - QPoint(step // 2, 0), start - QPoint(step, 0))
        wait_measured(qtbot, measured)
        qtbot.wait(20)
    first = band(measured).top_px
    measured.undo()
    wait_measured(qtbot, measured)
    assert band(measured).top_px > first
    assert measured.undo_label == "Set band limits in lane 3"


def test_escape_takes_a_drag_back(panel: ProfilePanel, measured: Session, qtbot: QtBot) -> None:
    before, project = band(measured), measured.project
    start = grip(panel, before.top_px)
    drag(panel, start, start - QPoint(8, 0), start - QPoint(16, 0), release=False)
    assert measured.project != project
    assert panel.plot is not None
    QTest.keyClick(panel.plot, Qt.Key.Key_Escape)
    assert measured.project == project
    move(panel, start - QPoint(24, 0))
    QTest.mouseRelease(panel.plot.viewport(), LEFT, pos=start - QPoint(24, 0))
    wait_measured(qtbot, measured)
    qtbot.wait(20)
    assert measured.project == project
    assert measured.undo_label is None
    assert panel.plot.top.place == before.top_px


def test_a_limit_cannot_pass_the_other(panel: ProfilePanel, measured: Session, qtbot: QtBot) -> None:
    before = band(measured)
    start = grip(panel, before.top_px)
    drag(panel, start, start + QPoint(20, 0), grip(panel, before.bottom_px + 30))
    wait_measured(qtbot, measured)
    assert band(measured).top_px == pytest.approx(before.bottom_px - 1.0)


def test_limits_can_be_typed(panel: ProfilePanel, measured: Session, qtbot: QtBot) -> None:
    before = band(measured)
    box = panel.card.bottom
    box.selectAll()
    QTest.keyClicks(box, f"{before.bottom_px + 4:.1f}")
    QTest.keyClick(box, Qt.Key.Key_Return)
    wait_measured(qtbot, measured)
    assert band(measured).bottom_px == round(before.bottom_px + 4, 1)
    assert band(measured).top_px == before.top_px
    QTest.keyClick(box, Qt.Key.Key_Up)  # one more step of half a pixel
    wait_measured(qtbot, measured)
    assert band(measured).bottom_px == round(before.bottom_px + 4.5, 1)


def test_a_band_is_marked_absent_and_found_again(
    panel: ProfilePanel, measured: Session, qtbot: QtBot
) -> None:
    assert not panel.card.automatic.isEnabled()
    QTest.mouseClick(panel.card.absent, LEFT)
    wait_measured(qtbot, measured)
    assert (band(measured).kind, band(measured).status) == ("absent", "not detected")
    assert texts(panel)["status"] == "not detected (marked absent)"
    words = [note.meaning.text() for note in panel.card.notes if not note.isHidden()]
    assert words[0].startswith("A person marked this band as absent")
    assert not panel.card.absent.isEnabled()
    QTest.mouseClick(panel.card.automatic, LEFT)
    wait_measured(qtbot, measured)
    assert band(measured).kind == "auto"
    assert not [note for note in panel.card.notes if not note.isHidden()]


def test_arrow_keys_go_from_lane_to_lane(panel: ProfilePanel, measured: Session) -> None:
    assert panel.plot is not None
    QTest.keyClick(panel.plot, Qt.Key.Key_Right)
    assert measured.selection.lane_ids == tuple(lane_ids(measured, 0, 4))
    assert panel.title.text().startswith("Lane 4")
    for _ in range(5):
        QTest.keyClick(panel.plot, Qt.Key.Key_Left)
    assert measured.selection.lane_ids == tuple(lane_ids(measured, 0, 1))
    assert not panel.previous.isEnabled()
    QTest.mouseClick(panel.next, LEFT)
    assert measured.selection.lane_ids == tuple(lane_ids(measured, 0, 2))


def test_a_band_is_chosen_by_a_click_or_the_keys(
    panel: ProfilePanel, measured: Session, qtbot: QtBot
) -> None:
    blot = measured.project.blots[0]
    measured.apply("Two rows", edits.fix_rows, blot.id, [40.0, 100.0])
    measured.apply("Both", edits.choose_rows, blot.id, [1, 2])
    wait_measured(qtbot, measured)
    qtbot.wait(20)
    assert panel.place.text().endswith("band row 2")  # the stronger one
    result = measured.result(blot.id)
    assert result is not None
    upper = next(band for band in result.bands if (band.lane, band.band) == (3, 1))
    assert panel.plot is not None
    QTest.mouseClick(panel.plot.viewport(), LEFT, pos=grip(panel, upper.row_px))
    assert measured.selection.band == 1
    assert panel.card.top.value() == pytest.approx(upper.top_px, abs=0.051)
    QTest.keyClick(panel.plot, Qt.Key.Key_Down)
    assert measured.selection.band == 2


def test_rows_around_the_band_are_shown_alone(panel: ProfilePanel) -> None:
    assert panel.plot is not None
    assert panel.plot.view.viewRange()[0] == [0.0, 200.0]
    QTest.mouseClick(panel.near, LEFT)
    first, last = panel.plot.view.viewRange()[0]
    assert 0 < first < panel.card.top.value()
    assert panel.card.bottom.value() < last < 200


def test_it_says_what_to_do_where_there_is_nothing_to_show(panel: ProfilePanel, measured: Session) -> None:
    measured.select(lane_ids=[])
    assert panel.plots.message.text().startswith("Choose a lane on the blot")
    assert panel.plots.message.isVisible()
    assert not panel.card.isVisible()
    choose(measured, 2)
    assert panel.card.isVisible()
    assert panel.plot is not None
    assert panel.plot.isVisible()


def test_a_hidden_panel_catches_up_when_it_is_shown(panel: ProfilePanel, measured: Session) -> None:
    panel.hide()
    choose(measured, 5)
    assert panel.title.text().startswith("Lane 3")
    panel.show()
    assert panel.title.text().startswith("Lane 5")


def test_numbers_stand_beside_the_plot_where_there_is_width(panel: ProfilePanel, qtbot: QtBot) -> None:
    assert panel.card.y() >= panel.plots.geometry().bottom()
    panel.resize(900, 300)
    qtbot.waitUntil(lambda: panel.card.x() >= panel.plots.geometry().right())


def test_the_plot_takes_the_colours_of_the_theme(panel: ProfilePanel, qapp) -> None:
    assert panel.plot is not None
    theme.apply(qapp, "dark")
    assert panel.plot.backgroundBrush().color().name() == theme.DARK.panel
    assert panel.plot.grab().toImage().pixelColor(3, 3).name() == theme.DARK.panel
