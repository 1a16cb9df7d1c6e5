"""Edits of the blots: which images there are and what was probed on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict, Unpack

from msgspec.structs import replace

from blotquant.edits.consistency import violations
from blotquant.edits.lookup import (
    blot_of,
    next_ids,
    next_lane_ids,
    same_file,
    same_image,
    with_blots,
)
from blotquant.edits.pairings import pair_kind
from blotquant.edits.validity import checked
from blotquant.exposures import exposure_series
from blotquant.model import Blot, Form, ImageRef, Pairing, Project
from blotquant.phrases import Phrase, commas


class BlotFields(TypedDict, total=False):
    """What `change_blot` can set."""

    target: str
    form: Form
    membrane: str
    rows: tuple[int, ...]
    mw_kda: float | None
    ladder_kda: tuple[float, ...]
    exposure_s: float | None


def add_blot(
    project: Project,
    path: str,
    target: str,
    form: Form,
    *,
    page: int = 1,
    membrane: str = "",
    rows: Iterable[int] = (),
    mw_kda: float | None = None,
) -> Project:
    """Add an image, or another target on an image that is there already.

    A further target on an image gets the lanes of that image, its orientation, crop and polarity.

    Parameters
    ----------
    project : Project
    path : str
        The image file, relative to the folder of the project, with forward slashes.
    target, form : str
        What was probed; form is phospho, total, loading or stain.
    page : int
        Page or channel of the file, from 1.
    membrane : str
        "" for the membrane of the same image or file if there is one, else one of its own.
    rows : iterable of int
        Band rows that are the target, from 1 at the top; empty for the strongest.
    mw_kda : float, optional
        Expected weight of the target in kDa.

    Returns
    -------
    Project
        The new blot is `blots[-1]`.

    Raises
    ------
    ValueError
        If a value makes no sense, or the image holds this target in this form already.
    """
    blot = Blot(
        id=next_ids("b", (old.id for old in project.blots))[0],
        image=ImageRef(path=path, page=page),
        target=target,
        form=form,
        membrane=membrane or path,
        rows=tuple(rows),
        mw_kda=mw_kda,
    )
    blot = _joined(project, blot, membrane)
    ladder = next((old.ladder_kda for old in project.blots if old.membrane == blot.membrane), ())
    blot = replace(blot, ladder_kda=ladder)
    return _sound(replace(project, blots=(*project.blots, checked(blot))), project)


def _joined(project: Project, blot: Blot, membrane: str) -> Blot:
    """Take over what the project knows of the same image, or else of other pages of the file."""
    if others := same_file(project, blot):
        image = replace(blot.image, sha256=others[0].image.sha256)
        blot = replace(blot, image=image, membrane=membrane or others[0].membrane)
    if not (twins := same_image(project, blot)):
        return blot
    twin = twins[0]
    ids = next_lane_ids(project, len(twin.lanes))
    return replace(
        blot,
        image=twin.image,
        rotation_deg=twin.rotation_deg,
        mirrored=twin.mirrored,
        crop=twin.crop,
        lanes=tuple(replace(lane, id=new_id, bands=()) for lane, new_id in zip(twin.lanes, ids, strict=True)),
    )


def _sound(project: Project, before: Project) -> Project:
    known = set(violations(before))
    for fault in violations(project):
        if fault not in known:
            raise ValueError(fault)
    return project


def remove_blot(project: Project, blot_id: str) -> Project:
    """Remove a blot, and the pairings that need it; as a loading control it is only taken out.

    Raises
    ------
    KeyError
        If there is no such blot.
    """
    blot_of(project, blot_id)
    blots = tuple(blot for blot in project.blots if blot.id != blot_id)
    return replace(project, blots=blots, pairings=_fitting(project.pairings, blots))


def _fitting(pairings: Iterable[Pairing], blots: Iterable[Blot]) -> tuple[Pairing, ...]:
    """Keep the pairings whose blots are there in the right form, without controls that are not."""
    forms: dict[str | None, Form] = {blot.id: blot.form for blot in blots}
    controls = [name for name, form in forms.items() if form in ("loading", "stain")]
    return tuple(
        replace(
            pairing,
            loading_id=pairing.loading_id if pairing.loading_id in controls else None,
            total_loading_id=pairing.total_loading_id if pairing.total_loading_id in controls else None,
        )
        for pairing in pairings
        if forms.get(pairing.phospho_id) == "phospho" and forms.get(pairing.total_id) == "total"
    )


def change_blot(project: Project, blot_id: str, **fields: Unpack[BlotFields]) -> Project:
    """Change what a blot is said to show: target, form, membrane, rows, mw_kda, ladder_kda, exposure_s.

    The membrane changes for every blot of the image, the ladder for every blot of the membrane (weights in
    kDa, the heaviest first).  Pairings that the new form no longer
    allows are dropped, and so is that of a phospho that becomes a shorter exposure of another one; a total or
    control that becomes one gives way to the longest of its series.  The kind of a pairing follows its
    membranes if it did so before.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If a field cannot be set or its value makes no sense.
    """
    known = tuple(BlotFields.__annotations__)
    if unknown := [name for name in fields if name not in known]:
        raise ValueError(
            Phrase(
                "a blot has no {name!r} to set here; it has: {names}",
                name=unknown[0],
                names=commas(known),
            )
        )
    blot = blot_of(project, blot_id)
    if "rows" in fields:
        fields["rows"] = tuple(fields["rows"])
    if "ladder_kda" in fields:
        fields["ladder_kda"] = tuple(fields["ladder_kda"])
    changed = {blot_id: replace(blot, **fields)}
    if "membrane" in fields:
        membrane = fields["membrane"] or blot.image.path
        for twin in same_image(project, blot):
            changed[twin.id] = replace(changed.get(twin.id, twin), membrane=membrane)
    if "ladder_kda" in fields:
        for sister in (other for other in project.blots if other.membrane == blot.membrane):
            changed[sister.id] = replace(changed.get(sister.id, sister), ladder_kda=fields["ladder_kda"])
    after = with_blots(project, changed)
    pairings = _fitting(_of_longest(_rekinded(project, after), after), after.blots)
    return _sound(replace(after, pairings=pairings), project)


def _of_longest(pairings: Iterable[Pairing], project: Project) -> Iterable[Pairing]:
    """Pair the longest exposure of each series, which stands for the others."""
    longest = {name: ids[0] for ids in exposure_series(project).values() for name in ids}
    for pairing in pairings:
        if longest.get(pairing.phospho_id, pairing.phospho_id) == pairing.phospho_id:
            yield replace(
                pairing,
                total_id=longest.get(pairing.total_id, pairing.total_id),
                loading_id=longest.get(pairing.loading_id or "", pairing.loading_id),
                total_loading_id=longest.get(pairing.total_loading_id or "", pairing.total_loading_id),
            )


def _rekinded(before: Project, after: Project) -> Iterable[Pairing]:
    for pairing in before.pairings:
        was = pair_kind(before.blot(pairing.phospho_id), before.blot(pairing.total_id))
        now = pair_kind(after.blot(pairing.phospho_id), after.blot(pairing.total_id))
        # A kind that a person chose against the membranes stays.
        yield replace(pairing, kind=now) if pairing.kind == was else pairing
