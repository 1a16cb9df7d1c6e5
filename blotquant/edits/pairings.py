"""Edits of the pairings: which total belongs to which phospho blot."""

from __future__ import annotations

from msgspec.structs import replace

from blotquant.edits.lookup import blot_of, next_ids, pairing_of
from blotquant.model import Blot, Form, Pairing, PairKind, Project
from blotquant.phrases import Phrase, one_of

_CONTROLS: tuple[Form, ...] = ("loading", "stain")


def pair_kind(phospho: Blot, total: Blot) -> PairKind:
    """Return how two blots belong together, as their files and membranes tell.

    Pages of one file are "same lane" (multiplex) unless they are said to be two membranes;
    else one membrane is "stripped" and reprobed, and two are "parallel".
    """
    if phospho.membrane != total.membrane:
        return "parallel"
    return "same lane" if phospho.image.path == total.image.path else "stripped"


def pair(
    project: Project,
    phospho_id: str,
    total_id: str,
    *,
    kind: PairKind | None = None,
    loading_id: str | None = None,
    total_loading_id: str | None = None,
) -> Project:
    """Pair a phospho blot with its total blot, in place of the pairing it may have had.

    Parameters
    ----------
    project : Project
    phospho_id, total_id : str
        Blots of form phospho and total.
    kind : str, optional
        "same lane", "stripped" or "parallel"; None: as files and membranes tell.
    loading_id, total_loading_id : str, optional
        Blots of form loading or stain on the membrane of the phospho and of the total.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If a blot has the wrong form, or there is no such kind.
    """
    phospho = _formed(project, phospho_id, ("phospho",))
    total = _formed(project, total_id, ("total",))
    if kind not in (None, "same lane", "stripped", "parallel"):
        raise ValueError(
            Phrase("{kind!r} is no kind of pairing: it is same lane, stripped or parallel", kind=kind)
        )
    old = next((other for other in project.pairings if other.phospho_id == phospho_id), None)
    pairing = Pairing(
        id=old.id if old else next_ids("p", (other.id for other in project.pairings))[0],
        phospho_id=phospho_id,
        total_id=total_id,
        kind=kind or pair_kind(phospho, total),
        loading_id=_control(project, loading_id),
        total_loading_id=_control(project, total_loading_id),
    )
    if old is None:
        return replace(project, pairings=(*project.pairings, pairing))
    return _with_pairing(project, pairing)


def unpair(project: Project, pairing_id: str) -> Project:
    """Remove a pairing; its blots stay.

    Raises
    ------
    KeyError
        If there is no such pairing.
    """
    pairing_of(project, pairing_id)
    return replace(project, pairings=tuple(other for other in project.pairings if other.id != pairing_id))


def set_loading(
    project: Project, pairing_id: str, loading_id: str | None, total_loading_id: str | None = None
) -> Project:
    """Say which loading controls a pairing has: on the phospho's and on the total's membrane.

    Raises
    ------
    KeyError
        If there is no such pairing or blot.
    ValueError
        If a blot is neither a loading control nor a stain.
    """
    pairing = pairing_of(project, pairing_id)
    return _with_pairing(
        project,
        replace(
            pairing,
            loading_id=_control(project, loading_id),
            total_loading_id=_control(project, total_loading_id),
        ),
    )


def _with_pairing(project: Project, pairing: Pairing) -> Project:
    return replace(
        project,
        pairings=tuple(pairing if old.id == pairing.id else old for old in project.pairings),
    )


def _control(project: Project, blot_id: str | None) -> str | None:
    return None if blot_id is None else _formed(project, blot_id, _CONTROLS).id


def _formed(project: Project, blot_id: str, forms: tuple[Form, ...]) -> Blot:
    blot = blot_of(project, blot_id)
    if blot.form not in forms:
        raise ValueError(
            Phrase(
                "blot {blot_id} ({target}) is {form}; here it must be {allowed}",
                blot_id=blot_id,
                target=blot.target,
                form=Phrase(blot.form),
                allowed=one_of(map(Phrase, forms)),
            )
        )
    return blot
