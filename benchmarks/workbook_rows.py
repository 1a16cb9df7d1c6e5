"""A workbook of 100,000 rows of bands: time and memory, in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.rows import Row, python

BANDS = 100_000

_WRITE = f"""
import sys, tempfile, time
from dataclasses import replace
from pathlib import Path
from benchmarks.scale_rows import peak_mib
from benchmarks.speed import DEMO
from blotquant.files.layouts import read_layout
from blotquant.pipeline import export, load_images, measure
from blotquant.results import Report
project = read_layout(DEMO / "layout.csv")
first = project.blots[0]
report = measure(project, load_images(project, DEMO))
own = report.blots[0]
bands = (own.bands * ({BANDS} // len(own.bands) + 1))[:{BANDS}]
many = Report(report.project, (replace(own, bands=bands, lanes=()),), (), (), ())
with tempfile.TemporaryDirectory() as folder:
    export(report, Path(folder) / "small.xlsx")  # imports what is needed
    before = peak_mib()
    peak_mib(reset=True)
    start = time.perf_counter()
    export(many, Path(folder) / "many.xlsx")
    print(time.perf_counter() - start, peak_mib(), before)
"""


def rows(repeats: int) -> Iterator[Row]:
    """Yield time and memory; `repeats` is not used."""
    seconds, peak, before = map(float, python(_WRITE).split())
    yield Row(f"workbook of {BANDS:,} rows of bands", f"{seconds:.1f} s", aim="8 s")
    yield Row(
        "  peak of the process, with the demo before", f"{peak:.0f} MiB, {before:.0f} MiB", aim="100 MiB"
    )
