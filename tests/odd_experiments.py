"""Drawn experiments that no curve or test can make sense of, or only in part.

Three independent experiments of one target, if not said otherwise: a vehicle, doses of hetrombopag
whose true fold rises from 1 to 9 about 0.4 nM, and rhTPO.  The pictures come from `synthetic`.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import tifffile

from tests.experiments import picture

VEHICLE_VOLUME, TOTAL_VOLUME = 30_000.0, 300_000.0
EC50, HIGHEST_FOLD = 0.4, 9.0
SCATTER = (1.0, 1.06, 0.95, 1.03, 0.97, 1.05, 0.94, 1.02)  # of single lysates
COLUMNS = (
    *("image", "target", "form", "membrane", "replicate", "row", "lane"),
    *("treatment", "dose", "dose_unit", "time_min", "role"),
)


@dataclass(frozen=True)
class OddLane:
    """One lane: what the cells were given, and how strong its bands are."""

    treatment: str
    dose: float | None = None
    unit: str = ""
    minutes: float | None = 15.0
    role: str = "sample"
    fold: float = 1.0  # of the phospho band over that of the vehicle
    total: float = 1.0  # share of the usual total

    def described(self) -> dict[str, object]:
        """Return its columns of the layout sheet."""
        return {
            "treatment": self.treatment,
            "dose": self.dose,
            "dose_unit": self.unit,
            "time_min": self.minutes,
            "role": self.role,
        }


EMPTY = OddLane("empty", role="empty", minutes=None, fold=0.0, total=0.0)
VEHICLE = OddLane("vehicle", role="vehicle")
RHTPO = OddLane("rhTPO", role="positive", fold=10.0)
DOSES = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0)


def hetrombopag(dose: float, unit: str = "nM", minutes: float = 15.0) -> OddLane:
    """Return a lane of hetrombopag on its true curve (of doses in nM)."""
    fold = 1 + (HIGHEST_FOLD - 1) * dose / (dose + EC50)
    return OddLane("hetrombopag", dose, unit, minutes, fold=fold)


USUAL = (VEHICLE, *map(hetrombopag, DOSES), RHTPO)
Blots = Sequence[Sequence[OddLane]]  # the lanes of each independent experiment


def usual() -> Blots:
    """Nothing is odd about it."""
    return [USUAL] * 3


def two_doses() -> Blots:
    return [(VEHICLE, hetrombopag(0.3), hetrombopag(10), RHTPO)] * 3


def nothing_on_any_blot() -> Blots:
    return [[replace(lane, fold=0.0) for lane in USUAL]] * 3


def nothing_but_the_control() -> Blots:
    return [[lane if lane is RHTPO else replace(lane, fold=0.0) for lane in USUAL]] * 3


def all_saturated() -> Blots:
    return [[replace(lane, fold=lane.fold * 2000) for lane in USUAL]] * 3


def one_experiment() -> Blots:
    return [USUAL]


def vehicle_without_total() -> Blots:
    return [(replace(VEHICLE, total=0.0), *USUAL[1:])] * 3


def doses_within_a_factor_of_two() -> Blots:
    return [(VEHICLE, *map(hetrombopag, (1.0, 1.2, 1.4, 1.6, 1.8, 2.0)), RHTPO)] * 3


def one_agonist_in_two_units() -> Blots:
    nanomolar = [hetrombopag(dose) for dose in DOSES[:3]]
    return [(VEHICLE, *nanomolar, *(hetrombopag(dose, "ng/mL") for dose in DOSES[3:]), RHTPO)] * 3


def an_agonist_in_each_unit() -> Blots:
    rhtpo = [replace(hetrombopag(dose, "ng/mL"), treatment="rhTPO") for dose in DOSES]
    return [(VEHICLE, *map(hetrombopag, DOSES), *rhtpo)] * 3


def negative_times() -> Blots:
    times = ((-5, 1.0), (0, 1.0), (5, 5.0), (15, 8.0), (30, 5.0), (60, 2.0))
    course = [replace(hetrombopag(10, minutes=minutes), fold=fold) for minutes, fold in times]
    return [(replace(VEHICLE, minutes=0.0), *course)] * 3


def conditions_missing_on_some_blots() -> Blots:
    first = [EMPTY if lane.dose == 0.1 else lane for lane in USUAL]
    second = [EMPTY if lane.dose in (3.0, 10.0) else lane for lane in USUAL]
    third = [EMPTY if lane.role == "positive" else lane for lane in USUAL]
    return [first, second, third]


def blots_with_nothing_in_common() -> Blots:
    """The times differ, and with them the vehicles: no condition links the blots."""
    return [
        [replace(lane, minutes=None if lane is EMPTY else minutes) for lane in USUAL]
        for minutes in (5.0, 15.0, 30.0)
    ]


def a_blot_without_vehicle() -> Blots:
    return [USUAL, USUAL, (*USUAL[1:], EMPTY)]


ODD: dict[str, Callable[[], Blots]] = {
    made.__name__: made
    for made in (
        *(usual, two_doses, nothing_on_any_blot, nothing_but_the_control, all_saturated, one_experiment),
        *(vehicle_without_total, doses_within_a_factor_of_two, one_agonist_in_two_units),
        *(an_agonist_in_each_unit, negative_times, conditions_missing_on_some_blots),
        *(blots_with_nothing_in_common, a_blot_without_vehicle),
    )
}


def write_odd(folder: Path, name: str) -> Path:
    """Write pictures and layout sheet of an odd experiment; return the sheet."""
    sheet = folder / "layout.csv"
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for replicate, lanes in enumerate(ODD[name](), start=1):
            for form in ("phospho", "total"):
                image = f"{'p' if form == 'phospho' else ''}STAT5_r{replicate}.tif"
                tifffile.imwrite(folder / image, _drawn(lanes, form, replicate))
                writer.writerows(_rows(image, form, replicate, lanes))
    return sheet


def _drawn(lanes: Sequence[OddLane], form: str, replicate: int) -> Any:
    scatter = [SCATTER[(place + 3 * replicate) % len(SCATTER)] for place in range(len(lanes))]
    if form == "phospho":
        volumes = [VEHICLE_VOLUME * lane.fold * by for lane, by in zip(lanes, scatter, strict=True)]
    else:
        volumes = [TOTAL_VOLUME * lane.total for lane in lanes]
    return picture(volumes, 10 * replicate + len(form), shape=(200, 60 * (len(lanes) + 1)))


def _rows(image: str, form: str, replicate: int, lanes: Sequence[OddLane]) -> list[dict[str, object]]:
    shared = {
        "image": image,
        "target": "STAT5",
        "form": form,
        "membrane": f"r{replicate}",
        "replicate": replicate,
        "row": "",
    }
    return [shared | {"lane": number} | lane.described() for number, lane in enumerate(lanes, start=1)]
