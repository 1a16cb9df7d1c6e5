"""Eight blots from files to a workbook as a whole program, beside ImageJ's macro and the least there is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from benchmarks import imagej
from benchmarks.rows import ROOT, Row, medians, python
from tests.synthetic import blot

MACRO = Path(__file__).with_name("densitometry.ijm")
SHAPE, LANES, PAIRS, SIGMA = (1536, 2048), 15, 4, 9.0
_SUM = """
import pathlib, sys, numpy, tifffile
print(sum(int(numpy.sum(tifffile.imread(path))) for path in pathlib.Path(sys.argv[1]).glob("*.tif")))
"""


def rows(repeats: int) -> Iterator[Row]:
    """Yield the job in blotquant, in ImageJ where it is installed, and reading and summing the pixels."""
    with tempfile.TemporaryDirectory() as name, _screen() as screen:
        folder = Path(name)
        write_job(folder)
        work: dict[str, Callable[[], object]] = {
            "blotquant": lambda: _batch(folder),
            "sum": lambda: python(_SUM, str(folder)),
        }
        if screen:
            work["ImageJ"] = lambda: _macro(folder, screen)
        taken = medians(work, repeats)
    own = taken["blotquant"]
    what = f"{2 * PAIRS} blots of 2048 x 1536, 15 lanes, files to workbook"
    yield Row(what, f"{own:.2f} s", own / taken["sum"], "a process that reads and sums", "1 s")
    if screen:
        ratio = taken["ImageJ"] / own
        yield Row(
            "  the same job in ImageJ, its start included",
            f"{taken['ImageJ']:.2f} s",
            ratio,
            "blotquant",
            "5 x",
        )
    else:
        yield Row("  the same job in ImageJ", f"left out: no {imagej.missing()}")


def write_job(folder: Path) -> None:
    """Write the pictures of four pairs of blots, the layout sheet, and the orders for ImageJ."""
    import tifffile

    rng = np.random.default_rng(1)
    lines = ["image,target,form,lane,treatment,dose_nM,time_min,replicate,role"]
    truth = None
    orders: list[str] = []
    for pair in range(PAIRS):
        paths: list[str] = []
        for form in ("phospho", "total"):
            volumes = rng.uniform(2e6, 2e7, (1, LANES))
            values, truth = blot(volumes, SHAPE, sigma_px=SIGMA, noise=30.0, seed=pair)
            path = folder / f"{form}{pair}.tif"
            tifffile.imwrite(path, values)
            paths.append(str(path))
            for lane in range(1, LANES + 1):
                role, drug = ("vehicle", "vehicle") if lane == 1 else ("", "drug")
                dose = "" if lane == 1 else str(10 * lane)
                lines.append(f"{path.name},T{pair},{form},{lane},{drug},{dose},15,1,{role}")
        orders.append(f"pair {' '.join(paths)}")
    assert truth is not None
    (folder / "layout.csv").write_text("\n".join(lines) + "\n")
    pitch = SHAPE[1] / (LANES + 1)
    place = f"lanes {pitch:.1f} {pitch:.1f} {LANES} {round(0.7 * pitch)}"
    head = [f"out {folder / 'imagej.csv'}", f"band {SHAPE[0] / 2:.1f} {4 * SIGMA:.1f}", place]
    (folder / "orders.txt").write_text("\n".join([*head, *orders]) + "\n")


def _batch(folder: Path) -> None:
    command = [sys.executable, "-m", "blotquant", "--batch", str(folder / "layout.csv"), "--force", "--quiet"]
    subprocess.run([*command, "-o", str(folder / "out.xlsx")], cwd=ROOT, check=True, capture_output=True)


def _macro(folder: Path, screen: str) -> None:
    command = ["java", f"-Duser.home={folder}", "-jar", str(imagej.jar()), "-macro", str(MACRO)]
    environment = {**os.environ, "DISPLAY": screen}
    subprocess.run(
        [*command, str(folder / "orders.txt")], env=environment, check=True, capture_output=True, timeout=120
    )
    assert len((folder / "imagej.csv").read_text().splitlines()) == 1 + PAIRS * LANES


@contextmanager
def _screen() -> Generator[str]:
    """Give ImageJ a screen that is there already, as on a desktop; "" where it is not installed."""
    if imagej.missing() or not shutil.which("Xvfb"):
        yield ""
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout is not None
    try:
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
