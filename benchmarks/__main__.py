"""One table of all speeds: python -m benchmarks [REPEATS] [GROUP...]."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator

from benchmarks import blot_rows, job_rows, scale_rows, start_rows, window_rows, workbook_rows
from benchmarks.rows import Row, machine

# A group of rows is a module with `rows(repeats)`; a new one is added here and nowhere else.
GROUPS: dict[str, Callable[[int], Iterator[Row]]] = {
    "start": start_rows.rows,
    "blot": blot_rows.rows,
    "job": job_rows.rows,
    "window": window_rows.rows,
    "scale": scale_rows.rows,
    "workbook": workbook_rows.rows,
}


def main(arguments: list[str]) -> int:
    """Print the table, row by row as it is measured."""
    if not any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    repeats = next((int(word) for word in arguments if word.isdigit()), 5)
    chosen = [word for word in arguments if not word.isdigit()] or list(GROUPS)
    unknown = [name for name in chosen if name not in GROUPS]
    if unknown:
        sys.stderr.write(f"no such rows: {', '.join(unknown)}; there are {', '.join(GROUPS)}\n")
        return 2
    sys.stdout.write(f"{machine()}\nmedians of {repeats} interleaved repeats\n\n")
    head = Row("what", "measured", aim="aim").printed()
    sys.stdout.write(f"{head}\n{'-' * len(head)}\n")
    for name in chosen:
        for row in GROUPS[name](repeats):
            sys.stdout.write(row.printed() + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
