"""Edits of what is in the lanes of a blot, where lanes of many blots hold the same lysate.

Lane by lane, phospho and total must hold the same sample, or there is no ratio; that sample is often on
other blots, too.  So that nobody describes it twice, a change follows the sample; so that nobody
changes a lane unawares, it does not follow to where only chance made two lanes share it.

A lane's *counterparts* are the lanes of its number on the other blots of its image, its membrane
and its pairs, where those have the same lanes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from blotquant.edits.lookup import blot_of, lane_of, next_ids, same_image, sample_of, with_blots
from blotquant.edits.samples import SampleFields, refuse_unknown
from blotquant.edits.validity import checked
from blotquant.model import Blot, Lane, Project, Sample
from blotquant.phrases import Phrase, commas

_Wanted = dict[str, Sample]  # by lane id


def describe_lanes(project: Project, changes: Mapping[str, SampleFields]) -> Project:
    """Say what lanes of one blot hold.

    The rule, for each sample of the lanes that change:

    1. It is changed itself, and so on every blot, if all lanes of the blot that hold it change alike.
       The lane table of one blot so describes the lysates of all.
    2. If only some of these lanes change, or each in its own way, those get samples of their own: a
       second lane of the same sample keeps what it held.  Lanes of the same number that hold the sample
       on other blots go with them.
    3. The "empty" sample that undescribed lanes share is never changed.  A lane that is described gets
       a sample of its own, and its counterparts with it, no other lane.
    4. A change of the replicate says that this gel is another experiment.  Other blots keep theirs:
       the lanes and their counterparts get samples of their own if any other lane holds the old one.

    Parameters
    ----------
    project : Project
    changes : mapping of str to fields of a sample
        By lane id; all of one blot.

    Raises
    ------
    KeyError
        If there is no such lane.
    ValueError
        If the lanes are of several blots, or a value makes no sense.
    """
    if not changes:
        return project
    blot = _one_blot(project, changes)
    by_sample: dict[str, _Wanted] = defaultdict(dict)
    for lane in blot.lanes:
        if lane.id in changes:
            fields = changes[lane.id]
            refuse_unknown(fields)
            sample = sample_of(project, lane.sample_id)
            if (wanted := checked(replace(sample, **fields))) != sample:
                by_sample[sample.id][lane.id] = wanted
    for sample_id, lanes in by_sample.items():
        project = _described(project, blot.id, sample_id, lanes)
    return project


def _one_blot(project: Project, lane_ids: Iterable[str]) -> Blot:
    blots = {lane_of(project, lane_id)[0].id for lane_id in lane_ids}
    if len(blots) > 1:
        raise ValueError(
            Phrase(
                "lanes are described one blot at a time, not those of {names}", names=commas(sorted(blots))
            )
        )
    return blot_of(project, blots.pop())


def _described(project: Project, blot_id: str, sample_id: str, wanted: _Wanted) -> Project:
    """Change one sample, or give the lanes samples of their own."""
    blot, sample = blot_of(project, blot_id), sample_of(project, sample_id)
    near = _near(project, blot)
    holders = [lane.id for lane in blot.lanes if lane.sample_id == sample_id]
    whole = set(holders) == set(wanted) and len(set(wanted.values())) == 1
    other_experiment = any(new.replicate != sample.replicate for new in wanted.values())
    if is_nothing(sample) or (other_experiment and _is_elsewhere(project, sample_id, near)):
        whole = False
    if whole:
        changed = next(iter(wanted.values()))
        return replace(
            project, samples=tuple(changed if old.id == sample_id else old for old in project.samples)
        )
    reach = near if is_nothing(sample) or other_experiment else {other.id for other in project.blots}
    return _split(project, blot, sample, wanted, reach)


def _split(project: Project, blot: Blot, old: Sample, wanted: _Wanted, reach: set[str]) -> Project:
    """Give lanes samples of their own, and lanes of the same number in reach that held the old one."""
    samples = list(project.samples)
    ids: dict[Sample | str, str] = {}
    by_number: dict[int, str] = {}
    for lane in blot.lanes:
        if lane.id not in wanted:
            continue
        # Lanes that shared a sample and change alike go on sharing; undescribed lanes never did.
        key = lane.id if is_nothing(old) else wanted[lane.id]
        if key not in ids:
            ids[key] = next_ids("s", (sample.id for sample in samples))[0]
            samples.append(replace(wanted[lane.id], id=ids[key]))
        by_number[lane.number] = ids[key]

    def given(lane: Lane) -> Lane:
        follows = lane.sample_id == old.id and lane.number in by_number
        return replace(lane, sample_id=by_number[lane.number]) if follows else lane

    changed = {
        other.id: replace(other, lanes=tuple(map(given, other.lanes)))
        for other in project.blots
        if other.id in reach
    }
    return with_blots(replace(project, samples=tuple(samples)), changed)


def is_nothing(sample: Sample) -> bool:
    """Tell whether a sample is the "empty" one that lanes hold until somebody describes them."""
    return sample.role == "empty" and not sample.treatment


def _near(project: Project, blot: Blot) -> set[str]:
    """Return the blots that are run of the same lanes: image, membrane, pairs; the blot included."""
    mates = {blot.id}
    for pairing in project.pairings:
        members = {pairing.phospho_id, pairing.total_id, pairing.loading_id, pairing.total_loading_id}
        if blot.id in members:
            mates |= {member for member in members if member is not None}
    membranes = {other.membrane for other in project.blots if other.id in mates}
    numbers = {lane.number for lane in blot.lanes}
    return (
        {blot.id}
        | {twin.id for twin in same_image(project, blot)}
        | {
            other.id
            for other in project.blots
            if (other.id in mates or other.membrane in membranes)
            and {lane.number for lane in other.lanes} == numbers
        }
    )


def _is_elsewhere(project: Project, sample_id: str, near: set[str]) -> bool:
    return any(
        lane.sample_id == sample_id for blot in project.blots if blot.id not in near for lane in blot.lanes
    )


def separate_samples(project: Project, blot_id: str) -> Project:
    """Give a blot and its counterparts samples of their own, equal to those they share with other blots.

    As when Akt was run on a gel that was loaded in another order than that of STAT3.

    Raises
    ------
    KeyError
        If there is no such blot.
    """
    blot = blot_of(project, blot_id)
    near = _near(project, blot)
    shared = [
        sample
        for sample in project.samples
        if not is_nothing(sample) and _is_elsewhere(project, sample.id, near)
    ]
    here = {lane.sample_id for other in project.blots if other.id in near for lane in other.lanes}
    shared = [sample for sample in shared if sample.id in here]
    new_ids = next_ids("s", (sample.id for sample in project.samples), len(shared))
    names = {sample.id: new for sample, new in zip(shared, new_ids, strict=True)}
    copies = tuple(replace(sample, id=names[sample.id]) for sample in shared)

    def renamed(lane: Lane) -> Lane:
        return replace(lane, sample_id=names.get(lane.sample_id, lane.sample_id))

    changed = {
        other.id: replace(other, lanes=tuple(map(renamed, other.lanes)))
        for other in project.blots
        if other.id in near
    }
    return with_blots(replace(project, samples=(*project.samples, *copies)), changed)
