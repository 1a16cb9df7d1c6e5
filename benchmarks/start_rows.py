"""How long until the program answers, and until its window is shown."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.rows import ROOT, Row, medians, python
from benchmarks.window import BARE, OURS


def rows(repeats: int) -> Iterator[Row]:
    """Yield the rows of starting."""
    helped = [sys.executable, "-m", "blotquant", "--help"]
    taken = medians(
        {
            "help": lambda: subprocess.run(helped, cwd=ROOT, check=True, capture_output=True),
            "python": lambda: python("pass"),
            "window": lambda: python(OURS),
            "bare": lambda: python(BARE),
        },
        repeats,
    )
    yield Row(
        "start to --help",
        f"{1000 * taken['help']:.0f} ms",
        taken["help"] / taken["python"],
        "python -c pass",
        "3 x",
    )
    yield Row(
        "start to a shown window",
        f"{1000 * taken['window']:.0f} ms",
        taken["window"] / taken["bare"],
        "a bare window with numpy",
        "1.5 x",
    )
