"""Repeats of the demo experiment through pictures: how often the intervals hold the truth.

Each is drawn and measured, some six seconds of the processor, so that it can be run in parts: `--keep`
writes every repeat down when it is done and goes on from there, `--seconds` stops in time, `--jobs` uses
several processes.  Repeats that another state of the program made are not counted.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean, median, stdev

from blotquant.demo import design, images
from blotquant.results import DoseResponseResult

ROOT = Path(__file__).resolve().parents[1]
LAYOUT = ROOT / "assets" / "demo" / "layout.csv"


@dataclass(frozen=True)
class Held:
    """One interval, and the truth that it should hold."""

    what: str
    low: float
    truth: float
    high: float

    @property
    def holds(self) -> bool:
        """Whether the truth lies inside."""
        return self.low < self.truth < self.high


@dataclass(frozen=True)
class Repeat:
    """What one repeat of the demo gave."""

    seed: int
    intervals: tuple[Held, ...]
    statuses: tuple[str, ...]  # of its curves


class seeded:  # noqa: N801 - used as a function
    """Let the demo draw another experiment while the block runs."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def __enter__(self) -> None:
        self._before = design.SEED
        design.SEED = images.SEED = self._before + self._seed

    def __exit__(self, *_: object) -> None:
        design.SEED = images.SEED = self._before


def repeat_of(seed: int, curves: Iterable[DoseResponseResult]) -> Repeat:
    """Return the intervals of the curves of one repeat beside the truth; open ones are left out."""
    true = {(t.name, a.treatment): a.ec50_nm for t in design.TARGETS for a in t.agonists}
    intervals: list[Held | None] = []
    statuses: list[str] = []
    for one in curves:
        ec50 = true[one.target, one.treatment]
        statuses.append(str(one.status))
        intervals.append(_held(f"EC50 {one.target}", one.ec50_low, ec50, one.ec50_high))
        intervals.append(_held("mean EC50 of the experiments", one.mean_low, ec50, one.mean_high))
        if one.potency is not None:
            ratio = true[one.target, one.potency.reference] / ec50
            low, high = one.potency.low, one.potency.high
            intervals.append(_held(f"potency {one.target}", low, ratio, high))
            low, high = one.potency.mean_low, one.potency.mean_high
            intervals.append(_held("mean potency of the experiments", low, ratio, high))
    return Repeat(seed, tuple(one for one in intervals if one is not None), tuple(statuses))


def _held(what: str, low: float | None, truth: float, high: float | None) -> Held | None:
    return None if low is None or high is None else Held(what, low, truth, high)


def through_pictures(seed: int) -> Repeat:
    """Draw the pictures of one repeat, measure them, and return what came out."""
    import tifffile

    from blotquant.files.layouts import read_layout
    from blotquant.pipeline import run

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with seeded(seed):
            for image in images.demo_images():  # as the demo writes them, but not compressed
                tifffile.imwrite(folder / image.file_name, images.pixels(image), metadata=None)
        return repeat_of(seed, run(read_layout(LAYOUT), folder, jobs=1).dose_response)


# --- what they add up to -------------------------------------------------------------------------


def summary_of(repeats: Sequence[Repeat]) -> list[str]:
    """Return one line per kind of interval: how often it holds the truth, with the error of that share."""
    kinds = sorted({one.what for repeat in repeats for one in repeat.intervals})
    lines = [_line(kind, repeats, (kind,)) for kind in kinds]
    lines += [
        _line(f"{title}, all targets", repeats, [kind for kind in kinds if kind.startswith(f"{title} ")])
        for title in ("EC50", "potency")
    ]
    statuses = [status for repeat in repeats for status in repeat.statuses]
    counts = ", ".join(f"{name} {statuses.count(name)}" for name in dict.fromkeys(statuses))
    return [*lines, f"  status of the curves: {counts}"]


def _line(title: str, repeats: Sequence[Repeat], kinds: Sequence[str]) -> str:
    each = [[one for one in repeat.intervals if one.what in kinds] for repeat in repeats]
    found = [one for of_one in each for one in of_one]
    if not found:
        return f"  {title:<32} none"
    share = fmean(one.holds for one in found)
    width = median(one.high / one.low for one in found)
    return (
        f"  {title:<32} {100 * share:5.1f} % +- {100 * _error(share, each):.1f} of {len(found):>5}, "
        f"upper over lower end {width:.2f}"
    )


def _error(share: float, each: Sequence[Sequence[Held]]) -> float:
    """Return the standard error of a share; the intervals of one repeat may go together."""
    count = sum(map(len, each))
    share = (share * count + 0.5) / (count + 1)  # all of ten is no certainty
    of_repeats = [fmean(one.holds for one in of_one) for of_one in each if of_one]
    apart = math.sqrt(share * (1 - share) / count)
    return max(apart, stdev(of_repeats) / math.sqrt(len(of_repeats))) if len(of_repeats) > 1 else apart


# --- in parts ------------------------------------------------------------------------------------


def state_of_program() -> str:
    """Return a hash of what repeats depend on: the program without its window, and this file."""
    hashed = hashlib.sha256()
    package = ROOT / "blotquant"
    for path in (*sorted(package.rglob("*.py")), Path(__file__), LAYOUT):
        if package / "gui" not in path.parents:
            hashed.update(path.read_bytes())
    return hashed.hexdigest()[:16]


def kept(path: Path | None, state: str) -> dict[int, Repeat]:
    """Return the repeats that a file holds, by seed; those of another state of the program are not read."""
    found: dict[int, Repeat] = {}
    lines = path.read_text(encoding="utf-8").splitlines() if path is not None and path.exists() else []
    for line in lines:
        row = json.loads(line)
        if row["state"] == state:
            intervals = tuple(Held(**one) for one in row["intervals"])
            found[row["seed"]] = Repeat(row["seed"], intervals, tuple(row["statuses"]))
    return found


def keep(path: Path, state: str, repeat: Repeat) -> None:
    """Write a repeat down, in one piece."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"state": state, **asdict(repeat)}) + "\n")


def made(seeds: Iterable[int], jobs: int, seconds: float) -> Iterator[Repeat]:
    """Yield the repeats as they are done; none is begun when the time is over."""
    end, left = time.monotonic() + seconds, iter(seeds)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # the processes are what works side by side
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        running: set[Future[Repeat]] = set()
        while True:
            while len(running) < jobs and time.monotonic() < end and (seed := next(left, None)) is not None:
                running.add(pool.submit(through_pictures, seed))
            if not running:
                return
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)


def main(arguments: Sequence[str]) -> int:
    """Make the repeats that are wanted and not kept yet, and say what all of them add up to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.statistics images", description=__doc__)
    parser.add_argument("repeats", type=int, nargs="?", default=200, help="how many in all (default 200)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes, default all cores")
    parser.add_argument("--keep", type=Path, help="file of finished repeats, to go on from and to add to")
    parser.add_argument("--seconds", type=float, default=math.inf, help="begin none after so long")
    wanted = parser.parse_args(arguments)
    state = state_of_program()
    found = kept(wanted.keep, state)
    missing = [seed for seed in range(1, wanted.repeats + 1) if seed not in found]
    for repeat in made(missing, wanted.jobs, wanted.seconds):
        found[repeat.seed] = repeat
        if wanted.keep is not None:
            keep(wanted.keep, state, repeat)
    there = [found[seed] for seed in sorted(found) if seed <= wanted.repeats]
    of = f"{len(there)} of {wanted.repeats} repeats of the demo through pictures (state {state})"
    sys.stdout.write("\n".join([of, *summary_of(there)] if there else [of]) + "\n")
    return 0
