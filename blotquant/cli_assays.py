"""Assays of the batch mode: from files of their own, or from the sheets behind a layout sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from blotquant.assays import AssaySettings, measure_assay, set_assay_setting
from blotquant.assays.outcomes import AssayResult, BcaResult
from blotquant.assays.settings import ASSAY_NOTES
from blotquant.assays.wells import AssayData
from blotquant.files.assay_columns import KINDS, AssayKind
from blotquant.files.assays import read_assay, read_assay_sheets
from blotquant.files.loading_layout import write_loading_layout
from blotquant.inputs import InputError, configure
from blotquant.model import Method, Project


def split_settings(settings: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the settings of blots, and those of assays."""
    of_assays = {name: value for name, value in settings.items() if name in ASSAY_NOTES}
    return {name: value for name, value in settings.items() if name not in of_assays}, of_assays


def measured_files(kind: str, paths: Sequence[Path], settings: Mapping[str, str]) -> AssayResult:
    """Read and measure one assay.

    Parameters
    ----------
    kind : "bca", "proliferation" or "qpcr"
    paths : its files
    settings : of the method, which curves and intervals follow, and of assays
    """
    kinds: dict[str, AssayKind] = {one: one for one in KINDS}
    of_method, of_assays = split_settings(settings)
    method = configure(Project(), polarity=None, settings=of_method).method
    return _measured([read_assay(kinds[kind], paths)], of_assays, method)[0]


def measured_sheets(
    inputs: Sequence[Path], settings: Mapping[str, str], method: Method
) -> tuple[AssayResult, ...]:
    """Measure the assays whose sheets follow a layout sheet.

    Parameters
    ----------
    inputs : layout sheets and projects
    settings : of assays
    method : Method

    Raises
    ------
    InputError
        If two of them hold the same assay, or there are settings but no assay.
    """
    workbooks = [path for path in inputs if path.suffix.lower() == ".xlsx"]
    found = [data for path in workbooks for data in read_assay_sheets(path)]
    if len({type(data) for data in found}) < len(found):
        raise InputError("several layout sheets are followed by the same assay: measure them one by one.")
    if settings and not found:
        raise InputError(f"{', '.join(settings)} is about assays, but no assay follows the layout sheet.")
    return _measured(found, settings, method)


def _measured(
    data: Sequence[AssayData], settings: Mapping[str, str], method: Method
) -> tuple[AssayResult, ...]:
    chosen = AssaySettings(method=method)
    for name, value in settings.items():
        chosen = set_assay_setting(chosen, name, value)
    return tuple(measure_assay(one, chosen) for one in data)


def write_layout(result: AssayResult, path: Path) -> Path:
    """Write the loading table of a BCA plate as a layout sheet, and return its path."""
    assert isinstance(result, BcaResult)  # the arguments are checked for that
    write_loading_layout(result, path)
    return path
