"""How long one blot takes in a program that runs already, and a step of a drag without the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from benchmarks.automatic import as_read, measure_all_rows
from benchmarks.conditions import named
from benchmarks.rows import Row, medians
from benchmarks.simulator import draw_pair
from benchmarks.speed import drag
from blotquant.pipeline import measure


def rows(repeats: int) -> Iterator[Row]:
    """Yield the rows of 1200 x 800 pixels with 45 bands, clean and spoiled, and of the demo's drags."""
    for name in ("clean", "dust", "realistic"):
        work, pixels = _measuring(name)
        taken = medians({"blots": work, "sum": lambda pixels=pixels: np.sum(pixels)}, repeats)
        yield Row(
            f"one blot of 1200 x 800, 45 bands, {name}",
            f"{1000 * taken['blots'] / 2:.1f} ms",
            taken["blots"] / 2 / taken["sum"],
            "np.sum of its pixels",
            "60 ms",
        )
    lines = {line.what: line.work for line in drag()}
    taken = medians(lines, repeats)
    least = next(iter(taken.values()))
    for what in list(lines)[1:]:
        yield Row(what, f"{1000 * taken[what]:.1f} ms", taken[what] / least, "np.sum of one picture")


def _measuring(condition: str) -> tuple[Callable[[], object], np.ndarray]:
    """Return the measuring of a pair of blots with their lanes in place, and the pixels of one."""
    project, images = as_read(draw_pair(named([condition])[0], 0))
    placed = measure_all_rows(project, images).project
    return lambda: measure(placed, images), next(iter(images.pixels.values())).values
