"""Edits that note when somebody places boxes without knowing which lane is which."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from blotquant.edits.lookup import blot_of
from blotquant.model import Blinding, Project
from blotquant.phrases import Phrase


def begin_blinding(project: Project, who: str, when: str, seed: int, blot_ids: Iterable[str] = ()) -> Project:
    """Note that labels are hidden from now on.

    Parameters
    ----------
    project : Project
    who : str
        Who places the boxes.
    when : str
        ISO 8601, UTC.
    seed : int
        Of the order in which the lanes are shown.
    blot_ids : iterable of str
        What is looked at; by default every blot that has lanes.

    Raises
    ------
    ValueError
        If nobody is named, or labels are hidden already.
    """
    if not who.strip():
        raise ValueError(Phrase("say who places the boxes: the name is kept in the project"))
    if project.is_blinded:
        raise ValueError(Phrase("the labels are hidden already"))
    ids = tuple(blot_of(project, one).id for one in blot_ids) or tuple(b.id for b in project.blots if b.lanes)
    new = Blinding(who=who.strip(), begun=when, seed=seed, blot_ids=ids)
    return replace(project, blindings=(*project.blindings, new))


def end_blinding(project: Project, when: str) -> Project:
    """Note that the labels are shown again.

    Raises
    ------
    ValueError
        If they are not hidden.
    """
    if not project.is_blinded:
        raise ValueError(Phrase("the labels are not hidden"))
    *before, last = project.blindings
    return replace(project, blindings=(*before, replace(last, ended=when)))
