"""Edits of the project as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from blotquant.assay_model import kind_of
from blotquant.edits.assay_wells import assay_name
from blotquant.edits.lookup import next_ids, next_lane_ids
from blotquant.model import Blot, Lane, Pairing, Project, Sample
from blotquant.phrases import Phrase, commas


def set_notes(project: Project, notes: str) -> Project:
    """Replace the free text of the project."""
    return replace(project, notes=notes)


def merge_projects(first: Project, second: Project) -> Project:
    """Put two projects into one, whose image paths must be relative to the same folder.

    The nouns of the second get new ids.  A sample that says the same as one of the first is that
    sample.  A membrane of the second that has the name of one of the first gets another name,
    because lanes are shared on a membrane.

    Raises
    ------
    ValueError
        If both hold the same image or the same assay, or are measured by different methods.
    """
    _check_mergeable(first, second)
    samples, names = _merged_samples(first, second)
    merged = replace(first, samples=samples)
    blot_ids = _renamed("b", first.blots, second.blots)
    blots = _merged_blots(merged, second, names, blot_ids)
    pairing_ids = _renamed("p", first.pairings, second.pairings)
    pairings = [_merged_pairing(pairing, pairing_ids, blot_ids) for pairing in second.pairings]
    return replace(
        merged,
        blots=(*first.blots, *blots),
        pairings=(*first.pairings, *pairings),
        assays=(*first.assays, *second.assays),
        assay_method=first.assay_method if first.assays or not second.assays else second.assay_method,
        notes="\n".join(filter(None, (first.notes, second.notes))),
    )


def _check_mergeable(first: Project, second: Project) -> None:
    images = {blot.image.path for blot in first.blots}
    if both := sorted({blot.image.path for blot in second.blots} & images):
        raise ValueError(
            Phrase("both projects hold the image {names}: remove it from one of them", names=commas(both))
        )
    _check_assays(first, second)
    different = [
        Phrase("{name} ({one} and {other})", name=name, one=one, other=other)
        for name in first.method.__struct_fields__
        if (one := getattr(first.method, name)) != (other := getattr(second.method, name))
    ]
    if different and (second.blots or second.assays):
        raise ValueError(
            Phrase(
                "the projects are measured differently: {names}. Give both the same method first",
                names=commas(different),
            )
        )


def _check_assays(first: Project, second: Project) -> None:
    if both := {kind_of(data) for data in first.assays} & {kind_of(data) for data in second.assays}:
        names = commas(assay_name(kind) for kind in sorted(both))
        raise ValueError(
            Phrase("both projects hold the assay {names}: remove it from one of them", names=names)
        )
    if first.assays and second.assays and first.assay_method != second.assay_method:
        raise ValueError(
            Phrase("the assays of the projects are measured differently: give both the same settings first")
        )


def _merged_samples(first: Project, second: Project) -> tuple[tuple[Sample, ...], dict[str, str]]:
    known = {replace(sample, id=""): sample.id for sample in first.samples}
    samples, names = list(first.samples), dict[str, str]()
    for sample in second.samples:
        nameless = replace(sample, id="")
        if nameless not in known:
            known[nameless] = next_ids("s", (old.id for old in samples))[0]
            samples.append(replace(sample, id=known[nameless]))
        names[sample.id] = known[nameless]
    return tuple(samples), names


def _renamed(
    prefix: str, first: Sequence[Blot | Pairing], second: Sequence[Blot | Pairing]
) -> dict[str, str]:
    new = next_ids(prefix, (noun.id for noun in first), len(second))
    return {noun.id: new_id for noun, new_id in zip(second, new, strict=True)}


def _merged_blots(
    merged: Project, second: Project, samples: Mapping[str, str], blot_ids: Mapping[str, str]
) -> list[Blot]:
    count = sum(len(blot.lanes) for blot in second.blots)
    lane_ids = iter(next_lane_ids(merged, count))
    membranes = _merged_membranes(merged, second)

    def renamed(lane: Lane) -> Lane:
        return replace(lane, id=next(lane_ids), sample_id=samples[lane.sample_id])

    return [
        replace(
            blot,
            id=blot_ids[blot.id],
            membrane=membranes[blot.membrane],
            lanes=tuple(renamed(lane) for lane in blot.lanes),
        )
        for blot in second.blots
    ]


def _merged_membranes(first: Project, second: Project) -> dict[str, str]:
    taken = {blot.membrane for blot in first.blots}
    names: dict[str, str] = {}
    own = {blot.membrane for blot in second.blots}
    for membrane in dict.fromkeys(blot.membrane for blot in second.blots):
        name, count = membrane, 1
        while name in taken or (name != membrane and name in own):
            count += 1
            name = f"{membrane} ({count})"
        names[membrane] = name
        taken.add(name)
    return names


def _merged_pairing(pairing: Pairing, pairing_ids: Mapping[str, str], blot_ids: Mapping[str, str]) -> Pairing:
    def named(blot_id: str | None) -> str | None:
        return None if blot_id is None else blot_ids[blot_id]

    return replace(
        pairing,
        id=pairing_ids[pairing.id],
        phospho_id=blot_ids[pairing.phospho_id],
        total_id=blot_ids[pairing.total_id],
        loading_id=named(pairing.loading_id),
        total_loading_id=named(pairing.total_loading_id),
    )
