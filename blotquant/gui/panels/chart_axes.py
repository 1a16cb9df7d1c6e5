"""The axis at the bottom of the plot of ratios: where each condition of an experiment lies on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from blotquant.model import Sample

Condition = tuple[str, float | None, str, float | None]  # treatment, dose, unit, time


class OfSample(Protocol):
    """What has a place on an axis of samples."""

    @property
    def sample(self) -> Sample:
        """What the cells were given."""
        ...


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis at the bottom: the place of each condition, ticks, breaks and groups."""

    title: str
    first: float = 0.0
    last: float = 1.0
    ticks: tuple[tuple[float, str], ...] = ()
    minor: tuple[float, ...] = ()
    breaks: tuple[float, ...] = ()
    groups: tuple[tuple[float, float, str], ...] = ()  # from, to, name
    upright: bool = False  # texts of the ticks run upwards
    joined: bool = True  # means of one treatment are joined by a line
    places: Mapping[Condition, float] = field(default_factory=dict[Condition, float])
    shifts: Mapping[str, float] = field(default_factory=dict[str, float])  # by replicate

    def place(self, sample: Sample) -> float | None:
        """Return where a sample lies; None if it has no place on this axis."""
        return self.places.get(condition_of(sample))

    def place_of(
        self, treatment: str, amount: float | None, unit: str, time_min: float | None
    ) -> float | None:
        """Return where a condition lies; None if it has no place on this axis."""
        return self.places.get((treatment, amount, unit, time_min))

    def shift(self, sample: Sample) -> float:
        """Return how far to the side the dots of an experiment are drawn, so that all can be seen."""
        return self.shifts.get(str(sample.replicate), 0.0)


def condition_of(sample: Sample) -> Condition:
    """Return what was done to a sample, whatever the experiment."""
    return sample.treatment, sample.dose, sample.dose_unit, sample.time_min


def side_steps(rows: Sequence[OfSample], step: float) -> dict[str, float]:
    """Return for each experiment how far to the side its dots are drawn, `step` from one to the next."""
    names = list(dict.fromkeys(str(row.sample.replicate) for row in rows))
    return {name: (place - (len(names) - 1) / 2) * step for place, name in enumerate(names)}
