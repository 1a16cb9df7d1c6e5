"""Whether something is there.

A share that has gone, or a folder that may not be looked into, answers with an error: that is a no here,
and what is then read or written says why in words.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from pathlib import Path


def is_there(path: Path | str) -> bool:
    """Return whether a file or folder of this name can be seen."""
    return os.path.exists(path)  # noqa: PTH110 - that of pathlib raises


def is_file(path: Path | str) -> bool:
    """Return whether a file of this name can be seen."""
    return os.path.isfile(path)  # noqa: PTH113 - that of pathlib raises


def seen(paths: Sequence[Path], *, within_s: float) -> list[bool]:
    """Return which files can be seen; those that nobody answers for in time count as seen.

    A drive that sleeps, or a share whose server is off, may take half a minute to answer.

    Parameters
    ----------
    paths : sequence of Path
    within_s : float
        Seconds to wait for all answers together.
    """
    answers = [True] * len(paths)

    def look() -> None:
        for place, path in enumerate(paths):
            answers[place] = is_file(path)

    # A thread that waits for a dead share keeps neither the program nor its end waiting.
    looking = threading.Thread(target=look, name="presence", daemon=True)
    looking.start()
    looking.join(within_s)
    return list(answers)


def is_folder(path: Path | str) -> bool:
    """Return whether a folder of this name can be seen."""
    return os.path.isdir(path)  # noqa: PTH112 - that of pathlib raises
