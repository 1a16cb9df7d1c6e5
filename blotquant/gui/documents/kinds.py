"""What a path is that somebody wants to open: told from names and first bytes, nothing is read whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from blotquant.files.causes import cause_of
from blotquant.files.presence import is_file, is_folder
from blotquant.gui.words import told, tr

PROJECTS = (".json",)
SHEETS = (".csv", ".tsv", ".xlsx")
# Those of the readers, which are loaded only when a file is looked at.
IMAGES = (".tif", ".tiff", ".gel", ".png", ".jpg", ".jpeg", ".bmp", ".scn", ".1sc", ".img", ".zip")

Kind = Literal["project", "sheet", "image"]


@dataclass(frozen=True, slots=True)
class Refused:
    """A path that cannot be opened, and why."""

    path: Path
    reason: str  # a sentence that names the file
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Sorted:
    """What was found among paths."""

    projects: tuple[Path, ...] = ()  # saved projects
    sheets: tuple[Path, ...] = ()  # layout sheets
    images: tuple[Path, ...] = ()
    refused: tuple[Refused, ...] = ()

    @property
    def documents(self) -> tuple[Path, ...]:
        """Projects and sheets."""
        return (*self.projects, *self.sheets)


def sort_paths(paths: Iterable[Path]) -> Sorted:
    """Say what each path is; a folder stands for the images in it, not for those in its folders."""
    found: dict[Kind, list[Path]] = {"project": [], "sheet": [], "image": []}
    refused: list[Refused] = []
    for path in dict.fromkeys(path.absolute() for path in paths):
        for place, verdict in _verdicts(path):
            if isinstance(verdict, Refused):
                refused.append(verdict)
            elif place not in found[verdict]:
                found[verdict].append(place)
    return Sorted(tuple(found["project"]), tuple(found["sheet"]), tuple(found["image"]), tuple(refused))


def _verdicts(path: Path) -> Iterator[tuple[Path, Kind | Refused]]:
    if is_folder(path):
        yield from _kinds_in(path)
    else:
        yield path, kind_of(path)


def _kinds_in(folder: Path) -> Iterator[tuple[Path, Kind | Refused]]:
    try:
        files = sorted(path for path in folder.iterdir() if is_file(path) and path.name[0] != ".")
    except OSError as error:
        yield folder, Refused(folder, _unreadable(folder, error))
        return
    images = [path for path in files if _may_be_image(path)]
    if not images:
        yield folder, Refused(folder, tr("There is no image in the folder {name}.", name=folder.name))
    for path in images:
        yield path, kind_of(path)


def _may_be_image(path: Path) -> bool:
    suffix = path.suffix.lower()
    return suffix in IMAGES or (suffix not in (*PROJECTS, *SHEETS) and kind_of(path) == "image")


def kind_of(path: Path) -> Kind | Refused:
    """Return what a file is, or why it cannot be opened."""
    from blotquant.files.contents import start_of

    try:
        start = start_of(path)
    except FileNotFoundError:
        remedy = tr("It may have been moved, renamed or deleted, or its drive is not connected.")
        return Refused(path, tr("There is no file {name}.", name=path.name), remedy)
    except OSError as error:
        return Refused(path, _unreadable(path, error))
    if not start:
        remedy = tr("Copy it again from where it came from.")
        return Refused(path, tr("{name} is empty (0 bytes).", name=path.name), remedy)
    return _kind_by(path, start)


def _kind_by(path: Path, start: bytes) -> Kind | Refused:
    from blotquant.files.images import READERS

    suffix = path.suffix.lower()
    if suffix in PROJECTS:
        return "project"
    if suffix in SHEETS:
        return "sheet"
    archive_by_another_name = start.startswith(b"PK") and suffix != ".zip"  # as of Office
    if not archive_by_another_name and any(reader.matches(start) for reader in READERS):
        return "image"
    return _refused_by(path, start)


def _refused_by(path: Path, start: bytes) -> Refused:
    from blotquant.files.foreign import instrument_remedy

    name, suffix = path.name, path.suffix.lower()
    if start.startswith(b"%PDF"):
        remedy = tr(
            "The grey values of a blot in a PDF are no longer those of the imager. Export the image from "
            "the imager's software as a 16-bit TIFF and open that."
        )
        return Refused(path, tr("{name} is a PDF, not an image.", name=name), remedy)
    if suffix in IMAGES:
        remedy = instrument_remedy(name) or tr("Export it again as TIFF or PNG.")
        reason = tr("{name} is called an image, but its content is none that can be read.", name=name)
        return Refused(path, reason, remedy)
    if suffix == ".xls":
        remedy = tr("Open it in Excel and save it as .xlsx or .csv.")
        return Refused(path, tr("{name} is in the old format of Excel.", name=name), remedy)
    remedy = instrument_remedy(name) or can_be_opened()
    return Refused(path, tr("{name} cannot be opened here.", name=name), remedy)


def can_be_opened() -> str:
    """Return in words what can be opened."""
    return tr(
        "These can be opened: images (TIFF, PNG, JPEG, BMP, and .scn, .1sc, .gel, .img with .inf and .zip of "
        "imagers), layout sheets (.csv, .tsv, .xlsx) and saved projects (.blotquant.json)."
    )


def _unreadable(path: Path, error: OSError) -> str:
    return tr("{name} cannot be read: {reason}.", name=path.name, reason=told(cause_of(error)))


def file_filters() -> Sequence[str]:
    """Return the filters of the file dialog, that of everything first."""

    def stars(suffixes: Iterable[str]) -> str:
        return " ".join(f"*{suffix} *{suffix.upper()}" for suffix in suffixes)

    return (
        f"{tr('Images, layout sheets, projects')} ({stars((*IMAGES, *SHEETS, *PROJECTS))})",
        f"{tr('Images')} ({stars(IMAGES)})",
        f"{tr('Layout sheets')} ({stars(SHEETS)})",
        f"{tr('Projects')} (*.blotquant.json)",
        f"{tr('All files')} (*)",
    )
