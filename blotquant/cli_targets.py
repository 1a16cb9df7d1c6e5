"""Where batch writes: refused before the hours of work where it would fail or destroy something."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from blotquant.cli_arguments import PROJECT_SUFFIX, Wishes

if TYPE_CHECKING:
    from blotquant.columns.kinds import Sheet


class Stop(Exception):  # noqa: N818  not always an error of the user's
    """The program cannot go on; the message says why and what to do."""


def targets(wishes: Wishes, inputs: Sequence[Path]) -> tuple[Path, Path | None, Path | None]:
    """Return workbook, CSV folder and project to write, after making sure that all may be written."""
    if wishes.output is None and len(inputs) > 1:
        raise Stop("several inputs: say with -o FILE.xlsx where the one workbook shall go.")
    output = Path(wishes.output) if wishes.output is not None else _default_output(inputs[0])
    if output.suffix.lower() != ".xlsx":
        raise Stop(f"{output}: the workbook's name must end in .xlsx.")
    refuse_target(output, inputs, force=wishes.force)
    saved = None if wishes.save_project is None else Path(wishes.save_project)
    if saved is not None:
        if not saved.name.endswith(PROJECT_SUFFIX):
            raise Stop(f"{saved}: a project's name must end in {PROJECT_SUFFIX}.")
        refuse_target(saved, () if wishes.force else inputs, force=wishes.force)
    csv_dir = None if wishes.csv is None else Path(wishes.csv)
    if csv_dir is not None:
        _refuse_csv_folder(csv_dir, inputs, wishes)
    return output, csv_dir, saved


def hash_of(saved: Path | None) -> str:
    """Return the hash of a project that will be replaced, so that nobody's work is lost; "" without one."""
    from blotquant.files.contents import sha256_of

    return sha256_of(saved) if saved is not None and saved.exists() else ""


def _default_output(source: Path) -> Path:
    name = source.name.removesuffix(PROJECT_SUFFIX)
    return (
        source.with_name(name).with_suffix(".xlsx")
        if name == source.name
        else source.with_name(name + ".xlsx")
    )


def refuse_target(target: Path, inputs: Sequence[Path], *, force: bool) -> None:
    """Raise Stop where writing `target` would fail or destroy something; before the hours of work."""
    if any(_same(target, source) for source in inputs):
        raise Stop(f"{target} is the input itself: name another file to write.")
    if target.is_dir():
        raise Stop(f"{target} is a folder: name a file to write.")
    if not target.parent.is_dir():
        raise Stop(f"{target}: there is no folder {target.parent}: make it first, or name another.")
    _refuse_locked(target.parent, target)
    if target.exists() and not force:
        raise Stop(f"{target} is there already: add --force to replace it, or name another file.")


def figures_folder(wishes: Wishes) -> Path | None:
    """Return the folder of the figures, whose names nobody knows yet: it must be empty or given up."""
    if wishes.figures is None:
        return None
    folder = Path(wishes.figures)
    _refuse_folder(folder, "figures")
    if folder.is_dir() and any(folder.iterdir()) and not wishes.force:
        raise Stop(f"{folder} is not empty: name a new folder for the figures, or add --force.")
    return folder


def source_data_file(wishes: Wishes, inputs: Sequence[Path]) -> Path | None:
    """Return the zip file of the source data, or None."""
    if wishes.source_data is None:
        return None
    target = Path(wishes.source_data)
    if target.suffix.lower() != ".zip":
        raise Stop(f"{target}: the name of the source data must end in .zip.")
    refuse_target(target, inputs, force=wishes.force)
    return target


def _refuse_folder(folder: Path, what: str) -> None:
    if folder.exists() and not folder.is_dir():
        raise Stop(f"{folder} is a file: name a folder for the {what}.")
    above = next((place for place in folder.absolute().parents if place.exists()), None)
    if above is not None and not above.is_dir():
        raise Stop(f"{folder}: {above} is a file: name another folder for the {what}.")
    _refuse_locked(folder if folder.exists() else above, folder)


def _refuse_csv_folder(folder: Path, inputs: Sequence[Path], wishes: Wishes) -> None:
    from blotquant.columns import PROBLEMS, SHEETS
    from blotquant.columns.assays import ASSAY_SHEETS

    _refuse_folder(folder, "CSV files")
    refuse_csv_files(folder, SHEETS if wishes.assay is None else (*ASSAY_SHEETS, PROBLEMS), inputs, wishes)


def refuse_csv_files(folder: Path, sheets: Sequence[Sheet], inputs: Sequence[Path], wishes: Wishes) -> None:
    """Raise Stop where the CSV file of one of these sheets may not be written."""
    for sheet in sheets:
        target = folder / f"{sheet.key}.csv"
        if target.exists() or any(_same(target, source) for source in inputs):
            refuse_target(target, inputs, force=wishes.force)


def _refuse_locked(folder: Path | None, target: Path) -> None:
    if folder is not None and not os.access(folder, os.W_OK):
        raise Stop(f"{target}: the folder {folder} is not writable: choose another folder.")


def _same(target: Path, source: Path) -> bool:
    return target.resolve() == source.resolve() or (
        target.exists() and source.exists() and target.samefile(source)
    )
