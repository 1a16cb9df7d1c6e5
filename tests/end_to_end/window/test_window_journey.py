"""A person's whole way through the window: from images to a workbook that batch mode writes, too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from blotquant.files.projects import read_project
from blotquant.gui.blot.split_box import SplitBox
from blotquant.gui.importing import ImportDialog
from blotquant.gui.main_window import MainWindow
from blotquant.gui.self_test import same_cells
from tests.end_to_end.window.person import (
    CTRL,
    LEFT,
    PATIENCE_S,
    SHIFT,
    Person,
    blot,
    click,
    click_cell,
    do,
    drag_over,
    drop,
    lane,
    measured,
    middle,
    on_image,
    press,
    type_keys,
    wait,
)
from tests.experiments import assert_same

Key = Qt.Key
ROOT = Path(__file__).resolve().parents[3]
SAMPLES = "\n".join(
    ("vehicle\t\t", "eltrombopag\t1\tnM", "eltrombopag\t3\tnM", "eltrombopag\t10\tnM", "rhTPO\t50\tng/mL")
)


def accept_guesses(dialog: QDialog) -> None:
    """Open the images as they were guessed to be."""
    assert isinstance(dialog, ImportDialog)
    wait(lambda: not dialog.is_busy and dialog.open_button.isEnabled(), "for the guesses")
    press(dialog, "Open 2 images")


@pytest.fixture
def imported(window: MainWindow, folder: Path, person: Person) -> MainWindow:
    """The window after two images were dropped on it."""
    person.will(accept_guesses)
    assert drop(window, sorted(folder.glob("*.tif")))
    measured(window)
    return window


def test_dropped_images_become_a_pair_with_lanes_and_ratios(imported: MainWindow) -> None:
    session = imported.session
    first, second = session.project.blots
    assert (first.target, second.target) == ("STAT5", "STAT5")
    assert {first.form, second.form} == {"phospho", "total"}
    assert session.partner(first.id) == second.id
    assert [len(one.lanes) for one in (first, second)] == [6, 6]
    assert session.report is not None
    assert len(session.report.ratios) == 6


def work_on_lanes(window: MainWindow) -> None:
    """Draw, split, bend, widen, copy and delete lanes, as with a mouse and keys."""
    session = window.session
    type_keys(window, Key.Key_L)
    drag_over(window, (20, 12), (90, 12), (180, 14))
    assert session.undo_label == "Draw lane"
    assert len(blot(window).lanes) == 7
    type_keys(window, Key.Key_Escape)
    type_keys(window, Key.Key_F)
    drag_over(window, (15, 30), (100, 200), (185, 390))
    box = window.area.canvas.findChild(SplitBox)
    assert box is not None
    QTest.keyClicks(box.count, "6")
    QTest.keyClick(box.count, Key.Key_Return)
    measured(window)
    assert session.undo_label == "Split frame into 6 lanes"
    assert len(blot(window).lanes) == 6
    place = middle(window, 3)
    click(window, place)
    QTest.mouseDClick(window.area.canvas.view.viewport(), LEFT, pos=on_image(window, place))
    measured(window)
    assert session.undo_label == "Add point to lane 3"
    drag_over(window, place, (place[0], place[1] + 6), (place[0], place[1] + 12))
    assert session.undo_label == "Bend lane 3"
    assert lane(window, 3).shape.centre[1][1] == pytest.approx(place[1] + 12, abs=1.5)
    type_keys(window, Key.Key_Escape)
    type_keys(window, Key.Key_Right)
    assert session.undo_label == "Nudge lane 3"
    do(window, "duplicate")
    do(window, "delete_lanes")
    do(window, "equalise")


def work_on_bands(window: MainWindow) -> None:
    """Choose the target row, drag an edge, mark a band absent and take that back."""
    session = window.session
    other = next(row for row in window.area.canvas.look.rows if not row.is_target)
    click(window, middle(window, 4, other.place))
    measured(window)
    assert session.undo_label == f"Target is row {other.row}"
    assert blot(window).rows == (other.row,)
    for drawn in window.area.canvas.look.lanes:
        assert [band.row for band in drawn.bands] == [other.row]
    band = lane(window, 2).bands[0]
    click(window, middle(window, 2, (band.top_px + band.bottom_px) / 2))
    assert session.selection.band == band.row
    edge = middle(window, 2, band.bottom_px)
    drag_over(window, edge, (edge[0] + 4, edge[1]), (edge[0] + 8, edge[1]))
    assert session.undo_label == f"Set band {band.row} of lane 2"
    assert lane(window, 2).bands[0].bottom_px == pytest.approx(band.bottom_px + 8, abs=1)
    do(window, "absent")
    assert lane(window, 2).bands[0].style == "absent"
    do(window, "automatic")
    assert lane(window, 2).bands[0].bottom_px == pytest.approx(band.bottom_px, abs=0.5)


def work_on_image(window: MainWindow) -> None:
    """Straighten, crop, flip and turn."""
    session = window.session
    type_keys(window, Key.Key_S)
    drag_over(window, (60, 40), (62, 200), (64, 380))
    assert session.undo_label == "Straighten image"
    assert window.area.canvas.view.turn_deg == pytest.approx(-0.67, abs=0.1)
    type_keys(window, Key.Key_C)
    drag_over(window, (10, 10), (100, 200), (190, 410))
    assert session.undo_label == "Crop"
    assert blot(window).crop == pytest.approx((10, 10, 190, 410), abs=2)
    for key in ("flip", "turn_left", "turn_right", "flip"):
        do(window, key)


def fill_in_samples(window: MainWindow) -> None:
    """Paste what Excel would put on the clipboard."""
    panel = window.docks.samples
    window.docks.show("samples")
    QGuiApplication.clipboard().setText(SAMPLES)
    click_cell(panel.view, panel.table.index(0, panel.table.column_of("treatment")))
    panel.view.setFocus()
    QTest.keyClick(panel.view, Key.Key_V, CTRL)
    measured(window)


def undo_all(window: MainWindow) -> int:
    """Take everything back by the keys of undo; return how many steps that were."""
    steps = 0
    while window.session.undo_label is not None:
        type_keys(window, Key.Key_Z, CTRL)
        steps += 1
        assert steps < 60
    measured(window)
    return steps


def redo(window: MainWindow, steps: int) -> None:
    for _ in range(steps):
        type_keys(window, Key.Key_Z, CTRL | SHIFT)
    measured(window)


def samples_of(window: MainWindow) -> list[tuple[str, float | None, str]]:
    by_id = {sample.id: sample for sample in window.session.project.samples}
    samples = [by_id[lane.sample_id] for lane in blot(window).lanes]
    return [(sample.treatment, sample.dose, sample.dose_unit) for sample in samples]


def test_a_day_at_the_bench(imported: MainWindow, folder: Path, person: Person, tmp_path: Path) -> None:
    session = imported.session
    start = session.project
    work_on_lanes(imported)
    work_on_bands(imported)
    work_on_image(imported)
    fill_in_samples(imported)
    end = session.project
    assert samples_of(imported)[1:5] == [
        *(("eltrombopag", dose, "nM") for dose in (1, 3, 10)),
        ("rhTPO", 50, "ng/mL"),
    ]

    steps = undo_all(imported)
    assert steps >= 15
    assert session.project == start
    redo(imported, steps)
    assert session.project == end
    assert session.redo_label is None

    assert imported.isWindowModified()
    person.saves.append(folder / "trial.blotquant.json")
    do(imported, "save")
    assert not imported.isWindowModified()
    assert read_project(folder / "trial.blotquant.json") == session.project
    project, report = session.project, session.report
    person.saves.append(tmp_path / "window.xlsx")
    do(imported, "export_workbook")
    batch(folder / "trial.blotquant.json", tmp_path / "batch.xlsx")
    assert same_cells(tmp_path / "window.xlsx", tmp_path / "batch.xlsx") > 500

    type_keys(imported, Key.Key_A, CTRL)
    do(imported, "delete_lanes")
    person.will_press("Read again")  # which loses what is not saved
    assert drop(imported, [folder / "trial.blotquant.json"])
    measured(imported)
    assert session.project == project
    assert report is not None
    assert session.report is not None
    assert_same(session.report, report)


def batch(project: Path, workbook: Path) -> None:
    """Write the workbook of a saved project as somebody would in a terminal."""
    command = [sys.executable, "-m", "blotquant", "--batch", str(project), "-o", str(workbook), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=PATIENCE_S)
    assert (done.returncode, done.stderr) == (0, "")
