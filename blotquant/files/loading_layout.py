"""The loading table of a BCA plate as the layout sheet of the blot that is loaded from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from blotquant.assays.outcomes import BcaResult, LoadingRow
from blotquant.assays.settings import names_in
from blotquant.files.atomic import write_atomically
from blotquant.files.layouts import COLUMNS
from blotquant.files.sheets import guarded, write_rows

_BLANK_BLOT = (("", "", ""),)  # image, target and form, to be filled in when the blot is taken


def layout_rows(result: BcaResult) -> list[list[str]]:
    """Return the header and the rows of the layout sheet: one per lane of each image.

    With targets in the settings there are a phospho and a total image of each, on one membrane and named
    as they may be saved; without, one block whose image, target and form are blank.

    Parameters
    ----------
    result : BcaResult
    """
    return [list(COLUMNS), *_rows(result)]


def write_loading_layout(result: BcaResult, path: Path) -> None:
    """Write the layout sheet of a loading table.

    Parameters
    ----------
    result : BcaResult
    path : Path
        Ending in .csv or .tsv.

    Raises
    ------
    blotquant.files.atomic.WriteError
        If the file cannot be written.
    """
    delimiter = "\t" if path.suffix.lower() == ".tsv" else ","
    write_atomically(path, lambda place: write_rows(place, layout_rows(result), delimiter))


def _rows(result: BcaResult) -> Iterator[list[str]]:
    targets = names_in(result.settings.blot_targets)
    blots = [
        image
        for target in targets
        for image in ((f"p{target}.tif", target, "phospho"), (f"{target}.tif", target, "total"))
    ]
    lanes = _every_lane(result.loading)
    for image, target, form in blots or _BLANK_BLOT:
        for row in lanes:
            said = {"image": image, "target": target, "form": form, "membrane": target, **_lane(row)}
            yield [guarded(said.get(name, "")) for name in COLUMNS]


def _every_lane(loading: Sequence[LoadingRow]) -> list[LoadingRow]:
    """Return the lanes with those that nothing is loaded into, as a layout sheet has no gaps."""
    known = {row.lane: row for row in loading}
    last = max(known, default=0)
    return [known.get(lane) or LoadingRow(lane, None, "empty") for lane in range(1, last + 1)]


def _lane(row: LoadingRow) -> dict[str, str]:
    if row.lysate is None:
        return {"lane": str(row.lane), "role": "marker" if row.status == "ladder" else "empty"}
    condition, lysate = row.lysate.condition, row.lysate
    return {
        "lane": str(row.lane),
        "treatment": condition.treatment or lysate.sample,
        "dose": _text(condition.dose),
        "dose_unit": condition.dose_unit,
        "time_min": _text(condition.time_min),
        "replicate": str(lysate.replicate),
        "role": lysate.role,
        "load_ug": "" if row.load_ug is None else f"{row.load_ug:.6g}",
        "note": lysate.sample,
    }


def _text(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"
