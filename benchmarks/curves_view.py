"""How quick curves are: computed for the demo, and drawn while a lane is dragged.

    python -m benchmarks.curves_view

Without a display it runs off screen, where painting costs as much but nothing is shown.  Beside the time of
the clock stands that of the processor, which other programs do not lengthen.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtWidgets import QApplication

from blotquant import edits
from blotquant.answers import answers
from blotquant.files.layouts import read_layout
from blotquant.gui.app import application
from blotquant.gui.panels.curves_bar import VIEWS
from blotquant.gui.panels.curves_panel import CurvesPanel
from blotquant.gui.session import Session
from blotquant.summary import summarise

DEMO = Path(__file__).resolve().parents[1] / "assets" / "demo" / "layout.csv"
REPEATS = 9
STEPS = 40


class TimedPanel(CurvesPanel):
    """Notes how long each refresh takes, until it is painted."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.took_ms: list[float] = []
        self.worked_ms: list[float] = []  # of the processor, in the thread of the window

    def refresh(self) -> None:
        """Show the last report, and paint it at once."""
        start, before = time.perf_counter(), time.thread_time()
        super().refresh()
        self.repaint()
        for plot in self.grid.plots if self.grid is not None else ():
            plot.area.viewport().repaint()
        self.map.view.viewport().repaint()
        for table in (*self.side.results, self.side.point_table):
            table.viewport().repaint()
        self.took_ms.append(1000 * (time.perf_counter() - start))
        self.worked_ms.append(1000 * (time.thread_time() - before))


def main() -> None:
    """Print the figures."""
    if not any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    session = Session()
    session.start(read_layout(DEMO), DEMO.parent)
    _pump(app, lambda: session.is_measured)
    _tell_answers(session)
    panel = TimedPanel(session)
    panel.resize(1150, 240)
    panel.show()
    _pump(app, lambda: panel.grid is not None)
    for target in (0, panel.bar.targets.count() - 1):
        panel.bar.targets.setCurrentIndex(target)
        for place, view in enumerate(VIEWS):
            panel.bar.views.button(place).click()
            _tell_drag(app, session, panel, f"{view}, {panel.bar.targets.currentText()}")
    session.close()


def _pump(app: QApplication, done: object) -> None:
    end = time.monotonic() + 120
    while callable(done) and not done() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.001)


def _tell_answers(session: Session) -> None:
    report = session.report
    if report is None:
        return
    summary = summarise(report.project, report.ratios, None)
    times: list[float] = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        answers(report.project, report.ratios, summary)
        times.append(1000 * (time.perf_counter() - start))
    _say(f"tests, alignments and curves of the demo: median {median(times):.0f} ms")


def _tell_drag(app: QApplication, session: Session, panel: TimedPanel, name: str) -> None:
    lane = session.project.blots[0].lanes[7].id
    panel.took_ms.clear()
    panel.worked_ms.clear()
    for step in range(STEPS):
        shift = 0.5 if step % 8 < 4 else -0.5
        session.apply_merged("Move lane", name, edits.move_lane, lane, 0.0, shift)
        _pump(app, lambda: session.has_numbers)
    _pump(app, lambda: session.is_measured)
    late, worked = (quantiles(of, n=20)[-1] for of in (panel.took_ms, panel.worked_ms))
    _say(
        f"refresh of {name}: median {median(panel.took_ms):.1f} ms, 95th percentile {late:.1f} ms, "
        f"{worked:.1f} ms of the processor"
    )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
