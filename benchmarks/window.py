"""How quick the window is: start, a drag with live numbers, the longest silence, memory.

    python -m benchmarks.window [REPEATS]

The start is shown as a multiple of a bare window that imports numpy, timed in turn with it.  Without a
display it runs off screen, where painting costs as much but nothing is shown.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "assets" / "demo" / "layout.csv"
STEPS = 120
BIG = (2000, 2000)  # pixels of each of the images whose memory is told

BARE = """
import numpy
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1366, 740); window.show(); app.processEvents()
"""
OURS = """
from blotquant.gui.app import application
app = application()
from blotquant.gui.main_window import MainWindow
window = MainWindow(); window.resize(1366, 740); window.show(); app.processEvents()
import os, sys; sys.stdout.flush(); os._exit(0)
"""


def main() -> None:
    """Print the figures."""
    if not any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _tell_start(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
    _tell_demo()
    _tell_memory()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _tell_start(repeats: int) -> None:
    pairs = [(_seconds(BARE), _seconds(OURS)) for _ in range(repeats)]
    bare, ours = (median(times) for times in zip(*pairs, strict=True))
    _say(
        f"start to a shown window: {ours:.3f} s, {ours / bare:.2f} x a bare window with numpy ({bare:.3f} s)"
    )


def _seconds(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


class _Pulse:
    """Tells the longest time in which the event loop did nothing for a timer of 5 ms."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.longest, self._last = 0.0, time.perf_counter()
        self.timer = QTimer()
        self.timer.timeout.connect(self._beat)
        self.timer.start(5)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def _tell_demo() -> None:
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from blotquant.gui.app import application, warm
    from blotquant.gui.main_window import MainWindow

    app: QApplication = application()
    window = MainWindow()
    window.resize(1366, 740)
    window.show()
    warm(print_nothing)
    pulse, start = _Pulse(), time.perf_counter()
    window.documents.open_any([DEMO])
    loop, watch = QEventLoop(), QTimer()
    watch.timeout.connect(lambda: loop.quit() if window.session.is_measured else None)
    watch.start(20)
    loop.exec()
    watch.stop()
    took = time.perf_counter() - start
    _say(f"demo opened and measured: {took:.1f} s, longest silence {pulse.longest:.3f} s")
    pulse.timer.stop()
    _tell_drags(app, window)
    window.session.start(_empty(), Path())
    window.close()


def print_nothing(_event: object) -> None:
    """Take what a job says and leave it."""


def _empty() -> object:
    from blotquant.model import Project

    return Project()


def _tell_drags(app: object, window: object) -> None:
    """Tell of the drag of a lane and of a band's edge, as the window opens and with the ratios in sight."""
    from PySide6.QtWidgets import QDockWidget

    from blotquant.gui.panels.ratios_panel import RatiosPanel

    for what in ("lane", "edge of a band"):
        _tell_drag(app, window, what, "")
    panel = window.findChild(RatiosPanel)  # type: ignore[attr-defined]
    dock = panel.parent()
    assert isinstance(dock, QDockWidget)
    dock.show()
    dock.raise_()
    _wait(app, 1.0)  # for the plot, which is made when it is first seen
    for what in ("lane", "edge of a band"):
        _tell_drag(app, window, what, ", table and plot of the ratios shown")


def _wait(app: object, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents()  # type: ignore[attr-defined]


def _held(window: object, what: str) -> tuple[QPoint, QPoint]:
    """Return where the pointer takes hold, and the way it goes."""
    from PySide6.QtCore import QPoint, QPointF

    session, view = window.session, window.area.canvas.view  # type: ignore[attr-defined]
    lane = session.blot().lanes[5]
    session.select(lane_ids=[lane.id])
    (row, col), (end, end_col) = lane.centre[0], lane.centre[-1]
    if what == "lane":
        return view.mapFromScene(QPointF(col + 0.8 * (end_col - col), row + 0.8 * (end - row))), QPoint(1, 0)
    band = next(one for one in session.result(session.blot().id).bands if one.key[1] == lane.id)
    session.select(band=band.band)
    return view.mapFromScene(QPointF((band.left_px + band.right_px) / 2 + 4, band.top_px)), QPoint(0, -1)


def _tell_drag(app: object, window: object, what: str, where: str) -> None:
    from PySide6.QtCore import QEventLoop, Qt
    from PySide6.QtTest import QTest

    session, view = window.session, window.area.canvas.view  # type: ignore[attr-defined]
    at, way = _held(window, what)
    before = session.project
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    times: list[float] = []
    loop = QEventLoop()
    quits = session.report_changed.connect(lambda: loop.quit() if session.has_numbers else None)
    for step in range(STEPS):
        start = time.perf_counter()
        QTest.mouseMove(view.viewport(), at + way * (3 + step % 20))
        if not session.has_numbers:
            loop.exec()  # sleeps, as the program does: polling would keep the interpreter from measuring
        app.processEvents()  # type: ignore[attr-defined]
        times.append(1000 * (time.perf_counter() - start))
    assert session.project != before
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at + way * 10)
    session.report_changed.disconnect(quits)
    session.undo()
    while not session.is_measured:
        _wait(app, 0.05)
    high = quantiles(times, n=20)[18]
    _say(
        f"drag of the {what}, pointer to numbers on screen{where}: "
        f"median {median(times):.1f} ms, 95 % {high:.1f} ms"
    )


def _tell_memory() -> None:
    import tifffile

    from blotquant.files.layouts import read_layout
    from blotquant.pipeline import load_images

    rng = np.random.default_rng(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = ["image,target,form,lane,treatment"]
        for number in range(24):
            values = rng.integers(200, 300, BIG, dtype=np.uint16)
            values[900:930, 500:1500] += 20_000  # a band, so that it is clear which way the signal runs
            tifffile.imwrite(folder / f"{number}.tif", values)
            rows.append(f"{number}.tif,T{number},total,1,vehicle")
        (folder / "layout.csv").write_text("\n".join(rows))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        images = load_images(read_layout(folder / "layout.csv"), folder)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = sum(pixels.values.nbytes for pixels in images.pixels.values()) / 2**20
    _say(
        f"24 images of 4 megapixels: {size:.0f} MiB of pixels, peak {peak / 1024:.0f} MiB, "
        f"before {before / 1024:.0f} MiB"
    )


if __name__ == "__main__":
    main()
