"""The membranes of a project, each as a project of its own: what can be measured apart from the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from msgspec.structs import replace as replace_noun

from blotquant.earlier import by_membrane
from blotquant.model import Blot, Project
from blotquant.results import BandResult, BlotResult, MembraneResult, Unmeasured

_Result = TypeVar("_Result", BlotResult, Unmeasured)


def membranes(project: Project) -> list[tuple[Blot, ...]]:
    """Return the blots grouped by membrane, in the order of the project."""
    return list(by_membrane(project).values())


class Parts:
    """Makes a project of each membrane.

    Parameters
    ----------
    project : Project
    """

    def __init__(self, project: Project) -> None:
        self._project = project

    def __iter__(self) -> Iterator[Project]:
        """Yield the project of every membrane, in the order of `membranes`."""
        return map(self.of, membranes(self._project))

    def of(self, blots: tuple[Blot, ...]) -> Project:
        """Return the project of one membrane: its blots, their samples, the method."""
        used = sorted({self._places[lane.sample_id] for blot in blots for lane in blot.lanes})
        samples = tuple(self._project.samples[place] for place in used)
        return Project(samples=samples, blots=blots, method=self._project.method)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {sample.id: place for place, sample in enumerate(self._project.samples)}


@dataclass(frozen=True, slots=True)
class Naming:
    """Other ids for the nouns of a membrane; a blot, a lane or a sample that is not there keeps its own."""

    samples: dict[str, str]
    blots: dict[str, str]
    lanes: dict[str, str]

    @classmethod
    def counted(cls, part: Project) -> Naming:
        """Return ids that are counted within the membrane, whatever else the project holds."""
        lanes = [lane.id for blot in part.blots for lane in blot.lanes]
        return cls(
            {sample.id: f"s{number}" for number, sample in enumerate(part.samples, 1)},
            {blot.id: f"b{number}" for number, blot in enumerate(part.blots, 1)},
            {name: f"l{number}" for number, name in enumerate(lanes, 1)},
        )

    @property
    def back(self) -> Naming:
        """The way back."""
        turned = (
            {new: old for old, new in names.items()} for names in (self.samples, self.blots, self.lanes)
        )
        return Naming(*turned)

    def part(self, part: Project) -> Project:
        """Return the project of a membrane with these ids."""
        samples = tuple(replace_noun(one, id=self.samples.get(one.id, one.id)) for one in part.samples)
        return replace_noun(part, samples=samples, blots=tuple(map(self._blot, part.blots)))

    def result(self, found: MembraneResult) -> MembraneResult:
        """Return the result of a membrane with these ids."""
        return replace(
            found,
            blots=tuple(map(self._blot, found.blots)),
            results=tuple(self._of_blot(replace(one, bands=self._bands(one))) for one in found.results),
            unmeasured=tuple(map(self._of_blot, found.unmeasured)),
        )

    def _blot(self, blot: Blot) -> Blot:
        lanes = tuple(
            replace_noun(
                lane,
                id=self.lanes.get(lane.id, lane.id),
                sample_id=self.samples.get(lane.sample_id, lane.sample_id),
            )
            for lane in blot.lanes
        )
        return replace_noun(blot, id=self.blots.get(blot.id, blot.id), lanes=lanes)

    def _of_blot(self, one: _Result) -> _Result:
        return replace(one, blot_id=self.blots.get(one.blot_id, one.blot_id))

    def _bands(self, result: BlotResult) -> tuple[BandResult, ...]:
        return tuple(
            replace(band, key=(self.blots.get(blot, blot), self.lanes.get(lane, lane), row))
            for band in result.bands
            for blot, lane, row in (band.key,)
        )
