"""From the rows of the import table to a project: blots, lanes with samples, and pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from blotquant import edits
from blotquant.edits.lane_setup import unnamed_treatment
from blotquant.exposures import shorter_exposures
from blotquant.files.layout_rows import image_path
from blotquant.guesses import Labelled, guess_partners
from blotquant.gui.importing.rows import ImportRow, partners_of
from blotquant.gui.naming import replicates
from blotquant.gui.words import tr
from blotquant.model import Blot, Project

_Kind = tuple[str, str]  # target and form
_GelKey = tuple[str, int]  # replicate and number of lanes


def project_from_rows(rows: Sequence[ImportRow], folder: Path, project: Project | None = None) -> Project:
    """Add the blots of the rows to a project, or to an empty one.

    An image whose number of lanes is known gets lanes without a place, for measuring to find.  Lane
    k of a replicate is the same sample on all its blots with as many lanes, so that it is described
    once; until then its treatment is "lane k".  Where a target is there twice in one replicate, the
    second phospho and the second total are another gel, with samples of its own.

    Parameters
    ----------
    rows : sequence of ImportRow
    folder : Path
        What image paths of the project are relative to.
    project : Project, optional

    Returns
    -------
    Project
        With pairings of phospho and total of one target and replicate, and their loading controls.

    Raises
    ------
    ValueError
        If a row has no target, or an image would hold one target in one form twice.
    """
    project = project or Project()
    known = list(project.blots)
    ids: list[str] = []
    for row in rows:
        if not row.target:
            raise ValueError(tr("{file} needs a target", file=row.path.name))
        path = image_path(str(row.path), folder)
        project = edits.add_blot(project, path, row.target, row.form, page=row.page, membrane=row.membrane)
        ids.append(project.blots[-1].id)
        if row.exposure_s is not None:
            project = edits.change_blot(project, ids[-1], exposure_s=row.exposure_s)
    project = _with_lanes(project, rows, ids, known)
    return _with_pairs(project, dict(zip(ids, rows, strict=True)))


# Lanes and samples


@dataclass(slots=True)
class _Gel:
    """The samples of one gel: what each lane holds, and which blots it has already."""

    samples: tuple[str, ...]
    kinds: set[_Kind] = field(default_factory=set[_Kind])


def _with_lanes(
    project: Project, rows: Sequence[ImportRow], ids: Sequence[str], known: Iterable[Blot]
) -> Project:
    gels = _known_gels(project, known)
    for group in _together(rows):
        counted = [index for index in group if rows[index].lanes > 0]
        by_key: dict[_GelKey, list[int]] = defaultdict(list)
        for index in counted:
            by_key[rows[index].replicate, rows[index].lanes].append(index)
        for key, members in by_key.items():
            kinds = {(rows[index].target.casefold(), rows[index].form) for index in members}
            project, gel = _gel_for(project, gels[key], kinds, rows[members[0]])
            for index in members:
                if not project.blot(ids[index]).lanes:
                    project = edits.set_up_lanes(project, ids[index], gel.samples)
    return project


def _known_gels(project: Project, blots: Iterable[Blot]) -> defaultdict[_GelKey, list[_Gel]]:
    """Return the gels whose samples have been described, by replicate and number of lanes."""
    roles = {sample.id: sample.role for sample in project.samples}
    gels: defaultdict[_GelKey, list[_Gel]] = defaultdict(list)
    for blot in blots:
        samples = tuple(lane.sample_id for lane in sorted(blot.lanes, key=lambda lane: lane.number))
        found = replicates(project, blot)
        if len(found) != 1 or all(roles[sample_id] == "empty" for sample_id in samples):
            continue
        same = gels[found[0], len(samples)]
        gel = next((gel for gel in same if gel.samples == samples), None)
        if gel is None:
            gel = _Gel(samples)
            same.append(gel)
        gel.kinds.add((blot.target.casefold(), blot.form))
    return gels


def _gel_for(project: Project, gels: list[_Gel], kinds: set[_Kind], row: ImportRow) -> tuple[Project, _Gel]:
    """Return the first gel that has no blot of these kinds yet, or a new one."""
    gel = next((gel for gel in gels if not gel.kinds & kinds), None)
    if gel is None:
        first = len(project.samples)
        for number in range(1, row.lanes + 1):
            treatment = unnamed_treatment(number)
            project = edits.add_sample(project, treatment=treatment, replicate=row.replicate_value)
        gel = _Gel(tuple(sample.id for sample in project.samples[first:]))
        gels.append(gel)
    gel.kinds |= kinds
    return project, gel


def _together(rows: Sequence[ImportRow]) -> list[list[int]]:
    """Return the positions of rows that are one gel: pairs, and what shares a membrane with them."""
    group_of = list(range(len(rows)))

    def join(one: int, other: int) -> None:
        old, new = group_of[other], group_of[one]
        group_of[:] = [new if group == old else group for group in group_of]

    used: set[int] = set()
    for pair in partners_of(rows).pairs:
        join(int(pair.phospho), int(pair.total))
        for control in (pair.loading, pair.total_loading):
            # One control for several pairs goes with the first.
            if control is not None and int(control) not in used:
                used.add(int(control))
                join(int(pair.phospho), int(control))
    first_of: dict[str, int] = {}
    for index, row in enumerate(rows):
        if row.membrane:
            join(first_of.setdefault(row.membrane, index), index)
    groups: dict[int, list[int]] = defaultdict(list)
    for index, group in enumerate(group_of):
        groups[group].append(index)
    return sorted(groups.values())


# Pairs


def _with_pairs(project: Project, new: dict[str, ImportRow]) -> Project:
    paired = {pairing.phospho_id for pairing in project.pairings}
    apart = paired | shorter_exposures(project)
    labelled = [_labelled(project, blot, new) for blot in project.blots if blot.id not in apart]
    for pair in guess_partners(labelled).pairs:
        project = edits.pair(
            project,
            str(pair.phospho),
            str(pair.total),
            loading_id=None if pair.loading is None else str(pair.loading),
            total_loading_id=None if pair.total_loading is None else str(pair.total_loading),
        )
    return project


def _labelled(project: Project, blot: Blot, new: dict[str, ImportRow]) -> Labelled:
    if blot.id in new:
        replicate: int | str = new[blot.id].replicate_value
    else:
        replicate = next(iter(replicates(project, blot)), "")
    membrane = "" if blot.membrane == blot.image.path else blot.membrane
    return Labelled(blot.id, blot.target, blot.form, replicate, membrane, blot.image.path)
