"""Finding nouns in a project by id, and putting changed ones back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from blotquant.edits.validity import checked
from blotquant.model import Blot, Lane, Pairing, Project, Sample
from blotquant.phrases import Phrase

Centre = tuple[tuple[float, float], ...]


def sample_of(project: Project, sample_id: str) -> Sample:
    """Return the sample with this id, or raise a KeyError in words."""
    for sample in project.samples:
        if sample.id == sample_id:
            return sample
    raise KeyError(Phrase("there is no sample {sample_id!r} in this project", sample_id=sample_id))


def blot_of(project: Project, blot_id: str) -> Blot:
    """Return the blot with this id, or raise a KeyError in words."""
    for blot in project.blots:
        if blot.id == blot_id:
            return blot
    raise KeyError(Phrase("there is no blot {blot_id!r} in this project", blot_id=blot_id))


def pairing_of(project: Project, pairing_id: str) -> Pairing:
    """Return the pairing with this id, or raise a KeyError in words."""
    for pairing in project.pairings:
        if pairing.id == pairing_id:
            return pairing
    raise KeyError(Phrase("there is no pairing {pairing_id!r} in this project", pairing_id=pairing_id))


def lane_of(project: Project, lane_id: str) -> tuple[Blot, Lane]:
    """Return the lane with this id and the blot it is on, or raise a KeyError in words."""
    for blot in project.blots:
        for lane in blot.lanes:
            if lane.id == lane_id:
                return blot, lane
    raise KeyError(Phrase("there is no lane {lane_id!r} in this project", lane_id=lane_id))


def next_ids(prefix: str, used: Iterable[str], count: int = 1) -> list[str]:
    """Return `count` new ids such as "l7", "l8", counted on from the highest in use."""
    numbers = (int(found[1]) for name in used if (found := re.fullmatch(rf"{prefix}([0-9]+)", name)))
    first = max(numbers, default=0) + 1
    return [f"{prefix}{first + step}" for step in range(count)]


def next_lane_ids(project: Project, count: int) -> list[str]:
    """Return `count` lane ids that no lane of the project has."""
    return next_ids("l", (lane.id for blot in project.blots for lane in blot.lanes), count)


def with_blots(project: Project, changed: Mapping[str, Blot]) -> Project:
    """Return the project with the blots of these ids replaced by checked ones.

    Raises
    ------
    ValueError
        If a changed blot makes no sense.
    """
    blots = tuple(checked(changed[blot.id]) if blot.id in changed else blot for blot in project.blots)
    return replace(project, blots=blots)


def with_lanes(project: Project, blot: Blot, change: Callable[[Lane], Lane]) -> Project:
    """Return the project with `change` applied to each lane of one blot."""
    lanes = tuple(checked(new) if (new := change(lane)) is not lane else lane for lane in blot.lanes)
    return with_blots(project, {blot.id: replace(blot, lanes=lanes)})


def same_image(project: Project, blot: Blot) -> list[Blot]:
    """Return the blots on the same page of the same file: they share their lanes."""
    place = (blot.image.path, blot.image.page)
    return [other for other in project.blots if (other.image.path, other.image.page) == place]


def same_file(project: Project, blot: Blot) -> list[Blot]:
    """Return the blots on any page of the same file."""
    return [other for other in project.blots if other.image.path == blot.image.path]


def col_at(centre: Centre, row: float) -> float:
    """Return the column of a centre line at a row; beyond its ends the end segments go on."""
    end = 1
    while end < len(centre) - 1 and row > centre[end][0]:
        end += 1
    (row_a, col_a), (row_b, col_b) = centre[end - 1], centre[end]
    if row_a == row_b:  # a line that has not been checked yet
        return (col_a + col_b) / 2
    return col_a + (row - row_a) * (col_b - col_a) / (row_b - row_a)


def middle_col(centre: Centre) -> float:
    """Return the column of a centre line half-way down."""
    return col_at(centre, (centre[0][0] + centre[-1][0]) / 2)
