"""Rows of the table of speeds: each a time beside a yardstick that was timed in turn with it."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    value: str  # with its unit
    ratio: float | None = None  # over the yardstick
    yardstick: str = ""
    aim: str = ""

    def printed(self) -> str:
        """Return the row as it stands in the table."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} x {self.yardstick}"
        return f"{self.what:<58} {self.value:>20}  {ratio:<44} {self.aim}".rstrip()


def medians(work: Mapping[str, Callable[[], object]], repeats: int) -> dict[str, float]:
    """Return the median seconds of each work; one of each in turn, so that all see the same computer."""
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(repeats):
        for name, one in work.items():
            start = time.perf_counter()
            one()
            times[name].append(time.perf_counter() - start)
    return {name: median(taken) for name, taken in times.items()}


def python(code: str, *arguments: str) -> str:
    """Run code in a process of its own, from the top folder of the project, and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout


def machine() -> str:
    """Return what the figures were taken on, and how much a second process gains there at this moment."""
    spin = "x = 0\nfor i in range(6_000_000): x += i"
    taken = medians({"one": lambda: python(spin), "two": lambda: _at_once(spin)}, 3)
    gain = 2 * taken["one"] / taken["two"]
    kind = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {kind}; two processes that only count do {gain:.2f} x as much as one"


def _at_once(code: str) -> None:
    both = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(2)]
    for process in both:
        process.wait()
