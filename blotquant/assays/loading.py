"""What to pipette for each lane of the gel, so that all carry the same protein (methods, 8.1).

lysate = load / concentration; sample buffer = volume / X for an X-fold buffer; water fills up.  If one
lysate is too dilute for the wanted load, all lanes get the largest load that fits all of them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from blotquant.assay_model import BcaData, Lysate
from blotquant.assays.outcomes import ConcentrationResult, LoadingRow
from blotquant.assays.settings import AssaySettings, names_in
from blotquant.codes import problem
from blotquant.edits.samples import SampleFields
from blotquant.model import Role
from blotquant.phrases import Phrase
from blotquant.results import Problem

SMALL_UL = 1.0  # below which pipettes are poor
_STEP_UG = 0.1  # a common load is rounded down to it


def loading_table(
    data: BcaData, concentrations: Sequence[ConcentrationResult], settings: AssaySettings
) -> tuple[tuple[LoadingRow, ...], tuple[Problem, ...]]:
    """Return one row for each lane, ladders included, and what is to be said about them."""
    ladders = [int(name) for name in names_in(settings.ladder_lanes) if name.isascii() and name.isdigit()]
    lanes = _lanes(data.lysates, ladders)
    rows = [_row(lane, lysate, concentrations, settings) for lane, lysate in lanes]
    known = [row for row in rows if row.most_ug is not None]
    wanted = {row.lane: _wanted(row, settings) for row in known}
    common = _rounded_down(min((row.most_ug or 0.0 for row in known), default=0.0))
    shortened = any(wanted[row.lane] > (row.most_ug or 0.0) for row in known)
    if shortened:
        wanted = {lane: min(load, common) for lane, load in wanted.items()}
    filled = [
        row
        if row.lane not in wanted
        else _filled(row, wanted[row.lane], shortened=shortened, settings=settings)
        for row in rows
    ]
    used = {row.lane for row in rows}
    filled += [LoadingRow(lane, None, "ladder") for lane in ladders if lane not in used and lane > 0]
    ordered = tuple(sorted(filled, key=lambda row: row.lane))
    return ordered, tuple(_findings(data.source, ordered, common if shortened else None))


def lanes_to_load(rows: Sequence[LoadingRow]) -> dict[int, SampleFields]:
    """Return what each lane of the blot will hold, as `edits.load_lanes` takes it.

    Parameters
    ----------
    rows : sequence of LoadingRow
        A loading table.
    """
    return {row.lane: _fields(row) for row in rows}


def _fields(row: LoadingRow) -> SampleFields:
    lysate = row.lysate
    if lysate is None:
        return {"treatment": "ladder", "role": "marker", "dose": None, "dose_unit": "", "time_min": None}
    condition = lysate.condition
    return {
        "treatment": condition.treatment or lysate.sample,
        "dose": condition.dose,
        "dose_unit": condition.dose_unit,
        "time_min": condition.time_min,
        "replicate": lysate.replicate,
        "load_ug": row.load_ug,
        "role": cast(Role, lysate.role),
    }


def _lanes(lysates: Sequence[Lysate], ladders: Sequence[int]) -> list[tuple[int, Lysate]]:
    """Return the lane of each lysate: its own, else the next that is free."""
    taken = {one.lane for one in lysates if one.lane is not None} | set(ladders)
    free = (lane for lane in range(1, len(lysates) + len(taken) + 1) if lane not in taken)
    return [(one.lane if one.lane is not None else next(free), one) for one in lysates]


def _row(
    lane: int, lysate: Lysate, concentrations: Sequence[ConcentrationResult], settings: AssaySettings
) -> LoadingRow:
    places = tuple(
        place
        for place, one in enumerate(concentrations)
        if one.sample == lysate.sample and one.stock_ug_ul is not None and one.stock_ug_ul > 0
    )
    if not places:
        return LoadingRow(lane, lysate, Phrase("no concentration"))
    stock = math.fsum(concentrations[place].stock_ug_ul or 0.0 for place in places) / len(places)
    room = settings.lane_volume_ul * (1 - 1 / settings.sample_buffer_x)
    return LoadingRow(lane, lysate, "ok", stock, places, most_ug=stock * room)


def _wanted(row: LoadingRow, settings: AssaySettings) -> float:
    own = row.lysate.load_ug if row.lysate is not None else None
    return settings.load_ug if own is None else own


def _rounded_down(load: float) -> float:
    return math.floor(load / _STEP_UG + 1e-9) * _STEP_UG if load >= _STEP_UG else load


def _filled(row: LoadingRow, load: float, *, shortened: bool, settings: AssaySettings) -> LoadingRow:
    lysate = load / row.stock_ug_ul if row.stock_ug_ul else math.nan
    buffer = settings.lane_volume_ul / settings.sample_buffer_x
    flags = ("SMALL_VOLUME",) if lysate < SMALL_UL else ()
    # A small load that was asked for is no finding.
    is_low = shortened and load < min(settings.load_least_ug, _wanted(row, settings))
    flags += ("LOAD_TOO_LOW",) if is_low else ()
    water = max(settings.lane_volume_ul - lysate - buffer, 0.0)
    return replace(row, load_ug=load, lysate_ul=lysate, sample_buffer_ul=buffer, water_ul=water, flags=flags)


def _findings(source: str, rows: Sequence[LoadingRow], common: float | None) -> list[Problem]:
    found: list[Problem] = []
    if common is not None:
        least = min((row for row in rows if row.most_ug is not None), key=lambda row: row.most_ug or 0.0)
        name = least.lysate.sample if least.lysate is not None else ""
        found.append(
            problem(
                "COMMON_LOAD", image=source, target=name, detail=Phrase("{load:.4g} ug a lane", load=common)
            )
        )
    lost = _samples(rows, lambda row: row.status == Phrase("no concentration"))
    small = _samples(rows, lambda row: "SMALL_VOLUME" in row.flags)
    low = _samples(rows, lambda row: "LOAD_TOO_LOW" in row.flags)
    for code, names in (("LANE_NOT_LOADED", lost), ("SMALL_VOLUME", small), ("LOAD_TOO_LOW", low)):
        if names:
            found.append(problem(code, image=source, detail=", ".join(names)))
    return found


def _samples(rows: Sequence[LoadingRow], test: Callable[[LoadingRow], bool]) -> list[str]:
    return [row.lysate.sample for row in rows if row.lysate is not None and test(row)]
