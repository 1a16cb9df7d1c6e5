"""The work of the session's thread: read what is new, measure what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from blotquant.gui.jobs import Tell, Work
from blotquant.model import Project

if TYPE_CHECKING:
    from blotquant.pipeline import Images
    from blotquant.results import Report

SLOW_S = 0.3  # what takes less time, as every step of a drag, shows no progress


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A project, its pixels, and what was measured on them."""

    project: Project  # as it was asked for; lanes may have had no place yet
    images: Images
    report: Report


class Measuring:
    """Keeps pixels and the last report, so that only what has changed is read and measured.

    Its state belongs to the one thread in which its works run, one after the other; only
    `forget` is for the window.
    """

    def __init__(self) -> None:
        self._images: Images | None = None
        self._last: Measured | None = None
        self._forgotten: list[str] = []

    def forget(self, path: str) -> None:
        """Read this image anew next time."""
        self._forgotten.append(path)

    def work(self, project: Project, folder: Path, *, hurried: bool = False) -> Work:
        """Return the work of measuring a project, for a `LatestJob`; `hurried` as in `pipeline.measure`.

        It tells the `Images` as soon as any are new, and every `Progress`, and returns `Measured`.
        """

        def measure(tell: Tell) -> object:
            from blotquant import pipeline

            images = self._read(project, folder, tell)
            previous = None if self._last is None else self._last.report
            report = pipeline.measure(project, images, previous, _slow_only(tell), hurried=hurried)
            self._last = Measured(project, images, report)
            return self._last

        return measure

    def _read(self, project: Project, folder: Path, tell: Tell) -> Images:
        from blotquant.pipeline import load_images

        known = self._images
        while self._forgotten and known is not None:
            known = known.forget(folder / self._forgotten.pop())
        images = load_images(project, folder, known, _slow_only(tell))
        if self._images is None or not _same(images, self._images):
            tell(images)
        self._images = images
        return images


def _slow_only(tell: Tell) -> Tell:
    """Return a teller of progress that keeps quiet while there is nothing worth showing yet.

    A step of a drag would say begin, every blot of the project and end sixty times a second.
    """
    from blotquant.results import Progress

    def told(event: object) -> None:
        quick = isinstance(event, Progress) and event.seconds < SLOW_S
        tell(None if quick else event)  # to be cancelled in either case

    return told


def _same(images: Images, others: Images) -> bool:
    """Return whether two readings hold the very same pixels and failures."""
    return (
        images.pixels.keys() == others.pixels.keys()
        and all(images.pixels[key] is others.pixels[key] for key in images.pixels)
        and images.failures == others.failures
    )
