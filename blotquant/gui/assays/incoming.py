"""Wells from files, from the clipboard and from the simulated demo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from blotquant.assay_model import AssayData, AssayKind
from blotquant.gui.words import tr


def from_files(kind: AssayKind, paths: Sequence[Path]) -> AssayData:
    """Read an assay; several files are one: the layout may stand in one and readings in others.

    Raises
    ------
    blotquant.files.assays.AssayError
        With everything that is wrong in them.
    """
    from blotquant.files.assays import read_assay

    return read_assay(kind, paths)


def from_text(kind: AssayKind, text: str) -> AssayData:
    """Read an assay from cells that were copied in a spreadsheet.

    Raises
    ------
    blotquant.files.assays.AssayError
        With everything that is wrong in them.
    """
    from blotquant.files.assays import assay_of_text

    return assay_of_text(kind, text, tr("clipboard"))


def demo(kind: AssayKind) -> AssayData:
    """Return the simulated assay; its truth is known."""
    from blotquant.demo.assays import assay_texts
    from blotquant.files.assays import assay_of_text

    name = f"{kind}.csv"
    return assay_of_text(kind, assay_texts()[name], name)
