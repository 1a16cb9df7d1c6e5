"""How long blotquant takes, beside the least that any program needs for the same pixels.

    python -m benchmarks.speed [REPEATS]

Times depend on the computer and on what else it does, so each is shown as a multiple of a yardstick that
is timed in turn with it.  Medians of interleaved repeats (default 5); run by hand, no test looks at it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.accuracy_reference import bare_project
from blotquant import edits
from blotquant.files.layouts import read_layout as project_from_layout
from blotquant.pipeline import Images, load_images, measure
from blotquant.results import ImageInfo, Pixels
from tests.synthetic import blot

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "assets" / "demo"
SIDE, LANES = 2048, 15

# The least: start, decode every picture of the demo, look at every pixel once.
_READ_AND_SUM = f"""
import pathlib, numpy, tifffile
print(sum(int(numpy.sum(tifffile.imread(path))) for path in pathlib.Path({str(DEMO)!r}).glob("*.tif")))
"""


@dataclass(frozen=True, slots=True)
class Timed:
    """One line of the table: what was timed, and against which yardstick."""

    what: str
    work: Callable[[], object]
    yardstick: str


def big_blot() -> tuple[Images, Pixels]:
    """Return a picture of 2048 x 2048 pixels, 16 bit, 15 lanes of 3 bands, as if it had been read."""
    volumes = np.random.default_rng(1).uniform(2e6, 2e7, (3, LANES))
    values, _ = blot(volumes, (SIDE, SIDE), sigma_px=9.0, tilt_deg=0.8, smile_px=8.0, noise=30.0)
    values.setflags(write=False)
    info = ImageInfo(
        "big.tif", 1, "0" * 64, values.nbytes, "drawn", values.shape, 16, "light-bands", "linear", 65535
    )
    pixels = Pixels(values, 1, 0.0, 65535.0, info)
    return Images({"b1": pixels}), pixels


def one_blot() -> tuple[Timed, ...]:
    """Return the work on one big blot: finding lanes and measuring, measuring alone, and the yardstick."""
    images, pixels = big_blot()
    bare = bare_project("big.tif", LANES)
    placed = measure(bare, images).project  # also imports what is needed
    yardstick = "np.sum of its pixels"
    return (
        Timed(yardstick, lambda: np.sum(pixels.values), yardstick),
        Timed(
            f"measure one blot, {SIDE} x {SIDE}, {LANES} lanes", lambda: measure(placed, images), yardstick
        ),
        Timed("the same, finding the lanes first", lambda: measure(bare, images), yardstick),
    )


def drag() -> tuple[Timed, ...]:
    """Return one step of a mouse drag in the demo: a lane, the edge of a band, and measuring all anew."""
    project = project_from_layout(DEMO / "layout.csv")
    images = load_images(project, DEMO)
    report = measure(project, images)
    band = report.blots[0].bands[5]
    moved = edits.move_lane(report.project, band.key[1], 0.0, 0.5)
    pulled = edits.set_band(report.project, band.key[1], band.band, band.top_px - 1.0, band.bottom_px)
    yardstick = "np.sum of one picture of the demo"
    pixels = images.pixels[report.blots[0].blot_id].values
    return (
        Timed(yardstick, lambda: np.sum(pixels), yardstick),
        Timed("drag a lane of the demo by one step", lambda: measure(moved, images, report), yardstick),
        Timed("drag the edge of a band by one step", lambda: measure(pulled, images, report), yardstick),
        Timed("measure all 24 blots anew", lambda: measure(moved, images), yardstick),
    )


def whole_job(folder: Path) -> tuple[Timed, ...]:
    """Return the demo job as a whole program: in one process, in one for each core, and the yardstick."""
    batch = ["-m", "blotquant", "--batch", str(DEMO / "layout.csv"), "--force", "--quiet", "-o"]
    job = [*batch, str(folder / "demo.xlsx")]
    yardstick = "process that reads and sums the 24 demo images"
    return (
        Timed(yardstick, lambda: _python("-c", _READ_AND_SUM), yardstick),
        Timed("demo job, 24 blots of 26 lanes, 1 process", lambda: _python(*job, "--jobs", "1"), yardstick),
        Timed("demo job, a process for each core", lambda: _python(*job), yardstick),
    )


def _python(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)


def seconds(lines: tuple[Timed, ...], repeats: int) -> dict[str, float]:
    """Return the median time of each line; one of each in turn, so that all see the same computer."""
    times: dict[str, list[float]] = {line.what: [] for line in lines}
    for _ in range(repeats):
        for line in lines:
            start = time.perf_counter()
            line.work()
            times[line.what].append(time.perf_counter() - start)
    return {what: median(taken) for what, taken in times.items()}


def table(lines: tuple[Timed, ...], repeats: int) -> list[str]:
    """Return the printed lines of one yardstick and what is compared with it."""
    taken = seconds(lines, repeats)
    out: list[str] = []
    for line in lines:
        own, least = taken[line.what], taken[line.yardstick]
        out.append(f"{line.what:<52} {1000 * own:>10.1f} ms {own / least:>8.1f} x")
    return out


def main(arguments: list[str]) -> int:
    """Time everything and print one table."""
    repeats = int(arguments[0]) if arguments else 5
    with tempfile.TemporaryDirectory() as folder:
        rows = [
            *table(one_blot(), repeats),
            *table(drag(), repeats),
            *table(whole_job(Path(folder)), repeats),
        ]
    head = f"{'median of ' + str(repeats) + ' interleaved repeats':<52} {'time':>13} {'ratio':>10}"
    sys.stdout.write("\n".join([head, *rows]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
