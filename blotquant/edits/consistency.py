"""What the nouns of a project must satisfy together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from blotquant.edits.validity import faults, repeated
from blotquant.model import Form, Project


def violations(project: Project) -> Iterator[str]:
    """Yield in words everything that makes a project contradict itself.

    Each noun by itself, ids that occur twice, and ids that nothing has.
    """
    lanes = [lane for blot in project.blots for lane in blot.lanes]
    bands = [band for lane in lanes for band in lane.bands]
    for noun in chain(project.samples, project.blots, lanes, bands):
        yield from faults(noun)
    groups = {
        "samples": project.samples,
        "blots": project.blots,
        "lanes": lanes,
        "pairings": project.pairings,
    }
    for name, nouns in groups.items():
        for doubled in sorted(repeated([noun.id for noun in nouns])):
            yield f"two {name} have the id {doubled}"
    yield from _image_faults(project)
    yield from _dangling_samples(project)
    yield from _pairing_faults(project)


def _image_faults(project: Project) -> Iterator[str]:
    membranes: dict[tuple[str, int], str] = {}
    keys: set[tuple[str, int, str, Form]] = set()
    for blot in project.blots:
        place = (blot.image.path, blot.image.page)
        if membranes.setdefault(place, blot.membrane) != blot.membrane:
            yield f"image {place[0]} page {place[1]} is on two membranes: {membranes[place]}, {blot.membrane}"
        if (*place, blot.target, blot.form) in keys:
            yield f"image {place[0]} page {place[1]} holds {blot.target} {blot.form} twice"
        keys.add((*place, blot.target, blot.form))


def _dangling_samples(project: Project) -> Iterator[str]:
    known = {sample.id for sample in project.samples}
    for blot in project.blots:
        for lane in blot.lanes:
            if lane.sample_id not in known:
                yield f"lane {lane.id} of blot {blot.id} names sample {lane.sample_id}, which is not there"


def _pairing_faults(project: Project) -> Iterator[str]:
    forms = {blot.id: blot.form for blot in project.blots}
    for pairing in project.pairings:
        wanted: tuple[tuple[str | None, tuple[Form, ...]], ...] = (
            (pairing.phospho_id, ("phospho",)),
            (pairing.total_id, ("total",)),
            (pairing.loading_id, ("loading", "stain")),
            (pairing.total_loading_id, ("loading", "stain")),
        )
        for blot_id, allowed in wanted:
            if blot_id is None:
                continue
            if blot_id not in forms:
                yield f"pairing {pairing.id} names blot {blot_id}, which is not there"
            elif forms[blot_id] not in allowed:
                yield f"pairing {pairing.id}: blot {blot_id} is {forms[blot_id]}, not {' or '.join(allowed)}"
    for doubled in sorted(repeated([pairing.phospho_id for pairing in project.pairings])):
        yield f"the phospho blot {doubled} is in two pairings"
