"""Windows after each other and beside each other, and measuring that somebody stops."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from blotquant import pipeline
from blotquant.gui.main_window import MainWindow
from blotquant.results import Progress
from tests.end_to_end.window.conftest import OpenWindow
from tests.end_to_end.window.person import LEFT, Person, blot, do, measured, wait
from tests.end_to_end.window.test_window_links import bring_up


def with_all_plots(window: MainWindow, folder: Path) -> MainWindow:
    """Open the experiment and see every panel and plot of it."""
    assert window.documents.open_any([folder / "layout.csv"])
    measured(window)
    window.session.select(lane_ids=[blot(window).lanes[1].id], band=1)
    for title in ("Bands", "Pairs", "Findings", "Ratios"):
        bring_up(window, title)
        QTest.qWait(10)
    wait(lambda: window.docks.profile.plot and window.docks.ratios.plot, "for the plots")
    window.actions_["show_partner"].trigger()
    QTest.qWait(50)
    return window


def deleted(window: MainWindow) -> None:
    """Close a window and let Qt take it away."""
    assert window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(window)


@pytest.mark.parametrize("way", ["closed", "deleted without a word"])
def test_windows_one_after_the_other_with_all_their_plots(
    open_window: OpenWindow, folder: Path, way: str
) -> None:
    for _ in range(3):
        window = with_all_plots(open_window(), folder)
        assert window.docks.ratios.plot is not None
        assert window.docks.ratios.plot.chart is not None
        if way != "closed":
            window.session.close()
            window.documents.close()
            shiboken6.delete(window)
        else:
            deleted(window)


def test_two_windows_beside_each_other_and_the_first_goes(open_window: OpenWindow, folder: Path) -> None:
    first = with_all_plots(open_window(), folder)
    second = with_all_plots(open_window(), folder)
    deleted(first)
    panel = second.docks.ratios
    assert panel.plot is not None
    before = panel.plot.chart
    second.session.select(lane_ids=[blot(second).lanes[4].id], band=1)
    second.actions_["absent"].trigger()
    measured(second)
    wait(lambda: panel.plot is not None and panel.plot.chart != before, "for the plot")


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Let measuring take a minute, while the list holds True."""
    is_slow, measure = [True], pipeline.measure

    def measure_slowly(project, images, previous, progress, **options):  # type: ignore[no-untyped-def]
        start = time.monotonic()
        while is_slow[0] and time.monotonic() < start + 60:
            progress(Progress("blot", 1, 2, "x.tif", 1 + time.monotonic() - start))
            time.sleep(0.01)
        return measure(project, images, previous, progress, **options)

    monkeypatch.setattr(pipeline, "measure", measure_slowly)
    return is_slow


def test_measuring_is_stopped_and_taken_up_again(window: MainWindow, folder: Path, slow: list[bool]) -> None:
    assert window.documents.open_any([folder / "layout.csv"])
    status = window.status
    wait(lambda: status.bar.isVisible() and status.stop.isVisible(), "for the progress")
    assert status.stop.text() == "Stop"
    QTest.mouseClick(status.stop, LEFT)
    wait(lambda: not status.bar.isVisible(), "for it to stop")
    assert status.stopped.isVisible()
    assert status.stop.text() == "Measure"
    bring_up(window, "Ratios")
    assert window.docks.ratios.plots.message.text().startswith("Measuring was stopped.")
    slow[0] = False
    QTest.mouseClick(status.stop, LEFT)
    measured(window)
    assert not status.stopped.isVisible()
    assert not status.stop.isVisible()
    assert window.docks.ratios.model.rowCount() == 6


def test_a_window_with_changes_is_closed_while_it_measures(
    opened: MainWindow, person: Person, slow: list[bool], folder: Path
) -> None:
    opened.actions_["flip"].trigger()
    wait(lambda: opened.status.bar.isVisible(), "for the progress")
    person.will_press("Save")
    person.saves.append(folder / "trial.blotquant.json")
    start = time.monotonic()
    assert opened.close()
    assert time.monotonic() - start < 10
    assert (folder / "trial.blotquant.json").exists()


def test_two_windows_show_one_copy_of_a_project_each(
    opened: MainWindow, open_window: OpenWindow, person: Person, folder: Path
) -> None:
    path = folder / "trial.blotquant.json"
    person.saves.append(path)
    do(opened, "save")
    other = open_window()
    person.will_press("Open a copy")
    assert other.documents.open_any([path])
    measured(other)
    do(other, "flip")
    assert blot(other).mirrored
    assert not blot(opened).mirrored
    assert not opened.isWindowModified()
    person.saves.append(folder / "copy.blotquant.json")
    do(other, "save")
    assert other.session.path == folder / "copy.blotquant.json"
