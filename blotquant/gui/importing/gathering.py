"""Looks at what was dropped: images, folders of images, and what is neither."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from blotquant.files.decoded import ImageError
from blotquant.files.presence import is_file, is_folder
from blotquant.files.surveys import SUFFIXES, Survey, survey_image
from blotquant.gui.importing.rows import ImportRow, rows_of
from blotquant.gui.words import reason, tr

LARGE_PIXELS = 40_000_000  # from here on a picture is slow; blots have 1 to 10 million


@dataclass(frozen=True, slots=True)
class Gathered:
    """The rows of the images that can be opened, and in words what cannot."""

    rows: tuple[ImportRow, ...]
    left_out: tuple[str, ...]
    warnings: tuple[str, ...]


def gather(paths: Sequence[Path], tell: Callable[[object], None]) -> Gathered:
    """Look at the headers of files, and of the images in folders.

    Parameters
    ----------
    paths : sequence of Path
    tell : callable
        Told of every file; it may raise to stop.
    """
    surveys: list[Survey] = []
    left_out: list[str] = []
    for path in dict.fromkeys(_files(paths, left_out)):
        tell(path)
        try:
            surveys.append(survey_image(path))
        except ImageError as error:
            left_out.append(reason(error))
    warnings = tuple(_warning(survey) for survey in surveys if _pixels(survey) >= LARGE_PIXELS)
    return Gathered(rows_of(surveys), tuple(left_out), warnings)


def _files(paths: Iterable[Path], left_out: list[str]) -> Iterable[Path]:
    for path in paths:
        if not is_folder(path):
            yield path
            continue
        inside = sorted(child for child in _children(path) if child.suffix.lower() in SUFFIXES)
        if not inside:
            left_out.append(tr("{folder}: there is no image in this folder.", folder=path.name))
        yield from inside


def _children(folder: Path) -> list[Path]:
    try:
        return [child for child in folder.iterdir() if is_file(child) and not child.name.startswith(".")]
    except OSError:
        return []


def _pixels(survey: Survey) -> int:
    return max((rows * cols for rows, cols in survey.shapes), default=0)


def _warning(survey: Survey) -> str:
    megapixels = _pixels(survey) / 1e6
    return tr(
        "{file} has {megapixels} megapixels: it needs about {gigabytes} GB of memory and some seconds at "
        "each step. Blots of 1 to 10 megapixels measure as well: export it at a lower resolution if you can.",
        file=survey.path.name,
        megapixels=f"{megapixels:.0f}",
        gigabytes=f"{megapixels * 8 / 1000:.1f}",
    )
