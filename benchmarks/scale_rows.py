"""Time and peak memory of pictures from 1 to 100 megapixels, each in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.rows import Row, python

MEGAPIXELS = (1, 4, 16, 64, 100)
LANES = 15

# The picture is drawn in strips, so that its drawing takes less memory than its measuring.
_ONE = f"""
import sys, time
import numpy as np
from benchmarks.scale_rows import drawn, peak_mib
from benchmarks.accuracy_reference import bare_project
from blotquant.pipeline import Images, measure
from blotquant.results import ImageInfo, Pixels
warm = drawn(1, np.uint16)
side, kind = int(sys.argv[1]), np.dtype(sys.argv[2])
def read(values):
    top = float(np.iinfo(values.dtype).max)
    info = ImageInfo("a.tif", 1, "0" * 64, values.nbytes, "drawn", values.shape, 8 * values.itemsize,
                     "light-bands", "linear", top)
    return Images({{"b1": Pixels(values, 1, 0.0, top, info)}})
project = bare_project("a.tif", {LANES})
measure(project, read(warm))  # imports what is needed
values = drawn(side, kind)
images = read(values)
peak_mib(reset=True)
start = time.process_time(); report = measure(project, images); found = time.process_time() - start
start = time.process_time(); measure(report.project, images); measured = time.process_time() - start
assert len(report.blots[0].bands) == {LANES}
start = time.process_time(); np.sum(values); least = time.process_time() - start
print(found, measured, least, peak_mib(), values.nbytes / 2**20)
"""


def drawn(megapixels: float, kind: object) -> object:
    """Return a square picture with 15 lanes of three bands, as if it had been read."""
    import numpy as np

    side = round((megapixels * 1e6) ** 0.5)
    dtype = np.dtype(kind)  # type: ignore[call-overload]
    rng, top = np.random.default_rng(1), np.iinfo(dtype).max
    pitch, sigma = side / (LANES + 1), side / 200
    across = np.arange(side)[None, :] - pitch * np.arange(1, LANES + 1)[:, None]
    lanes = 1 / (1 + np.exp(np.clip((np.abs(across) - 0.35 * pitch) / (0.03 * pitch), -50, 50)))
    volumes = rng.uniform(0.3, 1.0, (3, LANES)) * 0.2
    bands = (volumes @ lanes).astype(np.float32)  # (bands, columns), of the whole range
    values = np.empty((side, side), dtype)
    for first in range(0, side, 256):
        rows = np.arange(first, min(side, first + 256))
        down = np.exp(-0.5 * ((rows[:, None] - side * np.array([0.25, 0.5, 0.75])) / sigma) ** 2)
        noise = rng.normal(0.02, 0.0015, (len(rows), side)).astype(np.float32)
        values[first : first + len(rows)] = np.clip((down @ bands + noise) * top, 0, top)
    values.setflags(write=False)
    return values


def peak_mib(*, reset: bool = False) -> float:
    """Return the most memory that this process has held, in MiB; since the last reset on Linux."""
    from pathlib import Path

    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
    return int(line.split()[1]) / 1024


def rows(repeats: int) -> Iterator[Row]:
    """Yield time and memory for each size and depth; `repeats` is not used, each is measured once."""
    for size in MEGAPIXELS:
        for kind in ("uint8", "uint16"):
            found, measured, least, peak, image = map(float, python(_ONE, str(size), kind).split())
            what = f"{size} megapixels, {kind}, lanes found and measured"
            yield Row(what, f"{1000 * found / size:.1f} ms/MP", found / least, "np.sum", "5 ms/MP, flat")
            yield Row(
                f"  measured alone, {kind}", f"{1000 * measured / size:.1f} ms/MP", measured / least, "np.sum"
            )
            aim = f"{1.3 * image + 100:.0f} MiB and the start's"
            yield Row(f"  peak of the process, {kind}, image {image:.0f} MiB", f"{peak:.0f} MiB", aim=aim)
