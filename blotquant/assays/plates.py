"""The controls of one plate, and what may be wrong with it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from statistics import fmean, stdev

from blotquant.assay_model import PlateWell, ProliferationData
from blotquant.assays.outcomes import PlateResult
from blotquant.assays.settings import AssaySettings
from blotquant.phrases import Phrase

STANDS_OUT = 3.0  # standard errors by which the positive control must differ from the vehicle
EDGE_P = 0.01
CONTROL, HIGHEST = Phrase("positive control"), Phrase("highest mean of the plate")  # what 100 % is
_PLACE = re.compile(r"([A-P])0*([1-9][0-9]?)")


def plates_of(data: ProliferationData) -> dict[str, tuple[int, ...]]:
    """Return the rows of data.wells on each plate."""
    groups: dict[str, list[int]] = {}
    for row, well in enumerate(data.wells):
        groups.setdefault(well.plate, []).append(row)
    return {name: tuple(rows) for name, rows in groups.items()}


def measure_plate(
    data: ProliferationData, rows: Sequence[int], settings: AssaySettings
) -> tuple[PlateResult, tuple[int, ...]]:
    """Return what the controls of a plate say, and the rows of its wells that are off their replicates.

    Parameters
    ----------
    data : ProliferationData
    rows : of data.wells, those of the plate
    settings : AssaySettings
    """
    controls, scale = _controls(data, rows)
    blank, _ = _mean(data, controls["blank"])
    vehicle, vehicle_sem = _mean(data, controls["vehicle"])
    positive, positive_sem = _mean(data, controls["positive"])
    if vehicle is None:
        vehicle, vehicle_sem = blank or 0.0, 0.0
    failed = _failed(vehicle, positive, vehicle_sem, positive_sem)
    z, off = _z_prime(data, controls), _outliers(data, rows)
    edge = _edge(data, [row for row in rows if row not in off])
    percent = None if edge is None or failed or positive is None else 100 * edge[0] / (positive - vehicle)
    holds = {
        "NO_BLANK": not controls["blank"],
        "NO_VEHICLE_WELLS": not controls["vehicle"],
        "NO_POSITIVE_CONTROL": scale != CONTROL,
        "CONTROL_FAILED": failed,
        "POOR_WINDOW": not failed and z is not None and z < settings.z_prime_least,
        "EDGE_EFFECT": _is_edge_effect(percent, None if edge is None else edge[1], settings),
    }
    first = data.wells[rows[0]]
    result = PlateResult(
        *(first.plate, first.experiment, blank or 0.0, vehicle, positive, vehicle_sem, positive_sem),
        *(controls, z, percent, None if edge is None else edge[1]),
        *(
            Phrase("control failed") if failed else "ok",
            scale,
            tuple(code for code, is_so in holds.items() if is_so),
        ),
    )
    return result, off


def _controls(data: ProliferationData, rows: Sequence[int]) -> tuple[dict[str, tuple[int, ...]], str]:
    """Return the rows of each control, and what 100 % is.

    Of a positive control at several doses the highest is the control; the others are a dose series.
    """
    found = {role: _rows(data, rows, role) for role in ("blank", "vehicle", "positive")}
    doses = [data.wells[row].condition.dose or 0.0 for row in found["positive"]]
    top = max(doses, default=0.0)
    found["positive"] = tuple(row for row, dose in zip(found["positive"], doses, strict=True) if dose == top)
    if found["positive"]:
        return found, CONTROL
    return {**found, "positive": _highest(data, rows)}, HIGHEST


def _is_edge_effect(percent: float | None, p: float | None, settings: AssaySettings) -> bool:
    if percent is None or p is None:
        return False
    return p < EDGE_P and abs(percent) >= 100 * settings.edge_least


def _rows(data: ProliferationData, rows: Sequence[int], role: str) -> tuple[int, ...]:
    return tuple(row for row in rows if data.wells[row].role == role and data.wells[row].counts)


def _signals(data: ProliferationData, rows: Sequence[int]) -> list[float]:
    return [signal for row in rows if (signal := data.wells[row].signal) is not None]


def _mean(data: ProliferationData, rows: Sequence[int]) -> tuple[float | None, float]:
    """Return the mean signal and its standard error; 0 for a single well."""
    read = _signals(data, rows)
    if not read:
        return None, 0.0
    return fmean(read), stdev(read) / math.sqrt(len(read)) if len(read) > 1 else 0.0


def _highest(data: ProliferationData, rows: Sequence[int]) -> tuple[int, ...]:
    """Return the wells of the condition with the highest mean."""
    groups: dict[object, list[int]] = {}
    for row in _rows(data, rows, "sample"):
        groups.setdefault(data.wells[row].condition, []).append(row)
    means = {name: fmean(_signals(data, group)) for name, group in groups.items()}
    return tuple(groups[max(means, key=lambda name: means[name])]) if means else ()


def _failed(vehicle: float, positive: float | None, vehicle_sem: float, positive_sem: float) -> bool:
    if positive is None:
        return True
    return positive - vehicle <= STANDS_OUT * math.hypot(vehicle_sem, positive_sem)


def _z_prime(data: ProliferationData, controls: dict[str, tuple[int, ...]]) -> float | None:
    import numpy as np

    from blotquant.numerics.plate_effects import z_prime

    high, low = (np.array(_signals(data, controls[role])) for role in ("positive", "vehicle"))
    found = z_prime(high, low) if len(high) and len(low) else math.nan
    return found if math.isfinite(found) else None


def _numbers(wells: Sequence[PlateWell]) -> list[int]:
    """Return the number of the condition of each well: equal wells have equal numbers."""
    keys = [(well.role, well.condition if well.role == "sample" else None) for well in wells]
    known = {key: place for place, key in enumerate(dict.fromkeys(keys))}
    return [known[key] for key in keys]


def _outliers(data: ProliferationData, rows: Sequence[int]) -> tuple[int, ...]:
    """Return the rows of wells that are off both as signals and as logarithms.

    Scatter lies between constant and proportional to the signal; neither must make a well look odd.
    """
    import numpy as np

    from blotquant.numerics.plate_effects import outliers

    used = [row for row in rows if data.wells[row].counts and data.wells[row].role != "blank"]
    wells = [data.wells[row] for row in used]
    if not wells:
        return ()
    signals, numbers = np.array(_signals(data, used)), np.array(_numbers(wells), dtype=np.intp)
    found = outliers(signals, numbers)
    if bool((signals > 0).all()):
        found &= outliers(np.log(signals), numbers)
    return tuple(row for row, is_off in zip(used, found.tolist(), strict=True) if is_off)


def _edge(data: ProliferationData, rows: Sequence[int]) -> tuple[float, float] | None:
    """Return by how much the edge differs from equal wells inside, and its p value."""
    import numpy as np

    from blotquant.numerics.plate_effects import edge_effect

    placed = [row for row in rows if data.wells[row].counts and data.wells[row].role != "blank"]
    wells = [data.wells[row] for row in placed]
    places = [_PLACE.fullmatch(well.place) for well in wells]
    if not wells or None in places:
        return None
    spots = [(ord(place[1]) - ord("A") + 1, int(place[2])) for place in places if place is not None]
    height, width = (8, 12) if max(row for row, _ in spots) <= 8 else (16, 24)
    at_edge = np.array([row in (1, height) or column in (1, width) for row, column in spots])
    numbers = np.array(_numbers(wells), dtype=np.intp)
    found = edge_effect(np.array(_signals(data, placed)), numbers, at_edge)
    return None if found is None else (found.difference, found.p)
