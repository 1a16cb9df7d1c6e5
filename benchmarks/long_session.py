"""A day in one window of hundreds of images and thousands of edits: its memory and its times.

    python -m benchmarks.long_session [IMAGES] [EDITS]

Edits go through the session as those of the window do: lanes and bands are dragged (gestures of ten steps),
limits set, lanes left out and taken in, texts changed, a setting changed and changed back, undone and done
again, saved.  Every so often the hand rests until everything is measured.  Printed at each of twenty
stations: memory, blocks allocated by Python, steps of undo, how long edits and resting took since the last.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median, quantiles

import numpy as np

from blotquant import edits
from blotquant.files.layouts import read_layout
from blotquant.files.projects import write_project
from blotquant.gui.session import Session

LANES, SHAPE = 8, (160, 320)
STATIONS, REST_EVERY = 20, 100
GESTURE = 10  # steps of one drag
TARGETS = ("STAT3", "STAT5", "Akt", "ERK", "JAK2")


def main(images: int, count: int) -> None:
    """Print the curves."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        _write_experiment(folder, images)
        session = Session()
        session.broke.connect(_stop)
        start = time.perf_counter()
        session.start(read_layout(folder / "layout.csv"), folder, folder / "p.blotquant.json")
        Day(app, session, Random(1)).rest()
        _say(f"{images} images read and measured in {time.perf_counter() - start:.1f} s")
        _work(Day(app, session, Random(2)), count)
        session.close()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _stop(error: BaseException) -> None:
    _say(f"{type(error).__name__}: {error}")
    os._exit(1)


def _work(day: Day, count: int) -> None:
    _say(
        "edits  memory MB    blocks  undo  edit ms: median   95 %  longest   rest s: median  longest  save s"
    )
    for station in range(STATIONS):
        times, rests = day.work(count // STATIONS)
        gc.collect()
        ninety_five = quantiles(times, n=20)[-1]
        _say(
            f"{(station + 1) * (count // STATIONS):5d}  {memory_mb():9.1f}  {sys.getallocatedblocks():8d}"
            f"  {day.depth:4d}"
            f"  {1e3 * median(times):15.2f}  {1e3 * ninety_five:5.2f}  {1e3 * max(times):7.1f}"
            f"  {median(rests):15.2f}  {max(rests):7.2f}  {day.saved_in:6.2f}"
        )


def memory_mb() -> float:
    """Return what the process holds now; what it held at most where the system tells only that."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def _write_experiment(folder: Path, images: int) -> None:
    """Write pairs of blots, and their layout sheet: a vehicle and seven doses, in ever more experiments."""
    import tifffile

    rows = ["image,target,form,lane,treatment,dose_nM,replicate,role"]
    for number in range(images // 2):
        target, replicate = TARGETS[number % len(TARGETS)], 1 + number // len(TARGETS)
        for form in ("phospho", "total"):
            name = f"{form[0]}{target}_{replicate}.tif"
            tifffile.imwrite(folder / name, _drawn(number, rising=form == "phospho"))
            for lane in range(1, LANES + 1):
                sample = "vehicle,,{},vehicle" if lane == 1 else f"TPO,{4.0 ** (lane - 4):g},{{}},"
                rows.append(f"{name},{target},{form},{lane},{sample.format(replicate)}")
    (folder / "layout.csv").write_text("\n".join(rows) + "\n", "utf-8")


def _drawn(seed: int, *, rising: bool) -> np.ndarray:
    random = np.random.default_rng([seed, rising])
    row, col = np.mgrid[: SHAPE[0], : SHAPE[1]]
    pitch = SHAPE[1] / (LANES + 1)
    picture = random.normal(500.0, 8.0, SHAPE)
    for lane in range(LANES):
        height = 1500.0 + (800.0 * lane if rising else 2000.0) * random.uniform(0.9, 1.1)
        beside = np.abs(col + 0.5 - pitch * (lane + 1)) < 0.38 * pitch
        picture += beside * height * np.exp(-0.5 * ((row - 80.0) / 4.0) ** 2)
    return np.clip(picture, 0, 65535).astype(np.uint16)


class Day:
    """The person and the window."""

    def __init__(self, app: object, session: Session, random: Random) -> None:
        self._app, self._session, self._random = app, session, random
        self._actions: tuple[Callable[[], None], ...] = (
            *(self._drag_lane,) * 3,
            *(self._set_band, self._reset_band, self._leave_out, self._take_in),
            *(self._change_text, self._change_setting, self._undo, self._redo, self._save),
        )
        self._times: list[float] = []
        self.saved_in = 0.0

    @property
    def depth(self) -> int:
        """How many steps can be undone."""
        return len(self._session._history._undo)

    def work(self, count: int) -> tuple[list[float], list[float]]:
        """Make so many edits; return how long each held the window up, and each rest."""
        self._times, rests = [], []
        rested = 0
        while len(self._times) < count:
            self._random.choice(self._actions)()
            self._app.processEvents()  # type: ignore[attr-defined]  # a QApplication, imported late
            if len(self._times) - rested >= REST_EVERY:
                rested = len(self._times)
                rests.append(self.rest())
        return self._times, rests or [self.rest()]

    def rest(self) -> float:
        """Wait until everything is measured."""
        start = time.perf_counter()
        while not self._session.is_measured:
            self._app.processEvents()  # type: ignore[attr-defined]
            time.sleep(0.002)
        return time.perf_counter() - start

    def _timed(self, act: Callable[[], object]) -> None:
        start = time.perf_counter()
        act()
        self._times.append(time.perf_counter() - start)

    def _lane(self) -> str:
        blot = self._random.choice(self._session.project.blots)
        self._session.select(blot_id=blot.id)
        return self._random.choice(blot.lanes).id

    def _drag_lane(self) -> None:
        lane, key = self._lane(), ("drag", time.perf_counter())
        way = self._random.uniform(-0.3, 0.3)
        for _ in range(GESTURE):
            self._timed(lambda: self._session.apply_merged("Move lane", key, edits.move_lane, lane, 0.0, way))
            self._app.processEvents()  # type: ignore[attr-defined]

    def _apply(self, edit: Callable[..., object], *arguments: object) -> None:
        self._timed(lambda: self._session.apply("Edit", edit, *arguments))  # type: ignore[arg-type]

    def _set_band(self) -> None:
        self._apply(edits.set_band, self._lane(), 1, 60 + self._random.random(), 100 + self._random.random())

    def _reset_band(self) -> None:
        self._apply(edits.reset_band, self._lane(), 1)

    def _leave_out(self) -> None:
        self._apply(edits.exclude_lanes, [self._lane()], "a bubble")

    def _take_in(self) -> None:
        self._apply(edits.include_lanes, [self._lane()])

    def _change_text(self) -> None:
        self._apply(edits.set_notes, "x" * self._random.randrange(200))

    def _change_setting(self) -> None:
        self._apply(edits.set_method, "confidence", self._random.choice(("0.9", "0.95")))

    def _undo(self) -> None:
        self._timed(self._session.undo)

    def _redo(self) -> None:
        self._timed(self._session.redo)

    def _save(self) -> None:
        path = self._session.path
        assert path is not None
        start = time.perf_counter()
        write_project(self._session.project, path)  # in a thread of its own, in the window
        self.saved_in = time.perf_counter() - start
        self._session.rebased(lambda project: project, self._session.folder, path)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500, int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
