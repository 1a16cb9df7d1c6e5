"""The laboratory's other assays: protein (BCA), proliferation and qPCR.

Each is a pure function from typed wells and settings to a frozen result: `measure_bca`,
`measure_proliferation`, `measure_qpcr`.  Bad wells are flagged and told in words; where a number
would be false there is none.
"""

from collections.abc import Iterable

from blotquant.assay_model import (
    AssayData,
    BcaData,
    ProliferationData,
    QpcrData,
)
from blotquant.assays.bca import measure_bca
from blotquant.assays.outcomes import AssayResult
from blotquant.assays.proliferation import measure_proliferation
from blotquant.assays.qpcr import measure_qpcr
from blotquant.assays.settings import AssaySettings, set_assay_setting, settings_of
from blotquant.model import Project

__all__ = [
    "AssayData",
    "AssayResult",
    "AssaySettings",
    "BcaData",
    "ProliferationData",
    "QpcrData",
    "measure_assay",
    "measure_assays",
    "measure_bca",
    "measure_proliferation",
    "measure_qpcr",
    "set_assay_setting",
    "settings_of",
]


def measure_assay(data: AssayData, settings: AssaySettings | None = None) -> AssayResult:
    """Measure an assay of any kind.

    Parameters
    ----------
    data : BcaData, ProliferationData or QpcrData
    settings : AssaySettings, optional
    """
    chosen = settings or AssaySettings()
    if isinstance(data, BcaData):
        return measure_bca(data, chosen)
    if isinstance(data, ProliferationData):
        return measure_proliferation(data, chosen)
    return measure_qpcr(data, chosen)


def measure_assays(project: Project, previous: Iterable[AssayResult] = ()) -> tuple[AssayResult, ...]:
    """Measure the assays of a project, in its order: window and batch both call this.

    Parameters
    ----------
    project : Project
    previous : iterable of AssayResult, optional
        One that is of the same wells and settings is taken as it is.
    """
    settings = settings_of(project)
    known = list(previous)
    return tuple(_known(data, settings, known) or measure_assay(data, settings) for data in project.assays)


def _known(data: AssayData, settings: AssaySettings, previous: Iterable[AssayResult]) -> AssayResult | None:
    return next((one for one in previous if one.data == data and one.settings == settings), None)
