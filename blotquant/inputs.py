"""What a batch job starts from: sheets or projects, options of the command line, a template."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from msgspec.structs import replace

from blotquant import edits
from blotquant.files.assays import AssayError, read_assay_sheets
from blotquant.files.layouts import LayoutError, read_layout
from blotquant.files.limits import LimitsError, limits
from blotquant.files.projects import ProjectError, read_project, rebase_images
from blotquant.files.reach import on_the_network, outside, remembered
from blotquant.model import Blot, Encoding, Lane, Polarity, Project, Sample

POLARITIES: Mapping[str, Polarity] = {
    "auto": "auto",
    "dark-bands": "dark-bands",
    "light-bands": "light-bands",
}


class InputError(Exception):
    """An input cannot be used; the message is for the user."""


class OutsideError(InputError):
    """A file names images where nobody has said that they may be read.

    Attributes
    ----------
    file : Path
    images : tuple of str
        As the file names them.
    """

    def __init__(self, file: Path, images: tuple[str, ...]) -> None:
        shown = ", ".join(images[:3]) + (f" and {len(images) - 3} more" if len(images) > 3 else "")
        super().__init__(
            f"{file} names images outside its folder: {shown}. Nothing was read. "
            "If you know where it comes from, add --allow-outside; or put the images beside it."
        )
        self.file = file
        self.images = images


def open_inputs(paths: Sequence[Path], *, allow_outside: bool = False) -> tuple[Project, Path]:
    """Open layout sheets and saved projects as one project.

    Parameters
    ----------
    paths : at least one .csv, .tsv, .xlsx or .json file.
    allow_outside : images may lie outside the folders of the files that name them.

    Returns
    -------
    Project, Path
        The project, and the folder its image paths are relative to.

    Raises
    ------
    InputError
        If a file cannot be read, contradicts itself, or does not fit the others.
    OutsideError
        If a project names images outside the folders of all inputs, and outside those that it was
        saved with on this computer; or a layout sheet names images on another server.
    """
    try:
        limits()
    except LimitsError as error:
        raise InputError(str(error)) from error
    folder = _common_folder([path.absolute().parent for path in paths])
    merged: Project | None = None
    for path in paths:
        opened = _opened(path)
        if not allow_outside and (images := _outside(opened, path, paths)):
            raise OutsideError(path, images)
        project = rebase_images(opened, path.absolute().parent, folder)
        try:
            merged = project if merged is None else edits.merge_projects(merged, project)
        except ValueError as error:
            raise InputError(
                f"{path} cannot be measured together with the files before it: {error}"
            ) from error
    if merged is None:
        raise InputError("there is nothing to measure: name a layout sheet or a saved project")
    return merged, folder


def _outside(project: Project, path: Path, paths: Sequence[Path]) -> tuple[str, ...]:
    folder = path.absolute().parent
    if path.suffix.lower() != ".json":
        return on_the_network(project, folder)
    return outside(project, folder, [*(one.absolute().parent for one in paths), *remembered(path)])


def _common_folder(folders: Sequence[Path]) -> Path:
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError as error:  # drives of Windows have no common folder
        raise InputError("the inputs lie on different drives: copy them to one") from error


def _opened(path: Path) -> Project:
    try:
        if path.suffix.lower() == ".json":
            return read_project(path)
        project = read_layout(path)
        for data in read_assay_sheets(path):
            project = edits.set_assay(project, data)
    except (LayoutError, ProjectError, AssayError) as error:
        raise InputError(str(error)) from error
    return project


@dataclass(frozen=True, slots=True)
class Reading:
    """How all images are read, whatever a sheet or project says; None leaves them as they are."""

    encoding: str | None = None
    turn: int | None = None  # degrees, clockwise
    mirrored: bool = False


def configure(
    project: Project, *, polarity: str | None, settings: Mapping[str, str], reading: Reading | None = None
) -> Project:
    """Apply the options of the command line.

    Parameters
    ----------
    project : Project
    polarity : "auto", "dark-bands" or "light-bands" for all images; None leaves them as they are.
    settings : fields of the method as text.
    reading : encoding and orientation for all images.

    Raises
    ------
    InputError
        If a field or a value does not exist.
    """
    for name, value in settings.items():
        try:
            project = edits.set_method(project, name, value)
        except (KeyError, ValueError) as error:
            raise InputError(str(error.args[0])) from error
    if polarity is not None and polarity not in POLARITIES:
        raise InputError(f"--polarity must be one of {', '.join(POLARITIES)}, not {polarity!r}")
    reading = reading or Reading()
    if reading.encoding is not None and reading.encoding not in get_args(Encoding):
        raise InputError(f"--encoding must be one of {', '.join(get_args(Encoding))}")
    for blot in project.blots:
        if polarity is not None:
            project = edits.set_polarity(project, blot.id, POLARITIES[polarity])
        project = _read_as(project, blot.id, reading)
    return project


def _read_as(project: Project, blot_id: str, reading: Reading) -> Project:
    if reading.encoding is not None:
        project = edits.set_encoding(project, blot_id, cast(Encoding, reading.encoding))
    image = project.blot(blot_id).image.path
    try:
        if reading.turn is not None:
            project = edits.rotate_blot(project, blot_id, float(reading.turn))
        if reading.mirrored and not project.blot(blot_id).mirrored:
            project = edits.mirror_blot(project, blot_id)
    except ValueError as error:
        raise InputError(
            f"{image}: lanes have been placed, so --turn and --mirror cannot be used: turn it in the window"
        ) from error
    return project


def apply_template(project: Project, template: Path) -> Project:
    """Take method, lanes and samples from another project.

    Each blot takes after the template's blot of the same target and form, or else of as many lanes:
    lane by lane its place and its treatment, dose, time and role.  The replicate stays its own.

    Raises
    ------
    InputError
        If the template cannot be read or has no blot for one of the project.
    """
    model = _opened(template)
    samples = {sample.id: sample for sample in model.samples}
    project = edits.use_method(project, model.method)
    for blot in project.blots:
        source = _source(blot, model, template)
        if all(lane.centre for lane in source.lanes):
            lanes = sorted(source.lanes, key=lambda lane: lane.number)
            widths = [lane.width_px for lane in lanes]
            project = edits.place_lanes(project, blot.id, [lane.centre for lane in lanes], widths)
        for lane, like in zip(_by_number(blot), _by_number(source), strict=True):
            project = _with_sample_of(project, lane, samples[like.sample_id])
    return project


def _source(blot: Blot, model: Project, template: Path) -> Blot:
    fitting = [other for other in model.blots if len(other.lanes) == len(blot.lanes)]
    same = [other for other in fitting if (other.target, other.form) == (blot.target, blot.form)]
    if not fitting:
        raise InputError(
            f"{template}: no blot in this template has {len(blot.lanes)} lanes as {blot.image.path} has. "
            "Use a template of the same gel."
        )
    return (same or fitting)[0]


def _by_number(blot: Blot) -> list[Lane]:
    return sorted(blot.lanes, key=lambda lane: lane.number)


def _with_sample_of(project: Project, lane: Lane, like: Sample) -> Project:
    own = project.sample(lane.sample_id)
    wanted = replace(like, id=own.id, replicate=own.replicate)
    if wanted == own:
        return project
    for sample in project.samples:
        if replace(sample, id="") == replace(wanted, id=""):
            return edits.assign_sample(project, lane.id, sample.id)
    fields = {name: getattr(wanted, name) for name in wanted.__struct_fields__ if name != "id"}
    project = edits.add_sample(project, **fields)
    return edits.assign_sample(project, lane.id, project.samples[-1].id)
