"""The whole window: what is shown, enabled and opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

from blotquant.files.layouts import read_layout
from blotquant.gui.actions import SEPARATOR, acts, menus
from blotquant.gui.exclusion_dialog import ExclusionDialog
from blotquant.gui.main_window import MainWindow
from tests.experiments import write_pairs


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pairs")
    write_pairs(place, replicates=2)
    return place


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    made.resize(1366, 740)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.session._history.mark_saved()  # nothing to ask about at the end
    made.close()


@pytest.fixture
def opened(window: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    window.session.start(read_layout(folder / "layout.csv"), folder)
    qtbot.waitUntil(lambda: window.session.is_measured, timeout=60_000)
    return window


def enabled(window: MainWindow) -> set[str]:
    return {
        act.key
        for act in acts()
        if act.key in window.actions_._actions and window.actions_[act.key].isEnabled()
    }


def test_an_empty_window_says_what_to_do_and_offers_only_what_can_be_done(window: MainWindow) -> None:
    assert window.start_page.isVisible()
    assert not window.area.isVisible()
    assert not any(window.docks.widget(key).isVisible() for key in ("blots", "samples", "profile"))
    assert enabled(window) == {
        *("open", "demo", "quit", "show_partner", "guide", "shortcuts", "about"),
        *("assay_bca", "assay_proliferation", "assay_qpcr"),
    }
    assert window.windowTitle() == "blotquant"


def test_a_document_is_shown_with_its_panels(opened: MainWindow) -> None:
    assert opened.area.isVisible()
    assert all(opened.docks.widget(key).isVisible() for key in ("blots", "samples", "profile"))
    assert {"export_workbook", "find_lanes", "save"} <= enabled(opened)
    assert "undo" not in enabled(opened)


def test_a_project_without_a_file_is_called_the_same_everywhere(opened: MainWindow) -> None:
    opened.session.start(opened.session.project, opened.session.folder)
    assert opened.windowTitle().startswith("Untitled")
    assert opened.bench.documents._saving._proposed().name == "Untitled.blotquant.json"  # type: ignore[attr-defined]


def test_the_title_has_a_star_until_the_project_is_saved(opened: MainWindow) -> None:
    assert not opened.isWindowModified()
    lane = opened.session.project.blots[0].lanes[0]
    opened.session.select(lane_ids=[lane.id])
    opened.actions_["duplicate"].trigger()
    assert opened.isWindowModified()
    assert opened.actions_["undo"].text() == "Undo: Duplicate lane 1"
    opened.actions_["undo"].trigger()
    assert not opened.isWindowModified()
    assert opened.actions_["redo"].text() == "Redo: Duplicate lane 1"


def test_no_shortcut_is_taken_twice_and_every_menu_has_actions() -> None:
    keys = Counter(QKeySequence(act.shortcut).toString() for act in acts() if act.shortcut)
    assert [key for key, count in keys.items() if count > 1] == []
    assert {act.menu for act in acts()} == set(menus())
    names = Counter(act.key for act in acts() if act.key != SEPARATOR)
    assert max(names.values()) == 1


def test_every_action_explains_itself(window: MainWindow) -> None:
    for act in acts():
        if act.key in window.actions_:
            assert window.actions_[act.key].toolTip()
            assert window.actions_[act.key].text()


def test_a_dropped_layout_sheet_opens(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / "layout.csv"))])
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(QPoint(200, 200)), Qt.DropAction.CopyAction, data, button, key)
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.session.is_measured, timeout=60_000)
    assert len(window.session.project.blots) == 4


def test_blots_are_stepped_through_and_the_pair_is_shown(opened: MainWindow, qtbot: QtBot) -> None:
    session = opened.session
    first, second = session.project.blots[:2]
    assert session.selection.blot_id == first.id
    opened.actions_["next_blot"].trigger()
    assert session.selection.blot_id == second.id
    opened.actions_["previous_blot"].trigger()
    opened.actions_["previous_blot"].trigger()
    assert session.selection.blot_id == first.id
    opened.actions_["show_partner"].trigger()
    assert opened.area.partner.isVisible()
    opened.actions_["go_to_partner"].trigger()
    assert session.selection.blot_id == second.id


def test_a_click_on_a_blot_in_the_list_shows_it(opened: MainWindow, qtbot: QtBot) -> None:
    tree = opened.docks.blots.tree
    head = tree.topLevelItem(1)
    assert head is not None
    child = head.child(1)
    assert head.text(0) == "STAT5, replicate 2"
    assert child.text(0) == "total"
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(child).center())
    assert opened.session.selection.blot_id == opened.session.project.blots[3].id


def test_method_settings_change_numbers_and_can_be_undone(opened: MainWindow, qtbot: QtBot) -> None:
    from blotquant.gui.method_dialog import MethodDialog

    dialog = MethodDialog(opened.session, opened)
    field = dialog.fields["lod_factor"]
    field.setText("4,5")
    field.editingFinished.emit()
    assert opened.session.project.method.lod_factor == 4.5
    dialog.fields["confidence"].setText("2")
    dialog.fields["confidence"].editingFinished.emit()
    assert opened.session.project.method.confidence == 0.95
    assert dialog.fields["confidence"].text() == "0.95"
    assert "Coverage of the intervals must be a number above 0.5" in opened.status.currentMessage()
    opened.session.undo()
    assert dialog.fields["lod_factor"].text() == "3.29"
    dialog.close()


def test_an_unexpected_exception_is_shown_and_the_work_is_kept(opened: MainWindow, qtbot: QtBot) -> None:
    before = opened.session.project
    opened.on_fault(ZeroDivisionError("a test"))
    from blotquant.gui.fault_dialog import FaultDialog

    dialogs = opened.findChildren(FaultDialog)
    assert [dialog.isVisible() for dialog in dialogs] == [True]
    dialogs[0].close()
    assert opened.session.project is before


def test_the_tour_has_at_most_five_stops_with_something_to_point_at(opened: MainWindow) -> None:
    stops = opened._tour_stops()
    assert len(stops) <= 5
    assert all(widget.isVisible() for widget, _ in stops)


def test_a_chosen_lane_is_excluded_and_counts_again_by_the_menu(opened: MainWindow, qtbot: QtBot) -> None:
    session = opened.session
    lane = session.project.blots[0].lanes[2]
    assert not opened.actions_["exclude_lanes"].isEnabled()
    session.select(blot_id=session.project.blots[0].id, lane_ids=[lane.id])
    opened.actions_["exclude_lanes"].trigger()
    (dialog,) = opened.findChildren(ExclusionDialog)
    dialog.reason.setCurrentText("air bubble")
    dialog.accept()
    assert session.project.blots[0].lanes[2].excluded == "air bubble"
    assert opened.actions_["undo"].text() == "Undo: Exclude lane 3: air bubble"
    opened.actions_["include_lanes"].trigger()
    assert session.project.blots[0].lanes[2].excluded == ""


def test_the_panel_of_curves_is_made_when_it_is_first_seen(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.docks._curves is None
    opened.docks.show("curves")
    qtbot.waitUntil(lambda: opened.docks._curves is not None)
    assert opened.docks.widget("curves").widget() is opened.docks.curves
    qtbot.waitUntil(lambda: opened.docks.curves.is_seen)


def test_the_curves_have_a_window_of_their_own_on_demand(opened: MainWindow, qtbot: QtBot) -> None:
    opened.docks.show("curves")
    dock = opened.docks.widget("curves")
    assert isinstance(dock, QDockWidget)
    opened.docks.curves.bar.enlarge.click()
    assert dock.isFloating()
    opened.docks.curves.bar.enlarge.click()
    assert not dock.isFloating()
    qtbot.waitUntil(lambda: opened.docks.curves.is_seen)


def test_delete_in_the_curves_asks_for_a_reason_and_deletes_no_lane(opened: MainWindow, qtbot: QtBot) -> None:
    opened.docks.show("curves")
    curves = opened.docks.curves
    qtbot.waitUntil(lambda: curves.grid is not None and bool(curves.grid.plots), timeout=20_000)
    assert curves.grid is not None
    with qtbot.waitActive(opened):
        opened.activateWindow()
    lanes = len(opened.session.project.blots[0].lanes)
    opened.session.select(
        blot_id=opened.session.project.blots[0].id, lane_ids=[opened.session.project.blots[0].lanes[3].id]
    )
    area = curves.grid.plots[0].area
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Delete)
    (dialog,) = opened.findChildren(ExclusionDialog)
    dialog.reject()
    assert len(opened.session.project.blots[0].lanes) == lanes
    assert not opened.session.project.blots[0].lanes[3].excluded
