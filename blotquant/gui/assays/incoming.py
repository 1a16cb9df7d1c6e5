"""Wells from files, from the clipboard and from the simulated demo; and readings for wells that are known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from blotquant.assay_model import AssayData, AssayKind, BcaData, PlateWell
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.files.sheets import Sheet

_BEYOND = "beyond the reader's range"  # as files.assay_rows calls it


def sheets_of_files(paths: Sequence[Path]) -> list[Sheet]:
    """Read files; several are one assay: the layout may stand in one and readings in others.

    Raises
    ------
    blotquant.files.sheets.SheetError
        If one cannot be read.
    """
    from blotquant.files.sheets import read_sheet

    return [read_sheet(path) for path in paths]


def sheets_of_text(text: str) -> list[Sheet]:
    """Read cells that were copied in a spreadsheet.

    Raises
    ------
    blotquant.files.sheets.SheetError
        If there are none.
    """
    from blotquant.files.sheets import sheet_of_text

    return [sheet_of_text(text, tr("clipboard"))]


def wells_in(kind: AssayKind, sheets: Sequence[Sheet], source: str) -> AssayData:
    """Return the assay that sheets hold.

    Raises
    ------
    blotquant.files.assays.AssayError
        With everything that is wrong in them.
    """
    from blotquant.files.assays import assay_of

    return assay_of(kind, sheets, source)


def readings_for(data: AssayData, kind: AssayKind, sheets: Sequence[Sheet]) -> dict[int, dict[str, object]]:
    """Return new readings for wells that are known, as `edits.change_wells` takes them.

    Empty if the sheets also say what is in the wells, or read none of these.
    """
    from blotquant.files.assays import readings_of

    found = readings_of(kind, sheets)
    plates = {plate for plate, _ in found}
    changes: dict[int, dict[str, object]] = {}
    for row, well in enumerate(data.wells):
        plate = well.plate if isinstance(well, PlateWell) else next(iter(plates), "")
        one = found.get((plate, well.place.upper())) or found.get(("", well.place.upper()))
        if one is not None and (isinstance(well, PlateWell) or len(plates) == 1):
            changes[row] = _fields(data, well.excluded, *one)
    return changes


def _fields(data: AssayData, excluded: str, read: float | None, beyond: bool) -> dict[str, object]:
    if isinstance(data, BcaData):
        return {"absorbance": read, "overflow": beyond}
    if data.wells and isinstance(data.wells[0], PlateWell):
        # What was left out for its old reading counts again; what a person left out does not.
        own = "" if excluded == _BEYOND else excluded
        return {"signal": read, "excluded": own or (_BEYOND if beyond else "")}
    return {"ct": read or None}


def demo(kind: AssayKind) -> AssayData:
    """Return the simulated assay; its truth is known."""
    from blotquant.demo.assays import assay_texts
    from blotquant.files.sheets import sheet_of_text

    name = f"{kind}.csv"
    return wells_in(kind, [sheet_of_text(assay_texts()[name], name)], name)
