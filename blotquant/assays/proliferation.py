"""Proliferation on 96-well plates: percent of the positive control, and the EC50 of each agonist.

percent = 100 (Y - vehicle) / (positive - vehicle), plate by plate; the curve engine of the blots then
fits the wells of each experiment alone, and the means of all experiments together (methods, 7).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from blotquant.assay_model import PlateWell, ProliferationData
from blotquant.assays.agonists import agonist_series, dose_points
from blotquant.assays.outcomes import (
    PlateResult,
    ProliferationResult,
    WellResult,
)
from blotquant.assays.plates import measure_plate, plates_of
from blotquant.assays.settings import AssaySettings
from blotquant.codes import problem
from blotquant.curves import fit_series
from blotquant.model import Method
from blotquant.phrases import Phrase, semicolons
from blotquant.results import DoseResponseResult, Problem

_OF_CURVES = ("HILL_AT_BOUND", "EXPERIMENTS_DIFFER")


def measure_proliferation(
    data: ProliferationData, settings: AssaySettings | None = None
) -> ProliferationResult:
    """Measure proliferation plates: controls, percents, faults of the plates, and curves.

    Parameters
    ----------
    data : ProliferationData
    settings : AssaySettings, optional
        Its method says how curves are fitted; responses are percents whatever it says.
    """
    chosen = settings or AssaySettings()
    names = plates_of(data)
    outcomes = [measure_plate(data, rows, chosen) for rows in names.values()]
    plates = tuple(plate for plate, _ in outcomes)
    off = {row for _, rows in outcomes for row in rows}
    by_name = {plate.plate: plate for plate in plates}
    wells = tuple(_well(well, by_name[well.plate], is_off=row in off) for row, well in enumerate(data.wells))
    method = _method(chosen.method)
    single = tuple(
        (experiment, _named(curve))
        for experiment in dict.fromkeys(plate.experiment for plate in plates)
        for curve in fit_series(agonist_series(data, wells, plates, [experiment]), method)
    )
    points = dose_points(data, wells, plates)
    pooled = tuple(_named(curve) for curve in fit_series(agonist_series(data, wells, plates), method))
    found = ProliferationResult(data, chosen, plates, wells, points, single, pooled, ())
    return replace(found, problems=tuple(_findings(found)))


def _method(method: Method) -> Method:
    from msgspec.structs import replace as replace_noun

    return replace_noun(method, curve_response="percent")


def _named(curve: DoseResponseResult) -> DoseResponseResult:
    return replace(curve, target="proliferation")


def _well(well: PlateWell, plate: PlateResult, *, is_off: bool) -> WellResult:
    flags = ("OUTLIER_WELL",) if is_off else ()
    if well.signal is None:
        return WellResult(None, None, flags)
    net = well.signal - plate.blank
    if plate.vehicle is None or plate.positive is None or plate.status != "ok":
        return WellResult(net, None, flags)
    return WellResult(net, 100 * (well.signal - plate.vehicle) / (plate.positive - plate.vehicle), flags)


def _findings(found: ProliferationResult) -> Iterable[Problem]:
    source = found.data.source
    for code in dict.fromkeys(flag for plate in found.plates for flag in plate.flags):
        plates = [plate for plate in found.plates if code in plate.flags]
        yield problem(code, image=source, detail=semicolons(_plate_words(code, plate) for plate in plates))
    off = [row for row, well in enumerate(found.wells) if "OUTLIER_WELL" in well.flags]
    if off:
        yield problem("OUTLIER_WELL", image=source, detail=_places(found.data.wells, off))
    lost = [row for row, well in enumerate(found.data.wells) if not well.counts and well.role != "empty"]
    if lost:
        yield problem("WELLS_MISSING", image=source, detail=_places(found.data.wells, lost))
    for curve in found.pooled:
        if curve.status != "ok":
            yield problem("NO_EC50", image=source, target=curve.treatment, detail=curve.status)
        for code in _OF_CURVES:
            if code in curve.flags:
                yield problem(code, image=source, target=curve.treatment)


def _plate_words(code: str, plate: PlateResult) -> str:
    name = Phrase("plate {plate}", plate=plate.plate)
    if code == "POOR_WINDOW" and plate.z_prime is not None:
        return Phrase("{plate}: Z' = {value:.2f}", plate=name, value=plate.z_prime)
    if code == "EDGE_EFFECT" and plate.edge_percent is not None:
        return Phrase("{plate}: {value:+.0f} % of the window", plate=name, value=plate.edge_percent)
    return name


def _places(wells: Sequence[PlateWell], rows: Iterable[int]) -> str:
    by_plate: dict[str, list[str]] = {}
    for row in rows:
        by_plate.setdefault(wells[row].plate, []).append(wells[row].place)
    return semicolons(
        Phrase("plate {plate}: {wells}", plate=plate, wells=", ".join(places))
        for plate, places in by_plate.items()
    )
