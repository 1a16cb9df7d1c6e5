"""The list of problems: the findings of the report, the gravest first, and the way to each."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.gui.panels.problem_rows import lanes_named, place_of, problem_rows
from blotquant.gui.panels.problems_panel import ProblemsPanel
from blotquant.gui.session import Session
from blotquant.model import Project
from blotquant.results import Problem, Report
from tests.gui.panels.conftest import lane_ids, wait_measured

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(measured: Session, qtbot: QtBot) -> ProblemsPanel:
    lane = lane_ids(measured, 0, 4)[0]
    measured.apply("Absent", edits.mark_band_absent, lane, 1)
    wait_measured(qtbot, measured)
    panel = ProblemsPanel(measured)
    qtbot.addWidget(panel)
    panel.resize(1200, 300)
    panel.show()
    return panel


def codes(panel: ProblemsPanel) -> list[str]:
    return [row.problem.code for row in panel.model.rows]


def place(panel: ProblemsPanel, code: str) -> int:
    return codes(panel).index(code)


def test_the_findings_are_those_of_the_report(panel: ProblemsPanel, measured: Session) -> None:
    assert measured.report is not None
    assert sorted(codes(panel)) == sorted(problem.code for problem in measured.report.problems)
    assert panel.count == len(measured.report.problems) > 0
    texts = [panel.model.index(place(panel, "ABSENT"), column).data() for column in range(4)]
    assert texts[:2] == ["Note", "pSTAT5_r1.tif, STAT5, lane 4"]
    assert texts[2].startswith("A person marked this band as absent")


def test_the_gravest_come_first() -> None:
    found = [Problem(severity, "X", "", "") for severity in ("info", "error", "warning", "info")]
    rows = problem_rows(Report(Project(), (), (), (), tuple(found)))
    assert [row.problem.severity for row in rows] == ["error", "warning", "info", "info"]
    assert len({row.key for row in rows}) == 4


@pytest.mark.parametrize("way", ["click", "enter"])
def test_a_finding_leads_to_its_lane(panel: ProblemsPanel, measured: Session, way: str) -> None:
    measured.select(blot_id=measured.project.blots[3].id)
    index = panel.model.index(place(panel, "ABSENT"), 2)
    if way == "click":
        QTest.mouseClick(panel.table.viewport(), LEFT, pos=panel.table.visualRect(index).center())
    else:
        panel.table.setCurrentIndex(index)
        assert measured.selection.lane_ids == ()
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert measured.selection.blot_id == measured.project.blots[0].id
    assert measured.selection.lane_ids == tuple(lane_ids(measured, 0, 4))


def test_a_finding_without_an_image_leads_to_the_phospho_blot_of_its_target(measured: Session) -> None:
    project = measured.project
    assert place_of(Problem("info", "X", "", "", target="STAT5"), project) == (project.blots[0].id, ())
    assert place_of(Problem("info", "X", "", ""), project) is None
    assert place_of(Problem("info", "X", "", "", image="gone.tif"), project) is None


@pytest.mark.parametrize(
    ("message", "lane", "numbers"),
    [
        ("Not detected: phospho blot, lanes 2, 4-6 and 9.", None, {2, 4, 5, 6, 9}),
        ("Saturated: lane 3, 222 px.", None, {3}),
        ("Saturated: lane 3, 222 px.", 3, {3}),
        ("Every lane (n = 2).", None, set()),
    ],
)
def test_lanes_that_a_message_lists_are_found(message: str, lane: int | None, numbers: set[int]) -> None:
    assert lanes_named(Problem("info", "X", message, "", lane=lane)) == numbers


def test_findings_are_hidden_by_severity(panel: ProblemsPanel) -> None:
    notes = panel.buttons["info"]
    assert notes.text().endswith("notes")
    assert not panel.buttons["error"].isEnabled()
    QTest.mouseClick(notes, LEFT)
    assert "ABSENT" not in codes(panel)
    for severity in ("warning", "error"):
        panel.buttons[severity].setChecked(False)
    assert panel.place.message.isVisible()
    assert panel.place.message.text().startswith("Everything that was found is hidden")
    QTest.mouseClick(notes, LEFT)
    assert "ABSENT" in codes(panel)


def test_the_count_is_told_even_when_hidden(panel: ProblemsPanel, measured: Session, qtbot: QtBot) -> None:
    panel.hide()
    assert panel.count == 4
    with qtbot.waitSignal(panel.counted) as told:
        measured.undo()
    assert told.args == [2]  # neither absent nor left out of the mean
    assert panel.count == 2


def test_the_list_is_copied_as_text(panel: ProblemsPanel) -> None:
    QTest.mouseClick(panel.copy, LEFT)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "severity\twhere\tmessage\tremedy\tcode"
    assert len(lines) == panel.count + 1


def test_what_cannot_be_read_is_an_error(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session()
    panel = ProblemsPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.place.message.text().startswith("Open images")
    session.start(edits.add_blot(Project(), "gone.tif", "Akt", "phospho"), tmp_path)
    assert panel.place.message.text().startswith("The blots are being measured")
    wait_measured(qtbot, session)
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0)
    assert codes(panel)[0] == "IMAGE_MISSING"
    assert panel.model.index(0, 0).data() == "Error"
    assert panel.buttons["error"].text() == "1 error"
    session.close()


def test_no_findings_is_a_good_word(qtbot: QtBot, measured: Session) -> None:
    panel = ProblemsPanel(measured)
    qtbot.addWidget(panel)
    panel.show()
    panel.model.show([])
    panel._show_message()
    assert panel.place.message.text().startswith("No findings")
