"""The lane table in its panel, with a session behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from blotquant import edits
from blotquant.files.layouts import read_layout
from blotquant.gui.documents.messages import Dialogs
from blotquant.gui.panels.samples_panel import SamplesPanel
from blotquant.gui.session import Session
from blotquant.model import Project, Sample

CTRL = Qt.KeyboardModifier.ControlModifier


def project() -> Project:
    start = Project(samples=tuple(Sample(id=f"s{k}", treatment=f"lane {k}") for k in (1, 2, 3)))
    for path, target, form in (
        ("p.tif", "STAT3", "phospho"),
        ("t.tif", "STAT3", "total"),
        ("a.tif", "Akt", "total"),
    ):
        start = edits.add_blot(start, path, target, form)
    for blot_id in ("b1", "b2", "b3"):
        start = edits.set_up_lanes(start, blot_id, ["s1", "s2", "s3"])
    start = edits.add_blot(start, "n.tif", "ERK", "total")
    return edits.pair(start, "b1", "b2")


@pytest.fixture
def session(qapp, tmp_path: Path) -> Iterator[Session]:
    session = Session()
    session.start(project(), tmp_path)
    session.select(blot_id="b1")
    yield session
    session.close()


@pytest.fixture
def panel(qtbot, session: Session) -> SamplesPanel:
    panel = SamplesPanel(session)
    qtbot.addWidget(panel)
    panel.resize(900, 300)
    panel.show()
    qtbot.waitExposed(panel)
    panel.view.setFocus()  # its keys are heard where the focus is; a button of the toolbar has it first
    return panel


def cell(panel: SamplesPanel, row: int, name: str):
    return panel.table.index(row, panel.table.column_of(name))


def test_a_pasted_column_describes_the_lanes_of_every_blot_in_one_step(
    panel: SamplesPanel, session: Session
) -> None:
    QGuiApplication.clipboard().setText("ladder\nvehicle\nhetrombopag")
    panel.view.setCurrentIndex(cell(panel, 0, "treatment"))
    QTest.keyClick(panel.view, Qt.Key.Key_V, CTRL)
    assert [(s.treatment, s.role) for s in session.project.samples] == [
        ("ladder", "marker"),
        ("vehicle", "vehicle"),
        ("hetrombopag", "sample"),
    ]
    assert session.undo_label == "Paste cells"
    assert cell(panel, 0, "role").data() == "ladder"
    session.undo()
    assert cell(panel, 0, "treatment").data() == "lane 1"


def test_selecting_rows_selects_lanes_and_back(panel: SamplesPanel, session: Session) -> None:
    panel.view.setCurrentIndex(cell(panel, 1, "dose"))
    assert session.selection.lane_ids == ("l2",)
    assert panel.hint.text() == "Lane 2 is the same sample on STAT3 total, Akt total: it changes there, too."
    session.select(lane_ids=["l1", "l3"])
    assert {row for row, _ in panel.view.selected_cells()} == {0, 2}
    assert panel.hint.text() == "These samples are also on STAT3 total, Akt total: they change there, too."


def test_editing_keeps_the_cell_that_is_selected(panel: SamplesPanel, session: Session) -> None:
    panel.view.setCurrentIndex(cell(panel, 1, "dose"))
    panel.table.setData(cell(panel, 1, "dose"), "3", Qt.ItemDataRole.EditRole)
    assert panel.view.selected_cells() == [(1, panel.table.column_of("dose"))]
    assert session.project.sample("s2").dose == 3.0


def test_a_dose_without_a_unit_is_marked(panel: SamplesPanel) -> None:
    background = Qt.ItemDataRole.BackgroundRole
    assert cell(panel, 1, "dose_unit").data(background) is None
    panel.table.setData(cell(panel, 1, "dose"), "3", Qt.ItemDataRole.EditRole)
    assert cell(panel, 1, "dose_unit").data(background) is not None


def test_another_blot_is_another_table(panel: SamplesPanel, session: Session) -> None:
    session.select(blot_id="b4")
    assert panel.table.rowCount() == 0
    assert not panel.view.isVisible()
    assert panel.nothing.text().startswith("This image has no lanes yet.")
    session.select(blot_id="b3")
    assert panel.table.rowCount() == 3
    assert panel.view.isVisible()


def test_the_order_is_reversed(panel: SamplesPanel, session: Session) -> None:
    panel.reverse_action.trigger()
    assert [lane.sample_id for lane in session.project.blot("b1").lanes] == ["s3", "s2", "s1"]
    assert session.undo_label == "Reverse the order of samples"


def test_a_pair_gets_samples_of_its_own(panel: SamplesPanel, session: Session) -> None:
    panel.separate_action.trigger()
    assert [lane.sample_id for lane in session.project.blot("b2").lanes] == ["s4", "s5", "s6"]
    assert [lane.sample_id for lane in session.project.blot("b3").lanes] == ["s1", "s2", "s3"]
    panel.separate_action.trigger()
    assert panel.hint.text() == "No other pair of blots shares samples with this one."


def test_treatments_of_the_project_are_offered(panel: SamplesPanel, session: Session) -> None:
    panel.table.setData(cell(panel, 1, "treatment"), "ruxolitinib", Qt.ItemDataRole.EditRole)
    offered = [choice.value for choice in panel.table.columns[1].choices]
    assert "ruxolitinib" in offered
    assert "lane 1" not in offered


def test_a_layout_sheet_is_exported_and_imported(
    panel: SamplesPanel, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    session.failed.connect(said.append)
    monkeypatch.setattr(Dialogs, "file_to_save", lambda *_: tmp_path / "out.csv")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "out.csv"), ""))
    panel.export_action.trigger()
    assert said == ["n.tif (ERK total) has no lanes to write: add them first"]
    session.apply("x", edits.remove_blot, "b4")
    panel.table.setData(cell(panel, 1, "treatment"), "TPO", Qt.ItemDataRole.EditRole)
    panel.export_action.trigger()
    assert read_layout(tmp_path / "out.csv").samples[1].treatment == "TPO"
    panel.table.setData(cell(panel, 1, "treatment"), "other", Qt.ItemDataRole.EditRole)
    panel.import_action.trigger()
    assert cell(panel, 1, "treatment").data() == "TPO"
    assert session.undo_label == "Import layout sheet"


def test_a_wrong_layout_sheet_is_explained(
    panel: SamplesPanel, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    session.failed.connect(said.append)
    (tmp_path / "x.csv").write_text("a,b\n1,2\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.csv"), ""))
    panel.import_action.trigger()
    assert "this column is missing" in said[0]


def test_what_cannot_be_stored_is_said_below_the_table(panel: SamplesPanel) -> None:
    panel.table.setData(cell(panel, 1, "dose"), "much", Qt.ItemDataRole.EditRole)
    assert panel.hint.text() == "Row 2, Dose: “much” is not a number."
