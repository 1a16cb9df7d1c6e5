"""The source data of a paper as one zip file: images as loaded, project, workbook, figures.

Unpacked it opens in the window and is measured again to the same numbers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from msgspec.structs import replace

from blotquant.assays import measure_assays
from blotquant.files.atomic import write_atomically
from blotquant.files.contents import description_of, sha256_of
from blotquant.files.projects import write_project
from blotquant.files.workbook import write_workbook
from blotquant.model import Project
from blotquant.phrases import Phrase, WordedError
from blotquant.results import Report
from blotquant.tables import with_assays
from blotquant.wording import methods_paragraph

PROJECT, WORKBOOK, README, SUMS = "project.blotquant.json", "ratios.xlsx", "README.txt", "sha256sums.txt"
_PACKED = (".png", ".jpg", ".jpeg", ".zip", ".xlsx", ".pdf")  # packing them again only takes time
_README = """\
Source data of a Western blot analysis made with blotquant {version} (BSD licence).

images/               the uncropped images, byte by byte as they were loaded
{project}  lanes, bands, samples and method; opens in the program
{workbook}           all numbers, with formulas
figures/              figures and their legends, if any were made
{sums}        SHA-256 of every file

To measure it again: unpack it, then
    blotquant --batch {project} -o again.xlsx

Method
{methods}
"""


class SourceDataError(WordedError):
    """The source data cannot be put together; the message says which image and what to do."""


def write_source_data(
    report: Report,
    folder: Path | str,
    target: Path | str,
    figures: Iterable[Path] = (),
    workbook: Path | None = None,
) -> Path:
    """Write the zip file; the same report and images give the same bytes.

    Parameters
    ----------
    report : Report
    folder : path or str
        That the paths of images are relative to.
    target : path or str
        The zip file.
    figures : iterable of Path
        Files to be put into the folder `figures`.
    workbook : Path, optional
        One that was written already, as with the sheets of assays; by default that of the report.

    Raises
    ------
    SourceDataError
        If an image has gone or changed since it was measured.
    blotquant.files.atomic.WriteError
        If the file cannot be written.
    """
    names = _image_names(report.project)
    contents: dict[str, bytes] = {}
    for path, name in names.items():
        contents |= _image(Path(folder) / path, name, _hashes(report.project).get(path, ""))
    contents |= _made(report, names, workbook)
    contents |= {f"figures/{path.name}": path.read_bytes() for path in figures}
    sums = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in contents.items())
    contents[SUMS] = "".join(sums).encode()
    write_atomically(Path(target), lambda place: _write(place, contents))
    return Path(target)


def _image_names(project: Project) -> dict[str, str]:
    """Return the name in the zip file of every image; images of one name from two folders keep apart."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for blot in project.blots:
        path = blot.image.path
        if path in names:
            continue
        plain = PurePosixPath(path).name
        name = plain
        number = 1
        while name.lower() in taken:
            number += 1
            name = f"{number}_{plain}"
        taken.add(name.lower())
        names[path] = f"images/{name}"
    return names


def _hashes(project: Project) -> Mapping[str, str]:
    return {blot.image.path: blot.image.sha256.lower() for blot in project.blots if blot.image.sha256}


def _image(path: Path, name: str, wanted: str) -> dict[str, bytes]:
    """Return the files of an image by their names in the zip file: a scan of Fuji's lies in two."""
    try:
        found, described = {name: path.read_bytes()}, description_of(path)
        if described is not None:
            found[str(PurePosixPath(name).with_suffix(described.suffix))] = described.read_bytes()
        sha256 = sha256_of(path) if wanted else ""
    except OSError as error:
        raise SourceDataError(
            Phrase("{path}: the image cannot be read any more. Put it back, then try again.", path=path)
        ) from error
    if sha256 != wanted:
        raise SourceDataError(
            Phrase("{path}: the image has changed since it was measured. Measure again first.", path=path)
        )
    return found


def _made(report: Report, names: Mapping[str, str], written: Path | None) -> dict[str, bytes]:
    blots = tuple(
        replace(blot, image=replace(blot.image, path=names[blot.image.path])) for blot in report.project.blots
    )
    with TemporaryDirectory() as place:
        project, workbook = Path(place) / PROJECT, Path(place) / WORKBOOK
        write_project(replace(report.project, blots=blots), project)
        if written is None:
            assays = measure_assays(report.project)
            write_workbook(*with_assays(report, assays), workbook, assays)
        made = {PROJECT: project.read_bytes(), WORKBOOK: (written or workbook).read_bytes()}
    version = dict(report.versions).get("blotquant", "")
    words = _README.format(
        version=version, project=PROJECT, workbook=WORKBOOK, sums=SUMS, methods=methods_paragraph(report)
    )
    return {README: words.encode(), **made}


def _write(place: Path, contents: Mapping[str, bytes]) -> None:
    with ZipFile(place, "w") as packed:
        for name, content in contents.items():
            entry = ZipInfo(name)  # its date is 1980: the same content gives the same file
            entry.external_attr = 0o644 << 16
            is_packed = name.lower().endswith(_PACKED)
            packed.writestr(entry, content, ZIP_STORED if is_packed else ZIP_DEFLATED)
