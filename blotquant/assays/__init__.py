"""The laboratory's other assays: protein (BCA), proliferation and qPCR.

Each is a pure function from typed wells and settings to a frozen result: `measure_bca`,
`measure_proliferation`, `measure_qpcr`.  Bad wells are flagged and told in words; where a number
would be false there is none.
"""

from blotquant.assays.bca import measure_bca
from blotquant.assays.outcomes import AssayResult
from blotquant.assays.proliferation import measure_proliferation
from blotquant.assays.qpcr import measure_qpcr
from blotquant.assays.settings import AssaySettings, set_assay_setting
from blotquant.assays.wells import (
    AssayData,
    BcaData,
    ProliferationData,
    QpcrData,
)

__all__ = [
    "AssayData",
    "AssayResult",
    "AssaySettings",
    "BcaData",
    "ProliferationData",
    "QpcrData",
    "measure_assay",
    "measure_bca",
    "measure_proliferation",
    "measure_qpcr",
    "set_assay_setting",
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
