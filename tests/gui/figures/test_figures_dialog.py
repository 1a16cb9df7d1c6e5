"""The window of figures: what is chosen is drawn, kept in the project, undone, and drawn by batch, too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from blotquant.figures.album import album
from blotquant.files.layouts import read_layout
from blotquant.gui.figures import FiguresDialog
from blotquant.gui.session import Session
from tests.experiments import write_pairs
from tests.gui.panels.conftest import wait_measured

_NAME = Qt.ItemDataRole.UserRole


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("figures")
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
def dialog(session: Session, qtbot: QtBot) -> Iterator[FiguresDialog]:
    dialog = FiguresDialog(session)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    drawn(qtbot, dialog)
    yield dialog
    dialog.close()


def drawn(qtbot: QtBot, dialog: FiguresDialog) -> None:
    """Wait until the figure that is wanted now has been drawn."""
    session = dialog._session
    qtbot.waitUntil(lambda: session.is_measured and not dialog._job.is_busy, timeout=30_000)


def names(dialog: FiguresDialog) -> list[str]:
    return [dialog.list.item(row).data(_NAME) for row in range(dialog.list.count())]


def go_to(qtbot: QtBot, dialog: FiguresDialog, name: str) -> None:
    dialog.list.setCurrentRow(names(dialog).index(name))
    drawn(qtbot, dialog)


def test_every_figure_is_listed_and_the_first_is_drawn(dialog: FiguresDialog, session: Session) -> None:
    assert session.report is not None
    assert names(dialog) == [one.name for one in album(session.report)]
    assert dialog.preview.paper.image is not None
    assert "band widths" in dialog.preview.legend.text()
    assert "mm in print" in dialog.preview.facts.text()


def test_a_width_is_kept_in_the_project_and_undone(
    dialog: FiguresDialog, session: Session, qtbot: QtBot
) -> None:
    go_to(qtbot, dialog, "fold_STAT5")
    dialog.width_box.setFocus()
    QTest.keyClick(dialog.width_box, Qt.Key.Key_Down)
    drawn(qtbot, dialog)
    assert session.project.figures.widths_mm == (("fold", 85.0),)
    assert dialog.preview.facts.text().startswith("85 ")
    session.undo()
    drawn(qtbot, dialog)
    assert session.project.figures.widths_mm == ()
    assert dialog.width_box.currentData() is None


def test_a_lane_moved_with_the_keys_is_spliced_in_the_figure(
    dialog: FiguresDialog, session: Session, qtbot: QtBot
) -> None:
    lanes = dialog.panel.lanes
    before = lanes.order()
    lanes.setCurrentRow(1)
    QTest.keyClick(lanes, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    drawn(qtbot, dialog)
    (look,) = session.project.figures.panels
    assert look.order == (before[0], before[2], before[1], *before[3:])
    assert "Gaps mark lanes" in dialog.preview.legend.text()
    dialog.panel.as_run.click()
    drawn(qtbot, dialog)
    assert session.project.figures.panels == ()
    assert lanes.order() == before


def test_a_lane_without_its_tick_is_left_out(dialog: FiguresDialog, session: Session, qtbot: QtBot) -> None:
    lanes = dialog.panel.lanes
    count = len(lanes.order())
    lanes.item(count - 1).setCheckState(Qt.CheckState.Unchecked)
    drawn(qtbot, dialog)
    assert len(session.project.figures.panels[0].order) == count - 1
    assert len(lanes.order()) == count - 1
    assert lanes.count() == count


def test_less_context_than_journals_ask_for_is_told(dialog: FiguresDialog, qtbot: QtBot) -> None:
    assert dialog.panel.warning.isHidden()
    dialog.panel.context.setValue(2.0)
    drawn(qtbot, dialog)
    assert not dialog.panel.warning.isHidden()
    assert "2 band widths" in dialog.preview.legend.text()


def test_a_range_from_white_to_black_needs_both_ends(
    dialog: FiguresDialog, session: Session, qtbot: QtBot
) -> None:
    ranges = dialog.panel.ranges
    ranges.item(0, 1).setText("10")
    assert session.project.figures.panels == ()
    ranges.item(0, 2).setText("3000")
    drawn(qtbot, dialog)
    assert session.project.figures.panels[0].displays == (("p-STAT5", 10.0, 3000.0),)


def test_a_condition_without_its_tick_is_shown_in_no_plot(
    dialog: FiguresDialog, session: Session, qtbot: QtBot
) -> None:
    go_to(qtbot, dialog, "fold_STAT5")
    tree = dialog.shown.tree
    rhtpo = next(
        tree.topLevelItem(row)
        for row in range(tree.topLevelItemCount())
        if tree.topLevelItem(row).text(0).startswith("rhTPO")
    )
    rhtpo.setCheckState(0, Qt.CheckState.Unchecked)
    drawn(qtbot, dialog)
    (hidden,) = session.project.figures.hidden_conditions
    assert hidden.treatment == "rhTPO"
    report = session.report
    assert report is not None
    assert len(report.summary) == 6  # the numbers stay


def test_the_buttons_say_what_to_export(dialog: FiguresDialog, qtbot: QtBot) -> None:
    go_to(qtbot, dialog, "heat_map")
    with qtbot.waitSignal(dialog.one_wanted) as told:
        dialog.export_one.click()
    assert told.args == ["heat_map"]
    with qtbot.waitSignal(dialog.all_wanted):
        dialog.export_all.click()
