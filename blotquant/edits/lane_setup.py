"""Edit that says how many lanes an image has and what is in them, before anybody has drawn them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from blotquant.edits.lookup import blot_of, next_lane_ids, same_image, sample_of, with_blots
from blotquant.model import Blot, Lane, Project
from blotquant.phrases import Phrase


def set_up_lanes(project: Project, blot_id: str, sample_ids: Sequence[str]) -> Project:
    """Give an image lanes that have no place yet, each with the sample it holds.

    Measuring looks for such lanes.  On an image that has as many lanes already, they keep their
    places and hold these samples.

    Parameters
    ----------
    project : Project
    blot_id : str
        A blot of the image; every blot of the image gets the lanes.
    sample_ids : sequence of str
        From left to right.

    Raises
    ------
    KeyError
        If there is no such blot or sample.
    ValueError
        If no sample is given, or the image has another number of lanes.
    """
    blot = blot_of(project, blot_id)
    if not sample_ids:
        raise ValueError(Phrase("{path} needs one sample a lane, and none was given", path=blot.image.path))
    for sample_id in sample_ids:
        sample_of(project, sample_id)
    twins = same_image(project, blot)
    for twin in twins:
        if len(twin.lanes) not in (0, len(sample_ids)):
            raise ValueError(
                Phrase(
                    "{path} has {count} lanes, not {wanted}",
                    path=twin.image.path,
                    count=len(twin.lanes),
                    wanted=len(sample_ids),
                )
            )
    ids = next_lane_ids(project, len(twins) * len(sample_ids))
    changed: dict[str, Blot] = {}
    for index, twin in enumerate(twins):
        own = ids[index * len(sample_ids) : (index + 1) * len(sample_ids)]
        changed[twin.id] = replace(twin, lanes=_lanes(twin, own, sample_ids))
    return with_blots(project, changed)


def _lanes(blot: Blot, ids: Sequence[str], sample_ids: Sequence[str]) -> tuple[Lane, ...]:
    if blot.lanes:
        lanes = sorted(blot.lanes, key=lambda lane: lane.number)
        return tuple(
            replace(lane, sample_id=sample_id) for lane, sample_id in zip(lanes, sample_ids, strict=True)
        )
    return tuple(
        Lane(id=lane_id, number=number, sample_id=sample_id)
        for number, (lane_id, sample_id) in enumerate(zip(ids, sample_ids, strict=True), start=1)
    )


def unnamed_treatment(number: int) -> str:
    """Return the treatment of the sample in a lane that nobody has described: "lane 3".

    A sample must have a treatment, and one that says nothing keeps lanes apart that are not known to
    be the same.
    """
    return f"lane {number}"


def is_unnamed(treatment: str) -> bool:
    """Tell whether a treatment only names the lane."""
    return re.fullmatch(r"lane [1-9][0-9]*", treatment) is not None
