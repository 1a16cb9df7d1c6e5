"""Assays of the batch mode: from files of their own, or from the sheets behind a layout sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from blotquant import edits
from blotquant.assay_model import KINDS, AssayKind, AssayMethod
from blotquant.assays import set_assay_setting, settings_of
from blotquant.assays.outcomes import AssayResult, BcaResult
from blotquant.assays.settings import ASSAY_NOTES
from blotquant.files.assays import read_assay
from blotquant.files.loading_layout import write_loading_layout
from blotquant.inputs import InputError, configure
from blotquant.model import Project


def split_settings(settings: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the settings of blots, and those of assays."""
    of_assays = {name: value for name, value in settings.items() if name in ASSAY_NOTES}
    return {name: value for name, value in settings.items() if name not in of_assays}, of_assays


def project_of_files(kind: str, paths: Sequence[Path], settings: Mapping[str, str]) -> Project:
    """Read one assay as a project.

    Parameters
    ----------
    kind : "bca", "proliferation" or "qpcr"
    paths : its files
    settings : of the method, which curves and intervals follow, and of assays
    """
    kinds: dict[str, AssayKind] = {one: one for one in KINDS}
    of_method, of_assays = split_settings(settings)
    project = configure(Project(), polarity=None, settings=of_method)
    return with_settings(edits.set_assay(project, read_assay(kinds[kind], paths)), of_assays)


def with_settings(project: Project, settings: Mapping[str, str]) -> Project:
    """Return the project with settings of assays.

    Raises
    ------
    InputError
        If there are settings but no assay.
    blotquant.assays.settings.AssaySettingError
        If one does not exist or cannot have this value.
    """
    if not settings:
        return project
    if not project.assays:
        raise InputError(f"{', '.join(settings)} is about assays, but no assay follows the layout sheet.")
    chosen = settings_of(project)
    for name, value in settings.items():
        chosen = set_assay_setting(chosen, name, value)
    own = {name: getattr(chosen, name) for name in AssayMethod.__struct_fields__}
    return edits.use_assay_method(project, AssayMethod(**own))


def write_layout(result: AssayResult, path: Path) -> Path:
    """Write the loading table of a BCA plate as a layout sheet, and return its path."""
    assert isinstance(result, BcaResult)  # the arguments are checked for that
    write_loading_layout(result, path)
    return path
