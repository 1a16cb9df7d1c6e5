"""Finding images that have moved: where the one that was shown lies, others of its neighbours do too."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from blotquant import edits
from blotquant.files.presence import is_folder
from blotquant.gui.documents.desk import Desk
from blotquant.gui.documents.kinds import IMAGES
from blotquant.gui.documents.messages import CANCEL, Choice, Message, cancel
from blotquant.gui.documents.saving import file_hash
from blotquant.gui.documents.watching import image_file
from blotquant.gui.jobs import Tell
from blotquant.gui.words import tr
from blotquant.model import Project


@dataclass(frozen=True, slots=True)
class Found:
    """Where an image is now."""

    name: str  # as the project has it
    file: Path
    sha256: str


class Locating:
    """Locates missing images and accepts changed ones.

    Parameters
    ----------
    desk : Desk
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def locate(self, missing: Sequence[str]) -> bool:
        """Ask where the first of the missing images is, and find the others from there."""
        if not missing:
            return False
        try:
            return self._locate(missing[0], missing[1:])
        except Exception as error:
            self._desk.explain(tr("The image could not be located."), error)
            return False

    def accept(self, altered: Sequence[str]) -> bool:
        """Take changed images as they are now, in one step of undo."""
        session = self._desk.session
        files = {name: image_file(session.folder, name) for name in altered}
        try:
            hashes = self._desk.patience.run(tr("Reading images…"), partial(_hashes, files))
        except Exception as error:
            self._desk.explain(tr("The images could not be read."), error)
            return False
        label = tr("Accept the changed image") if len(hashes) == 1 else tr("Accept the changed images")
        return bool(hashes) and session.apply(label, _accepted, hashes)

    def _locate(self, name: str, others: Sequence[str]) -> bool:
        picked = self._pick(name)
        if picked is None:
            return False
        text = tr("Looking for images…")
        session = self._desk.session
        work = partial(_found, session.folder, _known(session.project), name, picked, others)
        first, *more = self._desk.patience.run(text, work)
        known = _known(session.project)[name]
        is_other = known not in ("", first.sha256)
        if is_other and not self._wants_other(name, picked):
            return False
        count = 1 + len(more)
        label = tr("Locate 1 image") if count == 1 else tr("Locate {count} images", count=count)
        return session.apply(label, _located, session.folder, (first, *more))

    def _pick(self, name: str) -> Path | None:
        short = Path(name).name
        filters = (
            f"{short} ({short})",
            f"{tr('Images')} ({' '.join(f'*{suffix}' for suffix in IMAGES)})",
            f"{tr('All files')} (*)",
        )
        folder = nearest_folder(image_file(self._desk.session.folder, name).parent)
        chosen = self._desk.answers.files_to_open(tr("Locate {name}", name=short), folder, filters)
        return chosen[0].absolute() if chosen else None

    def _wants_other(self, name: str, picked: Path) -> bool:
        message = Message(
            tr(
                "{file} is not the image that was measured as {name}.", file=picked.name, name=Path(name).name
            ),
            tr("Its content differs. If it is taken, check lanes and bands on it."),
            tone="warning",
        )
        choices = [cancel(), Choice("take", tr("Take it all the same"), "discard")]
        return self._desk.answers.ask(message, choices) != CANCEL


def nearest_folder(folder: Path) -> Path:
    """Return the folder, or the nearest one above it that is there."""
    return next((place for place in (folder, *folder.parents) if is_folder(place)), Path.home())


def _known(project: Project) -> dict[str, str]:
    """Return the hashes that the project has of its images, by name."""
    return {blot.image.path: blot.image.sha256 for blot in project.blots}


def _hashes(files: Mapping[str, Path], tell: Tell) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, file in files.items():
        tell(None)
        if sha256 := file_hash(file):
            found[name] = sha256
    return found


def _found(
    folder: Path, known: Mapping[str, str], name: str, picked: Path, others: Iterable[str], tell: Tell
) -> list[Found]:
    """Return the image that was picked, and those of the others that lie as they did beside it."""
    with picked.open("rb"):  # what cannot be read is said in words
        pass
    found = [Found(name, picked, file_hash(picked))]
    old = image_file(folder, name)
    taken = {picked, *(image_file(folder, one) for one in known)}
    for other in others:
        for file in moved_with(image_file(folder, other), old, picked):
            tell(None)
            sha256 = "" if file in taken else file_hash(file)
            if sha256 and known[other] in ("", sha256):
                found.append(Found(other, file, sha256))
                taken.add(file)
                break
    return found


def moved_with(file: Path, old: Path, new: Path) -> tuple[Path, ...]:
    """Return where a file may be now, if another one has moved from `old` to `new`.

    In the same folder, or in the same place of a tree of folders that has moved as a whole.
    """
    tail = 0
    pairs = zip(reversed(old.parts), reversed(new.parts), strict=False)
    for before, after in pairs:
        if before != after:
            break
        tail += 1
    beside = new.parent / file.name
    if not 0 < tail < min(len(old.parts), len(new.parts)):
        return (beside,)
    old_root, new_root = Path(*old.parts[:-tail]), Path(*new.parts[:-tail])
    if not file.is_relative_to(old_root):
        return (beside,)
    return tuple(dict.fromkeys((new_root / file.relative_to(old_root), beside)))


def _accepted(project: Project, hashes: Mapping[str, str]) -> Project:
    for name, sha256 in hashes.items():
        project = edits.set_hash(project, _blot_on(project, name), sha256)
    return project


def _located(project: Project, folder: Path, found: Iterable[Found]) -> Project:
    for one in found:
        blot_id = _blot_on(project, one.name)
        project = edits.locate_image(project, blot_id, _relative(one.file, folder))
        project = edits.set_hash(project, blot_id, one.sha256)
    return project


def _blot_on(project: Project, name: str) -> str:
    return next(blot.id for blot in project.blots if blot.image.path == name)


def _relative(file: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:  # another drive of Windows
        return file.as_posix()
