"""How many blots are measured in a second, by one process and by several, and how much memory that takes.

    python -m benchmarks.throughput [BLOTS [SIDE [JOBS...]]]

By default 200 blots of 2048 x 2048 pixels, by 1 and by 2 processes.  A loop that only counts is run
beside it, once and twice at a time: what it gains is the most that the computer had to give just then.
Memory is that of all processes of a run together, without what they share counted twice, as Linux
tells it, at a tenth of the blots and at its highest while blots were measured.
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import tifffile

from tests.synthetic import blot

ROOT = Path(__file__).resolve().parents[1]
DISTINCT, LANES, EXPERIMENTS = 20, 6, 4
COLUMNS = ("image", "target", "form", "lane", "treatment", "dose_nM", "replicate", "role", "membrane")
_COUNT = "import sys\nfor _ in range(int(sys.argv[1])): pass"
_COUNTED = 60_000_000


@dataclass(slots=True)
class Run:
    """One run of the program over an experiment."""

    jobs: int
    measuring_s: float = 0.0  # from the first blot begun to the last one done
    whole_s: float = 0.0  # of the process, with its start and the workbook
    memory: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])  # share done, bytes

    @property
    def early(self) -> float:
        """Memory when a tenth of the blots was done, in bytes."""
        return next((used for share, used in self.memory if share >= 0.1), 0.0)

    @property
    def highest(self) -> float:
        """The most memory from then on until the last blot was done, in bytes."""
        return max((used for share, used in self.memory if 0.1 <= share < 1), default=0.0)


def write_experiment(folder: Path, blots: int, side: int) -> Path:
    """Write pairs of blots of `side` x `side` pixels, and return their layout sheet.

    Only `DISTINCT` pictures are drawn; the others are further names of the same files, so that
    thousands need no disk.
    """
    random = np.random.default_rng(8)
    for number in range(DISTINCT):
        volumes = random.uniform(2e5, 2e6, (1, LANES)) * (side / 512) ** 2
        picture, _ = blot(volumes, (side, side), sigma_px=side / 100, noise=20.0, seed=number)
        tifffile.imwrite(folder / f"drawn{number}.tif", np.asarray(picture, dtype=np.uint16))
    sheet = folder / "layout.csv"
    with sheet.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for number in range(blots):
            pair, form = number // 2, ("phospho", "total")[number % 2]
            image = folder / f"{form}{pair}.tif"
            os.link(folder / f"drawn{number % DISTINCT}.tif", image)
            for lane in range(1, LANES + 1):
                sample = ("vehicle", "", "vehicle") if lane == 1 else (f"drug {lane}", 10, "sample")
                target, experiment = f"T{pair // EXPERIMENTS}", pair % EXPERIMENTS + 1
                rows.writerow(
                    (image.name, target, form, lane, *sample[:2], experiment, sample[2], f"m{pair}")
                )
    return sheet


def run(sheet: Path, jobs: int) -> Run:
    """Measure an experiment by `jobs` processes of the program."""
    found, begun, share = Run(jobs), time.monotonic(), [0.0]
    command = [
        sys.executable,
        "-m",
        "blotquant",
        "--batch",
        str(sheet),
        "-o",
        str(sheet.with_suffix(".xlsx")),
    ]
    command += ["--force", "--jobs", str(jobs), "--json-progress"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        watching = threading.Thread(target=_watch, args=(process, share, found))
        watching.start()
        for line in process.stderr or ():
            event = json.loads(line)
            if event["event"] in ("start", "blot", "done"):
                share[0], found.measuring_s = event["done"] / event["total"], event["seconds"]
        process.wait()
        watching.join()
    found.whole_s = time.monotonic() - begun
    if process.returncode:
        raise SystemExit(f"the run ended with {process.returncode}")
    return found


def _watch(process: subprocess.Popen[str], share: Sequence[float], found: Run) -> None:
    while process.poll() is None:
        found.memory.append((share[0], _memory(process.pid)))
        time.sleep(0.2)


def _memory(process: int) -> float:
    """Return the bytes that a process and those it started take; 0 where the system does not tell."""
    total = 0.0
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                total += float(line.split()[1]) * 1024
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return total
    return total + sum(_memory(int(child)) for child in children)


def spin_gain(at_once: int) -> float:
    """Return how many times as much counting gets done by so many processes at once as by one."""

    def seconds(count: int) -> float:
        begun = time.monotonic()
        command = [sys.executable, "-c", _COUNT, str(_COUNTED)]
        counting = [subprocess.Popen(command) for _ in range(count)]
        for process in counting:
            process.wait()
        return time.monotonic() - begun

    return at_once * seconds(1) / seconds(at_once)


def rows(blots: int, side: int, jobs: Sequence[int]) -> list[tuple[str, str]]:
    """Return what was found as (what, figure), to be printed here or in a larger table."""
    lines: list[tuple[str, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        sheet = write_experiment(Path(folder), blots, side)
        runs = [run(sheet, count) for count in jobs]
    name = f"{blots} blots of {side} x {side}"
    for one in runs:
        rate = (
            f"{blots / one.measuring_s:.1f} blots/s, {one.measuring_s:.1f} s; whole job {one.whole_s:.1f} s"
        )
        lines.append((f"{name}, --jobs {one.jobs}", rate))
        if one.early:
            told = f"{one.early / 1e6:.0f} MB at a tenth, {one.highest / 1e6:.0f} MB at most"
            lines.append((f"memory, --jobs {one.jobs}", f"{told} ({one.highest / one.early - 1:+.0%})"))
    for one in runs[1:]:
        gain = runs[0].measuring_s / one.measuring_s
        lines.append((f"--jobs {one.jobs} against --jobs {runs[0].jobs}", f"{gain:.2f} x"))
        lines.append((f"a counting loop, {one.jobs} at once against 1", f"{spin_gain(one.jobs):.2f} x"))
    return lines


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    numbers = [int(text) for text in arguments]
    blots, side, *jobs = [*numbers, *(200, 2048)[len(numbers) :]]
    for what, figure in rows(blots, side, jobs or (1, 2)):
        print(f"{what:<48} {figure}")


if __name__ == "__main__":
    main(sys.argv[1:])
