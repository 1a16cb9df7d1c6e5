"""Measure the membranes of a project by an executor, and gather what they yield in the order of the project.

What comes in is put away in a temporary file until all is there: while thousands of blots are measured,
memory is for those at work.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

from blotquant.cluster import ClusterError
from blotquant.codes import problem
from blotquant.executors import Executor, Lost
from blotquant.membranes import Parts
from blotquant.model import Project
from blotquant.phrases import Phrase
from blotquant.progress import Teller
from blotquant.results import MembraneResult
from blotquant.resume import Kept, packed, unpacked

Measure = Callable[[Project, Path], MembraneResult]
_IN_MEMORY = 8_000_000  # bytes up to which nothing is written to the disk


def gathered(
    project: Project, folder: Path, measure: Measure, executor: Executor, tell: Teller, kept: Kept | None
) -> list[MembraneResult]:
    """Return what each membrane of a project yields, in the order of the project.

    Parameters
    ----------
    project, folder : the project and the folder its image paths are relative to.
    measure : callable
        From membrane and folder to what it yields; a function that can be imported by its name.
    executor : Executor
    tell : Teller
        Told of every blot.
    kept : Kept, optional
        What an earlier run has measured; what this one measures is added.
    """
    todo: list[tuple[int, Project]] = []
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        waiting = _Waiting(file)
        for place, part in enumerate(Parts(project)):
            found = None if kept is None else kept.find(part, folder)
            if found is None:
                todo.append((place, part))
            else:
                waiting.put(place, found)
                _tell_of(found, tell, kept=True)
        for number, answer in executor.each(measure, ((part, folder) for _, part in todo)):
            place, part = todo[number]
            found = _lost(part, answer.times) if isinstance(answer, Lost) else answer
            if kept is not None:
                kept.keep(part, found)
            waiting.put(place, found)
            _tell_of(found, tell)
        return waiting.in_order()


def refuse_unseen(folder: Path, found: MembraneResult, computer: str) -> None:
    """Raise ClusterError if a worker on another computer did not find an image that is there for this one."""
    for one in found.problems:
        if one.code == "IMAGE_MISSING" and (folder / one.image).is_file():
            raise ClusterError(
                Phrase(
                    "the worker on {computer} does not see {file}: put images and layout sheet on a "
                    "disk that all computers "
                    "of the cluster have under the same path.",
                    computer=computer,
                    file=folder / one.image,
                )
            )


class _Waiting:
    """Results by their place: on the disk, unless they hold profiles."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._away: dict[int, tuple[int, int]] = {}  # start and length in the file
        self._here: dict[int, MembraneResult] = {}

    def put(self, place: int, found: MembraneResult) -> None:
        if any(result.lanes for result in found.results):
            self._here[place] = found
            return
        data = packed(found)
        self._away[place] = (self._file.tell(), len(data))
        self._file.write(data)

    def in_order(self) -> list[MembraneResult]:
        return [self._at(place) for place in sorted((*self._away, *self._here))]

    def _at(self, place: int) -> MembraneResult:
        if place in self._here:
            return self._here[place]
        start, length = self._away[place]
        self._file.seek(start)
        return unpacked(self._file.read(length))


def _lost(part: Project, times: int) -> MembraneResult:
    detail = Phrase("The process that measured it died {times} times.", times=times)
    lost = [problem("WORKER_LOST", image=b.image.path, target=b.target, detail=detail) for b in part.blots]
    return MembraneResult(part.blots, (), tuple(lost))


def _tell_of(found: MembraneResult, tell: Teller, *, kept: bool = False) -> None:
    for blot in found.blots:
        tell.blot(blot.image.path, kept=kept)
