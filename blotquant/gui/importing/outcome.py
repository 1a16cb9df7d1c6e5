"""What will come of the rows of the import table, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from blotquant.files.layout_rows import image_path
from blotquant.guesses import Partners
from blotquant.gui.importing.rows import ImportRow, partners_of
from blotquant.gui.naming import form_name
from blotquant.gui.words import listed, tr
from blotquant.model import Project


@dataclass(frozen=True, slots=True)
class Outcome:
    """What will come of the rows.

    Attributes
    ----------
    pairs : str
        The pairs that result.
    notes : tuple of str
        What is left over or should be looked at.
    faults : tuple of str
        Why the rows cannot be opened as they are.
    """

    pairs: str
    notes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


def outcome(rows: Sequence[ImportRow], folder: Path, project: Project | None = None) -> Outcome:
    """Return what will come of the rows, for a person to read before they are opened.

    Parameters
    ----------
    rows : sequence of ImportRow
    folder : Path
        What image paths of the project are relative to.
    project : Project, optional
        The project that the rows are added to.
    """
    found = partners_of(rows)
    return Outcome(
        pairs=_pairs(rows, found),
        notes=(*_left_over(rows, found), *_lane_notes(rows, found)),
        faults=(*_missing(rows), *_doubled(rows, folder, project), *_membrane_faults(rows)),
    )


def _pairs(rows: Sequence[ImportRow], found: Partners) -> str:
    if not found.pairs:
        return tr("No pair of phospho and total yet.")
    names = listed(_short(rows[int(pair.phospho)]) for pair in found.pairs)
    count = len(found.pairs)
    text = (
        tr("1 pair: {names}.", names=names)
        if count == 1
        else tr("{count} pairs: {names}.", count=count, names=names)
    )
    controls = {
        rows[int(key)].name
        for pair in found.pairs
        for key in (pair.loading, pair.total_loading)
        if key is not None
    }
    if controls:
        text += " " + tr("Loading controls: {names}.", names=listed(sorted(controls)))
    return text


def _short(row: ImportRow) -> str:
    return f"{row.target} r{row.replicate}"


def _left_over(rows: Sequence[ImportRow], found: Partners) -> Iterator[str]:
    def named(keys: Sequence[int | str]) -> str:
        return listed(rows[int(key)].name for key in keys)

    if found.lone_phosphos:
        yield tr("No total for: {names}. Without it there is no ratio.", names=named(found.lone_phosphos))
    if found.lone_totals:
        yield tr("No phospho for: {names}.", names=named(found.lone_totals))
    if found.lone_controls:
        yield tr("Loading control of no pair: {names}.", names=named(found.lone_controls))
    if found.doubtful_controls:
        yield tr(
            "Several loading controls for: {names}. Give the images of one membrane the same membrane name.",
            names=named(found.doubtful_controls),
        )


def _lane_notes(rows: Sequence[ImportRow], found: Partners) -> Iterator[str]:
    for pair in found.pairs:
        phospho, total = rows[int(pair.phospho)], rows[int(pair.total)]
        if phospho.lanes and total.lanes and phospho.lanes != total.lanes:
            yield tr(
                "{pair}: {phospho} lanes on the phospho, but {total} on the total. "
                "Only lanes on both give a ratio.",
                pair=_short(phospho),
                phospho=phospho.lanes,
                total=total.lanes,
            )


def _missing(rows: Sequence[ImportRow]) -> Iterator[str]:
    names = [row.path.name for row in rows if not row.target]
    if names:
        yield tr("Target missing: {names}.", names=listed(names))


def _doubled(rows: Sequence[ImportRow], folder: Path, project: Project | None) -> Iterator[str]:
    blots = project.blots if project else ()
    seen = {(blot.image.path, blot.image.page, blot.target.casefold(), blot.form) for blot in blots}
    for row in rows:
        key = (image_path(str(row.path), folder), row.page, row.target.casefold(), row.form)
        if row.target and key in seen:
            yield tr(
                "{file} holds {target} {form} already.",
                file=row.path.name,
                target=row.target,
                form=form_name(row.form),
            )
        seen.add(key)


def _membrane_faults(rows: Sequence[ImportRow]) -> Iterator[str]:
    counts: dict[str, set[int]] = defaultdict(set)
    membranes: dict[tuple[Path, int], set[str]] = defaultdict(set)
    for row in rows:
        if row.membrane and row.lanes:
            counts[row.membrane].add(row.lanes)
        membranes[row.place].add(row.membrane)
    for name, numbers in counts.items():
        if len(numbers) > 1:
            yield tr(
                "Membrane {name} has images with {counts} lanes: images of one membrane have the same lanes.",
                name=name,
                counts=tr(" and ").join(map(str, sorted(numbers))),
            )
    for (path, _), names in membranes.items():
        if len(names) > 1:
            yield tr("{file} is on two membranes: write the same in each of its rows.", file=path.name)
