"""What is fuzzed: every reader, the layout sheet, the assays and the project file.

A target takes bytes and returns what came of them.  Whatever the bytes: they are read, or refused in
words with the name of the file; anything else raises, and is a finding.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from blotquant.files.assays import AssayError, read_assay
from blotquant.files.contents import PAIR, PIXELS
from blotquant.files.decoded import ImageError
from blotquant.files.images import read_image
from blotquant.files.layouts import LayoutError, read_layout
from blotquant.files.projects import ProjectError, project_from, read_project, write_project
from blotquant.files.surveys import survey_image
from blotquant.model import ImageRef, Project
from blotquant.results import Pixels
from tests.fuzz import seeds

Polarity = Literal["auto", "light-bands"]


@dataclass(frozen=True, slots=True)
class Target:
    """One way into the program.

    Attributes
    ----------
    name : str
        Of the target and of its kept corpus.
    run : callable
        Given a folder to write into and the bytes; returns "read", or how they were refused.
    seeds : tuple of bytes
        Whole files.
    """

    name: str
    run: Callable[[Path, bytes], str]
    seeds: tuple[bytes, ...]


def _require(holds: bool, otherwise: str) -> None:
    assert holds, otherwise


def image_outcome(path: Path) -> str:
    """Read an image in both ways and survey it; return what came of it."""
    outcome, shape = _read(path, "light-bands")
    if outcome == "read":
        assert _read(path, "auto")[0] in ("read", "POLARITY_AMBIGUOUS")
    try:
        survey = survey_image(path)
    except ImageError as error:
        _require(error.message.startswith(path.name), error.message)
        _require("not supported between" not in error.message, error.message)  # Python, of its types
    else:
        assert survey.shapes, "no page"
        # A camera may note that the picture lies on its side.
        assert outcome != "read" or sorted(survey.shapes[0]) == sorted(shape), (survey.shapes[0], shape)
    return outcome


def _read(path: Path, polarity: Polarity) -> tuple[str, tuple[int, int]]:
    try:
        pixels = read_image(path, ImageRef(path=path.name, polarity=polarity))
    except ImageError as error:
        _require(error.message.startswith(path.name), error.message)
        _require(error.remedy.endswith("."), error.remedy)
        return error.code, (0, 0)
    assert isinstance(pixels, Pixels)
    assert np.isfinite(pixels.values).all()
    assert pixels.info.reader
    assert pixels.info.encoding
    return "read", pixels.info.shape


def document_outcome(path: Path) -> str:
    """Read a layout sheet or a project; return what came of it."""
    try:
        project = read_project(path) if path.suffix == ".json" else read_layout(path)
    except (LayoutError, ProjectError) as error:
        _require(str(error).startswith(str(path)), str(error))
        return "refused"
    assert isinstance(project, Project)
    copy = path.with_name("copy.blotquant.json")
    write_project(project, copy)
    assert project_from(copy.read_bytes(), copy) == project, "it is another when it is read again"
    return "read"


def assay_outcome(path: Path) -> str:
    """Read a sheet as each of the assays; return what came of it."""
    found: list[str] = []
    for kind in ("bca", "proliferation", "qpcr"):
        try:
            data = read_assay(kind, [path])
        except AssayError as error:
            _require(path.name in str(error), str(error))
        else:
            assert data.wells
            found.append("read")
    return found[0] if found else "refused"


def _of_file(name: str, outcome: Callable[[Path], str]) -> Callable[[Path, bytes], str]:
    def run(folder: Path, data: bytes) -> str:
        path = folder / name
        path.write_bytes(data)
        return outcome(path)

    return run


def _pair(folder: Path, data: bytes) -> str:
    inf, _, img = data.removeprefix(PAIR).partition(PIXELS)
    (folder / "x.inf").write_bytes(inf)
    return _of_file("x.img", image_outcome)(folder, img)


def _targets() -> Mapping[str, Target]:
    small, whole = seeds.images(seeds.SMALL), seeds.images()
    kinds = ("tif", "gel", "png", "jpg", "bmp", "scn", "1sc", "zip")
    found = [
        Target(
            kind,
            _of_file(f"x.{kind}", image_outcome),
            tuple(data for held in (small, whole) for name, data in held.items() if name.endswith(kind)),
        )
        for kind in kinds
    ]
    found.append(Target("img", _pair, (seeds.paired(seeds.SMALL), seeds.paired(seeds.BLOT))))
    sheet, tabs = seeds.SHEET.encode(), seeds.SHEET.replace(",", "\t").encode()
    found += [
        Target("csv", _of_file("layout.csv", document_outcome), (sheet,)),
        Target("tsv", _of_file("layout.tsv", document_outcome), (tabs,)),
        Target("xlsx", _of_file("layout.xlsx", document_outcome), (seeds.workbook(),)),
        Target("project", _of_file("p.blotquant.json", document_outcome), (seeds.saved_project(),)),
        Target("assay", _of_file("plate.csv", assay_outcome), (seeds.BCA.encode(), seeds.QPCR.encode())),
    ]
    return {target.name: target for target in found}


TARGETS = _targets()


def scratch() -> tempfile.TemporaryDirectory[str]:
    """Return a folder to run targets in: in memory, where the system has such a place."""
    memory = Path("/dev/shm")
    return tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)
