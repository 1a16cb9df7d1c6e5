"""Rows of the sheets of assays, by the key of the sheet; nothing is computed here.

Rows keep the order of the result, because the formulas of the workbook find their cells by position.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from blotquant.assay_tables.bca import bca_rows
from blotquant.assay_tables.cells import Row
from blotquant.assay_tables.proliferation import proliferation_rows
from blotquant.assay_tables.qpcr import qpcr_rows
from blotquant.assay_wording import assay_paragraph
from blotquant.assays.outcomes import (
    AssayResult,
    BcaResult,
    ProliferationResult,
)
from blotquant.assays.settings import ASSAY_NOTES, AssaySettings

__all__ = ["assay_rows"]


def assay_rows(results: Sequence[AssayResult]) -> dict[str, list[Row]]:
    """Return the rows of every sheet that the assays fill.

    Parameters
    ----------
    results : at most one of each kind
    """
    rows: dict[str, list[Row]] = {}
    for result in results:
        if isinstance(result, BcaResult):
            rows |= bca_rows(result)
        elif isinstance(result, ProliferationResult):
            rows |= proliferation_rows(result)
        else:
            rows |= qpcr_rows(result)
    return {**rows, "assay_method": [*_method(results)]} if results else {}


def _method(results: Sequence[AssayResult]) -> Iterable[Row]:
    """Yield the settings, then what was read and a paragraph for each assay."""
    settings, default = results[0].settings, AssaySettings()
    for name, (unit, meaning) in ASSAY_NOTES.items():
        value, usual = getattr(settings, name), getattr(default, name)
        yield {"name": name, "value": value, "unit": unit, "default": usual, "meaning": meaning}
    for name, meaning in (
        ("confidence", "coverage of the intervals"),
        ("reference_agonist", "agonist that potencies are relative to; blank = the first with doses"),
    ):
        value, usual = getattr(settings.method, name), getattr(default.method, name)
        yield {"name": name, "value": value, "default": usual, "meaning": meaning}
    for result in results:
        yield {"name": "read_from", "value": result.data.source}
        yield {"name": "paragraph", "meaning": assay_paragraph(result)}
