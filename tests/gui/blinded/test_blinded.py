"""Blinded mode: no label is to be seen, lanes are shuffled, and both turns are recorded for good."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from blotquant.files.layouts import read_layout
from blotquant.files.projects import read_project
from blotquant.gui.blinded import BlindedPage
from blotquant.gui.blinded.lane_strips import shuffled
from blotquant.gui.blinded.strip_view import letters
from blotquant.gui.blinded.turning import begin, end
from blotquant.gui.main_window import MainWindow
from blotquant.gui.session import Session
from tests.experiments import write_pairs
from tests.gui.panels.conftest import wait_measured


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("blinded")
    write_pairs(place)
    return place


@pytest.fixture
def session(folder: Path, qtbot: QtBot) -> Iterator[Session]:
    session = Session()
    session.start(read_layout(folder / "layout.csv"), folder)
    wait_measured(qtbot, session)
    yield session
    session.close()


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> BlindedPage:
    page = BlindedPage(session)
    qtbot.addWidget(page)
    page.resize(700, 420)
    page.show()
    assert begin(session, "Jo", seed=4)
    wait_measured(qtbot, session)
    return page


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_lanes_are_shuffled_by_seed_and_blot(session: Session) -> None:
    blot = session.project.blots[0]
    numbers = [lane.number for lane in shuffled(blot, 4)]
    assert sorted(numbers) == [1, 2, 3, 4, 5, 6]
    assert numbers != sorted(numbers)
    assert numbers == [lane.number for lane in shuffled(blot, 4)]
    assert numbers != [lane.number for lane in shuffled(session.project.blots[1], 4)]


def test_nothing_on_the_page_names_a_sample_or_a_file(page: BlindedPage, session: Session) -> None:
    text = words_of(page)
    assert "STAT5 phospho" in text
    for forbidden in ("vehicle", "hetrombopag", "rhTPO", "nM", ".tif"):
        assert forbidden not in text
    assert [letters(place) for place in (0, 25, 26)] == ["A", "Z", "AA"]


def test_an_edge_dragged_is_the_band_of_the_lane_beneath(
    page: BlindedPage, session: Session, qtbot: QtBot
) -> None:
    view, strip = page.view, page.view.strips[2]
    band = strip.bands[0]
    x = round(view.frame(2).center().x())
    start, target = (QPoint(x, round(view.y_of(2, row))) for row in (band.bottom_px, band.bottom_px + 12))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view, target)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target)
    wait_measured(qtbot, session)
    lane = next(lane for lane in session.project.blots[0].lanes if lane.id == strip.lane_id)
    (stored,) = lane.bands
    assert stored.kind == "manual"
    assert stored.top_px == band.top_px
    assert stored.bottom_px == pytest.approx(band.bottom_px + 12, abs=2.5)
    assert view.chosen == 2


def test_absent_and_back(page: BlindedPage, session: Session, qtbot: QtBot) -> None:
    lane_id = page.view.strips[0].lane_id
    x = round(page.view.frame(0).center().x())
    QTest.mouseClick(page.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, 40))
    page.absent.click()
    wait_measured(qtbot, session)
    lane = next(lane for lane in session.project.blots[0].lanes if lane.id == lane_id)
    assert [band.kind for band in lane.bands] == ["absent"]
    page.automatic.click()
    wait_measured(qtbot, session)
    lane = next(lane for lane in session.project.blots[0].lanes if lane.id == lane_id)
    assert lane.bands == ()


def test_no_undo_takes_back_that_labels_were_hidden_or_shown(session: Session, qtbot: QtBot) -> None:
    from blotquant import edits

    session.apply("Edit notes", edits.set_notes, "before")
    assert begin(session, "Jo", seed=1)
    session.undo()
    assert session.project.notes == ""
    assert session.project.blindings[0].who == "Jo"
    assert not session.is_saved
    assert end(session)
    session.redo()
    assert session.project.blindings[0].ended
    wait_measured(qtbot, session)


def test_nobody_is_no_name(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.failed) as told:
        assert not begin(session, "  ")
    assert "who places the boxes" in told.args[0]


def test_numbers_do_not_change_when_labels_are_hidden(session: Session, qtbot: QtBot) -> None:
    assert session.report is not None
    before = session.report.ratios
    assert begin(session, "Jo")
    wait_measured(qtbot, session)
    assert session.report.ratios == before


def test_the_window_shows_nothing_else_until_labels_are_shown(
    folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow()
    window.show()
    window.documents.open_any([folder / "layout.csv"])
    qtbot.waitUntil(lambda: window.session.is_measured, timeout=30_000)
    assert begin(window.session, "Jo", seed=2)
    assert window._middle.currentWidget() is window.blinded_page
    assert not window.docks.widget("samples").isVisible()
    assert not window.actions_["figures"].isEnabled()
    assert not window.actions_["export_workbook"].isEnabled()
    assert not window.actions_.submenus["panels"].isEnabled()
    assert window.actions_["undo"].isEnabled() == (window.session.undo_label is not None)
    assert window.documents.save_to(tmp_path / "x.blotquant.json")
    assert read_project(tmp_path / "x.blotquant.json").blindings[0].who == "Jo"
    assert end(window.session)
    assert window._middle.currentWidget() is not window.blinded_page
    assert window.docks.widget("samples").isVisible()
    assert window.actions_["figures"].isEnabled()
    qtbot.waitUntil(lambda: window.session.is_measured, timeout=30_000)
    assert window.documents.save_to(tmp_path / "x.blotquant.json")
    window.close()
