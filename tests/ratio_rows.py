"""Ratios made by hand, as if blots had been measured: what statistics and curves are tested on.

Every experiment is one pairing whose rows are as if phospho / total had come out as given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from blotquant.model import Method, Pairing, Project, Role, Sample
from blotquant.ratios.folds import with_folds
from blotquant.results import RatioResult, Status

VEHICLE = "vehicle"


@dataclass(frozen=True)
class Cell:
    """One ratio, where it is not simply a number."""

    ratio: float | None
    status: Status = "ok"
    flags: tuple[str, ...] = ()
    lod: float | None = None  # the ratio at the limit of detection


Given = tuple[str, float | None, float | None]  # treatment, dose, minutes
Values = Mapping[Given, Sequence[float | Cell | None]]  # one per experiment, None where it is missing


def role_of(treatment: str) -> Role:
    """Return the role that goes with the name of a treatment in these tests."""
    return "vehicle" if treatment == VEHICLE else "positive" if treatment == "rhTPO" else "sample"


def made(
    targets: Mapping[str, Values],
    method: Method | None = None,
    unit: str = "nM",
    units: Mapping[str, str] | None = None,
) -> tuple[Project, tuple[RatioResult, ...]]:
    """Return a project and the ratios of its experiments, numbered from 1.

    `units` names the unit of single treatments.
    """
    samples: dict[tuple[Given, int], Sample] = {}
    rows: list[RatioResult] = []
    pairings: list[Pairing] = []
    for target, values in targets.items():
        for place in range(max(len(of) for of in values.values())):
            number = len(pairings) + 1
            pairing = Pairing(
                id=f"p{number}", phospho_id=f"P{number}", total_id=f"T{number}", kind="same lane"
            )
            pairings.append(pairing)
            own: list[RatioResult] = []
            floors: list[float | None] = []
            for given, of_given in values.items():
                cell = of_given[place] if place < len(of_given) else None
                if cell is None:
                    continue
                cell = cell if isinstance(cell, Cell) else Cell(float(cell))
                sample = samples.setdefault(
                    (given, place), _sample(given, place, len(samples), unit, units or {})
                )
                own.append(_row(pairing.id, target, sample, cell))
                floors.append(None if cell.lod is None else cell.lod / 2**0.5)
            by_id = {sample.id: sample for sample in samples.values()}
            rows += with_folds(by_id, own, floors, len(rows))
    project = Project(samples=tuple(samples.values()), pairings=tuple(pairings), method=method or Method())
    return project, tuple(rows)


def _sample(given: Given, place: int, count: int, unit: str, units: Mapping[str, str]) -> Sample:
    treatment, dose, minutes = given
    return Sample(
        id=f"s{count + 1}",
        treatment=treatment,
        dose=dose,
        dose_unit="" if dose is None else units.get(treatment, unit),
        time_min=minutes,
        replicate=place + 1,
        role=role_of(treatment),
    )


def _row(pairing_id: str, target: str, sample: Sample, cell: Cell) -> RatioResult:
    return RatioResult(
        pairing_id=pairing_id,
        target=target,
        sample_id=sample.id,
        phospho=(),
        total=(),
        loading=(),
        total_loading=(),
        phospho_volume=None,
        total_volume=None,
        loading_volume=None,
        total_loading_volume=None,
        ratio=cell.ratio,
        log_se=None,
        ratio_low=None,
        ratio_high=cell.lod,
        normalised_ratio=cell.ratio,
        fold=None,
        log2_fold=None,
        reference=(),
        reference_value=None,
        sensitivity_low=None,
        sensitivity_high=None,
        status=cell.status,
        flags=cell.flags,
    )


def dose_values(
    curves: Mapping[str, tuple[float, float, float]],
    doses: Sequence[float],
    noise: Sequence[Sequence[float]],
    minutes: float | None = 15.0,
) -> dict[Given, list[float]]:
    """Return ratios on four-parameter curves from 1, by agonist: top, EC50, slope.

    `noise` multiplies them, one row per experiment, used in turn.
    """
    values: dict[Given, list[float]] = {(VEHICLE, None, minutes): [row[0] for row in noise]}
    for shift, (agonist, (top, ec50, slope)) in enumerate(curves.items()):
        for place, dose in enumerate(doses, start=1):
            share = dose**slope / (dose**slope + ec50**slope)
            values[agonist, dose, minutes] = [
                (1 + (top - 1) * share) * row[(place + 3 * shift) % len(row)] for row in noise
            ]
    return values


NOISE = (
    (1.0, 1.05, 0.96, 1.03, 0.99, 0.95, 1.04, 0.98),
    (1.02, 0.97, 1.04, 0.95, 1.03, 1.01, 0.96, 1.05),
    (0.97, 1.02, 0.99, 1.05, 0.94, 1.03, 1.01, 0.97),
)
DOSES = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
