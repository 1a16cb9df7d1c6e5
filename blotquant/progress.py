"""Telling whoever wants to know how far a long piece of work has come."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Literal

from blotquant.results import Progress

Reported = Callable[[Progress], None]


class Teller:
    """Counts finished blots and tells of each.

    What the listener raises goes straight up to whoever began the work: that is how it is cancelled.

    Parameters
    ----------
    total : int
        Blots in all.
    listener : callable, optional
        Told of the start, of every finished blot, and of the end.
    """

    def __init__(self, total: int, listener: Reported | None) -> None:
        self._total, self._listener = total, listener
        self._done, self._kept, self._start = 0, 0, time.monotonic()
        if total:
            self._tell("start")

    def blot(self, image: str, *, kept: bool = False) -> None:
        """Count one blot, on the image of this name, as finished; `kept`: an earlier run had measured it."""
        self._done += 1
        self._kept += kept
        self._tell("blot", image)
        if self._done == self._total:
            self._tell("done")

    def _tell(self, event: Literal["start", "blot", "done"], image: str = "") -> None:
        if self._listener is not None:
            seconds = time.monotonic() - self._start
            self._listener(Progress(event, self._done, self._total, image, seconds, self._kept))
