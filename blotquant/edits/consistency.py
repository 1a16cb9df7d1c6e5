"""What the nouns of a project must satisfy together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

from blotquant.edits.assay_wells import assay_faults
from blotquant.edits.validity import faults, repeated
from blotquant.exposures import exposure_series
from blotquant.model import Form, Project
from blotquant.phrases import Phrase, one_of


def violations(project: Project) -> Iterator[str]:
    """Yield in words everything that makes a project contradict itself.

    Each noun by itself, ids that occur twice, and ids that nothing has.
    """
    lanes = [lane for blot in project.blots for lane in blot.lanes]
    bands = [band for lane in lanes for band in lane.bands]
    for noun in chain(project.samples, project.blots, lanes, bands):
        yield from faults(noun)
    groups = {
        Phrase("samples"): project.samples,
        Phrase("blots"): project.blots,
        Phrase("lanes"): lanes,
        Phrase("pairings"): project.pairings,
    }
    for name, nouns in groups.items():
        for doubled in sorted(repeated([noun.id for noun in nouns])):
            yield Phrase("two {nouns} have the id {doubled}", nouns=name, doubled=doubled)
    yield from _image_faults(project)
    yield from _dangling_samples(project)
    yield from _pairing_faults(project)
    yield from _exposure_faults(project)
    yield from assay_faults(project)


def _image_faults(project: Project) -> Iterator[str]:
    membranes: dict[tuple[str, int], str] = {}
    keys: set[tuple[str, int, str, Form]] = set()
    for blot in project.blots:
        place = (blot.image.path, blot.image.page)
        if membranes.setdefault(place, blot.membrane) != blot.membrane:
            yield Phrase(
                "image {path} page {page} is on two membranes: {one}, {other}",
                path=place[0],
                page=place[1],
                one=membranes[place],
                other=blot.membrane,
            )
        if (*place, blot.target, blot.form) in keys:
            yield Phrase(
                "image {path} page {page} holds {target} {form} twice",
                path=place[0],
                page=place[1],
                target=blot.target,
                form=Phrase(blot.form),
            )
        keys.add((*place, blot.target, blot.form))


def _exposure_faults(project: Project) -> Iterator[str]:
    blots = {blot.id: blot for blot in project.blots}
    for names in exposure_series(project).values():
        for one, other in pairwise(blots[name] for name in names):
            if one.exposure_s == other.exposure_s:
                yield Phrase(
                    "{path} and {other} show {target} {form} of one membrane, exposed equally long",
                    path=one.image.path,
                    other=other.image.path,
                    target=one.target,
                    form=Phrase(one.form),
                )


def _dangling_samples(project: Project) -> Iterator[str]:
    known = {sample.id for sample in project.samples}
    for blot in project.blots:
        for lane in blot.lanes:
            if lane.sample_id not in known:
                yield Phrase(
                    "lane {lane} of blot {blot} names sample {sample_id}, which is not there",
                    lane=lane.id,
                    blot=blot.id,
                    sample_id=lane.sample_id,
                )


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
                yield Phrase(
                    "pairing {pairing} names blot {blot_id}, which is not there",
                    pairing=pairing.id,
                    blot_id=blot_id,
                )
            elif forms[blot_id] not in allowed:
                yield Phrase(
                    "pairing {pairing}: blot {blot_id} is {form}, not {allowed}",
                    pairing=pairing.id,
                    blot_id=blot_id,
                    form=Phrase(forms[blot_id]),
                    allowed=one_of(map(Phrase, allowed)),
                )
    for doubled in sorted(repeated([pairing.phospho_id for pairing in project.pairings])):
        yield Phrase("the phospho blot {doubled} is in two pairings", doubled=doubled)
