"""The pictures of a project, each file read once: blots -> pixels by blot id.

`Images` is a value: reading again with what is `known` reads only what an edit has changed, and gives
a new value.  Nothing has to be kept in step, and several threads may hold one.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from blotquant.edits.orientation import quarter_turns
from blotquant.files.images import ImageError, read_image
from blotquant.model import Blot, Encoding, ImageRef, Polarity, Project
from blotquant.progress import Reported, Teller
from blotquant.results import Pixels, Problem


@dataclass(frozen=True, slots=True)
class Source:
    """All that decides which pixels are read: blots with the same source share them."""

    file: Path  # absolute
    page: int
    polarity: Polarity
    encoding: Encoding
    tablet: tuple[tuple[float, float], ...]
    turns: int  # clockwise quarter turns
    mirrored: bool


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a picture could not be read, and how the project named it then."""

    image: ImageRef
    problem: Problem


@dataclass(frozen=True, slots=True, eq=False)
class Images:
    """The pixels of a project by blot id, and why some could not be read."""

    pixels: Mapping[str, Pixels]
    failures: Mapping[str, Problem] = field(default_factory=dict[str, Problem])  # by blot id
    sources: Mapping[Source, Pixels | Refusal] = field(default_factory=dict[Source, Pixels | Refusal])

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why some images could not be read, in the order of the blots."""
        return tuple(self.failures.values())

    def forget(self, path: Path | str) -> Images:
        """Return the same images without what is known of one file, as when it has changed on disk.

        The blots keep their pixels until the images are loaded again with this as `known`.

        Parameters
        ----------
        path : path or str
            The file; relative to the working directory, if it is not absolute.
        """
        file = _plain(Path(path))
        return replace(self, sources={key: found for key, found in self.sources.items() if key.file != file})


def load_images(
    project: Project,
    folder: Path | str = ".",
    known: Images | None = None,
    progress: Reported | None = None,
) -> Images:
    """Read all images of a project.

    Parameters
    ----------
    project : Project
    folder : path or str
        The folder that image paths are relative to (that of the project file or layout sheet).
    known : Images, optional
        What was read before: only what differs from it is read, so that this may be called after
        every edit.  The hash that a project gives an image is checked all the same.
    progress : callable, optional
        Told of every blot whose image is there.  What it raises ends the reading.

    Returns
    -------
    Images
        An image that cannot be read is a Problem there, not an exception.  Blots of one image hold
        the same `Pixels`, and so do this and `known`.
    """
    tell = Teller(len(project.blots), progress)
    before = {} if known is None else known.sources
    sources: dict[Source, Pixels | Refusal] = {}
    pixels: dict[str, Pixels] = {}
    failures: dict[str, Problem] = {}
    for blot in project.blots:
        source = _source(blot, Path(folder))
        found = _known(sources.get(source, before.get(source)), blot.image)
        sources[source] = found = found or _read(Path(folder) / blot.image.path, source, blot.image)
        if isinstance(found, Refusal):
            failures[blot.id] = replace(found.problem, target=blot.target)
        else:
            pixels[blot.id] = found
        tell.blot(blot.image.path)
    return Images(pixels, failures, sources)


def _source(blot: Blot, folder: Path) -> Source:
    image = blot.image
    return Source(
        _plain(folder / image.path),
        image.page,
        image.polarity,
        image.encoding,
        image.tablet,
        quarter_turns(blot.rotation_deg),
        blot.mirrored,
    )


def _plain(path: Path) -> Path:
    """Return the absolute path without "..", by which a file is known.  The disk is not asked."""
    return Path(os.path.normpath(path.absolute()))


def _known(found: Pixels | Refusal | None, image: ImageRef) -> Pixels | Refusal | None:
    """Return what was read before if it answers the same question; None: look at the file again."""
    if isinstance(found, Refusal):
        gone = found.problem.code == "IMAGE_MISSING"  # it may be back, and to look costs nothing
        return None if gone or found.image != image else found
    if found is None or image.sha256.lower() not in ("", found.info.sha256):
        return None
    if found.info.image != image.path:  # the project was saved elsewhere: another way to the same file
        return replace(found, info=replace(found.info, image=image.path))
    return found


def _read(file: Path, source: Source, image: ImageRef) -> Pixels | Refusal:
    try:
        return read_image(file, image, turns=source.turns, mirrored=source.mirrored)
    except ImageError as error:
        told = Problem("error", error.code, error.fault, error.remedy, image.path)
        return Refusal(image, told)
