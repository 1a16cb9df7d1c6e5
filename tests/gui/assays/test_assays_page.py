"""The way to the assays and back, and a document that holds nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from blotquant import __main__ as entry
from blotquant.assay_model import KINDS
from blotquant.files.layouts import read_layout
from blotquant.gui.main_window import MainWindow
from blotquant.gui.self_test import same_cells
from tests.experiments import write_pairs

DEMO = Path(__file__).parents[3] / "assets" / "demo"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    made.resize(1366, 740)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.session._history.mark_saved()  # nothing to ask about at the end
    made.close()


def with_demos(window: MainWindow, qtbot: QtBot) -> None:
    for kind in KINDS:
        window.actions_[f"assay_{kind}"].trigger()
        window.assays.panel(kind).show_demo()
    qtbot.waitUntil(lambda: window.assays.numbers.is_measured, timeout=60_000)


def test_the_start_page_leads_to_the_assays_and_back(window: MainWindow) -> None:
    window.start_page.assays_button.click()
    assert window.assays.isVisible()
    assert window.assays.kind == "bca"
    assert not window.actions_["save"].isEnabled()
    window.assays.tabs.setCurrentIndex(2)
    assert window.assays.panel("qpcr").isVisible()
    window.assays.back.click()
    assert window.start_page.isVisible()


def test_a_document_of_assays_alone_is_saved_exported_and_measured_by_batch_alike(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with_demos(window, qtbot)
    assert window.actions_["export_workbook"].isEnabled()
    assert window.windowTitle().startswith("Untitled")
    saved, book, again = tmp_path / "a.blotquant.json", tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    assert window.documents.save_to(saved)
    assert window.documents.write_workbook(book)
    assert entry.main(["--batch", str(saved), "-o", str(again), "--quiet"]) == 0
    assert same_cells(book, again) > 5000
    assert window.session.is_saved


def test_a_saved_document_of_assays_opens_on_them(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with_demos(window, qtbot)
    saved = tmp_path / "a.blotquant.json"
    assert window.documents.save_to(saved)
    assert window.documents.open_any([write_pairs(tmp_path, replicates=1)])
    assert window.bench.page.isVisible()
    assert not window.assays.isVisible()
    assert window.documents.open_any([saved])
    assert window.assays.isVisible()
    assert window.assays.kind == "bca"


def test_nothing_is_done_to_a_blot_that_is_not_seen(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.session.start(read_layout(write_pairs(tmp_path, replicates=1)), tmp_path)
    qtbot.waitUntil(lambda: window.session.is_measured, timeout=60_000)
    window.session.select(lane_ids=[window.session.project.blots[0].lanes[0].id])
    assert window.actions_["delete_lanes"].isEnabled()
    window.actions_["assay_proliferation"].trigger()
    for key in ("delete_lanes", "find_lanes", "equalise", "turn_left", "accept_bands", "fit"):
        assert not window.actions_[key].isEnabled(), key
    assert window.actions_["export_workbook"].isEnabled()
    assert not window.docks.widget("samples").isVisible()
    assert not window.status.hint.isVisible()
    window.actions_["show_blots"].trigger()
    assert window.actions_["delete_lanes"].isEnabled()
    assert window.docks.widget("samples").isVisible()


def test_a_sheet_that_is_dropped_on_an_assay_is_its_wells(window: MainWindow) -> None:
    window.actions_["assay_bca"].trigger()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(DEMO / "bca.csv"))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, buttons, keys))
    assert window.session.project.assays[0].source == "bca.csv"


def test_the_window_starts_without_the_page(window: MainWindow) -> None:
    assert window._assays is None
